"""`data/briefing.json`: the public form of everything, with its own JSON Schema beside it.

Dates are EDTF, prose is plain text, addresses lead from the top of the site, offsets are code points of the captured
text. The docstrings are the descriptions in the schema.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from sitegen import __version__
from sitegen.content.records import (
    Actor,
    Alias,
    Citation,
    Dispute,
    Event,
    Figure,
    Range,
    Summary,
    Topic,
)
from sitegen.exports.export import Export
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.prose import plain
from sitegen.pages.topics import judgments

_DECIMALS = 6


class SourceData(msgspec.Struct, frozen=True):
    """A source of a statement.

    Attributes:
        article: The id of the article.
        quotation: Words in it, or null.
        start: Offset of those words in the captured text, or null; with `end` it names one of the `quotations`.
        end: Offset behind their last character, or null.
    """

    article: str
    quotation: str | None
    start: int | None
    end: int | None


class ArticleData(msgspec.Struct, frozen=True):
    """A source document.

    Attributes:
        id: Its id.
        sha256: Of the bytes of the captured text.
        title: Its headline.
        author: Who wrote it, or null where the summary does not say.
        short: What citations call it, or null where that is its publisher or its title.
        publisher: The id of its publisher, or null where the text does not show one.
        published: When, in EDTF, or null.
        published_at: The time of that with its zone, as the source gives it, or null.
        updated: When it was last changed, in EDTF, or null.
        updated_at: The time of that with its zone, or null.
        kind: What sort of document it is.
        rights: How much of it may be published.
        derived_from: Ids of articles that it rewrites.
        independent_of: Ids of articles that it is said to be independent of, although the two are alike.
        topics: Ids of its topics.
        actors: Ids of actors who matter in it.
        url: Where it was published, or null.
        canonical_url: The address by which its page wants to be known, where it is another, or null.
        page: Its page on this site.
    """

    id: str
    sha256: str
    title: str
    author: str | None
    short: str | None
    publisher: str | None
    published: str | None
    published_at: str | None
    updated: str | None
    updated_at: str | None
    kind: str
    rights: str
    derived_from: tuple[str, ...]
    independent_of: tuple[str, ...]
    topics: tuple[str, ...]
    actors: tuple[str, ...]
    url: str | None
    canonical_url: str | None
    page: str


class TopicData(msgspec.Struct, frozen=True):
    """A thread of the story.

    Attributes:
        id: Its id.
        name: What it is called.
        bottom_line: The main point.
        questions: What is not known.
        articles: Ids of the articles filed under it.
        page: Its page on this site.
    """

    id: str
    name: str
    bottom_line: str
    questions: list[str]
    articles: list[str]
    page: str


class ActorData(msgspec.Struct, frozen=True):
    """A person, organisation, state or group.

    Attributes:
        id: Its id.
        name: The name that the site uses.
        kind: Which of these it is.
        aliases: Other names and spellings.
        mentions: Article id to how often the actor is named there.
        page: Its page on this site.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[Alias, ...]
    mentions: dict[str, int]
    page: str


class EventData(msgspec.Struct, frozen=True):
    """Something that happened, or was expected to.

    Attributes:
        id: Its id.
        name: What it is called.
        date: When, in EDTF, or null where the sources do not say.
        date_note: What the date was inferred from, or what is known of the time.
        status: How sure it is that it happened.
        outcome: What came of it.
        sources: Who reports it.
        page: Its page on this site.
    """

    id: str
    name: str
    date: str | None
    date_note: str
    status: str
    outcome: str
    sources: list[SourceData]
    page: str


class ReadingData(msgspec.Struct, frozen=True):
    """One value of a figure, as one article gives it.

    Attributes:
        article: The id of the article.
        value: A number, or a range with its two ends.
        qualifier: How the article hedges it, or null.
        as_of: The date that the value holds for, or null.
        asserted_by: The id of who is said to have said it, or null.
        quotation: The words that hold the number, or null.
    """

    article: str
    value: float | Range
    qualifier: str | None
    as_of: str | None
    asserted_by: str | None
    quotation: str | None


class FigureData(msgspec.Struct, frozen=True):
    """A quantity that is followed over time.

    Attributes:
        id: Its id.
        name: What is counted.
        unit: Of the values.
        state: How its readings of one date stand to one another: `single`, `agree` or `differ`.
        readings: All readings, by date.
        page: Its page on this site.
    """

    id: str
    name: str
    unit: str
    state: Literal["single", "agree", "differ"]
    readings: list[ReadingData]
    page: str


class QuotationData(msgspec.Struct, frozen=True):
    """Words that stand in an article.

    Attributes:
        article: The id of the article.
        text: The words.
        kind: `speech`, `document` (of a written text) or `term` (nobody's speech), or null where no summary lists them.
        direct: Whether the article has them inside quotation marks.
        speaker: The id of who said them, or null where no summary says so.
        via: The id of the actor through whom the article has them, or null.
        start: Offset in the captured text.
        end: Offset behind the last character.
        document_page: The page of a document with pages, counted from 1, or null.
        state: Whether they were found there.
    """

    article: str
    text: str
    kind: Literal["speech", "document", "term"] | None
    direct: bool
    speaker: str | None
    via: str | None
    start: int
    end: int
    document_page: int | None
    state: Literal["verified", "unverified"]


class PositionData(msgspec.Struct, frozen=True):
    """One side of a dispute.

    Attributes:
        says: What it holds.
        sources: Who says so.
    """

    says: str
    sources: list[SourceData]


class DisputeData(msgspec.Struct, frozen=True):
    """A question on which sources differ.

    Attributes:
        id: Its id.
        question: In one sentence.
        kind: What they differ in.
        positions: Each answer.
        conclusion: What a careful editor makes of it.
        page: Its page on this site.
    """

    id: str
    question: str
    kind: str
    positions: list[PositionData]
    conclusion: str
    page: str


class JudgmentData(msgspec.Struct, frozen=True):
    """A conclusion of the editor.

    Attributes:
        topic: The id of its topic.
        text: The conclusion.
        likelihood: A word of the site's scale, or null.
        confidence: How well the sources carry it, or null.
        basis: Why.
        sources: What it rests on.
        alternatives: What else could be the case.
        page: Where it stands on this site.
    """

    topic: str
    text: str
    likelihood: str | None
    confidence: str | None
    basis: str
    sources: list[SourceData]
    alternatives: list[str]
    page: str


class OverlapData(msgspec.Struct, frozen=True):
    """What two articles have in common.

    Attributes:
        a: The id of an article.
        b: The id of another.
        jaccard: Shared word 3-grams by all of both, from 0 to 1.
        a_in_b: Share of a's 3-grams that b has, from 0 to 1.
        b_in_a: Share of b's 3-grams that a has, from 0 to 1.
        longest_run: Words of the longest passage in both.
        shared_quotations: Quotations in common in the same order.
    """

    a: str
    b: str
    jaccard: float
    a_in_b: float
    b_in_a: float
    longest_run: int
    shared_quotations: int


class BriefingData(msgspec.Struct, frozen=True):
    """A briefing and all its evidence.

    Attributes:
        generator: What made this file.
        title: Of the briefing.
        description: What it is about.
        as_of: The day that it speaks of, in EDTF.
        language: A BCP 47 tag.
        likelihood_scale: The scale whose words judgments use.
        articles: The source documents.
        topics: The threads of the story.
        actors: Who it is about.
        events: What happened, by id.
        figures: Quantities with their readings.
        quotations: Verified words, one for each place in an article.
        disputes: What the sources differ on.
        judgments: What the editor concludes.
        overlap: Each pair of articles that was compared.
        origins: Groups of article ids that are not independent of one another.
    """

    generator: str
    title: str
    description: str
    as_of: str
    language: str
    likelihood_scale: str
    articles: list[ArticleData]
    topics: list[TopicData]
    actors: list[ActorData]
    events: list[EventData]
    figures: list[FigureData]
    quotations: list[QuotationData]
    disputes: list[DisputeData]
    judgments: list[JudgmentData]
    overlap: list[OverlapData]
    origins: list[list[str]]


def briefing_json(maker: Maker) -> bytes:
    """Return `data/briefing.json`."""
    return in_lines(_Exporter(maker).briefing())


EXPORT = Export(urls.BRIEFING_JSON, briefing_json)


class _Exporter:
    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.ask = maker.ask
        self.articles = maker.ask.ids(Summary)

    def briefing(self) -> BriefingData:
        site, every = self.ask.site, self.ask.all
        return BriefingData(
            generator=f"sitegen {__version__}",
            title=site.title,
            description=site.description,
            as_of=site.as_of.text,
            language=site.language,
            likelihood_scale=site.likelihood_scale,
            articles=list(map(self._article, self.articles)),
            topics=list(map(self._topic, every(Topic))),
            actors=list(map(self._actor, every(Actor))),
            events=list(map(self._event, every(Event))),
            figures=list(map(self._figure, every(Figure))),
            quotations=self._quotations(),
            disputes=list(map(self._dispute, every(Dispute))),
            judgments=[judgment for topic in every(Topic) for judgment in self._judgments(topic)],
            overlap=self._overlap(),
            origins=[list(origin) for origin in self.ask.origins()],
        )

    def _article(self, article_id: str) -> ArticleData:
        article = self.ask.document(article_id)
        filing = self.ask.filing(article_id)
        assert filing is not None  # noqa: S101 - it is the id of an article
        return ArticleData(
            id=article_id,
            sha256=self.ask.facts(article_id).sha256,
            title=article.title,
            author=article.author,
            short=article.short,
            publisher=article.publisher,
            published=article.published.text if article.published else None,
            published_at=article.published_at,
            updated=article.updated.text if article.updated else None,
            updated_at=article.updated_at,
            kind=article.kind,
            rights=article.rights,
            derived_from=article.derived_from,
            independent_of=tuple(given.article for given in article.independent_of),
            topics=filing.topics,
            actors=filing.actors,
            url=article.url,
            canonical_url=article.canonical_url,
            page=urls.path_of_id(Summary, article_id),
        )

    def _topic(self, topic: Topic) -> TopicData:
        return TopicData(
            id=topic.id,
            name=topic.name,
            bottom_line=self._plain(topic.bottom_line),
            questions=list(map(self._plain, topic.questions)),
            articles=list(self.maker.articles_under(topic.id)),
            page=urls.path_of(topic),
        )

    def _actor(self, actor: Actor) -> ActorData:
        counts = {article: count for article, count in self.ask.naming(actor.id).items() if count}
        return ActorData(
            id=actor.id,
            name=actor.name,
            kind=actor.kind,
            aliases=actor.aliases,
            mentions=counts,
            page=urls.path_of(actor),
        )

    def _event(self, event: Event) -> EventData:
        return EventData(
            id=event.id,
            name=event.name,
            date=event.date.text if event.date else None,
            date_note=self._plain(event.date_note),
            status=event.status,
            outcome=self._plain(event.outcome),
            sources=self._sources(event.sources),
            page=urls.path_of(event),
        )

    def _figure(self, figure: Figure) -> FigureData:
        readings = [
            ReadingData(
                article=given.article,
                value=_value(given.reading.value),
                qualifier=given.reading.qualifier,
                as_of=given.reading.as_of.text if given.reading.as_of else None,
                asserted_by=given.reading.asserted_by,
                quotation=given.reading.quotation,
            )
            for given in self.ask.readings(figure.id)
        ]
        return FigureData(
            id=figure.id,
            name=figure.name,
            unit=figure.unit,
            state=self.ask.state_of(figure.id),
            readings=readings,
            page=urls.path_of(figure),
        )

    def _quotations(self) -> list[QuotationData]:
        return [
            QuotationData(
                article=article,
                text=quotation.words,
                kind=quotation.listed.kind if quotation.listed else None,
                direct=quotation.place.direct,
                speaker=quotation.listed.speaker if quotation.listed else None,
                via=quotation.listed.via if quotation.listed else None,
                start=quotation.place.start,
                end=quotation.place.end,
                document_page=quotation.place.page or None,
                state="verified",
            )
            for article in self.articles
            for quotation in self.ask.quotations(article)
        ]

    def _overlap(self) -> list[OverlapData]:
        """Return each pair once, at the first of its articles."""
        pairs = (pair for article in self.articles for pair in self.ask.pairs_of(article) if pair.a == article)
        return [OverlapData(*_rounded(pair)) for pair in pairs]

    def _dispute(self, dispute: Dispute) -> DisputeData:
        return DisputeData(
            id=dispute.id,
            question=dispute.question,
            kind=dispute.kind,
            positions=[
                PositionData(says=self._plain(position.says), sources=self._sources(position.sources))
                for position in dispute.positions
            ],
            conclusion=self._plain(dispute.conclusion),
            page=urls.path_of(dispute),
        )

    def _judgments(self, topic: Topic) -> list[JudgmentData]:
        views = judgments(self.maker, topic)
        return [
            JudgmentData(
                topic=topic.id,
                text=plain(view.text),
                likelihood=judgment.likelihood,
                confidence=judgment.confidence,
                basis=plain(view.basis),
                sources=self._sources(judgment.sources),
                alternatives=list(map(plain, view.alternatives)),
                page=view.url,
            )
            for judgment, view in zip(topic.judgments, views, strict=True)
        ]

    def _sources(self, citations: tuple[Citation, ...]) -> list[SourceData]:
        return [SourceData(citation.article, citation.quotation, *self._ends(citation)) for citation in citations]

    def _ends(self, citation: Citation) -> tuple[int | None, int | None]:
        place = self.ask.place_of_words(citation.article, citation.quotation, citation.near)
        return (place.start, place.end) if place else (None, None)

    def _plain(self, prose: str | None) -> str:
        return plain(self.maker.inline(prose))


def _rounded(values: tuple[Any, ...]) -> list[Any]:
    return [round(value, _DECIMALS) if isinstance(value, float) else value for value in values]


def in_lines(data: Any) -> bytes:
    """Return data as JSON, each value on a line of its own."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _value(value: float | Range) -> float | Range:
    """Return a value as its article gives it: a whole number without a decimal point."""
    if isinstance(value, Range):
        return Range(min=_whole(value.min), max=_whole(value.max))
    return _whole(value)


def _whole(value: float) -> float:
    return int(value) if value.is_integer() else value
