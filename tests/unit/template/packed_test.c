// SPDX-License-Identifier: BSD-3-Clause
// A packed set must be what the parser makes of the same folder.
#include "fixture.h"

#include "qaic/support/map.h"
#include "qaic/template/built_in.h"
#include "qaic/template/node.h"
#include "qaic/template/packed.h"

extern const struct packed_set sample_templates;

// One set, read from the folder or packed.
struct side {
    struct fixture fixture;
    struct template_set *set;
};

static void assert_same_nodes(const struct side *left, const struct side *right, const struct node *a,
                              const struct node *b);

static void assert_same_spans(struct span a, struct span b) {
    assert_int_equal(a.file, b.file);
    assert_int_equal(a.offset, b.offset);
    assert_int_equal(a.length, b.length);
}

static void assert_same_texts(const char *a, const char *b) {
    assert_int_equal(a == NULL, b == NULL);
    if (a != NULL) {
        assert_string_equal(a, b);
    }
}

// Equal, and each the one object of its set.
static void assert_same_names(const struct side *left, const struct side *right, const struct name *a,
                              const struct name *b) {
    assert_int_equal(a == NULL, b == NULL);
    if (a != NULL) {
        assert_string_equal(a->text, b->text);
        assert_int_equal(a->length, b->length);
        assert_int_equal(a->hash, b->hash);
        assert_ptr_equal(template_name(left->set, a->text, a->length), a);
        assert_ptr_equal(template_name(right->set, b->text, b->length), b);
    }
}

static void assert_same_paths(const struct side *left, const struct side *right, const struct segment *a,
                              const struct segment *b) {
    for (; a != NULL && b != NULL; a = a->next, b = b->next) {
        assert_same_names(left, right, a->name, b->name);
        assert_int_equal(a->hash, b->hash);
        assert_int_equal(a->place, b->place);
    }
    assert_ptr_equal(a, b);
}

static void assert_same_operands(const struct side *left, const struct side *right, const struct operand *a,
                                 const struct operand *b) {
    assert_int_equal(a == NULL, b == NULL);
    if (a == NULL) {
        return;
    }
    assert_ptr_not_equal(a, b);
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->optional, b->optional);
    assert_int_equal(a->letters, b->letters);
    assert_int_equal(a->form, b->form);
    assert_same_spans(a->span, b->span);
    if (a->kind == OPERAND_PATH) {
        assert_same_paths(left, right, &a->path, &b->path);
    } else if (a->kind == OPERAND_TEXT) {
        assert_string_equal(a->text, b->text);
    } else if (a->kind == OPERAND_NUMBER) {
        assert_true(a->number == b->number);
    } else if (a->kind == OPERAND_JOIN) {
        assert_same_operands(left, right, a->parts, b->parts);
    }
    assert_same_operands(left, right, a->next, b->next);
}

static void assert_same_conditions(const struct side *left, const struct side *right,
                                   const struct condition *a, const struct condition *b) {
    assert_int_equal(a->kind, b->kind);
    if (a->kind == CONDITION_NOT || a->kind == CONDITION_AND || a->kind == CONDITION_OR) {
        assert_same_conditions(left, right, a->left, b->left);
        if (a->kind != CONDITION_NOT) {
            assert_same_conditions(left, right, a->right, b->right);
        }
        return;
    }
    assert_same_operands(left, right, a->first, b->first);
    assert_same_operands(left, right, a->second, b->second);
}

static void assert_same_calls(const struct side *left, const struct side *right, const struct node *a,
                              const struct node *b) {
    assert_same_spans(a->call.span, b->call.span);
    assert_same_operands(left, right, a->call.name, b->call.name);
    assert_int_equal(a->call.joins, b->call.joins);
    assert_int_equal(a->call.alone, b->call.alone);
    assert_int_equal(a->call.indent == NULL, b->call.indent == NULL);
    assert_int_equal(a->call.indent_size, b->call.indent_size);
    if (a->call.indent != NULL) {
        assert_memory_equal(a->call.indent, b->call.indent, a->call.indent_size);
    }
    assert_ptr_equal(a->call.target, b->call.target);
    const struct argument *first = a->call.arguments;
    const struct argument *second = b->call.arguments;
    for (; first != NULL && second != NULL; first = first->next, second = second->next) {
        assert_same_names(left, right, first->name, second->name);
        assert_same_operands(left, right, first->value, second->value);
    }
    assert_ptr_equal(first, second);
}

static void assert_same_contents(const struct side *left, const struct side *right, const struct node *a,
                                 const struct node *b) {
    switch (a->kind) {
    case NODE_TEXT:
        assert_int_equal(a->text.size, b->text.size);
        assert_memory_equal(a->text.bytes, b->text.bytes, a->text.size);
        return;
    case NODE_VALUE:
        assert_same_operands(left, right, a->value, b->value);
        return;
    case NODE_IF:
        assert_same_conditions(left, right, &a->branch.condition, &b->branch.condition);
        assert_same_nodes(left, right, a->branch.then, b->branch.then);
        assert_same_nodes(left, right, a->branch.otherwise, b->branch.otherwise);
        return;
    case NODE_EACH:
        assert_same_operands(left, right, a->each.list, b->each.list);
        assert_same_names(left, right, a->each.as, b->each.as);
        assert_same_texts(a->each.separator, b->each.separator);
        assert_same_nodes(left, right, a->each.body, b->each.body);
        assert_same_nodes(left, right, a->each.otherwise, b->each.otherwise);
        return;
    case NODE_WITH:
        assert_same_operands(left, right, a->with.value, b->with.value);
        assert_same_names(left, right, a->with.as, b->with.as);
        assert_same_nodes(left, right, a->with.body, b->with.body);
        return;
    case NODE_CALL:
        assert_same_calls(left, right, a, b);
        return;
    case NODE_WRAP:
        assert_int_equal(a->wrap.width, b->wrap.width);
        assert_same_nodes(left, right, a->wrap.body, b->wrap.body);
        return;
    }
}

static void assert_same_nodes(const struct side *left, const struct side *right, const struct node *a,
                              const struct node *b) {
    for (; a != NULL && b != NULL; a = a->next, b = b->next) {
        assert_ptr_not_equal(a, b);
        assert_int_equal(a->kind, b->kind);
        assert_same_contents(left, right, a, b);
    }
    assert_ptr_equal(a, b);
}

static void assert_same_blocks(const struct side *left, const struct side *right, const struct block *a,
                               const struct block *b) {
    assert_non_null(a);
    assert_non_null(b);
    assert_ptr_not_equal(a, b);
    assert_string_equal(a->name, b->name);
    assert_same_spans(a->span, b->span);
    assert_same_nodes(left, right, a->body, b->body);
}

static void assert_same_views(const struct view *a, const struct view *b) {
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->count, b->count);
    assert_int_equal(view_truth(a), view_truth(b));
    if (a->kind == VIEW_STRING) {
        assert_string_equal(a->string, b->string);
    } else if (a->kind == VIEW_INTEGER) {
        assert_true(a->integer == b->integer);
    } else if (a->kind == VIEW_LIST) {
        for (size_t i = 0; i < a->count; ++i) {
            assert_same_views(a->elements[i], b->elements[i]);
        }
    } else if (a->kind == VIEW_MAP) {
        for (size_t i = 0; i < a->count; ++i) {
            assert_string_equal(a->entries[i].key, b->entries[i].key);
            assert_same_views(a->entries[i].value, view_get(b, a->entries[i].key));
            assert_int_equal(a->entries[i].hash, b->entries[i].hash);
        }
    }
}

static void open_packed(struct side *side, const struct packed_set *packed) {
    fixture_open(&side->fixture);
    side->set =
        template_set_unpack(side->fixture.arena, side->fixture.sources, side->fixture.diagnostics, packed);
    assert_non_null(side->set);
}

static void open_folder(struct side *side, const char *folder) {
    fixture_open(&side->fixture);
    side->set =
        template_set_load(side->fixture.arena, side->fixture.sources, side->fixture.diagnostics, folder);
    assert_non_null(side->set);
}

static void close_side(struct side *side) {
    static const char *const names[] = {NULL};
    diagnostics_flush(side->fixture.diagnostics);
    assert_string_equal(side->fixture.messages, "");
    fixture_close(&side->fixture, names);
}

static void assert_same_sources(const struct side *folder, const struct side *packed) {
    size_t count = sources_count(folder->fixture.sources);
    assert_int_equal(count, sources_count(packed->fixture.sources));
    for (uint32_t i = 1; i <= count; ++i) {
        const struct source_file *a = sources_file(folder->fixture.sources, i);
        const struct source_file *b = sources_file(packed->fixture.sources, i);
        assert_string_equal(strrchr(a->name, '/'), strrchr(b->name, '/'));
        assert_memory_equal(b->name, "<built-in>/", 11);
        assert_int_equal(a->size, b->size);
        assert_memory_equal(a->text, b->text, a->size);
    }
}

static void assert_same_sets(const struct side *folder, const struct side *packed) {
    assert_same_sources(folder, packed);
    assert_int_equal(map_count(folder->set->defined.by_name), packed->set->packed->defined.count);
    for (const struct block *block = folder->set->defined.last; block != NULL; block = block->next) {
        assert_same_blocks(folder, packed, block, template_find_block(packed->set, block->name));
    }
    assert_int_equal(map_count(folder->set->templates.by_name), packed->set->packed->templates.count);
    for (const struct block *block = folder->set->templates.last; block != NULL; block = block->next) {
        assert_same_blocks(folder, packed, block, template_find_file(packed->set, block->name));
    }
}

static void assert_packed_is(const struct packed_set *set, const char *path, const char *const *data) {
    struct side folder;
    struct side packed;
    open_folder(&folder, path);
    open_packed(&packed, set);
    assert_same_sets(&folder, &packed);
    for (; *data != NULL; ++data) {
        assert_same_views(template_set_data(folder.set, *data), template_set_data(packed.set, *data));
    }
    close_side(&folder);
    close_side(&packed);
}

static void built_in_templates_are_those_of_the_folder(void **state) {
    (void)state;
    static const char *const data[] = {"types.yaml", "outputs.yaml", NULL};
    assert_packed_is(&qaic_built_in_templates, TEMPLATE_FOLDER, data);
}

static void every_construct_can_be_packed(void **state) {
    (void)state;
    static const char *const data[] = {"data.yaml", "another.yaml", NULL};
    assert_packed_is(&sample_templates, SAMPLE_FOLDER, data);
}

// What the renderer writes into nodes must stay in one set.
static void unpacked_sets_share_no_nodes(void **state) {
    (void)state;
    struct side first;
    struct side second;
    open_packed(&first, &sample_templates);
    open_packed(&second, &sample_templates);
    for (size_t i = 0; i < sample_templates.defined.count; ++i) {
        const char *name = sample_templates.texts + sample_templates.defined.items[i].name;
        struct block *block = template_find_block(first.set, name);
        assert_same_blocks(&first, &second, block, template_find_block(second.set, name));
        assert_ptr_equal(template_find_block(first.set, name), block);
    }
    close_side(&first);
    close_side(&second);
}

// Arguments are found by the address of their name.
static void text_that_calls_packed_blocks_shares_their_names(void **state) {
    (void)state;
    struct side side;
    open_packed(&side, &sample_templates);
    const struct view *root = sample_view(side.fixture.arena);
    assert_true(template_render_string(side.set, "{{> loops list=none}}", root, &side.fixture.out));
    assert_string_equal(side.fixture.out.data, "none\nabchere\nhere\n");
    close_side(&side);
}

static void messages_show_packed_templates(void **state) {
    (void)state;
    struct side side;
    open_packed(&side, &sample_templates);
    struct view *root = view_map(side.fixture.arena);
    view_set_string(side.fixture.arena, root, "name", "calc");
    assert_false(template_render(side.set, "main.tmpl", root, &side.fixture.out));
    diagnostics_flush(side.fixture.diagnostics);
    assert_string_equal(side.fixture.messages, "template-unknown-name 3:26 unknown name 'size'\n"
                                               " 2:5 called from here\n");
    side.fixture.messages[0] = '\0';
    close_side(&side);
}

static void missing_things_are_reported(void **state) {
    (void)state;
    struct side side;
    open_packed(&side, &sample_templates);
    assert_null(template_find_block(side.set, "nope"));
    assert_null(template_find_file(side.set, "nope.tmpl"));
    assert_null(template_set_data(side.set, "nope.yaml"));
    diagnostics_flush(side.fixture.diagnostics);
    assert_non_null(strstr(side.fixture.messages, "nope.yaml"));
    side.fixture.messages[0] = '\0';
    close_side(&side);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(built_in_templates_are_those_of_the_folder),
        cmocka_unit_test(every_construct_can_be_packed),
        cmocka_unit_test(unpacked_sets_share_no_nodes),
        cmocka_unit_test(text_that_calls_packed_blocks_shares_their_names),
        cmocka_unit_test(messages_show_packed_templates),
        cmocka_unit_test(missing_things_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
