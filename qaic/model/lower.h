// SPDX-License-Identifier: BSD-3-Clause
// What the files that turn a syntax tree into a model share. Private to the module.
#ifndef QAIC_MODEL_LOWER_H
#define QAIC_MODEL_LOWER_H

#include "qaic/model/c_names.h"
#include "qaic/model/model.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"

// 07 §8.1
enum {
    MOST_MEMBERS = 65535,
    MOST_METHODS = 65535,
    MOST_EXT_METHODS = 8192,
    MOST_FLATTENED_METHODS = 262144, // of all interfaces, inherited ones counted again
    DEEPEST_INHERITANCE = 256,
    DEEPEST_TYPE_NESTING = 128,
    MOST_BUFFERS = 255,
    MOST_HANDLES = 15,
    MOST_EXT_HANDLES = 255,
    LARGEST_SIZE = 2147483647,
    LONGEST_FILE_NAME = 255,
};

// Arrays that grow in the arena; old copies stay there, which at most doubles their cost.
#define LIST(type)                                                                                           \
    struct {                                                                                                 \
        type *items;                                                                                         \
        size_t count;                                                                                        \
        size_t capacity;                                                                                     \
    }
void *list_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t item_size);
// Room for `extra` more items.
void *list_reserve(struct arena *arena, void *items, size_t count, size_t *capacity, size_t extra,
                   size_t item_size);
#define LIST_RESERVE(arena, list, type, extra)                                                               \
    ((list)->items =                                                                                         \
         list_reserve((arena), (list)->items, (list)->count, &(list)->capacity, (extra), sizeof(type)))
#define LIST_ADD(arena, list, type)                                                                          \
    ((list)->items = list_grow((arena), (list)->items, (list)->count, &(list)->capacity, sizeof(type)),      \
     &(list)->items[(list)->count++])

struct item_list {
    LIST(struct item);
};

enum symbol_kind {
    SYMBOL_TYPE = 1,
    SYMBOL_CONSTANT = 2, // also enumerators
    SYMBOL_INTERFACE = 4,
    SYMBOL_METHOD = 8,
};

struct interface_entry {
    struct interface *interface; // set as soon as the body begins
    struct scope *scope;
    bool complete;
    bool local;
    bool is_handle_root; // called remote_handle64
    unsigned depth;      // of inheritance
};

struct symbol {
    enum symbol_kind kind;
    const char *name;
    struct span span;
    struct scope *members; // types declared in a struct or union; NULL when there are none
    union {
        const struct type *type; // NULL while its body is read
        const struct constant *constant;
        struct interface_entry *interface;
    };
    struct symbol *next; // in the scope
};

struct scope {
    const char *name;
    const char *prefix; // of the C names declared here: "M_I_"
    struct scope *parent;
    struct scope *base;                // of the base interface
    const struct interface *interface; // NULL unless the scope belongs to one
    struct map *symbols;
    struct map *modules;
    struct symbol *first; // newest first
    struct scope *next;   // of all scopes
};

struct lowering {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    const struct preprocessed *input;
    struct model *model;
    struct scope *global;
    struct scope *scope;         // where names are declared and looked up first
    struct item_list *items;     // where declarations of the main file go; NULL in included files
    const struct origin *origin; // of the top-level declaration at hand
    bool in_runtime_file;        // AEEStdDef.idl or remote.idl, whose names the headers declare as well
    struct c_names *c_names;
    const struct type *primitives[AST_BASE_TYPES];
    const struct type *string;
    const struct type *wstring;
    const struct type *dmahandle;
    const struct type *remote_handle;
    const struct type *error; // stands for a type that was reported; causes no further messages
    LIST(const struct interface *) interfaces;
    LIST(struct interface *) handles; // those whose URI is made at the end
    size_t flattened_methods;
    struct scope *scopes; // all, newest first
    unsigned hints;       // names that were compared with all visible ones
};

// scope.c
struct scope *scope_new(struct lowering *lowering, struct scope *parent, const char *name);
struct scope *scope_module(struct lowering *lowering, const char *name);
// Declares `name` in the current scope. After reporting a clash the symbol is made, but cannot be found.
struct symbol *declare(struct lowering *lowering, const struct ast_identifier *name, enum symbol_kind kind);
const char *scoped_c_name(struct lowering *lowering, const char *name);

// resolve.c
// `kinds` are the symbols that are wanted; methods hide types. Returns NULL after reporting.
const struct symbol *resolve(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds);
const struct symbol *look_up(struct lowering *lowering, const struct ast_scoped_name *name, unsigned kinds,
                             const struct symbol **other);
const char *scoped_name_text(struct lowering *lowering, const struct ast_scoped_name *name);

// evaluate.c
// False after reporting. The value has the form that `type` demands.
bool evaluate(struct lowering *lowering, const struct ast_expression *expression, const struct type *type,
              struct constant_value *value);
// A size or bound: a `long` of at least `least`. Returns `least` after reporting.
uint32_t evaluate_size(struct lowering *lowering, const struct ast_expression *expression, uint32_t least,
                       const char *what);

// type_names.c
// As the user knows it: "sequence", "string", "S".
const char *type_name(const struct type *type);

// types.c
struct type *type_new(struct lowering *lowering, enum type_kind kind);
void types_init(struct lowering *lowering);
// Computes the facts of a type from its parts, and checks its size and nesting.
void type_finish(struct lowering *lowering, struct type *type, struct span span);
bool type_is_error(const struct lowering *lowering, const struct type *type);
const struct type *lower_type(struct lowering *lowering, const struct ast_type *type);
const struct type *lower_declarator(struct lowering *lowering, const struct type *type,
                                    const struct ast_declarator *declarator);

// lower_types.c
void lower_typedef(struct lowering *lowering, const struct ast_declaration *declaration);
// `name` is the declaration's own or that of the typedef around it.
const struct type *lower_definition(struct lowering *lowering, const struct ast_declaration *declaration,
                                    const struct ast_identifier *name,
                                    const struct ast_declaration *comments);

// lower_unions.c
void lower_union_body(struct lowering *lowering, const struct ast_declaration *declaration,
                      struct type *type);

// lower_constants.c
void lower_constant(struct lowering *lowering, const struct ast_declaration *declaration);
void find_idl_version(struct lowering *lowering, const struct ast_declaration *declaration);

// lower_interfaces.c
void lower_interface(struct lowering *lowering, const struct ast_declaration *declaration);
void finish_interfaces(struct lowering *lowering);

// lower_methods.c
struct method_list {
    LIST(struct method);
};
void lower_operation(struct lowering *lowering, const struct ast_declaration *declaration,
                     struct interface *interface, struct method_list *methods);
void lower_attribute(struct lowering *lowering, const struct ast_declaration *declaration,
                     struct interface *interface, struct method_list *methods);

// method_checks.c
void check_parameter(struct lowering *lowering, const struct ast_parameter *source,
                     const struct parameter *parameter, bool async);
void check_return(struct lowering *lowering, const struct ast_type *source, const struct type *returns);
void check_method_arguments(struct lowering *lowering, const struct interface *interface,
                            const struct method *method, struct span span);

// build.c
// Types, constants, modules and interfaces; everything but methods.
void lower_declaration(struct lowering *lowering, const struct ast_declaration *declaration);

// comments.c
const char *const *lower_comments(struct lowering *lowering, const struct ast_comment *comments,
                                  size_t *count);
const char *const *attribute_comments(struct lowering *lowering, const struct ast_comment *comments,
                                      size_t *count);
void add_comment_item(struct lowering *lowering, const struct ast_comment *comments);
// Adds an item with the declaration's comments; NULL when the declaration is not of the main file.
struct item *add_item(struct lowering *lowering, enum item_kind kind, const struct ast_declaration *comments);

// files.c
void name_files(struct lowering *lowering, const char *path);
// True for AEEStdDef.idl and remote.idl.
bool is_runtime_file(struct lowering *lowering, const char *path);
void collect_includes(struct lowering *lowering, const struct ast *ast);
void check_output_names(struct lowering *lowering);

#endif
