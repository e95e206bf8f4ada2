"""The phases of a build, in order.

Read the content, resolve its references, gather the evidence, make the views, render them, check the links, and write
what changed. Everything is settled before anything is written: one error anywhere, and the site stays as it was.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen import __version__
from sitegen.briefing.evidence import gather
from sitegen.briefing.findings import Findings
from sitegen.briefing.graph import Briefing, resolve
from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.briefing.queries import Answers
from sitegen.briefing.tradecraft import check_tradecraft
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.load import LOCK_FILE, Where, load
from sitegen.content.records import Record, Summary
from sitegen.content.source import read
from sitegen.content.tracked import tracked_below, untracking
from sitegen.diagnostics import Diagnostics, Span
from sitegen.files import Files
from sitegen.options import CAPTURES_FOLDER, TEMPLATES_FOLDER, Options, Report
from sitegen.output.links import Checker
from sitegen.output.made import Pages
from sitegen.output.render import MakeView, Rendered, Rendering, Wanted, html_of, render_pages
from sitegen.output.search import FOLDER as SEARCH_FOLDER
from sitegen.output.search import SearchError, search_files, stamp_of
from sitegen.output.theme import TemplateFaultError, Theme
from sitegen.output.write import File, Kept, Output, Stage, replace_text
from sitegen.pages import urls
from sitegen.pages.exports import briefing_json, briefing_schema
from sitegen.pages.feeds import robots, sitemap
from sitegen.pages.unshown import report_unshown
from sitegen.pages.views import overviews, records
from sitegen.store import Store
from sitegen.unchanged import inputs, remember
from sitegen.workers import Workers

_CLOSURES, _LOCK = "closures", "lock"
_PAGE = 40
"""Weight of a page, where that of a reference to its record is 1; measured."""

_LARGE = 200 * _PAGE
_SHARE = 8
"""Weight of the pages to be made from which on several processes pay, and the part of all that it has to be: to share a
large briefing with a process costs as much as to make some of its pages."""

_ROUND, _ROUND_OF_ARTICLES = 2_500 * _PAGE, 12_500 * _PAGE
"""Weight of pages after which new processes go on, for those of now have copied much of what all shared; measured."""

_MOST_ROUNDS = 4
"""For pages that are of no article: what new processes do not know yet of parts of pages costs them time."""

_FEW = 3
"""Summaries without a text, up to which a text without a summary may well be theirs."""


class OldLock(NamedTuple):
    """`evidence.lock` as it was before a build.

    Attributes:
        text: Of the file, with plain line ends; empty where there is none.
        load: Gives what it says, or None where it cannot be read.
        digests: Of what it says, where the last build wrote it; see `Lock.digests`.
    """

    text: str
    load: Callable[[], Lock | None]
    digests: Mapping[str, bytes] = {}


class _WrittenLock(msgspec.Struct, array_like=True):
    """Hashes of the text of `evidence.lock` as a build left it, and of what it says; see `Lock.digests`."""

    text: bytes
    digests: Mapping[str, bytes]


@dataclass
class Work:
    """What the phases before writing come to.

    Attributes:
        found: All that was found wrong.
        findings: The briefing with its evidence.
        at_hand: Article id to the captured text, where it is at hand.
        old_lock: `evidence.lock` as it was.
        files: The files that were read, as they were before; `evidence.lock` as it was written, if it was.
        unkept: What keeps for the next run what was read.
    """

    found: Diagnostics
    findings: Findings
    at_hand: Mapping[str, str]
    old_lock: OldLock
    files: Files
    unkept: list[Callable[[], None]]

    def remember(self) -> None:
        """Keep what was read for the next run, and let go of what nobody else will ask for.

        Raises:
            OSError: When the disk refuses.
        """
        while self.unkept:
            self.unkept.pop()()
        self.findings.settle_claims()

    @property
    def briefing(self) -> Briefing:
        """The records with their references."""
        return self.findings.briefing

    @cached_property
    def new_lock(self) -> str:
        """The text of `evidence.lock` as it should be."""
        return self.findings.lock.text_after(self.old_lock.text, self.old_lock.digests)

    @property
    def lock_is_stale(self) -> bool:
        """Whether `evidence.lock` would change."""
        return self.new_lock != self.old_lock.text


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be committed, unless it failed.

    Attributes:
        work: What was read and found.
        files: Every file of the site, in the stage or in the output.
        report: What it comes to.
        remember: Keeps what the next build may use.
    """

    work: Work
    files: dict[str, Kept]
    report: Report
    remember: Callable[[], None] = lambda: None

    @property
    def failed(self) -> bool:
        """Whether anything found keeps it from being written."""
        return self.report.failed


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
def build(options: Options, progress: Callable[[str], None] = lambda _: None, files: Files | None = None) -> Report:
    """Build the site.

    Arguments:
        options: What to build, and how.
        progress: Is told what is being done, now and then.
        files: Its inputs, where they were looked at already.

    Raises:
        BusyError: When another run is writing to this site.
        OSError: When the disk refuses.
    """
    output = Output(options.project, options.output)
    with output.claim(), output.staging(forget=options.clean) as stage:
        prepared = prepare(options, progress, stage, files)
        report = prepared.report
        if prepared.failed:
            return report
        progress("writing")
        report.lock_changed = not options.leaves_lock and update_lock(options, prepared.work)
        report.inputs = prepared.work.files
        prepared.remember()
        written = output.commit(stage, prepared.files)
        report.written = sum(path.endswith(".html") for path in written.written)
        report.removed = len(written.removed)
        remember(options, prepared.work.files, options.content / LOCK_FILE, report)
    return report


@without_collector()
def prepare(
    options: Options,
    progress: Callable[[str], None] = lambda _: None,
    stage: Stage | None = None,
    files: Files | None = None,
) -> Prepared:
    """Do all of a build but the committing.

    Arguments:
        options: What to build, and how.
        progress: Is told what is being done, now and then.
        stage: Takes what the output does not have; without one nothing is written.
        files: Its inputs, where they were looked at already.

    Raises:
        OSError: When the disk refuses.
    """
    output = Output(options.project, options.output)
    store = output.store if stage is None or not options.clean else Store(None)
    progress("reading")
    theme = Theme(options.project / TEMPLATES_FOLDER, store if stage else None)
    work = examine(options, store, files)
    if stage:
        work.remember()
    closures = closures_of(theme, store, work.found)
    if options.locked and work.lock_is_stale:
        report_stale_lock(options, work.found)
    report = _report(options, work)
    prepared = Prepared(work, {}, report)
    if not work.found.has_errors and not work.briefing.content.incomplete and work.briefing.content.site:
        site = _Site(options, work, theme, closures, stage or output.looking(), store)
        site.make_files(progress)
        if not work.found.has_errors:
            progress("checking links")
            site.check_links()
            site.report_strangers()
        if options.search and not must_stop(work.found, strict=options.strict):
            progress("indexing")
            report.search_seconds = site.make_search()
        report.pages, report.rendered = len(site.pages), site.rendered
        prepared = Prepared(work, site.files, report, site.remember)
    report.damaged = tuple(store.damaged)
    report.failed = must_stop(work.found, strict=options.strict)
    return prepared


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
    """Bring `evidence.lock` up to date, while no other run writes it, and say whether it had to be.

    Raises:
        OSError: When the disk refuses.
    """
    path = options.content / LOCK_FILE
    if work.lock_is_stale:
        replace_text(path, work.new_lock)
        work.files = work.files.with_state(path)
    return work.lock_is_stale


@without_collector()
def examine(options: Options, store: Store | None = None, files: Files | None = None) -> Work:
    """Read and check the content and its evidence, and write nothing.

    Arguments:
        options: What to read.
        store: Knows what was read before.
        files: The inputs, where they were looked at already.
    """
    found = Diagnostics()
    store = store or Store(None)
    files = files or inputs(options)
    cache = RecordCache(store, files)
    workers = Workers(options.jobs)
    content = load(options.content, found, cache, workers, drafts=options.drafts, counts_open=options.counts_open)
    captures = Captures(options.captures, files, store, found)
    briefing = resolve(content, found)
    report_unshown(briefing, found)
    old = _read_lock(options.content / LOCK_FILE, store, found)
    evidence = gather(briefing, captures, old.load, found, store, workers, renew=options.renew)
    _report_unused_captures(options, briefing, captures, evidence.lock, found)
    _report_tracked_captures(options, briefing, captures, found)
    findings = Findings(briefing, evidence.lock)
    check_tradecraft(findings, found)
    _check_addresses(briefing, found)
    sha256s = {summary.id: summary.article.sha256 for summary in briefing.all(Summary)}
    at_hand = {article: captures.files[sha256] for article, sha256 in sha256s.items() if sha256 in captures.files}
    return Work(found, findings, at_hand, old, files, [cache.save, evidence.save])


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


def _report_unused_captures(
    options: Options, briefing: Briefing, captures: Captures, lock: Lock, found: Diagnostics
) -> None:
    """Report texts in the content folder that no summary names: new ones, and those that were changed."""
    own = options.content / CAPTURES_FOLDER
    summaries = briefing.all(Summary)
    used = {summary.article.sha256 for summary in (*summaries, *_drafts(briefing))}
    gone = [f"`{one.id}`" for one in summaries if one.id in lock.articles and one.article.sha256 not in captures.files]
    notes = []
    if 0 < len(gone) <= _FEW:
        have, this = ("has", "it") if len(gone) == 1 else ("have", "one of them")
        notes = [f"{' and '.join(gone)} {have} no text at hand any more: this may be {this}, changed"]
    for sha256, path in captures.files.items():
        if sha256 not in used and not briefing.content.claimed and Path(path).is_relative_to(own):
            hint = f"write `sha256: {sha256}` in its summary"
            message = f"captured text `{Path(path).name}` belongs to no summary"
            found.add("R021", message, Span(path), hint=hint, notes=notes)


def _report_tracked_captures(options: Options, briefing: Briefing, captures: Captures, found: Diagnostics) -> None:
    """Report texts that git tracks though their rights do not let them be published."""
    tracked = frozenset().union(*map(tracked_below, options.captures))
    for summary in (*briefing.all(Summary), *_drafts(briefing)) if tracked else ():
        path = captures.files.get(summary.article.sha256)
        if path in tracked and summary.article.rights != "full":
            where = Where(summary.id, ("article", "rights"))
            message = f"git tracks the captured text of `{summary.id}`, whose rights are `{summary.article.rights}`"
            hint = f"run `{untracking(path)}` and commit; what was pushed with it has to be removed there"
            briefing.report(found, "R029", message, where, span=Span(path), hint=hint)


def _drafts(briefing: Briefing) -> list[Summary]:
    """Return the summaries that were left out as drafts, whose captured texts are there all the same."""
    return [draft for draft in briefing.content.drafts.values() if isinstance(draft, Summary)]


def _read_lock(path: Path, store: Store, found: Diagnostics) -> OldLock:
    """Read `evidence.lock`, and report where it is not as it was written."""
    if not path.is_file():
        return OldLock("", Lock)
    last = store.load(_LOCK, _WrittenLock | None, lambda: None)
    with suppress(OSError):
        # Git may have given it the line ends of the system.
        data = path.read_bytes().replace(b"\r\n", b"\n")
        if last and last.text == _hash_of(data):
            # It is as the last build wrote it, and mostly not asked for.
            text = data.decode()
            return OldLock(text, cache(partial(load_lock, text)), last.digests)
    source = read(path, found)
    if source is None:
        return OldLock("", lambda: None)
    text = source.text.replace("\r\n", "\n")
    try:
        lock = load_lock(text)
    except LockError as error:
        hint = "restore the file, or delete it and run `sitegen verify` where the captured texts are at hand"
        for line, reason in error.problems:
            offset = sum(len(before) + 1 for before in source.text.split("\n")[: line - 1])
            found.add("Q007", reason, source.span(offset), hint=hint)
        return OldLock(text, lambda: None)
    return OldLock(text, lambda: lock)


def _hash_of(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _planned(briefing: Briefing, *, searchable: bool = False) -> Iterator[tuple[str, Record | None, MakeView]]:
    """Give each page's path, the record that it is of, and what makes its view."""
    yield urls.HOME, None, overviews.home
    for section in urls.SECTIONS:
        yield urls.index_of(section), None, partial(overviews.index, section=section)
    yield urls.SOURCES, None, overviews.sources
    yield urls.EVIDENCE, None, overviews.evidence
    yield urls.NOT_FOUND, None, overviews.not_found
    yield urls.SEARCH, None, partial(overviews.search, searchable=searchable)
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


class _Site:
    """The files of a site in the making.

    Arguments:
        options: What to build, and how.
        work: What was read and found.
        theme: Templates and assets.
        closures: Template to the hash of its closure.
        stage: Takes the files.
        store: Knows how the pages were made the time before.
    """

    def __init__(
        self,
        options: Options,
        work: Work,
        theme: Theme,
        closures: Mapping[str, str],
        stage: Stage,
        store: Store,
    ) -> None:
        self._options = options
        self._work = work
        self._theme = theme
        self._closures = closures
        self._stage = stage
        self._store = store
        self._answers = Answers(work.findings)
        self.pages = Pages(store, self._answers)
        self._plan = list(_planned(work.briefing, searchable=options.search))
        self._base_url = _base_url(options, work)
        views = {path: make for path, _, make in self._plan}
        self._rendering = Rendering(work.findings, theme, closures, self._base_url, views, stage)
        self._shared = shared_hash(options, work, theme)
        self.files: dict[str, Kept] = {}
        self.rendered = 0
        self._lock = _WrittenLock(b"", {})

    def make_files(self, progress: Callable[[str], None]) -> None:
        """Make every page that may have changed, keep the others, and report each template that fails, once."""
        wanted = {page.path: page for page in self._wanted(self._rendering.views)}
        progress(f"rendering {len(wanted):,} of {len(self._plan):,} pages")
        faults: dict[tuple[str | None, int, str], tuple[str, TemplateFaultError]] = {}
        for result in self._made(wanted):
            if isinstance(result, Rendered):
                self.rendered += result.is_rendered
                self.files[result.path] = result.kept
                self.pages.add(result.path, result.made, is_rendered=result.is_rendered)
            else:
                path, fault = result
                place = (fault.path, fault.line, fault.message)
                faults[place] = min(faults.get(place, (path, fault)), (path, fault), key=lambda given: given[0])
        for path, fault in faults.values():
            fault.report(self._work.found, path)

    def _made(self, wanted: Mapping[str, Wanted]) -> Iterator[Rendered | tuple[str, TemplateFaultError]]:
        """Make pages, and what is no page, so that many processes need little memory.

        A process has a copy of its own of whatever it touches of the records. So the pages that are of all records, and
        what is no page, are made by this process alone, which touches everything; and those of articles, which touch
        least, come last and are made by new processes, which share all that the others had to copy.
        """
        alone: list[Wanted] = []
        articles: list[tuple[Wanted, int]] = []
        others: list[tuple[Wanted, int]] = []
        weight = of_all = 0
        for path, record, _ in self._plan:
            own = _PAGE + sum(map(len, self._work.briefing.uses.get(record.id, {}).values())) if record else _PAGE
            of_all += own
            weight += own if path in wanted else 0
            if path in wanted and record is None:
                alone.append(wanted[path])
            elif path in wanted:
                (articles if isinstance(record, Summary) else others).append((wanted[path], own))
        workers = Workers(self._options.jobs)
        # All rounds are shared out, or none.
        large = 0 if weight >= max(_LARGE, of_all // _SHARE) else weight + 1

        def make_alone() -> Iterator[Rendered | tuple[str, TemplateFaultError]]:
            self._make_other_files()
            yield from render_pages(self._rendering, alone)

        if weight <= _ROUND or not workers.share_memory:
            (first, *more), last = [others + articles], []
        else:
            first, *more = _rounds(others, max(_ROUND, sum(own for _, own in others) // _MOST_ROUNDS + 1))
            last = _rounds(articles, _ROUND_OF_ARTICLES)
        yield from workers.map(render_pages, self._rendering, first, large=large, meanwhile=make_alone)
        for pages in more:
            yield from workers.map(render_pages, self._rendering, pages, large=large)
        for pages in last:
            self._rendering.forget()
            yield from workers.map(render_pages, self._rendering, pages, large=large)

    def _wanted(self, paths: Iterable[str]) -> Iterator[Wanted]:
        """Give the pages to be made, and keep those whose questions have the answers that they had."""
        stale = dict(self.pages.stale(paths, self._shared, self._closures))
        for path in paths:
            last = self.pages.fingerprint_of(path)
            kept = None if path in stale else self._stage.keep(path, last)
            if kept:
                self.files[path] = kept
                self.pages.keep(path)
            else:
                yield Wanted(path, stale.get(path, "the output does not have it as it was made"), last)

    def _make_other_files(self) -> None:
        """Make the files that are no pages, and what the next build needs of all answers."""
        files = {self._theme.published_assets[name]: data for name, data in self._theme.assets.items()}
        files[urls.BRIEFING_JSON] = briefing_json(self._work.findings)
        files[urls.BRIEFING_SCHEMA] = briefing_schema()
        files[urls.ROBOTS] = robots(self._base_url)
        if self._base_url:
            hidden = {urls.NOT_FOUND, *_redirects(self._work.briefing)}
            files[urls.SITEMAP] = sitemap(self._base_url, {path for path, _, _ in self._plan} - hidden)
        self.files.update((path, self._stage.put(path, File(data))) for path, data in files.items())
        self._lock = _WrittenLock(_hash_of(self._work.new_lock.encode()), self._work.findings.lock.digests)
        for word in self._answers.words:
            self._answers.hashes(word)

    def check_links(self) -> None:
        """Report every link within the site that leads to no file, or to no place on its page."""
        checker = Checker(self.files.keys(), self.pages.anchors_of)
        wrong = self.pages.misled(self._stage.known.keys() - self.files.keys(), checker.problem)
        base = urls.root_of_base(self._base_url)
        homes = self._work.briefing.content.homes
        for path, record, _ in self._plan:
            if path in wrong:
                span = Span(homes[record.id].path) if record else None
                checker.report(path, html_of(self._rendering, path), base, self._work.found, span)

    def make_search(self) -> float:
        """Have the pages indexed, unless the output has the index of these very pages; return how long it took."""
        pages = {path: self.files[path] for path in self.pages}
        started, seconds = time.monotonic(), 0.0
        try:
            stamp = stamp_of({path: page.entry.sha256 for path, page in pages.items()})
            files = self._stage.keep_folder(SEARCH_FOLDER, stamp)
            if not files:
                texts = {path: self._stage.read(path, page) for path, page in pages.items()}
                files = {path: self._stage.put(path, File(data, stamp)) for path, data in search_files(texts).items()}
                seconds = time.monotonic() - started
        except SearchError as error:
            hint = "install the package `pagefind-bin`, or build with `--no-search`"
            self._work.found.add("O003", f"the search cannot be made: {error}", hint=hint)
            return seconds
        self.files.update(files)
        self._report_foreign(files)
        return seconds

    def report_strangers(self) -> None:
        """Report what is in the way that sitegen did not make: a file of that name, or what is no folder."""
        output = self._options.output
        blocked = next(
            (path for path in (output, *output.parents) if os.path.lexists(path) and not path.is_dir()), None
        )
        if blocked is None:
            self._report_foreign(self.files)
            return
        what, hint = "a file, and no folder", "move it away"
        if blocked.is_symlink():
            what, hint = "a link that leads to no folder", "make the folder that it leads to, or remove the link"
        message = f"`{blocked}` is {what}, and the site cannot be written there"
        self._work.found.add("O002", message, Span(str(blocked)), hint=hint)

    def _report_foreign(self, files: Mapping[str, Kept]) -> None:
        for path in sorted(path for path, kept in files.items() if kept.is_foreign):
            target = self._options.output / path
            message = f"`{target}` was not made by sitegen and would be overwritten"
            self._work.found.add("O002", message, Span(str(target)), hint="move it away, or rename the record")

    def remember(self) -> None:
        """Keep how the pages were made for the next build."""
        self._store.save(_LOCK, self._lock)
        self._store.save(_CLOSURES, {self._theme.digest: self._closures})
        self.pages.save(self._shared, self._closures)


def _rounds(weighed: Iterable[tuple[Wanted, int]], most: int) -> list[list[tuple[Wanted, int]]]:
    """Cut pages into rounds, at least one, of which each but the last has some weight."""
    rounds: list[list[tuple[Wanted, int]]] = [[]]
    left = most
    for page, weight in weighed:
        if left <= 0:
            rounds.append([])
            left = most
        rounds[-1].append((page, weight))
        left -= weight
    return rounds


def shared_hash(options: Options, work: Work, theme: Theme) -> bytes:
    """Return a hash of what all pages share and ask no question for."""
    said = json.dumps([__version__, _base_url(options, work), options.search, theme.published_assets], sort_keys=True)
    return hashlib.blake2b(said.encode(), digest_size=8).digest()


def closures_of(theme: Theme, store: Store, found: Diagnostics) -> Mapping[str, str]:
    """Return the hash of the closure of each template, once all of them can be compiled."""
    nothing: dict[str, dict[str, str]] = {}
    known = store.load(_CLOSURES, dict[str, dict[str, str]], lambda: nothing)
    if theme.digest not in known:
        before = found.count("error")
        theme.check(found)
        if found.count("error") > before:
            return {}
        return {name: theme.closure(name) for name in theme.templates if "/" not in name}
    return known[theme.digest]


def _base_url(options: Options, work: Work) -> str | None:
    site = work.briefing.content.site
    return options.base_url or (site.base_url if site else None)


def _redirects(briefing: Briefing) -> Iterator[str]:
    for path, record, _ in _planned(briefing):
        if record and path != urls.path_of(record):
            yield path


def _report(options: Options, work: Work) -> Report:
    return Report(
        work.found,
        base_url=_base_url(options, work),
        articles=len(work.briefing.all(Summary)),
        origins=len(work.findings.origins),
        quotations=sum(map(len, work.findings.quotations.values())),
        inputs=work.files,
        open=sum(work.briefing.content.unfinished.values()),
        by_lock=sum(len(said) for of, said in work.findings.quotations.items() if of not in work.at_hand),
    )
