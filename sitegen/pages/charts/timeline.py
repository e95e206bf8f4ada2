"""The picture of a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sitegen.pages.charts.scales import TimeScale, short_day
from sitegen.pages.charts.svg import (
    NARROW,
    axis_of_time,
    element,
    label,
    label_beside,
    label_fitted,
    line,
    percent,
    picture,
)

_REPORTED = ("reported", "confirmed")
_LANES = {
    "Reported": _REPORTED,
    "Disputed": ("disputed",),
    "Expected, not reported to have happened": ("not-reported", "cancelled"),
    "Expected": ("expected",),
}
_CALLOUTS = 3
_LINE = 16
_ROW = 12
_DOT = 4.5
_EDGE = 100 * _DOT / NARROW
"""How far the first and the last day lie from the sides, so that no dot has to move to be whole."""


@dataclass(frozen=True, kw_only=True)
class Happening:
    """An event as its picture needs it.

    Attributes:
        label: Its name.
        when: Its date in words.
        first: The first day that the date may mean.
        last: The last one.
        doubtful: Whether the date is uncertain or approximate.
        status: `reported`, `expected`, `confirmed`, `not-reported`, `cancelled` or `disputed`.
        origins: How many independent origins report it.
    """

    label: str
    when: str
    first: date
    last: date
    doubtful: bool
    status: str
    origins: int


def draw_timeline(anchor: str, title: str, description: str, happenings: Sequence[Happening], as_of: date) -> Markup:
    """Draw events along the days, in a lane each for what is reported, disputed, not reported, expected.

    A day is a dot, a longer date a bar, and a date in doubt is pale. The days near `as_of` are to scale; those far
    from it are pressed together at the sides. Marks never lie upon one another.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        happenings: At least one.
        as_of: The day that the briefing speaks of.
    """
    scale = TimeScale.around(as_of, [(event.first, event.last) for event in happenings])
    named = _named(scale, happenings)
    marks: list[Markup] = []
    middle: dict[int, float] = {}
    y = _LINE * (len(named) + 1) + 6.0
    for name, statuses in _LANES.items():
        lane = [(index, event) for index, event in enumerate(happenings) if event.status in statuses]
        if lane:
            marks.append(label(name, 0, y + 10, "chart-name"))
            rows, height = _packed(scale, lane)
            for index, row in rows:
                middle[index] = y + 18 + (row + 0.5) * _ROW
                marks.append(_mark(scale, happenings[index], middle[index]))
            y += 26 + height * _ROW
    now = _at(scale, as_of, 1)
    lines = [line(now, now, 2, y, "chart-now")]
    lines += [line(x, x, top - 10, middle[index], "chart-leader") for index, x, top in named]
    names = [label_beside(f"as of {short_day(as_of)}", now, 12, "chart-now-name")]
    for index, x, top in named:
        names += label_fitted(happenings[index].label, x, top, "chart-label")
    return picture(
        anchor, title, description, y + 34, [*axis_of_time(scale, y, _EDGE, 100 - _EDGE), *lines, *marks, *names]
    )


def _named(scale: TimeScale, happenings: Sequence[Happening]) -> list[tuple[int, float, float]]:
    """Choose what is named in the picture: of what is reported on one day, the events of most origins.

    Returns:
        The position of each, and where its label stands: in hundredths of the width, and in pixels from the top.
    """
    fit = [
        index
        for index, event in enumerate(happenings)
        if event.origins > 1 and event.status in _REPORTED and event.first == event.last
        if scale.first <= event.first < scale.last
    ]
    chosen = sorted(fit, key=lambda index: (-happenings[index].origins, happenings[index].first, index))[:_CALLOUTS]
    places = [(_at(scale, happenings[index].first, 0.5), index) for index in chosen]
    # Words stand to the right of a line in the left half and to its left in the right half; in this order none of them
    # crosses the line of another on its own side.
    places.sort(key=lambda place: (place[0] <= 50, place[0] if place[0] <= 50 else -place[0], place[1]))
    return [(index, x, 12.0 + _LINE * row) for row, (x, index) in enumerate(places, 1)]


def _packed(scale: TimeScale, lane: Sequence[tuple[int, Happening]]) -> tuple[list[tuple[int, int]], int]:
    """Give each event of a lane the first row in which it touches no other; return how many rows that makes, too."""
    margin = 100 * (_DOT + 1.5) / NARROW
    taken: list[list[tuple[float, float]]] = []
    rows = []
    reaches = {index: _reach(scale, event) for index, event in lane}
    # Days first, so that bars do not drive them apart.
    for index, (low, high) in sorted(reaches.items(), key=lambda item: (item[1][0] != item[1][1], item[1], item[0])):
        low, high = low - margin, high + margin
        free = (row for row, marks in enumerate(taken) if all(high <= start or end <= low for start, end in marks))
        row = next(free, len(taken))
        taken[row:] = taken[row:] or [[]]
        taken[row].append((low, high))
        rows.append((index, row))
    return rows, len(taken)


def _reach(scale: TimeScale, event: Happening) -> tuple[float, float]:
    """Return where the mark of an event begins and ends, which is the same place for a dot."""
    low, high = _at(scale, event.first), _at(scale, event.last, 1)
    if event.first == event.last or high - low < 2 * _EDGE:
        return (low + high) / 2, (low + high) / 2
    return low, high


def _at(scale: TimeScale, day: date, part: float = 0.0) -> float:
    """Return where a day begins, or some part of it is over, in hundredths of the width."""
    return _EDGE + scale.at(day, part) * (1 - 2 * _EDGE / 100)


def _mark(scale: TimeScale, event: Happening, y: float) -> Markup:
    kind = f"chart-event chart-event-{event.status}{' chart-doubt' if event.doubtful else ''}"
    name = element("title", f"{event.when}: {event.label}")
    low, high = _reach(scale, event)
    if low == high:
        return element("circle", name, class_=kind, cx=percent(low), cy=y, r=_DOT)
    wide = percent(high - low)
    return element("rect", name, class_=kind, x=percent(low), y=y - 3.5, width=wide, height=7, rx=3.5)
