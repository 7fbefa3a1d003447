// SPDX-License-Identifier: BSD-3-Clause
// Makes a C program part of a file of wire vectors: for each vector a function that calls the client function, one that
// stands for the implementation, and the messages as data (see wire.h).
//
//     wire_generate vectors/foo.yaml foo.yaml foo_vectors.c
//
// The second file is what `qaic --emit=yaml` says about foo.idl.
#include "tests/wire/emit.h"
#include "tests/wire/signature.h"

#include <stdlib.h>
#include <string.h>

struct generator {
    struct emitter emitter;
    struct tree vectors;
    const char *interface;
    bool is_handle;
    bool wide;
};

static struct tree vector_method(struct generator *generator, struct tree vector)
{
    struct tree methods = tree_need(generator->emitter.interface, "methods");
    const char *name = tree_text(tree_need(vector, "method"));

    for (size_t i = 0; i < tree_count(methods); i++)
        if (tree_is(tree_need(tree_at(methods, i), "name"), name))
            return tree_at(methods, i);
    return tree_need(methods, name);
}

// ---- messages ----

static void emit_argument(struct emitter *emitter, struct tree argument)
{
    static const char *const kinds[][2] = {{"in", "WIRE_IN"}, {"rout", "WIRE_ROUT"}, {"in_null", "WIRE_IN_NULL"},
                                           {"in_dma", "WIRE_IN_DMA"}, {"rout_dma", "WIRE_ROUT_DMA"},
                                           {"in_h64", "WIRE_IN_H64"}, {"rout_h64", "WIRE_ROUT_H64"}};
    const unsigned long long repeat = tree_number_or(tree_get(argument, "repeat"), 1);
    const char *key = tree_key_at(argument, 0);
    struct tree value = tree_value_at(argument, 0);
    size_t kind = 0;

    while (kind < 6 && strcmp(kinds[kind][0], key) != 0)
        kind++;
    for (unsigned long long i = 0; i < repeat; i++)
        if (kind == 0)
            EMIT(emitter, "{%s, \"%s\", 0, 0, 0},\n", kinds[kind][1], tree_text(value));
        else if (tree_is_map(value))
            EMIT(emitter, "{%s, NULL, 0, %lld, %llu},\n", kinds[kind][1], (long long)tree_number(tree_need(value, "fd")),
                 tree_number(tree_need(value, "offset")));
        else
            EMIT(emitter, "{%s, NULL, UINT64_C(0x%llx), 0, 0},\n", kinds[kind][1], tree_number(value));
}

static const char *scalars(struct generator *generator, struct tree message)
{
    struct tree word = tree_get(message, "scalars"), counts = tree_get(message, "counts");

    if (tree_exists(word))
        return tree_text(word);
    return TEXT(&generator->emitter, "REMOTE_SCALARS_MAKEX%s(0, %llu, %llu, %llu, %llu, %llu)",
                generator->wide ? "_64" : "", tree_number(tree_need(message, "method")),
                tree_number(tree_at(counts, 0)), tree_number(tree_at(counts, 1)), tree_number(tree_at(counts, 2)),
                tree_number(tree_at(counts, 3)));
}

static void emit_message(struct generator *generator, size_t index, struct tree message)
{
    struct emitter *emitter = &generator->emitter;
    struct tree arguments = tree_get(message, "args"), api = tree_get(message, "api");

    if (tree_is_null(message))
        return;
    EMIT(emitter, "static const struct wire_argument arguments_%zu[] = {\n", index);
    for (size_t i = 0; i < tree_count(arguments); i++)
        emit_argument(emitter, tree_at(arguments, i));
    EMIT(emitter, "{WIRE_IN, \"\", 0, 0, 0}};\n");
    EMIT(emitter, "static const struct wire_message message_%zu = {%s%s%s, %s, %s, arguments_%zu,"
                  " sizeof arguments_%zu / sizeof arguments_%zu[0] - 1};\n",
         index, tree_exists(api) ? "\"" : "", tree_exists(api) ? tree_text(api) : "NULL", tree_exists(api) ? "\"" : "",
         tree_text(tree_need(message, "handle")), scalars(generator, message), index, index, index);
}

static void emit_rout(struct emitter *emitter, struct tree rout)
{
    const unsigned long long repeat = tree_number_or(tree_get(rout, "repeat"), 1);

    for (unsigned long long i = 0; i < repeat; i++)
        EMIT(emitter, "\"%s\",\n", tree_text(tree_is_map(rout) ? tree_need(rout, "hex") : rout));
}

// The buffers and handles of a reply, and the initializer that refers to them.
static const char *emit_reply(struct emitter *emitter, const char *name, size_t index, struct tree rc, struct tree reply)
{
    struct tree routs = tree_get(reply, "rout"), handles = tree_get(reply, "rout_h64");

    EMIT(emitter, "static const char *const %s_routs_%zu[] = {\n", name, index);
    for (size_t i = 0; i < tree_count(routs); i++)
        emit_rout(emitter, tree_at(routs, i));
    EMIT(emitter, "NULL};\nstatic const uint64_t %s_handles_%zu[] = {", name, index);
    for (size_t i = 0; i < tree_count(handles); i++)
        EMIT(emitter, "%s, ", tree_text(tree_at(handles, i)));
    EMIT(emitter, "0};\n");
    return TEXT(emitter,
                "{%lluu, %s_routs_%zu, sizeof %s_routs_%zu / sizeof(char *) - 1, %s_handles_%zu,"
                " sizeof %s_handles_%zu / sizeof(uint64_t) - 1}",
                tree_number_or(rc, 0), name, index, name, index, name, index, name, index);
}

// ---- the call of the client function ----

static void emit_call_argument(struct emitter *emitter, struct tree parameter, struct tree value)
{
    const char *name = tree_text(tree_need(parameter, "name"));
    struct tree type = tree_need(parameter, "type");
    const char *c_type = tree_text(tree_need(type, "c_type"));
    const char *path = TEXT(emitter, "(*%s)", name);

    if (type_is(type, "dmahandle"))
        return;
    if (type_is_buffer(type)) {
        EMIT(emitter, "%s *%s;\nint %sLen;\n", element_c_type(type), name, name);
        emit_build_buffer(emitter, type, name, TEXT(emitter, "%sLen", name), value);
        EMIT(emitter, "(void)%sLen;\n", name);
        return;
    }
    EMIT(emitter, "%s *%s = wire_memory(sizeof *%s);\n", c_type, name, name);
    if (!tree_is_null(value))
        emit_build(emitter, type, path, value);
}

static void emit_call_checks(struct generator *generator, struct tree method, struct tree values)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");

    EMIT(emitter, "if (!wire_comparing())\nreturn;\n");
    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree type = tree_need(tree_at(parameters, i), "type");
        const char *name = tree_text(tree_need(tree_at(parameters, i), "name"));
        struct tree value = tree_get(values, name);

        if (!tree_exists(value))
            continue;
        if (type_is_buffer(type))
            emit_check_buffer(emitter, type, name, TEXT(emitter, "%sLen", name), value);
        else
            emit_check(emitter, type, TEXT(emitter, "(*%s)", name), value);
    }
}

static void emit_call(struct generator *generator, size_t index, struct tree vector)
{
    struct emitter *emitter = &generator->emitter;
    struct tree method = vector_method(generator, vector), call = tree_get(vector, "call");
    struct tree parameters = tree_need(method, "parameters");

    if (!tree_exists(call))
        return;
    EMIT(emitter, "// %s\nstatic void call_%zu(void)\n{\n", tree_text(tree_need(vector, "name")), index);
    for (size_t i = 0; i < tree_count(parameters); i++)
        emit_call_argument(emitter, tree_at(parameters, i),
                           tree_get(call, tree_text(tree_need(tree_at(parameters, i), "name"))));
    EMIT(emitter, "wire_result((int)%s(%s));\n", tree_text(tree_need(method, "c_name")),
         signature_arguments(emitter, generator->is_handle, method, call));
    emit_call_checks(generator, method, tree_get(tree_get(vector, "result"), "values"));
    EMIT(emitter, "}\n");
}

// ---- the implementation ----

static void emit_seen(struct emitter *emitter, struct tree parameter, struct tree value)
{
    const char *name = tree_text(tree_need(parameter, "name"));
    struct tree type = tree_need(parameter, "type");
    const bool in = tree_is(tree_need(parameter, "mode"), "in");
    const bool bare = type_is(type, "array") || (in && !type_is(type, "struct"));

    if (tree_is_null(value))
        return;
    if (type_is(type, "dmahandle")) {
        EMIT(emitter, "wire_equal(\"%s\", (uint64_t)%s, (uint64_t)%lld);\n", name, name,
             (long long)tree_number(tree_need(value, "fd")));
        EMIT(emitter, "wire_equal(\"%s offset\", %sOffset, %llu);\n", name, name, tree_number(tree_need(value, "offset")));
        EMIT(emitter, "wire_equal(\"%s length\", %sLen, %llu);\n", name, name, tree_number(tree_need(value, "len")));
    } else if (type_is_buffer(type)) {
        const bool has_length = type_is(type, "sequence") || !in;

        emit_check_buffer(emitter, type, name, has_length ? TEXT(emitter, "%sLen", name) : NULL, value);
    } else {
        emit_check(emitter, type, bare ? name : TEXT(emitter, "(*%s)", name), value);
    }
}

static void emit_left(struct emitter *emitter, struct tree parameter, struct tree value)
{
    const char *name = tree_text(tree_need(parameter, "name"));
    struct tree type = tree_need(parameter, "type");

    if (!tree_exists(value))
        return;
    if (type_is_buffer(type))
        emit_set_buffer(emitter, type, name, value);
    else
        emit_set(emitter, type, type_is(type, "array") ? name : TEXT(emitter, "(*%s)", name), value);
}

static void emit_case(struct generator *generator, size_t index, struct tree vector, struct tree method)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters"), sees = tree_get(tree_get(vector, "skel"), "sees");
    struct tree impl = tree_get(vector, "impl");

    EMIT(emitter, "case %zu: // %s\n", index, tree_text(tree_need(vector, "name")));
    for (size_t i = 0; i < tree_count(parameters); i++)
        emit_seen(emitter, tree_at(parameters, i),
                  tree_get(sees, tree_text(tree_need(tree_at(parameters, i), "name"))));
    for (size_t i = 0; i < tree_count(parameters); i++)
        emit_left(emitter, tree_at(parameters, i),
                  tree_get(tree_get(impl, "sets"), tree_text(tree_need(tree_at(parameters, i), "name"))));
    EMIT(emitter, "return (%s)%lluu;\n", tree_text(tree_need(method, "returns")),
         tree_number_or(tree_get(impl, "returns"), 0));
}

static void emit_implementation(struct generator *generator, struct tree method)
{
    struct emitter *emitter = &generator->emitter;
    struct tree name = tree_need(method, "name");

    EMIT(emitter, "%s;\n", signature(emitter, generator->is_handle, method));
    EMIT(emitter, "%s\n{\n", signature(emitter, generator->is_handle, method));
    EMIT(emitter, "wire_reached(%s, %s);\nswitch (wire_current) {\n",
         signature_has_handle(generator->is_handle, method) ? "_h" : "0",
         tree_is(tree_need(method, "async"), "true") ? "asyncDesc != NULL" : "false");
    for (size_t i = 0; i < tree_count(generator->vectors); i++) {
        struct tree vector = tree_at(generator->vectors, i);

        if (tree_is(tree_need(vector, "method"), tree_text(name)) &&
            tree_is(tree_get(tree_get(vector, "skel"), "called"), "true"))
            emit_case(generator, i, vector, method);
    }
    EMIT(emitter, "default:\nreturn -1;\n}\n}\n");
}

// ---- the table of vectors ----

static const char *before(struct emitter *emitter, struct tree list)
{
    const char *all = "";

    for (size_t i = 0; i < tree_count(list); i++) {
        const char *what = tree_key_at(tree_at(list, i), 0);
        struct tree value = tree_value_at(tree_at(list, i), 0);

        if (tree_is_map(value))
            all = TEXT(emitter, "%s%s %lld %llu;", all, what, (long long)tree_number(tree_need(value, "fd")),
                       tree_number(tree_need(value, "len")));
        else
            all = TEXT(emitter, "%s%s %s;", all, what, tree_text(value));
    }
    return all;
}

static const char *infos(struct emitter *emitter, struct tree list)
{
    const char *all = "";

    for (size_t i = 0; i < tree_count(list); i++)
        all = TEXT(emitter, "%s%s;", all, tree_text(tree_at(list, i)));
    return all;
}

static const char *emit_vector_data(struct generator *generator, size_t index, struct tree vector)
{
    struct emitter *emitter = &generator->emitter;
    struct tree reply = tree_get(vector, "reply"), transport = tree_get(vector, "transport");
    struct tree failed = tree_exists(tree_get(transport, "rc")) ? tree_get(transport, "rc") : tree_get(reply, "rc");
    const bool fails = tree_number_or(failed, 0) != 0;
    struct tree message = tree_get(vector, "message"), skel = tree_get(vector, "skel");
    const char *answer, *back;

    emit_message(generator, index, message);
    answer = emit_reply(emitter, "answer", index, failed, fails ? transport : reply);
    back = emit_reply(emitter, "reply", index, tree_get(reply, "rc"), reply);
    return TEXT(
        emitter, "{\"%s\", %s, %s, \"%s\", %llu, %llu, %llu, %s, %lluu, %s, %s, %s, \"%s\", %s},\n",
        tree_text(tree_need(vector, "name")),
        tree_exists(tree_get(vector, "call")) ? TEXT(emitter, "call_%zu", index) : "NULL",
        tree_is_null(message) ? "NULL" : TEXT(emitter, "&message_%zu", index),
        before(emitter, tree_get(vector, "before")), tree_number_or(tree_get(vector, "register_rc"), 0),
        tree_number_or(tree_get(vector, "open_rc"), 0), tree_number_or(tree_get(vector, "fail_malloc"), 0), answer,
        tree_number_or(tree_get(tree_get(vector, "result"), "rc"), 0),
        tree_is(tree_get(vector, "only"), "stub") ? "false" : "true",
        tree_is(tree_get(skel, "called"), "true") ? "true" : "false",
        tree_exists(tree_get(skel, "handle")) ? tree_text(tree_get(skel, "handle")) : "0",
        infos(emitter, tree_get(skel, "getinfo")), back);
}

static void emit_serve(struct generator *generator, const char *entry)
{
    struct emitter *emitter = &generator->emitter;
    const char *sc = generator->wide ? "uint64_t" : "uint32_t";

    EMIT(emitter, "extern int %s(%s%s, remote_arg *);\n", entry, generator->is_handle ? "remote_handle64, " : "", sc);
    EMIT(emitter, "static int serve(uint64_t handle, uint64_t scalars, remote_arg *arguments)\n{\n(void)handle;\n");
    EMIT(emitter, "return %s(%s(%s)scalars, arguments);\n}\n", entry, generator->is_handle ? "handle, " : "", sc);
}

static void emit_suite(struct generator *generator)
{
    struct emitter *emitter = &generator->emitter;
    const char *table = "";

    emit_serve(generator, tree_text(tree_need(emitter->interface, "entry")));
    for (size_t i = 0; i < tree_count(generator->vectors); i++) {
        emit_call(generator, i, tree_at(generator->vectors, i));
        table = TEXT(emitter, "%s%s", table, emit_vector_data(generator, i, tree_at(generator->vectors, i)));
    }
    EMIT(emitter, "static const struct wire_vector vectors[] = {\n%s};\n", table);
    EMIT(emitter, "extern const struct wire_suite wire_suite_%s;\nconst struct wire_suite wire_suite_%s = {\"%s\", %s, %s,"
                  " serve, vectors, sizeof vectors / sizeof vectors[0]};\n",
         generator->interface, generator->interface, generator->interface, generator->wide ? "true" : "false",
         generator->is_handle ? "false" : "true");
}

static struct tree find_interface(struct tree description, const char *name)
{
    struct tree interfaces = tree_need(description, "interfaces");

    for (size_t i = 0; i < tree_count(interfaces); i++)
        if (tree_is(tree_need(tree_at(interfaces, i), "c_name"), name))
            return tree_at(interfaces, i);
    return tree_need(interfaces, name);
}

static void generate(struct tree file, struct tree description, FILE *out, struct arena *arena)
{
    const char *name = tree_text(tree_need(file, "interface"));
    struct tree interface = find_interface(description, name);
    struct generator generator = {{out, arena, interface, 0}, tree_need(file, "vectors"), name,
                                  tree_is(tree_need(interface, "is_handle"), "true"),
                                  tree_is(tree_need(interface, "ext_params"), "true")};
    struct tree methods = tree_need(interface, "methods");

    fprintf(out, "#include \"%s\"\n#include \"tests/wire/wire.h\"\n#include <math.h>\n",
            tree_text(tree_need(description, "header")));
    for (size_t i = 0; i < tree_count(methods); i++)
        emit_implementation(&generator, tree_at(methods, i));
    emit_suite(&generator);
}

int main(int argc, char **argv)
{
    yaml_document_t vectors, description;
    struct arena *arena = arena_new();
    FILE *out;

    if (argc != 4) {
        fprintf(stderr, "usage: wire_generate VECTORS DESCRIPTION OUTPUT\n");
        return 2;
    }
    out = fopen(argv[3], "w");
    if (out == NULL || arena == NULL) {
        fprintf(stderr, "cannot write %s\n", argv[3]);
        return 2;
    }
    generate(tree_load(&vectors, argv[1]), tree_load(&description, argv[2]), out, arena);
    yaml_document_delete(&vectors);
    yaml_document_delete(&description);
    arena_free(arena);
    return fclose(out) == 0 ? 0 : 2;
}
