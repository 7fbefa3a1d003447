// SPDX-License-Identifier: BSD-3-Clause
// What the value of an option is. The tables of options say it, for whoever completes or explains them.
#ifndef QAIC_MANUAL_VALUE_H
#define QAIC_MANUAL_VALUE_H

enum value_kind {
    VALUE_TEXT, // anything
    VALUE_FOLDER,
    VALUE_FILE, // with the suffix of the entry, if that has one
    VALUE_PROGRAM,
    VALUE_WORD,    // one of the entry's words
    VALUE_WARNING, // what the compiler's -W takes
    VALUE_MESSAGE, // code or name of a message of the compiler
};

#endif
