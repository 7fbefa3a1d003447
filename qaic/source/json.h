// SPDX-License-Identifier: BSD-3-Clause
// Writes JSON to a stream. Allocates nothing, so that it also works when memory has run out.
#ifndef QAIC_SOURCE_JSON_H
#define QAIC_SOURCE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

// Zero-initialise and set `out`. Commas come by themselves.
struct json {
    FILE *out;
    bool follows; // a value came before in this list
    char buffer[4096];
    size_t used;
};

// '{' or '[' and its counterpart.
void json_open(struct json *json, char bracket);
void json_close(struct json *json, char bracket);
// The name of the value that is written next.
void json_key(struct json *json, const char *key);
// Bytes that are not UTF-8 become U+FFFD.
void json_string(struct json *json, const char *text);
void json_string_of(struct json *json, const char *text, size_t size);
void json_number(struct json *json, size_t number);
void json_boolean(struct json *json, bool value);
// A relative or absolute path as the reference of a file: all that is not allowed there is escaped.
void json_uri(struct json *json, const char *prefix, const char *path, const char *suffix);

// Ends a document or line.
void json_end_line(struct json *json);
// Hands what is buffered to the stream.
void json_flush(struct json *json);

#endif
