#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Does what a page says, and compares with what it says will come out.

    run_page.py PAGE SOURCE PREFIX [WORD...]

PAGE is relative to SOURCE, PREFIX is an installation. With WORDs only the sections with one of them in their heading
run, and their folders are kept. markdown.py describes how a page says what is a file, a command, an output.

In the outputs of a page, "…" stands for anything, on a line of its own also for several lines. Times may differ.
A command of a session succeeds, unless the next one is "echo $?".
"""
import difflib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from markdown import Page

# Why a block may be left out.
REASONS = {
    "build": "builds qaic itself, which has been done already",
    "bench": "measures for minutes, beside compilers that the tests do not need",
    "cross": "needs a cross compiler; the tests of the CMake package stand for it",
    "yocto": "bitbake is not among the packages that the tests need",
}
# Languages of blocks that may be commands; None is an indented block.
SHELLS = (None, "", "sh", "bash", "console")
TIME_LIMIT = 200
TIMES = [(re.compile(r" in [0-9.]+ us\b"), " in T us"), (re.compile(r" after [0-9.]+ s\b"), " after T s")]


class Failure(Exception):
    pass


class Step:
    """A part of the script: text to run, or a file to write."""

    def __init__(self, block, line, text, want=None, may_fail=False):
        self.block = block
        self.line = line
        self.text = text
        self.want = want          # the output, or None: any
        self.may_fail = may_fail

    @property
    def is_background(self):
        return self.text.rstrip().endswith("&")


def session_steps(block):
    """The commands of a session with their outputs."""
    steps = []
    for number, line in enumerate(block.text.rstrip("\n").split("\n"), block.line):
        if line.startswith("$ "):
            steps.append(Step(block, number, line[2:], ""))
        elif steps[-1].text.endswith("\\") and not steps[-1].want:
            steps[-1].text += "\n" + line
        else:
            steps[-1].want += line + "\n"
    for step, following in zip(steps, steps[1:]):
        step.may_fail = following.text == "echo $?"
    return steps


def steps_of(blocks, page):
    steps = []
    for block in blocks:
        if block.not_run is not None:
            if block.not_run not in REASONS:
                raise Failure("%s:%d: no reason to leave something out: %s" % (page.path, block.line, block.not_run))
            print("%s:%d: not run: %s" % (page.path, block.line, REASONS[block.not_run]))
        elif block.kind == "session":
            steps += session_steps(block)
        elif block.kind in ("commands", "file"):
            steps.append(Step(block, block.line, block.text))
    return steps


def script_of(steps, folder):
    """A shell script that does the steps in one shell; each leaves its output and its exit status."""
    lines = ["pids=", "trap 'for pid in $pids; do kill $pid 2>/dev/null; done' EXIT", "rc=0"]
    for number, step in enumerate(steps):
        place = os.path.join(folder, str(number))
        if step.block.kind == "file":
            with open(place, "w", encoding="utf-8") as file:
                file.write(step.text)
            lines += ["cp %s %s" % (place, step.block.name), "echo $? >%s.rc" % place]
        else:
            lines += command_lines(step, place)
    return "\n".join(lines) + "\n"


def command_lines(step, place):
    """Lines of the script that run a step; what it sets stays set, and $? is that of the step before."""
    options = "set -e" if step.block.kind == "commands" else ""
    lines = ["(exit $rc)", "{ " + options, step.text.rstrip("\n"), "} >%s.out 2>&1 </dev/null" % place, "rc=$?"]
    lines += ["set +e"] if options else []
    if step.is_background:
        shown = step.want.count("\n")
        lines += ['pids="$pids $!"',
                  "for i in $(seq 200); do [ $(wc -l <%s.out) -ge %d ] && break; sleep 0.05; done" % (place, shown)]
    return lines + ["echo $rc >%s.rc" % place]


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def without_times(text):
    for pattern, replacement in TIMES:
        text = pattern.sub(replacement, text)
    return text


def same(want, got):
    """Whether an output is what the page shows, where "…" stands for anything."""
    parts = ["(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in want.split("\n")]
    return re.fullmatch("".join(parts), got + "\n") is not None


def check_step(page, step, place):
    where = "%s:%d" % (page.path, step.line)
    output = read(place + ".out") if os.path.exists(place + ".out") else ""
    status = read(place + ".rc").strip() if os.path.exists(place + ".rc") else "missing"
    if status != "0" and not step.may_fail:
        raise Failure("%s: exit status %s:\n%s\n%s" % (where, status, step.text, output))
    want, got = without_times(step.want or ""), without_times(output)
    if step.want is not None and not same(want, got):
        raise Failure("%s: another output than shown:\n%s" % (where, "".join(difflib.unified_diff(
            want.splitlines(True), got.splitlines(True), "shown", "printed"))))
    last = output.rstrip("\n").split("\n")[-1]
    if step.block.kind == "commands" and step.block.prints not in (None, last):
        raise Failure("%s: prints not %s but\n%s" % (where, step.block.prints, output))


def copy_file(name, work, source):
    name, _, target = name.partition("=")
    path, _, shown = name.partition(":")
    target = os.path.join(work, target or shown or os.path.basename(path))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if not shown:
        shutil.copy(os.path.join(source, path), target)
        return
    block = next(block for block in Page(os.path.join(source, path)).blocks() if block.name == shown)
    with open(target, "w", encoding="utf-8") as file:
        file.write(block.text)


def environment(folder, prefix, nothing_installed):
    """What users have who installed into a folder of their own."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("QAIC_", "CMAKE_", "DSP_", "ADSP_", "MAKE", "PKG_CONFIG", "LD_", "DESTDIR"))}
    home = os.path.join(folder, "home")
    os.mkdir(home)
    # The installation's path may hold blanks, which no user's command line would survive.
    os.symlink(prefix, os.path.join(home, "qaic"))
    kept.update(HOME=home, XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8")
    if not nothing_installed:
        path = home + "/qaic"
        kept.update(PATH="%s/bin:%s" % (path, kept["PATH"]), PKG_CONFIG_PATH=path + "/lib/pkgconfig",
                    LD_LIBRARY_PATH=path + "/lib", CMAKE_PREFIX_PATH=path)
    return kept


def run_script(script, work, variables):
    process = subprocess.Popen(["sh", script], cwd=work, env=variables, start_new_session=True)
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise Failure("not finished after %d s" % TIME_LIMIT)


def run_blocks(page, blocks, files, source, prefix, folder):
    steps = steps_of(blocks, page)
    if not any(step.block.kind != "file" for step in steps):
        if any(block.kind == "file" for block in blocks) and not any(block.not_run for block in blocks):
            raise Failure("%s:%d: a file is shown, but nothing is done with it" % (page.path, steps[0].line))
        return 0
    work, states = os.path.join(folder, "work"), os.path.join(folder, "steps")
    os.mkdir(work)
    os.mkdir(states)
    for name in files:
        copy_file(name, work, source)
    script = os.path.join(folder, "script")
    with open(script, "w", encoding="utf-8") as file:
        file.write(script_of(steps, states))
    run_script(script, work, environment(folder, prefix, page.nothing_installed))
    for number, step in enumerate(steps):
        check_step(page, step, os.path.join(states, str(number)))
    return len(steps)


def looks_like_command(block, source, prefix):
    """Whether a reader would take a fragment for commands."""
    if block.kind != "fragment" or block.is_marked or block.not_run or block.language not in SHELLS:
        return False
    lines = [line for line in block.text.split("\n") if line.strip() and not line.startswith("#")]
    words = re.sub(r"^(\w+=\S* )+", "", lines[0]).split() if lines else []
    if not words:
        return False
    path = os.path.join(prefix, "bin") + ":" + os.environ["PATH"]
    return shutil.which(words[0], path=path) is not None or (
        "/" in words[0] and os.path.exists(os.path.join(source, words[0])))


def check_fragments(page, source, prefix):
    for block in page.blocks():
        if looks_like_command(block, source, prefix):
            raise Failure("%s:%d: neither run nor marked as not to be run:\n%s" % (page.path, block.line, block.text))


def parts_of(page):
    """The (title, blocks, files) of what happens in a folder of its own."""
    first = page.sections[0]
    if page.one_folder:
        return [("the whole page", page.blocks(), [name for section in page.sections for name in section.files])]
    own_files = [section.files if section is not first else [] for section in page.sections]
    return [(section.title or "the beginning", section.blocks, first.files + files)
            for section, files in zip(page.sections, own_files)]


def run_page(page, source, prefix, words):
    for title, blocks, files in parts_of(page):
        if words and not any(word in title for word in words):
            continue
        folder = tempfile.mkdtemp(prefix="docs-")
        try:
            count = run_blocks(page, blocks, files, source, prefix, folder)
            print("%s: %s: %d steps" % (page.path, title, count))
        finally:
            if words:
                print("kept: " + folder)
            else:
                shutil.rmtree(folder)


def main():
    name, source, prefix = sys.argv[1:4]
    page = Page(os.path.join(source, name))
    page.path = name
    sys.stdout.reconfigure(line_buffering=True, encoding="utf-8")
    try:
        check_fragments(page, source, prefix)
        run_page(page, source, os.path.abspath(prefix), sys.argv[4:])
    except Failure as failure:
        print(failure)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
