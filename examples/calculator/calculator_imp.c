// SPDX-License-Identifier: BSD-3-Clause
// The implementation: what runs on the DSP. The skel has checked all lengths and pointers before it calls
// these functions.
#include <stdio.h>
#include <stdlib.h>

#include "calculator.h"

// A handle stands for whatever an implementation keeps between calls; the calculator keeps nothing.
int calculator_open(const char *uri, remote_handle64 *h) {
    (void)uri;
    *h = 1;
    return AEE_SUCCESS;
}

int calculator_close(remote_handle64 h) {
    (void)h;
    return AEE_SUCCESS;
}

AEEResult calculator_sum(remote_handle64 h, const int *numbers, int numbersLen, int64 *total) {
    (void)h;
    *total = 0;
    for (int i = 0; i < numbersLen; i++)
        *total += numbers[i];
    return AEE_SUCCESS;
}

AEEResult calculator_divide(remote_handle64 h, double dividend, double divisor, double *quotient) {
    (void)h;
    if (!(divisor < 0 || divisor > 0))
        return AEE_EBADPARM;
    *quotient = dividend / divisor;
    return AEE_SUCCESS;
}

AEEResult calculator_describe(remote_handle64 h, const int *numbers, int numbersLen,
                              calculator_summary *result) {
    int64 total;

    if (numbersLen == 0)
        return AEE_EBADPARM;
    result->smallest = result->largest = numbers[0];
    for (int i = 1; i < numbersLen; i++) {
        if (numbers[i] < result->smallest)
            result->smallest = numbers[i];
        if (numbers[i] > result->largest)
            result->largest = numbers[i];
    }
    calculator_sum(h, numbers, numbersLen, &total);
    result->mean = (double)total / numbersLen;
    return AEE_SUCCESS;
}

AEEResult calculator_scale(remote_handle64 h, float *values, int valuesLen, float factor) {
    (void)h;
    for (int i = 0; i < valuesLen; i++)
        values[i] *= factor;
    return AEE_SUCCESS;
}

// Reads a number and the blanks behind it.
static int number(const char **text, double *value) {
    char *end;

    *value = strtod(*text, &end);
    if (end == *text)
        return 0;
    *text = end + strspn(end, " ");
    return 1;
}

// number { '*' number }
static int product(const char **text, double *value) {
    double factor;

    if (!number(text, value))
        return 0;
    while (**text == '*') {
        ++*text;
        if (!number(text, &factor))
            return 0;
        *value *= factor;
    }
    return 1;
}

AEEResult calculator_evaluate(remote_handle64 h, const char *formula, char *answer, int answerLen) {
    double value, term;

    (void)h;
    if (!product(&formula, &value))
        return AEE_EBADPARM;
    while (*formula == '+') {
        formula++;
        if (!product(&formula, &term))
            return AEE_EBADPARM;
        value += term;
    }
    if (*formula != '\0')
        return AEE_EBADPARM;
    if (snprintf(answer, (size_t)answerLen, "%.10g", value) >= answerLen)
        return AEE_EBUFFERTOOSMALL;
    return AEE_SUCCESS;
}
