// SPDX-License-Identifier: BSD-3-Clause
// Makes the client and the implementation of an interface for tests/call.
//
//     call_generate foo.yaml INTERFACE foo_calls.c
//
// The first file is what `qaic --emit=yaml` says about foo.idl.
#include "tests/wire/emit.h"
#include "tests/wire/signature.h"

#include <string.h>

// What is done with a value: the client gives arguments and room and gets results; the implementation sees arguments and
// room and sets results; after a failure the client finds what it had.
enum job { GIVE, SEE, ROOM, SEE_ROOM, SET, GET, FIND };

struct generator {
    struct emitter emitter;
    bool is_handle, wide;
};

static bool assigns(enum job job)
{
    return job == GIVE || job == SET;
}

static const char *number(struct emitter *emitter, struct tree type)
{
    struct tree idl = tree_get(type, "idl");
    const char *c_type = tree_text(tree_need(type, "c_type"));

    if (tree_is(idl, "float") || tree_is(idl, "double"))
        return TEXT(emitter, "(%s)call_real()", c_type);
    if (tree_is(idl, "boolean") || type_is(type, "enum"))
        return TEXT(emitter, "(%s)(call_next() & 1)", c_type);
    return TEXT(emitter, "(%s)call_next()", c_type);
}

static void emit_leaf(struct emitter *emitter, enum job job, struct tree type, const char *path)
{
    if (assigns(job))
        EMIT(emitter, "%s = %s;\n", path, number(emitter, type));
    else if (job == SEE || job == GET)
        EMIT(emitter, "call_expect(\"%s\", %s == %s);\n", path, path, number(emitter, type));
    else if (job == FIND)
        EMIT(emitter, "call_expect(\"%s is untouched\", call_untouched(&%s, sizeof %s));\n", path, path, path);
}

static void emit_dma(struct emitter *emitter, enum job job, const char *fd, const char *offset, const char *length)
{
    if (job == GIVE || job == ROOM)
        EMIT(emitter, "%s = call_fd();\n%s = call_offset();\n%s = 4096;\n", fd, offset, length);
    else if (job == SEE || job == SEE_ROOM)
        EMIT(emitter,
             "call_expect(\"%s\", %s == call_fd());\n"
             "call_expect(\"%s\", %s == call_offset());\n"
             "call_expect(\"%s\", %s == call_dma_length(%s));\n",
             fd, fd, offset, offset, length, length, fd);
}

static void emit_value(struct emitter *emitter, enum job job, struct tree type, const char *path);

static void emit_text(struct emitter *emitter, enum job job, const char *pointer, const char *length)
{
    if (job == GIVE) {
        EMIT(emitter, "{\nconst int count = call_length();\n%s = call_memory((size_t)(count + 1) * sizeof *%s);\n", pointer,
             pointer);
        EMIT(emitter, "for (int k = 0; k < count; k++)\n%s[k] = (__typeof__(*%s))call_unit();\n%s[count] = 0;\n", pointer,
             pointer, pointer);
        if (length != NULL)
            EMIT(emitter, "%s = count + 1;\n", length);
        EMIT(emitter, "}\n");
    } else if (job == SEE) {
        EMIT(emitter, "{\nconst int count = call_length();\n");
        if (length != NULL)
            EMIT(emitter, "call_expect(\"%s\", %s == count + 1);\n", length, length);
        EMIT(emitter, "for (int k = 0; k < count; k++)\ncall_expect(\"%s\", %s[k] == call_unit());\n", pointer, pointer);
        EMIT(emitter, "call_expect(\"end of %s\", %s[count] == 0);\n}\n", pointer, pointer);
    } else if (job == ROOM) {
        EMIT(emitter, "%s = call_length();\n%s = call_memory((size_t)%s * sizeof *%s);\n", length, pointer, length, pointer);
    } else if (job == SEE_ROOM) {
        EMIT(emitter, "call_expect(\"%s\", %s == call_length());\n", length, length);
    } else if (job == SET) {
        EMIT(emitter, "for (int k = 0; k < %s; k++)\n%s[k] = (__typeof__(*%s))call_unit();\n", length, pointer, pointer);
    } else if (job == GET) {
        EMIT(emitter, "for (int k = 0; k < %s; k++)\ncall_expect(\"%s\", %s[k] == (k == %s - 1 ? (call_unit(), 0) : call_unit()));\n",
             length, pointer, pointer, length);
    }
}

static void emit_list(struct emitter *emitter, enum job job, struct tree type, const char *pointer, const char *length)
{
    struct tree element = tree_need(type, "element");
    const bool plain = tree_exists(tree_get(element, "size"));
    const int depth = emitter->depth + 1;

    if (job == GIVE || job == ROOM)
        EMIT(emitter, "%s = call_length();\n%s = call_memory((size_t)%s * sizeof *%s);\n", length, pointer, length, pointer);
    else if (job == SEE || job == SEE_ROOM)
        EMIT(emitter, "call_expect(\"%s\", %s == call_length());\n", length, length);
    if (plain && job == FIND)
        return;
    emitter->depth = depth;
    EMIT(emitter, "for (int i%d = 0; i%d < %s; i%d++) {\n", depth, depth, length, depth);
    emit_value(emitter, job, element, TEXT(emitter, "%s[i%d]", pointer, depth));
    EMIT(emitter, "}\n");
    emitter->depth = depth - 1;
}

static void emit_buffer(struct emitter *emitter, enum job job, struct tree type, const char *pointer, const char *length)
{
    if (type_is(type, "sequence"))
        emit_list(emitter, job, type, pointer, length);
    else
        emit_text(emitter, job, pointer, length);
}

static void emit_members(struct emitter *emitter, enum job job, struct tree type, const char *path)
{
    struct tree members = structure_members(emitter, type);

    for (size_t i = 0; i < tree_count(members); i++) {
        struct tree member = tree_need(tree_at(members, i), "type");
        const char *place = TEXT(emitter, "%s.%s", path, tree_text(tree_need(tree_at(members, i), "name")));

        if (type_is_buffer(member))
            emit_buffer(emitter, job, member, place, TEXT(emitter, "%sLen", place));
        else
            emit_value(emitter, job, member, place);
    }
}

static void emit_value(struct emitter *emitter, enum job job, struct tree type, const char *path)
{
    const int depth = emitter->depth + 1;

    if (type_is_buffer(type)) {
        emit_buffer(emitter, job, type, TEXT(emitter, "%s.data", path), TEXT(emitter, "%s.dataLen", path));
    } else if (type_is(type, "struct")) {
        emit_members(emitter, job, type, path);
    } else if (type_is(type, "dmahandle")) {
        emit_dma(emitter, job, TEXT(emitter, "%s.fd", path), TEXT(emitter, "%s.offset", path), TEXT(emitter, "%s.len", path));
    } else if (type_is(type, "array")) {
        open_loop(emitter, tree_number(tree_need(type, "length")));
        emit_value(emitter, job, tree_need(type, "element"), TEXT(emitter, "%s[i%d]", path, depth));
        close_loop(emitter);
    } else {
        emit_leaf(emitter, job, type, path);
    }
}

// ---- parameters ----

static bool is_in(struct tree parameter)
{
    return tree_is(tree_need(parameter, "mode"), "in");
}

static bool is_rout(struct tree parameter)
{
    return tree_is(tree_need(parameter, "mode"), "rout");
}

// The parameter as the client's variables or as the implementation's parameters hold it.
static void emit_parameter(struct emitter *emitter, enum job job, struct tree parameter, bool client)
{
    struct tree type = tree_need(parameter, "type");
    const char *name = tree_text(tree_need(parameter, "name"));
    const bool bare = !client && (type_is(type, "array") || (is_in(parameter) && !type_is(type, "struct")));
    const char *length = TEXT(emitter, "%sLen", name);

    if (type_is(type, "dmahandle"))
        emit_dma(emitter, job, name, TEXT(emitter, "%sOffset", name), length);
    else if (type_is_buffer(type))
        emit_buffer(emitter, job, type, name,
                    is_in(parameter) && !type_is(type, "sequence") && !client ? NULL : length);
    else
        emit_value(emitter, job, type, bare ? name : TEXT(emitter, "(*%s)", name));
}

// The job for all parameters that have arguments, or room, or results.
static void emit_parameters(struct emitter *emitter, enum job job, struct tree parameters, bool client)
{
    static const char *const sequences[] = {[GIVE] = "FOR_ARGUMENTS", [SEE] = "FOR_ARGUMENTS", [ROOM] = "FOR_ROOM",
                                            [SEE_ROOM] = "FOR_ROOM",  [SET] = "FOR_RESULTS",   [GET] = "FOR_RESULTS",
                                            [FIND] = "FOR_RESULTS"};

    EMIT(emitter, "call_start(%s);\n", sequences[job]);
    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree parameter = tree_at(parameters, i);
        const bool wanted = job == GIVE || job == SEE                       ? !is_rout(parameter)
                            : job == ROOM || job == SEE_ROOM || job == FIND ? is_rout(parameter)
                                                                            : !is_in(parameter);

        if (wanted)
            emit_parameter(emitter, job, parameter, client);
    }
}

static void emit_variables(struct emitter *emitter, struct tree parameters)
{
    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree type = tree_need(tree_at(parameters, i), "type");
        const char *name = tree_text(tree_need(tree_at(parameters, i), "name"));

        if (type_is(type, "dmahandle"))
            EMIT(emitter, "int %s;\nuint32_t %sOffset, %sLen;\n", name, name, name);
        else if (type_is_buffer(type))
            EMIT(emitter, "%s *%s;\nint %sLen;\n", element_c_type(type), name, name);
        else
            EMIT(emitter, "%s *%s = call_memory(sizeof *%s);\n", tree_text(tree_need(type, "c_type")), name, name);
    }
    emit_parameters(emitter, GIVE, parameters, true);
    emit_parameters(emitter, ROOM, parameters, true);
    for (size_t i = 0; i < tree_count(parameters); i++) {
        struct tree type = tree_need(tree_at(parameters, i), "type");
        const char *name = tree_text(tree_need(tree_at(parameters, i), "name"));

        if (type_is_buffer(type) || type_is(type, "dmahandle"))
            EMIT(emitter, "(void)%sLen;\n", name);
        if (type_is(type, "dmahandle"))
            EMIT(emitter, "(void)%s;\n(void)%sOffset;\n", name, name);
    }
}

// ---- calls ----

enum fault { NO_FAULT, NULL_POINTER, NEGATIVE_LENGTH, FAULT_COUNT };

static bool has_length(struct tree parameter)
{
    struct tree type = tree_need(parameter, "type");

    return type_is(type, "sequence") || (type_is_buffer(type) && !is_in(parameter));
}

static const char *argument(struct emitter *emitter, struct tree parameter, enum fault fault)
{
    struct tree type = tree_need(parameter, "type");
    const char *name = tree_text(tree_need(parameter, "name"));
    const char *pointer = fault == NULL_POINTER ? "NULL" : name;

    if (type_is(type, "dmahandle"))
        return TEXT(emitter, "%s, %sOffset, %sLen", name, name, name);
    if (has_length(parameter))
        return TEXT(emitter, "%s, %s", pointer,
                    fault == NEGATIVE_LENGTH ? "-1" : fault == NULL_POINTER ? "1" : TEXT(emitter, "%sLen", name));
    if (type_is_buffer(type) || type_is(type, "struct") || (!is_in(parameter) && !type_is(type, "array")))
        return pointer;
    return fault == NULL_POINTER ? "NULL" : TEXT(emitter, "*%s", name);
}

static bool can_have(struct tree parameter, enum fault fault)
{
    struct tree type = tree_need(parameter, "type");

    if (fault == NEGATIVE_LENGTH)
        return has_length(parameter);
    return type_is_buffer(type) || type_is(type, "struct") || type_is(type, "array") ||
           (!is_in(parameter) && !type_is(type, "dmahandle"));
}

// The call, with a fault in one argument.
static const char *call(struct generator *generator, struct tree method, size_t faulty, enum fault fault)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");
    const char *list = generator->is_handle ? "call_handle" : "";

    if (tree_is(tree_need(method, "async"), "true"))
        list = TEXT(emitter, "%s, call_descriptor()", list);
    for (size_t i = 0; i < tree_count(parameters); i++)
        list = TEXT(emitter, "%s%s%s", list, *list == '\0' ? "" : ", ",
                    argument(emitter, tree_at(parameters, i), i == faulty ? fault : NO_FAULT));
    return TEXT(emitter, "(int)%s(%s)", tree_text(tree_need(method, "c_name")), list);
}

static void emit_call(struct generator *generator, struct tree method, size_t index)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");

    EMIT(emitter, "static void call_%zu(void)\n{\n", index);
    emit_variables(emitter, parameters);
    EMIT(emitter, "if (call_result(%s)) {\n", call(generator, method, 0, NO_FAULT));
    emit_parameters(emitter, GET, parameters, true);
    EMIT(emitter, "} else {\n");
    emit_parameters(emitter, FIND, parameters, true);
    EMIT(emitter, "}\n}\n");
}

static void emit_refusals(struct generator *generator, struct tree method, size_t index)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");

    EMIT(emitter, "static void refuse_%zu(void)\n{\n", index);
    emit_variables(emitter, parameters);
    for (size_t i = 0; i < tree_count(parameters); i++)
        for (enum fault fault = NULL_POINTER; fault < FAULT_COUNT; fault++)
            if (can_have(tree_at(parameters, i), fault))
                EMIT(emitter, "call_refused(\"%s of %s: %s\", %s);\n", tree_text(tree_need(tree_at(parameters, i), "name")),
                     tree_text(tree_need(method, "name")), fault == NULL_POINTER ? "NULL" : "negative length",
                     call(generator, method, i, fault));
    EMIT(emitter, "}\n");
}

static void emit_implementation(struct generator *generator, struct tree method)
{
    struct emitter *emitter = &generator->emitter;
    struct tree parameters = tree_need(method, "parameters");
    const char *head = signature(emitter, generator->is_handle, method);

    EMIT(emitter, "%s;\n%s\n{\ncall_reached(%s);\n", head, head, generator->is_handle ? "_h" : "0");
    emit_parameters(emitter, SEE, parameters, false);
    emit_parameters(emitter, SEE_ROOM, parameters, false);
    emit_parameters(emitter, SET, parameters, false);
    EMIT(emitter, "return call_code;\n}\n");
}

static void emit_open_and_close(struct generator *generator, const char *name)
{
    EMIT(&generator->emitter,
         "int impl_%s_open(const char *uri, remote_handle64 *h);\n"
         "int impl_%s_open(const char *uri, remote_handle64 *h)\n{\n"
         "call_expect(\"the URI arrives\", uri[0] == 'f');\n*h = call_handle;\nreturn 0;\n}\n"
         "int impl_%s_close(remote_handle64 h);\n"
         "int impl_%s_close(remote_handle64 h)\n{\nreturn h == call_handle ? 0 : 1;\n}\n",
         name, name, name, name);
}

static void emit_suite(struct generator *generator, const char *name, size_t first, size_t count)
{
    struct emitter *emitter = &generator->emitter;
    const char *entry = tree_text(tree_need(emitter->interface, "entry")), *calls = "", *refusals = "";
    const char *sc = generator->wide ? "uint64_t" : "uint32_t";

    for (size_t i = first; i < count; i++) {
        calls = TEXT(emitter, "%scall_%zu, ", calls, i);
        refusals = TEXT(emitter, "%srefuse_%zu, ", refusals, i);
    }
    EMIT(emitter, "extern int %s(%s%s, remote_arg *);\n", entry, generator->is_handle ? "remote_handle64, " : "", sc);
    EMIT(emitter, "static int serve(uint64_t handle, uint64_t scalars, remote_arg *arguments)\n{\n(void)handle;\n");
    EMIT(emitter, "return %s(%s(%s)scalars, arguments);\n}\n", entry, generator->is_handle ? "handle, " : "", sc);
    EMIT(emitter, "static void (*const calls[])(void) = {%s};\nstatic void (*const refusals[])(void) = {%s};\n", calls,
         refusals);
    EMIT(emitter, "extern const struct call_suite call_suite_%s;\nconst struct call_suite call_suite_%s = {\"%s\", serve,",
         name, name, name);
    if (generator->is_handle)
        EMIT(emitter, " %s_URI, %s_open, %s_close,", name, name, name);
    else
        EMIT(emitter, " NULL, NULL, NULL,");
    EMIT(emitter, " calls, refusals, %zu};\n", count - first);
}

static void generate(struct tree description, const char *name, FILE *out, struct arena *arena)
{
    struct tree interfaces = tree_need(description, "interfaces");
    struct generator generator = {.emitter = {out, arena, interfaces, 0}};
    struct tree methods;
    size_t first;

    for (size_t i = 0; i < tree_count(interfaces); i++)
        if (tree_is(tree_need(tree_at(interfaces, i), "c_name"), name))
            generator.emitter.interface = tree_at(interfaces, i);
    methods = tree_need(generator.emitter.interface, "methods");
    generator.is_handle = tree_is(tree_need(generator.emitter.interface, "is_handle"), "true");
    generator.wide = tree_is(tree_need(generator.emitter.interface, "ext_params"), "true");
    first = generator.is_handle ? 2 : 0;
    fprintf(out, "#include \"%s\"\n#include \"tests/call/call.h\"\n", tree_text(tree_need(description, "header")));
    if (generator.is_handle)
        emit_open_and_close(&generator, name);
    for (size_t i = first; i < tree_count(methods); i++) {
        emit_implementation(&generator, tree_at(methods, i));
        emit_call(&generator, tree_at(methods, i), i);
        emit_refusals(&generator, tree_at(methods, i), i);
    }
    emit_suite(&generator, name, first, tree_count(methods));
}

int main(int argc, char **argv)
{
    yaml_document_t description;
    struct arena *arena = arena_new();
    FILE *out;

    if (argc != 4) {
        fprintf(stderr, "usage: call_generate DESCRIPTION INTERFACE OUTPUT\n");
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
