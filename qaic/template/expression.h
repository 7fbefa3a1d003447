// SPDX-License-Identifier: BSD-3-Clause
// What stands inside a tag: words, operands and conditions.
#ifndef QAIC_TEMPLATE_EXPRESSION_H
#define QAIC_TEMPLATE_EXPRESSION_H

#include "qaic/template/node.h"
#include "qaic/template/set.h"

// Reads the inside of one tag. After the first error every function returns something harmless and
// reports nothing more.
struct reader {
    struct template_set *set;
    const char *start; // of the file
    uint32_t file;
    const char *at;
    const char *end;
    unsigned depth;
    unsigned terms; // of conditions
    bool failed;
};

// Reports "expected ..." at the present place.
void reader_expected(struct reader *reader, const char *what);
void reader_skip_blanks(struct reader *reader);
bool reader_at_end(struct reader *reader);
struct span reader_span(const struct reader *reader, const char *from, const char *to);
// True, and behind it, when `mark` is next.
bool reader_accept(struct reader *reader, const char *mark);
// The same for a whole word.
bool reader_accept_word(struct reader *reader, const char *word);
// NULL after reporting when no name is next.
const char *reader_name(struct reader *reader);
const char *reader_text(struct reader *reader);

struct operand *reader_operand(struct reader *reader);
struct condition *reader_condition(struct reader *reader);

#endif
