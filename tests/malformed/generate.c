// SPDX-License-Identifier: BSD-3-Clause
// Makes tables of the types of an interface, and an implementation that touches all memory that it is given.
//
//     malformed_generate foo.yaml INTERFACE foo_shapes.c
//
// The first file is what `qaic --emit=yaml` says about foo.idl.
#include "tests/wire/emit.h"
#include "tests/wire/signature.h"

#include <string.h>

struct generator {
    struct emitter emitter;
    bool is_handle;
    bool wide;
    size_t types;
};

static bool is_plain(struct tree type)
{
    return tree_exists(tree_get(type, "size"));
}

// ---- tables; each function returns the expression of the table's address ----

static const char *emit_shape(struct generator *generator, struct tree type);

static const char *emit_members(struct generator *generator, struct tree type, size_t *count)
{
    struct emitter *emitter = &generator->emitter;
    struct tree members = structure_members(emitter, type);
    const char *list = "";
    const size_t number = generator->types++;

    *count = tree_count(members);
    for (size_t i = 0; i < *count; i++)
        list = TEXT(emitter, "%s%s, ", list, emit_shape(generator, tree_need(tree_at(members, i), "type")));
    EMIT(emitter, "static const struct shape_type *const members_%zu[] = {%s};\n", number, list);
    return TEXT(emitter, "members_%zu", number);
}

static const char *emit_table(struct generator *generator, const char *text)
{
    const size_t number = generator->types++;

    EMIT(&generator->emitter, "static const struct shape_type type_%zu = %s;\n", number, text);
    return TEXT(&generator->emitter, "&type_%zu", number);
}

static const char *emit_complex(struct generator *generator, struct tree type)
{
    struct emitter *emitter = &generator->emitter;
    const char *parts;
    size_t count;

    if (type_is(type, "struct")) {
        parts = emit_members(generator, type, &count);
        return TEXT(emitter, "{SHAPE_STRUCT, 0, 1, NULL, %s, %zu}", parts, count);
    }
    if (type_is(type, "dmahandle"))
        return "{SHAPE_DMA, 0, 1, NULL, NULL, 0}";
    if (type_is(type, "remote_handle64"))
        return "{SHAPE_HANDLE, 0, 1, NULL, NULL, 0}";
    parts = emit_shape(generator, tree_need(type, "element"));
    if (type_is(type, "sequence"))
        return TEXT(emitter, "{SHAPE_SEQUENCE, 0, 1, %s, NULL, 0}", parts);
    return TEXT(emitter, "{SHAPE_ARRAY, 0, 1, %s, NULL, %llu}", parts, tree_number(tree_need(type, "length")));
}

static const char *emit_shape(struct generator *generator, struct tree type)
{
    struct emitter *emitter = &generator->emitter;

    if (is_plain(type))
        return emit_table(generator,
                          TEXT(emitter, "{SHAPE_PLAIN, %llu, %llu, NULL, NULL, 0}", tree_number(tree_need(type, "size")),
                               tree_number(tree_need(type, "alignment"))));
    if (type_is(type, "string"))
        return emit_table(generator, "{SHAPE_STRING, 1, 1, NULL, NULL, 0}");
    if (type_is(type, "wstring"))
        return emit_table(generator, "{SHAPE_STRING, 2, 2, NULL, NULL, 0}");
    return emit_table(generator, emit_complex(generator, type));
}

static const char *mode_name(struct tree mode)
{
    return tree_is(mode, "in") ? "MODE_IN" : tree_is(mode, "rout") ? "MODE_ROUT" : "MODE_INROUT";
}

static const char *emit_method(struct generator *generator, struct tree method)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");
    const char *list = "";
    const size_t number = generator->types++;

    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree parameter = tree_at(parameters, i);

        list = TEXT(emitter, "%s{%s, %s}, ", list, emit_shape(generator, tree_need(parameter, "type")),
                    mode_name(tree_need(parameter, "mode")));
    }
    EMIT(emitter, "static const struct shape_parameter parameters_%zu[] = {%s{NULL, MODE_IN}};\n", number, list);
    return TEXT(emitter, "{\"%s\", parameters_%zu, %zu},\n", tree_text(tree_need(method, "name")), number,
                tree_count(parameters));
}

// ---- the implementation ----

static void emit_touch(struct generator *generator, struct tree type, const char *path, bool rout);

static void emit_touch_buffer(struct generator *generator, struct tree type, const char *pointer, const char *length,
                              bool rout)
{
    struct emitter *emitter = &generator->emitter;
    struct tree element = tree_get(type, "element");
    const int depth = ++emitter->depth;

    if (!rout && length != NULL && !type_is(type, "sequence"))
        EMIT(emitter, "if (%s[%s - 1] != 0)\nimplementation_called();\n", pointer, length);
    if (length == NULL)
        EMIT(emitter, "for (int i%d = 0; %s[i%d] != 0; i%d++)\nimplementation_reads(&%s[i%d], sizeof *%s);\n", depth,
             pointer, depth, depth, pointer, depth, pointer);
    else if (!tree_exists(element) || is_plain(element))
        EMIT(emitter, "implementation_%s(%s, (size_t)%s * sizeof *%s);\n", rout ? "writes" : "reads", pointer, length,
             pointer);
    else {
        EMIT(emitter, "for (int i%d = 0; i%d < %s; i%d++) {\n", depth, depth, length, depth);
        emit_touch(generator, element, TEXT(emitter, "%s[i%d]", pointer, depth), rout);
        EMIT(emitter, "}\n");
    }
    emitter->depth--;
}

static void emit_touch_members(struct generator *generator, struct tree type, const char *path, bool rout)
{
    struct emitter *emitter = &generator->emitter;
    struct tree members = structure_members(emitter, type);

    for (size_t i = 0; i < tree_count(members); i++) {
        const char *name = tree_text(tree_need(tree_at(members, i), "name"));
        struct tree member = tree_need(tree_at(members, i), "type");
        const char *place = TEXT(emitter, "%s.%s", path, name);

        if (type_is_buffer(member))
            emit_touch_buffer(generator, member, place, TEXT(emitter, "%sLen", place), rout);
        else
            emit_touch(generator, member, place, rout);
    }
}

static void emit_touch(struct generator *generator, struct tree type, const char *path, bool rout)
{
    struct emitter *emitter = &generator->emitter;
    const int depth = emitter->depth + 1;

    if (is_plain(type) || type_is(type, "dmahandle") || type_is(type, "remote_handle64")) {
        EMIT(emitter, "implementation_%s((void *)(uintptr_t)&%s, sizeof %s);\n", rout ? "writes" : "reads", path, path);
    } else if (type_is(type, "struct")) {
        emit_touch_members(generator, type, path, rout);
    } else if (type_is(type, "array")) {
        open_loop(emitter, tree_number(tree_need(type, "length")));
        emit_touch(generator, tree_need(type, "element"), TEXT(emitter, "%s[i%d]", path, depth), rout);
        close_loop(emitter);
    } else {
        emit_touch_buffer(generator, type, TEXT(emitter, "%s.data", path), TEXT(emitter, "%s.dataLen", path), rout);
    }
}

static void emit_touch_parameter(struct generator *generator, struct tree parameter)
{
    struct emitter *emitter = &generator->emitter;
    struct tree type = tree_need(parameter, "type"), mode = tree_need(parameter, "mode");
    const char *name = tree_text(tree_need(parameter, "name"));
    const bool in = tree_is(mode, "in"), rout = !in;

    if (type_is(type, "dmahandle"))
        return;
    if (type_is(type, "array") && is_plain(type))
        EMIT(emitter, "implementation_%s(%s, sizeof(%s));\n", rout ? "writes" : "reads", name,
             tree_text(tree_need(type, "c_type")));
    else if (type_is_buffer(type))
        emit_touch_buffer(generator, type, name,
                          in && !type_is(type, "sequence") ? NULL : TEXT(emitter, "%sLen", name), rout);
    else if (type_is(type, "array") || (in && !type_is(type, "struct")))
        emit_touch(generator, type, name, rout);
    else
        emit_touch(generator, type, TEXT(emitter, "(*%s)", name), rout);
}

static void emit_implementation(struct generator *generator, struct tree method)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");
    const char *head = signature(emitter, generator->is_handle, method);

    EMIT(emitter, "%s;\n%s\n{\nimplementation_called();\n", head, head);
    for (size_t i = 0; i < tree_count(parameters); i++)
        emit_touch_parameter(generator, tree_at(parameters, i));
    EMIT(emitter, "return 0;\n}\n");
}

// ---- the file ----

static void emit_suite(struct generator *generator, const char *name)
{
    struct emitter *emitter = &generator->emitter;
    struct tree methods = tree_need(emitter->interface, "methods");
    const char *entry = tree_text(tree_need(emitter->interface, "entry")), *table = "";
    const char *sc = generator->wide ? "uint64_t" : "uint32_t";

    EMIT(emitter, "extern int %s(%s%s, remote_arg *);\n", entry, generator->is_handle ? "remote_handle64, " : "", sc);
    EMIT(emitter, "static int serve(uint64_t scalars, remote_arg *arguments)\n{\n");
    EMIT(emitter, "return %s(%s(%s)scalars, arguments);\n}\n", entry, generator->is_handle ? "1, " : "", sc);
    for (size_t i = 0; i < tree_count(methods); i++)
        table = TEXT(emitter, "%s%s", table, emit_method(generator, tree_at(methods, i)));
    EMIT(emitter, "static const struct shape_method methods[] = {\n%s};\n", table);
    EMIT(emitter, "extern const struct suite suite_%s;\nconst struct suite suite_%s = {\"%s\", %s, methods, %zu, serve};\n",
         name, name, name, generator->wide ? "true" : "false", tree_count(methods));
}

static void generate(struct tree description, const char *name, FILE *out, struct arena *arena)
{
    struct tree interfaces = tree_need(description, "interfaces");
    struct generator generator = {.emitter = {out, arena, interfaces, 0}};
    struct tree methods;

    for (size_t i = 0; i < tree_count(interfaces); i++)
        if (tree_is(tree_need(tree_at(interfaces, i), "c_name"), name))
            generator.emitter.interface = tree_at(interfaces, i);
    methods = tree_need(generator.emitter.interface, "methods");
    generator.is_handle = tree_is(tree_need(generator.emitter.interface, "is_handle"), "true");
    generator.wide = tree_is(tree_need(generator.emitter.interface, "ext_params"), "true");
    fprintf(out, "#include \"%s\"\n#include \"tests/malformed/malformed.h\"\n",
            tree_text(tree_need(description, "header")));
    for (size_t i = 0; i < tree_count(methods); i++)
        emit_implementation(&generator, tree_at(methods, i));
    emit_suite(&generator, name);
}

int main(int argc, char **argv)
{
    yaml_document_t description;
    struct arena *arena = arena_new();
    FILE *out;

    if (argc != 4) {
        fprintf(stderr, "usage: malformed_generate DESCRIPTION INTERFACE OUTPUT\n");
        return 2;
    }
    out = fopen(argv[3], "w");
    if (out == NULL || arena == NULL) {
        fprintf(stderr, "cannot write %s\n", argv[3]);
        return 2;
    }
    generate(tree_load(&description, argv[1]), argv[2], out, arena);
    yaml_document_delete(&description);
    arena_free(arena);
    return fclose(out) == 0 ? 0 : 2;
}
