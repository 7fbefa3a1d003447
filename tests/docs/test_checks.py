#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""The checks of the documentation find what is wrong: pages with and without mistakes."""
import os
import stat
import subprocess
import sys
import tempfile
import unittest

import check_names
import check_options
from markdown import Page

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
HELP = """Usage: tool [OPTION]

  -o DIR, --output=DIR   Where.
  -q, --quiet            Says nothing.
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def page(self, text, name="page.md"):
        page = Page(self.write(name, text))
        page.path = name
        return page

    def run_check(self, script, *arguments):
        result = subprocess.run([sys.executable, "-B", os.path.join(HERE, script), *arguments], stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, check=False)
        return result.returncode, result.stdout


class Pages(Case):
    def run_text(self, text):
        self.write("page.md", text)
        return self.run_check("run_page.py", "page.md", self.folder.name, self.folder.name)

    def expect(self, text, message):
        status, output = self.run_text(text)
        self.assertEqual((status, message in output), (1 if message else 0, True), output)

    def test_sessions(self):
        self.expect("    $ echo a\n    a\n    $ x=1\n    $ echo $x\n    1\n", "")
        self.expect("    $ echo a\n    b\n", "another output")
        self.expect("    $ echo a\n", "another output")
        self.expect("    $ true\n    $ false\n", "page.md:2: exit status 1")
        self.expect("    $ false\n    $ echo $?\n    1\n", "")
        self.expect("    $ true\n    $ echo $?\n    1\n", "another output")
        self.expect("    $ exit 3\n    $ true\n", "exit status missing")

    def test_wildcards(self):
        self.expect("    $ seq 5\n    1\n    …\n    5\n    $ echo abc\n    a…\n", "")
        self.expect("    $ seq 5\n    1\n    …\n    6\n", "another output")

    def test_times(self):
        self.expect("    $ echo call in 1.5 us\n    call in 9.25 us\n", "")
        self.expect("    $ echo call in 1.5 us\n    other in 9.25 us\n", "another output")

    def test_commands(self):
        self.expect("```sh\ntrue\nx=2\n```\n\n    $ echo $x\n    2\n", "")
        self.expect("```sh\nfalse\ntrue\n```\n", "exit status")
        self.expect("```sh\necho a\necho b\n```\n\nIt prints `b`.\n", "")
        self.expect("```sh\necho a\necho b\n```\n\nIt prints `a`.\n", "prints not a")

    def test_background(self):
        self.expect("    $ (echo ready; exec sleep 60) &\n    ready\n    $ echo on\n    on\n", "")

    def test_files(self):
        self.expect("`a/b.txt`:\n\n    text\n\n```sh\ncat a/b.txt\n```\n", "exit status 1")
        self.expect("`b.txt` is a file:\n\n    text\n\n    more\n\nShow it:\n\n    $ cat b.txt\n    text\n\n    more\n", "")
        self.expect("`b.txt`:\n\n    text\n", "nothing is done with it")
        self.expect("<!-- file b.txt\ntext\n-->\n\n    $ cat b.txt\n    text\n", "")
        self.expect("<!-- files: page.md=x.md -->\n\n```sh\ncmp x.md x.md\n```\n", "")

    def test_sections_have_folders_of_their_own(self):
        self.expect("## One\n\n```sh\n>x\n```\n\n## Two\n\n```sh\ntest -e x\n```\n", "exit status")
        self.expect("<!-- one folder -->\n\n## One\n\n```sh\n>x\n```\n\n## Two\n\n```sh\ntest -e x\n```\n", "")

    def test_nothing_is_left_out_silently(self):
        self.expect("Do this:\n\n    cat x\n", "neither run nor marked")
        self.expect("Do this:\n\n    A=b cat x\n", "neither run nor marked")
        self.expect("<!-- a fragment -->\n\n    cat x\n", "")
        self.expect("<!-- not run: build -->\n\n    cat x\n", "")
        self.expect("<!-- not run: build -->\n\n    $ false\n", "")
        self.expect("<!-- not run: no time -->\n\n    $ false\n", "no reason")
        self.expect("<!-- not runn: build -->\n", "not a directive")


class Links(Case):
    def expect(self, text, message):
        self.write("docs/README.md", text)
        self.write("docs/other.md", "# Two words, `code`\n\n## Two words, code\n")
        status, output = self.run_check("check_links.py", self.folder.name, "docs/README.md", "docs/other.md")
        self.assertEqual((status, message in output), (1 if message else 0, True), output)

    def test_links(self):
        self.expect("[a](other.md), [b\nc](other.md#two-words-code-1), [d](https://example.org/x)", "")
        self.expect("[a](other.md) [b](none.md)", "none.md: no such file")
        self.expect("[a](other.md)\n\n[b](other.md#two)", "README.md:3: other.md#two: no such heading")
        self.expect("[a](other.md) [b](#here)", "no such heading")
        self.expect("[a](other.md) [b](https:)", "not a URL")
        self.expect("[a](https://example.org) `[b](other.md)`", "other.md: no link leads here")


class Options(Case):
    def program(self, name):
        path = self.write(name, "#!/bin/sh\ncat <<'END'\n%sEND\n" % HELP)
        os.chmod(path, stat.S_IRWXU)
        return check_options.Program("qaic-run", path)

    def unknown(self, text):
        return list(check_options.unknown_options(self.page(text), {"qaic-run": self.program("tool")}))

    def test_mentions(self):
        self.assertEqual(self.unknown("`-o DIR`, `--output=x`, `qaic-run -q --output x -- prog --else`\n"), [])
        self.assertEqual(self.unknown("    $ qaic-run -q ./prog -x | other -y\n"), [])
        self.assertEqual(len(self.unknown("`--outputs`\n")), 1)
        self.assertEqual(len(self.unknown("    $ x/qaic-run -z\n")), 1)
        self.assertEqual(len(self.unknown("Call `qaic-run -q --zz ./prog`.\n")), 1)

    def test_descriptions(self):
        name = check_options.DESCRIBED["qaic-run"]
        for text, missing in (("`-o`, `--output DIR`, `-q`, `--quiet`\n", 0), ("`-o`, `--output DIR`, `-q`\n", 1)):
            pages = {name: self.page(text, name)}
            found = list(check_options.undescribed_options(pages, {"qaic-run": self.program("tool")}))
            self.assertEqual(len(found), missing, found)


class Names(Case):
    @classmethod
    def setUpClass(cls):
        cls.sources = check_names.Sources(ROOT)

    def unknown(self, text):
        page = self.page(text)
        return list(check_names.unknown_names(page, self.sources, ROOT)) + list(check_names.unknown_keywords(page, self.sources))

    def test_names(self):
        self.assertEqual(self.unknown("`loop.copy`, `QAIC_LOOP_COPY=1`, `frt_last_error`, `qaic/CMakeLists.txt`\n"), [])
        self.assertEqual(self.unknown("```cmake\nqaic_generate(TARGET a IDL b.idl SIDE SKEL)\n```\n"), [])
        for wrong in ("`loop.copies`", '`frt_configure("sim.copy", "1")`', "`QAIC_LOOP_COPIES`", "`frt_last_mistake()`",
                      "`AEE_EBADPARAM`", "`__QAIC_SKELL`", "`tests/nowhere`", "    QAIC_TRANSPORTS=sim ./a"):
            self.assertEqual(len(self.unknown(wrong + "\n")), 1, wrong)
        self.assertEqual(len(self.unknown("```cmake\nqaic_generate(TARGET a FILES b.idl)\n```\n")), 1)

    def test_what_is_set_is_described(self):
        empty = {name: self.page("", name) for name in ("docs/runtime-api.md", "docs/simulator.md", "docs/cmake.md")}
        found = list(check_names.undescribed(empty, self.sources))
        self.assertEqual(len(found), len(self.sources.settings) + len(self.sources.keywords) + len(self.sources.options))

    def test_packages(self):
        page = self.page("    sudo apt-get install gcc emacs\n")
        found = " ".join(check_names.other_packages({"page.md": page}, ROOT))
        self.assertIn("emacs", found)
        self.assertNotIn(": gcc", found)


if __name__ == "__main__":
    unittest.main()
