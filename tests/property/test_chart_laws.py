"""Laws of pictures: whatever is drawn is well formed, the same each time, in its place, and nothing is left out."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations, pairwise
from math import inf, isfinite
from xml.etree import ElementTree

from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from sitegen.pages.charts.matrix import Cell, draw_matrix
from sitegen.pages.charts.network import Tie, arranged, draw_network
from sitegen.pages.charts.readings import Value, draw_readings
from sitegen.pages.charts.scales import TimeScale, extent, round_steps, spread
from sitegen.pages.charts.svg import NARROW, width_of, wrapped
from sitegen.pages.charts.timeline import Happening, draw_timeline

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    ["2+2", "<b>&amp;", "한국 국방부", "A name that is so long that no picture has room for it on a narrow screen"]
)
days = st.dates() | st.dates(date(2031, 5, 1), date(2031, 7, 1))
spans = st.tuples(days, days).map(lambda pair: (min(pair), max(pair))) | days.map(lambda day: (day, day))
statuses = st.sampled_from(["reported", "expected", "confirmed", "not-reported", "cancelled", "disputed"])
happenings = st.builds(
    lambda span, **rest: Happening(first=span[0], last=span[1], **rest),
    span=spans,
    label=words,
    when=words,
    doubtful=st.booleans(),
    status=statuses,
    origins=st.integers(0, 4),
)
numbers = st.floats(-1e9, 1e9, allow_subnormal=False) | st.integers(-1000, 1000).map(float)
intervals = st.tuples(numbers, numbers).flatmap(
    lambda pair: st.sampled_from(
        [
            ("", pair[0], pair[0]),
            ("at least", pair[0], inf),
            ("up to", -inf, pair[0]),
            ("about", min(pair), max(pair)),
            ("range", min(pair), max(pair)),
        ]
    )
)
values = st.builds(
    lambda hedge, span, **rest: Value(
        hedge=hedge[0], low=hedge[1], high=hedge[2], first=span and span[0], last=span and span[1], **rest
    ),
    hedge=intervals,
    span=st.none() | spans,
    label=words,
    series=st.sampled_from(["a", "b"]),
    origin=st.integers(0, 9),
)
ties = st.integers(2, 9).flatmap(
    lambda count: st.tuples(
        st.lists(words, min_size=count, max_size=count),
        st.lists(
            st.builds(
                lambda pair, weight: Tie(a=pair[0], b=pair[1], weight=weight),
                st.sampled_from(list(combinations(range(count), 2))),
                st.integers(1, 9),
            ),
            min_size=1,
            max_size=12,
        ),
    )
)


def parsed(svg: Markup) -> ElementTree.Element:
    """Read a picture, and make sure that every place in it is a number and no place across lies outside."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - made here
    for found in root.iter():
        for name in ("x", "x1", "x2", "cx", "y", "y1", "y2", "cy", "width", "height"):
            number = float(found.get(name, "0").rstrip("%"))
            assert isfinite(number)
            if found.get(name, "").endswith("%"):
                assert 0 <= number <= 100
        assert not re.search("nan|inf", found.get("d", ""))
    return root


def of_class(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [found for found in root.iter() if name in found.get("class", "").split()]


def reach(mark: ElementTree.Element) -> tuple[float, float, float]:
    """Return where a mark of the timeline begins and ends, in pixels of the narrowest picture, and its row."""
    if mark.tag == "circle":
        x = float(mark.get("cx", "").rstrip("%")) * NARROW / 100
        return x - 4.5, x + 4.5, float(mark.get("cy", ""))
    x, width = (float(mark.get(name, "").rstrip("%")) * NARROW / 100 for name in ("x", "width"))
    return x, x + width, float(mark.get("y", "")) + 3.5


@given(st.lists(happenings, min_size=1, max_size=12), days)
def test_a_timeline_shows_every_event_and_no_two_in_one_place(events: list[Happening], today: date) -> None:
    svg = draw_timeline("a", "t", "d", events, today)
    marks = of_class(parsed(svg), "chart-event")
    assert sorted(f"{event.when}: {event.label}" for event in events) == sorted(mark[0].text or "" for mark in marks)
    for a, b in combinations(map(reach, marks), 2):
        assert a[1] <= b[0] + 0.1 or b[1] <= a[0] + 0.1 or abs(a[2] - b[2]) >= 12
    assert svg == draw_timeline("a", "t", "d", events, today)


@given(st.lists(spans, min_size=1, max_size=9), days, st.integers(0, 6))
def test_later_days_stand_further_to_the_right(given: list[tuple[date, date]], today: date, room: int) -> None:
    scale = TimeScale.around(today, given)
    every = sorted({day for span in given for day in span} | {today})
    places = [scale.at(day) for day in every]
    assert all(0 <= before <= after <= 100 for before, after in pairwise([0.0, *places, 100.0]))
    assert scale.left <= scale.at(today) <= scale.at(today, 1) <= scale.right + 2
    ticks = [tick.at for tick in scale.ticks(room)]
    assert len(ticks) <= room
    assert all(scale.left <= before <= after <= scale.right for before, after in pairwise(ticks))


@given(st.lists(values, min_size=1, max_size=16))
def test_a_figure_shows_every_reading_in_its_order(given: list[Value]) -> None:
    svg = draw_readings("a", "t", "d", given)
    root = parsed(svg)
    assert [str(order) for order in range(1, len(given) + 1)] == [mark.text for mark in of_class(root, "chart-number")]
    hedged = [value for value in given if value.hedge in {"at least", "up to"} or value.low < value.high]
    assert len(hedged) == len(of_class(root, "chart-hedge")) + len(of_class(root, "chart-range"))
    assert svg == draw_readings("a", "t", "d", given)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5))
@example([(-1e9, -1e9 + 0.3)])
def test_an_axis_holds_every_number_between_its_first_and_last_step(given: list[tuple[float, float]]) -> None:
    low, high = extent(given)
    steps = round_steps(low, high)
    tolerance = 1e-6 * (steps[-1] - steps[0])
    assert steps[0] <= low + tolerance
    assert high <= steps[-1] + tolerance
    assert 2 <= len(steps) <= 7
    assert all(before < after for before, after in pairwise(steps))


@given(st.lists(st.floats(0, 100), max_size=30), st.floats(0.1, 30))
def test_places_that_were_moved_apart_keep_order_and_distance(places: list[float], gap: float) -> None:
    moved = spread(sorted(places), gap, 0, 100)
    least = min(gap, 100 / max(len(places) - 1, 1))
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in moved)
    assert all(after - before >= least - 1e-6 for before, after in pairwise(moved))


@given(st.lists(words, max_size=5), st.lists(words, max_size=20), st.randoms(use_true_random=False))
def test_a_matrix_shows_every_field(rows: list[str], columns: list[str], chance: object) -> None:
    cells = [[Cell(level=chance.randint(0, 5)) for _ in columns] for _ in rows]  # type: ignore[attr-defined]
    svg = draw_matrix("a", "t", "d", rows, columns, cells)
    assert len(rows) * len(columns) == sum(
        found.get("d", "").count("M") for found in of_class(parsed(svg), "chart-cell")
    )
    assert svg == draw_matrix("a", "t", "d", rows, columns, cells)


@given(ties)
def test_a_network_shows_every_name_and_every_tie(given: tuple[list[str], list[Tie]]) -> None:
    names, own = given
    svg = draw_network("a", "t", "d", names, own)
    root = parsed(svg)
    assert (len(names), len(own)) == (len(of_class(root, "chart-node")), len(of_class(root, "chart-arc")))
    assert list(range(len(names))) == sorted(arranged(len(names), own))
    assert svg == draw_network("a", "t", "d", names, own)


@given(words, st.integers(20, 300), st.integers(1, 3))
def test_words_are_never_wider_than_their_room(text: str, width: int, lines: int) -> None:
    found = wrapped(text, width, lines)
    assert len(found) <= lines
    assert all(width_of(line) <= width for line in found)
