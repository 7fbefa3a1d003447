#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Names that the pages mention are in the sources, and what users set is described: check_names.py SOURCE PAGE...

About settings of the runtime, environment variables, variables and keywords of CMake, names of the C headers, files.
"""
import glob
import os
import re
import sys

from markdown import Page, code_spans

SETTING = r"\b(?:transport|domain|(?:loop|loader|sim|session)\.[a-z0-9]+)\b"
VARIABLE = re.compile(r"\b(?:QAIC|DSP|ADSP)_[A-Z0-9_]*[A-Z0-9]\b(?!\w)")
C_NAME = re.compile(r"\b(?:__QAIC|frt|FRT|rpcmem|RPCMEM|HAP|FARF|fastrpc|FASTRPC|DSPRPC|AEE|remote_handle|remote_session)_"
                    r"\w*[A-Za-z0-9]\b(?![\[\w*]|\.h\b)")
FOLDER = re.compile(r"^(?:qaic|runtime|tests|scripts|templates|grammar|docs|examples|contrib|bench)/[\w./*-]+$")
# Its IDL files define names of all kinds.
EXAMPLES = "docs/diagnostics-reference.md"
HEADERS = ("runtime/include/*.h", "runtime/core/transport.h", "templates/**/*.tmpl")
# C names that pages define or quote from elsewhere.
OTHER_C_NAMES = {"__QAIC_IMPL_EXPORT", "__QAIC_IMPL_ATTRIBUTE"}


def read(source, pattern):
    text = []
    for path in filter(os.path.isfile, sorted(glob.glob(os.path.join(source, pattern), recursive=True))):
        with open(path, encoding="utf-8", errors="replace") as file:
            text.append(file.read())
    return "\n".join(text)


def texts(page):
    """All (line, text) that show code: blocks, line by line, and what stands between backquotes."""
    for block in page.blocks():
        for number, line in enumerate(block.text.split("\n"), block.line):
            yield number, line
    for line, text in page.text:
        for span in code_spans(text):
            yield line, span


def table_names(page):
    """What stands between backquotes in the first two columns of tables."""
    rows = [text.split("|")[1:3] for _, text in page.text if text.startswith("|")]
    return {span for row in rows for cell in row for span in code_spans(cell)}


class Sources:
    def __init__(self, source):
        runtime = read(source, "runtime/**/*.c")
        cmake = read(source, "CMakeLists.txt") + read(source, "cmake/*") + read(source, "contrib/**/*.b[bz]*")
        self.settings = set(re.findall(r'frt_setting(?:_number)?\("([a-z0-9.]+)"', runtime))
        self.options = set(re.findall(r"^option\((\w+)", cmake, re.MULTILINE))
        self.variables = {"QAIC_" + key.upper().replace(".", "_") for key in self.settings}
        self.variables |= set(re.findall(r'(?:getenv\(|"path\.)"?(\w+)"', runtime + read(source, "qaic/**/*.c")))
        self.variables |= set(VARIABLE.findall(cmake))
        generate = read(source, "cmake/QaicGenerate.cmake")
        lists = re.findall(r"set\((?:flags|singles|lists) ([A-Z_ ]+)\)", generate)
        self.keywords = {word for words in lists for word in words.split()}
        headers = "".join(read(source, pattern) for pattern in HEADERS)
        self.c_names = set(re.findall(r"\w+", headers)) | OTHER_C_NAMES


def unknown_names(page, sources, root):
    for line, text in texts(page):
        where = "%s:%d: " % (page.path, line)
        for key in re.findall(SETTING, text) if re.fullmatch(SETTING, text) or "frt_configure(" in text else []:
            if key not in sources.settings:
                yield where + "no setting " + key
        for name in VARIABLE.findall(text):
            if name not in sources.variables and not name.startswith("QAIC_SIM_SOCKET_"):
                yield where + "no variable " + name
        for name in C_NAME.findall(text):
            if name not in sources.c_names and page.path != EXAMPLES:
                yield where + "no name of the headers " + name
        if FOLDER.match(text) and not glob.glob(os.path.join(root, text)):
            yield where + "no file " + text


def unknown_keywords(page, sources):
    for block in page.blocks():
        for call in re.findall(r"qaic_generate\(([^)]*)\)", block.text):
            for word in set(re.findall(r"(?<![\w=|.$\[-])[A-Z][A-Z_]+\b(?!\|)", call)) - {"STUB", "SKEL", "BOTH", "HEADER"}:
                if word not in sources.keywords and "<" + word not in call:
                    yield "%s:%d: qaic_generate has no argument %s" % (page.path, block.line, word)


def other_packages(pages, root):
    """What a page installs in order to build is what scripts/demo installs."""
    wanted = set(re.findall(r"scripts/install-packages (.*)", read(root, "scripts/demo"))[0].split())
    for page in pages.values():
        for line, text in texts(page):
            for packages in re.findall(r"apt-get install (.*)", text):
                for package in sorted(wanted ^ set(packages.split())):
                    yield "%s:%d: installs something else than scripts/demo: %s" % (page.path, line, package)


def undescribed(pages, sources):
    tables = table_names(pages["docs/runtime-api.md"]) | table_names(pages["docs/simulator.md"])
    yield from ("no table describes the setting " + key for key in sorted(sources.settings - tables))
    tables = table_names(pages["docs/cmake.md"])
    yield from ("docs/cmake.md: no table describes " + word for word in sorted(sources.keywords - tables))
    shown = {name for page in pages.values() for _, text in texts(page) for name in VARIABLE.findall(text)}
    yield from ("no page describes the option " + name for name in sorted(sources.options - shown))


def main():
    root, names = sys.argv[1], sys.argv[2:]
    sources = Sources(root)
    pages = {name: Page(os.path.join(root, name)) for name in names}
    for name, page in pages.items():
        page.path = name
    wrong = [text for page in pages.values() for text in unknown_names(page, sources, root)]
    wrong += [text for page in pages.values() for text in unknown_keywords(page, sources)]
    wrong += undescribed(pages, sources)
    wrong += other_packages(pages, root)
    groups = (sources.settings, sources.options, sources.keywords, sources.c_names)
    print("\n".join(wrong) or "%d settings, %d options, %d keywords" % tuple(map(len, groups[:3])))
    return 1 if wrong or not all(groups) else 0


if __name__ == "__main__":
    sys.exit(main())
