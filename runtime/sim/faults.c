// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/sim/faults.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void sim_faults_init(struct sim_faults *faults) {
    *faults = (struct sim_faults){0};
    faults->end = &faults->rules;
    pthread_mutex_init(&faults->lock, NULL);
}

void sim_faults_free(struct sim_faults *faults) {
    while (faults->rules != NULL) {
        struct sim_fault_rule *next = faults->rules->next;
        free(faults->rules);
        faults->rules = next;
    }
    pthread_mutex_destroy(&faults->lock);
}

static bool matches(const struct sim_fault_rule *rule, enum sim_event event, uint32_t handle,
                    uint32_t method) {
    return rule->event == event && (rule->handle < 0 || rule->handle == handle) &&
           (rule->method < 0 || rule->method == method);
}

static void merge(struct sim_faults_wanted *to, const struct sim_faults_wanted *from) {
    to->delay_ns += from->delay_ns;
    to->duplicates += from->duplicates;
    to->hold += from->hold;
    to->drop = to->drop || from->drop;
    if (from->poll != SIM_POLL_NORMAL) {
        to->poll = from->poll;
        to->poll_delay_ns = from->poll_delay_ns;
    }
    if (from->death != SIM_LIVE) {
        to->death = from->death;
    }
    if (from->stray) {
        to->stray = true;
        to->stray_context = from->stray_context;
    }
    if (from->wrong_size) {
        to->wrong_size = true;
        to->wrong_length = from->wrong_length;
    }
    if (from->answer_result) {
        to->answer_result = true;
        to->result = from->result;
    }
    if (from->fd_count != 0) {
        to->fd_count = from->fd_count;
        memcpy(to->fds, from->fds, sizeof to->fds);
    }
}

void sim_faults_apply(struct sim_faults *faults, enum sim_event event, uint32_t handle, uint32_t method,
                      struct sim_faults_wanted *wanted) {
    *wanted = (struct sim_faults_wanted){0};
    if (faults == NULL || faults->rules == NULL) {
        return;
    }
    pthread_mutex_lock(&faults->lock);
    for (struct sim_fault_rule *rule = faults->rules; rule != NULL; rule = rule->next) {
        if (!matches(rule, event, handle, method)) {
            continue;
        }
        rule->seen++;
        if (rule->seen > rule->skip && (rule->times == 0 || rule->seen - rule->skip <= rule->times)) {
            merge(wanted, &rule->wanted);
        }
    }
    pthread_mutex_unlock(&faults->lock);
}

// ---- The script

#define MAX_WORDS 24

struct line {
    char *words[MAX_WORDS];
    size_t count;
    size_t next;
    struct sim_fault_error *error;
};

static bool fail(const struct line *line, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool fail(const struct line *line, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line->error->text, sizeof line->error->text, format, arguments);
    va_end(arguments);
    return false;
}

static const char *const event_names[SIM_EVENTS] = {
    [SIM_ON_HELLO] = "hello",   [SIM_ON_ATTACH] = "attach",   [SIM_ON_DETACH] = "detach",
    [SIM_ON_CREATE] = "create", [SIM_ON_RELEASE] = "release", [SIM_ON_MAP] = "map",
    [SIM_ON_UNMAP] = "unmap",   [SIM_ON_OPEN] = "open",       [SIM_ON_CLOSE] = "close",
    [SIM_ON_CALL] = "call",
};

static const char *next_word(struct line *line) {
    return line->next < line->count ? line->words[line->next++] : NULL;
}

static bool number(const struct line *line, const char *word, uint64_t *value) {
    char *end = NULL;
    if (word == NULL) {
        return fail(line, "a number is missing");
    }
    errno = 0;
    *value = strtoull(word, &end, 0);
    if (errno != 0 || end == word || *end != '\0' || *word == '-') {
        return fail(line, "'%.40s' is no number", word);
    }
    return true;
}

static bool take_number(struct line *line, uint64_t *value) {
    return number(line, next_word(line), value);
}

static bool take_time(struct line *line, uint64_t *ns) {
    static const struct {
        const char *unit;
        uint64_t ns;
    } units[] = {{"us", 1000}, {"ms", 1000000}, {"s", 1000000000}};
    const char *word = next_word(line);
    char *end = NULL;
    if (word == NULL) {
        return fail(line, "a time is missing, such as 5ms");
    }
    uint64_t value = strtoull(word, &end, 10);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (end != word && *word != '-' && strcmp(end, units[i].unit) == 0 && value <= 3600000000) {
            *ns = value * units[i].ns;
            return true;
        }
    }
    return fail(line, "'%.40s' is no time; write it as 500us, 5ms or 1s", word);
}

static bool read_key(struct line *line, struct sim_fault_rule *rule, const char *word) {
    const char *value = strchr(word, '=') + 1;
    size_t length = (size_t)(value - word);
    uint64_t parsed = 0;
    bool all = strcmp(value, "all") == 0 && strncmp(word, "times=", length) == 0;
    if (!all && (!number(line, value, &parsed) || parsed > UINT32_MAX)) {
        return parsed > UINT32_MAX ? fail(line, "'%.40s' is too large", word) : false;
    }
    if (strncmp(word, "handle=", length) == 0) {
        rule->handle = (int64_t)parsed;
    } else if (strncmp(word, "method=", length) == 0) {
        rule->method = (int64_t)parsed;
    } else if (strncmp(word, "skip=", length) == 0) {
        rule->skip = (unsigned)parsed;
    } else if (strncmp(word, "times=", length) == 0) {
        rule->times = (unsigned)parsed;
    } else {
        return fail(line, "'%.40s': the keys are handle, method, skip and times", word);
    }
    return true;
}

static bool read_poll(struct line *line, struct sim_faults_wanted *wanted) {
    const char *how = next_word(line);
    if (how != NULL && strcmp(how, "early") == 0) {
        wanted->poll = SIM_POLL_EARLY;
    } else if (how != NULL && strcmp(how, "late") == 0) {
        wanted->poll = SIM_POLL_LATE;
        return take_time(line, &wanted->poll_delay_ns);
    } else if (how != NULL && strcmp(how, "only") == 0) {
        wanted->poll = SIM_POLL_ONLY;
    } else if (how != NULL && strcmp(how, "never") == 0) {
        wanted->poll = SIM_POLL_NEVER;
    } else {
        return fail(line, "poll what? early, late TIME, only or never");
    }
    return true;
}

static bool read_fds(struct line *line, struct sim_faults_wanted *wanted) {
    while (line->next < line->count) {
        if (wanted->fd_count == 16) {
            return fail(line, "at most 16 file descriptors");
        }
        if (!take_number(line, &wanted->fds[wanted->fd_count])) {
            return false;
        }
        wanted->fd_count++;
    }
    return wanted->fd_count != 0 || fail(line, "file descriptors are missing");
}

static bool read_count(struct line *line, unsigned *count) {
    uint64_t value = 1;
    if (line->next < line->count && !take_number(line, &value)) {
        return false;
    }
    *count = (unsigned)(value < 1000 ? value : 1000);
    return true;
}

static bool read_result(struct line *line, struct sim_faults_wanted *wanted) {
    uint64_t code = 0;
    if (!take_number(line, &code)) {
        return false;
    }
    wanted->answer_result = true;
    wanted->result = (int32_t)(uint32_t)code;
    return code <= UINT32_MAX || fail(line, "a result has 32 bits");
}

static bool read_stray(struct line *line, struct sim_faults_wanted *wanted) {
    wanted->stray = true;
    return take_number(line, &wanted->stray_context);
}

static bool read_length(struct line *line, struct sim_faults_wanted *wanted) {
    uint64_t length = 0;
    wanted->wrong_size = true;
    if (!take_number(line, &length)) {
        return false;
    }
    wanted->wrong_length = (size_t)length;
    return (length != 0 && length <= 64 && length != 16) ||
           fail(line, "a wrong length is 1 to 64, but not 16");
}

static bool read_death(struct line *line, struct sim_faults_wanted *wanted) {
    const char *when = next_word(line);
    if (when == NULL || strcmp(when, "before") == 0) {
        wanted->death = SIM_DIE;
    } else if (strcmp(when, "after-run") == 0) {
        wanted->death = SIM_DIE_AFTER_RUN;
    } else if (strcmp(when, "after-response") == 0) {
        wanted->death = SIM_DIE_AFTER_RESPONSE;
    } else {
        return fail(line, "die when? before, after-run or after-response");
    }
    return true;
}

static bool read_drop(struct line *line, struct sim_faults_wanted *wanted) {
    (void)line;
    wanted->drop = true;
    return true;
}

static bool read_restart(struct line *line, struct sim_faults_wanted *wanted) {
    (void)line;
    wanted->death = SIM_RESTART;
    return true;
}

static bool read_delay(struct line *line, struct sim_faults_wanted *wanted) {
    return take_time(line, &wanted->delay_ns);
}

static bool read_duplicate(struct line *line, struct sim_faults_wanted *wanted) {
    return read_count(line, &wanted->duplicates);
}

static bool read_hold(struct line *line, struct sim_faults_wanted *wanted) {
    return read_count(line, &wanted->hold);
}

static const struct {
    const char *name;
    bool (*read)(struct line *, struct sim_faults_wanted *);
} actions[] = {
    {"delay", read_delay},   {"drop", read_drop},       {"duplicate", read_duplicate}, {"hold", read_hold},
    {"result", read_result}, {"stray", read_stray},     {"length", read_length},       {"poll", read_poll},
    {"fdlist", read_fds},    {"restart", read_restart}, {"die", read_death},
};

static bool read_action(struct line *line, const char *word, struct sim_faults_wanted *wanted) {
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (word != NULL && strcmp(word, actions[i].name) == 0) {
            return actions[i].read(line, wanted) &&
                   (line->next == line->count || fail(line, "'%.40s' is too much", line->words[line->next]));
        }
    }
    return word == NULL ? fail(line, "an action is missing") : fail(line, "'%.40s' is no action", word);
}

static bool read_rule(struct line *line, struct sim_fault_rule *rule) {
    const char *event = next_word(line);
    rule->event = SIM_EVENTS;
    for (int i = 0; i < SIM_EVENTS; i++) {
        if (strcmp(event, event_names[i]) == 0) {
            rule->event = (enum sim_event)i;
        }
    }
    if (rule->event == SIM_EVENTS) {
        return fail(line, "'%.40s' is no event", event);
    }
    const char *word = next_word(line);
    for (; word != NULL && strchr(word, '=') != NULL; word = next_word(line)) {
        if (!read_key(line, rule, word)) {
            return false;
        }
    }
    return read_action(line, word, &rule->wanted);
}

static bool add_rule(struct sim_faults *faults, struct line *line) {
    struct sim_fault_rule *rule = calloc(1, sizeof *rule);
    if (rule == NULL) {
        return fail(line, "out of memory");
    }
    *rule = (struct sim_fault_rule){.handle = -1, .method = -1, .times = 1};
    if (!read_rule(line, rule)) {
        free(rule);
        return false;
    }
    *faults->end = rule;
    faults->end = &rule->next;
    return true;
}

static bool parse_line(struct sim_faults *faults, char *text, struct sim_fault_error *error) {
    struct line line = {.error = error};
    char *rest = NULL;
    text[strcspn(text, "#")] = '\0';
    for (char *word = strtok_r(text, " \t\r", &rest); word != NULL; word = strtok_r(NULL, " \t\r", &rest)) {
        if (line.count == MAX_WORDS) {
            return fail(&line, "too many words");
        }
        line.words[line.count++] = word;
    }
    if (line.count == 0) {
        return true;
    }
    if (strcmp(line.words[0], "asid-window") == 0) {
        line.next = 1;
        return take_time(&line, &faults->asid_window_ns);
    }
    return add_rule(faults, &line);
}

bool sim_faults_parse(struct sim_faults *faults, const char *text, struct sim_fault_error *error) {
    *error = (struct sim_fault_error){0};
    char *copy = strdup(text);
    bool good = copy != NULL;
    for (char *start = copy; good && start != NULL;) {
        char *end = strchr(start, '\n');
        if (end != NULL) {
            *end++ = '\0';
        }
        error->line++;
        good = parse_line(faults, start, error);
        start = end;
    }
    free(copy);
    return good;
}

bool sim_faults_load(struct sim_faults *faults, const char *path, struct sim_fault_error *error) {
    char text[65536];
    FILE *file = fopen(path, "re");
    *error = (struct sim_fault_error){0};
    if (file == NULL) {
        snprintf(error->text, sizeof error->text, "cannot be read: %s", strerror(errno));
        return false;
    }
    size_t size = fread(text, 1, sizeof text - 1, file);
    bool whole = feof(file) != 0;
    fclose(file);
    text[size] = '\0';
    if (!whole) {
        snprintf(error->text, sizeof error->text, "cannot be read, or is longer than 64 KiB");
        return false;
    }
    return sim_faults_parse(faults, text, error);
}
