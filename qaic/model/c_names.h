// SPDX-License-Identifier: BSD-3-Clause
// Every identifier that the IDL puts into C, so that no two of them meet (02 §13.5).
#ifndef QAIC_MODEL_C_NAMES_H
#define QAIC_MODEL_C_NAMES_H

#include "qaic/source/source.h"

#include <stdbool.h>
#include <stddef.h>

struct lowering;
struct type;
struct interface;
struct method;
struct parameter;

struct c_names *c_names_new(struct lowering *lowering);

// Each of these reports a name that is taken, reserved or a keyword, at `span`.
void claim_type(struct lowering *lowering, const struct type *type);
void claim_constant(struct lowering *lowering, const char *c_name, struct span span);
void claim_enumerator(struct lowering *lowering, const char *name, struct span span);
void claim_function(struct lowering *lowering, const char *c_name, struct span span);
void claim_interface(struct lowering *lowering, const struct interface *interface);
// The name that the files and functions of an interface begin with. False after reporting a clash.
bool claim_interface_name(struct lowering *lowering, const struct interface *interface);
void claim_file_guard(struct lowering *lowering, const char *guard);

// The names of the members of one struct or union are claimed together, after begin_local_names(). `type` is
// NULL when no length stands beside a member.
void begin_local_names(struct lowering *lowering);
void claim_member(struct lowering *lowering, const char *name, const struct type *type, struct span span);
// Checks the names of all parameters. One that means something in C++, or hides a type or function that the
// generated code needs, gets another name: names of parameters are not part of the C API.
void name_parameters(struct lowering *lowering, const struct method *method, struct parameter *parameters,
                     size_t count);

#endif
