"""Days, weeks and months reckoned from the day of publication, written in EDTF."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from sitegen.content.dates import Date

_RECKONED = range(1000, 9000)
"""Years from which days, months and centuries can be reckoned."""

_SOON = 45
"""Days within which a date is taken for one that is to come."""


class Anchor(NamedTuple):
    """The day from which a text reckons.

    Attributes:
        day: It.
        sure: Whether it is known to the day.
    """

    day: date
    sure: bool

    @classmethod
    def of(cls, published: Date | None) -> Anchor | None:
        """Return the last day on which an article may have been published; None if nothing is known of it."""
        if published is None or published.last.year not in _RECKONED:
            return None
        is_day = published.end.day is not None and not published.is_interval and not published.is_qualified
        return cls(published.last, is_day)


def month(year: int, number: int) -> str:
    """Return a month, of which the number may be beyond 1 to 12."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04}-{number:02}"


def week(day: date) -> str:
    """Return the week of a day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def end_of_month(year: int, number: int) -> str:
    """Return the last day of a month."""
    return f"{year:04}-{number:02}-{calendar.monthrange(year, number)[1]:02}"


def is_day(year: int, number: int, day: int) -> bool:
    """Whether a calendar has a day."""
    return 1 <= number <= 12 and 1 <= day <= calendar.monthrange(year, number)[1]


def likely_day(near: date, number: int, day: int, *, ahead: bool) -> str | None:
    """Return a day of a month without its year: the last one, unless it lies ahead or the next one is soon."""
    found = [date(year, number, day) for year in (near.year - 1, near.year, near.year + 1) if is_day(year, number, day)]
    past = max((each for each in found if each <= near), default=None)
    coming = min((each for each in found if each >= near), default=None)
    if past is None or coming is None:
        return str(past or coming) if found else None
    is_soon = (coming - near).days <= _SOON and coming - near < near - past
    return str(coming if ahead or is_soon else past)


def nearest_month(near: date, number: int, *, ahead: bool = False) -> str:
    """Return the month of that number that is nearest, and of two the one behind, unless it lies ahead."""
    months = [(year, number) for year in (near.year - 1, near.year, near.year + 1)]
    here = near.year * 12 + near.month

    def distance(each: tuple[int, int]) -> tuple[bool, float]:
        away = each[0] * 12 + each[1] - here
        return (ahead and away < 0, abs(away) + (0.5 if away > 0 and not ahead else 0))

    return month(*min(months, key=distance))


def last_month(near: date, number: int) -> str:
    """Return the month of that number that is over."""
    return month(near.year - (number >= near.month), number)


def next_month(near: date, number: int) -> str:
    """Return the next month of that number."""
    return month(near.year + (number <= near.month), number)


def weekday(near: date, number: int, *, ahead: bool) -> date:
    """Return the day of the week that was last, or that is next; today is either."""
    away = (near.weekday() - number) % 7
    return near - timedelta(days=away) if not ahead else near + timedelta(days=(number - near.weekday()) % 7)


def day_alone(near: date, day: int, *, ahead: bool) -> str | None:
    """Return the day of that number in this month, or the one before or behind it."""
    months = [near.month] if ahead == (day >= near.day) else []
    months += [near.month + 1, near.month] if ahead else [near.month, near.month - 1]
    if not ahead and day > near.day:
        months = [near.month - 1]
    for number in months:
        text = month(near.year, number)
        if is_day(int(text[:4]), int(text[5:]), day):
            return f"{text}-{day:02}"
    return None
