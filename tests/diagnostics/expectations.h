// SPDX-License-Identifier: BSD-3-Clause
// What an IDL file of a test says about itself, in comments that begin with `//!`:
//
//   //! error qa0401 3:12        a message of this kind with this code at line 3, column 12 (0:0: no place)
//   //! option -Wname            passed to the compiler
//   //! path string.idl          the file is compiled as if it had this name
//   //! repeat 300 long f@();    stands for 300 copies of the text on this line, with @ replaced by the
//   number
#ifndef TESTS_DIAGNOSTICS_EXPECTATIONS_H
#define TESTS_DIAGNOSTICS_EXPECTATIONS_H

#include <stdbool.h>
#include <stddef.h>

enum { MOST_EXPECTATIONS = 64 };

struct expectation {
    char severity[16];
    char code[16];
    unsigned line;
    unsigned column;
    bool met;
};

struct expectations {
    struct expectation items[MOST_EXPECTATIONS];
    size_t count;
    char options[8][64];
    size_t option_count;
    char path[256]; // empty: its own
    bool expanded;  // the text differs from the file's
};

// Reads the file and returns its text with repetitions written out, from malloc(); NULL when it cannot be
// read.
char *expectations_read(const char *path, struct expectations *expectations);

#endif
