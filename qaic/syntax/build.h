// SPDX-License-Identifier: BSD-3-Clause
// Makes the nodes of the syntax tree for the grammar's actions. Private to the module.
//
// A node that could not be understood is NULL or has a NULL name; lists leave such nodes out.
#ifndef QAIC_SYNTAX_BUILD_H
#define QAIC_SYNTAX_BUILD_H

#include "qaic/syntax/parser.h"

// Lists keep their end, so that adding costs the same at every length.
struct expression_list {
    struct ast_expression **items;
    size_t count;
    size_t capacity;
};
struct declarator_list {
    struct ast_declarator *head;
    struct ast_declarator *tail;
};
struct declaration_list {
    struct ast_declaration *head;
    struct ast_declaration *tail;
};
struct member_list {
    struct ast_member *head;
    struct ast_member *tail;
};
struct case_list {
    struct ast_case *head;
    struct ast_case *tail;
};
struct label_list {
    struct expression_list labels;
    bool has_default;
    struct location at;
};
struct enumerator_list {
    struct ast_enumerator *head;
    struct ast_enumerator *tail;
};
struct parameter_list {
    struct ast_parameter *head;
    struct ast_parameter *tail;
};

// The empty place behind `at`.
struct location location_after(struct location at);

// Declarations.
struct declaration_list add_declaration(struct declaration_list list, struct ast_declaration *declaration);
// Sets the final place, which includes the semicolon, and lets comments be attached.
struct ast_declaration *finish_declaration(struct parser *parser, struct ast_declaration *declaration,
                                           struct location at);
struct ast_declaration *stray_semicolon(struct parser *parser, struct location at);
struct ast_declaration *new_module(struct parser *parser, struct ast_identifier name,
                                   struct declaration_list members, struct location open,
                                   struct location close, struct location at);
struct ast_declaration *new_interface(struct parser *parser, struct ast_identifier name, bool local,
                                      bool ext_params, struct location at);
struct ast_declaration *forward_interface(struct ast_declaration *interface);
struct ast_declaration *define_interface(struct parser *parser, struct ast_declaration *interface,
                                         struct ast_scoped_name *base, struct declaration_list members,
                                         struct location open, struct location close);
struct ast_declaration *without_body(struct parser *parser, struct ast_identifier name, const char *keyword,
                                     struct location at);
struct ast_declaration *new_typedef(struct parser *parser, struct ast_type *type,
                                    struct declarator_list declarators, struct location at);
struct ast_declaration *new_native(struct parser *parser, struct ast_identifier name, struct location at);
struct ast_declaration *new_constant(struct parser *parser, struct ast_type *type, struct ast_identifier name,
                                     struct ast_expression *value, struct location at);
struct ast_declaration *new_attribute(struct parser *parser, struct ast_type *type,
                                      struct ast_identifier name, bool readonly, struct location at);
struct ast_declaration *new_operation(struct parser *parser, struct ast_type *returns,
                                      struct ast_identifier name, struct parameter_list parameters,
                                      struct location at);
struct ast_declaration *async_operation(struct ast_declaration *operation);
struct ast_declaration *qualified_operation(struct parser *parser, struct ast_declaration *operation,
                                            struct ast_identifier qualifier);
struct parameter_list add_parameter(struct parameter_list list, struct ast_parameter *parameter);
struct ast_parameter *new_parameter(struct parser *parser, enum ast_mode mode, struct location mode_at,
                                    struct ast_type *type, struct ast_identifier name, struct location at);
// `out` and `inout` of other interface languages: reported, and read as what they mean here.
enum ast_mode foreign_mode(struct parser *parser, const char *foreign, const char *ours, enum ast_mode mode,
                           struct location at);

// Structs, unions, enums.
struct ast_declaration *new_struct(struct parser *parser, struct ast_identifier name,
                                   struct member_list members, struct location open, struct location close,
                                   struct location at);
// Reports an empty body unless there was an error in it: its content may just not have been understood.
void check_not_empty(struct parser *parser, bool empty, const char *construct, const char *content,
                     struct location open, struct location close);
struct member_list add_member(struct member_list list, struct ast_member *member);
struct ast_member *new_member(struct parser *parser, struct ast_type *type,
                              struct declarator_list declarators, struct location at);
struct declarator_list add_declarator(struct declarator_list list, struct ast_declarator *declarator);
struct ast_declarator *new_declarator(struct parser *parser, struct ast_identifier name,
                                      struct expression_list sizes, struct location at);
struct expression_list add_size(struct parser *parser, struct expression_list list,
                                struct ast_expression *size, struct location at);
struct ast_declaration *new_union(struct parser *parser, struct ast_identifier name,
                                  struct ast_type *discriminator, struct case_list cases,
                                  struct location open, struct location close, struct location at);
struct case_list add_case(struct parser *parser, struct case_list list, struct ast_case *branch);
struct ast_case *new_case(struct parser *parser, struct label_list labels, struct ast_type *type,
                          struct ast_declarator *declarator, struct location at);
// `value` NULL is the default label.
struct label_list new_label(struct parser *parser, struct ast_expression *value, struct location at);
struct label_list join_labels(struct parser *parser, struct label_list list, struct label_list label);
struct ast_declaration *new_enum(struct parser *parser, struct ast_identifier name,
                                 struct enumerator_list enumerators, struct location open,
                                 struct location close, struct location at);
struct enumerator_list add_enumerator(struct enumerator_list list, struct ast_enumerator *enumerator);
struct ast_enumerator *new_enumerator(struct parser *parser, struct ast_identifier name, struct location at);

// Types and names.
struct ast_type *new_type(struct parser *parser, enum ast_type_kind kind, struct location at);
struct ast_type *new_base_type(struct parser *parser, enum ast_base_type base, struct location at);
struct ast_type *new_sequence(struct parser *parser, struct ast_type *element, struct ast_expression *bound,
                              struct location at);
struct ast_type *new_bounded_type(struct parser *parser, enum ast_type_kind kind,
                                  struct ast_expression *bound, struct location at);
struct ast_type *new_named_type(struct parser *parser, struct ast_scoped_name *name, bool notnil,
                                struct location at);
struct ast_type *inline_type(struct parser *parser, struct ast_declaration *definition, struct location at);
// `struct S` where S alone is meant.
struct ast_type *elaborated_type(struct parser *parser, const char *keyword, struct ast_identifier name,
                                 struct location at);
struct ast_scoped_name *simple_name(struct parser *parser, struct ast_identifier name, struct location at);
struct ast_scoped_name *global_name(struct parser *parser, struct ast_identifier name, struct location at);
// A name grows at its end; what `prefix_name` gets was read before.
struct ast_scoped_name *extend_name(struct parser *parser, struct ast_scoped_name *name,
                                    struct ast_identifier last, struct location at);
struct ast_scoped_name *prefix_name(struct parser *parser, struct ast_identifier first,
                                    struct ast_scoped_name *rest, struct location at);

// Expressions.
struct ast_expression *new_expression(struct parser *parser, enum ast_expression_kind kind,
                                      struct location at);
struct ast_expression *new_boolean(struct parser *parser, bool value, struct location at);
struct ast_expression *new_name_expression(struct parser *parser, struct ast_scoped_name *name,
                                           struct location at);
struct ast_expression *new_parentheses(struct parser *parser, struct ast_expression *inner,
                                       struct location at);
struct ast_expression *new_unary(struct parser *parser, enum ast_operator op, struct ast_expression *operand,
                                 struct location op_at, struct location at);
struct ast_expression *new_binary(struct parser *parser, enum ast_operator op, struct ast_expression *left,
                                  struct ast_expression *right, struct location op_at, struct location at);
// Nesting went beyond a limit of parser.h; parsing stops.
void report_too_deep(struct parser *parser, struct location at, const char *what, unsigned limit);

#endif
