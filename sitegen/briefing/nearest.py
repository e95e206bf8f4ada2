"""The passage of a text that is nearest to words that the text does not have, and the first word that differs."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import NamedTuple

from sitegen.text import has_words

_FURTHER = 3
"""How many words more the passage may have before and behind what both have in common."""


class Token(NamedTuple):
    """A word, a number or a mark.

    Attributes:
        start: Its offset.
        end: The offset behind it.
        normal: What it is in normal form.
    """

    start: int
    end: int
    normal: str


class Difference(NamedTuple):
    """Where words that are given differ from the nearest passage.

    Attributes:
        given: The first that differs.
        had: What the passage has instead of it, or before it if it has more.
        first: The first of the passage.
        last: The last of it.
    """

    given: Token
    had: Token
    first: Token
    last: Token


def nearest(given: Sequence[Token], had: Sequence[Token]) -> Difference | None:
    """Find the passage with the longest run of the same words, and the first word that differs.

    Marks are compared only if all words are the same: a text has its quotation marks where a quotation has none.

    Arguments:
        given: The words and marks that are looked for.
        had: Those of the text.
    """
    wanted, words = _words(given), _words(had)
    if not wanted or not words:
        return None
    run = _matcher(words, wanted).find_longest_match()
    if run.size == 0 or (run.size == 1 and len(wanted) > _FURTHER):
        return None
    window = words[max(0, run.a - run.b - _FURTHER) : run.a - run.b + len(wanted) + _FURTHER]
    blocks = _matcher(window, wanted).get_matching_blocks()[:-1]
    begin = max(0, blocks[0].a - blocks[0].b)
    end = blocks[-1].a + len(wanted) - blocks[-1].b - 1
    first, last = window[begin], window[min(end, len(window) - 1)]
    at, other = (0, begin) if blocks[0].b else _behind_the_first_run(blocks)
    if at == len(wanted):
        return _first_mark(given, had[had.index(first) :], last)
    return Difference(wanted[at], window[min(other, len(window) - 1)], first, last)


def _behind_the_first_run(blocks: Sequence[difflib.Match]) -> tuple[int, int]:
    """Return where words and passage, which begin alike, are no longer the same."""
    first = blocks[0]
    return first.b + first.size, first.a + first.size


def _first_mark(given: Sequence[Token], had: Sequence[Token], last: Token) -> Difference:
    """Return the first token that differs where all words are the same."""
    pairs = list(zip(given, had, strict=False))
    mine, theirs = next((pair for pair in pairs if pair[0].normal != pair[1].normal), pairs[-1])
    return Difference(mine, theirs, had[0], max(last, theirs))


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if has_words(token.normal)]


def _matcher(had: Sequence[Token], wanted: Sequence[Token]) -> difflib.SequenceMatcher[str]:
    return difflib.SequenceMatcher(
        None, [token.normal for token in had], [token.normal for token in wanted], autojunk=False
    )
