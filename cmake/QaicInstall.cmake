# SPDX-License-Identifier: BSD-3-Clause
# What is installed where. Components: tool (the compiler), runtime (library and programs), development (the rest).

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/qaic)

if(TARGET qaic)
    # The tool has an export file of its own, so that cross builds can leave it out.
    install(TARGETS qaic EXPORT qaicToolTargets RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT tool)
    install(EXPORT qaicToolTargets NAMESPACE qaic:: DESTINATION ${package_dir} COMPONENT development)
    install(DIRECTORY templates DESTINATION ${CMAKE_INSTALL_DATADIR}/qaic COMPONENT development)
endif()

if(TARGET qaic_runtime)
    set_target_properties(qaic_runtime PROPERTIES EXPORT_NAME runtime)
    install(TARGETS qaic_runtime EXPORT qaicRuntimeTargets
            LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
            INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/qaic)
    install(EXPORT qaicRuntimeTargets NAMESPACE qaic:: DESTINATION ${package_dir} COMPONENT development)
    install(DIRECTORY runtime/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/qaic COMPONENT development
            FILES_MATCHING PATTERN "*.h")
    # Not among the system's libraries, where they would hide those of a vendor.
    get_directory_property(names DIRECTORY runtime DEFINITION QAIC_COMPATIBILITY_NAMES)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/compatibility)
    foreach(name ${names})
        set(link ${PROJECT_BINARY_DIR}/compatibility/lib${name}.so)
        file(CREATE_LINK ../libqaicrt.so.0 ${link} SYMBOLIC)
        install(FILES ${link} DESTINATION ${CMAKE_INSTALL_LIBDIR}/qaic COMPONENT runtime)
    endforeach()
endif()
file(RELATIVE_PATH libraries_from_programs /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR})
foreach(program qaic-dsp qaic-run)
    if(TARGET ${program})
        set_target_properties(${program} PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries_from_programs}")
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
    endif()
endforeach()

# Where shells and man look by themselves.
function(qaic_install_manual program component)
    if(TARGET manual_${program})
        set(share ${PROJECT_BINARY_DIR}/share)
        install(FILES ${share}/man/man1/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
        foreach(file bash-completion/completions/${program} zsh/site-functions/_${program}
                     fish/vendor_completions.d/${program}.fish)
            get_filename_component(folder ${file} DIRECTORY)
            install(FILES ${share}/${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT ${component})
        endforeach()
    endif()
endfunction()
qaic_install_manual(qaic tool)
qaic_install_manual(qaic-dsp runtime)
qaic_install_manual(qaic-run runtime)

configure_package_config_file(cmake/qaicConfig.cmake.in ${PROJECT_BINARY_DIR}/qaicConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# The compiler serves every target, whatever its word size; the config file itself looks at the runtime's.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/qaicConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/qaicConfig.cmake ${PROJECT_BINARY_DIR}/qaicConfigVersion.cmake
              cmake/QaicGenerate.cmake cmake/QaicTool.cmake cmake/QaicOutputNames.cmake cmake/QaicCheckOutputs.cmake
              cmake/QaicBuildIdl.cmake
        DESTINATION ${package_dir} COMPONENT development)

# The prefix is found from the file's own place, so that an installation can be moved.
file(RELATIVE_PATH up /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" up "${up}")
set(QAIC_PC_PREFIX "\${pcfiledir}/${up}")
set(QAIC_PC_USE)
if(TARGET qaic_runtime)
    set(QAIC_PC_USE "Cflags: -I\${includedir}\nLibs: -L\${libdir} -lqaicrt\n")
endif()
configure_file(cmake/qaic.pc.in ${PROJECT_BINARY_DIR}/qaic.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/qaic.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

# Under the names of the packages, each of which needs one.
set(doc ${CMAKE_INSTALL_DATAROOTDIR}/doc)
install(FILES LICENSE DESTINATION ${doc}/qaic RENAME copyright COMPONENT tool)
install(FILES LICENSE DESTINATION ${doc}/qaic-runtime RENAME copyright COMPONENT runtime)
install(FILES LICENSE DESTINATION ${doc}/qaic-dev RENAME copyright COMPONENT development)
