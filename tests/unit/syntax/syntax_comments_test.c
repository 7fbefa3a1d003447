// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void comments_have_classes(void **state) {
    (void)state;
    assert_tree(
        "typedef long z;\n// plain\n/* plain */ /**/ //% qidl\n//qidl\n/// a\n//! b\n/** c */ /*! d */ ///\n"
        "/***/ //@{\n/*@}*/\ntypedef long T;",
        "typedef long z\nbefore /// a\nbefore //! b\nbefore /** c */\nbefore /*! d */\nbefore ///\n"
        "before /***/\nbefore //@{\nbefore /*@}*/\ntypedef long T\n");
}

static void comments_behind_belong_to_what_they_follow(void **state) {
    (void)state;
    assert_tree("typedef long A; ///< a\n//!< also a\ntypedef long B; /**< b */ /*!< too */\n",
                "typedef long A\nafter ///< a\nafter //!< also a\ntypedef long B\nafter /**< b */\n"
                "after /*!< too */\n");
    assert_tree("struct S { ///< s\n long a; ///< a\n long b, c; /**< bc */ };",
                "struct S\n  # ///< a\n  long a\n  # /**< bc */\n  long b, c\nafter ///< s\n");
    assert_tree("enum E { A, ///< a\n B ///< b\n, C /**< c */ };",
                "enum E\n  # ///< a\n  A\n  # ///< b\n  B\n  # /**< c */\n  C\n");
    assert_tree("union U switch (long) { /** a */ case 1: long a; ///< more\n default: long b; };",
                "union U switch long\n  # /** a */\n  # ///< more\n  case 1: long a\n  default: long b\n");
}

static void comments_before_belong_to_what_follows(void **state) {
    (void)state;
    assert_tree("struct S {\n /** a */\n long a;\n /// b\n /// b2\n long b;\n};",
                "struct S\n  # /** a */\n  long a\n  # /// b\n  # /// b2\n  long b\n");
    assert_tree(
        "interface I {\n /** f */ long f();\n /// T\n typedef long T; };",
        "interface I\n  before /** f */\n  operation f returns long\n  before /// T\n  typedef long T\n");
}

static void comments_inside_belong_to_what_is_around(void **state) {
    (void)state;
    assert_tree("interface I { long f(/** a */ in long a, in long b ///< b\n); };",
                "interface I\n  before /** a */\n  operation f returns long\n    in long a\n    in long b\n"
                "  after ///< b\n");
    assert_tree("const long x = /** one */ 1;", "before /** one */\nconst long x = 1\n");
    assert_tree("struct S { long /** a */ a; };", "struct S\n  # /** a */\n  long a\n");
    assert_tree("interface /** I */ I { } /** end */;", "before /** I */\ninterface I\nafter /** end */\n");
}

static void comments_before_a_closing_brace_are_kept(void **state) {
    (void)state;
    assert_tree("interface I { long f(); /** last */ //% q\n };",
                "interface I\n  operation f returns long\n  closing /** last */\n  closing //% q\n");
    assert_tree("module M { typedef long a;\n/// end\n};", "module M\n  typedef long a\n  closing /// end\n");
    assert_tree("struct S { long a;\n/** end */ //% q\n};", "struct S\n  long a\nafter /** end */\n");
}

static void the_first_declaration_keeps_its_comment(void **state) {
    (void)state;
    assert_tree("/** I */\ninterface I { };", "before /** I */\ninterface I\n");
    assert_tree("/// I\n/// more\ninterface I { };", "before /// I\nbefore /// more\ninterface I\n");
}

static void comments_about_the_file_are_told_apart(void **state) {
    (void)state;
    assert_tree("/** about */\n\n/** I */\ninterface I { };",
                "file /** about */\nbefore /** I */\ninterface I\n");
    assert_tree("/** about */\r\n \t\r\ninterface I { };", "file /** about */\ninterface I\n");
    assert_tree("/** @file m.idl */\n/** I */\ninterface I { };",
                "file /** @file m.idl */\nbefore /** I */\ninterface I\n");
    assert_tree("/// Copyright somebody\n/// all rights\n/** I */\ninterface I { };",
                "file /// Copyright somebody\nfile /// all rights\nbefore /** I */\ninterface I\n");
    assert_tree("/// intro\n/// SPDX-License-Identifier: X\ninterface I { };",
                "file /// intro\nfile /// SPDX-License-Identifier: X\ninterface I\n");
    assert_tree("typedef long T;\n/** B */\n\ntypedef long B;",
                "typedef long T\nbefore /** B */\ntypedef long B\n");
    assert_tree("typedef long T;\n/** end */\n", "file /** end */\ntypedef long T\n");
    assert_tree("/** only */\n// plain\n", "file /** only */\n");
}

static void included_comments_stay_with_included_declarations(void **state) {
    static const char *const files[] = {"/** about m */\ntypedef long M; ///< m\n",
                                        "/** about i */\n\n/** I */\ntypedef long I;\n/** lost */\n"};
    const struct piece pieces[] = {{0, 0, 15}, {1, 0, strlen(files[1])}, {0, 15, strlen(files[0]) - 15}};
    struct parsed parsed;
    (void)state;
    parse_pieces(&parsed, files, 2, pieces, 3);
    assert_string_equal(
        parsed.tree.data,
        "before /** I */\ntypedef long I\nbefore /** about m */\ntypedef long M\nafter ///< m\n");
    release(&parsed);
}

static void a_comment_before_an_include_is_about_the_file(void **state) {
    static const char *const files[] = {"/** about */\n#include \"i\"\ntypedef long M;\n",
                                        "typedef long I;\n"};
    const struct piece pieces[] = {{0, 0, 13}, {1, 0, strlen(files[1])}, {0, 26, strlen(files[0]) - 26}};
    struct parsed parsed;
    (void)state;
    parse_pieces(&parsed, files, 2, pieces, 3);
    assert_string_equal(parsed.tree.data, "file /** about */\ntypedef long I\ntypedef long M\n");
    release(&parsed);
}

static void line_ends_become_newlines(void **state) {
    (void)state;
    assert_tree("/// a\r\n/** b\r\n c */\r\ntypedef long T;\r\n",
                "before /// a\nbefore /** b\n c */\ntypedef long T\n");
}

static void comments_do_not_nest(void **state) {
    (void)state;
    assert_tree("/* a /* b */ typedef long T; /* // */ typedef long U; // /* \ntypedef long V;",
                "typedef long T\ntypedef long U\ntypedef long V\n");
    assert_messages("typedef long T; /* a\n", "1:17: unclosed-comment: this comment is not closed\n");
    assert_messages("typedef long T; /*/", "1:17: unclosed-comment: this comment is not closed\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_have_classes),
        cmocka_unit_test(comments_behind_belong_to_what_they_follow),
        cmocka_unit_test(comments_before_belong_to_what_follows),
        cmocka_unit_test(comments_inside_belong_to_what_is_around),
        cmocka_unit_test(comments_before_a_closing_brace_are_kept),
        cmocka_unit_test(the_first_declaration_keeps_its_comment),
        cmocka_unit_test(comments_about_the_file_are_told_apart),
        cmocka_unit_test(included_comments_stay_with_included_declarations),
        cmocka_unit_test(a_comment_before_an_include_is_about_the_file),
        cmocka_unit_test(line_ends_become_newlines),
        cmocka_unit_test(comments_do_not_nest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
