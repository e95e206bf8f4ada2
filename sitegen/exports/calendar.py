"""`calendar.ics`: the events as a calendar (RFC 5545).

An event has the days that its date names. If it may have been on other days, or the date is in doubt, its title says
what is known, and it is tentative. An event of which no date is known is a journal entry without one. Nothing depends
on when the calendar was made: the stamp is the day that the briefing speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from sitegen import __version__
from sitegen.content.dates import Date
from sitegen.content.records import Event
from sitegen.exports.declared import Writer
from sitegen.exports.export import Export, switched
from sitegen.exports.names import first_path, host_of
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.words import date_doubt, date_label

_OCTETS: Final = 75
"""How long a line may be (RFC 5545, 3.1)."""

_CERTAIN = frozenset({"reported", "confirmed"})


def calendar(maker: Maker) -> bytes:
    """Return `calendar.ics`."""
    site = maker.ask.site
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//sitegen//{__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(site.title)}",
    ]
    for event in maker.ask.all(Event):
        lines += _component(maker, event)
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _component(maker: Maker, event: Event) -> Iterator[str]:
    kind = "VEVENT" if event.date else "VJOURNAL"
    said = date_label(event.date) if event.date else ""
    writer = Writer(maker)
    about = [
        *([f"Date: {said}"] if said else []),
        *([f"The {doubt} is inferred." for doubt in (date_doubt(event.date),) if doubt] if event.date else []),
        writer.prose(event.date_note, ""),
        f"Status: {event.status}",
        writer.prose(event.outcome, ""),
    ]
    yield f"BEGIN:{kind}"
    yield f"UID:{_text(_uid(maker, event))}"
    yield f"DTSTAMP:{_day(maker.ask.site.as_of.days[1])}T000000Z"
    if event.date:
        yield from _days(event.date)
    yield f"SUMMARY:{_text(f'{event.name} ({said})' if event.date and not _is_said(event.date) else event.name)}"
    yield f"DESCRIPTION:{_text(chr(10).join(filter(None, about)))}"
    yield f"STATUS:{_status(event)}"
    if event.topics:
        yield f"CATEGORIES:{','.join(_text(maker.link(topic).title) for topic in event.topics)}"
    if event.place and event.date:
        yield f"LOCATION:{_text(event.place)}"
    if maker.base_url:
        yield f"URL:{urls.absolute(maker.base_url, urls.path_of(event))}"
    if event.date:
        yield "TRANSP:TRANSPARENT"
    yield f"END:{kind}"


def _uid(maker: Maker, event: Event) -> str:
    """Return a name that no other event has, also in another briefing of the same host."""
    folder = maker.base_url.partition("://")[2].partition("/")[2].strip("/") if maker.base_url else ""
    path = "/".join(filter(None, (folder, first_path(event).removesuffix(".html"))))
    return f"{path.replace('/', '-')}@{host_of(maker)}"


def _days(given: Date) -> Iterator[str]:
    """Give the first day, and behind it the day after the last, which an event does not reach any more."""
    first, last = given.days
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if first < last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _is_said(given: Date) -> bool:
    """Whether the days of an event in a calendar say all that is known of its date."""
    is_whole = given.form in {"point", "interval"}
    return is_whole and not given.is_qualified and bool(given.start.day and given.end.day)


def _status(event: Event) -> str:
    if event.date is None:
        return "CANCELLED" if event.status == "cancelled" else "FINAL" if event.status in _CERTAIN else "DRAFT"
    if event.status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if event.status in _CERTAIN and _is_said(event.date) else "TENTATIVE"


def _text(text: str) -> str:
    """Return words as a value of text (RFC 5545, 3.3.11)."""
    for char, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(char, written)
    return text


def _folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 octets, of which none ends within a character."""
    pieces, piece = [], b""
    for encoded in (char.encode() for char in line):
        if len(piece) + len(encoded) > _OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def _is_wanted(maker: Maker) -> bool:
    """Whether a site has a calendar: it is wanted, and there is an event (RFC 5545, 3.6: no calendar is empty)."""
    return switched("calendar")(maker) and maker.ask.has(Event.record_kind)


EXPORT = Export(urls.CALENDAR, calendar, _is_wanted)
