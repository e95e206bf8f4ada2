"""Free pages: those that the editor writes by hand."""

from __future__ import annotations

from markupsafe import Markup

from sitegen.content.records import Page
from sitegen.pages.page import PageKind, PageView, facets_of, frame_of
from sitegen.pages.parts import Link, Maker
from sitegen.pages.prose import headings


class FreePageView(PageView, frozen=True, kw_only=True, gc=False):
    """A free page.

    Attributes:
        body: Its text.
        contents: Its headings of the highest level.
    """

    template = "page.html"

    body: Markup
    contents: tuple[Link, ...]


def page(maker: Maker, page: Page) -> FreePageView:
    """Return the page of a free page."""
    body = maker.prose(page.body, top=2)
    return FreePageView(
        **frame_of(maker, KIND, page, page.description or ""),
        facets=facets_of("Page"),
        body=body,
        contents=tuple(Link(title=title, url=f"#{anchor}", kind="section") for anchor, title in headings(body)),
    )


KIND = PageKind("Pages", Page, page)
