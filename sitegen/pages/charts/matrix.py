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
    inner = decimal(size - 2)
    top = _LINE * len(columns) + 4.0
    squares: dict[str, list[str]] = {}
    written: list[Markup] = []
    names: list[Markup] = []
    y = top
    for row, row_cells in zip(rows, cells, strict=True):
        lines = wrapped(row, NARROW - size * len(columns) - 8, 2)
        height = max(size, _LETTERS * len(lines)) + 5
        names += _name(row, lines, _WIDTH - size * len(columns) - 8, y + height / 2 + 4)
        for index, cell in enumerate(row_cells):
            x, top_of_cell = size * (index - len(columns)), y + (height - size) / 2
            square = f"M{decimal(x + 1)} {decimal(top_of_cell + 1)}h{inner}v{inner}h-{inner}Z"
            kind = f"chart-cell chart-level-{cell.level}{' chart-marked' if cell.marked else ''}"
            squares.setdefault(kind, []).append(square)
            if cell.text:
                kind = f"chart-cell-text chart-on-{cell.level}"
                written.append(label(cell.text, x + size / 2, y + height / 2 + 4, kind, "middle"))
        y += height
        names.append(line(0, 100, y, y, "chart-grid"))
    # One shape for all fields of a kind keeps the picture of a large briefing small; framed ones come last.
    fields = [element("path", class_=kind, d="".join(squares[kind])) for kind in sorted(squares, key=_last_if_marked)]
    # In it places across count from the right side of the picture.
    right = element("svg", *_stair(columns, size, top), *fields, *written, x="100%", overflow="visible")
    return picture(anchor, title, description, y + 2, [*names, right], "chart-matrix")


def _name(row: str, lines: Sequence[str], width: float, y: float) -> Iterator[Markup]:
    """Give the name of a row: as lines for a narrow screen and as one for a wider, where they differ."""
    short = "" if lines == [row] else " chart-short"
    for index, words in enumerate(lines):
        yield label(words, 0, y + _LETTERS * (index - (len(lines) - 1) / 2), f"chart-label{short}")
    if short:
        yield label(cut(row, width), 0, y, "chart-label chart-long")


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


def _last_if_marked(kind: str) -> tuple[bool, str]:
    return "chart-marked" in kind, kind
