"""What follows and what is to come: shown on the front page and on those of topics."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.content.records import Event, Implication, Indicator
from sitegen.pages.parts import DateView, Link, Maker, SourceView


class ImplicationView(Struct, frozen=True, kw_only=True, gc=False):
    """What follows for a reader.

    Attributes:
        text: What it is.
        concerns: For whom, or an empty string.
        sources: What it rests on.
    """

    text: Markup
    concerns: str
    sources: tuple[SourceView, ...]


class IndicatorView(Struct, frozen=True, kw_only=True, gc=False):
    """A sign to watch for.

    Attributes:
        text: What would be seen; empty where it is the event itself.
        date: When, or None where that is not known.
        event: The event that it is or belongs to, or None.
        means: What it would tell.
    """

    text: Markup
    date: DateView | None
    event: Link | None
    means: Markup


def implications(maker: Maker, given: Iterable[Implication]) -> tuple[ImplicationView, ...]:
    """Return what follows, in the order of the editor."""
    return tuple(
        ImplicationView(text=maker.inline(each.text), concerns=each.for_ or "", sources=maker.sources(each.sources))
        for each in given
    )


def indicators(maker: Maker, given: Iterable[Indicator]) -> tuple[IndicatorView, ...]:
    """Return signs to watch for, in the order of the editor; one without a date has that of its event."""
    return tuple(
        IndicatorView(
            text=maker.inline(each.text),
            date=_date_of(maker, each),
            event=maker.link(each.event) if each.event else None,
            means=maker.inline(each.means),
        )
        for each in given
    )


def expected(maker: Maker, events: Iterable[Event]) -> tuple[IndicatorView, ...]:
    """Return events that are expected as signs to watch for."""
    return tuple(
        IndicatorView(
            text=Markup(),
            date=maker.date(event.date) if event.date else None,
            event=maker.link(event.id),
            means=Markup(),
        )
        for event in events
    )


def _date_of(maker: Maker, indicator: Indicator) -> DateView | None:
    if indicator.date:
        return maker.date(indicator.date)
    event = maker.ask.get(indicator.event, Event) if indicator.event else None
    return maker.date(event.date) if event and event.date else None
