// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

// Texts in which the line `#include "nope.idl"` is not a directive.
static void directives_in_comments_are_text(void **state) {
    static const char *const texts[] = {
        "/*abc\n#include \"nope.idl\"\n*/\n",
        "/*! abc\n#include \"nope.idl\"\n*/\n",
        "/**\n#include \"nope.idl\"\n**/\n",
        "/* a */ /* b\n#include \"nope.idl\"\n*/\n",
        "x /* open\n#include \"nope.idl\"\n*/ y\n",
        "/* // \n#include \"nope.idl\"\n*/\n",
        "/* /* \n#include \"nope.idl\"\n*/\n",
        "/*/\n#include \"nope.idl\"\n*/\n",
        "\"a\" /* \"\n#include \"nope.idl\"\n\" */\n",
        "'\"' /*\n#include \"nope.idl\"\n*/\n",
        "// #include \"nope.idl\"\n",
        "\"\\\"/*\" /*\n#include \"nope.idl\"\n*/\n",
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        run_text(fixture, texts[i]);
        assert_clean(fixture);
        assert_string_equal(fixture->result.text, texts[i]);
    }
}

// Texts in which `#define SEEN` is a directive.
static void directives_after_comments_are_directives(void **state) {
    static const char *const texts[] = {
        "/* foo\n*/x;\n#define SEEN\n",
        "/* // x */\n#define SEEN\n",
        "/* /* */\n#define SEEN\n",
        "// /*\n#define SEEN\n",
        "\"\\\"/*\"\n#define SEEN\n",
        "x; //* foo\n#define SEEN\n",
        "x; // \"\n#define SEEN\n",
        "\"/*\"\n#define SEEN\n",
        "'\\\"'\n#define SEEN\n",
        "'\\''\n#define SEEN\n",
        "\"\\\"\"\n#define SEEN\n",
        "\"open\n#define SEEN\n",
        "'\n#define SEEN\n",
        "/**/#define SEEN\n",
        "/* a\n */ #define SEEN\n",
        "// end \\\n#define SEEN\n",
        "\"//\"\n#define SEEN\n",
        "/***/\n#define SEEN\n",
        "a / b\n#define SEEN\n",
        "#define A \"/*\"\n#define SEEN\n",
        "#define A '\"'\n#define SEEN\n",
        "#define A // /*\n#define SEEN\n",
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
        run_text(fixture, texts[i]);
        assert_clean(fixture);
        if (map_get_string(fixture->result.macros, "SEEN") == NULL) {
            fail_msg("directive not seen in: %s", texts[i]);
        }
    }
}

static void comments_count_in_skipped_text(void **state) {
    run_text(*state, "#if 0\n/*\n#endif\n*/ a\n// #endif\n\"/*\"\n#endif\nx\n");
    assert_clean(*state);
    assert_words(*state, "x");
}

static void comments_stay_in_the_text(void **state) {
    run_text(*state, "/** doc */\n#define A // gone\n// kept\nx\n");
    assert_clean(*state);
    assert_words(*state, "/** doc */ // kept x");
}

static void open_comment_is_reported_where_it_starts(void **state) {
    run_text(*state, "x\n  /* never closed\n");
    assert_refused(*state, "m.idl:2:3: error: this comment is not closed");
    run_text(*state, "#define A /* never\n\n");
    assert_refused(*state, "m.idl:1:11: error: this comment is not closed");
    run_text(*state, "#if 0\n/* never\n#endif\n");
    assert_refused(*state, "m.idl:2:1: error: this comment is not closed");
    run_text(*state, "/*");
    assert_refused(*state, "m.idl:1:1: error: this comment is not closed");
    run_text(*state, "/*/");
    assert_refused(*state, "m.idl:1:1: error: this comment is not closed");
}

static void comment_does_not_cross_files(void **state) {
    write_file("a.idl", "/* never closed\n");
    run_text(*state, "#include \"a.idl\"\nx; /* c */\n");
    assert_refused(*state, "a.idl:1:1: error: this comment is not closed");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(directives_in_comments_are_text),          TEST(directives_after_comments_are_directives),
        TEST(comments_count_in_skipped_text),           TEST(comments_stay_in_the_text),
        TEST(open_comment_is_reported_where_it_starts), TEST(comment_does_not_cross_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
