// SPDX-License-Identifier: BSD-3-Clause
// The client: an ordinary program that calls functions which run on the DSP.
#include <stdio.h>

#include "calculator.h"

static int failures;

static void expect(const char *what, int holds) {
    if (!holds) {
        printf("  WRONG: %s\n", what);
        failures++;
    }
}

static void show_numbers(remote_handle64 h) {
    const int numbers[] = {3, 1, 4, 1, 5, 9, 2, 6};
    const int count = (int)(sizeof numbers / sizeof numbers[0]);
    calculator_summary summary = {0, 0, 0};
    int64 total = 0;
    int err = calculator_sum(h, numbers, count, &total);

    printf("sum(3 1 4 1 5 9 2 6)      = %lld\n", (long long)total);
    expect("the sum", err == AEE_SUCCESS && total == 31);

    err = calculator_describe(h, numbers, count, &summary);
    printf("describe(3 1 4 1 5 9 2 6) = %d to %d, mean %g\n", summary.smallest, summary.largest,
           summary.mean);
    expect("the summary", err == AEE_SUCCESS && summary.smallest == 1 && summary.largest == 9);
}

static void show_division(remote_handle64 h) {
    double quotient = 0;
    int err = calculator_divide(h, 1, 8, &quotient);

    printf("divide(1, 8)              = %g\n", quotient);
    expect("the quotient", err == AEE_SUCCESS && quotient * 8 == 1);

    err = calculator_divide(h, 1, 0, &quotient);
    printf("divide(1, 0)              = error 0x%x\n", (unsigned)err);
    expect("the error of the division by 0", err == AEE_EBADPARM);
}

static void show_buffers(remote_handle64 h) {
    float values[] = {0.5f, 1.5f, 2.5f};
    char answer[32] = "";
    int err = calculator_scale(h, values, 3, 2);

    printf("scale(0.5 1.5 2.5, 2)     = %g %g %g\n", (double)values[0], (double)values[1], (double)values[2]);
    expect("the scaled values", err == AEE_SUCCESS && values[2] > 4.9f && values[2] < 5.1f);

    err = calculator_evaluate(h, "1 + 2 * 3 + 0.5", answer, (int)sizeof answer);
    printf("evaluate(1 + 2 * 3 + 0.5) = %s\n", answer);
    expect("the answer", err == AEE_SUCCESS && strcmp(answer, "7.5") == 0);
}

int main(void) {
    remote_handle64 h = 0;
    int err = calculator_open(calculator_URI CDSP_DOMAIN, &h);

    if (err != AEE_SUCCESS) {
        fprintf(stderr, "cannot open %s: error 0x%x\n", calculator_URI, (unsigned)err);
        return 1;
    }
    show_numbers(h);
    show_division(h);
    show_buffers(h);
    expect("closing", calculator_close(h) == AEE_SUCCESS);
    return failures == 0 ? 0 : 1;
}
