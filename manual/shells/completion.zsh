#compdef @name@
# SPDX-License-Identifier: BSD-3-Clause

@if lists@
# Words with descriptions. Those that do not stand alone may also follow a prefix.
_@id@_list() {
    local -a words alone prefixes
    local prefix
    case $1 in
@lists@
    esac
    (( $#prefixes )) && compadd -S '' -- ${prefixes:#$PREFIX}
    _describe -t words "$2" words -- alone
    for prefix in $prefixes; do
        if compset -P "$prefix"; then
            _describe -t words "$2" words
            return
        fi
    done
}

@end@
local -a options=(
@specs@
)
@if files@
_arguments -S : $options '*:file:_files -g "*@suffix@(-.)"'
@end@
@if command@
_arguments -S : $options '(-)1:program:_command_names -e' '*::argument:_normal'
@end@
@if nothing@
_arguments -S : $options
@end@
