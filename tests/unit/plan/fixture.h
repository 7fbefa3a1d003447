// SPDX-License-Identifier: BSD-3-Clause
// Plans of methods and types, as short texts.
#ifndef QAIC_TESTS_PLAN_FIXTURE_H
#define QAIC_TESTS_PLAN_FIXTURE_H

#include "model/fixture.h"
#include "qaic/plan/plan.h"

struct planned {
    struct built built;
    struct plan *plan;
};

// An IDL file that includes remote.idl.
void plan_text(struct planned *planned, const char *idl);
void release_plan(struct planned *planned);

// A method of interface `I`, or of another one given as "J.name".
const struct method_plan *planned_method(struct planned *planned, const char *name);
// A type of the file as a complex structure.
const struct complex *planned_structure(struct planned *planned, const char *c_name);

// "a@0+1 b@8+8 = 16" with offset and size of each field, and the size that travels.
const char *record_text(struct planned *planned, const struct record *record);
// "IN a | ROUT b | H c": the arguments in message order; IN and ROUT are the primary buffers.
const char *arguments_text(struct planned *planned, const struct method_plan *plan);

// One method `m` with these parameters, in an interface without a handle.
void assert_primaries(const char *parameters, const char *in, const char *rout);

#endif
