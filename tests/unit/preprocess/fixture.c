// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include "qaic/source/render.h"

#include <ctype.h>
#include <fcntl.h>
#include <ftw.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void record(void *context, struct sources *sources, const struct diagnostic *diagnostic) {
    struct fixture *fixture = context;
    diagnostic_render(&fixture->messages, sources, diagnostic, false);
}

int fixture_set_up(void **state) {
    struct fixture *fixture = calloc(1, sizeof(*fixture));
    strcpy(fixture->folder, "/tmp/qaic-preprocess-XXXXXX");
    fixture->outer_folder = open(".", O_RDONLY | O_DIRECTORY);
    if (mkdtemp(fixture->folder) == NULL || chdir(fixture->folder) != 0) {
        return 1;
    }
    fixture->arena = arena_new();
    text_init(&fixture->messages, fixture->arena);
    *state = fixture;
    return 0;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *where) {
    (void)status;
    (void)type;
    (void)where;
    return remove(path);
}

int fixture_tear_down(void **state) {
    struct fixture *fixture = *state;
    nftw(fixture->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    int failed = fchdir(fixture->outer_folder);
    close(fixture->outer_folder);
    text_free(&fixture->messages);
    arena_free(fixture->arena);
    free(fixture);
    return failed;
}

void write_bytes(const char *name, const char *text, size_t size) {
    char folder[256];
    snprintf(folder, sizeof(folder), "%s", name);
    mkdir(dirname(folder), 0700);
    FILE *out = fopen(name, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(text, 1, size, out), size);
    fclose(out);
}

void write_file(const char *name, const char *text) {
    write_bytes(name, text, strlen(text));
}

static size_t count(const char *const *list, size_t limit) {
    size_t number = 0;
    while (number < limit && list[number] != NULL) {
        ++number;
    }
    return number;
}

static struct diagnostics *start(struct fixture *fixture) {
    fixture->sources = sources_new(fixture->arena);
    struct diagnostics *diagnostics = diagnostics_new(fixture->arena, fixture->sources);
    diagnostics_set_sink(diagnostics, record, fixture);
    text_free(&fixture->messages);
    text_append_string(&fixture->messages, "");
    return diagnostics;
}

// What must hold for every result.
static void check_result(const struct fixture *fixture) {
    const struct preprocessed *result = &fixture->result;
    size_t end = 0;
    for (size_t i = 0; i < result->segment_count; ++i) {
        const struct segment *segment = &result->segments[i];
        const struct source_file *file = sources_file(fixture->sources, segment->file);
        assert_int_equal(segment->start, end);
        assert_true(segment->length > 0);
        assert_memory_equal(result->text + segment->start, file->text + segment->offset, segment->length);
        end += segment->length;
    }
    assert_int_equal(end, result->size);
    assert_int_equal(result->text[end], '\0');
    assert_int_equal(result->text[end + 1], '\0');
}

void run(struct fixture *fixture, const char *name) {
    struct diagnostics *diagnostics = start(fixture);
    struct preprocessor_options options = {fixture->include_paths, count(fixture->include_paths, 4),
                                           fixture->defines, count(fixture->defines, 4)};
    fixture->good =
        preprocess(fixture->arena, fixture->sources, diagnostics, &options, name, &fixture->result);
    diagnostics_flush(diagnostics);
    assert_int_equal(fixture->good, diagnostics_errors(diagnostics) == 0);
    check_result(fixture);
}

void run_text(struct fixture *fixture, const char *text) {
    write_file("m.idl", text);
    run(fixture, "m.idl");
}

void run_external(struct fixture *fixture, const char *name, const char *output) {
    struct diagnostics *diagnostics = start(fixture);
    fixture->good = preprocess_external(fixture->arena, fixture->sources, diagnostics, name, output,
                                        strlen(output), &fixture->result);
    diagnostics_flush(diagnostics);
    check_result(fixture);
}

void assert_words(struct fixture *fixture, const char *words) {
    struct text found;
    text_init(&found, fixture->arena);
    text_append_string(&found, "");
    bool gap = false;
    for (size_t i = 0; i < fixture->result.size; ++i) {
        char c = fixture->result.text[i];
        if (isspace((unsigned char)c)) {
            gap = found.size > 0;
            continue;
        }
        if (gap) {
            text_append_char(&found, ' ');
        }
        text_append_char(&found, c);
        gap = false;
    }
    assert_string_equal(found.data, words);
    text_free(&found);
}

void assert_clean(const struct fixture *fixture) {
    assert_string_equal(fixture->messages.data, "");
    assert_true(fixture->good);
}

static void assert_message(const struct fixture *fixture, const char *text) {
    if (strstr(fixture->messages.data, text) == NULL) {
        fail_msg("no message \"%s\" in:\n%s", text, fixture->messages.data);
    }
}

void assert_warned(const struct fixture *fixture, const char *text) {
    assert_message(fixture, text);
    assert_message(fixture, "warning: ");
    assert_true(fixture->good);
}

void assert_refused(const struct fixture *fixture, const char *text) {
    assert_message(fixture, text);
    assert_message(fixture, "error: ");
    assert_false(fixture->good);
}

size_t count_messages(const struct fixture *fixture, const char *text) {
    size_t number = 0;
    for (const char *at = fixture->messages.data; (at = strstr(at, text)) != NULL; ++at) {
        ++number;
    }
    return number;
}

struct span span_of(const struct fixture *fixture, const char *word) {
    const char *found = memmem(fixture->result.text, fixture->result.size, word, strlen(word));
    assert_non_null(found);
    size_t at = (size_t)(found - fixture->result.text);
    for (size_t i = 0; i < fixture->result.segment_count; ++i) {
        const struct segment *segment = &fixture->result.segments[i];
        if (at < segment->start + segment->length) {
            uint32_t offset = segment->offset + (uint32_t)(at - segment->start);
            return (struct span){segment->file, offset, (uint32_t)strlen(word)};
        }
    }
    fail_msg("no segment holds \"%s\"", word);
    return (struct span){0, 0, 0};
}
