// SPDX-License-Identifier: BSD-3-Clause
#include "fixture.h"

static void comments_stay_with_their_declarations(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef long T;\n"
                    "/// a struct\n"
                    "struct S {\n"
                    "    long x; ///< the x\n"
                    "    long y, z; ///< two\n"
                    "};\n"
                    "/// an interface\n"
                    "interface I {\n"
                    "    /// a method\n"
                    "    long f();\n"
                    "    /// at the end\n"
                    "};\n"
                    "/// derived\n"
                    "interface J : I { };\n"
                    "/// two names\n"
                    "typedef long A, B;\n",
                    "");
    assert_string_equal(describe_items(&built),
                        "type T\n-- /// a struct\ntype S\n-- /// an interface\ninterface I\n"
                        "    -- /// a method\n    0 I_f\n    -- /// at the end\n"
                        "-- /// derived\ninterface J\n    -- /// a method\n    0 J_f\n"
                        "-- /// two names\ntype A\n-- /// two names\ntype B\n");
    const struct type_member *members = type_called(built.model, "S")->structure.members;
    assert_string_equal(members[0].comments[0], "///< the x");
    assert_string_equal(members[2].comments[0], "///< two");
    release(&built);
}

static void comments_of_modules_and_announcements_are_kept(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef long T;\n/// a module\nmodule M {\n/// inner\ntypedef long U;\n/// last\n};\n"
                    "/// soon\ninterface I;\n",
                    "");
    assert_string_equal(describe_items(&built),
                        "type T\n-- /// a module\n-- /// inner\ntype M_U\n-- /// last\n-- /// soon\n");
    release(&built);
}

static void assert_attribute_comment(const char *comment, const char *const *expected, size_t count) {
    struct built built;
    char idl[400] = "typedef long AEEResult;\ninterface I {\nlong f();\n";
    strcat(strcat(idl, comment), "\nreadonly attribute long x;\n};\n");
    assert_accepted(&built, idl, "");
    const struct method *method = method_called(interface_called(built.model, "I"), "Getx");
    assert_int_equal(method->leading_count, count);
    for (size_t i = 0; i < count; ++i) {
        assert_string_equal(method->leading[i], expected[i]);
    }
    release(&built);
}

static void attributes_document_their_parameter(void **state) {
    (void)state;
    static const char *const star[] = {"/** The x.\n * Long.\n * @param value Attribute value\n */"};
    assert_attribute_comment("/** The x.\n * Long.\n */", star, 1);
    static const char *const before[] = {"/** The x.\n * @param value Attribute value\n * @param y\n */"};
    assert_attribute_comment("/** The x.\n * @param y\n */", before, 1);
    static const char *const one_line[] = {"/** The x.\n * @param value Attribute value\n */"};
    assert_attribute_comment("/** The x. */", one_line, 1);
    static const char *const lines[] = {"/// The x.", "/// @param value Attribute value"};
    assert_attribute_comment("/// The x.", lines, 2);
    static const char *const bangs[] = {"//! The x.", "//! @param value Attribute value"};
    assert_attribute_comment("//! The x.", bangs, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_stay_with_their_declarations),
        cmocka_unit_test(comments_of_modules_and_announcements_are_kept),
        cmocka_unit_test(attributes_document_their_parameter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
