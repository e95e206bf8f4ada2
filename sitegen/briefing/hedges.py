"""What a text says of a number, before it and behind it, as the qualifiers that fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from sitegen.briefing import hedge_tables as tables
from sitegen.briefing.hedge_tables import ABOUT, AT_LEAST, NOTHING, Hedge
from sitegen.briefing.units import is_east_asian

_NEAR = 60
_LONGEST = 6
"""Words that a hedge has at most."""

_MONEY = re.compile(r"(?:(?:[A-Z]{1,3})?[$€£¥₩₹₽₺₴]|(?<!\w)(?:Rs|INR|USD|EUR|GBP)\.?)? ?\Z")
_ARTICLE = re.compile(
    r"(?<!\w)(?:an?|the|another|a further|die|den|der|les|los|las|os|as|i|le|gli|de)\Z|(?:有|达|達|为)\Z", re.IGNORECASE
)
_WORD = re.compile(r"[^\s—–(\[\"“„«]+")
_PLUS = re.compile(r"\+(?!\w)|-plus\b|-odd\b")
_TIMES = "second|minute|hour|night|day|week|weekend|month|quarter|season|year|decade"
_OVER_TIME = re.compile(rf"[ -](?:\w+ )?(?:{_TIMES})s?\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d|,\d|\.\d)(?= |[.,;)]|$)")
_DECIDED = frozenset({"over", "under", "above", "below", "beyond"})
"""Hedges that may be said of places and times, too."""


class _Phrase(NamedTuple):
    words: str
    start: int
    behind_article: bool


def hedge_at(text: str, start: int, end: int, language: str) -> Hedge:
    """Return which qualifiers fit what a text says of a number; none if it says nothing.

    Arguments:
        text: The text.
        start: Where the number begins.
        end: Where it ends, its multipliers included.
        language: The language of the text, a BCP 47 tag.
    """
    base = language.lower().partition("-")[0]
    base = tables.SAME.get(base, base)
    return _before(text, start, end, base) | _behind(text, end, base)


def _before(text: str, start: int, end: int, language: str) -> Hedge:
    """Return what the hedges before a number say, of which there may be several: `up to about 300`."""
    phrases, found = _phrases(language), NOTHING
    rest = text[max(0, start - _NEAR) : start]
    while phrase := _phrase_at_end(rest, phrases):
        if found or not _is_of_place_or_time(phrase, text, start, end):
            found |= phrases[phrase.words]
        rest = rest[: phrase.start]
    return found


def _phrase_at_end(text: str, phrases: Mapping[str, Hedge]) -> _Phrase | None:
    """Return the longest hedge at the end of a text, before a currency and an article."""
    text = _MONEY.sub("", text.rstrip()).rstrip()
    found = _longest_at_end(text, phrases)
    if found is None and (article := _ARTICLE.search(text)):
        found = _longest_at_end(text[: article.start()].rstrip(), phrases)
        return found and found._replace(behind_article=article[0].lower() == "the")
    return found


def _longest_at_end(text: str, phrases: Mapping[str, Hedge]) -> _Phrase | None:
    for attached in _ATTACHED:
        if text.endswith(attached):
            start = len(text) - len(attached)
            is_word = attached[0] < "\u3000" or attached[0] >= "\uac00"
            if not (is_word and text[:start][-1:].isalnum()):
                return _Phrase(attached, start, behind_article=False)
    words = list(_WORD.finditer(text))[-_LONGEST:]
    for word in words:
        phrase = " ".join(text[word.start() :].lower().split())
        if phrase in phrases:
            return _Phrase(phrase, word.start(), behind_article=False)
    return None


def _is_of_place_or_time(phrase: _Phrase, text: str, start: int, end: int) -> bool:
    """Whether `over`, `under` and the like may say when or by what law: `over three days`, `under the 1994 treaty`."""
    if phrase.words not in _DECIDED:
        return False
    is_time = phrase.words == "over" and _OVER_TIME.match(text, end) is not None
    is_other = _ORDINAL.match(text, end) or _YEAR.match(text, start)
    return phrase.behind_article or is_time or is_other is not None


def _behind(text: str, end: int, language: str) -> Hedge:
    if sign := _PLUS.match(text, end):
        return ABOUT if sign[0] == "-odd" else AT_LEAST
    if is_east_asian(text[end : end + 2].lstrip(" ")[:1]):
        return next((hedge for hedge, pattern in _east() if pattern.match(text, end)), NOTHING)
    phrases, pattern = _patterns_behind(language)
    found = pattern.match(text, end)
    return phrases[" ".join(found[1].lower().split())] if found else NOTHING


_ATTACHED = tuple(
    sorted(
        (*tables.SIGNS, *(phrase for phrase in tables.OF_SCRIPTS if is_east_asian(phrase[0]))), key=len, reverse=True
    )
)
"""Hedges right at a number, the longest first, since 超 is part of 超过."""


@cache
def _phrases(language: str) -> Mapping[str, Hedge]:
    own = tables.FOREIGN | tables.ENGLISH if language in {"", "en"} else tables.OF_LANGUAGES.get(language, {})
    return tables.OF_SCRIPTS | tables.SIGNS | own


@cache
def _east() -> tuple[tuple[Hedge, re.Pattern[str]], ...]:
    return tuple((hedge, re.compile(pattern)) for hedge, pattern in tables.BEHIND_EAST)


@cache
def _patterns_behind(language: str) -> tuple[Mapping[str, Hedge], re.Pattern[str]]:
    phrases = tables.BEHIND_LANGUAGES.get(language, tables.BEHIND_ENGLISH)
    any_of = "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True))
    return phrases, re.compile(rf"(?:\s+\w+){{0,2}}?\s+({any_of})(?!\w|\s+(?:than|\d))", re.IGNORECASE)
