"""Which pages a site has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from sitegen.briefing.questions import Briefing
from sitegen.content.records import Record
from sitegen.pages import elsewhere, home, search, urls
from sitegen.pages.kinds import KINDS
from sitegen.pages.page import PageView
from sitegen.pages.parts import Maker

MakeView = Callable[[Maker], PageView]
"""Makes the view of a page."""


class Planned(NamedTuple):
    """A page that a site has.

    Attributes:
        path: From the top of the site.
        record: What the page is of; None for a page of sitegen's own.
        make: Makes its view.
    """

    path: str
    record: Record | None
    make: MakeView


def planned(briefing: Briefing, *, searchable: bool = False) -> Iterator[Planned]:
    """Give every page of a site; after the pages of records, those at addresses that records had before.

    Arguments:
        briefing: The records.
        searchable: Whether the site has a search.
    """
    yield Planned(urls.HOME, None, home.page)
    for kind in KINDS:
        if kind.index and kind.is_listed(briefing):
            yield Planned(kind.path, None, kind.index)
    yield Planned(urls.NOT_FOUND, None, elsewhere.not_found)
    yield Planned(urls.SEARCH, None, partial(search.page, searchable=searchable))
    for kind in KINDS:
        if kind.record and kind.page:
            for record in briefing.all(kind.record):
                make = partial(_view_of, record_id=record.id, kind=kind.record, page=kind.page)
                yield Planned(urls.path_of(record), record, make)
    for record_type in _PAGED:
        for record in briefing.all(record_type):
            for old in record.was:
                path = urls.path_of_id(record_type, old)
                yield Planned(path, record, partial(elsewhere.redirect, path=path, record_id=record.id))


def paths_to_find(ask: Briefing) -> Iterator[str]:
    """Give the path of every page that a reader should find: no error page, and no former address."""
    yield from (urls.HOME, urls.SEARCH, *(kind.path for kind in KINDS if kind.is_listed(ask)))
    for record_type in _PAGED:
        yield from (urls.path_of_id(record_type, record_id) for record_id in ask.ids(record_type))


_PAGED = tuple(kind.record for kind in KINDS if kind.record and kind.page)
"""Kinds of record that have a page each."""


def _view_of(maker: Maker, record_id: str, kind: type[Record], page: Callable[[Maker, Any], PageView]) -> PageView:
    return page(maker, maker.ask.get(record_id, kind))
