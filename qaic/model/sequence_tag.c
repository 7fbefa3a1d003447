// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/model/sequence_tag.h"

#include "qaic/model/model.h"
#include "qaic/support/arena.h"

static const char *const primitive_words[] = {
    [AST_OCTET] = "octet",         [AST_CHAR_TYPE] = "char",
    [AST_WCHAR_TYPE] = "wideChar", [AST_BOOLEAN_TYPE] = "boolean",
    [AST_SHORT] = "short",         [AST_UNSIGNED_SHORT] = "unsignedShort",
    [AST_LONG] = "long",           [AST_UNSIGNED_LONG] = "unsignedLong",
    [AST_LONG_LONG] = "longLong",  [AST_UNSIGNED_LONG_LONG] = "unsignedLongLong",
    [AST_INT8] = "int8",           [AST_UINT8] = "uint8",
    [AST_INT16] = "int16",         [AST_UINT16] = "uint16",
    [AST_INT32] = "int32",         [AST_UINT32] = "uint32",
    [AST_INT64] = "int64",         [AST_UINT64] = "uint64",
    [AST_INT8_T] = "int8_t",       [AST_UINT8_T] = "uint8_t",
    [AST_INT16_T] = "int16_t",     [AST_UINT16_T] = "uint16_t",
    [AST_INT32_T] = "int32_t",     [AST_UINT32_T] = "uint32_t",
    [AST_INT64_T] = "int64_t",     [AST_UINT64_T] = "uint64_t",
    [AST_FLOAT_TYPE] = "float",    [AST_DOUBLE_TYPE] = "double",
};

static const char *element_word(const struct type *element) {
    if (element->c_name != NULL) {
        return element->c_name;
    }
    switch (element->kind) {
    case TYPE_PRIMITIVE:
        return primitive_words[element->primitive];
    case TYPE_STRING:
        return "_cstring1_t";
    case TYPE_WSTRING:
        return "_wstring1_t";
    case TYPE_DMAHANDLE:
        return "_dmahandle1_t";
    case TYPE_REMOTE_HANDLE:
        return "remote_handle64";
    default:
        return NULL;
    }
}

const char *sequence_tag(struct arena *arena, const struct type *alias) {
    const char *word = element_word(alias->target->sequence.element);
    return word != NULL ? ARENA_CONCAT(arena, "_", alias->c_name, "__seq_", word) : NULL;
}
