"""Scales of pictures: where a day or a number stands, and which of them are named along the axis."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BAND = 14.0
_NEAR = 0.75
_STRETCH = 3
_DAY_STEPS = (1, 2, 5, 10, 15)
_MONTH_STEPS = (1, 2, 3, 6)


class Tick(NamedTuple):
    """A place that is named on an axis of time.

    Attributes:
        at: In hundredths of the width.
        label: A day, month or year.
        below: The year where it begins, or an empty string.
    """

    at: float
    label: str
    below: str


@dataclass(frozen=True)
class TimeScale:
    """Days along the width of a picture; what lies far before or behind is pressed together at the sides.

    Attributes:
        start: The first day of all.
        end: The day behind the last of all.
        first: The first day of the part that is to scale.
        last: The day behind its last.
    """

    start: date
    end: date
    first: date
    last: date

    @classmethod
    def around(cls, day: date, spans: Sequence[tuple[date, date]]) -> TimeScale:
        """Return a scale for spans of days that gives room to those near a day.

        Arguments:
            day: The day that matters most; it is to scale.
            spans: First and last day of each; there is at least one.
        """
        start = min(day, *(first for first, _ in spans))
        end = max(day, *(last for _, last in spans))
        near = sorted(spans, key=lambda span: (_distance(day, span), span))[: math.ceil(_NEAR * len(spans))]
        first = min(day, *(span[0] for span in near))
        last = max(day, *(span[1] for span in near))
        if (end - start).days < _STRETCH * (last - first).days + 1:
            first, last = start, end
        # A year of room is never missing at the end of the calendar.
        behind = timedelta(days=1) if end < date.max else timedelta()
        return cls(start, end + behind, first, last + (behind if last < date.max else timedelta()))

    @property
    def left(self) -> float:
        """Where the part that is to scale begins, in hundredths of the width."""
        return _BAND if self.start < self.first else 0.0

    @property
    def right(self) -> float:
        """Where the part that is to scale ends, in hundredths of the width."""
        return 100 - _BAND if self.last < self.end else 100.0

    def at(self, day: date, part: float = 0.0) -> float:
        """Return where a day begins, or some part of it is over, in hundredths of the width."""
        if day < self.first:
            return _between(_days(self.start, day) + part, _days(self.start, self.first), 0, self.left - 2)
        if day >= self.last:
            return _between(_days(self.last, day) + part, _days(self.last, self.end), min(self.right + 2, 100), 100)
        return _between(_days(self.first, day) + part, _days(self.first, self.last), self.left, self.right)

    def ticks(self, room: int) -> list[Tick]:
        """Return at most so many named places in the part that is to scale."""
        fitting = next(days for days in _candidates(self.first, self.last) if len(days) <= room)
        return list(self._named(fitting))

    def _named(self, days: Sequence[date]) -> Iterator[Tick]:
        by_year = all((day.month, day.day) == (1, 1) for day in days)
        by_month = all(day.day == 1 for day in days)
        year = None
        for day in days:
            label = str(day.year) if by_year else _MONTHS[day.month - 1] if by_month else short_day(day)
            yield Tick(self.at(day), label, str(day.year) if day.year != year and not by_year else "")
            year = day.year


def short_day(day: date) -> str:
    """Return a day without its year, such as `1 Nov`."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def edge_label(day: date, near: date) -> str:
    """Return the month of a day, or its year where that differs from the year of another."""
    return str(day.year) if day.year != near.year else _MONTHS[day.month - 1]


def round_steps(low: float, high: float, room: int = 4) -> list[float]:
    """Return round numbers, at most `room + 2` of them, from one at or below `low` to one at or above `high`.

    Between whole numbers they are whole.

    Raises:
        ValueError: When a number is not finite.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError("an axis needs numbers that are finite")
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span / room))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor * room >= span * (1 - 1e-9))
    if float(low).is_integer() and float(high).is_integer():
        step = max(step, 1.0)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = 2 - math.floor(math.log10(step))
    return [round(number * step, digits) for number in range(first, max(last, first + 1) + 1)]


def _candidates(first: date, last: date) -> Iterator[list[date]]:
    """Give rows of days to name, from the closest to the widest, which is empty."""
    if (last - first).days <= 31 * _DAY_STEPS[-1]:
        days = [first + timedelta(days=number) for number in range((last - first).days)]
        for step in _DAY_STEPS:
            yield [day for day in days if (day.day - 1) % step == 0 and day.day + step - 1 <= 31]
    years = range(first.year, last.year + 1)
    if len(years) <= 100:
        months = [date(year, month, 1) for year in years for month in range(1, 13)]
        for step in _MONTH_STEPS:
            yield [day for day in months if first <= day < last and (day.month - 1) % step == 0]
    for power in range(5):
        for factor in (1, 2, 5):
            step = factor * 10**power
            yield [date(year, 1, 1) for year in years if year % step == 0 and first <= date(year, 1, 1) < last]


def _distance(day: date, span: tuple[date, date]) -> int:
    """Return how many days the middle of a span lies from a day."""
    return abs((span[0].toordinal() + span[1].toordinal()) // 2 - day.toordinal())


def _between(done: float, whole: float, low: float, high: float) -> float:
    return low + (high - low) * min(done / whole, 1.0) if whole else low


def _days(first: date, last: date) -> int:
    return (last - first).days


def extent(intervals: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return the smallest and the largest finite end of intervals; zero takes its place where it is not far off."""
    ends = [end for interval in intervals for end in interval if math.isfinite(end)]
    low, high = min(ends), max(ends)
    if 0 < low < 0.8 * high or low == high > 0:
        low = 0.0
    if 0.8 * low < high < 0 or low == high < 0:
        high = 0.0
    return low, high
