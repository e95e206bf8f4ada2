"""Prospects: how certain something is said to be, step by step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from markupsafe import Markup
from msgspec import Struct

from sitegen.briefing.questions import ArticleEstimate
from sitegen.content.records import Citation, Degree, Prospect
from sitegen.content.references import sentences
from sitegen.pages.charts.ladder import draw_ladder
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import DateView, Link, Maker, Sourcing
from sitegen.pages.pictures import MOST_MARKS, AxisView
from sitegen.pages.prose import plain

LEVELS: tuple[str, ...] = get_args(Degree)
"""How certain something may be said to be, from the least to the most."""


class EstimateView(Struct, frozen=True, kw_only=True, gc=False):
    """How certain one article says that something is.

    Attributes:
        level: `ruled out`, `unlikely`, `possible`, `likely`, `expected` or `stated as fact`.
        as_of: When it was said, or None.
        quotation: Its words.
        url: Where these are on the page of the article.
        asserted_by: Who is said to have said it, or None.
        article: The article, titled as in citations.
        note: What a reader should know about it.
        language: Of the words, or an empty string where it is that of the site.
    """

    level: str
    as_of: DateView | None
    quotation: str
    url: str
    asserted_by: Link | None
    article: Link
    note: Markup
    language: str


class ProspectCard(Struct, frozen=True, kw_only=True, gc=False):
    """A prospect in a list.

    Attributes:
        link: The prospect.
        answer: What the estimates come to, in one sentence.
        estimates: All estimates, by date.
        axis: Of the levels, with a mark for each estimate, or None where there is none or very many are.
        sourcing: How many voices gave them.
    """

    link: Link
    answer: Markup
    estimates: tuple[EstimateView, ...]
    axis: AxisView | None
    sourcing: Sourcing


class ProspectView(PageView, frozen=True, kw_only=True, gc=False):
    """Something of which sources say how certain it is.

    Attributes:
        question: What exactly an estimate answers.
        answer: What the estimates come to, where the editor says so.
        topics: Its topics.
        estimates: All estimates, by date.
        axis: Of the levels, with a mark for each estimate, or None where there is none or very many are.
        sourcing: How many voices gave them.
        conclusion: What a careful editor makes of it.
        mentioned_in: Records whose prose links here.
    """

    template = "prospect.html"

    question: Markup
    answer: Markup
    topics: tuple[Link, ...]
    estimates: tuple[EstimateView, ...]
    axis: AxisView | None
    sourcing: Sourcing
    conclusion: Markup
    mentioned_in: tuple[Link, ...]


class ProspectsView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of prospects.

    Attributes:
        prospects: All of them.
    """

    template = "prospects.html"

    prospects: tuple[ProspectCard, ...]


def prospect_cards(maker: Maker, prospects: Iterable[Prospect]) -> tuple[ProspectCard, ...]:
    """Return prospects for a list, in their order."""
    return tuple(prospect_card(maker, prospect) for prospect in prospects)


def prospect_card(maker: Maker, prospect: Prospect) -> ProspectCard:
    """Return a prospect for a list."""
    estimates = maker.ask.estimates(prospect.id)
    return ProspectCard(
        link=maker.link(prospect.id),
        answer=maker.inline(_answer_of(prospect)),
        estimates=_views(maker, estimates),
        axis=_axis(estimates),
        sourcing=_sourcing(maker, estimates),
    )


def page(maker: Maker, prospect: Prospect) -> ProspectView:
    """Return the page of a prospect."""
    estimates = maker.ask.estimates(prospect.id)
    topics, shown = maker.links(prospect.topics), _views(maker, estimates)
    asserters = (each.asserted_by for each in shown if each.asserted_by)
    return ProspectView(
        **frame_of(maker, KIND, prospect, plain(maker.inline(_answer_of(prospect)))),
        facets=facets_of("Prospect", topics, asserters, dates=(each.as_of for each in shown)),
        question=maker.inline(prospect.question),
        answer=maker.inline(prospect.answer),
        topics=topics,
        estimates=shown,
        axis=_axis(estimates),
        sourcing=_sourcing(maker, estimates),
        conclusion=maker.inline(prospect.conclusion),
        mentioned_in=maker.mentioned_in(prospect.id),
    )


def index(maker: Maker) -> ProspectsView:
    """Return the list of prospects."""
    return ProspectsView(
        **frame(maker, KIND.path, KIND.title), prospects=prospect_cards(maker, maker.ask.in_order(Prospect))
    )


def _answer_of(prospect: Prospect) -> str:
    """Return what the estimates come to, as prose: the editor's, else the first sentence of the conclusion."""
    return prospect.answer or next(iter(sentences(prospect.conclusion or "")), "")


def _views(maker: Maker, estimates: Iterable[ArticleEstimate]) -> tuple[EstimateView, ...]:
    return tuple(_view(maker, given) for given in estimates)


def _view(maker: Maker, given: ArticleEstimate) -> EstimateView:
    estimate = given.estimate
    (source,) = maker.sources([Citation(article=given.article, quotation=estimate.quotation)])
    return EstimateView(
        level=estimate.level,
        as_of=maker.optional_date(estimate.as_of),
        quotation=estimate.quotation,
        url=source.article.url,
        asserted_by=maker.link(estimate.asserted_by) if estimate.asserted_by else None,
        article=maker.labelled(given.article),
        note=maker.inline(estimate.note),
        language=source.language,
    )


def _axis(estimates: tuple[ArticleEstimate, ...]) -> AxisView | None:
    if not 0 < len(estimates) <= MOST_MARKS:
        return None
    svg, marks = draw_ladder(LEVELS, [LEVELS.index(given.estimate.level) for given in estimates])
    return AxisView(reading="The farther to the right, the more certain it is said to be.", svg=svg, marks=tuple(marks))


def _sourcing(maker: Maker, estimates: Iterable[ArticleEstimate]) -> Sourcing:
    return maker.sourcing(given.article for given in estimates)


KIND = PageKind("Prospects", Prospect, page, index, optional=True)
