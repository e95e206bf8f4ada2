"""Makes `sitegen/pages/charts/world.json.gz`, the land and the borders of maps, from what Natural Earth publishes.

npm install --no-save --prefix .make world-atlas@2.0.2
.venv/bin/python tests/world.py .make/node_modules/world-atlas/countries-50m.json

Natural Earth is in the public domain; `world-atlas` (Mike Bostock, ISC licence) has its version 4.1.0 as TopoJSON.
Lines get fewer points, islands of less than some twenty square kilometres are left out, and of countries only the lines
between them are kept.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

OUTPUT = Path(__file__).parent.parent / "sitegen" / "pages" / "charts" / "world.json.gz"

_STEPS = 100
"""To a degree."""

_TOLERANCE = 0.03
"""Degrees that a line may be off."""

_LEAST = 0.002
"""Square degrees."""

_Point = tuple[float, float]


def main(source: Path) -> None:
    """Write the file."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = [_simplified(_decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    (land,) = topology["objects"]["land"]["geometries"]
    rings = [ring for polygon in land["arcs"] for ring in polygon]
    rings = [ring for ring in rings if _area(_joined(ring, arcs)) >= _LEAST]
    shared = Counter(
        index if index >= 0 else ~index
        for country in topology["objects"]["countries"]["geometries"]
        for index in {index if index >= 0 else ~index for index in _indexes(country["arcs"])}
    )
    borders = [index for index, count in sorted(shared.items()) if count > 1]
    used = sorted({index if index >= 0 else ~index for ring in rings for index in ring} | set(borders))
    place = {old: new for new, old in enumerate(used)}
    world = {
        "steps": _STEPS,
        "arcs": [_encoded(arcs[index]) for index in used],
        "land": [[place[index] if index >= 0 else ~place[~index] for index in ring] for ring in rings],
        "borders": [place[index] for index in borders],
    }
    written = gzip.compress(json.dumps(world, separators=(",", ":")).encode(), 9, mtime=0)
    OUTPUT.write_bytes(written)
    points = sum(len(arc) // 2 for arc in world["arcs"])
    print(f"{len(written):,} bytes, {points:,} points, {len(rings)} rings, {len(borders)} borders")


def _decoded(arc: Sequence[_Point], transform: dict[str, Any]) -> list[_Point]:
    """Return the degrees of an arc (TopoJSON 2.1.3)."""
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    x = y = 0.0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((left + x * scale_x, low + y * scale_y))
    return points


def _simplified(points: Sequence[_Point]) -> list[_Point]:
    """Return a line without the points that lie near the line of the others (Douglas and Peucker 1973)."""
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        if inner:
            off, farthest = max((_distance(points[at], points[first], points[last]), at) for at in inner)
            if off > _TOLERANCE:
                kept.add(farthest)
                spans += [(first, farthest), (farthest, last)]
    return [points[at] for at in sorted(kept)]


def _distance(point: _Point, start: _Point, end: _Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    part = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) if length else 0.0
    return float(((x - x1 - part * (x2 - x1)) ** 2 + (y - y1 - part * (y2 - y1)) ** 2) ** 0.5)


def _joined(ring: Sequence[int], arcs: Sequence[Sequence[_Point]]) -> list[_Point]:
    return [point for index in ring for point in (arcs[index] if index >= 0 else arcs[~index][::-1])]


def _area(points: Sequence[_Point]) -> float:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _indexes(arcs: Any) -> Iterator[int]:
    if isinstance(arcs, int):
        yield arcs
    else:
        for inner in arcs:
            yield from _indexes(inner)


def _encoded(points: Sequence[_Point]) -> list[int]:
    """Return a line as steps from point to point."""
    x = y = 0
    steps: list[int] = []
    for at, (lon, lat) in enumerate(points):
        new_x, new_y = round(lon * _STEPS), round(lat * _STEPS)
        if at in {0, len(points) - 1} or (new_x, new_y) != (x, y):
            steps += [new_x - x, new_y - y]
        x, y = new_x, new_y
    return steps


if __name__ == "__main__":
    main(Path(sys.argv[1]))
