#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Measures messages: how often is the first message about a mistake on the line of the mistake?

measure.py QAIC [--all] [--seed N] [--sample N] [--show] [--least PERCENT] FILE.idl...

Makes texts with one dropped, doubled, swapped or misspelt token each from correct files and compiles them. Counts
those that are refused, and of these the ones whose first message is on a right line: that of the mistake, or that of
the neighbouring token where the mistake can only be seen there. 'near' counts messages that begin at the changed
tokens or at their neighbours. Exits with 1 when the share of right lines is below --least.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import tempfile

from mutate import KINDS, mutants

BATCH = 200
MOST_OF_FILE = 1000


def messages_of(qaic, folders, paths):
    """All messages with a place, as (path, (line, column), message)."""
    command = [qaic, "-s", "--diagnostics=json", "--max-errors=1"]
    command += ["-I" + folder for folder in folders] + paths
    done = subprocess.run(command, capture_output=True, timeout=300)
    if done.returncode not in (0, 1):
        sys.exit("qaic ended with %d on one of %s" % (done.returncode, " ".join(paths)))
    for line in done.stderr.decode().splitlines():
        message = json.loads(line)
        # A message about an included file is about the directive in the file itself.
        chain = message.get("included_from")
        place = chain[-1] if chain else message.get("location")
        # With #line a message may be about a file that is not there.
        if place is not None and place["file"] in paths:
            yield place["file"], (place["line"], place.get("column", 0)), message


def is_error(message):
    return message["severity"] != "warning"


def warnings_of(qaic, path):
    """The warnings about a correct file; None when it is not correct."""
    found = [message for _, _, message in messages_of(qaic, [], [path])]
    return None if any(map(is_error, found)) else {message["message"] for message in found}


def first_messages(qaic, folders, paths, known):
    """The first message for each path that is not among its known warnings, and the paths with errors."""
    first, refused = {}, set()
    for path, place, message in messages_of(qaic, folders, paths):
        if is_error(message):
            refused.add(path)
        if is_error(message) or message["message"] not in known[path]:
            first.setdefault(path, (place, message))
    return first, refused


class Count:
    def __init__(self):
        self.made = collections.Counter()
        self.refused = collections.Counter()
        self.right = collections.Counter()
        self.near = collections.Counter()
        self.wrong = []
        self.far = []


def run_batch(qaic, batch, warnings, count):
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for number, (origin, mutant) in enumerate(batch):
            path = os.path.join(folder, "m%04d.idl" % number)
            with open(path, "w", newline="") as file:
                file.write(mutant.text)
            paths[path] = (origin, mutant)
        folders = sorted({os.path.dirname(os.path.abspath(origin)) for origin, _ in batch})
        known = {path: warnings[origin] for path, (origin, _) in paths.items()}
        first, refused = first_messages(qaic, folders, list(paths), known)
    for path, (origin, mutant) in paths.items():
        count.made[mutant.kind] += 1
        if path in refused:
            count.refused[mutant.kind] += 1
            (line, column), message = first[path]
            count.right[mutant.kind] += line in mutant.lines
            count.near[mutant.kind] += mutant.is_near(line, column)
            if line not in mutant.lines:
                count.wrong.append((origin, mutant, line, message))
            elif not mutant.is_near(line, column):
                count.far.append((origin, mutant, line, message))


def batches(changed):
    """Mutants of one folder at a time, so that each finds the files that its origin includes."""
    by_folder = collections.defaultdict(list)
    for origin, mutant in changed:
        by_folder[os.path.dirname(origin)].append((origin, mutant))
    for together in by_folder.values():
        for start in range(0, len(together), BATCH):
            yield together[start:start + BATCH]


def percent(part, whole):
    return 100.0 * part / whole if whole else 100.0


def print_row(name, made, refused, right, near):
    print("%-10s %8d %8d %8d %7.2f%% %7.2f%%" % (name, made, refused, right, percent(right, refused),
                                               percent(near, refused)))


def report(count, show):
    print("%-10s %8s %8s %8s %8s %8s" % ("mistake", "made", "refused", "right", "share", "near"))
    for kind in KINDS:
        print_row(kind, count.made[kind], count.refused[kind], count.right[kind], count.near[kind])
    totals = [sum(column.values()) for column in (count.made, count.refused, count.right, count.near)]
    print_row("all", *totals)
    for origin, mutant, line, message in (count.wrong + count.far if show else ()):
        print("%s: %s '%s': line %d, %s in %s: %s [%s]" % (origin, mutant.kind, mutant.description, line,
                                                       "not" if line not in mutant.lines else "far off",
                                                       sorted(mutant.lines), message["message"], message["code"]))
    return percent(totals[2], totals[1])


def read_text(path):
    """None for a file that is not UTF-8."""
    with open(path, "rb") as file:
        try:
            return file.read().decode("utf-8")
        except UnicodeDecodeError:
            return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("qaic")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=2000)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--least", type=float, default=95.0)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    changed, warnings = [], {}
    for path in sorted(options.files):
        known = warnings_of(options.qaic, path)
        text = read_text(path)
        if known is not None and text is not None:
            warnings[path] = known
            of_file = [(path, mutant) for mutant in mutants(text, "%d %s" % (options.seed, os.path.basename(path)))]
            # One long file would drown the others.
            random.Random(options.seed).shuffle(of_file)
            changed += of_file[:MOST_OF_FILE]
    if not options.all and len(changed) > options.sample:
        changed = random.Random(options.seed).sample(changed, options.sample)
    count = Count()
    for batch in batches(changed):
        run_batch(options.qaic, batch, warnings, count)
    share = report(count, options.show)
    if sum(count.refused.values()) == 0 or share < options.least:
        sys.exit("less than %.1f%%" % options.least)


if __name__ == "__main__":
    main()
