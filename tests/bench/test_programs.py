#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""The programs that measure: test_programs.py BUILD."""
import csv
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "bench"))
import summary

BUILD = None
MIB = 1024 * 1024


def run(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def measured(*command, seconds=60, mebibytes=4096):
    """END, processor time and memory, after a check of the rest."""
    status, out, err = run(BUILD / "bench" / "compile" / "bench_measure", seconds, mebibytes, *command)
    end, wall, cpu, memory = out.split()
    assert status == 0 and float(wall) > 0, (status, out)
    return end, float(cpu), int(memory), err


class Measure(unittest.TestCase):
    def test_says_how_the_command_ended(self):
        self.assertEqual(measured("true")[0], "exit:0")
        self.assertEqual(measured("sh", "-c", "exit 3")[0], "exit:3")
        self.assertEqual(measured("sh", "-c", "kill -9 $$")[0], "signal:9")
        self.assertEqual(measured("/no/such/program")[0], "none")

    def test_ends_a_command_that_takes_too_long_with_its_processes(self):
        end, _, _, err = measured("sh", "-c", "sleep 1000 & echo started; wait", seconds=0.3)
        # A process that lived on would keep the pipe open, and this test would not come so far.
        self.assertEqual((end, err), ("timeout", "started\n"))

    def test_counts_memory_and_time_of_the_command_and_not_its_own(self):
        _, _, nothing, _ = measured("true")
        _, cpu, memory, _ = measured(sys.executable, "-c", "b'x' * (64 << 20); sum(range(1000000))")
        self.assertLess(nothing, 8 * MIB)
        self.assertGreater(memory, 64 * MIB)
        self.assertLess(memory, 200 * MIB)
        self.assertGreater(cpu, 0.001)

    def test_limits_memory(self):
        end, _, memory, err = measured(sys.executable, "-c", "b'x' * (300 << 20)", mebibytes=200)
        self.assertEqual(end, "exit:1")
        self.assertIn("MemoryError", err)
        self.assertLess(memory, 200 * MIB)

    def test_refuses_wrong_usage(self):
        for arguments in ((), (1, 1), (0, 1, "true"), (1, 0, "true"), ("x", 1, "true")):
            status, out, err = run(BUILD / "bench" / "compile" / "bench_measure", *arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertRegex(err, "^usage: ")


class Compile(unittest.TestCase):
    def test_measures_qaic_and_names_what_it_cannot_measure(self):
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder, "data.csv")
            status, _, err = run(SOURCE / "bench" / "compile" / "run", "--build", BUILD, "--output", data, "--rounds", 2,
                                 "--methods", 1, 5)
            self.assertEqual(status, 0, err)
            with data.open(newline="") as file:
                rows = list(csv.DictReader(file))
        for case, subject, metrics in (("start", "qaic", ("wall", "cpu", "memory")), ("start", "/bin/true", ("wall",)),
                                       ("1", "qaic", ("wall", "cpu", "memory", "output")), ("5", "qaic", ("wall", "output"))):
            for metric in metrics:
                values = [row["value"] for row in rows if (row["case"], row["subject"], row["metric"]) == (case, subject, metric)]
                self.assertEqual(len(values), 2, (case, subject, metric))
                self.assertGreater(float(values[0]), 0)
        for row in rows:
            if row["metric"] == "failure":
                self.assertEqual((row["subject"] != "qaic", row["value"]), (True, "not installed"), row)


class Runtime(unittest.TestCase):
    def test_writes_each_round_of_each_kind(self):
        if not BUILD.joinpath("bench", "runtime", "bench_runtime").exists():
            self.skipTest("built without the simulator")
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder, "data.csv")
            self.assertEqual(run(SOURCE / "bench" / "runtime" / "run", "--build", BUILD, "--output", data, "--rounds", 2), (0, "", ""))
            results = summary.Results()
            results.read(data)
        cases = {case: results.subjects("runtime", case) for case in results.cases("runtime")}
        self.assertEqual(cases, {"polling": ["shared memory ping-pong", "sim, polling"],
                                 "interrupt": ["socketpair ping-pong", "sim, interrupt"], "in process": ["loop"]})
        for case, subjects in cases.items():
            for subject in subjects:
                for metric in ("rate", "p50", "p90", "p99", "p99.9"):
                    values = results.get("runtime", case, subject, metric).values
                    self.assertEqual((len(values), min(values) > 0), (2, True), (subject, metric))
                p50, p90 = (results.median("runtime", case, subject, metric) for metric in ("p50", "p90"))
                self.assertLessEqual(p50, p90)


class Bench(unittest.TestCase):
    def test_help_names_the_parts(self):
        status, out, err = run(SOURCE / "scripts" / "bench", "--help")
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"^Usage: scripts/bench ")
        for part in (SOURCE / "bench").glob("*/part.yaml"):
            self.assertRegex(out, r"Parts: .*\b%s\b" % part.parent.name)

    def test_refuses_wrong_usage_before_it_does_anything(self):
        for arguments, message in ((("nothing",), "no part nothing; parts: "), (("--nothing",), "unknown option --nothing"),
                                   (("--rounds", "0"), "--rounds needs a number"), (("--rounds",), "--rounds needs a number")):
            status, out, err = run(SOURCE / "scripts" / "bench", *arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertIn("scripts/bench: " + message, err)


if __name__ == "__main__":
    BUILD = pathlib.Path(sys.argv.pop())
    unittest.main()
