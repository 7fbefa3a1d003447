// SPDX-License-Identifier: BSD-3-Clause
// Messages to the user: `file:line:col: error: text [code]`, the source line, a caret, notes.
#ifndef QAIC_SOURCE_DIAGNOSTIC_H
#define QAIC_SOURCE_DIAGNOSTIC_H

#include "qaic/source/source.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

// enum diagnostic_code { DIAG_..., DIAG_COUNT }: generated from qaic/diagnostics/*.yaml, one entry per
// message.
#include "diagnostic_codes.h"

struct arena;

enum severity { SEVERITY_IGNORED, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR, SEVERITY_FATAL };

// One line of a message: the message itself or a note under it.
struct diagnostic_note {
    struct span span;
    const char *text;
    struct diagnostic_note *next;
};

// A complete message as handed to the sink.
struct diagnostic {
    enum diagnostic_code code;
    enum severity severity;
    struct span span;
    const char *text;
    struct diagnostic_note *notes;
};

struct diagnostics;
typedef void diagnostic_sink(void *context, struct sources *sources, const struct diagnostic *diagnostic);

struct diagnostics *diagnostics_new(struct arena *arena, struct sources *sources);
// Every finished message goes to the sink once, in order.
void diagnostics_set_sink(struct diagnostics *diagnostics, diagnostic_sink *sink, void *context);

// Reports. The text is formatted from the code's template in qaic/diagnostics/*.yaml with the arguments,
// which must agree with it. The message goes out when the next one starts or at diagnostics_flush(), so notes
// can follow. The same text at the same place is shown once. Errors beyond the limit are counted, not shown,
// and so is everything beyond 64 KiB of text.
void diagnose(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span, ...);
// Adds a note to the last message; dropped with it when that was suppressed.
void diagnose_note(struct diagnostics *diagnostics, struct span span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// Sends the last message and, when some were left out, one that says how many.
void diagnostics_flush(struct diagnostics *diagnostics);

size_t diagnostics_errors(const struct diagnostics *diagnostics);
size_t diagnostics_warnings(const struct diagnostics *diagnostics);
// True once an error went over a limit or a fatal error was reported: callers stop early.
bool diagnostics_exhausted(const struct diagnostics *diagnostics);

// Options: -Wname, -Wno-name, -Werror, -Werror=name, -w, --max-errors. `name` may be a group or "all".
// Returns false for a name that does not exist.
bool diagnostics_enable(struct diagnostics *diagnostics, const char *name, bool enable);
bool diagnostics_make_error(struct diagnostics *diagnostics, const char *name, bool error);
void diagnostics_all_errors(struct diagnostics *diagnostics);
void diagnostics_silence_warnings(struct diagnostics *diagnostics);
void diagnostics_set_limit(struct diagnostics *diagnostics, size_t limit);

// The closest of `count` candidates to a misspelt `name`, or NULL when none is close.
const char *closest_name(const char *name, const char *const *candidates, size_t count);

// Static facts about a code, from the registry.
struct diagnostic_info {
    const char *id;          // stable, e.g. "qa0101"
    const char *name;        // stable, e.g. "unknown-type"; the name after -W for warnings
    enum severity severity;  // default
    bool off_by_default;     // a warning that must be asked for
    const char *group;       // e.g. "names"; "-Wgroup" switches all of it
    const char *format;      // printf template of the text
    const char *summary;     // the text with "..." and "N" for what differs from case to case
    const char *explanation; // paragraphs for --explain
};
const struct diagnostic_info *diagnostic_info(enum diagnostic_code code);
// By id or name; DIAG_COUNT when there is none.
enum diagnostic_code diagnostic_find(const char *id_or_name);

#endif
