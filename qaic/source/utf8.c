// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/utf8.h"

#include <stdbool.h>

size_t utf8_decode(const char *at, const char *end, unsigned *code) {
    unsigned char first = (unsigned char)*at;
    size_t size = first < 0x80   ? 1
                  : first < 0xC2 ? 0
                  : first < 0xE0 ? 2
                  : first < 0xF0 ? 3
                  : first < 0xF5 ? 4
                                 : 0;
    if (size == 0 || (size_t)(end - at) < size) {
        return 0;
    }
    static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    *code = first & masks[size];
    for (size_t i = 1; i < size; ++i) {
        unsigned char next = (unsigned char)at[i];
        if ((next & 0xC0) != 0x80) {
            return 0;
        }
        *code = *code << 6 | (next & 0x3F);
    }
    bool overlong = (size == 3 && *code < 0x800) || (size == 4 && *code < 0x10000);
    return overlong || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000) ? 0 : size;
}
