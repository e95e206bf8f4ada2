"""Readings held against their quotations: what is said where the number may be another, and what is not."""

from __future__ import annotations

import pytest

from sitegen.content.records import Figure, Range, Reading
from sitegen.rules.readings import depends_on_language, misread

FOLLOWED = "the number is followed by `{}`, which sitegen does not read".format
MAY_BE = "the number may be {} or {}".format
NOT_HELD = "the quotation does not hold the number {}".format


def said(quotation: str, value: float | Range, language: str = "en", unit: str = "ships") -> list[tuple[str, str]]:
    """Return rule and message of all that is wrong with a reading."""
    reading = Reading(figure="count", value=value, quotation=quotation)
    found = misread(reading, Figure(id="count", name="Count", unit=unit), language)
    return [(each.rule.id, each.message) for each in found]


CASES = [
    pytest.param("3x as many", 3, "en", [("F006", FOLLOWED("x"))], id="letters that are not read"),
    pytest.param("3x as many, which is 3", 3, "en", [], id="the number once more, alone"),
    pytest.param("3× as many", 3, "en", [("F006", FOLLOWED("×"))], id="a sign that multiplies"),
    pytest.param("3×10⁶ ships", 3, "en", [("F006", FOLLOWED("×10⁶"))], id="a power of ten"),
    pytest.param("3 x 10^6 ships", 3, "en", [("F006", FOLLOWED("x 10^6"))], id="a power of ten in plain letters"),
    pytest.param("1.5·10⁶ ships", 1.5, "en", [("F006", FOLLOWED("·10⁶"))], id="a power of ten behind a point"),
    pytest.param("3e6 ships", 3, "en", [("F006", FOLLOWED("e6"))], id="a power of ten as computers write it"),
    pytest.param("3 x 10 ships", 3, "en", [], id="a product of which both factors are read"),
    pytest.param("5 bin 300 gemi", 5300, "tr", [], id="digits that go on in Turkish"),
    pytest.param("5 bin 300 gemi", 300, "tr", [("F001", NOT_HELD("300"))], id="and are no number of their own"),
    pytest.param("5 bin 300 gemi", 5000, "tr", [("F001", NOT_HELD("5,000"))], id="and leave no round one"),
    pytest.param("5 mil 300 barcos", 5300, "es", [], id="digits that go on in Spanish"),
    pytest.param("5 тысяч 300 кораблей", 5300, "ru", [], id="digits that go on in Russian"),
    pytest.param("5 mil, 300 barcos", 300, "es", [], id="digits behind a comma"),
    pytest.param("5 mil 4000 barcos", 4000, "es", [], id="digits that are too large to go on"),
    pytest.param("2 million 300 ships", 300, "en", [], id="digits that go on nothing in English"),
    pytest.param("5 milliers de navires", 5000, "fr", [], id="thousands in French"),
    pytest.param("5 milliers de navires", 5, "fr", [("F001", NOT_HELD("5"))], id="a French number that is cut"),
    pytest.param("5 yüz gemi", 500, "tr", [], id="hundreds in Turkish"),
    pytest.param("5 सौ जहाज", 5, "hi", [("F001", NOT_HELD("5"))], id="a number that is cut in Hindi"),
    pytest.param("2 Dutzend Schiffe", 24, "de", [], id="dozens in German"),
    pytest.param("300 ships", 300, "en", [], id="a word of a language that is known"),
    pytest.param("meli 300 kubwa", 300, "sw", [("F006", FOLLOWED("kubwa"))], id="a word of one that is not"),
    pytest.param(
        "meli 300.", 300, "sw", [("F006", "sitegen does not know how numbers are written in `sw`")], id="no word behind"
    ),
    pytest.param("1.234 Schiffe", 1234, "de", [], id="a point in German"),
    pytest.param("1.234 Schiffe", 1.234, "de", [("F001", NOT_HELD("1.234"))], id="a point that is none of decimals"),
    pytest.param("1.234 ships", 1.234, "en", [], id="a point in English"),
    pytest.param("1.234 navires", 1234, "fr", [("F007", MAY_BE("1.234", "1,234"))], id="a point in French"),
    pytest.param("1.234 ships", 1234, "", [("F007", MAY_BE("1.234", "1,234"))], id="a point in nobody knows what"),
    pytest.param("1,234 ships", 1234, "", [], id="a comma in nobody knows what"),
    pytest.param("5 m", 5_000_000, "en", [("F007", MAY_BE("5", "5,000,000"))], id="million or metres"),
    pytest.param("8-10,000", 8000, "en", [("F007", MAY_BE("8", "8,000"))], id="thousands or not"),
    pytest.param("8-10,000", Range(min=8000, max=10_000), "en", [], id="a range of which one end is sure"),
    pytest.param(
        "between 2.5 and 3 million",
        Range(min=2.5, max=3_000_000),
        "en",
        [("F007", MAY_BE("2.5", "2,500,000"))],
        id="a range that begins without the multiplier",
    ),
    pytest.param("between 2.5 and 3 million", Range(min=2_500_000, max=3_000_000), "en", [], id="a range with it"),
    pytest.param("dozens of ships", 24, "en", [("F001", NOT_HELD("24"))], id="no number at all"),
]


@pytest.mark.parametrize(("quotation", "value", "language", "expected"), CASES)
def test_what_a_number_may_be_else_is_said(
    quotation: str, value: float | Range, language: str, expected: list[tuple[str, str]]
) -> None:
    assert expected == said(quotation, value, language)


@pytest.mark.parametrize(
    ("quotation", "depends"),
    [
        ("1.234 ships", True),
        ("12.500", True),
        ("1.23", False),
        ("0.125", False),
        ("1.234.567", False),
        ("v1.234.5", False),
    ],
)
def test_a_point_before_three_digits_depends_on_the_language(quotation: str, depends: bool) -> None:
    assert depends == depends_on_language(quotation)
