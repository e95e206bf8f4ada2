"""Letters right behind digits that are known to multiply nothing: units, ordinals, times of the day, currencies.

Source of the units: the SI Brochure (9th edition, tables 2, 4, 7 and 8) with the units of trade, shipping and
computing that newspapers abbreviate; of the currencies: ISO 4217 and their customary abbreviations; of the ordinals:
Unicode CLDR, `OrdinalRules`, and the style guides of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SI = {
    f"{prefix}{unit}"
    for prefix in ("", "k", "M", "G", "T", "m", "µ", "μ", "n")
    for unit in ["W", "V", "A", "J", "N", "Hz", "Pa", "Wh", "eV"]
}
_LENGTHS = "km m dm cm mm nm µm μm km² m² cm² mm² km³ m³ cm³ ha mi ft in yd nmi nm kt kts kn mph kmh kph"
_MASSES = (
    "kg g mg µg μg t kt Mt lb lbs oz st cwt dwt dwt grt gt GRT GT DWT TEU teu l L dl cl ml hl gal bbl bpd"
    " boe mL dL hp psi bar mbar hPa Ah mAh Sv mSv Bq Nm"
)
_TIMES = "h hr hrs min mins sec secs ms ns am pm AM PM p Uhr uur yr yrs"
_OTHERS = (
    "C F K K dB rpm px dpi bit bits Mbit Gbit kB KB MB GB"
    " TB PB kbps Mbps Gbps MP fps cal kcal pH ppm ppb pp pt pc pct pcs bp bps c"
)
_CURRENCIES = (
    "EUR USD GBP JPY CNY RMB KRW CHF INR RUB BRL MXN PLN CZK HUF SEK NOK DKK TRY UAH AUD CAD NZD HKD SGD TWD"
    " kr Kr zł Kč Ft lei lv руб р грн Rp Rs ლ din"
)
_CYRILLIC = "км м см мм кг г т л га ч мин с кВт МВт ГВт кВтч шт чел экз м² м³ км² год"
_ORDINALS = (
    "st nd rd th ST ND RD TH"  # English
    " er re ère e è ème nde a o ª º ro"  # French, Spanish, Portuguese, Italian
    " ste de"  # Dutch
    " й я е го му ой ый ая ое х ти м"  # Russian, Ukrainian
)
CURRENCY_CODES = frozenset(_CURRENCIES.split())
"""Abbreviations of currencies."""

KNOWN = frozenset(
    (*_SI, *" ".join((_LENGTHS, _MASSES, _TIMES, _OTHERS, _CURRENCIES, _CYRILLIC, _ORDINALS)).split(), "percent")
)
"""Letters that multiply nothing, in the case in which they are written."""

_UNREAD = (
    "배",
    "할",
    "푼",
    "쌍",
    "다스",
    "倍",
    "割",
    "成",
    "折",
    "打",
    "双",
    "對",
    "对",
    *"십백천만억조경十百千万萬億亿兆",
)
"""What multiplies in Korean, Chinese or Japanese and is not read: times, tenths, pairs, and sizes left over."""

_NOT_UNREAD = ("할인", "배럴", "배수", "成立", "경기", "경찰", "만기", "千克", "千米", "千瓦", "兆瓦", "百分", "천주")
_EAST_ASIAN = (("\u3041", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"))
_THAI = (("\u0e00", "\u0e7f"),)
_SCRIPTS = (
    *(("A", "z"), ("\u00aa", "\u024f"), ("\u0370", "\u052f"), ("\u0590", "\u06ff"), ("\u0900", "\u09ff")),
    *(("\u0e00", "\u0e7f"), ("\u1e00", "\u1fff"), *_EAST_ASIAN),
)
"""Ranges of letters of the languages that have tables."""

_POWER = re.compile(r" ?[×x·⋅*] ?10(?:\^[-+]?\d+|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|e[-+]?\d+(?!\w)", re.IGNORECASE)
_FOLD = re.compile("[- ]?fold(?!\\w)")
_LETTERS = re.compile(r"[^\W\d_]+[²³]?")
_WORD = re.compile(r"[ \u00a0\u202f]?([^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u097f\u0980-\u09ff\u0e30-\u0e4e])*)")


def power_behind(text: str, end: int) -> str:
    """Return the power of ten right behind a number that multiplies it, such as `×10⁶` or `e6`, or an empty string."""
    found = _POWER.match(text, end)
    return found[0].strip() if found else ""


def attached_letters(text: str, end: int) -> str:
    """Return the letters right behind a number that may multiply it: not those of a unit, an ordinal or a counter.

    Korean, Chinese, Japanese and Thai multiply by few characters, which are read, so that others there are counters;
    but a `배` or `割` (times, tenths) is returned.

    Arguments:
        text: The text.
        end: Offset behind the number.
    """
    if _FOLD.match(text, end):
        return "fold"
    if power := power_behind(text, end):
        return power
    found = _LETTERS.match(text, end)
    if not found:
        return "×" if text.startswith("×", end) and not text[end + 1 : end + 2].isdecimal() else ""
    letters = found[0]
    if is_east_asian(letters[0]):
        return "" if letters.startswith(_NOT_UNREAD) else next(filter(letters.startswith, _UNREAD), "")
    return "" if letters in KNOWN or _is_in(letters[0], _THAI) else letters


def next_word(text: str, end: int) -> str:
    """Return the word behind a number, or behind a space behind it; an empty string if there is none."""
    found = _WORD.match(text, end)
    return found[1] if found else ""


def reads_script(word: str) -> bool:
    """Whether a word is of a script that a language with a table has."""
    return _is_in(word[0], _SCRIPTS)


def is_east_asian(char: str) -> bool:
    """Whether a character is one of Chinese, Japanese or Korean."""
    return _is_in(char, _EAST_ASIAN)


def _is_in(char: str, ranges: Iterable[tuple[str, str]]) -> bool:
    return any(first <= char <= last for first, last in ranges)
