"""Disputes: questions on which sources differ."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from sitegen.content.records import Dispute, Figure
from sitegen.content.references import sentences
from sitegen.pages.figures import FigureCard, figure_cards
from sitegen.pages.page import PageKind, PageView, facets_of, frame, frame_of
from sitegen.pages.parts import Link, Maker, SourceView, Sourcing
from sitegen.pages.prose import plain

_DIFFERING = {"differ", "undated"}


class DisputeCard(Struct, frozen=True, kw_only=True, gc=False):
    """A dispute in a list.

    Attributes:
        link: The dispute, titled with its question.
        kind: What the sources differ in.
        answer: The answer, in one sentence.
        positions: Number of positions.
        conclusion: What a careful editor makes of it.
    """

    link: Link
    kind: str
    answer: Markup
    positions: int
    conclusion: Markup


class PositionView(Struct, frozen=True, kw_only=True, gc=False):
    """One side of a dispute.

    Attributes:
        anchor: Its id on the page of its dispute, made of its words.
        says: What it holds.
        sources: Who says so.
        sourcing: How many voices they are.
    """

    anchor: str
    says: Markup
    sources: tuple[SourceView, ...]
    sourcing: Sourcing


class DisputeView(PageView, frozen=True, kw_only=True, gc=False):
    """A question on which sources differ; the title of the page is the question.

    Attributes:
        kind: What they differ in.
        answer: The answer, in one sentence, where the editor gave one.
        topics: Its topics.
        positions: Each answer.
        conclusion: What a careful editor makes of it.
        figures: The figures whose readings differ in it.
        mentioned_in: Records whose prose links here.
    """

    template = "dispute.html"

    kind: str
    answer: Markup
    topics: tuple[Link, ...]
    positions: tuple[PositionView, ...]
    conclusion: Markup
    figures: tuple[FigureCard, ...]
    mentioned_in: tuple[Link, ...]


class DisputesView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of disputes.

    Attributes:
        disputes: With what we make of each.
        differing: Figures with readings of one date, or of none, that do not meet; a dispute may say so.
    """

    template = "disputes.html"

    disputes: tuple[DisputeCard, ...]
    differing: tuple[FigureCard, ...]


def dispute_cards(maker: Maker, disputes: Iterable[Dispute]) -> tuple[DisputeCard, ...]:
    """Return disputes for a list, in their order."""
    return tuple(dispute_card(maker, dispute) for dispute in disputes)


def dispute_card(maker: Maker, dispute: Dispute) -> DisputeCard:
    """Return a dispute for a list."""
    return DisputeCard(
        link=maker.link(dispute.id),
        kind=dispute.kind,
        answer=maker.inline(answer_to(dispute)),
        positions=len(dispute.positions),
        conclusion=maker.inline(dispute.conclusion),
    )


def answer_to(dispute: Dispute) -> str:
    """Return the answer to a dispute as prose: the editor's, else the first sentence of the conclusion."""
    return dispute.answer or next(iter(sentences(dispute.conclusion or "")), "")


def differing(maker: Maker) -> list[Figure]:
    """Return the figures with readings of one date, or of none, that do not meet."""
    return [each for each in maker.ask.in_order(Figure) if maker.ask.standing_of(each.id) in _DIFFERING]


def page(maker: Maker, dispute: Dispute) -> DisputeView:
    """Return the page of a dispute."""
    ask = maker.ask
    conclusion = maker.inline(dispute.conclusion)
    positions = maker.statements("position", (position.says for position in dispute.positions))
    topics = maker.links(dispute.topics)
    return DisputeView(
        **frame_of(maker, KIND, dispute, plain(maker.inline(answer_to(dispute)))),
        facets=facets_of("Dispute", topics),
        kind=dispute.kind,
        answer=maker.inline(dispute.answer),
        topics=topics,
        positions=tuple(
            PositionView(
                anchor=statement.anchor,
                says=statement.text,
                sources=maker.sources(position.sources),
                sourcing=maker.sourcing_of(position.sources),
            )
            for position, statement in zip(dispute.positions, positions, strict=True)
        ),
        conclusion=conclusion,
        figures=figure_cards(maker, [ask.get(figure, Figure) for figure in dict.fromkeys(dispute.figures)]),
        mentioned_in=maker.mentioned_in(dispute.id),
    )


def index(maker: Maker) -> DisputesView:
    """Return the list of disputes, with the figures whose values differ."""
    return DisputesView(
        **frame(maker, KIND.path, KIND.title),
        disputes=dispute_cards(maker, maker.ask.in_order(Dispute)),
        differing=figure_cards(maker, differing(maker)),
    )


KIND = PageKind("Disputes", Dispute, page, index)
