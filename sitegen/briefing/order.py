"""The order in which the records of a kind are listed, and in which an event and its sources come."""

from __future__ import annotations

from datetime import date

from sitegen.content.dates import Date
from sitegen.content.records import Actor, Article, Event, Record, Topic
from sitegen.content.todo import TODO
from sitegen.text import natural

ACTOR_KINDS = ("person", "organisation", "state", "group", TODO)
"""Kinds of actor in the order in which they are listed; the kind of a draft may not be known yet."""

_ANY_DATE = Date.parse("2000")
_FORETOLD = frozenset({"expected", "not-reported"})


def topic_order(topic: Topic, place: int, articles: int) -> tuple[int, int, list[str | int], str]:
    """Order topics.

    Arguments:
        topic: The topic.
        place: Among those that `site.yaml` puts first; their number for another.
        articles: How many are filed under it.
    """
    return place, -articles, natural(topic.name), topic.id


def actor_order(actor: Actor, articles: int) -> tuple[int, int, list[str | int], str]:
    """Order actors by kind, then those first who appear in most articles."""
    return ACTOR_KINDS.index(actor.kind), -articles, natural(actor.name), actor.id


def id_order(record: Record) -> list[str | int]:
    """Order records by id, numbers in it by value."""
    return natural(record.id)


def event_order(event: Event) -> tuple[bool, Date, list[str | int]]:
    """Order events by date, then by id; those without a date come last."""
    return event.date is None, event.date or _ANY_DATE, natural(event.id)


def article_order(article_id: str, article: Article) -> tuple[bool, date, bool, list[str | int]]:
    """Order articles by date, those without one last; of one day what rewrites another last, then by id."""
    published = article.published
    day = published.days[0] if published else date.min
    return published is None, day, bool(article.derived_from), natural(article_id)


def foretells(article: Article, event: Event) -> bool:
    """Whether an article can only announce an event: it is older, or a preview that is no younger.

    What is expected or not reported is announced by all that speak of it.
    """
    if event.status in _FORETOLD or article.published is None or event.date is None:
        return event.status in _FORETOLD
    latest = article.published.last
    return latest < event.date.first or (article.kind == "preview" and latest <= event.date.first)
