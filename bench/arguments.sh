# SPDX-License-Identifier: BSD-3-Clause
# Reads the arguments of a part that is measured by one program: sets build, output and, when given, rounds.
build=
output=
while [ $# -gt 1 ]; do
    case $1 in
        --build) build=$2 ;;
        --output) output=$2 ;;
        --rounds) rounds=$2 ;;
        *) break ;;
    esac
    shift 2
done
if [ $# -gt 0 ] || [ -z "$build" ] || [ -z "$output" ]; then
    echo "usage: run --build BUILD --output FILE [--rounds N]" >&2
    exit 2
fi
