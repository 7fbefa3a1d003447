#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Runs the cases of cases.tsv: run_cases.py QAIC [WORD...] (only cases that hold WORD).

Columns, separated by tabs: arguments (as for a shell) | exit status | new files, sorted | patterns.
Patterns are regular expressions, separated by " && ": err:... must be in stderr, out:... in stdout, FILE:... in a
file; with !err:, !out:, !FILE: it must not. Without err: or out: the stream must be empty.
"""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def snapshot(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, folder)] = file.read()
    return found


def check_pattern(pattern, streams, after):
    """Returns the stream it is about, and a complaint or None."""
    where, expression = pattern.split(":", 1)
    refused = where.startswith("!")
    where = where.lstrip("!")
    text = streams[where] if where in streams else after.get(where, b"").decode("utf-8", "surrogateescape")
    holds = re.search(expression, text, re.MULTILINE) is not None
    return where, None if holds != refused else "%s: %r not as wanted:\n%s" % (pattern, expression, text)


def run_case(qaic, arguments, status, files, patterns):
    with tempfile.TemporaryDirectory() as folder:
        work = os.path.join(folder, "w")
        shutil.copytree(os.path.join(HERE, "input"), work)
        os.mkdir(os.path.join(work, "o"))
        before = snapshot(work)
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
            if name in os.environ:
                environment[name] = os.environ[name]
        done = subprocess.run([qaic] + shlex.split(arguments), cwd=work, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60)
        after = snapshot(work)
    streams = {"out": done.stdout.decode("utf-8", "surrogateescape"), "err": done.stderr.decode("utf-8", "surrogateescape")}
    complaints = []
    if done.returncode != int(status):
        complaints.append("exit status %d" % done.returncode)
    new = " ".join(sorted(name for name in after if name not in before))
    if new != files:
        complaints.append("new files: %s" % new)
    changed = [name for name in before if after.get(name) != before[name]]
    if changed:
        complaints.append("changed: %s" % " ".join(changed))
    spoken = set()
    for pattern in filter(None, patterns.split(" && ")):
        where, complaint = check_pattern(pattern, streams, after)
        spoken.add(where)
        if complaint:
            complaints.append(complaint)
    for stream, text in streams.items():
        if text and stream not in spoken:
            complaints.append("std%s: %s" % (stream, text))
    return complaints


def main():
    qaic = os.path.abspath(sys.argv[1])
    words = sys.argv[2:]
    total = failed = 0
    with open(os.path.join(HERE, "cases.tsv"), encoding="utf-8") as cases:
        for number, line in enumerate(cases, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#") or not all(word in line for word in words):
                continue
            fields = line.split("\t") + [""] * 3
            arguments, status, files, patterns = fields[:4]
            total += 1
            complaints = run_case(qaic, "" if arguments == "(none)" else arguments, status,
                                  "" if files == "-" else files, patterns)
            if complaints:
                failed += 1
                print("cases.tsv:%d: qaic %s\n    %s" % (number, arguments, "\n    ".join(complaints)))
    print("%d cases, %d failed" % (total, failed))
    return 1 if failed or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
