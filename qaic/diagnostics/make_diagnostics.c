// SPDX-License-Identifier: BSD-3-Clause
// Build tool: turns the message registry into C: qaic_make_diagnostics CODES.h TABLE.c REGISTRY.yaml...
#include <yaml.h>

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum field { ID, NAME, SEVERITY, GROUP, TEXT, EXPLANATION, DEFAULT, FIELD_COUNT };

static const char *const field_names[] = {"id",   "name",        "severity", "group",
                                          "text", "explanation", "default"};

struct entry {
    const char *fields[FIELD_COUNT];
    const char *file;
    unsigned line;
};

struct registry {
    struct entry *entries;
    size_t count;
    size_t errors;
    yaml_document_t *documents; // they own the strings of the entries
    int document_count;
};

static void complain(struct registry *registry, const char *file, size_t line, const char *text,
                     const char *detail) {
    fprintf(stderr, "%s:%zu: error: %s '%s'\n", file, line, text, detail);
    ++registry->errors;
}

static void complain_entry(struct registry *registry, const struct entry *entry, const char *text,
                           const char *detail) {
    complain(registry, entry->file, entry->line, text, detail != NULL ? detail : "");
}

static bool is_id(const char *text) {
    return strlen(text) == 6 && strncmp(text, "qa", 2) == 0 && strspn(text + 2, "0123456789") == 4;
}

static bool is_name(const char *text) {
    return islower((unsigned char)text[0]) &&
           text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

// The arguments of diagnose() are variadic, so only conversions without surprises are allowed.
static const char *skip_conversion(const char *at) {
    static const char *const lengths[] = {"ll", "l", "z", ""};
    at += strspn(at, "0123456789");
    if (strncmp(at, ".*s", 3) == 0) {
        return at + 3;
    }
    if (*at == 's' || *at == 'c' || *at == '%') {
        return at + 1;
    }
    for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); ++i) {
        size_t length = strlen(lengths[i]);
        if (strncmp(at, lengths[i], length) == 0 && at[length] != '\0' &&
            strchr("duxX", at[length]) != NULL) {
            return at + length + 1;
        }
    }
    return NULL;
}

static bool is_format(const char *text) {
    while ((text = strchr(text, '%')) != NULL) {
        text = skip_conversion(text + 1);
        if (text == NULL) {
            return false;
        }
    }
    return true;
}

static bool is_one_line(const char *text) {
    return text[0] != '\0' && strpbrk(text, "\n\t\r") == NULL;
}

static void check_entry(struct registry *registry, const struct entry *entry) {
    for (int i = 0; i < DEFAULT; ++i) {
        if (entry->fields[i] == NULL) {
            complain_entry(registry, entry, "missing key", field_names[i]);
            return;
        }
    }
    const char *severity = entry->fields[SEVERITY];
    const char *off = entry->fields[DEFAULT];
    bool warning = strcmp(severity, "warning") == 0;
    if (!is_id(entry->fields[ID])) {
        complain_entry(registry, entry, "an id is 'qa' and four digits, not", entry->fields[ID]);
    }
    if (!is_name(entry->fields[NAME]) || !is_name(entry->fields[GROUP])) {
        complain_entry(registry, entry,
                       "names and groups are lower-case words joined by '-':", entry->fields[NAME]);
    }
    if (!warning && strcmp(severity, "error") != 0 && strcmp(severity, "fatal") != 0) {
        complain_entry(registry, entry, "severity is error, warning or fatal, not", severity);
    }
    if (off != NULL && (!warning || (strcmp(off, "off") != 0 && strcmp(off, "on") != 0))) {
        complain_entry(registry, entry, "default is for warnings and is on or off, not", off);
    }
    if (!is_one_line(entry->fields[TEXT]) || !is_format(entry->fields[TEXT])) {
        complain_entry(registry, entry,
                       "not one line with conversions %s %c %d %u %x (l, ll, z):", entry->fields[TEXT]);
    }
    if (entry->fields[EXPLANATION][0] == '\0') {
        complain_entry(registry, entry, "empty explanation of", entry->fields[NAME]);
    }
}

static void read_pair(struct registry *registry, struct entry *entry, const yaml_node_t *key,
                      const yaml_node_t *value) {
    size_t line = key->start_mark.line + 1;
    if (key->type != YAML_SCALAR_NODE || value->type != YAML_SCALAR_NODE) {
        complain(registry, entry->file, line, "keys and values are text in the entry", "");
        return;
    }
    const char *name = (const char *)key->data.scalar.value;
    for (int i = 0; i < FIELD_COUNT; ++i) {
        if (strcmp(name, field_names[i]) == 0) {
            if (entry->fields[i] != NULL) {
                complain(registry, entry->file, line, "repeated key", name);
            }
            entry->fields[i] = (const char *)value->data.scalar.value;
            return;
        }
    }
    complain(registry, entry->file, line, "unknown key", name);
}

static void read_entry(struct registry *registry, const char *file, yaml_document_t *document,
                       const yaml_node_t *node) {
    struct entry entry = {.file = file, .line = (unsigned)node->start_mark.line + 1};
    if (node->type != YAML_MAPPING_NODE) {
        complain(registry, file, entry.line, "an entry is a mapping with the key", "id");
        return;
    }
    for (const yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top;
         ++pair) {
        read_pair(registry, &entry, yaml_document_get_node(document, pair->key),
                  yaml_document_get_node(document, pair->value));
    }
    check_entry(registry, &entry);
    struct entry *grown = realloc(registry->entries, (registry->count + 1) * sizeof(*grown));
    if (grown == NULL) {
        complain(registry, file, entry.line, "out of memory at", "entry");
        return;
    }
    registry->entries = grown;
    grown[registry->count++] = entry;
}

static void read_document(struct registry *registry, const char *file, yaml_document_t *document) {
    const yaml_node_t *root = yaml_document_get_root_node(document);
    if (root == NULL) {
        return;
    }
    if (root->type != YAML_SEQUENCE_NODE) {
        complain(registry, file, root->start_mark.line + 1, "a registry is a list of", "entries");
        return;
    }
    for (const yaml_node_item_t *item = root->data.sequence.items.start; item < root->data.sequence.items.top;
         ++item) {
        read_entry(registry, file, document, yaml_document_get_node(document, *item));
    }
}

static void read_file(struct registry *registry, const char *path) {
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        complain(registry, path, 0, "cannot be read:", path);
        return;
    }
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        complain(registry, path, 0, "out of memory at", path);
        fclose(in);
        return;
    }
    yaml_parser_set_input_file(&parser, in);
    yaml_document_t *document = &registry->documents[registry->document_count];
    if (yaml_parser_load(&parser, document)) {
        ++registry->document_count;
        read_document(registry, path, document);
    } else {
        complain(registry, path, parser.problem_mark.line + 1, "not valid YAML:", parser.problem);
    }
    yaml_parser_delete(&parser);
    fclose(in);
}

static int compare_ids(const void *left, const void *right) {
    const struct entry *a = left;
    const struct entry *b = right;
    return strcmp(a->fields[ID], b->fields[ID]);
}

static void check_unique(struct registry *registry) {
    for (size_t i = 0; i < registry->count; ++i) {
        const struct entry *entry = &registry->entries[i];
        for (size_t k = i + 1; k < registry->count; ++k) {
            const struct entry *other = &registry->entries[k];
            if (strcmp(entry->fields[ID], other->fields[ID]) == 0) {
                complain_entry(registry, other, "id is already in use:", other->fields[ID]);
            }
            if (strcmp(entry->fields[NAME], other->fields[NAME]) == 0) {
                complain_entry(registry, other, "name is already in use:", other->fields[NAME]);
            }
        }
    }
}

static void write_codes(FILE *out, const struct registry *registry) {
    fprintf(out,
            "#ifndef QAIC_DIAGNOSTIC_CODES_H\n#define QAIC_DIAGNOSTIC_CODES_H\n\nenum diagnostic_code {\n");
    for (size_t i = 0; i < registry->count; ++i) {
        fprintf(out, "    DIAG_");
        for (const char *c = registry->entries[i].fields[NAME]; *c != '\0'; ++c) {
            putc(*c == '-' ? '_' : toupper((unsigned char)*c), out);
        }
        fprintf(out, ", // %s\n", registry->entries[i].fields[ID]);
    }
    fprintf(out, "    DIAG_COUNT\n};\n\n#endif\n");
}

static void write_string(FILE *out, const char *text) {
    putc('"', out);
    for (; *text != '\0'; ++text) {
        unsigned char c = (unsigned char)*text;
        if (c == '\n') {
            fprintf(out, text[1] != '\0' ? "\\n\"\n     \"" : "\\n");
        } else if (c == '"' || c == '\\' || c == '?') {
            fprintf(out, "\\%c", c);
        } else if (c < ' ' || c > '~') {
            fprintf(out, "\\%03o", c);
        } else {
            putc(c, out);
        }
    }
    putc('"', out);
}

// The text for people who have not seen the message: '...' stands for words, N for numbers.
static void write_summary(FILE *out, const char *text) {
    char summary[1024];
    size_t size = 0;
    while (*text != '\0' && size < sizeof(summary) - 4) {
        if (*text != '%') {
            summary[size++] = *text++;
            continue;
        }
        const char *end = skip_conversion(text + 1);
        const char *word = end[-1] == '%' ? "%" : end[-1] == 's' || end[-1] == 'c' ? "..." : "N";
        size += (size_t)sprintf(summary + size, "%s", word);
        text = end;
    }
    summary[size] = '\0';
    write_string(out, summary);
}

static void write_entry(FILE *out, const struct entry *entry) {
    fprintf(out, "    {\"%s\", \"%s\", SEVERITY_", entry->fields[ID], entry->fields[NAME]);
    for (const char *c = entry->fields[SEVERITY]; *c != '\0'; ++c) {
        putc(toupper((unsigned char)*c), out);
    }
    bool off = entry->fields[DEFAULT] != NULL && strcmp(entry->fields[DEFAULT], "off") == 0;
    fprintf(out, ", %s, \"%s\",\n     ", off ? "true" : "false", entry->fields[GROUP]);
    write_string(out, entry->fields[TEXT]);
    fprintf(out, ",\n     ");
    write_summary(out, entry->fields[TEXT]);
    fprintf(out, ",\n     ");
    write_string(out, entry->fields[EXPLANATION]);
    fprintf(out, "},\n");
}

static void write_table(FILE *out, const struct registry *registry) {
    fprintf(out, "#include \"qaic/source/diagnostic.h\"\n\n"
                 "static const struct diagnostic_info table[] = {\n");
    for (size_t i = 0; i < registry->count; ++i) {
        write_entry(out, &registry->entries[i]);
    }
    fprintf(out, "};\n\nconst struct diagnostic_info *diagnostic_info(enum diagnostic_code code) {\n"
                 "    return (size_t)code < DIAG_COUNT ? &table[code] : NULL;\n}\n");
}

static bool write_file(const char *path, const struct registry *registry,
                       void (*writer)(FILE *, const struct registry *)) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        return false;
    }
    writer(out, registry);
    bool complete = ferror(out) == 0;
    if (fclose(out) != 0 || !complete) {
        fprintf(stderr, "%s: cannot be written\n", path);
        remove(path);
        return false;
    }
    return true;
}

static bool run(struct registry *registry, char **argv, int argc) {
    for (int i = 3; i < argc; ++i) {
        read_file(registry, argv[i]);
    }
    if (registry->errors == 0) {
        check_unique(registry);
    }
    if (registry->errors == 0 && registry->count == 0) {
        complain(registry, argv[1], 0, "the registry has no", "entries");
    }
    if (registry->errors > 0) {
        return false;
    }
    qsort(registry->entries, registry->count, sizeof(*registry->entries), compare_ids);
    return write_file(argv[1], registry, write_codes) && write_file(argv[2], registry, write_table);
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fprintf(stderr, "usage: qaic_make_diagnostics CODES.h TABLE.c REGISTRY.yaml...\n");
        return 2;
    }
    struct registry registry = {.documents = calloc((size_t)argc, sizeof(yaml_document_t))};
    bool complete = registry.documents != NULL && run(&registry, argv, argc);
    for (int i = 0; i < registry.document_count; ++i) {
        yaml_document_delete(&registry.documents[i]);
    }
    free(registry.documents);
    free(registry.entries);
    return complete ? 0 : 1;
}
