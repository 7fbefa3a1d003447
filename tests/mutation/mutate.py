# SPDX-License-Identifier: BSD-3-Clause
"""IDL text as tokens, and texts with one mistake each."""
import random
import re

TOKEN = re.compile(r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<directive>\#[^\n]*)
  | (?P<word>[A-Za-z_][A-Za-z_0-9]*)
  | (?P<number>\.?[0-9][0-9A-Za-z_.]*)
  | (?P<text>L?"(?:\\.|[^"\\\n])*"|L?'(?:\\.|[^'\\\n])*')
  | (?P<mark>::|<<|>>|.)
""", re.VERBOSE | re.DOTALL)

KINDS = ("drop", "double", "swap", "misspell")


class Token:
    def __init__(self, text, start, kind):
        self.text = text
        self.start = start
        self.kind = kind

    @property
    def end(self):
        return self.start + len(self.text)


class Mutant:
    """A changed text, the lines on which its mistake can be seen, and the text from the token before the change to
    the one behind it."""

    def __init__(self, kind, description, text, lines, near):
        self.kind = kind
        self.description = description
        self.text = text
        self.lines = lines
        self.near = near

    def is_near(self, line, column):
        start = 0
        for _ in range(line - 1):
            start = self.text.find("\n", start) + 1
        return self.near[0] <= start + column - 1 <= self.near[1]


def tokens_of(text):
    found = []
    for match in TOKEN.finditer(text):
        if match.lastgroup in ("word", "number", "text", "mark"):
            found.append(Token(match.group(), match.start(), match.lastgroup))
    return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def misspelt(word, random_source):
    """One letter left out, doubled, replaced, or two swapped."""
    while True:
        letters = list(word)
        at = random_source.randrange(len(letters))
        action = random_source.choice(("leave out", "double", "replace", "swap"))
        if action == "leave out" and len(letters) > 1:
            del letters[at]
        elif action == "double":
            letters.insert(at, letters[at])
        elif action == "replace":
            letters[at] = random_source.choice("abcdefghijklmnopqrstuvwxyz")
        elif at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        changed = "".join(letters)
        if changed != word and not changed[0].isdigit():
            return changed


def lines_of(text, *offsets):
    return {line_of(text, offset) for offset in offsets}


def changed_place(tokens, index, width, old, new):
    """Where the change of `width` tokens by `new - old` characters begins and ends, neighbours included."""
    first = tokens[index - 1] if index > 0 else tokens[index]
    last = tokens[min(index + width, len(tokens) - 1)]
    return first.start, max(last.end + new - old, 0)


def drop(text, tokens, index):
    token = tokens[index]
    changed = text[:token.start] + text[token.end:]
    near = changed_place(tokens, index, 1, len(token.text), 0)
    # What is missing can be told behind the token before or at the next one.
    before = tokens[index - 1].end - 1 if index > 0 else 0
    behind = tokens[index + 1].start - len(token.text) if index + 1 < len(tokens) else near[1] - 1
    return Mutant("drop", token.text, changed, lines_of(changed, before, token.start, max(behind, 0)), near)


def double(text, tokens, index):
    token = tokens[index]
    extra = " " + token.text
    changed = text[:token.end] + extra + text[token.end:]
    near = changed_place(tokens, index, 1, 0, len(extra))
    # Two tokens may be right together and be wrong only with the next one.
    behind = tokens[index + 1].start + len(extra) if index + 1 < len(tokens) else token.end
    return Mutant("double", token.text, changed, lines_of(changed, token.start, token.end + 1, behind), near)


def swap(text, tokens, index):
    token, following = tokens[index], tokens[index + 1]
    middle = text[token.end:following.start] or " "
    swapped = following.text + middle + token.text
    changed = text[:token.start] + swapped + text[following.end:]
    grown = len(swapped) - (following.end - token.start)
    near = changed_place(tokens, index, 2, 0, grown)
    before = tokens[index - 1].end - 1 if index > 0 else token.start
    behind = tokens[index + 2].start + grown if index + 2 < len(tokens) else token.start
    lines = lines_of(changed, before, token.start, token.start + len(swapped) - 1, behind)
    return Mutant("swap", "%s %s" % (token.text, following.text), changed, lines, near)


def misspell(text, tokens, index, random_source):
    token = tokens[index]
    word = misspelt(token.text, random_source)
    changed = text[:token.start] + word + text[token.end:]
    lines = lines_of(changed, token.start)
    # A name that is misspelt where it is declared is missed where it is used first.
    use = next((other for other in tokens[index + 1:] if other.text == token.text), None)
    if use is not None and all(token.text != other.text for other in tokens[:index]):
        lines |= lines_of(changed, use.start + len(word) - len(token.text))
    near = changed_place(tokens, index, 1, len(token.text), len(word))
    return Mutant("misspell", "%s -> %s" % (token.text, word), changed, lines, near)


def mutants(text, seed):
    """Every token with every kind of mistake, in the order of the text."""
    random_source = random.Random(seed)
    tokens = tokens_of(text)
    for index, token in enumerate(tokens):
        yield drop(text, tokens, index)
        yield double(text, tokens, index)
        if index + 1 < len(tokens) and tokens[index + 1].text != token.text:
            yield swap(text, tokens, index)
        if token.kind == "word":
            yield misspell(text, tokens, index, random_source)
