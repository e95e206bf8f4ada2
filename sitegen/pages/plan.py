"""Which pages a site has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from sitegen.briefing.questions import Briefing
from sitegen.content.records import Record
from sitegen.pages import urls
from sitegen.pages.views import overviews, records
from sitegen.pages.views.maker import Maker
from sitegen.pages.views.model import PageView

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
    yield Planned(urls.HOME, None, overviews.home)
    for section in urls.SECTIONS:
        yield Planned(urls.index_of(section), None, partial(overviews.index, section=section))
    yield Planned(urls.SOURCES, None, overviews.sources)
    yield Planned(urls.EVIDENCE, None, overviews.evidence)
    yield Planned(urls.NOT_FOUND, None, overviews.not_found)
    yield Planned(urls.SEARCH, None, partial(overviews.search, searchable=searchable))
    paged = [record for kind in records.PAGED for record in briefing.all(kind)]
    for record in paged:
        make = partial(records.view_of, record_id=record.id, kind=type(record))
        yield Planned(urls.path_of(record), record, make)
    for record in paged:
        for old in record.was:
            path = urls.path_of_id(type(record), old)
            yield Planned(path, record, partial(overviews.redirect, path=path, record_id=record.id))


def paths_to_find(ask: Briefing) -> Iterator[str]:
    """Give the path of every page that a reader should find: no error page, and no former address."""
    yield from (urls.HOME, urls.SOURCES, urls.EVIDENCE, urls.SEARCH)
    yield from map(urls.index_of, urls.SECTIONS)
    for kind in records.PAGED:
        yield from (urls.path_of_id(kind, record_id) for record_id in ask.ids(kind))
