# SPDX-License-Identifier: BSD-3-Clause
# As the .zshrc of an interactive shell: for each line of $CASES, a line in $RESULTS with the words for its end; tabs
# lie between the words.
autoload -U compinit
compinit -u -D

# What is offered: all calls that offer something arrive here.
compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    typeset -a __hits
    builtin compadd -A __hits "$@"
    setopt localoptions extendedglob
    typeset -A __before __hidden __after
    zparseopts -E P:=__before p:=__hidden S:=__after
    local __hit __slash
    for __hit in $__hits; do
        __slash=
        # -f: names of files
        [[ " ${@[1,(i)(-|--)]} " == *' '-[[:alnum:]]#f[[:alnum:]]#' '* && -d $__hidden[-p]${(Q)__hit} ]] && __slash=/
        found+=("$IPREFIX$__before[-P]$__hidden[-p]$__hit$__slash$__after[-S]")
    done
    builtin compadd "$@"
}

capture() {
    _main_complete
    compstate[insert]=
    compstate[list]=
}
zle -C capture complete-word capture

zle-line-init() {
    local -a found
    while IFS= read -r BUFFER; do
        found=()
        CURSOR=$#BUFFER
        zle capture
        print -r -- ${(pj:\t:)found}
    done <$CASES >$RESULTS 2>$RESULTS.errors
    exit
}
zle -N zle-line-init
