"""Pictures: what is drawn, and how it is told to those who cannot see it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import inf
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from sitegen.pages.charts.ladder import draw_ladder
from sitegen.pages.charts.matrix import Cell, draw_matrix
from sitegen.pages.charts.network import Tie, arranged, draw_network
from sitegen.pages.charts.readings import Value, draw_values
from sitegen.pages.charts.scales import TimeScale, extent, round_steps
from sitegen.pages.charts.svg import NARROW, cut, decimal, element, label_inside, width_of, wrapped
from sitegen.pages.charts.timeline import Happening, draw_timeline

TODAY = date(2031, 6, 10)


def happening(first: date, **changes: object) -> Happening:
    return Happening(**{"first": first, "last": first, **changes})  # type: ignore[arg-type]


def parsed(svg: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - made here


def of_class(svg: Markup, name: str) -> list[ElementTree.Element]:
    """Return the elements of a class, in the order in which they are drawn."""
    return [found for found in parsed(svg).iter() if name in found.get("class", "").split()]


def words_of(svg: Markup, name: str) -> list[str]:
    return [found.text or "" for found in of_class(svg, name)]


def fields(svg: Markup, name: str) -> int:
    """Count the fields of a class; all of one class are one shape."""
    return sum(found.get("d", "").count("M") for found in of_class(svg, name))


def _named(drawn: tuple[Markup, list[Markup]]) -> list[tuple[str, Markup]]:
    axis, marks = drawn
    return [("axis", axis), ("mark", marks[0])]


PICTURES = [
    pytest.param(draw_matrix("a", "T <1>", "D & d", ["r"], ["c"], [[Cell(level=5)]]), id="matrix"),
    pytest.param(draw_network("a", "T <1>", "D & d", ["x", "y"], [Tie(a=0, b=1, weight=1)]), id="network"),
]


@pytest.mark.parametrize("svg", PICTURES)
def test_a_picture_is_an_image_with_a_title_and_a_description(svg: Markup) -> None:
    root = parsed(svg)
    title, desc = root[0], root[1]
    assert ("img", "a-title a-desc") == (root.get("role"), root.get("aria-labelledby"))
    assert ("title", "a-title", "T <1>") == (title.tag, title.get("id"), title.text)
    assert ("desc", "a-desc", "D & d") == (desc.tag, desc.get("id"), desc.text)


STRIPS = [
    *(pytest.param(svg, id=f"timeline {name}") for name, svg in _named(draw_timeline([happening(TODAY)], TODAY))),
    *(pytest.param(svg, id=f"values {name}") for name, svg in _named(draw_values([Value(low=3, high=3)]))),
    *(pytest.param(svg, id=f"ladder {name}") for name, svg in _named(draw_ladder(["no", "yes"], [1]))),
]


@pytest.mark.parametrize("svg", STRIPS)
def test_what_words_beside_it_say_is_read_to_nobody(svg: Markup) -> None:
    assert ("true", None) == (parsed(svg).get("aria-hidden"), parsed(svg).get("role"))


@pytest.mark.parametrize("svg", [*PICTURES, *STRIPS])
def test_a_picture_has_no_colour_no_style_and_no_link_of_its_own(svg: Markup) -> None:
    assert [] == re.findall(r"style=|fill=|stroke=|#[0-9a-f]{3,6}|<a |href|<script", svg)


FORMS = [
    pytest.param({}, ["circle"], id="a day"),
    pytest.param({"last": date(2031, 6, 30)}, ["rect"], id="a longer time"),
    pytest.param({"form": "until"}, ["path"], id="until"),
    pytest.param({"form": "since"}, ["path"], id="since"),
    pytest.param({"form": "between", "last": date(2031, 6, 20)}, ["rect"], id="between"),
    pytest.param({"form": "choice", "choices": (TODAY, date(2031, 6, 12))}, ["circle", "circle"], id="one of two"),
]


@pytest.mark.parametrize(("changes", "tags"), FORMS)
def test_a_date_is_drawn_as_what_it_is(changes: dict[str, object], tags: list[str]) -> None:
    far = [happening(date(2031, 5, 1)), happening(date(2031, 7, 1))]
    _, (mark, *_) = draw_timeline([happening(TODAY, **changes), *far], TODAY)
    assert tags == [found.tag for found in of_class(mark, "chart-event")]


def test_a_date_in_doubt_is_pale_and_its_status_tells_its_form() -> None:
    _, (sure, doubtful) = draw_timeline([happening(TODAY), happening(TODAY, doubtful=True, status="expected")], TODAY)
    assert ([], 1, 1) == (
        of_class(sure, "chart-doubt"),
        len(of_class(doubtful, "chart-doubt")),
        len(of_class(doubtful, "chart-event-expected")),
    )


def test_the_axis_says_of_what_day_the_briefing_is() -> None:
    axis, _ = draw_timeline([happening(TODAY)], TODAY)
    assert ["as of 10 Jun"] == words_of(axis, "chart-now-name")


def test_days_near_the_date_of_the_briefing_are_to_scale_and_far_ones_pressed_together() -> None:
    spans = [(TODAY - timedelta(days=days),) * 2 for days in range(9)]
    scale = TimeScale.around(TODAY, [*spans, (date(2019, 1, 1),) * 2, (date(2040, 1, 1),) * 2])
    assert (date(2019, 1, 1), date(2040, 1, 2)) == (scale.start, scale.end)
    assert (date(2031, 6, 2), date(2031, 6, 11)) == (scale.first, scale.last)
    assert 0 == scale.at(date(2019, 1, 1)) < scale.at(date(2025, 1, 1)) < scale.left < scale.right
    assert scale.right < scale.at(date(2033, 1, 1)) < scale.at(date(2040, 1, 1)) <= 100


@pytest.mark.parametrize(("days", "is_before"), [(-1, True), (0, True), (1, False)])
def test_a_day_stands_on_its_side_of_the_day_of_the_briefing(days: int, is_before: bool) -> None:
    events = [happening(TODAY - timedelta(days=140)), happening(TODAY + timedelta(days=days))]
    _, (_, mark) = draw_timeline(events, TODAY)
    (now,) = of_class(mark, "chart-now")
    (near,) = of_class(mark, "chart-event")
    assert is_before == (float(near.get("cx", "").rstrip("%")) < float(now.get("x1", "").rstrip("%")))


def test_where_no_day_is_far_off_all_are_to_scale() -> None:
    scale = TimeScale.around(TODAY, [(date(2031, 6, day),) * 2 for day in (1, 9, 12)])
    assert (0.0, 100.0) == (scale.left, scale.right)
    assert (0.0, 100.0) == (scale.at(date(2031, 6, 1)), scale.at(date(2031, 6, 13)))


TICKS = [
    pytest.param("2031-06-01", "2031-06-05", 5, ["1 Jun/2031", "2 Jun", "3 Jun", "4 Jun"], id="days"),
    pytest.param("2031-06-01", "2031-07-02", 3, ["1 Jun/2031", "16 Jun", "1 Jul"], id="halves of a month"),
    pytest.param("2030-11-01", "2031-03-02", 5, ["Nov/2030", "Dec", "Jan/2031", "Feb", "Mar"], id="months"),
    pytest.param("2030-01-01", "2031-12-31", 4, ["Jan/2030", "Jul", "Jan/2031", "Jul"], id="halves of a year"),
    pytest.param("2026-05-01", "2031-12-31", 5, ["2027", "2028", "2029", "2030", "2031"], id="years"),
    pytest.param("1031-05-01", "2031-12-31", 5, ["1200", "1400", "1600", "1800", "2000"], id="centuries"),
    pytest.param("2031-06-02", "2031-06-03", 0, [], id="no room"),
]


@pytest.mark.parametrize(("first", "last", "room", "expected"), TICKS)
def test_an_axis_of_time_names_as_many_days_as_it_has_room_for(
    first: str, last: str, room: int, expected: list[str]
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    ticks = TimeScale(*days, *days).ticks(room)
    assert expected == ["/".join(filter(None, (tick.label, tick.below))) for tick in ticks]


HEDGES = [
    pytest.param(Value(low=10, high=inf, hedge="at least"), 26, id="at least has an arrow to the right"),
    pytest.param(Value(low=-inf, high=10, hedge="up to"), -26, id="up to has an arrow to the left"),
]


@pytest.mark.parametrize(("given", "length"), HEDGES)
def test_an_open_end_has_an_arrow(given: Value, length: int) -> None:
    _, (mark,) = draw_values([given])
    (hedge,) = of_class(mark, "chart-hedge")
    assert f"M0 0H{length}" in hedge.get("d", "")


def test_about_has_a_whisker_a_range_a_bar_and_an_exact_number_neither() -> None:
    given = [Value(low=9, high=11, hedge="about"), Value(low=3, high=5, hedge="range"), Value(low=7, high=7)]
    _, marks = draw_values(given)
    assert [(3, 0, 1), (0, 1, 1), (0, 0, 1)] == [
        tuple(len(of_class(mark, name)) for name in ("chart-hedge", "chart-range", "chart-mark")) for mark in marks
    ]


def test_a_ladder_fills_its_steps_up_to_the_one_that_is_said() -> None:
    axis, marks = draw_ladder(["never", "perhaps", "surely"], [0, 2])
    assert {"never", "perhaps", "surely"} == set(words_of(axis, "chart-tick"))
    assert [(0, 1, 2), (2, 1, 0)] == [
        tuple(len(of_class(mark, name)) for name in ("chart-passed", "chart-reached", "chart-step")) for mark in marks
    ]


def test_a_number_that_no_axis_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        round_steps(0, inf)


def test_a_matrix_has_a_field_for_each_row_and_column_and_names_all() -> None:
    cells = [[Cell(level=5, text="60", marked=True), Cell(level=0)], [Cell(level=1), Cell(level=2)]]
    svg = draw_matrix("a", "T", "D", ["first", "second"], ["one", "two"], cells)
    assert ["first", "second", "one", "two"] == words_of(svg, "chart-label")
    assert [1, 1, 1, 0, 0, 1] == [fields(svg, f"chart-level-{level}") for level in range(6)]
    assert (["60"], 1) == (words_of(svg, "chart-on-5"), fields(svg, "chart-marked"))


def test_a_long_name_has_a_shorter_form_for_narrow_screens() -> None:
    long = "What the harbour office of Marrow Bay says of the silt in its channel"
    svg = draw_matrix("a", "T", "D", [long], ["c"], [[Cell(level=0)]])
    assert [long] == words_of(svg, "chart-long")
    assert 2 == len(of_class(svg, "chart-short"))
    assert all(width_of(line) <= NARROW for line in words_of(svg, "chart-short"))


def test_the_stronger_a_tie_the_wider_its_arc_and_the_strong_ones_are_counted() -> None:
    svg = draw_network("a", "T", "D", ["x", "y", "z"], [Tie(a=0, b=1, weight=4), Tie(a=1, b=2, weight=1)])
    assert [2.25, 6.0] == [float(arc.get("stroke-width", "")) for arc in of_class(svg, "chart-arc")]
    assert ["4"] == words_of(svg, "chart-count")
    assert {"x", "y", "z"} == set(words_of(svg, "chart-label"))


def test_those_who_are_tied_stand_beside_one_another() -> None:
    ties = [Tie(a=0, b=3, weight=5), Tie(a=1, b=2, weight=5), Tie(a=0, b=1, weight=1)]
    place = {node: at for at, node in enumerate(arranged(4, ties))}
    assert [1, 1] == [abs(place[tie.a] - place[tie.b]) for tie in ties[:2]]


STEPS = [
    pytest.param(0, 10000, [0, 2500, 5000, 7500, 10000], id="thousands"),
    pytest.param(0, 56, [0, 20, 40, 60], id="tens"),
    pytest.param(0.1, 0.35, [0.1, 0.2, 0.3, 0.4], id="tenths"),
    pytest.param(5, 5, [4, 6], id="one number"),
    pytest.param(0, 0, [0, 1], id="nothing"),
    pytest.param(-30, 0, [-30, -20, -10, 0], id="below zero"),
]


@pytest.mark.parametrize(("low", "high", "expected"), STEPS)
def test_an_axis_has_few_round_numbers(low: float, high: float, expected: list[float]) -> None:
    assert expected == round_steps(low, high)


EXTENTS = [
    pytest.param([(3000, inf), (9000, 11000)], (0, 11000), id="zero is near"),
    pytest.param([(95, 95), (100, 100)], (95, 100), id="zero is far"),
    pytest.param([(56, 56)], (0, 56), id="one number"),
    pytest.param([(-inf, -10), (-100, -100)], (-100, 0), id="below zero"),
    pytest.param([(-3, -3)], (-3, 0), id="one number below zero"),
]


@pytest.mark.parametrize(("intervals", "expected"), EXTENTS)
def test_an_axis_begins_at_zero_where_zero_is_near(
    intervals: list[tuple[float, float]], expected: tuple[float, float]
) -> None:
    assert expected == extent(intervals)


def test_words_are_cut_and_wrapped_to_a_width() -> None:
    assert "The port…" == cut("The port council", width_of("The port…"))
    assert ["The port", "council of", "Marrow Ba…"] == wrapped(
        "The port council of Marrow Bay, a town", width_of("The port c"), 3
    )
    assert [] == wrapped("", 100, 2)
    assert 2 * width_of("ab") == width_of("한국")


def test_a_label_stands_where_it_has_room() -> None:
    assert ['x="0%"', 'x="50%"', 'x="100%"'] == [
        re.findall(r'x="[^"]*"', label_inside("a long word", x, 0, "k"))[0] for x in (1, 50, 99)
    ]


def test_an_element_escapes_what_it_holds() -> None:
    assert '<text data-x="&lt;1">a &amp; b<b></b></text>' == element("text", "a & b", element("b"), data_x="<1")


@pytest.mark.parametrize(("number", "expected"), [(1.0, "1"), (1.255, "1.25"), (0, "0"), (100.0, "100")])
def test_a_number_has_at_most_two_decimals(number: float, expected: str) -> None:
    assert expected == decimal(number)
