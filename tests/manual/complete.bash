# SPDX-License-Identifier: BSD-3-Clause
# Completes as readline would: complete.bash COMPLETION... For each line of standard input, a line with the words for
# its end, as they would stand in the command line; tabs lie between the words.
for file in "$@"; do
    # shellcheck source=/dev/null
    . "$file"
done

# Where a completion function may be called only by readline.
compopt() {
    [[ $* == '-o '* ]] && settings+=" $2"
}

# Words as readline makes them of a line: quotes hold blanks together, = and : are words of their own.
split_words() {
    local rest=$1 word='' piece
    COMP_WORDS=()
    while [[ -n $rest ]]; do
        if [[ $rest =~ ^[[:space:]]+ ]]; then
            [[ -z $word ]] || COMP_WORDS+=("$word")
            word=''
        elif [[ $COMP_WORDBREAKS == *=* && $rest =~ ^[=:]+ ]]; then
            [[ -z $word ]] || COMP_WORDS+=("$word")
            COMP_WORDS+=("${BASH_REMATCH[0]}")
            word=''
        elif [[ $rest =~ ^(\\.|\"[^\"]*\"?|\'[^\']*\'?|.) ]]; then
            word+=${BASH_REMATCH[0]}
        fi
        piece=${BASH_REMATCH[0]}
        rest=${rest:${#piece}}
    done
    if [[ -n $word || $1 == *[[:space:]] ]]; then
        COMP_WORDS+=("$word")
    fi
}

# What stands before the part that readline replaces.
kept_part() {
    local word=${COMP_LINE##*[[:space:]]}
    if [[ $COMP_WORDBREAKS == *=* ]]; then
        kept=${word%"${word##*[=:]}"}
    else
        kept=
    fi
}

show() {
    local reply quoted line=
    for reply in "${COMPREPLY[@]}"; do
        if [[ $settings == *filenames* ]]; then
            printf -v quoted %q "$reply"
            [[ ! -d $reply ]] || quoted+=/
        else
            quoted=$reply
        fi
        line+=$'\t'$kept$quoted
    done
    printf '%s\n' "${line:1}"
}

while IFS= read -r COMP_LINE; do
    settings= kept=
    split_words "$COMP_LINE"
    COMP_POINT=${#COMP_LINE}
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    function=$(complete -p "${COMP_WORDS[0]}")
    function=${function#complete -F }
    "${function%% *}" "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    kept_part
    show
done
