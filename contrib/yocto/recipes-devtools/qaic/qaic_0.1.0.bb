# SPDX-License-Identifier: BSD-3-Clause
SUMMARY = "IDL compiler and test runtime for Qualcomm FastRPC"
DESCRIPTION = "qaic-native compiles interface definitions to C. The target package runs and tests \
the generated code without a DSP."
SECTION = "devel"
LICENSE = "BSD-3-Clause"
LIC_FILES_CHKSUM = "file://LICENSE;md5=6ff2b36f8e0f94eaad05b44741b43d13"

# Where the sources are, for example git://host/qaic.git;protocol=https;branch=main
QAIC_SRC_URI ?= "git://${THISDIR}/../../../..;protocol=file;branch=main"
SRC_URI = "${QAIC_SRC_URI}"
SRCREV ?= "${AUTOREV}"
S = "${WORKDIR}/git"

inherit cmake pkgconfig

DEPENDS = "libyaml"
DEPENDS:class-native = "bison-native flex-native libyaml-native uthash-native"

# The compiler runs on the machine that builds, the runtime on the target. Man pages and completions are written by
# programs that run during the build, and nobody looks for them in a sysroot.
EXTRA_OECMAKE = "-DQAIC_BUILD_TESTS=OFF -DQAIC_BUILD_EXAMPLES=OFF -DQAIC_BUILD_MANUAL=OFF"
EXTRA_OECMAKE:append:class-native = " -DQAIC_BUILD_COMPILER=ON -DQAIC_BUILD_RUNTIME=OFF"
EXTRA_OECMAKE:append:class-target = " -DQAIC_BUILD_COMPILER=OFF -DQAIC_BUILD_RUNTIME=ON"

# The names of vendors' libraries, which programs ask for, not names for the linker of a build.
FILES:${PN} += "${libdir}/qaic/lib*.so"
INSANE_SKIP:${PN} += "dev-so"

BBCLASSEXTEND = "native"
