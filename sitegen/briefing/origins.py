"""How independent articles are of one another: measured overlap, declared derivation, origins.

Overlap is over sets of word 3-grams (A. Z. Broder, "On the resemblance and containment of documents", 1997): Jaccard
is the resemblance, `a_in_b` the containment of a in b.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import combinations, pairwise
from typing import NamedTuple

Grams = frozenset[int]

EVERY_PAIR_UP_TO = 50
"""Number of articles up to which every pair is measured and listed."""

LISTED_FROM = 0.05
"""Containment, either way, from which on a pair of a larger briefing is listed."""

_SKETCH = 4
_SHARED_AT_LEAST = 2
_COMMON = 16
_MASK = (1 << 64) - 1
_MULTIPLIER = 0x9E3779B97F4A7C15


class Overlap(NamedTuple):
    """What two captured texts have in common.

    Attributes:
        shared: Word 3-grams that stand in both.
        longest_run: Words of the longest passage that stands in both.
    """

    shared: int
    longest_run: int


class Text(NamedTuple):
    """The words of an article, ready to be compared.

    Attributes:
        words: In lower case, in order.
        grams: Its word 3-grams.
    """

    words: Sequence[str]
    grams: Grams

    @classmethod
    def of(cls, words: Sequence[str]) -> Text:
        """Return the text of some words."""
        return cls(words, grams(words))


def grams(words: Sequence[str], size: int = 3) -> Grams:
    """Return the set of runs of `size` words, each as a number of 64 bits that is the same on every machine."""
    return _runs(_prefixes(words), size)


def overlap(a: Text, b: Text) -> Overlap:
    """Measure what two texts have in common."""
    shared = len(a.grams & b.grams)
    return Overlap(shared, _longest_run(a.words, b.words, low=3 if shared else 0))


def overlaps(texts: Mapping[str, Text]) -> dict[tuple[str, str], Overlap]:
    """Measure what articles have in common, pair by pair.

    Of up to `EVERY_PAIR_UP_TO` articles every pair is given. Of more, those whose containment reaches `LISTED_FROM`:
    candidates are pairs that share some of every fourth 3-gram, so that time grows with the number of articles and
    not of pairs; what is given for a candidate is exact.

    Arguments:
        texts: Article id to text.
    """
    if len(texts) <= EVERY_PAIR_UP_TO:
        return {(a, b): overlap(texts[a], texts[b]) for a, b in combinations(sorted(texts), 2)}
    found = {}
    for a, b in sorted(_candidates(texts)):
        shared = len(texts[a].grams & texts[b].grams)
        if shared >= LISTED_FROM * min(len(texts[a].grams), len(texts[b].grams)):
            found[a, b] = overlap(texts[a], texts[b])
    return found


def _candidates(texts: Mapping[str, Text]) -> set[tuple[str, str]]:
    """Return pairs that share enough of a sample of their 3-grams.

    A 3-gram that stands in very many articles pairs each only with the next: the copies of one text still form a
    chain, and a stock phrase costs no more than its articles.
    """
    articles = sorted(texts)
    holders: dict[int, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for gram in texts[article].grams:
            if gram % _SKETCH == 0:
                holders[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) > 1:
            shared.update(combinations(numbers, 2) if len(numbers) <= _COMMON else pairwise(numbers))
    return {(articles[a], articles[b]) for (a, b), count in shared.items() if count >= _SHARED_AT_LEAST}


@cache
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


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


def _longest_run(a: Sequence[str], b: Sequence[str], low: int) -> int:
    """Find the length of the longest run of words in both by halving: a shorter run is in both when a longer is."""
    high = min(len(a), len(b)) if low else 0 if set(a).isdisjoint(b) else 2
    low = low or min(high, 1)
    prefixes_a, prefixes_b = _prefixes(a), _prefixes(b)
    while low < high:
        middle = (low + high + 1) // 2
        if _runs(prefixes_a, middle) & _runs(prefixes_b, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _prefixes(words: Sequence[str]) -> list[int]:
    """Return the hash of each beginning of a text, from which that of any run follows (M. O. Rabin, R. M. Karp)."""
    prefixes = [0]
    for word in words:
        prefixes.append((prefixes[-1] * _MULTIPLIER + _number(word)) & _MASK)
    return prefixes


def _runs(prefixes: Sequence[int], size: int) -> Grams:
    power = pow(_MULTIPLIER, size, _MASK + 1)
    return frozenset((end - start * power) & _MASK for start, end in zip(prefixes, prefixes[size:], strict=False))
