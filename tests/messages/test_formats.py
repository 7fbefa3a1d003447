#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Messages for programs: test_formats.py QAIC FOLDER-OF-DIAGNOSTICS-TESTS."""
import copy
import glob
import json
import os
import resource
import subprocess
import sys
import tempfile
import unittest

import sarif_rules

QAIC, CASES = None, None

BAD = b"interface player {\n\tlong play(in Tempo speed);\n};\n"


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (14000 * 1024, 14000 * 1024))


class Formats(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, content):
        path = os.path.join(self.folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        return name

    def read(self, name):
        with open(os.path.join(self.folder.name, name), "rb") as file:
            return file.read()

    def run_qaic(self, *arguments, status=1):
        done = subprocess.run([QAIC, *arguments], cwd=self.folder.name, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertEqual(done.stdout, b"")
        return done.stderr

    def json_of(self, *arguments, status=1):
        lines = self.run_qaic("--diagnostics=json", *arguments, status=status).decode("utf-8")
        return [json.loads(line) for line in lines.splitlines()]

    def sarif_of(self, *arguments, status=1):
        log = json.loads(self.run_qaic("--diagnostics=sarif", *arguments, status=status).decode("utf-8"))
        sarif_rules.check(log)
        return log

    # JSON

    def test_json_has_code_place_and_text(self):
        self.write("a.idl", BAD)
        self.assertEqual(self.json_of("-s", "a.idl"), [{
            "code": "qa0400", "name": "unknown-type", "group": "names", "severity": "error",
            "message": "unknown type 'Tempo'",
            "location": {"file": "a.idl", "line": 2, "column": 15, "end_line": 2, "end_column": 20}}])

    def test_json_of_success_is_empty(self):
        self.write("a.idl", b"interface a { long f(); };\n")
        self.assertEqual(self.json_of("-s", "a.idl", status=0), [])

    def test_json_shows_notes(self):
        self.write("a.idl", b"struct a { long x; };\nconst long a = 1;\n")
        message, = self.json_of("-s", "a.idl")
        note, = message["notes"]
        self.assertIn("declared here", note["message"])
        self.assertEqual(note["location"]["line"], 1)

    def test_json_shows_the_include_chain(self):
        self.write("a.idl", b"// first\n#include \"b.idl\"\n")
        self.write("b.idl", b"#include \"sub/c.idl\"\n")
        self.write("sub/c.idl", b"typedef nothing t;\n")
        message, = self.json_of("-s", "a.idl")
        self.assertEqual(message["included_from"], [{"file": "b.idl", "line": 1}, {"file": "a.idl", "line": 2}])

    def test_json_follows_the_severity_of_the_options(self):
        self.write("a.idl", b"const long mask = 0xFFFFFFFF;\n")
        severities = [self.json_of("-s", "a.idl", *options, status=status)
                      for options, status in (((), 0), (("-Werror",), 1), (("-w",), 0))]
        self.assertEqual([[message["severity"] for message in run] for run in severities],
                         [["warning"], ["error"], []])

    def test_json_counts_characters(self):
        self.write("a.idl", "/* \u00e4\U0001F600\t */ typedef nothing t;\n".encode())
        message, = self.json_of("-s", "a.idl")
        self.assertEqual((message["location"]["column"], message["location"]["end_column"]), (19, 26))

    def test_text_that_is_not_utf_8_is_replaced(self):
        self.write("a.idl", b"#error \xff\x00\"\\\xe2\x80\xa8\x1b\n")
        message, = self.json_of("-s", "a.idl")[:1]
        self.assertTrue(message["message"].startswith("#error \ufffd"), message)

    def test_command_line_errors_have_the_form_wherever_it_is_asked_for(self):
        message, = self.json_of("--nothing", "a.idl")
        self.assertEqual((message["code"], "location" in message), ("qa0001", False))
        done = subprocess.run([QAIC, "--nothing", "--diagnostics", "json"], capture_output=True)
        self.assertEqual(json.loads(done.stderr)["code"], "qa0001")

    def test_several_files_make_one_list(self):
        self.write("a.idl", BAD)
        self.write("b.idl", BAD)
        found = self.json_of("-s", "a.idl", "b.idl")
        self.assertEqual([message["location"]["file"] for message in found], ["a.idl", "b.idl"])

    def test_the_end_of_memory_is_reported_in_the_same_form(self):
        with open(QAIC, "rb") as file:
            if b"__asan_init" in file.read():
                self.skipTest("sanitizers need more address space than the limit leaves")
        self.write("a.idl", b"interface a {\n" + b"".join(b"long f%d();\n" % i for i in range(60000)) + b"};\n")
        for form in ("json", "sarif"):
            done = subprocess.run([QAIC, "-s", "--diagnostics=" + form, "a.idl"], cwd=self.folder.name,
                                  capture_output=True, preexec_fn=limit_memory)
            found = json.loads(done.stderr)
            self.assertEqual(done.returncode, 1)
            result = found["code"] if form == "json" else found["runs"][0]["results"][0]["ruleId"]
            self.assertEqual(result, "qa0018")
            if form == "sarif":
                sarif_rules.check(found)

    def test_unknown_format_is_refused(self):
        self.assertIn(b"expected text, json or sarif", self.run_qaic("--diagnostics=xml", "a.idl"))

    # SARIF

    def test_sarif_of_success_has_no_results(self):
        self.write("a.idl", b"interface a { long f(); };\n")
        run, = self.sarif_of("-s", "a.idl", status=0)["runs"]
        self.assertEqual((run["results"], run["tool"]["driver"]["rules"]), ([], []))
        self.assertTrue(run["invocations"][0]["executionSuccessful"])

    def test_sarif_has_rule_level_and_region(self):
        self.write("a.idl", BAD)
        run, = self.sarif_of("-s", "a.idl")["runs"]
        result, = run["results"]
        place = result["locations"][0]["physicalLocation"]
        self.assertEqual(place["artifactLocation"]["uri"], "a.idl")
        self.assertEqual(place["region"], {"startLine": 2, "startColumn": 15, "endLine": 2, "endColumn": 20})
        self.assertEqual((result["level"], result["ruleId"]), ("error", "qa0400"))
        rule, = run["tool"]["driver"]["rules"]
        self.assertEqual((rule["name"], rule["shortDescription"]["text"]), ("unknown-type", "unknown type '...'"))
        self.assertIn("must be declared before it is used", rule["help"]["text"])
        self.assertFalse(run["invocations"][0]["executionSuccessful"])

    def test_sarif_lists_each_rule_once(self):
        self.write("a.idl", b"typedef no a;\nconst long b = c;\ntypedef no d;\n")
        run, = self.sarif_of("-s", "a.idl")["runs"]
        self.assertEqual([result["ruleIndex"] for result in run["results"]], [0, 1, 0])
        self.assertEqual([rule["id"] for rule in run["tool"]["driver"]["rules"]], ["qa0400", "qa0401"])

    def test_sarif_relates_includes_and_notes(self):
        self.write("a.idl", b"#include \"b.idl\"\n")
        self.write("b.idl", b"#include \"c.idl\"\n")
        self.write("c.idl", b"struct a { long x; };\nconst long a = 1;\n")
        result, = self.sarif_of("-s", "a.idl")["runs"][0]["results"]
        related = result["relatedLocations"]
        self.assertEqual([at["physicalLocation"]["artifactLocation"]["uri"] for at in related],
                         ["b.idl", "a.idl", "c.idl"])
        self.assertEqual(result["locations"][0]["relationships"], [{"target": 1, "kinds": ["isIncludedBy"]}])
        self.assertEqual(related[0]["relationships"], [{"target": 2, "kinds": ["isIncludedBy"]}])
        self.assertIn("declared here", related[2]["message"]["text"])

    def test_sarif_escapes_names_of_files(self):
        name = "a b%:#\u00e4.idl"
        self.write(name, BAD)
        result, = self.sarif_of("-s", name)["runs"][0]["results"]
        self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
                         "a%20b%25%3A%23%C3%A4.idl")

    def test_sarif_names_absolute_files_without_a_base(self):
        path = os.path.join(self.folder.name, self.write("a.idl", BAD))
        result, = self.sarif_of("-s", path)["runs"][0]["results"]
        self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"], {"uri": "file://" + path})

    def test_every_bad_file_gives_a_valid_log(self):
        found = glob.glob(os.path.join(CASES, "*", "bad.idl"))
        self.assertGreater(len(found), 100)
        for path in found:
            with self.subTest(path):
                done = subprocess.run([QAIC, "-s", "--diagnostics=sarif", path], capture_output=True)
                sarif_rules.check(json.loads(done.stderr.decode("utf-8")))

    def test_the_check_finds_mistakes(self):
        self.write("a.idl", BAD)
        log = self.sarif_of("-s", "a.idl")
        for path, value in ((("version",), "2.0"), (("runs", 0, "tool"), {}),
                            (("runs", 0, "results", 0, "level"), "fatal"),
                            (("runs", 0, "results", 0, "ruleIndex"), -2),
                            (("runs", 0, "results", 0, "extra"), 1),
                            (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"), 0),
                            (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri"),
                             "a b.idl")):
            broken = copy.deepcopy(log)
            target = broken
            for step in path[:-1]:
                target = target[step]
            target[path[-1]] = value
            with self.subTest(path), self.assertRaises(sarif_rules.Broken):
                sarif_rules.check(broken)

    # Files

    def test_a_file_leaves_the_text_for_people(self):
        self.write("a.idl", BAD)
        text = self.run_qaic("-s", "--diagnostics=sarif", "--diagnostics-file=log.sarif", "a.idl")
        self.assertTrue(text.startswith(b"a.idl:2:"), text)
        sarif_rules.check(json.loads(self.read("log.sarif")))

    def test_a_file_can_hold_text(self):
        self.write("a.idl", BAD)
        text = self.run_qaic("-s", "--color=always", "--diagnostics-file=log.txt", "a.idl")
        self.assertIn(b"\x1b[", text)
        self.assertTrue(self.read("log.txt").startswith(b"a.idl:2:22: error: unknown type 'Tempo' [qa0400]\n"))

    def test_a_file_is_written_without_messages(self):
        self.write("a.idl", b"interface a { long f(); };\n")
        self.write("log.json", b"old")
        self.assertEqual(self.run_qaic("-s", "--diagnostics=json", "--diagnostics-file=log.json", "a.idl", status=0), b"")
        self.assertEqual(self.read("log.json"), b"")

    def test_a_file_replaces_no_input_and_no_output(self):
        self.write("a.idl", b"#include \"b.idl\"\ninterface a { long f(); };\n")
        self.write("b.idl", b"typedef long b;\n")
        for name in ("a.idl", "b.idl", "./a.h", "a_stub.c", "a.d"):
            with self.subTest(name):
                text = self.run_qaic("--diagnostics-file=" + name, "--depfile=a.d", "a.idl")
                self.assertIn(b"is an input or output file", text)
        self.assertTrue(self.read("a.idl").startswith(b"#include"))
        self.assertTrue(self.read("b.idl").startswith(b"typedef"))
        self.assertIn(b"a_f", self.read("a.h"))

    def test_a_file_that_cannot_be_written_is_an_error(self):
        self.write("a.idl", b"interface a { long f(); };\n")
        self.assertIn(b"cannot write", self.run_qaic("-s", "--diagnostics-file=no/log", "a.idl"))

    def test_a_device_is_written_to(self):
        self.write("a.idl", b"interface a { long f(); };\n")
        self.run_qaic("-s", "--diagnostics-file=/dev/null", "a.idl", status=0)


if __name__ == "__main__":
    QAIC, CASES = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
