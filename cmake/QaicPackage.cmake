# SPDX-License-Identifier: BSD-3-Clause
# Debian packages, one per component: `cpack -G DEB` in the build folder.

set(CPACK_PACKAGE_NAME qaic)
set(CPACK_PACKAGE_VENDOR "The qaic project")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/QaicDebianLayout.cmake)
set(CPACK_COMPONENTS_ALL)
if(TARGET qaic)
    list(APPEND CPACK_COMPONENTS_ALL tool)
endif()
if(TARGET qaic_runtime)
    list(APPEND CPACK_COMPONENTS_ALL runtime)
endif()
set(CPACK_COMPONENT_DEVELOPMENT_DEPENDS ${CPACK_COMPONENTS_ALL})
list(APPEND CPACK_COMPONENTS_ALL development)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "qaic maintainers <qaic@localhost>" CACHE STRING "Maintainer of the Debian packages")
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
# A static tool depends on nothing.
if(QAIC_STATIC_TOOL)
    set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS OFF)
endif()

set(CPACK_DEBIAN_TOOL_PACKAGE_NAME qaic)
set(CPACK_DEBIAN_TOOL_DESCRIPTION "IDL compiler for FastRPC
Compiles interface definitions to C headers, stubs and skels.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME qaic-runtime)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION "runtime for FastRPC interfaces without hardware
Runs and tests stubs against skels in one process or with a simulated DSP.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME qaic-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "headers and build system files for FastRPC interfaces
The CMake package with qaic_generate(), a pkg-config file, the headers
of the runtime and the templates of the generated code.")
include(CPack)
