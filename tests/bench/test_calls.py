#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""What bench_calls writes: test_calls.py PROGRAM. Nothing is timed."""
import collections
import csv
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
CASES = ["scalars-3", "nested-in-4"]


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def measure(*arguments):
    """Values by case, subject and metric."""
    command = ["--rounds", "2", "--time", "1"]
    for case in CASES:
        command += ["--case", case]
    status, out, err = run(*command, *arguments)
    assert (status, err) == (0, ""), (status, err)
    values = collections.defaultdict(list)
    for row in csv.DictReader(out.splitlines()):
        assert row["part"] == "calls", row
        values[row["case"], row["subject"], row["metric"]].append(row["value"])
    return values


class Measuring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.values = measure()

    def counts(self, case, metric):
        counts = self.values.get((case, "qaic", metric))
        if counts is None:
            self.skipTest("this machine does not let a process be stepped")
        return counts

    def test_every_round_of_every_case_and_subject_is_written(self):
        for case in CASES:
            for subject in ("qaic", "hand-written", "implementation", "qaic-loop"):
                for metric in ("time", "calls", "throughput"):
                    numbers = [float(value) for value in self.values[case, subject, metric]]
                    self.assertEqual(len(numbers), 2, (case, subject, metric))
                    self.assertGreater(min(numbers), 0)

    def test_a_serializer_is_measured_or_reported_as_missing(self):
        for subject in ("protobuf-c", "flatbuffers"):
            failures = self.values[CASES[0], subject, "failure"]
            times = self.values[CASES[0], subject, "time"]
            self.assertIn((failures, len(times)), ((["not installed"], 0), ([], 2)))

    def test_instructions_are_those_of_stub_skel_and_implementation(self):
        for case in CASES:
            total, stub, skel = (float(self.counts(case, metric)[0])
                                 for metric in ("instructions", "stub-instructions", "skel-instructions"))
            implementation = float(self.values[case, "implementation", "instructions"][0])
            self.assertEqual(total, stub + skel + implementation)
            self.assertGreater(min(stub, skel), 10)

    def test_the_same_call_takes_the_same_instructions_again(self):
        first = self.counts("scalars-3", "instructions")
        self.assertEqual(measure()["scalars-3", "qaic", "instructions"], first)


class Usage(unittest.TestCase):
    def test_help_names_every_option(self):
        status, out, _ = run("--help")
        self.assertEqual(status, 0)
        for option in ("--case", "--rounds", "--time", "--output", "--check", "--list"):
            self.assertIn(option, out)

    def test_lists_the_cases(self):
        status, out, _ = run("--list")
        self.assertEqual(status, 0)
        self.assertEqual(set(CASES) - set(out.split()), set())

    def test_refuses_wrong_usage(self):
        for arguments in (["--case", "none"], ["--rounds", "0"], ["--rounds", "1001"], ["--time", "x"], ["--bad"], ["word"]):
            status, out, err = run(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertIn("bench_calls", err)

    def test_writes_to_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "calls.csv")
            status, out, _ = run("-r", "1", "-t", "1", "-c", "scalars-3", "-o", str(path))
            self.assertEqual((status, out), (0, ""))
            self.assertTrue(path.read_text().startswith("part,case,subject,metric,value,unit\ncalls,scalars-3,qaic,time,"))

    def test_says_when_the_file_cannot_be_written(self):
        status, _, err = run("-o", "/no/such/folder/calls.csv")
        self.assertEqual(status, 1)
        self.assertIn("/no/such/folder/calls.csv", err)
        status, _, err = run("-r", "1", "-t", "1", "-c", "scalars-3", "-o", "/dev/full")
        self.assertEqual(status, 1)
        self.assertIn("cannot be written", err)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
