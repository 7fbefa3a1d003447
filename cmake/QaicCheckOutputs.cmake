# SPDX-License-Identifier: BSD-3-Clause
# The end of a build step: compares the files that the compiler has written with those that CMake has planned with, then
# touches the stamp. Called as: cmake -P QaicCheckOutputs.cmake -- <idl> <folder of the step> <compiler> <arguments>...

cmake_minimum_required(VERSION 3.20)

set(words)
set(started FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
    if(started)
        list(APPEND words "${CMAKE_ARGV${i}}")
    elseif(CMAKE_ARGV${i} STREQUAL "--")
        set(started TRUE)
    endif()
endforeach()
list(POP_FRONT words idl work)

execute_process(COMMAND ${words} -w --list-outputs "${idl}" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n/]+\n" names "${output}")
string(REPLACE "\n" "" names "${names}")
file(STRINGS "${work}/outputs" planned)
list(POP_FRONT planned)
set(written ${names})
list(SORT planned)
list(SORT written)
if(NOT planned STREQUAL written)
    set(hash none)
    if(EXISTS "${idl}")
        file(MD5 "${idl}" hash)
    endif()
    list(JOIN names "\n" lines)
    file(WRITE "${work}/outputs" "${hash}\n${lines}\n")
    list(JOIN names " " shown)
    message(FATAL_ERROR "${idl} generates other files than CMake expected: ${shown}\n"
                        "Build again: CMake then knows the names.")
endif()
file(TOUCH "${work}/stamp")
