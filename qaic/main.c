// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/driver/driver.h"

int main(int count, char **arguments) {
    return driver_main(count, arguments);
}
