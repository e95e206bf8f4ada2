"""Marks of numbers along an axis of values: for each reading of a list a strip to the same scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from markupsafe import Markup

from sitegen.pages.charts.scales import extent, round_steps
from sitegen.pages.charts.svg import NARROW, element, label_inside, line, percent, strip
from sitegen.text import number

_MIDDLE = 18.0
_DOT = 5.5
_EDGE = 100 * 8 / NARROW
_ARROWS = {"at least": "M0 0H26M20-5L26 0L20 5", "up to": "M0 0H-26M-20-5L-26 0L-20 5"}
_ROOM = 100 * 28 / NARROW
"""How far an arrow reaches."""


@dataclass(frozen=True, kw_only=True)
class Value:
    """A reading as its mark needs it.

    Attributes:
        low: The smallest number that it allows, or minus infinity.
        high: The largest number that it allows, or infinity.
        hedge: `at least`, `up to`, `about`, `range`, or an empty string.
    """

    low: float
    high: float
    hedge: str = ""


def draw_values(values: Sequence[Value]) -> tuple[Markup, list[Markup]]:
    """Return an axis of values and the mark of each reading on it.

    A number is a dot; `at least` has an arrow upwards, which is to the right, and `up to` one downwards; `about` has
    a whisker, and a range is a bar.

    Arguments:
        values: At least one; of each one end is finite.

    Raises:
        ValueError: When a number is too large to be drawn.
    """
    steps = round_steps(*extent((value.low, value.high) for value in values), room=3)
    hedges = {value.hedge for value in values}
    left = _EDGE + _ROOM * ("up to" in hedges)
    right = 100 - _EDGE - _ROOM * ("at least" in hedges)

    def at(value: float) -> float:
        return left + (right - left) * (value - steps[0]) / (steps[-1] - steps[0])

    grid = [line(at(step), at(step), 0, "100%", "chart-grid") for step in steps]
    axis = [label_inside(number(step), at(step), 14, "chart-tick") for step in steps]
    axis += [line(at(step), at(step), 19, 24, "chart-grid") for step in steps]
    marks = [strip("100%", [*grid, *_mark(at, value)]) for value in values]
    return strip(24, axis, "strip-axis"), marks


def _mark(at: Callable[[float], float], value: Value) -> Iterator[Markup]:
    centre = at(_centre(value))
    if value.hedge in _ARROWS:
        arrow = element("path", class_="chart-hedge", d=_ARROWS[value.hedge])
        yield element("svg", arrow, x=percent(centre), y=_MIDDLE, overflow="visible")
    elif value.low < value.high:
        low, high = at(value.low), at(value.high)
        if value.hedge == "range":
            wide = percent(high - low)
            yield element("rect", class_="chart-range", x=percent(low), y=_MIDDLE - 4, width=wide, height=8)
        else:
            yield line(low, high, _MIDDLE, _MIDDLE, "chart-hedge")
            yield from (line(end, end, _MIDDLE - 5, _MIDDLE + 5, "chart-hedge") for end in (low, high))
    yield element("circle", class_="chart-mark", cx=percent(centre), cy=_MIDDLE, r=_DOT)


def _centre(value: Value) -> float:
    """Return the number where the mark of a value is: its middle, or the end that it has."""
    ends = [end for end in (value.low, value.high) if isfinite(end)]
    return sum(ends) / len(ends)
