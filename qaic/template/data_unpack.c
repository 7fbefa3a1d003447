// SPDX-License-Identifier: BSD-3-Clause
// Data files of a packed set.
#include "qaic/template/data.h"
#include "qaic/template/set.h"

#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/view/view.h"

#include <string.h>

struct unpacker {
    struct arena *arena;
    const struct packed_set *packed;
    const uint32_t *at;
};

static uint32_t take(struct unpacker *unpacker) {
    return *unpacker->at++;
}

static uint64_t take_number(struct unpacker *unpacker) {
    uint64_t high = take(unpacker);
    return high << 32 | take(unpacker);
}

static const struct view *unpack_view(struct unpacker *unpacker);

static const struct view *unpack_list(struct unpacker *unpacker) {
    uint32_t count = take(unpacker);
    struct view *list = view_list(unpacker->arena);
    for (uint32_t i = 0; i < count; ++i) {
        view_append(unpacker->arena, list, unpack_view(unpacker));
    }
    return list;
}

static const struct view *unpack_map(struct unpacker *unpacker) {
    uint32_t count = take(unpacker);
    struct view *map = view_map_of(unpacker->arena, count);
    for (uint32_t i = 0; i < count; ++i) {
        const struct packed_name *key = &unpacker->packed->names[take(unpacker)];
        const char *text = unpacker->packed->texts + key->text;
        struct view_entry entry = {text, key->length, key->hash, unpack_view(unpacker)};
        view_add_entry(unpacker->arena, map, entry);
    }
    return map;
}

static const struct view *unpack_view(struct unpacker *unpacker) {
    switch ((enum view_kind)take(unpacker)) {
    case VIEW_BOOLEAN:
        return view_boolean(take(unpacker) != 0);
    case VIEW_INTEGER:
        return view_integer(unpacker->arena, take_number(unpacker));
    case VIEW_STRING:
        return view_string(unpacker->arena, unpacker->packed->texts + take(unpacker));
    case VIEW_LIST:
        return unpack_list(unpacker);
    case VIEW_MAP:
        return unpack_map(unpacker);
    default:
        return view_string(unpacker->arena, NULL);
    }
}

const struct view *template_data_unpack(struct template_set *set, const char *name) {
    const struct packed_set *packed = set->first->packed;
    for (size_t i = 0; i < packed->data.count; ++i) {
        const struct packed_tree *tree = &packed->data.items[i];
        if (strcmp(packed->texts + tree->name, name) == 0) {
            struct unpacker unpacker = {set->arena, packed, packed->words + tree->start};
            return unpack_view(&unpacker);
        }
    }
    diagnose(set->diagnostics, DIAG_TEMPLATE_MISSING, (struct span){0}, name);
    return NULL;
}
