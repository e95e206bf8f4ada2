"""The picture of who is tied to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from sitegen.pages.charts.svg import NARROW, decimal, element, label, picture, wrapped

_STEP = 30.0
_NAMES = 164.0
_REACH = NARROW - _NAMES - 16
_LETTERS = 13


@dataclass(frozen=True, kw_only=True)
class Tie:
    """What connects two nodes of a network.

    Attributes:
        a: The position of a node.
        b: The position of another one.
        weight: How strong it is, at least 1.
    """

    a: int
    b: int
    weight: int


def draw_network(anchor: str, title: str, description: str, names: Sequence[str], ties: Sequence[Tie]) -> Markup:
    """Draw who is tied to whom: names below one another and an arc for each tie, the wider the stronger.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        names: Of the nodes; some twenty have room.
        ties: At least one.
    """
    y_of = {node: _STEP * (place + 0.5) for place, node in enumerate(arranged(len(names), ties))}
    arcs: list[Markup] = []
    counts: list[Markup] = []
    strongest = max(tie.weight for tie in ties)
    longest = max(abs(y_of[tie.a] - y_of[tie.b]) for tie in ties)
    x = _NAMES + 12
    for tie in sorted(ties, key=lambda tie: (tie.weight, tie.a, tie.b)):
        upper, lower = sorted((y_of[tie.a], y_of[tie.b]))
        across, down = _REACH * (0.15 + 0.85 * (lower - upper) / longest) - 8, (lower - upper) / 2
        d = f"M{decimal(x)} {decimal(upper)}A{decimal(across)} {decimal(down)} 0 0 1 {decimal(x)} {decimal(lower)}"
        arcs.append(element("path", class_="chart-arc", d=d, stroke_width=1 + 5 * tie.weight / strongest))
        if strongest > 1 and 2 * tie.weight > strongest:
            counts.append(label(str(tie.weight), x + across, (upper + lower) / 2 + 4, "chart-count", "middle"))
    nodes = [part for node, name in enumerate(names) for part in _node(name, y_of[node])]
    return picture(anchor, title, description, _STEP * len(names), [*arcs, *nodes, *counts])


def arranged(count: int, ties: Sequence[Tie]) -> list[int]:
    """Return an order of nodes in which those that are tied stand close to one another.

    The most tied come first; then two nodes change places whenever that makes the ties shorter, each weighted by its
    strength. The same ties give the same order.

    Arguments:
        count: Number of nodes, which are called 0 to `count - 1`.
        ties: What connects them.
    """
    weight = [0] * count
    for tie in ties:
        weight[tie.a] += tie.weight
        weight[tie.b] += tie.weight
    order = sorted(range(count), key=lambda node: (-weight[node], node))
    best, shorter = _length(order, ties), True
    while shorter:
        shorter = False
        for a, b in combinations(range(count), 2):
            order[a], order[b] = order[b], order[a]
            length = _length(order, ties)
            if length < best:
                best, shorter = length, True
            else:
                order[a], order[b] = order[b], order[a]
    return order


def _length(order: Sequence[int], ties: Sequence[Tie]) -> int:
    place = {node: index for index, node in enumerate(order)}
    return sum(tie.weight * abs(place[tie.a] - place[tie.b]) for tie in ties)


def _node(name: str, y: float) -> Iterator[Markup]:
    lines = wrapped(name, _NAMES, 2)
    for index, words in enumerate(lines):
        yield label(words, _NAMES, y + 4 + _LETTERS * (index - (len(lines) - 1) / 2), "chart-label", "end")
    yield element("circle", class_="chart-node", cx=_NAMES + 12, cy=y, r=4.5)
