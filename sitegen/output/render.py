"""Rendering: a page is a pure function of its view, the site's view and its template."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from sitegen import __version__
from sitegen.diagnostics import Diagnostics
from sitegen.output.theme import TemplateFaultError, Theme
from sitegen.pages.views.model import PageView, SiteView


class Rendered(NamedTuple):
    """A page as it will be written.

    Attributes:
        data: Its bytes.
        fingerprint: A hash of all that it was made of.
    """

    data: bytes
    fingerprint: str


def render_pages(views: Iterable[tuple[PageView, SiteView]], theme: Theme, found: Diagnostics) -> dict[str, Rendered]:
    """Render pages, and report each place in a template that fails, with the first page where it does.

    Arguments:
        views: Each page's view and the site's view from that page.
        theme: Templates and assets.
        found: Where faults of templates are reported.
    """
    pages: dict[str, Rendered] = {}
    failed: set[tuple[str | None, int, str]] = set()
    closures: dict[str, str] = {}
    for view, site in views:
        try:
            html = theme.render(view, site)
        except TemplateFaultError as fault:
            place = (fault.path, fault.line, fault.message)
            if place not in failed:
                failed.add(place)
                fault.report(found, view.path)
            continue
        if view.template not in closures:
            closures[view.template] = theme.closure(view.template)
        pages[view.path] = Rendered(html.encode(), fingerprint(view, site, closures[view.template]))
    return pages


def fingerprint(view: PageView, site: SiteView, closure: str) -> str:
    """Return a hash of all that a page is made of: when it is the same, so is the page."""
    made_of = (__version__, closure, view.template, view, site)
    return hashlib.sha256(msgspec.json.encode(made_of, enc_hook=str)).hexdigest()
