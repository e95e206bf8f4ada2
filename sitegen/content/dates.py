"""Dates as editors know them: the part of EDTF that a briefing needs.

Extended Date/Time Format (ISO 8601-2:2019), level 0 days, months, years and intervals, and of level 1 the
qualifiers `?` (uncertain), `~` (approximate) and `%` (both) behind a date.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering

PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?)?"
"""What a date looks like, as a regular expression for editors; `Date.parse` says whether it exists."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_DATE = re.compile(PATTERN)
_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)


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
    """

    year: int
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False

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
        """Read `2031-05-02`, `2031-05` or `2031`, with `?`, `~` or `%` behind it.

        Raises:
            ValueError: When the text has another form, or names a day that no calendar has.
        """
        match = _POINT.fullmatch(text)
        if match is None:
            raise ValueError(f"`{text}` is not a date")
        year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
        assert year is not None  # noqa: S101 - the pattern has a year; this tells the type checker
        if year == 0:
            raise ValueError(f"`{text}` has no year `0000`")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"`{text}` has no month `{month:02}`")
        if day is not None and month is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
            raise ValueError(f"`{text}` has no day `{day:02}`")
        mark = match[4]
        return cls(year, month, day, uncertain=mark in {"?", "%"}, approximate=mark in {"~", "%"})


@total_ordering
@dataclass(frozen=True, slots=True)
class Date:
    """A date or an interval, with what is known of its certainty.

    Dates order by the first day that they may mean, then by the last.

    Attributes:
        text: As the editor wrote it.
        start: The date, or the first side of an interval.
        end: The second side of an interval; of any other date the same as `start`.
    """

    text: str
    start: Point = field(compare=False)
    end: Point = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read a date, or an interval `2031-05-01/2031-05-03`.

        Raises:
            ValueError: With a sentence that names what is wrong.
        """
        if not _DATE.fullmatch(text):
            raise ValueError(f"`{text}` is not a date")
        start, slash, end = text.partition("/")
        first = Point.parse(start)
        last = Point.parse(end) if slash else first
        if last < first:
            raise ValueError(f"`{text}` ends before it begins")
        return cls(text, first, last)

    @property
    def first(self) -> date:
        """The first day that this may mean."""
        return self.start.first

    @property
    def last(self) -> date:
        """The last day that this may mean."""
        return self.end.last

    @property
    def is_interval(self) -> bool:
        """Whether two sides were given."""
        return "/" in self.text

    @property
    def is_qualified(self) -> bool:
        """Whether a side is uncertain or approximate."""
        return any(side.uncertain or side.approximate for side in (self.start, self.end))

    def __lt__(self, other: Date) -> bool:
        return (self.first, self.last, self.text) < (other.first, other.last, other.text)
