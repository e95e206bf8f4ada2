"""The rules of the craft: sourcing, estimative language, dates, and what sources differ on.

Likelihood and confidence follow ICD 203 (Analytic Standards), D.6.e.(2), sources ICD 206 (Sourcing Requirements), the
grades of reliability and credibility NATO's AJP-2.1, of which 1 asks for confirmation by independent sources. Each
check reports by its rule; a record may accept a finding with a reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import combinations
from typing import TypeVar

from sitegen.briefing.figures import ArticleReading, differing
from sitegen.briefing.independence import check_origins
from sitegen.briefing.order import foretells
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified
from sitegen.content.dates import Date
from sitegen.content.load import Where
from sitegen.content.records import (
    LIKELIHOODS,
    Actor,
    Citation,
    Dispute,
    Event,
    Figure,
    Judgment,
    Publisher,
    Range,
    Reading,
    Record,
    Scale,
    Summary,
    Topic,
)
from sitegen.content.references import Cited, Link, references
from sitegen.content.walk import walk
from sitegen.diagnostics import RULES, Diagnostics
from sitegen.steps import Steps
from sitegen.text import normalise, number, number_range, sentence_ends

_Record = TypeVar("_Record", bound=Record)
_ALTERED_AT_LEAST = 0.75
_SAME_EVENT_AT_LEAST = 0.85
_WANTING = frozenset({"S001", "S004", "S005", "S006", "S008", "E004", "E006", "T003"})
"""Rules of what is missing: where something is still to be filled in, that is said already."""

_SAID_OF_WORDS = ("speaker", "via", "kind", "about", "credibility", "same_as", "note")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=#)")
_HEDGE = re.compile(r"\b(?:[Mm]ight|[Cc]ould|may|(?<![a-z] )May(?= [a-z]))\b")  # elsewhere May is a month
_CONFIDENCE = re.compile(r"\b(?:high|moderate|low)\s+confidence\b|\bconfiden(?:ce|t)\b", re.IGNORECASE)


def _any_of(terms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the terms, the longest first, since `likely` is part of `very likely`."""
    return re.compile(rf"\b(?:{'|'.join(sorted(terms, key=len, reverse=True))})\b", re.IGNORECASE)


_TERMS: dict[Scale, re.Pattern[str]] = {scale: _any_of(terms) for scale, terms in LIKELIHOODS.items()}
_ANY_TERM = _any_of({term for terms in LIKELIHOODS.values() for term in terms})
_NEEDS_TEXT = frozenset(
    {
        *("A002", "A003", "A004", "A005", "A006", "R025", "R026"),
        *("Q011", "Q012", "Q015", "Q016", "Q020", "Q021", "Q022", "Q023", "Q024", "Q025"),
    }
)
"""Findings that only a captured text shows, so that a lock alone cannot say whether they still occur."""


def check_tradecraft(briefing: Briefing, found: Diagnostics) -> Steps[None]:
    """Report what the craft forbids, and offer what it would look into.

    Records with mistakes in them are passed over: what is missing there was reported already.
    """
    checks = _Checks(briefing, found)
    checks.check_publishers()
    for summary in checks.whole(Summary):
        checks.check_article(summary)
        yield
    for actor in checks.whole(Actor):
        checks.check_actor(actor)
    for topic in checks.whole(Topic):
        checks.check_topic(topic)
        yield
    for event in checks.whole(Event):
        checks.check_event(event)
        yield
    for dispute in checks.whole(Dispute):
        checks.check_dispute(dispute)
    for figure in checks.whole(Figure):
        checks.check_figure(figure)
        yield
    check_origins(briefing, found)
    yield
    yield from checks.offer_disputes()
    _report_idle_acceptance(briefing, found)


class _Checks:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        site = self.briefing.content.site
        self.scale: Scale = site.likelihood_scale if site else "icd-203"

    def whole(self, kind: type[_Record]) -> Iterator[_Record]:
        incomplete = self.briefing.content.incomplete
        return (record for record in self.briefing.all(kind) if record.id not in incomplete)

    def report(self, rule: str, message: str, record: Record, *steps: str | int, hint: str = "") -> None:
        if rule in _WANTING and record.id in self.briefing.content.unfinished:
            return
        self.briefing.report(self.found, rule, message, Where(record.id, steps), hint=hint)

    def check_publishers(self) -> None:
        for publisher in self.whole(Publisher):
            if publisher.reliability is None:
                message = f"publisher `{publisher.id}` has no grade of reliability"
                self.report("S004", message, publisher, hint="write `reliability:`, A to F (not to be judged)")

    def check_article(self, summary: Summary) -> None:
        article = summary.article
        if article.published is None:
            hint = "write `published:`, with `?` and `published_note:` where it is inferred"
            self.report("S005", f"article `{summary.id}` has no date", summary, "article", hint=hint)
        else:
            what = f"article `{summary.id}` was published"
            self._check_as_of(what, article.published, summary, "article", "published")
        publisher = self.briefing.content.records.get(article.publisher or "")
        if not article.descriptor and not (isinstance(publisher, Publisher) and publisher.descriptor):
            hint = "write `descriptor:` of the article or of its publisher: who speaks here, and how they know"
            message = f"article `{summary.id}` has no descriptor"
            self.report("S006", message, summary, "article", hint=hint)
        if article.kind == "rewrite" and not article.derived_from:
            hint = "name what it rewrites in `derived_from`, or accept the finding where that is not in the briefing"
            message = f"article `{summary.id}` is a rewrite, and does not say of what"
            self.report("S008", message, summary, "article", "kind", hint=hint)
        for position, quotation in enumerate(summary.quotations):
            if quotation.credibility == 1:
                backing = {summary.id, *((quotation.same_as.article,) if quotation.same_as else ())}
                if self._origins(backing) < 2:
                    self.report(
                        "S003",
                        "credibility 1 needs two independent origins",
                        summary,
                        *("quotations", position, "credibility"),
                        hint="name the other origin with `same_as`, or grade it 2",
                    )
        self._check_captured(summary)
        self._check_updated(summary)
        self._check_rewritten(summary)
        self._check_listed_twice(summary)
        for position, reading in enumerate(summary.readings):
            self._check_reading(summary, position, reading)

    def _check_captured(self, summary: Summary) -> None:
        """Report a text that was saved before its article was published; clocks are up to a day apart."""
        article = summary.article
        if article.published and article.captured and article.captured.at:
            captured = Date.parse(article.captured.at.partition("T")[0]).last
            if article.published.first - captured > timedelta(days=1):
                said = f"captured {article.captured.at}, before it was published {article.published.text}"
                self.report(
                    "T005", f"`{summary.id}` was {said}", summary, "article", "captured", "at", hint="mend a date"
                )

    def _check_rewritten(self, summary: Summary) -> None:
        """Report an article that is older than one that it rewrites."""
        published = summary.article.published
        for position, source in enumerate(summary.article.derived_from):
            other = self.briefing.content.records.get(source)
            before = other.article.published if isinstance(other, Summary) else None
            if published and before and published.last < before.first:
                message = f"`{summary.id}` of {published.text} is said to rewrite `{source}` of {before.text}"
                hint = "mend a date, or take it away"
                self.report("T005", message, summary, "article", "derived_from", position, hint=hint)

    def _check_updated(self, summary: Summary) -> None:
        """Report an article that is said to have changed before it was published, or after its text was saved."""
        article = summary.article
        if article.updated is None:
            return
        self._check_as_of(f"article `{summary.id}` was updated", article.updated, summary, "article", "updated")
        problem = ""
        if article.published and article.updated.last < article.published.first:
            problem = f"updated {article.updated.text}, before it was published {article.published.text}"
        elif article.captured and article.captured.at:
            captured = Date.parse(article.captured.at.partition("T")[0]).last
            if article.updated.first - captured > timedelta(days=1):
                problem = f"updated {article.updated.text}, after it was captured {article.captured.at}"
        if problem:
            hint = "correct one of the dates"
            self.report("T005", f"`{summary.id}` was {problem}", summary, "article", "updated", hint=hint)

    def _check_listed_twice(self, summary: Summary) -> None:
        """Report quotations of one place of which different things are said: only the first is shown."""
        if len(self._listed_in(summary.id)) == len(summary.quotations):
            return
        first: dict[tuple[int, int], int] = {}
        for position, quotation in enumerate(summary.quotations):
            place = self.briefing.place_of_words(summary.id, quotation.text, quotation.near)
            if place is None:
                continue
            before = first.setdefault(place[:2], position)
            other = summary.quotations[before]
            said = (field for field in _SAID_OF_WORDS if getattr(quotation, field) != getattr(other, field))
            different = next(said, None)
            if different:
                span = self.briefing.content.locate(Where(summary.id, ("quotations", before, "text")))
                self.briefing.report(
                    self.found,
                    "Q014",
                    f"these words are listed already, with another `{different}`",
                    Where(summary.id, ("quotations", position, "text")),
                    hint="keep one of them, or tell two places apart with `near:`",
                    notes=[f"first at {span.path}:{span.line}:{span.column}"],
                )

    def _check_reading(self, summary: Summary, position: int, reading: Reading) -> None:
        steps = ("readings", position)
        figure = self.briefing.content.records.get(reading.figure)
        if reading.unit and isinstance(figure, Figure) and reading.unit != figure.unit:
            message = f"a reading in `{reading.unit}` of figure `{figure.id}`, which counts `{figure.unit}`"
            self.report("F002", message, summary, *steps, "unit", hint="what is counted differently is another figure")
        value = reading.value
        if isinstance(value, Range) and value.min > value.max:
            message = f"the range ends at {number(value.max)}, before it begins at {number(value.min)}"
            self.report("F003", message, summary, *steps, "value")
        if reading.quotation and isinstance(figure, Figure):
            from sitegen.briefing.readings import misread  # what reads numbers takes long to import

            where = Where(summary.id, (*steps, "quotation"))
            for each in misread(reading, figure, self._language_of(summary, reading.quotation)):
                self.briefing.report(self.found, each.rule, each.message, where, label=each.label, hint=each.hint)

    def _language_of(self, summary: Summary, quotation: str) -> str:
        """Return the language of an article; if it is left out, nothing for what may be another number in others."""
        from sitegen.briefing.readings import depends_on_language

        if depends_on_language(quotation):
            is_said = self.briefing.content.is_written(Where(summary.id, ("article", "language")))
            return summary.article.language if is_said else ""
        return summary.article.language

    def check_actor(self, actor: Actor) -> None:
        for position, role in enumerate(actor.roles):
            if role.from_ and role.to and role.to.last < role.from_.first:
                message = f"a role ends in {role.to.text}, before it begins in {role.from_.text}"
                self.report("T005", message, actor, "roles", position, "to", hint="mend a date")

    def check_topic(self, topic: Topic) -> None:
        if not topic.bottom_line:
            hint = "write `bottom_line:`, the main point in at most two sentences"
            self.report("E004", f"topic `{topic.id}` has no bottom line", topic, hint=hint)
        elif len(sentences(topic.bottom_line)) > 2:
            count = len(sentences(topic.bottom_line))
            self.report("E005", f"the bottom line has {count} sentences", topic, "bottom_line", hint="keep two")
        self._check_mixing(topic)
        self._check_background(topic)
        for position, judgment in enumerate(topic.judgments):
            self._check_judgment(topic, position, judgment)

    def _check_judgment(self, topic: Topic, position: int, judgment: Judgment) -> None:
        steps = ("judgments", position)
        terms = LIKELIHOODS[self.scale]
        if judgment.likelihood and judgment.likelihood not in terms:
            hint = f"it is one of {', '.join(f'`{term}`' for term in terms)}"
            message = f"`{judgment.likelihood}` is not a word of the scale `{self.scale}`"
            self.report("E001", message, topic, *steps, "likelihood", hint=hint)
        for term in self._foreign_terms(judgment.text):
            message = f"`{term}` is a word of another scale than `{self.scale}`"
            self.report("E001", message, topic, *steps, "text", hint="scales are not mixed")
        said = [term.lower() for term in _TERMS[self.scale].findall(_own_words(judgment.text))]
        if said and judgment.likelihood in terms and judgment.likelihood not in said:
            message = f"the judgment says `{said[0]}`, and its `likelihood` is `{judgment.likelihood}`"
            self.report("E007", message, topic, *steps, "likelihood", hint="let both say the same")
        hedge = _HEDGE.search(_own_words(judgment.text))
        if hedge:
            hint = "say how likely it is, in a word of the scale"
            message = f"`{hedge[0]}` in a judgment says nothing of how likely it is"
            self.report("E002", message, topic, *steps, "text", hint=hint)
        for missing in ("likelihood", "confidence"):
            if getattr(judgment, missing) is None:
                self.report("E006", f"a judgment has no `{missing}`", topic, *steps, hint=f"write `{missing}:`")
        if not judgment.sources:
            self.report("S001", "a judgment has no source", topic, *steps, hint="write `sources:`")
        elif judgment.confidence == "high" and self._origins_of(judgment.sources) < 2:
            message = "high confidence in a judgment that rests on one origin"
            self.report("S002", message, topic, *steps, "confidence", hint="find a second origin, or lower it")

    def _check_background(self, topic: Topic) -> None:
        """Report the first paragraph of the background in which nothing is cited."""
        for paragraph in _PARAGRAPH.split(topic.background or ""):
            cites = any(isinstance(reference, Cited) for reference in references(paragraph))
            if paragraph.strip() and not paragraph.startswith("#") and not cites:
                message = f"a paragraph of the background cites nothing: `{_beginning(paragraph)}`"
                self.report("S001", message, topic, "background", hint="cite the article that carries it: `[@article]`")
                return

    def _check_mixing(self, topic: Topic) -> None:
        """Report sentences in which confidence and likelihood stand together."""
        for found in walk(topic):
            if isinstance(found.value, str) and found.reference is None:
                for sentence in sentences(found.value):
                    own = _own_words(sentence)
                    if _CONFIDENCE.search(own) and _TERMS[self.scale].search(own):
                        message = "a sentence speaks of confidence and of likelihood"
                        self.report("E003", message, topic, *found.steps, hint="give each a sentence of its own")
                        break

    def _foreign_terms(self, text: str) -> list[str]:
        return [term for term in _ANY_TERM.findall(_own_words(text)) if term.lower() not in LIKELIHOODS[self.scale]]

    def check_event(self, event: Event) -> None:
        if not event.sources:
            self.report("S001", f"event `{event.id}` has no source", event, hint="write `sources:`")
        elif event.status == "confirmed" and self._origins_of(self._reports(event)) < 2:
            message = f"event `{event.id}` is called confirmed without two origins that report it"
            hint = "call it `reported`, or find a second origin"
            announcements = self._announcements(event)
            if announcements and event.date and self._origins_of(event.sources) > 1:
                message += f": {_announces(announcements[0], event.date)}"
                hint = "call it `reported`, correct the date, or find a second origin that reports it"
            self.report("S002", message, event, "status", hint=hint)
        if event.date is None and not event.date_note:
            hint = "write `date:`, or say in `date_note:` what is known of the time"
            self.report("T003", f"event `{event.id}` has no date, and no note says why", event, hint=hint)
        if event.date and event.status in {"reported", "confirmed"}:
            self._check_order(event, event.date)
            self._check_as_of(f"event `{event.id}` is called {event.status}, and dated", event.date, event, "date")

    def _check_as_of(self, what: str, date: Date, record: Record, *steps: str) -> None:
        """Report a date that is wholly after the day that the briefing speaks of."""
        site = self.briefing.content.site
        if site and date.first > site.as_of.days[1]:
            message = f"{what} {date.text}, after the day of the briefing, {site.as_of.text}"
            self.report("T004", message, record, *steps, hint="mend the date, or `as_of:` in `site.yaml`")

    def _reports(self, event: Event) -> list[Citation]:
        """Return the sources of an event without those that can only announce it."""
        records = self.briefing.content.records
        return [
            source
            for source in event.sources
            if isinstance(summary := records.get(source.article), Summary) and not foretells(summary.article, event)
        ]

    def _announcements(self, event: Event) -> list[Summary]:
        """Return the sources of an event that can only announce it."""
        records = (self.briefing.content.records.get(source.article) for source in event.sources)
        return [record for record in records if isinstance(record, Summary) and foretells(record.article, event)]

    def _check_order(self, event: Event, date: Date) -> None:
        """Report an event that every dated source came before: none of them can have seen it done."""
        dates = []
        for source in event.sources:
            record = self.briefing.content.records.get(source.article)
            if isinstance(record, Summary) and record.article.published:
                dates.append(record.article.published)
        if dates and all(published.last < date.first for published in dates):
            latest = max(dates)
            message = f"`{event.id}` is dated {date.text}, and its last source {latest.text}"
            hint = "call it `expected`, or mend a date"
            self.report("T001", message, event, "date", hint=hint)

    def check_dispute(self, dispute: Dispute) -> None:
        for position, given in enumerate(dispute.positions):
            if not given.sources:
                self.report("S001", "a position has no source", dispute, "positions", position, hint="write `sources:`")

    def check_figure(self, figure: Figure) -> None:
        if self.briefing.state_of(figure.id) != "differ":
            return
        apart = differing(self.briefing.readings(figure.id), self.briefing.origin_of)
        for date, readings in apart.items():
            said = [(given.article, given.reading.quotation) for given in readings]
            if not self._is_disputed(said, "number"):
                message = f"the readings of figure `{figure.id}` for {date} differ: {_listed(readings)}"
                self.report("F004", message, figure, hint="a dispute would show the positions side by side")

    def offer_disputes(self) -> Steps[None]:
        """Offer what may be a dispute and is not yet one."""
        by_words: dict[str, list[Verified]] = defaultdict(list)
        for article in self.briefing.articles():
            for quotation in self.briefing.quotations(article):
                if quotation.listed and quotation.listed.speaker:
                    by_words[normalise(quotation.words).casefold().strip(" .,;")].append(quotation)
        yield
        for same in by_words.values():
            for a, b in combinations(same, 2):
                if (
                    a.article != b.article
                    and _speaker(a) != _speaker(b)
                    and not self._is_disputed(((a.article, a.words), (b.article, b.words)), "attribution")
                ):
                    said = [f"by `{_speaker(quotation)}` in `{quotation.article}`" for quotation in (a, b)]
                    self._offer("Q009", f"`{a.words}` is said {' and '.join(said)}", b)
        for group in self.briefing.origins():
            for first, second in combinations(group, 2):
                self._offer_altered(first, second)
            yield
        yield from self._offer_dates()

    def _offer_altered(self, first: str, second: str) -> None:
        theirs = self._listed_in(second)
        words = {normalise(quotation.words) for quotation in theirs}
        for mine in self._listed_in(first):
            for other in theirs if normalise(mine.words) not in words else ():
                if _speaker(mine) != _speaker(other) or _holds(mine.words, other.words):
                    continue
                if not _is_near(normalise(mine.words), normalise(other.words), _ALTERED_AT_LEAST):
                    continue
                if not self._is_disputed(((first, mine.words), (second, other.words)), "wording", "attribution"):
                    message = f"`{mine.words}` in `{first}` is `{other.words}` in `{second}`"
                    self._offer("Q010", message, other)

    def _offer_dates(self) -> Steps[None]:
        dated = [(event, event.date.text, event.name.casefold()) for event in self.whole(Event) if event.date]
        for place, (a, a_date, a_name) in enumerate(dated):
            for b, b_date, b_name in dated[place + 1 :]:
                if a_date != b_date and _is_near(a_name, b_name, _SAME_EVENT_AT_LEAST):
                    message = f"`{a.id}` and `{b.id}` look like one event, dated {a_date} and {b_date}"
                    self.report("T002", message, b, "date", hint="keep one event, and a dispute on its date")
            yield

    def _offer(self, rule: str, message: str, quotation: Verified) -> None:
        summary = self.briefing.get(quotation.article, Summary)
        position = next(number for number, listed in enumerate(summary.quotations) if listed is quotation.listed)
        hint = "a dispute would show the positions side by side"
        self.report(rule, message, summary, "quotations", position, "text", hint=hint)

    def _listed_in(self, article: str) -> list[Verified]:
        return [quotation for quotation in self.briefing.quotations(article) if quotation.listed]

    def _is_disputed(self, said: Iterable[tuple[str, str | None]], *kinds: str) -> bool:
        """Whether a dispute of one of some kinds sets these words side by side.

        Arguments:
            said: Articles and the words in them; a source without words stands for all of its article.
            kinds: Of dispute.
        """
        wanted = set(said)
        articles = {article for article, _ in wanted}
        return any(
            all(any(_speaks_of(source, *words) for source in _sources_of(dispute)) for words in wanted)
            for dispute, spoken_of in self._disputes
            if dispute.kind in kinds and articles <= spoken_of
        )

    @cached_property
    def _disputes(self) -> list[tuple[Dispute, set[str]]]:
        """Each dispute with the articles that speak in it."""
        return [
            (dispute, {source.article for source in _sources_of(dispute)}) for dispute in self.briefing.all(Dispute)
        ]

    def _origins(self, articles: Iterable[str]) -> int:
        return self.briefing.count_origins(article for article in articles if self.briefing.origin_of(article))

    def _origins_of(self, sources: Sequence[Citation]) -> int:
        return self._origins(source.article for source in sources)


def _announces(summary: Summary, date: Date) -> str:
    """Say why an article can only announce an event of a date; it has one itself."""
    published = summary.article.published or date
    if published.last < date.first:
        return f"`{summary.id}` is of {published.text}, before the event, {date.text}"
    return f"`{summary.id}` is a preview, of {published.text}"


def sentences(prose: str) -> list[str]:
    """Return the sentences of prose; references and the words that they quote end none, and a link may begin one."""
    for reference in reversed(references(prose)):
        filler = ("X" if isinstance(reference, Link) else "x") * (reference.end - reference.start)
        prose = prose[: reference.start] + filler + prose[reference.end :]
    found = []
    at = 0
    for end, begin in sentence_ends(prose):
        found.append(prose[at:end])
        at = begin
    return [sentence.strip() for sentence in (*found, prose[at:]) if sentence.strip()]


def _own_words(prose: str) -> str:
    """Return prose without what it quotes, since what others said is no word of ours; the words of links are."""
    for reference in reversed(references(prose)):
        words = (reference.words or "") if isinstance(reference, Link) else ""
        prose = prose[: reference.start] + words + prose[reference.end :]
    return prose


def _beginning(paragraph: str) -> str:
    words = paragraph.replace("`", "'").split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _sources_of(dispute: Dispute) -> Iterator[Citation]:
    return (source for position in dispute.positions for source in position.sources)


def _speaks_of(source: Citation, article: str, words: str | None) -> bool:
    """Whether a source is an article, or words in it that hold others or stand in them."""
    if source.article != article or not source.quotation or not words:
        return source.article == article
    return _holds(source.quotation, words)


def _holds(a: str, b: str) -> bool:
    """Whether either of two quotations is part of the other."""
    a, b = normalise(a), normalise(b)
    return a in b or b in a


def _speaker(quotation: Verified) -> str | None:
    return quotation.listed.speaker if quotation.listed else None


def _is_near(a: str, b: str, least: float) -> bool:
    """Whether two texts are alike; the characters that both have come first, since their share can only be too high."""
    shared = len(_characters(a) & _characters(b))
    return 2 * shared >= least * (len(a) + len(b)) and SequenceMatcher(None, a, b).ratio() >= least


@lru_cache(maxsize=65_536)
def _characters(text: str) -> frozenset[tuple[str, int]]:
    """Return the characters of a text, each with how often it stood before."""
    times: dict[str, int] = {}
    for char in text:
        times[char] = times.get(char, 0) + 1
    return frozenset((char, time) for char, count in times.items() for time in range(count))


def _listed(readings: Iterable[ArticleReading]) -> str:
    return ", ".join(f"{_value(given.reading)} in `{given.article}`" for given in readings)


def _value(reading: Reading) -> str:
    value = reading.value
    said = number_range(value.min, value.max) if isinstance(value, Range) else number(value)
    return f"{reading.qualifier} {said}" if reading.qualifier else said


def _report_idle_acceptance(briefing: Briefing, found: Diagnostics) -> None:
    """Report acceptances of what does not occur, where nothing is left out that it might depend on."""
    if briefing.content.incomplete or briefing.content.claimed:
        return
    for record in briefing.content.records.values():
        for rule in record.accept:
            occurs = (record.id, rule) in briefing.excused or rule in _NEEDS_TEXT
            known = rule in RULES and RULES[rule].settable
            if known and not occurs:
                message = f"`{record.id}` accepts a finding of `{rule}` that does not occur"
                span = briefing.content.locate_key(Where(record.id, ("accept", rule)))
                found.add("G006", message, span, hint="take it away")
