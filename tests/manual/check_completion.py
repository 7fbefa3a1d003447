#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Completes command lines with a real shell: check_completion.py SHELL SHARE FOLDER... (of the programs) [-- WORD...]

SHARE is a folder with the completions, laid out as share/ of an installation. Columns of completion_cases.tsv,
separated by tabs: shells | the line up to the cursor | the words for its end, as a shell would write them. With "..."
among the words there may be more; "!word" must not be there. Lines for programs that are not in a folder are left out.
"""
import os
import pty
import shlex
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def make_folder(root):
    """What there is to complete; the programs in bin/ are in PATH."""
    folder = os.path.join(root, "work")
    for name in ("inc/deep", "out", "bin", "more words", "home"):
        os.makedirs(os.path.join(folder, name))
    for name in ("one.idl", "two words.idl", "read.me", "api.yaml", "inc/part.idl", "inc/note.txt", "a=b.idl"):
        open(os.path.join(folder, name), "w").close()
    for name in ("client", "bin/zzz-client", "bin/zzz-cpp"):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="ascii") as file:
            file.write("#!/bin/sh\n")
        os.chmod(path, 0o755)
    return folder


class Shell:
    def __init__(self, share, folders, root):
        self.share, self.root, self.folder = share, root, make_folder(root)
        path = [os.path.join(self.folder, "bin"), *folders, "/usr/bin", "/bin"]
        self.environment = {"PATH": ":".join(path), "HOME": os.path.join(self.folder, "home"), "LC_ALL": "C.UTF-8",
                            "TERM": "dumb", "XDG_DATA_DIRS": share}

    def run(self, command, lines):
        done = subprocess.run(command, cwd=self.folder, env=self.environment, input="".join(line + "\n" for line in lines),
                              capture_output=True, text=True, timeout=300)
        if done.stderr or done.returncode != 0:
            sys.exit("exit status %d\n%s" % (done.returncode, done.stderr))
        return done.stdout

    def completion(self, *parts):
        return os.path.join(self.share, *parts)


class Bash(Shell):
    def complete(self, lines):
        folder = self.completion("bash-completion", "completions")
        files = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
        command = ["bash", "--norc", "--noprofile", os.path.join(HERE, "complete.bash"), *files]
        found = split(self.run(command, lines), unquote)
        # Users may take "=" and ":" from the characters that end words.
        self.environment["COMP_WORDBREAKS"] = " \t\n\"'><;|&("
        if split(self.run(command, lines), unquote) != found:
            sys.exit("COMP_WORDBREAKS without = and : changes what is found")
        return found


class Fish(Shell):
    def complete(self, lines):
        return split(self.run(["fish", os.path.join(HERE, "complete.fish")], lines))


class Zsh(Shell):
    """Completion needs the line editor, and that a terminal."""

    def complete(self, lines):
        cases, results = os.path.join(self.root, "cases"), os.path.join(self.root, "results")
        with open(cases, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)
        os.symlink(os.path.join(HERE, "complete.zsh"), os.path.join(self.folder, "home", ".zshrc"))
        environment = dict(self.environment, CASES=cases, RESULTS=results, ZDOTDIR=self.environment["HOME"],
                           FPATH=self.completion("zsh", "site-functions") + ":" + zsh_functions())
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execvpe("zsh", ["zsh", "-d", "-i"], environment)
        shown = read_all(terminal)
        _, status = os.waitpid(child, 0)
        with open(results + ".errors", encoding="utf-8") as file:
            errors = file.read()
        if status != 0 or errors:
            sys.exit("status %d\n%s\n%s" % (status, shown, errors))
        with open(results, encoding="utf-8") as file:
            return split(file.read(), unquote)


def zsh_functions():
    return subprocess.run(["zsh", "-f", "-c", "print -r -- $FPATH"], capture_output=True, text=True, check=True,
                          env={"PATH": os.environ["PATH"]}).stdout.strip()


def read_all(terminal):
    shown = b""
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # the other side is closed
            data = b""
        if not data:
            return shown.decode("utf-8", "replace")
        shown += data


def unquote(word):
    """Several words stay as they are, since one was meant."""
    words = shlex.split(word)
    return words[0] if len(words) == 1 else word


def split(text, change=lambda word: word):
    return [sorted(set(change(word) for word in line.split("\t"))) if line else [] for line in text.splitlines()]


def complaint(wanted, found):
    words = [word for word in wanted if word != "..." and not word.startswith("!")]
    missing = [word for word in words if word not in found]
    banned = [word for word in found if "!" + word in wanted or ("..." not in wanted and word not in words)]
    return "missing %s, not wanted %s" % (missing, banned[:20]) if missing or banned else None


def read_cases(shell, folders, words):
    with open(os.path.join(HERE, "completion_cases.tsv"), encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            if text.startswith("#") or not text.strip():
                continue
            shells, line, wanted = text.rstrip("\n").split("\t")
            program = line.split()[0]
            known = any(os.access(os.path.join(folder, program), os.X_OK) for folder in folders)
            if known and shell in shells.split() and all(word in line for word in words):
                yield number, line, shlex.split(wanted, posix=True)


SHELLS = {"bash": Bash, "fish": Fish, "zsh": Zsh}


def main():
    arguments = sys.argv[1:]
    words = arguments[arguments.index("--") + 1:] if "--" in arguments else []
    shell, share, *folders = arguments[:arguments.index("--")] if "--" in arguments else arguments
    cases = list(read_cases(shell, folders, words))
    with tempfile.TemporaryDirectory() as root:
        results = SHELLS[shell](share, folders, root).complete([line for _, line, _ in cases])
    if len(results) != len(cases) or not cases:
        sys.exit("%d results for %d cases" % (len(results), len(cases)))
    failed = 0
    for (number, line, wanted), found in zip(cases, results):
        wrong = complaint(wanted, found)
        if wrong:
            failed += 1
            print("completion_cases.tsv:%d: %s|: %s" % (number, line, wrong))
    print("%d cases, %d failed" % (len(cases), failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
