// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/diagnostic.h"

#include "qaic/source/render.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/support/text.h"

#include <string.h>

enum { DEFAULT_LIMIT = 20, TOTAL_LIMIT = 64 * 1024, TEXT_LIMIT = 2000 };

enum choice { BY_DEFAULT, CHOSEN_ON, CHOSEN_OFF };

// What the options said about one warning.
struct setting {
    enum choice shown;
    enum choice error;
};

struct diagnostics {
    struct arena *arena;
    struct sources *sources;
    diagnostic_sink *sink;
    void *context;
    struct diagnostic *pending; // waits for its notes
    struct diagnostic_note **next_note;
    struct setting settings[DIAG_COUNT];
    struct map *seen;
    size_t limit;
    size_t errors;
    size_t warnings;
    size_t hidden;    // errors that were not shown
    size_t announced; // how many of them the user was told about
    size_t shown_size;
    bool cut; // the rest is not shown
    bool cut_announced;
    bool fatal;
    bool all_errors;
    bool silent;
};

struct diagnostics *diagnostics_new(struct arena *arena, struct sources *sources) {
    struct diagnostics *diagnostics = ARENA_NEW(arena, struct diagnostics);
    diagnostics->arena = arena;
    diagnostics->sources = sources;
    diagnostics->limit = DEFAULT_LIMIT;
    diagnostics->seen = map_new(arena);
    return diagnostics;
}

void diagnostics_set_sink(struct diagnostics *diagnostics, diagnostic_sink *sink, void *context) {
    diagnostics->sink = sink;
    diagnostics->context = context;
}

static enum severity severity_of_warning(const struct diagnostics *diagnostics, enum diagnostic_code code) {
    const struct setting *setting = &diagnostics->settings[code];
    bool off = diagnostic_info(code)->off_by_default;
    if (diagnostics->silent || setting->shown == CHOSEN_OFF || (setting->shown == BY_DEFAULT && off)) {
        return SEVERITY_IGNORED;
    }
    bool error = setting->error == CHOSEN_ON || (setting->error == BY_DEFAULT && diagnostics->all_errors);
    return error ? SEVERITY_ERROR : SEVERITY_WARNING;
}

static enum severity severity_of(const struct diagnostics *diagnostics, enum diagnostic_code code) {
    enum severity severity = diagnostic_info(code)->severity;
    return severity == SEVERITY_WARNING ? severity_of_warning(diagnostics, code) : severity;
}

// Cuts a message that quotes endless input, without splitting a UTF-8 sequence.
static const char *shorten(char *text) {
    size_t size = strlen(text);
    if (size > TEXT_LIMIT) {
        size = TEXT_LIMIT - 3;
        while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80) {
            --size;
        }
        memcpy(text + size, "...", 4);
    }
    return text;
}

// A file that is included twice repeats its messages; once is enough.
static bool was_seen(struct diagnostics *diagnostics, const struct diagnostic *message) {
    const struct source_file *file = sources_file(diagnostics->sources, message->span.file);
    struct text key = {.arena = diagnostics->arena};
    text_printf(&key, "%d:%u:%s:%s", (int)message->code, message->span.offset, file != NULL ? file->name : "",
                message->text);
    bool seen = map_get(diagnostics->seen, key.data, key.size) != NULL;
    if (!seen) {
        map_put(diagnostics->seen, key.data, key.size, diagnostics);
    }
    text_free(&key);
    return seen;
}

static bool over_limit(const struct diagnostics *diagnostics, enum severity severity) {
    return severity == SEVERITY_ERROR && diagnostics->limit != 0 && diagnostics->errors >= diagnostics->limit;
}

static void count(struct diagnostics *diagnostics, enum severity severity) {
    if (severity == SEVERITY_WARNING) {
        ++diagnostics->warnings;
    } else {
        ++diagnostics->errors;
    }
    diagnostics->fatal = diagnostics->fatal || severity == SEVERITY_FATAL;
}

static void queue(struct diagnostics *diagnostics, struct diagnostic *message) {
    if (over_limit(diagnostics, message->severity)) {
        ++diagnostics->hidden;
        return;
    }
    if (was_seen(diagnostics, message)) {
        return;
    }
    count(diagnostics, message->severity);
    diagnostics->pending = message;
    diagnostics->next_note = &message->notes;
}

// Counts the message against the text that may be shown in total; false when that is used up.
static bool afford(struct diagnostics *diagnostics, const struct diagnostic *message) {
    struct text text = {.arena = diagnostics->arena};
    diagnostic_render(&text, diagnostics->sources, message, false);
    diagnostics->shown_size += text.size;
    text_free(&text);
    return diagnostics->shown_size <= TOTAL_LIMIT;
}

static void send_pending(struct diagnostics *diagnostics) {
    struct diagnostic *message = diagnostics->pending;
    diagnostics->pending = NULL;
    if (message == NULL || diagnostics->sink == NULL) {
        return;
    }
    if (!diagnostics->cut && afford(diagnostics, message)) {
        diagnostics->sink(diagnostics->context, diagnostics->sources, message);
        return;
    }
    diagnostics->cut = true;
    diagnostics->hidden += message->severity >= SEVERITY_ERROR;
}

void diagnose(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span, ...) {
    send_pending(diagnostics);
    enum severity severity = severity_of(diagnostics, code);
    if (severity == SEVERITY_IGNORED) {
        return;
    }
    struct diagnostic *message = ARENA_NEW(diagnostics->arena, struct diagnostic);
    message->code = code;
    message->severity = severity;
    message->span = span;
    va_list arguments;
    va_start(arguments, span);
    message->text = shorten(arena_vprintf(diagnostics->arena, diagnostic_info(code)->format, arguments));
    va_end(arguments);
    queue(diagnostics, message);
}

void diagnose_note(struct diagnostics *diagnostics, struct span span, const char *format, ...) {
    if (diagnostics->pending == NULL) {
        return;
    }
    struct diagnostic_note *note = ARENA_NEW(diagnostics->arena, struct diagnostic_note);
    va_list arguments;
    va_start(arguments, format);
    note->text = shorten(arena_vprintf(diagnostics->arena, format, arguments));
    va_end(arguments);
    note->span = span;
    *diagnostics->next_note = note;
    diagnostics->next_note = &note->next;
}

// Says what was left out. It goes around the limits, which are used up by now.
static void send_closing(struct diagnostics *diagnostics, enum diagnostic_code code, size_t number) {
    struct diagnostic closing = {.code = code, .severity = diagnostic_info(code)->severity};
    closing.text = arena_printf(diagnostics->arena, diagnostic_info(code)->format, number);
    if (diagnostics->sink != NULL) {
        diagnostics->sink(diagnostics->context, diagnostics->sources, &closing);
    }
}

void diagnostics_flush(struct diagnostics *diagnostics) {
    send_pending(diagnostics);
    if (diagnostics->hidden > diagnostics->announced) {
        send_closing(diagnostics, DIAG_TOO_MANY_ERRORS, diagnostics->hidden - diagnostics->announced);
    } else if (diagnostics->cut && !diagnostics->cut_announced) {
        send_closing(diagnostics, DIAG_TOO_MANY_MESSAGES, (size_t)TOTAL_LIMIT / 1024);
        diagnostics->cut_announced = true;
    }
    diagnostics->announced = diagnostics->hidden;
}

size_t diagnostics_errors(const struct diagnostics *diagnostics) {
    return diagnostics->errors;
}

size_t diagnostics_warnings(const struct diagnostics *diagnostics) {
    return diagnostics->warnings;
}

bool diagnostics_exhausted(const struct diagnostics *diagnostics) {
    return diagnostics->fatal || diagnostics->hidden > 0;
}

// Whether -W `name` means `code`. A group without warnings is still a name that exists.
static bool selects(const char *name, enum diagnostic_code code, bool *known) {
    const struct diagnostic_info *info = diagnostic_info(code);
    bool by_group = strcmp(name, "all") == 0 || strcmp(name, info->group) == 0;
    bool warning = info->severity == SEVERITY_WARNING;
    bool selected = warning && (by_group || strcmp(name, info->name) == 0 || strcmp(name, info->id) == 0);
    *known = *known || by_group || selected;
    return selected;
}

bool diagnostics_enable(struct diagnostics *diagnostics, const char *name, bool enable) {
    bool known = false;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        if (selects(name, (enum diagnostic_code)code, &known)) {
            diagnostics->settings[code].shown = enable ? CHOSEN_ON : CHOSEN_OFF;
        }
    }
    return known;
}

bool diagnostics_make_error(struct diagnostics *diagnostics, const char *name, bool error) {
    bool known = false;
    for (int code = 0; code < DIAG_COUNT; ++code) {
        if (selects(name, (enum diagnostic_code)code, &known)) {
            struct setting *setting = &diagnostics->settings[code];
            setting->error = error ? CHOSEN_ON : CHOSEN_OFF;
            setting->shown = error ? CHOSEN_ON : setting->shown;
        }
    }
    return known;
}

void diagnostics_all_errors(struct diagnostics *diagnostics) {
    diagnostics->all_errors = true;
}

void diagnostics_silence_warnings(struct diagnostics *diagnostics) {
    diagnostics->silent = true;
}

void diagnostics_set_limit(struct diagnostics *diagnostics, size_t limit) {
    diagnostics->limit = limit;
}

enum diagnostic_code diagnostic_find(const char *id_or_name) {
    for (int code = 0; code < DIAG_COUNT; ++code) {
        const struct diagnostic_info *info = diagnostic_info((enum diagnostic_code)code);
        if (strcmp(id_or_name, info->id) == 0 || strcmp(id_or_name, info->name) == 0) {
            return (enum diagnostic_code)code;
        }
    }
    return DIAG_COUNT;
}
