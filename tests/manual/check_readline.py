#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Types command lines into an interactive bash: check_readline.py SHARE PROGRAM...

What completion_cases.tsv says is offered must also arrive in the command line, quoted and with blanks and slashes where
they belong.
"""
import os
import pty
import shlex
import sys
import tempfile

from check_completion import make_folder

PROMPT = b"<ready>"

# What is typed, where | stands for the tabulator, and the arguments that the program gets.
CASES = (
    ("qaic --col|auto", ["--color=auto"]),
    ("qaic --color=al|-s", ["--color=always", "-s"]),
    ("qaic --color al|-s", ["--color", "always", "-s"]),
    ("qaic tw|on|", ["two words.idl", "one.idl"]),
    ("qaic in|de|", ["inc/deep/"]),
    ("qaic -Iin|de|", ["-Iinc/deep/"]),
    ("qaic -Imo|", ["-Imore words/"]),
    ("qaic -Imore\\ w|", ["-Imore words/"]),
    ("qaic -I mo|", ["-I", "more words/"]),
    ("qaic --templates=mo|", ["--templates=more words/"]),
    ("qaic -I \"more wo|", ["-I", "more words/"]),
    ("qaic -Werror=undef|-s", ["-Werror=undefined-interface", "-s"]),
    ("qaic -o=ou|", ["-o=out/"]),
    ("qaic-dsp --describe=a|-t", ["--describe=api.yaml", "-t"]),
    ("qaic-dsp rea|x", ["reax"]),
    ("qaic-run -L in| ./cl|re|", ["-L", "inc/", "./client", "read.me"]),
    ("qaic-run --path=in| zzz-cl|on|", ["--path=inc/", "zzz-client", "one.idl"]),
)

# bash-completion knows how the arguments of other programs are completed.
WITH_PACKAGE = (("qaic-run --context=16 -- ./client a|", ["--context=16", "--", "./client", "from-word-5"]),)

START = """
PS1='<ready>' PS2='<ready>'
bind 'set bell-style none'
for file in "$COMPLETIONS"/*; do . "$file"; done
for name in qaic qaic-dsp qaic-run; do
    eval "$name() { { printf '%q ' \\"\\$@\\"; echo; } >>\\"\\$RESULTS\\"; }"
done
"""
PACKAGE = """
_command_offset() { COMPREPLY=("from-word-$1"); }
"""


class Terminal:
    def __init__(self, folder, environment):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "--noprofile", "--rcfile", environment["START"], "-i"], environment)
        self.shown = b""
        self.wait()

    def wait(self):
        """For the next prompt."""
        part = b""
        while PROMPT not in part:
            part += os.read(self.terminal, 4096)
        self.shown += part

    def type(self, text):
        os.write(self.terminal, (text + "\n").encode())
        self.wait()

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.child, 0)


def run(share, start, cases):
    with tempfile.TemporaryDirectory() as root:
        folder = make_folder(root)
        environment = {"PATH": os.path.join(folder, "bin") + ":/usr/bin:/bin", "HOME": root, "LC_ALL": "C.UTF-8",
                       "TERM": "dumb", "COMPLETIONS": os.path.join(share, "bash-completion", "completions"),
                       "RESULTS": os.path.join(root, "results"), "START": os.path.join(root, "start")}
        with open(environment["START"], "w", encoding="ascii") as file:
            file.write(start)
        terminal = Terminal(folder, environment)
        for typed, _ in cases:
            terminal.type(typed.replace("|", "\t"))
        terminal.close()
        with open(environment["RESULTS"], encoding="utf-8") as file:
            found = [shlex.split(line) for line in file]
    return found, terminal.shown.decode("utf-8", "replace")


def check(share, programs, start, cases):
    cases = [case for case in cases if case[0].split()[0] in programs]
    if not cases:
        return 0
    found, shown = run(share, start, cases)
    wrong = [(typed, wanted, got) for (typed, wanted), got in zip(cases, found) if wanted != got]
    for typed, wanted, got in wrong:
        print("%s\n    gives  %r\n    wanted %r" % (typed, got, wanted))
    if wrong or len(found) != len(cases):
        print("%d of %d lines arrived\n%s" % (len(found), len(cases), shown))
    return len(wrong) + abs(len(found) - len(cases))


def main():
    share, *programs = sys.argv[1:]
    failed = check(share, programs, START, CASES) + check(share, programs, START + PACKAGE, WITH_PACKAGE)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
