"""The pages of single records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sitegen.briefing.origins import Pair
from sitegen.content.records import (
    RECORDS,
    Actor,
    Dispute,
    Event,
    Figure,
    Page,
    Publisher,
    Record,
    Role,
    Summary,
    Topic,
)
from sitegen.pages import urls
from sitegen.pages.prose import headings, plain
from sitegen.pages.views import model, pictures
from sitegen.pages.views.maker import Maker, publisher_missing
from sitegen.text import in_per_cent, natural

_YEAR = len("2031")
_DRAWN = 5
"""A topic of so many events has a picture of them."""

SECTION_TITLES: Mapping[str, str] = {
    "topics": "Topics",
    "actors": "Actors",
    "events": "Timeline",
    "figures": "Figures",
    "disputes": "Disputes",
    "articles": "Articles",
    "sources": "Sources",
    "evidence": "Evidence",
}
"""What sections and overviews are called."""


def view_of(maker: Maker, record_id: str, kind: type[Record]) -> model.PageView:
    """Return the view of a record's page."""
    return _MAKERS[kind](maker, maker.ask.get(record_id, kind))


def frame(maker: Maker, path: str, title: str, description: str = "", section: str | None = None) -> dict[str, Any]:
    """Return what every page has.

    Arguments:
        maker: Of the page.
        path: Of the page, from the top of the site.
        title: Its heading.
        description: For search engines.
        section: The folder that it lies in, for the breadcrumbs.
    """
    base_url = maker.base_url
    return {
        "path": path,
        "title": title,
        "description": description,
        "breadcrumbs": maker.part(("crumbs", section), lambda: _crumbs(maker, section)) if path != urls.HOME else (),
        "canonical": urls.absolute(base_url, path) if base_url else "",
    }


def _crumbs(maker: Maker, section: str | None) -> tuple[model.Link, ...]:
    home = model.Link(title=maker.ask.site.title, url=maker.root + urls.HOME, kind="home")
    if section is None:
        return (home,)
    url = maker.root + urls.index_of(section)
    return home, model.Link(title=SECTION_TITLES[section], url=url, kind="section")


def _facets(
    kind: str,
    topics: Iterable[model.Link] = (),
    actors: Iterable[model.Link] = (),
    publisher: model.Link | None = None,
    dates: Iterable[model.DateView | None] = (),
) -> tuple[model.Facet, ...]:
    """Return by what the search can narrow a page down."""
    given = (
        ("kind", kind),
        *(("topic", topic.title) for topic in topics),
        *(("actor", actor.title) for actor in actors),
        *(("publisher", each.title) for each in (publisher,) if each),
        *(("year", date.edtf[:_YEAR]) for date in dates if date),
    )
    return tuple(model.Facet(name=name, value=value) for name, value in dict.fromkeys(given))


def _frame_of(maker: Maker, record: Record, description: str) -> dict[str, Any]:
    path = urls.path_of(record)
    if isinstance(record, Page):
        return frame(maker, path, record.title, description)
    before, behind = maker.ask.neighbours(record.id)
    return {
        **frame(maker, path, record.title, description, urls.section_of(type(record))),
        "previous": maker.link(before) if before else None,
        "next": maker.link(behind) if behind else None,
    }


def _topic(maker: Maker, topic: Topic) -> model.TopicView:
    ask = maker.ask
    articles = maker.articles_under(topic.id)
    events = ask.users(topic.id, Event, "filed_under")
    figures = ask.users(topic.id, Figure, "filed_under")
    bottom_line = maker.inline(topic.bottom_line)
    actors = maker.links(ask.cast(topic.id))
    return model.TopicView(
        **_frame_of(maker, topic, plain(bottom_line)),
        facets=_facets("Topic", [maker.link(topic.id)], actors),
        bottom_line=bottom_line,
        judgments=maker.judgments(topic),
        background=maker.prose(topic.background),
        questions=maker.statements("question", topic.questions),
        articles=maker.article_cards(articles),
        sourcing=maker.sourcing(articles),
        actors=actors,
        events=maker.event_cards(events),
        figures=tuple(map(maker.figure_card, figures)),
        disputes=tuple(map(maker.dispute_card, ask.users(topic.id, Dispute, "filed_under"))),
        timeline=pictures.timeline(maker, events) if len(events) >= _DRAWN else None,
        numbers=pictures.numbers(maker, figures),
        mentioned_in=maker.mentioned_in(topic.id),
    )


def _actor(maker: Maker, actor: Actor) -> model.ActorView:
    ask = maker.ask
    naming = ask.naming(actor.id)
    events = ask.users(actor.id, Event, "appears_in")
    text = maker.prose(actor.description)
    topics = maker.links(ask.topics_with(actor.id))
    return model.ActorView(
        **_frame_of(maker, actor, plain(text)),
        facets=_facets("Actor", topics, [maker.link(actor.id)]),
        kind=actor.kind,
        native_name=actor.native_name or "",
        aliases=tuple(
            model.AliasView(
                text=alias.text,
                note=alias.note or "",
                article=maker.link(alias.article) if alias.article else None,
                counted=alias.count,
            )
            for alias in actor.aliases
        ),
        roles=tuple(_role(maker, role) for role in actor.roles),
        members=tuple(
            model.MemberView(actor=maker.link(member.id), title=role.title)
            for member in ask.users(actor.id, Actor, "members")
            for role in member.roles
            if role.organisation == actor.id
        ),
        text=text,
        wikidata=f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else "",
        quotations=tuple(map(maker.quotation, ask.said_by(actor.id))),
        passed_on=tuple(map(maker.quotation, ask.passed_on_by(actor.id))),
        readings=tuple(map(maker.reading, ask.asserted_by(actor.id))),
        articles=tuple(maker.article_card(article, naming[article]) for article in maker.by_date(naming)),
        sourcing=maker.sourcing(naming),
        events=maker.event_cards(events),
        topics=topics,
        mentioned_in=maker.mentioned_in(actor.id),
    )


def _role(maker: Maker, role: Role) -> model.RoleView:
    return model.RoleView(
        title=role.title,
        organisation=maker.link(role.organisation) if role.organisation else None,
        since=maker.optional_date(role.from_),
        until=maker.optional_date(role.to),
        sources=maker.sources(role.sources),
    )


def _article(maker: Maker, summary: Summary) -> model.ArticleView:
    ask = maker.ask
    article, facts = summary.article, ask.facts(summary.id)
    publisher = ask.get(article.publisher, Publisher) if article.publisher else None
    text = maker.prose(summary.summary)
    mentions = ask.mentions(summary.id)
    named = {actor: mentions.get(actor, 0) for actor in (*mentions, *summary.actors)}
    actors = tuple((link, count) for count, link in _most_first(maker, named))
    topics = maker.links(summary.topics)
    published = maker.optional_date(article.published)
    publisher_link = maker.link(publisher.id) if publisher else None
    return model.ArticleView(
        **_frame_of(maker, summary, plain(text)),
        facets=_facets("Article", topics, (link for link, _ in actors), publisher_link, [published]),
        title_by=article.title_by,
        author=article.author or "",
        short=article.short or "",
        publisher=publisher_link,
        publisher_missing=publisher_missing(article),
        reliability=(publisher.reliability if publisher else None) or "",
        descriptor=article.descriptor or "",
        url=article.url or "",
        canonical_url=article.canonical_url or "",
        archive_url=article.archive_url or "",
        published=published,
        published_at=article.published_at or "",
        published_note=maker.inline(article.published_note),
        updated=maker.optional_date(article.updated),
        updated_at=article.updated_at or "",
        kind=article.kind,
        language=article.language,
        rights=article.rights,
        captured=" by ".join(filter(None, (article.captured.at, article.captured.by))) if article.captured else "",
        derived_from=tuple(map(maker.link, article.derived_from)),
        derived_note=maker.inline(article.derived_note),
        rewritten_by=maker.links(ask.user_ids(summary.id, Summary, "rewritten_by")),
        sha256=facts.sha256,
        words=facts.words,
        paragraphs=facts.paragraphs,
        summary=text,
        key_points=maker.statements("point", (point.text for point in summary.key_points)),
        quotations=tuple(map(maker.quotation, ask.quotations(summary.id))),
        readings=tuple(map(maker.reading, ask.readings_in(summary.id))),
        topics=topics,
        actors=actors,
        overlaps=_overlaps(maker, summary.id),
        cited_by=maker.links(user for user in ask.cited_by(summary.id) if user not in {summary.id, "site"}),
    )


def _most_first(maker: Maker, named: Mapping[str, int]) -> list[tuple[int, model.Link]]:
    pairs = [(count, maker.link(actor)) for actor, count in named.items()]
    return sorted(pairs, key=lambda pair: (-pair[0], natural(pair[1].title), pair[1].url))


def _overlaps(maker: Maker, article: str) -> tuple[model.OverlapView, ...]:
    """Return what an article has in common with each other one, from its own side, most first."""
    own = [pair for pair in maker.ask.pairs_of(article) if pair.jaccard]
    own.sort(key=lambda pair: (-max(pair.a_in_b, pair.b_in_a), pair.a, pair.b))
    return tuple(_overlap(maker, article, pair) for pair in own)


def _overlap(maker: Maker, article: str, pair: Pair) -> model.OverlapView:
    first = article == pair.a
    other = pair.b if first else pair.a
    contained, contains = (pair.a_in_b, pair.b_in_a) if first else (pair.b_in_a, pair.a_in_b)
    return model.OverlapView(
        article=maker.link(other),
        contained=in_per_cent(contained),
        contains=in_per_cent(contains),
        longest_run=pair.longest_run,
        same_origin=maker.ask.origin_of(article) == maker.ask.origin_of(other),
    )


def _event(maker: Maker, event: Event) -> model.EventView:
    outcome = maker.inline(event.outcome)
    date = maker.optional_date(event.date)
    topics, actors = maker.links(event.topics), maker.links(event.actors)
    return model.EventView(
        **_frame_of(maker, event, plain(outcome)),
        facets=_facets("Event", topics, actors, dates=[date]),
        date=date,
        date_note=maker.inline(event.date_note),
        place=event.place or "",
        status=event.status,
        outcome=outcome,
        resolved_by=maker.link(event.resolved_by) if event.resolved_by else None,
        topics=topics,
        actors=actors,
        reported_by=maker.sources(maker.reports(event)),
        announced_by=maker.sources(maker.announcements(event)),
        sourcing=maker.sourcing_of(maker.voices(event)),
        mentioned_in=maker.mentioned_in(event.id),
    )


def _figure(maker: Maker, figure: Figure) -> model.FigureView:
    readings = maker.ask.readings(figure.id)
    question = maker.inline(figure.question)
    topics, shown = maker.links(figure.topics), maker.readings(figure)
    asserters = (reading.asserted_by for reading in shown if reading.asserted_by)
    return model.FigureView(
        **_frame_of(maker, figure, plain(question)),
        facets=_facets("Figure", topics, asserters, dates=(reading.as_of for reading in shown)),
        question=question,
        unit=figure.unit,
        topics=topics,
        readings=shown,
        state=maker.ask.standing_of(figure.id),
        sourcing=maker.sourcing_of_readings(readings),
        picture=pictures.figure(maker, figure),
        mentioned_in=maker.mentioned_in(figure.id),
    )


def _dispute(maker: Maker, dispute: Dispute) -> model.DisputeView:
    conclusion = maker.inline(dispute.conclusion)
    positions = maker.statements("position", (position.says for position in dispute.positions))
    topics = maker.links(dispute.topics)
    return model.DisputeView(
        **_frame_of(maker, dispute, plain(conclusion)),
        facets=_facets("Dispute", topics),
        kind=dispute.kind,
        topics=topics,
        positions=tuple(
            model.PositionView(
                anchor=statement.anchor,
                says=statement.text,
                sources=maker.sources(position.sources),
                sourcing=maker.sourcing_of(position.sources),
            )
            for position, statement in zip(dispute.positions, positions, strict=True)
        ),
        conclusion=conclusion,
        mentioned_in=maker.mentioned_in(dispute.id),
    )


def _page(maker: Maker, page: Page) -> model.FreePageView:
    body = maker.prose(page.body, top=2)
    return model.FreePageView(
        **_frame_of(maker, page, page.description or ""),
        facets=_facets("Page"),
        body=body,
        contents=tuple(model.Link(title=title, url=f"#{anchor}", kind="section") for anchor, title in headings(body)),
    )


_MAKERS: Mapping[type[Record], Callable[[Maker, Any], model.PageView]] = {
    Topic: _topic,
    Actor: _actor,
    Summary: _article,
    Event: _event,
    Figure: _figure,
    Dispute: _dispute,
    Page: _page,
}

PAGED = tuple(record for record in RECORDS.values() if record in _MAKERS)
"""Kinds of record that have a page each."""
