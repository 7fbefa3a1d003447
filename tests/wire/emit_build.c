// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/emit.h"

static void build_items(struct emitter *emitter, struct tree element, const char *base, struct tree list)
{
    if (tree_is_map(list)) {
        open_loop(emitter, tree_number(tree_need(list, "count")));
        emit_build(emitter, element, loop_item(emitter, base), tree_need(list, "fill"));
        close_loop(emitter);
        return;
    }
    for (size_t i = 0; i < tree_count(list); i++)
        emit_build(emitter, element, TEXT(emitter, "%s[%zu]", base, i), tree_at(list, i));
}

static void build_members(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    struct tree members = structure_members(emitter, type);

    for (size_t i = 0; i < tree_count(members); i++) {
        const char *name = tree_text(tree_need(tree_at(members, i), "name"));
        struct tree member = tree_need(tree_at(members, i), "type");
        struct tree part = tree_get(value, name);

        if (type_is_buffer(member))
            emit_build_buffer(emitter, member, TEXT(emitter, "%s.%s", path, name),
                              TEXT(emitter, "%s.%sLen", path, name), part);
        else if (tree_exists(part))
            emit_build(emitter, member, TEXT(emitter, "%s.%s", path, name), part);
    }
}

void emit_build(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    if (type_is_buffer(type))
        emit_build_buffer(emitter, type, TEXT(emitter, "%s.data", path), TEXT(emitter, "%s.dataLen", path), value);
    else if (type_is(type, "array"))
        build_items(emitter, tree_need(type, "element"), path, value);
    else if (type_is(type, "struct"))
        build_members(emitter, type, path, value);
    else if (type_is(type, "dmahandle"))
        EMIT(emitter, "%s.fd = %lld;\n%s.offset = %llu;\n%s.len = %llu;\n", path,
             (long long)tree_number(tree_need(value, "fd")), path, tree_number(tree_need(value, "offset")), path,
             tree_number(tree_need(value, "len")));
    else if (!tree_is_null(value))
        EMIT(emitter, "%s = %s;\n", path, literal(emitter, type, value));
}

static void assign(struct emitter *emitter, const char *to, long long value)
{
    if (to != NULL)
        EMIT(emitter, "%s = %lld;\n", to, value);
}

static void build_text(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value)
{
    size_t count;
    const char *units = units_array(emitter, value, &count);
    const unsigned long long capacity = tree_number_or(tree_get(value, "cap"), count);

    EMIT(emitter, "%s = wire_%s(%llu, %s, %zu);\n", pointer, tree_text(tree_need(type, "kind")),
         tree_number_or(tree_get(value, "alloc"), capacity), units, count);
    assign(emitter, length, (long long)tree_number_or(tree_get(value, "len"), capacity));
}

static void build_room(struct emitter *emitter, const char *pointer, const char *length, unsigned long long count)
{
    EMIT(emitter, "%s = wire_memory(%llu * sizeof *%s);\n", pointer, count, pointer);
    assign(emitter, length, (long long)count);
}

void emit_build_buffer(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value)
{
    struct tree capacity = tree_get(value, "cap"), null = tree_get(value, "nullptr");
    const bool text = tree_is_scalar(value) || tree_exists(tree_get(value, "str")) ||
                      tree_exists(tree_get(value, "units"));

    if (tree_is_null(value) || tree_exists(null)) {
        EMIT(emitter, "%s = NULL;\n", pointer);
        assign(emitter, length, (long long)tree_number_or(null, 0));
    } else if (text) {
        build_text(emitter, type, pointer, length, value);
    } else if (tree_exists(capacity)) {
        build_room(emitter, pointer, length, tree_number(capacity));
    } else {
        build_room(emitter, pointer, length, tree_is_map(value) ? tree_number(tree_need(value, "count")) : tree_count(value));
        build_items(emitter, tree_need(type, "element"), pointer, value);
    }
}
