"""How an actor may be called: names in full, short names, and the spellings of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sitegen.briefing import surnames
from sitegen.briefing.division import Division, divide
from sitegen.briefing.natives import native_of
from sitegen.briefing.spelling import as_it_is, without_marks, without_umlauts
from sitegen.briefing.surnames import Culture
from sitegen.briefing.titles import LEADING, POSTNOMINALS, SUFFIXES
from sitegen.content.records import Actor
from sitegen.text import normalise

_ENDS = SUFFIXES | POSTNOMINALS
_FIRST_WORDS = surnames.KOREAN | surnames.CHINESE | surnames.VIETNAMESE | surnames.JAPANESE | surnames.HUNGARIAN
_FIRST_WORDS |= {"Pham", "Tran", "Nguyen"} | surnames.OF_TWO
_LAST_WORDS = surnames.KOREAN | surnames.CHINESE


class Form(NamedTuple):
    """A name in full, as it may be written.

    Attributes:
        text: In normal form.
        calls: Keys of the short names that it introduces.
        sure: Whether it means the actor and nobody else; the name without its `Jr.` does not.
    """

    text: str
    calls: tuple[str, ...]
    sure: bool = True


class Call(NamedTuple):
    """A short name, mostly a surname, by which a person is called who was introduced.

    Attributes:
        text: In normal form, as it may be written.
        key: The short name in the spelling that a full name introduces.
        sure: Whether it is known to be one.
        needs_title: Whether it is one only before a title, as 김 is in 김 위원장.
    """

    text: str
    key: str
    sure: bool = True
    needs_title: bool = False


class Naming(NamedTuple):
    """How an actor may be called.

    Attributes:
        forms: Names in full.
        calls: Short names.
        surname_first: Whether given names follow the surname.
    """

    forms: Sequence[Form]
    calls: Sequence[Call]
    surname_first: bool = False


def naming_of(actor: Actor, culture: Culture = "") -> Naming:
    """Return how an actor may be called, besides the aliases of the record.

    Arguments:
        actor: The actor.
        culture: How names are divided in the country of the actor's roles, if it is known.
    """
    name = normalise(actor.name)
    words = name.split()
    native = native_of(actor, words)
    if actor.kind != "person":
        return Naming([Form(name, ()), *(Form(text, ()) for text in native.full)], ())
    division = divide(actor, words, native, native.culture or culture)
    forms = list(_spelt_forms(name, division))
    known = {form.text for form in forms}
    keys = tuple(key for key, _ in division.short)
    own = tuple(call.key for call in native.calls)
    forms += [Form(text, keys + own) for text in native.full if text not in known]
    calls = [Call(call.text, call.key, needs_title=call.needs_title) for call in native.calls]
    return Naming(forms, [*_spelt_calls(division), *calls], division.surname_first)


def is_plain(name: str, words: Sequence[str]) -> bool:
    """Whether a name has two words of plain letters, neither of them known to any list: the last is the surname."""
    return (
        len(words) == 2
        and name.isascii()
        and words[0].isalpha()
        and words[1].isalpha()
        and words[0] not in _FIRST_WORDS
        and words[1] not in _LAST_WORDS
        and words[0].lower() not in LEADING
        and words[1].lower() not in _ENDS
        and not words[1].islower()
        and not words[1].endswith("dottir")
    )


def _spelt_forms(name: str, division: Division) -> Iterator[Form]:
    keys = tuple(key for key, _ in division.short)
    seen: set[str] = set()
    for text, sure in [(name, True), *division.full]:
        for spelt, respell in _spellings(text):
            calls = tuple(respell(key) for key in keys)
            for form in (spelt, spelt.upper()):
                if form not in seen:
                    seen.add(form)
                    yield Form(form, calls, sure)


def _spelt_calls(division: Division) -> Iterator[Call]:
    seen: set[str] = set()
    for text, sure in division.short:
        for key, _ in _spellings(text):
            for form in (key, key[0].upper() + key[1:], key.upper()):
                if form not in seen:
                    seen.add(form)
                    yield Call(form, key, sure)


def _spellings(text: str) -> list[tuple[str, Callable[[str], str]]]:
    """Return a name as it is, without its marks, and as German writes it without umlauts."""
    if text.isascii():
        return [(text, as_it_is)]
    found: dict[str, Callable[[str], str]] = {}
    for respell in (as_it_is, without_marks, without_umlauts):
        found.setdefault(respell(text), respell)
    return list(found.items())
