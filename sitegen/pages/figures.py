"""Figures: quantities that are followed over time."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.content.records import Dispute, Figure
from sitegen.pages import pictures, urls
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import Link, Maker, ReadingView, Sourcing
from sitegen.pages.pictures import AxisView, NumbersView
from sitegen.pages.prose import plain
from sitegen.pages.words import reading_label


class FigureCard(Struct, frozen=True, kw_only=True, gc=False):
    """A figure in a list.

    Attributes:
        link: The figure.
        unit: Of its values.
        readings: All readings, by date.
        state: `single`, `agree`, `apart` (they are of different dates), `undated` (they may be) or `differ`.
    """

    link: Link
    unit: str
    readings: tuple[ReadingView, ...]
    state: str


class FigureView(PageView, frozen=True, kw_only=True, gc=False):
    """A figure with its readings.

    Attributes:
        question: What exactly a reading answers.
        unit: Of the values.
        topics: Its topics.
        readings: All readings, by date.
        state: `single`, `agree`, `apart` (they are of different dates), `undated` (they may be) or `differ`.
        sourcing: How many voices give a reading.
        axis: Of the values, with a mark for each reading, or None where all are the same.
        disputes: The disputes in which its readings differ.
        mentioned_in: Records whose prose links here.
    """

    template = "figure.html"

    question: Markup
    unit: str
    topics: tuple[Link, ...]
    readings: tuple[ReadingView, ...]
    state: str
    sourcing: Sourcing
    axis: AxisView | None
    disputes: tuple[Link, ...]
    mentioned_in: tuple[Link, ...]


class FiguresView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of figures.

    Attributes:
        figures: All figures.
        numbers: Those that count in the same unit, in rows, or None where there are no two.
    """

    template = "figures.html"

    figures: tuple[FigureCard, ...]
    numbers: NumbersView | None


def figure_cards(maker: Maker, figures: Iterable[Figure]) -> tuple[FigureCard, ...]:
    """Return figures with their readings for a list, in their order."""
    return tuple(figure_card(maker, figure) for figure in figures)


def figure_card(maker: Maker, figure: Figure) -> FigureCard:
    """Return a figure with its readings for a list."""
    return FigureCard(
        link=maker.link(figure.id),
        unit=figure.unit,
        readings=tuple(map(maker.reading, maker.ask.readings(figure.id))),
        state=maker.ask.standing_of(figure.id),
    )


def page(maker: Maker, figure: Figure) -> FigureView:
    """Return the page of a figure."""
    readings = maker.ask.readings(figure.id)
    question = maker.inline(figure.question)
    topics, shown = maker.links(figure.topics), _readings(maker, figure)
    asserters = (reading.asserted_by for reading in shown if reading.asserted_by)
    return FigureView(
        **frame_of(maker, KIND, figure, plain(question)),
        facets=facets_of("Figure", topics, asserters, dates=(reading.as_of for reading in shown)),
        question=question,
        unit=figure.unit,
        topics=topics,
        readings=shown,
        state=maker.ask.standing_of(figure.id),
        sourcing=maker.sourcing_of_readings(readings),
        axis=pictures.figure(maker, figure),
        disputes=maker.links(maker.ask.user_ids(figure.id, Dispute, "disputed_in")),
        mentioned_in=maker.mentioned_in(figure.id),
    )


def _readings(maker: Maker, figure: Figure) -> tuple[ReadingView, ...]:
    """Return the readings of a figure for its own page, with their anchors."""
    given = maker.ask.readings(figure.id)
    words = [
        f"{each.article} {reading_label(each.reading, '')} {each.reading.as_of.text if each.reading.as_of else ''}"
        for each in given
    ]
    return tuple(map(maker.reading, given, urls.statement_anchors("reading", words)))


def index(maker: Maker) -> FiguresView:
    """Return the list of figures."""
    figures = maker.ask.in_order(Figure)
    return FiguresView(
        **frame(maker, KIND.path, KIND.title),
        figures=figure_cards(maker, figures),
        numbers=pictures.numbers(maker, figures),
    )


KIND = PageKind("Figures", Figure, page, index)
