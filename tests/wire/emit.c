// SPDX-License-Identifier: BSD-3-Clause
#include "tests/wire/emit.h"

#include <stdlib.h>
#include <string.h>

bool type_is(struct tree type, const char *kind)
{
    return tree_is(tree_get(type, "kind"), kind);
}

bool type_is_buffer(struct tree type)
{
    return type_is(type, "sequence") || type_is(type, "string") || type_is(type, "wstring");
}

const char *element_c_type(struct tree type)
{
    if (type_is(type, "string"))
        return "char";
    if (type_is(type, "wstring"))
        return "_wchar_t";
    return tree_text(tree_need(tree_need(type, "element"), "c_type"));
}

static bool is_floating(struct tree type)
{
    struct tree idl = tree_get(type, "idl");

    return tree_is(idl, "float") || tree_is(idl, "double");
}

static const char *floating_literal(struct emitter *emitter, struct tree value)
{
    const char *text = tree_text(value);

    if (strstr(text, "nan") != NULL)
        return "NAN";
    if (strstr(text, "inf") != NULL)
        return *text == '-' ? "-INFINITY" : "INFINITY";
    return TEXT(emitter, "%a", strtod(text, NULL));
}

const char *literal(struct emitter *emitter, struct tree type, struct tree value)
{
    const char *c_type = tree_text(tree_need(type, "c_type"));

    if (is_floating(type))
        return TEXT(emitter, "(%s)%s", c_type, floating_literal(emitter, value));
    return TEXT(emitter, "(%s)UINT64_C(0x%llx)", c_type, tree_number(value));
}

struct tree structure_members(struct emitter *emitter, struct tree type)
{
    struct tree structures = tree_need(emitter->interface, "structures");
    const char *name = tree_text(tree_need(type, "c_type"));

    for (size_t i = 0; i < tree_count(structures); i++)
        if (tree_is(tree_need(tree_at(structures, i), "c_name"), name))
            return tree_need(tree_at(structures, i), "members");
    return tree_need(structures, name);
}

// The next character of a UTF-8 text.
static unsigned next_character(const char **text)
{
    const unsigned char *at = (const unsigned char *)*text;
    const int more = *at < 0xc0 ? 0 : *at < 0xe0 ? 1 : *at < 0xf0 ? 2 : 3;
    unsigned character = more == 0 ? *at : *at & (0x3fu >> more);

    for (int i = 1; i <= more; i++)
        character = character << 6 | (at[i] & 0x3fu);
    *text += more + 1;
    return character;
}

static const char *character_units(struct emitter *emitter, const char *text, size_t *count)
{
    const char *list = "";

    for (*count = 0; *text != '\0'; ++*count)
        list = TEXT(emitter, "%s%u, ", list, next_character(&text));
    ++*count;
    return TEXT(emitter, "(const uint16_t[]){%s0}", list);
}

const char *units_array(struct emitter *emitter, struct tree value, size_t *count)
{
    struct tree units = tree_is_list(value) ? value : tree_get(value, "units");
    const char *list = "";

    if (tree_is_scalar(value))
        return character_units(emitter, tree_text(value), count);
    if (!tree_exists(units))
        return character_units(emitter, tree_text(tree_need(value, "str")), count);
    *count = tree_count(units);
    for (size_t i = 0; i < *count; i++)
        list = TEXT(emitter, "%s%llu, ", list, tree_number(tree_at(units, i)));
    return TEXT(emitter, "(const uint16_t[]){%s0}", list);
}

void open_loop(struct emitter *emitter, unsigned long long count)
{
    emitter->depth++;
    EMIT(emitter, "for (int i%d = 0; i%d < %llu; i%d++) {\n", emitter->depth, emitter->depth, count, emitter->depth);
}

void close_loop(struct emitter *emitter)
{
    emitter->depth--;
    EMIT(emitter, "}\n");
}

const char *loop_item(struct emitter *emitter, const char *base)
{
    return TEXT(emitter, "%s[i%d]", base, emitter->depth);
}
