// SPDX-License-Identifier: BSD-3-Clause
// What the IDL means: every name resolved, every constant evaluated, inheritance flattened, C names assigned
// and checked for collisions. Once a model exists no error about the IDL is possible any more.
#ifndef QAIC_MODEL_MODEL_H
#define QAIC_MODEL_MODEL_H

#include "qaic/source/source.h"
#include "qaic/syntax/ast.h" // enum ast_base_type, enum ast_mode

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum type_kind {
    TYPE_PRIMITIVE,
    TYPE_STRING,
    TYPE_WSTRING,
    TYPE_DMAHANDLE,
    TYPE_REMOTE_HANDLE, // remote_handle64
    TYPE_SEQUENCE,
    TYPE_ARRAY,
    TYPE_STRUCT,
    TYPE_UNION,
    TYPE_ENUM,
    TYPE_ALIAS, // a typedef that is not itself an array or sequence definition of its own: see `target`
};

struct type_member {
    const char *name;
    const struct type *type;
    const char *const *comments;
    size_t comment_count;
    struct span span;
};

struct union_case {
    const struct constant_value *labels; // converted to the discriminator's type
    size_t label_count;
    bool is_default;
    struct type_member member;
};

struct enumerator {
    const char *name; // as in C: never prefixed
    const char *const *comments;
    size_t comment_count;
};

// Types are shared, never expanded: two uses of one declaration are one pointer. Primitives, string, wstring,
// dmahandle and remote_handle64 exist once each per model; anonymous sequences and arrays once per use.
struct type {
    enum type_kind kind;
    const char *idl_name;          // simple name as declared; NULL for anonymous types
    const char *c_name;            // scoped C name; NULL for primitives and anonymous types
    const struct origin *origin;   // where it is declared; NULL for built-in and anonymous types
    const struct interface *scope; // the interface that declares it; NULL for others
    struct span span;
    union {
        enum ast_base_type primitive;
        struct {
            const struct type *element;
            uint32_t bound; // 0: unbounded; also for strings
        } sequence;
        uint32_t string_bound; // string and wstring; 0: unbounded
        struct {
            const struct type *element; // of a multi-dimensional declarator: an anonymous array
            uint32_t length;
        } array;
        struct {
            const struct type_member *members;
            size_t member_count;
        } structure;
        struct {
            const struct type *discriminator;
            const struct union_case *cases;
            size_t case_count;
        } unions;
        struct {
            const struct enumerator *enumerators;
            size_t enumerator_count;
        } enumeration;
        // typedef. `target` is what the typedef names: another named type, a primitive, a string, or an
        // anonymous sequence or array that belongs to this typedef alone (then this typedef gives it its C
        // name). `typedef struct S {...} T;` has no alias: the struct itself is called T.
        const struct type *target;
    };
    // Facts computed once, through aliases and members:
    bool has_buffers; // a string, wstring or sequence at any depth (the type itself included)
    bool has_handles; // a dmahandle or remote_handle64 at any depth
    bool has_booleans;
    bool has_unsupported_union; // a union that cannot travel: in a sequence, or with members that are not
                                // plain
    // Layout of the C type with 8-byte pointers; of a plain type also its layout on the wire. Alignment 0:
    // not known.
    uint64_t size;
    uint32_t alignment;
};

// The type behind all aliases.
const struct type *type_resolve(const struct type *type);
// Plain data (03 §4): no buffers and no handles at any depth.
bool type_is_plain(const struct type *type);
// Size and alignment on the wire of a plain type, which is also its native layout (03 §4).
uint64_t type_plain_size(const struct type *type);
uint32_t type_plain_alignment(const struct type *type);

struct constant_value {
    enum {
        VALUE_INTEGER,
        VALUE_FLOAT,
        VALUE_BOOLEAN,
        VALUE_CHAR,
        VALUE_WCHAR,
        VALUE_STRING,
        VALUE_WSTRING
    } kind;
    union {
        struct {
            bool negative;
            uint64_t magnitude;
            uint8_t base; // 8, 10 or 16: how it is printed back (01 §7)
        } integer;        // also enumerators, by index
        double floating;
        bool boolean;
        uint32_t character;
        struct {
            const char *bytes;
            size_t length;
        } string;
        struct {
            const uint16_t *units;
            size_t length;
        } wstring;
    };
};

struct constant {
    const char *idl_name;
    const char *c_name;
    const struct type *type; // as written
    struct constant_value value;
    struct span span;
};

struct parameter {
    const char *name; // as in C: a C++ keyword got its new name already
    const char *idl_name;
    const struct type *type;
    enum ast_mode mode;
    struct span span;
};

enum method_role { METHOD_ORDINARY, METHOD_OPEN, METHOD_CLOSE }; // open and close of remote_handle64

struct method {
    const char *name;   // "sum", "Getx"
    const char *c_name; // "calc_sum"
    uint32_t index;     // 03 §2.2
    enum method_role role;
    bool async;
    bool oneway;    // or signal; has no effect on the wire
    bool inherited; // declared in a base
    const struct interface *declared_in;
    const struct type *returns; // as written; NULL for void
    const struct parameter *parameters;
    size_t parameter_count;
    const char *const *leading; // doc comments
    size_t leading_count;
    const char *const *trailing;
    size_t trailing_count;
    struct span span;
};

// One thing in the header, in IDL order.
enum item_kind { ITEM_TYPE, ITEM_CONSTANT, ITEM_METHOD, ITEM_INTERFACE, ITEM_COMMENT };

struct item {
    enum item_kind kind;
    union {
        const struct type *type; // typedef, struct, union, enum
        const struct constant *constant;
        const struct method *method; // in interfaces only; inherited ones come first
        const struct interface *interface;
    };
    const char *const *leading;
    size_t leading_count;
    const char *const *trailing;
    size_t trailing_count;
};

struct interface {
    const char *idl_name;
    const char *c_name; // "M_I"
    const char *uri;    // handle interfaces (02 §16.2); else NULL
    bool is_handle;     // derives from remote_handle64
    bool local;
    bool ext_params;
    bool is_main; // declared in the main file: gets stub and skel unless local
    const struct interface *base;
    const struct method *methods; // inherited first, by index
    size_t method_count;
    const struct item *items; // own header items in order, inherited prototypes included
    size_t item_count;
    struct span span;
};

struct model {
    const char *base_name;   // "foo" of dir/foo.idl (02 §1.1): file name without its last extension
    const char *header_name; // "foo.h": drops extensions twice as the reference
    const char *guard;       // "_FOO_H"
    const char *idl_version; // "1.2.3" or NULL
    uint32_t idl_version_parts[3];
    const struct item *items; // of the main file, modules flattened, interfaces in place
    size_t item_count;
    const struct interface *const *interfaces; // of the main file that get stub and skel, in order
    size_t interface_count;
    const char *const *includes; // "base.h" per included file that declares something, in order (02 §18.2)
    size_t include_count;
    bool includes_std_def; // AEEStdDef.idl was included
    const char *const *file_comments;
    size_t file_comment_count;
    const struct map
        *c_names; // C identifiers that the header and the headers it includes define at file scope
    const struct map *c_macros; // macros that they define
};

struct arena;
struct diagnostics;
struct preprocessed;

// Resolves, checks and lowers. Returns NULL after reporting errors. `input` is only used for hints about
// macros.
const struct model *model_build(struct arena *arena, struct sources *sources, struct diagnostics *diagnostics,
                                const struct ast *ast, const char *path, const struct preprocessed *input,
                                bool standard_types);

#endif
