"""Dates and readings in English words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sitegen.content.dates import MONTHS, Date, Point
from sitegen.content.records import Range, Reading
from sitegen.text import number, number_range

_NO_BREAK = "\u00a0"
"""No line ends between a day and its month."""


def date_label(date: Date) -> str:
    """Return a date as people say it, such as `30 October 2024`, `25 or 26 October 2024`, `by the end of 2024`.

    Doubt about the year alone is left to `date_doubt`.
    """
    match date.form:
        case "until":
            end_of = "" if date.end.day else "the end of "
            return f"by {_with_doubt(date.end, end_of + _plain_label(date.end))}"
        case "since":
            return f"from {_point_label(date.start)}"
        case "choice":
            *others, last = _shortened(date.choices)
            return f"{', '.join(others)} or {last}"
        case "between":
            return f"between {' and '.join(_shortened(date.choices))}"
        case "interval":
            return _interval_label(date.start, date.end)
        case _:
            return _point_label(date.start)


def date_doubt(date: Date) -> str:
    """Return what of a date is in doubt, `year` or `date`; an empty string if nothing is."""
    doubted = [side for side in (date.start, date.end, *date.choices) if side.uncertain]
    if not doubted:
        return ""
    return "year" if all(side.year_only for side in doubted) else "date"


def date_iso(date: Date) -> str:
    """Return a date as `<time datetime>` takes it, or an empty string for an interval or a choice."""
    return "" if date.is_interval else "".join(letter for letter in date.text if letter not in "?~%")


def reading_label(reading: Reading, unit: str) -> str:
    """Return the value of a reading with qualifier and unit, such as `at least 10,000 soldiers`."""
    return " ".join(part for part in (reading.qualifier, value_label(reading), unit) if part)


def value_label(reading: Reading) -> str:
    """Return the number of a reading, such as `10,000` or `300–400`."""
    value = reading.value
    return number_range(value.min, value.max) if isinstance(value, Range) else number(value)


def _interval_label(start: Point, end: Point) -> str:
    if (start.uncertain, start.approximate) != (end.uncertain, end.approximate):
        return f"{_point_label(start)} – {_point_label(end)}"
    first, last = _shortened((start, end))
    # Nothing but a day is left of the first side, and no space sets it apart.
    closed = start.day and end.day and first == str(start.day)
    return _with_doubt(end, f"{first}–{last}" if closed else f"{first} – {last}")


def _shortened(points: Sequence[Point]) -> list[str]:
    """Return dates in words, each day without the month and the year that the next date has as well."""
    labels = []
    for point, after in pairwise(points):
        if not (point.day and after.day and point.year == after.year):
            labels.append(_plain_label(point))
        elif point.month == after.month:
            labels.append(str(point.day))
        else:
            labels.append(f"{point.day}{_NO_BREAK}{MONTHS[(point.month or 1) - 1]}")
    return [*labels, _plain_label(points[-1])]


def _point_label(point: Point) -> str:
    return _with_doubt(point, _plain_label(point))


def _with_doubt(point: Point, label: str) -> str:
    if point.approximate:
        label = f"about {label}"
    return f"perhaps {label}" if point.uncertain and not point.year_only else label


def _plain_label(point: Point) -> str:
    if point.month is None:
        return str(point.year)
    month = f"{MONTHS[point.month - 1]} {point.year}"
    return f"{point.day}{_NO_BREAK}{month}" if point.day else month
