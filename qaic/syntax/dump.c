// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/dump.h"

#include <ctype.h>

struct dump {
    struct text *out;
    int depth;
};

static void dump_declarations(struct dump *dump, const struct ast_declaration *first);
static void dump_declaration(struct dump *dump, const struct ast_declaration *declaration);

static void begin(struct dump *dump) {
    text_printf(dump->out, "%*s", 2 * dump->depth, "");
}

static void end(struct dump *dump) {
    text_append_char(dump->out, '\n');
}

// Expressions

static const char *const operators[] = {"|", "^", "&", "<<", ">>", "+", "-", "*", "/", "%", "-", "~", "+"};

static void dump_byte(struct text *out, unsigned char byte) {
    if (isprint(byte) && byte != '"' && byte != '\\') {
        text_append_char(out, (char)byte);
    } else {
        text_printf(out, "\\x%02x", (unsigned)byte);
    }
}

static void dump_string(struct text *out, const struct ast_expression *expression) {
    text_append_char(out, '"');
    for (size_t i = 0; i < expression->string.length; ++i) {
        dump_byte(out, (unsigned char)expression->string.bytes[i]);
    }
    text_append_char(out, '"');
}

static void dump_wstring(struct text *out, const struct ast_expression *expression) {
    text_append_string(out, "L[");
    for (size_t i = 0; i < expression->wstring.length; ++i) {
        text_printf(out, "%s%04x", i == 0 ? "" : " ", (unsigned)expression->wstring.units[i]);
    }
    text_append_char(out, ']');
}

static void dump_integer(struct text *out, const struct ast_expression *expression) {
    if (expression->integer.too_large) {
        text_append_string(out, "too-large");
    } else if (expression->integer.base == 16) {
        text_printf(out, "0x%llx", (unsigned long long)expression->integer.value);
    } else if (expression->integer.base == 8) {
        text_printf(out, "0%llo", (unsigned long long)expression->integer.value);
    } else {
        text_printf(out, "%llu", (unsigned long long)expression->integer.value);
    }
}

static void dump_name(struct text *out, const struct ast_scoped_name *name) {
    for (size_t i = 0; i < name->part_count; ++i) {
        text_printf(out, "%s%s", i != 0 || name->global ? "::" : "", name->parts[i].text);
    }
}

static void dump_operation(struct text *out, const struct ast_expression *expression) {
    text_append_char(out, '(');
    if (expression->operation.left != NULL) {
        ast_dump_expression(out, expression->operation.left);
        text_append_char(out, ' ');
    }
    text_append_string(out, operators[expression->operation.op]);
    text_append_string(out, expression->operation.left != NULL ? " " : "");
    ast_dump_expression(out, expression->operation.right);
    text_append_char(out, ')');
}

void ast_dump_expression(struct text *out, const struct ast_expression *expression) {
    switch (expression->kind) {
    case AST_INTEGER:
        dump_integer(out, expression);
        break;
    case AST_FLOAT:
        text_append_string(out, expression->floating);
        break;
    case AST_BOOLEAN:
        text_append_string(out, expression->boolean ? "TRUE" : "FALSE");
        break;
    case AST_CHAR:
    case AST_WCHAR:
        text_printf(out, "%s'%04x'", expression->kind == AST_WCHAR ? "L" : "",
                    (unsigned)expression->character);
        break;
    case AST_STRING:
        dump_string(out, expression);
        break;
    case AST_WSTRING:
        dump_wstring(out, expression);
        break;
    case AST_NAME:
        dump_name(out, &expression->name);
        break;
    case AST_UNARY:
    case AST_BINARY:
        dump_operation(out, expression);
        break;
    case AST_PARENTHESES:
        text_append_char(out, '(');
        ast_dump_expression(out, expression->inner);
        text_append_char(out, ')');
        break;
    }
}

// Types

static const char *const declaration_words[] = {
    [AST_MODULE] = "module",       [AST_INTERFACE] = "interface", [AST_TYPEDEF] = "typedef",
    [AST_STRUCT] = "struct",       [AST_UNION] = "union",         [AST_ENUM] = "enum",
    [AST_NATIVE] = "native",       [AST_CONST] = "const",         [AST_ATTRIBUTE] = "attribute",
    [AST_OPERATION] = "operation",
};

static void dump_type(struct text *out, const struct ast_type *type);

static void dump_arguments(struct text *out, const struct ast_type *type) {
    if (type->element == NULL && type->bound == NULL) {
        return;
    }
    text_append_char(out, '<');
    if (type->element != NULL) {
        dump_type(out, type->element);
    }
    if (type->bound != NULL) {
        text_append_string(out, type->element != NULL ? ", " : "");
        ast_dump_expression(out, type->bound);
    }
    text_append_char(out, '>');
}

static void dump_type(struct text *out, const struct ast_type *type) {
    static const char *const words[] = {
        [AST_TYPE_VOID] = "void",         [AST_TYPE_STRING] = "string",
        [AST_TYPE_WSTRING] = "wstring",   [AST_TYPE_DMAHANDLE] = "dmahandle",
        [AST_TYPE_SEQUENCE] = "sequence", [AST_TYPE_INTERFACE] = "interface",
    };
    switch (type->kind) {
    case AST_TYPE_BASE:
        text_append_string(out, ast_base_type_name(type->base));
        break;
    case AST_TYPE_NAME:
        text_append_string(out, type->notnil ? "notnil " : "");
        dump_name(out, type->name);
        break;
    case AST_TYPE_INLINE:
        text_printf(out, "%s %s", declaration_words[type->definition->kind], type->definition->name.text);
        break;
    default:
        text_append_string(out, words[type->kind]);
        dump_arguments(out, type);
        break;
    }
}

static void dump_definition(struct dump *dump, const struct ast_type *type) {
    if (type->kind == AST_TYPE_INLINE) {
        ++dump->depth;
        dump_declaration(dump, type->definition);
        --dump->depth;
    }
}

static void dump_declarators(struct text *out, const struct ast_declarator *declarator) {
    for (const char *separator = " "; declarator != NULL; declarator = declarator->next, separator = ", ") {
        text_printf(out, "%s%s", separator, declarator->name.text);
        for (size_t i = 0; i < declarator->size_count; ++i) {
            text_append_char(out, '[');
            ast_dump_expression(out, declarator->sizes[i]);
            text_append_char(out, ']');
        }
    }
}

// Declarations

static void dump_comments(struct dump *dump, const char *label, const struct ast_comment *comment) {
    for (; comment != NULL; comment = comment->next) {
        begin(dump);
        text_printf(dump->out, "%s %s", label, comment->text);
        end(dump);
    }
}

static void dump_members(struct dump *dump, const struct ast_member *member) {
    for (; member != NULL; member = member->next) {
        dump_comments(dump, "#", member->comments);
        begin(dump);
        dump_type(dump->out, member->type);
        dump_declarators(dump->out, member->declarators);
        end(dump);
        dump_definition(dump, member->type);
    }
}

static void dump_labels(struct dump *dump, const struct ast_case *branch) {
    text_append_string(dump->out, branch->is_default ? "default: " : "");
    for (size_t i = 0; i < branch->label_count; ++i) {
        text_append_string(dump->out, "case ");
        ast_dump_expression(dump->out, branch->labels[i]);
        text_append_string(dump->out, ": ");
    }
}

static void dump_cases(struct dump *dump, const struct ast_case *branch) {
    for (; branch != NULL; branch = branch->next) {
        dump_comments(dump, "#", branch->comments);
        begin(dump);
        dump_labels(dump, branch);
        dump_type(dump->out, branch->type);
        dump_declarators(dump->out, branch->declarator);
        end(dump);
        dump_definition(dump, branch->type);
    }
}

static void dump_enumerators(struct dump *dump, const struct ast_enumerator *enumerator) {
    for (; enumerator != NULL; enumerator = enumerator->next) {
        dump_comments(dump, "#", enumerator->comments);
        begin(dump);
        text_append_string(dump->out, enumerator->name.text);
        end(dump);
    }
}

static void dump_parameters(struct dump *dump, const struct ast_parameter *parameter) {
    static const char *const modes[] = {[AST_IN] = "in", [AST_ROUT] = "rout", [AST_INROUT] = "inrout"};
    for (; parameter != NULL; parameter = parameter->next) {
        begin(dump);
        text_printf(dump->out, "%s ", modes[parameter->mode]);
        dump_type(dump->out, parameter->type);
        text_printf(dump->out, " %s", parameter->name.text);
        end(dump);
    }
}

static void dump_head(struct text *out, const struct ast_declaration *declaration) {
    const char *name = declaration->name.text != NULL ? declaration->name.text : "";
    switch (declaration->kind) {
    case AST_INTERFACE:
        text_printf(out, "%s%sinterface %s", declaration->interface.local ? "local " : "",
                    declaration->interface.ext_params ? "ext_params " : "", name);
        text_append_string(out, declaration->interface.forward ? " forward" : "");
        if (declaration->interface.base != NULL) {
            text_append_string(out, " : ");
            dump_name(out, declaration->interface.base);
        }
        break;
    case AST_TYPEDEF:
        text_append_string(out, "typedef ");
        dump_type(out, declaration->typedefs.type);
        dump_declarators(out, declaration->typedefs.declarators);
        break;
    case AST_UNION:
        text_printf(out, "union %s switch ", name);
        dump_type(out, declaration->unions.discriminator);
        break;
    case AST_CONST:
        text_append_string(out, "const ");
        dump_type(out, declaration->constant.type);
        text_printf(out, " %s = ", name);
        ast_dump_expression(out, declaration->constant.value);
        break;
    case AST_ATTRIBUTE:
        text_append_string(out, declaration->attribute.readonly ? "readonly attribute " : "attribute ");
        dump_type(out, declaration->attribute.type);
        text_printf(out, " %s", name);
        break;
    case AST_OPERATION:
        text_printf(out, "operation %s%s returns ", declaration->operation.async ? "async " : "", name);
        dump_type(out, declaration->operation.returns);
        if (declaration->operation.qualifier != NULL) {
            text_printf(out, " [%s]", declaration->operation.qualifier->text);
        }
        break;
    default:
        text_printf(out, "%s %s", declaration_words[declaration->kind], name);
        break;
    }
}

static void dump_body(struct dump *dump, const struct ast_declaration *declaration) {
    switch (declaration->kind) {
    case AST_MODULE:
        dump_declarations(dump, declaration->module.members);
        dump_comments(dump, "closing", declaration->module.closing);
        break;
    case AST_INTERFACE:
        dump_declarations(dump, declaration->interface.members);
        dump_comments(dump, "closing", declaration->interface.closing);
        break;
    case AST_STRUCT:
        dump_members(dump, declaration->structure.members);
        break;
    case AST_UNION:
        dump_cases(dump, declaration->unions.cases);
        break;
    case AST_ENUM:
        dump_enumerators(dump, declaration->enumeration.enumerators);
        break;
    case AST_OPERATION:
        dump_parameters(dump, declaration->operation.parameters);
        break;
    default:
        break;
    }
}

static void dump_declaration(struct dump *dump, const struct ast_declaration *declaration) {
    dump_comments(dump, "before", declaration->leading);
    begin(dump);
    dump_head(dump->out, declaration);
    end(dump);
    if (declaration->kind == AST_TYPEDEF) {
        dump_definition(dump, declaration->typedefs.type);
    } else if (declaration->kind == AST_UNION) {
        dump_definition(dump, declaration->unions.discriminator);
    }
    ++dump->depth;
    dump_body(dump, declaration);
    --dump->depth;
    dump_comments(dump, "after", declaration->trailing);
}

static void dump_declarations(struct dump *dump, const struct ast_declaration *first) {
    for (; first != NULL; first = first->next) {
        dump_declaration(dump, first);
    }
}

void ast_dump(struct text *out, const struct ast *ast) {
    struct dump dump = {out, 0};
    dump_comments(&dump, "file", ast->file_comments);
    dump_declarations(&dump, ast->declarations);
    text_append(out, "", 0);
}
