// SPDX-License-Identifier: BSD-3-Clause
#include <ctype.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/core/error.h"
#include "runtime/core/transport.h"
#include "runtime/include/AEEStdErr.h"

// Entries are never freed: frt_setting hands out their text, and a program sets a handful of them. A replaced
// value stays behind its successor.
struct setting {
    struct setting *next;
    bool removed;
    const char *value;
    char key[];
};

static pthread_mutex_t settings_lock = PTHREAD_MUTEX_INITIALIZER;
static struct setting *settings;

static struct setting *find(const char *key) {
    for (struct setting *setting = settings; setting; setting = setting->next) {
        if (strcmp(setting->key, key) == 0)
            return setting;
    }
    return NULL;
}

static bool holds(const struct setting *setting, const char *value) {
    return setting && (value ? !setting->removed && strcmp(setting->value, value) == 0 : setting->removed);
}

int frt_configure(const char *key, const char *value) {
    if (!key || !*key)
        return frt_fail(AEE_EBADPARM, FRT_LAYER_API, "frt_configure: no key");
    pthread_mutex_lock(&settings_lock);
    if (holds(find(key), value) || (!value && !find(key))) {
        pthread_mutex_unlock(&settings_lock);
        return AEE_SUCCESS;
    }
    size_t key_size = strlen(key) + 1;
    size_t value_size = value ? strlen(value) + 1 : 1;
    struct setting *setting = malloc(sizeof *setting + key_size + value_size);
    if (setting) {
        memcpy(setting->key, key, key_size);
        memcpy(setting->key + key_size, value ? value : "", value_size);
        setting->value = setting->key + key_size;
        setting->removed = !value;
        setting->next = settings;
        settings = setting;
    }
    pthread_mutex_unlock(&settings_lock);
    return setting ? AEE_SUCCESS : frt_fail(AEE_ENOMEMORY, FRT_LAYER_API, "frt_configure: no memory");
}

static const char *environment_value(const char *key) {
    char name[64] = "QAIC_";
    size_t length = strlen(name);
    for (const char *c = key; *c && length + 1 < sizeof name; ++c)
        name[length++] = *c == '.' ? '_' : (char)toupper((unsigned char)*c);
    name[length] = '\0';
    return getenv(name);
}

const char *frt_setting(const char *key, const char *fallback) {
    pthread_mutex_lock(&settings_lock);
    const struct setting *setting = find(key);
    const char *value = setting && !setting->removed ? setting->value : NULL;
    pthread_mutex_unlock(&settings_lock);
    if (!value)
        value = environment_value(key);
    return value ? value : fallback;
}

long frt_setting_number(const char *key, long fallback) {
    const char *text = frt_setting(key, NULL);
    if (!text || !*text)
        return fallback;
    char *end = NULL;
    long value = strtol(text, &end, 0);
    return *end ? fallback : value;
}
