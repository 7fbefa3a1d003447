// SPDX-License-Identifier: BSD-3-Clause
// The same for a fuzzer: the input chooses a method of a suite, a good message and the changes, five bytes each.
#include "tests/malformed/malformed.h"

#include <stdlib.h>
#include <string.h>

#define SUITE(name) extern const struct suite suite_##name;
#include "malformed_suites.h"
#undef SUITE

#define SUITE(name) &suite_##name,
static const struct suite *const suites[] = {
#include "malformed_suites.h"
};
#undef SUITE

enum { HEAD = 3, CHANGE = 7 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct message message;
    const struct suite *suite;

    if (size < HEAD)
        return 0;
    suite = suites[data[0] % (sizeof suites / sizeof suites[0])];
    message_build(&message, suite, data[1] % suite->method_count, data[2]);
    for (size_t at = HEAD; at + CHANGE <= size; at += CHANGE) {
        uint32_t value;

        memcpy(&value, data + at + 3, sizeof value);
        if (message.total > 0)
            message_change(&message, (enum change)(data[at] % CHANGE_KINDS), data[at + 1] % message.total, data[at + 2],
                           value);
    }
    if (!message_check(&message, "by the fuzzer"))
        abort();
    message_free(&message);
    return 0;
}
