"""Readings held against the words that they quote: the number, what is said of it, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sitegen.content.records import Figure, Range, Reading
from sitegen.diagnostics import Rule, rule
from sitegen.text import number

if TYPE_CHECKING:
    from sitegen.briefing.numbers import Given

# What reads numbers takes long to import, and many briefings have no figures.

_BRACKET = re.compile(r"\[[^\]]*\]")
_POINT = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")


NUMBER_NOT_QUOTED = rule(
    "F001",
    "error",
    "a reading's quotation does not hold its number",
    why="Readers who look at the quotation would not find the number of the table in it.",
    fix="Quote the words that give the number, or accept the finding and say what you worked it out from.",
    settable=True,
)
OTHERWISE_QUALIFIED = rule(
    "F005",
    "warning",
    "a reading that says something else of its number than its quotation",
    why=(
        "Words such as `about` and `at least`, and what a share is of, are part of a number. The table would say "
        "something else than the source."
    ),
    fix="Write `qualifier:` as the quotation has it. For what is counted differently, make another figure.",
    settable=True,
)
UNREAD_LETTERS = rule(
    "F006",
    "warning",
    "letters behind a number that are not read",
    why="What follows the number may change it, as `million` does, and sitegen cannot read it here.",
    fix="Check that the value is the whole number, and accept the finding with the reason.",
    settable=True,
)
DOUBTFUL_NUMBER = rule(
    "F007",
    "warning",
    "a number that may be another one",
    why="Points and commas group digits in one language and begin a fraction in another: `1.200` may be 1200 or 1.2.",
    fix="Write the `language:` of the article, or accept the finding with the reason.",
    settable=True,
)


class Misread(NamedTuple):
    """A finding about a reading and its quotation.

    Attributes:
        rule: What finds it.
        message: What is wrong.
        label: What the quotation gives instead, if that can be said.
        hint: What to do.
    """

    rule: Rule
    message: str
    label: str = ""
    hint: str = ""


def depends_on_language(quotation: str) -> bool:
    """Whether a number of a quotation is another one in English than in languages that group digits by points."""
    return _POINT.search(quotation) is not None


def misread(reading: Reading, figure: Figure, language: str) -> Iterator[Misread]:
    """Give what is wrong with a reading, by the words that it quotes.

    Arguments:
        reading: The reading, which quotes words.
        figure: The figure that it is of.
        language: Of the article, a BCP 47 tag; an empty string if nobody said.
    """
    from sitegen.briefing.numbers import counts_share, given_in

    # The words in brackets are the editor's.
    words = _BRACKET.sub("…", reading.quotation or "")
    value = reading.value
    wanted = [value.min, value.max] if isinstance(value, Range) else [value]
    given = list(given_in(words, figure.unit, language))
    held = {number for each in given for number in each.values}
    missing = [number for number in wanted if number not in held]
    if missing:
        yield _not_held(missing[0], held, words)
        return
    fitting = [each for each in given if each.values & set(wanted)]
    yield from _unread(fitting, language) if len(wanted) == 1 else _unread_end(fitting, wanted[0], language)
    yield from _otherwise_qualified(reading, fitting)
    shares = {each.share for each in fitting}
    if "" not in shares and not any(counts_share(figure.unit, share) for share in shares):
        message = f"the quotation gives {_or(shares)}, and figure `{figure.id}` counts `{figure.unit}`"
        yield Misread(OTHERWISE_QUALIFIED, message, hint="what is counted differently is another figure")


def _not_held(value: float, held: Collection[float], words: str) -> Misread:
    from sitegen.briefing.numbers import vague_word

    label = f"it gives {' and '.join(map(number, sorted(held)))}" if 0 < len(held) <= 3 else ""
    if not held and (vague := vague_word(words)):
        label = f"`{vague}` is no number"
    hint = "quote the words that give the value, or accept the finding with what it was reckoned from"
    return Misread(NUMBER_NOT_QUOTED, f"the quotation does not hold the number {number(value)}", label, hint)


def _unread(given: Sequence[Given], language: str) -> Iterator[Misread]:
    """Report numbers that may be others, if the quotation does not give the same again without a doubt."""
    from sitegen.briefing.numerals import numerals_of

    hint = "make sure that the value is the whole number, and accept the finding with the reason"
    if all(each.behind for each in given):
        yield Misread(
            UNREAD_LETTERS, f"the number is followed by `{given[0].behind}`, which sitegen does not read", hint=hint
        )
    elif not numerals_of(language).tables:
        yield Misread(UNREAD_LETTERS, f"sitegen does not know how numbers are written in `{language}`", hint=hint)
    elif all(each.doubtful or each.behind for each in given):
        doubtful = next(each.doubtful for each in given if each.doubtful)
        hint = "write the `language:` of the article if it is missing, or accept the finding with the reason"
        yield Misread(DOUBTFUL_NUMBER, f"the number may be {' or '.join(map(number, doubtful))}", hint=hint)


def _unread_end(given: Sequence[Given], least: float, language: str) -> Iterator[Misread]:
    """Report a range that begins with what its first number is without the multiplier behind the second."""
    first = [each for each in given if least in each.values]
    is_multiplied = any(not each.doubtful or least == max(each.doubtful) for each in first)
    yield from _unread(given if is_multiplied else first, language)


def _otherwise_qualified(reading: Reading, given: Sequence[Given]) -> Iterator[Misread]:
    """Report a reading that hedges its number otherwise than its quotation does wherever it gives it."""
    fit = {word for each in given for word in each.hedge}
    if isinstance(reading.value, Range) or not all(each.hedge for each in given) or reading.qualifier in fit:
        return
    said = f"`{reading.qualifier}`" if reading.qualifier else "exact"
    message = f"the quotation calls its number {_or(f'`{word}`' for word in fit)}, and the reading is {said}"
    yield Misread(OTHERWISE_QUALIFIED, message, hint="write `qualifier:` as the quotation has it")


def _or(words: Collection[str] | Iterator[str]) -> str:
    return " or ".join(sorted(words))
