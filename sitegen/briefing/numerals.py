"""How a language writes numbers, with what all languages have in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from sitegen.briefing.numeral_tables import ENGLISH, LANGUAGES, Numerals

_SAME = {"nn": "nb", "no": "nb", "sk": "cs", "ms": "id", "bs": "sr"}
_POINT_AND_COMMA = frozenset({"es-mx", "es-us", "es-pr", "es-gt", "es-hn", "es-ni", "es-pa", "es-sv", "es-do", "es-pe"})
"""Where Spanish has the marks of English (CLDR, `symbols` of es-419 and of each country)."""

_BOTH_MARKS = frozenset({"de-ch", "de-li", "it-ch", "fr-ch", "es-419", "en-za"})
"""Where decimals are written with a point by some and with a comma by others."""

_WITHIN_ONE_LANGUAGE = frozenset(
    {
        *(
            "bi",
            "bil",
            "bill",
            "bin",
            "bio",
            "bn",
            "bln",
            "crs",
            "cent",
            "e",
            "half",
            "jt",
            "k",
            "m",
            "md",
            "mdr",
            "mi",
        ),
        *("mia", "mie", "mii", "mil", "mill", "mille", "mkr", "mm", "mn", "mr", "rb", "t", "tn", "tri", "tril", "tis"),
        *("billion", "billions", "trilion", "trilioni", "т", "ارب", "ek", "εκ", "cr", "dozen", "hundred"),
    }
)
"""Words that multiply in one language, and are something else, or multiply by something else, in another."""

_ORDINARY = frozenset(
    {"bin", "bio", "cent", "e", "half", "k", "m", "mi", "min", "mm", "mr", "t", "т", "md", "bill", "bi"}
)
"""Of these, what a language that does not multiply by them may well write behind a number."""


_CUTTABLE = frozenset({"cent", "e", "half", "mi", "min", "mm", "t", "т"})
"""Of these, what is so common behind a number that a quotation may end before it."""


def _agreed() -> dict[str, int]:
    """Return the words that multiply, and do so by the same number in every language that has them."""
    scales: dict[str, set[int]] = defaultdict(set)
    for numerals in LANGUAGES.values():
        for word, scale in numerals.scales.items():
            scales[word].add(scale)
    return {word: min(of) for word, of in scales.items() if len(of) == 1 and word not in _WITHIN_ONE_LANGUAGE}


_AGREED = _agreed()
_ANYWHERE = frozenset(word for numerals in LANGUAGES.values() for word in numerals.scales)
_ELSEWHERE = _ANYWHERE - _ORDINARY
_COGNATES = re.compile(
    r"(?!\w*(?:air|är|nar|онер))(?:(?:m|b|tr)il+(?:i|j|ij|y|h)[oauãõó]\w|(?:м|б|тр)[иі]л+[иьј]+[оаяјй])"
)
"""Words that look like million, milliard and their kin in languages without a table; but for millionaires."""


@cache
def numerals_of(language: str) -> Numerals:
    """Return how a language writes numbers, with the multipliers of all others that mean but one thing.

    Arguments:
        language: A BCP 47 tag; an empty string if nobody said, which is English, but for
            points between digits, that may set thousands apart.
    """
    tag = language.lower()
    base = tag.partition("-")[0]
    known = LANGUAGES.get(_SAME.get(base, base))
    if not tag:
        return LANGUAGES["en"]._replace(group=".,", scales=_AGREED | ENGLISH)
    if known is None:
        return Numerals(".,", ".,", _AGREED, tables=False)
    known = known._replace(scales={**_AGREED, **known.scales})
    if tag in _BOTH_MARKS:
        return known._replace(decimal=".,", group=".,")
    return known._replace(decimal=".", group=",") if tag in _POINT_AND_COMMA else known


@cache
def all_numerals() -> Numerals:
    """Return the words and multipliers of all languages, for what must not be cut whatever it means."""
    scales: dict[str, int] = {}
    words: dict[str, int | Fraction] = {}
    for numerals in LANGUAGES.values():
        scales |= {word: scale for word, scale in numerals.scales.items() if word not in _CUTTABLE}
        words |= numerals.words
    joints = frozenset(word for numerals in LANGUAGES.values() for word in numerals.joints)
    halves = frozenset(word for numerals in LANGUAGES.values() for word in numerals.halves)
    return Numerals(".,", ".,", {**scales, **ENGLISH}, words, joints, halves=halves)


def may_multiply(word: str, *, in_money: bool) -> bool:
    """Whether a word behind a number, which its language does not read, multiplies in another, or looks so.

    Arguments:
        word: In lower case.
        in_money: Whether a currency is before the number: then it is no unit, such as the mile of `5 mi`.
    """
    return word in (_ANYWHERE if in_money else _ELSEWHERE) or _COGNATES.match(word) is not None


def words_of_numbers() -> Iterable[str]:
    """Give all words that may be part of a number in any language."""
    every = all_numerals()
    yield from every.scales
    yield from every.words
