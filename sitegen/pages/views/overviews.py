"""The pages that are of no single record: the front page, the lists, the sources, the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest

from markupsafe import Markup, escape

from sitegen import __version__
from sitegen.briefing.order import event_order, id_order
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Dispute, Event, Figure, Page, Publisher, Record, Summary, Topic
from sitegen.content.todo import TODO
from sitegen.diagnostics import RULES
from sitegen.pages import urls
from sitegen.pages.views import model, pictures
from sitegen.pages.views.maker import Maker, publisher_missing, titled
from sitegen.pages.views.records import SECTION_TITLES, frame
from sitegen.pages.words import date_label
from sitegen.text import counted, natural, nested

_ACTOR_KINDS = {"person": "People", "organisation": "Organisations", "state": "States", "group": "Groups", TODO: TODO}
_OF_WORDS = {"name", "wording"}
_EXPECTED = {"expected", "not-reported", "cancelled"}
_OPEN = {"expected", "not-reported"}
_DIFFERING = {"differ", "undated"}
_KEY_JUDGMENTS = 5
_KEY_DISPUTES = 6
_KEY_EVENTS = 6
_NEXT_EVENTS = 4
_NEAR_EVENTS = 20
_KEY_TOPICS = 18
_KEY_ACTORS = 12
_KEY_PUBLISHERS = 6
_OVERVIEWS = {"sources": urls.SOURCES, "evidence": urls.EVIDENCE}
_SEARCH = "Search"
_MOST_OF_A_KIND = 500
"""Records of one kind that the index of all records lists; of more it links to their own list."""

_LISTED_QUOTATIONS = 1_000
"""Number of quotations up to which one page can list all of them."""

_LISTED_ARTICLES = 200
"""Number of articles up to which the page of sources can list all of them."""

_LISTED_GAPS = 50
"""Number of records that a gap lists."""


def site_view(maker: Maker, assets: Mapping[str, str], path: str) -> model.SiteView:
    """Return what a page may show of the site.

    Arguments:
        maker: Of the page.
        assets: File name in `assets/` to the path of its published file.
        path: Of the page, by which the menu knows where it is.
    """
    # The menu knows the section of a page, and of a page without a section the page.
    return maker.part(("site", path.partition("/")[0]), lambda: _site_view(maker, assets, path))


def _site_view(maker: Maker, assets: Mapping[str, str], path: str) -> model.SiteView:
    site = maker.ask.site
    words = site.navigation or (*SECTION_TITLES, *maker.ask.ids(Page))
    return model.SiteView(
        title=site.title,
        description=site.description,
        as_of=maker.date(site.as_of),
        language=site.language,
        home=model.Link(title=site.title, url=maker.root + urls.HOME, kind="home", current=path == urls.HOME),
        sources=_menu_link(maker, "sources", path),
        evidence=_menu_link(maker, "evidence", path),
        search=model.Link(title=_SEARCH, url=maker.root + urls.SEARCH, kind="section", current=path == urls.SEARCH),
        navigation=tuple(_menu_link(maker, word, path) for word in words),
        assets={name: maker.root + published for name, published in assets.items()},
        data=maker.root + urls.BRIEFING_JSON,
        version=__version__,
    )


def _menu_link(maker: Maker, word: str, path: str) -> model.Link:
    if word in urls.SECTIONS:
        url = maker.root + urls.index_of(word)
        return model.Link(title=SECTION_TITLES[word], url=url, kind="section", current=path.startswith(f"{word}/"))
    if word in _OVERVIEWS:
        target = _OVERVIEWS[word]
        return model.Link(title=SECTION_TITLES[word], url=maker.root + target, kind="section", current=path == target)
    link = maker.link(word)
    return model.Link(title=link.title, url=link.url, kind=link.kind, current=path == f"{word}.html")


def home(maker: Maker) -> model.HomeView:
    """Return the front page."""
    ask = maker.ask
    articles, events, disputes = ask.ids(Summary), ask.all(Event), ask.all(Dispute)
    topics, actors, figures = _topics(maker), _actors(maker), ask.all(Figure)
    return model.HomeView(
        **frame(maker, urls.HOME, ask.site.title, ask.site.description),
        bottom_line=maker.inline(ask.site.bottom_line),
        judgments=tuple(maker.judgments(topic)[0] for topic in topics if topic.judgments)[:_KEY_JUDGMENTS],
        disputes=tuple(map(maker.dispute_card, _foremost(maker, disputes))),
        picture=pictures.timeline(maker, events),
        events=maker.event_cards(_key_events(maker, events)),
        numbers=pictures.numbers(maker, figures),
        topics=tuple(map(maker.topic_card, topics[:_KEY_TOPICS])),
        actors=actors[:_KEY_ACTORS],
        sourcing=maker.sourcing(articles),
        publishers=_key_publishers(maker),
        quotations=sum(len(ask.voices(article)) for article in articles),
        all_topics=_all("topics", len(topics), "topic"),
        all_actors=_all("actors", len(actors), "actor"),
        all_events=_all("events", len(events), "event"),
        all_figures=_all("figures", len(figures), "figure"),
        all_disputes=_all("disputes", len(disputes), "dispute"),
        all_articles=_all("articles", len(articles), "article"),
    )


def _all(section: str, count: int, what: str) -> model.Link:
    """Return a link from the front page to an index, with the number of its records."""
    title = f"All {counted(count, what)}" if count > 1 else SECTION_TITLES[section]
    return model.Link(title=title, url=urls.index_of(section), kind="section")


def _foremost(maker: Maker, disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disputes of which most origins speak; those on how something is written come last."""

    def order(dispute: Dispute) -> tuple[bool, int, int, str]:
        articles = [source.article for position in dispute.positions for source in position.sources]
        return dispute.kind in _OF_WORDS, -maker.ask.count_origins(articles), -len(articles), dispute.id

    return nsmallest(_KEY_DISPUTES, disputes, key=order)


def _key_events(maker: Maker, events: Sequence[Event]) -> list[Event]:
    """Return, of the events of late, those of which most origins speak, and the events that are expected next."""
    today = maker.ask.site.as_of.days[1]

    def distance(event: Event) -> tuple[bool, int, str]:
        return event.date is None, abs((event.date.days[0] - today).days) if event.date else 0, event.id

    def order(event: Event) -> tuple[int, tuple[bool, int, str]]:
        return -maker.ask.count_origins(source.article for source in event.sources), distance(event)

    def next_first(event: Event) -> tuple[bool, tuple[bool, Date, list[str | int]]]:
        return event.date is not None and event.date.last < today, event_order(event)

    reported = nsmallest(_NEAR_EVENTS, (event for event in events if event.status not in _EXPECTED), key=distance)
    expected = [event for event in events if event.status == "expected"]
    return [*nsmallest(_KEY_EVENTS, reported, key=order), *nsmallest(_NEXT_EVENTS, expected, key=next_first)]


def _key_publishers(maker: Maker) -> tuple[model.Link, ...]:
    """Return those who published most articles."""
    published = ((publisher, len(_published(maker, publisher))) for publisher in maker.ask.ids(Publisher))
    counts = {publisher: count for publisher, count in published if count}
    most = nsmallest(_KEY_PUBLISHERS, counts, key=lambda publisher: (-counts[publisher], publisher))
    return tuple(map(maker.link, most))


def index(maker: Maker, section: str) -> model.PageView:
    """Return the list of a section."""
    ask = maker.ask
    common = frame(maker, urls.index_of(section), SECTION_TITLES[section])
    if section == "topics":
        return model.TopicsView(**common, topics=tuple(map(maker.topic_card, _topics(maker))))
    if section == "actors":
        cards = _actors(maker)
        groups = ((title, tuple(card for card in cards if card.kind == kind)) for kind, title in _ACTOR_KINDS.items())
        return model.ActorsView(
            **common,
            groups=tuple((title, group) for title, group in groups if group),
            network=pictures.network(maker),
        )
    if section == "events":
        events = maker.event_cards(ask.all(Event))
        return model.EventsView(
            **common,
            events=tuple(event for event in events if event.date),
            undated=tuple(event for event in events if not event.date),
            expected=tuple(event for event in events if event.came),
            picture=pictures.timeline(maker, ask.all(Event)),
        )
    if section == "figures":
        figures = sorted(ask.all(Figure), key=id_order)
        return model.FiguresView(
            **common, figures=tuple(map(maker.figure_card, figures)), numbers=pictures.numbers(maker, figures)
        )
    if section == "disputes":
        disputes = sorted(ask.all(Dispute), key=id_order)
        differing = [
            figure for figure in sorted(ask.all(Figure), key=id_order) if ask.standing_of(figure.id) in _DIFFERING
        ]
        return model.DisputesView(
            **common,
            disputes=tuple(map(maker.dispute_card, disputes)),
            differing=tuple(map(maker.figure_card, differing)),
        )
    ids = ask.ids(Summary)
    return model.ArticlesView(**common, articles=maker.article_cards(ids), sourcing=maker.sourcing(ids))


def sources(maker: Maker) -> model.SourcesView:
    """Return the page of publishers, origins and coverage."""
    ask = maker.ask
    articles = maker.by_date(ask.ids(Summary))
    topics = _topics(maker)
    return model.SourcesView(
        **frame(maker, urls.SOURCES, SECTION_TITLES["sources"]),
        statement=tuple(_statement(maker, articles)),
        sourcing=maker.sourcing(articles),
        publishers=tuple(_publishers(maker)),
        origins=tuple(
            model.OriginView(articles=tuple(map(maker.link, group)), reason=_reason(maker, group))
            for group in ask.origins()
            if len(group) > 1 or len(articles) <= _LISTED_ARTICLES
        ),
        single_origins=sum(len(group) == 1 for group in ask.origins()) if len(articles) > _LISTED_ARTICLES else 0,
        coverage=pictures.coverage(maker, topics, articles),
        overlap=pictures.overlap(maker),
        gaps=tuple(gap for gap in _gaps(maker) if gap.links),
        accepted=tuple(
            model.AcceptedView(record=maker.link(record_id), rule=rule, finding=RULES[rule].title, reason=reason)
            for record_id, rule, reason in ask.accepted()
        ),
    )


def _reason(maker: Maker, origin: Sequence[str]) -> Markup:
    """Say why the articles of an origin count as one."""
    said = escape("; ".join(maker.ask.reasons(origin[0])))
    for link in map(maker.link, origin):
        if link.language:
            said = said.replace(escape(f"“{nested(link.title)}”"), Markup("“{}”").format(titled(link)))
    return said


def evidence(maker: Maker) -> model.EvidenceView:
    """Return the page of every quotation with its state; where they are too many for a page, of their numbers."""
    ask = maker.ask
    quoted = [article for article in ask.ids(Summary) if ask.voices(article)]
    voices = Counter(voice for article in quoted for voice in ask.voices(article))
    listed = maker.by_date(quoted) if voices.total() <= _LISTED_QUOTATIONS else []
    return model.EvidenceView(
        **frame(maker, urls.EVIDENCE, SECTION_TITLES["evidence"]),
        groups=tuple(
            (maker.article_card(article), tuple(map(maker.quotation, ask.quotations(article)))) for article in listed
        ),
        articles=model.Link(title=SECTION_TITLES["articles"], url=urls.index_of("articles"), kind="section"),
        verified=voices.total(),
        total=voices.total(),
        marked=voices.total() - voices["article"],
        direct=voices["speech"],
    )


def search(maker: Maker, *, searchable: bool) -> model.SearchView:
    """Return the page of search, which is also the index of all records.

    Arguments:
        maker: Of the page.
        searchable: Whether the site is built with its search.
    """
    groups = (_index_group(maker, cls) for cls in (Topic, Actor, Event, Figure, Dispute, Summary, Publisher, Page))
    return model.SearchView(
        **frame(maker, urls.SEARCH, _SEARCH),
        searchable=searchable,
        groups=tuple(group for group in groups if group.count),
    )


def _index_group(maker: Maker, cls: type[Record]) -> model.IndexGroup:
    """Return the records of a kind for the index of all."""
    section = "articles" if cls is Summary else cls.folder
    ids = maker.ask.ids(cls)
    whole = None
    if section in urls.SECTIONS:
        whole = model.Link(title=SECTION_TITLES[section], url=maker.root + urls.index_of(section), kind="section")
    elif cls is Publisher:
        whole = _menu_link(maker, "sources", urls.SEARCH)
    return model.IndexGroup(
        anchor=section,
        title="Events" if cls is Event else SECTION_TITLES.get(section, section.capitalize()),
        count=len(ids),
        whole=whole,
        records=maker.links(ids) if not whole or len(ids) <= _MOST_OF_A_KIND else (),
    )


def not_found(maker: Maker) -> model.NotFoundView:
    """Return the page that a server shows where there is none."""
    return model.NotFoundView(**{**frame(maker, urls.NOT_FOUND, "Page not found"), "canonical": ""})


def redirect(maker: Maker, path: str, record_id: str) -> model.RedirectView:
    """Return the page at an address that a record had before."""
    record = maker.ask.head(record_id)
    target = maker.link(record_id)
    common = frame(maker, path, record.title)
    if maker.base_url:
        common["canonical"] = urls.absolute(maker.base_url, urls.path_of(record))
    return model.RedirectView(**common, target=target)


def _statement(maker: Maker, articles: Sequence[str]) -> Iterator[str]:
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
            document.published is not None and document.published.is_qualified for document in documents
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


def _gaps(maker: Maker) -> Iterator[model.GapView]:
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
        "Expected events of which nothing shows what came": [
            event.id for event in ask.all(Event) if event.status in _OPEN and not event.resolved_by
        ],
    }
    for title, ids in lists.items():
        yield model.GapView(title=title, links=maker.links(ids[:_LISTED_GAPS]), more=max(0, len(ids) - _LISTED_GAPS))


def _topics(maker: Maker) -> list[Topic]:
    """Return the topics, those that the site leads with first, then those with most articles."""
    lead = {topic: position for position, topic in enumerate(maker.ask.site.lead)}

    def order(topic: Topic) -> tuple[int, int, list[str | int], str]:
        place = lead.get(topic.id, len(lead))
        return place, -len(maker.articles_under(topic.id)), natural(topic.name), topic.id

    return sorted(maker.ask.all(Topic), key=order)


def _actors(maker: Maker) -> tuple[model.ActorCard, ...]:
    """Return the actors, those in most articles first."""
    cards = map(maker.actor_card, maker.ask.all(Actor))
    return tuple(sorted(cards, key=lambda card: (-card.articles, natural(card.link.title), card.link.url)))


def _published(maker: Maker, publisher: str) -> Sequence[str]:
    """Return the ids of a publisher's articles."""
    return maker.ask.user_ids(publisher, Summary, "articles")


def _publishers(maker: Maker) -> Iterator[model.PublisherView]:
    """Give the publishers with their articles, of a large briefing only with the number of these."""
    articles = maker.ask.ids(Summary)
    whole = len(articles) <= _LISTED_ARTICLES
    for publisher in maker.ask.all(Publisher):
        published = _published(maker, publisher.id)
        yield model.PublisherView(
            anchor=f"publisher-{publisher.id}",
            name=publisher.name,
            missing="",
            country=publisher.country or "",
            url=publisher.url or "",
            kind=publisher.kind or "",
            reliability=publisher.reliability or "",
            descriptor=publisher.descriptor or "",
            count=len(published),
            articles=maker.article_cards(published if whole else ()),
        )
    unnamed: dict[str, list[str]] = {}
    for article in articles:
        missing = publisher_missing(maker.ask.document(article))
        if missing:
            unnamed.setdefault(missing, []).append(article)
    for missing, ids in sorted(unnamed.items(), reverse=True):
        empty = dict.fromkeys(("name", "country", "url", "kind", "reliability", "descriptor"), "")
        anchor = "publisher-not-shown" if missing == "not shown in the text" else "publisher-not-given"
        cards = maker.article_cards(ids if whole else ())
        yield model.PublisherView(anchor=anchor, missing=missing, count=len(ids), articles=cards, **empty)
