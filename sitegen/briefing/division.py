"""Which part of a name is the surname, or what else a person is called by.

In this order: `surname:` of the record; what `native_name` shows by its script and order; what is the custom in the
country of the person's roles; what the closed lists of `sitegen.briefing.surnames` know, if the form of the name fits;
else the last word, with its particles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sitegen.briefing import surnames
from sitegen.briefing.natives import Native
from sitegen.briefing.shapes import (
    INITIAL,
    OF_FATHER_OR_MOTHER,
    PATRONYMIC,
    VIETNAMESE_MARKS,
    fits,
    given_fits,
    is_one_syllable,
)
from sitegen.briefing.spelling import without_marks
from sitegen.briefing.surnames import Culture
from sitegen.briefing.titles import FATHERS, LEADING, MONARCHS, PARTICLES, POSTNOMINALS, SPANISH_AND, SUFFIXES
from sitegen.content.records import Actor
from sitegen.text import normalise

_LONG = 3
"""Words of a name that has no more than a given name, another and a surname."""


class Division(NamedTuple):
    """A name, divided.

    Attributes:
        full: Other ways to write it in full, each with whether it surely means the same person.
        short: Short names, each with whether it surely is one.
        surname_first: Whether the given names follow the surname.
    """

    full: list[tuple[str, bool]]
    short: list[tuple[str, bool]]
    surname_first: bool = False


def divide(actor: Actor, words: list[str], native: Native, culture: Culture) -> Division:
    """Divide the name of a person.

    Arguments:
        actor: The person.
        words: Of the name.
        native: What the name in its own script tells.
        culture: How names are divided in the country of the person, where it is known.
    """
    core, full, number, title = _stripped(words)
    if len(words) == 1 or not core:
        return Division([], [(normalise(actor.surname), True)] if actor.surname else [])
    if actor.surname:
        surname = normalise(actor.surname)
        divided = _at_surname(core, surname.split())
        return Division(full + divided.full, [(surname, True), *_numbered([surname], number)], divided.surname_first)
    if core[-1].islower():
        return Division([], [])  # "An unnamed official" is called by no surname.
    if len(core) == 1 or (title in MONARCHS and number):
        return Division(full, [(" ".join(core), True)])
    divided = _divided(core, native, culture)
    shorts = divided.short + _numbered([text for text, sure in divided.short if sure], number)
    return Division(full + divided.full, shorts, divided.surname_first)


def _at_surname(core: list[str], surname: list[str]) -> Division:
    """Divide a name at the surname that its record gives, which may be any words, or none, of it."""
    length = len(surname)
    if length < len(core) and core[:length] == surname:
        return _around(core, surname)
    if length < len(core) and core[-length:] == surname:
        given = core[:-length]
        return _around(core, surname) if given_fits(" ".join(given)) else Division(_without_middle(given, surname), [])
    return Division([], [])


def _numbered(shorts: Iterable[str], number: str) -> list[tuple[str, bool]]:
    return [(f"{short} {number}", True) for short in shorts] if number else []


def _stripped(words: list[str]) -> tuple[list[str], list[tuple[str, bool]], str, str]:
    """Take titles and what tells from others off a name; return also the forms without them, the number, the title."""
    core = [word.rstrip(",") for word in words]
    title = number = ""
    while len(core) > 1 and core[0].rstrip(".").lower() in LEADING:
        title = core.pop(0).rstrip(".").lower()
    while len(core) > 1 and core[-1].replace(".", "").lower() in POSTNOMINALS:
        core.pop()
    full = [(" ".join(core), True)] if len(core) > 1 and core != words else []
    if len(core) > 1 and core[-1].rstrip(".").lower() in SUFFIXES:
        number = core.pop()
        base = " ".join(core)
        plain = number.rstrip(".")
        marks = {f"{base}, {number}", f"{base} {plain}", f"{base}, {plain}"}
        full += [(form, True) for form in sorted(marks)]
        if len(core) > 1:
            full.append((base, False))
    return core, full, number, title


def _divided(core: list[str], native: Native, culture: Culture) -> Division:
    """Divide a name of two words or more, of which titles and numbers were taken off."""
    if native.surname:
        return _around(core, [native.surname])
    if culture in {"", "korean", "chinese"}:
        found = _east_asian(core, culture)
        if found:
            return found
    first, last = core[0], core[-1]
    bare = without_marks(first)
    if (
        culture == "vietnamese"
        or (first in surnames.VIETNAMESE and VIETNAMESE_MARKS.search(" ".join(core)))
        or (len(core) > 2 and bare in {"Pham", "Tran", "Nguyen"})
    ):
        is_first = bare in _VIETNAMESE_BARE
        return Division([], [(last, is_first), (first, False)], is_first) if is_first else _western(core)
    if culture in {"", "hungarian"} and first in surnames.HUNGARIAN and last not in surnames.HUNGARIAN:
        sure = culture == "hungarian" or not first.isascii()
        return _around(core, [first]) if sure else _unsure(core)
    if culture in {"", "japanese"} and first in surnames.JAPANESE and last not in surnames.JAPANESE:
        return _around(core, [first])
    if culture == "japanese":
        return _around(core, [last])
    if culture == "icelandic" or OF_FATHER_OR_MOTHER.fullmatch(last):
        return Division([], [(last, True), (first, True)])
    if culture == "indonesian":
        return Division([], [(last, True), (first, True)])
    if culture == "given":
        return Division([], [(first, True), (last, False)])
    if culture == "undivided":
        return Division([], [(" ".join(core[-2:]), len(core) > 2), (last, False)])
    return _spanish(core, culture) or _western(core)


_VIETNAMESE_BARE = frozenset(map(without_marks, surnames.VIETNAMESE))


def _unsure(core: list[str]) -> Division:
    return Division([], [(core[-1], False), (core[0], False)])


def _around(core: list[str], surname: list[str]) -> Division:
    """Divide a name at a surname that is known; both orders are names in full."""
    if core[: len(surname)] == surname:
        given = core[len(surname) :]
        return Division(_variants_of_first(surname, given), [(" ".join(surname), True)], True)
    given = core[: -len(surname)]
    reverse = " ".join([*surname, *given])
    return Division(
        [(reverse, True), (" ".join([*(word.upper() for word in surname), *given]), True)], [(" ".join(surname), True)]
    )


def _variants_of_first(surname: Sequence[str], given: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the ways in which a name is written that begins with its surname."""
    before = " ".join(surname)
    parts = [part for word in given for part in word.split("-")]
    shapes = {" ".join(given)}
    if len(parts) == 2 and all(map(given_fits, parts)):
        one, two = parts[0], parts[1]
        small = two[0].lower() + two[1:]
        large = two[0].upper() + two[1:]
        shapes |= {f"{one}-{small}", f"{one}-{large}", f"{one} {large}", f"{one} {small}", f"{one}{small}"}
    found = []
    for shape in sorted(shapes):
        found += [f"{before} {shape}", f"{before.upper()} {shape}", f"{shape} {before}", f"{shape} {before.upper()}"]
    return [(text, True) for text in found]


def _east_asian(core: list[str], culture: Culture) -> Division | None:
    """Divide a name that has the form of a Korean or Chinese one."""
    first, last = core[0], core[-1]
    rest, before = " ".join(core[1:]), " ".join(core[:-1])
    if first in surnames.OF_TWO and given_fits(rest):
        return _around(core, [first])
    firsts = {of for of, table in _TABLES.items() if culture in {"", of} and first in table and fits(rest, of)}
    lasts = {of for of, table in _TABLES.items() if culture in {"", of} and last in table and fits(before, of)}
    lasts -= {"korean"} if is_one_syllable(before) else set()
    if not firsts:
        return _around(core, [last]) if lasts and (culture or "-" in before) else None
    if "-" in rest or len(core) > 2:
        return _around(core, [first])
    if firsts & lasts or (not culture and (first in surnames.GIVEN_TOO or "chinese" not in firsts)):
        return _unsure(core)
    return _around(core, [first])


_TABLES: Mapping[Culture, frozenset[str]] = {"korean": surnames.KOREAN, "chinese": surnames.CHINESE}


def _spanish(core: list[str], culture: Culture) -> Division | None:
    """Divide a name with the surnames of father and mother, of which the first is used."""
    if len(core) < 3 or (culture != "spanish" and core[-2] not in surnames.SPANISH):
        return None
    if core[-2].lower() in PARTICLES:
        return None
    both = " ".join(core[-2:])
    given = " ".join(core[:-2])
    return Division([(f"{given} {core[-2]}", True)], [(core[-2], True), (both, True), (core[-1], False)])


def _western(core: list[str]) -> Division:
    """Divide a name whose surname is the last word, with its particles."""
    full: list[tuple[str, bool]] = []
    at = len(core) - 1
    while at > 1 and core[at - 1].lower() in PARTICLES:
        at -= 1
    if core[at].lower() in SPANISH_AND and at > 1:
        at -= 1
    surname, last = " ".join(core[at:]), core[-1]
    shorts = [(surname, True)]
    if core[at].lower() in SPANISH_AND or (at + 1 < len(core) and core[at + 1].lower() in SPANISH_AND):
        shorts.append((core[at], True))
    elif surname != last:
        shorts.append((last, core[-2].lower() in {"al", "el"}))
    for index, word in enumerate(core[1:-1], 1):
        if word.lower() in FATHERS and index + 1 < len(core) - 1:
            short = " ".join(core[index : index + 2])
            full.append((" ".join(core[: index + 2]), True))
            shorts.append((short, True))
    article, mark, rest = last.partition("-")
    if mark and article.lower() in {"al", "el", "as", "ash", "ad", "an", "ar", "at", "az"} and rest[:1].isupper():
        shorts.append((rest, True))
        given = " ".join(core[:at])
        full += [(f"{given} {rest}", True), (f"{given} {article} {rest}", True)]
    if len(core) > _LONG:
        # One of many names may be what a person is called by: Lula.
        middle = (word for word in core[1:at] if word[0].isupper() and word.lower() not in PARTICLES)
        shorts += [(word, False) for word in middle if not INITIAL.fullmatch(word) and not PATRONYMIC.fullmatch(word)]
    full += _without_middle(core[:at], core[at:])
    return Division(full, shorts)


def _without_middle(given: list[str], surname: list[str]) -> list[tuple[str, bool]]:
    """Return a name with its initials in other shapes, and without its middle initials and its patronymic."""
    found: list[tuple[str, bool]] = []
    initials = [word for word in given if INITIAL.fullmatch(word)]
    if initials and given[0] == initials[0]:
        letters = [letter for word in initials for letter in word if letter != "."]
        rest = given[len(initials) :]
        marks = (". ".join(letters) + ".", ".".join(letters) + ".", " ".join(letters), "".join(letters))
        return [(" ".join([mark, *rest, *surname]), True) for mark in marks]
    if initials:
        found.append((" ".join([word.rstrip(".") if word in initials else word for word in given] + surname), True))
        found.append((" ".join([word for word in given if word not in initials] + surname), False))
    named = [word for word in given if not PATRONYMIC.fullmatch(word)]
    if given[0] in named and len(named) < len(given):
        found.append((" ".join([*named, *surname]), True))
    return found
