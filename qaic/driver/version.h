// SPDX-License-Identifier: BSD-3-Clause
// What --version and its relatives print. The build may set the first two.
#ifndef QAIC_DRIVER_VERSION_H
#define QAIC_DRIVER_VERSION_H

#ifndef QAIC_VERSION
#define QAIC_VERSION "0.1.0"
#endif
#ifndef QAIC_COMMIT
#define QAIC_COMMIT "unknown"
#endif
// The version whose command line and output this one stands in for.
#define QAIC_COMPATIBLE "01.00.51"

#if defined(__linux__)
#define QAIC_PLATFORM "Linux"
#elif defined(__APPLE__)
#define QAIC_PLATFORM "macOS"
#else
#define QAIC_PLATFORM "POSIX"
#endif

#endif
