# SPDX-License-Identifier: BSD-3-Clause
# The test calls of every type in every mode, with a client program and skel libraries.
set(code ${CMAKE_CURRENT_BINARY_DIR}/call)
file(MAKE_DIRECTORY ${code})
include_directories(BEFORE ${code})

set(interfaces every M_plain M_child wide)
set(suites)
foreach(name ${interfaces})
    string(APPEND suites "SUITE(${name})\n")
endforeach()
file(GENERATE OUTPUT ${code}/call_suites.h CONTENT "${suites}")

# integration_interfaces(folder file interfaces...): what the compiler and the generator of calls make of an IDL file.
function(integration_interfaces folder file)
    set(outputs ${code}/${file}.h ${code}/${file}.yaml)
    set(commands)
    foreach(name ${ARGN})
        list(APPEND outputs ${code}/${name}_stub.c ${code}/${name}_skel.c ${code}/${name}_calls.c)
        list(APPEND commands COMMAND integration_call_generate ${code}/${file}.yaml ${name} ${code}/${name}_calls.c)
    endforeach()
    add_custom_command(
        OUTPUT ${outputs}
        COMMAND qaic -w -mdll --emit=yaml -o ${code} ${folder}/${file}.idl
        ${commands}
        DEPENDS qaic integration_call_generate ${folder}/${file}.idl
        VERBATIM)
endfunction()
integration_interfaces(${PROJECT_SOURCE_DIR}/tests/malformed every every)
integration_interfaces(${call} more M_plain M_child wide)

add_library(integration_call_values OBJECT ${call}/values.c shared.c call_dma.c)
target_link_libraries(integration_call_values PRIVATE integration_settings qaic_warnings)
set_target_properties(integration_call_values PROPERTIES POSITION_INDEPENDENT_CODE ON)
set(objects $<TARGET_OBJECTS:integration_call_values>)
set(skels)
# One target for all: interfaces of one file share the rule that makes their sources.
foreach(name ${interfaces})
    list(APPEND sources_of_all ${code}/${name}_stub.c ${code}/${name}_skel.c ${code}/${name}_calls.c)
endforeach()
add_custom_target(integration_call_sources DEPENDS ${sources_of_all})
foreach(name ${interfaces})
    add_library(integration_call_${name} OBJECT ${code}/${name}_stub.c ${code}/${name}_skel.c ${code}/${name}_calls.c)
    add_dependencies(integration_call_${name} integration_call_sources)
    target_link_libraries(integration_call_${name} PRIVATE integration_settings)
    target_compile_options(integration_call_${name} PRIVATE -include ${wire}/allocation.h)
    target_compile_definitions(integration_call_${name} PRIVATE MALLOC=wire_malloc FREE=wire_free)
    set_source_files_properties(${code}/${name}_skel.c PROPERTIES
        COMPILE_OPTIONS "-include;${CMAKE_CURRENT_SOURCE_DIR}/impl_names.h"
        OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/impl_names.h)
    set_target_properties(integration_call_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    list(APPEND objects $<TARGET_OBJECTS:integration_call_${name}>)

    add_library(integration_call_${name}_skel MODULE call_dsp.c $<TARGET_OBJECTS:integration_call_${name}>
                $<TARGET_OBJECTS:integration_call_values>)
    target_compile_definitions(integration_call_${name}_skel PRIVATE SUITE=${name})
    target_link_libraries(integration_call_${name}_skel PRIVATE integration_settings qaic_warnings)
    target_link_options(integration_call_${name}_skel PRIVATE -Wl,-Bsymbolic)
    # URIs name libraries after the IDL file; where there is no URI, the interface is the name.
    set(library ${name})
    if(name STREQUAL wide)
        set(library more)
    endif()
    set_target_properties(integration_call_${name}_skel PROPERTIES OUTPUT_NAME ${library}_skel
                          LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/call_skels)
    list(APPEND skels integration_call_${name}_skel)
endforeach()

add_executable(call_client call_client.c job.c ${objects})
target_link_libraries(call_client PRIVATE integration_settings qaic_warnings)
add_dependencies(call_client ${skels})

foreach(name ${interfaces})
    foreach(mode ${modes})
        add_test(NAME integration/call/${name}/${mode}
                 COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check_same $<TARGET_FILE:qaic-run>
                         ${CMAKE_CURRENT_BINARY_DIR}/call_skels ${mode} $<TARGET_FILE:call_client> ${name})
    endforeach()
endforeach()
