"""Articles: what the briefing rests on, and what was found in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from markupsafe import Markup
from msgspec import Struct

from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.origins import Pair
from sitegen.briefing.quoted import Verified, are_same
from sitegen.content.records import Article, Citation, Publisher, Summary
from sitegen.pages.citation_forms import CitationFile, citation_files
from sitegen.pages.citing import context_object, reference
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import DateView, Link, Maker, QuotationView, ReadingView, Sourcing, StatementView
from sitegen.pages.prose import plain
from sitegen.text import in_per_cent, natural


class ArticleCard(Struct, frozen=True, kw_only=True, gc=False):
    """An article in a list.

    Attributes:
        link: The article.
        publisher: Who published it, or None where that is not known.
        publisher_missing: Why that is not known: `not shown in the text`, or `not given`; else an empty string.
        published: The date.
        kind: `report`, `preview`, `rewrite`, `statement`, `analysis` or `interview`.
        origin: Its origin: an article in it that rewrites no other.
        quotations: Number of quotations verified in it.
        mentions: How often the actor of the page is named in it; 0 on other pages.
    """

    link: Link
    publisher: Link | None
    publisher_missing: str
    published: DateView | None
    kind: str
    origin: Link
    quotations: int
    mentions: int = 0


class OverlapView(Struct, frozen=True, kw_only=True, gc=False):
    """What an article has in common with another.

    Attributes:
        article: The other one.
        contained: The share of this article's word 3-grams that the other has, such as `41 %`.
        contains: The share of the other's that this one has.
        longest_run: Words of the longest passage in both.
        same_origin: Whether the two count as one origin.
    """

    article: Link
    contained: str
    contains: str
    longest_run: int
    same_origin: bool


class ChangeSide(Struct, frozen=True, kw_only=True, gc=False):
    """What one of two articles has.

    Attributes:
        words: Its words, or a value of a figure.
        is_value: Whether they are a value of a figure, and not a quotation.
        url: Where they are, on the page of the article.
        speaker: Who says it, by this article, or None.
        language: Of the article, or an empty string where it is that of the site.
    """

    words: str
    is_value: bool
    url: str
    speaker: Link | None
    language: str


class ChangeView(Struct, frozen=True, kw_only=True, gc=False):
    """Something that a rewrite changed.

    Attributes:
        what: What differs: `words`, `speaker` and `number`, as many as do.
        about: What it is about, or an empty string.
        original: What the article has that is rewritten.
        rewrite: What the rewrite has.
        note: What an editor says of the change.
    """

    what: tuple[Literal["words", "speaker", "number"], ...]
    about: str
    original: ChangeSide
    rewrite: ChangeSide
    note: Markup


class ArticleView(PageView, frozen=True, kw_only=True, gc=False):
    """An article and what was found in it.

    Attributes:
        title_by: `source` or `editor`.
        author: Who wrote it, or an empty string.
        short: What citations call it, where the summary says so, or an empty string.
        publisher: Who published it, or None where that is not known.
        publisher_missing: Why that is not known: `not shown in the text`, or `not given`; else an empty string.
        reliability: A to F, or an empty string.
        descriptor: Who speaks here and how they know.
        url: Where it was published, or an empty string.
        canonical_url: The address by which its page wants to be known, where it is another, or an empty string.
        archive_url: Where an archive keeps it, or an empty string.
        published: The date.
        published_at: The time of publication with its zone, as ISO 8601, or an empty string.
        published_note: What the date was inferred from.
        updated: The date of its last change, or None.
        updated_at: The time of its last change with its zone, as ISO 8601, or an empty string.
        kind: What sort of document it is.
        language: A BCP 47 tag.
        rights: `full`, `excerpt` or `none`.
        captured: When and how the text was saved, or an empty string.
        derived_from: Articles that it rewrites.
        derived_note: What shows that it does.
        rewritten_by: Articles that rewrite it.
        sha256: Of the captured text's bytes.
        words: Of the captured text.
        paragraphs: Of the captured text.
        summary: What it says, in our own words.
        key_points: What matters here.
        quotations: Every quotation from it, in the order of the text.
        readings: The numbers that it gives.
        changes: What it changed of the articles that it rewrites, in the order of its text, numbers last.
        topics: Its topics.
        actors: Actors named in it, with how often.
        overlaps: What it has in common with the others, most first.
        cited_by: Records that cite it.
        citations: Its citation as files.
        context_object: Its citation as Zotero reads it from a page.
    """

    template = "article.html"

    title_by: str
    author: str
    short: str
    publisher: Link | None
    publisher_missing: str
    reliability: str
    descriptor: str
    url: str
    canonical_url: str
    archive_url: str
    published: DateView | None
    published_at: str
    published_note: Markup
    updated: DateView | None
    updated_at: str
    kind: str
    language: str
    rights: str
    captured: str
    derived_from: tuple[Link, ...]
    derived_note: Markup
    rewritten_by: tuple[Link, ...]
    sha256: str
    words: int
    paragraphs: int
    summary: Markup
    key_points: tuple[StatementView, ...]
    quotations: tuple[QuotationView, ...]
    readings: tuple[ReadingView, ...]
    changes: tuple[ChangeView, ...]
    topics: tuple[Link, ...]
    actors: tuple[tuple[Link, int], ...]
    overlaps: tuple[OverlapView, ...]
    cited_by: tuple[Link, ...]
    citations: tuple[CitationFile, ...]
    context_object: str


class ArticlesView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of articles, by date.

    Attributes:
        articles: By date, those without one last.
        sourcing: How many voices they are.
    """

    template = "articles.html"

    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing


def article_card(maker: Maker, article_id: str, mentions: int = 0) -> ArticleCard:
    """Return an article for a list."""
    return maker.part(("card", article_id, mentions), lambda: _article_card(maker, article_id, mentions))


def _article_card(maker: Maker, article_id: str, mentions: int) -> ArticleCard:
    article = maker.ask.document(article_id)
    return ArticleCard(
        link=maker.link(article_id),
        publisher=maker.link(article.publisher) if article.publisher else None,
        publisher_missing=publisher_missing(article),
        published=maker.optional_date(article.published),
        kind=article.kind,
        origin=maker.link(maker.ask.origin_of(article_id)),
        quotations=len(maker.ask.voices(article_id)),
        mentions=mentions,
    )


def article_cards(maker: Maker, ids: Iterable[str]) -> tuple[ArticleCard, ...]:
    """Return articles for a list, by date."""
    return tuple(article_card(maker, article) for article in maker.by_date(ids))


def publisher_missing(article: Article) -> str:
    """Say why the publisher of an article is not known: somebody looked, or nobody did; empty where it is known."""
    return "" if article.publisher else "not given" if article.publisher_shown else "not shown in the text"


def page(maker: Maker, summary: Summary) -> ArticleView:
    """Return the page of an article."""
    ask = maker.ask
    article, facts = summary.article, ask.facts(summary.id)
    publisher = ask.get(article.publisher, Publisher) if article.publisher else None
    text = maker.prose(summary.summary)
    mentions = ask.mentions(summary.id)
    named = {actor: mentions.get(actor, 0) for actor in (*mentions, *summary.actors)}
    actors = tuple((link, count) for count, link in _most_first(maker, named))
    topics = maker.links(summary.topics)
    quotations, readings = ask.quotations(summary.id), ask.readings_in(summary.id)
    published = maker.optional_date(article.published)
    publisher_link = maker.link(publisher.id) if publisher else None
    return ArticleView(
        **frame_of(maker, KIND, summary, plain(text)),
        facets=facets_of("Article", topics, (link for link, _ in actors), publisher_link, [published]),
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
        quotations=tuple(map(maker.quotation, quotations)),
        readings=tuple(map(maker.reading, readings)),
        changes=(
            *_changed_words(maker, article, quotations),
            *_changed_numbers(maker, article, readings),
        ),
        topics=topics,
        actors=actors,
        overlaps=_overlaps(maker, summary.id),
        cited_by=maker.links(user for user in ask.cited_by(summary.id) if user not in {summary.id, "site"}),
        citations=citation_files(maker, summary.id),
        context_object=context_object(reference(maker, summary.id)),
    )


def _most_first(maker: Maker, named: Mapping[str, int]) -> list[tuple[int, Link]]:
    pairs = [(count, maker.link(actor)) for actor, count in named.items()]
    return sorted(pairs, key=lambda pair: (-pair[0], natural(pair[1].title), pair[1].url))


def _changed_words(maker: Maker, article: Article, quotations: Iterable[Verified]) -> Iterator[ChangeView]:
    """Give the quotations of a rewrite that are other words than those of the original, or another's."""
    for given in quotations:
        listed = given.listed
        same_as = listed.same_as if listed else None
        if listed is None or same_as is None or same_as.article not in article.derived_from:
            continue
        words = same_as.quotation or given.words
        origin = Citation(article=same_as.article, quotation=words, near=same_as.near)
        before = _listed_at(maker, origin)
        new_words = not are_same(given.words, words)
        new_speaker = before is not None and before.listed is not None and before.listed.speaker != listed.speaker
        view = maker.quotation(given)
        source = maker.source(origin)
        if new_words or new_speaker:
            yield ChangeView(
                what=(*(("words",) if new_words else ()), *(("speaker",) if new_speaker else ())),
                about=view.about,
                original=ChangeSide(
                    words=words,
                    is_value=False,
                    url=source.article.url,
                    speaker=maker.quotation(before).speaker if before else None,
                    language=source.language,
                ),
                rewrite=ChangeSide(
                    words=given.words,
                    is_value=False,
                    url=view.url,
                    speaker=view.speaker,
                    language=view.language,
                ),
                note=view.note,
            )


def _listed_at(maker: Maker, citation: Citation) -> Verified | None:
    """Return the quotation of a summary that holds words of its article, the shortest of several."""
    place = maker.ask.place_of_words(citation.article, citation.quotation, citation.near)
    if place is None:
        return None
    around = (
        given
        for given in maker.ask.quotations(citation.article)
        if given.listed and given.place.start <= place.start and place.end <= given.place.end
    )
    return min(around, key=lambda given: given.place.end - given.place.start, default=None)


def _changed_numbers(maker: Maker, article: Article, readings: Iterable[ArticleReading]) -> Iterator[ChangeView]:
    """Give the readings of a rewrite of which the original has the figure and not the value."""
    for given in readings:
        new = maker.reading(given)
        for source in article.derived_from:
            views = [
                maker.reading(each)
                for each in maker.ask.readings_in(source)
                if each.reading.figure == given.reading.figure
            ]
            if views and new.label not in {view.label for view in views}:
                yield ChangeView(
                    what=("number",),
                    about=new.figure.title,
                    original=_side_of_reading(views[0]),
                    rewrite=_side_of_reading(new),
                    note=new.note,
                )


def _side_of_reading(view: ReadingView) -> ChangeSide:
    return ChangeSide(words=view.label, is_value=True, url=view.url, speaker=view.asserted_by, language=view.language)


def _overlaps(maker: Maker, article: str) -> tuple[OverlapView, ...]:
    """Return what an article has in common with each other one, from its own side, most first."""
    own = [pair for pair in maker.ask.pairs_of(article) if pair.jaccard]
    own.sort(key=lambda pair: (-max(pair.a_in_b, pair.b_in_a), pair.a, pair.b))
    return tuple(_overlap(maker, article, pair) for pair in own)


def _overlap(maker: Maker, article: str, pair: Pair) -> OverlapView:
    first = article == pair.a
    other = pair.b if first else pair.a
    contained, contains = (pair.a_in_b, pair.b_in_a) if first else (pair.b_in_a, pair.a_in_b)
    return OverlapView(
        article=maker.link(other),
        contained=in_per_cent(contained),
        contains=in_per_cent(contains),
        longest_run=pair.longest_run,
        same_origin=maker.ask.origin_of(article) == maker.ask.origin_of(other),
    )


def index(maker: Maker) -> ArticlesView:
    """Return the list of articles."""
    ids = maker.ask.ids(Summary)
    return ArticlesView(
        **frame(maker, KIND.path, KIND.title), articles=article_cards(maker, ids), sourcing=maker.sourcing(ids)
    )


KIND = PageKind("Articles", Summary, page, index)
