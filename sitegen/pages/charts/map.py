"""The picture of places: land and borders, a mark for each place, and its name where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from sitegen.pages.charts.svg import CHARACTER, decimal, element, label, width_of
from sitegen.pages.charts.world import WIDE, Chart, Degrees, Point, chart

_SIZES = {"chart-short": 58.0, "chart-long": 29.0}
"""The size of letters in units: on a narrow screen, where a unit is less than a pixel, and on a wider."""

_RADIUS = {"city": 11.0, "region": 30.0, "country": 0.0}
_AWAY = 7.0
_MOST = 30_000
"""Characters of all shapes."""

_STEPS = (2.0, 4.0, 7.0, 12.0, 20.0)
"""How near to one another the points of a line may be, in units; from the finest on."""

_FARTHER = (0.0, 1.1, 2.2, 3.3, 4.4)
"""How many lines of letters a name may be away from its place; from the second on a line leads to it."""

_WIDTH_AT = 12.0
"""The size of letters, in pixels, at which `width_of` tells their width."""

_Box = tuple[float, float, float, float]
"""Left, upper, right, lower."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place as its map needs it.

    Attributes:
        name: What it is called.
        at: Longitude and latitude.
        kind: `city`, `region` or `country`.
    """

    name: str
    at: Degrees
    kind: str


def draw_map(anchor: str, title: str, description: str, spots: Sequence[Spot]) -> tuple[Markup, list[str]]:
    """Return a map of places, and the names for which it has no room.

    Arguments:
        anchor: An id that no other picture of the page has.
        title: What the picture shows.
        description: What can be seen in it.
        spots: At least one; those that come first get the best places for their names.
    """
    drawn, land, borders = _shapes([spot.at for spot in spots])
    parts = [
        element("path", class_="map-land", fill_rule="evenodd", d=land),
        element("path", class_="map-border", d=borders),
        *(mark for spot, at in zip(spots, drawn.places, strict=True) for mark in _marks(spot, at)),
    ]
    unnamed: list[str] = []
    for kind, size in _SIZES.items():
        names, unnamed = _names(spots, drawn.places, drawn.height, size, kind)
        parts += names
    svg = element(
        "svg",
        element("title", title, id=f"{anchor}-title"),
        element("desc", description, id=f"{anchor}-desc"),
        *parts,
        class_="chart-map",
        role="img",
        aria_labelledby=f"{anchor}-title {anchor}-desc",
        viewBox=f"0 0 {WIDE} {decimal(drawn.height)}",
    )
    return svg, unnamed


def _shapes(places: Sequence[Degrees]) -> tuple[Chart, str, str]:
    """Return a part of the world with its land and its borders as paths that are not too long for a page."""
    for step in _STEPS:
        drawn = chart(places, step)
        land = "".join(f"{_path(ring)}Z" for ring in drawn.land)
        borders = "".join(map(_path, drawn.borders))
        if len(land) + len(borders) <= _MOST:
            break
    return drawn, land, borders


def _path(points: Sequence[Point]) -> str:
    """Return points as a path, each as a step from the one before it."""
    if not points:
        return ""
    steps = (f"{decimal(x2 - x1)} {decimal(y2 - y1)}" for (x1, y1), (x2, y2) in pairwise(points))
    return f"M{decimal(points[0][0])} {decimal(points[0][1])}l{' '.join(steps)}".replace(" -", "-")


def _marks(spot: Spot, at: Point) -> Iterator[Markup]:
    radius = _RADIUS[spot.kind]
    if radius:
        yield element("circle", element("title", spot.name), class_=f"map-{spot.kind}", cx=at[0], cy=at[1], r=radius)


def _names(
    spots: Sequence[Spot], places: Sequence[Point], height: float, size: float, kind: str
) -> tuple[list[Markup], list[str]]:
    """Return names that lie upon no mark and no other name, and those for which there is no room."""
    taken: list[_Box] = []
    for spot, (x, y) in zip(spots, places, strict=True):
        radius = _RADIUS[spot.kind]
        taken.append((x - radius, y - radius, x + radius, y + radius))
    parts: list[Markup] = []
    unnamed: list[str] = []
    for index, (spot, place) in enumerate(zip(spots, places, strict=True)):
        wide = width_of(spot.name) * size / _WIDTH_AT
        others = [box for at, box in enumerate(taken) if at != index]
        free = (
            found
            for found in _offers(place, _RADIUS[spot.kind], wide, size)
            if _fits(found[1], height) and not any(_touch(found[1], box) for box in others)
        )
        found = next(free, None)
        if found is None:
            unnamed.append(spot.name)
            continue
        (x, y, anchor, is_far), box = found
        taken.append(box)
        if is_far:
            end = min(max(place[0], box[0]), box[2]), min(max(place[1], box[1]), box[3])
            d = f"M{decimal(place[0])} {decimal(place[1])}L{decimal(end[0])} {decimal(end[1])}"
            parts.append(element("path", class_=f"map-leader {kind}", d=d))
        parts.append(label(spot.name, x, y, f"map-name map-name-{spot.kind} {kind}", anchor))
    return parts, unnamed


def _offers(
    place: Point, radius: float, wide: float, size: float
) -> Iterator[tuple[tuple[float, float, str | None, bool], _Box]]:
    """Give places for a name from the best to the worst: where it is written, and the room that it takes."""
    x, y = place
    for farther in _FARTHER:
        away = radius + _AWAY + farther * size
        slant = away * 0.75
        sides: list[tuple[float, float, str | None]] = [
            (x + away, y + 0.35 * size, None),
            (x - away, y + 0.35 * size, "end"),
            (x, y - away - 0.2 * size, "middle"),
            (x, y + away + 0.8 * size, "middle"),
            (x + slant, y - slant, None),
            (x + slant, y + slant + 0.7 * size, None),
            (x - slant, y - slant, "end"),
            (x - slant, y + slant + 0.7 * size, "end"),
        ]
        if not radius and not farther:
            sides.insert(0, (x, y + 0.35 * size, "middle"))
        for at_x, at_y, anchor in sides:
            left = at_x - (wide if anchor == "end" else wide / 2 if anchor else 0)
            yield (at_x, at_y, anchor, farther > 1), (left, at_y - 0.85 * size, left + wide, at_y + 0.25 * size)


def _fits(box: _Box, height: float) -> bool:
    return box[0] >= CHARACTER and box[2] <= WIDE - CHARACTER and box[1] >= 0 and box[3] <= height


def _touch(a: _Box, b: _Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
