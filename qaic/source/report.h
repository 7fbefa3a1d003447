// SPDX-License-Identifier: BSD-3-Clause
// Messages for programs: one JSON object per line, or a SARIF 2.1.0 log. docs/diagnostics.md describes both.
#ifndef QAIC_SOURCE_REPORT_H
#define QAIC_SOURCE_REPORT_H

#include "qaic/source/diagnostic.h"
#include "qaic/source/json.h"

#include <stdbool.h>
#include <stdio.h>

enum report_format { REPORT_TEXT, REPORT_JSON, REPORT_SARIF, REPORT_FORMAT_COUNT };
extern const char *const report_format_names[]; // by enum report_format, NULL at the end

// Needs no memory but its own, so that "out of memory" can be reported. Large: not for the stack of a
// library.
struct report {
    enum report_format format;
    struct json json;
    const char *version; // of the program
    // SARIF: the rules at the end are those that were broken, in the order of their first use.
    unsigned rule_of[DIAG_COUNT]; // from 1; 0: not used
    enum diagnostic_code rules[DIAG_COUNT];
    size_t rule_count;
};

// `out` stays the caller's. The format must not be REPORT_TEXT.
void report_start(struct report *report, enum report_format format, FILE *out, const char *version);
void report_add(struct report *report, struct sources *sources, const struct diagnostic *diagnostic);
// `succeeded`: what the exit status says.
void report_finish(struct report *report, bool succeeded);

// The parts of the formats, for report.c only.
void report_add_json(struct report *report, struct sources *sources, const struct diagnostic *diagnostic);
void report_start_sarif(struct report *report);
void report_add_sarif(struct report *report, struct sources *sources, const struct diagnostic *diagnostic);
void report_finish_sarif(struct report *report, bool succeeded);

#endif
