"""Actors: persons, organisations, states and groups."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.content.records import Actor, Event, Role
from sitegen.content.todo import TODO
from sitegen.pages import pictures
from sitegen.pages.articles import ArticleCard, article_card
from sitegen.pages.events import EventCard, event_cards
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import DateView, Link, Maker, QuotationView, ReadingView, SourceView, Sourcing
from sitegen.pages.pictures import PictureView
from sitegen.pages.prose import plain

_GROUPS = {"person": "People", "organisation": "Organizations", "state": "States", "group": "Groups", TODO: TODO}


class ActorCard(Struct, frozen=True, kw_only=True, gc=False):
    """An actor in a list.

    Attributes:
        link: The actor.
        kind: `person`, `organisation`, `state` or `group`.
        native_name: The name in its own script, or an empty string.
        role: The first role in words, or an empty string.
        articles: Number of articles in which the actor appears.
        quotations: Number of quotations of this speaker.
    """

    link: Link
    kind: str
    native_name: str
    role: str
    articles: int
    quotations: int


class AliasView(Struct, frozen=True, kw_only=True, gc=False):
    """Another name of an actor.

    Attributes:
        text: As it stands in the articles.
        note: Why it differs, or an empty string.
        article: The article that spells it so, where only one does.
        counted: Whether it counts as a mention.
    """

    text: str
    note: str
    article: Link | None
    counted: bool


class RoleView(Struct, frozen=True, kw_only=True, gc=False):
    """An office of an actor.

    Attributes:
        title: Its name.
        organisation: What it belongs to.
        since: Since when.
        until: Until when.
        sources: Where it is stated.
    """

    title: str
    organisation: Link | None
    since: DateView | None
    until: DateView | None
    sources: tuple[SourceView, ...]


class MemberView(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who has an office in an organisation.

    Attributes:
        actor: Who.
        title: The office.
    """

    actor: Link
    title: str


class ActorView(PageView, frozen=True, kw_only=True, gc=False):
    """An actor.

    Attributes:
        kind: `person`, `organisation`, `state` or `group`.
        native_name: The name in its own script, or an empty string.
        aliases: Other names and spellings.
        roles: Offices and parts.
        members: Who has an office in it.
        text: Who this is.
        wikidata: Address of the item, or an empty string.
        quotations: What the actor said, by date of the article and by place.
        passed_on: What articles have through the actor, by date of the article and by place.
        readings: What the actor asserted in numbers.
        articles: Where the actor appears, by date, with counts of mentions.
        sourcing: How many voices they are.
        events: Where the actor took part, by date.
        topics: Those in which the actor has a part.
        mentioned_in: Records whose prose links here.
    """

    template = "actor.html"

    kind: str
    native_name: str
    aliases: tuple[AliasView, ...]
    roles: tuple[RoleView, ...]
    members: tuple[MemberView, ...]
    text: Markup
    wikidata: str
    quotations: tuple[QuotationView, ...]
    passed_on: tuple[QuotationView, ...]
    readings: tuple[ReadingView, ...]
    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing
    events: tuple[EventCard, ...]
    topics: tuple[Link, ...]
    mentioned_in: tuple[Link, ...]


class ActorsView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of actors.

    Attributes:
        groups: Actors by kind.
        network: Who appears with whom, as a picture, or None where no statement names two actors.
    """

    template = "actors.html"

    groups: tuple[tuple[str, tuple[ActorCard, ...]], ...]
    network: PictureView | None


def actor_cards(maker: Maker, actors: Iterable[Actor]) -> tuple[ActorCard, ...]:
    """Return actors for a list, in their order."""
    return tuple(actor_card(maker, actor) for actor in actors)


def actor_card(maker: Maker, actor: Actor) -> ActorCard:
    """Return an actor for a list."""
    role = actor.roles[0] if actor.roles else None
    organisation = maker.link(role.organisation).title if role and role.organisation else ""
    return ActorCard(
        link=maker.link(actor.id),
        kind=actor.kind,
        native_name=actor.native_name or "",
        role=", ".join(filter(None, (role.title, organisation))) if role else "",
        articles=len(maker.ask.naming(actor.id)),
        quotations=maker.ask.count_said(actor.id),
    )


def page(maker: Maker, actor: Actor) -> ActorView:
    """Return the page of an actor."""
    ask = maker.ask
    naming = ask.naming(actor.id)
    events = ask.users(actor.id, Event, "appears_in")
    text = maker.prose(actor.description)
    topics = maker.links(ask.topics_with(actor.id))
    return ActorView(
        **frame_of(maker, KIND, actor, plain(text)),
        facets=facets_of("Actor", topics, [maker.link(actor.id)]),
        kind=actor.kind,
        native_name=actor.native_name or "",
        aliases=tuple(
            AliasView(
                text=alias.text,
                note=alias.note or "",
                article=maker.link(alias.article) if alias.article else None,
                counted=alias.count,
            )
            for alias in actor.aliases
        ),
        roles=tuple(_role(maker, role) for role in actor.roles),
        members=tuple(
            MemberView(actor=maker.link(member.id), title=role.title)
            for member in ask.users(actor.id, Actor, "members")
            for role in member.roles
            if role.organisation == actor.id
        ),
        text=text,
        wikidata=f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else "",
        quotations=maker.quotations(ask.said_by(actor.id)),
        passed_on=maker.quotations(ask.passed_on_by(actor.id)),
        readings=tuple(map(maker.reading, ask.asserted_by(actor.id))),
        articles=tuple(article_card(maker, article, naming[article]) for article in maker.by_date(naming)),
        sourcing=maker.sourcing(naming),
        events=event_cards(maker, events),
        topics=topics,
        mentioned_in=maker.mentioned_in(actor.id),
    )


def _role(maker: Maker, role: Role) -> RoleView:
    return RoleView(
        title=role.title,
        organisation=maker.link(role.organisation) if role.organisation else None,
        since=maker.optional_date(role.from_),
        until=maker.optional_date(role.to),
        sources=maker.sources(role.sources),
    )


def index(maker: Maker) -> ActorsView:
    """Return the list of actors, and who appears with whom."""
    groups: dict[str, list[Actor]] = {}
    for actor in maker.ask.in_order(Actor):
        groups.setdefault(_GROUPS[actor.kind], []).append(actor)
    return ActorsView(
        **frame(maker, KIND.path, KIND.title),
        groups=tuple((title, actor_cards(maker, group)) for title, group in groups.items()),
        network=pictures.network(maker),
    )


KIND = PageKind("Actors", Actor, page, index)
