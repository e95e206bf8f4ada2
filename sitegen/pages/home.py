"""The front page: of everything the first few, and where the rest is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import islice
from typing import TypeVar

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from sitegen.briefing.order import event_order
from sitegen.content.dates import Date
from sitegen.content.records import Dispute, Event, Figure, Place, Prospect, Publisher, Record, Summary, Topic
from sitegen.pages import actors, articles, disputes, events, figures, pictures, topics, urls
from sitegen.pages.disputes import DisputeCard, differing, dispute_cards
from sitegen.pages.events import EventCard, came_of, event_cards
from sitegen.pages.figures import FigureCard, figure_cards
from sitegen.pages.outlook import ImplicationView, IndicatorView, expected, implications, indicators
from sitegen.pages.page import PageKind, PageView, frame, link_to_list, twin_of
from sitegen.pages.parts import Link, Maker, Sourcing
from sitegen.pages.pictures import AxisView, NumbersView, PictureView
from sitegen.pages.prospects import ProspectCard, prospect_cards
from sitegen.pages.sources import published_by
from sitegen.pages.topics import JudgmentView, TopicCard, judgments, topic_cards
from sitegen.text import counted

_Kind = TypeVar("_Kind", bound=Record)
_OF_WORDS = {"name", "wording"}
_EXPECTED = {"expected", "not-reported", "cancelled"}
_KEY_JUDGMENTS = 5
_KEY_DISPUTES = 6
_KEY_EVENTS = 6
_NEXT_EVENTS = 4
_NEAR_EVENTS = 20
_KEY_TOPICS = 6
_OTHER_TOPICS = 18
_KEY_QUESTIONS = 5
_SPOKEN = {"speech", "document"}
_KEY_ARTICLES = 6
_KEY_PUBLISHERS = 6


class QuestionView(Struct, frozen=True, kw_only=True, gc=False):
    """What is not known.

    Attributes:
        text: The question.
        topic: The topic that asks it, or None where the site does.
    """

    text: Markup
    topic: Link | None


class HomeView(PageView, frozen=True, kw_only=True, gc=False):
    """The front page: of everything the first few, and where the rest is.

    Attributes:
        bottom_line: The answer.
        implications: What follows.
        watch: Signs to watch for; where the editor gave none, the events that are expected next, at most four, but for
            those that came or whose day is over.
        questions: What is not known; where the editor gave nothing, the first question of each topic, at most five.
        judgments: The first judgment of each topic, in the order of the topics; at most five.
        disputes: Those that the site leads with; else at most six: those of which most origins speak, and those of mere
            words last.
        differing: Figures whose values differ, and that none of these disputes is about.
        events: Those that the site leads with; else those of which most origins speak and those expected next; then at
            most six and four.
        axis: Of the days, with a mark for each of these events, or None where no two have dates of their own.
        map: The places that events, figures and disputes name, or None where these are fewer than two.
        prospects: Those that the site leads with, else the first; how certain each is said to be.
        numbers: The figures that count in the same unit, in rows, or None where there are no two.
        topics: Those that the site leads with, then those with most articles, up to six.
        other_topics: The others, at most eighteen.
        sourcing: All articles and origins.
        articles: The articles, if they are at most six, by date and as citations call them.
        publishers: Who published most articles; at most six.
        quotations: Number of verified quotations.
        spoken: How many of them are what somebody said or wrote, in quotation marks.
        all_topics: The index of topics, with their number in its title.
        all_actors: The index of actors.
        all_events: The index of events.
        all_figures: The index of figures.
        all_disputes: The index of disputes.
        all_articles: The index of articles.
    """

    template = "home.html"

    bottom_line: Markup
    implications: tuple[ImplicationView, ...]
    watch: tuple[IndicatorView, ...]
    questions: tuple[QuestionView, ...]
    judgments: tuple[JudgmentView, ...]
    disputes: tuple[DisputeCard, ...]
    differing: tuple[FigureCard, ...]
    events: tuple[EventCard, ...]
    axis: AxisView | None
    map: PictureView | None
    prospects: tuple[ProspectCard, ...]
    numbers: NumbersView | None
    topics: tuple[TopicCard, ...]
    other_topics: tuple[Link, ...]
    sourcing: Sourcing
    articles: tuple[Link, ...]
    publishers: tuple[Link, ...]
    quotations: int
    spoken: int
    all_topics: Link
    all_actors: Link
    all_events: Link
    all_figures: Link
    all_disputes: Link
    all_articles: Link


def page(maker: Maker) -> HomeView:
    """Return the front page."""
    ask = maker.ask
    site = ask.site
    article_ids, all_events, all_topics = ask.ids(Summary), ask.all(Event), ask.in_order(Topic)
    led_events = _led(maker, Event)
    key_disputes = _led(maker, Dispute) or _foremost(maker, ask.all(Dispute))
    key_topics = all_topics[: max(_KEY_TOPICS, len(_led(maker, Topic)))]
    disputed = {figure for dispute in key_disputes for figure in dispute.figures}
    voices = [voice for article in article_ids for voice in ask.voices(article)]
    next_events = _next_events(maker, all_events)
    key_events = sorted(led_events or [*_key_events(maker, all_events), *next_events], key=event_order)
    return HomeView(
        **frame(maker, urls.HOME, site.title, site.description),
        twin=twin_of(maker, urls.HOME),
        bottom_line=maker.inline(site.bottom_line),
        implications=implications(maker, site.implications),
        watch=indicators(maker, site.watch) or expected(maker, _next_events(maker, _still_open(maker, all_events))),
        questions=_questions(maker, key_topics),
        judgments=tuple(judgments(maker, topic)[0] for topic in all_topics if topic.judgments)[:_KEY_JUDGMENTS],
        disputes=dispute_cards(maker, key_disputes),
        differing=figure_cards(maker, [figure for figure in differing(maker) if figure.id not in disputed]),
        events=event_cards(maker, key_events),
        axis=pictures.timeline(maker, key_events),
        map=pictures.map_of(maker, ask.all(Place)),
        prospects=prospect_cards(maker, _led(maker, Prospect) or ask.in_order(Prospect)[:1]),
        numbers=pictures.numbers(maker, _led(maker, Figure) or ask.all(Figure)),
        topics=topic_cards(maker, key_topics),
        other_topics=maker.links(topic.id for topic in all_topics if topic not in key_topics)[:_OTHER_TOPICS],
        sourcing=maker.sourcing(article_ids),
        articles=tuple(map(maker.labelled, maker.by_date(article_ids))) if len(article_ids) <= _KEY_ARTICLES else (),
        publishers=_key_publishers(maker),
        quotations=len(voices),
        spoken=sum(voice in _SPOKEN for voice in voices),
        all_topics=_all(maker, topics.KIND, "topic"),
        all_actors=_all(maker, actors.KIND, "actor"),
        all_events=_all(maker, events.KIND, "event"),
        all_figures=_all(maker, figures.KIND, "figure"),
        all_disputes=_all(maker, disputes.KIND, "dispute"),
        all_articles=_all(maker, articles.KIND, "article"),
    )


def _led(maker: Maker, kind: type[_Kind]) -> list[_Kind]:
    """Return the records of a kind that the site leads with, in its order."""
    records = map(maker.ask.record, dict.fromkeys(maker.ask.site.lead))
    return [record for record in records if isinstance(record, kind)]


def _questions(maker: Maker, topics: Iterable[Topic]) -> tuple[QuestionView, ...]:
    own = tuple(QuestionView(text=maker.inline(text), topic=None) for text in maker.ask.site.questions)
    asked = (topic for topic in topics if topic.questions)
    return own or tuple(
        QuestionView(text=maker.inline(topic.questions[0]), topic=maker.link(topic.id))
        for topic in islice(asked, _KEY_QUESTIONS)
    )


def _all(maker: Maker, kind: PageKind, what: str) -> Link:
    """Return a link from the front page to an index, with the number of its records."""
    count = len(maker.ask.ids(kind.record)) if kind.record else 0
    link = link_to_list(maker, kind)
    return replace(link, title=f"All {counted(count, what)}") if count > 1 else link


def _foremost(maker: Maker, disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disputes of which most origins speak; those on how something is written come last."""

    def order(dispute: Dispute) -> tuple[bool, int, int, str]:
        articles = [source.article for position in dispute.positions for source in position.sources]
        return dispute.kind in _OF_WORDS, -maker.ask.count_origins(articles), -len(articles), dispute.id

    return nsmallest(_KEY_DISPUTES, disputes, key=order)


def _key_events(maker: Maker, events: Sequence[Event]) -> list[Event]:
    """Return, of the events of late, those of which most origins speak."""
    today = maker.ask.site.as_of.days[1]

    def distance(event: Event) -> tuple[bool, int, str]:
        return event.date is None, abs((event.date.days[0] - today).days) if event.date else 0, event.id

    def order(event: Event) -> tuple[int, tuple[bool, int, str]]:
        return -maker.ask.count_origins(source.article for source in event.sources), distance(event)

    reported = nsmallest(_NEAR_EVENTS, (event for event in events if event.status not in _EXPECTED), key=distance)
    return nsmallest(_KEY_EVENTS, reported, key=order)


def _next_events(maker: Maker, events: Sequence[Event]) -> list[Event]:
    """Return the events that are expected next."""
    today = maker.ask.site.as_of.days[1]

    def next_first(event: Event) -> tuple[bool, tuple[bool, Date, list[str | int]]]:
        return event.date is not None and event.date.last < today, event_order(event)

    return nsmallest(_NEXT_EVENTS, (event for event in events if event.status == "expected"), key=next_first)


def _still_open(maker: Maker, events: Iterable[Event]) -> list[Event]:
    """Return the events of which nothing is said to have come yet, and whose day is not over."""
    today = maker.ask.site.as_of.days[0]
    waited_for = (event for event in events if event.date is None or event.date.last >= today)
    return [event for event in waited_for if came_of(maker, event) == "open"]


def _key_publishers(maker: Maker) -> tuple[Link, ...]:
    """Return those who published most articles."""
    published = ((publisher, len(published_by(maker, publisher))) for publisher in maker.ask.ids(Publisher))
    counts = {publisher: count for publisher, count in published if count}
    most = nsmallest(_KEY_PUBLISHERS, counts, key=lambda publisher: (-counts[publisher], publisher))
    return tuple(map(maker.link, most))
