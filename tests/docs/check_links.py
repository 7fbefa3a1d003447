#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Every link leads somewhere, and links lead from docs/README.md to every page: check_links.py SOURCE PAGE..."""
import os
import re
import sys
from urllib.parse import urlsplit

from markdown import Page, anchors

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]*)\)")
START = "docs/README.md"


def links(page):
    """The (line, target) of all links; their texts may be broken. What stands between backquotes is no link."""
    text = "\n".join(re.sub(r"`[^`]*`", "", line) for _, line in page.text)
    for found in LINK.finditer(text):
        yield page.text[text.count("\n", 0, found.end())][0], found.group(1)


def complaint(target, name, pages, source):
    """What is wrong with a link of a page, or None; and the page that it leads to, or None."""
    if re.match(r"[a-z]+:", target):
        good = urlsplit(target).scheme in ("http", "https", "mailto") and urlsplit(target).path + urlsplit(target).netloc
        return (None if good else "not a URL"), None
    path, _, anchor = target.partition("#")
    wanted = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
    if wanted.startswith("..") or not os.path.exists(os.path.join(source, wanted)):
        return "no such file", None
    if anchor and wanted not in pages:
        return "a heading of something that is no page", None
    if anchor and anchor not in anchors(pages[wanted].headings):
        return "no such heading", None
    return None, wanted


def reachable(graph):
    found, waiting = set(), [START]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph.get(name, [])
    return found


def main():
    source, names = sys.argv[1], sys.argv[2:]
    pages = {name: Page(os.path.join(source, name)) for name in names}
    graph, wrong, count = {}, [], 0
    for name, page in pages.items():
        for line, target in links(page):
            problem, wanted = complaint(target, name, pages, source)
            count += 1
            graph.setdefault(name, []).append(wanted)
            if problem:
                wrong.append("%s:%d: %s: %s" % (name, line, target, problem))
    # The page in front of all others.
    wrong += ["%s: no link leads here from %s" % (name, START) for name in names
              if name != "README.md" and name not in reachable(graph)]
    print("\n".join(wrong) or "%d links on %d pages" % (count, len(pages)))
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
