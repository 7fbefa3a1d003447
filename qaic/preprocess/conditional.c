// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/preprocess/preprocessor.h"

#include <string.h>

static struct conditional *innermost(struct preprocessor *pp) {
    bool open = pp->conditional_count > pp->frame->first_conditional;
    return open ? &pp->conditionals[pp->conditional_count - 1] : NULL;
}

// Pushes before the condition is looked at, so that an error in it cannot unbalance what follows.
static struct conditional *push(struct preprocessor *pp, const char *word) {
    if (pp->conditional_count == PP_CONDITIONAL_DEPTH) {
        diagnose(pp->diagnostics, DIAG_CONDITIONALS_TOO_DEEP, pp->directive.span, (int)PP_CONDITIONAL_DEPTH);
        pp->stopped = true;
        return NULL;
    }
    bool outer_active = pp_active(pp);
    struct conditional *conditional = &pp->conditionals[pp->conditional_count++];
    memset(conditional, 0, sizeof(*conditional));
    conditional->span = pp->directive.span;
    conditional->outer_active = outer_active;
    conditional->word = word;
    return conditional;
}

static void enter(struct conditional *conditional, bool condition) {
    conditional->active = conditional->outer_active && !conditional->taken && condition;
    conditional->taken = conditional->taken || conditional->active;
}

static void open_if(struct preprocessor *pp) {
    struct conditional *conditional = push(pp, "if");
    if (conditional != NULL && conditional->outer_active) {
        enter(conditional, pp_evaluate(pp));
    }
}

static void open_ifdef(struct preprocessor *pp, bool wanted) {
    struct frame *frame = pp->frame;
    bool first = pp->conditional_count == frame->first_conditional && !frame->outside_seen;
    struct conditional *conditional = push(pp, wanted ? "ifdef" : "ifndef");
    if (conditional == NULL || !conditional->outer_active) {
        return;
    }
    struct span span;
    const char *name = pp_take_name(pp, &span);
    if (name == NULL) {
        return;
    }
    enter(conditional, (pp_find_macro(pp, name, strlen(name)) != NULL) == wanted);
    pp_expect_end(pp);
    if (first && !wanted && frame->guard == NULL) {
        frame->guard = name;
    }
}

static bool check_open(struct preprocessor *pp, const struct conditional *conditional, bool is_branch) {
    if (conditional == NULL) {
        diagnose(pp->diagnostics, DIAG_UNMATCHED_CONDITIONAL, pp->directive.span, pp->directive.word);
        return false;
    }
    if (is_branch && conditional->in_else) {
        diagnose(pp->diagnostics, DIAG_CONDITIONAL_AFTER_ELSE, pp->directive.span, pp->directive.word);
        diagnose_note(pp->diagnostics, conditional->span, "the conditional starts here");
        return false;
    }
    return true;
}

// A guard with a second branch does not make a file empty.
static void spoil_guard(struct preprocessor *pp) {
    if (pp->conditional_count == pp->frame->first_conditional + 1) {
        pp->frame->unguarded = true;
    }
}

static void take_elif(struct preprocessor *pp) {
    struct conditional *conditional = innermost(pp);
    if (!check_open(pp, conditional, true)) {
        return;
    }
    spoil_guard(pp);
    bool wanted = conditional->outer_active && !conditional->taken;
    enter(conditional, wanted && pp_evaluate(pp));
}

static void take_else(struct preprocessor *pp) {
    struct conditional *conditional = innermost(pp);
    if (!check_open(pp, conditional, true)) {
        return;
    }
    spoil_guard(pp);
    if (conditional->outer_active) {
        pp_expect_end(pp);
    }
    enter(conditional, true);
    conditional->in_else = true;
}

static void take_endif(struct preprocessor *pp) {
    const struct conditional *conditional = innermost(pp);
    if (!check_open(pp, conditional, false)) {
        return;
    }
    if (conditional->outer_active) {
        pp_expect_end(pp);
    }
    --pp->conditional_count;
    struct frame *frame = pp->frame;
    if (pp->conditional_count == frame->first_conditional && frame->guard != NULL) {
        frame->guard_closed = true;
        frame->outside_seen = true;
    }
}

bool pp_conditional(struct preprocessor *pp) {
    const char *word = pp->directive.word;
    if (strcmp(word, "if") == 0) {
        open_if(pp);
    } else if (strcmp(word, "ifdef") == 0 || strcmp(word, "ifndef") == 0) {
        open_ifdef(pp, strcmp(word, "ifdef") == 0);
    } else if (strcmp(word, "elif") == 0) {
        take_elif(pp);
    } else if (strcmp(word, "else") == 0) {
        take_else(pp);
    } else if (strcmp(word, "endif") == 0) {
        take_endif(pp);
    } else {
        return false;
    }
    return true;
}

void pp_close_conditionals(struct preprocessor *pp) {
    struct frame *frame = pp->frame;
    for (size_t i = frame->first_conditional; i < pp->conditional_count && !pp->stopped; ++i) {
        const struct conditional *open = &pp->conditionals[i];
        diagnose(pp->diagnostics, DIAG_UNTERMINATED_CONDITIONAL, open->span, open->word);
    }
    pp->conditional_count = frame->first_conditional;
}
