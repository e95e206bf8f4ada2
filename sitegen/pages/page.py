"""What every page has, and what a kind of page is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from msgspec import Struct

from sitegen.briefing.questions import Briefing
from sitegen.content.records import Actor, Record, Topic
from sitegen.pages import urls
from sitegen.pages.parts import DateView, Link, Maker

_YEAR = re.compile(r"\b[0-9]{4}(?![0-9])")

WITH_FEEDS = frozenset({Topic, Actor})
"""Kinds of record that have feeds."""


class Facet(Struct, frozen=True, kw_only=True, gc=False):
    """Something by which the search can narrow pages down.

    Attributes:
        name: `kind`, `topic`, `actor`, `publisher` or `year`.
        value: What the page has there.
    """

    name: str
    value: str


class PageView(Struct, frozen=True, kw_only=True, gc=False):
    """What every page has.

    Attributes:
        template: The file in `templates/` that shows it.
        path: From the top of the site.
        title: The heading.
        description: For search engines; one sentence, or an empty string.
        breadcrumbs: From the front page down to the section; the page itself is not among them.
        canonical: The address on the published site, or an empty string without `base_url`.
        previous: The record before this one in the index of its kind.
        next: The record after it.
        facets: By what the search can narrow the page down; it finds no page that has none.
        feeds: Those of its record; the kind of each is its media type.
        twin: The address of the same in Markdown, or an empty string if it has none.
    """

    template: ClassVar[str]

    path: str
    title: str
    description: str = ""
    breadcrumbs: tuple[Link, ...] = ()
    canonical: str = ""
    previous: Link | None = None
    next: Link | None = None
    facets: tuple[Facet, ...] = ()
    feeds: tuple[Link, ...] = ()
    twin: str = ""


@dataclass(frozen=True)
class PageKind:
    """A kind of page: one for each record of a kind, and a list of them, or a page that is alone of its kind.

    Attributes:
        title: What the list, or the page that is alone, is called.
        record: The kind of record that is shown so; None where it is none.
        page: Makes the page of a record; None where no record has one.
        index: Makes the list, or the page that is alone; None where there is none.
        word: What the menu calls a page that is alone; it lies at the top of the site.
        records: What the records are called all together, where that is not the title.
        optional: Whether a site without such records does without the list as well.
    """

    title: str
    record: type[Record] | None = None
    page: Callable[[Maker, Any], PageView] | None = None
    index: Callable[[Maker], PageView] | None = None
    word: str = ""
    records: str = ""
    optional: bool = False

    @property
    def section(self) -> str:
        """What the menu calls it, and the folder that its pages lie in; empty where the menu has no word for it."""
        return self.word or (self.record.section if self.record else "")

    def is_listed(self, ask: Briefing) -> bool:
        """Whether a site has the list, or the page that is alone."""
        return self.index is not None and not (self.optional and self.record and not ask.ids(self.record))

    @property
    def path(self) -> str:
        """The path of the list, or of the page that is alone."""
        return f"{self.word}.html" if self.word else urls.index_of(self.section)


def frame(maker: Maker, path: str, title: str, description: str = "", within: PageKind | None = None) -> dict[str, Any]:
    """Return what every page has.

    Arguments:
        maker: Of the page.
        path: Of the page, from the top of the site.
        title: Its heading.
        description: For search engines.
        within: The kind whose list it is in, for the breadcrumbs.
    """
    base_url, section = maker.base_url, within.section if within else ""
    return {
        "path": path,
        "title": title,
        "description": description,
        "breadcrumbs": maker.part(("crumbs", section), lambda: _crumbs(maker, within)) if path != urls.HOME else (),
        "canonical": urls.absolute(base_url, path) if base_url else "",
    }


def frame_of(maker: Maker, kind: PageKind, record: Record, description: str) -> dict[str, Any]:
    """Return what the page of a record has: the frame, and the records before and behind it if its kind has a list."""
    path = urls.path_of(record)
    if not kind.index:
        return {**frame(maker, path, record.title, description), "twin": twin_of(maker, path)}
    before, behind = maker.ask.neighbours(record.id)
    return {
        **frame(maker, path, record.title, description, kind),
        "twin": twin_of(maker, path),
        "previous": maker.link(before) if before else None,
        "next": maker.link(behind) if behind else None,
        "feeds": feeds_of(maker, record.title, path.removesuffix(".html")) if kind.record in WITH_FEEDS else (),
    }


def twin_of(maker: Maker, path: str) -> str:
    """Return the address of a page in Markdown from that page, or an empty string if the site has none."""
    return f"{path.rpartition('/')[2].removesuffix('.html')}.md" if maker.ask.site.data.markdown else ""


def feeds_of(maker: Maker, title: str, path: str) -> tuple[Link, ...]:
    """Return links to feeds, if the site has them.

    Arguments:
        maker: Of the page.
        title: Of the feeds.
        path: Theirs, without an ending.
    """
    wanted = urls.FEEDS if maker.ask.site.data.feeds else ()
    return tuple(Link(title=title, url=f"{maker.root}{path}{ending}", kind=media) for ending, media in wanted)


def link_to_list(maker: Maker, kind: PageKind) -> Link:
    """Return a link to the list of a kind, or to the page that is alone."""
    return Link(title=kind.title, url=maker.root + kind.path, kind="section")


def _crumbs(maker: Maker, within: PageKind | None) -> tuple[Link, ...]:
    home = Link(title=maker.ask.site.title, url=maker.root + urls.HOME, kind="home")
    return (home, link_to_list(maker, within)) if within else (home,)


def facets_of(
    kind: str,
    topics: Iterable[Link] = (),
    actors: Iterable[Link] = (),
    publisher: Link | None = None,
    dates: Iterable[DateView | None] = (),
) -> tuple[Facet, ...]:
    """Return by what the search can narrow a page down."""
    given = (
        ("kind", kind),
        *(("topic", topic.title) for topic in topics),
        *(("actor", actor.title) for actor in actors),
        *(("publisher", each.title) for each in (publisher,) if each),
        *(("year", year) for date in dates if date for year in _YEAR.findall(date.edtf)),
    )
    return tuple(Facet(name=name, value=value) for name, value in dict.fromkeys(given))
