"""Marks of events along the days: an axis, and for each event of a list a strip to the same scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sitegen.content.dates import Form
from sitegen.pages.charts.scales import TimeScale, short_day
from sitegen.pages.charts.svg import NARROW, axis_of_time, element, label_inside, line, percent, strip

HEIGHT = 24
"""Pixels that a line of the list is high; the marks are in its middle."""

_MIDDLE = HEIGHT / 2
_DOT = 4.5
_EDGE = 100 * 6 / NARROW
"""How far the first and the last day lie from the sides, so that no mark has to move to be whole."""

_ARROWS = {"until": "M0-5V5M0 0H-20M-15-4L-20 0L-15 4", "since": "M0-5V5M0 0H20M15-4L20 0L15 4"}


@dataclass(frozen=True, kw_only=True)
class Happening:
    """An event as its mark needs it.

    Attributes:
        first: The first day that its date names.
        last: The last one.
        form: What sort of date it is.
        choices: The first day of each date of which it is one.
        doubtful: Whether the date is uncertain or approximate.
        status: `reported`, `expected`, `confirmed`, `not-reported`, `cancelled` or `disputed`.
    """

    first: date
    last: date
    form: Form = "point"
    choices: tuple[date, ...] = ()
    doubtful: bool = False
    status: str = "reported"


def draw_timeline(happenings: Sequence[Happening], as_of: date) -> tuple[Markup, list[Markup]]:
    """Return an axis of days and the mark of each event on it.

    A day is a dot, a longer date a bar, one of several days a dot for each of them, and a date without a beginning or
    an end an arrow. A date in doubt is pale. The days near `as_of`, at which a line stands, are to scale; those far
    from it are pressed together at the sides.

    Arguments:
        happenings: At least one.
        as_of: The day that the briefing speaks of.
    """
    scale = TimeScale.around(as_of, [(event.first, event.last) for event in happenings])
    now = _at(scale, as_of, 1)
    axis = [
        label_inside(f"as of {short_day(as_of)}", now, 11, "chart-now-name"),
        line(now, now, 15, 50, "chart-now"),
        *axis_of_time(scale, 18, _EDGE, 100 - _EDGE),
    ]
    return strip(50, axis, "strip-axis"), [
        strip("100%", [line(now, now, 0, "100%", "chart-now"), *_marks(scale, event)]) for event in happenings
    ]


def _marks(scale: TimeScale, event: Happening) -> Iterator[Markup]:
    kind = f"chart-event chart-event-{event.status}{' chart-doubt' if event.doubtful else ''}"
    low, high = _at(scale, event.first), _at(scale, event.last, 1)
    if event.form in _ARROWS:
        end = high if event.form == "until" else low
        arrow = element("path", class_=f"chart-open {kind}", d=_ARROWS[event.form])
        yield element("svg", arrow, x=percent(end), y=_MIDDLE, overflow="visible")
    elif event.form == "choice":
        places = [(_at(scale, day) + _at(scale, day, 1)) / 2 for day in event.choices]
        yield line(places[0], places[-1], _MIDDLE, _MIDDLE, "chart-joint")
        yield from (_dot(place, kind) for place in places)
    elif event.first == event.last or high - low < 2 * _EDGE:
        yield _dot((low + high) / 2, kind)
    else:
        kind += " chart-fading" if event.form == "between" else ""
        wide = percent(high - low)
        yield element("rect", class_=kind, x=percent(low), y=_MIDDLE - 3.5, width=wide, height=7, rx=3.5)


def _dot(x: float, kind: str) -> Markup:
    return element("circle", class_=kind, cx=percent(x), cy=_MIDDLE, r=_DOT)


def _at(scale: TimeScale, day: date, part: float = 0.0) -> float:
    """Return where a day begins, or some part of it is over, in hundredths of the width."""
    return _EDGE + scale.at(day, part) * (1 - 2 * _EDGE / 100)
