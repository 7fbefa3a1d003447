// SPDX-License-Identifier: BSD-3-Clause
// Finds the entry point of a skel: registered, linked into the process, or in a library.
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/core/transport.h"
#include "runtime/dsp/internal.h"
#include "runtime/include/AEEStdErr.h"

#define OLDEST_QAIC_VERSION 10041u

struct search {
    char library[PATH_MAX]; // lib<x>_skel.so
    char symbol[FRT_SYMBOL_LIMIT + sizeof "_skel_invoke_s64"];
    bool require_version;
    struct frt_module *module;
    char *error;
    size_t error_size;
};

#define SEARCH_ERROR(search, ...) ((void)snprintf((search)->error, (search)->error_size, __VA_ARGS__))

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), end_length = strlen(end);
    return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

// A symbol's address is a data pointer to dlsym; C has no cast from it to a function.
static void set_entry(struct frt_module *module, void *address, bool wide) {
    struct frt_skel *skel = &module->skel;
    *skel = (struct frt_skel){0};
    if (module->has_handle && wide)
        memcpy(&skel->handle_invoke_s64, &address, sizeof address);
    else if (module->has_handle)
        memcpy(&skel->handle_invoke, &address, sizeof address);
    else if (wide)
        memcpy(&skel->invoke_s64, &address, sizeof address);
    else
        memcpy(&skel->invoke, &address, sizeof address);
}

static bool version_accepted(struct search *search, void *library) {
    char name[sizeof search->symbol + sizeof "_qaic_version"];
    (void)snprintf(name, sizeof name, "%s_qaic_version", search->symbol);
    const void *version = dlsym(library, name);
    uint32_t value = 0;
    if (version)
        memcpy(&value, version, sizeof value);
    if ((!version && !search->require_version) || value >= OLDEST_QAIC_VERSION)
        return true;
    SEARCH_ERROR(search, "%s: %s", name, version ? "is older than this loader accepts" : "is missing");
    return false;
}

// Takes the symbol from a library (or RTLD_DEFAULT, the whole process).
static bool take_symbol(struct search *search, void *library) {
    void *address = dlsym(library, search->symbol);
    if (!address)
        return false;
    set_entry(search->module, address, ends_with(search->symbol, "_s64"));
    return true;
}

static bool under_sanitizer(void) {
    return dlsym(RTLD_DEFAULT, "__asan_init") || dlsym(RTLD_DEFAULT, "__tsan_init") ||
           dlsym(RTLD_DEFAULT, "__msan_init");
}

// Stub and implementation of an interface have the same names: a skel library must see its own first.
// Sanitizers cannot stand that, as their own replacements of libc functions would be passed over.
static int open_flags(void) {
    int flags = RTLD_NOW | RTLD_LOCAL;
    return frt_setting_number("loader.deepbind", !under_sanitizer()) ? flags | RTLD_DEEPBIND : flags;
}

static bool open_library(struct search *search, const char *path) {
    search->module->library = dlopen(path, open_flags());
    if (!search->module->library) {
        const char *reason = dlerror();
        SEARCH_ERROR(search, "%s", reason ? reason : path);
    }
    return search->module->library != NULL;
}

// Tries each folder of a list; whether a file was there is a finding of its own, since then the search is
// over.
static bool search_folders(struct search *search, const char *folders) {
    while (folders && *folders) {
        size_t length = strcspn(folders, ";:");
        char path[PATH_MAX];
        int written = snprintf(path, sizeof path, "%.*s/%s", (int)length, folders, search->library);
        if (length && written > 0 && (size_t)written < sizeof path && access(path, R_OK) == 0) {
            (void)open_library(search, path);
            return true;
        }
        folders += length;
        folders += *folders != '\0';
    }
    return false;
}

static void find_library(struct search *search) {
    const char *lists[] = {frt_setting("loader.path", NULL), frt_setting("path.DSP_LIBRARY_PATH", NULL),
                           frt_setting("path.ADSP_LIBRARY_PATH", NULL), getenv("DSP_LIBRARY_PATH"),
                           getenv("ADSP_LIBRARY_PATH")};
    if (!strchr(search->library, '/')) {
        for (size_t i = 0; i < sizeof lists / sizeof *lists; ++i) {
            if (search_folders(search, lists[i]))
                return;
        }
    }
    (void)open_library(search, search->library);
}

static int load_from_library(struct search *search, bool plain_name) {
    find_library(search);
    struct frt_module *module = search->module;
    if (!module->library)
        return FRT_DSP_CODE(strstr(search->error, "No such file") ? AEE_ENOSUCHMOD : AEE_EUNABLETOLOAD);
    bool found = take_symbol(search, module->library);
    if (!found && plain_name) {
        strcat(search->symbol, "_s64");
        found = take_symbol(search, module->library);
    }
    int code = AEE_SUCCESS;
    if (!found) {
        SEARCH_ERROR(search, "%s has no symbol %s", search->library, search->symbol);
        code = FRT_DSP_CODE(AEE_ENOSUCHSYMBOL);
    } else if (!version_accepted(search, module->library)) {
        code = FRT_DSP_CODE(AEE_EUNABLETOLOAD);
    }
    if (code)
        frt_module_unload(module);
    return code;
}

static bool take_linked(struct search *search) {
    struct frt_span symbol = {search->symbol, strlen(search->symbol)};
    if (frt_skel_find(symbol, &search->module->skel)) {
        const struct frt_skel *skel = &search->module->skel;
        search->module->has_handle = skel->handle_invoke || skel->handle_invoke_s64;
        return true;
    }
    return take_symbol(search, RTLD_DEFAULT);
}

static bool name_parts(struct search *search, const struct frt_uri *uri) {
    int library, symbol;
    if (uri->kind == FRT_URI_FILE) {
        library = snprintf(search->library, sizeof search->library, "%.*s", (int)uri->library.length,
                           uri->library.text);
        symbol = snprintf(search->symbol, sizeof search->symbol, "%.*s", (int)uri->symbol.length,
                          uri->symbol.text);
    } else {
        library = snprintf(search->library, sizeof search->library, "lib%.*s_skel.so",
                           (int)uri->symbol.length, uri->symbol.text);
        symbol = snprintf(search->symbol, sizeof search->symbol, "%.*s_skel_invoke", (int)uri->symbol.length,
                          uri->symbol.text);
    }
    return library > 0 && (size_t)library < sizeof search->library && symbol > 0;
}

int frt_module_load(const struct frt_uri *uri, bool require_version, struct frt_module *module, char *error,
                    size_t error_size) {
    *module = (struct frt_module){.has_handle = uri->has_handle};
    struct search search = {
        .require_version = require_version, .module = module, .error = error, .error_size = error_size};
    if (uri->kind == FRT_URI_ITRANSPORT || uri->library.length >= sizeof search.library ||
        !name_parts(&search, uri)) {
        SEARCH_ERROR(&search, "this URI names no library");
        return FRT_DSP_CODE(AEE_ENOSUCHMOD);
    }
    if (take_linked(&search))
        return AEE_SUCCESS;
    if (uri->kind == FRT_URI_NAME) {
        size_t length = strlen(search.symbol);
        strcat(search.symbol, "_s64");
        if (take_linked(&search))
            return AEE_SUCCESS;
        search.symbol[length] = '\0';
    }
    return load_from_library(&search, uri->kind == FRT_URI_NAME);
}

void frt_module_unload(struct frt_module *module) {
    if (module->library)
        (void)dlclose(module->library);
    module->library = NULL;
}

static uint64_t widened(uint32_t scalars) {
    return REMOTE_SCALARS_MAKEX_64(0, REMOTE_SCALARS_METHOD(scalars), REMOTE_SCALARS_INBUFS(scalars),
                                   REMOTE_SCALARS_OUTBUFS(scalars), REMOTE_SCALARS_INHANDLES(scalars),
                                   REMOTE_SCALARS_OUTHANDLES(scalars));
}

int frt_module_invoke(const struct frt_module *module, remote_handle64 object, bool wide, uint64_t scalars,
                      remote_arg *args) {
    const struct frt_skel *skel = &module->skel;
    // Messages have room for the narrow form only, and handles are opened and closed in it.
    if (!wide && !skel->handle_invoke && !skel->invoke) {
        wide = true;
        scalars = widened((uint32_t)scalars);
    }
    if (wide && skel->handle_invoke_s64)
        return skel->handle_invoke_s64(object, scalars, args);
    if (wide && skel->invoke_s64)
        return skel->invoke_s64(scalars, args);
    if (!wide && skel->handle_invoke)
        return skel->handle_invoke(object, (uint32_t)scalars, args);
    if (!wide && skel->invoke)
        return skel->invoke((uint32_t)scalars, args);
    return FRT_DSP_CODE(AEE_EUNSUPPORTED);
}
