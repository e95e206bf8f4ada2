"""The questions of a briefing: one list of all that is known of it, for views, data files and rules alike.

What the editor wrote and what was found in the captured texts are its inputs; each question answers from these and
from other answers. Whoever makes a page is noted with what it asked, and is made again only where one of those very
answers has changed. So answers are values: nobody changes one, and no order in them comes from a set.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from heapq import nlargest
from typing import Any, NamedTuple, TypeVar, cast

import msgspec

from sitegen.briefing import figures
from sitegen.briefing.alterations import Altered, alterations_in
from sitegen.briefing.claims import Claim
from sitegen.briefing.comparison import Comparison
from sitegen.briefing.descent import Descent, fewest
from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.lock import ArticleFacts, ClaimKey, Lock
from sitegen.briefing.names import Names, Settled
from sitegen.briefing.order import actor_order, article_order, event_order, foretells, id_order, topic_order
from sitegen.briefing.origins import Overlap, Pair, Text, containment, jaccard, shared_quotations
from sitegen.briefing.places import Place
from sitegen.briefing.quoted import Verified, Voice, voice_of
from sitegen.briefing.shares import MOST_BYTES, shares
from sitegen.briefing.stamps import Stamp, stamp_of_article, stamp_of_event
from sitegen.briefing.studies import Question, Studied, Study
from sitegen.briefing.texts import Comparable, LockSource, Texts
from sitegen.content.extract import extractor_of, has_versions
from sitegen.content.load import Content, Where
from sitegen.content.outline import Outline, listed_in, outline_of
from sitegen.content.records import (
    CITED,
    LINKED,
    ORIGIN_CONTAINMENT,
    RECORDS,
    REFERENCES,
    Actor,
    Article,
    Citation,
    Dispute,
    Estimate,
    Event,
    Figure,
    Independence,
    Prospect,
    Quotation,
    Record,
    Site,
    Summary,
    Topic,
)
from sitegen.core.answers import ALONE, Base, given, index, narrow, question, step
from sitegen.diagnostics import Diagnostics, Rule, Span
from sitegen.text import in_per_cent, nested, normalise

NEWEST, NEWEST_OF_ONE = 50, 20
"""How many articles and events the feed of the site, and that of a topic or an actor, has at most."""

CLOSEST = 100
"""How many pairs of articles are looked at where only the closest matter."""

_Kind = TypeVar("_Kind", bound=Record)

_DATA, _CITED, _LISTED, _RECORD, _PAIR = 2, 250, 80, 800, 200
"""How many bytes of data come of a byte of a record, a citation in prose, a listed id, a record, and a pair."""

SETTINGS = "~site"
"""Stands for the settings of the site among the ids of records, behind all of them."""

_TAKES_PART = "appears_in"
_APPEARS = (_TAKES_PART, "asserted", "passed_on", "said")
_ANY_KIND = frozenset({LINKED, CITED})
"""References that are asked for whatever the kind of the record that makes them."""


_TOPICAL: tuple[type[Record], ...] = (Topic, Event, Figure, Prospect, Dispute)
_NOTHING_LISTED: Mapping[str, str] = {}


class Origin(msgspec.Struct, frozen=True, array_like=True):
    """Where an article comes from.

    Attributes:
        name: The id of the article that its origin is named after.
        behind: Names of the origins that it may come from; see `sitegen.briefing.descent`.
    """

    name: str
    behind: tuple[str, ...]


class Head(NamedTuple):
    """What a link shows of a record.

    Attributes:
        record_kind: Its kind.
        id: Its id.
        title: Its title.
        title_language: The language of that where it may not be that of the site, or an empty string.
    """

    record_kind: str
    id: str
    title: str
    title_language: str


class Descended(NamedTuple):
    """What is said of an article on which origins depend.

    Attributes:
        order: Sorts those of one origin: the one that it is named after comes first.
        derived_from: Ids of articles that it rewrites, as far as they are there.
        independent_of: What it is said to be independent of.
    """

    order: tuple[bool, bool, tuple[bool, date], str]
    derived_from: tuple[str, ...]
    independent_of: tuple[Independence, ...]


class ArticleEstimate(NamedTuple):
    """An estimate and the article that gives it.

    Attributes:
        article: The id of the article.
        position: Among the estimates of its summary.
        estimate: The estimate.
    """

    article: str
    position: int
    estimate: Estimate


class Briefing(Base):
    """A briefing: its inputs, and what they come to.

    Arguments:
        content: What the editor wrote; messages ask it where that is.
        texts: The captured texts at hand.
        lock: `evidence.lock` as it is.
        follows: Whether inputs may change; see `Base`.

    Attributes:
        content: What the editor wrote.
        texts: The captured texts, of which only this class asks.
        excused: Records and rules of findings that were not reported, since the record accepts them.
    """

    def __init__(self, content: Content, texts: Texts, lock: LockSource, *, follows: bool = False) -> None:
        super().__init__(follows=follows)
        self.texts = texts
        self._records: dict[str, Record] = {}
        self._captured: dict[str, str] = {}
        self.take(content, lock)

    def take(self, content: Content, lock: LockSource) -> set[str]:
        """Take what the editor wrote and what is at hand for inputs.

        Returns the ids of records that are not as they were.

        Arguments:
            content: What the editor wrote.
            lock: `evidence.lock` as it is.
        """
        self.content = content
        self.excused: set[tuple[str, str]] = set()
        self.give("settings", ALONE, content.site)
        self.give("incomplete", ALONE, frozenset(content.incomplete))
        if content.site:
            self.give("outline", SETTINGS, outline_of(content.site))
        ids: dict[str, list[str]] = {kind: [] for kind in RECORDS}
        changed = set(self._records.keys() - content.records.keys())
        for record_id in sorted(content.records):
            record = content.records[record_id]
            ids[record.record_kind].append(record_id)
            # Of a record that was not read again there is nothing to compare.
            if self._records.get(record_id) is not record:
                if self._records.get(record_id) != record:
                    changed.add(record_id)
                self.give("record", record_id, record)
                self.give("outline", record_id, content.outlines[record_id])
        for record_id in changed - content.records.keys():
            self.withdraw("record", record_id)
            self.withdraw("outline", record_id)
        for kind, of_kind in ids.items():
            self.give("ids_of", kind, tuple(of_kind))
        self._records = dict(content.records) if self.follows else {}
        content.outlines.clear()
        captured = self.texts.captures.files
        for sha256 in self._captured.keys() - captured.keys():
            self.withdraw("captured", sha256)
        for sha256, path in captured.items():
            self.give("captured", sha256, path)
        self._captured = dict(captured) if self.follows else {}
        self.give("lock_source", ALONE, lock)
        return changed

    # Inputs: what the editor wrote.

    @given
    def settings(self) -> Site | None:
        """Return the settings of the site, or None where they have a mistake."""
        return None

    @given
    def record(self, _record_id: str) -> Record | None:
        """Return a record, or None where there is none of this id."""
        return None

    @given
    def outline(self, _record_id: str) -> Outline:
        """Return what a record says of others."""
        return Outline({}, [], is_plain=True)

    @given
    def ids_of(self, _kind: str) -> tuple[str, ...]:
        """Return the ids of all records of a kind, in order."""
        return ()

    @given
    def incomplete(self) -> frozenset[str]:
        """Return the ids of records that have a mistake."""
        return frozenset()

    def settle(self) -> None:
        """Answer what all pages need, and let go of what nobody asks for afterwards: claims take much memory.

        Processes that are forked afterwards share these answers.
        """
        for article in self.articles():
            self.quotations(article)
            self.facts_of(article)
        for ask in (
            self.uses,
            self.parts,
            self.speech,
            self.named_in,
            self._readings,
            self._estimates,
            self.pairs_of,
            self.origin,
        ):
            ask(ALONE)
        for kind in RECORDS:
            self._beside(kind)
        self.count_uses()
        self.forget("claims", "outline", "studied")

    # Records.

    def get(self, record_id: str, kind: type[_Kind]) -> _Kind:
        """Return the record of a kind that is known to be there."""
        record = self.record(record_id)
        assert isinstance(record, kind)  # noqa: S101 - references were resolved
        return record

    def all(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Return all records of a kind in the order of their ids."""
        return cast("Sequence[_Kind]", [self.record(record_id) for record_id in self.ids_of(kind.record_kind)])

    def ids(self, kind: type[Record]) -> Sequence[str]:
        """Return the ids of all records of a kind, in order."""
        return self.ids_of(kind.record_kind)

    @question
    def has(self, kind: str) -> bool:
        """Whether there is any record of a kind."""
        return bool(self.ids_of(kind))

    @property
    def site(self) -> Site:
        """The settings of the site, which are known to be there: without them no page is made."""
        site = self.settings()
        assert site is not None  # noqa: S101
        return site

    @question
    def sources(self) -> tuple[str, ...]:
        """Return the ids of all that may refer to others: every record, and the settings of the site."""
        ids = [record_id for kind in RECORDS for record_id in self.ids_of(kind)]
        return (*sorted(ids), *((SETTINGS,) if self.settings() else ()))

    @narrow
    def kind_of(self, record_id: str) -> str | None:
        """Return the kind of a record, or None where there is none of this id."""
        record = self.record(record_id)
        return record.record_kind if record else None

    def head(self, record_id: str) -> Head:
        """Return what a link shows of a record that is known to be there."""
        head = self.head_of(record_id)
        assert head is not None  # noqa: S101 - references were resolved
        return head

    @question
    def head_of(self, record_id: str) -> Head | None:
        """Return what a link shows of a record, or None where there is none of this id."""
        record = self.record(record_id)
        return Head(record.record_kind, record.id, record.title, record.title_language) if record else None

    def document(self, article: str) -> Article:
        """Return what is said of a source document that is known to be there, without the sha256 of its text."""
        document = self.document_of(article)
        assert document is not None  # noqa: S101 - references were resolved
        return document

    @question
    def document_of(self, article: str) -> Article | None:
        """Return what is said of a source document, or None where there is none; `facts_of` gives its sha256."""
        summary = self.record(article)
        return msgspec.structs.replace(summary.article, sha256="") if isinstance(summary, Summary) else None

    @question
    def accepted(self) -> tuple[tuple[str, str, str], ...]:
        """Return record, rule and reason of each finding that is accepted."""
        ids = (record_id for record_id in self.sources() if record_id != SETTINGS)
        return tuple((record_id, *said) for record_id in ids for said in self._accepted_by(record_id))

    @narrow
    def _accepted_by(self, record_id: str) -> tuple[tuple[str, str], ...]:
        record = self.record(record_id)
        return tuple(sorted(record.accept.items())) if record else ()

    def report(
        self,
        found: Diagnostics,
        rule: Rule,
        message: str,
        where: Where,
        *,
        part: tuple[int, int] | None = None,
        span: Span | None = None,
        label: str = "",
        hint: str = "",
        notes: Sequence[str] = (),
    ) -> None:
        """Report a finding about a record, unless the record accepts it, or has a gap of which this says more.

        Arguments:
            found: Where it is reported.
            rule: What finds it.
            message: What is wrong.
            where: The value that it is about.
            part: Start and length of the characters to point at; None for the whole value.
            span: Another place to point at, such as one in a captured text.
            label: What to say beside the caret.
            hint: What to do.
            notes: Further lines.
        """
        if rule.is_of_gaps and where.record in self.content.unfinished:
            return
        record = self.content.records.get(where.record)
        if record is not None and rule.id in record.accept:
            self.excused.add((record.id, rule.id))
            return
        if found.levels.get(rule.id) == "off":
            return
        place = span or (self.content.locate(where, *part) if part else self.content.locate(where))
        found.add(rule, message, place, label=label, hint=hint, notes=notes)

    # Who refers to whom.

    @index(of="sources")
    def uses(self, source: str) -> Iterator[tuple[str, str]]:
        """Return the ids of the records that refer to another, `site` for the settings of the site.

        The target is the id, the sort of reference and, where that is no link or citation, the kind of the record that
        makes it, with a space between each two.
        """
        user, kind = (Site.record_kind,) * 2 if source == SETTINGS else (source, self.kind_of(source))
        for way, targets in self.outline(source).named.items():
            kinds, behind = REFERENCES[way].kinds, "" if way in _ANY_KIND else f" {kind}"
            for target in targets:
                named = self.kind_of(target)
                if named is not None and (not kinds or named in kinds):
                    yield f"{target} {way}{behind}", user

    def users(self, record_id: str, kind: type[_Kind], way: str) -> Sequence[_Kind]:
        """Return the records of a kind that refer to a record in one way, each once, in the order of their ids."""
        return [self.get(user, kind) for user in self.user_ids(record_id, kind, way)]

    def user_ids(self, record_id: str, kind: type[Record], way: str) -> Sequence[str]:
        """Return the ids of the records of a kind that refer to a record in one way, in order."""
        return self.uses(f"{record_id} {way} {kind.record_kind}")

    def linked_from(self, record_id: str) -> Sequence[str]:
        """Return the ids of those whose prose links to a record."""
        return self.uses(f"{record_id} {LINKED}")

    def cited_by(self, article: str) -> Sequence[str]:
        """Return the ids of those who cite an article."""
        return self.uses(f"{article} {CITED}")

    @question
    def count_uses(self) -> Mapping[str, int]:
        """Return how often others refer to each record."""
        outlines = (self.outline(source) for source in self.sources())
        return Counter(target for outline in outlines for targets in outline.named.values() for target in targets)

    # What is quoted.

    @index(of="sources")
    def claims(self, source: str) -> Iterable[tuple[str, Claim]]:
        """Return all words that are said to stand in an article, in the order of the ids of who says so."""
        return ((claim.article, claim) for claim in self.claims_by(source))

    def claims_by(self, source: str) -> Iterator[Claim]:
        """Give the words that a record, or `~site`, says to stand in articles."""
        user = Site.record_kind if source == SETTINGS else source
        record = self.record(source)
        for quoted in (*(listed_in(record) if isinstance(record, Summary) else ()), *self.outline(source).quoted):
            if self.kind_of(quoted.article) == Summary.record_kind:
                listed = None if quoted.near else self._listed_near(quoted.article)
                borrowed = listed.get(normalise(quoted.words)) if listed else None
                near = quoted.near or borrowed
                key = ClaimKey.of(quoted.article, quoted.words, near)
                yield Claim(key, near, Where(user, quoted.steps), quoted.offset, borrowed is not None)

    @question
    def _listed_near(self, article: str) -> Mapping[str, str]:
        """Return the words, in normal form, that one quotation of a summary lists with `near`, each with that.

        Whoever cites those words without a context of their own means that place.
        """
        summary = self.record(article)
        listed = summary.quotations if isinstance(summary, Summary) else ()
        if not any(quotation.near for quotation in listed):
            return _NOTHING_LISTED
        times = Counter(normalise(quotation.text) for quotation in listed)
        near_of = {normalise(quotation.text): quotation.near for quotation in listed}
        return {words: near for words, near in near_of.items() if near and times[words] == 1}

    # What was found in the captured texts.

    @given
    def captured(self, _sha256: str) -> str | None:
        """Return the file of a captured text, or None where it is not at hand."""
        return None

    @given
    def lock_source(self) -> LockSource:
        """Return `evidence.lock` as it is, which speaks for texts that are not at hand."""
        return LockSource()

    @step
    def locked(self) -> Lock | None:
        """Return what `evidence.lock` says, or None where it cannot be read."""
        return self.lock_source().load()

    @narrow
    def locked_facts(self, article: str) -> ArticleFacts | None:
        """Return what `evidence.lock` knows of the very text that a summary names, or None where that is nothing."""
        lock, summary = self.locked(), self.record(article)
        facts = lock.articles.get(article) if lock and isinstance(summary, Summary) else None
        return facts if facts and facts.sha256 == cast("Summary", summary).article.sha256 else None

    def is_locked(self, article: str) -> bool:
        """Whether `evidence.lock` knows the very text that a summary names."""
        return self.locked_facts(article) is not None

    @step
    def question_of(self, article: str) -> Question | None:
        """Return what is asked of the text of an article, or None where it is not at hand."""
        summary = self.record(article)
        path = self.captured(summary.article.sha256) if isinstance(summary, Summary) else None
        if path is None:
            return None
        document = cast("Summary", summary).article
        # What is to be said of words is said where their article's summary lists them.
        claims = sorted(self.claims(article), key=lambda claim: claim.where.record != article)
        return Question(
            article,
            document.sha256,
            path,
            list(dict.fromkeys((claim.words, claim.near) for claim in claims)),
            _has_fragments(document),
            self.names().own(article),
            document.language,
            self._extractor(article, whole_page=document.whole_page),
        )

    def _extractor(self, article: str, *, whole_page: bool) -> str:
        """Return what makes the text of an article's page: what made it before, unless asked for the newest."""
        # The lock is read only where there is a choice.
        if self.texts.renew or not has_versions(whole_page=whole_page):
            return extractor_of(whole_page=whole_page)
        facts = self.locked_facts(article)
        return extractor_of(whole_page=whole_page, locked=facts.extractor if facts else "")

    @question
    def studied(self, article: str) -> Studied | None:
        """Return what was found in the text of an article, or why it cannot be used; None where it is not at hand."""
        question = self.question_of(article)
        return self.texts.studied(question, self.names()) if question else None

    def study(self, article: str) -> Study | None:
        """Return what was found in the text of an article, or None where that is nothing."""
        studied = self.studied(article)
        return studied.study if studied else None

    @question
    def by_lock(self) -> tuple[str, ...]:
        """Return the ids of articles whose texts are not at hand, and of which the lock speaks."""
        return tuple(article for article in self.articles() if not self.is_at_hand(article) and self.is_locked(article))

    @narrow
    def is_at_hand(self, article: str) -> bool:
        """Whether the text of an article is at hand, and can be used."""
        return self.study(article) is not None

    @narrow
    def comparable(self, article: str) -> Comparable | None:
        """Return what of an article is compared with others, or None where its text is not at hand."""
        study = self.study(article)
        return Comparable(study.text, _publisher_of(self.get(article, Summary)), study.paragraphs) if study else None

    @question
    def comparison(self) -> Comparison:
        """Return what all articles have in common whose texts are at hand."""
        at_hand = {article: each for article in self.articles() if (each := self.comparable(article))}
        return self.texts.compare(at_hand).comparison

    @narrow
    def trigrams(self, article: str) -> int:
        """Return the number of 3-grams of a text that is at hand."""
        if not self.by_lock():
            return self.comparison().sizes.get(article, 0)
        facts, study = self.locked_facts(article), self.study(article)
        if facts:
            return facts.trigrams
        return len(Text(bytes(self.texts.numbers_of(article, study.text))).grams) if study else 0

    def facts(self, article: str) -> ArticleFacts:
        """Return what is known of an article's captured text, which is known to be something."""
        facts = self.facts_of(article)
        assert facts is not None  # noqa: S101 - what is not known was reported
        return facts

    @question
    def facts_of(self, article: str) -> ArticleFacts | None:
        """Return what is known of an article's captured text, or None where that is nothing."""
        if self.kind_of(article) != Summary.record_kind:
            return None
        study = self.study(article)
        return study.facts._replace(trigrams=self.trigrams(article)) if study else self.locked_facts(article)

    @question
    def places(self, article: str) -> Mapping[ClaimKey, Place]:
        """Return where words stand in an article that are said to stand there; what was reported is missing."""
        summary = self.record(article)
        # A page of the last build may have asked of an article that is gone, after claims were let go of.
        claims = self.claims(article) if isinstance(summary, Summary) else ()
        if not isinstance(summary, Summary) or not claims or summary.article.rights == "none":
            return {}
        study = self.study(article)
        if study:
            return study.places
        lock = self.locked() if self.is_locked(article) else None
        found = {claim.key: lock.places.get(claim.key) for claim in claims} if lock else {}
        if not _has_fragments(summary.article):
            return {key: place._replace(fragment="") for key, place in found.items() if place}
        # What leads to the words at an address is made of the text alone.
        return {key: place for key, place in found.items() if place and place.fragment}

    @question
    def mentions(self, article: str) -> Mapping[str, int]:
        """Return how often each actor is named in an article."""
        study = self.study(article) if self.kind_of(article) == Summary.record_kind else None
        if study:
            return study.counts
        lock = self.locked() if self.facts_of(article) else None
        return lock.mentions.get(article, {}) if lock and lock.names == self.names().digest else {}

    @question
    def overlaps(self) -> Mapping[tuple[str, str], Overlap]:
        """Return what pairs of articles have in common.

        Which pairs are listed depends on all articles, so where the text of one is missing the lock speaks for all.
        """
        lock = self.locked() if self.by_lock() else None
        if lock is None:
            return self.comparison().overlaps
        locked = {article for article in self.articles() if self.facts_of(article) and self.is_locked(article)}
        return {pair: shared for pair, shared in lock.overlaps.items() if locked.issuperset(pair)}

    def lock(self) -> Lock:
        """Return the lock as it should be."""
        articles = self.articles()
        return Lock(
            self.names().digest,
            {article: facts for article in articles if (facts := self.facts_of(article))},
            {key: place for article in articles for key, place in self.places(article).items()},
            self.overlaps(),
            {article: counts for article in articles if (counts := self.mentions(article))},
        )

    def remember(self) -> None:
        """Keep what was found in the texts for the next run.

        Raises:
            OSError: When the disk refuses.
        """
        studies = {article: study for article in self.articles() if (study := self.study(article))}
        self.texts.save(studies, self.names())

    def place_of_words(self, article: str, words: str | None, near: str | None = None) -> Place | None:
        """Return where the words of a source stand; None without words, and for words that were reported."""
        if not words:
            return None
        if not near and (listed := self._listed_near(article)):
            near = listed.get(normalise(words))
        return self.places(article).get(ClaimKey.of(article, words, near))

    @question
    def quotations(self, article: str) -> tuple[Verified, ...]:
        """Return the verified quotations of an article in the order of the text, one for each place."""
        by_place: dict[tuple[int, int], Verified] = {}
        places = self.places(article)
        # Without a place no claim is verified, nor is one asked for of an article that is gone.
        for claim in self.claims(article) if places else ():
            place = places.get(claim.key)
            if place is None:
                continue
            at = place.start, place.end
            known = by_place.get(at)
            if known is None or known.listed is None:
                listed = self._listed(claim)
                if known is None or listed:
                    by_place[at] = Verified(article, claim.words, place, listed)
        return tuple(by_place[at] for at in sorted(by_place))

    def _listed(self, claim: Claim) -> Quotation | None:
        """Return the quotation that a claim was made of, when it is one that a summary lists."""
        article, steps = claim.article, claim.where.steps
        if claim.where.record == article and steps[0] == "quotations" and steps[-1] == "text":
            return self.get(article, Summary).quotations[int(steps[1])]
        return None

    @question
    def voices(self, article: str) -> tuple[Voice, ...]:
        """Return how the verified quotations of an article stand there, in the order of the text."""
        return tuple(map(voice_of, self.quotations(article)))

    @narrow
    def normal_words(self, article: str) -> tuple[str, ...]:
        """Return the words of the verified quotations of an article, in normal form."""
        return tuple(normalise(quotation.words) for quotation in self.quotations(article))

    @index(of="articles")
    def speech(self, article: str) -> Iterator[tuple[str, Verified]]:
        """Return the verified quotations of a speaker, by article and place; behind ` via` those passed on by them."""
        for quotation in self.quotations(article):
            listed = quotation.listed
            if listed and listed.speaker:
                yield listed.speaker, quotation
            if listed and listed.via:
                yield f"{listed.via} via", quotation

    @question
    def articles(self) -> tuple[str, ...]:
        """Return the ids of all articles, in order."""
        return self.ids_of(Summary.record_kind)

    def said_by(self, actor: str) -> Sequence[Verified]:
        """Return the verified quotations of a speaker, by article and place."""
        return self.speech(actor)

    @question
    def count_said(self, actor: str) -> int:
        """Return how many verified quotations a speaker has."""
        return len(self.speech(actor))

    def passed_on_by(self, actor: str) -> Sequence[Verified]:
        """Return the verified quotations that articles have through an actor, by article and place."""
        return self.speech(f"{actor} via")

    def asserters(self, citation: Citation) -> set[str]:
        """Return who asserts what a citation says: who is named for its number, else the speakers of its words.

        A citation without words, and words that no summary attributes, have no asserter that is known.
        """
        return self._named_for_number(citation) or self._speakers(citation)

    def _named_for_number(self, citation: Citation) -> set[str]:
        """Return who asserts the readings that quote the words of a citation."""
        place = self.place_of_words(citation.article, citation.quotation, citation.near)
        return {by for at, by in self._asserted_at(citation.article) if at == place[:2]} if place else set()

    @question
    def _asserted_at(self, article: str) -> tuple[tuple[tuple[int, int], str], ...]:
        """Return where the words of an article's readings stand, and who is named for each."""
        summary = self.record(article)
        return tuple(
            (place[:2], reading.asserted_by)
            for reading in (summary.readings if isinstance(summary, Summary) else ())
            if reading.asserted_by and (place := self.place_of_words(article, reading.quotation))
        )

    def _speakers(self, citation: Citation) -> set[str]:
        """Return the speakers of the quotations that hold the words of a citation."""
        place = self.place_of_words(citation.article, citation.quotation, citation.near)
        if place is None:
            return set()
        return {
            speaker
            for quotation in self.quotations(citation.article)
            if quotation.listed
            and (speaker := quotation.listed.speaker)
            and quotation.place.start <= place.start
            and place.end <= quotation.place.end
        }

    # Who reports an event.

    def announcing(self, event: Event) -> list[Citation]:
        """Return those sources of an event that can only announce it."""
        return [source for source in event.sources if self._foretells(source, event) is True]

    def reporting(self, event: Event) -> list[Citation]:
        """Return those sources of an event that can have seen it done."""
        return [source for source in event.sources if self._foretells(source, event) is False]

    def counted_sources(self, event: Event) -> Sequence[Citation]:
        """Return the sources of an event that count: those that report it, or all where none does."""
        return self.reporting(event) or event.sources

    def _foretells(self, source: Citation, event: Event) -> bool | None:
        """Whether a source can only announce an event, or None where there is no such article."""
        article = self.document_of(source.article)
        return foretells(article, event) if article else None

    # Figures.

    @index(of="articles")
    def _readings(self, article: str) -> Iterator[tuple[str, ArticleReading]]:
        """Return the readings of a figure by article; behind ` by` those that an actor asserts."""
        for each in self.readings_in(article):
            yield each.reading.figure, each
            if each.reading.asserted_by:
                yield f"{each.reading.asserted_by} by", each

    @question
    def readings_in(self, article: str) -> tuple[ArticleReading, ...]:
        """Return the readings that an article gives, by figure."""
        summary = self.record(article)
        # A record with mistakes may lack the value of a reading.
        if not isinstance(summary, Summary) or article in self.incomplete():
            return ()
        readings = [ArticleReading(article, *given) for given in enumerate(summary.readings)]
        return tuple(sorted(readings, key=_by_figure))

    @question
    def readings(self, figure: str) -> tuple[ArticleReading, ...]:
        """Return the readings of a figure, by the date that they hold for, then by article."""
        return tuple(sorted(self._readings(figure), key=_reading_order))

    def asserted_by(self, actor: str) -> Sequence[ArticleReading]:
        """Return the readings that an actor asserts, by figure."""
        return sorted(self._readings(f"{actor} by"), key=_by_figure)

    @question
    def state_of(self, figure: str) -> figures.State:
        """Say how the readings of a figure that are of one date stand to one another."""
        return figures.state(self.readings(figure), self.origin_of)

    @question
    def standing_of(self, figure: str) -> figures.Standing:
        """Say what a reader is told of the readings of a figure."""
        return figures.standing(self.readings(figure), self.origin_of)

    # Prospects.

    @index(of="articles")
    def _estimates(self, article: str) -> Iterator[tuple[str, ArticleEstimate]]:
        """Return the estimates of a prospect by article."""
        summary = self.record(article)
        # A record with mistakes may lack the level of an estimate.
        if isinstance(summary, Summary) and article not in self.incomplete():
            for position, estimate in enumerate(summary.estimates):
                yield estimate.prospect, ArticleEstimate(article, position, estimate)

    @question
    def estimates(self, prospect: str) -> tuple[ArticleEstimate, ...]:
        """Return the estimates of a prospect, by the date when they were made, then by article."""
        return tuple(sorted(self._estimates(prospect), key=_estimate_order))

    # Who is named, and takes part.

    @question
    def names(self) -> Names:
        """Return the names of all actors."""
        actors = (actor for actor_id in self.ids(Actor) if (actor := self._called(actor_id)))
        return self.texts.names(actors, map(self._settled_in, self.articles()))

    @narrow
    def _called(self, actor: str) -> Actor | None:
        """Return an actor without what has nothing to do with names."""
        record = self.record(actor)
        if not isinstance(record, Actor):
            return None
        return msgspec.structs.replace(record, description=None, wikidata=None, draft=False, was=(), accept={})

    @narrow
    def _settled_in(self, article: str) -> Settled:
        summary = self.record(article)
        return Settled.of(summary) if isinstance(summary, Summary) else Settled(article, "", {})

    @index(of="articles")
    def named_in(self, article: str) -> Iterator[tuple[str, tuple[str, int]]]:
        """Return the articles in which an actor is named, with how often."""
        return ((actor, (article, count)) for actor, count in self.mentions(article).items())

    @question
    def naming(self, actor: str) -> Mapping[str, int]:
        """Return the articles in which an actor appears, by id, with how often the actor is named there."""
        counts = {user: 0 for way in _APPEARS for user in self.user_ids(actor, Summary, way)}
        return dict(sorted({**counts, **dict(self.named_in(actor))}.items()))

    @index(of="topical")
    def parts(self, record_id: str) -> Iterator[tuple[str, str]]:
        """Return the actors who have a part in a topic, and for an actor, with ` topics` behind, the topics.

        They are linked in its prose or in that of its disputes, take part in its events, or said words that these cite,
        or a number that is read there. To be named in an article of the topic is not enough.
        """
        record = self.record(record_id)
        actors: set[str] = set()
        named = self.outline(record_id).named
        linked = named.get(LINKED, ()) if isinstance(record, Topic | Dispute) else ()
        telling = (*named.get(_TAKES_PART, ()), *linked)
        actors.update(each for each in telling if self.kind_of(each) == Actor.record_kind)
        for claim in self.claims_by(record_id):
            citation = Citation(article=claim.article, quotation=claim.words, near=claim.near)
            actors |= self._speakers(citation) | self._named_for_number(citation)
        if isinstance(record, Figure):
            actors.update(by for each in self.readings(record_id) if (by := each.reading.asserted_by))
        if isinstance(record, Prospect):
            actors.update(by for each in self.estimates(record_id) if (by := each.estimate.asserted_by))
        for topic in _topics_of(record):
            for actor in sorted(actors):
                yield topic, actor
                yield f"{actor} topics", topic

    @question
    def topical(self) -> tuple[str, ...]:
        """Return the ids of records that are of topics, articles left out."""
        return tuple(record_id for kind in _TOPICAL for record_id in self.ids_of(kind.record_kind))

    def cast(self, topic: str) -> Collection[str]:
        """Return the actors who have a part in a topic; see `parts`."""
        return dict.fromkeys(self.parts(topic))

    def topics_with(self, actor: str) -> Sequence[str]:
        """Return the topics in which an actor has a part, by id."""
        return sorted(set(self.parts(f"{actor} topics")))

    # What articles have in common, and where they come from.

    @question
    def pairs(self) -> tuple[Pair, ...]:
        """Return every pair of articles that is listed, with what they have in common."""
        return tuple(map(self._pair, self._pair_keys()))

    @question
    def _pair_keys(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(self.overlaps()))

    @narrow
    def _pair(self, key: tuple[str, str]) -> Pair:
        a, b = key
        shared = self.overlaps().get(key, Overlap(0, 0))
        facts = self.facts_of(a), self.facts_of(b)
        in_a, in_b = (each.trigrams if each else 0 for each in facts)
        return Pair(
            a,
            b,
            jaccard(shared.shared, in_a, in_b),
            containment(shared.shared, in_a),
            containment(shared.shared, in_b),
            shared.longest_run,
            shared_quotations(self.normal_words(a), self.normal_words(b)),
        )

    @index(of="_pair_keys")
    def pairs_of(self, key: tuple[str, str]) -> Iterator[tuple[str, Pair]]:
        """Return the pairs that an article is one of."""
        pair = self._pair(key)
        yield pair.a, pair
        yield pair.b, pair

    @question
    def closest(self) -> tuple[Pair, ...]:
        """Return the pairs of articles of which one has most of the other, the closest first."""
        return tuple(nlargest(CLOSEST, self.pairs(), key=_closeness))

    @narrow
    def descended(self, article: str) -> Descended:
        """Return what is said of an article on which origins depend."""
        summary = self.record(article)
        if not isinstance(summary, Summary):
            return Descended((False, False, (True, date.min), article), (), ())
        document = summary.article
        sources = tuple(source for source in document.derived_from if self.kind_of(source) is not None)
        when = document.published is None, document.published.days[0] if document.published else date.min
        order = bool(sources), document.kind == "rewrite", when, article
        return Descended(order, sources, document.independent_of)

    @question
    def declared(self) -> tuple[tuple[str, str], ...]:
        """Return pairs of which the first article declares that it rewrites the second."""
        articles = self.articles()
        return tuple((article, source) for article in articles for source in self.descended(article).derived_from)

    @question
    def denied(self) -> Mapping[frozenset[str], tuple[str, Independence]]:
        """Return pairs of articles that are said to be independent, with the article that says so, and what it says."""
        return {
            frozenset((article, said.article)): (article, said)
            for article in self.articles()
            for said in self.descended(article).independent_of
        }

    @question
    def copied(self) -> tuple[tuple[str, str], ...]:
        """Return pairs of which one has so much of the other that they count as one origin, as nobody denies."""
        return tuple((pair.a, pair.b) for pair in self.pairs() if self._is_copy(pair))

    def _is_copy(self, pair: Pair) -> bool:
        return self.holds_much(pair) and frozenset((pair.a, pair.b)) not in self.denied()

    def holds_much(self, pair: Pair) -> bool:
        """Whether one of two articles has so much of the other that they count as one origin, if nobody denies it."""
        return max(pair.a_in_b, pair.b_in_a) >= self._least()

    @question
    def _least(self) -> float:
        site = self.settings()
        return site.origin_containment if site else ORIGIN_CONTAINMENT

    @question
    def origins(self) -> tuple[tuple[str, ...], ...]:
        """Return groups of articles that are not independent of one another."""
        return tuple(map(tuple, self._descent().groups))

    @question
    def _groups(self) -> Mapping[str, tuple[str, ...]]:
        return {group[0]: group for group in self.origins()}

    @question
    def group_from(self, article: str) -> tuple[str, ...]:
        """Return the articles of an origin of which one is the first by id; nothing for another article."""
        return self._groups().get(article, ())

    @question
    def _behind(self) -> Mapping[str, tuple[str, ...]]:
        """Return for each article names of the origins that it may come from."""
        return {article: tuple(sorted(names)) for article, names in self._descent().behind.items()}

    @question
    def _descent(self) -> Descent:
        return Descent(self.articles(), self.declared(), self.copied())

    @question
    def _origin_names(self) -> Mapping[str, str]:
        """Return for each article the name of its origin: of its articles the earliest that rewrites no other."""
        return {
            article: name
            for group in self.origins()
            for name in (min(group, key=lambda member: self.descended(member).order),)
            for article in group
        }

    @question
    def origin(self, article: str) -> Origin:
        """Return where an article comes from."""
        return Origin(self._origin_names().get(article, ""), self._behind().get(article, ()))

    def origin_of(self, article: str) -> str:
        """Return the name of an article's origin; empty where there is no such article."""
        return self.origin(article).name

    def count_origins(self, articles: Iterable[str]) -> int:
        """Return how many independent origins stand behind some articles, at least."""
        return fewest(self.origin(article).behind for article in articles)

    @question
    def reasons(self, article: str) -> tuple[str, ...]:
        """Say why the articles of an origin count as one, and what others they are said to be independent of.

        Arguments:
            article: The first of them, by id.
        """
        group = self.group_from(article)

        def title(of: str) -> str:
            return f"“{nested(self.head(of).title)}”"

        said = [
            f"{title(a)} rewrites {title(b)}" + ("" if b in group else ", which is of another origin")
            for a in group
            for b in self.descended(a).derived_from
        ]
        for member in group:
            for pair in self.pairs_of(member):
                if member == pair.a and pair.b in group and self._is_copy(pair):
                    part, inner, around = max((pair.a_in_b, pair.a, pair.b), (pair.b_in_a, pair.b, pair.a))
                    said.append(f"{in_per_cent(part)} of the word sequences of {title(inner)} stand in {title(around)}")
            said += [
                f"{title(member)} is independent of {title(other.article)}: {other.reason}"
                for other in self.descended(member).independent_of
                if self.kind_of(other.article) is not None
            ]
        return tuple(said)

    # What is published as data.

    @question
    def stamp(self, record_id: str) -> Stamp | None:
        """Return when an article or an event was; None for anything else."""
        record, site = self.record(record_id), self.settings()
        if site is None or record_id in self.incomplete():
            return None
        today = site.as_of.days[1]
        if isinstance(record, Summary):
            return stamp_of_article(record.article, today)
        return stamp_of_event(record, today) if isinstance(record, Event) else None

    @question
    def newest(self, record_id: str) -> tuple[str, ...]:
        """Return the ids of the newest articles and events of a topic, of an actor, or of the whole site; see `NEWEST`.

        Arguments:
            record_id: Of the topic or the actor; empty for the whole site.
        """
        articles: Iterable[str]
        events: Iterable[str]
        match self.kind_of(record_id):
            case Topic.record_kind:
                articles = self.user_ids(record_id, Summary, "filed_under")
                events = self.user_ids(record_id, Event, "filed_under")
            case Actor.record_kind:
                articles, events = self.naming(record_id), self.user_ids(record_id, Event, _TAKES_PART)
            case _:
                articles, events = ((), ()) if record_id else (self.articles(), self.ids_of(Event.record_kind))
        stamped = [(stamp.order, each) for each in (*articles, *events) if (stamp := self.stamp(each))]
        return tuple(each for _, each in nlargest(NEWEST_OF_ONE if record_id else NEWEST, stamped))

    @index(of="sources")
    def altered_in(self, record_id: str) -> Iterator[tuple[str, Altered]]:
        """Return the words that an article altered of what it rewrites, with what they were."""
        record = self.record(record_id)
        for one, other in alterations_in(record) if isinstance(record, Summary | Dispute) else ():
            for new, old in ((one, other), (other, one)):
                if old.article in self.descended(new.article).derived_from:
                    words, original = new.quotation or "", old.quotation or ""
                    said = Altered(new.article, words, new.near, old.article, original, old.near, record_id)
                    yield new.article, said

    @narrow
    def weight_of(self, record_id: str) -> int:
        """Return about how many bytes the data of a record have: more than they do."""
        record = self.record(record_id)
        if record is None:
            return 0
        listed, readings = 0, 0
        match record:
            case Summary():
                # These are counted where they are published.
                record = msgspec.structs.replace(record, quotations=(), readings=())
            case Topic():
                listed = len(self.user_ids(record_id, Summary, "filed_under"))
            case Actor():
                listed = len(self.naming(record_id))
            case Figure():
                readings = sum(len(_encoded(given.reading)) + _RECORD for given in self.readings(record_id))
        written = _encoded(record)
        return _DATA * (len(written) + readings) + _CITED * written.count(b"[@") + _LISTED * listed + _RECORD

    @narrow
    def weight_of_quotations(self, article: str) -> int:
        """Return about how many bytes the data of the quotations of an article have: more than they do."""
        quotations = self.quotations(article)
        listed = sum(len(_encoded(each.listed)) for each in quotations if each.listed)
        return _DATA * (listed + sum(len(each.words.encode()) for each in quotations)) + _RECORD * len(quotations)

    @narrow
    def weight_of_pairs(self, article: str) -> int:
        """Return about how many bytes the data of the pairs have whose first article this is: more than they do."""
        pairs = (pair for pair in self.pairs_of(article) if pair.a == article)
        return sum(_PAIR + len(pair.a) + len(pair.b) for pair in pairs)

    @question
    def shares(self, kind: str) -> tuple[tuple[str, ...], ...]:
        """Return the ids of all records of a kind in shares, as a large briefing publishes them; see `shares`.

        Arguments:
            kind: Of record, or `quotations` or `overlap` for articles with these.
        """
        weights = {"quotations": self.weight_of_quotations, "overlap": self.weight_of_pairs}
        if kind in weights:
            return shares((article, weights[kind](article)) for article in self.articles())
        return shares((record_id, self.weight_of(record_id)) for record_id in self.ids_of(kind))

    @question
    def share(self, place: str) -> tuple[str, ...]:
        """Return the ids of one share.

        Arguments:
            place: The kind, and the number of the share, counted from 1.
        """
        kind, _, number = place.partition(" ")
        given = self.shares(kind)
        return given[int(number) - 1] if int(number) <= len(given) else ()

    @question
    def is_large(self) -> bool:
        """Whether the data of the whole briefing are too large for one file."""
        records = sum(self.weight_of(record_id) for record_id in self.sources() if record_id != SETTINGS)
        of_articles = sum(self.weight_of_quotations(each) + self.weight_of_pairs(each) for each in self.articles())
        return records + of_articles > MOST_BYTES

    # Order.

    @narrow
    def sort_key(self, record_id: str) -> tuple[Any, ...] | list[Any] | None:
        """Return what sorts a record in the index of its kind, or None for one that comes before or behind no other."""
        record, site = self.record(record_id), self.settings()
        # A record with mistakes may lack what it is sorted by.
        if record_id in self.incomplete():
            return None
        match record:
            case Topic():
                lead = site.lead if site else ()
                place = lead.index(record_id) if record_id in lead else len(lead)
                return topic_order(record, place, len(self.user_ids(record_id, Summary, "filed_under")))
            case Actor():
                return actor_order(record, len(self.naming(record_id)))
            case Event():
                return event_order(record) if record.date else None
            case Summary():
                return article_order(record_id, record.article)
            case _:
                return id_order(record) if record and record.section else None

    def in_order(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Return the records of a kind in the order of its index; an event without a date has no place in it."""
        return cast("Sequence[_Kind]", [self.record(record_id) for record_id in self._ordered(kind.record_kind)])

    @question
    def _ordered(self, kind: str) -> tuple[str, ...]:
        keyed = [(key, record_id) for record_id in self.ids_of(kind) if (key := self.sort_key(record_id)) is not None]
        return tuple(record_id for _, record_id in sorted(keyed))

    @question
    def _beside(self, kind: str) -> Mapping[str, tuple[str | None, str | None]]:
        """Return for each record that an index lists the ids of the ones before and behind it."""
        ids = self._ordered(kind)
        sides = zip(ids, [None, *ids], [*ids[1:], None], strict=False)
        return {middle: (before, behind) for middle, before, behind in sides}

    @question
    def neighbours(self, record_id: str) -> tuple[str | None, str | None]:
        """Return the ids of the records before and behind one in the index of its kind."""
        return self._beside(self.kind_of(record_id) or "").get(record_id, (None, None))


def _encoded(value: msgspec.Struct) -> bytes:
    """Return a record or a part of one as JSON, by which is told how much there is of it."""
    return msgspec.json.encode(value, enc_hook=str)


def _publisher_of(summary: Summary) -> str:
    """Return a name of who published an article: the id of the publisher, else the host of its address, if any."""
    return summary.article.publisher or (summary.article.url or "").partition("://")[2].partition("/")[0]


def _has_fragments(article: Article) -> bool:
    """Whether text directives may lead to words of an article."""
    return article.url is not None and article.rights != "none"


def _topics_of(record: Record | None) -> Sequence[str]:
    """Return the topics that a record belongs to, itself where it is one; articles are not asked."""
    if isinstance(record, Topic):
        return (record.id,)
    return record.topics if isinstance(record, Event | Figure | Prospect | Dispute) else ()


def _closeness(pair: Pair) -> tuple[float, str, str]:
    return max(pair.a_in_b, pair.b_in_a), pair.a, pair.b


def _reading_order(given: ArticleReading) -> tuple[bool, str, str, int]:
    as_of = given.reading.as_of
    return as_of is None, as_of.text if as_of else "", given.article, given.position


def _by_figure(given: ArticleReading) -> tuple[str, tuple[bool, str, str, int]]:
    return given.reading.figure, _reading_order(given)


def _estimate_order(given: ArticleEstimate) -> tuple[bool, tuple[date, date], str, int]:
    as_of = given.estimate.as_of
    return as_of is None, as_of.days if as_of else (date.min, date.min), given.article, given.position
