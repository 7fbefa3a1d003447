# SPDX-License-Identifier: BSD-3-Clause
# Completion of @name@ for fish.

# What stands there of the value that is to be completed.
function __@id@_value
    commandline -ct | string replace -r -- '^(--[^=]*=|-[@letters@]@equals@)' ''
end

function __@id@_folders
    __fish_complete_directories "$(__@id@_value)" ''
end

function __@id@_files
    __fish_complete_suffix "$(__@id@_value)" $argv[1]
end

@if programs@
function __@id@_programs
    complete --do-complete="$(__@id@_value)"
end

@end@
@if lists@
@lists@
# The words that the function $argv[1] prints, also behind those of the other arguments that stand there.
function __@id@_words
    set -l value "$(__@id@_value)"
    $argv[1]
    string match -v -- $value $argv[2..-1]
    for prefix in $argv[2..-1]
        if string match -q -- "$prefix*" $value
            $argv[1] | string replace -r '^' -- $prefix
            return
        end
    end
end

@end@
@if command@
# Prints what stands behind the options, "--" first when it ends them.
function __@id@_behind_options
    set -l words (commandline -opc)[2..-1]
    while set -q words[1]
        switch $words[1]
            case --
                break
            case @separate@
                set -e words[1]
                set -e words[1]
            case '-?*'
                set -e words[1]
            case '*'
                break
        end
    end
    string join \n -- $words
end

function __@id@_before_command
    test -z "$(__@id@_behind_options)"
end

function __@id@_command
    set -l words (__@id@_behind_options)
    if test "$words[1]" = --
        set -e words[1]
    end
    complete --do-complete="$(string join -- ' ' (string escape -- $words) "$(commandline -ct)")"
end

@end@
complete -c @name@ -f
@if files@
complete -c @name@ -k -a '(__@id@_files @suffix@)'
@end@
@if command@
complete -c @name@ -a '(__@id@_command)'
@end@
@options@
