"""Dates in EDTF: what is read, what it means, how it orders, what is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.content.dates import PATTERN, Date, Point

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
POINTS = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    DAYS,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "?", "~", "%"]),
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-05-02", date(2031, 5, 2), date(2031, 5, 2)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-05-01/2031-05-03", date(2031, 5, 1), date(2031, 5, 3)),
        ("2031-04/2031-06", date(2031, 4, 1), date(2031, 6, 30)),
        ("2031/2032-02", date(2031, 1, 1), date(2032, 2, 29)),
        ("2031-05-02?", date(2031, 5, 2), date(2031, 5, 2)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("2031?-05-02", date(2031, 5, 2), date(2031, 5, 2)),
        ("../2031-05", date.min, date(2031, 5, 31)),
        ("2031-05/..", date(2031, 5, 1), date.max),
        ("[2031-05-02,2031-06]", date(2031, 5, 2), date(2031, 6, 30)),
        ("[2031-05-02..2031-05-04]", date(2031, 5, 2), date(2031, 5, 4)),
        ("[2031,2031-05-02]", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-05-02/2031-05", date(2031, 5, 2), date(2031, 5, 31)),
        ("2031-05-02/2031", date(2031, 5, 2), date(2031, 12, 31)),
    ],
)
def test_a_date_spans_from_the_first_to_the_last_day_that_it_may_mean(text: str, first: date, last: date) -> None:
    read = Date.parse(text)

    assert (text, first, last) == (read.text, read.first, read.last)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2031-05-02", False, False),
        ("2031-05-02?", True, False),
        ("2031-05~", False, True),
        ("2031%", True, True),
    ],
)
def test_a_mark_says_what_is_doubted(text: str, uncertain: bool, approximate: bool) -> None:
    read = Date.parse(text)

    assert (uncertain, approximate) == (read.start.uncertain, read.start.approximate)
    assert (uncertain or approximate) == read.is_qualified


def test_each_side_of_an_interval_has_its_own_mark() -> None:
    read = Date.parse("2031-05-01/2031-05-03?")

    assert (False, True) == (read.start.uncertain, read.end.uncertain)
    assert read.is_qualified
    assert read.is_interval


def test_a_date_that_is_no_interval_has_one_side() -> None:
    assert not Date.parse("2031-05").is_interval


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024-13-45", "`2024-13-45` has no month `13`"),
        ("2031-02-29", "`2031-02-29` has no day `29`"),
        ("1900-02-29", "`1900-02-29` has no day `29`"),
        ("2031-04-31", "`2031-04-31` has no day `31`"),
        ("2031-05-00", "`2031-05-00` has no day `00`"),
        ("2031-00", "`2031-00` has no month `00`"),
        ("0000", "`0000` has no year `0000`"),
        ("2031-5-2", "`2031-5-2` is not a date"),
        ("31-05-02", "`31-05-02` is not a date"),
        ("2031-05-02 ", "`2031-05-02 ` is not a date"),
        ("2031-05-02\n", "`2031-05-02\n` is not a date"),
        ("2031-05-02??", "`2031-05-02??` is not a date"),
        ("٢٠٣١", "`٢٠٣١` is not a date"),
        ("2031-05-02T08:00:00Z", "`2031-05-02T08:00:00Z` is not a date"),
        ("2031/2032/2033", "`2031/2032/2033` is not a date"),
        ("2031-05-03/2031-05-01", "`2031-05-03/2031-05-01` ends before it begins"),
        ("2031-06/2031-05", "`2031-06/2031-05` ends before it begins"),
        ("2031-05-01/", "`2031-05-01/` is not a date"),
        ("/2031-05-01", "`/2031-05-01` is not a date"),
        ("", "`` is not a date"),
        ("2031?-05-02?", "`2031?-05-02?` is not a date"),
        ("../..", "`../..` is not a date"),
        ("[2031-05-02]", "`[2031-05-02]` is not a date"),
        ("[2031-05-02,2031-05-02]", "the dates in `[2031-05-02,2031-05-02]` do not follow one another"),
        ("[2031-05-04..2031-05-02]", "the dates in `[2031-05-04..2031-05-02]` do not follow one another"),
        ("../2031-13", "`2031-13` has no month `13`"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as refused:
        Date.parse(text)

    assert message == str(refused.value)


def test_an_interval_is_no_point() -> None:
    with pytest.raises(ValueError, match=re.escape("`2031-05/2031-06` is not a date")):
        Point.parse("2031-05/2031-06")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [("2031?-05-02", True), ("2031~-05", True), ("2031?", False), ("2031-05-02?", False), ("2031-05-02", False)],
)
def test_a_mark_behind_the_year_doubts_it_alone(text: str, doubt: bool) -> None:
    assert doubt == Date.parse(text).start.year_only


def test_dates_without_a_beginning_or_an_end_stand_at_the_day_that_they_name() -> None:
    ordered = ["2031-05-01", "../2031-05-02", "2031-05-02/..", "2031-05-03", "[2031-05-04,2031-05-09]", "../2031"]

    assert ordered == [read.text for read in sorted(map(Date.parse, reversed(ordered)))]


@pytest.mark.parametrize(
    "text",
    [*("2031", "2031-05", "2031-05-02%", "2031?-05-02", "../2031-05", "2031/.."), "[2031-05,2031-06?]", "[2031..2032]"],
)
def test_editors_accept_what_is_a_date(text: str) -> None:
    assert re.fullmatch(PATTERN, text)
    assert text == Date.parse(text).text


def test_dates_order_by_the_first_day_then_the_last() -> None:
    ordered = ["2030", "2031-01-01", "2031-01", "2031", "2031-01/2032", "2031-01-02?", "2031-02", "2031-05-02"]

    assert ordered == [read.text for read in sorted(map(Date.parse, reversed(ordered)))]


@given(POINTS, POINTS)
def test_two_points_make_an_interval_in_one_order(a: str, b: str) -> None:
    one, other = sorted([Date.parse(a), Date.parse(b)])
    interval = Date.parse(f"{one.text}/{other.text}")

    assert one.first == interval.first
    assert other.last == interval.last
    assert re.fullmatch(PATTERN, interval.text)


@given(st.text("0123456789-?~%/", max_size=22))
def test_any_text_is_a_date_of_the_schema_s_pattern_or_refused(text: str) -> None:
    try:
        read = Date.parse(text)
    except ValueError:
        return
    assert read.first <= read.last
    assert re.fullmatch(PATTERN, text)


@settings(max_examples=10, deadline=None)
@given(POINTS.filter(lambda text: text[-1].isdigit()))
def test_the_edtf_package_reads_the_same_days(text: str) -> None:
    from edtf import parse_edtf

    theirs, ours = parse_edtf(text), Date.parse(text)

    assert theirs.lower_strict()[:3] == ours.first.timetuple()[:3]
    assert theirs.upper_strict()[:3] == ours.last.timetuple()[:3]
