// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/json.h"

#include "qaic/source/utf8.h"

#include <string.h>

void json_flush(struct json *json) {
    fwrite(json->buffer, 1, json->used, json->out);
    fflush(json->out);
    json->used = 0;
}

static void put(struct json *json, const char *bytes, size_t size) {
    for (size_t i = 0; i < size; ++i) {
        if (json->used == sizeof(json->buffer)) {
            json_flush(json);
        }
        json->buffer[json->used++] = bytes[i];
    }
}

static void put_text(struct json *json, const char *text) {
    put(json, text, strlen(text));
}

static void separate(struct json *json) {
    if (json->follows) {
        put_text(json, ",");
    }
    json->follows = true;
}

void json_open(struct json *json, char bracket) {
    separate(json);
    put(json, &bracket, 1);
    json->follows = false;
}

void json_close(struct json *json, char bracket) {
    put(json, &bracket, 1);
    json->follows = true;
}

static void put_code(struct json *json, unsigned code) {
    char text[8];
    switch (code) {
    case '"':
        put_text(json, "\\\"");
        break;
    case '\\':
        put_text(json, "\\\\");
        break;
    case '\n':
        put_text(json, "\\n");
        break;
    default:
        snprintf(text, sizeof(text), "\\u%04x", code & 0xFFFF);
        put_text(json, text);
    }
}

// What a line-based reader or a terminal could take for something else is escaped, too.
static bool must_escape(unsigned code) {
    return code < 0x20 || code == '"' || code == '\\' || (code >= 0x7F && code < 0xA0) || code == 0x2028 ||
           code == 0x2029;
}

static void put_quoted(struct json *json, const char *text, size_t size) {
    const char *end = text + size;
    put_text(json, "\"");
    while (text < end) {
        unsigned code = 0;
        size_t length = utf8_decode(text, end, &code);
        if (length == 0) {
            put_code(json, 0xFFFD);
        } else if (must_escape(code)) {
            put_code(json, code);
        } else {
            put(json, text, length);
        }
        text += length != 0 ? length : 1;
    }
    put_text(json, "\"");
}

void json_key(struct json *json, const char *key) {
    separate(json);
    put_quoted(json, key, strlen(key));
    put_text(json, ":");
    json->follows = false;
}

void json_string_of(struct json *json, const char *text, size_t size) {
    separate(json);
    put_quoted(json, text, size);
}

void json_string(struct json *json, const char *text) {
    json_string_of(json, text, strlen(text));
}

void json_number(struct json *json, size_t number) {
    char text[24];
    separate(json);
    snprintf(text, sizeof(text), "%zu", number);
    put_text(json, text);
}

void json_boolean(struct json *json, bool value) {
    separate(json);
    put_text(json, value ? "true" : "false");
}

// A colon could be taken for the end of a scheme.
static bool stands_in_uri(char c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || (c != '\0' && strchr("-._~/+@,=", c) != NULL);
}

void json_uri(struct json *json, const char *prefix, const char *path, const char *suffix) {
    separate(json);
    put_text(json, "\"");
    put_text(json, prefix);
    for (; *path != '\0'; ++path) {
        char escaped[4];
        snprintf(escaped, sizeof(escaped), "%%%02X", (unsigned)(unsigned char)*path);
        if (stands_in_uri(*path)) {
            put(json, path, 1);
        } else {
            put_text(json, escaped);
        }
    }
    put_text(json, suffix);
    put_text(json, "\"");
}

void json_end_line(struct json *json) {
    put_text(json, "\n");
    json->follows = false;
}
