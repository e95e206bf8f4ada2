"""Numbers in English text: digits with any marks between their thousands, words, ordinals, multipliers.

A number is read whole: `two million` is 2,000,000 and never 2, `1.250.000` never 1.25. Where a notation may mean two
numbers (`1,250` is 1250, or 1.25 as the Continent writes it) it gives both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import numeric

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
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORT_SCALES = {
    **dict.fromkeys(("k",), 10**3),
    **dict.fromkeys(("m", "mn", "mln"), 10**6),
    **dict.fromkeys(("bn", "bln"), 10**9),
    **dict.fromkeys(("tn", "trn", "trln"), 10**12),
}
_TEN = 10
_PARTS = {"half": 2, "quarter": 4, "fourth": 4, "sixth": 6, "seventh": 7, "tenth": _TEN} | {
    word: size for word, size in _ORDINALS.items() if 2 < size < _TEN
}
_MILLION = 10**6
_HUGE = 10**30
_LONGEST = 30
"""Bounds beyond which nothing is taken for a number that is counted."""

_OF_NUMBERS = frozenset(
    {
        *(*_UNITS, *_TENS, *_SCALES, *(f"{word}s" for word in (*_SCALES, *_PARTS)), *_PARTS, *_SHORT_SCALES),
        *("per", "percent", "percentage", "pct"),
    }
)

_BLOCK = 128
_NEAR = 60
"""How far around a part of a text, of so many characters, a number is looked for that goes over a place in it."""

_METRES = frozenset({"m", "metre", "metres", "meter", "meters"})
"""Of what `m` is the sign, so that it multiplies nothing."""

_MINUS = frozenset({"minus", "negative", "\u2212"})
_DASHES = frozenset({"-", "\u2013", "\u2212"})
_CURRENCIES = frozenset("$€£¥₩")
_BEGIN_NUMBERS = frozenset("%‰.") | _CURRENCIES

_RANGE = frozenset({"to", "or", "-", "\u2013", "\u2014"})
_VAGUE = frozenset(
    {
        *("", ".", "…", "several", "few", "many", "couple", "multi", "multiple", "numerous", "countless"),
        *("tens", "dozens", "hundreds", "thousands"),
    }
)
"""Behind these a multiplier is no number, nor where a quotation begins with it or leaves out what stands before it."""

_SPACES = " \u00a0\u2009\u202f"
_SHARES = {*_PARTS, "fraction", "part"}
_BEHIND_PART = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "of"})
_FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞"
_GROUPS = rf"\d{{1,3}}(?P<space>[{_SPACES}])\d{{3}}(?:(?P=space)\d{{3}})*(?![\d'’])(?:[.,]\d+)?"
_DIGITS = rf"(?<![\w.)])\.\d+|\d+(?:[.,'’]\d+)*[{_FRACTIONS}]?|[{_FRACTIONS}]"
_TOKEN = re.compile(rf"(?<![\d.,])(?P<groups>{_GROUPS})|(?P<digits>{_DIGITS})|[a-z]+|[^\w\s]", re.IGNORECASE)
_GROUPED = re.compile(rf"(\d{{1,3}}([.,'’{_SPACES}])\d{{3}}(?:\2\d{{3}})*)(?:(?!\2)[.,](\d+))?")
_INDIAN = re.compile(r"(\d{1,2}(,)(?:\d\d,)+\d{3})(?:\.(\d+))?")
_NOT_DIGITS = re.compile(r"\D")
_ONE_NUMBER = re.compile(r"\d+")
_CURRENCY = re.compile(rf"(?:(?<!\w)[A-Z]{{1,3}})?[{''.join(sorted(_CURRENCIES))}] ?\Z")
_PER_CENT = re.compile(r"[ -]?(?:%|‰)|[ -](?:per ?cent|pct)(?:age points?)?(?!\w)", re.IGNORECASE)
Hedge: TypeAlias = Literal["", "at least", "up to", "about", "nearly"]
_HEDGES: Mapping[str, Hedge] = {
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "more than"), "at least"),
    **dict.fromkeys(("upward of", "upwards of", "in excess of", "a minimum of", "or more"), "at least"),
    **dict.fromkeys(("up to", "at most", "as many as", "as much as", "no more than", "not more than"), "up to"),
    **dict.fromkeys(("fewer than", "less than", "a maximum of", "or fewer", "or less"), "up to"),
    **dict.fromkeys(("about", "around", "approximately", "roughly", "some", "an estimated", "or so"), "about"),
    **dict.fromkeys(("nearly", "almost", "close to"), "nearly"),
}
_ANY_HEDGE = "|".join(sorted((hedge.replace(" ", r"\s+") for hedge in _HEDGES), key=len, reverse=True))
_HEDGE_BEFORE = re.compile(
    rf"(?<!\w)((?:{_ANY_HEDGE}))\s+(?:an?\s+|the\s+)?(?:[A-Z]{{1,3}})?[$€£¥₩]?\s?\Z", re.IGNORECASE
)
_HEDGE_BEHIND = re.compile(r"(?:\s+\w+){0,2}?\s+(or\s+(?:more|fewer|less|so))(?!\w|\s+than)", re.IGNORECASE)
_POINTS = re.compile(r"\bpoints?\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\b(?:per ?cent(?:age)?|pct|points?|proportion|rate|ratio|rating|share)\b", re.IGNORECASE)
_UNIT_WORD = re.compile(r"([$€£¥₩] ?)?(?<!\bper )\b([a-z]+)", re.IGNORECASE)


class Given(NamedTuple):
    """A number as a text gives it.

    Attributes:
        values: What it may be.
        hedge: The word of a qualifier that the text puts to it, `nearly` where that may be `about` or `up to`.
        share: `per cent` or `percentage points` where it counts these.
    """

    values: frozenset[float]
    hedge: Hedge
    share: Literal["", "per cent", "percentage points"]


def given_in(text: str, unit: str = "") -> Iterator[Given]:
    """Give every number of a text, in digits or in words, with what is said of it.

    Arguments:
        text: The text.
        unit: What they count. Where it names a multiplier, as `million crowns` does, that is taken off: `two million`
            gives 2, and so does 2,000,000, which may also stand in a table of millions and gives itself as well.
    """
    divisor = _multiplier_of(unit)
    for number, start, end in _Reader(text, unit).numbers():
        values = frozenset(float(value) for reading in number.readings for value in reading.in_units_of(divisor))
        before = _HEDGE_BEFORE.search(text, max(0, start - _NEAR), start)
        behind = _HEDGE_BEHIND.match(text, end)
        hedge = before or behind
        per_cent = _PER_CENT.match(text, end)
        points = per_cent and per_cent[0].endswith(("point", "points"))
        share: Literal["", "per cent", "percentage points"] = "percentage points" if points else "per cent"
        yield Given(values, _HEDGES[" ".join(hedge[1].lower().split())] if hedge else "", share if per_cent else "")


def counts_share(unit: str, share: str) -> bool:
    """Whether a unit counts per cent or percentage points, as far as its words say."""
    return (_POINTS if share == "percentage points" else _SHARE).search(unit) is not None


def may_begin_in_number(words: str) -> bool:
    """Whether words in normal form may begin with what belongs to a number before them; quickly."""
    return words[0].isdecimal() or words[0] in _BEGIN_NUMBERS or _first(words).lower() in _OF_NUMBERS


def may_end_in_number(words: str) -> bool:
    """Whether words in normal form may end in a number that goes on behind them; quickly."""
    return words[-1].isdecimal() or _last(words).lower() in _OF_NUMBERS


def number_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return start and end of the number that goes over an offset, or None where none does.

    What multiplies a number belongs to it, and so do the sign of a currency before it and the per cent behind it.

    Arguments:
        text: A text in normal form.
        offset: Of a character that begins a word, or behind one that ends one.
    """
    return next((span for span in _spans_near(text, offset // _BLOCK) if span[0] < offset < span[1]), None)


@lru_cache(maxsize=16)
def _spans_near(text: str, block: int) -> list[tuple[int, int]]:
    """Return the numbers of a block of a text and beside it: words that stand very often ask for each but once."""
    first = max(0, block * _BLOCK - _NEAR)
    window = text[first : (block + 1) * _BLOCK + _NEAR]
    spans = []
    for _, start, end in _Reader(window, "").numbers():
        currency = _CURRENCY.search(window, 0, start)
        per_cent = _PER_CENT.match(window, end)
        spans.append((first + (currency.start() if currency else start), first + (per_cent.end() if per_cent else end)))
    return spans


class _Token(NamedTuple):
    """A number in digits, a word, or a mark.

    Attributes:
        word: As it is written, in lower case.
        start: Offset of its first character.
        end: Offset behind its last.
        values: What it may mean, if it is a number in digits.
        is_attached: Whether there is no space before it.
    """

    word: str
    start: int = 0
    end: int = 0
    values: frozenset[Fraction] = frozenset()
    is_attached: bool = False


class _Reading(NamedTuple):
    """What a number may mean: its value, and the greatest multiplier in it, or 1."""

    value: Fraction
    scale: int = 1

    def in_units_of(self, divisor: int) -> Iterator[Fraction]:
        yield self.value / divisor
        if self.scale < divisor:
            yield self.value


class _Number(NamedTuple):
    """A number that was read.

    Attributes:
        readings: What it may mean.
        is_in_digits: Whether it begins with digits.
        is_ordinal: Whether it is one in words, which nothing multiplies.
        times: Its multipliers, where it is one number times these and nothing is added; else 0.
    """

    readings: frozenset[_Reading]
    is_in_digits: bool = False
    is_ordinal: bool = False
    times: int = 1

    @classmethod
    def of(cls, *values: Fraction | int, is_in_digits: bool = False, is_ordinal: bool = False) -> _Number:
        readings = frozenset(_Reading(Fraction(value)) for value in values)
        return cls(readings, is_in_digits, is_ordinal)

    @property
    def scale(self) -> int:
        return max(reading.scale for reading in self.readings)

    @property
    def may_be_multiplied(self) -> bool:
        return not self.is_ordinal and max(self.readings).value < _HUGE

    def multiplied(self, by: int) -> _Number:
        readings = frozenset(_Reading(value * by, max(scale, by)) for value, scale in self.readings)
        return self._replace(readings=readings, times=self.times * by)

    def plus_in_thousands_of(self, end: _Number) -> _Number:
        """Return a number that may be in the thousands of the one it is a range with: `8-10,000`."""
        if not (self.is_in_digits and end.is_in_digits):
            return self
        most = max((reading.value for reading in end.readings if reading.value % 1000 == 0), default=Fraction(0)) / 1000
        thousands = {_Reading(value * 1000) for value, _ in self.readings if 0 < value <= most}
        return self._replace(readings=self.readings | thousands)

    def plus(self, other: _Number) -> _Number:
        sums = {_Reading(a.value + b.value, max(a.scale, b.scale)) for a in self.readings for b in other.readings}
        return self._replace(readings=frozenset(sums), is_ordinal=other.is_ordinal, times=0)


class _Found(NamedTuple):
    """A number, and where it stands in the text."""

    number: _Number
    start: int
    end: int


class _Reader:
    """Reads the numbers of a text one after the other.

    Arguments:
        text: The text.
        unit: What they count; `m` multiplies no metres.
    """

    def __init__(self, text: str, unit: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._short: Mapping[str, int] = _SHORT_SCALES
        if _METRES.intersection(word for _, word in _words_of(unit)):
            self._short = {word: scale for word, scale in _SHORT_SCALES.items() if word != "m"}

    def numbers(self) -> Iterator[_Found]:
        """Give every number with its place."""
        while self._at < len(self._tokens):
            start = self._at
            number = self._number()
            if number is None:
                self._at += 1
            else:
                first, last = self._tokens[start], self._tokens[self._at - 1]
                yield _Found(self._with_sign(self._as_start_of_range(number), start), first.start, last.end)

    def _with_sign(self, number: _Number, start: int) -> _Number:
        """Return a number with the sign that stands before it; a hyphen may be one, and so may a dash."""
        at = start - 1
        if self._word(at) in _CURRENCIES:
            at -= 1
        sign = self._word(at)
        if sign not in _MINUS | _DASHES or (sign in _DASHES and not self._is_sign(at)):
            return number
        below = frozenset(_Reading(-value, scale) for value, scale in number.readings)
        return number._replace(readings=below if sign in _MINUS else below | number.readings)

    def _is_sign(self, at: int) -> bool:
        """Whether a dash stands at what is behind it, and not at a word or a number before it."""
        behind_word = self._tokens[at].is_attached and self._word(at - 1)[-1:].isalnum()
        return self._tokens[at + 1].is_attached and not behind_word

    def _as_start_of_range(self, number: _Number) -> _Number:
        """Return a number with what multiplies the one that it is a range with: `two to three million`."""
        before, joint = self._at, self._word()
        self._at += 1
        if joint == "-":
            self._skip("to")  # as in `a 10- to 12,000-strong army`
        end = self._number() if joint in _RANGE or joint == "and" else None
        self._at = before
        if end is None or number.scale > 1 or number.is_ordinal:
            return number
        if end.times <= 1:
            return number if joint == "and" else number.plus_in_thousands_of(end)
        most = max(reading.value for reading in end.readings) / end.times
        readings = {
            _Reading(value * end.times, end.scale) if value <= most else _Reading(value) for value, _ in number.readings
        }
        # `in May 5 and 10 thousand more` sets two numbers side by side.
        return number._replace(readings=frozenset(readings | number.readings if joint == "and" else readings))

    def _number(self) -> _Number | None:
        """Read parts of which each multiplies less than the one before: `two million, three hundred thousand`."""
        number = part = self._part()
        while number and part and part.scale >= 1000 and not number.is_ordinal:
            before = self._at
            self._skip("and")
            following = self._part()
            if following is None or not _goes_on(part, following):
                self._at = before
                break
            number, part = number.plus(following), following
        return number

    def _part(self) -> _Number | None:
        """Read a number with what multiplies it as a whole: `three hundred and forty-five` `thousand`."""
        number = self._below_thousand()
        while number and number.may_be_multiplied and (scale := self._scale(behind_number=True)):
            token = self._tokens[self._at]
            self._at += 1
            multiplied = number.multiplied(scale)._replace(is_ordinal=token.word.endswith("th"))
            # `5 m` may be metres, and `5 k` kelvin.
            is_in_doubt = len(token.word) == 1 and not token.is_attached
            number = multiplied._replace(readings=multiplied.readings | (number.readings if is_in_doubt else set()))
        if number and number.times >= _MILLION and (part := self._and_part()):
            return number.plus(_Number.of(part).multiplied(number.times))
        return number

    def _below_thousand(self) -> _Number | None:
        number = self._simple()
        if number is None or number.is_ordinal:
            return number
        if part := self._and_part():
            return number.plus(_Number.of(part))._replace(times=1)
        if self._word() != "hundred":
            return number
        self._at += 1
        number = number.multiplied(100)
        before = self._at
        self._skip("and")
        rest = self._below_hundred()
        if rest and self._word() != "hundred":
            return number.plus(rest)
        self._at = before
        return number

    def _simple(self) -> _Number | None:
        """Read digits, words below a hundred, parts of a whole, or the one of `a million`."""
        before = self._at
        part = self._part_of_one()
        is_bare = self._at == before + 1
        if part and (self._skip_to_scale() or not is_bare):
            return _Number.of(part)
        self._at = before
        token = self._tokens[self._at] if self._at < len(self._tokens) else _Token("")
        if token.values:
            self._at += 1
            return _Number.of(*token.values, is_in_digits=True)
        if self._scale() and not self._is_vague():
            return _Number.of(1)
        number = self._below_hundred()
        decimals = self._decimals() if number and not number.is_ordinal else 0
        return number.plus(_Number.of(decimals)) if number and decimals else number

    def _decimals(self) -> Fraction | int:
        """Read what stands behind a number in `three point two five`, or nothing, which is 0."""
        before = self._at
        digits = ""
        if self._skip("point"):
            while (digit := _UNITS.get(self._word(), _TEN)) < _TEN:
                digits += str(digit)
                self._at += 1
        if not digits:
            self._at = before
            return 0
        return Fraction(f"0.{digits}")

    def _part_of_one(self) -> Fraction | None:
        """Read `half`, `a third of`, `two-thirds` or `1/2`; neither `a third man` nor `two quarters` is a part."""
        if part := self._slashed():
            return part
        before = self._at
        has_article = self._skip("a") or self._skip("an")
        count = None if has_article else _UNITS.get(self._word())
        self._at += count is not None
        joined = before < self._at and self._skip("-")
        word = self._word()
        size = _PARTS.get(word.removesuffix("s"), 0)
        self._at += 1
        if count is None:
            is_part = word in _PARTS and (size in {2, 4} or (has_article and self._word() in _BEHIND_PART))
        elif count == 1:
            is_part = word in _PARTS
        else:
            is_part = count < size and word not in _PARTS and (joined or size != 4 or count == 3)
        if size and is_part:
            return Fraction(count or 1, size)
        self._at = before
        return None

    def _slashed(self) -> Fraction | None:
        """Read `3/4`; what may be more than one, or goes on as a date does, is no part of one."""
        at = self._at
        above, slash, below = self._word(at), self._word(at + 1), self._word(at + 2)
        if (
            slash != "/"
            or "/" in {self._word(at - 1), self._word(at + 3)}
            or not (above.isdecimal() and below.isdecimal())
        ):
            return None
        if not (self._is_attached(at + 1, at + 2) and 0 < int(above) < int(below) <= _TEN):
            return None
        self._at += 3
        return Fraction(int(above), int(below))

    def _and_part(self) -> Fraction | None:
        """Read the part behind a number in `two and a half`, `one-and-a-quarter` and `1 1/2`."""
        if part := self._slashed():
            return part
        before = self._at
        self._skip("-")
        if self._skip("and"):
            self._skip("-")
            start = self._at
            part = self._part_of_one()
            if part and self._at > start + 1 and self._word() != "of":
                return part
        self._at = before
        return None

    def _skip_to_scale(self) -> bool:
        """Pass over what stands between a part and what it is of, as in `a quarter of a million`, and say whether."""
        before = self._at
        for word in ("-", "of", "a", "the", "-"):
            self._skip(word)
        if self._scale():
            return True
        self._at = before
        return False

    def _is_vague(self) -> bool:
        """Whether what stands before a multiplier leaves open how many of it there are."""
        at = self._at - 1
        if self._word(at) == "a" and self._word(at - 1) == "of" and self._word(at - 2).removesuffix("s") in _SHARES:
            return True
        while self._word(at) in {"-", "of", *_SCALES}:
            at -= 1
        return self._word(at) in _VAGUE

    def _below_hundred(self) -> _Number | None:
        """Read `forty`, `forty-two`, `seventeen`, `twelfth`."""
        tens = _TENS.get(self._word())
        if tens:
            self._at += 1
            before = self._at
            self._skip("-")
            one = _value(self._word())
            if one is None or not 0 < one < 10:
                self._at = before
                return _Number.of(tens)
            self._at += 1
            return _Number.of(tens + one, is_ordinal=self._tokens[self._at - 1].word not in _UNITS)
        word = self._word()
        value = _value(word)
        if value is None:
            return None
        self._at += 1
        return _Number.of(value, is_ordinal=word not in _UNITS)

    def _scale(self, *, behind_number: bool = False) -> int:
        """Return what the next word multiplies by, or 0; abbreviations and plurals do so only behind a number."""
        before = self._at
        if behind_number and self._skip("-"):
            self._skip("odd")
            self._skip("some")
        word = self._word().removesuffix("th")
        scale = _SCALES.get(word, 0)
        if behind_number and not scale:
            scale = self._short.get(word) or _SCALES.get(word.removesuffix("s"), 0)
        if not scale:
            self._at = before
        return scale

    def _word(self, at: int | None = None) -> str:
        """Return the word at a place, the next one unless told, or nothing where there is none."""
        at = self._at if at is None else at
        return self._tokens[at].word if 0 <= at < len(self._tokens) else ""

    def _is_attached(self, *places: int) -> bool:
        return all(self._tokens[at].is_attached for at in places)

    def _skip(self, *words: str) -> bool:
        """Pass over words if they come next, and say whether they did."""
        come = tuple(token.word for token in self._tokens[self._at : self._at + len(words)])
        self._at += len(words) if come == words else 0
        return come == words


def _first(words: str) -> str:
    return words.partition(" ")[0].partition("-")[0].rstrip(",.;:!?\"')")


def _last(words: str) -> str:
    return words.rpartition(" ")[2].rpartition("-")[2].lstrip("\"'(")


def _goes_on(part: _Number, following: _Number) -> bool:
    """Whether a part goes on the number that the one before it began; digits of their own do not."""
    is_apart = following.is_in_digits and following.scale < 1000
    return following.scale < part.scale and not is_apart


def _tokens(text: str) -> Iterator[_Token]:
    last = -1
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        is_attached = start == last
        last = end
        if not (found["groups"] or found["digits"]):
            yield _Token(found[0].lower(), start, end, is_attached=is_attached)
            continue
        if len(found[0]) > _LONGEST:
            continue
        values = _values(found[0])
        if values:
            yield _Token(found[0], start, end, frozenset(values), is_attached)
        else:
            # A date such as 31.10.2024 is several numbers.
            for part in _ONE_NUMBER.finditer(found[0]):
                yield _Token(part[0], start + part.start(), start + part.end(), frozenset({Fraction(part[0])}))


def _values(digits: str) -> Iterable[Fraction]:
    """Return what a number in digits may mean; nothing where its marks make it no number."""
    if digits[0] == ".":
        return [Fraction(f"0{digits}")]
    if digits[-1] in _FRACTIONS:
        rest = [Fraction(0)] if len(digits) == 1 else _values(digits[:-1])
        part = Fraction(numeric(digits[-1])).limit_denominator(8)
        return [value + part for value in rest]
    if digits.isdecimal():
        return [Fraction(digits)]
    grouped = _GROUPED.fullmatch(digits) or _INDIAN.fullmatch(digits)
    values: list[Fraction] = []
    if grouped and not digits.startswith("0"):
        values = [Fraction(f"{_NOT_DIGITS.sub('', grouped[1])}.{grouped[3] or '0'}")]
    whole, _, decimals = digits.replace(",", ".").partition(".")
    # Nobody writes 10 as `10,000`: decimals that say nothing are thousands.
    if whole.isdecimal() and decimals.isdecimal() and not (values and set(decimals) == {"0"}):
        values.append(Fraction(f"{whole}.{decimals}"))
    return values


def _value(word: str) -> int | None:
    """Return the number below a hundred that a single word stands for, or None."""
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    if word.endswith("ieth"):
        return _TENS.get(f"{word.removesuffix('ieth')}y")
    return _UNITS.get(word.removesuffix("th")) if word.endswith("th") else None


def _words_of(unit: str) -> list[tuple[str, str]]:
    """Return the words of a unit, each with the sign of a currency that stands before it."""
    return [(sign, word.lower()) for sign, word in _UNIT_WORD.findall(unit)]


def _multiplier_of(unit: str) -> int:
    """Return the multiplier that a unit names, or 1; `m` and `k` are one only behind the sign of a currency."""
    for sign, word in _words_of(unit):
        if sign or len(word) > 1:
            scale = _SCALES.get(word.removesuffix("s")) or _SHORT_SCALES.get(word)
            if scale:
                return scale
    return 1
