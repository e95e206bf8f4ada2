"""Regular expressions that are compiled when they are first used, and a screen that tells which of them can match.

A table has hundreds, and a text needs few of them. A table imports this module in place of `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import ahocorasick_rs

from sitegen.briefing.context.literals import folded, needed_by

IGNORECASE = I = re.IGNORECASE  # noqa: E741 - as `re` has it
DOTALL = S = re.DOTALL


class Pattern:
    """A regular expression with the methods of one of `re`, compiled when one of them is first called.

    Arguments:
        pattern: As `re` takes it.
        flags: Of `re`, but for `VERBOSE`.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self.compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give all matches in a text."""
        return self.compiled.finditer(text)

    def sub(self, instead: str, text: str) -> str:
        """Return a text with all matches replaced."""
        return self.compiled.sub(instead, text)


def compile(pattern: str, flags: int = 0) -> Pattern:  # noqa: A001 - a table calls it as that of `re`
    """Return a pattern that is compiled when it is first used."""
    return Pattern(pattern, flags)


class Sought(NamedTuple):
    """Where a pattern is looked for in a text that a screen looks at.

    Attributes:
        pattern: The pattern.
        anchored: Whether it is only matched at the start.
        starts: Whether the part in which it is looked for begins where the text does; `apart` where it begins behind a
            character that is no letter and no digit, or at the `edge` that `Screen.mask` is given.
        ends: Whether that part ends where the text does.
    """

    pattern: Pattern
    anchored: bool = False
    starts: Literal["", "apart", "same"] = "same"
    ends: bool = True


class Screen:
    """Tells which of many patterns can match a text, in one pass over it.

    Arguments:
        patterns: The patterns, each by a number.
    """

    def __init__(self, patterns: Mapping[int, Sought]) -> None:
        self._patterns = patterns
        self._known: dict[int, Sequence[Pattern]] = {}

    def prepare(self) -> None:
        """Do now what is done else for the first text."""
        _ = self._prepared

    def mask(self, text: str, edge: int = 0) -> int:
        """Return a number with a bit for each pattern that may match a text or a part of it; no other one does.

        Arguments:
            text: The text.
            edge: Offset at which a part that is looked at may begin within a word.
        """
        found, rows, automaton = self._prepared
        text = folded(text)
        first, last = -1, -1
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            for mask, left, right in rows[index]:
                if not mask & ~found:
                    continue
                if left == "start":
                    if first < 0:
                        first = next((at for at, char in enumerate(text) if char.isalnum()), len(text))
                    if start > first:
                        continue
                elif left and start and text[start - 1].isalnum() and start != edge:
                    continue
                if right == "end":
                    if last < 0:
                        last = next((at for at in range(len(text), 0, -1) if text[at - 1].isalnum()), 0)
                    if end < last:
                        continue
                elif right and text[end : end + 1].isalnum():
                    continue
                found |= mask
        return found

    def admitted(self, text: str) -> Sequence[Pattern]:
        """Return the patterns that may match a text or a part of it, by their numbers."""
        mask = self.mask(text)
        patterns = self._known.get(mask)
        if patterns is None:
            patterns = self._known[mask] = [self._patterns[number].pattern for number in numbers_in(mask)]
        return patterns

    @cached_property
    def _prepared(self) -> tuple[int, list[list[tuple[int, str, str]]], ahocorasick_rs.AhoCorasick]:
        """The patterns that are tried in any text, those that need each string and where, and what finds strings."""
        always = 0
        by_string: dict[str, dict[tuple[str, str], int]] = {}
        for number, sought in self._patterns.items():
            needed = needed_by(sought.pattern.pattern, anchored=sought.anchored)
            if needed is None:
                always |= 1 << number
            for text, left, right in needed or ():
                place = _LEFT[sought.starts, left], right if sought.ends else ""
                places = by_string.setdefault(text, {})
                places[place] = places.get(place, 0) | 1 << number
        rows = [[(mask, *place) for place, mask in places.items()] for places in by_string.values()]
        return always, rows, ahocorasick_rs.AhoCorasick(by_string, matchkind=ahocorasick_rs.MatchKind.Standard)


_LEFT = {
    (starts, left): left if starts == "same" or not left else "apart" if starts else ""
    for starts in ("", "apart", "same")
    for left in ("", "apart", "start")
}


def numbers_in(mask: int) -> Iterator[int]:
    """Give the places of the bits that are set in a number, the least first."""
    while mask:
        least = mask & -mask
        yield least.bit_length() - 1
        mask ^= least
