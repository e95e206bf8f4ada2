"""Numbers in English text: digits with their thousands set apart, words, ordinals, scales."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_UNITS = {word: number for number, word in enumerate(f"{_ONES} eighteen nineteen".split())}
_TENS = {
    word: 10 * number
    for number, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "twentieth": 20,
    "thirtieth": 30,
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_TOKEN = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+", re.IGNORECASE)
_GROUPING = re.compile("[,\u00a0\u202f]")


def numbers_in(text: str) -> set[float]:
    """Return every number that a text gives, in digits or in words.

    A number before a scale word is also given multiplied: `3.5 million` gives 3.5 and 3,500,000.
    """
    found: set[float] = set()
    before: float | None = None
    total = 0.0
    for token in _TOKEN.findall(text):
        word = token.lower()
        value = _value(word)
        if value is not None:
            before = (before or 0) + value if before in _TENS.values() and value < 10 else value
            found.add(before)
        elif word in _SCALES:
            before = (before if before is not None else 1) * _SCALES[word]
            found.add(before)
            total = before if before < 1_000 else 0.0
            continue
        elif word != "and":
            before, total = None, 0.0
            continue
        if total and before is not None:
            found.add(total + before)
    return found


def _value(word: str) -> float | None:
    """Return the number that a single word or a run of digits stands for, or None."""
    if word[0].isdigit():
        return float(_GROUPING.sub("", word))
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    if word.endswith("th") and word.removesuffix("th") in _UNITS:
        return _UNITS[word.removesuffix("th")]
    return None
