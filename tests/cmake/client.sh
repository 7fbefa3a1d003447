# SPDX-License-Identifier: BSD-3-Clause
# Runs the program of the project `consumer` and compares what it says: run_client <text>

run_client() {
    client=$(find "$build" -name client -type f)
    skel=$(find "$build" -name libapp_skel.so)
    answer=$(ADSP_LIBRARY_PATH=${skel%/*} LD_LIBRARY_PATH=${skel%/*} "$client") || fail "the client fails with $?"
    [ "$answer" = "$1" ] || fail "the client says \"$answer\", not \"$1\""
}
