// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/report.h"

#include <string.h>
#include <unistd.h>

static const char schema[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

static void put_text(struct json *json, const char *key, const char *text) {
    json_key(json, key);
    json_string(json, text);
}

static void put_number(struct json *json, const char *key, size_t number) {
    json_key(json, key);
    json_number(json, number);
}

// {"text": ...} as the value of `key`.
static void put_message(struct json *json, const char *key, const char *text) {
    json_key(json, key);
    json_open(json, '{');
    put_text(json, "text", text);
    json_close(json, '}');
}

static void open(struct json *json, const char *key, char bracket) {
    json_key(json, key);
    json_open(json, bracket);
}

static const char *level_of(enum severity severity) {
    return severity == SEVERITY_WARNING ? "warning" : "error";
}

static void put_artifact(struct json *json, const char *file) {
    open(json, "artifactLocation", '{');
    json_key(json, "uri");
    json_uri(json, file[0] == '/' ? "file://" : "", file, "");
    if (file[0] != '/') {
        put_text(json, "uriBaseId", "PWD");
    }
    json_close(json, '}');
}

static void put_region(struct json *json, struct position start, struct position end) {
    open(json, "region", '{');
    put_number(json, "startLine", start.line > 0 ? start.line : 1);
    put_number(json, "startColumn", start.character);
    // A line directive within the range would turn the lines around.
    if (end.line >= start.line && strcmp(start.file, end.file) == 0) {
        put_number(json, "endLine", end.line > 0 ? end.line : 1);
        put_number(json, "endColumn", end.character);
    }
    json_close(json, '}');
}

static void put_place(struct json *json, struct sources *sources, struct span span) {
    if (span.file == 0) {
        return;
    }
    struct position start = sources_position(sources, span);
    struct position end = sources_position(sources, (struct span){span.file, span.offset + span.length, 0});
    open(json, "physicalLocation", '{');
    put_artifact(json, start.file);
    put_region(json, start, end);
    json_close(json, '}');
}

// Says of the location being written that the one with the number `id` has its #include.
static void put_includer(struct json *json, size_t id) {
    open(json, "relationships", '[');
    json_open(json, '{');
    put_number(json, "target", id);
    open(json, "kinds", '[');
    json_string(json, "isIncludedBy");
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, ']');
}

static bool is_included(struct sources *sources, struct span span) {
    const struct source_file *file = span.file != 0 ? sources_file(sources, span.file) : NULL;
    return file != NULL && file->included_from.file != 0;
}

// Location 0 is that of the message; then come the directives that lead to it, then the notes.
static void put_location(struct json *json, struct sources *sources, struct span span) {
    if (span.file == 0) {
        return;
    }
    open(json, "locations", '[');
    json_open(json, '{');
    put_number(json, "id", 0);
    put_place(json, sources, span);
    if (is_included(sources, span)) {
        put_includer(json, 1);
    }
    json_close(json, '}');
    json_close(json, ']');
}

static size_t put_chain(struct json *json, struct sources *sources, struct span span) {
    size_t id = 1;
    for (; is_included(sources, span); ++id) {
        span = sources_file(sources, span.file)->included_from;
        json_open(json, '{');
        put_number(json, "id", id);
        put_place(json, sources, span);
        put_message(json, "message", "included from here");
        if (is_included(sources, span)) {
            put_includer(json, id + 1);
        }
        json_close(json, '}');
    }
    return id;
}

static void put_related(struct json *json, struct sources *sources, const struct diagnostic *diagnostic) {
    if (diagnostic->notes == NULL && !is_included(sources, diagnostic->span)) {
        return;
    }
    open(json, "relatedLocations", '[');
    size_t id = put_chain(json, sources, diagnostic->span);
    for (const struct diagnostic_note *note = diagnostic->notes; note != NULL; note = note->next) {
        json_open(json, '{');
        put_number(json, "id", id++);
        put_place(json, sources, note->span);
        put_message(json, "message", note->text);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static unsigned rule_of(struct report *report, enum diagnostic_code code) {
    if (report->rule_of[code] == 0) {
        report->rules[report->rule_count++] = code;
        report->rule_of[code] = (unsigned)report->rule_count;
    }
    return report->rule_of[code] - 1;
}

void report_start_sarif(struct report *report) {
    struct json *json = &report->json;
    json_open(json, '{');
    put_text(json, "$schema", schema);
    put_text(json, "version", "2.1.0");
    open(json, "runs", '[');
    json_open(json, '{');
    put_text(json, "columnKind", "unicodeCodePoints");
    open(json, "results", '[');
}

void report_add_sarif(struct report *report, struct sources *sources, const struct diagnostic *diagnostic) {
    struct json *json = &report->json;
    json_open(json, '{');
    put_text(json, "ruleId", diagnostic_info(diagnostic->code)->id);
    put_number(json, "ruleIndex", rule_of(report, diagnostic->code));
    put_text(json, "level", level_of(diagnostic->severity));
    put_message(json, "message", diagnostic->text);
    put_location(json, sources, diagnostic->span);
    put_related(json, sources, diagnostic);
    json_close(json, '}');
}

static void put_rule(struct json *json, const struct diagnostic_info *info) {
    json_open(json, '{');
    put_text(json, "id", info->id);
    put_text(json, "name", info->name);
    put_message(json, "shortDescription", info->summary);
    put_message(json, "fullDescription", info->explanation);
    put_message(json, "help", info->explanation);
    open(json, "defaultConfiguration", '{');
    json_key(json, "enabled");
    json_boolean(json, !info->off_by_default);
    put_text(json, "level", level_of(info->severity));
    json_close(json, '}');
    open(json, "properties", '{');
    open(json, "tags", '[');
    json_string(json, info->group);
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, '}');
}

static void put_tool(struct report *report) {
    struct json *json = &report->json;
    open(json, "tool", '{');
    open(json, "driver", '{');
    put_text(json, "name", "qaic");
    put_text(json, "version", report->version);
    open(json, "rules", '[');
    for (size_t i = 0; i < report->rule_count; ++i) {
        put_rule(json, diagnostic_info(report->rules[i]));
    }
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, '}');
}

static void put_bases(struct json *json) {
    char folder[4096];
    if (getcwd(folder, sizeof(folder)) == NULL || folder[0] != '/') {
        return;
    }
    open(json, "originalUriBaseIds", '{');
    open(json, "PWD", '{');
    json_key(json, "uri");
    json_uri(json, "file://", folder, folder[1] != '\0' ? "/" : "");
    json_close(json, '}');
    json_close(json, '}');
}

void report_finish_sarif(struct report *report, bool succeeded) {
    struct json *json = &report->json;
    json_close(json, ']');
    put_tool(report);
    put_bases(json);
    open(json, "invocations", '[');
    json_open(json, '{');
    json_key(json, "executionSuccessful");
    json_boolean(json, succeeded);
    put_number(json, "exitCode", succeeded ? 0 : 1);
    json_close(json, '}');
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, ']');
    json_close(json, '}');
    json_end_line(json);
}
