# SPDX-License-Identifier: BSD-3-Clause
#[=======================================================================[.rst:
qaic_generate
-------------

Compiles IDL files with qaic and adds what comes out to a target::

  qaic_generate(TARGET <target> IDL <file>...
                [SIDE STUB|SKEL|BOTH|HEADER]
                [IMPORT_DIRS <dir>...] [DEFINES <NAME[=VALUE]>...] [OPTIONS <option>...]
                [OUT_DIR <dir>] [OUT_VAR <variable>] [DEPENDS <file or target>...]
                [STANDARD_TYPES] [WERROR])

docs/cmake.md explains it with examples.
#]=======================================================================]

# Users' policies do not reach into functions, so these settings hold in every project.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

include(${CMAKE_CURRENT_LIST_DIR}/QaicTool.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/QaicOutputNames.cmake)

function(qaic_generate)
    set(flags STANDARD_TYPES WERROR)
    set(singles TARGET SIDE OUT_DIR OUT_VAR)
    set(lists IDL IMPORT_DIRS DEFINES OPTIONS DEPENDS)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "${flags}" "${singles}" "${lists}")
    _qaic_check_call("${flags};${singles};${lists}")
    if(NOT ARG_SIDE)
        set(ARG_SIDE STUB)
    endif()
    if(NOT ARG_OUT_DIR)
        set(ARG_OUT_DIR qaic-generated)
    endif()
    get_filename_component(out_dir "${ARG_OUT_DIR}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
    _qaic_check_target("${ARG_TARGET}" "${ARG_SIDE}" target visibility)
    _qaic_arguments(arguments)

    set(generated)
    foreach(idl IN LISTS ARG_IDL)
        _qaic_compile("${idl}" "${out_dir}" "${arguments}" "${ARG_DEPENDS}" step outputs)
        add_dependencies(${target} ${step})
        # Their private functions may have the same names.
        set_source_files_properties(${outputs} TARGET_DIRECTORY ${target} PROPERTIES
            GENERATED TRUE SKIP_UNITY_BUILD_INCLUSION TRUE SKIP_AUTOGEN TRUE)
        _qaic_pick_side(${ARG_SIDE} "${outputs}" picked)
        list(APPEND generated ${picked})
    endforeach()

    if(NOT visibility STREQUAL "INTERFACE")
        target_sources(${target} PRIVATE ${generated})
    endif()
    target_include_directories(${target} ${visibility} "$<BUILD_INTERFACE:${out_dir}>")
    if(ARG_OUT_VAR)
        set(${ARG_OUT_VAR} ${generated} PARENT_SCOPE)
    endif()
endfunction()

# Reports a wrong call; looks at the caller's ARG_ variables.
macro(_qaic_check_call keywords)
    if(DEFINED ARG_UNPARSED_ARGUMENTS)
        list(GET ARG_UNPARSED_ARGUMENTS 0 unknown)
        message(FATAL_ERROR "qaic_generate: unknown argument \"${unknown}\".\n"
                            "The arguments are: ${keywords}.")
    endif()
    foreach(keyword TARGET IDL)
        if(NOT ARG_${keyword})
            message(FATAL_ERROR "qaic_generate: ${keyword} is missing.\n"
                                "Example: qaic_generate(TARGET app IDL calculator.idl SIDE STUB)")
        endif()
    endforeach()
    foreach(keyword SIDE OUT_DIR OUT_VAR)
        if(keyword IN_LIST ARG_KEYWORDS_MISSING_VALUES)
            message(FATAL_ERROR "qaic_generate: ${keyword} has no value.")
        endif()
    endforeach()
    if(DEFINED ARG_SIDE AND NOT ARG_SIDE MATCHES "^(STUB|SKEL|BOTH|HEADER)$")
        message(FATAL_ERROR "qaic_generate: SIDE \"${ARG_SIDE}\" is none of STUB, SKEL, BOTH, HEADER.")
    endif()
    if("${ARG_OUT_DIR}" MATCHES "[$]<")
        message(FATAL_ERROR "qaic_generate: OUT_DIR cannot hold a generator expression: ${ARG_OUT_DIR}")
    endif()
    foreach(option IN LISTS ARG_OPTIONS)
        if(option MATCHES "^(-o|--out|--list-outputs|--dep)")
            message(FATAL_ERROR "qaic_generate: OPTIONS cannot hold ${option}: the function itself sets "
                                "the names of files. Use OUT_DIR for the folder.")
        endif()
    endforeach()
endmacro()

# The target itself, and how what it gains is visible to others.
function(_qaic_check_target name side target_var visibility_var)
    if(NOT TARGET "${name}")
        message(FATAL_ERROR "qaic_generate: there is no target \"${name}\". Call add_executable(${name} ...) or "
                            "add_library(${name} ...) before qaic_generate.")
    endif()
    get_target_property(aliased "${name}" ALIASED_TARGET)
    if(aliased)
        set(name "${aliased}")
    endif()
    get_target_property(imported "${name}" IMPORTED)
    get_target_property(type "${name}" TYPE)
    if(imported OR type STREQUAL "UTILITY")
        message(FATAL_ERROR "qaic_generate: nothing can be compiled for ${name}, which is not built from sources.")
    endif()
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT side STREQUAL "HEADER" AND NOT C IN_LIST languages)
        message(FATAL_ERROR "qaic_generate: the generated files are C, which the project does not use: "
                            "write project(... LANGUAGES C ${languages}).")
    endif()
    set(visibility PUBLIC)
    if(type STREQUAL "INTERFACE_LIBRARY")
        if(NOT side STREQUAL "HEADER")
            message(FATAL_ERROR "qaic_generate: ${name} is an INTERFACE library, which compiles nothing: use SIDE HEADER.")
        endif()
        set(visibility INTERFACE)
    endif()
    set(${target_var} "${name}" PARENT_SCOPE)
    set(${visibility_var} ${visibility} PARENT_SCOPE)
endfunction()

# The compiler's arguments that the caller's ARG_ variables ask for.
macro(_qaic_arguments result)
    set(${result})
    foreach(dir IN LISTS ARG_IMPORT_DIRS)
        if(NOT dir MATCHES "^[$]<")
            get_filename_component(dir "${dir}" ABSOLUTE)
        endif()
        list(APPEND ${result} "-I${dir}")
    endforeach()
    foreach(define IN LISTS ARG_DEFINES)
        list(APPEND ${result} "-D${define}")
    endforeach()
    if(ARG_STANDARD_TYPES)
        list(APPEND ${result} -st)
    endif()
    if(ARG_WERROR)
        list(APPEND ${result} -Werror)
    endif()
    list(APPEND ${result} ${ARG_OPTIONS})
endmacro()

function(_qaic_pick_side side outputs result)
    if(side STREQUAL "STUB")
        list(FILTER outputs EXCLUDE REGEX "_skel[.]c$")
    elseif(side STREQUAL "SKEL")
        list(FILTER outputs EXCLUDE REGEX "_stub[.]c$")
    elseif(side STREQUAL "HEADER")
        list(FILTER outputs EXCLUDE REGEX "[.]c$")
    endif()
    set(${result} ${outputs} PARENT_SCOPE)
endfunction()

# Makes the build step for one IDL file, or finds the one that does the same: stub and skel of a folder share it.
# Returns the target to wait for, and all files that the step writes.
function(_qaic_compile idl out_dir arguments depends step_var outputs_var)
    get_filename_component(idl "${idl}" ABSOLUTE)
    get_source_file_property(generated "${idl}" GENERATED)
    if(NOT EXISTS "${idl}" AND NOT generated)
        message(FATAL_ERROR "qaic_generate: there is no file ${idl}")
    endif()
    get_filename_component(base "${idl}" NAME_WLE)
    file(RELATIVE_PATH place "${CMAKE_BINARY_DIR}" "${out_dir}")
    file(RELATIVE_PATH origin "${CMAKE_SOURCE_DIR}" "${idl}")
    string(MD5 key "${place}|${origin}")
    string(SUBSTRING "${key}" 0 8 key)
    string(MAKE_C_IDENTIFIER "qaic_${base}_${key}" step)

    get_property(earlier GLOBAL PROPERTY QAIC_ARGUMENTS_${step})
    if(TARGET ${step} AND NOT "${earlier}" STREQUAL "=${arguments}")
        message(FATAL_ERROR "qaic_generate: ${idl} is compiled into ${out_dir} already, but with other settings. "
                            "Use the same settings, or give this call an OUT_DIR of its own.")
    endif()
    if(NOT TARGET ${step})
        _qaic_add_step(${step} "${idl}" "${out_dir}" "${arguments}" "${depends}")
        set_property(GLOBAL PROPERTY QAIC_ARGUMENTS_${step} "=${arguments}")
    endif()
    get_property(outputs GLOBAL PROPERTY QAIC_OUTPUTS_${step})
    set(${step_var} ${step} PARENT_SCOPE)
    set(${outputs_var} ${outputs} PARENT_SCOPE)
endfunction()

# The build step. Its output is a stamp, because a file that is left alone when its content stays the same would run
# the step again and again under Make.
function(_qaic_add_step step idl out_dir arguments depends)
    set(work "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${step}")
    file(MAKE_DIRECTORY "${out_dir}" "${work}")
    _qaic_find_tool(tool tool_file)
    set(program "${tool}")
    if(TARGET "${tool}")
        set(program "$<TARGET_FILE:${tool}>")
    endif()
    set(arguments -o "${out_dir}" ${arguments})
    _qaic_output_names("${idl}" "${work}/outputs" "${tool_file}" "${arguments}" names)
    list(TRANSFORM names PREPEND "${out_dir}/" OUTPUT_VARIABLE outputs)
    _qaic_claim_outputs("${idl}" "${outputs}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${work}/outputs")
    if(EXISTS "${idl}")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${idl}")
    endif()

    set(colour)
    if(CMAKE_COLOR_DIAGNOSTICS)
        set(colour --color=always)
    endif()
    # Targets may add folders later; see build_idl.
    set(late "$<TARGET_GENEX_EVAL:${step},$<TARGET_PROPERTY:${step},QAIC_IMPORT_DIRS>>")
    set(late "$<$<BOOL:${late}>:-I$<JOIN:$<REMOVE_DUPLICATES:${late}>,;-I>>")
    file(RELATIVE_PATH shown "${CMAKE_SOURCE_DIR}" "${idl}")
    add_custom_command(
        OUTPUT "${work}/stamp"
        BYPRODUCTS ${outputs}
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${out_dir}"
        COMMAND "${program}" ${arguments} "${late}" ${colour} --depfile "${work}/depfile" --deptarget "${work}/stamp" "${idl}"
        COMMAND "${CMAKE_COMMAND}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/QaicCheckOutputs.cmake" -- "${idl}" "${work}"
                "${program}" ${arguments} "${late}"
        DEPENDS "${idl}" ${tool} ${depends}
        DEPFILE "${work}/depfile"
        COMMENT "Compiling IDL ${shown}"
        COMMAND_EXPAND_LISTS VERBATIM)
    add_custom_target(${step} DEPENDS "${work}/stamp")
    set_target_properties(${step} PROPERTIES FOLDER qaic)
    set_property(GLOBAL PROPERTY QAIC_OUTPUTS_${step} ${outputs})
endfunction()

# Two IDL files that write the same file would overwrite each other in every build.
function(_qaic_claim_outputs idl outputs)
    foreach(output IN LISTS outputs)
        get_property(owner GLOBAL PROPERTY "QAIC_OWNER_${output}")
        if(owner)
            message(FATAL_ERROR "qaic_generate: ${owner} and ${idl} both generate ${output}. "
                                "Give one of the calls an OUT_DIR of its own.")
        endif()
        set_property(GLOBAL PROPERTY "QAIC_OWNER_${output}" "${idl}")
    endforeach()
endfunction()

cmake_policy(POP)
