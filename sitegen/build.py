"""The phases of a build, in order.

Read the content, resolve its references, gather the evidence, make the views, render them, check the links, and write
what changed. Everything is settled before anything is written: one error anywhere, and the site stays as it was.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen.briefing.evidence import read_texts, report_evidence
from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.briefing.questions import Briefing
from sitegen.briefing.references import check_references
from sitegen.briefing.texts import LockSource, Texts
from sitegen.briefing.tradecraft import check_tradecraft
from sitegen.cluster import workers_at
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.load import LOCK_FILE, Where, load
from sitegen.content.records import Summary
from sitegen.content.source import read
from sitegen.content.tracked import tracked_below, untracking
from sitegen.diagnostics import Diagnostics, Span
from sitegen.files import Files
from sitegen.options import CAPTURES_FOLDER, TEMPLATES_FOLDER, Options, Report
from sitegen.output.checks import check_links, report_strangers
from sitegen.output.outputs import make_of_answers, make_of_files
from sitegen.output.site import Site, base_url_of
from sitegen.output.theme import Theme
from sitegen.output.write import Kept, OutputFolder, Stage, replace_text
from sitegen.pages import urls
from sitegen.pages.plan import planned
from sitegen.pages.unshown import report_unshown
from sitegen.steps import Steps, all_done
from sitegen.store import Store
from sitegen.unchanged import inputs, remember
from sitegen.workers import Workers

_CLOSURES, _LOCK = "closures", "lock"
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
        briefing: What the editor wrote and what was found in the captured texts.
        lock: `evidence.lock` as it should be.
        at_hand: Article id to the captured text, where it is at hand.
        old_lock: `evidence.lock` as it was.
        files: The files that were read, as they were before; `evidence.lock` as it was written, if it was.
        unkept: What keeps for the next run what was read.
    """

    found: Diagnostics
    briefing: Briefing
    lock: Lock
    at_hand: Mapping[str, str]
    old_lock: OldLock
    files: Files
    unkept: list[Callable[[], None]]

    def remember(self) -> None:
        """Keep what was read for the next run.

        Raises:
            OSError: When the disk refuses.
        """
        while self.unkept:
            self.unkept.pop()()

    @cached_property
    def new_lock(self) -> str:
        """The text of `evidence.lock` as it should be."""
        return self.lock.text_after(self.old_lock.text, self.old_lock.digests)

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
        ClusterError: When the workers that were asked for cannot be reached.
        OSError: When the disk refuses.
    """
    output = OutputFolder(options.project, options.output)
    with output.claim(), output.staging(forget=options.clean) as stage:
        with workers_at(options.executor, options.jobs) as (workers, notes):
            prepared = prepare(options, progress, stage, files, workers)
        report = prepared.report
        report.notes = tuple(notes)
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
    workers: Workers | None = None,
) -> Prepared:
    """Do all of a build but the committing.

    Arguments:
        options: What to build, and how.
        progress: Is told what is being done, now and then.
        stage: Takes what the output does not have; without one nothing is written.
        files: Its inputs, where they were looked at already.
        workers: Do the work.

    Raises:
        OSError: When the disk refuses.
    """
    output = OutputFolder(options.project, options.output)
    workers = workers or Workers(options.jobs)
    store = output.store if stage is None or not options.clean else Store(None)
    progress("reading")
    theme = Theme(options.project / TEMPLATES_FOLDER, store if stage else None)
    work = examine(options, store, files, workers)
    if stage:
        work.remember()
    closures = closures_of(theme, store, work.found)
    if options.locked and work.lock_is_stale:
        report_stale_lock(options, work.found)
    report = _report(options, work)
    prepared = Prepared(work, {}, report)
    if not work.found.has_errors and not work.briefing.content.incomplete and work.briefing.content.site:
        work.briefing.settle()
        stage = stage or output.looking()
        site = Site(options, work.briefing, work.found, theme, closures, stage, store, workers, progress)
        make_of_answers(site, besides=lambda: (work.new_lock, work.lock.digests))
        if not work.found.has_errors:
            progress("checking links")
            check_links(site)
            report_strangers(site)
        if not must_stop(work.found, strict=options.strict):
            make_of_files(site)
            report_strangers(site)
        report.search_seconds = site.search_seconds
        report.pages, report.rendered = len(site.plan), site.rendered
        prepared = Prepared(work, site.files, report, partial(_remember, site, work))
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
def examine(
    options: Options, store: Store | None = None, files: Files | None = None, workers: Workers | None = None
) -> Work:
    """Read and check the content and its evidence, and write nothing.

    Arguments:
        options: What to read.
        store: Knows what was read before.
        files: The inputs, where they were looked at already.
        workers: Read what has changed.
    """
    found = Diagnostics()
    store = store or Store(None)
    files = files or inputs(options)
    cache = RecordCache(store, files)
    workers = workers or Workers(options.jobs)
    content = load(options.content, found, cache, workers, drafts=options.drafts, counts_open=options.counts_open)
    captures = Captures(options.captures, files, store, found)
    old = read_lock(options.content / LOCK_FILE, store, found)
    texts = Texts(captures, store, renew=options.renew)
    briefing = Briefing(content, texts, LockSource(old.text, old.load))
    read_texts(briefing, workers)
    lock = all_done(check(options, briefing, found))
    sha256s = {summary.id: summary.article.sha256 for summary in briefing.all(Summary)}
    at_hand = {article: captures.files[sha256] for article, sha256 in sha256s.items() if sha256 in captures.files}
    return Work(found, briefing, lock, at_hand, old, files, [cache.save, briefing.remember])


def check(options: Options, briefing: Briefing, found: Diagnostics) -> Steps[Lock]:
    """Report all that is wrong with what was read, and return `evidence.lock` as it should be.

    Arguments:
        options: What was read.
        briefing: What it came to.
        found: Takes what is wrong.
    """
    marked_up = yield from check_references(briefing, found)
    report_unshown(briefing, marked_up, found)
    yield from report_evidence(briefing, found)
    lock = briefing.lock()
    yield
    _report_unused_captures(options, briefing, lock, found)
    _report_tracked_captures(options, briefing, found)
    yield from check_tradecraft(briefing, found)
    _check_addresses(briefing, found)
    return lock


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


def _report_unused_captures(options: Options, briefing: Briefing, lock: Lock, found: Diagnostics) -> None:
    """Report texts in the content folder that no summary names: new ones, and those that were changed."""
    captures = briefing.texts.captures
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


def _report_tracked_captures(options: Options, briefing: Briefing, found: Diagnostics) -> None:
    """Report texts that git tracks though their rights do not let them be published."""
    captures = briefing.texts.captures
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


def read_lock(path: Path, store: Store, found: Diagnostics) -> OldLock:
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


def _check_addresses(briefing: Briefing, found: Diagnostics) -> None:
    """Report pages that would lie at one address, also where a disk does not tell their cases apart."""
    first: dict[str, str] = {}
    for path, record, _ in planned(briefing):
        name = f"record `{record.id}`" if record else "sitegen's own page"
        other = first.setdefault(path.lower(), name)
        if other != name and record:
            where, hint = Where(record.id), "rename one of them"
            if path != urls.path_of(record):
                old = path.rpartition("/")[2].removesuffix(".html")
                where, hint = Where(record.id, ("was", record.was.index(old))), "take the id out of `was`"
            message = f"{name} and {other} would both be `{path}`"
            found.add("O001", message, briefing.content.locate(where), hint=hint)


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


def _remember(site: Site, work: Work) -> None:
    """Keep for the next build how the files were made, and `evidence.lock` as this one leaves it."""
    site.store.save(_LOCK, _WrittenLock(_hash_of(work.new_lock.encode()), work.lock.digests))
    site.store.save(_CLOSURES, {site.theme.digest: site.closures})
    site.pages.save(site.shared, site.closures)


def _report(options: Options, work: Work) -> Report:
    quoted = {article: len(work.briefing.quotations(article)) for article in work.briefing.articles()}
    return Report(
        work.found,
        base_url=base_url_of(options, work.briefing),
        articles=len(work.briefing.all(Summary)),
        origins=len(work.briefing.origins()),
        quotations=sum(quoted.values()),
        inputs=work.files,
        open=sum(work.briefing.content.unfinished.values()),
        by_lock=sum(count for article, count in quoted.items() if article not in work.at_hand),
    )
