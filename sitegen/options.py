"""What a build is asked for, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sitegen.diagnostics import Diagnostics
from sitegen.files import Files

CAPTURES_FOLDER = "articles"
TEMPLATES_FOLDER = "templates"


@dataclass(frozen=True, kw_only=True)
class Options:
    """What to build, and how.

    Attributes:
        content: The content folder.
        output: The folder that the site is written to.
        articles: Folders of captured texts beside `content/articles/`.
        base_url: Where the site will be published; None for what `site.yaml` says.
        strict: Whether warnings keep the site from being written.
        locked: Whether an `evidence.lock` that would change is an error.
        leaves_lock: Whether `evidence.lock` stays as it is, also where it is not up to date.
        drafts: Whether drafts are part of the site.
        clean: Whether every page is made and every file written, also where it did not change.
        jobs: How many processes work; None to let the size of the work say.
        executor: Address of a scheduler whose workers work as well, as `dask://HOST:PORT`; None for processes of this
            machine.
        search: Whether the site gets a search.
        renew: Whether texts of captured pages are made by the newest extractors, whatever `evidence.lock` has.
        counts_open: Whether values that are still `TODO` are counted only, and keep nothing from being done.
    """

    content: Path
    output: Path
    articles: tuple[Path, ...] = ()
    base_url: str | None = None
    strict: bool = False
    locked: bool = False
    leaves_lock: bool = False
    drafts: bool = False
    clean: bool = False
    jobs: int | None = None
    executor: str | None = None
    search: bool = False
    renew: bool = False
    counts_open: bool = False

    @property
    def captures(self) -> tuple[Path, ...]:
        """The folders that captured texts may be in."""
        return self.content / CAPTURES_FOLDER, *self.articles

    @property
    def project(self) -> Path:
        """The folder that holds content, templates and output."""
        return self.content.parent if self.content.name not in {"", ".."} else self.content.resolve().parent


@dataclass
class Report:
    """What a build came to.

    Attributes:
        found: All that was found.
        failed: Whether the site stayed as it was.
        pages: Number of pages.
        rendered: Number of pages whose template ran.
        written: Number of pages that are new or changed.
        removed: Number of files that are no longer made.
        articles: Number of articles.
        origins: Number of independent origins.
        quotations: Number of verified quotations.
        base_url: Where the site will be published, or None where nobody says.
        by_lock: How many of these the lock alone verifies, since the text is not at hand.
        lock_changed: Whether `evidence.lock` was brought up to date.
        damaged: Names of caches that could not be used.
        search_seconds: What indexing for the search took; 0 where the index was kept, or is not wanted.
        notes: What else is to be said, of workers that failed or were not used.
        open: How many values are still to be filled in.
        inputs: What was read, as it was before; `evidence.lock` as the build left it.
    """

    found: Diagnostics
    failed: bool = True
    pages: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0
    articles: int = 0
    origins: int = 0
    quotations: int = 0
    base_url: str | None = None
    by_lock: int = 0
    lock_changed: bool = False
    damaged: tuple[str, ...] = ()
    search_seconds: float = 0.0
    notes: tuple[str, ...] = ()
    open: int = 0
    inputs: Files | None = None
