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
from sitegen.pages.charts.readings import Value, draw_values
from sitegen.pages.charts.scales import TimeScale, extent, round_steps
from sitegen.pages.charts.svg import width_of, wrapped
from sitegen.pages.charts.timeline import Happening, draw_timeline
from sitegen.text import in_per_cent, per_cent

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    ["2+2", "<b>&amp;", "한국 국방부", "A name that is so long that no picture has room for it on a narrow screen"]
)
days = st.dates() | st.dates(date(2031, 5, 1), date(2031, 7, 1))
spans = st.tuples(days, days).map(lambda pair: (min(pair), max(pair))) | days.map(lambda day: (day, day))
statuses = st.sampled_from(["reported", "expected", "confirmed", "not-reported", "cancelled", "disputed"])
happenings = st.builds(
    lambda span, **rest: Happening(first=span[0], last=span[1], choices=span, **rest),
    span=spans,
    form=st.sampled_from(["point", "interval", "until", "since", "choice", "between"]),
    doubtful=st.booleans(),
    status=statuses,
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
values = intervals.map(lambda given: Value(hedge=given[0], low=given[1], high=given[2]))
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


@given(st.lists(happenings, min_size=1, max_size=12), days)
def test_a_timeline_has_a_mark_for_each_event_and_the_axis_one_day_for_all(
    events: list[Happening], today: date
) -> None:
    axis, marks = draw_timeline(events, today)
    assert len(events) == len(marks)
    lines = {found.get("x1") for svg in (axis, *marks) for found in of_class(parsed(svg), "chart-now")}
    assert 1 == len(lines)
    assert all(of_class(parsed(mark), "chart-event") for mark in marks)
    assert (axis, marks) == draw_timeline(events, today)


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


def across(mark: Markup) -> float:
    (dot,) = of_class(parsed(mark), "chart-mark")
    return float(dot.get("cx", "").rstrip("%"))


@given(st.lists(values, min_size=1, max_size=16))
def test_the_larger_a_number_is_the_farther_to_the_right_is_its_mark(given: list[Value]) -> None:
    axis, marks = draw_values(given)
    parsed(axis)
    ends = [[end for end in (value.low, value.high) if isfinite(end)] for value in given]
    placed = sorted((sum(own) / len(own), across(mark)) for own, mark in zip(ends, marks, strict=True))
    assert all(before[1] <= after[1] + 0.01 for before, after in pairwise(placed))
    assert (axis, marks) == draw_values(given)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_share_is_written_in_one_way_and_never_above_what_it_is(a: float, b: float) -> None:
    for share in (a, b):
        assert in_per_cent(share) == f"{per_cent(share)}\u00a0%"
        assert per_cent(share) == "<1" or int(per_cent(share)) <= 100 * share + 1e-9
    low, high = (0.5 if words == "<1" else int(words) for words in map(per_cent, sorted((a, b))))
    assert low <= high


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
