"""Pages that lead elsewhere: the error page, and those at addresses that records had before."""

from __future__ import annotations

from sitegen.pages import urls
from sitegen.pages.page import PageView, frame
from sitegen.pages.parts import Link, Maker


class NotFoundView(PageView, frozen=True, kw_only=True, gc=False):
    """What a server shows where there is no page."""

    template = "404.html"


class RedirectView(PageView, frozen=True, kw_only=True, gc=False):
    """What stands at the address that a record had before.

    Attributes:
        target: Where it is now.
    """

    template = "redirect.html"

    target: Link


def not_found(maker: Maker) -> NotFoundView:
    """Return the page that a server shows where there is none."""
    return NotFoundView(**{**frame(maker, urls.NOT_FOUND, "Page not found"), "canonical": ""})


def redirect(maker: Maker, path: str, record_id: str) -> RedirectView:
    """Return the page at an address that a record had before."""
    record = maker.ask.head(record_id)
    target = maker.link(record_id)
    common = frame(maker, path, record.title)
    if maker.base_url:
        common["canonical"] = urls.absolute(maker.base_url, urls.path_of(record))
    return RedirectView(**common, target=target)
