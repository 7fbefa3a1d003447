// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/recover.h"

#include "idl_parser.h"
#include "qaic/syntax/build.h"
#include "qaic/syntax/scanner.h"
#include "qaic/syntax/syntax_error.h"
#include "qaic/syntax/words.h"

#include <string.h>

struct feeder {
    struct parser *parser;
    idl_pstate *state;
    yyscan_t scanner;
    IDL_STYPE value;
};

static const struct token *current(const struct parser *parser) {
    return &parser->recent[0];
}

static void remember(struct parser *parser, struct token token) {
    parser->recent[2] = parser->recent[1];
    parser->recent[1] = parser->recent[0];
    parser->recent[0] = token;
}

static int next_token(struct feeder *feeder) {
    struct parser *parser = feeder->parser;
    struct token token = {0};
    size_t errors = diagnostics_errors(parser->diagnostics);
    token.kind = idl_lex(&feeder->value, &token.at, feeder->scanner);
    token.bad = diagnostics_errors(parser->diagnostics) != errors;
    if (token.kind == END) {
        token.at = location_after(current(parser)->at);
    }
    remember(parser, token);
    return token.kind;
}

// Brackets

static const struct bracket *innermost(const struct parser *parser) {
    return parser->brackets.count != 0 ? &parser->brackets.items[parser->brackets.count - 1] : NULL;
}

// A list that the grammar can resume inside: parameters, or the type that selects a union's member.
static bool is_list(const struct bracket *bracket) {
    return bracket != NULL && bracket->kind == '(' && bracket->opener != 0;
}

static bool is_enum(const struct bracket *bracket) {
    return bracket != NULL && bracket->kind == '{' && bracket->opener == ENUM;
}

static int opener_of_paren(const struct parser *parser) {
    const struct bracket *around = innermost(parser);
    int before = parser->recent[1].kind;
    bool in_expression = parser->angles != 0 || (around != NULL && around->kind != '{');
    return !in_expression && (before == SWITCH || is_name_token(before)) ? before : 0;
}

static void check_depth(struct parser *parser, struct location at) {
    if (parser->module_depth > DEEPEST_MODULE) {
        report_too_deep(parser, at, "modules", DEEPEST_MODULE);
    } else if (parser->type_depth + parser->angles > DEEPEST_TYPE) {
        report_too_deep(parser, at, "types", DEEPEST_TYPE);
    } else if (parser->paren_depth > DEEPEST_EXPRESSION) {
        report_too_deep(parser, at, "expressions", DEEPEST_EXPRESSION);
    }
}

static void enter(struct parser *parser, const struct token *token) {
    struct bracket bracket = {.kind = token->kind, .at = token->at};
    bracket.errors = diagnostics_errors(parser->diagnostics);
    bracket.opener = token->kind == '{'   ? parser->introducer
                     : token->kind == '(' ? opener_of_paren(parser)
                                          : 0;
    *APPEND(parser, parser->brackets, struct bracket) = bracket;
    if (token->kind == '(') {
        ++parser->paren_depth;
        parser->angle_parens += parser->angles != 0;
    }
    if (token->kind == '{') {
        parser->module_depth += bracket.opener == MODULE;
        parser->type_depth += bracket.opener != MODULE && bracket.opener != INTERFACE;
    }
    check_depth(parser, token->at);
}

static void leave_innermost(struct parser *parser) {
    const struct bracket *bracket = innermost(parser);
    if (bracket->kind == '{') {
        parser->module_depth -= bracket->opener == MODULE;
        parser->type_depth -= bracket->opener != MODULE && bracket->opener != INTERFACE;
    }
    if (bracket->kind == '(') {
        --parser->paren_depth;
        parser->angle_parens -= parser->angle_parens != 0;
        parser->introducer = bracket->opener == SWITCH ? UNION : parser->introducer;
    }
    --parser->brackets.count;
}

static void leave(struct parser *parser, int opening) {
    bool found = false;
    while (parser->brackets.count != 0 && !found) {
        found = innermost(parser)->kind == opening;
        leave_innermost(parser);
    }
}

// An error takes the grammar out of any expression.
static void leave_expression(struct parser *parser) {
    parser->angles = 0;
    parser->angle_parens = 0;
    while (parser->brackets.count != 0 && innermost(parser)->kind != '{' && !is_list(innermost(parser))) {
        leave_innermost(parser);
    }
}

static void track_template(struct parser *parser, const struct token *token) {
    parser->angles += token->kind == '<';
    parser->angles -= token->kind == '>' && parser->angles != 0;
    check_depth(parser, token->at);
}

static bool ends_statement(int kind) {
    return kind == 0 || kind == ';' || kind == '{' || kind == '}';
}

// Follows what the grammar accepted.
static void track(struct parser *parser, const struct token *token) {
    if (ends_statement(parser->statement)) {
        parser->statement = token->kind;
    }
    if (ends_statement(token->kind)) {
        parser->statement = 0;
    }
    switch (token->kind) {
    case '(':
    case '[':
    case '{':
        enter(parser, token);
        break;
    case ')':
        leave(parser, '(');
        break;
    case ']':
        leave(parser, '[');
        break;
    case '}':
        leave(parser, '{');
        break;
    case '<':
    case '>':
        track_template(parser, token);
        break;
    case MODULE:
    case INTERFACE:
    case STRUCT:
    case UNION:
    case ENUM:
        parser->introducer = token->kind;
        break;
    default:
        break;
    }
}

// Recovery

// False when the grammar is looking for something that fits, and this was not it.
static bool push(struct feeder *feeder, int kind) {
    struct location at = current(feeder->parser)->at;
    idl_push_parse(feeder->state, kind, &feeder->value, &at, feeder->parser);
    bool skipping = idl_is_skipping(feeder->state);
    if (skipping) {
        leave_expression(feeder->parser);
    }
    return !skipping;
}

// As if `kind` stood before the current token.
static void insert(struct feeder *feeder, int kind) {
    struct token token = {.kind = kind, .at = current(feeder->parser)->at};
    if (push(feeder, kind)) {
        track(feeder->parser, &token);
    } else if (kind == ')' || kind == '}') {
        leave(feeder->parser, kind == ')' ? '(' : '{');
    }
}

// Passes over the tokens from '{' to its '}'. The token behind becomes the current one.
static void skip_braces(struct feeder *feeder) {
    size_t depth = 0;
    int kind = current(feeder->parser)->kind;
    do {
        depth += kind == '{';
        depth -= kind == '}';
        kind = next_token(feeder);
    } while (depth != 0 && kind != END && !feeder->parser->stop);
}

static bool ends_skipped_parens(int kind) {
    return kind == END || kind == ';' || kind == '{' || kind == '}';
}

// The same for '(' and '[', which end with the statement at the latest.
static void skip_parens(struct feeder *feeder) {
    size_t depth = 0;
    int kind = current(feeder->parser)->kind;
    do {
        depth += kind == '(' || kind == '[';
        depth -= kind == ')' || kind == ']';
        kind = next_token(feeder);
    } while (depth != 0 && !ends_skipped_parens(kind) && !feeder->parser->stop);
}

static bool starts_anew(const struct parser *parser) {
    return starts_declaration(current(parser)->kind) &&
           is_first_on_line(parser, &parser->recent[1], current(parser));
}

enum step { PASS_OVER, TRY, CLOSE_PARAMETERS, CLOSE_ENUM, END_DECLARATION };

static enum step step_in_list(const struct parser *parser, int kind) {
    if (kind == ',' || kind == ')') {
        return TRY;
    }
    return kind == ';' || kind == '}' || starts_anew(parser) ? CLOSE_PARAMETERS : PASS_OVER;
}

static enum step step_in_enum(const struct parser *parser, int kind) {
    if (kind == ',' || kind == '}') {
        return TRY;
    }
    return kind == ';' || starts_anew(parser) ? CLOSE_ENUM : PASS_OVER;
}

static enum step choose_step(const struct parser *parser) {
    const struct bracket *around = innermost(parser);
    int kind = current(parser)->kind;
    if (is_list(around)) {
        return step_in_list(parser, kind);
    }
    if (is_enum(around)) {
        return step_in_enum(parser, kind);
    }
    if (kind == ';' || kind == '{') {
        return TRY;
    }
    return (kind == '}' && around != NULL) || starts_anew(parser) ? END_DECLARATION : PASS_OVER;
}

static void pass_over(struct feeder *feeder) {
    switch (current(feeder->parser)->kind) {
    case '{':
        skip_braces(feeder);
        break;
    case '(':
    case '[':
        skip_parens(feeder);
        break;
    default:
        next_token(feeder);
        break;
    }
}

// The current token was thrown away. Finds one that the grammar takes, past everything that belongs together.
static bool recover(struct feeder *feeder) {
    struct parser *parser = feeder->parser;
    while (current(parser)->kind != END && !parser->stop) {
        enum step step = choose_step(parser);
        if (step == CLOSE_PARAMETERS || step == CLOSE_ENUM) {
            insert(feeder, step == CLOSE_ENUM ? '}' : ')');
        } else if (step == END_DECLARATION) {
            insert(feeder, ';');
        }
        if (step != PASS_OVER && push(feeder, current(parser)->kind)) {
            return true;
        }
        if (step == PASS_OVER || step == TRY || step == END_DECLARATION) {
            pass_over(feeder);
        }
    }
    return false;
}

// Prevention

static bool lacks_comma(const struct parser *parser) {
    const struct bracket *around = innermost(parser);
    int kind = parser->recent[0].kind;
    if (!is_name_token(parser->recent[1].kind)) {
        return false;
    }
    if (is_enum(around)) {
        return is_name_token(kind);
    }
    return is_list(around) && is_mode_token(kind) && !is_mode_token(parser->recent[2].kind) &&
           parser->recent[2].kind != SCOPE;
}

static void feed(struct feeder *feeder) {
    struct parser *parser = feeder->parser;
    if (lacks_comma(parser)) {
        report_missing_comma(parser);
        push(feeder, ',');
    }
    if (push(feeder, current(parser)->kind) || recover(feeder)) {
        track(parser, current(parser));
    }
}

// Closes what is open, so that the tree holds what was read so far.
static void finish(struct feeder *feeder) {
    struct parser *parser = feeder->parser;
    leave_expression(parser);
    if (innermost(parser) != NULL) {
        report_unclosed(parser, innermost(parser));
        parser->quiet = true;
    }
    while (innermost(parser) != NULL) {
        int closing = innermost(parser)->kind == '(' ? ')' : '}';
        if (closing == '}' && !is_enum(innermost(parser))) {
            insert(feeder, ';');
        }
        insert(feeder, closing);
    }
    if (parser->quiet) {
        insert(feeder, ';');
    }
    push(feeder, END);
}

void feed_tokens(struct parser *parser, void *scanner) {
    struct feeder feeder = {.parser = parser, .state = idl_state_in(parser->arena), .scanner = scanner};
    while (!parser->stop && next_token(&feeder) != END) {
        feed(&feeder);
        if (diagnostics_exhausted(parser->diagnostics)) {
            parser->stop = true;
        }
        if (current(parser)->kind == END) {
            break;
        }
    }
    if (!parser->stop) {
        finish(&feeder);
    }
}
