// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/emit.h"

static void check_items(struct emitter *emitter, struct tree element, const char *base, struct tree list)
{
    if (tree_is_map(list)) {
        open_loop(emitter, tree_number(tree_need(list, "count")));
        emit_check(emitter, element, loop_item(emitter, base), tree_get(list, "fill"));
        close_loop(emitter);
        return;
    }
    for (size_t i = 0; i < tree_count(list); i++)
        emit_check(emitter, element, TEXT(emitter, "%s[%zu]", base, i), tree_at(list, i));
}

static void check_members(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    struct tree members = structure_members(emitter, type);

    for (size_t i = 0; i < tree_count(members); i++) {
        const char *name = tree_text(tree_need(tree_at(members, i), "name"));
        struct tree member = tree_need(tree_at(members, i), "type");
        struct tree part = tree_get(value, name);

        if (!tree_exists(part))
            continue;
        if (type_is_buffer(member))
            emit_check_buffer(emitter, member, TEXT(emitter, "%s.%s", path, name),
                              TEXT(emitter, "%s.%sLen", path, name), part);
        else
            emit_check(emitter, member, TEXT(emitter, "%s.%s", path, name), part);
    }
}

static void check_number(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    struct tree idl = tree_get(type, "idl");

    if (tree_is(idl, "float") || tree_is(idl, "double"))
        EMIT(emitter, "wire_equal_double(\"%s\", %s, %s);\n", path, path, literal(emitter, type, value));
    else
        EMIT(emitter, "wire_equal(\"%s\", (uint64_t)%s, (uint64_t)%s);\n", path, path, literal(emitter, type, value));
}

static void check_handle(struct emitter *emitter, const char *path, struct tree value)
{
    static const char *const members[] = {"fd", "offset", "len"};

    for (size_t i = 0; i < 3; i++)
        EMIT(emitter, "wire_equal(\"%s.%s\", (uint64_t)%s.%s, (uint64_t)%lld);\n", path, members[i], path, members[i],
             (long long)tree_number(tree_need(value, members[i])));
}

void emit_check(struct emitter *emitter, struct tree type, const char *path, struct tree value)
{
    if (tree_is_null(value))
        return;
    if (type_is_buffer(type))
        emit_check_buffer(emitter, type, TEXT(emitter, "%s.data", path), TEXT(emitter, "%s.dataLen", path), value);
    else if (tree_is(value, "unchanged"))
        EMIT(emitter, "wire_unchanged(\"%s\", &%s, sizeof %s);\n", path, path, path);
    else if (type_is(type, "array"))
        check_items(emitter, tree_need(type, "element"), path, value);
    else if (type_is(type, "struct"))
        check_members(emitter, type, path, value);
    else if (type_is(type, "dmahandle"))
        check_handle(emitter, path, value);
    else
        check_number(emitter, type, path, value);
}

static void check_length(struct emitter *emitter, const char *length, unsigned long long count)
{
    if (length != NULL)
        EMIT(emitter, "wire_equal(\"%s\", (uint64_t)%s, %lluu);\n", length, length, count);
}

// Items are only looked at when the length is right.
static void check_list(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value)
{
    struct tree count = tree_get(value, "count");
    const unsigned long long items = tree_exists(count) ? tree_number(count) : tree_count(value);

    check_length(emitter, length, items);
    EMIT(emitter, "if (%s == %llu) {\n", length, items);
    check_items(emitter, tree_need(type, "element"), pointer, value);
    EMIT(emitter, "}\n");
}

static void check_text(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value)
{
    size_t count;
    const char *units = units_array(emitter, value, &count);

    if (tree_is_list(value))
        check_length(emitter, length, count);
    else if (tree_exists(tree_get(value, "cap")))
        check_length(emitter, length, tree_number(tree_get(value, "cap")));
    else if (length != NULL)
        EMIT(emitter, "wire_equal(\"%s covers its text\", %s >= %zu, 1);\n", length, length, count);
    EMIT(emitter, "wire_equal_%s(\"%s\", %s, %s, %zu);\n", tree_text(tree_need(type, "kind")), pointer, pointer, units,
         count);
}

void emit_check_buffer(struct emitter *emitter, struct tree type, const char *pointer, const char *length,
                       struct tree value)
{
    struct tree capacity = tree_get(value, "cap");

    if (tree_is_null(value))
        return;
    if (tree_is(value, "unchanged"))
        EMIT(emitter, "wire_unchanged(\"%s\", %s, (size_t)%s * sizeof *%s);\n", pointer, pointer, length, pointer);
    else if (tree_exists(capacity) && !tree_exists(tree_get(value, "str")))
        check_length(emitter, length, tree_number(capacity));
    else if (type_is(type, "sequence"))
        check_list(emitter, type, pointer, length, value);
    else
        check_text(emitter, type, pointer, length, value);
}
