"""Parts of views that all kinds of page share, and how they are made for one page.

A neighbour is a title and a URL, not a record; every URL is relative to the page that shows it; prose is safe HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Literal, TypeVar

from markupsafe import Markup, escape
from msgspec import Struct
from msgspec.structs import replace

from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.order import article_order
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified, are_same, voice_of
from sitegen.content.dates import Date
from sitegen.content.records import (
    Article,
    Citation,
    Figure,
    Publisher,
    Summary,
)
from sitegen.content.references import Cited
from sitegen.content.references import Link as ProseLink
from sitegen.core.answers import Cell
from sitegen.pages import urls
from sitegen.pages.prose import plain, render, render_inline
from sitegen.pages.words import date_doubt, date_iso, date_label, reading_label
from sitegen.text import counted, natural, nested

_TITLE_WORDS = 5
_NAMED_ASSERTERS = 3

_NOTHING = Markup()

_Part = TypeVar("_Part")

Parts = dict[Hashable, tuple[Any, tuple[Cell, ...]]]
"""Parts of views that are the same on all pages of a folder, each with the answers that it was made of."""


class Link(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A title with an address.

    Attributes:
        title: What to show.
        url: Where it leads, relative to the page.
        kind: The kind of record, `page` or `section`.
        current: Whether it leads to the page itself or, in the menu, to its section.
        language: Of the title, or an empty string where it is that of the site.
    """

    title: str
    url: str
    kind: str = ""
    current: bool = False
    language: str = ""


class DateView(Struct, frozen=True, kw_only=True, gc=False):
    """A date, in words and for machines.

    Attributes:
        label: In words.
        iso: For `<time datetime>`: a day, a month or a year; empty for an interval or one of several dates.
        edtf: As the editor wrote it.
        doubt: What of it is not certain: `year`, which the label does not say, or `date`; else empty.
    """

    label: str
    iso: str
    edtf: str
    doubt: str


class StatementView(Struct, frozen=True, kw_only=True, gc=False):
    """A statement that can be linked to.

    Attributes:
        anchor: Its id on its page, made of its words.
        text: What it says.
    """

    anchor: str
    text: Markup


class SourceView(Struct, frozen=True, kw_only=True, gc=False):
    """One source of a statement.

    Attributes:
        article: The article, or the quotation on its page.
        label: The article's short name, else its publisher's name, else the first words of its title.
        published: The date of the article.
        quotation: The words that are cited, or an empty string.
        language: Of the article, or an empty string where it is that of the site.
        address: Where the article was published or is archived, which a page on paper shows; or an empty string.
    """

    article: Link
    label: str
    published: DateView | None
    quotation: str
    language: str
    address: str


class Sourcing(Struct, frozen=True, kw_only=True, gc=False):
    """How many voices stand behind something.

    Attributes:
        articles: Number of articles.
        origins: Number of independent origins among them.
        asserters: Number of those who are said to have said it; 0 where a source has none that the summaries tell.
        label: All in words, such as `2 articles, 1 independent origin, 2 asserters (White House; Kremlin)`, with the
            names of up to three asserters; one alone is named only if several origins repeat it, as one voice. Of
            rewrites without what they rewrite it says what that is.
    """

    articles: int
    origins: int
    asserters: int
    label: Markup


class QuotationView(Struct, frozen=True, kw_only=True, gc=False):
    """Words that were found in an article.

    Attributes:
        text: The words.
        anchor: The id of the quotation on the page of its article.
        url: Where that is.
        article: The article.
        speaker: Who said them, by this article, where the summary says so.
        via: Through whom the article has them, where it did not hear them itself.
        about: What they are about, or an empty string.
        credibility: 1 to 6, or None.
        same_as: The same statement in another article, or None.
        same_words: Whether its words are the same there.
        altered: Whether they are not, and the article rewrites the one that has `same_as`.
        note: What was altered, or who they are attributed to elsewhere.
        state: `verified`; a site with any other is not built.
        voice: What the words are in the article: inside quotation marks `speech`, `document` or `term`, as the summary
            says, or `marked` where it names no speaker; `article` for its own words.
        source_url: The words on the publisher's page, or an empty string.
        archive_url: The article in an archive, or an empty string.
        paragraph: Of the captured text, counted from 1.
        page: Of a document with pages, counted from 1; 0 for any other.
        start: Offset in the captured text, in code points.
        end: Offset behind the last character.
        language: Of the article, or an empty string where it is that of the site.
    """

    text: str
    anchor: str
    url: str
    article: Link
    speaker: Link | None
    via: Link | None
    about: str
    credibility: int | None
    same_as: Link | None
    same_words: bool
    altered: bool
    note: Markup
    state: Literal["verified", "unverified"]
    voice: Literal["speech", "document", "term", "marked", "article"]
    source_url: str
    archive_url: str
    paragraph: int
    page: int
    start: int
    end: int
    language: str


class ReadingView(Struct, frozen=True, kw_only=True, gc=False):
    """One value of a figure, as one article gives it.

    Attributes:
        anchor: Its id on the page of its figure; on other pages an empty string.
        figure: The figure.
        article: The article.
        label: The value with qualifier and unit, such as `at least 10,000 soldiers`.
        as_of: The date that the value holds for.
        asserted_by: Who is said to have said it.
        origin: The article's origin: an article in it that rewrites no other.
        quotation: The words that hold the number, or an empty string.
        url: Where those words stand, or the article.
        note: What a reader should know about it.
        language: Of the article, or an empty string where it is that of the site.
    """

    anchor: str
    figure: Link
    article: Link
    label: str
    as_of: DateView | None
    asserted_by: Link | None
    origin: Link
    quotation: str
    url: str
    note: Markup
    language: str


class Maker:
    """Makes the parts of one page's view.

    Arguments:
        briefing: Answers what is asked of it.
        root: What leads from the page to the top of the site.
        base_url: Where the site will be published, or None.
        parts: Parts that were made for other pages of this briefing with the same root; this one adds its own.
    """

    def __init__(self, briefing: Briefing, root: str, base_url: str | None = None, parts: Parts | None = None) -> None:
        self.ask = briefing
        self.base_url = base_url
        self.root = root
        self._parts: Parts = {} if parts is None else parts

    def part(self, key: Hashable, make: Callable[[], _Part]) -> _Part:
        """Return a part that is the same on all pages with this root: one object, made once.

        Arguments:
            key: What tells it from other parts.
            make: Makes it, and asks this maker's questions.
        """
        known = self._parts.get(key)
        if known is None:
            with self.ask.noting() as notes:
                made = make()
            known = self._parts[key] = made, tuple(notes)
        part: _Part
        part, asked = known
        self.ask.note(asked)
        return part

    def link(self, record_id: str) -> Link:
        """Return a link to a record, titled as it is."""
        return self.part(record_id, lambda: self._link(record_id))

    def _link(self, record_id: str) -> Link:
        record = self.ask.head(record_id)
        language = record.title_language if record.title_language != self.ask.site.language else ""
        url = self.root + urls.path_of(record)
        return Link(title=record.title, url=url, kind=record.record_kind, language=language)

    def labelled(self, article: str) -> Link:
        """Return a link to an article, titled as citations call it: in a word or two.

        That is its short name, its publisher, or the first words of its title.
        """
        return self.part(("label", article), lambda: self._labelled(article))

    def _labelled(self, article: str) -> Link:
        document, link = self.ask.document(article), self.link(article)
        if document.short:
            return replace(link, title=document.short, language="")
        if document.publisher:
            return replace(link, title=self.ask.get(document.publisher, Publisher).name, language="")
        words = document.title.split()
        return replace(link, title=" ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else ""))

    def links(self, record_ids: Iterable[str]) -> tuple[Link, ...]:
        """Return links to records, each once, by title."""
        return tuple(sorted(map(self.link, set(record_ids)), key=lambda link: (natural(link.title), link.url)))

    def mentioned_in(self, record_id: str) -> tuple[Link, ...]:
        """Return links to the records whose prose links to a record."""
        return self.links({*self.ask.linked_from(record_id)} - {record_id, "site"})

    def statements(self, kind: str, texts: Iterable[str]) -> tuple[StatementView, ...]:
        """Return statements with their anchors.

        Arguments:
            kind: What sort of statement they are, the first word of each anchor.
            texts: Their prose.
        """
        shown = list(map(self.inline, texts))
        anchors = urls.statement_anchors(kind, list(map(plain, shown)))
        return tuple(map(_statement, anchors, shown))

    def prose(self, text: str | None, top: int = 3, *, linked: bool = True) -> Markup:
        """Return the HTML of prose as blocks, its highest heading of the level `top`.

        Arguments:
            text: The prose.
            top: The level of its highest heading.
            linked: Whether its headings can be linked to, as those of one piece of prose on a page can.
        """
        return render(text, self._resolve, top, linked=linked) if text else _NOTHING

    def inline(self, text: str | None) -> Markup:
        """Return the HTML of prose, without the paragraph around a single one."""
        return render_inline(text, self._resolve) if text else _NOTHING

    def date(self, date: Date) -> DateView:
        """Return a date in words and for machines."""
        return _date_view(date)

    def optional_date(self, date: Date | None) -> DateView | None:
        """Return a date, or None where there is none."""
        return self.date(date) if date else None

    def sourcing(self, articles: Iterable[str]) -> Sourcing:
        """Count articles and their independent origins."""
        return self._sourcing(set(articles))

    def sourcing_of(self, citations: Iterable[Citation]) -> Sourcing:
        """Count articles and independent origins behind a statement, and asserters where each source has one."""
        given = list(citations)
        return self._sourcing({citation.article for citation in given}, _if_all(map(self.ask.asserters, given)))

    def sourcing_of_readings(self, readings: Iterable[ArticleReading]) -> Sourcing:
        """Count articles, independent origins and asserters behind a figure, whose readings name who asserts them."""
        given = list(readings)
        return self._sourcing({each.article for each in given}, _if_all(map(self._asserters_of_reading, given)))

    def _asserters_of_reading(self, given: ArticleReading) -> set[str]:
        named = given.reading.asserted_by
        return (
            {named} if named else self.ask.asserters(Citation(article=given.article, quotation=given.reading.quotation))
        )

    def _sourcing(self, ids: set[str], asserters: Collection[str] = ()) -> Sourcing:
        origins = self.ask.count_origins(ids)
        articles = counted(len(ids), "article")
        rewritten = self._rewritten_elsewhere(ids) if origins == 1 else set()
        if rewritten:
            titles = " and ".join(f"“{titled(link)}”" for link in self.links(rewritten))
            label, asserters = f"{articles}, which {'rewrites' if len(ids) == 1 else 'rewrite'} {titles}", ()
        else:
            label = articles if len(ids) == 1 else f"{articles}, {counted(origins, 'independent origin')}"
        # One asserter says something new only if several origins repeat it.
        if len(asserters) == 1 < origins:
            label += f" (one voice: {self._names(asserters)})"
        elif len(asserters) > 1:
            label += f", {counted(len(asserters), 'asserter')}"
            label += f" ({self._names(asserters)})" if len(asserters) <= _NAMED_ASSERTERS else ""
        safe = Markup(label)  # noqa: S704 - titles are escaped
        return Sourcing(articles=len(ids), origins=origins, asserters=len(asserters), label=safe)

    def _names(self, records: Iterable[str]) -> str:
        return "; ".join(escape(link.title) for link in self.links(records))

    def _rewritten_elsewhere(self, ids: set[str]) -> set[str]:
        """Return what articles rewrite that are all rewrites, and is not among them; nothing where one is none."""
        derived = [self.ask.document(article).derived_from for article in ids]
        return set().union(*derived) - ids if all(derived) else set()

    def sources(self, citations: Iterable[Citation]) -> tuple[SourceView, ...]:
        """Return the sources of a statement, each once."""
        return tuple(map(self.source, dict.fromkeys(citations)))

    def quotation(self, given: Verified) -> QuotationView:
        """Return a verified quotation."""
        listed, place = given.listed, given.place
        anchor = urls.quotation_anchor(place.start, place.end)
        article = self.link(given.article)
        document = self.ask.document(given.article)
        same_as, is_same = listed.same_as if listed else None, True
        if same_as and same_as.quotation:
            is_same = are_same(given.words, same_as.quotation)
        elif same_as:
            same_as = Citation(article=same_as.article, quotation=given.words)
        return QuotationView(
            text=given.words,
            anchor=anchor,
            url=f"{article.url}#{anchor}",
            article=article,
            speaker=self.link(listed.speaker) if listed and listed.speaker else None,
            via=self.link(listed.via) if listed and listed.via else None,
            about=(listed.about if listed else None) or "",
            credibility=listed.credibility if listed else None,
            same_as=self.source(same_as).article if same_as else None,
            same_words=same_as is not None and is_same,
            altered=same_as is not None and not is_same and same_as.article in document.derived_from,
            note=self.inline(listed.note if listed else None),
            state="verified",
            voice=voice_of(given),
            source_url=urls.with_fragment(document.url, place.fragment),
            archive_url=document.archive_url or "",
            paragraph=place.paragraph,
            page=place.page,
            start=place.start,
            end=place.end,
            language=self._foreign(document),
        )

    def reading(self, given: ArticleReading, anchor: str = "") -> ReadingView:
        """Return one value of a figure, with its anchor on the page of the figure."""
        reading = given.reading
        figure = self.ask.get(reading.figure, Figure)
        article = self.link(given.article)
        url = article.url
        if reading.quotation:
            url = self.source(Citation(article=given.article, quotation=reading.quotation)).article.url
        return ReadingView(
            anchor=anchor,
            figure=self.link(figure.id),
            article=article,
            label=reading_label(reading, figure.unit),
            as_of=self.optional_date(reading.as_of),
            asserted_by=self.link(reading.asserted_by) if reading.asserted_by else None,
            origin=self.link(self.ask.origin_of(given.article)),
            quotation=reading.quotation or "",
            url=url,
            note=self.inline(reading.note),
            language=self.foreign(given.article),
        )

    def foreign(self, article: str) -> str:
        """Return the language of an article where it is not that of the site."""
        return self._foreign(self.ask.document(article))

    def _foreign(self, article: Article) -> str:
        return article.language if article.language != self.ask.site.language else ""

    def by_date(self, ids: Iterable[str]) -> list[str]:
        """Return the ids of articles by date, those without one last."""
        return sorted(ids, key=lambda article: article_order(article, self.ask.document(article)))

    def quotations(self, given: Iterable[Verified]) -> tuple[QuotationView, ...]:
        """Return quotations by the date of their article, an original before what rewrites it, then by place."""
        by_article: dict[str, list[Verified]] = {}
        for each in given:
            by_article.setdefault(each.article, []).append(each)
        return tuple(self.quotation(each) for article in self.by_date(by_article) for each in by_article[article])

    def articles_under(self, topic: str) -> Sequence[str]:
        """Return the ids of the articles filed under a topic."""
        return self.ask.user_ids(topic, Summary, "filed_under")

    def source(self, citation: Citation) -> SourceView:
        """Return one source of a statement."""
        article = self.ask.document(citation.article)
        link = self.link(citation.article)
        place = self.ask.place_of_words(citation.article, citation.quotation, citation.near)
        if place is not None:
            anchor = urls.quotation_anchor(place.start, place.end)
            link = replace(link, url=f"{link.url}#{anchor}")
        return SourceView(
            article=link,
            label=self.labelled(citation.article).title,
            published=self.optional_date(article.published),
            quotation=citation.quotation or "",
            language=self._foreign(article),
            address=article.url or article.archive_url or "",
        )

    def _resolve(self, reference: ProseLink | Cited) -> str:
        if isinstance(reference, Cited):
            source = self.source(Citation(article=reference.target, quotation=reference.words))
            date = f", {source.published.label}" if source.published else ""
            title = escape(f"{source.article.title}{date}")
            label, lang = escape(source.label), _lang(source.article.language)
            if lang and not self.labelled(reference.target).language:
                # The title that a pointer shows is in one language, the words of the link are in another.
                label = _in_language(label, self.ask.site.language)
            link = f'<a class="cite" href="{escape(source.article.url)}" title="{title}"{lang}>[{label}]</a>'
            words = f"{_in_language(escape(f'“{reference.words}”'), source.language)} " if reference.words else ""
            return f'<span class="citation">{words}{link}</span>'
        link_to = self.link(reference.target)
        lang = "" if reference.words else _lang(link_to.language)
        return f'<a href="{escape(link_to.url)}"{lang}>{escape(reference.words or link_to.title)}</a>'


def _if_all(voices: Iterable[set[str]]) -> set[str]:
    """Return all voices together, or nothing where one is not known."""
    known = list(voices)
    return set().union(*known) if all(known) else set()


@lru_cache(maxsize=4_096)
def _date_view(date: Date) -> DateView:
    return DateView(label=date_label(date), iso=date_iso(date), edtf=date.text, doubt=date_doubt(date))


def _lang(language: str) -> str:
    """Return the attribute that says in what language words are, where they are not in that of the site."""
    return f' lang="{escape(language)}"' if language else ""


def _in_language(words: Markup, language: str) -> Markup:
    """Return words that say in what language they are, where they are not in that of the site."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if language else words


def titled(link: Link) -> Markup:
    """Return the title of a link as it is written inside quotation marks, in its language."""
    return _in_language(escape(nested(link.title)), link.language)


def _statement(anchor: str, text: Markup) -> StatementView:
    return StatementView(anchor=anchor, text=text)
