// SPDX-License-Identifier: BSD-3-Clause
// The grammar of the interface definition language.

%define api.pure full
%define api.push-pull push
%define api.prefix {idl_}
%define parse.error custom
%locations
%expect 0

%parse-param {struct parser *parser}

%code requires {
#include "qaic/syntax/build.h"
#include "qaic/syntax/parser.h"
}

%code provides {
// A parser in the arena, so that nothing leaks when memory runs out. There is nothing to delete.
idl_pstate *idl_state_in(struct arena *arena);
// True while tokens are thrown away after an error because none of them fits.
bool idl_is_skipping(const idl_pstate *state);
}

%code {
#include "qaic/syntax/syntax_error.h"

#include <stdlib.h>

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

// Deep nesting is refused by the limits of parser.h long before this.
#define YYMAXDEPTH 100000

// Only for idl_pstate_new(), which bison makes but nobody calls.
#define YYMALLOC malloc
#define YYFREE free
#define YYSTACK_ALLOC(size) arena_alloc(parser->arena, (size))
#define YYSTACK_ALLOC_MAXIMUM SIZE_MAX

#define YYLLOC_DEFAULT(current, right, count)                                                                          \
    ((current) = (count) ? location_join(YYRHSLOC(right, 1), YYRHSLOC(right, count))                                   \
                         : location_after(YYRHSLOC(right, 0)))

static void idl_error(const struct location *at, struct parser *parser, const char *message);
}

%union {
    struct ast_identifier identifier;
    struct ast_scoped_name *name;
    struct ast_expression *expression;
    struct expression_list expressions;
    struct ast_type *type;
    struct ast_declarator *declarator;
    struct declarator_list declarators;
    struct ast_declaration *declaration;
    struct declaration_list declarations;
    struct ast_member *member;
    struct member_list members;
    struct ast_case *branch;
    struct case_list branches;
    struct label_list labels;
    struct ast_enumerator *enumerator;
    struct enumerator_list enumerators;
    struct ast_parameter *parameter;
    struct parameter_list parameters;
    enum ast_base_type base;
    enum ast_mode mode;
}

%token END 0 "the end of the file"
%token INVALID "an invalid character"
%token <identifier> IDENTIFIER "a name"
%token <identifier> EXT_PARAMS "ext_params" DMAHANDLE "dmahandle"
%token <expression> INTEGER "a number" FLOATING "a floating-point number"
%token <expression> CHARACTER "a character" WIDE_CHARACTER "a wide character"
%token <expression> TEXT "a string" WIDE_TEXT "a wide string"
%token SCOPE "::" SHIFT_LEFT "<<" SHIFT_RIGHT ">>"
%token TYPEDEF "typedef" STRUCT "struct" UNION "union" SWITCH "switch" CASE "case" DEFAULT "default" ENUM "enum"
%token NOTNIL "notnil" SEQUENCE "sequence" INTERFACE "interface" STRING "string" WSTRING "wstring"
%token FLOAT "float" DOUBLE "double" SHORT "short" LONG "long" UNSIGNED "unsigned" CHAR "char" WCHAR "wchar"
%token BOOLEAN "boolean" OCTET "octet" VOID "void"
%token <base> FIXED_INTEGER "a sized integer type"
%token CONST "const" MODULE "module" READONLY "readonly" ATTRIBUTE "attribute" NATIVE "native" LOCAL "local"
%token ASYNC "async" IN "in" ROUT "rout" INROUT "inrout" OUT "out" INOUT "inout" TRUE "TRUE" FALSE "FALSE"

%left '|'
%left '^'
%left '&'
%left SHIFT_LEFT SHIFT_RIGHT
%left '+' '-'
%left '*' '/' '%'
%precedence PREFIX

%type <identifier> identifier plain_identifier construct_name
%type <name> name_tail scoped_name type_name
%type <expression> expression bound
%type <expressions> sizes
%type <type> simple_type base_type integer_type template_type type elaborated_type returned discriminator
%type <declarator> declarator
%type <declarators> declarators
%type <declaration> definition export constant interface_dcl interface_head module_dcl type_dcl
%type <declaration> struct_type union_type enum_type typedef_dcl native_dcl attribute operation method
%type <declaration> definition_item export_item bodiless
%type <declarations> definitions exports
%type <member> member
%type <members> members
%type <branch> branch
%type <branches> branches
%type <labels> labels label
%type <enumerator> enumerator
%type <enumerators> enumerators enumerator_list
%type <parameter> parameter
%type <parameters> parameters parameter_list
%type <mode> mode
%type <identifier> qualifier

%%

specification
    : definitions                       { parser->ast->declarations = $1.head; }
    ;

definitions
    : %empty                            { $$ = (struct declaration_list){0}; }
    | definitions definition_item       { $$ = add_declaration($1, $2); parser->ast->declarations = $$.head; }
    ;

definition_item
    : definition semicolon              { $$ = finish_declaration(parser, $1, @$); }
    | ';'                               { $$ = stray_semicolon(parser, @1); }
    | error ';'                         { $$ = NULL; yyerrok; }
    ;

// A missing one is reported once; what follows is read as if it were there.
semicolon
    : ';'
    | error
    ;

definition
    : type_dcl
    | constant
    | interface_dcl
    | module_dcl
    | bodiless
    ;

module_dcl
    : MODULE construct_name '{' definitions '}'
                                        { $$ = new_module(parser, $2, $4, @3, @5, @$); }
    ;

interface_head
    : INTERFACE construct_name          { $$ = new_interface(parser, $2, false, false, @$); }
    | LOCAL INTERFACE construct_name    { $$ = new_interface(parser, $3, true, false, @$); }
    | EXT_PARAMS INTERFACE construct_name
                                        { $$ = new_interface(parser, $3, false, true, @$); }
    | LOCAL EXT_PARAMS INTERFACE construct_name
                                        { $$ = new_interface(parser, $4, true, true, @$); }
    ;

interface_dcl
    : interface_head                    { $$ = forward_interface($1); }
    | interface_head '{' exports '}'    { $$ = define_interface(parser, $1, NULL, $3, @2, @4); }
    | interface_head ':' scoped_name '{' exports '}'
                                        { $$ = define_interface(parser, $1, $3, $5, @4, @6); }
    | interface_head ':' error '{' exports '}'
                                        { $$ = define_interface(parser, $1, NULL, $5, @4, @6); }
    ;

exports
    : %empty                            { $$ = (struct declaration_list){0}; }
    | exports export_item               { $$ = add_declaration($1, $2); }
    ;

export_item
    : export semicolon                  { $$ = finish_declaration(parser, $1, @$); }
    | ';'                               { $$ = stray_semicolon(parser, @1); }
    | error ';'                         { $$ = NULL; yyerrok; }
    ;

export
    : type_dcl
    | constant
    | attribute
    | operation
    | bodiless
    ;

// Unknown to the language, but often written.
bodiless
    : STRUCT construct_name             { $$ = without_body(parser, $2, "struct", @$); }
    | UNION construct_name              { $$ = without_body(parser, $2, "union", @$); }
    | ENUM construct_name               { $$ = without_body(parser, $2, "enum", @$); }
    ;

type_dcl
    : typedef_dcl
    | struct_type
    | union_type
    | enum_type
    | native_dcl
    ;

typedef_dcl
    : TYPEDEF type declarators          { $$ = new_typedef(parser, $2, $3, @$); }
    ;

native_dcl
    : NATIVE identifier                 { $$ = new_native(parser, $2, @$); }
    ;

type
    : struct_type                       { $$ = inline_type(parser, $1, @1); }
    | union_type                        { $$ = inline_type(parser, $1, @1); }
    | enum_type                         { $$ = inline_type(parser, $1, @1); }
    | simple_type
    ;

struct_type
    : STRUCT construct_name '{' members '}'
                                        { $$ = new_struct(parser, $2, $4, @3, @5, @$); }
    ;

members
    : %empty                            { $$ = (struct member_list){0}; }
    | members member                    { $$ = add_member($1, $2); }
    ;

member
    : type declarators semicolon        { $$ = new_member(parser, $1, $2, @$); }
    | ';'                               { stray_semicolon(parser, @1); $$ = NULL; }
    | error ';'                         { $$ = NULL; yyerrok; }
    ;

declarators
    : declarator                        { $$ = add_declarator((struct declarator_list){0}, $1); }
    | declarators ',' declarator        { $$ = add_declarator($1, $3); }
    ;

declarator
    : identifier sizes                  { $$ = new_declarator(parser, $1, $2, @$); }
    ;

sizes
    : %empty                            { $$ = (struct expression_list){0}; }
    | sizes '[' expression ']'          { $$ = add_size(parser, $1, $3, @3); }
    ;

union_type
    : UNION construct_name SWITCH '(' discriminator ')' '{' branches '}'
                                        { $$ = new_union(parser, $2, $5, $8, @7, @9, @$); }
    ;

discriminator
    : enum_type                         { $$ = inline_type(parser, $1, @1); }
    | simple_type                       { $$ = $1; }
    | error                             { $$ = NULL; }
    ;

branches
    : %empty                            { $$ = (struct case_list){0}; }
    | branches branch                   { $$ = add_case(parser, $1, $2); }
    ;

branch
    : labels type declarator semicolon  { $$ = new_case(parser, $1, $2, $3, @$); }
    | ';'                               { stray_semicolon(parser, @1); $$ = NULL; }
    | error ';'                         { $$ = NULL; yyerrok; }
    ;

labels
    : label
    | labels label                      { $$ = join_labels(parser, $1, $2); }
    ;

label
    : CASE expression ':'               { $$ = new_label(parser, $2, @$); }
    | DEFAULT ':'                       { $$ = new_label(parser, NULL, @$); }
    ;

enum_type
    : ENUM construct_name '{' enumerator_list '}'
                                        { $$ = new_enum(parser, $2, $4, @3, @5, @$); }
    ;

enumerator_list
    : %empty                            { $$ = (struct enumerator_list){0}; }
    | enumerators
    | enumerators ','
    ;

enumerators
    : enumerator                        { $$ = add_enumerator((struct enumerator_list){0}, $1); }
    | error                             { $$ = (struct enumerator_list){0}; }
    | enumerators ',' enumerator        { $$ = add_enumerator($1, $3); }
    | enumerators ',' error
    | enumerators error
    ;

enumerator
    : identifier                        { $$ = new_enumerator(parser, $1, @1); }
    ;

constant
    : CONST simple_type identifier '=' expression
                                        { $$ = new_constant(parser, $2, $3, $5, @$); }
    ;

attribute
    : ATTRIBUTE simple_type identifier  { $$ = new_attribute(parser, $2, $3, false, @$); }
    | READONLY ATTRIBUTE simple_type identifier
                                        { $$ = new_attribute(parser, $3, $4, true, @$); }
    ;

operation
    : method                            { $$ = $1; }
    | ASYNC method                      { $$ = async_operation($2); }
    | qualifier method                  { $$ = qualified_operation(parser, $2, $1); }
    | ASYNC qualifier method            { $$ = async_operation(qualified_operation(parser, $3, $2)); }
    ;

method
    : returned identifier '(' parameter_list ')'
                                        { $$ = new_operation(parser, $1, $2, $4, @$); }
    ;

qualifier
    : '[' identifier ']'                { $$ = $2; }
    ;

returned
    : VOID                              { $$ = new_type(parser, AST_TYPE_VOID, @$); }
    | simple_type
    ;

parameter_list
    : %empty                            { $$ = (struct parameter_list){0}; }
    | parameters
    ;

parameters
    : parameter                         { $$ = add_parameter((struct parameter_list){0}, $1); }
    | error                             { $$ = (struct parameter_list){0}; }
    | parameters ',' parameter          { $$ = add_parameter($1, $3); }
    | parameters ',' error
    | parameters error
    ;

parameter
    : mode simple_type identifier       { $$ = new_parameter(parser, $1, @1, $2, $3, @$); }
    ;

mode
    : IN                                { $$ = AST_IN; }
    | ROUT                              { $$ = AST_ROUT; }
    | INROUT                            { $$ = AST_INROUT; }
    | OUT                               { $$ = foreign_mode(parser, "out", "rout", AST_ROUT, @1); }
    | INOUT                             { $$ = foreign_mode(parser, "inout", "inrout", AST_INROUT, @1); }
    ;

simple_type
    : base_type
    | template_type
    | INTERFACE                         { $$ = new_type(parser, AST_TYPE_INTERFACE, @$); }
    | type_name                         { $$ = new_named_type(parser, $1, false, @$); }
    | NOTNIL type_name                  { $$ = new_named_type(parser, $2, true, @$); }
    | elaborated_type
    ;

elaborated_type
    : STRUCT construct_name             { $$ = elaborated_type(parser, "struct", $2, @$); }
    | UNION construct_name              { $$ = elaborated_type(parser, "union", $2, @$); }
    | ENUM construct_name               { $$ = elaborated_type(parser, "enum", $2, @$); }
    ;

base_type
    : integer_type
    | FLOAT                             { $$ = new_base_type(parser, AST_FLOAT_TYPE, @$); }
    | DOUBLE                            { $$ = new_base_type(parser, AST_DOUBLE_TYPE, @$); }
    | CHAR                              { $$ = new_base_type(parser, AST_CHAR_TYPE, @$); }
    | WCHAR                             { $$ = new_base_type(parser, AST_WCHAR_TYPE, @$); }
    | BOOLEAN                           { $$ = new_base_type(parser, AST_BOOLEAN_TYPE, @$); }
    | OCTET                             { $$ = new_base_type(parser, AST_OCTET, @$); }
    ;

integer_type
    : SHORT                             { $$ = new_base_type(parser, AST_SHORT, @$); }
    | LONG                              { $$ = new_base_type(parser, AST_LONG, @$); }
    | LONG LONG                         { $$ = new_base_type(parser, AST_LONG_LONG, @$); }
    | UNSIGNED SHORT                    { $$ = new_base_type(parser, AST_UNSIGNED_SHORT, @$); }
    | UNSIGNED LONG                     { $$ = new_base_type(parser, AST_UNSIGNED_LONG, @$); }
    | UNSIGNED LONG LONG                { $$ = new_base_type(parser, AST_UNSIGNED_LONG_LONG, @$); }
    | FIXED_INTEGER                     { $$ = new_base_type(parser, $1, @$); }
    ;

template_type
    : SEQUENCE '<' simple_type '>'      { $$ = new_sequence(parser, $3, NULL, @$); }
    | SEQUENCE '<' simple_type ',' expression '>'
                                        { $$ = new_sequence(parser, $3, $5, @$); }
    | STRING bound                      { $$ = new_bounded_type(parser, AST_TYPE_STRING, $2, @$); }
    | WSTRING bound                     { $$ = new_bounded_type(parser, AST_TYPE_WSTRING, $2, @$); }
    | DMAHANDLE bound                   { $$ = new_bounded_type(parser, AST_TYPE_DMAHANDLE, $2, @$); }
    ;

bound
    : %empty                            { $$ = NULL; }
    | '<' expression '>'                { $$ = $2; }
    ;

// The name of something with a body; without it the body can still be read.
construct_name
    : identifier
    | error                             { $$ = (struct ast_identifier){0}; }
    ;

plain_identifier
    : IDENTIFIER
    | EXT_PARAMS
    ;

identifier
    : plain_identifier
    | DMAHANDLE
    ;

name_tail
    : SCOPE identifier                  { $$ = global_name(parser, $2, @$); }
    | name_tail SCOPE identifier        { $$ = extend_name(parser, $1, $3, @$); }
    ;

// As a type, `dmahandle` always means the built-in.
type_name
    : plain_identifier                  { $$ = simple_name(parser, $1, @$); }
    | plain_identifier name_tail        { $$ = prefix_name(parser, $1, $2, @$); }
    | name_tail
    ;

scoped_name
    : type_name
    | DMAHANDLE                         { $$ = simple_name(parser, $1, @$); }
    | DMAHANDLE name_tail               { $$ = prefix_name(parser, $1, $2, @$); }
    ;

expression
    : expression '|' expression         { $$ = new_binary(parser, AST_OR, $1, $3, @2, @$); }
    | expression '^' expression         { $$ = new_binary(parser, AST_XOR, $1, $3, @2, @$); }
    | expression '&' expression         { $$ = new_binary(parser, AST_AND, $1, $3, @2, @$); }
    | expression SHIFT_LEFT expression  { $$ = new_binary(parser, AST_SHIFT_LEFT, $1, $3, @2, @$); }
    | expression SHIFT_RIGHT expression { $$ = new_binary(parser, AST_SHIFT_RIGHT, $1, $3, @2, @$); }
    | expression '+' expression         { $$ = new_binary(parser, AST_ADD, $1, $3, @2, @$); }
    | expression '-' expression         { $$ = new_binary(parser, AST_SUBTRACT, $1, $3, @2, @$); }
    | expression '*' expression         { $$ = new_binary(parser, AST_MULTIPLY, $1, $3, @2, @$); }
    | expression '/' expression         { $$ = new_binary(parser, AST_DIVIDE, $1, $3, @2, @$); }
    | expression '%' expression         { $$ = new_binary(parser, AST_MODULO, $1, $3, @2, @$); }
    | '-' expression %prec PREFIX       { $$ = new_unary(parser, AST_NEGATE, $2, @1, @$); }
    | '~' expression %prec PREFIX       { $$ = new_unary(parser, AST_COMPLEMENT, $2, @1, @$); }
    | '+' expression %prec PREFIX       { $$ = new_unary(parser, AST_PLUS, $2, @1, @$); }
    | '(' expression ')'                { $$ = new_parentheses(parser, $2, @$); }
    | scoped_name                       { $$ = new_name_expression(parser, $1, @$); }
    | INTEGER
    | FLOATING
    | CHARACTER
    | WIDE_CHARACTER
    | TEXT
    | WIDE_TEXT
    | TRUE                              { $$ = new_boolean(parser, true, @$); }
    | FALSE                             { $$ = new_boolean(parser, false, @$); }
    ;

%%

// Bison calls this for one thing only: its stack is full.
static void idl_error(const struct location *at, struct parser *parser, const char *message) {
    (void)message;
    report_too_deep(parser, *at, "expressions", DEEPEST_EXPRESSION);
}

// Symbol numbers are private to the generated parser; everything else speaks of token kinds.
static void expect_tokens(const yypcontext_t *context, struct expectation *expectation) {
    yysymbol_kind_t symbols[YYNTOKENS];
    bool wanted[YYNTOKENS] = {false};
    int count = yypcontext_expected_tokens(context, symbols, YYNTOKENS);
    for (int i = 0; i < count; ++i) {
        wanted[symbols[i]] = true;
    }
    for (int kind = 0; kind < TOKEN_KINDS; ++kind) {
        yysymbol_kind_t symbol = YYTRANSLATE(kind);
        expectation->wanted[kind] = symbol != YYSYMBOL_YYUNDEF && wanted[symbol];
    }
}

static int yyreport_syntax_error(const yypcontext_t *context, struct parser *parser) {
    struct expectation expectation = {0};
    expect_tokens(context, &expectation);
    report_syntax_error(parser, &expectation);
    return 0;
}

// What yypstate_new() does, with other memory.
idl_pstate *idl_state_in(struct arena *arena) {
    idl_pstate *state = arena_take(arena, sizeof(*state));
    state->yystacksize = YYINITDEPTH;
    state->yyss = state->yyssa;
    state->yyvs = state->yyvsa;
    state->yyls = state->yylsa;
    yypstate_clear(state);
    return state;
}

bool idl_is_skipping(const idl_pstate *state) {
    return state->yyerrstatus == 3;
}
