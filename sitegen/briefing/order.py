"""The order in which the records of a kind are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sitegen.briefing.graph import Briefing
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Article, Dispute, Event, Figure, Record, Summary, Topic
from sitegen.content.todo import TODO
from sitegen.text import natural

ACTOR_KINDS = ("person", "organisation", "state", "group", TODO)
"""Kinds of actor in the order in which they are listed; the kind of a draft may not be known yet."""

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

    def topic_order(topic: Topic) -> tuple[int, int, list[str | int], str]:
        articles = len(briefing.users(topic.id, Summary, "filed_under"))
        return lead.get(topic.id, len(lead)), -articles, natural(topic.name), topic.id

    def actor_order(actor: Actor) -> tuple[int, int, list[str | int], str]:
        return ACTOR_KINDS.index(actor.kind), -appearances(actor.id), natural(actor.name), actor.id

    yield [topic.id for topic in sorted(briefing.all(Topic), key=topic_order)]
    yield [actor.id for actor in sorted(briefing.all(Actor), key=actor_order)]
    yield [event.id for event in sorted(briefing.all(Event), key=event_order) if event.date]
    yield [figure.id for figure in sorted(briefing.all(Figure), key=id_order)]
    yield [dispute.id for dispute in sorted(briefing.all(Dispute), key=id_order)]
    yield [
        summary.id
        for summary in sorted(briefing.all(Summary), key=lambda summary: article_order(summary.id, summary.article))
    ]


def id_order(record: Record) -> list[str | int]:
    """Order records by id, numbers in it by value."""
    return natural(record.id)


def event_order(event: Event) -> tuple[bool, Date, list[str | int]]:
    """Order events by date, then by id; those without a date come last."""
    return event.date is None, event.date or _ANY_DATE, natural(event.id)


def article_order(article_id: str, article: Article) -> tuple[bool, date, list[str | int]]:
    """Order articles by date, those without one last, then by id."""
    published = article.published
    return published is None, published.first if published else date.min, natural(article_id)
