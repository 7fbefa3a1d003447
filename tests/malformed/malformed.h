// SPDX-License-Identifier: BSD-3-Clause
// Messages made to be refused. From the description of an interface come tables of its types; from those, good messages
// are built, changed in one place, and given to the skel. A judge that knows the wire format and nothing of the generated
// code says what the answer must be.
//
// Every buffer has an allocation of its own of exactly its size, so that a sanitizer sees each access beside it.
#ifndef QAIC_TESTS_MALFORMED_H
#define QAIC_TESTS_MALFORMED_H

#include "AEEStdErr.h"
#include "remote.h"
#include "tests/wire/allocation.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- the interface ----

enum shape {
    SHAPE_PLAIN,    // travels as it is: `size` and `alignment`
    SHAPE_STRING,   // units of `size` bytes that end in NUL
    SHAPE_SEQUENCE, // of `element`
    SHAPE_ARRAY,    // `count` times `element`, which is not plain
    SHAPE_STRUCT,   // `count` members, not all of which are plain
    SHAPE_DMA,
    SHAPE_HANDLE
};

struct shape_type {
    enum shape shape;
    uint32_t size, alignment;
    const struct shape_type *element;
    const struct shape_type *const *members;
    uint32_t count;
};

enum mode { MODE_IN, MODE_ROUT, MODE_INROUT };

struct shape_parameter {
    const struct shape_type *type;
    enum mode mode;
};

struct shape_method {
    const char *name;
    const struct shape_parameter *parameters;
    size_t count;
};

struct suite {
    const char *name;
    bool wide; // 64-bit scalars
    const struct shape_method *methods;
    size_t method_count;
    int (*serve)(uint64_t scalars, remote_arg *arguments);
};

// The three forms of a value in another buffer: what an in parameter has, what a rout parameter has in the message, and
// what it has in the reply.
enum record { RECORD_IN, RECORD_LENGTHS, RECORD_VALUES };

struct extent {
    uint32_t size, alignment; // size without tail padding
};

// Adds a field to a record and returns its offset.
uint32_t extent_place(struct extent *extent, struct extent field);
struct extent record_extent(const struct shape_type *type, enum record record);
// The size of an element in an array of such records.
uint32_t record_stride(const struct shape_type *type, enum record record);

// The fields of a primary buffer, parameter after parameter: first the in part, then the rout part of an inrout one.
struct extent parameter_in(const struct shape_parameter *parameter);
struct extent parameter_rout(const struct shape_parameter *parameter);
// The index travels in the first word of the primary in buffer.
bool is_escaped(const struct suite *suite, size_t index);
// A primary in buffer exists even if it is empty.
bool has_complex_structure(const struct shape_method *method);

// ---- messages ----

enum part { PART_IN, PART_ROUT, PART_IN_HANDLE, PART_ROUT_HANDLE, PART_COUNT };

enum { MAX_ARGUMENTS = 400, MAX_BUFFER = 1 << 16 };

struct argument {
    enum part part;
    unsigned char *data; // what an in buffer holds; NULL for others
    size_t size;
    bool null;           // a length, but no address
    unsigned shift;      // bytes by which the address is misaligned
    int32_t fd;
    uint32_t offset;
};

struct message {
    const struct suite *suite;
    uint32_t method, attributes;
    uint32_t counts[PART_COUNT];
    size_t total;
    struct argument arguments[MAX_ARGUMENTS];
};

// A correct message; `seed` decides about lengths and values, 0..2 make all lengths 0..2.
void message_build(struct message *message, const struct suite *suite, size_t method, uint32_t seed);
void message_copy(struct message *to, const struct message *from);
void message_free(struct message *message);
// False when there is no room. The argument goes before `at`.
bool message_insert(struct message *message, size_t at, enum part part, size_t size);
void message_remove(struct message *message, size_t at);
// Gives an in buffer another size; further bytes are 0xaa.
void message_resize(struct message *message, size_t at, size_t size);

// ---- changes ----

enum change {
    CHANGE_WORD,       // the word of an in buffer at `where` becomes `value`
    CHANGE_BYTE,       // the byte at `where` counted from the end
    CHANGE_SIZE,       // the buffer is that large
    CHANGE_NULL,       // no address; the length is `value`
    CHANGE_SHIFT,      // misaligned by `value` bytes
    CHANGE_REMOVE,     // the argument is not there
    CHANGE_INSERT,     // one more of `value` bytes before it, of the same part
    CHANGE_SWAP,       // it and the next one change places
    CHANGE_PART,       // it belongs to the part before (value 0) or behind (1)
    CHANGE_METHOD,     // the method is `value`
    CHANGE_ATTRIBUTES, // attribute bits
    CHANGE_FD,         // the handle's file descriptor
    CHANGE_KINDS
};

// False when the change is not possible here.
bool message_change(struct message *message, enum change change, size_t at, size_t where, uint32_t value);

// ---- the check ----

// What a skel must answer whose implementation answers 0.
int judge(const struct suite *suite, uint64_t scalars, const remote_arg *arguments);
// Sends a message to the skel and compares its answer with the judge's. `what` says how the message was made.
bool message_check(const struct message *message, const char *what);
// How many messages were checked and how many of them were refused.
extern size_t messages_checked, messages_refused;

// ---- for the implementation ----

void implementation_called(void);
void implementation_reads(const void *data, size_t size);
void implementation_writes(void *data, size_t size);

#endif
