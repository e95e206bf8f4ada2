"""How independent articles are of one another: measured overlap, declared derivation, origins.

Overlap is over sets of word 3-grams (A. Z. Broder, "On the resemblance and containment of documents", 1997): Jaccard
is the resemblance, `a_in_b` the containment of a in b.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

Grams = frozenset[tuple[str, ...]]

ORIGIN_CONTAINMENT = 0.30
"""Containment, either way, from which on two articles are of one origin."""


class Overlap(NamedTuple):
    """What two captured texts have in common.

    Attributes:
        shared: Word 3-grams that stand in both.
        longest_run: Words of the longest passage that stands in both.
    """

    shared: int
    longest_run: int


def grams(words: Sequence[str], size: int = 3) -> Grams:
    """Return the set of runs of `size` words."""
    return frozenset(zip(*(words[start:] for start in range(size)), strict=False))


def overlap(a: Sequence[str], b: Sequence[str], grams_a: Grams, grams_b: Grams) -> Overlap:
    """Measure what two texts have in common, from their words and their 3-grams."""
    shared = len(grams_a & grams_b)
    return Overlap(shared, _longest_run(a, b, low=3 if shared else 0))


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
    high = min(len(a), len(b)) if low else 2
    while low < high:
        middle = (low + high + 1) // 2
        if grams(a, middle) & grams(b, middle):
            low = middle
        else:
            high = middle - 1
    return low


def origin_names(groups: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """Return for each article the name of its origin, which is the id of its first article."""
    return {article: group[0] for group in groups for article in group}
