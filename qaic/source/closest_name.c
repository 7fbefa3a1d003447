// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/diagnostic.h"

#include <string.h>
#include <strings.h>

// Names longer than this differ in too many ways for a hint to help.
enum { LONGEST_NAME = 127, LARGEST_DISTANCE = 3 };

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

static size_t cell(const char *a, const char *b, size_t i, size_t k, size_t rows[][LONGEST_NAME + 1]) {
    const size_t *before = rows[(i + 1) % 3];
    const size_t *last = rows[(i + 2) % 3];
    size_t cost = a[i - 1] == b[k - 1] ? 0 : 1;
    size_t best = smaller(smaller(last[k] + 1, rows[i % 3][k - 1] + 1), last[k - 1] + cost);
    if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
        best = smaller(best, before[k - 2] + 1);
    }
    return best;
}

// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`; three rows are alive at
// a time.
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size) {
    size_t rows[3][LONGEST_NAME + 1] = {{0}};
    for (size_t k = 0; k <= b_size; ++k) {
        rows[0][k] = k;
    }
    for (size_t i = 1; i <= a_size; ++i) {
        rows[i % 3][0] = i;
        for (size_t k = 1; k <= b_size; ++k) {
            rows[i % 3][k] = cell(a, b, i, k, rows);
        }
    }
    return rows[a_size % 3][b_size];
}

static size_t tolerated(size_t size) {
    return smaller(size / 3, LARGEST_DISTANCE);
}

static bool is_candidate(size_t size, size_t other) {
    size_t difference = size > other ? size - other : other - size;
    return other <= LONGEST_NAME && difference <= tolerated(size);
}

const char *closest_name(const char *name, const char *const *candidates, size_t count) {
    size_t size = strlen(name);
    size_t best = tolerated(size) + 1;
    const char *closest = NULL;
    if (size > LONGEST_NAME) {
        return NULL;
    }
    for (size_t i = 0; i < count; ++i) {
        size_t other = strlen(candidates[i]);
        if (strcasecmp(name, candidates[i]) == 0) {
            return candidates[i];
        }
        if (!is_candidate(size, other)) {
            continue;
        }
        size_t apart = distance(name, size, candidates[i], other);
        if (apart < best) {
            best = apart;
            closest = candidates[i];
        }
    }
    return closest;
}
