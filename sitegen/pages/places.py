"""Places: where events and figures are, on one map."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.content.records import Dispute, Event, Figure, Place
from sitegen.pages import pictures
from sitegen.pages.page import PageKind, PageView, frame
from sitegen.pages.parts import Link, Maker
from sitegen.pages.pictures import PictureView


class PlaceView(Struct, frozen=True, kw_only=True, gc=False):
    """A place.

    Attributes:
        anchor: Its id on the page of the map.
        name: What the site calls it.
        native_name: Its name in its own script, or an empty string.
        kind: `city`, `region` or `country`.
        at: Latitude and longitude in words.
        note: What a reader should know about it.
        events: What happened or was expected there.
        figures: What is counted there.
        disputes: What has a position that names it.
    """

    anchor: str
    name: str
    native_name: str
    kind: str
    at: str
    note: Markup
    events: tuple[Link, ...]
    figures: tuple[Link, ...]
    disputes: tuple[Link, ...]


class MapView(PageView, frozen=True, kw_only=True, gc=False):
    """The map of all places.

    Attributes:
        picture: The map, or None without a place that anything names.
        places: All places, by name.
    """

    template = "map.html"

    picture: PictureView | None
    places: tuple[PlaceView, ...]


def index(maker: Maker) -> MapView:
    """Return the map of all places."""
    places = maker.ask.all(Place)
    shown = tuple(sorted((_place(maker, place) for place in places), key=lambda view: (view.name, view.anchor)))
    return MapView(
        **frame(maker, KIND.path, KIND.title),
        picture=pictures.map_of(maker, places, least=1),
        places=shown,
    )


def places_of(maker: Maker, records: Iterable[Event | Figure | Dispute]) -> list[Place]:
    """Return the places that records name, each once."""
    ids: dict[str, None] = {}
    for record in records:
        named = [position.places for position in record.positions] if isinstance(record, Dispute) else [record.places]
        ids.update(dict.fromkeys(place for places in named for place in places))
    return [maker.ask.get(place, Place) for place in ids]


def _place(maker: Maker, place: Place) -> PlaceView:
    def used(kind: type[Event | Figure | Dispute]) -> tuple[Link, ...]:
        return maker.links(maker.ask.user_ids(place.id, kind, "located"))

    return PlaceView(
        anchor=f"place-{place.id}",
        name=place.name,
        native_name=place.native_name or "",
        kind=place.kind,
        at=_at(place),
        note=maker.inline(place.note),
        events=used(Event),
        figures=used(Figure),
        disputes=used(Dispute),
    )


def _at(place: Place) -> str:
    """Return the degrees of a place, no more exact than its kind is."""
    is_exact = place.kind == "city"
    degrees = ((place.latitude, "NS"), (place.longitude, "EW"))
    said = (f"{abs(value):.{2 if is_exact else 0}f}°\u00a0{sides[value < 0]}" for value, sides in degrees)
    return f"{'' if is_exact else 'about '}{', '.join(said)}"


KIND = PageKind("Map", Place, index=index, word="map", records="Places", optional=True)
