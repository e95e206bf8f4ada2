"""Evidence: every quotation with its state."""

from __future__ import annotations

from collections import Counter

from sitegen.content.records import Summary
from sitegen.pages import articles
from sitegen.pages.articles import ArticleCard, article_card
from sitegen.pages.page import PageKind, PageView, frame, link_to_list
from sitegen.pages.parts import Link, Maker, QuotationView

_LISTED_QUOTATIONS = 1_000
"""Number of quotations up to which one page can list all of them."""


class EvidenceView(PageView, frozen=True, kw_only=True, gc=False):
    """Every quotation with its state.

    Attributes:
        groups: Each article with its quotations in the order of the text; none where they are too many for a page.
        articles: The index of articles, whose pages list theirs.
        verified: How many are verified.
        total: How many there are.
        marked: How many stand inside quotation marks in the article.
        direct: How many of those are direct speech.
    """

    template = "evidence.html"

    groups: tuple[tuple[ArticleCard, tuple[QuotationView, ...]], ...]
    articles: Link
    verified: int
    total: int
    marked: int
    direct: int


def page(maker: Maker) -> EvidenceView:
    """Return the page of every quotation with its state; where they are too many for a page, of their numbers."""
    ask = maker.ask
    quoted = [article for article in ask.ids(Summary) if ask.voices(article)]
    voices = Counter(voice for article in quoted for voice in ask.voices(article))
    listed = maker.by_date(quoted) if voices.total() <= _LISTED_QUOTATIONS else []
    return EvidenceView(
        **frame(maker, KIND.path, KIND.title),
        groups=tuple(
            (article_card(maker, article), tuple(map(maker.quotation, ask.quotations(article)))) for article in listed
        ),
        articles=link_to_list(maker, articles.KIND),
        verified=voices.total(),
        total=voices.total(),
        marked=voices.total() - voices["article"],
        direct=voices["speech"],
    )


KIND = PageKind("Evidence", index=page, word="evidence")
