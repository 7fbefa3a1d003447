#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Options that the pages mention exist, and all that exist are described.

    check_options.py SOURCE QAIC QAIC-DSP QAIC-RUN PAGE...
"""
import os
import re
import subprocess
import sys

from markdown import Page, code_spans

# The page that describes all options of a program.
DESCRIBED = {"qaic": "docs/command-line.md", "qaic-dsp": "docs/simulator.md", "qaic-run": "docs/simulator.md"}
# Options of other programs that texts name.
FOREIGN = {
    "cc": ["-D", "-g", "-r", "-pthread", "-rdynamic", "-malign-double", "-fsanitize", "-Bsymbolic",
           "-Wl,-Bsymbolic"],
    "cmake": ["--component", "--install", "--prefix"],
    "tests/mutation/measure.py": ["--show"],
    "any option": ["--name", "-W"],
}
PREFIXED = re.compile(r"^-([oIDi])(?!-).+")   # options of qaic with their value behind them


def output_of(*words):
    return subprocess.run(words, stdout=subprocess.PIPE, check=True, text=True).stdout


class Program:
    def __init__(self, name, path):
        self.name = name
        self.options = self._options(output_of(path, "--help"))
        self.warnings = set()
        if name == "qaic":
            words = re.findall(r"[\w-]+", output_of(path, "--help-warnings"))
            self.warnings = set(words) | {"name", "group", "all", "error"}

    @staticmethod
    def _options(text):
        """All spellings; the part of a line in front of two blanks names them."""
        lines = [re.split(r" {2,}", line.strip())[0] for line in text.split("\n") if re.match(r" +-", line)]
        return {word.split("=")[0].split(" ")[0] for line in lines for word in line.split(", ")} - {"-WNAME"}

    def knows(self, word):
        name = word.split("=")[0]
        if name in self.options or (self.name == "qaic" and PREFIXED.match(word)):
            return True
        warning = re.match(r"^-W(?:no-)?(.+)$", name)
        return warning is not None and warning.group(1) in self.warnings


def commands(text, names):
    """The (program, options) of the command lines in a text."""
    text = text.replace("\\\n", " ")
    for found in re.finditer(r"(?:^|[\s`(/])(%s) ([^\n|;&)>#]*)" % "|".join(names), text, re.MULTILINE):
        words = re.sub(r"-pa \S+", "-pa", found.group(2)).split()
        if "--" in words:
            words = words[:words.index("--")]
        if found.group(1) == "qaic-run":
            words = words[:next((i for i, word in enumerate(words) if word.startswith("./")), len(words))]
        yield found.group(1), [word for word in words if re.match(r"--?[\w]", word)]


def texts(page):
    """All (line, text) that show code: blocks, and what stands between backquotes."""
    for block in page.blocks():
        yield block.line, block.text, False
    for line, text in page.text:
        for span in code_spans(text.replace("\\|", "|")):
            yield line, span, True


def unknown_options(page, programs):
    foreign = {option for options in FOREIGN.values() for option in options}
    for line, text, is_span in texts(page):
        for name, options in commands(text, sorted(programs, key=len, reverse=True)):
            for option in options:
                if not programs[name].knows(option.strip("[].,")):
                    yield "%s:%d: %s has no option %s" % (page.path, line, name, option)
        word = text.split()[0] if text.split() else ""
        if is_span and re.match(r"--?\w", word) and word.split("=")[0] not in foreign and \
                not any(program.knows(word) for program in programs.values()):
            yield "%s:%d: no program has an option %s" % (page.path, line, word)


def undescribed_options(pages, programs):
    for name, program in programs.items():
        page = pages[DESCRIBED[name]]
        shown = {word.strip(",").split("=")[0] for _, text, _ in texts(page) for word in text.split()}
        for option in sorted(program.options - shown):
            yield "%s: does not describe %s %s" % (page.path, name, option)


def main():
    source, names = sys.argv[1], sys.argv[5:]
    programs = {name: Program(name, path) for name, path in zip(("qaic", "qaic-dsp", "qaic-run"), sys.argv[2:5])}
    pages = {}
    for name in names:
        pages[name] = Page(os.path.join(source, name))
        pages[name].path = name
    wrong = [text for page in pages.values() for text in unknown_options(page, programs)]
    wrong += undescribed_options(pages, programs)
    print("\n".join(wrong) or "%d options" % sum(len(program.options) for program in programs.values()))
    return 1 if wrong or not all(program.options for program in programs.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
