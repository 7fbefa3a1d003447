# SPDX-License-Identifier: BSD-3-Clause
# Another processor, with a compiler for it when there is one on this machine.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR other)
find_program(CROSS_CC aarch64-linux-gnu-gcc)
if(CROSS_CC)
    set(CMAKE_C_COMPILER ${CROSS_CC})
endif()
set(CMAKE_FIND_ROOT_PATH ${CMAKE_CURRENT_LIST_DIR}/sysroot)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
