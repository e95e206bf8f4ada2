"""The phases of a build, in order.

Read the content, resolve its references, gather the evidence, make the views, render them, check the links, and write
what changed. Everything is settled before anything is written: one error anywhere, and the site stays as it was.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from sitegen.briefing.evidence import gather
from sitegen.briefing.findings import Findings
from sitegen.briefing.graph import Briefing, resolve
from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.briefing.tradecraft import check_tradecraft
from sitegen.content.captures import Captures
from sitegen.content.load import CAPTURES_FOLDER, LOCK_FILE, Where, load
from sitegen.content.records import Record, Summary
from sitegen.content.source import read
from sitegen.diagnostics import Diagnostics, Span
from sitegen.output.links import check_links
from sitegen.output.render import Rendered, render_pages
from sitegen.output.theme import Theme
from sitegen.output.write import File, Output, replace_text
from sitegen.pages import urls
from sitegen.pages.exports import briefing_json, briefing_schema
from sitegen.pages.feeds import robots, sitemap
from sitegen.pages.views import overviews, records
from sitegen.pages.views.maker import Maker
from sitegen.pages.views.model import PageView, SiteView

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
        drafts: Whether drafts are part of the site.
        clean: Whether every file is written, also where it did not change.
    """

    content: Path
    output: Path
    articles: tuple[Path, ...] = ()
    base_url: str | None = None
    strict: bool = False
    locked: bool = False
    drafts: bool = False
    clean: bool = False

    @property
    def project(self) -> Path:
        """The folder that holds content, templates and output."""
        return self.content.parent if self.content.name not in {"", ".."} else self.content.resolve().parent


@dataclass
class Work:
    """What the phases before writing come to.

    Attributes:
        found: All that was found wrong.
        findings: The briefing with its evidence.
        at_hand: Ids of articles whose captured texts are at hand.
        old_lock: The text of `evidence.lock` as it was.
    """

    found: Diagnostics
    findings: Findings
    at_hand: frozenset[str]
    old_lock: str

    @property
    def briefing(self) -> Briefing:
        """The records with their references."""
        return self.findings.briefing

    @cached_property
    def new_lock(self) -> str:
        """The text of `evidence.lock` as it should be."""
        return self.findings.lock.dump()

    @property
    def lock_is_stale(self) -> bool:
        """Whether `evidence.lock` would change."""
        return self.new_lock != self.old_lock


@dataclass
class Report:
    """What a build came to.

    Attributes:
        found: All that was found.
        failed: Whether the site stayed as it was.
        pages: Number of pages.
        written: Number of pages that are new or changed.
        removed: Number of files that are no longer made.
        articles: Number of articles.
        origins: Number of independent origins.
        quotations: Number of verified quotations.
        lock_changed: Whether `evidence.lock` was brought up to date.
    """

    found: Diagnostics
    failed: bool = True
    pages: int = 0
    written: int = 0
    removed: int = 0
    articles: int = 0
    origins: int = 0
    quotations: int = 0
    lock_changed: bool = False


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be written, unless it failed.

    Attributes:
        work: What was read and found.
        files: Every file of the site.
        report: What it comes to.
        failed: Whether anything found keeps it from being written.
    """

    work: Work
    files: dict[str, File]
    report: Report
    failed: bool


def build(options: Options, progress: Callable[[str], None] = lambda _: None) -> Report:
    """Build the site.

    Arguments:
        options: What to build, and how.
        progress: Is told what is being done, now and then.

    Raises:
        BusyError: When another run is writing to this site.
        OSError: When the disk refuses.
    """
    output = Output(options.project, options.output)
    with output.claim():
        prepared = prepare(options, progress)
        report = prepared.report
        if prepared.failed:
            return report
        progress("writing")
        report.lock_changed = update_lock(options, prepared.work)
        written = output.commit(prepared.files, forget=options.clean)
        report.failed = False
        report.written = sum(path.endswith(".html") for path in written.written)
        report.removed = len(written.removed)
    return report


def prepare(options: Options, progress: Callable[[str], None] = lambda _: None) -> Prepared:
    """Do all of a build but the writing.

    Arguments:
        options: What to build, and how.
        progress: Is told what is being done, now and then.
    """
    progress("reading")
    theme = Theme(options.project / TEMPLATES_FOLDER)
    work = examine(options)
    theme.check(work.found)
    if options.locked and work.lock_is_stale:
        report_stale_lock(options, work.found)
    report = _report(work)
    if work.found.has_errors:
        return Prepared(work, {}, report, failed=True)
    progress("rendering")
    pages = _render(options, work, theme)
    report.pages = len(pages)
    if work.found.has_errors:
        return Prepared(work, {}, report, failed=True)
    progress("checking links")
    files = _files(options, work, theme, pages)
    html = {path: page.data.decode() for path, page in pages.items()}
    base = urls.root_of_base(_base_url(options, work))
    check_links(html, files.keys() - pages.keys(), base, work.found, _sources(work.briefing))
    _report_strangers(options, files, work.found)
    return Prepared(work, files, report, failed=must_stop(work.found, strict=options.strict))


def verify_evidence(options: Options) -> Work:
    """Read everything and look for every quotation, as `sitegen verify` does.

    Arguments:
        options: What to read.
    """
    work = examine(options)
    if options.locked and work.lock_is_stale:
        report_stale_lock(options, work.found)
    return work


def update_lock(options: Options, work: Work) -> bool:
    """Bring `evidence.lock` up to date, and say whether it had to be.

    Raises:
        OSError: When the disk refuses.
    """
    if work.lock_is_stale:
        replace_text(options.content / LOCK_FILE, work.new_lock)
    return work.lock_is_stale


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause the collector of cyclic garbage.

    Reading makes millions of small objects that live as long as the build, and no cycles; the collector would walk
    through all of them again and again, which takes a third of the time of a large briefing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@without_collector()
def examine(options: Options) -> Work:
    """Read and check the content and its evidence, and write nothing.

    Arguments:
        options: What to read.
    """
    found = Diagnostics()
    content = load(options.content, found, drafts=options.drafts)
    folders = [folder for folder in (options.content / CAPTURES_FOLDER, *options.articles) if folder.is_dir()]
    captures = Captures(folders, found)
    briefing = resolve(content, found)
    _report_unused_captures(options, briefing, captures, found)
    text, old = _read_lock(options.content / LOCK_FILE, found)
    findings = Findings(briefing, gather(briefing, captures, old, found))
    check_tradecraft(findings, found)
    _check_addresses(briefing, found)
    at_hand = {summary.id for summary in briefing.all(Summary) if captures.get(summary.article.sha256)}
    return Work(found, findings, frozenset(at_hand), text)


def must_stop(found: Diagnostics, *, strict: bool) -> bool:
    """Whether what was found keeps the site from being written."""
    return found.has_errors or (strict and found.count("warning") > 0)


def report_stale_lock(options: Options, found: Diagnostics) -> None:
    """Report that `evidence.lock` is not what the captured texts say."""
    found.add(
        "Q006",
        f"`{LOCK_FILE}` is not up to date with the content and the captured texts",
        Span(str(options.content / LOCK_FILE)),
        hint="run `sitegen verify` where the captured texts are at hand, and commit the file",
    )


def _report_unused_captures(options: Options, briefing: Briefing, captures: Captures, found: Diagnostics) -> None:
    """Report texts in the content folder that no summary names: new ones, and those that were changed."""
    used = {summary.article.sha256 for summary in briefing.all(Summary)}
    for sha256, path in captures.files.items():
        if sha256 not in used and path.is_relative_to(options.content) and not briefing.content.claimed:
            hint = f"write `sha256: {sha256}` in its summary"
            found.add("R021", f"captured text `{path.name}` belongs to no summary", Span(str(path)), hint=hint)


def _read_lock(path: Path, found: Diagnostics) -> tuple[str, Lock | None]:
    """Return the text of the lock and what it says, which is None where it cannot be read."""
    if not path.is_file():
        return "", Lock()
    source = read(path, found)
    if source is None:
        return "", None
    try:
        return source.text, load_lock(source.text)
    except LockError as error:
        hint = "restore the file, or delete it and run `sitegen verify` where the captured texts are at hand"
        for line, reason in error.problems:
            offset = len("".join(source.text.splitlines(keepends=True)[: line - 1]))
            found.add("Q007", reason, source.span(offset), hint=hint)
        return source.text, None


def _planned(briefing: Briefing) -> Iterator[tuple[str, Record | None, Callable[[Maker], PageView]]]:
    """Give each page's path, the record that it is of, and what makes its view."""
    yield urls.HOME, None, overviews.home
    for section in urls.SECTIONS:
        yield urls.index_of(section), None, partial(overviews.index, section=section)
    yield urls.SOURCES, None, overviews.sources
    yield urls.EVIDENCE, None, overviews.evidence
    yield urls.NOT_FOUND, None, overviews.not_found
    paged = [record for cls in records.PAGED for record in briefing.all(cls)]
    for record in paged:
        yield urls.path_of(record), record, partial(records.view_of, record_id=record.id, kind=type(record))
    for record in paged:
        for old in record.was:
            path = urls.path_of_id(record, old)
            yield path, record, partial(overviews.redirect, path=path, record_id=record.id)


def _check_addresses(briefing: Briefing, found: Diagnostics) -> None:
    """Report pages that would lie at one address, also where a disk does not tell their cases apart."""
    first: dict[str, str] = {}
    for path, record, _ in _planned(briefing):
        name = f"record `{record.id}`" if record else "sitegen's own page"
        other = first.setdefault(path.lower(), name)
        if other != name and record:
            where, hint = Where(record.id), "rename one of them"
            if path != urls.path_of(record):
                old = path.rpartition("/")[2].removesuffix(".html")
                where, hint = Where(record.id, ("was", record.was.index(old))), "take the id out of `was`"
            message = f"{name} and {other} would both be `{path}`"
            found.add("O001", message, briefing.content.locate(where), hint=hint)


def _render(options: Options, work: Work, theme: Theme) -> dict[str, Rendered]:
    base_url = _base_url(options, work)

    def views() -> Iterator[tuple[PageView, SiteView]]:
        for path, _, make in _planned(work.briefing):
            root = urls.root_of_base(base_url) if path == urls.NOT_FOUND else urls.root_from(path)
            maker = Maker(work.findings, root, base_url)
            yield make(maker), overviews.site_view(maker, theme.published_assets, path)

    return render_pages(views(), theme, work.found)


def _base_url(options: Options, work: Work) -> str | None:
    site = work.briefing.content.site
    return options.base_url or (site.base_url if site else None)


def _files(options: Options, work: Work, theme: Theme, pages: dict[str, Rendered]) -> dict[str, File]:
    base_url = _base_url(options, work)
    files = {path: File(page.data, page.fingerprint) for path, page in pages.items()}
    files.update({theme.published_assets[name]: File(data) for name, data in theme.assets.items()})
    files[urls.BRIEFING_JSON] = File(briefing_json(work.findings))
    files[urls.BRIEFING_SCHEMA] = File(briefing_schema())
    files[urls.ROBOTS] = File(robots(base_url))
    if base_url:
        hidden = {urls.NOT_FOUND, *_redirects(work.briefing)}
        files[urls.SITEMAP] = File(sitemap(base_url, pages.keys() - hidden))
    return files


def _sources(briefing: Briefing) -> dict[str, Span]:
    homes = briefing.content.homes
    return {path: Span(str(homes[record.id].path)) for path, record, _ in _planned(briefing) if record}


def _redirects(briefing: Briefing) -> Iterator[str]:
    for path, record, _ in _planned(briefing):
        if record and path != urls.path_of(record):
            yield path


def _report_strangers(options: Options, files: dict[str, File], found: Diagnostics) -> None:
    for path in Output(options.project, options.output).strangers(files):
        target = options.output / path
        message = f"`{target}` was not made by sitegen and would be overwritten"
        found.add("O002", message, Span(str(target)), hint="move it away, or rename the record")


def _report(work: Work) -> Report:
    return Report(
        work.found,
        articles=len(work.briefing.all(Summary)),
        origins=len(work.findings.origins),
        quotations=sum(map(len, work.findings.quotations.values())),
    )
