// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/report.h"

#include <string.h>

const char *const report_format_names[] = {
    [REPORT_TEXT] = "text", [REPORT_JSON] = "json", [REPORT_SARIF] = "sarif", [REPORT_FORMAT_COUNT] = NULL};

void report_start(struct report *report, enum report_format format, FILE *out, const char *version) {
    memset(report, 0, sizeof(*report));
    report->format = format;
    report->json.out = out;
    report->version = version;
    if (format == REPORT_SARIF) {
        report_start_sarif(report);
    }
}

void report_add(struct report *report, struct sources *sources, const struct diagnostic *diagnostic) {
    if (report->format == REPORT_SARIF) {
        report_add_sarif(report, sources, diagnostic);
    } else {
        report_add_json(report, sources, diagnostic);
    }
}

void report_finish(struct report *report, bool succeeded) {
    if (report->format == REPORT_SARIF) {
        report_finish_sarif(report, succeeded);
    }
    json_flush(&report->json);
}
