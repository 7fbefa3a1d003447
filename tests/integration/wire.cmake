# SPDX-License-Identifier: BSD-3-Clause
# The wire vectors through the runtime: for each file a skel library, and one client for all.
set(vectors ${PROJECT_SOURCE_DIR}/tests/wire/vectors)
set(code ${CMAKE_CURRENT_BINARY_DIR}/wire)
file(MAKE_DIRECTORY ${code})
file(GLOB files CONFIGURE_DEPENDS ${vectors}/*.yaml)
set(names)
set(suites)
foreach(file ${files})
    get_filename_component(name ${file} NAME_WE)
    list(APPEND names ${name})
    string(APPEND suites "SUITE(${name})\n")
endforeach()
file(GENERATE OUTPUT ${code}/wire_suites.h CONTENT "${suites}")

include_directories(${code})

# Both sides consist of the same objects, so the client also has implementations, which it never calls.
add_library(integration_values OBJECT ${wire}/values.c ${wire}/messages.c shared.c)
target_link_libraries(integration_values PRIVATE integration_settings)
set_target_properties(integration_values PROPERTIES POSITION_INDEPENDENT_CODE ON)
set(objects $<TARGET_OBJECTS:integration_values>)
set(skels)
foreach(name ${names})
    set(sources ${code}/${name}_stub.c ${code}/${name}_skel.c ${code}/${name}_vectors.c)
    add_custom_command(
        OUTPUT ${sources} ${code}/${name}.h ${code}/${name}.yaml
        COMMAND qaic -w -mdll --emit=yaml -I ${vectors} -o ${code} ${vectors}/${name}.idl
        COMMAND integration_wire_generate ${vectors}/${name}.yaml ${code}/${name}.yaml ${code}/${name}_vectors.c
        DEPENDS qaic integration_wire_generate ${vectors}/${name}.idl ${vectors}/${name}.yaml
        VERBATIM)
    add_library(integration_${name} OBJECT ${sources})
    target_link_libraries(integration_${name} PRIVATE integration_settings)
    target_compile_options(integration_${name} PRIVATE -include ${wire}/allocation.h)
    target_compile_definitions(integration_${name} PRIVATE MALLOC=wire_malloc FREE=wire_free)
    set_source_files_properties(${code}/${name}_skel.c PROPERTIES
        COMPILE_OPTIONS "-include;${CMAKE_CURRENT_SOURCE_DIR}/impl_names.h"
        OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/impl_names.h)
    set_target_properties(integration_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    list(APPEND objects $<TARGET_OBJECTS:integration_${name}>)

    add_library(integration_${name}_skel MODULE wire_dsp.c $<TARGET_OBJECTS:integration_${name}>
                $<TARGET_OBJECTS:integration_values>)
    target_compile_definitions(integration_${name}_skel PRIVATE SUITE=${name})
    target_link_libraries(integration_${name}_skel PRIVATE integration_settings qaic_warnings m)
    target_link_options(integration_${name}_skel PRIVATE -Wl,-Bsymbolic)
    set_target_properties(integration_${name}_skel PROPERTIES OUTPUT_NAME ${name}_skel)
    list(APPEND skels integration_${name}_skel)
endforeach()

add_executable(wire_client wire_client.c job.c ${objects})
target_link_libraries(wire_client PRIVATE integration_settings qaic_warnings m)
add_dependencies(wire_client ${skels})
add_executable(wire_compare wire_compare.c)
target_link_libraries(wire_compare PRIVATE integration_emit)

foreach(name ${names})
    foreach(mode loop interrupt polling)
        add_test(NAME integration/wire/${name}/${mode}
                 COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check_wire ${CMAKE_CURRENT_BINARY_DIR} ${vectors}/${name}.yaml
                         $<TARGET_FILE:qaic-run> ${mode})
    endforeach()
endforeach()
