# SPDX-License-Identifier: BSD-3-Clause
# build_idl(<idl> <target>): for projects that call the function of this name which comes with a DSP SDK.
#
# The outputs land in the current build folder, where such projects name them among the sources of the target; the target
# finds the header there. The IDL file may include files of every include folder of the target, also of those that it
# gets after this call.

cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

function(build_idl idl target)
    if(ARGN)
        message(FATAL_ERROR "build_idl: takes an IDL file and a target, not \"${ARGN}\" besides. "
                            "qaic_generate() has more settings.")
    endif()
    set(arguments)
    _qaic_sdk_folders(arguments)
    _qaic_check_target("${target}" STUB target visibility)
    _qaic_compile("${idl}" "${CMAKE_CURRENT_BINARY_DIR}" "${arguments}" "" step outputs)
    set_property(TARGET ${step} APPEND PROPERTY QAIC_IMPORT_DIRS "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
    add_dependencies(${target} ${step})
    set_source_files_properties(${outputs} TARGET_DIRECTORY ${target} PROPERTIES
        GENERATED TRUE SKIP_UNITY_BUILD_INCLUSION TRUE SKIP_AUTOGEN TRUE)
    target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${CMAKE_CURRENT_BINARY_DIR}>")
endfunction()

# Where an SDK keeps its own IDL files. qaic brings files of the same names with it, so none is needed.
function(_qaic_sdk_folders result)
    set(root "${HEXAGON_SDK_ROOT}")
    if(NOT root)
        set(root "$ENV{HEXAGON_SDK_ROOT}")
    endif()
    set(folders)
    foreach(folder incs incs/stddef)
        if(root AND IS_DIRECTORY "${root}/${folder}")
            list(APPEND folders "-I${root}/${folder}")
        endif()
    endforeach()
    set(${result} ${folders} PARENT_SCOPE)
endfunction()

cmake_policy(POP)
