// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/support/embedded.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stddef.h>
#include <cmocka.h>

extern const struct embedded_file embedded_sample[];

static void embedded_file_holds_every_byte(void **state) {
    (void)state;
    assert_string_equal(embedded_sample[0].name, "all_bytes.bin");
    assert_int_equal(embedded_sample[0].size, 256);
    for (int i = 0; i < 256; ++i) {
        assert_int_equal((unsigned char)embedded_sample[0].text[i], i);
    }
    assert_int_equal(embedded_sample[0].text[256], '\0');
}

static void empty_file_is_embedded_as_empty_string(void **state) {
    (void)state;
    assert_string_equal(embedded_sample[1].name, "empty.txt");
    assert_int_equal(embedded_sample[1].size, 0);
    assert_string_equal(embedded_sample[1].text, "");
}

static void table_ends_without_name(void **state) {
    (void)state;
    assert_null(embedded_sample[2].name);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(embedded_file_holds_every_byte),
        cmocka_unit_test(empty_file_is_embedded_as_empty_string),
        cmocka_unit_test(table_ends_without_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
