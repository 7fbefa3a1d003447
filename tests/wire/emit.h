// SPDX-License-Identifier: BSD-3-Clause
// Writing C statements that build, check and set values of IDL types, for test programs. Types come from the compiler's
// description of an interface (docs/yaml-schema.md), values from a vector file (vectors/README.md).
#ifndef QAIC_TESTS_WIRE_EMIT_H
#define QAIC_TESTS_WIRE_EMIT_H

#include "qaic/support/arena.h"
#include "tests/wire/yaml_tree.h"

#include <stdio.h>

struct emitter {
    FILE *out;
    struct arena *arena;
    struct tree interface;
    int depth; // of loops, which name their variables by it
};

#define EMIT(emitter, ...) fprintf((emitter)->out, __VA_ARGS__)
#define TEXT(emitter, ...) arena_printf((emitter)->arena, __VA_ARGS__)

bool type_is(struct tree type, const char *kind);
// A sequence or string: a pointer with a length.
bool type_is_buffer(struct tree type);
// The C type of what a sequence or string points to.
const char *element_c_type(struct tree type);
// The C expression of a number, boolean, character or enumerator.
const char *literal(struct emitter *emitter, struct tree type, struct tree value);

// Stores a value in the lvalue `path`, with memory of its own for each buffer.
void emit_build(struct emitter *emitter, struct tree type, const char *path, struct tree value);
// The same for a buffer; `length` is the lvalue of its length, or NULL.
void emit_build_buffer(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value);

// Compares the value at `path` with the expected one; members that are not mentioned are not compared.
void emit_check(struct emitter *emitter, struct tree type, const char *path, struct tree value);
void emit_check_buffer(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value);

// Writes a value to where an implementation leaves its results.
void emit_set(struct emitter *emitter, struct tree type, const char *path, struct tree value);
void emit_set_buffer(struct emitter *emitter, struct tree type, const char *pointer, struct tree value);

// ---- for the three of them ----

// The members of a structure: list of name and type.
struct tree structure_members(struct emitter *emitter, struct tree type);
// The code units of a string as a C array, its NUL included unless they are listed; `count` may be NULL.
const char *units_array(struct emitter *emitter, struct tree value, size_t *count);
void open_loop(struct emitter *emitter, unsigned long long count);
void close_loop(struct emitter *emitter);
// `base` with the variable of the innermost loop as index.
const char *loop_item(struct emitter *emitter, const char *base);

#endif
