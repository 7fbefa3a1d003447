// SPDX-License-Identifier: BSD-3-Clause
// The cost of a model grows with its text, whatever the text says. Memory is measured, which does not depend
// on the machine; endless loops end in the time limit of the test.
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>

typedef void writer(FILE *out, unsigned count);

static char *write_text(writer *write, unsigned count) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    write(out, count);
    fclose(out);
    return text;
}

static size_t memory_for(writer *write, unsigned count) {
    char *text = write_text(write, count);
    struct built built;
    build_text(&built, text);
    assert_string_equal(built.messages.data, "");
    size_t size = arena_size(built.arena);
    release(&built);
    free(text);
    return size;
}

static void assert_linear(writer *write, unsigned count) {
    size_t small = memory_for(write, count);
    size_t large = memory_for(write, count * 10);
    assert_true(large < small * 14);
}

static void write_methods(FILE *out, unsigned count) {
    fprintf(out, "struct S { long a; string b; };\ninterface I {\n");
    for (unsigned i = 0; i < count; ++i) {
        fprintf(out, "long method_%u(in S s, in sequence<S> list, rout sequence<long> r%u);\n", i, i);
    }
    fprintf(out, "};\n");
}

static void write_parameters(FILE *out, unsigned count) {
    fprintf(out, "typedef long p0;\ninterface I { long f(in p0 p0");
    for (unsigned i = 1; i < count; ++i) {
        fprintf(out, ", in p0 p%u", i);
    }
    fprintf(out, "); };\n");
}

static void write_labels(FILE *out, unsigned count) {
    fprintf(out, "union U switch (long) {\n");
    for (unsigned i = 0; i < count; ++i) {
        fprintf(out, "case %u: long m%u;\n", i, i);
    }
    fprintf(out, "};\n");
}

static void write_enumerators(FILE *out, unsigned count) {
    fprintf(out, "enum E {\n");
    for (unsigned i = 0; i < count; ++i) {
        fprintf(out, "E%u,\n", i);
    }
    fprintf(out, "LAST };\n");
}

static void write_scopes(FILE *out, unsigned count) {
    for (unsigned i = 0; i < count; ++i) {
        fprintf(out, "module M%u { struct S { long a; }; const long C = %u; typedef S T[C + 1]; };\n", i, i);
    }
}

static void memory_grows_with_the_text(void **state) {
    (void)state;
    assert_linear(write_methods, 2000);
    assert_linear(write_parameters, 5000);
    assert_linear(write_labels, 5000);
    assert_linear(write_enumerators, 5000);
    assert_linear(write_scopes, 1500);
}

static void structs_that_double_are_not_expanded(void **state) {
    (void)state;
    char text[4000] = "struct S0 { octet a; };\n";
    for (int i = 0; i < 30; ++i) {
        sprintf(text + strlen(text), "struct S%d { S%d a; S%d b; };\n", i + 1, i, i);
    }
    strcat(text, "interface I { long f(in S30 s); };\n");
    struct built built;
    assert_accepted(&built, text, "");
    assert_true(type_plain_size(type_called(built.model, "S30")) == (uint64_t)1 << 30);
    assert_true(arena_size(built.arena) < 1024 * 1024);
    release(&built);
}

static void array_sizes_cost_nothing(void **state) {
    (void)state;
    struct built built;
    assert_accepted(&built,
                    "typedef octet T[2147483647]; typedef string U[100000000];\n"
                    "interface I { long f(in T t); };",
                    "");
    assert_true(arena_size(built.arena) < 1024 * 1024);
    release(&built);
}

static void repeated_inheritance_is_bounded(void **state) {
    (void)state;
    struct text text = {0};
    text_printf(&text, "interface A {");
    for (int i = 0; i < 5000; ++i) {
        text_printf(&text, "long f%d();", i);
    }
    text_printf(&text, "};");
    for (int i = 0; i < 2000; ++i) {
        text_printf(&text, "interface B%d : A { };", i);
    }
    struct built built;
    build_text(&built, text.data);
    assert_null(built.model);
    assert_non_null(strstr(built.messages.data, "too-many-inherited"));
    assert_true(arena_size(built.arena) < (size_t)256 * 1024 * 1024);
    release(&built);
    text_free(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_grows_with_the_text),
        cmocka_unit_test(structs_that_double_are_not_expanded),
        cmocka_unit_test(array_sizes_cost_nothing),
        cmocka_unit_test(repeated_inheritance_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
