"""When articles and events were published, happened, or were last changed, as RFC 3339 has it.

All of it is what records say. What is not known to the day, and what is yet to come, has the last day that its date
names, or the day that the briefing speaks of if that is earlier or there is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import msgspec

from sitegen.content.dates import Date
from sitegen.content.records import Article, Event

_WITHOUT_SECONDS = re.compile(r"(T\d\d:\d\d)(?=Z|[+-])")


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """When something was.

    Attributes:
        at: When it was last changed.
        published: When it was published or happened, or an empty string if that is not known to the day.
    """

    at: str
    published: str

    @property
    def order(self) -> str:
        """By which stamps are in order: the time in Greenwich."""
        return datetime.fromisoformat(self.at).astimezone(UTC).isoformat()


def midnight(day: date) -> str:
    """Return the beginning of a day, for one of which no time is known."""
    return f"{day.isoformat()}T00:00:00Z"


def stamp_of_article(article: Article, today: date) -> Stamp:
    """Say when an article was published and last changed.

    Arguments:
        article: The article.
        today: The day that the briefing speaks of.
    """
    published = _moment(article.published, article.published_at)
    changed = _moment(article.updated, article.updated_at)
    return Stamp(changed or published or midnight(_latest(article.published, today)), published)


def stamp_of_event(event: Event, today: date) -> Stamp:
    """Say when an event happened.

    Arguments:
        event: The event.
        today: The day that the briefing speaks of.
    """
    at, happened = midnight(_latest(event.date, today)), _moment(event.date, None)
    return Stamp(at, happened if happened == at else "")


def _moment(day: Date | None, moment: str | None) -> str:
    if moment and "T" in moment:
        return _WITHOUT_SECONDS.sub(r"\1:00", moment)
    return midnight(day.start.first) if day and day.form == "point" and day.start.day else ""


def _latest(day: Date | None, today: date) -> date:
    return min(day.days[1], today) if day else today
