"""The front page: of everything the first few, and where the rest is."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest
from typing import Any

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.briefing.order import actor_order, event_order
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Dispute, Event, Figure, Publisher, Summary, Topic
from sitegen.pages import actors, articles, disputes, events, figures, pictures, topics, urls
from sitegen.pages.actors import ActorCard, actor_cards
from sitegen.pages.disputes import DisputeCard, dispute_cards
from sitegen.pages.events import EventCard, event_cards
from sitegen.pages.page import PageKind, PageView, frame, link_to_list
from sitegen.pages.parts import Link, Maker, Sourcing
from sitegen.pages.pictures import PictureView
from sitegen.pages.sources import published_by
from sitegen.pages.topics import JudgmentView, TopicCard, judgments, topic_cards
from sitegen.text import counted

_OF_WORDS = {"name", "wording"}
_EXPECTED = {"expected", "not-reported", "cancelled"}
_KEY_JUDGMENTS = 5
_KEY_DISPUTES = 6
_KEY_EVENTS = 6
_NEXT_EVENTS = 4
_NEAR_EVENTS = 20
_KEY_TOPICS = 18
_KEY_ACTORS = 12
_KEY_PUBLISHERS = 6


class HomeView(PageView, frozen=True, kw_only=True, gc=False):
    """The front page: of everything the first few, and where the rest is.

    Attributes:
        bottom_line: The main point of the briefing.
        judgments: The first judgment of each topic, in the order of the topics; at most five.
        disputes: What is disputed, those first of which most origins speak, those of mere words last; at most six.
        picture: The timeline as a picture, or None without events that have a date.
        events: Those of which most origins speak and those expected next, by date; at most six and four.
        numbers: The figures that count in the same unit, as a picture, or None where there are no two.
        topics: Those that the site leads with, then those with most articles; at most eighteen.
        actors: Those in most articles; at most twelve.
        sourcing: All articles and origins.
        publishers: Who published most articles; at most six.
        quotations: Number of verified quotations.
        all_topics: The index of topics, with their number in its title.
        all_actors: The index of actors.
        all_events: The index of events.
        all_figures: The index of figures.
        all_disputes: The index of disputes.
        all_articles: The index of articles.
    """

    template = "home.html"

    bottom_line: Markup
    judgments: tuple[JudgmentView, ...]
    disputes: tuple[DisputeCard, ...]
    picture: PictureView | None
    events: tuple[EventCard, ...]
    numbers: PictureView | None
    topics: tuple[TopicCard, ...]
    actors: tuple[ActorCard, ...]
    sourcing: Sourcing
    publishers: tuple[Link, ...]
    quotations: int
    all_topics: Link
    all_actors: Link
    all_events: Link
    all_figures: Link
    all_disputes: Link
    all_articles: Link


def page(maker: Maker) -> HomeView:
    """Return the front page."""
    ask = maker.ask
    article_ids, all_events, all_disputes = ask.ids(Summary), ask.all(Event), ask.all(Dispute)
    all_topics, all_figures = ask.in_order(Topic), ask.all(Figure)
    return HomeView(
        **frame(maker, urls.HOME, ask.site.title, ask.site.description),
        bottom_line=maker.inline(ask.site.bottom_line),
        judgments=tuple(judgments(maker, topic)[0] for topic in all_topics if topic.judgments)[:_KEY_JUDGMENTS],
        disputes=dispute_cards(maker, _foremost(maker, all_disputes)),
        picture=pictures.timeline(maker, all_events),
        events=event_cards(maker, _key_events(maker, all_events)),
        numbers=pictures.numbers(maker, all_figures),
        topics=topic_cards(maker, all_topics[:_KEY_TOPICS]),
        actors=actor_cards(maker, _key_actors(maker)),
        sourcing=maker.sourcing(article_ids),
        publishers=_key_publishers(maker),
        quotations=sum(len(ask.voices(article)) for article in article_ids),
        all_topics=_all(maker, topics.KIND, "topic"),
        all_actors=_all(maker, actors.KIND, "actor"),
        all_events=_all(maker, events.KIND, "event"),
        all_figures=_all(maker, figures.KIND, "figure"),
        all_disputes=_all(maker, disputes.KIND, "dispute"),
        all_articles=_all(maker, articles.KIND, "article"),
    )


def _all(maker: Maker, kind: PageKind, what: str) -> Link:
    """Return a link from the front page to an index, with the number of its records."""
    count = len(maker.ask.ids(kind.record)) if kind.record else 0
    link = link_to_list(maker, kind)
    return replace(link, title=f"All {counted(count, what)}") if count > 1 else link


def _key_actors(maker: Maker) -> list[Actor]:
    """Return the actors who appear in most articles, whatever their kind."""

    def order(actor: Actor) -> tuple[Any, ...]:
        return actor_order(actor, len(maker.ask.naming(actor.id)))[1:]

    return nsmallest(_KEY_ACTORS, maker.ask.all(Actor), key=order)


def _foremost(maker: Maker, disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disputes of which most origins speak; those on how something is written come last."""

    def order(dispute: Dispute) -> tuple[bool, int, int, str]:
        articles = [source.article for position in dispute.positions for source in position.sources]
        return dispute.kind in _OF_WORDS, -maker.ask.count_origins(articles), -len(articles), dispute.id

    return nsmallest(_KEY_DISPUTES, disputes, key=order)


def _key_events(maker: Maker, events: Sequence[Event]) -> list[Event]:
    """Return, of the events of late, those of which most origins speak, and the events that are expected next."""
    today = maker.ask.site.as_of.days[1]

    def distance(event: Event) -> tuple[bool, int, str]:
        return event.date is None, abs((event.date.days[0] - today).days) if event.date else 0, event.id

    def order(event: Event) -> tuple[int, tuple[bool, int, str]]:
        return -maker.ask.count_origins(source.article for source in event.sources), distance(event)

    def next_first(event: Event) -> tuple[bool, tuple[bool, Date, list[str | int]]]:
        return event.date is not None and event.date.last < today, event_order(event)

    reported = nsmallest(_NEAR_EVENTS, (event for event in events if event.status not in _EXPECTED), key=distance)
    expected = [event for event in events if event.status == "expected"]
    return [*nsmallest(_KEY_EVENTS, reported, key=order), *nsmallest(_NEXT_EVENTS, expected, key=next_first)]


def _key_publishers(maker: Maker) -> tuple[Link, ...]:
    """Return those who published most articles."""
    published = ((publisher, len(published_by(maker, publisher))) for publisher in maker.ask.ids(Publisher))
    counts = {publisher: count for publisher, count in published if count}
    most = nsmallest(_KEY_PUBLISHERS, counts, key=lambda publisher: (-counts[publisher], publisher))
    return tuple(map(maker.link, most))
