"""Rendering: a page is a pure function of its view, the site's view and its template."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

import msgspec

from sitegen.briefing.questions import Briefing
from sitegen.core.answers import Notes
from sitegen.output.links import Followed, follow
from sitegen.output.made import Made
from sitegen.output.manifest import sha256_of
from sitegen.output.theme import TemplateFaultError, Theme
from sitegen.pages import urls
from sitegen.pages.page import PageView
from sitegen.pages.parts import Maker, Parts
from sitegen.pages.plan import MakeView
from sitegen.pages.site import SiteView, site_view
from sitegen.store import made_by

_TOGETHER = 64
"""How many pages are made at a time; one at a time they take a fifth longer, and more at a time save nothing."""

_MOST_SHARED = 4_096
"""Parts of views, and pieces of pages, that are kept from one kind of page to another."""


@dataclass(frozen=True)
class Rendering:
    """What the making of every page needs.

    Attributes:
        briefing: Answers what is asked of it.
        theme: Templates and assets.
        closures: Template to the hash of its closure.
        base_url: Where the site will be published, or None.
        views: Path of a page to what makes its view.
        parts: Root to the parts of views that pages with this root share.
    """

    briefing: Briefing
    theme: Theme
    closures: Mapping[str, str]
    base_url: str | None
    views: Mapping[str, MakeView]
    parts: dict[str, Parts] = field(default_factory=dict)

    def forget(self) -> None:
        """Let go of what pages share, where that is much."""
        for parts in self.parts.values():
            if len(parts) > _MOST_SHARED:
                parts.clear()
        self.theme.forget(_MOST_SHARED)


class Wanted(NamedTuple):
    """A page to be made.

    Attributes:
        path: Of the page.
        why: The reason.
        fingerprint: Of the page that the output has, or empty.
        sha256: Of the bytes of that page, or empty.
    """

    path: str
    why: str
    fingerprint: str
    sha256: str


class Rendered(NamedTuple):
    """A page that was made.

    Attributes:
        path: Of the page.
        html: Its bytes, or None if they are those that the output has.
        sha256: Of its bytes.
        made: How it was made; without aims and anchors where it was not rendered.
        is_rendered: Whether its template ran; not where its fingerprint was the same.
    """

    path: str
    html: bytes | None
    sha256: str
    made: Made
    is_rendered: bool


def render_pages(rendering: Rendering, wanted: Sequence[Wanted]) -> list[Rendered | tuple[str, TemplateFaultError]]:
    """Make pages, and render those that are not as they were; give the fault where a template fails.

    Arguments:
        rendering: What all of them need.
        wanted: The pages.
    """
    batches = (wanted[at : at + _TOGETHER] for at in range(0, len(wanted), _TOGETHER))
    return [result for batch in batches for result in _render_together(rendering, batch)]


def html_of(rendering: Rendering, path: str) -> str:
    """Return the HTML of a page.

    Raises:
        TemplateFaultError: When its template fails.
    """
    view, site, _ = _views(rendering, path)
    return rendering.theme.render(view, site)


def view_of(rendering: Rendering, path: str) -> tuple[PageView, SiteView, Notes]:
    """Return the view of a page, that of the site, and the answers that they were made of."""
    root = urls.root_of_base(rendering.base_url) if path == urls.NOT_FOUND else urls.root_from(path)
    maker = Maker(rendering.briefing, root, rendering.base_url, rendering.parts.setdefault(root, {}))
    with rendering.briefing.noting() as notes:
        view = rendering.views[path](maker)
        site = site_view(maker, rendering.theme.published_assets, path)
    return view, site, notes


class _Draft(NamedTuple):
    """A page before its template runs."""

    wanted: Wanted
    view: PageView
    site: SiteView
    asked: Sequence[str]
    seal: str


def _render_together(
    rendering: Rendering, wanted: Sequence[Wanted]
) -> Iterator[Rendered | tuple[str, TemplateFaultError]]:
    """Make pages step by step: each step is done for all of them, and finds in the processor's cache what it needs."""
    drafts = [_draft(rendering, page) for page in wanted]
    made = [_html(rendering, draft) for draft in drafts]
    base = urls.root_of_base(rendering.base_url)
    led = [
        follow(draft.wanted.path, html, base) if isinstance(html, str) else Followed((), ())
        for draft, html in zip(drafts, made, strict=True)
    ]
    for draft, html, followed in zip(drafts, made, led, strict=True):
        path, why, _, last = draft.wanted
        made_as = Made(draft.view.template, draft.seal, draft.asked, *followed, why)
        if isinstance(html, TemplateFaultError):
            yield path, html
        elif html is None:
            yield Rendered(path, None, last, made_as, is_rendered=False)
        else:
            data = html.encode()
            sha256 = sha256_of(data)
            yield Rendered(path, None if sha256 == last else data, sha256, made_as, is_rendered=True)


def _draft(rendering: Rendering, wanted: Wanted) -> _Draft:
    view, site, asked = _views(rendering, wanted.path)
    return _Draft(wanted, view, site, asked, fingerprint(view, site, rendering.closures[view.template]))


def _html(rendering: Rendering, draft: _Draft) -> str | TemplateFaultError | None:
    """Return a page, None if it is as the output has it, or why it cannot be rendered."""
    if draft.seal == draft.wanted.fingerprint:
        return None
    try:
        return rendering.theme.render(draft.view, draft.site)
    except TemplateFaultError as fault:
        return fault


def _views(rendering: Rendering, path: str) -> tuple[PageView, SiteView, Sequence[str]]:
    """Return the view of a page, that of the site, and the questions that were asked for them."""
    view, site, notes = view_of(rendering, path)
    # Many pages ask the same, and all that they asked is held till the end, so each question is there but once.
    return view, site, tuple(map(intern, map(repr, notes)))


def fingerprint(view: PageView, site: SiteView, closure: str) -> str:
    """Return a hash of all that a page is made of: when it is the same, so is the page."""
    made_of = (made_by(), closure, view.template, view, site)
    return hashlib.sha256(msgspec.json.encode(made_of, enc_hook=str)).hexdigest()
