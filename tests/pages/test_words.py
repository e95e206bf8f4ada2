"""Dates, numbers and counts in English words."""

from __future__ import annotations

import pytest

from sitegen.content.dates import Date
from sitegen.content.records import Range, Reading
from sitegen.pages.words import date_iso, date_label, reading_label
from sitegen.text import counted, number

DATES = [
    pytest.param("2031-05-02", "2_May 2031", "2031-05-02", id="a day"),
    pytest.param("2031-05", "May 2031", "2031-05", id="a month"),
    pytest.param("2031", "2031", "2031", id="a year"),
    pytest.param("2031-05-02?", "2_May 2031 (uncertain)", "2031-05-02", id="an uncertain day"),
    pytest.param("2031-05~", "about May 2031", "2031-05", id="an approximate month"),
    pytest.param("2031%", "about 2031 (uncertain)", "2031", id="a year that is both"),
    pytest.param("2031-05-01/2031-05-03", "1–3_May 2031", "", id="days of a month"),
    pytest.param("2031-04-30/2031-05-03", "30_April – 3_May 2031", "", id="days of two months"),
    pytest.param("2030-12-31/2031-01-02", "31_December 2030 – 2_January 2031", "", id="days of two years"),
    pytest.param("2031-04/2031-05", "April 2031 – May 2031", "", id="two months"),
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
