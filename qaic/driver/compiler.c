// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/compiler.h"

#include "qaic/driver/compilation.h"
#include "qaic/model/model.h"
#include "qaic/support/arena.h"
#include "qaic/support/map.h"
#include "qaic/syntax/ast.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEFAULT_INDENT = 3, DEFAULT_MAX_ERRORS = 20 };

static const struct span nowhere = {0};

void compiler_options_init(struct compiler_options *options) {
    *options = (struct compiler_options){
        .max_errors = DEFAULT_MAX_ERRORS, .indent = DEFAULT_INDENT, .header = true, .remoting = true};
}

bool compiler_apply_warning(struct diagnostics *diagnostics, const char *text) {
    if (strcmp(text, "error") == 0) {
        diagnostics_all_errors(diagnostics);
        return true;
    }
    if (strncmp(text, "error=", 6) == 0) {
        return diagnostics_make_error(diagnostics, text + 6, true);
    }
    if (strncmp(text, "no-error=", 9) == 0) {
        return diagnostics_make_error(diagnostics, text + 9, false);
    }
    // A warning may have a name that begins with "no-" itself.
    return diagnostics_enable(diagnostics, text, true) ||
           (strncmp(text, "no-", 3) == 0 && diagnostics_enable(diagnostics, text + 3, false));
}

static void *grown(struct compilation *compilation, void *old, size_t count, size_t size) {
    // Room doubles at each power of two.
    if ((count & (count - 1)) != 0) {
        return old;
    }
    void *items = reallocarray(old, count == 0 ? 1 : count * 2, size);
    if (items == NULL) {
        arena_exhausted(compilation->arena);
    }
    return items;
}

static char *kept_copy(struct compilation *compilation, const char *text) {
    char *copy = strdup(text);
    if (copy == NULL) {
        arena_exhausted(compilation->arena);
    }
    return copy;
}

static void pass_on(void *context, const char *bytes, size_t size) {
    const struct compiler_sink *texts = context;
    if (texts != NULL) {
        texts->append(texts->context, bytes, size);
    }
}

void compilation_begin_output(struct compilation *compilation, const char *name) {
    const struct compiler_options *options = compilation->options;
    struct compiler_result *result = compilation->result;
    result->outputs = grown(compilation, result->outputs, result->output_count, sizeof(*result->outputs));
    result->outputs[result->output_count] =
        (struct compiler_output){.name = kept_copy(compilation, name), .input = compilation->path};
    ++result->output_count;
    if (!options->names_only && options->texts != NULL) {
        options->texts->begin(options->texts->context, name);
    }
    compilation->drain = (struct text_drain){pass_on, (void *)(uintptr_t)options->texts};
    compilation->text.size = 0;
    compilation->text.drain = &compilation->drain;
}

void compilation_end_output(struct compilation *compilation) {
    const struct compiler_options *options = compilation->options;
    text_drain(&compilation->text);
    compilation->text.drain = NULL;
    if (!options->names_only && options->texts != NULL) {
        options->texts->end(options->texts->context);
    }
}

void compilation_add_input(struct compilation *compilation, const char *path) {
    struct compiler_result *result = compilation->result;
    result->inputs = grown(compilation, result->inputs, result->input_count, sizeof(*result->inputs));
    result->inputs[result->input_count] = kept_copy(compilation, path);
    ++result->input_count;
}

void compiler_result_free(struct compiler_result *result) {
    for (size_t i = 0; i < result->output_count; ++i) {
        free((void *)(uintptr_t)result->outputs[i].name);
    }
    for (size_t i = 0; i < result->input_count; ++i) {
        free((void *)(uintptr_t)result->inputs[i]);
    }
    free(result->outputs);
    free(result->inputs);
    *result = (struct compiler_result){.output_count = 0};
}

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void find_folders(struct compilation *compilation) {
    const struct compiler_options *options = compilation->options;
    const char **folders = ARENA_ARRAY(compilation->arena, const char *, options->include_path_count);
    size_t count = 0;
    for (size_t i = 0; i < options->include_path_count; ++i) {
        if (is_folder(options->include_paths[i])) {
            folders[count++] = options->include_paths[i];
        } else {
            diagnose(compilation->diagnostics, DIAG_MISSING_INCLUDE_DIR, nowhere, options->include_paths[i]);
        }
    }
    compilation->preprocessor = (struct preprocessor_options){
        .include_paths = folders,
        .include_path_count = count,
        .defines = options->defines,
        .define_count = options->define_count,
    };
}

static bool preprocess_input(struct compilation *compilation) {
    bool external = compilation->options->preprocessor != NULL;
    bool done = external ? compilation_preprocess_external(compilation)
                         : preprocess(compilation->arena, compilation->sources, compilation->diagnostics,
                                      &compilation->preprocessor, compilation->path, &compilation->input);
    for (size_t i = 0; i < compilation->input.file_count; ++i) {
        compilation_add_input(compilation, compilation->input.files[i]);
    }
    return done && diagnostics_errors(compilation->diagnostics) == 0;
}

static bool print_preprocessed(struct compilation *compilation) {
    const char *slash = strrchr(compilation->path, '/');
    const char *base = slash != NULL ? slash + 1 : compilation->path;
    const char *dot = strrchr(base, '.');
    int length = dot != NULL && dot != base ? (int)(dot - base) : (int)strlen(base);
    compilation_begin_output(compilation, arena_printf(compilation->arena, "%.*s.idl", length, base));
    if (!compilation->options->names_only) {
        preprocessed_print(&compilation->input, compilation->sources, &compilation->text);
    }
    compilation_end_output(compilation);
    return true;
}

// Declared interfaces that no `interface name {` of the same scope follows or precedes.
static void check_forward(struct compilation *compilation, const struct ast_declaration *members) {
    struct map *defined = map_new(compilation->arena);
    const struct ast_declaration *at = members;
    for (; at != NULL; at = at->next) {
        if (at->kind == AST_INTERFACE && !at->interface.forward && at->name.text != NULL) {
            map_put_string(defined, at->name.text, compilation);
        }
    }
    for (at = members; at != NULL; at = at->next) {
        if (at->kind == AST_INTERFACE && at->interface.forward &&
            map_get_string(defined, at->name.text) == NULL) {
            diagnose(compilation->diagnostics, DIAG_UNDEFINED_INTERFACE, at->name.span, at->name.text);
        } else if (at->kind == AST_MODULE) {
            check_forward(compilation, at->module.members);
        }
    }
}

static bool compile(struct compilation *compilation) {
    const struct compiler_options *options = compilation->options;
    find_folders(compilation);
    if (!preprocess_input(compilation)) {
        return false;
    }
    if (options->preprocess_only) {
        return print_preprocessed(compilation);
    }
    struct ast *ast =
        parse(compilation->arena, compilation->sources, compilation->diagnostics, &compilation->input);
    preprocessed_forget_text(&compilation->input);
    if (diagnostics_errors(compilation->diagnostics) > 0) {
        return false;
    }
    check_forward(compilation, ast->declarations);
    const struct model *model =
        model_build(compilation->arena, compilation->sources, compilation->diagnostics, ast,
                    compilation->path, &compilation->input, options->standard_types);
    if (model == NULL || diagnostics_errors(compilation->diagnostics) > 0) {
        return false;
    }
    bool renders = options->header || options->remoting || options->yaml;
    return !renders || compilation_render(compilation, model);
}

static void configure(struct compilation *compilation) {
    const struct compiler_options *options = compilation->options;
    struct diagnostics *diagnostics = compilation->diagnostics;
    diagnostics_set_limit(diagnostics, options->max_errors);
    if (options->no_warnings) {
        diagnostics_silence_warnings(diagnostics);
    }
    for (size_t i = 0; i < options->warning_count; ++i) {
        compiler_apply_warning(diagnostics, options->warnings[i]);
    }
}

// Needs no memory: there is none.
static void report_exhausted(struct compilation *compilation, diagnostic_sink *sink, void *context) {
    struct diagnostic message = {
        .code = DIAG_OUT_OF_MEMORY, .severity = SEVERITY_FATAL, .text = "out of memory"};
    sink(context, compilation->sources, &message);
}

bool compiler_run(const struct compiler_options *options, const char *path, diagnostic_sink *sink,
                  void *context, struct compiler_result *result) {
    struct compilation compilation = {.options = options, .path = path, .result = result, .pipe = -1};
    struct compilation *volatile state = &compilation;
    jmp_buf exit;
    volatile bool done = false;
    if (setjmp(exit) == 0) {
        compilation.arena = arena_new();
        if (compilation.arena == NULL) {
            longjmp(exit, 1);
        }
        arena_set_exit(compilation.arena, &exit);
        text_init(&compilation.text, compilation.arena);
        compilation.sources = sources_new(compilation.arena);
        compilation.diagnostics = diagnostics_new(compilation.arena, compilation.sources);
        diagnostics_set_sink(compilation.diagnostics, sink, context);
        configure(&compilation);
        done = compile(&compilation);
        diagnostics_flush(compilation.diagnostics);
        done = done && diagnostics_errors(compilation.diagnostics) == 0;
    } else {
        report_exhausted(state, sink, context);
        done = false;
    }
    compilation_stop_external(state);
    text_free(&state->text);
    arena_free(state->arena);
    return done;
}
