"""Words that a captured text breaks at the end of a line, and what they are when the line does not end there.

A hyphen at the end of a line is of the word, as in `state-owned`, or was only set because the line was full, as in
`co-operation` for `cooperation`. Which of both it is the text often says itself, because it has the word elsewhere.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.text import HYPHENS

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = f"-{HYPHENS}{_SOFT_HYPHEN}"
_HYPHEN = re.compile(rf"[{_HYPHENS}](?= ?\n)")
_LEFT = re.compile(r"[^\W_]+[.'’]?\Z")
_RIGHT = re.compile(r" ?\n[ \t]*([^\W\d_]+)")
_WORD = re.compile(r"\w+")
_HYPHENED = re.compile(rf"(\w+)[-{HYPHENS}](?=(\w+))")
_LONGEST = 60
"""No word is longer, so that no more of a text is looked at before a hyphen."""

_AND = frozenset(
    {
        *("and", "or", "nor", "to", "but", "through", "und", "oder", "bis", "sowie", "noch", "et", "ou", "ni"),
        *("y", "e", "o", "u", "i", "en", "of", "og", "och", "eller", "ja", "tai"),
    }
)
"""Before one of these a hyphen at the end of a word stands for what follows later: `short- and long-term`."""

_TWO_SENSES = re.compile(
    r"collect|count|cover|creat|dress|form|fuse|lay|leas|mark|present|press|pose|sent|serv|sign|sort|sound|treat"
)
"""Stems that have one sense behind `re` and another behind `re-`: who resigned left, who re-signed stays."""

_APART = "_"  # A word with it is no quotation's, and no part of it is a word.


class Break(NamedTuple):
    """A word that a line ends within.

    Attributes:
        start: Offset of the hyphen.
        end: Offset of the rest of the word, in the next line.
        left: The word before the hyphen.
        right: Its rest.
        joined: Whether the word may be one without the hyphen.
        hyphened: Whether it may be one with it; it has two senses if it may be neither.
    """

    start: int
    end: int
    left: str
    right: str
    joined: bool
    hyphened: bool

    @property
    def forms(self) -> tuple[str, str]:
        """The word without its hyphen, and with it."""
        return f"{self.left}{self.right}", f"{self.left}-{self.right}"

    def written(self, wanted: str) -> str:
        """Return what is between both parts of the word, for words that are looked for."""
        if self.hyphened and (not self.joined or self.forms[1] in wanted):
            return "-"
        return "" if self.joined else _APART

    def rewritten(self, wanted: str, by: int) -> tuple[int, int, str]:
        """Return what to rewrite for words that are looked for: start and end, moved, and what is there instead."""
        written = self.written(wanted)
        # A hyphen that stays is itself: only the end of its line goes.
        kept = written == "-"
        return self.start + by + kept, self.end + by, "" if kept else written


def breaks_of(text: str) -> list[Break]:
    """Return the words that the lines of a text break, in order.

    The rest of the word begins with a small letter. If the text has the word elsewhere, with its hyphen or without it,
    that is what it is here. If it has both, or if it has two senses, nobody can know.
    """
    # To look for one character is fast, and many texts have none of these.
    if not any(hyphen in text and (f"{hyphen}\n" in text or f"{hyphen} \n" in text) for hyphen in _HYPHENS):
        return []
    breaks: list[Break] = []
    known: _Words | None = None
    for hyphen in _HYPHEN.finditer(text):
        left = _LEFT.search(text[max(0, hyphen.start() - _LONGEST) : hyphen.start()])
        right = _RIGHT.match(text, hyphen.end())
        if left and right and right[1][0].islower() and right[1] not in _AND:
            known = known or _words_in(text.casefold())
            may_be = _may_be(left[0], hyphen[0], right[1], known)
            breaks.append(Break(hyphen.start(), right.start(1), left[0], right[1], *may_be))
    return breaks


class _Words(NamedTuple):
    """Words of a text: each alone, and both parts of each that has a hyphen."""

    plain: frozenset[str]
    hyphened: frozenset[tuple[str, str]]


def _words_in(folded: str) -> _Words:
    return _Words(frozenset(_WORD.findall(folded)), frozenset(_HYPHENED.findall(folded)))


def _may_be(left: str, hyphen: str, right: str, known: _Words) -> tuple[bool, bool]:
    """Return whether a broken word may be one without its hyphen, and one with it."""
    if hyphen == _SOFT_HYPHEN or not left[-1].isalpha():
        return hyphen == _SOFT_HYPHEN, hyphen != _SOFT_HYPHEN
    left, right = left.casefold(), right.casefold()
    joined = f"{left}{right}" in known.plain
    hyphened = (left, right) in known.hyphened
    if joined != hyphened:
        return joined, hyphened
    is_either = not joined and not (left == "re" and _TWO_SENSES.match(right))
    return is_either, is_either
