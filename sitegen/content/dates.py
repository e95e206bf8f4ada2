"""Dates as editors know them: the part of EDTF that a briefing needs.

Extended Date/Time Format (ISO 8601-2:2019): of level 0 days, months, years and intervals; of level 1 the qualifiers `?`
(uncertain), `~` (approximate) and `%` (both) behind a date, and intervals without a beginning or an end, `../2031-05`;
of level 2 a qualifier behind the year alone, `2031?-05-02`, and one of several dates, `[2031-05-02,2031-05-03]`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering
from itertools import pairwise
from typing import Literal

_PART = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?[?~%]?|[?~%](-[0-9]{2}(-[0-9]{2})?)?|-[0-9]{2}[?~%]?)?"
PATTERN = (
    rf"({_PART}(/({_PART}|\.\.))?|\.\./{_PART}"
    rf"|\[{_PART}(, ?{_PART})+\]|\[{_PART}\.\.{_PART}\])"
)
"""What a date looks like, as a regular expression for editors; `Date.parse` says whether it exists."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_DATE = re.compile(PATTERN)
_POINT = re.compile(r"(\d{4})([?~%]?)(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)

Form = Literal["point", "interval", "until", "since", "choice", "between"]
"""What a date is: one date, an interval, an interval without a beginning, one without an end, one of several dates, or
one of all days from one to another."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year, as one side of a date.

    Attributes:
        year: Four digits.
        month: 1 to 12, or None when only the year is known.
        day: 1 to 31, or None when only the month is known.
        uncertain: Whether the source is doubtful (`?`).
        approximate: Whether the value is an estimate (`~`).
        year_only: Whether that is said of the year alone.
    """

    year: int
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False
    year_only: bool = False

    @property
    def first(self) -> date:
        """The first day that this may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that this may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __lt__(self, other: Point) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    @classmethod
    def parse(cls, text: str) -> Point:
        """Read `2031-05-02`, `2031-05` or `2031`, with `?`, `~` or `%` behind it or behind its year.

        Raises:
            ValueError: When the text has another form, or names a day that no calendar has.
        """
        match = _POINT.fullmatch(text)
        if match is None or (match[2] and match[5]):
            raise ValueError(f"`{text}` is not a date")
        year, month, day = (int(part) if part else None for part in match.group(1, 3, 4))
        assert year is not None  # noqa: S101 - the pattern has a year; this tells the type checker
        if year == 0:
            raise ValueError(f"`{text}` has no year `0000`")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"`{text}` has no month `{month:02}`")
        if day is not None and month is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
            raise ValueError(f"`{text}` has no day `{day:02}`")
        mark = match[2] or match[5]
        year_only = bool(match[2]) and month is not None
        return cls(year, month, day, uncertain=mark in {"?", "%"}, approximate=mark in {"~", "%"}, year_only=year_only)


@total_ordering
@dataclass(frozen=True, slots=True)
class Date:
    """A date or an interval, with what is known of its certainty.

    Dates order by the first day that they name, then by the last.

    Attributes:
        text: As the editor wrote it.
        start: The date, or the earliest that is named.
        end: The latest that is named; of a single date the same as `start`.
        form: What sort of date it is.
        choices: The dates of which it is one, where there are several.
    """

    text: str
    start: Point = field(compare=False)
    end: Point = field(compare=False)
    form: Form = field(compare=False, default="point")
    choices: tuple[Point, ...] = field(compare=False, default=())

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read a date, an interval such as `2031-05-01/2031-05-03` or `../2031-05`, or one of several dates.

        Raises:
            ValueError: With a sentence that names what is wrong.
        """
        if not _DATE.fullmatch(text):
            raise ValueError(f"`{text}` is not a date")
        if text.startswith("["):
            return cls._of_several(text)
        start, slash, end = text.partition("/")
        if start == "..":
            point = Point.parse(end)
            return cls(text, point, point, "until")
        first = Point.parse(start)
        if end == "..":
            return cls(text, first, first, "since")
        last = Point.parse(end) if slash else first
        # `2031-05-02/2031-05` ends on some later day of May.
        if last.last < first.first:
            raise ValueError(f"`{text}` ends before it begins")
        return cls(text, first, last, "interval" if slash else "point")

    @classmethod
    def _of_several(cls, text: str) -> Date:
        inside = text[1:-1]
        form: Form = "between" if ".." in inside else "choice"
        points = [Point.parse(part.strip()) for part in inside.replace("..", ",").split(",")]
        if any(after <= before for before, after in pairwise(points)):
            raise ValueError(f"the dates in `{text}` do not follow one another")
        # Of `[2031, 2031-05-02]` the year may mean its last day.
        end = max(points, key=lambda point: point.last) if form == "choice" else points[-1]
        return cls(text, points[0], end, form, tuple(points))

    @property
    def first(self) -> date:
        """The first day that this may mean; the first of all days where it has no beginning."""
        return date.min if self.form == "until" else self.start.first

    @property
    def last(self) -> date:
        """The last day that this may mean; the last of all days where it has no end."""
        return date.max if self.form == "since" else self.end.last

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that it names, by which it is put in order and drawn."""
        if self.form == "until":
            return self.end.last, self.end.last
        return self.start.first, self.start.first if self.form == "since" else self.end.last

    @property
    def is_interval(self) -> bool:
        """Whether two sides were given, or more than one date."""
        return self.form != "point"

    @property
    def is_qualified(self) -> bool:
        """Whether a side is uncertain or approximate."""
        return any(side.uncertain or side.approximate for side in (self.start, self.end, *self.choices))

    def __lt__(self, other: Date) -> bool:
        return (*self.days, self.text) < (*other.days, other.text)
