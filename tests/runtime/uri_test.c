// SPDX-License-Identifier: BSD-3-Clause
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "runtime/core/uri.h"
#include "runtime/include/remote.h"

static void assert_span(struct frt_span span, const char *text) {
    assert_non_null(span.text);
    assert_int_equal(span.length, strlen(text));
    assert_memory_equal(span.text, text, span.length);
}

static void file_uri_is_taken_apart(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse(
        "file:///libcalc_skel.so?calc_skel_handle_invoke&_modver=1.0&_idlver=1.2.3&_dom=cdsp&_session=2",
        &uri));
    assert_int_equal(uri.kind, FRT_URI_FILE);
    assert_span(uri.library, "libcalc_skel.so");
    assert_span(uri.symbol, "calc_skel_handle_invoke");
    assert_true(uri.has_handle);
    assert_span(uri.domain, "cdsp");
    assert_int_equal(frt_uri_session(&uri), 2);
}

static void two_slashes_are_enough(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse("file://libx.so?x", &uri));
    assert_span(uri.library, "libx.so");
    assert_false(uri.has_handle);
    assert_null(uri.domain.text);
    assert_int_equal(frt_uri_session(&uri), 0);
}

static void name_may_carry_keys(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse("calc&_dom=adsp", &uri));
    assert_int_equal(uri.kind, FRT_URI_NAME);
    assert_span(uri.symbol, "calc");
    assert_span(uri.domain, "adsp");
}

static void first_of_equal_keys_counts(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse("file:///l?s&_dom=cdsp&_dom=adsp&_session=1&_session=2", &uri));
    assert_span(uri.domain, "cdsp");
    assert_int_equal(frt_uri_session(&uri), 1);
}

static void key_inside_another_value_does_not_count(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse("file:///l_dom=x?s&x_dom=cdsp&y=_dom=adsp", &uri));
    assert_null(uri.domain.text);
}

static void malformed_uris_are_refused(void **state) {
    (void)state;
    static const char *const bad[] = {
        "",           "file://",     "file:///",      "file:///?s", "file:///lib",
        "file:///l?", "file:///l&s", "file:///l?a-b", "a b",        "&_dom=cdsp"};
    struct frt_uri uri;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i)
        assert_non_null(frt_uri_parse(bad[i], &uri));
}

static void symbol_is_limited(void **state) {
    (void)state;
    struct frt_uri uri;
    char text[300];
    memset(text, 'a', sizeof text);
    text[FRT_SYMBOL_LIMIT] = '\0';
    assert_null(frt_uri_parse(text, &uri));
    text[FRT_SYMBOL_LIMIT] = 'a';
    text[FRT_SYMBOL_LIMIT + 1] = '\0';
    assert_non_null(frt_uri_parse(text, &uri));
}

static void session_is_one_digit_up_to_three(void **state) {
    (void)state;
    static const char *const bad[] = {"4", "-1", "01", "", "x", "10"};
    struct frt_uri uri;
    char text[64];
    for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i) {
        (void)snprintf(text, sizeof text, "calc&_session=%s", bad[i]);
        assert_null(frt_uri_parse(text, &uri));
        assert_int_equal(frt_uri_session(&uri), -1);
    }
    assert_null(frt_uri_parse("calc&_session", &uri));
    assert_int_equal(frt_uri_session(&uri), -1);
}

static void itransport_keyword_is_found(void **state) {
    (void)state;
    struct frt_uri uri;
    assert_null(frt_uri_parse(ITRANSPORT_PREFIX "createstaticpd:audiopd", &uri));
    assert_int_equal(uri.kind, FRT_URI_ITRANSPORT);
    assert_span(uri.symbol, "createstaticpd");
    assert_non_null(frt_uri_parse(ITRANSPORT_PREFIX, &uri));
}

static void domain_names_match_whole(void **state) {
    (void)state;
    static const char *const names[] = {"adsp", "mdsp", "sdsp", "cdsp", "cdsp1", "gdsp0", "gdsp1"};
    for (int i = 0; i < FRT_DOMAIN_COUNT; ++i) {
        assert_int_equal(frt_domain_of_name(names[i], strlen(names[i])), i);
        assert_string_equal(frt_domain_name((unsigned)i), names[i]);
    }
    assert_int_equal(frt_domain_of_name("cdsp1", 4), CDSP_DOMAIN_ID);
    assert_int_equal(frt_domain_of_name("cdsp2", 5), -1);
    assert_int_equal(frt_domain_of_name("cds", 3), -1);
    assert_int_equal(frt_domain_of_name("", 0), -1);
    assert_null(frt_domain_name(FRT_DOMAIN_COUNT));
}

// Nothing outside the text is read, whatever it holds; the sanitizers and the copy of the exact size see to
// that.
static void any_text_is_taken_apart_or_refused(void **state) {
    (void)state;
    static const char *const parts[] = {
        "file://", "/",   "?", "&", "=", "_dom", "_session", "_modver",        "1.0",
        "cdsp",    "lib", "x", ":", "3", " ",    "\xff",     ITRANSPORT_PREFIX};
    uint32_t random = 1;
    for (int round = 0; round < 100000; ++round) {
        char text[256] = "";
        size_t length = 0;
        for (int part = 0; part < 10; ++part) {
            random = random * 1664525 + 1013904223;
            const char *piece = parts[(random >> 16) % (sizeof parts / sizeof *parts)];
            memcpy(text + length, piece, strlen(piece) + 1);
            length += strlen(piece);
        }
        char *exact = strdup(text);
        struct frt_uri uri;
        if (!frt_uri_parse(exact, &uri)) {
            assert_true(uri.symbol.length > 0);
            assert_true(uri.symbol.text + uri.symbol.length <= exact + length);
            assert_in_range(frt_uri_session(&uri) + 1, 0, NUM_SESSIONS);
        }
        free(exact);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(file_uri_is_taken_apart),
        cmocka_unit_test(two_slashes_are_enough),
        cmocka_unit_test(name_may_carry_keys),
        cmocka_unit_test(first_of_equal_keys_counts),
        cmocka_unit_test(key_inside_another_value_does_not_count),
        cmocka_unit_test(malformed_uris_are_refused),
        cmocka_unit_test(symbol_is_limited),
        cmocka_unit_test(session_is_one_digit_up_to_three),
        cmocka_unit_test(itransport_keyword_is_found),
        cmocka_unit_test(domain_names_match_whole),
        cmocka_unit_test(any_text_is_taken_apart_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
