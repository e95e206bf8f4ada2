"""What every page may show of the site as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sitegen import __version__
from sitegen.content.records import Event, Page, Summary
from sitegen.pages import evidence, search, sources, urls
from sitegen.pages.kinds import KINDS
from sitegen.pages.page import PageKind, feeds_of, link_to_list
from sitegen.pages.parts import DateView, Link, Maker

INTERFACE_LANGUAGE = "en"
"""The language of the words that sitegen itself puts on pages."""

_IN_MENU = {kind.section: kind for kind in KINDS if kind.index}


class SiteView(Struct, frozen=True, kw_only=True, gc=False):
    """What every page may show of the site as a whole.

    Attributes:
        title: Of the briefing.
        description: In one sentence.
        as_of: The day that the briefing speaks of.
        language: A BCP 47 tag.
        interface: The language of the words that sitegen itself puts on pages, where it is another; else empty.
        home: The front page.
        sources: The page of sources.
        evidence: The page of every quotation.
        search: The page of search, and index of all records.
        navigation: The menu behind the front page: the lists that are not empty, in the order of `site.yaml`.
        assets: File name in `assets/` to its address, named by the hash of its bytes.
        data: The address of `briefing.json`.
        tables: The address of the data package of its tables, or an empty string if it has none.
        calendar: The address of its calendar, or an empty string if it has none.
        feeds: Those of the site; the kind of each is its media type.
        linked_data: Whether pages have what they say in the words of schema.org.
        version: Of sitegen.
    """

    title: str
    description: str
    as_of: DateView
    language: str
    interface: str
    home: Link
    sources: Link
    evidence: Link
    search: Link
    navigation: tuple[Link, ...]
    assets: dict[str, str]
    data: str
    tables: str
    calendar: str
    feeds: tuple[Link, ...]
    linked_data: bool
    version: str


def site_view(maker: Maker, assets: Mapping[str, str], path: str) -> SiteView:
    """Return what a page may show of the site.

    Arguments:
        maker: Of the page.
        assets: File name in `assets/` to the path of its published file.
        path: Of the page, by which the menu knows where it is.
    """
    # The menu knows the section of a page, and of a page without a section the page.
    return maker.part(("site", path.partition("/")[0]), lambda: _site_view(maker, assets, path))


def _site_view(maker: Maker, assets: Mapping[str, str], path: str) -> SiteView:
    site = maker.ask.site
    unlisted = {word for word, kind in _IN_MENU.items() if not kind.is_listed(maker.ask)}
    words = [word for word in site.navigation or (*_IN_MENU, *maker.ask.ids(Page)) if word not in unlisted]
    return SiteView(
        title=site.title,
        description=site.description,
        as_of=maker.date(site.as_of),
        language=site.language,
        interface="" if is_interface_language(site.language) else INTERFACE_LANGUAGE,
        home=Link(title=site.title, url=maker.root + urls.HOME, kind="home", current=path == urls.HOME),
        sources=_list_link(maker, sources.KIND, path),
        evidence=_list_link(maker, evidence.KIND, path),
        search=Link(title=search.TITLE, url=maker.root + urls.SEARCH, kind="section", current=path == urls.SEARCH),
        navigation=tuple(_menu_link(maker, word, path) for word in words if not _is_empty(maker, word)),
        assets={name: maker.root + published for name, published in assets.items()},
        data=maker.root + urls.BRIEFING_JSON,
        tables=maker.root + urls.DATA_PACKAGE if site.data.tables else "",
        calendar=maker.root + urls.CALENDAR if site.data.calendar and maker.ask.has(Event.record_kind) else "",
        feeds=feeds_of(maker, site.title, urls.FEED),
        linked_data=site.data.linked_data,
        version=__version__,
    )


def is_interface_language(language: str) -> bool:
    """Whether sitegen's own words are in a language, or in another form of it, such as `en-GB`."""
    return language.partition("-")[0].lower() == INTERFACE_LANGUAGE


def _is_empty(maker: Maker, word: str) -> bool:
    """Whether a list has nothing to show; a page that is alone shows what articles have."""
    kind = _IN_MENU.get(word)
    if kind is None:
        return False
    record = Summary if kind.word or kind.record is None else kind.record
    return not maker.ask.has(record.record_kind)


def _menu_link(maker: Maker, word: str, path: str) -> Link:
    if word in _IN_MENU:
        return _list_link(maker, _IN_MENU[word], path)
    link = maker.link(word)
    return Link(title=link.title, url=link.url, kind=link.kind, current=path == urls.path_of_id(Page, word))


def _list_link(maker: Maker, kind: PageKind, path: str) -> Link:
    """Return a link to the list of a kind; it leads to the page itself from all pages in the list."""
    is_here = path == kind.path if kind.word else path.startswith(f"{kind.section}/")
    return replace(link_to_list(maker, kind), current=is_here)
