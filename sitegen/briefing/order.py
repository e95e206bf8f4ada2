"""The order in which the records of a kind are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sitegen.briefing.graph import Briefing
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Article, Dispute, Event, Figure, Summary, Topic

ACTOR_KINDS = ("person", "organisation", "state", "group")
"""Kinds of actor in the order in which they are listed."""

_ANY_DATE = Date.parse("2000")


def listed(briefing: Briefing, appearances: Callable[[str], int]) -> Iterator[list[str]]:
    """Give the ids of each kind of record that has an index, in the order of that index.

    An event without a date is before or behind no other.

    Arguments:
        briefing: The records.
        appearances: Gives the number of articles in which an actor appears.
    """
    site = briefing.content.site
    lead = {topic: position for position, topic in enumerate(site.lead if site else ())}

    def topic_order(topic: Topic) -> tuple[int, int, str, str]:
        articles = len(briefing.users(topic.id, Summary, "filed_under"))
        return lead.get(topic.id, len(lead)), -articles, topic.name.casefold(), topic.id

    def actor_order(actor: Actor) -> tuple[int, int, str, str]:
        return ACTOR_KINDS.index(actor.kind), -appearances(actor.id), actor.name.casefold(), actor.id

    yield [topic.id for topic in sorted(briefing.all(Topic), key=topic_order)]
    yield [actor.id for actor in sorted(briefing.all(Actor), key=actor_order)]
    yield [event.id for event in sorted(briefing.all(Event), key=event_order) if event.date]
    yield [figure.id for figure in briefing.all(Figure)]
    yield [dispute.id for dispute in briefing.all(Dispute)]
    yield [
        summary.id
        for summary in sorted(briefing.all(Summary), key=lambda summary: article_order(summary.id, summary.article))
    ]


def event_order(event: Event) -> tuple[bool, Date, str]:
    """Order events by date, then by id; those without a date come last."""
    return event.date is None, event.date or _ANY_DATE, event.id


def article_order(article_id: str, article: Article) -> tuple[bool, date, str]:
    """Order articles by date, those without one last, then by id."""
    published = article.published
    return published is None, published.first if published else date.min, article_id
