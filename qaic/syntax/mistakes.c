// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/mistakes.h"

#include "idl_parser.h"
#include "qaic/syntax/words.h"

#include <string.h>

// What is being looked at, under short names.
struct scene {
    struct parser *parser;
    const struct expectation *expectation;
    const struct token *token;  // unexpected
    const struct token *before; // what it follows
};

static bool wants(const struct scene *scene, int kind) {
    return scene->expectation->wanted[kind];
}

static bool is_word(const struct scene *scene, const struct token *token, const char *word) {
    size_t size = token->at.end - token->at.start;
    return token->kind == IDENTIFIER && strlen(word) == size &&
           memcmp(scene->parser->input->text + token->at.start, word, size) == 0;
}

static bool told(const struct scene *scene) {
    struct parser *parser = scene->parser;
    if (parser->brackets.count == 0) {
        return false;
    }
    struct bracket *list = &parser->brackets.items[parser->brackets.count - 1];
    bool before = list->told;
    list->told = true;
    return before;
}

static bool report(const struct scene *scene, enum diagnostic_code code) {
    diagnose(scene->parser->diagnostics, code, scene->token->at.span,
             token_in_words(scene->parser, scene->token));
    return true;
}

// Types of C and C++

static bool report_c_type(const struct scene *scene, const struct token *first, const char *written,
                          const char *meant) {
    diagnose(scene->parser->diagnostics, DIAG_C_TYPE, span_join(first->at.span, scene->token->at.span),
             written, meant);
    return true;
}

static bool is_plain_integer(int kind) {
    return kind == LONG || kind == SHORT;
}

static bool check_c_type(const struct scene *scene) {
    const struct token *token = scene->token;
    const struct token *before = scene->before;
    if (before->kind == UNSIGNED && is_word(scene, token, "int")) {
        return report_c_type(scene, before, "unsigned int", "unsigned long' or 'uint32");
    }
    if (before->kind == UNSIGNED && token->kind == CHAR) {
        return report_c_type(scene, before, "unsigned char", "octet' or 'uint8");
    }
    if (before->kind == LONG && token->kind == DOUBLE) {
        return report_c_type(scene, before, "long double", "double");
    }
    if (is_word(scene, before, "signed")) {
        return report_c_type(scene, before, "signed", "long");
    }
    if (is_word(scene, before, "int") && is_plain_integer(scene->parser->recent[2].kind)) {
        diagnose(scene->parser->diagnostics, DIAG_SURPLUS_INT, before->at.span);
        return true;
    }
    return false;
}

static bool check_pointer(const struct scene *scene) {
    bool is_mark = scene->token->kind == '*' || scene->token->kind == '&';
    bool in_type = wants(scene, IDENTIFIER) && !wants(scene, INTEGER);
    return is_mark && in_type && report(scene, DIAG_POINTER);
}

static bool check_const(const struct scene *scene) {
    bool in_type = wants(scene, SEQUENCE) && !wants(scene, TYPEDEF);
    return scene->token->kind == CONST && (in_type || wants(scene, IN)) && report(scene, DIAG_CONST_TYPE);
}

// Lists

static bool check_enumerator_value(const struct scene *scene) {
    if (scene->token->kind != '=' || !wants(scene, '}') || !wants(scene, ',')) {
        return false;
    }
    return told(scene) || report(scene, DIAG_ENUMERATOR_VALUE);
}

static bool check_default_value(const struct scene *scene) {
    bool is_list = wants(scene, ',') && (wants(scene, ')') || wants(scene, ';'));
    return scene->token->kind == '=' && is_list && report(scene, DIAG_DEFAULT_VALUE);
}

static bool check_bit_field(const struct scene *scene) {
    return scene->token->kind == ':' && wants(scene, ',') && wants(scene, ';') &&
           report(scene, DIAG_BIT_FIELD);
}

static bool check_array_parameter(const struct scene *scene) {
    return scene->token->kind == '[' && wants(scene, ',') && wants(scene, ')') &&
           report(scene, DIAG_ARRAY_PARAMETER);
}

static bool check_void_parameter(const struct scene *scene) {
    bool alone = wants(scene, IN) && scene->before->kind == '(';
    return scene->token->kind == VOID && alone && report(scene, DIAG_VOID_PARAMETER);
}

static bool check_mode(const struct scene *scene) {
    int kind = scene->token->kind;
    bool is_type = is_type_word(kind) || is_name_token(kind) || kind == SCOPE || kind == STRUCT;
    return wants(scene, IN) && is_type && report(scene, DIAG_MISSING_MODE);
}

static bool check_one_name(const struct scene *scene) {
    if (scene->token->kind != ',') {
        return false;
    }
    switch (scene->parser->statement) {
    case ATTRIBUTE:
    case READONLY:
        return wants(scene, ';') && report(scene, DIAG_ATTRIBUTE_NAMES);
    case INTERFACE:
    case LOCAL:
    case EXT_PARAMS:
        return wants(scene, '{') && report(scene, DIAG_SEVERAL_BASES);
    default:
        return false;
    }
}

// Declarations

static bool check_exceptions(const struct scene *scene) {
    bool raises = is_word(scene, scene->token, "raises") || is_word(scene, scene->token, "context");
    bool declares = is_word(scene, scene->token, "exception") && wants(scene, TYPEDEF);
    return ((raises && wants(scene, ';')) || declares) && report(scene, DIAG_NO_EXCEPTIONS);
}

static bool check_nested_interface(const struct scene *scene) {
    bool is_head = is_name_token(scene->before->kind) && scene->parser->recent[2].kind == INTERFACE;
    bool is_body = scene->token->kind == '{' || scene->token->kind == ':';
    return is_head && is_body && wants(scene, '(') && report(scene, DIAG_NESTED_INTERFACE);
}

static const char *behind_head(int keyword) {
    switch (keyword) {
    case INTERFACE:
        return "'{', ':' or ';'";
    case STRUCT:
    case ENUM:
        return "'{'";
    case UNION:
        return "'switch'";
    default:
        return NULL;
    }
}

// The grammar takes a head alone for a declaration, so it would ask for a semicolon.
static bool check_head(const struct scene *scene) {
    struct parser *parser = scene->parser;
    const char *expected = behind_head(parser->recent[2].kind);
    bool is_statement = parser->statement == parser->recent[2].kind || parser->statement == LOCAL ||
                        parser->statement == EXT_PARAMS;
    if (expected == NULL || !is_statement || !is_name_token(scene->before->kind) || !wants(scene, ';')) {
        return false;
    }
    struct span behind = scene->before->at.span;
    behind.offset += behind.length;
    behind.length = 0;
    diagnose(parser->diagnostics, DIAG_EXPECTED_AFTER, behind, expected,
             token_in_words(parser, scene->before));
    ++parser->unopened;
    return true;
}

// The end of a body whose beginning was missed.
static bool check_unopened(const struct scene *scene) {
    struct parser *parser = scene->parser;
    if (scene->token->kind != '}' || parser->brackets.count != 0 || parser->unopened == 0) {
        return false;
    }
    --parser->unopened;
    return true;
}

static bool check_method_place(const struct scene *scene) {
    bool is_type = is_type_word(scene->token->kind) || scene->token->kind == VOID;
    return is_type && wants(scene, MODULE) && report(scene, DIAG_METHOD_OUTSIDE);
}

// A name behind a type in an interface, with neither parameters nor a word before.
static bool check_variable(const struct scene *scene) {
    int kind = scene->token->kind;
    bool ends_name = kind == ';' || kind == '=' || kind == '[' || kind == ',';
    if (!ends_name || !wants(scene, '(') || !is_name_token(scene->before->kind)) {
        return false;
    }
    diagnose(scene->parser->diagnostics, DIAG_VARIABLE, scene->before->at.span,
             token_in_words(scene->parser, scene->before));
    return true;
}

static bool check_anonymous(const struct scene *scene) {
    int before = scene->before->kind;
    bool is_construct =
        before == STRUCT || before == UNION || before == ENUM || before == MODULE || before == INTERFACE;
    if (!is_construct || (scene->token->kind != '{' && scene->token->kind != SWITCH)) {
        return false;
    }
    diagnose(scene->parser->diagnostics, DIAG_MISSING_NAME, scene->before->at.span,
             kind_in_words(scene->parser, before));
    return true;
}

static bool check_order(const struct scene *scene) {
    int kind = scene->token->kind;
    if (kind == LOCAL && scene->before->kind == EXT_PARAMS) {
        diagnose(scene->parser->diagnostics, DIAG_PREFIX_ORDER, scene->token->at.span, "local", "ext_params");
        return true;
    }
    if (kind == ASYNC && scene->before->kind == ']') {
        diagnose(scene->parser->diagnostics, DIAG_PREFIX_ORDER, scene->token->at.span, "async", "[");
        return true;
    }
    return false;
}

static bool check_bare_qualifier(const struct scene *scene) {
    bool is_type = is_type_word(scene->token->kind) || scene->token->kind == VOID;
    bool is_qualifier = is_word(scene, scene->before, "oneway") || is_word(scene, scene->before, "signal");
    if (!is_type || !is_qualifier) {
        return false;
    }
    diagnose(scene->parser->diagnostics, DIAG_BARE_QUALIFIER, scene->before->at.span,
             is_word(scene, scene->before, "oneway") ? "oneway" : "signal");
    return true;
}

static bool check_reserved_name(const struct scene *scene) {
    const struct token *token = scene->token;
    bool wants_name = wants(scene, IDENTIFIER) && !wants(scene, LONG) && !wants(scene, INTEGER);
    bool follows = !is_first_on_line(scene->parser, scene->before, token);
    bool is_other = is_type_word(token->kind) || is_mode_token(token->kind) || token->kind == VOID;
    return wants_name && follows && is_keyword(token->kind) && !is_other && report(scene, DIAG_RESERVED_NAME);
}

// Misspelt keywords

static bool check_misspelt(const struct scene *scene) {
    const char *words[KEYWORD_COUNT];
    size_t count = 0;
    const struct token *token = scene->token;
    if (token->kind != IDENTIFIER || is_word(scene, token, "int")) {
        return false;
    }
    for (size_t i = 0; i < KEYWORD_COUNT; ++i) {
        if (wants(scene, keywords[i].kind)) {
            words[count++] = keywords[i].word;
        }
    }
    const char *meant = closest_name(parser_copy(scene->parser, token->at), words, count);
    if (meant != NULL) {
        diagnose(scene->parser->diagnostics, DIAG_MISSPELT_KEYWORD, token->at.span,
                 token_in_words(scene->parser, token), meant);
    }
    return meant != NULL;
}

static bool note_misspelt(struct parser *parser, const struct token *token) {
    const char *words[KEYWORD_COUNT];
    if (token->kind != IDENTIFIER) {
        return false;
    }
    for (size_t i = 0; i < KEYWORD_COUNT; ++i) {
        words[i] = keywords[i].word;
    }
    const char *word = parser_copy(parser, token->at);
    const char *meant = strlen(word) > 3 ? closest_name(word, words, KEYWORD_COUNT) : NULL;
    if (meant != NULL) {
        diagnose_note(parser->diagnostics, token->at.span, "did you mean '%s'?", meant);
    }
    return meant != NULL;
}

void hint_misspelt_word(struct parser *parser, const struct expectation *expectation) {
    const struct token *before = &parser->recent[1];
    if (note_misspelt(parser, before) || note_misspelt(parser, &parser->recent[2])) {
        return;
    }
    // `add(in long a);` and `const SIZE = 4;`: what was meant as the name is read as the type.
    bool wants_name = expectation->wanted[IDENTIFIER] && !expectation->wanted[LONG];
    if (wants_name && before->kind == IDENTIFIER) {
        diagnose_note(parser->diagnostics, before->at.span, "%s is read as the type; is the type missing?",
                      token_in_words(parser, before));
    }
}

bool report_known_mistake(struct parser *parser, const struct expectation *expectation) {
    static bool (*const checks[])(const struct scene *) = {
        check_unopened,         check_head,         check_c_type,
        check_pointer,          check_const,        check_enumerator_value,
        check_default_value,    check_bit_field,    check_array_parameter,
        check_void_parameter,   check_one_name,     check_exceptions,
        check_nested_interface, check_method_place, check_variable,
        check_anonymous,        check_order,        check_bare_qualifier,
        check_reserved_name,    check_misspelt,     check_mode,
    };
    struct scene scene = {parser, expectation, &parser->recent[0], &parser->recent[1]};
    for (size_t i = 0; i < sizeof(checks) / sizeof(*checks); ++i) {
        if (checks[i](&scene)) {
            return true;
        }
    }
    return false;
}
