"""Whom a text has say the words of a quotation."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.briefing.context.around import POINT, Around
from sitegen.briefing.context.tables import Voices

_LONGEST_NAME = 90
_LAST_END = re.compile(r".*[.!?…][\"')]*\s+(?=[\"'(]*[^\Wa-z])", re.DOTALL)
_NAME = re.compile(r"[^\W\da-z_][\w'’-]+(?: (?:(?:de|van|von|der|bin|al|del|la|le|du) )?[^\W\da-z_][\w'’-]+)*")
_SPOKEN = re.compile(r'"[^"]*"?')
_OPENS_NEXT = re.compile(r"[^.!?]{0,60}[:,] ?\"")
"""What follows who speaks where this one speaks in the next quotation marks."""
_INNER_END = re.compile(r"[.!?](?!\"?\Z)")
_DETAILED = 4
_NEAR_BEFORE = 80


class Voice(NamedTuple):
    """Who speaks, as the text has it.

    Attributes:
        who: The words for them: a name, a title, a pronoun.
        meant: Names that these may stand for, where they are none themselves, the nearest first.
        subjects: Those of these that are the subject of a sentence.
        others: Names of whom it is not: those who quote it, and the subject of the next sentence where it is new.
        is_somebody: Whether it is somebody who is not named, such as `a docker`.
        plainly: The name that it stands for, where the sentence before is about that one and has another form of it.
        author: Who wrote what it stands for, such as a letter, where the sentence before says so.
    """

    who: str
    meant: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    is_somebody: bool = False
    plainly: str = ""
    author: str = ""


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
    who, head = " ".join(found.who.replace(POINT, ".").split()).strip(" ,;:\"'–("), found.head
    if not who or len(who) > _LONGEST_NAME:
        return None
    if voices.pronoun.fullmatch(who):
        told = _SPOKEN.sub(" ", f"{around.earlier} {head}")
        before = _sentence_before(around.head)
        author = voices.written.search(before) if voices.thing.fullmatch(who) else None
        return Voice(
            who,
            tuple(names_in(told, voices)[::-1]),
            tuple(match["who"] for match in voices.subject.finditer(told)),
            plainly=_plainly(who, before, voices),
            author=author["who"] if author else "",
        )
    is_somebody = voices.indefinite.match(who) is not None
    titled = tuple(dict.fromkeys(_titled(who, voices, text)))
    return Voice(who, titled, (), _others(around, found, voices), is_somebody)


def _sentence_before(head: str) -> str:
    """Return the last whole sentence before words."""
    last = _last_sentence(head)
    whole = last.rstrip(" \"'(")
    return whole if whole.endswith((".", "!", "?")) else _last_sentence(head[: len(head) - len(last)].rstrip(" \"'("))


def _plainly(who: str, before: str, voices: Voices) -> str:
    """Return the subject of a sentence before that of a pronoun, where it has another form of the pronoun."""
    subject, form = voices.subject.match(before), voices.forms.get(who.lower())
    return subject["who"].strip() if subject and form and form.search(_SPOKEN.sub(" ", before)) else ""


class _Found(NamedTuple):
    """Who speaks: the words for it, what comes before them in their paragraph, and who quotes it or nobody."""

    who: str
    head: str
    other: str = ""


def _who(around: Around, voices: Voices) -> _Found | None:
    sentence = _last_sentence(around.head)
    if not around.is_speech:
        return _closing(around, voices) or _before(around, sentence, voices)
    return (
        _behind(around, voices)
        or _told(around, sentence, voices)
        or _before(around, sentence, voices)
        or _going_on(around, voices)
        or _subject(around, sentence, voices)
    )


def _closing(around: Around, voices: Voices) -> _Found | None:
    """Find who speaks in what follows words that are in no quotation marks."""
    after = _SPOKEN.sub('""', around.after)
    for pattern in voices.screens["closing"].admitted(after):
        if found := pattern.search(after):
            return _Found(found["who"], around.head)
    return None


def _behind(around: Around, voices: Voices) -> _Found | None:
    """Find who speaks behind quotation marks."""
    for pattern in voices.screens["behind"].admitted(around.tail):
        found = pattern.match(around.tail)
        if found and not (around.is_closed and _OPENS_NEXT.match(around.tail[found.end() :])):
            return _Found(found["who"], around.head)
    return None


def _told(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Find who speaks before quotation marks where what follows them says that somebody does."""
    if not voices.confirms.match(around.tail):
        return None
    patterns = voices.screens["before_speech"].admitted(sentence)
    found = [match for pattern in patterns for match in pattern.finditer(sentence)]
    which = max if voices.doubled.match(around.tail) else min
    return _at(which(found, key=lambda match: match.start("by"), default=None), around, sentence)


def _before(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Find who speaks before words, the nearest one."""
    found = [
        match
        for pattern in voices.screens["before"].admitted(sentence)
        for match in pattern.finditer(sentence)
        if _reaches(sentence[match.end() :], around, voices)
    ]
    return _at(max(found, key=lambda match: match.start("by"), default=None), around, sentence)


def _going_on(around: Around, voices: Voices) -> _Found | None:
    """Find who speaks in the quotation marks before, where nothing but who that is comes between."""
    spoken = list(_SPOKEN.finditer(around.head))
    if not spoken:
        return None
    between = around.head[spoken[-1].end() :]
    for pattern in voices.screens["behind"].admitted(between):
        match = pattern.match(between)
        if match and voices.goes_on.match(between[match.end() :]):
            return _Found(match["who"], around.head[: spoken[-1].end()])
    return None


def _subject(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Take the subject of the sentence where no verb of saying is known, since these are countless."""
    return _at(voices.subject.search(sentence), around, sentence)


def _at(match: re.Match[str] | None, around: Around, sentence: str) -> _Found | None:
    if match is None:
        return None
    head = around.head[: len(around.head) - len(sentence) + match.start("who")]
    return _Found(match["who"], head, match.groupdict().get("other") or "")


def _reaches(between: str, around: Around, voices: Voices) -> bool:
    """Whether what comes between who speaks and the words lets them be said by these."""
    if around.is_speech:
        return len(between) <= _NEAR_BEFORE and not voices.ends.search(between)
    return not voices.ends.search(between)


def _last_sentence(head: str) -> str:
    spoken = _SPOKEN.sub(lambda match: _INNER_END.sub("_", match[0]), head)
    match = _LAST_END.match(spoken)
    return head[match.end() :] if match else head


def _others(around: Around, found: _Found, voices: Voices) -> tuple[str, ...]:
    """Return the names of whom words for who speaks cannot mean."""
    # The mayor may be named next, the captain of the third trawler hardly.
    if len(found.who.split()) < _DETAILED:
        return (found.other,) if found.other else ()
    told = _SPOKEN.sub(" ", around.tail)
    later = [match["who"] for match in voices.subject.finditer(told)]
    before = f"{around.earlier} {found.head}"
    new = (name for name in later if not any(word in before or word in found.who for word in name.split()))
    return tuple(dict.fromkeys(filter(None, (found.other, *new))))


def _titled(who: str, voices: Voices, text: str) -> list[str]:
    """Return the names that a text gives to the bearer of a title."""
    title = voices.article.sub("", who)
    if _NAME.search(title) or not title:
        return []
    escaped = re.escape(title)
    name = r"((?:[A-Z][\w'-]+ ?){1,4})"
    patterns = (rf"{name}, (?:[\w'-]+ ){{0,3}}?{escaped}\b", rf"(?i:\b{escaped}),? {name}")
    found = []
    for pattern in patterns:
        found += [match[1].strip() for match in re.finditer(pattern, text)]
    return found


def names_in(text: str, voices: Voices) -> list[str]:
    """Return what looks like names in a text, each once."""
    found = (match[0] for match in _NAME.finditer(text))
    return list(dict.fromkeys(name for name in found if not voices.common.fullmatch(name)))
