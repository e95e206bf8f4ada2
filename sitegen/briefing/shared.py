"""Paragraphs that the articles of one publisher share because they are its own: notices, terms, lines on who wrote it.

They say nothing of where an article comes from, so they are left out before articles are compared. A paragraph is taken
for one of the publisher's only where articles have it that have nothing else in common; what a rewrite shares with its
source counts, since the rest of the two is alike, or since it is more than a publisher adds.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import accumulate, chain, combinations
from typing import NamedTuple

from sitegen.briefing.origins import NUMBER_BYTES, Text

_HASH_BYTES, _LENGTH_BYTES = 8, 4
_WORDS_AT_LEAST = 8
"""Words of a paragraph that is looked for."""

_REST_AT_LEAST = 5
"""Words that an article has beside what it shares."""

_UNRELATED_BELOW = 0.05
"""Containment, either way, below which two articles have nothing else in common."""

_FEW_PARAGRAPHS, _FEW_WORDS = 2, 100
"""What a publisher adds to an article however short that is."""

_LOOKED_AT = 5
"""Articles with a paragraph that are looked at, pair by pair."""

Numbers = bytes | memoryview


class Paragraphs(NamedTuple):
    """The paragraphs of an article.

    Attributes:
        hashes: Of the words of each.
        lengths: Words of each.
    """

    hashes: Sequence[int]
    lengths: Sequence[int]

    @classmethod
    def of(cls, packed: bytes) -> Paragraphs:
        """Return what was packed."""
        at = len(packed) * _HASH_BYTES // (_HASH_BYTES + _LENGTH_BYTES)
        return cls(memoryview(packed[:at]).cast("Q"), memoryview(packed[at:]).cast("I"))


def packed(numbers: bytes, lengths: Sequence[int]) -> bytes:
    """Return the paragraphs of an article as bytes; see `Paragraphs.of`.

    Arguments:
        numbers: All words; see `sitegen.briefing.origins.Text`.
        lengths: Words of each paragraph.
    """
    ends = [length * NUMBER_BYTES for length in accumulate(lengths)]
    hashes = [
        blake2b(numbers[start:end], digest_size=_HASH_BYTES).digest()
        for start, end in zip((0, *ends), ends, strict=False)
    ]
    return b"".join((*hashes, *(length.to_bytes(_LENGTH_BYTES, sys.byteorder) for length in lengths)))


def without(numbers: Numbers, paragraphs: Paragraphs, left_out: frozenset[int]) -> bytes:
    """Return the words of an article without some of its paragraphs.

    Arguments:
        numbers: All words; see `sitegen.briefing.origins.Text`.
        paragraphs: The paragraphs.
        left_out: The hashes of those that are left out.
    """
    kept = []
    at = 0
    for value, length in zip(paragraphs.hashes, paragraphs.lengths, strict=True):
        end = at + length * NUMBER_BYTES
        if value not in left_out:
            kept.append(numbers[at:end])
        at = end
    return b"".join(kept)


def of_publishers(
    articles: Mapping[str, Paragraphs], publishers: Mapping[str, str], numbers_of: Callable[[str], Numbers]
) -> dict[str, frozenset[int]]:
    """Return for each article the hashes of the paragraphs that are its publisher's own, where there are any.

    Arguments:
        articles: Article id to its paragraphs.
        publishers: Article id to a name of its publisher; articles without one have one name.
        numbers_of: Gives the words of an article.
    """
    times = Counter(chain.from_iterable(own.hashes for own in articles.values()))
    repeated = {value for value, count in times.items() if count > 1}
    holders: dict[tuple[str, int], list[str]] = defaultdict(list)
    for article in sorted(articles) if repeated else ():
        own = articles[article]
        long = {
            value
            for value, length in zip(own.hashes, own.lengths, strict=True)
            if value in repeated and length >= _WORDS_AT_LEAST
        }
        for value in long:
            holders[publishers[article], value].append(article)
    judge = _Judge(articles, numbers_of)
    found: dict[str, set[int]] = defaultdict(set)
    for (_, value), having in holders.items():
        if len(having) > 1 and judge.is_publishers_own(having):
            for article in having:
                found[article].add(value)
    return {article: frozenset(values) for article, values in found.items()}


class _Likeness(NamedTuple):
    """What two articles have in common beside the paragraphs that both have.

    Attributes:
        is_unrelated: Whether that is nothing.
        is_little: Whether the paragraphs are few and short.
        is_at_edges: Whether these begin or end both articles.
    """

    is_unrelated: bool
    is_little: bool = False
    is_at_edges: bool = False


class _Judge:
    def __init__(self, articles: Mapping[str, Paragraphs], numbers_of: Callable[[str], Numbers]) -> None:
        self._articles = articles
        self._numbers_of = numbers_of
        self._likeness = cache(self._compared)

    def is_publishers_own(self, having: Sequence[str]) -> bool:
        """Whether a paragraph that some articles of one publisher have is the publisher's own."""
        pairs = [self._likeness(a, b) for a, b in combinations(having[:_LOOKED_AT], 2)]
        if len(having) == 2:
            return pairs[0].is_unrelated and pairs[0].is_little and pairs[0].is_at_edges
        return sum(pair.is_unrelated for pair in pairs) > 1

    def _compared(self, a: str, b: str) -> _Likeness:
        both = frozenset(self._articles[a].hashes) & frozenset(self._articles[b].hashes)
        rests, shares = [], []
        for article in (a, b):
            own, numbers = self._articles[article], self._numbers_of(article)
            rest = Text(without(numbers, own, both))
            rests.append(rest)
            shares.append((len(numbers) - len(rest.numbers)) // NUMBER_BYTES)
        sizes = [len(rest.numbers) // NUMBER_BYTES for rest in rests]
        shared = len(rests[0].grams & rests[1].grams)
        is_apart = shared < _UNRELATED_BELOW * min(len(rest.grams) for rest in rests) or not shared
        lengths = [length for value, length in zip(*self._articles[a], strict=True) if value in both]
        is_little = (
            sum(length >= _WORDS_AT_LEAST for length in lengths) <= _FEW_PARAGRAPHS and max(shares) <= _FEW_WORDS
        )
        return _Likeness(
            min(sizes) >= _REST_AT_LEAST and is_apart and (is_little or max(shares) <= min(sizes)),
            is_little,
            all(_is_at_edges(self._articles[article].hashes, both) for article in (a, b)),
        )


def _is_at_edges(hashes: Sequence[int], both: frozenset[int]) -> bool:
    """Whether what is not shared is in one piece."""
    own = [at for at, value in enumerate(hashes) if value not in both]
    return not own or own[-1] - own[0] + 1 == len(own)
