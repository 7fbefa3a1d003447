// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/signature.h"

#include <string.h>

bool signature_has_handle(bool is_handle, struct tree method)
{
    const bool special = tree_number(tree_need(method, "index")) < 2 &&
                         (tree_is(tree_need(method, "name"), "open") || tree_is(tree_need(method, "name"), "close"));

    return is_handle && !special;
}

static const char *parameter(struct emitter *emitter, struct tree parameter)
{
    struct tree type = tree_need(parameter, "type");
    const char *c_type = tree_text(tree_need(type, "c_type")), *name = tree_text(tree_need(parameter, "name"));
    const bool in = tree_is(tree_need(parameter, "mode"), "in");
    const char *constant = in ? "const " : "";

    if (type_is(type, "dmahandle"))
        return TEXT(emitter, "int %s, uint32_t %sOffset, uint32_t %sLen", name, name, name);
    if (type_is(type, "sequence") || (type_is_buffer(type) && !in))
        return TEXT(emitter, "%s%s *%s, int %sLen", constant, element_c_type(type), name, name);
    if (type_is_buffer(type))
        return TEXT(emitter, "%s%s *%s", constant, element_c_type(type), name);
    if (type_is(type, "array"))
        return TEXT(emitter, "%s%s %s", constant, c_type, name);
    if (type_is(type, "struct"))
        return TEXT(emitter, "%s%s *%s", constant, c_type, name);
    return TEXT(emitter, "%s %s%s", c_type, in ? "" : "*", name);
}

static bool is_async(struct tree method)
{
    return tree_is(tree_need(method, "async"), "true");
}

static const char *joined(struct emitter *emitter, const char *list, const char *item)
{
    return *list == '\0' ? item : TEXT(emitter, "%s, %s", list, item);
}

const char *signature(struct emitter *emitter, bool is_handle, struct tree method)
{
    struct tree parameters = tree_need(method, "parameters");
    const char *list = signature_has_handle(is_handle, method) ? "remote_handle64 _h" : "";

    if (is_async(method))
        list = joined(emitter, list, "fastrpc_async_descriptor_t *asyncDesc");
    for (size_t i = 0; i < tree_count(parameters); i++)
        list = joined(emitter, list, parameter(emitter, tree_at(parameters, i)));
    return TEXT(emitter, "%s impl_%s(%s)", tree_text(tree_need(method, "returns")),
                tree_text(tree_need(method, "c_name")), *list == '\0' ? "void" : list);
}

static const char *argument(struct emitter *emitter, struct tree parameter, struct tree value)
{
    struct tree type = tree_need(parameter, "type");
    const char *name = tree_text(tree_need(parameter, "name"));
    const bool in = tree_is(tree_need(parameter, "mode"), "in");

    if (type_is(type, "dmahandle"))
        return TEXT(emitter, "%lld, %llu, %llu", (long long)tree_number(tree_need(value, "fd")),
                    tree_number(tree_need(value, "offset")), tree_number(tree_need(value, "len")));
    if (type_is(type, "sequence") || (type_is_buffer(type) && !in))
        return TEXT(emitter, "%s, %sLen", name, name);
    if (type_is_buffer(type) || type_is(type, "struct"))
        return name;
    return TEXT(emitter, "%s%s", in || type_is(type, "array") ? "*" : "", name);
}

const char *signature_arguments(struct emitter *emitter, bool is_handle, struct tree method, struct tree values)
{
    struct tree parameters = tree_need(method, "parameters");
    const char *list = signature_has_handle(is_handle, method) ? "wire_handle()" : "";

    if (is_async(method))
        list = joined(emitter, list, "wire_descriptor()");
    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree item = tree_at(parameters, i);

        list = joined(emitter, list, argument(emitter, item, tree_get(values, tree_text(tree_need(item, "name")))));
    }
    return list;
}
