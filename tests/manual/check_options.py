#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""All options that --help shows are in the man page and offered by the shells, and no others:
check_options.py SHARE PROGRAM SHELL..."""
import os
import re
import subprocess
import sys
import tempfile

from check_completion import SHELLS


def names(forms):
    """The names in "-o DIR, --output-path=DIR"; a name with its value at once is "-WNAME"."""
    return {re.sub(r"^(-[A-Z])[A-Z]+$", r"\1", name) for name in re.findall(r"(?<![\w-])--?[A-Za-z0-9][\w-]*", forms)}


def help_options(program):
    done = subprocess.run([program, "--help"], capture_output=True, text=True, check=True, timeout=60)
    lines = re.findall(r"^ {2,6}(-.*)$", done.stdout, re.MULTILINE)
    return set().union(*(names(re.split(" {2,}", line)[0]) for line in lines))


def page_options(path):
    with open(path, encoding="utf-8") as file:
        page = re.sub(r"\\f[BIR]", "", file.read().split(".SH OPTIONS\n")[1].split("\n.SH ")[0]).replace("\\-", "-")
    return set().union(*(names(line) for line in re.findall(r"^\.TP\n(.*)$", page, re.MULTILINE)))


def shell_options(shell, share, program):
    folder, name = os.path.split(program)
    with tempfile.TemporaryDirectory() as root:
        offered = SHELLS[shell](share, [folder], root).complete([name + " -", name + " --"])
    # A program may be called anything, even "-".
    return set(word.rstrip("=") for line in offered for word in line) - {"-"}


def compare(what, found, wanted):
    if found != wanted:
        print("%s: missing %s, too many %s" % (what, sorted(wanted - found), sorted(found - wanted)))
    return found != wanted


def main():
    share, program, *shells = sys.argv[1:]
    wanted = help_options(program)
    page = os.path.join(share, "man", "man1", os.path.basename(program) + ".1")
    failed = compare("man page", page_options(page), wanted) or len(wanted) < 10
    for shell in shells:
        failed = compare(shell, shell_options(shell, share, program), wanted) or failed
    print("%d names of options" % len(wanted))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
