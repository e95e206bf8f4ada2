"""Numbers in words below a thousand: the grammar of English, and a plain one for languages that add words up.

English has `two hundred and fifty`, `a quarter of`, `3/4` and `three point two`. In other languages words that get
smaller are added up (`zweihundert fünfzig`, `treinta y dos`, `двести пять`), French `quatre-vingt-dix` included.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from sitegen.briefing.number import Number
from sitegen.briefing.number_tokens import Token
from sitegen.briefing.numerals import Numerals

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

_NO_COUNT = frozenset(
    {
        *("por", "per", "pour", "pro"),
        *("einige", "einigen", "mehrere", "mehreren", "paar", "viele", "vielen", "wenige", "quelques", "plusieurs"),
        *("varios", "varias", "algunos", "algunas", "vários", "várias", "alguns", "algumas", "alcune", "alcuni"),
        *("diversi", "diverse", "parecchi", "несколько", "нескольких", "enkele", "honderden"),
    }
)

"""After one of these words a hundred or a thousand is no number: `einige Tausend`, `por cien`."""

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


class Words:
    """Reads the words of numbers, one after the other.

    Arguments:
        tokens: Of a text.
        numerals: How its language writes numbers.
        is_english: Whether to read English.
    """

    def __init__(self, tokens: Iterable[Token], numerals: Numerals, *, is_english: bool) -> None:
        self.tokens = list(tokens)
        self.at = 0
        self.numerals = numerals
        self._is_english = is_english
        self.scales: Mapping[str, int] = numerals.scales

    def word(self, at: int | None = None) -> str:
        """Return the word at a place, the next one unless told, or nothing if there is none."""
        at = self.at if at is None else at
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def is_attached(self, *places: int) -> bool:
        """Whether there is no space before some tokens."""
        return all(self.tokens[at].is_attached for at in places)

    def skip(self, *words: str) -> bool:
        """Pass over words if they come next, and say whether they did."""
        come = tuple(token.word for token in self.tokens[self.at : self.at + len(words)])
        self.at += len(words) if come == words else 0
        return come == words

    def scale(self, *, behind_number: bool = False) -> int:
        """Return what the next word multiplies by, or 0; English has `a million` as a number, and no other word."""
        before = self.at
        if behind_number and self.skip("-"):
            self.skip("odd")
            self.skip("some")
        word = self.word()
        is_alone = behind_number or (self._is_english and word.removesuffix("th") in _ALONE_SCALES)
        found = self._scale_of(word) if is_alone else 0
        if not found:
            self.at = before
        return found

    def _scale_of(self, word: str) -> int:
        found = self.scales.get(word, 0)
        if not found and self._is_english:
            stem = word.removesuffix("th").removesuffix("s")
            found = self.scales.get(stem, 0) if stem in _ALONE_SCALES else 0
        return found

    def below_thousand(self) -> Number | None:
        """Read digits, or words below a thousand."""
        number = self._simple() if self._is_english else None
        if number is None:
            number = self._in_other_words()
        if number is None or number.is_ordinal:
            return number
        if part := self.and_part():
            return number.plus(Number.of(part))._replace(times=1)
        if not self._is_english or self.word() != "hundred":
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

    def _in_digits(self) -> Number | None:
        token = self.tokens[self.at] if self.at < len(self.tokens) else Token("")
        if not token.values:
            return None
        self.at += 1
        return Number.of_token(token)

    def _in_other_words(self) -> Number | None:
        """Read digits, and words by the table of a language."""
        if number := self._in_digits():
            return number
        before = self.at
        for read in (self._half, self._round, self._sum):
            if number := read():
                return number
            self.at = before
        return None

    def _half(self) -> Number | None:
        """Read `eine halbe` and `un demi` before what multiplies it."""
        if self.numerals.words.get(self.word()) == 1:
            self.at += 1
        if self.word() not in self.numerals.halves:
            return None
        self.at += 1
        self.skip("-")
        if of := self.numerals.rounds.get(self.word()):
            self.at += 1
            return Number.of(Fraction(of, 2), is_round=True)
        return Number.of(Fraction(1, 2)) if self.scale(behind_number=True) else None

    def _round(self) -> Number | None:
        """Read `une douzaine`, `two score` and `a pair`."""
        count = self.numerals.words.get(self.word()) or _UNITS.get(self.word(), 0)
        if not count and self.word() != "a":
            return None
        self.at += 1
        word = self.word()
        self.at += 1
        if self.word() == "of" and self.scales.get(self.word(self.at + 1)):
            return None  # `a couple of hundred` is open
        of = self.numerals.rounds.get(word) or self.numerals.dozens.get(word)
        return Number.of((count or 1) * of, is_round=word in self.numerals.rounds) if of else None

    def _sum(self) -> Number | None:
        """Add up words that get smaller, and read how many parts of one they are."""
        words = self.numerals.words
        value = words.get(self.word())
        if value is None or (value >= 100 and self.word(self.at - 1) in _NO_COUNT):
            return None
        self.at += 1
        last = value
        while True:
            before = self.at
            _ = self.skip("-") or self._joint()
            following = words.get(self.word(), 0)
            if following == 20 and value % 100 == 4 and "quatre" in words:
                value, last = value + 76, 20
            elif following == 100 and 1 < value < _TEN:
                value, last = value * 100, 100
            elif 0 < following < _room_behind(last, value):
                value, last = value + following, following
            else:
                self.at = before
                break
            self.at += 1
        if (of := self.numerals.parts.get(self.word(), 0)) > value:
            self.at += 1
            return Number.of(Fraction(value, of))
        return Number.of(value)

    def _joint(self) -> bool:
        return any(self.skip(word) for word in self.numerals.joints)

    def _simple(self) -> Number | None:
        """Read digits, words below a hundred, parts of a whole, or the one of `a million`."""
        before = self.at
        part = self._part_of_one()
        is_bare = self.at == before + 1
        if part and (self._skip_to_scale() or not is_bare):
            return Number.of(part)
        self.at = before
        if number := self._in_digits():
            return number
        if self.scale() and not self._is_vague():
            return Number.of(1)
        if (alone := self._alone()) is not None:
            return Number.of(alone)
        if number := self._round():
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
        before = self.at
        if self._joint() and self.word() in self.numerals.halves:
            self.at += 1
            return Fraction(1, 2)
        self.at = before
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


def _room_behind(last: int | Fraction, value: int | Fraction) -> int:
    """Return what a word that is added must be less than: 10 behind `treinta`, 20 behind `quatre-vingt`."""
    if value % 100 in {60, 80} and last in {20, 60}:
        return 20
    for size in (1000, 100, 10):
        if last % size == 0:
            return size
    return 0


def _value(word: str) -> int | None:
    """Return the number below a hundred that a single word means, or None."""
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    if word.endswith("ieth"):
        return _TENS.get(f"{word.removesuffix('ieth')}y")
    return _UNITS.get(word.removesuffix("th")) if word.endswith("th") else None
