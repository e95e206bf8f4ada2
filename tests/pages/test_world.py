"""Land and borders: whatever places are given, they are on the picture, and so is what is known to be land or sea."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.pages.charts import world
from sitegen.pages.charts.map import Spot, draw_map
from sitegen.pages.charts.svg import width_of

KURSK, PYONGYANG, SEOUL, VIENNA = (36.2, 51.7), (125.75, 39.02), (126.98, 37.57), (16.4, 48.2)
SUVA, APIA, AUCKLAND, LIMA, LAGOS = (178.4, -18.1), (-171.8, -13.8), (174.8, -36.8), (-77.0, -12.0), (3.4, 6.5)
SANTIAGO, QUITO, WASHINGTON, VOSTOK = (-70.6, -33.4), (-78.5, -0.2), (-77.04, 38.9), (106.8, -78.5)

places = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def is_land(chart: world.Chart, at: world.Point) -> bool:
    """Whether a point of a picture is inside of an odd number of rings."""
    inside = False
    for ring in chart.land:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y1 > at[1]) != (y2 > at[1]):
                inside ^= x1 + (at[1] - y1) * (x2 - x1) / (y2 - y1) > at[0]
    return inside


GROUND = [
    pytest.param([VIENNA, (19.0, 47.5)], [True, True], id="a land without a coast"),
    pytest.param([KURSK, PYONGYANG, (134.0, 40.0)], [True, True, False], id="half of Asia and a sea"),
    pytest.param([(90.0, 55.0), KURSK, WASHINGTON], [True, True, True], id="the far side is land"),
    pytest.param([(SANTIAGO[0] + 0.5, SANTIAGO[1]), QUITO, (-85.0, -20.0)], [True, True, False], id="far side is Asia"),
    pytest.param([(SUVA[0] + 3, SUVA[1]), (-175.0, -25.0)], [False, False], id="across the date line"),
    pytest.param(
        [(175.5, -38.5), (-66.0, -20.0), (8.0, 9.0), (-150.0, 10.0)], [True, True, True, False], id="the whole world"
    ),
    pytest.param([VOSTOK, (0.0, -85.0), (170.0, -60.0)], [True, True, False], id="around a pole"),
    pytest.param([(51.0, 42.0), (65.0, 45.0)], [False, True], id="a sea without a coast to the others"),
]


@pytest.mark.parametrize(("given_", "expected"), GROUND)
def test_what_is_land_is_drawn_as_land(given_: list[world.Degrees], expected: list[bool]) -> None:
    chart = world.chart(given_)
    assert expected == [is_land(chart, at) for at in chart.places]


@settings(max_examples=60)
@given(st.lists(places, min_size=1, max_size=6))
@example([(0.0, 90.0), (0.0, -90.0)])
@example([(-180.0, 0.0), (180.0, 0.0)])
@example([(10.0, 10.0)])
def test_every_place_is_on_the_picture_and_nothing_is_far_outside(given_: list[world.Degrees]) -> None:
    chart = world.chart(given_)
    assert world.WIDE / 2.4 <= chart.height <= world.WIDE / 1.2
    assert all(0 <= x <= world.WIDE and 0 <= y <= chart.height for x, y in chart.places)
    points = [point for ring in chart.land for point in ring]
    assert all(-9 <= x <= world.WIDE + 9 and -9 <= y <= chart.height + 9 for x, y in points)
    assert all(len(line) > 1 for line in chart.borders)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(places, st.sampled_from(["Bay", "한국", "A harbour with a long name"])), min_size=1, max_size=9)
)
@example([((-100.0, 60.0), "North"), ((10.0, 60.0), "Fjords"), ((130.0, -10.0), "Islands")])
def test_a_map_is_small_and_no_name_lies_upon_another(given_: list[tuple[world.Degrees, str]]) -> None:
    spots = [Spot(name=name, at=at, kind="city") for at, name in given_]
    svg, unnamed = draw_map("a", "t", "d", spots)
    assert len(svg.encode()) <= 40_000
    for kind, size in (("chart-short", 58), ("chart-long", 29)):
        boxes = []
        for x, y, anchor, words in re.findall(
            rf'class="map-name[^"]*{kind}" x="([^"]*)" y="([^"]*)"(?: text-anchor="(\w+)")?>([^<]*)<', svg
        ):
            wide = width_of(words) * size / 12
            left = float(x) - (wide if anchor == "end" else wide / 2 if anchor else 0)
            boxes.append((left, float(y) - 0.8 * size, left + wide, float(y) + 0.2 * size))
        assert all(a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1] for a, b in combinations(boxes, 2))
        if kind == "chart-long":
            assert len(boxes) + len(unnamed) == len(spots)


def test_the_reach_of_places_is_the_half_of_how_far_they_are_from_one_another() -> None:
    assert world.reach([(0, 0), (90, 0)]) == pytest.approx(0.785, abs=0.01)
    assert world.reach([(0, 0)]) == pytest.approx(0, abs=1e-6)
