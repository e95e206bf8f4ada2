"""Pieces of inline SVG: elements, numbers, and words that fit.

A picture has no `viewBox`: it fills the width that it is given, places are shares of that width, and sizes are pixels.
So words and marks keep their size on every screen. What must not overlap is measured at the width of the narrowest.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import accumulate, takewhile

from markupsafe import Markup, escape

from sitegen.pages.charts.scales import Tick, TimeScale, edge_label, short_day

NARROW = 288
"""Pixels that a picture has at least: a screen of 320 pixels without its margins (WCAG 2.2, 1.4.10)."""

CHARACTER = 6.8
"""Pixels that a character of a label takes, in the wider of the fonts in use."""

_TICK = 50
_WIDE = frozenset("WF")


def element(name: str, *children: str, **attributes: str | float | None) -> Markup:
    """Return an element.

    Arguments:
        name: Of the element.
        children: Its content; what is not Markup is escaped.
        attributes: An underscore stands for a hyphen, and one at the end for nothing; None leaves the attribute out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else decimal(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{''.join(map(escape, children))}</{name}>")  # noqa: S704 - all is escaped


def picture(
    anchor: str, title: str, description: str, height: float, parts: Iterable[Markup], kind: str | None = None
) -> Markup:
    """Return a picture that is named and described for those who cannot see it.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        height: In pixels.
        parts: What is drawn, from back to front.
        kind: A class for the style sheet.
    """
    return element(
        "svg",
        element("title", title, id=f"{anchor}-title"),
        element("desc", description, id=f"{anchor}-desc"),
        *parts,
        class_=kind,
        role="img",
        aria_labelledby=f"{anchor}-title {anchor}-desc",
        width="100%",
        height=height,
    )


def strip(height: float | str, parts: Iterable[Markup], kind: str = "strip") -> Markup:
    """Return a picture beside words that say the same, so that those who cannot see it miss nothing.

    Arguments:
        height: In pixels, or a share of what is around it.
        parts: What is drawn, from back to front.
        kind: A class for the style sheet.
    """
    return element("svg", *parts, class_=kind, aria_hidden="true", width="100%", height=height)


def decimal(value: float) -> str:
    """Return a number with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    """Return a share of the width, which is given in hundredths."""
    return f"{decimal(value)}%"


def width_of(text: str) -> float:
    """Return about how many pixels a label is wide; East Asian characters count twice."""
    return sum(map(_width, text))


def cut(text: str, width: float) -> str:
    """Return a text, or as many of its characters as fit a number of pixels with `…` behind them."""
    if width_of(text) <= width:
        return text
    ends = accumulate(map(_width, text))
    kept = sum(1 for _ in takewhile(lambda end: end + CHARACTER <= width, ends))
    return f"{text[:kept].rstrip(' ,;:–-')}…"


def _width(char: str) -> float:
    return 2 * CHARACTER if unicodedata.east_asian_width(char) in _WIDE else CHARACTER


def wrapped(text: str, width: float, lines: int) -> list[str]:
    """Return a text as lines of at most some pixels; what does not fit the last one is cut."""
    done: list[str] = []
    words = text.split()
    while words and len(done) < lines - 1:
        line = [words.pop(0)]
        while words and width_of(" ".join([*line, words[0]])) <= width:
            line.append(words.pop(0))
        done.append(cut(" ".join(line), width))
    return [*done, cut(" ".join(words), width)] if words else done


def line(x1: float, x2: float, y1: float, y2: float | str, kind: str) -> Markup:
    """Return a line between two places across, in hundredths of the width, and two in pixels from the top."""
    return element("line", class_=kind, x1=percent(x1), x2=percent(x2), y1=y1, y2=y2)


def label(text: str, x: float | str, y: float, kind: str, anchor: str | None = None) -> Markup:
    """Return words at a place across, as a length or in pixels, and a base line in pixels from the top."""
    return element("text", text, class_=kind, x=x, y=y, text_anchor=anchor)


def label_inside(text: str, x: float, y: float, kind: str, low: float = 0.0, high: float = 100.0) -> Markup:
    """Return words in the middle over a place between two others; near one of these they begin or end there.

    All places are in hundredths of the width.
    """
    half = 50 * width_of(text) / NARROW
    if x < low + half:
        return label(text, percent(low), y, kind)
    if x > high - half:
        return label(text, percent(high), y, kind, "end")
    return label(text, percent(x), y, kind, "middle")


def axis_of_time(scale: TimeScale, y: float, left: float = 0.0, right: float = 100.0) -> Iterator[Markup]:
    """Draw the days below a picture.

    Arguments:
        scale: Where each day stands.
        y: Pixels from the top.
        left: Where the axis begins, in hundredths of the width.
        right: Where it ends.
    """

    def at(place: float) -> float:
        return left + place * (right - left) / 100

    yield line(at(scale.left), at(scale.right), y, y, "chart-axis")
    room = int(NARROW * (at(scale.right) - at(scale.left)) / 100 / _TICK)
    ticks = scale.ticks(max(room, 1)) or [Tick(scale.left, short_day(scale.first), str(scale.first.year))]
    for tick in ticks:
        x = at(tick.at)
        yield line(x, x, y, y + 4, "chart-axis")
        for words, under in ((tick.label, 17), (tick.below, 30)):
            if words:
                yield label_inside(words, x, y + under, "chart-tick", at(max(scale.left - 2, 0)), at(scale.right))
    if scale.left:
        yield line(left, at(scale.left - 2), y, y, "chart-axis chart-far")
        yield label(edge_label(scale.start, scale.first), percent(left), y + 17, "chart-tick")
    if scale.right < 100:
        yield line(at(scale.right + 2), right, y, y, "chart-axis chart-far")
        name = edge_label(scale.end - timedelta(days=1), scale.last - timedelta(days=1))
        yield label(name, percent(right), y + 17, "chart-tick", "end")
