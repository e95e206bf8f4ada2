"""Parts of views, made for one page: links from there, prose, dates, sources, cards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from markupsafe import Markup, escape
from msgspec.structs import replace

from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.order import article_order, event_order, foretells
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified, are_same, voice_of
from sitegen.content.dates import Date
from sitegen.content.records import (
    LIKELIHOODS,
    Actor,
    Article,
    Citation,
    Dispute,
    Event,
    Figure,
    Publisher,
    Summary,
    Topic,
)
from sitegen.content.references import Cited
from sitegen.content.references import Link as ProseLink
from sitegen.core.answers import Cell
from sitegen.pages import urls
from sitegen.pages.prose import plain, render, render_inline
from sitegen.pages.views import model
from sitegen.pages.words import date_doubt, date_iso, date_label, reading_label
from sitegen.text import counted, natural, nested

_TITLE_WORDS = 5
_NAMED_ASSERTERS = 3

_NOTHING = Markup()

_Part = TypeVar("_Part")

Parts = dict[Hashable, tuple[Any, tuple[Cell, ...]]]
"""Parts of views that are the same on all pages of a folder, each with the answers that it was made of."""


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

    def link(self, record_id: str) -> model.Link:
        """Return a link to a record, titled as it is."""
        return self.part(record_id, lambda: self._link(record_id))

    def _link(self, record_id: str) -> model.Link:
        record = self.ask.head(record_id)
        language = record.title_language if record.title_language != self.ask.site.language else ""
        url = self.root + urls.path_of(record)
        return model.Link(title=record.title, url=url, kind=record.record_kind, language=language)

    def labelled(self, article: str) -> model.Link:
        """Return a link to an article, titled as citations call it: in a word or two.

        That is its short name, its publisher, or the first words of its title.
        """
        return self.part(("label", article), lambda: self._labelled(article))

    def _labelled(self, article: str) -> model.Link:
        document, link = self.ask.document(article), self.link(article)
        if document.short:
            return replace(link, title=document.short, language="")
        if document.publisher:
            return replace(link, title=self.ask.get(document.publisher, Publisher).name, language="")
        words = document.title.split()
        return replace(link, title=" ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else ""))

    def links(self, record_ids: Iterable[str]) -> tuple[model.Link, ...]:
        """Return links to records, each once, by title."""
        return tuple(sorted(map(self.link, set(record_ids)), key=lambda link: (natural(link.title), link.url)))

    def mentioned_in(self, record_id: str) -> tuple[model.Link, ...]:
        """Return links to the records whose prose links to a record."""
        return self.links({*self.ask.linked_from(record_id)} - {record_id, "site"})

    def statements(self, kind: str, texts: Iterable[str]) -> tuple[model.StatementView, ...]:
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

    def date(self, date: Date) -> model.DateView:
        """Return a date in words and for machines."""
        return _date_view(date)

    def optional_date(self, date: Date | None) -> model.DateView | None:
        """Return a date, or None where there is none."""
        return self.date(date) if date else None

    def sourcing(self, articles: Iterable[str]) -> model.Sourcing:
        """Count articles and their independent origins."""
        return self._sourcing(set(articles))

    def sourcing_of(self, citations: Iterable[Citation]) -> model.Sourcing:
        """Count articles and independent origins behind a statement, and asserters where each source has one."""
        given = list(citations)
        return self._sourcing({citation.article for citation in given}, _if_all(map(self.ask.asserters, given)))

    def sourcing_of_readings(self, readings: Iterable[ArticleReading]) -> model.Sourcing:
        """Count articles, independent origins and asserters behind a figure, whose readings name who asserts them."""
        given = list(readings)
        return self._sourcing({each.article for each in given}, _if_all(map(self._asserters_of_reading, given)))

    def _asserters_of_reading(self, given: ArticleReading) -> set[str]:
        named = given.reading.asserted_by
        return (
            {named} if named else self.ask.asserters(Citation(article=given.article, quotation=given.reading.quotation))
        )

    def _sourcing(self, ids: set[str], asserters: Collection[str] = ()) -> model.Sourcing:
        origins = self.ask.count_origins(ids)
        articles = counted(len(ids), "article")
        rewritten = self._rewritten_elsewhere(ids) if origins == 1 else set()
        if rewritten:
            titles = " and ".join(f"“{titled(link)}”" for link in self.links(rewritten))
            label, asserters = f"{articles}, which {'rewrites' if len(ids) == 1 else 'rewrite'} {titles}", ()
        else:
            label = f"{articles}, {counted(origins, 'independent origin')}"
        if asserters:
            label += f", {counted(len(asserters), 'asserter')}"
        if 0 < len(asserters) <= _NAMED_ASSERTERS:
            names = "; ".join(escape(link.title) for link in self.links(asserters))
            label += f" ({'one voice: ' if len(asserters) == 1 < origins else ''}{names})"
        safe = Markup(label)  # noqa: S704 - titles are escaped
        return model.Sourcing(articles=len(ids), origins=origins, asserters=len(asserters), label=safe)

    def _rewritten_elsewhere(self, ids: set[str]) -> set[str]:
        """Return what articles rewrite that are all rewrites, and is not among them; nothing where one is none."""
        derived = [self.ask.document(article).derived_from for article in ids]
        return set().union(*derived) - ids if all(derived) else set()

    def sources(self, citations: Iterable[Citation]) -> tuple[model.SourceView, ...]:
        """Return the sources of a statement, each once."""
        return tuple(map(self._source, dict.fromkeys(citations)))

    def quotation(self, given: Verified) -> model.QuotationView:
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
        return model.QuotationView(
            text=given.words,
            anchor=anchor,
            url=f"{article.url}#{anchor}",
            article=article,
            speaker=self.link(listed.speaker) if listed and listed.speaker else None,
            via=self.link(listed.via) if listed and listed.via else None,
            about=(listed.about if listed else None) or "",
            credibility=listed.credibility if listed else None,
            same_as=self._source(same_as).article if same_as else None,
            same_words=same_as is not None and is_same,
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

    def readings(self, figure: Figure) -> tuple[model.ReadingView, ...]:
        """Return the readings of a figure for its own page, with their anchors."""
        given = self.ask.readings(figure.id)
        words = [
            f"{each.article} {reading_label(each.reading, '')} {each.reading.as_of.text if each.reading.as_of else ''}"
            for each in given
        ]
        return tuple(map(self.reading, given, urls.statement_anchors("reading", words)))

    def reading(self, given: ArticleReading, anchor: str = "") -> model.ReadingView:
        """Return one value of a figure, with its anchor on the page of the figure."""
        reading = given.reading
        figure = self.ask.get(reading.figure, Figure)
        article = self.link(given.article)
        url = article.url
        if reading.quotation:
            url = self._source(Citation(article=given.article, quotation=reading.quotation)).article.url
        return model.ReadingView(
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

    def judgments(self, topic: Topic) -> tuple[model.JudgmentView, ...]:
        """Return the judgments of a topic."""
        link = self.link(topic.id)
        ranges = LIKELIHOODS[self.ask.site.likelihood_scale]
        statements = self.statements("judgment", (judgment.text for judgment in topic.judgments))
        return tuple(
            model.JudgmentView(
                anchor=statement.anchor,
                url=f"{link.url}#{statement.anchor}",
                topic=link,
                text=statement.text,
                likelihood=judgment.likelihood or "",
                likelihood_range=ranges.get(judgment.likelihood or "", ""),
                confidence=judgment.confidence or "",
                basis=self.prose(judgment.basis, linked=False),
                sources=self.sources(judgment.sources),
                sourcing=self.sourcing_of(judgment.sources),
                alternatives=tuple(map(self.inline, judgment.alternatives)),
            )
            for judgment, statement in zip(topic.judgments, statements, strict=True)
        )

    def topic_card(self, topic: Topic) -> model.TopicCard:
        """Return a topic for a list."""
        return model.TopicCard(
            link=self.link(topic.id),
            bottom_line=self.inline(topic.bottom_line),
            sourcing=self.sourcing(self.articles_under(topic.id)),
        )

    def actor_card(self, actor: Actor) -> model.ActorCard:
        """Return an actor for a list."""
        role = actor.roles[0] if actor.roles else None
        organisation = self.link(role.organisation).title if role and role.organisation else ""
        return model.ActorCard(
            link=self.link(actor.id),
            kind=actor.kind,
            native_name=actor.native_name or "",
            role=", ".join(filter(None, (role.title, organisation))) if role else "",
            articles=len(self.ask.naming(actor.id)),
            quotations=self.ask.count_said(actor.id),
        )

    def article_card(self, article_id: str, mentions: int = 0) -> model.ArticleCard:
        """Return an article for a list."""
        return self.part(("card", article_id, mentions), lambda: self._article_card(article_id, mentions))

    def _article_card(self, article_id: str, mentions: int) -> model.ArticleCard:
        article = self.ask.document(article_id)
        return model.ArticleCard(
            link=self.link(article_id),
            publisher=self.link(article.publisher) if article.publisher else None,
            publisher_missing=publisher_missing(article),
            published=self.optional_date(article.published),
            kind=article.kind,
            origin=self.link(self.ask.origin_of(article_id)),
            quotations=len(self.ask.voices(article_id)),
            mentions=mentions,
        )

    def article_cards(self, ids: Iterable[str]) -> tuple[model.ArticleCard, ...]:
        """Return articles for a list, by date."""
        return tuple(map(self.article_card, self.by_date(ids)))

    def event_card(self, event: Event) -> model.EventCard:
        """Return an event for a list."""
        return model.EventCard(
            link=self.link(event.id),
            date=self.optional_date(event.date),
            place=event.place or "",
            status=event.status,
            outcome=self.inline(event.outcome),
            resolved_by=self.link(event.resolved_by) if event.resolved_by else None,
            sourcing=self.sourcing_of(self.voices(event)),
            came=self._came_of(event),
        )

    def _came_of(self, event: Event) -> str:
        """Say what came of an event that somebody expected; see `EventCard.came`."""
        if event.status == "expected":
            return "resolved" if event.resolved_by else "open"
        if event.status in {"cancelled", "not-reported"}:
            return event.status
        # What no source can have seen done is not met, whatever its record says.
        if not event.resolved_by and not (self.announcements(event) and self.reports(event)):
            return ""
        return "disputed" if event.status == "disputed" else "met"

    def announcements(self, event: Event) -> list[Citation]:
        """Return those sources of an event that can only announce it."""
        return [source for source in event.sources if foretells(self.ask.document(source.article), event)]

    def reports(self, event: Event) -> list[Citation]:
        """Return those sources of an event that can have seen it done."""
        announced = self.announcements(event)
        return [source for source in event.sources if source not in announced]

    def voices(self, event: Event) -> Sequence[Citation]:
        """Return the sources of an event that count: those that report it, or all where none does."""
        return self.reports(event) or event.sources

    def event_cards(self, events: Iterable[Event]) -> tuple[model.EventCard, ...]:
        """Return events for a list, by date, those without one last."""
        return tuple(map(self.event_card, sorted(events, key=event_order)))

    def figure_card(self, figure: Figure) -> model.FigureCard:
        """Return a figure with its readings for a list."""
        return model.FigureCard(
            link=self.link(figure.id),
            unit=figure.unit,
            readings=tuple(map(self.reading, self.ask.readings(figure.id))),
            state=self.ask.standing_of(figure.id),
        )

    def dispute_card(self, dispute: Dispute) -> model.DisputeCard:
        """Return a dispute for a list."""
        return model.DisputeCard(
            link=self.link(dispute.id),
            kind=dispute.kind,
            positions=len(dispute.positions),
            conclusion=self.inline(dispute.conclusion),
        )

    def foreign(self, article: str) -> str:
        """Return the language of an article where it is not that of the site."""
        return self._foreign(self.ask.document(article))

    def _foreign(self, article: Article) -> str:
        return article.language if article.language != self.ask.site.language else ""

    def by_date(self, ids: Iterable[str]) -> list[str]:
        """Return the ids of articles by date, those without one last."""
        return sorted(ids, key=lambda article: article_order(article, self.ask.document(article)))

    def articles_under(self, topic: str) -> Sequence[str]:
        """Return the ids of the articles filed under a topic."""
        return self.ask.user_ids(topic, Summary, "filed_under")

    def _source(self, citation: Citation) -> model.SourceView:
        article = self.ask.document(citation.article)
        link = self.link(citation.article)
        place = self.ask.place_of_words(citation.article, citation.quotation, citation.near)
        if place is not None:
            anchor = urls.quotation_anchor(place.start, place.end)
            link = replace(link, url=f"{link.url}#{anchor}")
        return model.SourceView(
            article=link,
            label=self.labelled(citation.article).title,
            published=self.optional_date(article.published),
            quotation=citation.quotation or "",
            language=self._foreign(article),
        )

    def _resolve(self, reference: ProseLink | Cited) -> str:
        if isinstance(reference, Cited):
            source = self._source(Citation(article=reference.target, quotation=reference.words))
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


def publisher_missing(article: Article) -> str:
    """Say why the publisher of an article is not known: somebody looked, or nobody did; empty where it is known."""
    return "" if article.publisher else "not given" if article.publisher_shown else "not shown in the text"


def _if_all(voices: Iterable[set[str]]) -> set[str]:
    """Return all voices together, or nothing where one is not known."""
    known = list(voices)
    return set().union(*known) if all(known) else set()


@lru_cache(maxsize=4_096)
def _date_view(date: Date) -> model.DateView:
    return model.DateView(label=date_label(date), iso=date_iso(date), edtf=date.text, doubt=date_doubt(date))


def _lang(language: str) -> str:
    """Return the attribute that says in what language words are, where they are not in that of the site."""
    return f' lang="{escape(language)}"' if language else ""


def _in_language(words: Markup, language: str) -> Markup:
    """Return words that say in what language they are, where they are not in that of the site."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if language else words


def titled(link: model.Link) -> Markup:
    """Return the title of a link as it is written inside quotation marks, in its language."""
    return _in_language(escape(nested(link.title)), link.language)


def _statement(anchor: str, text: Markup) -> model.StatementView:
    return model.StatementView(anchor=anchor, text=text)
