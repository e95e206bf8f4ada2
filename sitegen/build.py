"""The phases of a build, in order.

Read the content, resolve its references, gather the evidence, make the views, render them, check the links, and write
what changed. Everything is settled before anything is written: one error anywhere, and the site stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial

from sitegen.briefing.old_lock import keep_lock, report_stale_lock
from sitegen.collector import without_collector
from sitegen.content.load import LOCK_FILE
from sitegen.files import Files
from sitegen.options import TEMPLATES_FOLDER, Options, Report
from sitegen.output.checks import check_links, report_strangers
from sitegen.output.closures import closures_of, keep_closures
from sitegen.output.outputs import make_of_answers, make_of_files
from sitegen.output.site import Site
from sitegen.output.theme import Theme
from sitegen.output.write import Kept, OutputFolder, Stage
from sitegen.store import Store
from sitegen.unchanged import remember
from sitegen.work import Work, examine, must_stop, report_of, update_lock
from sitegen.workers import Workers


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
        with _workers(options) as (workers, notes):
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


def _workers(options: Options) -> AbstractContextManager[tuple[Workers, list[str]]]:
    """Return who does the work, with what is to be said of them, which is whole at the end."""
    if options.executor is None:
        return nullcontext((Workers(options.jobs), []))
    from sitegen.cluster import workers_at  # it takes as long to import as a small build takes

    return workers_at(options.executor)


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
        report_stale_lock(options.content / LOCK_FILE, work.found)
    report = report_of(options, work)
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


def _remember(site: Site, work: Work) -> None:
    """Keep for the next build how the files were made, and `evidence.lock` as this one leaves it."""
    keep_lock(site.store, work.new_lock, work.lock)
    keep_closures(site.store, site.theme, site.closures)
    site.pages.save(site.shared, site.closures)
