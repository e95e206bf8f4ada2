"""Dates and readings in English words."""

from __future__ import annotations

from sitegen.content.dates import MONTHS, Date, Point
from sitegen.content.records import Range, Reading
from sitegen.text import number, number_range

_NO_BREAK = "\u00a0"
"""No line ends between a day and its month."""


def date_label(date: Date) -> str:
    """Return a date in words, such as `30 October 2024` or `about May 2031`, doubt included."""
    if not date.is_interval:
        return _point_label(date.start)
    start, end = date.start, date.end
    if (start.uncertain, start.approximate) != (end.uncertain, end.approximate):
        return f"{_point_label(start)} – {_point_label(end)}"
    if not (start.day and end.day and start.year == end.year):
        first = _plain_label(start)
    elif start.month == end.month:
        return _with_doubt(end, f"{start.day}–{_plain_label(end)}")
    else:
        first = f"{start.day}{_NO_BREAK}{MONTHS[(start.month or 1) - 1]}"
    return _with_doubt(end, f"{first} – {_plain_label(end)}")


def date_iso(date: Date) -> str:
    """Return a date as `<time datetime>` takes it, or an empty string for an interval."""
    return "" if date.is_interval else date.text.rstrip("?~%")


def reading_label(reading: Reading, unit: str) -> str:
    """Return the value of a reading with qualifier and unit, such as `at least 10,000 soldiers`."""
    return " ".join(part for part in (reading.qualifier, value_label(reading), unit) if part)


def value_label(reading: Reading) -> str:
    """Return the number of a reading, such as `10,000` or `300–400`."""
    value = reading.value
    return number_range(value.min, value.max) if isinstance(value, Range) else number(value)


def _point_label(point: Point) -> str:
    return _with_doubt(point, _plain_label(point))


def _with_doubt(point: Point, label: str) -> str:
    if point.approximate:
        label = f"about {label}"
    return f"{label} (uncertain)" if point.uncertain else label


def _plain_label(point: Point) -> str:
    if point.month is None:
        return str(point.year)
    month = f"{MONTHS[point.month - 1]} {point.year}"
    return f"{point.day}{_NO_BREAK}{month}" if point.day else month
