"""Numbers in words below a thousand, as most languages have them: words that get smaller are added up.

`zweihundert fünfzig`, `treinta y dos`, `двести пять`, and French `quatre-vingt-dix`; parts of one, halves of what
follows, and words for about so many, such as `une douzaine`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from sitegen.briefing.number import Number
from sitegen.briefing.number_tokens import Token
from sitegen.briefing.numeral_tables import Numerals

_TEN = 10
_NO_COUNT = frozenset(
    {
        *("por", "per", "pour", "pro"),
        *("einige", "einigen", "mehrere", "mehreren", "paar", "viele", "vielen", "wenige", "quelques", "plusieurs"),
        *("varios", "varias", "algunos", "algunas", "vários", "várias", "alguns", "algumas", "alcune", "alcuni"),
        *("diversi", "diverse", "parecchi", "несколько", "нескольких", "enkele", "honderden"),
    }
)

"""After one of these words a hundred or a thousand is no number: `einige Tausend`, `por cien`."""


class Words:
    """Reads the words of numbers, one after the other.

    Arguments:
        tokens: Of a text.
        numerals: How its language writes numbers.
    """

    def __init__(self, tokens: Iterable[Token], numerals: Numerals) -> None:
        self.tokens = list(tokens)
        self.at = 0
        self.numerals = numerals
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
        """Return what the next word multiplies by, or 0; only behind a number it does."""
        return self.scales.get(self.word(), 0) if behind_number else 0

    def below_thousand(self) -> Number | None:
        """Read digits, or words below a thousand, with the half behind them."""
        number = self.in_words()
        if number and (part := self.and_part()):
            return number.plus(Number.of(part))._replace(times=1)
        return number

    def and_part(self) -> Fraction | None:
        """Read the half behind a number or a multiplier: `un millón y medio`."""
        before = self.at
        if self.joint() and self.word() in self.numerals.halves:
            self.at += 1
            return Fraction(1, 2)
        self.at = before
        return None

    def in_digits(self) -> Number | None:
        """Read a number in digits, or in characters of East Asia."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else Token("")
        if not token.values:
            return None
        self.at += 1
        return Number.of_token(token)

    def in_words(self) -> Number | None:
        """Read digits, and words by the table of a language."""
        if number := self.in_digits():
            return number
        before = self.at
        for read in (self._half, self.round, self._sum):
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

    def count(self, word: str) -> int | Fraction:
        """Return the number that a word means, or 0."""
        return self.numerals.words.get(word, 0)

    def round(self) -> Number | None:
        """Read `une douzaine`, `two score` and `a pair`."""
        count = self.count(self.word())
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
            _ = self.skip("-") or self.joint()
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

    def joint(self) -> bool:
        """Pass over a word between the parts of a number, and say whether there is one."""
        return any(self.skip(word) for word in self.numerals.joints)


def _room_behind(last: int | Fraction, value: int | Fraction) -> int:
    """Return what a word that is added must be less than: 10 behind `treinta`, 20 behind `quatre-vingt`."""
    if value % 100 in {60, 80} and last in {20, 60}:
        return 20
    for size in (1000, 100, 10):
        if last % size == 0:
            return size
    return 0
