# SPDX-License-Identifier: BSD-3-Clause
"""Reads a page of the documentation: its headings, its blocks of code and its text.

A block is indented by four blanks or stands between ``` lines. What it is shows in the page itself:

- a paragraph that begins with a file name and ends with a colon, "`client.c`: ...:", makes the next block that file;
- a block whose first line begins with "$ " is a session: commands, each followed by what it prints;
- a block between ```sh lines holds commands that succeed; "It prints `text`" behind it is their last line;
- everything else is a fragment, to be read.

Comments, which readers do not see, are directives for the checks:

    <!-- files: examples/a.idl x.c=client.c -->  files of the sources that are there before the section, in front of
                                                 the first section: before each; PAGE:NAME is a file that a page shows
    <!-- file NAME                               such a file, up to the end of the comment
    ... -->
    <!-- one folder -->         the whole page happens in one folder; else each section has a new one
    <!-- nothing installed -->  the installation is in $HOME/qaic, and nothing leads there
    <!-- not run: REASON -->    the next block cannot run here; run_page.py lists the reasons
    <!-- a fragment -->         the next block looks like something else, but is a fragment
    <!-- results of PART -->    what a program writes into the page, up to <!-- end -->
"""
import re

FENCE = re.compile(r"^```(\S*)\s*$")
FILE_NAME = re.compile(r"^`((?:[\w.-]+/)*(?:[\w-]+\.[\w.-]+|Makefile|run))`.*:$", re.DOTALL)
PRINTS = re.compile(r"^It prints `([^`]*)`")
DIRECTIVE = re.compile(r"^<!-- (one folder|nothing installed|not run|a fragment|files|file|results of|end)(?::? (.*))?$", re.DOTALL)


class Block:
    """Some lines of code. kind is file, session, commands or fragment."""

    def __init__(self, line, language, text):
        self.line = line
        self.language = language
        self.text = text.rstrip("\n") + "\n"
        self.kind = "fragment"
        self.name = None      # of a file
        self.not_run = None   # the reason
        self.is_marked = False
        self.prints = None    # the last line of what commands print


class Section:
    """What stands below a heading of the second level, or in front of the first one."""

    def __init__(self, title):
        self.title = title
        self.blocks = []
        self.files = []


class Page:
    def __init__(self, path):
        self.path = path
        self.sections = [Section("")]
        self.headings = []
        self.text = []        # (line number, text) of what is no block
        self.one_folder = self.nothing_installed = False
        with open(path, encoding="utf-8") as file:
            _Reader(self, file.read().split("\n")).read()

    def blocks(self):
        return [block for section in self.sections for block in section.blocks]


class _Reader:
    def __init__(self, page, lines):
        self.page = page
        self.lines = lines
        self.at = 0
        self.paragraph = []   # its lines so far
        self.before = ""      # the last paragraph
        self.pending = []     # directives about the next block
        self.last = None      # the last block, when nothing has followed yet

    def read(self):
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if FENCE.match(line):
                self._fenced(FENCE.match(line).group(1))
            elif line.startswith("    ") and line.strip() and not self.paragraph:
                self._indented()
            elif line.startswith("<!--"):
                self._comment()
            else:
                self._text(line)
                self.at += 1

    def _text(self, line):
        self.page.text.append((self.at + 1, line))
        if line.startswith("#"):
            self._heading(line)
        elif line.strip():
            self.paragraph.append(line)
            if self.last is not None and PRINTS.match(line):
                self.last.prints = PRINTS.match(line).group(1)
            self.last = None
        elif self.paragraph:
            self.before = "\n".join(self.paragraph)
            self.paragraph = []

    def _heading(self, line):
        level, text = line.split(" ", 1)
        self.page.headings.append(text.strip())
        if level == "##":
            self.page.sections.append(Section(text.strip()))
        self.paragraph, self.before, self.last = [], "", None

    def _fenced(self, language):
        start = self.at
        self.at = next(i for i in range(start + 1, len(self.lines)) if self.lines[i].startswith("```")) + 1
        self._add(Block(start + 1, language, "\n".join(self.lines[start + 1:self.at - 1])))

    def _indented(self):
        start = end = self.at
        while self.at < len(self.lines) and (self.lines[self.at].startswith("    ") or not self.lines[self.at].strip()):
            self.at += 1
            if self.lines[self.at - 1].strip():
                end = self.at
        self.at = end
        self._add(Block(start + 1, None, "\n".join(line[4:] for line in self.lines[start:end])))

    def _add(self, block):
        shown = FILE_NAME.match("\n".join(self.paragraph) or self.before)
        for word, text in self.pending:
            block.not_run = text if word == "not run" else block.not_run
            block.is_marked = block.is_marked or word == "a fragment"
        if block.is_marked:
            pass
        elif block.text.startswith("$ "):
            block.kind = "session"
        elif block.language == "sh":
            block.kind = "commands"
        elif shown:
            block.kind, block.name = "file", shown.group(1)
        self.page.sections[-1].blocks.append(block)
        self.paragraph, self.before, self.pending, self.last = [], "", [], block

    def _comment(self):
        start = self.at
        self.at = next(i for i in range(start, len(self.lines)) if "-->" in self.lines[i]) + 1
        text = "\n".join(self.lines[start:self.at])
        found = DIRECTIVE.match(text[:text.index("-->")].rstrip())
        if not found:
            raise SystemExit("%s:%d: not a directive: %s" % (self.page.path, start + 1, text))
        self._directive(start + 1, found.group(1), found.group(2) or "")

    def _directive(self, line, word, text):
        if word == "one folder":
            self.page.one_folder = True
        elif word == "nothing installed":
            self.page.nothing_installed = True
        elif word == "files":
            self.page.sections[-1].files += text.split()
        elif word == "file":
            name, content = text.split("\n", 1)
            block = Block(line, None, content)
            block.kind, block.name = "file", name.strip()
            self.page.sections[-1].blocks.append(block)
        elif word in ("not run", "a fragment"):
            self.pending.append((word, text))


def code_spans(line):
    """The texts between backquotes in a line of text."""
    return re.findall(r"`([^`]+)`", line)


def anchors(headings):
    """What GitHub calls the headings in links."""
    seen, result = {}, set()
    for heading in headings:
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        result.add("%s-%d" % (slug, count) if count else slug)
    return result
