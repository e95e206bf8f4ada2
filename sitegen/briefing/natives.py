"""The name of an actor in its own script: what it says of the surname, and how it is written in texts.

Source of the declension: A. A. Zaliznyak, "Grammatical Dictionary of Russian" (names of persons).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sitegen.briefing.spelling import without_marks
from sitegen.briefing.surnames import HAN, HANGUL, Culture
from sitegen.briefing.unspaced import is_han, is_hangul, is_kana
from sitegen.content.records import Actor
from sitegen.text import normalise

_SEPARATOR = re.compile("[ ・·=＝]")
_ROMAJI = re.compile(r"(?:(?:[kgsztdnhbpmyrwj]|sh|ch|ts|[kgnhbpmr]y)?[aeiouāīūēō]|n|kk|pp|tt|ss)+", re.IGNORECASE)
_PATRONYMIC = re.compile(r"\w+(?:ович|евич|ьич|овна|евна|ична|йович|івна|ївна)")
_PREFIX_AT_MOST = 3
_CASES = 5
_ENDINGS: Sequence[tuple[str, str, Sequence[str]]] = (
    ("ский", "ск", ("ого", "ому", "ого", "им", "ом")),
    ("цкий", "цк", ("ого", "ому", "ого", "им", "ом")),
    ("ская", "ск", ("ой", "ой", "ую", "ой", "ой")),
    ("цкая", "цк", ("ой", "ой", "ую", "ой", "ой")),
    *((end, end, ("а", "у", "а", "ым", "е")) for end in ("ов", "ев", "ёв", "ин", "ын")),
    *((f"{end}а", end, ("ой", "ой", "у", "ой", "ой")) for end in ("ов", "ев", "ёв")),
    ("ий", "и", ("я", "ю", "я", "ем", "и")),
    ("й", "", ("я", "ю", "я", "ем", "е")),
    ("ь", "", ("я", "ю", "я", "ем", "е")),
    ("ия", "и", ("и", "и", "ю", "ей", "и")),
    ("я", "", ("и", "е", "ю", "ей", "е")),
    *((f"{end}а", end, ("и", "е", "у", "ой", "е")) for end in "гкхжчшщ"),
    ("а", "", ("ы", "е", "у", "ой", "е")),
    *((end, end, ("а", "у", "а", "ом", "е")) for end in "бвгджзклмнпрстфхцчшщ"),
)
"""End of a name in the nominative, what stays of it, and its endings in the other cases of the singular."""


class NativeCall(NamedTuple):
    """A short name in its own script, as it is written and as a full name introduces it."""

    text: str
    key: str
    needs_title: bool = False


class Native(NamedTuple):
    """What a name in its own script tells.

    Attributes:
        full: How the name is written there.
        calls: Short names there.
        surname: The surname as the name in Latin letters has it, or an empty string.
        culture: How such names are divided, where that is known.
    """

    full: Sequence[str] = ()
    calls: Sequence[NativeCall] = ()
    surname: str = ""
    culture: Culture = ""


def native_of(actor: Actor, words: Sequence[str]) -> Native:
    """Return what the native name of an actor tells.

    Arguments:
        actor: The actor.
        words: Of its name.
    """
    if not actor.native_name:
        return Native()
    native = normalise(actor.native_name).strip()
    if actor.kind != "person":
        return Native([native])
    parts = [part for part in _SEPARATOR.split(native) if part]
    joined = "".join(parts)
    if all(map(is_hangul, joined)):
        return _korean(native, parts, joined, words)
    if all(is_han(char) or is_kana(char) or char == "々" for char in joined):
        return _han(native, parts, joined, words)
    if "\u0400" <= joined[0] <= "\u04ff":
        return _cyrillic(native, parts)
    return _latin(native, parts, words)


def _korean(native: str, parts: Sequence[str], joined: str, words: Sequence[str]) -> Native:
    surname = parts[0] if len(parts) > 1 else joined[:2] if joined[:2] in HANGUL and len(joined) > 2 else joined[:1]
    spellings = {spelling.lower() for spelling in HANGUL.get(surname, ())}
    calls = [NativeCall(surname, surname, needs_title=True)] if len(joined) > len(surname) else []
    return Native(_each(native, joined), calls, _one_of(words, spellings), "korean")


def _han(native: str, parts: Sequence[str], joined: str, words: Sequence[str]) -> Native:
    if len(parts) > 1 and any(mark in native for mark in "・·=＝"):
        return Native(_each(native, joined), [NativeCall(parts[-1], parts[-1])])
    surname = joined[:2] if joined[:2] in HAN else joined[:1]
    found = _one_of(words, {spelling.lower() for spelling in HAN.get(surname, ())})
    if found and len(parts) == 1:
        return Native([native], [NativeCall(surname, surname, needs_title=True)], found, "chinese")
    prefixes = [parts[0]] if len(parts) > 1 else [joined[:length] for length in range(1, _PREFIX_AT_MOST + 1)]
    calls = [NativeCall(each, each, needs_title=True) for each in prefixes if len(each) < len(joined)]
    is_japanese = any(map(is_kana, joined)) or all(_ROMAJI.fullmatch(word) for word in words)
    return Native(_each(native, joined), calls, found, "chinese" if found else "japanese" if is_japanese else "")


def _latin(native: str, parts: Sequence[str], words: Sequence[str]) -> Native:
    """A name in Latin letters tells by its order which word is the surname, where it has the same words."""
    turned = len(parts) > 1 and list(map(without_marks, parts)) == list(map(without_marks, [words[-1], *words[:-1]]))
    return Native([native], [], words[-1] if turned else "")


def _cyrillic(native: str, parts: Sequence[str]) -> Native:
    if len(parts) == 1:
        return Native([native])
    named = [part for part in parts if not _PATRONYMIC.fullmatch(part)]
    surname = named[0] if _PATRONYMIC.fullmatch(parts[-1]) else named[-1]
    given = [part for part in named if part != surname]
    shapes = [_declined(part) for part in (*given, surname)]
    full = [" ".join(each) for each in zip(*shapes, strict=True)]
    calls = [NativeCall(text, surname) for text in dict.fromkeys(shapes[-1])]
    return Native([*_each(native, *full), " ".join([surname, *given])], calls)


def _declined(word: str) -> list[str]:
    """Return a name in all cases of the singular, the nominative first."""
    for end, stays, endings in _ENDINGS:
        if word.endswith(end):
            stem = word[: len(word) - len(end)] + stays
            return [word, *(stem + ending for ending in endings)]
    return [word] * (1 + _CASES)


def _one_of(words: Sequence[str], spellings: Iterable[str]) -> str:
    """Return the first or last word of a name, whichever is among the spellings of its surname."""
    wanted = set(spellings)
    return next((word for word in (words[0], words[-1]) if word.lower() in wanted), "") if len(words) > 1 else ""


def _each(*texts: str) -> list[str]:
    return list(dict.fromkeys(texts))
