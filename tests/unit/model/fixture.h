// SPDX-License-Identifier: BSD-3-Clause
// Builds models from texts.
#ifndef QAIC_TESTS_MODEL_FIXTURE_H
#define QAIC_TESTS_MODEL_FIXTURE_H

#include "qaic/model/model.h"
#include "qaic/preprocess/preprocess.h"
#include "qaic/source/diagnostic.h"
#include "qaic/support/arena.h"
#include "qaic/support/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct built {
    struct arena *arena;
    struct sources *sources;
    struct diagnostics *diagnostics;
    struct preprocessed input;
    const struct model *model; // NULL after errors
    struct text messages;      // "line:column: name: text", notes indented
};

// An IDL file under its name; the last of several is the main file.
struct input_file {
    const char *name;
    const char *text;
};

void build_files(struct built *built, const struct input_file *files, size_t count);
// One file, m.idl.
void build_text(struct built *built, const char *text);
void release(struct built *built);

// Building `text` gives a model, and exactly these messages.
void assert_accepted(struct built *built, const char *text, const char *messages);
void assert_refused(const char *text, const char *messages);

// By C name; fails the test when there is none.
const struct type *type_called(const struct model *model, const char *c_name);
const struct constant *constant_called(const struct model *model, const char *c_name);
const struct interface *interface_called(const struct model *model, const char *c_name);
const struct method *method_called(const struct interface *interface, const char *name);

// All items as "kind name" lines; those of interfaces indented, comments as "-- text".
char *describe_items(struct built *built);

extern const char remote_idl[];

#endif
