// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/syntax/ast.h"

static const char *const names[] = {
    [AST_OCTET] = "octet",         [AST_CHAR_TYPE] = "char",
    [AST_WCHAR_TYPE] = "wchar",    [AST_BOOLEAN_TYPE] = "boolean",
    [AST_SHORT] = "short",         [AST_UNSIGNED_SHORT] = "unsigned short",
    [AST_LONG] = "long",           [AST_UNSIGNED_LONG] = "unsigned long",
    [AST_LONG_LONG] = "long long", [AST_UNSIGNED_LONG_LONG] = "unsigned long long",
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

const char *ast_base_type_name(enum ast_base_type type) {
    return names[type];
}
