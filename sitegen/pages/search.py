"""The search, which is also the index of all records."""

from __future__ import annotations

from msgspec import Struct

from sitegen.content.records import Record
from sitegen.pages import urls
from sitegen.pages.kinds import KINDS
from sitegen.pages.page import PageKind, PageView, frame, link_to_list
from sitegen.pages.parts import Link, Maker

TITLE = "Search"

_MOST_OF_A_KIND = 500
"""Records of one kind that the index of all records lists; of more it links to their own list."""


class IndexGroup(Struct, frozen=True, kw_only=True, gc=False):
    """The records of one kind, in the index of all.

    Attributes:
        anchor: The id of its place on the page.
        title: What they are called.
        count: How many there are.
        whole: The page that lists them, or None where there is none.
        records: By title; none where they are too many for this page.
    """

    anchor: str
    title: str
    count: int
    whole: Link | None
    records: tuple[Link, ...]


class SearchView(PageView, frozen=True, kw_only=True, gc=False):
    """The search, and the index of all records for those who cannot use it.

    Attributes:
        searchable: Whether the site was built with its search.
        groups: The records by kind.
    """

    template = "search.html"

    searchable: bool
    groups: tuple[IndexGroup, ...]


def page(maker: Maker, *, searchable: bool) -> SearchView:
    """Return the page of search, which is also the index of all records.

    Arguments:
        maker: Of the page.
        searchable: Whether the site is built with its search.
    """
    groups = (_index_group(maker, kind, kind.record) for kind in KINDS if kind.record)
    return SearchView(
        **frame(maker, urls.SEARCH, TITLE),
        searchable=searchable,
        groups=tuple(group for group in groups if group.count),
    )


def _index_group(maker: Maker, kind: PageKind, record: type[Record]) -> IndexGroup:
    """Return the records of a kind for the index of all."""
    ids = maker.ask.ids(record)
    whole = link_to_list(maker, kind) if kind.index else None
    return IndexGroup(
        anchor=record.section or record.folder,
        title=kind.records or kind.title,
        count=len(ids),
        whole=whole,
        records=maker.links(ids) if not whole or len(ids) <= _MOST_OF_A_KIND else (),
    )
