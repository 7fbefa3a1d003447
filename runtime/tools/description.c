// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/tools/description.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#define SCHEMA "1"

static const char *text_of(const yaml_node_t *node) {
    return node != NULL && node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : NULL;
}

static yaml_node_t *entry(yaml_document_t *document, const yaml_node_t *map, const char *key) {
    if (map == NULL || map->type != YAML_MAPPING_NODE) {
        return NULL;
    }
    for (const yaml_node_pair_t *pair = map->data.mapping.pairs.start; pair < map->data.mapping.pairs.top;
         pair++) {
        const char *name = text_of(yaml_document_get_node(document, pair->key));
        if (name != NULL && strcmp(name, key) == 0) {
            return yaml_document_get_node(document, pair->value);
        }
    }
    return NULL;
}

static char *copy_entry(yaml_document_t *document, const yaml_node_t *map, const char *key) {
    const char *text = text_of(entry(document, map, key));
    return text != NULL ? strdup(text) : NULL;
}

static size_t length_of(const yaml_node_t *list) {
    if (list == NULL || list->type != YAML_SEQUENCE_NODE) {
        return 0;
    }
    return (size_t)(list->data.sequence.items.top - list->data.sequence.items.start);
}

static yaml_node_t *element(yaml_document_t *document, const yaml_node_t *list, size_t index) {
    return yaml_document_get_node(document, list->data.sequence.items.start[index]);
}

static bool read_arguments(yaml_document_t *document, const yaml_node_t *list,
                           struct described_method *method) {
    size_t count = length_of(list);
    method->arguments = calloc(count + 1, sizeof *method->arguments);
    if (method->arguments == NULL) {
        return false;
    }
    method->argument_count = count;
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *item = element(document, list, i);
        const char *kind = text_of(entry(document, item, "kind"));
        method->arguments[i].primary = kind != NULL && strncmp(kind, "primary", 7) == 0;
        method->arguments[i].of = copy_entry(document, item, "of");
    }
    return true;
}

static bool read_method(yaml_document_t *document, const yaml_node_t *map, struct described_method *method) {
    const char *index = text_of(entry(document, map, "index"));
    method->name = copy_entry(document, map, "name");
    if (index == NULL || method->name == NULL) {
        return false;
    }
    method->index = (uint32_t)strtoul(index, NULL, 10);
    return read_arguments(document, entry(document, map, "arguments"), method);
}

static bool read_interface(yaml_document_t *document, const yaml_node_t *map,
                           struct described_interface *interface) {
    const yaml_node_t *methods = entry(document, map, "methods");
    size_t count = length_of(methods);
    interface->c_name = copy_entry(document, map, "c_name");
    interface->entry = copy_entry(document, map, "entry");
    interface->methods = calloc(count + 1, sizeof *interface->methods);
    if (interface->c_name == NULL || interface->methods == NULL) {
        return false;
    }
    interface->method_count = count;
    for (size_t i = 0; i < count; i++) {
        if (!read_method(document, element(document, methods, i), &interface->methods[i])) {
            return false;
        }
    }
    return true;
}

static bool read_document(yaml_document_t *document, struct described_interface **list) {
    yaml_node_t *root = yaml_document_get_root_node(document);
    const char *schema = text_of(entry(document, root, "schema"));
    const yaml_node_t *interfaces = entry(document, root, "interfaces");
    if (schema == NULL || strcmp(schema, SCHEMA) != 0) {
        return false;
    }
    for (size_t i = 0; i < length_of(interfaces); i++) {
        struct described_interface *interface = calloc(1, sizeof *interface);
        if (interface == NULL) {
            return false;
        }
        interface->next = *list;
        *list = interface;
        if (!read_interface(document, element(document, interfaces, i), interface)) {
            return false;
        }
    }
    return true;
}

static bool load(struct described_interface **list, FILE *file, char *error, size_t error_size) {
    yaml_parser_t parser;
    yaml_document_t document;
    bool good = false;
    if (yaml_parser_initialize(&parser) == 0) {
        snprintf(error, error_size, "out of memory");
        return false;
    }
    yaml_parser_set_input_file(&parser, file);
    if (yaml_parser_load(&parser, &document) == 0) {
        snprintf(error, error_size, "line %zu: %s", parser.problem_mark.line + 1,
                 parser.problem != NULL ? parser.problem : "no YAML");
    } else {
        good = read_document(&document, list);
        snprintf(error, error_size, "is no interface description of schema " SCHEMA);
        yaml_document_delete(&document);
    }
    yaml_parser_delete(&parser);
    return good;
}

bool description_load(struct described_interface **list, const char *path, char *error, size_t error_size) {
    FILE *file = fopen(path, "rbe");
    if (file == NULL) {
        snprintf(error, error_size, "%s", strerror(errno));
        return false;
    }
    bool good = load(list, file, error, error_size);
    fclose(file);
    return good;
}

// The entry function stands between '?' and '&' in the URI; an interface without handles is opened by its
// name.
static bool is_opened_by(const struct described_interface *interface, const char *uri) {
    const char *symbol = strchr(uri, '?');
    if (symbol == NULL) {
        return strcmp(uri, interface->c_name) == 0;
    }
    size_t length = strcspn(symbol + 1, "&");
    return interface->entry != NULL && strlen(interface->entry) == length &&
           strncmp(symbol + 1, interface->entry, length) == 0;
}

const struct described_interface *description_find(const struct described_interface *list, const char *uri) {
    while (list != NULL && !is_opened_by(list, uri)) {
        list = list->next;
    }
    return list;
}

const struct described_method *description_method(const struct described_interface *interface,
                                                  uint32_t index) {
    for (size_t i = 0; interface != NULL && i < interface->method_count; i++) {
        if (interface->methods[i].index == index) {
            return &interface->methods[i];
        }
    }
    return NULL;
}

static void free_method(struct described_method *method) {
    for (size_t i = 0; i < method->argument_count; i++) {
        free(method->arguments[i].of);
    }
    free(method->arguments);
    free(method->name);
}

void description_free(struct described_interface *list) {
    while (list != NULL) {
        struct described_interface *next = list->next;
        for (size_t i = 0; i < list->method_count; i++) {
            free_method(&list->methods[i]);
        }
        free(list->methods);
        free(list->c_name);
        free(list->entry);
        free(list);
        list = next;
    }
}
