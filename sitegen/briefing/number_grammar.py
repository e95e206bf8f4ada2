"""The numbers of a text, one after the other: with sign, multipliers and what they are a range with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitegen.briefing.english_numbers import English
from sitegen.briefing.number import Number, Reading
from sitegen.briefing.number_tokens import tokens_of
from sitegen.briefing.number_words import Words
from sitegen.briefing.numeral_tables import Numerals

_MILLION = 10**6
_METRES = frozenset({"m", "metre", "metres", "meter", "meters", "mètre", "mètres", "metro", "metros", "metri"})
"""Of what `m` is the sign, so that it multiplies nothing."""

_MINUS = frozenset({"minus", "negative", "\u2212"})
_DASHES = frozenset({"-", "\u2013", "\u2212"})
CURRENCIES = frozenset("$€£¥₩₹₽₺₴฿₫₱")
_CODES = frozenset({"rs", "inr", "usd", "eur", "gbp", "rm", "chf", "sek", "nok", "dkk", "jpy", "cny", "krw", "brl"})
_RUPEES = frozenset({"rs", "inr", "₹"})
_IN_MONEY = {"b": 10**9, "t": 10**12, "mm": _MILLION}
"""What multiplies sums of money only: `$1.2T` are trillions, and 1.2 t are tonnes."""

_RANGE = frozenset({"-", "\u2013", "\u2014", "~", "∼", "\u301c", "～"})


class Found(NamedTuple):
    """A number, and where it is in the text."""

    number: Number
    start: int
    end: int


class Reader:
    """Reads the numbers of a text one after the other.

    Arguments:
        text: The text.
        numerals: How its language writes numbers.
        is_english: Whether to read English words.
        unit: The words for what is counted; `m` multiplies no metres.
    """

    def __init__(self, text: str, numerals: Numerals, *, is_english: bool, unit: frozenset[str] = frozenset()) -> None:
        self._words = (English if is_english else Words)(tokens_of(text, numerals), numerals)
        if _METRES & unit:
            self._words.scales = {word: scale for word, scale in self._words.scales.items() if word != "m"}

    def numbers(self) -> Iterator[Found]:
        """Give every number with its place."""
        while self._words.at < len(self._words.tokens):
            start = self._words.at
            number = self._number()
            if number is None:
                self._words.at = start + 1
            else:
                first, last = self._words.tokens[start], self._words.tokens[self._words.at - 1]
                yield Found(self._with_sign(self._as_start_of_range(number), start), first.start, last.end)

    def _with_sign(self, number: Number, start: int) -> Number:
        """Return a number with the sign before it; a hyphen may be one, and so may a dash."""
        at = start - 1
        if self._words.word(at) in CURRENCIES:
            at -= 1
        sign = self._words.word(at)
        if sign not in _MINUS | _DASHES or (sign in _DASHES and not self._is_sign(at)):
            return number
        below = frozenset(Reading(-value, scale) for value, scale in number.readings)
        return number._replace(readings=below if sign in _MINUS else below | number.readings)

    def _is_sign(self, at: int) -> bool:
        """Whether a dash is at what is behind it, and not at a word or a number before it."""
        behind_word = self._words.tokens[at].is_attached and self._words.word(at - 1)[-1:].isalnum()
        return self._words.tokens[at + 1].is_attached and not behind_word

    def _as_start_of_range(self, number: Number) -> Number:
        """Return a number with what multiplies the one that it is a range with: `two to three million`."""
        before, joint = self._words.at, self._words.word()
        self._words.at += 1
        if joint == "-":
            self._words.skip("to")  # as in `a 10- to 12,000-strong army`
        joins = joint in _RANGE or joint in self._words.numerals.ranges
        end = self._number() if joins or joint == "and" else None
        self._words.at = before
        if end is None or number.scale > 1 or number.is_ordinal:
            return number
        if end.times <= 1:
            return number if joint == "and" else number.plus_in_thousands_of(end)
        most = max(reading.value for reading in end.readings) / end.times
        readings = {
            Reading(value * end.times, end.scale) if value <= most else Reading(value) for value, _ in number.readings
        }
        # `in May 5 and 10 thousand more` sets two numbers side by side.
        return number.or_else(readings) if joint == "and" else number._replace(readings=frozenset(readings))

    def _number(self) -> Number | None:
        """Read parts of which each multiplies less than the one before: `two million, three hundred thousand`."""
        number = part = self._part()
        while number and part and part.scale >= 1000 and not number.is_ordinal:
            before = self._words.at
            has_and = self._words.skip("and") or self._words.joint()
            following = self._part()
            if following is None or not _goes_on(part, following, has_and=has_and, sums=self._words.numerals.sums):
                self._words.at = before
                break
            number, part = number.plus(following), following
        return number

    def _part(self) -> Number | None:
        """Read a number with what multiplies it as a whole: `three hundred and forty-five` `thousand`."""
        start = self._words.at
        number = self._words.below_thousand()
        while (
            number
            and number.may_be_multiplied
            and (scale := self._money(start) or self._words.scale(behind_number=True))
        ):
            token = self._words.tokens[self._words.at]
            self._words.at += 1
            multiplied = number.multiplied(scale)._replace(is_ordinal=token.word.endswith("th"))
            # `5 m` may be metres, and `5 k` kelvin.
            if len(token.word) == 1 and not token.is_attached and not self._is_money(start):
                multiplied = multiplied.or_else(number.readings)
            number = multiplied
        if number and number.times >= _MILLION and (part := self._words.and_part()):
            return number.plus(Number.of(part).multiplied(number.times))
        return number

    def _is_money(self, start: int) -> bool:
        """Whether a currency is before a number, or right behind what multiplies it."""
        before = self._words.word(start - 2) if self._words.word(start - 1) == "." else self._words.word(start - 1)
        return before in CURRENCIES or before in _CODES or self._words.word() in CURRENCIES

    def _money(self, start: int) -> int:
        """Return what the next word multiplies sums of money by, or 0; a capital B is so for all that is counted."""
        word = self._words.word()
        token = self._words.tokens[self._words.at] if word else None
        if token is None or not self._words.tokens[self._words.at - 1].values:
            return 0
        if word == "l" and (self._words.word(start - 1) in _RUPEES or self._words.word(start - 2) in _RUPEES):
            return 10**5
        if word == "b" and token.is_attached and token.is_capital:
            return _IN_MONEY["b"]
        self._words.at += 1
        is_money = self._is_money(start)
        self._words.at -= 1
        return _IN_MONEY.get(word, 0) if is_money else 0


def _goes_on(part: Number, following: Number, *, has_and: bool, sums: bool) -> bool:
    """Whether a part goes on the number that the one before it began; in English, digits of their own do not.

    An ordinal goes on only words with an `and`: neither `$28.8 million. First` nor `two million first-time buyers`.
    """
    is_sum = sums and all(reading.value < part.scale for reading in following.readings)
    is_apart = following.is_in_digits and following.scale < 1000 and not is_sum
    is_other = following.is_ordinal and (part.is_in_digits or not has_and)
    return following.scale < part.scale and not is_apart and not is_other
