"""Laws of figures: readings agree where their intervals meet, and only readings of one date can differ."""

from __future__ import annotations

from math import inf

import pytest
import strategies  # noqa: F401 - loads the profile
from hypothesis import given
from hypothesis import strategies as st

from sitegen.briefing.figures import ArticleReading, differing, interval, standing, state
from sitegen.content.dates import Date
from sitegen.content.records import Range, Reading

values = st.one_of(
    st.integers(-1000, 1000).map(float),
    st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda ends: Range(min=min(ends), max=max(ends))),
)
dates = st.sampled_from([None, "2031-04", "2031-05", "2031-05-01"])


@st.composite
def readings(draw: st.DrawFn) -> ArticleReading:
    value = draw(values)
    qualifier = None if isinstance(value, Range) else draw(st.sampled_from([None, "at least", "up to", "about"]))
    as_of = draw(dates)
    reading = Reading(
        figure="volume",
        value=value,
        qualifier=qualifier,
        as_of=Date.parse(as_of) if as_of else None,
        asserted_by=draw(st.sampled_from([None, "council", "office"])),
    )
    return ArticleReading(draw(st.sampled_from("abcd")), 0, reading)


def given_as(
    value: float | Range,
    qualifier: str | None = None,
    as_of: str | None = "2031-04",
    by: str | None = None,
    in_: str = "a",
) -> ArticleReading:
    date = Date.parse(as_of) if as_of else None
    return ArticleReading(in_, 0, Reading(figure="f", value=value, qualifier=qualifier, as_of=date, asserted_by=by))


INTERVALS = [
    pytest.param(given_as(40), (40, 40), id="an exact value"),
    pytest.param(given_as(40, "at least"), (40, inf), id="at least"),
    pytest.param(given_as(40, "up to"), (-inf, 40), id="up to"),
    pytest.param(given_as(40, "about"), (36, 44), id="about"),
    pytest.param(given_as(-40, "about"), (-44, -36), id="about, below zero"),
    pytest.param(given_as(0, "about"), (0, 0), id="about nothing"),
    pytest.param(given_as(Range(min=3, max=5)), (3, 5), id="a range"),
]


@pytest.mark.parametrize(("reading", "expected"), INTERVALS)
def test_a_reading_is_an_interval(reading: ArticleReading, expected: tuple[float, float]) -> None:
    assert expected == interval(reading.reading)


STATES = [
    pytest.param([], "single", id="no reading"),
    pytest.param([given_as(40)], "single", id="one reading"),
    pytest.param([given_as(40), given_as(50)], "single", id="one article, two values"),
    pytest.param([given_as(40), given_as(40, in_="b")], "agree", id="two origins, one value"),
    pytest.param([given_as(40), given_as(41, in_="b")], "differ", id="two origins, two values"),
    pytest.param([given_as(40, "at least"), given_as(50, in_="b")], "agree", id="at least holds what is more"),
    pytest.param([given_as(40, "at least"), given_as(40, "up to", in_="b")], "agree", id="ends meet"),
    pytest.param([given_as(40, "at least"), given_as(39, "up to", in_="b")], "differ", id="ends do not meet"),
    pytest.param([given_as(40), given_as(44, "about", in_="b")], "agree", id="about reaches a tenth"),
    pytest.param([given_as(40), given_as(45, "about", in_="b")], "differ", id="and no further"),
    pytest.param([given_as(40, as_of="2031-04?"), given_as(50, in_="b")], "differ", id="one date, one in doubt"),
    pytest.param(
        [given_as(40, as_of="2031-04-01~/2031-04-03"), given_as(50, as_of="2031-04-01/2031-04-03", in_="b")],
        "differ",
        id="one interval, one in doubt",
    ),
    pytest.param(
        [given_as(40), given_as(50, as_of="2031-04-01/2031-04-30", in_="b")], "differ", id="one month, in two forms"
    ),
    pytest.param([given_as(40), given_as(50, as_of="2031-05")], "single", id="two dates, one origin"),
    pytest.param(
        [given_as(40), given_as(41, in_="b"), given_as(50, as_of="2031-05")],
        "differ",
        id="differ outweighs other dates",
    ),
    pytest.param(
        [given_as(40), given_as(50), given_as(Range(min=40, max=50), in_="b")], "agree", id="what meets both values"
    ),
    pytest.param([given_as(40, by="x"), given_as(50, by="y")], "differ", id="one origin, two asserters"),
    pytest.param([given_as(40, by="x"), given_as(40, by="y")], "agree", id="one origin, two asserters, one value"),
    pytest.param([given_as(40, by="x"), given_as(50)], "single", id="an asserter that is not known is no other one"),
    pytest.param([given_as(40, by="x"), given_as(50, by="x")], "single", id="one origin, one asserter"),
    pytest.param([given_as(1), given_as(1, in_="b"), given_as(2, in_="b")], "differ", id="differ outweighs agree"),
]


@pytest.mark.parametrize(("given_readings", "expected"), STATES)
def test_the_state_of_a_figure(given_readings: list[ArticleReading], expected: str) -> None:
    assert expected == state(given_readings, str)
    assert expected == standing(given_readings, str)


OF_SEVERAL_DATES = [
    pytest.param([given_as(40), given_as(50, as_of="2031-05", in_="b")], "single", "apart", id="two values"),
    pytest.param([given_as(40), given_as(40, as_of="2031-05", in_="b")], "single", "agree", id="one value"),
    pytest.param([given_as(40, as_of=None), given_as(50, as_of=None, in_="b")], "single", "undated", id="no dates"),
    pytest.param([given_as(40, as_of=None), given_as(50, in_="b")], "single", "undated", id="a date and none"),
    pytest.param(
        [given_as(40), given_as(40, in_="b"), given_as(50, as_of="2031-05")],
        "agree",
        "apart",
        id="two origins that agree, and another value",
    ),
]


@pytest.mark.parametrize(("given_readings", "of_one_date", "of_all"), OF_SEVERAL_DATES)
def test_readings_of_several_dates_are_not_compared_and_not_said_to_agree(
    given_readings: list[ArticleReading], of_one_date: str, of_all: str
) -> None:
    assert (of_one_date, of_all) == (state(given_readings, str), standing(given_readings, str))


@given(readings(), readings())
def test_whether_two_readings_agree_does_not_depend_on_their_order(a: ArticleReading, b: ArticleReading) -> None:
    assert state([a, b], str) == state([b, a], str)


@given(st.lists(readings(), max_size=6), st.randoms(use_true_random=False))
def test_the_state_of_a_figure_does_not_depend_on_the_order(
    given_readings: list[ArticleReading], chance: object
) -> None:
    shuffled = list(given_readings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert state(given_readings, str) == state(shuffled, str)
    assert standing(given_readings, str) == standing(shuffled, str)


@given(readings(), readings())
def test_readings_of_different_dates_never_differ(a: ArticleReading, b: ArticleReading) -> None:
    if a.reading.as_of is None or b.reading.as_of is None or a.reading.as_of.text != b.reading.as_of.text:
        assert state([a, b], str) == "single"
        assert standing([a, b], str) != "differ"


@given(readings(), readings())
def test_two_readings_agree_exactly_where_their_intervals_meet(a: ArticleReading, b: ArticleReading) -> None:
    first, second = interval(a.reading), interval(b.reading)
    meet = max(first[0], second[0]) <= min(first[1], second[1])
    if state([a, b], str) != "single":
        assert ("agree" if meet else "differ") == state([a, b], str)
    if standing([a, b], str) != "single":
        assert meet == (standing([a, b], str) == "agree")


@given(st.lists(readings(), min_size=2, max_size=6))
def test_a_figure_of_several_origins_is_never_called_single(given_readings: list[ArticleReading]) -> None:
    origins = {given.article for given in given_readings}
    assert len(origins) == 1 or standing(given_readings, str) != "single"


@given(st.lists(readings(), max_size=6))
def test_readings_of_one_origin_without_asserters_are_single(given_readings: list[ArticleReading]) -> None:
    silent = [
        ArticleReading(given.article, given.position, Reading(figure="f", value=1, as_of=given.reading.as_of))
        for given in given_readings
    ]
    assert state(silent, lambda _: "one origin") == "single"


@given(st.lists(readings(), max_size=6), readings())
def test_a_further_reading_never_hides_a_difference(given_readings: list[ArticleReading], more: ArticleReading) -> None:
    if state(given_readings, str) == "differ":
        assert state([*given_readings, more], str) == "differ"


@given(st.lists(readings(), max_size=6))
def test_a_figure_differs_exactly_where_readings_of_one_date_do(given_readings: list[ArticleReading]) -> None:
    found = differing(given_readings, str)
    assert (state(given_readings, str) == "differ") == bool(found)
    for date, same in found.items():
        assert {date} == {given.reading.as_of.text for given in same if given.reading.as_of}
        assert state(same, str) == "differ"


def test_readings_that_agree_and_those_of_another_date_are_not_among_those_that_differ() -> None:
    april, other = given_as(40), given_as(50, in_="b")
    between, may = given_as(Range(min=40, max=50), in_="c"), given_as(60, as_of="2031-05", in_="d")
    assert {"2031-04": [april, other]} == differing([april, between, may, other], str)
