// SPDX-License-Identifier: BSD-3-Clause
// Runs the vectors of one file: wire_<variant> <interface>.
#include "tests/wire/wire.h"

#include <stdio.h>
#include <string.h>

#define SUITE(name) extern const struct wire_suite wire_suite_##name;
#include "wire_suites.h"
#undef SUITE

#define SUITE(name) &wire_suite_##name,
static const struct wire_suite *const suites[] = {
#include "wire_suites.h"
};
#undef SUITE

int main(int argc, char **argv)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++)
        if (argc == 2 && strcmp(suites[i]->name, argv[1]) == 0)
            return wire_run(suites[i]) > 0;
    fprintf(stderr, "usage: %s INTERFACE\n", argv[0]);
    return 2;
}
