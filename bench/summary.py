# SPDX-License-Identifier: BSD-3-Clause
"""Medians, ratios and tables of what the benchmarks measured; bench/README.md says what the raw data are."""
import collections
import csv
import math
import pathlib
import statistics

import yaml

COLUMNS = ["part", "case", "subject", "metric", "value", "unit"]
FAILURE = "failure"
Series = collections.namedtuple("Series", "values unit")


class BadData(Exception):
    pass


class Results:
    """Raw data by part, case, subject and metric, each in the order in which they first come."""

    def __init__(self):
        self.series = {}
        self.failures = {}

    def read(self, path):
        with open(path, newline="") as file:
            rows = csv.reader(file, strict=True)
            if next(rows, None) != COLUMNS:
                raise BadData("%s: the first line must be %s" % (path, ",".join(COLUMNS)))
            for row in rows:
                self.add(row, "%s:%d" % (path, rows.line_num))

    def add(self, row, where):
        if len(row) != len(COLUMNS):
            raise BadData("%s: %d columns, not %d" % (where, len(row), len(COLUMNS)))
        part, case, subject, metric, value, unit = row
        subjects = self.series.setdefault(part, {}).setdefault(case, {})
        metrics = subjects.setdefault(subject, {})
        if metric == FAILURE:
            self.failures[part, case, subject] = value
            return
        series = metrics.setdefault(metric, Series([], unit))
        if series.unit != unit:
            raise BadData("%s: %s is in '%s' here, in '%s' before" % (where, metric, unit, series.unit))
        series.values.append(number(value, where))

    def parts(self):
        return list(self.series)

    def cases(self, part):
        return list(self.series[part])

    def subjects(self, part, case):
        return list(self.series[part][case])

    def get(self, part, case, subject, metric):
        return self.series[part][case].get(subject, {}).get(metric)

    def median(self, part, case, subject, metric):
        series = self.get(part, case, subject, metric)
        return statistics.median(series.values) if series else None

    def ratio(self, part, case, subject, metric, base):
        """None when one of them has no such metric, or the base's is zero."""
        value = self.median(part, case, subject, metric)
        divisor = self.median(part, case, base, metric)
        return value / divisor if value is not None and divisor else None

    def runs(self, part, case, subject):
        """Of the metric that was measured most often."""
        return max((len(series.values) for series in self.series[part][case][subject].values()), default=0)


def number(text, where):
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise BadData("%s: '%s' is not a number" % (where, text))
    return value


# ---- Parts


class Part:
    """What part.yaml says about showing a part."""

    def __init__(self, path):
        values = yaml.safe_load(pathlib.Path(path).read_text())
        self.title = values["title"]
        self.metrics = values["metrics"]
        self.base = values["base"]
        self.case_form = values.get("cases", "{}")
        self.case_titles = values.get("titles", {})
        self.plots = values.get("plots", [])
        self.packages = values.get("packages", [])
        self.targets = values.get("targets", [])

    def base_of(self, case):
        return self.base.get(case) if isinstance(self.base, dict) else self.base

    def case_title(self, case):
        return self.case_titles.get(case, self.case_form.replace("{}", case))


# ---- Text

MULTIPLES = {
    "s": [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")],
    "B": [(2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB"), (1, "B")],
    "1/s": [(1e9, "G/s"), (1e6, "M/s"), (1e3, "k/s"), (1, "/s")],
    "B/s": [(1e9, "GB/s"), (1e6, "MB/s"), (1e3, "kB/s"), (1, "B/s")],
}


def digits(value):
    """Three significant digits, never with an exponent, and whole numbers above."""
    if value == 0:
        return "0"
    rounded = float("%.3g" % value)
    return "%.*f" % (max(0, 2 - math.floor(math.log10(abs(rounded)))), value)


def quantity(value, unit):
    for factor, name in MULTIPLES.get(unit, []):
        # What would be rounded up to the next multiple is shown in that.
        if abs(value) >= factor * 0.9995 or (factor, name) == MULTIPLES[unit][-1]:
            return "%s %s" % (digits(value / factor), name)
    return "{:,.0f}".format(value) if abs(value) >= 1000 else ("%s %s" % (digits(value), unit)).strip()


def cell(results, part, case, subject, metric, base):
    value = results.median(part, case, subject, metric)
    if value is None:
        return ""
    text = quantity(value, results.get(part, case, subject, metric).unit)
    ratio = results.ratio(part, case, subject, metric, base)
    return text if ratio is None or subject == base else "%s (%s×)" % (text, digits(ratio))


def table_of(results, part_name, part, case):
    """Rows of cells, the heading first."""
    subjects = results.subjects(part_name, case)
    metrics = [metric for metric in part.metrics
               if any(results.get(part_name, case, subject, metric) for subject in subjects)]
    rows = [[""] + [part.metrics[metric] for metric in metrics] + ["runs"]]
    for subject in subjects:
        reason = results.failures.get((part_name, case, subject))
        cells = [cell(results, part_name, case, subject, metric, part.base_of(case)) for metric in metrics]
        if reason and cells:
            cells[0] = reason
        rows.append([subject] + cells + ["" if reason else str(results.runs(part_name, case, subject))])
    return rows


def widths(rows):
    return [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]


def as_markdown(rows):
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths(rows))) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 1) + ("-" if column == 0 else ":")
                                   for column, width in enumerate(widths(rows))) + "|")
    return "\n".join(lines) + "\n"


def as_text(rows):
    return "".join("  ".join(text.ljust(width) for text, width in zip(row, widths(rows))).rstrip() + "\n" for row in rows)


def base_note(base):
    return "Ratios (×) are to %s." % base if base else ""


def text_of(results, name, part, notes, heading, render):
    """A part's notes and tables; heading makes a heading of text, render makes text of rows."""
    blocks = list(notes)
    if not isinstance(part.base, dict):
        blocks.append(base_note(part.base))
    for case in results.cases(name):
        blocks.append(heading(part.case_title(case)))
        if isinstance(part.base, dict):
            blocks.append(base_note(part.base_of(case)))
        blocks.append(render(table_of(results, name, part, case)).rstrip("\n"))
    return "\n\n".join(filter(None, blocks)) + "\n"
