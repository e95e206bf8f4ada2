"""Rendering: a page is a pure function of its view, the site's view and its template."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

import msgspec

from sitegen import __version__
from sitegen.briefing.findings import Findings
from sitegen.output.links import follow
from sitegen.output.made import Made
from sitegen.output.theme import TemplateFaultError, Theme
from sitegen.output.write import File, Kept, Stage
from sitegen.pages import urls
from sitegen.pages.views import overviews
from sitegen.pages.views.maker import Maker, Parts
from sitegen.pages.views.model import PageView, SiteView

MakeView = Callable[[Maker], PageView]
"""Makes the view of a page."""


@dataclass(frozen=True)
class Rendering:
    """What the making of every page needs.

    Attributes:
        findings: The briefing and its evidence.
        theme: Templates and assets.
        closures: Template to the hash of its closure.
        base_url: Where the site will be published, or None.
        views: Path of a page to what makes its view.
        stage: Takes the pages.
        parts: Root to the parts of views that pages with this root share.
    """

    findings: Findings
    theme: Theme
    closures: Mapping[str, str]
    base_url: str | None
    views: Mapping[str, MakeView]
    stage: Stage
    parts: dict[str, Parts] = field(default_factory=dict)


class Wanted(NamedTuple):
    """A page to be made.

    Attributes:
        path: Of the page.
        why: The reason.
        fingerprint: Of the page as the last build made it, or empty.
    """

    path: str
    why: str
    fingerprint: str


class Rendered(NamedTuple):
    """A page that was made.

    Attributes:
        path: Of the page.
        kept: The page as the output is to hold it.
        made: How it was made; without aims and anchors where it was not rendered.
        is_rendered: Whether its template ran; not where its fingerprint was the same.
    """

    path: str
    kept: Kept
    made: Made
    is_rendered: bool


def render_pages(rendering: Rendering, wanted: Sequence[Wanted]) -> list[Rendered | tuple[str, TemplateFaultError]]:
    """Make pages, and render those that are not as they were; give the fault where a template fails.

    Arguments:
        rendering: What all of them need.
        wanted: The pages.

    Raises:
        OSError: When the disk refuses.
    """
    return [_render(rendering, page) for page in wanted]


def html_of(rendering: Rendering, path: str) -> str:
    """Return the HTML of a page.

    Raises:
        TemplateFaultError: When its template fails.
    """
    view, site, _ = _views(rendering, path)
    return rendering.theme.render(view, site)


def _render(rendering: Rendering, wanted: Wanted) -> Rendered | tuple[str, TemplateFaultError]:
    path, theme = wanted.path, rendering.theme
    view, site, asked = _views(rendering, path)
    seal = fingerprint(view, site, rendering.closures[view.template])
    if seal == wanted.fingerprint:
        kept = rendering.stage.keep(path, seal)
        if kept:
            return Rendered(path, kept, Made(view.template, seal, asked, (), (), wanted.why), is_rendered=False)
    try:
        html = theme.render(view, site)
    except TemplateFaultError as fault:
        return path, fault
    kept = rendering.stage.put(path, File(html.encode(), seal))
    followed = follow(path, html, urls.root_of_base(rendering.base_url))
    return Rendered(path, kept, Made(view.template, seal, asked, *followed, wanted.why), True)


def _views(rendering: Rendering, path: str) -> tuple[PageView, SiteView, Sequence[str]]:
    """Return the view of a page, that of the site, and the questions that were asked for them."""
    root = urls.root_of_base(rendering.base_url) if path == urls.NOT_FOUND else urls.root_from(path)
    maker = Maker(rendering.findings, root, rendering.base_url, rendering.parts.setdefault(root, {}))
    view = rendering.views[path](maker)
    site = overviews.site_view(maker, rendering.theme.published_assets, path)
    # Many pages ask the same, and all that they asked is held till the end, so each question is there but once.
    return view, site, tuple(map(intern, maker.ask.asked))


def fingerprint(view: PageView, site: SiteView, closure: str) -> str:
    """Return a hash of all that a page is made of: when it is the same, so is the page."""
    made_of = (__version__, closure, view.template, view, site)
    return hashlib.sha256(msgspec.json.encode(made_of, enc_hook=str)).hexdigest()
