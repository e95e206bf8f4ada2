"""Marks of how certain something is said to be: for each statement of a list its step on a ladder."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from sitegen.pages.charts.svg import element, label, percent, strip

_GAP = 0.8
_LOW, _HIGH = 5.0, 14.0


def draw_ladder(steps: Sequence[str], reached: Sequence[int]) -> tuple[Markup, list[Markup]]:
    """Return an axis with the names of the steps, and for each statement its steps, the higher the farther right.

    Arguments:
        steps: Names of the steps, from the lowest; at least two.
        reached: The position of each statement's step.
    """
    wide = 100 / len(steps)
    last = len(steps) - 1
    axis = [
        label(steps[0], "0%", 30, "chart-tick chart-short"),
        label(steps[last], "100%", 30, "chart-tick chart-short", "end"),
    ]
    for at, name in enumerate(steps):
        first, _, second = name.partition(" ")
        lines = ((first, 16), (second, 30)) if second else ((first, 30),)
        axis += [label(words, percent(wide * (at + 0.5)), y, "chart-tick chart-long", "middle") for words, y in lines]
    return strip(34, axis, "strip-axis"), [
        strip("100%", [_step(at, wide, last, mark) for at in range(len(steps))]) for mark in reached
    ]


def _step(at: int, wide: float, last: int, reached: int) -> Markup:
    height = _LOW + (_HIGH - _LOW) * at / last
    kind = "chart-reached" if at == reached else "chart-passed" if at < reached else "chart-step"
    x, width = percent(at * wide + _GAP / 2), percent(wide - _GAP)
    return element("rect", class_=kind, x=x, y=20 - height, width=width, height=height)
