"""Events: what happened, and what was expected."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.briefing.order import event_order
from sitegen.content.records import Event
from sitegen.pages import pictures
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import DateView, Link, Maker, SourceView, Sourcing
from sitegen.pages.pictures import AxisView
from sitegen.pages.prose import plain


class EventCard(Struct, frozen=True, kw_only=True, gc=False):
    """An event in a list.

    Attributes:
        link: The event.
        date: When, or None where the sources do not say.
        place: Where, or an empty string.
        status: `reported`, `expected`, `confirmed`, `not-reported`, `cancelled` or `disputed`.
        outcome: What came of it.
        resolved_by: What shows that.
        sourcing: How many voices report it, or announce it where none does.
        came: What came of it if it was expected: `met`, `partly-met`, `not-met`, `disputed`, `cancelled`,
            `not-reported`, `resolved` (its outcome says how) or `open`; else an empty string.
    """

    link: Link
    date: DateView | None
    place: str
    status: str
    outcome: Markup
    resolved_by: Link | None
    sourcing: Sourcing
    came: str


class EventView(PageView, frozen=True, kw_only=True, gc=False):
    """An event.

    Attributes:
        date: When, or None where the sources do not say.
        date_note: The time zone, what the date was inferred from, or what is known of the time.
        place: Where, or an empty string.
        status: How sure it is that it happened.
        came: What came of it if it was expected, as of an event in a list; else an empty string.
        outcome: What came of it.
        resolved_by: What shows that.
        topics: Its topics.
        actors: Who took part, or is to.
        reported_by: Sources that can have seen it done.
        announced_by: Sources from before it, and all of what is expected or not reported.
        sourcing: How many voices report it, or announce it where none does.
        mentioned_in: Records whose prose links here.
    """

    template = "event.html"

    date: DateView | None
    date_note: Markup
    place: str
    status: str
    came: str
    outcome: Markup
    resolved_by: Link | None
    topics: tuple[Link, ...]
    actors: tuple[Link, ...]
    reported_by: tuple[SourceView, ...]
    announced_by: tuple[SourceView, ...]
    sourcing: Sourcing
    mentioned_in: tuple[Link, ...]


class EventsView(PageView, frozen=True, kw_only=True, gc=False):
    """The timeline.

    Attributes:
        events: Those with a date, in its order.
        undated: Those without one.
        expected: Those of both that an article announced or foresaw: what was met, what was missed, what is open.
        axis: Of the days, with a mark for each of `events`, or None where no two have dates of their own.
    """

    template = "events.html"

    events: tuple[EventCard, ...]
    undated: tuple[EventCard, ...]
    expected: tuple[EventCard, ...]
    axis: AxisView | None


def event_card(maker: Maker, event: Event) -> EventCard:
    """Return an event for a list."""
    return EventCard(
        link=maker.link(event.id),
        date=maker.optional_date(event.date),
        place=event.place or "",
        status=event.status,
        outcome=maker.inline(event.outcome),
        resolved_by=maker.link(event.resolved_by) if event.resolved_by else None,
        sourcing=maker.sourcing_of(maker.ask.counted_sources(event)),
        came=came_of(maker, event),
    )


def event_cards(maker: Maker, events: Iterable[Event]) -> tuple[EventCard, ...]:
    """Return events for a list, by date, those without one last."""
    return tuple(event_card(maker, event) for event in sorted(events, key=event_order))


def came_of(maker: Maker, event: Event) -> str:
    """Say what came of an event that somebody expected; see `EventCard.came`."""
    if event.result:
        return event.result.replace(" ", "-")
    if event.status == "expected":
        return "resolved" if event.resolved_by else "open"
    if event.status in {"cancelled", "not-reported"}:
        return event.status
    # What no source can have seen done is not met, whatever its record says.
    if not event.resolved_by and not (maker.ask.announcing(event) and maker.ask.reporting(event)):
        return ""
    return "disputed" if event.status == "disputed" else "met"


def page(maker: Maker, event: Event) -> EventView:
    """Return the page of an event."""
    outcome = maker.inline(event.outcome)
    date = maker.optional_date(event.date)
    topics, actors = maker.links(event.topics), maker.links(event.actors)
    return EventView(
        **frame_of(maker, KIND, event, plain(outcome)),
        facets=facets_of("Event", topics, actors, dates=[date]),
        date=date,
        date_note=maker.inline(event.date_note),
        place=event.place or "",
        status=event.status,
        came=came_of(maker, event),
        outcome=outcome,
        resolved_by=maker.link(event.resolved_by) if event.resolved_by else None,
        topics=topics,
        actors=actors,
        reported_by=maker.sources(maker.ask.reporting(event)),
        announced_by=maker.sources(maker.ask.announcing(event)),
        sourcing=maker.sourcing_of(maker.ask.counted_sources(event)),
        mentioned_in=maker.mentioned_in(event.id),
    )


def index(maker: Maker) -> EventsView:
    """Return the timeline."""
    events = sorted(maker.ask.all(Event), key=event_order)
    cards = event_cards(maker, events)
    return EventsView(
        **frame(maker, KIND.path, KIND.title),
        events=tuple(card for card in cards if card.date),
        undated=tuple(card for card in cards if not card.date),
        expected=tuple(card for card in cards if card.came),
        axis=pictures.timeline(maker, [event for event in events if event.date]),
    )


KIND = PageKind("Timeline", Event, page, index, records="Events")
