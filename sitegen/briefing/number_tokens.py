"""Texts cut into what numbers are made of: digits, words and marks.

Where a notation may mean two numbers in a language (`1.250` in Swiss German) a token in digits has both values. Marks
that a language does not have between digits are read as what they can only be: `1.250.000` is never 1.25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple
from unicodedata import numeric

from sitegen.briefing import myriads
from sitegen.briefing.numeral_tables import Numerals

_LONGEST = 30
"""Of digits and marks beyond which nothing is taken for a number that is counted."""

_SPACES = " \u00a0\u2009\u202f"
_FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞"
_GROUPS = rf"\d{{1,3}}(?P<space>[{_SPACES}])\d{{3}}(?:(?P=space)\d{{3}})*(?![\d'’])(?:[.,]\d+)?"
_DIGITS = rf"(?<![\w.)])\.\d+|\d+(?:[.,'’٫٬]\d+|(?<=[０-９])[，．][０-９]+)*[{_FRACTIONS}]?|[{_FRACTIONS}]"
# Vowels and other marks of these scripts are letters to a reader, and none to `re`.
_MARKS = (
    "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
_HAN = "\u3400-\u9fff"  # each is a word
_INDIC = "\u0900"
"""From which character on letters may have marks, or be numbers themselves."""

_THAI = "ร้อย|พัน|หมื่น|แสน|ล้าน"
_NUMBERS = rf"(?<![\d.,])(?P<groups>{_GROUPS})|(?P<digits>{_DIGITS})"
_PLAIN = re.compile(rf"{_NUMBERS}|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*|[^\w\s]")
_EITHER = re.compile(r"([1-9]\d{0,2})([.,])(\d{3})")
_GROUPED = re.compile(rf"(\d{{1,3}}([.,'’{_SPACES}])\d{{3}}(?:\2\d{{3}})*)(?:(?!\2)[.,](\d+))?")
_INDIAN = re.compile(r"(\d{1,2}(,)(?:\d\d,)+\d{3})(?:\.(\d+))?")
_NOT_DIGITS = re.compile(r"\D")
_ONE_NUMBER = re.compile(r"\d+")


class Token(NamedTuple):
    """A number in digits, a word, or a mark.

    Attributes:
        word: As it is written, in lower case.
        start: Offset of its first character.
        end: Offset behind its last.
        values: What it may mean, if it is a number in digits or in characters of East Asia.
        is_attached: Whether there is no space before it.
        is_capital: Whether it is written in capitals.
        size: What multiplies it, if that is part of it: 10,000 in `3만`.
    """

    word: str
    start: int = 0
    end: int = 0
    values: frozenset[Fraction] = frozenset()
    is_attached: bool = False
    is_capital: bool = False
    size: int = 1


def tokens_of(text: str, numerals: Numerals) -> Iterator[Token]:
    """Cut a text into tokens.

    Arguments:
        text: The text.
        numerals: How its language writes numbers.
    """
    last = -1
    is_plain = text.isascii() or max(text) < _INDIC
    for found in (_PLAIN if is_plain else _of_all_scripts()).finditer(text):
        start, end = found.span()
        is_attached = start == last
        last = end
        if not is_plain and (found["myriads"] or found["han"] or found["hangul"]):
            yield Token(found[0], start, end, myriads.values(text, found), is_attached, size=myriads.size_of(found[0]))
        elif not (found["groups"] or found["digits"]):
            yield Token(found[0].lower(), start, end, is_attached=is_attached, is_capital=found[0].isupper())
        elif len(found[0]) <= _LONGEST:
            yield from _digits(found[0], start, is_attached, numerals)


@cache
def _of_all_scripts() -> re.Pattern[str]:
    """Return the pattern for what is not only Latin, Greek, Cyrillic and the like; it takes a while to compile."""
    word = rf"[^\W\d_{_HAN}](?:[^\W\d_{_HAN}]|[{_MARKS}])*"
    groups, digits = _NUMBERS.split("|(?P<digits>")
    return re.compile(rf"{groups}|{myriads.PATTERN}|(?P<digits>{digits}|{_THAI}|{word}|[{_HAN}]|[^\w\s]")


def _digits(digits: str, start: int, is_attached: bool, numerals: Numerals) -> Iterator[Token]:
    values = _values(myriads.plain_digits(digits), numerals)
    if values:
        yield Token(digits, start, start + len(digits), frozenset(values), is_attached)
    else:
        # A date such as 31.10.2024 is several numbers.
        for part in _ONE_NUMBER.finditer(digits):
            yield Token(part[0], start + part.start(), start + part.end(), frozenset({Fraction(part[0])}))


def _values(digits: str, numerals: Numerals) -> list[Fraction]:
    """Return what a number in digits may mean; nothing if its marks make it no number."""
    if digits[0] == ".":
        return [Fraction(f"0{digits}")]
    if digits[-1] in _FRACTIONS:
        rest = [Fraction(0)] if len(digits) == 1 else _values(digits[:-1], numerals)
        part = Fraction(numeric(digits[-1])).limit_denominator(8)
        return [value + part for value in rest]
    if digits.isdecimal():
        return [Fraction(digits)]
    if "٫" in digits or "٬" in digits:
        plain = digits.replace("٬", "").replace("٫", ".")
        return [Fraction(plain)] if plain.replace(".", "", 1).isdecimal() else []
    if either := _EITHER.fullmatch(digits):
        return _of_either(either, numerals)
    grouped = _GROUPED.fullmatch(digits) or _INDIAN.fullmatch(digits)
    if grouped and not digits.startswith("0"):
        return [Fraction(f"{_NOT_DIGITS.sub('', grouped[1])}.{grouped[3] or '0'}")]
    whole, _, decimals = digits.replace(",", ".").partition(".")
    return [Fraction(f"{whole}.{decimals}")] if whole.isdecimal() and decimals.isdecimal() else []


def _of_either(digits: re.Match[str], numerals: Numerals) -> list[Fraction]:
    """Return what a mark before three digits means in a language; if its table does not say, both."""
    whole, mark, last = digits.groups()
    grouped, decimal = Fraction(whole + last), Fraction(f"{whole}.{last}")
    is_group, is_decimal = mark in numerals.group, mark in numerals.decimal
    if is_group and not is_decimal:
        return [grouped]
    if set(last) == {"0"}:
        # Nobody writes 10 as `10,000`: decimals that say nothing are thousands, unless the language has others.
        return [grouped, decimal] if is_decimal and not is_group else [grouped]
    return [decimal] if is_decimal and not is_group else [grouped, decimal]
