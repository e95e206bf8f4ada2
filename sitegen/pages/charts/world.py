"""Land and borders around some places of the world, as shapes of a flat picture.

`world.json.gz` holds the land and the lines between countries of Natural Earth (version 4.1.0, 1:50 million, in the
public domain), with fewer points; `tests/world.py` makes it. It is read when the first map is drawn.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, inf, radians, sin, sqrt
from pathlib import Path
from typing import NamedTuple

WIDE = 1440
"""Units that a map is wide."""

Point = tuple[float, float]
Degrees = tuple[float, float]
"""Longitude and latitude."""

_Vector = tuple[float, float, float]

_GZIP = 31
"""What zlib calls the form of gzip."""

_MARGIN = 0.14
"""Of the larger side of what the places take, around them."""

_LEAST = radians(7)
"""Places that are close to one another still have so much of the world around them."""

_LOWEST, _HIGHEST = 1.35, 2.2
"""Between these is the width of a map, by its height."""

_WHOLE = radians(45)
"""From this distance of a place to the middle on the picture is one of the whole world, with north up everywhere."""

_HORIZON = cos(radians(130))
"""What lies beyond is drawn on this circle, which is far outside of every picture."""

_OVER = 6.0
"""How far shapes go over the edge, so that no end of a line is seen."""


class World(NamedTuple):
    """What the data set has.

    Attributes:
        land: Rings, as longitudes and latitudes.
        borders: Lines.
    """

    land: list[list[Degrees]]
    borders: list[list[Degrees]]


class Chart(NamedTuple):
    """A part of the world on a flat picture.

    Attributes:
        height: In units.
        places: Where each place is.
        land: Rings; what is inside of an odd number of them is land.
        borders: Lines.
    """

    height: float
    places: list[Point]
    land: list[list[Point]]
    borders: list[list[Point]]


@cache
def world() -> World:
    """Return land and borders."""
    data = json.loads(zlib.decompress(Path(__file__).with_name("world.json.gz").read_bytes(), _GZIP))
    arcs = [_decoded(arc, data["steps"]) for arc in data["arcs"]]
    land = (
        [point for index in ring for point in (arcs[index] if index >= 0 else arcs[~index][::-1])]
        for ring in data["land"]
    )
    return World(list(map(_unrolled, land)), [arcs[index] for index in data["borders"]])


def _decoded(arc: Sequence[int], steps: int) -> list[Degrees]:
    x = y = 0
    points = []
    for dx, dy in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / steps, y / steps))
    return points


def _unrolled(ring: Sequence[Degrees]) -> list[Degrees]:
    """Return a ring whose longitudes go on where they pass 180 degrees; one around a pole goes over the pole."""
    turn = 0
    points: list[Degrees] = []
    for lon, lat in ring:
        if points:
            turn -= 360 * round((lon + turn - points[-1][0]) / 360)
        points.append((lon + turn, lat))
    if abs(points[-1][0] - points[0][0]) > 180:
        pole = 90.0 if points[0][1] > 0 else -90.0
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return points


def reach(places: Sequence[Degrees]) -> float:
    """Return how far the places lie from their middle at most, in radians."""
    middle = _vector(*_middle(places))
    return max(_angle(middle, _vector(*place)) for place in places)


def chart(places: Sequence[Degrees], step: float = 2.0) -> Chart:
    """Return the part of the world that holds some places, with a margin around them.

    Near their middle it is Lambert's azimuthal equal-area projection, which bends no region much; places that are far
    from one another are in the Equal Earth projection (Šavrič, Patterson and Jenny 2018). North is up in the middle.

    Arguments:
        places: At least one.
        step: Units below which a line has no points.
    """
    middle = _middle(places)
    is_whole = reach(places) > _WHOLE
    if is_whole:
        middle = _middle_meridian([lon for lon, _ in places]), 0.0
    project = _equal_earth(middle[0]) if is_whole else _azimuthal(middle)
    flat = list(map(project, places))
    left, right, low, high = _frame(flat)
    scale = WIDE / (right - left)
    height = round((high - low) * scale)

    def on_picture(point: Point) -> Point:
        return (point[0] - left) * scale, (high - point[1]) * scale

    data = world()
    rings = _rings_of_whole(data.land, middle[0]) if is_whole else data.land
    edges = -_OVER, WIDE + _OVER, -_OVER, height + _OVER
    land: list[list[Point]] = []
    for ring in rings:
        shape = [on_picture(point) for point in map(project, ring)]
        land.append(_thinned(_clipped(shape, *edges), step))
    # Projected from there, what lies around the far side of the world is drawn inside out.
    if not is_whole and _is_land((middle[0] + 360) % 360 - 180, -middle[1]):
        west, east, top, bottom = edges
        land.append([(west, top), (east, top), (east, bottom), (west, bottom)])
    lines = (
        line
        for border in data.borders
        for line in _lines([on_picture(point) for point in map(project, border)], height, step)
    )
    return Chart(
        height,
        list(map(on_picture, flat)),
        [ring for ring in land if len(ring) > 2],
        [each for each in lines if len(each) > 1],
    )


def _middle(places: Sequence[Degrees]) -> Degrees:
    """Return the place that is least far from the farthest of some places, nearly."""
    vectors = [_vector(*place) for place in places]
    x, y, z = (sum(vector[axis] for vector in vectors) for axis in range(3))
    centre = _unit((x, y, z))
    # Each step goes a smaller part of the way to the farthest (Bădoiu and Clarkson 2003).
    for step in range(1, 200):
        farthest = min(vectors, key=lambda vector: _dot(vector, centre))
        centre = _unit(
            tuple(own + (other - own) / (step + 1) for own, other in zip(centre, farthest, strict=True))  # type: ignore[arg-type]
        )
    lon = degrees(atan2(centre[1], centre[0]))
    return lon, degrees(asin(max(-1.0, min(1.0, centre[2]))))


def _middle_meridian(longitudes: Sequence[float]) -> float:
    """Return the longitude that is opposite the widest gap between some."""
    given = sorted(lon % 360 for lon in longitudes)
    gaps = [(after - before, before) for before, after in pairwise([*given, given[0] + 360])]
    width, west = max(gaps)
    return (west + width / 2) % 360 - 180


def _frame(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return the sides of a picture around points: left, right, lower, upper."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    margin = max(_MARGIN * max(right - left, high - low), (_LEAST - max(right - left, high - low)) / 2)
    left, right, low, high = left - margin, right + margin, low - margin, high + margin
    wide, tall = right - left, high - low
    more_wide, more_tall = max(0.0, _LOWEST * tall - wide) / 2, max(0.0, wide / _HIGHEST - tall) / 2
    return left - more_wide, right + more_wide, low - more_tall, high + more_tall


def _azimuthal(middle: Degrees) -> Callable[[Degrees], Point]:
    """Return Lambert's azimuthal equal-area projection around a middle (Snyder 1987, 24-2 to 24-4)."""
    lon0, lat0 = map(radians, middle)
    sin0, cos0 = sin(lat0), cos(lat0)

    def project(place: Degrees) -> Point:
        lon, lat = radians(place[0]) - lon0, radians(place[1])
        cos_lat, cos_lon = cos(lat), cos(lon)
        sin_lat = sin(lat)
        away = sin0 * sin_lat + cos0 * cos_lat * cos_lon
        x, y = cos_lat * sin(lon), cos0 * sin_lat - sin0 * cos_lat * cos_lon
        k = sqrt(2 * (1 - _HORIZON)) / (hypot(x, y) or 1.0) if away < _HORIZON else sqrt(2 / (1 + away))
        return k * x, k * y

    return project


_A = (1.340264, -0.081106, 0.000893, 0.003796)


def _equal_earth(lon0: float) -> Callable[[Degrees], Point]:
    """Return the Equal Earth projection with a middle meridian."""
    half = sqrt(3) / 2

    def project(place: Degrees) -> Point:
        lon = (place[0] - lon0 + 180) % 360 - 180 if abs(place[0] - lon0) > 180 else place[0] - lon0
        t = asin(half * sin(radians(place[1])))
        t2 = t * t
        t6 = t2 * t2 * t2
        bend = 3 * (9 * _A[3] * t6 * t2 + 7 * _A[2] * t6 + 3 * _A[1] * t2 + _A[0])
        return 2 * sqrt(3) * radians(lon) * cos(t) / bend, t * (_A[0] + _A[1] * t2 + t6 * (_A[2] + _A[3] * t2))

    return project


def _rings_of_whole(land: Sequence[list[Degrees]], lon0: float) -> Iterator[list[Degrees]]:
    """Give the land cut at the meridian that is opposite the middle one."""
    for ring in land:
        for turn in (-360, 0, 360):
            moved = [(lon + turn, lat) for lon, lat in ring]
            cut = _clipped(moved, lon0 - 179.99, lon0 + 179.99, -90, 90)
            if cut:
                yield cut


def _lines(line: Sequence[Point], height: float, step: float) -> Iterator[list[Point]]:
    """Give the parts of a line that are on a picture."""
    part: list[Point] = []
    for before, after in pairwise(line):
        # A line that goes from side to side of the whole world is cut where the world is.
        if (_is_on(before, height) or _is_on(after, height)) and abs(before[0] - after[0]) < WIDE / 2:
            part = [*part, after] if part else [before, after]
        elif part:
            yield _thinned(part, step)
            part = []
    if part:
        yield _thinned(part, step)


def _is_on(point: Point, height: float) -> bool:
    return -_OVER <= point[0] <= WIDE + _OVER and -_OVER <= point[1] <= height + _OVER


def _clipped(ring: Sequence[Point], left: float, right: float, low: float, high: float) -> list[Point]:
    """Return the part of a ring within a rectangle (Sutherland and Hodgman 1974)."""
    points = list(ring)
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, low, 1), (1, high, -1)):
        if not points:
            return []
        kept: list[Point] = []
        before = points[-1]
        was_in = sign * (before[axis] - edge) >= 0
        for point in points:
            is_in = sign * (point[axis] - edge) >= 0
            if is_in != was_in:
                part = (edge - before[axis]) / (point[axis] - before[axis])
                crossing = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
                kept.append((edge, crossing) if axis == 0 else (crossing, edge))
            if is_in:
                kept.append(point)
            before, was_in = point, is_in
        points = kept
    return points


def _is_land(lon: float, lat: float) -> bool:
    """Whether a place is inside of an odd number of rings (Shimrat 1962)."""
    inside = False
    for ring in world().land:
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
            if (y1 > lat) != (y2 > lat):
                crossing = x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
                # The place may be a whole turn away from where the ring is.
                inside ^= sum(crossing > lon + turn for turn in (-360, 0, 360)) % 2 == 1
    return inside


def _thinned(points: Sequence[Point], step: float) -> list[Point]:
    """Return a line in whole units, without the points that are too near to one another to be seen."""
    kept: list[Point] = []
    last = (inf, inf)
    for x, y in points:
        if abs(x - last[0]) >= step or abs(y - last[1]) >= step:
            last = (float(round(x)), float(round(y)))
            kept.append(last)
    return kept


def _vector(lon: float, lat: float) -> _Vector:
    lon, lat = radians(lon), radians(lat)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _unit(vector: _Vector) -> _Vector:
    length = sqrt(_dot(vector, vector))
    return (vector[0] / length, vector[1] / length, vector[2] / length) if length > 1e-9 else (1.0, 0.0, 0.0)


def _dot(a: _Vector, b: _Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _angle(a: _Vector, b: _Vector) -> float:
    return 2 * asin(min(1.0, sqrt(sum((own - other) ** 2 for own, other in zip(a, b, strict=True))) / 2))
