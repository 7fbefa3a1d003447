// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/report.h"

static void put_text(struct json *json, const char *key, const char *text) {
    json_key(json, key);
    json_string(json, text);
}

static void put_number(struct json *json, const char *key, unsigned number) {
    json_key(json, key);
    json_number(json, number);
}

static void put_location(struct json *json, struct sources *sources, struct span span) {
    if (span.file == 0) {
        return;
    }
    struct position start = sources_position(sources, span);
    struct position end = sources_position(sources, (struct span){span.file, span.offset + span.length, 0});
    json_key(json, "location");
    json_open(json, '{');
    put_text(json, "file", start.file);
    put_number(json, "line", start.line);
    put_number(json, "column", start.character);
    put_number(json, "end_line", end.line);
    put_number(json, "end_column", end.character);
    json_close(json, '}');
}

static void put_chain(struct json *json, struct sources *sources, struct span span) {
    const struct source_file *file = span.file != 0 ? sources_file(sources, span.file) : NULL;
    if (file == NULL || file->included_from.file == 0) {
        return;
    }
    json_key(json, "included_from");
    json_open(json, '[');
    for (; file != NULL && file->included_from.file != 0; file = sources_file(sources, span.file)) {
        span = file->included_from;
        struct position position = sources_position(sources, span);
        json_open(json, '{');
        put_text(json, "file", position.file);
        put_number(json, "line", position.line);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_notes(struct json *json, struct sources *sources, const struct diagnostic_note *note) {
    if (note == NULL) {
        return;
    }
    json_key(json, "notes");
    json_open(json, '[');
    for (; note != NULL; note = note->next) {
        json_open(json, '{');
        put_text(json, "message", note->text);
        put_location(json, sources, note->span);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static const char *severity_name(enum severity severity) {
    switch (severity) {
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_FATAL:
        return "fatal";
    default:
        return "error";
    }
}

void report_add_json(struct report *report, struct sources *sources, const struct diagnostic *diagnostic) {
    struct json *json = &report->json;
    const struct diagnostic_info *info = diagnostic_info(diagnostic->code);
    json_open(json, '{');
    put_text(json, "code", info->id);
    put_text(json, "name", info->name);
    put_text(json, "group", info->group);
    put_text(json, "severity", severity_name(diagnostic->severity));
    put_text(json, "message", diagnostic->text);
    put_location(json, sources, diagnostic->span);
    put_chain(json, sources, diagnostic->span);
    put_notes(json, sources, diagnostic->notes);
    json_close(json, '}');
    json_end_line(json);
    json_flush(json);
}
