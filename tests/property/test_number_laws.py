"""Laws of numbers: what a language writes for a number is read as that number, and as nothing else."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite
from typing import NamedTuple

import pytest
import strategies  # noqa: F401 - loads the profile
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.briefing.numbers import given_in, number_at
from sitegen.text import normalise


class Style(NamedTuple):
    """How a language writes numbers, by its own style guides and not by the code.

    Attributes:
        group: The mark between thousands.
        decimal: The mark before decimals.
        scaled: Words with what they multiply by.
        sentence: Words around a number.
    """

    group: str
    decimal: str
    scaled: dict[str, int]
    sentence: str


STYLES = {
    "en": Style(
        ",", ".", {" million": 10**6, " billion": 10**9, "bn": 10**9, "m": 10**6, "k": 1000}, "The port saw {}."
    ),
    "de": Style(".", ",", {" Mio.": 10**6, " Milliarden": 10**9, " Billionen": 10**12}, "Es kamen {} Schiffe."),
    "fr": Style("\u202f", ",", {" millions": 10**6, " Md€": 10**9, " mille": 1000}, "Le port a vu {} navires."),
    "es": Style(".", ",", {" millones": 10**6, " mil": 1000, " mil millones": 10**9}, "Vinieron {} barcos."),
    "pt": Style(".", ",", {" milhões": 10**6, " bi": 10**9, " trilhões": 10**12}, "Vieram {} navios."),
    "it": Style(".", ",", {" milioni": 10**6, " mld": 10**9, " mila": 1000}, "Arrivarono {} navi."),
    "ru": Style("\u00a0", ",", {" тыс.": 1000, " млн": 10**6, " миллиардов": 10**9}, "Пришло {} судов."),
    "pl": Style(" ", ",", {" tys.": 1000, " mln": 10**6, " mld": 10**9}, "Było {} statków."),
    "tr": Style(".", ",", {" bin": 1000, " milyon": 10**6}, "Limana {} gemi geldi."),
    "de-CH": Style("'", ".", {" Mio.": 10**6, " Mrd.": 10**9}, "Es kamen {} Schiffe."),
    "hi": Style(",", ".", {" लाख": 10**5, " करोड़": 10**7}, "यहाँ {} जहाज आए"),
    "ko": Style(",", ".", {"만": 10**4, "억": 10**8, "천만": 10**7}, "배 {} 척이 왔다."),
    "zh": Style(",", ".", {"万": 10**4, "亿": 10**8, "万亿": 10**12}, "港口来了{}艘船。"),
    "ja": Style(",", ".", {"万": 10**4, "億": 10**8, "兆": 10**12}, "港に{}隻の船が来た。"),
}
LANGUAGES = pytest.mark.parametrize("language", STYLES)
WHOLE = st.one_of(st.integers(0, 9999), st.integers(10_000, 10**12))


def read(text: str, language: str) -> list[set[float]]:
    return [set(each.values) for each in given_in(text, "", language)]


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@LANGUAGES
@given(number=WHOLE)
def test_a_number_with_the_marks_of_a_language_is_read_as_itself_alone(language: str, number: int) -> None:
    style = STYLES[language]
    assert [{number}] == read(style.sentence.format(grouped(number, style.group)), language)


@LANGUAGES
@given(whole=st.integers(0, 10**7), tenths=st.integers(1, 99))
def test_decimals_are_read_with_the_mark_of_the_language(language: str, whole: int, tenths: int) -> None:
    style = STYLES[language]
    written = f"{grouped(whole, style.group)}{style.decimal}{tenths:02d}"
    assert [{float(f"{whole}.{tenths:02d}")}] == read(style.sentence.format(written), language)


@LANGUAGES
@given(data=st.data(), whole=st.integers(1, 999), tenth=st.integers(0, 9))
def test_a_multiplier_of_the_language_multiplies_and_what_it_multiplies_is_never_read_alone(
    language: str, data: st.DataObject, whole: int, tenth: int
) -> None:
    style = STYLES[language]
    word, scale = data.draw(st.sampled_from(sorted(style.scaled.items())))
    digits = f"{whole}{style.decimal}{tenth}" if tenth else str(whole)
    text = style.sentence.format(f"{digits}{word}")
    value = Fraction(f"{whole}.{tenth}") * scale

    assert [{float(value)}] == read(text, language)

    normal = normalise(text)
    behind = normal.index(digits) + len(digits)
    span = number_at(normal, behind)
    assert word[:1].isascii() and word[:1].isalpha() if span is None else span[0] < behind < span[1]


def in_myriads(number: int, names: str, gap: str) -> str:
    """Return a number as Korean and Japanese newspapers write it, such as `12억3400만` and `3万5000`."""
    parts = []
    for power, name in enumerate(names):
        part = number // 10_000**power % 10_000
        if part:
            parts.append(f"{part}{name.strip()}")
    return gap.join(reversed(parts))


@given(number=st.integers(1, 10**15), gap=st.sampled_from(["", " "]))
@example(number=12_0000_3400, gap=" ")
def test_numbers_in_myriads_are_one_number(number: int, gap: str) -> None:
    for language, names in (("ko", " 만억조"), ("ja", " 万億兆"), ("zh", " 万亿兆")):
        # A single size with no money behind it may be a clause of a law.
        text = in_myriads(number, names, gap) + ("원" if language == "ko" else "元")
        assert [{number}] == read(text, language)


def in_han(number: int) -> str:
    """Return a number in Chinese characters, such as 一万二千零五."""
    digits, sizes = "零一二三四五六七八九", ["", "十", "百", "千"]
    text, is_open = "", False
    for power, big in ((2, "亿"), (1, "万"), (0, "")):
        part = number // 10_000**power % 10_000
        section = ""
        for place in (3, 2, 1, 0):
            digit = part // 10**place % 10
            if digit:
                section += ("零" if is_open and (text or section) else "") + digits[digit] + sizes[place]
                is_open = False
            else:
                is_open = True
        text += section + big if section else ""
    return text


@given(number=st.integers(10, 10**12 - 1))
@example(number=12_005)
@example(number=100_000_001)
def test_numbers_in_chinese_characters_are_one_number(number: int) -> None:
    written = in_han(number)
    if written[-1] in "一二三四五六七八九" and written[-2] in "百千万亿":
        return  # which means tens, hundreds or thousands in speech
    assert [{number}] == read(f"港口来了{written}艘船。", "zh")


@given(number=st.integers(1, 999_999))
def test_numbers_in_german_words_are_one_number(number: int) -> None:
    ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
    ones += [f"{ones[digit]}zehn" for digit in (3, 4, 5)] + ["sechzehn", "siebzehn", "achtzehn", "neunzehn"]
    tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]

    def below_thousand(part: int) -> str:
        hundreds, rest = divmod(part, 100)
        ten, one = divmod(rest, 10)
        word = ones[rest] if rest < 20 else f"{ones[one]}{'und' if one else ''}{tens[ten]}"
        return f"{f'{ones[hundreds]}hundert' if hundreds else ''}{word}"

    thousands, rest = divmod(number, 1000)
    words = [f"{below_thousand(thousands)}tausend"] if thousands else []
    words += [below_thousand(rest)] if rest else []
    assert [{number}] == read(f"Es kamen {' '.join(words)} Schiffe.", "de")


PIECES = st.sampled_from([*"0123456789.,' ~+-万亿千百十一二三만억조천백십여명Bk%", "mil", "y", "media"])


@given(st.lists(PIECES, max_size=24))
def test_any_text_can_be_read_in_any_language(pieces: list[str]) -> None:
    text = "".join(pieces)
    for language in ("", "en", "de", "es", "fr", "ko", "zh", "sw", "xx"):
        for each in given_in(text, "million crowns", language):
            assert all(isfinite(value) for value in each.values)
    normal = normalise(text)
    for offset in range(len(normal)):
        span = number_at(normal, offset)
        assert span is None or 0 <= span[0] < offset < span[1] <= len(normal)
