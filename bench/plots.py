# SPDX-License-Identifier: BSD-3-Clause
"""Plots of medians over cases, through gnuplot."""
import subprocess

# Colours that stay apart for most colour-blind readers.
COLOURS = ["#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c564b", "#7f7f7f", "#9467bd"]
TERMINALS = {
    ".svg": "svg size 900,560 dynamic background '#ffffff' font 'sans,13'",
    ".png": "pngcairo size 900,560 background '#ffffff' font 'sans,11'",
}


def lines_of(results, part, metric):
    """Points (case, median) by subject, for subjects with a line. Cases that are not numbers have no place."""
    lines = {}
    for case in filter(str.isdigit, results.cases(part)):
        for subject in results.subjects(part, case):
            value = results.median(part, case, subject, metric)
            if value:
                lines.setdefault(subject, []).append((float(case), value))
    return {subject: sorted(points) for subject, points in lines.items() if len(points) > 1}


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"


def script(lines, plot, base, path):
    """Commands for gnuplot, the data among them."""
    number_form = "%.0s %cB" if plot["y"] == "bytes" else "%.0s %cs" if plot["y"] == "seconds" else "%g"
    commands = ["set terminal " + TERMINALS[path.suffix], "set output " + quoted(path), "set title " + quoted(plot["title"]),
                "set xlabel " + quoted(plot["x"]), "set ylabel " + quoted(plot["y"]), "set logscale xy", "set autoscale xfix",
                "set format x '%.0f'", "set format y " + quoted(number_form), "set grid lc rgb '#dddddd'",
                "set key outside right noenhanced", "set border 3", "set tics nomirror"]
    curves = []
    for number, (subject, points) in enumerate(lines.items()):
        commands.append("$data%d << END" % number)
        commands += ["%.9g %.9g" % point for point in points]
        commands.append("END")
        curves.append("$data%d with linespoints lw %d pt %d ps 0.8 lc rgb '%s' title %s" %
                      (number, 4 if subject == base else 2, 4 + number, COLOURS[number % len(COLOURS)], quoted(subject)))
    commands.append("plot " + ", ".join(curves))
    return "\n".join(commands) + "\n"


def draw(results, part_name, part, folder):
    """Returns the files written."""
    written = []
    for plot in part.plots:
        lines = lines_of(results, part_name, plot["metric"])
        for suffix in TERMINALS if lines else ():
            path = folder / ("%s-%s%s" % (part_name, plot["metric"], suffix))
            commands = script(lines, plot, part.base if isinstance(part.base, str) else None, path)
            subprocess.run(["gnuplot"], input=commands.encode(), check=True)
            written.append(path)
    return written
