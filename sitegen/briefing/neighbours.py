"""Whether a surname is alone in a text, or part of a longer name that may be somebody else's."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from sitegen.briefing.shapes import given_fits
from sitegen.briefing.titles import (
    ABBREVIATIONS,
    BEFORE_MONTHS,
    BEFORE_OTHERS,
    DAYS,
    DETERMINERS,
    FATHERS,
    MAY_BE_WORDS,
    MONTHS,
    NAMED_AFTER,
    NOUNS_IN_CAPITALS,
    OPENERS,
    PREFIXES,
    PRONOUNS,
    SPEAKS,
    SUFFIXES,
    TITLE_ENDS,
    TITLES,
    WORDS,
)

_JOINS = ("-", "'")
_ENDING = re.compile(r"'(?![sS](?!\w))[^\W\d_]\w*")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+")
_COMPANY = re.compile(r" & \w+")
_NEXT = re.compile(r" (\w[\w'-]*)")
_GIVEN_BEHIND = re.compile(r" (\w+-\w+|\w+ \w+|\w+)")
_JOINED_BEHIND = re.compile(r"-(\w[\w'-]*)")
_JOINED_BEFORE = re.compile(r"(\w[\w'-]*)-\Z")
_SENTENCE_BEFORE = re.compile(r"(?:\A|[\n.!?:;…][\"'”’»)\]]*)[ \n]?[\"'“‘«(\[-]*\Z")
_PAST = re.compile(r"[a-z]+ed")
_LOOK_BACK = 40
_HEADLINE_WORDS = 4
_HEADLINE_PART = 0.6
_EDGES = "\"'“”‘’«»()[]"
_MAY_BE_NUMBER = re.compile(r" ?\d")


class Longer(NamedTuple):
    """A longer name that holds a surname.

    Attributes:
        start: Offset in the text.
        end: Offset behind it.
        sure: Whether it is another's; else it may be the surname behind a title that is not known, or beside a word.
    """

    start: int
    end: int
    sure: bool


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether words in small letters or marks are around a surname, as around nearly all; for which this is quick.

    Arguments:
        text: A text in normal form.
        start: Offset of the surname.
        end: Offset behind it.
    """
    behind = text[end : end + 2]
    if behind[:1] in _JOINS or (behind[:1] == " " and (behind[1:].isupper() or behind[1:] == "&")):
        return False
    word = text[text.rfind(" ", 0, start - 1) + 1 : start] if start > 1 else ""
    return word[-1:] == " " and word.islower() and word[:-1] not in BEFORE_OTHERS


def longer_name(
    text: str, start: int, end: int, known: Container[str], *, surname_first: bool = False, language: str = "en"
) -> Longer | None:
    """Return the longer name that holds a surname, or None where it is alone.

    Arguments:
        text: A text in normal form, in which a line is a paragraph.
        start: Offset of the surname.
        end: Offset behind it.
        known: All names of actors, which may be joined to it: the `Drum-Kim` summit.
        surname_first: Whether given names follow it.
        language: Of the article.
    """
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before in _JOINS or behind in _JOINS:
        joined = _joined(text, start, end, known, language)
        if joined:
            return joined
    capitals = text[start:end].isupper() and end - start > 1
    if behind == " " and (text[end + 1 : end + 2].isupper() or text.startswith("& ", end + 1)):
        found = _behind(text, start, end, surname_first=surname_first, capitals=capitals, language=language)
        if found:
            return found
    if before != " ":
        return None
    word = text[text.rfind(" ", 0, start - 1) + 1 : start - 1]
    if word.islower():
        is_particle = word in BEFORE_OTHERS and (language == "en" or word in FATHERS)
        return Longer(start - len(word) - 1, end, sure=False) if is_particle else None
    return _before(text, start, end, capitals=capitals, language=language)


def name_goes_on(text: str, start: int, end: int, known: Container[str], *, language: str = "en") -> Longer | None:
    """Return the longer name that begins with the full name of a person, or None where the name ends there.

    What is named after a person, a suffix and a second surname behind a hyphen make another name of it for sure.

    Arguments:
        text: A text in normal form, in which a line is a paragraph.
        start: Offset of the full name.
        end: Offset behind it, where a space or hyphen and a capital letter follow.
        known: All names of actors.
        language: Of the article.
    """
    joined = _JOINED_BEHIND.match(text, end)
    if joined:
        is_other = not joined[1].isupper() and joined[1] not in known
        return Longer(start, joined.end(), sure=True) if is_other else None
    following = _NEXT.match(text, end)
    if following is None:
        return None
    word = following[1].removesuffix("'s")
    if word in NAMED_AFTER or word.lower() in SUFFIXES:
        return Longer(start, following.start(1) + len(word), sure=True)
    if word.lower() in DAYS or word.isupper() or language in NOUNS_IN_CAPITALS or is_in_capitals(text, start, end):
        return None
    return Longer(start, following.start(1) + len(word), sure=False)


def is_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether capitals tell nothing of names: in a headline in which most words have them, and in words in capitals."""
    if end - start > 1 and text[start:end].isupper():
        return True
    behind = text.find("\n", end)
    return _is_headline(text, text.rfind("\n", 0, start) + 1, behind if behind >= 0 else len(text))


@lru_cache(maxsize=16)
def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether most words of a line have capitals; each line is looked at once, however many names it has."""
    line = text[start:end]
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_PART * len(words) and not line.rstrip().endswith(".")


def may_be_word(text: str, start: int, end: int) -> bool:
    """Whether what looks like a surname may be a word of English: at the beginning of a sentence, or a month."""
    surname = text[start:end]
    if surname in MONTHS and _is_month(text, start, end):
        return True
    if surname not in MAY_BE_WORDS:
        return False
    if not begins_sentence(text, start):
        return surname in WORDS and _word_before(text, start)[0].lower() in DETERMINERS
    if surname in PRONOUNS:
        return True
    following = _NEXT.match(text, end)
    if following is None:
        return False
    does = following[1] in SPEAKS or _PAST.fullmatch(following[1])
    return not does or f" {surname.lower()} " in text


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at an offset, or a quotation in it."""
    return _SENTENCE_BEFORE.search(text, max(0, start - 6), start) is not None


def _is_month(text: str, start: int, end: int) -> bool:
    word = _word_before(text, start)[0]
    return word.lower() in BEFORE_MONTHS or word.isdigit() or _MAY_BE_NUMBER.match(text, end) is not None


def _joined(text: str, start: int, end: int, known: Container[str], language: str) -> Longer | None:
    """Return the longer name to which a hyphen or an apostrophe joins a surname."""
    if text[end : end + 1] == "'":
        ending = _ENDING.match(text, end)
        # "Xi'an" is a city; in Turkish an apostrophe is before every ending.
        return Longer(start, ending.end(), sure=True) if ending and language != "tr" else None
    if text[start - 1 : start] == "'":
        is_name = text[start - 2 : start - 1].isupper() and not text[start - 3 : start - 2].isalpha()
        return Longer(start - 2, end, sure=True) if is_name else None  # "O'Neill"
    behind = _JOINED_BEHIND.match(text, end)
    if behind and behind[1][0].isupper() and behind[1] not in known:
        return Longer(start, behind.end(), sure=False)
    before = _JOINED_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if before is None or before[1] in known or before[1].lower() in PREFIXES:
        return None
    is_name = before[1][0].isupper() or before[1] in BEFORE_OTHERS
    return Longer(before.start(), end, sure=False) if is_name else None


def _behind(text: str, start: int, end: int, *, surname_first: bool, capitals: bool, language: str) -> Longer | None:
    following = _NEXT.match(text, end)
    if following is None:
        company = _COMPANY.match(text, end)
        return Longer(start, company.end(), sure=False) if company else None
    word = following[1].removesuffix("'s")
    small = word.lower()
    if surname_first:
        given = _GIVEN_BEHIND.match(text, end)
        assert given is not None  # noqa: S101
        parts = given[1].split()
        if len(parts) > 1 and not parts[1][0].isupper():
            parts = parts[:1]
        while parts:
            if given_fits(" ".join(parts)) and (capitals or not parts[0].isupper()) and small not in DAYS:
                return Longer(start, end + 1 + len(" ".join(parts)), sure=True)
            parts.pop()
    if small in DAYS or (language in NOUNS_IN_CAPITALS and small not in SUFFIXES and not capitals):
        return None
    return Longer(start, following.start(1) + len(word), sure=False)


def _before(text: str, start: int, end: int, *, capitals: bool, language: str) -> Longer | None:
    word, at = _word_before(text, start)
    if not word[:1].isupper():
        return None
    small = word.rstrip(".").removesuffix("'s").lower()
    if small in TITLES or small in DAYS or small.endswith(TITLE_ENDS) or (word.endswith("'s") and not capitals):
        return None
    if (word.replace(".", "") in ABBREVIATIONS and not capitals) or (word == "M." and language == "fr"):
        return None
    if word[-1] == "." and not _INITIALS.fullmatch(word):
        return None
    if small in OPENERS:
        return None
    earlier = _word_before(text, at)[0] if at else ""
    if _goes_before(earlier):
        at -= len(earlier) + 1
    return Longer(at, end, sure=False)


def _goes_before(word: str) -> bool:
    """Whether a word may be the first of several given names."""
    if word[-1:] == "." and not _INITIALS.fullmatch(word):
        return False
    small = word.lower()
    return word[:1].isupper() and small not in OPENERS and small not in TITLES and small not in DAYS


def _word_before(text: str, start: int) -> tuple[str, int]:
    """Return the word before an offset and where it begins; an empty one where a mark or a line's end is between."""
    if start < 2 or text[start - 1] != " ":
        return "", start
    stretch = text[max(0, start - 1 - _LOOK_BACK) : start - 1]
    word = stretch[max(stretch.rfind(" "), stretch.rfind("\n")) + 1 :].lstrip(_EDGES)
    if not word or not (word[-1].isalnum() or word[-1] == "."):
        return "", start
    return word, start - 1 - len(word)
