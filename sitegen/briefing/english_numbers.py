"""English numbers in words below a thousand, and parts of one.

`two hundred and fifty`, `the twenty-first`, `half a million`, `a quarter of`, `3/4`, `three point two`, `no ships`.
"""

from __future__ import annotations

from fractions import Fraction

from sitegen.briefing.number import Number
from sitegen.briefing.number_words import Words

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
_ALONE = {"both": 2, "none": 0, "nil": 0}
_TEN = 10
_PARTS = {"half": 2, "quarter": 4, "fourth": 4, "sixth": 6, "seventh": 7, "tenth": _TEN} | {
    word: size for word, size in _ORDINALS.items() if 2 < size < _TEN
}
_SHARES = {*_PARTS, "fraction", "part"}
_BEHIND_PART = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "of"})
_VAGUE = frozenset(
    {
        *("", ".", "…", "several", "few", "many", "couple", "multi", "multiple", "numerous", "countless"),
        *("tens", "dozens", "hundreds", "thousands"),
    }
)
"""After one of these words (`several million`), and at the start of a quotation, a multiplier alone is no number."""

_ALONE_SCALES = frozenset({"dozen", "hundred", "thousand", "lakh", "million", "crore", "billion", "trillion"})
_NO_NOUN = frozenset(
    {
        *(
            "one",
            "longer",
            "more",
            "less",
            "fewer",
            "later",
            "doubt",
            "matter",
            "means",
            "way",
            "other",
            "such",
            "greater",
        ),
        *(
            "sooner",
            "better",
            "worse",
            "different",
            "need",
            "use",
            "wonder",
            "idea",
            "comment",
            "plans",
            "or",
            "and",
            "but",
        ),
    }
)
ENGLISH_WORDS = frozenset({*_UNITS, *_TENS, *_PARTS, *(f"{word}s" for word in (*_ALONE_SCALES, *_PARTS)), *_ALONE})


class English(Words):
    """Reads English words; what is none of them, by the table of the language."""

    def scale(self, *, behind_number: bool = False) -> int:
        """Return what the next word multiplies by, or 0; `a million` is a number."""
        before = self.at
        if behind_number and self.skip("-"):
            self.skip("odd")
            self.skip("some")
        word = self.word()
        is_alone = behind_number or word.removesuffix("th") in _ALONE_SCALES
        found = self._scale_of(word) if is_alone else 0
        if not found:
            self.at = before
        return found

    def _scale_of(self, word: str) -> int:
        found = self.scales.get(word, 0)
        if not found:
            stem = word.removesuffix("th").removesuffix("s")
            found = self.scales.get(stem, 0) if stem in _ALONE_SCALES else 0
        return found

    def below_thousand(self) -> Number | None:
        """Read digits, or words below a thousand."""
        number = self._simple() or self.in_words()
        if number is None or number.is_ordinal:
            return number
        if part := self.and_part():
            return number.plus(Number.of(part))._replace(times=1)
        if self.word() != "hundred":
            return number
        self.at += 1
        number = number.multiplied(100)
        before = self.at
        has_and = self.skip("and")
        rest = self._below_hundred()
        if rest and self.word() != "hundred" and (has_and or not rest.is_ordinal):
            return number.plus(rest)
        self.at = before
        return number

    def count(self, word: str) -> int | Fraction:
        """Return the number that a word means, or 0."""
        return super().count(word) or _UNITS.get(word, 0)

    def _simple(self) -> Number | None:
        """Read digits, words below a hundred, parts of a whole, or the one of `a million`."""
        before = self.at
        part = self._part_of_one()
        is_bare = self.at == before + 1
        if part and (self._skip_to_scale() or not is_bare):
            return Number.of(part)
        self.at = before
        if number := self.in_digits():
            return number
        if self.scale() and not self._is_vague():
            return Number.of(1)
        if (alone := self._alone()) is not None:
            return Number.of(alone)
        if number := self.round():
            return number
        self.at = before
        number = self._below_hundred()
        decimals = self._decimals() if number and not number.is_ordinal else 0
        return number.plus(Number.of(decimals)) if number and decimals else number

    def _alone(self) -> int | None:
        """Read `both`, `none` and the `no` of `no ships`."""
        word = self.word()
        if word in _ALONE:
            self.at += 1
            return _ALONE[word]
        behind = self.word(self.at + 1)
        if word == "no" and behind.isalpha() and behind not in _NO_NOUN and not self.is_attached(self.at + 1):
            self.at += 1
            return 0
        return None

    def _decimals(self) -> Fraction | int:
        """Read what follows a number in `three point two five`, or nothing, which is 0."""
        before = self.at
        digits = ""
        if self.skip("point"):
            while (digit := _UNITS.get(self.word(), _TEN)) < _TEN:
                digits += str(digit)
                self.at += 1
        if not digits:
            self.at = before
            return 0
        return Fraction(f"0.{digits}")

    def _part_of_one(self) -> Fraction | None:
        """Read `half`, `a third of`, `two-thirds` or `1/2`; neither `a third man` nor `two quarters` is a part."""
        if part := self._slashed():
            return part
        before = self.at
        has_article = self.skip("a") or self.skip("an")
        count = None if has_article else _UNITS.get(self.word())
        self.at += count is not None
        joined = before < self.at and self.skip("-")
        word = self.word()
        size = _PARTS.get(word.removesuffix("s"), 0)
        self.at += 1
        if count is None:
            is_part = word in _PARTS and (size in {2, 4} or (has_article and self.word() in _BEHIND_PART))
        elif count == 1:
            is_part = word in _PARTS
        else:
            is_part = count < size and word not in _PARTS and (joined or size != 4 or count == 3)
        if size and is_part:
            return Fraction(count or 1, size)
        self.at = before
        return None

    def _slashed(self) -> Fraction | None:
        """Read `3/4`; what may be more than one, or goes on as a date does, is no part of one."""
        at = self.at
        above, slash, below = self.word(at), self.word(at + 1), self.word(at + 2)
        if (
            slash != "/"
            or "/" in {self.word(at - 1), self.word(at + 3)}
            or not (above.isdecimal() and below.isdecimal())
        ):
            return None
        if not (self.is_attached(at + 1, at + 2) and 0 < int(above) < int(below) <= _TEN):
            return None
        self.at += 3
        return Fraction(int(above), int(below))

    def and_part(self) -> Fraction | None:
        """Read the part behind a number in `two and a half`, `one-and-a-quarter`, `1 1/2` and `millón y medio`."""
        if part := self._slashed():
            return part
        if part := super().and_part():
            return part
        before = self.at
        self.skip("-")
        if self.skip("and"):
            self.skip("-")
            start = self.at
            part = self._part_of_one()
            if part and self.at > start + 1 and self.word() != "of":
                return part
        self.at = before
        return None

    def _skip_to_scale(self) -> bool:
        """Pass over what is between a part and what it is of, as in `a quarter of a million`, and say whether."""
        before = self.at
        for word in ("-", "of", "a", "the", "-"):
            self.skip(word)
        if self.scale():
            return True
        self.at = before
        return False

    def _is_vague(self) -> bool:
        """Whether the words before a multiplier leave open how many of it there are."""
        at = self.at - 1
        if self.word(at) == "a" and self.word(at - 1) == "of" and self.word(at - 2).removesuffix("s") in _SHARES:
            return True
        while self.word(at) in {"-", "of", *_ALONE_SCALES}:
            at -= 1
        return self.word(at) in _VAGUE

    def _below_hundred(self) -> Number | None:
        """Read `forty`, `forty-two`, `seventeen`, `twelfth`."""
        tens = _TENS.get(self.word())
        if tens:
            self.at += 1
            before = self.at
            self.skip("-")
            one = _value(self.word())
            if one is None or not 0 < one < 10:
                self.at = before
                return Number.of(tens)
            self.at += 1
            return Number.of(tens + one, is_ordinal=self.tokens[self.at - 1].word not in _UNITS)
        word = self.word()
        value = _value(word)
        if value is None:
            return None
        self.at += 1
        return Number.of(value, is_ordinal=word not in _UNITS)


def _value(word: str) -> int | None:
    """Return the number below a hundred that a single word means, or None."""
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    if word.endswith("ieth"):
        return _TENS.get(f"{word.removesuffix('ieth')}y")
    return _UNITS.get(word.removesuffix("th")) if word.endswith("th") else None
