"""Whom a text has say the words of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.briefing.context.around import POINT, Around
from sitegen.briefing.context.tables import NEVER, Voices
from sitegen.patterns import Pattern

_LONGEST_NAME = 90
_LAST_END = re.compile(r".*[.!?…][\"')]*\s+(?=[\"'(]*[^\Wa-z])", re.DOTALL)
_CAPITALISED = r"[^\W\da-zß-öø-ÿœ_][\w'’-]+"
_NAME = re.compile(rf"(?<!\w){_CAPITALISED}(?: (?:(?:de|van|von|der|bin|al|del|la|le|du) )?{_CAPITALISED})*")
_SPOKEN = re.compile(r'"[^"]*"?')
_GOES_ON = re.compile(r"[^.!?]{0,60}[:,] ?\"| (?!on\b|in\b|at\b|to\b|as\b|am\b|im\b|zu\b|à\b|dans\b)[a-zäöüé]")
"""What follows who speaks where this one speaks in the next quotation marks, or does something else."""
_INNER_END = re.compile(r"[.!?](?!\"?\Z)")
_APPOSED = re.compile(
    rf"(?: (?!(?:in|im|on|at|am|an|to|zu|of|from|by|with|près|aus|bei|nach|vor|à|au|aux|de|du|en|dans|sur|pour|et|and|"
    rf"und|as|als|told|when|while|after|before|über|mit|von|für|gegen)\b)[a-zà-ÿ-]+)? {_CAPITALISED}"
    rf"(?: {_CAPITALISED})+(?=[ ,.;:]|\Z)"
)
"""The full name behind a title."""
_CONTINUES = re.compile(r"\s*[,–]\s*[a-zà-ÿ]")
"""What goes on in the sentence of quotation marks behind these."""
_FIRST_SENTENCE = re.compile(r"[^.!?]*")
_OF = re.compile(r"(?:of|from|at|von|vom|aus|de|du|des|d') ?[\w-]")
_MARKS = ("", ",", ".", ":", ";", ")", '"', "(", "–")
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
        return _only_one(around, voices)
    who, head = " ".join(found.who.replace(POINT, ".").split()).strip(" ,;:\"'–("), found.head
    if not who or len(who) > _LONGEST_NAME:
        return None
    if voices.pronoun.fullmatch(who):
        told = _SPOKEN.sub(" ", f"{around.earlier} {head}")
        before = _sentence_before(around.head)
        author = voices.written.search(before) if voices.thing.fullmatch(who) else None
        named = names_in(told, voices)[::-1]
        names = [name for name in named if _may_mean(who, name, text, voices)]
        if not named:
            return None
        return Voice(
            who,
            tuple(names),
            tuple(match["who"] for match in voices.subject.finditer(told)),
            others=tuple(name for name in named if name not in names),
            plainly=_plainly(who, before, voices),
            author=author["who"] if author else "",
        )
    is_somebody = voices.indefinite.match(who) is not None
    titled = tuple(dict.fromkeys(_titled(who, voices, text)))
    return Voice(who, titled, (), _others(around, found, voices), is_somebody)


def _only_one(around: Around, voices: Voices) -> Voice | None:
    """Return those whom the sentence around quotation marks names, where no pronoun may stand for somebody else."""
    if not around.is_speech or voices.verb is NEVER:
        return None
    first, sentence = _FIRST_SENTENCE.match(around.tail), _last_sentence(around.head)
    behind = first[0] if first else ""
    if _CONTINUES.match(behind):
        near = [name for name in names_in(_SPOKEN.sub(" ", behind), voices) if " " in name]
        if len(near) == 1 and not voices.pronoun.search(behind[: behind.index(near[0])]):
            return Voice(near[0])
    told = _SPOKEN.sub(" ", f"{sentence} {behind}")
    named = [name for name in names_in(told, voices) if " " in name]
    acting = [name for name in named if _acts(name, told, voices)]
    pronoun = voices.pronoun.search(told)
    if not acting or (pronoun and pronoun.start() < told.index(acting[0])):
        return None
    # Marks that stand alone may hold the words of any of those whom the sentence before names.
    return Voice(acting[0], tuple(named if _is_ended(sentence) else acting), tuple(acting[:1]))


def _is_ended(sentence: str) -> bool:
    """Whether a sentence ends with its mark."""
    return sentence.rstrip()[-1:] in (".", "!", "?")


def _acts(name: str, told: str, voices: Voices) -> bool:
    """Whether a name is followed by a verb or a mark, and so is no part of another."""
    rest = told[told.index(name) + len(name) :].lstrip()
    return rest[:1] in _MARKS or _OF.match(rest) is not None or voices.verb.match(rest) is not None


def _sentence_before(head: str) -> str:
    """Return the last whole sentence before words."""
    last = _last_sentence(head)
    whole = last.rstrip(" \"'(")
    return whole if whole.endswith((".", "!", "?")) else _last_sentence(head[: len(head) - len(last)].rstrip(" \"'("))


def _may_mean(pronoun: str, name: str, text: str, voices: Voices) -> bool:
    """Whether a pronoun may mean a name, as far as a text tells whether that is a woman or a man."""
    against = voices.against.get(pronoun.lower())
    if not against:
        return True
    last = re.escape(name.split()[-1].removesuffix("'s"))
    return re.search(against.replace("{name}", last), text) is None


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
    if not around.is_speech:
        return _closing(around, voices) or _before(around, _last_sentence(around.head), voices)
    found = _behind(around, voices.screens["behind"].admitted(around.tail))
    if found is None and (around.after.rstrip()[-1:] in (",", "?", "!") or around.tail.lstrip("\"' ")[:1] == ","):
        found = _behind(around, voices.any_verb)
    if found is not None:
        return found
    sentence = _last_sentence(around.head)
    return (
        _told(around, sentence, voices)
        or _before(around, sentence, voices)
        or _going_on(around, voices)
        or _carried_on(around, sentence, voices)
        or _following(around, sentence, voices)
        or _subject(around, sentence, voices)
    )


def _closing(around: Around, voices: Voices) -> _Found | None:
    """Find who speaks in what follows words that are in no quotation marks."""
    after = _SPOKEN.sub('""', around.after)
    for pattern in voices.screens["closing"].admitted(after):
        if found := pattern.search(after):
            return _Found(found["who"], around.head)
    return None


def _behind(around: Around, patterns: Iterable[Pattern]) -> _Found | None:
    """Find who speaks behind quotation marks, by the first of some patterns that matches there."""
    for pattern in patterns:
        found = pattern.match(around.tail)
        if found and not (around.is_closed and _GOES_ON.match(around.tail, found.end())):
            name = _APPOSED.match(around.tail, found.end("who"))
            return _Found(found["who"] + name[0] if name else found["who"], around.head)
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


def _carried_on(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Find who speaks in the quotation marks before, where the sentence names no subject of its own."""
    spoken = list(_SPOKEN.finditer(around.head))
    if not spoken or not voices.carries_on.match(sentence):
        return None
    head, tail = around.head[: spoken[-1].start()], around.head[spoken[-1].end() :]
    return _who(around._replace(head=head, tail=tail), voices)


def _following(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Find who speaks in the sentence behind a speech of whole sentences that stands alone."""
    is_alone = around.is_closed and (not sentence.strip() or _is_ended(sentence))
    match = voices.following.match(around.tail) if is_alone else None
    return _Found(match["who"], around.head) if match else None


def _subject(around: Around, sentence: str, voices: Voices) -> _Found | None:
    """Take the subject of the sentence where no verb of saying is known, since these are countless."""
    if _is_ended(sentence) and len(set(names_in(_SPOKEN.sub(" ", sentence), voices))) > 1:
        return None  # One of several who are named in the sentence before.
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
    is_named = voices.article.match(found.who) is None or bool(names_in(found.who, voices))
    apart = () if is_named else _apart(around, found.who, voices)
    return tuple(dict.fromkeys(filter(None, (found.other, *new, *apart))))


def _apart(around: Around, who: str, voices: Voices) -> Iterator[str]:
    """Give the names in the sentence before words that stand apart from who says these, and so are somebody else's."""
    sentence = _SPOKEN.sub(" ", _last_sentence(around.head))
    for name in names_in(sentence, voices):
        if who in sentence and not any(
            near in sentence for near in (f"{who}, {name}", f"{name}, {who}", f"{who} {name}")
        ):
            yield name


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
    found = (_without_common(match[0], voices) for match in _NAME.finditer(text))
    return list(dict.fromkeys(filter(None, found)))


def _without_common(name: str, voices: Voices) -> str:
    """Return a name without the words before it that only begin a sentence."""
    while name and voices.common.fullmatch(name.partition(" ")[0]):
        name = name.partition(" ")[2]
    return name
