# SPDX-License-Identifier: BSD-3-Clause
# Completion of @name@ for bash 4.3 and newer, with or without the package bash-completion.

# What the option $1 takes; false when that is nothing.
_@id@_option() {
    takes='' suffix='' words='' alone='' prefixes='' glued=''
    case $1 in
@values@
    esac
    [[ -n $takes ]]
}

# The short option whose value follows at once in the word $1.
_@id@_joined() {
    option=''
    case $1 in
@joined@
    esac
    [[ -n $option ]]
}

# Puts the words up to the cursor into `line` as the program sees them, while bash ends words at = and : too, and
# into `places` where they begin in COMP_WORDS.
_@id@_split() {
    local rest=${COMP_LINE:0:COMP_POINT} piece gap i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        gap=${rest%%[![:space:]]*}
        rest=${rest#"$gap"}
        piece=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || piece=$rest
        rest=${rest#"$piece"}
        if ((i > 0)) && [[ -z $gap && ($piece == [=:]* || ${line[-1]} == *[=:]) ]]; then
            line[-1]+=$piece
        else
            line+=("$piece")
            places+=("$i")
        fi
    done
}

# Adds to COMPREPLY what $2, a part of a value, can become; $1 stands before it in the same word.
_@id@_value() {
    local head=$1 value=$2 found=() prefix
    # A quote begins a word of its own.
    [[ $value != [\"\']* ]] || head='' value=${value:1}
    value=${value//\\/}
    case $takes in
    folder)
        mapfile -t found < <(compgen -d -- "$value")
        ;;
    file)
        mapfile -t found < <(
            compgen -f -X "!*$suffix" -- "$value"
            [[ -z $suffix ]] || compgen -d -X "*$suffix" -- "$value"
        )
        ;;
    program)
        mapfile -t found < <({ compgen -c -- "$value" && compgen -d -- "$value"; } | sort -u)
        ;;
    word)
        mapfile -t found < <(
            compgen -W "$words $alone" -- "$value"
            compgen -X "$value" -W "$prefixes" -- "$value"
            for prefix in $prefixes; do
                [[ $value != "$prefix"* ]] || compgen -P "$prefix" -W "$words" -- "${value#"$prefix"}"
            done
        )
        ;;
    esac
    [[ $takes == word ]] || _@id@_paths "$head"
    COMPREPLY+=("${found[@]/#/"$head"}")
}

# bash quotes names of files and marks folders itself, if nothing stands before the names.
_@id@_paths() {
    local i
    if [[ -z $1 || ($1 == *= && $COMP_WORDBREAKS == *=*) ]]; then
        compopt -o filenames
        return
    fi
    for i in "${!found[@]}"; do
        if [[ -d ${found[i]} ]]; then
            found[i]+=/
            compopt -o nospace
        fi
        printf -v "found[$i]" %q "${found[i]}"
    done
}

_@id@_options() {
    local name
    for name in @options@; do
        # The word itself is no news beside the values that may follow it.
        if [[ $name == "$1"* && ($name != "$1" || ${#COMPREPLY[@]} == 0) && " ${COMPREPLY[*]} " != *" $name "* ]]; then
            COMPREPLY+=("$name")
        fi
    done
}

# A value in the same word as the short option.
_@id@_short() {
    _@id@_joined "$1" && _@id@_option "$option" || return
    local head=$option value=${1#"$option"}
@if equals@
    [[ $value != =* || -n $glued ]] || head+='=' value=${value:1}
@end@
    # All programs would be too many.
    [[ $takes == program && -z $value ]] || _@id@_value "$head" "$value"
}

# $1: which of the words is the first one behind the options.
_@id@_operand() {
@if files@
    takes=file suffix=@suffix@
    _@id@_value '' "$cur"
@end@
@if command@
    takes=program suffix=''
    if (($1 < ${#line[@]} - 1)); then
        takes=file
        if declare -F _command_offset >/dev/null; then
            _command_offset "${places[$1]}"
            return
        fi
    fi
    _@id@_value '' "$cur"
@end@
@if nothing@
    :
@end@
}

_@id@() {
    local line=() places=() option='' first='' cur i
    local takes suffix words alone prefixes glued IFS=$' \t\n'
    COMPREPLY=()
    _@id@_split
    cur=${line[-1]}
    for ((i = 1; i < ${#line[@]} - 1 && !first; i++)); do
        if [[ -n $option ]]; then
            option=''
        elif [[ ${line[i]} == -- ]]; then
            first=$((i + 1))
        elif [[ ${line[i]} == -?* ]]; then
            ! _@id@_option "${line[i]}" || [[ -n $glued ]] || option=${line[i]}
@if command@
        else
            first=$i
@end@
        fi
    done
    if [[ -n $first ]]; then
        _@id@_operand "$first"
    elif [[ -n $option ]]; then
        _@id@_option "$option"
        _@id@_value '' "$cur"
    elif [[ $cur == --*=* ]]; then
        ! _@id@_option "${cur%%=*}" || _@id@_value "${cur%%=*}=" "${cur#*=}"
    elif [[ $cur == -* ]]; then
        _@id@_short "$cur"
        _@id@_options "$cur"
    else
        _@id@_operand "$i"
    fi
    _@id@_finish
}

# readline replaces only what stands behind the last of its own breaks.
_@id@_finish() {
    local breaks=${COMP_WORDBREAKS//[^=:]/}
    [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *[=-] ]] || compopt -o nospace
    [[ -z $breaks || $cur != *["$breaks"]* ]] || COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*["$breaks"]}"}"}")
}

complete -F _@id@ @name@
