"""A number that was read in a text: what it may mean, and what is known of the way it is written."""

from __future__ import annotations

from collections.abc import Set
from fractions import Fraction
from typing import NamedTuple

from sitegen.briefing.number_tokens import Token

_HUGE = 10**30
"""Bound beyond which nothing is multiplied."""


class Reading(NamedTuple):
    """What a number may mean: its value, and the greatest multiplier in it, or 1."""

    value: Fraction
    scale: int = 1


class Number(NamedTuple):
    """A number that was read.

    Attributes:
        readings: What it may mean.
        is_in_digits: Whether it begins with digits.
        is_ordinal: Whether it is one in words, which nothing multiplies.
        times: Its multipliers, if it is one number times these and nothing is added; else 0.
        is_round: Whether it is about so many, as a score is about twenty.
        is_doubtful: Whether its language does not say which of its readings is meant.
        is_scaled: Whether anything multiplies it.
    """

    readings: frozenset[Reading]
    is_in_digits: bool = False
    is_ordinal: bool = False
    times: int = 1
    is_round: bool = False
    is_doubtful: bool = False
    is_scaled: bool = False

    @classmethod
    def of(cls, *values: Fraction | int, is_ordinal: bool = False, is_round: bool = False) -> Number:
        """Return a number that may have any of some values."""
        readings = frozenset(Reading(Fraction(value)) for value in values)
        return cls(readings, is_ordinal=is_ordinal, is_round=is_round)

    @classmethod
    def of_token(cls, token: Token) -> Number:
        """Return the number of a token in digits."""
        readings = frozenset(Reading(value, token.size) for value in token.values)
        is_scaled = not token.word[-1].isdecimal()
        return cls(readings, True, times=token.size, is_doubtful=len(readings) > 1, is_scaled=is_scaled)

    @property
    def scale(self) -> int:
        """The greatest multiplier in it, or 1."""
        return max(reading.scale for reading in self.readings)

    @property
    def may_be_multiplied(self) -> bool:
        """Whether a multiplier behind it belongs to it."""
        return not self.is_ordinal and max(self.readings).value < _HUGE

    def multiplied(self, by: int) -> Number:
        """Return it times a multiplier."""
        readings = frozenset(Reading(value * by, max(scale, by)) for value, scale in self.readings)
        return self._replace(readings=readings, times=self.times * by, is_scaled=True)

    def plus_in_thousands_of(self, end: Number) -> Number:
        """Return a number that may be in the thousands of the one it is a range with: `8-10,000`."""
        if not (self.is_in_digits and end.is_in_digits):
            return self
        most = max((reading.value for reading in end.readings if reading.value % 1000 == 0), default=Fraction(0)) / 1000
        thousands = {Reading(value * 1000) for value, _ in self.readings if 0 < value <= most}
        return self.or_else(thousands)

    def or_else(self, readings: Set[Reading]) -> Number:
        """Return a number that may have other readings, too."""
        return self._replace(readings=self.readings | readings, is_doubtful=self.is_doubtful or bool(readings))

    def plus(self, other: Number) -> Number:
        """Return the sum of it and of the words that go on with it."""
        sums = {Reading(a.value + b.value, max(a.scale, b.scale)) for a in self.readings for b in other.readings}
        return self._replace(readings=frozenset(sums), is_ordinal=other.is_ordinal, times=0)
