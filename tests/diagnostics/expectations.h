// SPDX-License-Identifier: BSD-3-Clause
// What an IDL file of a test says about itself, in comments that begin with `//!`:
//
//   //! error qa0401 3:12        a message of this kind with this code at line 3, column 12 (0:0: no place)
//   //! option -Wname            passed to the compiler; also -D and -I
//   //! name string.idl          the file is compiled under this name
//   //! repeat 300 long f@();    stands for 300 copies of the text on this line, with @ replaced by the
//   number
//   //! lines 300 #if 1         the same, each copy on a line of its own
#ifndef TESTS_DIAGNOSTICS_EXPECTATIONS_H
#define TESTS_DIAGNOSTICS_EXPECTATIONS_H

#include <stdbool.h>
#include <stddef.h>

enum { MOST_EXPECTATIONS = 64, MOST_OPTIONS = 8 };

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
    char options[MOST_OPTIONS][64];
    size_t option_count;
    char name[256]; // empty: its own
    bool expanded;  // the text differs from the file's
};

// Reads the file and returns its text with repetitions written out, from malloc(); NULL when it cannot be
// read.
char *expectations_read(const char *path, struct expectations *expectations);

#endif
