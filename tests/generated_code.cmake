# SPDX-License-Identifier: BSD-3-Clause
# Building programs from code that the compiler under test generates, for other data models and with other compilers than
# those of the build. Variants of a test program differ in the options of the IDL compiler (default or standard) and in the
# C compiler's.
#
#   asan     AddressSanitizer and UndefinedBehaviorSanitizer
#   msan     MemorySanitizer of clang: sees bytes that leave without ever having been set
find_program(QAIC_TEST_CLANG NAMES clang clang-14 clang-15 clang-16 clang-17 clang-18 clang-19)

set(generated_64 mode default flags -O1)
set(generated_64-st mode standard flags -O2)
set(generated_32 mode default flags -O1 -m32 -malign-double)
set(generated_32-st mode standard flags -O2 -m32 -malign-double)
set(generated_asan mode default flags -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
set(generated_asan-st mode standard flags -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
set(generated_msan mode default compiler ${QAIC_TEST_CLANG} flags -O1 -g -fsanitize=memory -fno-omit-frame-pointer)
set(generated_variants 64 64-st 32 32-st asan)
if(QAIC_TEST_CLANG)
    list(APPEND generated_variants msan)
endif()

# Compiles IDL files of a folder once per mode: <binary>/<mode>/<name>.h, <interface>_stub.c, <interface>_skel.c,
# <name>.yaml. An entry of FILES is a file name and its interfaces, separated by colons: foo:foo:M_bar; one interface of the
# file's name needs no mention. Sets <name>_outputs_<mode> for the caller.
function(generate_code folder)
    foreach(mode default standard)
        set(out ${CMAKE_CURRENT_BINARY_DIR}/${mode})
        file(MAKE_DIRECTORY ${out})
        foreach(entry ${ARGN})
            string(REPLACE ":" ";" parts ${entry})
            list(POP_FRONT parts name)
            if(NOT parts)
                set(parts ${name})
            endif()
            set(outputs ${out}/${name}.h ${out}/${name}.yaml)
            foreach(interface ${parts})
                list(APPEND outputs ${out}/${interface}_stub.c ${out}/${interface}_skel.c)
            endforeach()
            add_custom_command(
                OUTPUT ${outputs}
                COMMAND qaic -mdll --emit=yaml $<$<STREQUAL:${mode},standard>:-st> -I ${folder}
                        -I ${PROJECT_SOURCE_DIR}/qaic/preprocess/idl -o ${out} ${folder}/${name}.idl
                DEPENDS qaic ${folder}/${name}.idl
                COMMAND_EXPAND_LISTS VERBATIM)
            set(${name}_outputs_${mode} ${outputs} PARENT_SCOPE)
        endforeach()
    endforeach()
endfunction()

# Compiles one C file for a variant and appends the object to the list of that name.
function(generated_object list_name variant source object)
    cmake_parse_arguments(PARSE_ARGV 4 ARG "" "" "FLAGS;DEPENDS")
    cmake_parse_arguments(VARIANT "" "mode;compiler" "flags" ${generated_${variant}})
    if(NOT VARIANT_compiler)
        set(VARIANT_compiler ${CMAKE_C_COMPILER})
    endif()
    set(path ${CMAKE_CURRENT_BINARY_DIR}/${variant}/${object}.o)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${variant})
    add_custom_command(
        OUTPUT ${path}
        COMMAND ${VARIANT_compiler} -std=gnu11 ${VARIANT_flags} -Wall -I ${CMAKE_CURRENT_BINARY_DIR}/${VARIANT_mode}
                -I ${CMAKE_CURRENT_BINARY_DIR} -I ${PROJECT_SOURCE_DIR}/runtime/include -I ${PROJECT_SOURCE_DIR}
                ${ARG_FLAGS} -MD -MT ${path} -MF ${path}.d -c ${source} -o ${path}
        DEPENDS ${source} ${ARG_DEPENDS}
        DEPFILE ${path}.d
        VERBATIM)
    set(${list_name} ${${list_name}} ${path} PARENT_SCOPE)
endfunction()

# Links objects to the program <name>_<variant>, part of `all`.
function(generated_program name variant)
    cmake_parse_arguments(PARSE_ARGV 2 ARG "" "" "FLAGS;OBJECTS")
    cmake_parse_arguments(VARIANT "" "mode;compiler" "flags" ${generated_${variant}})
    if(NOT VARIANT_compiler)
        set(VARIANT_compiler ${CMAKE_C_COMPILER})
    endif()
    set(path ${CMAKE_CURRENT_BINARY_DIR}/${name}_${variant})
    add_custom_command(
        OUTPUT ${path}
        COMMAND ${VARIANT_compiler} ${VARIANT_flags} ${ARG_OBJECTS} ${ARG_FLAGS} -o ${path}
        DEPENDS ${ARG_OBJECTS}
        VERBATIM)
    add_custom_target(${name}_${variant}_program ALL DEPENDS ${path})
endfunction()
