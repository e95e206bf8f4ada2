"""What the text of one article suggests: quotations with their speakers, names, numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from sitegen.content.dates import Date
from sitegen.content.paragraphs import Stretch
from sitegen.content.records import Actor, Summary
from sitegen.suggest.calendar import Anchor
from sitegen.suggest.cast import Cast, Mention, Somebody, names_of
from sitegen.suggest.english_dates import english_dates
from sitegen.suggest.english_names import EnglishNames
from sitegen.suggest.english_speakers import EnglishSpeakers
from sitegen.suggest.english_words import SAY
from sitegen.suggest.korean_dates import korean_dates
from sitegen.suggest.korean_names import KoreanNames
from sitegen.suggest.korean_speakers import KoreanSpeakers
from sitegen.suggest.marks import Quoted, trimmed
from sitegen.suggest.numbers import numbers_in
from sitegen.suggest.proposals import Proposal, Spelling
from sitegen.suggest.prose import Prose
from sitegen.suggest.voices import NOBODY, Voice

_WORD = re.compile(r"\w")
_REPORTED_BEFORE = re.compile(
    rf"\b(?:{SAY}|saying|thinking|goes?|went|like)(?: (?:me|us|him|her|them|you|it|myself|himself|herself"
    rf"|to \w+))?[,:]? ?(?:that )?\Z"
)
_REPORTED_BEHIND = re.compile(
    rf",? ?(?:(?:he|she|they|I|we|[A-Z]\w+) (?:{SAY})|(?:said"
    rf"|says) \w+)\b|\s?(?:(?:이?라고|고|라며|며|면서)(?![가-힣])"
    rf"|(?:이?라)?는 (?:말|질문|소리|얘기|이야기))"
)


@dataclass(frozen=True, kw_only=True)
class Context:
    """What is known of an article besides its text.

    Attributes:
        article: Its id.
        language: A BCP 47 tag.
        published: In EDTF, or None where it is not known.
        actors: Those that the briefing has already.
        mentions: Names that the summary settles, to the ids of actors.
        spoken: Stretches that a page marks as the words of somebody else, such as `<blockquote>`.
    """

    article: str
    language: str = "en"
    published: str | None = None
    actors: Sequence[Actor] = ()
    mentions: Sequence[tuple[str, str | None]] = ()
    spoken: Sequence[Stretch] = ()


def context_of(summary: Summary, actors: Sequence[Actor], spoken: Sequence[Stretch]) -> Context:
    """Return what is known of an article by its summary.

    Arguments:
        summary: Of the article.
        actors: Those that the briefing has already.
        spoken: Stretches that its page marks as the words of somebody else.
    """
    published = summary.article.published
    return Context(
        article=summary.id,
        language=summary.article.language,
        published=published.text if published else None,
        actors=actors,
        mentions=tuple(summary.mentions.items()),
        spoken=spoken,
    )


class _Speakers(Protocol):
    def voice_of(self, quoted: Quoted) -> Voice: ...

    def asserter_of(self, start: int, end: int) -> Voice: ...


def suggestions(text: str, context: Context) -> tuple[Proposal, ...]:
    """Return what a text suggests, in its order.

    Arguments:
        text: Of an article, as sitegen reads it; offsets of the proposals are of it.
        context: What is known of the article.
    """
    return Reading(text, context).proposals


class Reading:
    """One article, read by the rules of its language.

    Arguments:
        text: Of the article.
        context: What is known of it.
    """

    def __init__(self, text: str, context: Context) -> None:
        self._context = context
        language = context.language.lower().partition("-")[0]
        is_korean = language == "ko"
        self._prose = prose = Prose(text, language)
        anchor = Anchor.of(Date.parse(context.published)) if context.published else None
        names = KoreanNames(prose) if is_korean else EnglishNames(prose)
        self._known = known = _known_mentions(text, context)
        self._cast = cast = Cast(_merged(names.mentions(), known))
        self._speakers: _Speakers = (
            KoreanSpeakers(prose, cast, {**{each.end: each.who for each in cast.mentions}, **names.phrases})
            if isinstance(names, KoreanNames)
            else EnglishSpeakers(prose, cast)
        )
        self._dates = list((korean_dates if is_korean else english_dates)(prose, anchor))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What the text suggests, in its order."""
        found = [*self._quotations(), *self._names(), *self._numbers(), *self._date_proposals()]
        return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))

    @property
    def named(self) -> frozenset[str]:
        """All names of actors that the text has, those of the briefing too."""
        return frozenset(text for who in self._cast.everybody for text in who.places)

    def asserter_of(self, start: int, end: int) -> str | None:
        """Return who asserts words of the article: the id of an actor, else a name, else None."""
        return self._speakers.asserter_of(start, end).who

    def _quotations(self) -> Iterable[Proposal]:
        text = self._prose.text
        for quoted in self._prose.quoted:
            start, end = trimmed(text, quoted)
            if quoted.is_work or end - start < 2 or not _WORD.search(text, start, end):
                continue
            if quoted.depth and not _is_reported(self._prose.plain, quoted):
                continue
            voice = self._speakers.voice_of(quoted)
            yield self._proposal(start, end, voice)
        marked = {at for quoted in self._prose.outer for at in (quoted.start, quoted.opened)}
        for start, end in self._context.spoken:
            if not any(start - 1 <= at <= end for at in marked) and _WORD.search(text, start, end):
                yield self._proposal(start, end, NOBODY._replace(rule="a block that the page marks as quoted"))

    def _proposal(self, start: int, end: int, voice: Voice) -> Proposal:
        return Proposal(
            kind="quotation",
            article=self._context.article,
            text=self._prose.text[start:end],
            start=start,
            end=end,
            speaker=voice.who,
            sure=voice.sure and voice.who is not None,
            rule=voice.rule,
        )

    def _names(self) -> Iterable[Proposal]:
        for who in self._cast.everybody:
            if who.actor is not None:
                continue
            spellings = sorted(
                (Spelling(text=text, start=min(at), end=min(at) + len(text)) for text, at in who.places.items()),
                key=lambda each: each.start,
            )
            full = next((each for each in spellings if each.text == who.name), spellings[0])
            yield Proposal(
                kind="name",
                article=self._context.article,
                text=full.text,
                start=full.start,
                end=full.end,
                sure=who.sure,
                rule=who.rule,
                actor_kind=who.kind,
                spellings=tuple(spellings),
                offices=frozenset[str]().union(*who.offices),
            )

    def _numbers(self) -> Iterable[Proposal]:
        taken = [(each.start, each.end) for each in self._dates]
        inside = {at for each in self._cast.mentions if each.who.kind != "group" for at in range(each.start, each.end)}
        for each in numbers_in(self._prose, self._context.language, taken, inside.__contains__):
            asserter = self._speakers.asserter_of(each.start, each.end)
            yield Proposal(
                kind="number",
                article=self._context.article,
                text=self._prose.text[each.start : each.end],
                start=each.start,
                end=each.end,
                sure=each.sure,
                rule=each.rule,
                value=each.value,
                qualifier=each.qualifier,
                unit=each.unit,
                asserted_by=asserter.who,
            )

    def _date_proposals(self) -> Iterable[Proposal]:
        for each in self._dates:
            yield Proposal(
                kind="date",
                article=self._context.article,
                text=self._prose.text[each.start : each.end],
                start=each.start,
                end=each.end,
                sure=each.sure,
                rule=each.rule,
                date=each.date,
            )


def _is_reported(text: str, quoted: Quoted) -> bool:
    """Whether what is quoted within a quotation is what somebody says, and not a word that is set apart."""
    if quoted.depth > 1:
        return False
    before, behind = text[max(0, quoted.opened - 40) : quoted.opened], text[quoted.closed : quoted.closed + 30]
    return _REPORTED_BEFORE.search(before) is not None or _REPORTED_BEHIND.match(behind) is not None


def _known_mentions(text: str, context: Context) -> list[Mention]:
    """Return where the names of actors are, the longest of those that overlap."""
    found: list[Mention] = []
    for actor in context.actors:
        names = names_of(actor, context.article)
        settled = [name for name, meant in context.mentions if meant == actor.id]
        who = Somebody(actor.name, actor.kind, "an actor", actor=actor.id, surname=actor.surname or "")
        for name in dict.fromkeys([*settled, *names]):
            pattern = re.sub("['’]", "['’]", re.escape(name))
            for match in re.finditer(rf"(?<![\w]){pattern}(?![A-Za-z0-9_])", text):
                who.places.setdefault(match[0], []).append(match.start())
                found.append(Mention(*match.span(), who, full=" " in name or actor.kind != "person"))
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[Mention] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _merged(mentions: Sequence[Mention], known: Sequence[Mention]) -> list[Mention]:
    """Return mentions with those of actors, which tell who somebody is whom the rules found."""
    by_place = {at: each for each in known for at in range(each.start, each.end)}
    for each in mentions:
        other = by_place.get(each.start)
        if other is None or each.who.actor or not each.full or other.start != each.start:
            continue
        is_kind = other.who.kind in {each.who.kind, "group"}
        if is_kind and (other.end == each.end or (other.end > each.end and other.who.kind == "person")):
            each.who.actor = other.who.actor
    merged = [each for each in mentions if not (each.start in by_place and _is_better(by_place[each.start], each))]
    used = {at for each in merged for at in range(each.start, each.end)}
    merged += [each for each in known if used.isdisjoint(range(each.start, each.end))]
    return merged


def _is_better(known: Mention, found: Mention) -> bool:
    """Whether the name of an actor holds a name that the rules found as a part, or another way to read it."""
    is_same = known.start == found.start and known.end == found.end
    if is_same:
        return found.who.actor is None or (found.who.actor != known.who.actor and known.full)
    return known.start <= found.start and found.end <= known.end
