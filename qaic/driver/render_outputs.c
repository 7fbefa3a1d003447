// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/compilation.h"

#include "qaic/model/model.h"
#include "qaic/output/yaml.h"
#include "qaic/support/arena.h"
#include "qaic/template/built_in.h"
#include "qaic/template/template.h"
#include "qaic/view/build.h"

#include <limits.h>
#include <string.h>

static const struct span nowhere = {0};

// What outputs.yaml says about one file.
struct rule {
    const char *template;
    const char *name;
    bool per_interface;
    bool remoting;
};

static const char *string_of(const struct view *map, const char *key) {
    const struct view *value = view_get(map, key);
    return value != NULL && value->kind == VIEW_STRING ? value->string : NULL;
}

static bool is_one_of(const char *value, const char *first, const char *second) {
    return value != NULL && (strcmp(value, first) == 0 || strcmp(value, second) == 0);
}

static bool read_rule(struct compilation *compilation, const struct view *entry, struct rule *rule) {
    const char *each = string_of(entry, "each");
    const char *part = string_of(entry, "part");
    rule->template = string_of(entry, "template");
    rule->name = string_of(entry, "name");
    const char *problem = NULL;
    if (rule->template == NULL || rule->name == NULL) {
        problem = "an output needs 'template' and 'name'";
    } else if (!is_one_of(each, "file", "interface")) {
        problem = "'each' must be 'file' or 'interface'";
    } else if (!is_one_of(part, "header", "remoting")) {
        problem = "'part' must be 'header' or 'remoting'";
    }
    if (problem != NULL) {
        diagnose(compilation->diagnostics, DIAG_TEMPLATE_OUTPUTS, nowhere, problem);
        return false;
    }
    rule->per_interface = strcmp(each, "interface") == 0;
    rule->remoting = strcmp(part, "remoting") == 0;
    return true;
}

static bool check_name(struct compilation *compilation, const char *name) {
    const char *problem = NULL;
    if (strlen(name) > NAME_MAX) {
        problem = "it is longer than 255 bytes";
    } else if (*name == '\0' || strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
        problem = "it is no name of a file";
    } else if (strchr(name, '/') != NULL) {
        problem = "it holds a slash";
    }
    if (problem != NULL) {
        diagnose(compilation->diagnostics, DIAG_OUTPUT_NAME, nowhere, name, problem);
    }
    return problem == NULL;
}

static bool render_one(struct compilation *compilation, struct template_set *set, const struct rule *rule,
                       const struct view *root, const struct view *inner) {
    struct text *text = &compilation->text;
    text->size = 0;
    text_append(text, "", 0);
    if (!template_render_string_within(set, rule->name, root, inner, text)) {
        return false;
    }
    const char *name = arena_strndup(compilation->arena, text->data, text->size);
    text->size = 0;
    if (!check_name(compilation, name)) {
        return false;
    }
    compilation_begin_output(compilation, name);
    bool names_only = compilation->options->names_only;
    if (!names_only && !template_render_within(set, rule->template, root, inner, text)) {
        return false;
    }
    compilation_end_output(compilation);
    return true;
}

static bool render_rule(struct compilation *compilation, struct template_set *set, const struct rule *rule,
                        const struct view *root) {
    if (!rule->per_interface) {
        return render_one(compilation, set, rule, root, NULL);
    }
    const struct view *interfaces = view_get(root, "interfaces");
    size_t count = interfaces != NULL && interfaces->kind == VIEW_LIST ? interfaces->count : 0;
    for (size_t i = 0; i < count; ++i) {
        const struct view *inner = view_element(interfaces, i, compilation->arena);
        if (!render_one(compilation, set, rule, root, inner)) {
            return false;
        }
    }
    return true;
}

static bool render_rules(struct compilation *compilation, struct template_set *set, const struct view *root) {
    const struct view *file = template_set_data(set, "outputs.yaml");
    const struct view *outputs = view_get(file, "outputs");
    if (file == NULL) {
        return false;
    }
    if (outputs == NULL || outputs->kind != VIEW_LIST) {
        diagnose(compilation->diagnostics, DIAG_TEMPLATE_OUTPUTS, nowhere, "a list 'outputs' is needed");
        return false;
    }
    for (size_t i = 0; i < outputs->count; ++i) {
        struct rule rule;
        if (!read_rule(compilation, outputs->elements[i], &rule)) {
            return false;
        }
        bool wanted = rule.remoting ? compilation->options->remoting : compilation->options->header;
        if (wanted && !render_rule(compilation, set, &rule, root)) {
            return false;
        }
    }
    return true;
}

static bool render_yaml(struct compilation *compilation, const struct model *model, const struct view *root) {
    const char *name = ARENA_CONCAT(compilation->arena, model->base_name, ".yaml");
    if (!check_name(compilation, name)) {
        return false;
    }
    compilation_begin_output(compilation, name);
    if (!compilation->options->names_only) {
        output_yaml(compilation->arena, root, &compilation->text);
    }
    compilation_end_output(compilation);
    return true;
}

static struct template_set *open_templates(struct compilation *compilation) {
    struct arena *arena = compilation->arena;
    const char *folder = compilation->options->templates;
    return folder != NULL ? template_set_load(arena, compilation->sources, compilation->diagnostics, folder)
                          : template_set_built_in(arena, compilation->sources, compilation->diagnostics,
                                                  &qaic_built_in_templates);
}

bool compilation_render(struct compilation *compilation, const struct model *model) {
    const struct compiler_options *options = compilation->options;
    struct template_set *set = open_templates(compilation);
    const struct view *types = set != NULL ? template_set_data(set, "types.yaml") : NULL;
    if (types == NULL) {
        return false;
    }
    struct view_options view_options = {options->standard_types, options->indent, options->copy_strings,
                                        options->enforce_bounds};
    const struct view *root = view_build(compilation->arena, model, &view_options, types);
    bool done =
        render_rules(compilation, set, root) && (!options->yaml || render_yaml(compilation, model, root));
    for (const char *const *path = template_set_files(set); *path != NULL; ++path) {
        compilation_add_input(compilation, *path);
    }
    return done;
}
