"""The picture of a figure over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite

from markupsafe import Markup

from sitegen.pages.charts.scales import TimeScale, extent, round_steps, spread
from sitegen.pages.charts.svg import (
    NARROW,
    WIDER,
    axis_of_time,
    element,
    label,
    label_inside,
    line,
    percent,
    picture,
    width_of,
)
from sitegen.text import number

GLYPHS = ("●", "■", "◆", "▲", "▼", "⬢")
"""The shapes of marks as characters, in the order in which origins have them."""

_SHAPES = (
    "M0-8A8 8 0 0 1 0 8A8 8 0 0 1 0-8Z",
    "M-7-7H7V7H-7Z",
    "M0-10L10 0L0 10L-10 0Z",
    "M0-10L10 8H-10Z",
    "M0 10L10-8H-10Z",
    "M-9 0L-4.5-8H4.5L9 0L4.5 8H-4.5Z",
)
_LEFT = 15.0
_TOP = 44.0
_FLOOR = 218.0
_FOOT = 246.0
_ARROW = 26.0
_MARK = 19
_GAP = 9.0


@dataclass(frozen=True, kw_only=True)
class Value:
    """A reading as its picture needs it.

    Attributes:
        label: The number, such as `10,000` or `300–400`.
        low: The smallest number that it allows, or minus infinity.
        high: The largest number that it allows, or infinity.
        hedge: `at least`, `up to`, `about`, `range`, or an empty string.
        first: The first day that it holds for, or None where no date is given.
        last: The last one, or None.
        series: Those of one series are connected where time passes between them, such as those of one asserter.
        origin: The position of its origin among those of the picture.
    """

    label: str
    low: float
    high: float
    hedge: str
    first: date | None
    last: date | None
    series: str
    origin: int


@dataclass(frozen=True)
class _Plot:
    """Where values stand: across in hundredths of the width, down in pixels from the top."""

    steps: list[float]
    scale: TimeScale | None
    right: float

    @classmethod
    def of(cls, values: Sequence[Value]) -> _Plot:
        days = [day for value in values for day in (value.first, value.last) if day]
        undated = sum(value.first is None for value in values)
        right = 100.0 - min(undated * 100 * _MARK / NARROW, 40) if days else 100.0
        scale = None
        if days:
            end = max(days) + timedelta(days=max(days) < date.max)
            scale = TimeScale(min(days), end, min(days), end)
        return cls(round_steps(*extent((value.low, value.high) for value in values)), scale, right)

    def down(self, value: float) -> float:
        low, high = self.steps[0], self.steps[-1]
        return _FLOOR - (_FLOOR - _TOP) * (value - low) / (high - low)

    def across(self, value: Value) -> float:
        """Return where the middle of a value's days is, or the right side where it has none."""
        if self.scale is None or value.first is None or value.last is None:
            return 100.0
        return self._share((self.scale.at(value.first) + self.scale.at(value.last, 1)) / 2)

    def span(self, value: Value) -> tuple[float, float] | None:
        """Return where a value's days begin and end if they are more than one."""
        if self.scale is None or value.first is None or value.last in {None, value.first}:
            return None
        assert value.last  # noqa: S101 - tells the type checker what the line above made sure
        return self._share(self.scale.at(value.first)), self._share(self.scale.at(value.last, 1))

    def _share(self, place: float) -> float:
        return _LEFT + place * (self.right - _LEFT) / 100


def draw_readings(anchor: str, title: str, description: str, values: Sequence[Value]) -> Markup:
    """Draw the readings of a figure over time, numbered in their order.

    `At least` has an arrow upwards, `up to` one downwards, `about` a whisker, a range a bar. The shape of a mark tells
    its origin, and a line connects the readings of a series that follow one another in time. Marks that would overlap
    are moved apart; a thin line leads from each to its date.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        values: At least one, in order of their days, those without a date last; of each one end is finite.

    Raises:
        ValueError: When a number is too large to be drawn.
    """
    plot = _Plot.of(values)
    wanted = [plot.across(value) for value in values]
    order = sorted(range(len(values)), key=lambda index: (wanted[index], index))
    apart = dict(zip(order, spread([wanted[index] for index in order], _GAP, _LEFT + 5, 95), strict=True))
    places = [apart[index] for index in range(len(values))]
    parts = list(_grid(plot))
    parts += [
        stem
        for value, place, foot in zip(values, places, wanted, strict=True)
        if value.first
        for stem in (
            line(place, place, plot.down(_centre(value)), _FLOOR, "chart-leader"),
            line(place, foot, _FLOOR, _FOOT, "chart-leader"),
        )
    ]
    parts += _connections(plot, values, places)
    ordered = [apart[index] for index in order]
    room = min((after - before for before, after in pairwise(ordered)), default=100.0)
    for index, (value, place) in enumerate(zip(values, places, strict=True), 1):
        parts += _marks(plot, value, place, index, room)
    undated = [place for value, place in zip(values, places, strict=True) if value.first is None]
    if undated:
        parts.append(label_inside("no date", sum(undated) / len(undated), _FOOT + 17, "chart-tick"))
    spans = sorted({span for span in map(plot.span, values) if span})
    parts += [line(low, high, _FOOT, _FOOT, "chart-span") for low, high in spans]
    return picture(anchor, title, description, _FOOT + 34, parts)


def _grid(plot: _Plot) -> Iterator[Markup]:
    for step in plot.steps:
        y = plot.down(step)
        yield line(0, 100, y, y, "chart-grid")
        yield label(number(step), 0, y - 4, "chart-tick")
    if plot.scale:
        yield from axis_of_time(plot.scale, _FOOT, _LEFT, plot.right)


def _connections(plot: _Plot, values: Sequence[Value], places: Sequence[float]) -> Iterator[Markup]:
    for series in dict.fromkeys(value.series for value in values):
        own = [each for each in zip(values, places, strict=True) if each[0].series == series and each[0].first]
        for (before, x1), (after, x2) in pairwise(own):
            # Where no time passes between two values, a line would show a change that nobody reports.
            if before.last and after.first and before.last < after.first:
                yield line(x1, x2, plot.down(_centre(before)), plot.down(_centre(after)), "chart-series")


def _marks(plot: _Plot, value: Value, x: float, order: int, room: float) -> Iterator[Markup]:
    """Draw the mark of a value with its hedge, its place in the order, and, where marks leave room, what it says."""
    y = plot.down(_centre(value))
    top = y - 14
    inner: list[Markup] = []
    if value.hedge in {"at least", "up to"}:
        sign = -1 if value.hedge == "at least" else 1
        tip = y + sign * _ARROW
        top = min(top, tip - 5)
        inner.append(
            element(
                "path",
                class_="chart-hedge",
                d=f"M0 {y:.2f}V{tip:.2f}M-5 {tip - sign * 6:.2f}L0 {tip:.2f}L5 {tip - sign * 6:.2f}",
            )
        )
    elif value.hedge and value.low < value.high:
        low, high = plot.down(value.low), plot.down(value.high)
        top = min(top, high - 5)
        if value.hedge == "range":
            inner.append(element("rect", class_="chart-range", x=-5, y=high, width=10, height=low - high))
        else:
            inner.append(
                element("path", class_="chart-hedge", d=f"M0 {low:.2f}V{high:.2f}M-5 {low:.2f}H5M-5 {high:.2f}H5")
            )
    shape = _SHAPES[value.origin % len(_SHAPES)]
    mark = element("svg", element("path", class_="chart-mark", d=shape), y=y, overflow="visible")
    small = " chart-two-digits" if order > 9 else ""
    inner += [mark, label(str(order), 0, y + 4 - bool(small) / 2, f"chart-number{small}", "middle")]
    wide = 100 * (width_of(value.label) + 6)
    if wide <= room * WIDER:
        kind = "" if wide <= room * NARROW else " chart-long"
        inner.append(label(value.label, 0, top, f"chart-label chart-value{kind}", "middle"))
    yield element("svg", *inner, x=percent(x), overflow="visible")


def _centre(value: Value) -> float:
    """Return the number where the mark of a value stands: its middle, or the end that it has."""
    ends = [end for end in (value.low, value.high) if isfinite(end)]
    return sum(ends) / len(ends)
