"""Topics: the threads of the story, with what we conclude."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.briefing.order import event_order
from sitegen.content.records import LIKELIHOODS, Dispute, Event, Figure, Prospect, Topic
from sitegen.pages import pictures
from sitegen.pages.articles import ArticleCard, article_cards
from sitegen.pages.disputes import DisputeCard, dispute_cards
from sitegen.pages.events import EventCard, event_cards
from sitegen.pages.figures import FigureCard, figure_cards
from sitegen.pages.outlook import ImplicationView, IndicatorView, implications, indicators
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import DateView, Link, Maker, SourceView, Sourcing, StatementView
from sitegen.pages.pictures import AxisView, NumbersView, PictureView
from sitegen.pages.places import places_of
from sitegen.pages.prose import plain
from sitegen.pages.prospects import ProspectCard, prospect_cards


class JudgmentView(Struct, frozen=True, kw_only=True, gc=False):
    """A conclusion of the editor.

    Attributes:
        anchor: Its id on the page of its topic.
        url: Where that is.
        topic: The topic.
        text: The conclusion.
        likelihood: A word of the site's scale, or an empty string.
        likelihood_range: What the word means, such as `55–80 %`.
        confidence: `high`, `moderate`, `low` or an empty string.
        horizon: Until when it will be seen whether it holds, or None.
        basis: Why.
        sources: What it rests on.
        sourcing: How many voices that are.
        alternatives: What else could be the case.
        indicators: Signs that would change our mind.
    """

    anchor: str
    url: str
    topic: Link
    text: Markup
    likelihood: str
    likelihood_range: str
    confidence: str
    horizon: DateView | None
    basis: Markup
    sources: tuple[SourceView, ...]
    sourcing: Sourcing
    alternatives: tuple[Markup, ...]
    indicators: tuple[Markup, ...]


class TopicCard(Struct, frozen=True, kw_only=True, gc=False):
    """A topic in a list.

    Attributes:
        link: The topic.
        bottom_line: The main point.
        sourcing: The articles filed under it.
    """

    link: Link
    bottom_line: Markup
    sourcing: Sourcing


class TopicView(PageView, frozen=True, kw_only=True, gc=False):
    """A topic.

    Attributes:
        bottom_line: The main point.
        judgments: What we conclude.
        implications: What follows.
        watch: Signs to watch for.
        background: What a reader needs to know.
        questions: What is not known.
        articles: Those filed under it, by date.
        sourcing: How many voices they are.
        actors: Who has a part in it, by name.
        events: Its events, by date.
        figures: Its figures.
        map: The places that its events, figures and disputes name, or None where these are fewer than two.
        prospects: Its prospects.
        disputes: Its disputes.
        axis: Of the days, with a mark for each of its events, or None where no two have dates of their own.
        numbers: Its figures that count in the same unit, in rows, or None where there are no two.
        mentioned_in: Records whose prose links here.
    """

    template = "topic.html"

    bottom_line: Markup
    judgments: tuple[JudgmentView, ...]
    implications: tuple[ImplicationView, ...]
    watch: tuple[IndicatorView, ...]
    background: Markup
    questions: tuple[StatementView, ...]
    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing
    actors: tuple[Link, ...]
    events: tuple[EventCard, ...]
    figures: tuple[FigureCard, ...]
    map: PictureView | None
    prospects: tuple[ProspectCard, ...]
    disputes: tuple[DisputeCard, ...]
    axis: AxisView | None
    numbers: NumbersView | None
    mentioned_in: tuple[Link, ...]


class TopicsView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of topics.

    Attributes:
        topics: Those with most articles first.
    """

    template = "topics.html"

    topics: tuple[TopicCard, ...]


def topic_cards(maker: Maker, topics: Iterable[Topic]) -> tuple[TopicCard, ...]:
    """Return topics for a list, in their order."""
    return tuple(topic_card(maker, topic) for topic in topics)


def topic_card(maker: Maker, topic: Topic) -> TopicCard:
    """Return a topic for a list."""
    return TopicCard(
        link=maker.link(topic.id),
        bottom_line=maker.inline(topic.bottom_line),
        sourcing=maker.sourcing(maker.articles_under(topic.id)),
    )


def judgments(maker: Maker, topic: Topic) -> tuple[JudgmentView, ...]:
    """Return the judgments of a topic."""
    link = maker.link(topic.id)
    ranges = LIKELIHOODS[maker.ask.site.likelihood_scale]
    statements = maker.statements("judgment", (judgment.text for judgment in topic.judgments))
    return tuple(
        JudgmentView(
            anchor=statement.anchor,
            url=f"{link.url}#{statement.anchor}",
            topic=link,
            text=statement.text,
            likelihood=judgment.likelihood or "",
            likelihood_range=ranges.get(judgment.likelihood or "", ""),
            confidence=judgment.confidence or "",
            horizon=maker.optional_date(judgment.horizon),
            basis=maker.prose(judgment.basis, linked=False),
            sources=maker.sources(judgment.sources),
            sourcing=maker.sourcing_of(judgment.sources),
            alternatives=tuple(map(maker.inline, judgment.alternatives)),
            indicators=tuple(map(maker.inline, judgment.indicators)),
        )
        for judgment, statement in zip(topic.judgments, statements, strict=True)
    )


def page(maker: Maker, topic: Topic) -> TopicView:
    """Return the page of a topic."""
    ask = maker.ask
    articles = maker.articles_under(topic.id)
    events = sorted(ask.users(topic.id, Event, "filed_under"), key=event_order)
    figures = ask.users(topic.id, Figure, "filed_under")
    disputes = ask.users(topic.id, Dispute, "filed_under")
    bottom_line = maker.inline(topic.bottom_line)
    actors = maker.links(ask.cast(topic.id))
    return TopicView(
        **frame_of(maker, KIND, topic, plain(bottom_line)),
        facets=facets_of("Topic", [maker.link(topic.id)], actors),
        bottom_line=bottom_line,
        judgments=judgments(maker, topic),
        implications=implications(maker, topic.implications),
        watch=indicators(maker, topic.watch),
        background=maker.prose(topic.background),
        questions=maker.statements("question", topic.questions),
        articles=article_cards(maker, articles),
        sourcing=maker.sourcing(articles),
        actors=actors,
        events=event_cards(maker, events),
        figures=figure_cards(maker, figures),
        map=pictures.map_of(maker, places_of(maker, [*events, *figures, *disputes])),
        prospects=prospect_cards(maker, ask.users(topic.id, Prospect, "filed_under")),
        disputes=dispute_cards(maker, disputes),
        axis=pictures.timeline(maker, events),
        numbers=pictures.numbers(maker, figures),
        mentioned_in=maker.mentioned_in(topic.id),
    )


def index(maker: Maker) -> TopicsView:
    """Return the list of topics."""
    return TopicsView(**frame(maker, KIND.path, KIND.title), topics=topic_cards(maker, maker.ask.in_order(Topic)))


KIND = PageKind("Topics", Topic, page, index)
