"""The picture of a matrix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.pages.charts.svg import NARROW, cut, decimal, element, label, line, picture, wrapped

LEVELS = 5
"""How many shades a field has beside none."""

_LINE = 16
_LETTERS = 13
_LABELS = 130
_WIDTH = 544
"""Pixels that the style sheet lets a matrix have at most (34rem)."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A field of a matrix.

    Attributes:
        level: From 0, nothing, to `LEVELS`.
        text: What is written in it.
        marked: Whether it is framed.
    """

    level: int
    text: str = ""
    marked: bool = False


def draw_matrix(
    anchor: str,
    title: str,
    description: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[Cell]],
) -> Markup:
    """Draw a field for each row and column, the darker the more it holds.

    The names of columns stand above them like a stair, each with a line down to its column, so that they are read
    without turning one's head.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        rows: The name of each row.
        columns: The name of each column; two dozen have room.
        cells: For each row as many as there are columns.
    """
    size = min(26.0, (NARROW - _LABELS) / max(len(columns), 1))
    top = _LINE * len(columns) + 4.0
    fields = list(_stair(columns, size, top))
    names: list[Markup] = []
    y = top
    for row, row_cells in zip(rows, cells, strict=True):
        lines = wrapped(row, NARROW - size * len(columns) - 8, 2)
        height = max(size, _LETTERS * len(lines)) + 5
        middle = y + height / 2 + 4
        short = " chart-short" if lines != [row] else ""
        for index, words in enumerate(lines):
            at = middle + _LETTERS * (index - (len(lines) - 1) / 2)
            names.append(label(words, 0, at, f"chart-label{short}"))
        if short:
            words = cut(row, _WIDTH - size * len(columns) - 8)
            names.append(label(words, 0, middle, "chart-label chart-long"))
        for index, cell in enumerate(row_cells):
            fields += _field(cell, size * (index - len(columns)), y + (height - size) / 2, size)
        y += height
        names.append(line(0, 100, y, y, "chart-grid"))
    # In it places across count from the right side of the picture.
    right = element("svg", *fields, x="100%", overflow="visible")
    return picture(anchor, title, description, y + 2, [*names, right], "chart-matrix")


def _stair(columns: Sequence[str], size: float, top: float) -> Iterator[Markup]:
    for index, column in enumerate(columns):
        x = size * (index - len(columns) + 0.5)
        y = top - 8 - _LINE * index
        yield element(
            "path", class_="chart-leader", d=f"M{decimal(x - 4)} {decimal(y - 4)}H{decimal(x)}V{decimal(top)}"
        )
        short, long = (cut(column, width + x - 8) for width in (NARROW, _WIDTH))
        if short == long:
            yield label(long, x - 7, y, "chart-label", "end")
        else:
            yield label(short, x - 7, y, "chart-label chart-short", "end")
            yield label(long, x - 7, y, "chart-label chart-long", "end")


def _field(cell: Cell, x: float, y: float, size: float) -> Iterator[Markup]:
    inner = size - 2
    kind = f"chart-cell chart-level-{cell.level}{' chart-marked' if cell.marked else ''}"
    yield element("rect", class_=kind, x=x + 1, y=y + 1, width=inner, height=inner, rx=min(3.0, inner / 4))
    if cell.text:
        yield label(cell.text, x + size / 2, y + size / 2 + 4, f"chart-cell-text chart-on-{cell.level}", "middle")
