"""`data/entities.ftm.json`: entities of FollowTheMoney, one in each line.

Schemas and properties are those of the model of followthemoney 4.11.2. A date of FollowTheMoney has no doubt, so a date
that is in doubt, open or one of several stands in the notes, in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from uuid import UUID

import msgspec

from sitegen.briefing.quoted import Verified
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Event, Publisher, Summary
from sitegen.exports.declared import Writer
from sitegen.exports.export import Export, switched
from sitegen.exports.names import address_of, first_path, uuid_of, uuid_of_record
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.words import date_label

_SCHEMAS: Final = {
    "person": "Person",
    "organisation": "Organization",
    "state": "LegalEntity",
    "group": "LegalEntity",
}
"""Kinds of actors; only an entity of law may take part in an event and be mentioned, so a state is no `Territory`."""

_SURE = re.compile(r"\d{4}(-\d\d){0,2}")


def entities(maker: Maker) -> bytes:
    """Return `data/entities.ftm.json`."""
    made = (*_actors(maker), *_publishers(maker), *_articles(maker), *_events(maker))
    return b"".join(msgspec.json.encode(each) + b"\n" for each in made)


def _entity(number: UUID | str, schema: str, **properties: Iterable[str | None]) -> dict[str, Any]:
    known = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {"id": str(number), "schema": schema, "properties": {name: each for name, each in known.items() if each}}


def _page(maker: Maker, path: str) -> Iterator[str]:
    if maker.base_url:
        yield address_of(maker, path)


def _actors(maker: Maker) -> Iterator[dict[str, Any]]:
    for actor in maker.ask.all(Actor):
        roles = [role.title for role in actor.roles]
        yield _entity(
            uuid_of_record(maker, actor),
            _SCHEMAS[actor.kind],
            name=[actor.name],
            alias=[actor.native_name, *(alias.text for alias in actor.aliases if alias.count)],
            weakAlias=[alias.text for alias in actor.aliases if not alias.count],
            description=[Writer(maker).prose(actor.description, "")],
            wikidataId=[actor.wikidata],
            sourceUrl=_page(maker, urls.path_of(actor)),
            classification=[actor.kind] if _SCHEMAS[actor.kind] == "LegalEntity" else [],
            **({"position": roles} if actor.kind == "person" else {"notes": roles}),
        )


def _publishers(maker: Maker) -> Iterator[dict[str, Any]]:
    for publisher in maker.ask.all(Publisher):
        yield _entity(
            uuid_of_record(maker, publisher),
            "Organization",
            name=[publisher.name],
            description=[publisher.descriptor],
            classification=[publisher.kind],
            website=[publisher.url],
            sourceUrl=_page(maker, urls.path_of(publisher)),
        )


def _articles(maker: Maker) -> Iterator[dict[str, Any]]:
    for summary in maker.ask.all(Summary):
        article, path = summary.article, urls.path_of(summary)
        publisher = maker.ask.get(article.publisher, Publisher) if article.publisher else None
        number, dates = uuid_of_record(maker, summary), _dates(article.published)
        yield _entity(
            number,
            "Article",
            title=[article.title],
            fileName=[path.rpartition("/")[2]],
            author=[article.author],
            publisher=[publisher.name if publisher else None],
            publisherUrl=[publisher.url if publisher else None],
            publishedAt=dates.get("date", []),
            summary=[Writer(maker).prose(summary.summary, "")],
            notes=_doubt(article.published, dates),
            sourceUrl=[article.url, *_page(maker, path)],
        )
        for actor, count in sorted(maker.ask.mentions(summary.id).items()):
            if count:
                yield _mention(maker, number, maker.ask.get(actor, Actor))
        for quotation in maker.ask.quotations(summary.id):
            yield _quotation(maker, summary, number, quotation)


def _mention(maker: Maker, article: UUID, actor: Actor) -> dict[str, Any]:
    who = uuid_of_record(maker, actor)
    return _entity(
        f"{article}-{who}",
        "Mention",
        document=[str(article)],
        name=[actor.name],
        resolved=[str(who)],
        detectedSchema=[_SCHEMAS[actor.kind]],
    )


def _quotation(maker: Maker, summary: Summary, article: UUID, given: Verified) -> dict[str, Any]:
    listed, place = given.listed, given.place
    actors = [maker.ask.get(each, Actor) for each in ((listed.speaker, listed.via) if listed else ()) if each]
    anchor = urls.quotation_anchor(place.start, place.end)
    return _entity(
        uuid_of(maker, first_path(summary), anchor),
        "Note",
        name=[": ".join((*(each.name for each in actors[:1]), summary.article.title))],
        description=[given.words],
        entity=[str(article), *(str(uuid_of_record(maker, each)) for each in actors)],
        proof=[str(article)],
        notes=[Writer(maker).prose(listed.note, "") if listed else None],
        sourceUrl=[
            urls.with_fragment(summary.article.url, place.fragment),
            *_page(maker, f"{urls.path_of(summary)}#{anchor}"),
        ],
    )


def _events(maker: Maker) -> Iterator[dict[str, Any]]:
    for event in maker.ask.all(Event):
        dates, writer = _dates(event.date), Writer(maker)
        proof = [str(uuid_of_record(maker, maker.ask.get(each.article, Summary))) for each in event.sources]
        yield _entity(
            uuid_of_record(maker, event),
            "Event",
            name=[event.name],
            **dates,
            location=[event.place],
            summary=[writer.prose(event.outcome, "")],
            notes=[f"Status: {event.status}", *_doubt(event.date, dates), writer.prose(event.date_note, "")],
            involved=[str(uuid_of_record(maker, maker.ask.get(each, Actor))) for each in event.actors],
            proof=proof,
            sourceUrl=_page(maker, urls.path_of(event)),
        )


def _dates(given: Date | None) -> dict[str, list[str]]:
    """Return the properties that have a date: one, a first and a last, or none where there is doubt."""
    ends = given.text.split("/") if given else []
    if not ends or not all(map(_SURE.fullmatch, ends)):
        return {}
    return {"date": ends} if len(ends) == 1 else {"startDate": ends[:1], "endDate": ends[1:]}


def _doubt(given: Date | None, dates: dict[str, list[str]]) -> list[str]:
    """Return a date in words if no property has it."""
    return [f"Date: {date_label(given)}"] if given and not dates else []


EXPORT = Export(urls.FTM, entities, switched("intelligence"))
