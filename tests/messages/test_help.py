#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""--explain, --help-warnings and the style of all texts: test_help.py QAIC PROJECT."""
import glob
import os
import re
import subprocess
import sys
import unittest

QAIC, PROJECT = None, None


def run(*arguments):
    done = subprocess.run([QAIC, *arguments], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def registry_ids():
    found = []
    for path in glob.glob(os.path.join(PROJECT, "qaic", "diagnostics", "*.yaml")):
        with open(path, encoding="utf-8") as file:
            found += re.findall(r"^- id: (qa[0-9]{4})$", file.read(), re.MULTILINE)
    return sorted(found)


class Help(unittest.TestCase):
    messages = []

    def explained(self):
        """Code, name, properties, text and explanation of each message."""
        for code in registry_ids() if not self.messages else ():
            status, out, err = run("--explain", code)
            self.assertEqual((status, err), (0, ""), code)
            found = re.match(r"(qa[0-9]{4}): ([a-z0-9-]+) \((.*)\)\n\n  (.*)\n\n((?:.|\n)*)$", out)
            self.assertIsNotNone(found, out)
            self.messages.append(found.groups())
        return self.messages

    def test_every_code_is_explained_in_sentences(self):
        for code, name, _, _, explanation in self.explained():
            with self.subTest(code):
                self.assertRegex(explanation, r"^[A-Z`#'-]|^remote_handle64|^int8|^outputs")
                self.assertRegex(explanation.split("\n\n")[0].rstrip(), r"[.:)]$")
                self.assertEqual(run("--explain", name)[1].split(":")[0], code)

    def test_texts_have_one_style(self):
        for code, _, _, text, _ in self.explained():
            with self.subTest(code + " " + text):
                self.assertNotRegex(text, r"\.$(?<!\.\.\.)", "ends with a full stop")
                self.assertNotRegex(text, r"^[A-Z][a-z]", "starts in upper case")
                self.assertNotRegex(text, r"[a-z]`|`[a-z]|\"\.\.\.\"", "other quotes than '...'")
                self.assertNotRegex(text, r"!|[Pp]lease", "manner")
                self.assertNotRegex(text, r"%", "raw conversion")

    def test_no_two_texts_are_equal(self):
        texts = [text for _, _, _, text, _ in self.explained()]
        self.assertEqual(sorted(texts), sorted(set(texts)))

    def test_lines_of_explanations_fit_a_terminal(self):
        for code, _, _, _, explanation in self.explained():
            for line in explanation.splitlines():
                self.assertLessEqual(len(line), 120, code)

    def test_warnings_are_listed_with_their_state(self):
        listed = run("--help-warnings")[1]
        rows = re.findall(r"^  (qa[0-9]{4})  ([a-z0-9-]+) +([a-z-]+) +(on|off by default)$", listed, re.MULTILINE)
        expected = []
        for code, name, properties, _, explanation in self.explained():
            if properties.startswith("warning"):
                group = re.search("group ([a-z-]+)", properties).group(1)
                expected.append((code, name, group, "off by default" if "off by default" in properties else "on"))
                self.assertIn("-Wno-" + name, explanation)
        self.assertEqual(rows, expected)
        self.assertGreater(len(rows), 10)

    def test_every_listed_warning_and_group_can_be_switched(self):
        for code, name, properties, _, _ in self.explained():
            if properties.startswith("warning"):
                group = re.search("group ([a-z-]+)", properties).group(1)
                for option in ("-W" + name, "-Wno-" + name, "-Werror=" + code, "-Wno-error=" + group):
                    self.assertNotIn("qa0023", run(option, "none.idl")[2], option)

    def test_unknown_codes_get_an_error(self):
        status, out, err = run("--explain", "qa0000")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("[qa0024]", err)


if __name__ == "__main__":
    QAIC, PROJECT = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
