"""Numbers in texts: digits with any marks between their thousands, words, ordinals, multipliers.

A number is read whole: `two million` is 2,000,000 and never 2, `1.250.000` never 1.25, `14만` never 14. If a notation
may mean two numbers (`1,250` is 1250, or 1.25 in German) the language of the text decides; if that is not known, both
are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from sitegen.briefing.english_numbers import ENGLISH_WORDS
from sitegen.briefing.hedge_tables import ABOUT, Hedge
from sitegen.briefing.hedges import hedge_at
from sitegen.briefing.myriads import CHARACTERS, SIZES, size_of
from sitegen.briefing.number import Number
from sitegen.briefing.number_grammar import CURRENCIES, Reader
from sitegen.briefing.numeral_tables import Numerals
from sitegen.briefing.numerals import all_numerals, may_multiply, numerals_of, words_of_numbers
from sitegen.briefing.units import (
    CURRENCY_CODES,
    KNOWN,
    attached_letters,
    is_east_asian,
    next_word,
    power_behind,
    reads_script,
)
from sitegen.text import BLOCK_END, normalise

_BLOCK = 128
_NEAR = 60
"""How far around a part of a text, of so many characters, a number is looked for that goes over a place in it."""

_BEGIN_NUMBERS = frozenset("%‰.+") | CURRENCIES
_CURRENCY = re.compile(rf"(?:[~≈∼<>≤≥] ?)?(?:(?<!\w)[A-Z]{{1,3}})?[{''.join(sorted(CURRENCIES))}] ?\Z|[~≈∼<>≤≥]\Z")
_PER_CENT = re.compile(
    r"[ \u00a0\u202f-]?(?:%|‰|٪)(?:p\b|포인트)?|[ -](?:per ?cent|pct)(?:age points?)?(?!\w)| Prozent(?:punkte)?(?!\w)"
    r"| (?:pour cent|por ciento|por cento|per cento)(?!\w)| процент\w*| ?퍼센트(?:포인트)?| ?パーセント|个?百分点",
    re.IGNORECASE,
)
_PLUS = re.compile(r"\+(?!\w)")
_POINTS_END = ("point", "points", "punkte", "포인트", "%p", "百分点")
_POINTS = re.compile(r"\bpoints?\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\b(?:per ?cent(?:age)?|pct|points?|proportion|rate|ratio|rating|share)\b", re.IGNORECASE)
_UNIT_WORD = re.compile(r"([$€£¥₩₹] ?)?(?<!\bper )\b([^\W\d_]+)", re.IGNORECASE)
_COUNTED_IN_SIZES = frozenset(" 원명달톤円元人美日吨トド")


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|few|many|numerous"
        r"|dutzende|hunderte|tausende|dizaines|centaines|milliers|decenas|cientos|miles|centenas|milhares"
        r"|decine|centinaia|migliaia|десятки|сотни|тысячи)\b|(?:수|몇)[십백천만억]+|[数數几幾][十百千万萬億亿]+",
        re.IGNORECASE,
    )


@cache
def _of_numbers() -> frozenset[str]:
    return frozenset({*ENGLISH_WORDS, *words_of_numbers(), "per", "percent", "percentage", "pct"})


class Given(NamedTuple):
    """A number as a text gives it.

    Attributes:
        values: What it may be.
        hedge: The qualifiers that fit what the text says of it; none if it says nothing.
        share: `per cent` or `percentage points` if it counts these.
        behind: Letters behind it that may multiply it and are not read, or an empty string.
        doubtful: What it may be, in order, if the language of the text does not say which of these is meant.
    """

    values: frozenset[float]
    hedge: Hedge
    share: Literal["", "per cent", "percentage points"]
    behind: str = ""
    doubtful: tuple[float, ...] = ()


def given_in(text: str, unit: str = "", language: str = "") -> Iterator[Given]:
    """Give every number of a text, in digits or in words, with what is said of it.

    Arguments:
        text: The text.
        unit: What they count. If it names a multiplier, as `million crowns` does, that is taken off: `two million`
            gives 2, and so does 2,000,000, which may also be in a table of millions and gives itself as well.
        language: Of the text, a BCP 47 tag; an empty string if it is not known.
    """
    return (given for given, _, _ in numbers_in(normalise(text), unit, language))


def numbers_in(text: str, unit: str = "", language: str = "") -> Iterator[tuple[Given, int, int]]:
    """Give every number of a text as `given_in` does, with its start and end; a per cent sign belongs to it.

    Arguments:
        text: The text, in normal form.
        unit: What they count.
        language: Of the text.
    """
    divisor = _multiplier_of(unit)
    words = frozenset(word for _, word in _words_of(unit))
    numerals = numerals_of(language)
    is_english = language.lower().partition("-")[0] in {"", "en"}
    for number, start, end in Reader(text, numerals, is_english=is_english, unit=words).numbers():
        per_cent = _PER_CENT.match(text, end)
        hedge = hedge_at(text, start, per_cent.end() if per_cent else end, language)
        points = per_cent and per_cent[0].endswith(_POINTS_END)
        share: Literal["", "per cent", "percentage points"] = "percentage points" if points else "per cent"
        doubtful = tuple(sorted(float(reading.value) for reading in number.readings)) if number.is_doubtful else ()
        in_money = _CURRENCY.search(text, 0, start) is not None
        behind = "" if per_cent else _unread_behind(text, end, number, numerals, in_money=in_money)
        given = Given(
            _in_units_of(number, divisor),
            hedge | ABOUT if number.is_round else hedge,
            share if per_cent else "",
            "" if behind.lower() in words else behind,
            doubtful,
        )
        yield given, start, per_cent.end() if per_cent else end


def vague_word(text: str) -> str:
    """Return a word for many that is no number, such as `dozens` or `수만`, or an empty string."""
    found = _vague().search(text)
    return found[0] if found else ""


def counts_share(unit: str, share: str) -> bool:
    """Whether a unit counts per cent or percentage points, as far as its words say."""
    return (_POINTS if share == "percentage points" else _SHARE).search(unit) is not None


def may_begin_in_number(words: str) -> bool:
    """Whether words in normal form may begin with what belongs to a number before them; quickly."""
    first = words[0]
    return first.isdecimal() or first in _BEGIN_NUMBERS or first in CHARACTERS or _first(words).lower() in _of_numbers()


def may_end_in_number(words: str) -> bool:
    """Whether words in normal form may end in a number that goes on behind them; quickly."""
    last = words[-1]
    return last.isdecimal() or last in CHARACTERS or _last(words).lower() in _of_numbers()


def number_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return start and end of the number that goes over an offset, or None if none does.

    What multiplies a number in any language belongs to it, and so do the sign of a currency before it, and the per
    cent and the `+` behind it. No number goes over the end of a block.

    Arguments:
        text: A text in normal form, in which U+2029 ends a block.
        offset: Of a character that begins a word, or behind one that ends one.
    """
    return next((span for span in _spans_near(text, offset // _BLOCK) if span[0] < offset < span[1]), None)


@lru_cache(maxsize=16)
def _spans_near(text: str, part: int) -> list[tuple[int, int]]:
    """Return the numbers of a part of a text and beside it: words that occur very often ask for each but once."""
    first = max(0, part * _BLOCK - _NEAR)
    spans = []
    for block in text[first : (part + 1) * _BLOCK + _NEAR].split(BLOCK_END):
        spans += [(first + start, first + end) for start, end in _spans(block)]
        first += len(block) + len(BLOCK_END)
    return spans


def _spans(block: str) -> Iterator[tuple[int, int]]:
    for _, start, end in Reader(block, all_numerals(), is_english=True).numbers():
        currency = _CURRENCY.search(block, 0, start)
        per_cent = _PER_CENT.match(block, end)
        last = per_cent.end() if per_cent else end
        if is_east_asian(block[last : last + 1]):
            last += len(attached_letters(block, last))
        last += len(power_behind(block, last))
        last += _PLUS.match(block, last) is not None
        yield currency.start() if currency else start, last


def _in_units_of(number: Number, divisor: int) -> frozenset[float]:
    values = {reading.value / divisor for reading in number.readings}
    values |= {reading.value for reading in number.readings if reading.scale < divisor}
    return frozenset(map(float, values))


def _unread_behind(text: str, end: int, number: Number, numerals: Numerals, *, in_money: bool) -> str:
    """Return letters behind a number that may multiply it, as far as its language is known."""
    if not text[end - 1].isdecimal():
        return attached_letters(text, end) if number.is_in_digits and number.is_scaled else ""
    if letters := attached_letters(text, end):
        return letters
    word = next_word(text, end)
    if not word or text[end : end + 1] == word[0] or (word in KNOWN and not in_money):
        return ""
    is_known = numerals.tables and reads_script(word) and not may_multiply(word.lower(), in_money=in_money)
    return "" if is_known or word in CURRENCY_CODES else word


def _first(words: str) -> str:
    return words.partition(" ")[0].partition("-")[0].rstrip(",.;:!?\"')")


def _last(words: str) -> str:
    return words.rpartition(" ")[2].rpartition("-")[2].lstrip("\"'(")


def _words_of(unit: str) -> list[tuple[str, str]]:
    """Return the words of a unit, each with the sign of a currency before it."""
    return [(sign, word.lower()) for sign, word in _UNIT_WORD.findall(unit)]


def _multiplier_of(unit: str) -> int:
    """Return the multiplier that a unit names, or 1; `m` and `k` are one only behind the sign of a currency."""
    sizes = unit[: len(unit) - len(unit.lstrip("".join(SIZES)))]
    if sizes and unit[len(sizes) :][:1] in _COUNTED_IN_SIZES:
        return size_of(f"1{sizes}")
    scales = numerals_of("").scales
    for sign, word in _words_of(unit):
        if (sign or len(word) > 1) and (scale := scales.get(word) or scales.get(word.removesuffix("s"))):
            return scale
    return 1
