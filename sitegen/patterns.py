"""Regular expressions that are compiled on first use, and a screen that tells which of them can match a text.

A table of a language has hundreds of patterns, and a text needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from sitegen.literals import folded, needed_by

IGNORECASE = I = re.IGNORECASE  # noqa: E741 - as `re` has it
DOTALL = S = re.DOTALL
_FEW = 600
"""Strings of which the fastest way to find them takes little time to make and little room."""


class Pattern:
    """A regular expression with the methods of `re.Pattern`. The first call of one compiles it.

    Arguments:
        pattern: The source, as in `re.compile`.
        flags: `IGNORECASE` and `DOTALL`.
    """

    search: Callable[[str], re.Match[str] | None]
    match: Callable[[str], re.Match[str] | None]
    fullmatch: Callable[[str], re.Match[str] | None]
    finditer: Callable[[str], Iterator[re.Match[str]]]
    sub: Callable[[str, str], str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(self, name)


_METHODS = frozenset({"search", "match", "fullmatch", "finditer", "sub"})


def compile(pattern: str, flags: int = 0) -> Pattern:  # noqa: A001 - a table calls it as that of `re`
    """Return a pattern that its first use compiles."""
    return Pattern(pattern, flags)


class Sought(NamedTuple):
    """A pattern of a screen, and how the part that it is tried on lies in the text that the screen looks at.

    Attributes:
        pattern: The pattern.
        anchored: Whether it is only matched at the start of the part.
        starts: `same` if the part starts where the text does. `apart` if it starts after a character that is no letter
            or digit, or at the `edge` given to `Screen.mask`. Empty if its start is unknown.
        ends: Whether the part ends where the text does.
    """

    pattern: Pattern
    anchored: bool = False
    starts: Literal["", "apart", "same"] = "same"
    ends: bool = True


class Screen:
    """Tells which of many patterns can match a text, in one pass over the text.

    Arguments:
        patterns: The patterns by number.
    """

    def __init__(self, patterns: Mapping[int, Sought]) -> None:
        self._patterns = patterns
        self._known: dict[int, Sequence[Pattern]] = {}

    def prepare(self) -> None:
        """Do the work that the first text would cause."""
        _ = self._prepared

    def mask(self, text: str, edge: int = 0) -> int:
        """Return an integer with a bit for each pattern that may match the text or a part of it. No other one does.

        Arguments:
            text: The text.
            edge: An offset where a part may start in the middle of a word.
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

    def places(self, text: str) -> list[int]:
        """Return the offset of each string in a text that some pattern needs, where its neighbours let it.

        Of a part of the text in which none of them begins, a pattern that needs a string matches nothing. Such a part
        starts behind a character that is no letter or digit, or with one, and ends likewise.
        """
        _, rows, automaton = self._prepared
        text = folded(text)
        return [
            start
            for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
            if any(
                not (left and start and text[start - 1].isalnum() and text[start].isalnum())
                and not (right and text[end : end + 1].isalnum() and text[end - 1].isalnum())
                for _, left, right in rows[index]
            )
        ]

    def admitted(self, text: str) -> Sequence[Pattern]:
        """Return the patterns that may match the text or a part of it, ordered by number."""
        mask = self.mask(text)
        patterns = self._known.get(mask)
        if patterns is None:
            patterns = self._known[mask] = [self._patterns[number].pattern for number in numbers_in(mask)]
        return patterns

    @cached_property
    def _prepared(self) -> tuple[int, list[list[tuple[int, str, str]]], AhoCorasick]:
        """A mask of the patterns that any text may match, the conditions of each string, and the string finder."""
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
        # This one takes longer to make than others and a fifth of the time to look at a text, but much room.
        kind = Implementation.DFA if len(by_string) <= _FEW else Implementation.ContiguousNFA
        return always, rows, AhoCorasick(by_string, matchkind=MatchKind.Standard, implementation=kind)


_LEFT = {
    (starts, left): left if starts == "same" or not left else "apart" if starts else ""
    for starts in ("", "apart", "same")
    for left in ("", "apart", "start")
}


def numbers_in(mask: int) -> Iterator[int]:
    """Yield the positions of the set bits, lowest first."""
    while mask:
        least = mask & -mask
        yield least.bit_length() - 1
        mask ^= least
