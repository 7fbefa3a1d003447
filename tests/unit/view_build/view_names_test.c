// SPDX-License-Identifier: BSD-3-Clause
// C names of types, tags and members (02 §3 to §12).
#include "view_build/fixture.h"

#define MEMBERS                                                                                              \
    "{{#each items}}{{#if members}}{{#each members}}{{type}} {{name}}:{{form}};{{/each}}{{/if}}{{/each}}"
#define TAGS "{{#each items}}{{tag?}} {{element?}};{{/each}}"

static void standard_types_replace_those_of_the_legacy_header(void **state) {
    const char *idl =
        "struct s { boolean a; int64 b; uint8 c; wchar d; long e; unsigned long long f; uint32_t g; };";
    (void)state;
    assert_renders(idl, MEMBERS,
                   "boolean a:value;int64 b:value;uint8 c:value;_wchar_t d:value;int e:value;uint64 f:value;"
                   "uint32_t g:value;");
    assert_renders_with((struct view_options){.standard_types = true}, idl, MEMBERS,
                        "bool a:value;int64_t b:value;unsigned char c:value;_wchar_t d:value;int e:value;"
                        "uint64_t f:value;uint32_t g:value;");
}

static void legacy_types_are_listed_when_they_are_used(void **state) {
    const char *idl = "struct s { boolean a; int64 b; dmahandle c; };";
    (void)state;
    assert_renders(idl, "{{#each legacy}}{{name}}={{c}};{{/each}}",
                   "boolean=unsigned char;uint32=unsigned int;int64=long long;");
    assert_renders_with((struct view_options){.standard_types = true}, idl,
                        "{{#each legacy}}{{name}};{{/each}}", "");
}

static void members_with_a_length_are_pairs(void **state) {
    (void)state;
    assert_renders(
        "typedef sequence<long> L; struct s { string a; wstring b; sequence<octet> c; L d; dmahandle e; "
        "string f[2]; };",
        MEMBERS,
        "char a:string;_wchar_t b:wstring;unsigned char c:sequence;int d:sequence;_dmahandle1_t e:value;"
        "_cstring1_t f:value;");
}

static void the_tag_of_a_sequence_names_its_element(void **state) {
    (void)state;
    assert_renders("typedef sequence<long> L;", TAGS, "_L__seq_long int;");
    assert_renders("typedef sequence<uint8_t> u;", TAGS, "_u__seq_uint8_t uint8_t;");
    assert_renders("typedef sequence<string> s;", TAGS, "_s__seq__cstring1_t _cstring1_t;");
    assert_renders("typedef sequence<dmahandle> d;", TAGS, "_d__seq__dmahandle1_t _dmahandle1_t;");
    assert_renders("typedef sequence<unsigned long long> q;", TAGS, "_q__seq_unsignedLongLong uint64;");
    assert_renders_with((struct view_options){.standard_types = true},
                        "typedef sequence<unsigned long long> q;", TAGS,
                        "_q__seq_unsignedLongLong uint64_t;");
}

static void inner_sequences_get_a_name_once_per_use(void **state) {
    (void)state;
    assert_renders(
        "struct s { sequence<sequence<long>> a; };",
        "{{#each items}}{{#each inner_sequences}}{{c_name}} {{tag}} {{element}};{{/each}}{{/each}}",
        "_seq1_long_t _seq1_long_s int;");
}

static void support_types_are_announced(void **state) {
    const char *flags = "{{#if has_string}}s{{/if}}{{#if has_wstring}}w{{/if}}{{#if has_dmahandle}}d{{/if}}"
                        "{{#if has_wchar}}c{{/if}}{{#if has_boolean}}b{{/if}}{{#if needs_true}}t{{/if}}";
    (void)state;
    assert_renders("struct s { long a; };", flags, "");
    assert_renders("struct s { string a; };", flags, "s");
    assert_renders("typedef sequence<wstring> s;", flags, "wc");
    assert_renders("interface I { long m(in dmahandle a, in boolean b); };", flags, "db");
    assert_renders("const string S = \"\"; const boolean B = TRUE;", flags, "st");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_types_replace_those_of_the_legacy_header),
        cmocka_unit_test(legacy_types_are_listed_when_they_are_used),
        cmocka_unit_test(members_with_a_length_are_pairs),
        cmocka_unit_test(the_tag_of_a_sequence_names_its_element),
        cmocka_unit_test(inner_sequences_get_a_name_once_per_use),
        cmocka_unit_test(support_types_are_announced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
