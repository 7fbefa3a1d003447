#!/bin/sh
# SPDX-License-Identifier: BSD-3-Clause
# Feeds registries with one mistake each to the tool; it must refuse them and name the file and the line.
tool=$1
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
failures=0

entry() { # id name severity text [more]
    printf -- '- id: %s\n  name: %s\n  severity: %s\n  group: g\n  text: "%s"\n  explanation: why\n%s' "$@"
}

accepts() {
    if ! "$tool" "$folder/codes.h" "$folder/table.c" "$folder/a.yaml" 2>"$folder/err"; then
        echo "FAILED: must be accepted: $1"; cat "$folder/err"; failures=1
    fi
}

refuses() { # name line
    if "$tool" "$folder/codes.h" "$folder/table.c" "$folder/a.yaml" 2>"$folder/err"; then
        echo "FAILED: must be refused: $1"; failures=1
    elif ! grep -q "a.yaml:$2: error: " "$folder/err"; then
        echo "FAILED: no message at line $2: $1"; cat "$folder/err"; failures=1
    fi
}

case_of() { # writes the entry to a.yaml
    entry "$@" "" >"$folder/a.yaml"
}

case_of qa0101 one error "text '%s' %d %zu %llu %u %c %%"; accepts "all conversions"
grep -q 'DIAG_ONE,' "$folder/codes.h" || { echo "FAILED: no enumerator"; failures=1; }
case_of qa101 one error text; refuses "short id" 1
case_of xx0101 one error text; refuses "foreign id" 1
case_of qa0101 One error text; refuses "upper-case name" 1
case_of qa0101 one mistake text; refuses "unknown severity" 1
case_of qa0101 one error "%n"; refuses "conversion that writes" 1
case_of qa0101 one error "%f"; refuses "floating point" 1
case_of qa0101 one error "100%"; refuses "lonely percent sign" 1
case_of qa0101 one error "%*d"; refuses "width from the arguments" 1
case_of qa0101 one error ""; refuses "empty text" 1
case_of qa0101 one error 'two\nlines'; refuses "text of two lines" 1
entry qa0101 one error text "  default: off
" >"$folder/a.yaml"; refuses "an error that is off" 1
entry qa0101 one warning text "  default: off
" >"$folder/a.yaml"; accepts "a warning that is off"
entry qa0101 one warning text "  colour: red
" >"$folder/a.yaml"; refuses "unknown key" 7
{ entry qa0101 one error text ""; entry qa0101 two error text ""; } >"$folder/a.yaml"; refuses "repeated id" 7
{ entry qa0101 one error text ""; entry qa0102 one error text ""; } >"$folder/a.yaml"; refuses "repeated name" 7
printf -- '- id: qa0101\n  name: one\n' >"$folder/a.yaml"; refuses "missing keys" 1
printf -- '- id: [\n' >"$folder/a.yaml"; refuses "broken YAML" 2
printf 'id: qa0101\n' >"$folder/a.yaml"; refuses "no list" 1
{ entry qa0202 second error text ""; entry qa0101 first error text ""; } >"$folder/a.yaml"; accepts "any order"
grep -n 'DIAG_FIRST' "$folder/codes.h" | grep -q '^5:' || { echo "FAILED: not sorted by id"; failures=1; }
exit $failures
