"""A site in the making."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from sitegen import __version__
from sitegen.briefing.questions import Briefing
from sitegen.diagnostics import Diagnostics
from sitegen.options import Options
from sitegen.output.made import Pages
from sitegen.output.theme import Theme
from sitegen.output.write import Kept, Stage
from sitegen.pages.parts import Maker, Parts
from sitegen.pages.plan import planned
from sitegen.store import Store
from sitegen.workers import Workers


def _nothing() -> None:
    pass


class Site:
    """The files of a site in the making.

    Arguments:
        options: What to build, and how.
        briefing: Answers what is asked of it.
        found: Takes what is wrong.
        theme: Templates and assets.
        closures: Template to the hash of its closure.
        stage: Takes the files.
        store: Knows how they were made in the last build.
        workers: Make pages.
        progress: Is told what is being done.

    Attributes:
        files: Path from the top of the site to each file that was made so far.
        pages: How pages and data files were made in the last build, and in this one.
        plan: The pages that the site has.
        base_url: Where the site will be published, or None.
        shared: A hash of what all files may depend on without asking for it.
        meanwhile: Is done by this process when others have begun to make pages.
        rendered: How many pages had their template run.
        search_seconds: How long indexing took.
    """

    def __init__(
        self,
        options: Options,
        briefing: Briefing,
        found: Diagnostics,
        theme: Theme,
        closures: Mapping[str, str],
        stage: Stage,
        store: Store,
        workers: Workers,
        progress: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.options = options
        self.briefing = briefing
        self.found = found
        self.theme = theme
        self.closures = closures
        self.stage = stage
        self.store = store
        self.workers = workers
        self.progress = progress
        self.pages = Pages(store, briefing)
        self.plan = list(planned(briefing, searchable=options.search))
        self.base_url = base_url_of(options, briefing)
        self.shared = shared_hash(options, briefing, theme)
        self.files: dict[str, Kept] = {}
        self.meanwhile: Callable[[], None] = _nothing
        self.rendered = 0
        self.search_seconds = 0.0
        self._parts: Parts = {}

    def maker(self) -> Maker:
        """Return what asks the briefing for a file that lies at the top of the site or bears no links."""
        return Maker(self.briefing, "", self.base_url, self._parts)


class Output(NamedTuple):
    """Files of one sort that a site consists of.

    Attributes:
        path: Of the file, or a pattern of the paths of the files, from the top of the site.
        make: Makes those that are not as they should be, and returns all of them.
        switch: Says whether the site has them.
    """

    path: str
    make: Callable[[Site], Mapping[str, Kept]]
    switch: Callable[[Site], bool] = lambda _: True


def base_url_of(options: Options, briefing: Briefing) -> str | None:
    """Return where the site will be published, or None where nobody says."""
    site = briefing.settings()
    return options.base_url or (site.base_url if site else None)


def shared_hash(options: Options, briefing: Briefing, theme: Theme) -> bytes:
    """Return a hash of what all files of a site may depend on without asking for it."""
    said = [__version__, base_url_of(options, briefing), options.search, theme.published_assets]
    return hashlib.blake2b(json.dumps(said, sort_keys=True).encode(), digest_size=8).digest()
