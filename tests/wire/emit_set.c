// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/emit.h"

static void set_items(struct emitter *emitter, struct tree element, const char *base, struct tree list)
{
    if (tree_is_map(list)) {
        open_loop(emitter, tree_number(tree_need(list, "count")));
        emit_set(emitter, element, loop_item(emitter, base), tree_need(list, "fill"));
        close_loop(emitter);
        return;
    }
    for (size_t i = 0; i < tree_count(list); i++)
        emit_set(emitter, element, TEXT(emitter, "%s[%zu]", base, i), tree_at(list, i));
}

static void set_members(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    struct tree members = structure_members(emitter, type);

    for (size_t i = 0; i < tree_count(members); i++) {
        const char *name = tree_text(tree_need(tree_at(members, i), "name"));
        struct tree member = tree_need(tree_at(members, i), "type");
        struct tree part = tree_get(value, name);
        const char *place = TEXT(emitter, "%s.%s", path, name);

        if (!tree_exists(part) || type_is(member, "dmahandle"))
            continue;
        if (type_is_buffer(member))
            emit_set_buffer(emitter, member, place, part);
        else
            emit_set(emitter, member, place, part);
    }
}

void emit_set(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    if (tree_is_null(value) || type_is(type, "dmahandle"))
        return;
    if (type_is_buffer(type))
        emit_set_buffer(emitter, type, TEXT(emitter, "%s.data", path), value);
    else if (type_is(type, "array"))
        set_items(emitter, tree_need(type, "element"), path, value);
    else if (type_is(type, "struct"))
        set_members(emitter, type, path, value);
    else
        EMIT(emitter, "%s = %s;\n", path, literal(emitter, type, value));
}

void emit_set_buffer(struct emitter *emitter, struct tree type, const char *pointer, struct tree value)
{
    size_t count;
    const char *units;

    if (type_is(type, "sequence")) {
        set_items(emitter, tree_need(type, "element"), pointer, value);
        return;
    }
    units = units_array(emitter, value, &count);
    EMIT(emitter, "wire_put_%s(%s, %s, %zu);\n", tree_text(tree_need(type, "kind")), pointer, units, count);
}
