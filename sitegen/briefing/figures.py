"""Readings side by side: which agree, which differ, which merely follow one another.

A reading is an interval: exact v is [v, v], at least v is [v, ∞), up to v is (−∞, v], about v is v ± 10 %, a range is
[min, max]. Only readings of the same date, doubt about it or not, can differ: of different dates they change.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import inf
from typing import Literal, NamedTuple

from sitegen.content.records import Range, Reading

State = Literal["single", "agree", "differ"]
Standing = Literal["single", "agree", "undated", "apart", "differ"]

_DOUBT = re.compile("[?~%]")

ABOUT = 0.10
"""How far either way `about` reaches, as a share of the value."""


class ArticleReading(NamedTuple):
    """A reading and the article that gives it.

    Attributes:
        article: The id of the article.
        position: Among the readings of its summary.
        reading: The reading.
    """

    article: str
    position: int
    reading: Reading


def interval(reading: Reading) -> tuple[float, float]:
    """Return the smallest and the largest value that a reading allows."""
    value = reading.value
    if isinstance(value, Range):
        return value.min, value.max
    if reading.qualifier == "at least":
        return value, inf
    if reading.qualifier == "up to":
        return -inf, value
    if reading.qualifier == "about":
        margin = abs(value) * ABOUT
        return value - margin, value + margin
    return value, value


def state(readings: Iterable[ArticleReading], origin_of: Callable[[str], str]) -> State:
    """Say how the readings of a figure that are of one date stand to one another.

    Arguments:
        readings: All readings of the figure.
        origin_of: Gives one name for all articles of an origin.

    Returns:
        `differ` when two readings of one date, from asserters or origins that differ, do not meet; else `agree` when
        two such readings meet; else `single`.
    """
    met = False
    for of_one_date in _by_date(readings).values():
        for a, b in combinations(of_one_date, 2):
            if _comparable(a, b, origin_of):
                if not _meet(interval(a.reading), interval(b.reading)):
                    return "differ"
                met = True
    return "agree" if met else "single"


def standing(readings: Iterable[ArticleReading], origin_of: Callable[[str], str]) -> Standing:
    """Say what a reader who sees all readings of a figure at once is told of them.

    Arguments:
        readings: All readings of the figure.
        origin_of: Gives one name for all articles of an origin.

    Returns:
        `single` when no two of them are from asserters or origins that differ; else `differ` when `state` says so;
        else `apart` when two of different dates do not meet; else `undated` when two do not meet of which one has no
        date; else `agree`.
    """
    given = list(readings)
    if not _has_voices(given, origin_of):
        return "single"
    if state(given, origin_of) == "differ":
        return "differ"
    dated = [_common(of_one_date) for of_one_date in _by_date(given).values()]
    if not _all_meet(dated):
        return "apart"
    undated = [_common([alone]) for alone in given if not alone.reading.as_of]
    return "agree" if _all_meet([*dated, *undated]) else "undated"


def differing(
    readings: Iterable[ArticleReading], origin_of: Callable[[str], str]
) -> Mapping[str, Sequence[ArticleReading]]:
    """Return the readings that differ from another one, by the date that they hold for; see `state`."""
    found = {}
    for name, of_one_date in _by_date(readings).items():
        apart = {
            id(given)
            for a, b in combinations(of_one_date, 2)
            if _comparable(a, b, origin_of) and not _meet(interval(a.reading), interval(b.reading))
            for given in (a, b)
        }
        if apart:
            found[name] = [given for given in of_one_date if id(given) in apart]
    return found


def _has_voices(readings: Sequence[ArticleReading], origin_of: Callable[[str], str]) -> bool:
    """Whether there is more than one asserter or origin."""
    asserters = {given.reading.asserted_by for given in readings} - {None}
    return len(asserters) > 1 or len({origin_of(given.article) for given in readings}) > 1


def _common(readings: Sequence[ArticleReading]) -> tuple[float, float]:
    """Return the largest of the smallest values and the smallest of the largest: what meets these meets them all."""
    ends = [interval(given.reading) for given in readings]
    return max(low for low, _ in ends), min(high for _, high in ends)


def _by_date(readings: Iterable[ArticleReading]) -> Mapping[str, Sequence[ArticleReading]]:
    """Return the readings of the same days, by what the first calls these; those without a date are left out."""
    by_days: dict[tuple[date, date], list[ArticleReading]] = defaultdict(list)
    names: dict[tuple[date, date], str] = {}
    for given in readings:
        if as_of := given.reading.as_of:
            days = as_of.first, as_of.last
            names.setdefault(days, _DOUBT.sub("", as_of.text))
            by_days[days].append(given)
    return {names[days]: of_one_date for days, of_one_date in by_days.items()}


def _comparable(a: ArticleReading, b: ArticleReading, origin_of: Callable[[str], str]) -> bool:
    """Whether two readings of one date have asserters or origins that differ."""
    asserters = {a.reading.asserted_by, b.reading.asserted_by}
    return (len(asserters) == 2 and None not in asserters) or origin_of(a.article) != origin_of(b.article)


def _all_meet(reaches: Sequence[tuple[float, float]]) -> bool:
    return all(_meet(a, b) for a, b in combinations(reaches, 2))


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
