// SPDX-License-Identifier: BSD-3-Clause
#include "bench/calls/check.h"
#include "bench/calls/measure.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char usage_text[] =
    "usage: bench_calls [OPTION]...\n"
    "\n"
    "Measures calls through qaic's generated stub and skel in one process, beside hand-written code under "
    "the\n"
    "same contract and other serializers that do the same work. Writes CSV: "
    "part,case,subject,metric,value,unit\n"
    "\n"
    "  -c, --case NAME     only this case; may be given several times\n"
    "  -r, --rounds N      rounds per case, 1 to 1000 (21)\n"
    "  -t, --time US       about how long each subject's calls of a round take, 1 to 1000000 (1000)\n"
    "  -o, --output FILE   write there\n"
    "      --check         measure nothing; check that all subjects give equal results and that the\n"
    "                      hand-written skel refuses what the generated one refuses\n"
    "      --list          list the cases\n"
    "  -h, --help\n";

enum { CHECK = 256, LIST };

struct options {
    struct plan plan;
    const char *output;
    bool check, list, help;
    bool *selected; // one per case
    bool selects;
};

static bool select_case(struct options *options, const char *name) {
    options->selects = true;
    for (size_t i = 0; i < bench_case_count; i++) {
        if (strcmp(bench_cases[i].name, name) == 0) {
            options->selected[i] = true;
            return true;
        }
    }
    fprintf(stderr, "bench_calls: no such case: %s\n", name);
    return false;
}

static bool parse_number(const char *text, int max, int *number) {
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 1 || value > max) {
        fprintf(stderr, "bench_calls: not a number from 1 to %d: %s\n", max, text);
        return false;
    }
    *number = (int)value;
    return true;
}

static bool apply_option(struct options *options, int option) {
    switch (option) {
    case 'c':
        return select_case(options, optarg);
    case 'r':
        return parse_number(optarg, MAX_ROUNDS, &options->plan.rounds);
    case 't':
        return parse_number(optarg, 1000000, &options->plan.round_us);
    case 'o':
        options->output = optarg;
        return true;
    case CHECK:
        options->check = true;
        return true;
    case LIST:
        options->list = true;
        return true;
    case 'h':
        options->help = true;
        return true;
    default:
        return false;
    }
}

static bool parse_options(struct options *options, int argc, char **argv) {
    static const struct option names[] = {
        {"case", required_argument, NULL, 'c'}, {"rounds", required_argument, NULL, 'r'},
        {"time", required_argument, NULL, 't'}, {"output", required_argument, NULL, 'o'},
        {"check", no_argument, NULL, CHECK},    {"list", no_argument, NULL, LIST},
        {"help", no_argument, NULL, 'h'},       {NULL, 0, NULL, 0},
    };
    int option;
    while ((option = getopt_long(argc, argv, "c:r:t:o:h", names, NULL)) != -1) {
        if (!apply_option(options, option)) {
            return false;
        }
    }
    if (optind < argc) {
        fprintf(stderr, "bench_calls: unexpected argument: %s\n", argv[optind]);
    }
    return optind == argc;
}

static bool measure_cases(const struct options *options, const struct subjects *subjects,
                          struct values *values) {
    FILE *output = options->output == NULL ? stdout : fopen(options->output, "w");
    if (output == NULL) {
        perror(options->output);
        return false;
    }
    bool good = true;
    fputs("part,case,subject,metric,value,unit\n", output);
    for (size_t i = 0; i < bench_case_count && good; i++) {
        if (options->selected[i] || !options->selects) {
            good = measure_case(output, &options->plan, &bench_cases[i], subjects, values);
            fflush(output);
        }
    }
    bool failed = ferror(output) != 0;
    if ((output != stdout ? fclose(output) : fflush(output)) != 0 || failed) {
        perror("bench_calls: the results cannot be written");
        return false;
    }
    return good;
}

static bool run(const struct options *options) {
    struct subjects subjects;
    struct values values;
    bool good = create_values(&values) && open_subjects(&subjects);
    if (good) {
        good = verify_results(&subjects, &values);
        if (good && options->check) {
            good = check_refusals(&values);
        } else if (good) {
            good = measure_cases(options, &subjects, &values);
        }
        close_subjects(&subjects);
    }
    destroy_values(&values);
    return good;
}

int main(int argc, char **argv) {
    bool selected[32] = {false};
    struct options options = {.plan = {.rounds = 21, .round_us = 1000}, .selected = selected};
    if (!parse_options(&options, argc, argv)) {
        fputs("Try bench_calls --help\n", stderr);
        return 2;
    }
    if (options.help) {
        fputs(usage_text, stdout);
        return 0;
    }
    for (size_t i = 0; options.list && i < bench_case_count; i++) {
        puts(bench_cases[i].name);
    }
    return options.list || run(&options) ? 0 : 1;
}
