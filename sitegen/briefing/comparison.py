"""Every article compared with every other, and again after some have changed, in time that grows with the articles.

In a large briefing, articles are candidates for a pair where they share some of a sample of their word 3-grams. The
sample of all, sorted, is kept with the result, so that a changed article is compared with the others without them.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from sitegen.briefing.origins import MULTIPLIER, Overlap, Text, longest_run, overlap, places_in_both

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.uint64]]
    _Keys = np.ndarray[Any, np.dtype[np.uint16]]

EVERY_PAIR_UP_TO = 50
"""Number of articles up to which every pair is measured and listed."""

LISTED_FROM = 0.05
"""Containment, either way, from which on a pair of a larger briefing is listed."""

_SKETCH = 4
_SHARED_AT_LEAST = 2
_COMMON = 16
_GAP = 1 << 12
_LAST = (1 << 32) - 1
_ONE_BY_ONE = 50

Pair = tuple[str, str]


class Comparison(msgspec.Struct, frozen=True):
    """What the articles of a briefing have in common.

    Attributes:
        overlaps: Pairs of article ids, the first before the second in the alphabet, and what they share. Of up to
            `EVERY_PAIR_UP_TO` articles every pair is given; of more, those whose containment reaches `LISTED_FROM`.
        sizes: Article id to the number of its word 3-grams.
        numbers: Article id to a number, in the order of the ids, with gaps for more.
        grams: The sample of the word 3-grams, one for each article that has it, in order: numbers of 64 bits.
        holders: The numbers of the articles that have them: numbers of 32 bits.
    """

    overlaps: dict[Pair, Overlap]
    sizes: dict[str, int]
    numbers: dict[str, int] = {}
    grams: bytes = b""
    holders: bytes = b""


def compare(texts: Mapping[str, Text], before: Comparison | None = None, changed: Collection[str] = ()) -> Comparison:
    """Measure what articles have in common, pair by pair.

    The candidates of a large briefing are pairs that share some of every fourth 3-gram, so that time grows with the
    number of articles and not of pairs; what is given for a candidate is exact.

    Arguments:
        texts: Article id to text. Where few have changed, only those are asked for, and those that they are like.
        before: An earlier comparison, which makes this one faster; the result is the same without it.
        changed: The articles whose texts are not those of the earlier comparison; those that are new or gone need
            not be among them.
    """
    articles = sorted(texts)
    known = before.sizes.keys() if before else set()
    changed = {*changed, *(texts.keys() - known)}
    if len(articles) <= EVERY_PAIR_UP_TO:
        few = {article: texts[article] for article in articles}
        kept = before.overlaps if before and len(before.sizes) <= EVERY_PAIR_UP_TO else {}
        overlaps = {
            pair: kept[pair] if pair in kept and changed.isdisjoint(pair) else overlap(few[pair[0]], few[pair[1]])
            for pair in combinations(articles, 2)
        }
        return Comparison(overlaps, {article: len(text.grams) for article, text in few.items()})
    start = before if before and before.numbers else Comparison({}, {})
    if not start.numbers:
        changed = set(articles)
    if len(changed) + len(start.numbers.keys() - texts.keys()) <= _ONE_BY_ONE:
        numbers = _numbered(articles, start.numbers)
        if numbers is not None:
            return _Update(texts, start, changed, numbers).result()
    return _compare_all(articles, texts)


def _numbered(articles: Sequence[str], before: Mapping[str, int]) -> dict[str, int] | None:
    """Number articles in their order; those that have a number keep it. None where no number is left between two."""
    numbers: dict[str, int] = {}
    following = iter([*(before[article] for article in articles if article in before), _LAST])
    last, upper = 0, next(following)
    for article in articles:
        if article in before:
            last, upper = upper, next(following)
        else:
            step = min(_GAP, (upper - last) // 2)
            if not step:
                return None
            last += step
        numbers[article] = last
    return numbers


class _Update:
    """Some articles compared with all others, of which only the sample is needed."""

    def __init__(
        self, texts: Mapping[str, Text], before: Comparison, changed: Collection[str], numbers: dict[str, int]
    ) -> None:
        self._text_of = cache(texts.__getitem__)
        self._before = before
        self._numbers = numbers
        self._articles = {number: article for article, number in numbers.items()}
        self._grams = memoryview(before.grams).cast("Q")
        self._holders = memoryview(before.holders).cast("I")
        self._changed = {numbers[article] for article in changed if article in numbers}
        gone = before.numbers.keys() - texts.keys()
        self._old = {before.numbers[article] for article in (*changed, *gone) if article in before.numbers}
        self._samples: dict[int, set[int]] = {}
        self._now: dict[int, list[int]] = {}

    def result(self) -> Comparison:
        lost, places = self._lost()
        gained: dict[int, set[int]] = defaultdict(set)
        for number in self._changed:
            for gram in self._sample(number):
                gained[gram].add(number)
        turned: set[tuple[int, int]] = set()
        for gram in lost.keys() | gained.keys():
            holders = self._holders_of(gram)
            after = sorted({*holders}.difference(lost.get(gram, ())).union(gained.get(gram, ())))
            turned |= {*_pairs(holders)} ^ {*_pairs(after)}
            self._now[gram] = after
        touched = self._changed | self._old
        turned = {pair for pair in turned if touched.isdisjoint(pair)}
        candidates = {pair for pair in turned if self._count(*pair) >= _SHARED_AT_LEAST}
        for number in self._changed:
            candidates |= self._candidates_with(number)
        before = self._before
        overlaps = {
            pair: shared
            for pair, shared in before.overlaps.items()
            if touched.isdisjoint(at := (before.numbers[pair[0]], before.numbers[pair[1]])) and at not in turned
        }
        for pair in sorted(candidates):
            shared = self._measure(*pair)
            if shared is not None:
                overlaps[self._articles[pair[0]], self._articles[pair[1]]] = shared
        changed = {self._articles[number] for number in self._changed}
        sizes = {
            article: len(self._text_of(article).grams) if article in changed else before.sizes[article]
            for article in self._numbers
        }
        return Comparison(dict(sorted(overlaps.items())), sizes, self._numbers, *self._spliced(places, gained))

    def _lost(self) -> tuple[dict[int, set[int]], list[int]]:
        """Return which of the sample the changed articles had, and where it stands."""
        lost: dict[int, set[int]] = defaultdict(set)
        places = []
        for number in self._old:
            for place in _places_of(number, self._before.holders):
                lost[self._grams[place]].add(number)
                places.append(place)
        return lost, sorted(places)

    def _sample(self, number: int) -> set[int]:
        if number not in self._samples:
            grams = self._text_of(self._articles[number]).grams
            self._samples[number] = {gram for gram in grams if gram % _SKETCH == 0}
        return self._samples[number]

    def _holders_of(self, gram: int) -> list[int]:
        if gram in self._now:
            return self._now[gram]
        start = bisect_left(self._grams, gram)
        return self._holders[start : bisect_right(self._grams, gram, start)].tolist()

    def _count(self, a: int, b: int) -> int:
        """Return for how many 3-grams of the sample two articles are a pair."""
        return sum((a, b) in _pairs(self._holders_of(gram)) for gram in self._sample(a) & self._sample(b))

    def _candidates_with(self, number: int) -> set[tuple[int, int]]:
        counts: Counter[tuple[int, int]] = Counter()
        for gram in self._sample(number):
            counts.update(pair for pair in _pairs(self._holders_of(gram)) if number in pair)
        return {pair for pair, count in counts.items() if count >= _SHARED_AT_LEAST}

    def _measure(self, a: int, b: int) -> Overlap | None:
        first, second = self._text_of(self._articles[a]), self._text_of(self._articles[b])
        shared = len(first.grams & second.grams)
        if not _is_listed(shared, len(first.grams), len(second.grams)):
            return None
        return Overlap(shared, longest_run(first, second, places_in_both(first, second)))

    def _spliced(self, lost: Sequence[int], gained: Mapping[int, Collection[int]]) -> tuple[bytes, bytes]:
        """Return the sample without what was lost and with what was gained."""
        new = sorted((gram, number) for gram, numbers in gained.items() for number in numbers)
        edits = [(self._place_for(*entry), 0, entry) for entry in new] + [(place, 1, (0, 0)) for place in lost]
        grams, holders = [], []
        at = 0
        for place, is_lost, (gram, number) in sorted(edits):
            grams.append(self._before.grams[at * 8 : place * 8])
            holders.append(self._before.holders[at * 4 : place * 4])
            at = place
            if is_lost:
                at += 1
            else:
                grams.append(gram.to_bytes(8, sys.byteorder))
                holders.append(number.to_bytes(4, sys.byteorder))
        return (
            b"".join((*grams, self._before.grams[at * 8 :])),
            b"".join((*holders, self._before.holders[at * 4 :])),
        )

    def _place_for(self, gram: int, number: int) -> int:
        start = bisect_left(self._grams, gram)
        return bisect_left(self._holders, number, start, bisect_right(self._grams, gram, start))


def _places_of(number: int, holders: bytes) -> Iterator[int]:
    """Give the places of a number among numbers of 32 bits."""
    wanted = number.to_bytes(4, sys.byteorder)
    at = holders.find(wanted)
    while at >= 0:
        if at % 4 == 0:
            yield at // 4
        at = holders.find(wanted, at + 1)


def _pairs(holders: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the pairs that a 3-gram makes of the articles that have it.

    One that very many have pairs each only with the next: the copies of one text still form a chain, and a stock
    phrase costs no more than its articles.
    """
    return combinations(holders, 2) if len(holders) <= _COMMON else pairwise(holders)


def _is_listed(shared: int, a: int, b: int) -> bool:
    return shared >= LISTED_FROM * min(a, b)


def _compare_all(articles: Sequence[str], texts: Mapping[str, Text]) -> Comparison:
    """Compare all articles, given in the order of their ids, from nothing."""
    import numpy as np  # takes longer to import than a small briefing to build

    numbers = np.arange(1, len(articles) + 1, dtype=np.uint32) * np.uint32(_GAP)
    keys, sampled = [], []
    for article in articles:
        own = _sorted_grams(texts[article].numbers)
        # All 3-grams of all articles would take more room than anything else in a build.
        keys.append(own.astype(np.uint16))
        sampled.append(own[own & np.uint64(_SKETCH - 1) == 0])
    sample = np.concatenate(sampled)
    holders = np.repeat(np.arange(len(articles), dtype=np.uint32), [len(own) for own in sampled])
    del sampled
    order = np.argsort(sample, kind="stable")
    sample, holders = sample[order], holders[order]
    del order
    overlaps = {}
    for a, b in _alike(_candidates(sample, holders), keys):
        pair = articles[a], articles[b]
        first, second = texts[pair[0]], texts[pair[1]]
        in_order, others = _grams(first.numbers), _sorted_grams(second.numbers)
        is_in_both = others.take(np.searchsorted(others, in_order), mode="clip") == in_order
        shared = len(np.unique(in_order[is_in_both]))
        if _is_listed(shared, len(keys[a]), len(keys[b])):
            overlaps[pair] = Overlap(shared, longest_run(first, second, np.flatnonzero(is_in_both).tolist()))
    return Comparison(
        overlaps,
        {article: len(own) for article, own in zip(articles, keys, strict=True)},
        dict(zip(articles, numbers.tolist(), strict=True)),
        sample.tobytes(),
        numbers[holders].tobytes(),
    )


def _grams(numbers: bytes) -> Numbers:
    """Return the word 3-grams of a text as `Text.grams` has them, in the order of the text."""
    import numpy as np

    words = np.frombuffer(numbers, np.uint64)
    multiplier = np.uint64(MULTIPLIER)
    grams: Numbers = (words[:-2] * multiplier + words[1:-1]) * multiplier + words[2:]
    return grams


def _sorted_grams(numbers: bytes) -> Numbers:
    """Return the set of word 3-grams of a text, sorted."""
    import numpy as np

    grams = _grams(numbers)
    grams.sort()
    is_first = np.ones(len(grams), np.bool_)
    np.not_equal(grams[1:], grams[:-1], out=is_first[1:])
    own: Numbers = grams[is_first]
    return own


def _alike(pairs: Iterable[tuple[int, int]], keys: Sequence[_Keys]) -> Iterator[tuple[int, int]]:
    """Give those of some pairs that may be listed: most share too few parts of 3-grams, which is quickly seen.

    Arguments:
        pairs: Places in `keys`, sorted.
        keys: Of each article the last 16 bits of its 3-grams.
    """
    import numpy as np

    has_key = np.zeros(1 << 16, np.bool_)
    marked = 0
    for a, b in pairs:
        if a != marked or not a:
            has_key[keys[marked]] = False
            has_key[keys[a]] = True
            marked = a
        if _is_listed(int(np.count_nonzero(has_key[keys[b]])), len(keys[a]), len(keys[b])):
            yield a, b


def _candidates(sample: Numbers, holders: np.ndarray[Any, np.dtype[np.uint32]]) -> Iterator[tuple[int, int]]:
    """Give the pairs of articles that share enough of the sample, in order."""
    import numpy as np

    is_next = np.zeros(len(sample) + 1, np.bool_)
    np.equal(sample[1:], sample[:-1], out=is_next[1:-1])
    is_shared = is_next[1:] | is_next[:-1]  # Most are not, so that what follows is of few.
    sample, holders = sample[is_shared], holders[is_shared]
    starts = np.flatnonzero(~is_next[:-1][is_shared])
    sizes = np.diff(np.append(starts, len(sample)))
    pairs = []
    wide = holders.astype(np.uint64)
    for size in range(2, _COMMON + 1):
        together = wide[starts[sizes == size][:, None] + np.arange(size)]
        first, second = np.triu_indices(size, 1)
        pairs.append((together[:, first] << np.uint64(32) | together[:, second]).ravel())
    chained = np.flatnonzero(np.repeat(sizes > _COMMON, sizes)[1:] & (sample[1:] == sample[:-1]))
    pairs.append(wide[chained] << np.uint64(32) | wide[chained + 1])
    found = np.sort(np.concatenate(pairs))
    # With as many as are enough in a row, the last of them is the same as the first.
    enough = found[: 1 - _SHARED_AT_LEAST][found[: 1 - _SHARED_AT_LEAST] == found[_SHARED_AT_LEAST - 1 :]]
    for pair in np.unique(enough).tolist():
        yield pair >> 32, pair & 0xFFFFFFFF
