// SPDX-License-Identifier: BSD-3-Clause
// A folder that was packed when this was built must be the same as one that is packed now.
#include "fixture.h"

#include "qaic/template/built_in.h"
#include "qaic/template/set.h"

extern const struct packed_set sample_templates;

// One set, read from the folder or packed.
struct side {
    struct fixture fixture;
    struct template_set *set;
};

static void assert_same_texts(const struct packed_set *a, uint32_t text, const struct packed_set *b,
                              uint32_t other) {
    assert_string_equal(a->texts + text, b->texts + other);
}

static void assert_same_trees(const struct packed_set *a, const struct packed_trees *some,
                              const struct packed_set *b, const struct packed_trees *others) {
    assert_int_equal(some->count, others->count);
    for (size_t i = 0; i < some->count; ++i) {
        assert_same_texts(a, some->items[i].name, b, others->items[i].name);
        assert_int_equal(some->items[i].start, others->items[i].start);
        assert_int_equal(some->items[i].lookups, others->items[i].lookups);
        assert_int_equal(some->items[i].span.file, others->items[i].span.file);
        assert_int_equal(some->items[i].span.offset, others->items[i].span.offset);
        assert_int_equal(some->items[i].span.length, others->items[i].span.length);
    }
}

static void assert_same_names(const struct packed_set *a, const struct packed_set *b) {
    assert_in_range(a->name_count, 1, b->name_count);
    for (size_t i = 0; i < a->name_count; ++i) {
        assert_same_texts(a, a->names[i].text, b, b->names[i].text);
        assert_int_equal(a->names[i].length, b->names[i].length);
        assert_int_equal(a->names[i].hash, b->names[i].hash);
    }
}

// Data files are packed behind the trees.
static size_t words_of_trees(const struct packed_set *set) {
    size_t words = SIZE_MAX;
    for (size_t i = 0; i < set->data.count; ++i) {
        words = set->data.items[i].start < words ? set->data.items[i].start : words;
    }
    assert_in_range(words, 1, 1000000);
    return words;
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

static void open_built_in(struct side *side, const struct packed_set *packed) {
    fixture_open(&side->fixture);
    side->set =
        template_set_built_in(side->fixture.arena, side->fixture.sources, side->fixture.diagnostics, packed);
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

static void assert_same_sources(const struct side *folder, const struct side *built_in) {
    size_t count = sources_count(folder->fixture.sources);
    assert_int_equal(count, sources_count(built_in->fixture.sources));
    for (uint32_t i = 1; i <= count; ++i) {
        const struct source_file *a = sources_file(folder->fixture.sources, i);
        const struct source_file *b = sources_file(built_in->fixture.sources, i);
        assert_string_equal(strrchr(a->name, '/'), strrchr(b->name, '/'));
        assert_memory_equal(b->name, "<built-in>/", 11);
        assert_int_equal(a->size, b->size);
        assert_memory_equal(a->text, b->text, a->size);
    }
}

static void assert_same_sets(const struct packed_set *folder, const struct packed_set *built_in) {
    assert_same_trees(folder, &folder->defined, built_in, &built_in->defined);
    assert_same_trees(folder, &folder->templates, built_in, &built_in->templates);
    assert_same_names(folder, built_in);
    assert_memory_equal(folder->words, built_in->words, words_of_trees(built_in) * sizeof(uint32_t));
}

static void assert_packed_is(const struct packed_set *set, const char *path, const char *const *data) {
    struct side folder;
    struct side built_in;
    open_folder(&folder, path);
    open_built_in(&built_in, set);
    assert_same_sources(&folder, &built_in);
    assert_same_sets(folder.set->newest->packed, set);
    for (; *data != NULL; ++data) {
        assert_same_views(template_set_data(folder.set, *data), template_set_data(built_in.set, *data));
    }
    close_side(&folder);
    close_side(&built_in);
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

static void assert_sample(struct side *side, const char *expected) {
    struct text *out = &side->fixture.out;
    assert_true(template_render(side->set, "main.tmpl", sample_view(side->fixture.arena), out));
    assert_string_equal(out->data, expected);
    close_side(side);
}

static void every_construct_is_rendered(void **state) {
    (void)state;
    static const char expected[] =
        "first\n"
        "    calc here 0xff CALC \"calc\" te\"x\n"
        "    \tt 18446744073709551615 acalc7b\n"
        "  one\n"
        "  four\n"
        "text a0f, \"\nb1, \"\nc2l\nabchere\nhere\n textcalctext\n"
        "a0f, \"\nb1, \"\nc2l\nabchere\nhere\n"
        "\ncalc calc here 0xff CALC \"calc\" te\"x\n\tt 18446744073709551615 acalc7b\n\nlast\n";
    struct side side;
    open_built_in(&side, &sample_templates);
    assert_sample(&side, expected);
    open_folder(&side, SAMPLE_FOLDER);
    assert_sample(&side, expected);
}

// What the renderer remembers must stay in one set.
static void sets_of_the_same_templates_share_no_memory(void **state) {
    (void)state;
    struct side first;
    struct side second;
    open_built_in(&first, &sample_templates);
    open_built_in(&second, &sample_templates);
    for (size_t i = 0; i < sample_templates.defined.count; ++i) {
        const char *name = sample_templates.texts + sample_templates.defined.items[i].name;
        struct block *block = template_find_block(first.set, name, strlen(name));
        struct block *other = template_find_block(second.set, name, strlen(name));
        assert_ptr_equal(block->nodes, other->nodes);
        assert_ptr_not_equal(block, other);
        assert_ptr_not_equal(block->lookups, other->lookups);
        assert_ptr_equal(template_find_block(first.set, name, strlen(name)), block);
    }
    close_side(&first);
    close_side(&second);
}

// Arguments have the names of the text's own unit, which the block compares with its own.
static void text_calls_blocks_with_arguments(void **state) {
    (void)state;
    struct side side;
    open_built_in(&side, &sample_templates);
    const struct view *root = sample_view(side.fixture.arena);
    assert_true(template_render_string(side.set, "{{> loops list=none}}", root, &side.fixture.out));
    assert_string_equal(side.fixture.out.data, "none\nabchere\nhere\n");
    close_side(&side);
}

static void text_may_define_blocks_but_not_again(void **state) {
    (void)state;
    struct side side;
    open_built_in(&side, &sample_templates);
    const struct view *root = sample_view(side.fixture.arena);
    struct text *out = &side.fixture.out;
    assert_true(
        template_render_string(side.set, "{{#define mine}}<{{name}}>{{/define}}{{> mine}}", root, out));
    assert_true(template_render_string(side.set, "{{> mine name=quote}}", root, out));
    assert_string_equal(out->data, "<calc><a\"b\\c\n?\?)>\n");
    assert_false(template_render_string(side.set, "{{#define mine}}{{/define}}", root, out));
    assert_false(template_render_string(side.set, "\n{{#define loops}}{{/define}}", root, out));
    diagnostics_flush(side.fixture.diagnostics);
    assert_string_equal(side.fixture.messages, "template-block-twice 1:1 block 'mine' is defined twice\n"
                                               " 1:1 the other definition\n"
                                               "template-block-twice 2:1 block 'loops' is defined twice\n"
                                               " 11:1 the other definition\n");
    side.fixture.messages[0] = '\0';
    close_side(&side);
}

static void messages_show_packed_templates(void **state) {
    (void)state;
    struct side side;
    open_built_in(&side, &sample_templates);
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
    open_built_in(&side, &sample_templates);
    assert_null(template_find_block(side.set, "nope", 4));
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
        cmocka_unit_test(every_construct_is_rendered),
        cmocka_unit_test(sets_of_the_same_templates_share_no_memory),
        cmocka_unit_test(text_calls_blocks_with_arguments),
        cmocka_unit_test(text_may_define_blocks_but_not_again),
        cmocka_unit_test(messages_show_packed_templates),
        cmocka_unit_test(missing_things_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
