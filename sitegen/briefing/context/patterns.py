"""Regular expressions that are compiled when they are first used, and a screen that tells which of them can match.

A table has hundreds, and a text needs few of them. A table imports this module in place of `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import ahocorasick_rs

from sitegen.briefing.context.literals import folded, needed_by

IGNORECASE = I = re.IGNORECASE
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


class Screen:
    """Tells which of many patterns can match a text, in one pass over it.

    Arguments:
        patterns: The patterns, each by a number.
    """

    def __init__(self, patterns: Mapping[int, Pattern]) -> None:
        self._patterns = patterns

    def mask(self, text: str) -> int:
        """Return a number with a bit for each pattern that may match a text or a part of it; no other one does."""
        always, masks, automaton = self._prepared
        found = always
        for index, _, _ in automaton.find_matches_as_indexes(folded(text), overlapping=True):
            found |= masks[index]
        return found

    def admitted(self, text: str) -> Iterator[Pattern]:
        """Give the patterns that may match a text or a part of it, by their numbers."""
        return (self._patterns[number] for number in numbers_in(self.mask(text)))

    @cached_property
    def _prepared(self) -> tuple[int, list[int], ahocorasick_rs.AhoCorasick]:
        """The patterns that are tried in any text, those by each string that they need, and what finds the strings."""
        always = 0
        by_string: dict[str, int] = {}
        for number, pattern in self._patterns.items():
            needed = needed_by(pattern.pattern)
            if needed is None:
                always |= 1 << number
            for string in needed or ():
                by_string[string] = by_string.get(string, 0) | 1 << number
        automaton = ahocorasick_rs.AhoCorasick(by_string, matchkind=ahocorasick_rs.MatchKind.Standard)
        return always, list(by_string.values()), automaton


def numbers_in(mask: int) -> Iterator[int]:
    """Give the places of the bits that are set in a number, the least first."""
    while mask:
        least = mask & -mask
        yield least.bit_length() - 1
        mask ^= least
