"""How independent articles are of one another: measured overlap, declared derivation, origins.

Overlap is over sets of word 3-grams (A. Z. Broder, "On the resemblance and containment of documents", 1997): Jaccard
is the resemblance, `a_in_b` the containment of a in b.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

Grams = frozenset[int]

MASK = (1 << 64) - 1
MULTIPLIER = 0x9E3779B97F4A7C15
NUMBER_BYTES = 8


class Overlap(NamedTuple):
    """What two captured texts have in common.

    Attributes:
        shared: Word 3-grams that stand in both.
        longest_run: Words of the longest passage that stands in both.
    """

    shared: int
    longest_run: int


class Pair(NamedTuple):
    """Two articles and what they have in common.

    Attributes:
        a: An article's id.
        b: Another article's id, behind it in the alphabet.
        jaccard: Shared word 3-grams by all of both.
        a_in_b: Share of a's 3-grams that b has.
        b_in_a: Share of b's 3-grams that a has.
        longest_run: Words of the longest passage in both.
        shared_quotations: Quotations in common in the same order.
    """

    a: str
    b: str
    jaccard: float
    a_in_b: float
    b_in_a: float
    longest_run: int
    shared_quotations: int


class Text:
    """The words of an article, ready to be compared.

    Arguments:
        numbers: The words in order, each as the eight bytes of a number that is the same on every machine.
    """

    def __init__(self, numbers: bytes) -> None:
        self.numbers = numbers

    @classmethod
    def of(cls, words: Iterable[str]) -> Text:
        """Return the text of some words, given in lower case."""
        return cls(b"".join(map(_NUMBERS.__getitem__, words)))

    @cached_property
    def grams(self) -> Grams:
        """Its word 3-grams, each as a number of 64 bits: `(a * MULTIPLIER + b) * MULTIPLIER + c`."""
        words = memoryview(self.numbers).cast("Q")
        return frozenset(
            ((first * MULTIPLIER + second) * MULTIPLIER + third) & MASK
            for first, second, third in zip(words, words[1:], words[2:], strict=False)
        )


def overlap(a: Text, b: Text) -> Overlap:
    """Measure what two texts have in common."""
    return Overlap(len(a.grams & b.grams), longest_run(a, b, places_in_both(a, b)))


class _Numbers(dict[str, bytes]):
    def __missing__(self, word: str) -> bytes:
        number = int.from_bytes(blake2b(word.encode(), digest_size=NUMBER_BYTES).digest(), "little")
        self[word] = number.to_bytes(NUMBER_BYTES, sys.byteorder)
        return self[word]


_NUMBERS = _Numbers()


def jaccard(shared: int, a: int, b: int) -> float:
    """Return the resemblance of two sets from the number of members shared and of each."""
    return shared / (a + b - shared) if shared else 0.0


def containment(shared: int, of: int) -> float:
    """Return which part of a set of `of` members is shared."""
    return shared / of if shared else 0.0


def origins(articles: Iterable[str], linked: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Group articles so that those that are linked, directly or through others, are one origin.

    Returns:
        Lists of article ids, each sorted, in the order of their first ids.
    """
    parent = {article: article for article in articles}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for a, b in linked:
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    groups: dict[str, list[str]] = {}
    for article in sorted(parent):
        groups.setdefault(root(article), []).append(article)
    return sorted(groups.values())


def shared_quotations(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many quotations two articles have in common in the same order.

    Arguments:
        a: The words of one article's quotations, in normal form, in the order of the text.
        b: Those of the other.
    """
    row = [0] * (len(b) + 1)
    for mine in a:
        before = row
        row = [0]
        for (diagonal, above), theirs in zip(pairwise(before), b, strict=True):
            row.append(diagonal + 1 if mine == theirs else max(above, row[-1]))
    return row[-1]


def places_in_both(a: Text, b: Text) -> list[int]:
    """Return at which words of a text 3-grams begin that the other text has as well."""
    grams = _slices(b.numbers, 3)
    words = enumerate(range(0, len(a.numbers) - 2 * NUMBER_BYTES, NUMBER_BYTES))
    return [word for word, at in words if a.numbers[at : at + 3 * NUMBER_BYTES] in grams]


def longest_run(a: Text, b: Text, places: Sequence[int]) -> int:
    """Return how many words the longest passage has that stands in both texts.

    Arguments:
        a: A text.
        b: Another text.
        places: At which words of `a` 3-grams begin that `b` has as well.
    """
    if not places:
        return next((size for size in (2, 1) if _slices(a.numbers, size) & _slices(b.numbers, size)), 0)
    # A common passage is a stretch of common 3-grams, so the longest stretch is an upper bound, and mostly the answer.
    size, minus_start = max((size, -start) for start, size in _stretches(places))
    high = size + 2
    if _holds(b.numbers, a.numbers[-minus_start * NUMBER_BYTES : (high - minus_start) * NUMBER_BYTES]):
        return high
    return _halve(a, b, 3, high)


def _slices(numbers: bytes, size: int) -> set[bytes]:
    width = size * NUMBER_BYTES
    return {numbers[at : at + width] for at in range(0, len(numbers) - width + 1, NUMBER_BYTES)}


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give start and length of each stretch of places that follow one another."""
    start = places[0]
    for before, place in pairwise((*places, -1)):
        if place != before + 1:
            yield start, before + 1 - start
            start = place


def _holds(numbers: bytes, wanted: bytes) -> bool:
    """Whether a text holds a run of words."""
    at = numbers.find(wanted)
    while at % NUMBER_BYTES and at >= 0:
        at = numbers.find(wanted, at + 1)
    return at >= 0


def _halve(a: Text, b: Text, low: int, high: int) -> int:
    """Find the length of the longest run of words in both by halving: a shorter run is in both when a longer is.

    Arguments:
        a: A text.
        b: Another text.
        low: A length of which a run is in both.
        high: A length than which no run in both is longer.
    """
    prefixes_a, prefixes_b = _prefixes(a), _prefixes(b)
    while low < high:
        middle = (low + high + 1) // 2
        if _runs(prefixes_a, middle) & _runs(prefixes_b, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _prefixes(text: Text) -> list[int]:
    """Return the hash of each beginning of a text, from which that of any run follows (M. O. Rabin, R. M. Karp)."""
    prefixes = [0]
    for word in memoryview(text.numbers).cast("Q"):
        prefixes.append((prefixes[-1] * MULTIPLIER + word) & MASK)
    return prefixes


def _runs(prefixes: Sequence[int], size: int) -> Grams:
    power = pow(MULTIPLIER, size, MASK + 1)
    return frozenset((end - start * power) & MASK for start, end in zip(prefixes, prefixes[size:], strict=False))
