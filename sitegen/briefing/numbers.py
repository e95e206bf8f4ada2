"""Numbers in English text: digits with their thousands set apart, words, ordinals, scales."""

from __future__ import annotations

import re

_UNITS = {
    word: number
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12, "dozen": 12}
_TOKEN = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+|[^\w\s-]", re.IGNORECASE)
_GROUPING = re.compile("[,\u00a0\u202f]")


def numbers_in(text: str) -> set[float]:
    """Return every number that a text gives, in digits or in words.

    Of a number in several words the parts are given too: `two hundred and fifty` gives 2, 200, 50 and 250.
    """
    reader = _Reader()
    for found in _TOKEN.findall(text):
        reader.read(found.lower())
    reader.end()
    return reader.found


class _Reader:
    """Reads number words one after the other.

    Attributes:
        found: Every number so far.
    """

    def __init__(self) -> None:
        self.found: set[float] = set()
        self._group: float | None = None
        self._thousands = 0.0
        self.end()

    def end(self) -> None:
        """End the number that was being read, and note it as a whole."""
        if self._group is not None:
            self.found.add(self._thousands + self._group)
        self._group = None
        self._thousands = 0.0
        self._last_scale = 0
        self._half = False
        self._before = ""

    def read(self, word: str) -> None:
        """Take in the next word, run of digits or mark."""
        before, self._before = self._before, word
        if word[0].isdigit():
            self.end()
            self._give(float(_GROUPING.sub("", word)))
        elif word.removesuffix("th") in _SCALES:
            self._scale(_SCALES[word.removesuffix("th")])
        elif (value := _value(word)) is not None:
            self._add(value)
        elif word == "half":
            self._add_half()
        elif not (word == "and" or (word in {"a", "an"} and before in {"and", "half"})):
            self.end()

    def _give(self, group: float) -> None:
        """Note a value below the last scale word."""
        self._group = group
        self.found.add(group)

    def _add(self, value: int) -> None:
        """Go on with a number word: `forty` `two`, `two hundred` `and fifty`, `one thousand` `and one`."""
        group = self._group or 0
        after_tens = 0 < value < 10 and group % 10 == 0 and group % 100 >= 20
        after_hundreds = value < 100 and group >= 100 and group % 100 == 0
        if after_hundreds:
            self.found.add(value)
        elif not after_tens:
            if self._group is not None:
                self.end()
            group = 0
        self._give(group + value)

    def _add_half(self) -> None:
        """Read `two and a half` as 2.5, and a half before a scale as half of it."""
        if self._group is not None:
            self._give(self._group + 0.5)
        else:
            self.end()
            self._half = True
            self._before = "half"

    def _scale(self, scale: int) -> None:
        group = self._group if self._group is not None else 0.5 if self._half else 1
        if scale == 12:
            self._group = None
            self.end()
            self.found.add(group * scale)
        elif scale == 100:
            if group >= 100:
                self.end()
                group = 1
            self._give(group * scale)
        else:
            if self._last_scale and scale >= self._last_scale:
                self._thousands = 0.0
            self._thousands += group * scale
            self._group, self._half, self._last_scale = None, False, scale
            self.found.update({group * scale, self._thousands})


def _value(word: str) -> int | None:
    """Return the number below a hundred that a single word stands for, or None."""
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    if word.endswith("ieth"):
        return _TENS.get(f"{word.removesuffix('ieth')}y")
    return _UNITS.get(word.removesuffix("th")) if word.endswith("th") else None
