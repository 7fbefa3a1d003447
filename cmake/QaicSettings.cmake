# SPDX-License-Identifier: BSD-3-Clause

# GCC 12 miscompiles loops that fill arrays of structures at -O3: it can clear a member after it was stored.
add_compile_options($<$<COMPILE_LANG_AND_ID:C,GNU>:-fno-tree-loop-distribution>)

# Settings that every target of the project links.
add_library(qaic_settings INTERFACE)
target_include_directories(qaic_settings INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_definitions(qaic_settings INTERFACE _GNU_SOURCE)
if(QAIC_SANITIZE)
    target_compile_options(qaic_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
    target_link_options(qaic_settings INTERFACE -fsanitize=address,undefined)
endif()

add_library(qaic_warnings INTERFACE)
target_compile_options(qaic_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wstrict-prototypes
    -Wmissing-prototypes -Wundef -Wvla
    $<$<BOOL:${QAIC_WERROR}>:-Werror>)
