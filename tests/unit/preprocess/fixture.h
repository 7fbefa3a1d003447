// SPDX-License-Identifier: BSD-3-Clause
// Runs the preprocessor on files in a folder of its own.
#ifndef QAIC_TESTS_PREPROCESS_FIXTURE_H
#define QAIC_TESTS_PREPROCESS_FIXTURE_H

#include "qaic/preprocess/preprocess.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/support/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

struct fixture {
    char folder[64]; // it is the current folder meanwhile
    int outer_folder;
    struct arena *arena;
    struct sources *sources;
    struct preprocessed result;
    struct text messages; // rendered
    bool good;
    const char *include_paths[4];
    const char *defines[4];
};

int fixture_set_up(void **state);
int fixture_tear_down(void **state);

void write_bytes(const char *name, const char *text, size_t size);
void write_file(const char *name, const char *text);
// Preprocesses the file with the fixture's folders and macros.
void run(struct fixture *fixture, const char *name);
// Writes `text` as m.idl and preprocesses that.
void run_text(struct fixture *fixture, const char *text);
void run_external(struct fixture *fixture, const char *name, const char *output);

// The words that are left, with one blank between them.
void assert_words(struct fixture *fixture, const char *words);
void assert_clean(const struct fixture *fixture);
// Accepted, with a message holding `text`.
void assert_warned(const struct fixture *fixture, const char *text);
// Refused, with a message holding `text`.
void assert_refused(const struct fixture *fixture, const char *text);
size_t count_messages(const struct fixture *fixture, const char *text);
// Where the first occurrence of `word` in the result comes from.
struct span span_of(const struct fixture *fixture, const char *word);

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_set_up, fixture_tear_down)

#endif
