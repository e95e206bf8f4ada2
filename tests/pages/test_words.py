"""Dates, numbers and counts in English words."""

from __future__ import annotations

import pytest

from sitegen.content.dates import Date
from sitegen.content.records import Range, Reading
from sitegen.pages.words import date_iso, date_label, reading_label
from sitegen.text import counted, in_per_cent, natural, nested, number, per_cent

DATES = [
    pytest.param("2031-05-02", "2_May 2031", "2031-05-02", id="a day"),
    pytest.param("2031-05", "May 2031", "2031-05", id="a month"),
    pytest.param("2031", "2031", "2031", id="a year"),
    pytest.param("2031-05-02?", "perhaps 2_May 2031", "2031-05-02", id="an uncertain day"),
    pytest.param("2031-05~", "about May 2031", "2031-05", id="an approximate month"),
    pytest.param("2031%", "perhaps about 2031", "2031", id="a year that is both"),
    pytest.param("2031-05-01/2031-05-03", "1–3_May 2031", "", id="days of a month"),
    pytest.param("2031-04-30/2031-05-03", "30_April – 3_May 2031", "", id="days of two months"),
    pytest.param("2030-12-31/2031-01-02", "31_December 2030 – 2_January 2031", "", id="days of two years"),
    pytest.param("2031-04/2031-05", "April 2031 – May 2031", "", id="two months"),
    pytest.param("2031?-05-02", "2_May 2031", "2031-05-02", id="a day of an uncertain year"),
    pytest.param("2031?-05", "May 2031", "2031-05", id="a month of an uncertain year"),
    pytest.param("../2031-05-02", "by 2_May 2031", "", id="no beginning, to a day"),
    pytest.param("../2031-05", "by the end of May 2031", "", id="no beginning, to a month"),
    pytest.param("../2031~", "by about the end of 2031", "", id="no beginning, to about a year"),
    pytest.param("2031-05-02/..", "from 2_May 2031", "", id="no end"),
    pytest.param("[2031-05-01,2031-05-02]", "1 or 2_May 2031", "", id="one of two days"),
    pytest.param("[2031-04-30, 2031-05-01,2031-05-02]", "30_April, 1 or 2_May 2031", "", id="one of three days"),
    pytest.param("[2030-12-31,2031-01-01]", "31_December 2030 or 1_January 2031", "", id="days of two years or"),
    pytest.param("[2031-05-01..2031-05-04]", "between 1 and 4_May 2031", "", id="one of some days"),
    pytest.param("[2031-04,2031-05]", "April 2031 or May 2031", "", id="one of two months"),
    pytest.param("2031-05-01~/2031-05-03", "about 1_May 2031 – 3_May 2031", "", id="an interval of doubt"),
]
"""Dates as they are written, their labels with `_` where no line may end, and for machines."""


@pytest.mark.parametrize(("text", "label", "iso"), DATES)
def test_a_date_in_words_and_for_machines(text: str, label: str, iso: str) -> None:
    date = Date.parse(text)
    assert (label.replace("_", "\N{NO-BREAK SPACE}"), iso) == (date_label(date), date_iso(date))


NUMBERS = [
    (0, "0"),
    (999, "999"),
    (1000, "1,000"),
    (1234567.0, "1,234,567"),
    (2.5, "2.5"),
    (-1000, "\u22121,000"),
    (-0.5, "\u22120.5"),
    (-0.0, "0"),
    (1234.5, "1,234.5"),
]


@pytest.mark.parametrize(("value", "expected"), NUMBERS, ids=[expected for _, expected in NUMBERS])
def test_a_number_has_its_thousands_set_apart(value: float, expected: str) -> None:
    assert expected == number(value)


READINGS = [
    pytest.param(Reading(figure="f", value=10000, qualifier="at least"), "at least 10,000 soldiers", id="at least"),
    pytest.param(Reading(figure="f", value=10000), "10,000 soldiers", id="exact"),
    pytest.param(Reading(figure="f", value=Range(min=300, max=4000)), "300–4,000 soldiers", id="a range"),
    pytest.param(Reading(figure="f", value=Range(min=-3, max=-1)), "\u22123 to \u22121 soldiers", id="below zero"),
    pytest.param(Reading(figure="f", value=1.5, qualifier="about"), "about 1.5 soldiers", id="a fraction"),
]


@pytest.mark.parametrize(("reading", "expected"), READINGS)
def test_a_reading_in_words(reading: Reading, expected: str) -> None:
    assert expected == reading_label(reading, "soldiers")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((0, "article"), "0 articles"),
        ((1, "article"), "1 article"),
        ((1000, "article"), "1,000 articles"),
        ((2, "entry", "entries"), "2 entries"),
    ],
    ids=["none", "one", "many", "another plural"],
)
def test_a_count_with_its_noun(arguments: tuple[int, str], expected: str) -> None:
    assert expected == counted(*arguments)


NESTED = [
    pytest.param("“We are off,” says the mayor", "‘We are off,’ says the mayor", id="at the begin"),
    pytest.param("Mayor: “No”", "Mayor: ‘No’", id="at the end"),
    pytest.param('"We are off", says the mayor', "‘We are off’, says the mayor", id="straight"),
    pytest.param("„Ja“, sagt die Stadt", "‚Ja‘, sagt die Stadt", id="German"),
    pytest.param("”Ja”, säger staden", "’Ja’, säger staden", id="Swedish"),
    pytest.param("She said “it is ‘off’ now”", "She said ‘it is “off” now’", id="single ones inside"),
    pytest.param("“They’re ‘off’”", "‘They’re “off”’", id="beside an apostrophe"),
    pytest.param("‘Off’, says the mayor", "‘Off’, says the mayor", id="not single ones alone"),
    pytest.param("‘Off’ or “on”", "‘Off’ or ‘on’", id="not single ones beside"),
    pytest.param('A 5" gun', 'A 5" gun', id="not an inch"),
    pytest.param("«Oui», dit le maire; 「はい」", "«Oui», dit le maire; 「はい」", id="not marks of another shape"),
]


@pytest.mark.parametrize(("title", "expected"), NESTED)
def test_inside_quotation_marks_those_of_a_title_are_single(title: str, expected: str) -> None:
    assert expected == nested(title)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["1007", "277", "90"], ["90", "277", "1007"], id="numbers"),
        pytest.param(["Vote 10", "vote 9", "Vote 2"], ["Vote 2", "vote 9", "Vote 10"], id="numbers in words"),
        pytest.param(["b", "A", "10 ships", "9 ships"], ["9 ships", "10 ships", "A", "b"], id="numbers before words"),
        pytest.param(["x" + "9" * 5000, "x1"], ["x1", "x" + "9" * 5000], id="numbers of very many digits"),
    ],
)
def test_numbers_in_words_sort_as_numbers(names: list[str], expected: list[str]) -> None:
    assert expected == sorted(names, key=natural)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param(0, "0", id="nothing"),
        pytest.param(0.004, "<1", id="a little"),
        pytest.param(0.0099, "<1", id="nearly one per cent"),
        pytest.param(0.01, "1", id="one per cent"),
        pytest.param(0.29, "29", id="what no float is"),
        pytest.param(0.296, "29", id="below the threshold of one origin"),
        pytest.param(0.29999, "29", id="just below it"),
        pytest.param(0.3, "30", id="the threshold"),
        pytest.param(0.999, "99", id="nearly all"),
        pytest.param(1, "100", id="all"),
    ],
)
def test_a_share_never_reads_as_more_than_it_is(part: float, expected: str) -> None:
    assert expected == per_cent(part)
    assert f"{expected}\N{NO-BREAK SPACE}%" == in_per_cent(part)
