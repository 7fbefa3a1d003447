// SPDX-License-Identifier: BSD-3-Clause
// The wire plan: a pure function of the model that says where every byte, buffer and handle of a call goes
// (03 wire format). It knows no C text.
#ifndef QAIC_PLAN_PLAN_H
#define QAIC_PLAN_PLAN_H

#include "qaic/model/model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct plan;

// How one parameter, member or element is carried (03 §4).
enum carrier {
    CARRY_VALUE,  // plain data, in a record
    CARRY_BUFFER, // sequence of plain elements: a length word and one secondary buffer
    CARRY_STRING, // the same with a terminating NUL
    CARRY_WSTRING,
    CARRY_LIST,   // sequence of other elements: a length word, record buffers, then the elements' contents
    CARRY_STRUCT, // structure with members that are not plain: its record, then the members' contents
    CARRY_DMA,    // dmahandle: one handle argument
    CARRY_HANDLE, // remote_handle64: one handle argument
};

// One parameter, member or element. Arrays of carriers other than CARRY_VALUE are `count` items one after
// another, as if each were a member of its own; several dimensions are counted through.
struct step {
    enum carrier carrier;
    const char *name;        // NULL for the element of a list
    const struct type *type; // as written
    const struct type
        *item; // what is carried: `type` without aliases and, unless CARRY_VALUE, without array dimensions
    uint64_t count; // items of an array; 0 when it is none
    unsigned dimensions;
    enum ast_mode mode;                // of a parameter
    const struct type *element;        // CARRY_BUFFER, CARRY_LIST
    const struct complex *complex;     // CARRY_LIST, CARRY_STRUCT
    const struct parameter *parameter; // of a parameter
    bool length_taken;                 // an in string `x` beside a parameter that is called `xLen`
};

enum field_kind {
    FIELD_VALUE,        // plain data of `type`
    FIELD_LENGTH,       // one u32 length or capacity word, or `count` of them
    FIELD_LENGTHS,      // u32 in count and u32 rout capacity of an inrout buffer
    FIELD_RECORD,       // the record of a complex structure, or `count` of them
    FIELD_METHOD_INDEX, // u32 method index of the escape (03 §2.3)
};

struct field {
    enum field_kind kind;
    const char *name;
    const struct type *type;     // FIELD_VALUE
    const struct record *record; // FIELD_RECORD
    uint64_t count;              // 0 when it is no array
    uint64_t offset;
    uint64_t size;
    const struct step *step;
};

// A fixed run of bytes on the wire: a primary buffer, or one element's part of a record buffer.
struct record {
    const struct field *fields;
    size_t field_count;
    uint64_t size;   // S of 03 §5: end of the last field
    uint64_t padded; // rounded up to the alignment
    uint32_t alignment;
};

// A complex structure, or the sequence of elements that are not plain.
struct complex {
    bool is_list;
    const struct type *type;  // the structure; of a list: the element type as written
    const struct step *steps; // members; of a list: one step for the element
    size_t step_count;
    struct record in_record; // 03 §7.1; of a list: per element
    struct record length_record;
    struct record value_record;
    bool has_results; // plain members of a rout value have to be written back
    bool has_remote_handles;
    uint64_t
        minimum[2];   // arguments that one structure or element uses at least, as in ([0]) and as rout ([1])
    bool unbacked[2]; // some list inside may have elements that use none
};

// Arguments of a method without complex parameters, in message order (03 §3).
enum argument_kind {
    ARGUMENT_PRIMARY_IN,
    ARGUMENT_IN,
    ARGUMENT_PRIMARY_ROUT,
    ARGUMENT_ROUT,
    ARGUMENT_IN_HANDLE,
    ARGUMENT_ROUT_HANDLE
};

struct argument {
    enum argument_kind kind;
    const struct step *step; // NULL for the primary buffers
};

struct method_plan {
    const struct method *method;
    bool escape;     // index travels in the primary buffer
    bool is_complex; // number of arguments known at run time only
    const struct step *steps;
    size_t step_count;
    struct record in;   // primary in buffer
    struct record rout; // primary rout buffer
    bool has_primary_in;
    bool has_primary_rout;
    // Arguments of each class; of complex methods those known at compile time.
    uint32_t in_buffers;
    uint32_t rout_buffers;
    uint32_t in_handles;
    uint32_t rout_handles;
    const struct argument *arguments; // of a method that is not complex
    size_t argument_count;
    // The largest native element that unpacking allocates, with 4- and 8-byte pointers; NULL when there is
    // none.
    const struct type *largest[2];
    // Elements may exist that use no argument of their own (sequences of sequences of handles).
    bool has_unbacked_elements;
};

// CARRY_STRING or CARRY_WSTRING; these or CARRY_BUFFER.
bool step_is_string(const struct step *step);
bool step_is_buffer(const struct step *step);

struct plan *plan_new(struct arena *arena);
// The plan of a method is built into the arena at each call; complex types are planned once.
const struct method_plan *plan_method(struct plan *plan, struct arena *arena,
                                      const struct interface *interface, const struct method *method);
// A complex structure (or an alias of one), or the list of `element`s.
const struct complex *plan_structure(struct plan *plan, const struct type *type);
const struct complex *plan_list(struct plan *plan, const struct type *element);

// Bytes of a plain type that belong to no member.
bool plan_has_padding(struct plan *plan, const struct type *type);
// Size and alignment of a type's C form in a header, for 4- or 8-byte pointers, with 8-byte members aligned
// to 8.
struct native_layout {
    uint64_t size;
    uint32_t alignment;
};
struct native_layout plan_native_layout(struct plan *plan, const struct type *type, unsigned pointer_size);
// A place in a structure, for visiting its members in order; starts with all but `pointer_size` zero.
struct native_member {
    unsigned pointer_size;
    uint64_t end;       // of the member before
    uint32_t alignment; // the largest so far
};
// Offset of the next member; of a string or sequence that of its pointer.
uint64_t plan_native_member(struct plan *plan, struct native_member *place, const struct type_member *member);
// The type that identifies an element: aliases removed, except the one that gives an anonymous sequence or
// array its C name.
const struct type *plan_identity(const struct type *type);

#endif
