"""Whom a text has say the words of a quotation."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.briefing.context.around import Around
from sitegen.briefing.context.tables import Voices

_LONGEST_NAME = 90
_LAST_END = re.compile(r".*[.!?…][\"')]*\s+(?=[\"'(]*[^\Wa-z])", re.DOTALL)
_NAME = re.compile(r"[^\W\da-z_][\w'’-]+(?: (?:(?:de|van|von|der|bin|al|del|la|le|du) )?[^\W\da-z_][\w'’-]+)*")
_SPOKEN = re.compile(r'"[^"]*"?')
_NEAR_BEFORE = 80


class Voice(NamedTuple):
    """Who speaks, as the text has it.

    Attributes:
        who: The words for them: a name, a title, a pronoun.
        meant: Names that these may stand for, where they are none themselves, the nearest first.
        subjects: Those of these that are the subject of a sentence.
        is_somebody: Whether it is somebody who is not named, such as `a docker`.
    """

    who: str
    meant: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    is_somebody: bool = False


def voice_of(around: Around, voices: Voices, text: str) -> Voice | None:
    """Return whom a text has say some words, or None where it does not tell.

    Arguments:
        around: What stands around the words.
        voices: How the language says it.
        text: The whole text, in plain marks, in which a title is looked up.
    """
    found = _who(around, voices)
    if found is None:
        return None
    who, head = " ".join(found[0].split()).strip(" ,;:\"'–("), found[1]
    if not who or len(who) > _LONGEST_NAME:
        return None
    if voices.pronoun.fullmatch(who):
        told = _SPOKEN.sub(" ", f"{around.earlier} {head}")
        return Voice(who, tuple(names_in(told, voices)[::-1]), tuple(match["who"] for match in voices.subject.finditer(told)))
    is_somebody = voices.indefinite.match(who) is not None
    return Voice(who, tuple(dict.fromkeys(_titled(who, voices, text))), is_somebody=is_somebody)


def _who(around: Around, voices: Voices) -> tuple[str, str] | None:
    """Return the words for who speaks, and what comes before them in their paragraph."""
    if around.is_speech:
        for pattern in voices.behind:
            if match := pattern.match(around.tail):
                return match["who"], around.head
    sentence = _last_sentence(around.head)
    if not around.is_speech:
        for pattern in voices.closing:
            if match := pattern.search(_SPOKEN.sub('""', around.after)):
                return match["who"], around.head
    if around.is_speech and voices.confirms.match(around.tail):
        found = [(match.start("by"), match) for pattern in voices.before_speech for match in pattern.finditer(sentence)]
        if found:
            which = max if voices.doubled.match(around.tail) else min
            match = which(found, key=lambda each: each[0])[1]
            return match["who"], around.head[: len(around.head) - len(sentence) + match.start("who")]
    found = [
        (match.start("by"), match)
        for pattern in voices.before
        for match in pattern.finditer(sentence)
        if _reaches(sentence[match.end() :], around, voices)
    ]
    if found:
        match = max(found, key=lambda each: each[0])[1]
        return match["who"], around.head[: len(around.head) - len(sentence) + match.start("who")]
    if around.is_speech and (spoken := list(_SPOKEN.finditer(around.head))):
        between = around.head[spoken[-1].end() :]
        for pattern in voices.behind:
            if (match := pattern.match(between)) and voices.goes_on.match(between[match.end() :]):
                return match["who"], around.head[: spoken[-1].end()]
    if around.is_speech:
        # Verbs of saying are countless: where none is known, the subject of the sentence speaks.
        for match in voices.subject.finditer(sentence):
            return match["who"], around.head[: len(around.head) - len(sentence) + match.start("who")]
    return None


def _reaches(between: str, around: Around, voices: Voices) -> bool:
    """Whether what comes between who speaks and the words lets them be said by these."""
    if around.is_speech:
        return len(between) <= _NEAR_BEFORE and not voices.ends.search(between)
    return not voices.ends.search(between)


def _last_sentence(head: str) -> str:
    spoken = _SPOKEN.sub(lambda match: match[0].replace(".", "_").replace("!", "_").replace("?", "_"), head)
    match = _LAST_END.match(spoken)
    return head[match.end() :] if match else head


def _titled(who: str, voices: Voices, text: str) -> list[str]:
    """Return the names that a text gives to the bearer of a title."""
    title = voices.article.sub("", who)
    if _NAME.search(title) or not title:
        return []
    escaped = re.escape(title)
    name = rf"((?:[A-Z][\w'-]+ ?){{1,4}})"
    patterns = (rf"{name}, (?:[\w'-]+ ){{0,3}}?{escaped}\b", rf"(?i:\b{escaped}),? {name}")
    found = []
    for pattern in patterns:
        found += [match[1].strip() for match in re.finditer(pattern, text)]
    return found


def names_in(text: str, voices: Voices) -> list[str]:
    """Return what looks like names in a text, each once."""
    found = (match[0] for match in _NAME.finditer(text))
    return list(dict.fromkeys(name for name in found if not voices.common.fullmatch(name)))
