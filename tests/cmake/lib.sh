# SPDX-License-Identifier: BSD-3-Clause
# What the tests of the CMake package share. The environment names: QAIC_SOURCE, QAIC_PREFIX (an installation), WORK (a
# folder of the test's own), CMAKE, TESTS (this folder).
set -eu
export LC_ALL=C
unset MAKEFLAGS DESTDIR CMAKE_GENERATOR || true
GENERATOR=${GENERATOR:-Ninja}
BUILD_TYPE=${BUILD_TYPE:-}

fail() {
    echo "FAILED: $*" >&2
    [ -z "${log:-}" ] || tail -n 60 "$log" | sed 's/^/    /' >&2
    exit 1
}

# The test's own copy of a project: start <project>
start() {
    rm -rf "$WORK"
    mkdir -p "$WORK"
    cp -R "$TESTS/$1" "$WORK/src"
    src=$WORK/src
    build=$WORK/build
    log=$WORK/log
}

configure() {
    "$CMAKE" -G "$GENERATOR" -S "$src" -B "$build" ${BUILD_TYPE:+-DCMAKE_BUILD_TYPE=$BUILD_TYPE} "$@" >"$log" 2>&1 ||
        fail "the project could not be configured"
}

# Whether the second of two changes is newer must not depend on the clock's steps.
tick() {
    sleep 0.02
}

try_build() {
    "$CMAKE" --build "$build" --parallel 2 "$@" >"$log" 2>&1
}

build() {
    try_build "$@" || fail "the project could not be built"
}

ran() {
    grep -q -- "$1" "$log"
}

expect_ran() {
    ran "$1" || fail "this did not run: $1"
}

expect_not_ran() {
    ! ran "$1" || fail "this should not have run: $1"
}

expect_nothing_to_do() {
    tick
    build "$@"
    ! grep -E 'Compiling|Building|Linking|Generating|Configuring' "$log" || fail "a build without a change does something"
}

# CMake wraps its messages.
has_message() {
    tr -s ' \n' ' ' <"$log" | grep -q -- "$1"
}

expect_message() {
    has_message "$1" || fail "there is no message like: $1"
}

# A wrong configuration has to be refused: expect_refused <message> <options>...
expect_refused() {
    message=$1
    shift
    rm -rf "$build"
    if "$CMAKE" -G "$GENERATOR" -S "$src" -B "$build" "$@" >"$log" 2>&1; then
        fail "accepted, although: $message"
    fi
    has_message "$message" || fail "there is no message like: $message"
}

sums() {
    (cd "$build" && find . -name '*_stub.c' -o -name '*_skel.c' -o -name app.h -o -name other.h | sort | xargs -d '\n' cksum)
}
