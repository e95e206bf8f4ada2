"""Numbers of many languages: what multiplies them, what hedges them, and what is said where that is not known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.briefing.numbers import Given, given_in, number_at, vague_word

PHRASES = Path(__file__).parent.parent / "numerals" / "phrases.txt"


def phrases() -> Iterator[object]:
    """Give each phrase of the file with its language and what it means."""
    language = ""
    for line in PHRASES.read_text("utf-8").splitlines():
        if line.startswith("["):
            language = line[1:-1]
        elif line and not line.startswith("#"):
            phrase, _, means = line.rpartition(" -> ")
            yield pytest.param(phrase, language, means, id=f"{language}: {phrase}")


def only(text: str, language: str = "en", unit: str = "") -> Given:
    """Return the only number of a text."""
    (given,) = given_in(text, unit, language)
    return given


@pytest.mark.parametrize(("phrase", "language", "means"), list(phrases()))
def test_a_phrase_of_a_language_means_this_number_and_no_other(phrase: str, language: str, means: str) -> None:
    value, *rest = means.split(", ")
    expected = (
        []
        if value == "none"
        else [
            Given(
                values=frozenset({float(value)}),
                hedge=frozenset(word for words in rest if words != "unread" for word in words.split(" / ")),
                share="",
                behind=only(phrase, language).behind if "unread" in rest else "",
            )
        ]
    )

    given = list(given_in(phrase, "", language))

    assert expected == given
    assert ("unread" in rest) == any(each.behind for each in given)


ISSUE = [
    ("It cost $3.4B in all.", 3.4e9),
    ("It cost $1.2T in all.", 1.2e12),
    ("It cost $7MM in all.", 7e6),
    ("It cost Rs 45 cr in all.", 4.5e8),
    ("It took 6 lac in all.", 6e5),
    ("It cost 2 Mio in all.", 2e6),
    ("It cost 9 Mrd in all.", 9e9),
    ("14만 명", 140_000),
    ("13조 원", 13e12),
    ("3万人", 30_000),
    ("1.2亿元", 1.2e8),
]


@pytest.mark.parametrize(("text", "value"), ISSUE)
@pytest.mark.parametrize("language", ["en", ""])
def test_multipliers_that_mean_one_thing_are_read_whatever_the_language_is_said_to_be(
    text: str, value: float, language: str
) -> None:
    assert (frozenset({value}), "") == only(text, language)[::3]


BY_LANGUAGE = [
    ("1.234", "de", {1234}),
    ("1.234", "en", {1.234}),
    ("1,234", "de", {1.234}),
    ("1,234", "en", {1234}),
    ("1.234", "es", {1234}),
    ("1.234", "es-MX", {1.234}),
    ("1.234", "fr", {1234, 1.234}),
    ("1.234", "de-CH", {1234, 1.234}),
    ("1.234", "sw", {1234, 1.234}),
    ("1.234", "", {1234, 1.234}),
    ("1,234", "", {1234}),
    ("1.000", "de", {1000}),
    ("1.000", "en", {1000, 1}),
    ("1.234.567,8", "en", {1_234_567.8}),
    ("1,234,567.8", "de", {1_234_567.8}),
    ("1 234,5", "en", {1234.5}),
    ("12,34,567", "en-IN", {1_234_567}),
    ("1'234", "de-CH", {1234}),
    ("0.125", "de", {0.125}),
    ("2 billion", "en", {2e9}),
    ("2 billions", "fr", {2e12}),
    ("2 Billionen", "de-AT", {2e12}),
    ("5 mil", "es", {5000}),
    ("5 bn", "en", {5e9}),
    ("5 bn", "sv", {5e12}),
    ("4 milliards", "en", {4e9}),
]


@pytest.mark.parametrize(("text", "language", "values"), BY_LANGUAGE)
def test_the_language_decides_what_marks_and_multipliers_mean(text: str, language: str, values: set[float]) -> None:
    given = only(text, language)
    assert values == given.values
    assert sorted(values if len(values) > 1 else ()) == list(given.doubtful)


UNREAD = [
    ("5G masts", "en", "G"),
    ("3x as many", "en", "x"),
    ("3× as many", "en", "×"),
    ("two 747s", "en", "s"),
    ("a 3D print", "en", "D"),
    ("1.2T of data", "en", "T"),
    ("7MM of cable", "en", "MM"),
    ("5 mil crowns", "en", "mil"),
    ("5 ათასი", "en", "ათასი"),
    ("5 miljardia", "en", ""),
    ("5 gajillijona", "sw", "gajillijona"),
    ("watu 14 waliona", "sw", "waliona"),
    ("3割", "en", "割"),
    ("1.5배", "ko", "배"),
    ("5 milioi", "en", "milioi"),
    ("R$ 12 mi", "en", "mi"),
    ("R$ 5 bi", "en", "bi"),
    ("€5 Md", "en", "Md"),
    ("$5 EUR", "en", ""),
    ("5 military bases", "en", ""),
    ("5 billionaires", "en", ""),
]


@pytest.mark.parametrize(("text", "language", "behind"), UNREAD)
def test_letters_behind_a_number_that_are_not_read_are_given(text: str, language: str, behind: str) -> None:
    assert [behind] == [given.behind for given in given_in(text, "", language) if given.values != {2}]


READ = [
    *(
        "40k berths",
        "5 km",
        "5km",
        "3kg",
        "the 12th pier",
        "a 30-strong crew",
        "5pm",
        "5 pm",
        "40%",
        "5€",
        "12h",
        "7mm",
    ),
    *(
        "300 ships",
        "300-tonne",
        "5MW",
        "the 2nd",
        "300명",
        "300隻",
        "300艘",
        "5千克",
        "12คน",
        "2031年",
        "5°C",
        "10,000+ boats",
    ),
]


@pytest.mark.parametrize("text", READ)
def test_units_ordinals_and_counters_multiply_nothing_and_are_not_given(text: str) -> None:
    assert [""] == [given.behind for given in given_in(text, "", "en")]


def test_letters_that_are_the_unit_of_the_figure_are_not_given() -> None:
    assert [("x", ""), ("x", "xx")] == [("x", only("3x", "en", "x times").behind), ("x", only("3xx", "en", "x").behind)]


RANGES = [
    ("2~3만 명", "ko", {20_000}, {30_000}),
    ("2 bis 3 Millionen", "de", {2e6}, {3e6}),
    ("2 à 3 millions", "fr", {2e6}, {3e6}),
    ("de 2 a 3 millones", "es", {2e6}, {3e6}),
    ("de 2 a 3 milhões", "pt", {2e6}, {3e6}),
    ("2 o 3 milioni", "it", {2e6}, {3e6}),
    ("2–3 млн", "ru", {2e6}, {3e6}),
]


@pytest.mark.parametrize(("text", "language", "low", "high"), RANGES)
def test_the_lower_end_of_a_range_has_the_multiplier_of_the_upper(
    text: str, language: str, low: set[float], high: set[float]
) -> None:
    assert [low, high] == [set(given.values) for given in given_in(text, "", language)]


@pytest.mark.parametrize(
    ("text", "doubtful"), [("8-10,000 troops", [8, 8000]), ("between 2 and 3 million", [2, 2e6]), ("5 m", [5, 5e6])]
)
def test_an_end_of_a_range_that_may_be_another_number_is_in_doubt(text: str, doubtful: list[float]) -> None:
    assert doubtful == list(next(given_in(text, "", "en")).doubtful)


@pytest.mark.parametrize(
    ("text", "unit", "value"), [("13조 원", "억 원", 130_000), ("3万人", "万人", 3), ("1.2亿元", "亿元", 1.2)]
)
def test_a_unit_with_an_east_asian_multiplier_takes_it_off(text: str, unit: str, value: float) -> None:
    assert value in only(text, "ko", unit).values


CLAUSES = [
    ("제13조", {13}),
    ("헌법 13조", {13}),
    ("13조 원", {13e12}),
    ("13조에 따라", {13, 13e12}),
    ("3경기", {3}),
    ("5千克", {5}),
    ("3兆瓦", {3}),
]


@pytest.mark.parametrize(("text", "values"), CLAUSES)
def test_what_looks_like_a_multiplier_and_is_part_of_a_word_multiplies_nothing(text: str, values: set[float]) -> None:
    assert [values] == [set(given.values) for given in given_in(text, "", "ko")]


NO_NUMBERS = [
    "一些船",
    "统一",
    "万一",
    "三分之一",
    "十分高",
    "수만 명",
    "几十艘",
    "两三百艘",
    "여러 명",
    "한국",
    "이천 시",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_characters_of_numbers_in_other_words_are_no_numbers(text: str) -> None:
    assert [] == list(filter(None, (given.values for given in given_in(text, "", "zh"))))


CUTS = [
    ("It cost $3.4B in all.", "3.4", True),
    ("14만 명이 왔다.", "14", True),
    ("1만 2천 명이 왔다.", "1만", True),
    ("1만 2천 명이 왔다.", "2천", True),
    ("3万人", "3", True),
    ("1.2亿元", "1.2", True),
    ("一万二千人", "一万", True),
    ("3割減", "3", True),
    ("Es kostet 9 Mrd. Kronen.", "9", True),
    ("Es kostet zwei Millionen Kronen.", "zwei", True),
    ("dos mil barcos", "dos", True),
    ("Rs 45 cr", "45", True),
    ("5 ล้านคน", "5", True),
    ("10,000+ boats", "10,000", True),
    ("300 ships", "300", False),
    ("300명", "300", False),
    ("at 5 pm", "5", False),
    ("the 5 mile walk", "5", False),
]


@pytest.mark.parametrize(("text", "words", "cuts"), CUTS)
def test_a_part_of_a_number_of_any_language_is_known_to_be_cut(text: str, words: str, cuts: bool) -> None:
    at = text.index(words)
    assert cuts == (number_at(text, at) is not None or number_at(text, at + len(words)) is not None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("dozens of gulls", "dozens"),
        ("Hunderte Schiffe", "Hunderte"),
        ("수만 명", "수만"),
        ("数百人", "数百"),
        ("12", ""),
    ],
)
def test_a_word_for_many_that_is_no_number_is_named(text: str, word: str) -> None:
    assert word == vague_word(text)
