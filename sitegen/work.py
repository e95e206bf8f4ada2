"""What a run reads and finds: the content, its references and its evidence, all checked and nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sitegen.briefing.evidence import read_texts, study_texts
from sitegen.briefing.lock import Lock
from sitegen.briefing.old_lock import OldLock, read_lock, report_stale_lock
from sitegen.briefing.questions import Briefing
from sitegen.briefing.texts import LockSource, Texts
from sitegen.collector import without_collector
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.load import LOCK_FILE, load
from sitegen.content.records import Summary
from sitegen.diagnostics import Diagnostics
from sitegen.files import Files
from sitegen.options import Options, Report
from sitegen.output.site import base_url_of
from sitegen.output.write import replace_text
from sitegen.pages.addresses import check_addresses
from sitegen.pages.unshown import report_unshown
from sitegen.rules.accepting import report_idle_acceptance
from sitegen.rules.checks import run_checks
from sitegen.rules.references import check_references
from sitegen.rules.stray_captures import report_tracked_captures, report_unused_captures
from sitegen.steps import Steps, all_done
from sitegen.store import Store
from sitegen.unchanged import inputs
from sitegen.workers import Workers


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
    yield from study_texts(briefing)
    lock = briefing.lock()
    yield
    report_unused_captures(options, briefing, lock, found)
    report_tracked_captures(options, briefing, found)
    yield from run_checks(briefing, found)
    report_idle_acceptance(briefing, found)
    check_addresses(briefing, found)
    return lock


def must_stop(found: Diagnostics, *, strict: bool) -> bool:
    """Whether what was found keeps the site from being written."""
    return found.has_errors or (strict and found.count("warning") > 0)


def verify_evidence(options: Options) -> Work:
    """Read everything and look for every quotation, as `sitegen verify` does.

    Arguments:
        options: What to read.
    """
    work = examine(options)
    if options.locked and work.lock_is_stale:
        report_stale_lock(options.content / LOCK_FILE, work.found)
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


def report_of(options: Options, work: Work) -> Report:
    """Return what a run has come to so far."""
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
