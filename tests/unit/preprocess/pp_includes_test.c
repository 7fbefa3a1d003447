// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void file_is_spliced_in_place(void **state) {
    write_file("a.idl", "two\n");
    run_text(*state, "one\n#include \"a.idl\"\nthree\n");
    assert_clean(*state);
    assert_words(*state, "one two three");
}

static void blank_before_the_name_is_optional(void **state) {
    write_file("a.idl", "a\n");
    run_text(*state, "#include\"a.idl\"\n  #\tinclude \t \"a.idl\"  \r\n");
    assert_clean(*state);
    assert_words(*state, "a a");
}

static void tokens_of_two_files_never_touch(void **state) {
    write_file("b.idl", "#define X\nb");
    write_file("a.idl", "a\n#include \"b.idl\"");
    run_text(*state, "one /* c */#include \"no\"\n/* d */#include \"a.idl\"\ntwo");
    assert_words(*state, "one /* c */#include \"no\" /* d */a b two");
}

static void quoted_name_is_looked_for_beside_the_including_file(void **state) {
    write_file("b.idl", "wrong\n");
    write_file("sub/b.idl", "right\n");
    write_file("sub/a.idl", "#include \"b.idl\"\n");
    run_text(*state, "#include \"sub/a.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "right");
}

static void folder_of_the_main_file_counts_not_the_current_one(void **state) {
    write_file("a.idl", "wrong\n");
    write_file("sub/a.idl", "right\n");
    write_file("sub/m.idl", "#include \"a.idl\"\n");
    run(*state, "sub/m.idl");
    assert_clean(*state);
    assert_words(*state, "right");
}

static void folder_of_the_includer_is_not_searched(void **state) {
    write_file("b.idl", "x\n");
    write_file("sub/a.idl", "#include \"b.idl\"\n");
    run_text(*state, "#include \"sub/a.idl\"\n");
    assert_refused(
        *state, "In file included from m.idl:1:\nsub/a.idl:1:10: error: included file 'b.idl' was not found");
}

static void include_folders_are_searched_in_order(void **state) {
    struct fixture *fixture = *state;
    write_file("x/a.idl", "x\n");
    write_file("y/a.idl", "y\n");
    fixture->include_paths[0] = "none";
    fixture->include_paths[1] = "y";
    fixture->include_paths[2] = "x/";
    run_text(fixture, "#include \"a.idl\"\n#include <a.idl>\n");
    assert_clean(fixture);
    assert_words(fixture, "y y");
}

static void angle_brackets_search_include_folders_only(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "x\n");
    run_text(fixture, "#include <a.idl>\n");
    assert_refused(fixture, "included file 'a.idl' was not found");
    assert_refused(fixture, "note: 'a.idl' exists, but <> does not search that folder");
    fixture->include_paths[0] = ".";
    run_text(fixture, "#include <a.idl>\n");
    assert_clean(fixture);
    assert_words(fixture, "x");
}

static void folder_with_the_name_is_passed_over(void **state) {
    struct fixture *fixture = *state;
    assert_int_equal(mkdir("a.idl", 0700), 0);
    write_file("x/a.idl", "x\n");
    fixture->include_paths[0] = "x";
    run_text(fixture, "#include \"a.idl\"\n");
    assert_clean(fixture);
    assert_words(fixture, "x");
}

static void absolute_name_is_found(void **state) {
    struct fixture *fixture = *state;
    char text[256];
    write_file("a.idl", "x\n");
    snprintf(text, sizeof(text), "#include \"%s/a.idl\"\n#include <%s/a.idl>\n", fixture->folder,
             fixture->folder);
    run_text(fixture, text);
    assert_clean(fixture);
    assert_words(fixture, "x x");
}

static void backslashes_separate_folders(void **state) {
    write_file("sub/a.idl", "x\n");
    run_text(*state, "#include \"sub\\a.idl\"\n#include \"sub\\\\a.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "x x");
}

static void slashes_in_a_name_start_no_comment(void **state) {
    write_file("sub/a.idl", "x\n");
    run_text(*state, "#include \"sub//a.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "x");
    struct fixture *fixture = *state;
    fixture->include_paths[0] = ".";
    run_text(*state, "#include <sub//a.idl> // c\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void malformed_name_is_refused(void **state) {
    static const char *const texts[] = {
        "#include\n",      "#include a.idl\n", "#include \"a.idl\n",      "#include <a.idl\n",
        "#include \"\"\n", "#include <>\n",    "#include // \"a.idl\"\n", "#include \"a.idl>\n"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        run_text(*state, texts[i]);
        assert_refused(*state, "#include expects a file name");
    }
    write_bytes("m.idl", "#include \"a\0b\"\n", 15);
    run(*state, "m.idl");
    assert_refused(*state, "#include expects a file name");
}

static void text_behind_the_name_is_warned_about(void **state) {
    write_file("a.idl", "x\n");
    run_text(*state, "#include \"a.idl\" junk\n");
    assert_warned(*state, "m.idl:1:18: warning: extra text after '#include' is ignored");
}

static void every_missing_file_is_reported(void **state) {
    run_text(*state, "#include \"a.idl\"\n#include \"b.idl\"\n");
    assert_refused(*state, "m.idl:1:10: error: included file 'a.idl' was not found");
    assert_refused(*state, "m.idl:2:10: error: included file 'b.idl' was not found");
}

static void guarded_files_are_taken_once(void **state) {
    write_file("a.idl", "// head\n#ifndef A_IDL\n#define A_IDL\nx\n#endif // A_IDL\n");
    write_file("b.idl", "#pragma once\ny\n");
    write_file("c.idl", "#include \"a.idl\"\n#include \"b.idl\"\nz\n");
    run_text(*state,
             "#include \"a.idl\"\n#include \"c.idl\"\n#include \"./a.idl\"\n#include \"././b.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "// head x y z");
}

static void guard_ends_when_its_macro_is_undefined(void **state) {
    write_file("a.idl", "#ifndef A\n#define A\nx\n#endif\n");
    run_text(*state, "#include \"a.idl\"\n#undef A\n#include \"a.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "x x");
}

static void text_outside_the_guard_is_taken_each_time(void **state) {
    static const char *const files[][2] = {
        {"b\n#ifndef G\n#define G\nx\n#endif\n", "b x b"},
        {"#ifndef G\n#define G\nx\n#endif\na\n", "x a a"},
        {"#ifndef G\n#define G\nx\n#else\ne\n#endif\n", "x e"},
        {"#ifndef G\n#define G\nx\n#elif 1\ne\n#endif\n", "x e"},
        {"#ifndef G\n#define G\n#endif\n#ifdef G\ns\n#endif\n", "s s"},
        {"#ifndef G\n#define G\n#endif\n#ifndef H\ns\n#endif\n", "s s"},
        {"#define H\n#ifndef G\n#define G\nx\n#endif\n", "x"},
        {"#ifdef H\nh\n#endif\n#ifndef G\n#define G\n#define H\nx\n#endif\n", "x h"},
    };
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); ++i) {
        write_file("a.idl", files[i][0]);
        run_text(*state, "#include \"a.idl\"\n#include \"a.idl\"\n");
        assert_clean(*state);
        assert_words(*state, files[i][1]);
    }
}

static void unguarded_file_is_taken_each_time(void **state) {
    write_file("a.idl", "x\n");
    run_text(*state, "#include \"a.idl\"\n#include \"a.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "x x");
}

static void one_file_has_one_origin_whatever_its_path(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "#ifdef SECOND\nsecond\n#else\n#define SECOND\nfirst\n#endif\n");
    write_file("sub/b.idl", "#include \"../a.idl\"\n");
    run_text(fixture, "#include \"a.idl\"\n#include \"sub/b.idl\"\n");
    assert_clean(fixture);
    assert_words(fixture, "first second");
    assert_ptr_equal(sources_origin(fixture->sources, span_of(fixture, "first")),
                     sources_origin(fixture->sources, span_of(fixture, "second")));
}

static void macros_of_an_included_file_stay(void **state) {
    write_file("a.idl", "#define FROM_A\n");
    run_text(*state, "#include \"a.idl\"\n#ifdef FROM_A\nx\n#endif\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void include_in_skipped_text_is_ignored(void **state) {
    run_text(*state, "#if 0\n#include \"nope.idl\"\n#endif\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void cycle_is_reported_once_with_its_chain(void **state) {
    write_file("a.idl", "#include \"b.idl\"\n");
    write_file("b.idl", "#include \"a.idl\"\n#include \"a.idl\"\n");
    run_text(*state, "#include \"a.idl\"\n#include \"b.idl\"\n");
    assert_refused(*state, "error: includes are nested deeper than 200 files [qa0103]");
    assert_refused(*state, "from m.idl:1:\n");
    assert_refused(*state, "includes itself, directly or through other files");
    assert_int_equal(count_messages(*state, "error: "), 1);
}

static void file_that_includes_itself_is_reported(void **state) {
    run_text(*state, "x\n#include \"m.idl\"\n");
    assert_refused(*state, "includes are nested deeper than 200 files");
}

static void guarded_cycle_is_fine(void **state) {
    write_file("a.idl", "#ifndef A\n#define A\n#include \"b.idl\"\na\n#endif\n");
    write_file("b.idl", "#ifndef B\n#define B\n#include \"a.idl\"\nb\n#endif\n");
    run_text(*state, "#pragma once\n#include \"a.idl\"\n#include \"m.idl\"\nm\n");
    assert_clean(*state);
    assert_words(*state, "b a m");
}

static void two_hundred_levels_are_allowed(void **state) {
    char name[32];
    char text[64];
    for (int i = 0; i < 200; ++i) {
        snprintf(name, sizeof(name), "f%d.idl", i);
        snprintf(text, sizeof(text), "#include \"f%d.idl\"\n", i + 1);
        write_file(name, i == 199 ? "deep\n" : text);
    }
    run_text(*state, "#include \"f0.idl\"\n");
    assert_clean(*state);
    assert_words(*state, "deep");
    write_file("f199.idl", "#include \"f200.idl\"\n");
    write_file("f200.idl", "deeper\n");
    run_text(*state, "#include \"f0.idl\"\n");
    assert_refused(*state, "nested deeper than 200");
}

static void shipped_files_are_found_when_no_folder_has_them(void **state) {
    struct fixture *fixture = *state;
    run_text(fixture, "#include \"AEEStdDef.idl\"\n#include <remote.idl>\nx\n");
    assert_clean(fixture);
    assert_non_null(strstr(fixture->result.text, "typedef long AEEResult;"));
    assert_non_null(strstr(fixture->result.text, "interface remote_handle64"));
    const struct origin *origin = sources_origin(fixture->sources, span_of(fixture, "remote_handle64"));
    assert_string_equal(origin->name, "<qaic>/remote.idl");
    assert_false(origin->is_main);
    assert_int_equal(fixture->result.file_count, 1);
}

static void shipped_files_are_guarded(void **state) {
    struct fixture *fixture = *state;
    run_text(fixture, "#include \"remote.idl\"\n#include \"remote.idl\"\n");
    assert_clean(fixture);
    const char *first = strstr(fixture->result.text, "interface");
    assert_null(strstr(first + 1, "interface"));
}

static void own_file_wins_over_the_shipped_one(void **state) {
    struct fixture *fixture = *state;
    write_file("inc/remote.idl", "mine\n");
    fixture->include_paths[0] = "inc";
    run_text(fixture, "#include \"remote.idl\"\n");
    assert_clean(fixture);
    assert_words(fixture, "mine");
}

static void files_read_are_listed_once_in_order(void **state) {
    struct fixture *fixture = *state;
    write_file("a.idl", "a\n");
    write_file("inc/b.idl", "#include \"../a.idl\"\n");
    fixture->include_paths[0] = "inc";
    run_text(fixture, "#include \"b.idl\"\n#include \"a.idl\"\n");
    assert_clean(fixture);
    assert_int_equal(fixture->result.file_count, 3);
    assert_string_equal(fixture->result.files[0], "m.idl");
    assert_string_equal(fixture->result.files[1], "inc/b.idl");
    assert_string_equal(fixture->result.files[2], "inc/../a.idl");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(file_is_spliced_in_place),
        TEST(blank_before_the_name_is_optional),
        TEST(tokens_of_two_files_never_touch),
        TEST(quoted_name_is_looked_for_beside_the_including_file),
        TEST(folder_of_the_main_file_counts_not_the_current_one),
        TEST(folder_of_the_includer_is_not_searched),
        TEST(include_folders_are_searched_in_order),
        TEST(angle_brackets_search_include_folders_only),
        TEST(folder_with_the_name_is_passed_over),
        TEST(absolute_name_is_found),
        TEST(backslashes_separate_folders),
        TEST(slashes_in_a_name_start_no_comment),
        TEST(malformed_name_is_refused),
        TEST(text_behind_the_name_is_warned_about),
        TEST(every_missing_file_is_reported),
        TEST(guarded_files_are_taken_once),
        TEST(guard_ends_when_its_macro_is_undefined),
        TEST(text_outside_the_guard_is_taken_each_time),
        TEST(unguarded_file_is_taken_each_time),
        TEST(one_file_has_one_origin_whatever_its_path),
        TEST(macros_of_an_included_file_stay),
        TEST(include_in_skipped_text_is_ignored),
        TEST(cycle_is_reported_once_with_its_chain),
        TEST(file_that_includes_itself_is_reported),
        TEST(guarded_cycle_is_fine),
        TEST(two_hundred_levels_are_allowed),
        TEST(shipped_files_are_found_when_no_folder_has_them),
        TEST(shipped_files_are_guarded),
        TEST(own_file_wins_over_the_shipped_one),
        TEST(files_read_are_listed_once_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
