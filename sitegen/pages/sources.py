"""Sources: publishers, origins and coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sitegen.content.records import Actor, Event, Figure, Prospect, Publisher, Summary, Topic
from sitegen.diagnostics import RULES
from sitegen.pages import pictures
from sitegen.pages.articles import ArticleCard, article_cards, publisher_missing
from sitegen.pages.citation_forms import links_to_all
from sitegen.pages.page import PageKind, PageView, frame
from sitegen.pages.parts import Link, Maker, Sourcing, titled
from sitegen.pages.pictures import PictureView
from sitegen.pages.words import date_label
from sitegen.text import counted, nested

_OPEN = {"expected", "not-reported"}

_OF_READERS = {
    "Topics on one origin",
    "Articles without a publisher",
    "Expected events of which nothing shows what came",
}
"""Gaps that tell readers something of the evidence; what an editor may still fill in is in the data alone."""

_LISTED_ARTICLES = 200
"""Number of articles up to which the page can list all of them."""

_LISTED_GAPS = 50
"""Number of records that a gap lists."""


class PublisherView(Struct, frozen=True, kw_only=True, gc=False):
    """A publisher and its articles; one without a name stands for articles of which it is not known.

    Attributes:
        anchor: Its id on the page.
        name: As it calls itself, or an empty string.
        missing: Why it is not known: `not shown in the text`, or `not given`; else an empty string.
        country: Where it is published, or an empty string.
        url: Its front page, or an empty string.
        kind: What sort of publisher it is, or an empty string.
        reliability: A to F, or an empty string.
        descriptor: What a reader should know about it, or an empty string.
        count: How many articles it published.
        articles: What it published; none where the briefing has too many articles for a page.
    """

    anchor: str
    name: str
    missing: str
    country: str
    url: str
    kind: str
    reliability: str
    descriptor: str
    count: int
    articles: tuple[ArticleCard, ...]


class OriginView(Struct, frozen=True, kw_only=True, gc=False):
    """Articles that are not independent of one another.

    Attributes:
        articles: The articles.
        reason: Why they count as one, in words, or an empty string for a single article.
    """

    articles: tuple[Link, ...]
    reason: Markup


class GapView(Struct, frozen=True, kw_only=True, gc=False):
    """Something that is missing.

    Attributes:
        title: What, such as `Topics on one origin`.
        links: Where, the first of them.
        more: At how many places beside these.
    """

    title: str
    links: tuple[Link, ...]
    more: int


class AcceptedView(Struct, frozen=True, kw_only=True, gc=False):
    """A finding that an editor accepted.

    Attributes:
        record: Where it was found.
        rule: The id of its rule.
        finding: What the rule finds, in a few words.
        reason: Why it is right as it is.
    """

    record: Link
    rule: str
    finding: str
    reason: str


class SourcesView(PageView, frozen=True, kw_only=True, gc=False):
    """Where the briefing has it from.

    Attributes:
        statement: The source summary statement, in sentences.
        sourcing: All articles and origins.
        publishers: With their articles.
        origins: Groups of articles; of a large briefing only those of more than one.
        single_origins: Number of origins of one article that are left out.
        coverage: Which article covers which topic, as a picture, or None without articles or topics.
        overlap: What the articles have in common, as a picture, or None where no two share words.
        gaps: What is missing and matters to readers.
        accepted: Findings that editors accepted, with their reasons.
        citations: The citations of all articles as files; the kind of each is its media type.
    """

    template = "sources.html"

    statement: tuple[str, ...]
    sourcing: Sourcing
    publishers: tuple[PublisherView, ...]
    origins: tuple[OriginView, ...]
    single_origins: int
    coverage: PictureView | None
    overlap: PictureView | None
    gaps: tuple[GapView, ...]
    accepted: tuple[AcceptedView, ...]
    citations: tuple[Link, ...]


def page(maker: Maker) -> SourcesView:
    """Return the page of publishers, origins and coverage."""
    ask = maker.ask
    articles = maker.by_date(ask.ids(Summary))
    return SourcesView(
        **frame(maker, KIND.path, KIND.title),
        statement=tuple(statement(maker, articles)),
        sourcing=maker.sourcing(articles),
        publishers=tuple(_publishers(maker)),
        origins=tuple(
            OriginView(articles=tuple(map(maker.link, group)), reason=_reason(maker, group))
            for group in ask.origins()
            if len(group) > 1 or len(articles) <= _LISTED_ARTICLES
        ),
        single_origins=sum(len(group) == 1 for group in ask.origins()) if len(articles) > _LISTED_ARTICLES else 0,
        coverage=pictures.coverage(maker, ask.in_order(Topic), articles),
        overlap=pictures.overlap(maker),
        gaps=tuple(gap for gap in gaps(maker) if gap.links and gap.title in _OF_READERS),
        accepted=tuple(
            AcceptedView(record=maker.link(record_id), rule=rule, finding=RULES[rule].title, reason=reason)
            for record_id, rule, reason in ask.accepted()
        ),
        citations=links_to_all(maker),
    )


def _reason(maker: Maker, origin: Sequence[str]) -> Markup:
    """Say why the articles of an origin count as one."""
    said = escape("; ".join(maker.ask.reasons(origin[0])))
    for link in map(maker.link, origin):
        if link.language:
            said = said.replace(escape(f"“{nested(link.title)}”"), Markup("“{}”").format(titled(link)))
    return said


def statement(maker: Maker, articles: Sequence[str]) -> Iterator[str]:
    """Give the sentences of a source summary statement.

    Source: ICD 206 (Sourcing Requirements for Disseminated Analytic Products), D.5: it says of the sourcing as a whole
    how strong it is, and what is missing.
    """
    ask = maker.ask
    documents = list(map(ask.document, articles))
    publishers = {document.publisher for document in documents} - {None}
    published = f"published by {counted(len(publishers), 'publisher')} that the texts show"
    nobody = "no text shows who published it"
    if any(document.publisher_shown for document in documents):
        nobody = "no publisher is given"
    yield (
        f"This briefing rests on {counted(len(documents), 'article')} of"
        f" {counted(len(ask.origins()), 'independent origin')},"
        f" {published if publishers else f'and {nobody}'}."
    )
    subject = "The article is" if len(documents) == 1 else "The articles are"
    dates = [document.published for document in documents if document.published]
    if dates:
        first, last = date_label(min(dates)), date_label(max(dates, key=lambda date: date.days[1]))
        yield f"{subject} dated {first}." if first == last else f"{subject} dated from {first} to {last}."
    voices = [voice for article in articles for voice in ask.voices(article)]
    if voices:
        yield _statement_on_quotations(len(voices), voices.count("article"))
    counts = {
        "publisher": sum(document.publisher is None for document in documents),
        "date": sum(document.published is None for document in documents),
        "date that is certain": sum(
            document.published is not None
            and (document.published.is_qualified or document.published.form in {"choice", "between"})
            for document in documents
        ),
        "address": sum(document.url is None for document in documents),
        "archived copy": sum(document.archive_url is None for document in documents),
    }
    missing = {what: count for what, count in counts.items() if count}
    if missing and len(documents) == 1:
        yield f"The article has {', '.join(f'no {what}' for what in missing)}."
    elif missing:
        said = (f"{count:,} {'has' if count == 1 else 'have'} no {what}" for what, count in missing.items())
        yield f"Of the articles, {', '.join(said)}."


def _statement_on_quotations(count: int, own: int) -> str:
    """Say how many of the verified quotations are the article's own words and not in quotation marks there."""
    if own == 0 and count == 1:
        return "The one verified quotation stands inside quotation marks in the article."
    if own == 0:
        return f"All {count:,} verified quotations stand inside quotation marks in the article."
    if own == count:
        return f"The {counted(count, 'verified quotation')} {'is' if count == 1 else 'are'} the article’s own words."
    marked = count - own
    return (
        f"Of {count:,} verified quotations, {marked:,} {'stands' if marked == 1 else 'stand'} inside quotation marks in"
        f" the article; the other {own:,} {'is' if own == 1 else 'are'} the article’s own words."
    )


def gaps(maker: Maker) -> Iterator[GapView]:
    """Give what may be missing, also where nothing is."""
    ask = maker.ask
    topics, actors = ask.all(Topic), ask.all(Actor)
    documents = {article: ask.document(article) for article in ask.ids(Summary)}
    lists: dict[str, list[str]] = {
        "Topics without an article": [topic.id for topic in topics if not maker.articles_under(topic.id)],
        "Topics on one origin": [
            topic.id for topic in topics if ask.count_origins(maker.articles_under(topic.id)) == 1
        ],
        "Topics with open questions": [topic.id for topic in topics if topic.questions],
        "Persons without a role": [actor.id for actor in actors if actor.kind == "person" and not actor.roles],
        "Articles without address and archived copy": [
            article for article, document in documents.items() if not document.url and not document.archive_url
        ],
        "Articles without a publisher": [article for article, document in documents.items() if not document.publisher],
        "Figures without a reading": [figure.id for figure in ask.all(Figure) if not ask.readings(figure.id)],
        "Prospects without an estimate": [each.id for each in ask.all(Prospect) if not ask.estimates(each.id)],
        "Expected events of which nothing shows what came": [
            event.id for event in ask.all(Event) if event.status in _OPEN and not event.resolved_by
        ],
    }
    for title, ids in lists.items():
        yield GapView(title=title, links=maker.links(ids[:_LISTED_GAPS]), more=max(0, len(ids) - _LISTED_GAPS))


def published_by(maker: Maker, publisher: str) -> Sequence[str]:
    """Return the ids of a publisher's articles."""
    return maker.ask.user_ids(publisher, Summary, "articles")


def _publishers(maker: Maker) -> Iterator[PublisherView]:
    """Give the publishers with their articles, of a large briefing only with the number of these."""
    articles = maker.ask.ids(Summary)
    whole = len(articles) <= _LISTED_ARTICLES
    for publisher in maker.ask.all(Publisher):
        published = published_by(maker, publisher.id)
        yield PublisherView(
            anchor=f"publisher-{publisher.id}",
            name=publisher.name,
            missing="",
            country=publisher.country or "",
            url=publisher.url or "",
            kind=publisher.kind or "",
            reliability=publisher.reliability or "",
            descriptor=publisher.descriptor or "",
            count=len(published),
            articles=article_cards(maker, published if whole else ()),
        )
    unnamed: dict[str, list[str]] = {}
    for article in articles:
        missing = publisher_missing(maker.ask.document(article))
        if missing:
            unnamed.setdefault(missing, []).append(article)
    for missing, ids in sorted(unnamed.items(), reverse=True):
        empty = dict.fromkeys(("name", "country", "url", "kind", "reliability", "descriptor"), "")
        anchor = "publisher-not-shown" if missing == "not shown in the text" else "publisher-not-given"
        cards = article_cards(maker, ids if whole else ())
        yield PublisherView(anchor=anchor, missing=missing, count=len(ids), articles=cards, **empty)


KIND = PageKind("Sources", Publisher, index=page, word="sources", records="Publishers")
