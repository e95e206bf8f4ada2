"""The lists of `data/briefing.json`: what each has of a record.

What records declare is published as `declared` has it; what is written here is what follows from them. The docstrings
are the descriptions in the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.questions import ArticleEstimate
from sitegen.briefing.quoted import Verified, Voice, are_same, voice_of
from sitegen.content.records import (
    Actor,
    Article,
    Citation,
    Dispute,
    Estimate,
    Event,
    Figure,
    Judgment,
    Page,
    Place,
    Position,
    Prospect,
    Publisher,
    Quotation,
    Reading,
    Site,
    Summary,
    Topic,
)
from sitegen.exports.declared import Declared, Listed, ends, source
from sitegen.pages import sources, urls
from sitegen.pages.events import came_of
from sitegen.pages.parts import Maker, Sourcing
from sitegen.pages.prose import plain
from sitegen.pages.topics import judgments
from sitegen.pages.words import reading_label

_DECIMALS = 6


class SourcingData(msgspec.Struct, frozen=True):
    """How many voices are behind something.

    Attributes:
        articles: Number of articles.
        origins: Number of independent origins among them.
        asserters: Number of those who are said to have said it; 0 where that is not known of each source.
        label: All in words, as pages say it.
    """

    articles: int
    origins: int
    asserters: int
    label: str


class AlteredData(msgspec.Struct, frozen=True):
    """What words were before an article altered them.

    Attributes:
        article: The id of the article that has the words unaltered.
        quotation: Those words.
        start: Offset in the captured text of that article, or null.
        end: Offset behind the last character, or null.
        record: The id of the record that sets the two side by side.
    """

    article: str
    quotation: str
    start: int | None
    end: int | None
    record: str


class _ArticleMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        page: Its page on this site.
        origin: The id of the article that its origin is named after; articles of one origin are not independent.
        words: Number of words of the captured text.
        paragraphs: Number of paragraphs of the captured text.
    """

    page: str
    origin: str
    words: int
    paragraphs: int


class _TopicMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        page: Its page on this site.
        articles: Ids of the articles filed under it.
        actors: Ids of the actors who have a part in it.
        sourcing: How many voices these articles are.
    """

    page: str
    articles: list[str]
    actors: list[str]
    sourcing: SourcingData


class _ActorMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        page: Its page on this site.
        mentions: Article id to how often the actor is named there.
        articles: Ids of the articles in which the actor appears.
        topics: Ids of the topics in which the actor has a part.
        sourcing: How many voices these articles are.
    """

    page: str
    mentions: dict[str, int]
    articles: list[str]
    topics: list[str]
    sourcing: SourcingData


class _EventMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        page: Its page on this site.
        came: What came of it if it was expected: `met`, `partly-met`, `not-met`, `disputed`, `cancelled`,
            `not-reported`, `resolved` or `open`; else an empty string.
        reported_by: Ids of the articles that can have seen it done.
        announced_by: Ids of the articles that can only announce it.
        sourcing: How many voices report it, or announce it where none does.
    """

    page: str
    came: str
    reported_by: list[str]
    announced_by: list[str]
    sourcing: SourcingData


class _ReadingMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        article: The id of the article.
        label: The value in words, such as `at least 10,000 soldiers`.
        origin: The id of the article that the article's origin is named after.
        start: Offset of the quotation in the captured text, or null.
        end: Offset behind its last character, or null.
    """

    article: str
    label: str
    origin: str
    start: int | None
    end: int | None


class _EstimateMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        article: The id of the article.
        start: Offset of the quotation in the captured text, or null.
        end: Offset behind its last character, or null.
    """

    article: str
    start: int | None
    end: int | None


class _FigureMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        state: How its readings of one date compare with one another: `single`, `agree` or `differ`.
        standing: What pages say of all its readings: `single`, `agree`, `apart` (they are of different dates),
            `undated` (they may be) or `differ`.
        page: Its page on this site.
        sourcing: How many voices give a reading.
    """

    state: Literal["single", "agree", "differ"]
    standing: Literal["single", "agree", "undated", "apart", "differ"]
    page: str
    sourcing: SourcingData


class _QuotationMore(msgspec.Struct, frozen=True):
    """Beside what is declared, which is null of words that no summary lists.

    Attributes:
        article: The id of the article.
        text: The words.
        kind: What the words are in the article: inside quotation marks `speech`, `document` (of a written text), `term`
            (nobody's speech) or `marked` (no summary says which of these); `article` for the article's own words, which
            nobody is quoted with.
        direct: Whether the article has them inside quotation marks.
        start: Offset in the captured text.
        end: Offset behind the last character.
        paragraph: Of the captured text, counted from 1.
        document_page: The page of a document with pages, counted from 1, or null.
        language: Of the words, a BCP 47 tag.
        state: Whether they were found there.
        same_words: Whether the words of `same_as` are the same, or null.
        altered: What the words were in the articles that this one rewrites, where it altered them: do not pass them on
            as their speaker's.
        source_url: The words on the publisher's page, or null.
        page: The words on the article's page on this site.
    """

    article: str
    text: str
    kind: Voice
    direct: bool
    start: int
    end: int
    paragraph: int
    document_page: int | None
    language: str
    state: Literal["verified", "unverified"]
    same_words: bool | None
    altered: list[AlteredData]
    source_url: str | None
    page: str


class _PositionMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        sourcing: How many voices hold it.
    """

    sourcing: SourcingData


class _PageMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        page: Its address on this site.
    """

    page: str


class _JudgmentMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        topic: The id of its topic.
        likelihood_range: What the word of likelihood means, or null.
        sourcing: How many voices it rests on.
        page: Where it is on this site.
    """

    topic: str
    likelihood_range: str | None
    sourcing: SourcingData
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


class ReasonData(msgspec.Struct, frozen=True):
    """Why articles count as one origin, and what they are said to be independent of.

    Attributes:
        articles: Ids of the articles of the origin.
        reasons: The reasons, as pages say them.
    """

    articles: list[str]
    reasons: list[str]


class GapData(msgspec.Struct, frozen=True):
    """Something that is missing.

    Attributes:
        title: What, such as `Topics on one origin`.
        pages: Where, the first of them.
        more: At how many places beside these.
    """

    title: str
    pages: list[str]
    more: int


class PartData(msgspec.Struct, frozen=True):
    """A file with a part of a large briefing.

    Attributes:
        kind: The list that it has a part of.
        path: From the top of the site.
        count: How many records it is of.
        first: The id of the first of these.
        last: The id of the last.
    """

    kind: str
    path: str
    count: int
    first: str
    last: str


class _BriefingMore(msgspec.Struct, frozen=True):
    """Beside what is declared.

    Attributes:
        generator: What made this file.
        form: The version of the form.
        base_url: Where the site is published, or null; addresses of pages begin there.
        likelihoods: What each word of likelihood means, by the scale of the site.
        statement: What the briefing rests on, in sentences (ICD 206, source summary statement).
        sourcing: All articles and origins.
        accepted_rules: What the rules find whose findings records `accept`, in a few words each.
        gaps: What is missing.
        overlap: Each pair of articles that was compared.
        origins: Groups of article ids that are not independent of one another.
        origin_reasons: Why articles count as one origin.
        parts: Files with the lists of a large briefing, in order; the lists are empty here.
    """

    generator: str
    form: int
    base_url: str | None
    likelihoods: dict[str, str]
    statement: list[str]
    sourcing: SourcingData
    accepted_rules: dict[str, str]
    gaps: list[GapData]
    overlap: list[OverlapData]
    origins: list[list[str]]
    origin_reasons: list[ReasonData]
    parts: list[PartData]


ARTICLE = Declared(
    "ArticleData", Summary, Article, more=_ArticleMore, without={"article", "quotations", "readings", "estimates"}
)
TOPIC = Declared("TopicData", Topic, more=_TopicMore, without={"judgments"})
ACTOR = Declared("ActorData", Actor, more=_ActorMore)
EVENT = Declared("EventData", Event, more=_EventMore)
READING = Declared("ReadingData", Reading, more=_ReadingMore)
FIGURE = Declared("FigureData", Figure, more=_FigureMore, lists={"readings": Listed(READING, "All readings, by date.")})
ESTIMATE = Declared("EstimateData", Estimate, more=_EstimateMore)
PROSPECT = Declared(
    "ProspectData", Prospect, more=_PageMore, lists={"estimates": Listed(ESTIMATE, "All estimates, by date.")}
)
QUOTATION = Declared("QuotationData", Quotation, more=_QuotationMore, without={"text", "kind"}, may_lack=True)
POSITION = Declared("PositionData", Position, more=_PositionMore)
DISPUTE = Declared(
    "DisputeData", Dispute, more=_PageMore, without={"positions"}, lists={"positions": Listed(POSITION, "Each answer.")}
)
JUDGMENT = Declared("JudgmentData", Judgment, more=_JudgmentMore)
PLACE = Declared("PlaceData", Place, more=_PageMore)
PUBLISHER = Declared("PublisherData", Publisher, more=_PageMore)
PAGE = Declared("PageData", Page, more=_PageMore)

LISTS: Mapping[str, Listed] = {
    "articles": Listed(ARTICLE, "The source documents."),
    "topics": Listed(TOPIC, "The threads of the story."),
    "actors": Listed(ACTOR, "Who it is about."),
    "events": Listed(EVENT, "What happened, by id."),
    "figures": Listed(FIGURE, "Quantities with their readings."),
    "prospects": Listed(PROSPECT, "How certain something is said to be."),
    "quotations": Listed(QUOTATION, "Verified words, one for each place in an article."),
    "disputes": Listed(DISPUTE, "What the sources differ on."),
    "judgments": Listed(JUDGMENT, "What the editor concludes."),
    "places": Listed(PLACE, "Where things happened or are counted."),
    "publishers": Listed(PUBLISHER, "Who published the articles."),
    "pages": Listed(PAGE, "Free pages."),
}
BRIEFING = Declared(
    "BriefingData", Site, more=_BriefingMore, without={"base_url", "rules", "navigation", "data"}, lists=LISTS
)


class Kind(NamedTuple):
    """A list of the briefing.

    Attributes:
        name: Its key.
        of: What it is made of: a kind of record, `quotations` or `overlap`; see `Briefing.shares`.
        make: Gives what it has of one of these.
    """

    name: str
    of: str
    make: Callable[[Maker, str], Iterable[Any]]


def _article(maker: Maker, article_id: str) -> Iterator[Any]:
    ask = maker.ask
    summary, facts = ask.get(article_id, Summary), ask.facts(article_id)
    yield ARTICLE.data(
        maker,
        summary,
        summary.article,
        page=urls.path_of(summary),
        origin=ask.origin_of(article_id),
        words=facts.words,
        paragraphs=facts.paragraphs,
    )


def _topic(maker: Maker, topic_id: str) -> Iterator[Any]:
    topic, articles = maker.ask.get(topic_id, Topic), maker.articles_under(topic_id)
    yield TOPIC.data(
        maker,
        topic,
        page=urls.path_of(topic),
        articles=articles,
        actors=sorted(maker.ask.cast(topic_id)),
        sourcing=_sourcing(maker.sourcing(articles)),
    )


def _actor(maker: Maker, actor_id: str) -> Iterator[Any]:
    actor, naming = maker.ask.get(actor_id, Actor), maker.ask.naming(actor_id)
    yield ACTOR.data(
        maker,
        actor,
        page=urls.path_of(actor),
        mentions={article: count for article, count in naming.items() if count},
        articles=list(naming),
        topics=maker.ask.topics_with(actor_id),
        sourcing=_sourcing(maker.sourcing(naming)),
    )


def _event(maker: Maker, event_id: str) -> Iterator[Any]:
    event = maker.ask.get(event_id, Event)
    yield EVENT.data(
        maker,
        event,
        page=urls.path_of(event),
        came=came_of(maker, event),
        reported_by=_articles_of(maker.ask.reporting(event)),
        announced_by=_articles_of(maker.ask.announcing(event)),
        sourcing=_sourcing(maker.sourcing_of(maker.ask.counted_sources(event))),
    )


def _articles_of(sources: Iterable[Citation]) -> list[str]:
    return list(dict.fromkeys(each.article for each in sources))


def _figure(maker: Maker, figure_id: str) -> Iterator[Any]:
    ask = maker.ask
    figure, readings = ask.get(figure_id, Figure), ask.readings(figure_id)
    yield FIGURE.data(
        maker,
        figure,
        state=ask.state_of(figure_id),
        standing=ask.standing_of(figure_id),
        readings=[_reading(maker, figure, given) for given in readings],
        page=urls.path_of(figure),
        sourcing=_sourcing(maker.sourcing_of_readings(readings)),
    )


def _reading(maker: Maker, figure: Figure, given: ArticleReading) -> Any:
    start, end = ends(maker, given.article, given.reading.quotation)
    return READING.data(
        maker,
        given.reading,
        article=given.article,
        label=reading_label(given.reading, figure.unit),
        origin=maker.ask.origin_of(given.article),
        start=start,
        end=end,
    )


def _prospect(maker: Maker, prospect_id: str) -> Iterator[Any]:
    prospect = maker.ask.get(prospect_id, Prospect)
    yield PROSPECT.data(
        maker,
        prospect,
        estimates=[_estimate(maker, given) for given in maker.ask.estimates(prospect_id)],
        page=urls.path_of(prospect),
    )


def _estimate(maker: Maker, given: ArticleEstimate) -> Any:
    start, end = ends(maker, given.article, given.estimate.quotation)
    return ESTIMATE.data(maker, given.estimate, article=given.article, start=start, end=end)


def _quotations(maker: Maker, article_id: str) -> Iterator[Any]:
    ask = maker.ask
    document = ask.document(article_id)
    altered: dict[tuple[int | None, int | None], list[AlteredData]] = {}
    for each in ask.altered_in(article_id):
        was = AlteredData(
            each.source, each.original, *ends(maker, each.source, each.original, each.original_near), each.record
        )
        altered.setdefault(ends(maker, article_id, each.words, each.near), []).append(was)
    for quotation in ask.quotations(article_id):
        place = quotation.place
        yield _quotation(
            maker,
            quotation,
            language=document.language,
            altered=altered.get((place.start, place.end), []),
            source_url=urls.with_fragment(document.url, place.fragment) or None,
        )


def _quotation(maker: Maker, given: Verified, **more: Any) -> Any:
    place, listed = given.place, given.listed
    same_as, is_same = listed.same_as if listed else None, None
    if same_as:
        is_same = are_same(given.words, same_as.quotation or given.words)
    more |= {
        "article": given.article,
        "text": given.words,
        "kind": voice_of(given),
        "direct": place.direct,
        "start": place.start,
        "end": place.end,
        "paragraph": place.paragraph,
        "document_page": place.page or None,
        "state": "verified",
        "same_words": is_same,
        "page": f"{urls.path_of_id(Summary, given.article)}#{urls.quotation_anchor(place.start, place.end)}",
    }
    if listed is None:
        return QUOTATION.nothing(**more)
    if same_as and not same_as.quotation:
        more["same_as"] = source(maker, Citation(article=same_as.article, quotation=given.words))
    return QUOTATION.data(maker, listed, **more)


def _dispute(maker: Maker, dispute_id: str) -> Iterator[Any]:
    dispute = maker.ask.get(dispute_id, Dispute)
    yield DISPUTE.data(
        maker,
        dispute,
        page=urls.path_of(dispute),
        positions=[
            POSITION.data(maker, position, sourcing=_sourcing(maker.sourcing_of(position.sources)))
            for position in dispute.positions
        ],
    )


def _judgments(maker: Maker, topic_id: str) -> Iterator[Any]:
    topic = maker.ask.get(topic_id, Topic)
    for judgment, view in zip(topic.judgments, judgments(maker, topic) if topic.judgments else (), strict=True):
        yield JUDGMENT.data(
            maker,
            judgment,
            topic=topic_id,
            likelihood_range=view.likelihood_range or None,
            sourcing=_sourcing(view.sourcing),
            page=view.url,
        )


def _place(maker: Maker, place_id: str) -> Iterator[Any]:
    place = maker.ask.get(place_id, Place)
    yield PLACE.data(maker, place, page=urls.path_of(place))


def _publisher(maker: Maker, publisher_id: str) -> Iterator[Any]:
    publisher = maker.ask.get(publisher_id, Publisher)
    yield PUBLISHER.data(maker, publisher, page=urls.path_of(publisher))


def _page(maker: Maker, page_id: str) -> Iterator[Any]:
    page = maker.ask.get(page_id, Page)
    yield PAGE.data(maker, page, page=urls.path_of(page))


def _overlap(maker: Maker, article_id: str) -> Iterator[Any]:
    """Give each pair once, at the first of its articles."""
    for pair in maker.ask.pairs_of(article_id):
        if pair.a == article_id:
            shares: Any = (round(each, _DECIMALS) if isinstance(each, float) else each for each in pair)
            yield OverlapData(*shares)


def _origin(maker: Maker, article_id: str) -> Iterator[Any]:
    """Give the origin whose first article this is."""
    group = maker.ask.group_from(article_id)
    if group:
        yield list(group)


def _reasons(maker: Maker, article_id: str) -> Iterator[Any]:
    reasons = maker.ask.reasons(article_id)
    if reasons:
        yield ReasonData(list(maker.ask.group_from(article_id)), list(reasons))


def _sourcing(given: Sourcing) -> SourcingData:
    return SourcingData(given.articles, given.origins, given.asserters, plain(given.label))


def of_all(maker: Maker) -> dict[str, Any]:
    """Return what the page of sources says of the briefing as a whole."""
    articles = maker.by_date(maker.ask.ids(Summary))
    return {
        "statement": list(sources.statement(maker, articles)),
        "sourcing": _sourcing(maker.sourcing(articles)),
        "gaps": [
            GapData(gap.title, [link.url for link in gap.links], gap.more) for gap in sources.gaps(maker) if gap.links
        ],
    }


_ARTICLE = Summary.record_kind
KINDS = (
    Kind("articles", _ARTICLE, _article),
    Kind("topics", Topic.record_kind, _topic),
    Kind("actors", Actor.record_kind, _actor),
    Kind("events", Event.record_kind, _event),
    Kind("figures", Figure.record_kind, _figure),
    Kind("prospects", Prospect.record_kind, _prospect),
    Kind("quotations", "quotations", _quotations),
    Kind("disputes", Dispute.record_kind, _dispute),
    Kind("judgments", Topic.record_kind, _judgments),
    Kind("places", Place.record_kind, _place),
    Kind("publishers", Publisher.record_kind, _publisher),
    Kind("pages", Page.record_kind, _page),
    Kind("overlap", "overlap", _overlap),
    Kind("origins", _ARTICLE, _origin),
    Kind("origin_reasons", _ARTICLE, _reasons),
)
"""The lists of the briefing."""
