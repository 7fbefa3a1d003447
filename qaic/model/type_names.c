// SPDX-License-Identifier: BSD-3-Clause
// What types are called in messages.
#include "qaic/model/lower.h"

const char *type_name(const struct type *type) {
    if (type->idl_name != NULL) {
        return type->idl_name;
    }
    switch (type->kind) {
    case TYPE_PRIMITIVE:
        return ast_base_type_name(type->primitive);
    case TYPE_STRING:
        return "string";
    case TYPE_WSTRING:
        return "wstring";
    case TYPE_DMAHANDLE:
        return "dmahandle";
    case TYPE_REMOTE_HANDLE:
        return "remote_handle64";
    case TYPE_SEQUENCE:
        return "sequence";
    case TYPE_ARRAY:
        return "array";
    default:
        return "type";
    }
}
