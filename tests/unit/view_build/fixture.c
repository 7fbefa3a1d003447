// SPDX-License-Identifier: BSD-3-Clause
#include "view_build/fixture.h"

#include "qaic/template/built_in.h"
#include "qaic/template/template.h"

void assert_renders_with(struct view_options options, const char *idl, const char *template,
                         const char *expected) {
    struct built built;
    struct text out;
    struct input_file files[] = {{"remote.idl", remote_idl}, {"m.idl", idl}};
    build_files(&built, files, 2);
    assert_non_null(built.model);
    struct template_set *set =
        template_set_built_in(built.arena, built.sources, built.diagnostics, &qaic_built_in_templates);
    const struct view *types = template_set_data(set, "types.yaml");
    const struct view *root = view_build(built.arena, built.model, &options, types);
    text_init(&out, NULL);
    text_append(&out, "", 0);
    assert_true(template_render_string(set, template, root, &out));
    text_append_char(&out, '\0');
    assert_string_equal(out.data, expected);
    text_free(&out);
    release(&built);
}

void assert_renders(const char *idl, const char *template, const char *expected) {
    assert_renders_with((struct view_options){.indent = 3}, idl, template, expected);
}
