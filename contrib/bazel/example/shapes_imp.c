// SPDX-License-Identifier: BSD-3-Clause
#include "shapes.h"

AEEResult circle_area(int radius, double *result) {
    *result = 3.14159 * radius * radius;
    return 0;
}

AEEResult square_centre(const point *corner, int side, point *result) {
    result->x = corner->x + side / 2;
    result->y = corner->y + side / 2;
    return 0;
}
