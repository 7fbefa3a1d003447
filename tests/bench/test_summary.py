#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""The summary of benchmarks computes medians and ratios, and refuses data that it does not understand."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

BENCH = pathlib.Path(__file__).resolve().parents[2] / "bench"
sys.dont_write_bytecode = True
sys.path.insert(0, str(BENCH))
import plots
import summary

HEADING = "part,case,subject,metric,value,unit\n"
DATA = HEADING + """\
load,10,ours,time,0.003,s
load,10,theirs,time,0.006,s
load,10,ours,size,2048,B
load,10,theirs,size,1024,B
load,10,ours,time,0.001,s
load,10,theirs,time,0.010,s
load,10,ours,time,0.5,s
load,10,theirs,time,0.001,s
load,10,"none, at all",failure,more than 60 s,
load,200,ours,time,0.02,s
load,200,ours,time,0.04,s
load,200,theirs,failure,exit:1: no,
"""
PART = """\
title: Loading
base: ours
cases: "{} files"
metrics: {time: seconds, size: bytes}
plots: [{metric: time, title: T, x: files, y: seconds}]
"""


class SummaryTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return path

    def read(self, text=DATA):
        results = summary.Results()
        results.read(self.write("data.csv", text))
        return results

    def part(self, text=PART):
        return summary.Part(self.write("part.yaml", text))

    def test_medians_of_odd_and_even_numbers_of_rounds(self):
        results = self.read()
        self.assertEqual(results.median("load", "10", "ours", "time"), 0.003)
        self.assertEqual(results.median("load", "10", "theirs", "time"), 0.006)
        self.assertAlmostEqual(results.median("load", "200", "ours", "time"), 0.03)

    def test_ratios_compare_medians_of_the_same_case(self):
        results = self.read()
        self.assertAlmostEqual(results.ratio("load", "10", "theirs", "time", "ours"), 2)
        self.assertAlmostEqual(results.ratio("load", "10", "theirs", "size", "ours"), 0.5)
        self.assertIsNone(results.ratio("load", "200", "theirs", "time", "ours"))
        self.assertIsNone(results.ratio("load", "10", "theirs", "time", "nobody"))

    def test_ratio_to_zero_is_none(self):
        results = self.read(HEADING + "p,c,a,m,0,s\np,c,b,m,1,s\n")
        self.assertIsNone(results.ratio("p", "c", "b", "m", "a"))

    def test_table_shows_medians_ratios_and_failures(self):
        results = self.read()
        self.assertEqual(summary.table_of(results, "load", self.part(), "10"), [
            ["", "seconds", "bytes", "runs"],
            ["ours", "3.00 ms", "2.00 KiB", "3"],
            ["theirs", "6.00 ms (2.00×)", "1.00 KiB (0.500×)", "3"],
            ["none, at all", "more than 60 s", "", ""],
        ])
        self.assertEqual(summary.table_of(results, "load", self.part(), "200"), [
            ["", "seconds", "runs"],
            ["ours", "30.0 ms", "2"],
            ["theirs", "exit:1: no", ""],
        ])

    def test_each_case_can_have_its_own_base(self):
        part = self.part(PART.replace("base: ours", "base: {'10': theirs}"))
        results = self.read()
        self.assertEqual(summary.table_of(results, "load", part, "10")[1][1], "3.00 ms (0.500×)")
        self.assertEqual(summary.table_of(results, "load", part, "200")[1][1], "30.0 ms")

    def test_quantities_have_three_digits_and_fitting_multiples(self):
        for value, unit, text in ((59.96, "s", "60.0 s"), (0.9999, "s", "1.00 s"), (1.5e-7, "s", "150 ns"), (999.7, "B", "1000 B"),
                                  (5 * 2**30, "B", "5.00 GiB"), (0, "B", "0 B"), (2.5e6, "1/s", "2.50 M/s"), (1.5e9, "B/s", "1.50 GB/s"),
                                  (1234567, "", "1,234,567"), (12.34, "parts", "12.3 parts")):
            self.assertEqual(summary.quantity(value, unit), text)

    def test_markdown_is_a_table_with_equal_widths(self):
        self.assertEqual(summary.as_markdown([["", "t"], ["ours", "10 ms"]]),
                         "|      | t     |\n|------|------:|\n| ours | 10 ms |\n")

    def test_bad_data_is_refused_with_its_place(self):
        for text, message in (("part,case\n", "the first line must be"), ("", "the first line must be"),
                              (HEADING + "a,b,c,d,1\n", "data.csv:2: 5 columns"), (HEADING + "a,b,c,d,x,s\n", "'x' is not a number"),
                              (HEADING + "a,b,c,d,nan,s\n", "'nan' is not a number"),
                              (HEADING + "a,b,c,d,1,s\na,b,c,d,1,ms\n", "data.csv:3: d is in 'ms' here, in 's' before")):
            with self.assertRaisesRegex(summary.BadData, message):
                self.read(text)

    def test_cases_can_have_titles_of_their_own(self):
        part = self.part(PART + "titles: {none: No files}\n")
        self.assertEqual((part.case_title("none"), part.case_title("10")), ("No files", "10 files"))

    def test_plots_have_a_line_for_each_subject_with_two_cases_that_are_numbers(self):
        lines = plots.lines_of(self.read(DATA + "load,none,ours,time,1,s\n"), "load", "time")
        self.assertEqual(list(lines), ["ours"])
        self.assertEqual([case for case, _ in lines["ours"]], [10, 200])

    def run_summarize(self, data, *arguments):
        # Without plots, which need gnuplot.
        self.write("parts/x", "").parent.joinpath("load").mkdir(exist_ok=True)
        self.folder.joinpath("parts/load/part.yaml").write_text(PART.split("plots:")[0])
        command = [BENCH / "summarize", "--parts", self.folder / "parts", "--output", self.folder, *arguments, self.write("d.csv", data)]
        return subprocess.run(command, capture_output=True, timeout=60)

    def test_program_writes_text_and_markdown(self):
        done = self.run_summarize(DATA)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertRegex(done.stdout.decode(), r"(?m)^theirs +6\.00 ms \(2\.00×\)")
        self.assertRegex(self.folder.joinpath("load.md").read_text(), r"\| theirs +\| 6\.00 ms \(2\.00×\) \|")

    def test_program_replaces_the_results_of_a_page_and_nothing_else(self):
        page = self.write("docs/benchmarks.md", "a\n<!-- results of load -->\nold\n<!-- end -->\nb\n<!-- results of x -->\nx\n<!-- end -->\n")
        self.run_summarize(DATA, "--docs", page.parent)
        text = page.read_text()
        self.assertRegex(text, r"(?s)^a\n<!-- results of load -->\n.*6\.00 ms \(2\.00×\).*<!-- end -->\nb\n<!-- results of x -->\nx\n")
        self.assertNotIn("old", text)

    def test_program_refuses_a_page_without_a_place_for_the_results(self):
        page = self.write("docs/benchmarks.md", "a\n<!-- results of x -->\n<!-- end -->\n")
        done = self.run_summarize(DATA, "--docs", page.parent)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"benchmarks.md has 0 places for the results of load", done.stderr)

    def test_program_refuses_bad_data(self):
        done = self.run_summarize(HEADING + "load,1,a,time,much,s\n")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"d.csv:2: 'much' is not a number", done.stderr)


if __name__ == "__main__":
    unittest.main()
