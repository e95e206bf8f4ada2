"""`sitegen check`."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from sitegen.commands.parameters import content_options, finding_options, jobs_option, option, output_option
from sitegen.commands.project import options_from
from sitegen.commands.tally import tally
from sitegen.terminal import EXIT_CONTENT, Progress, echo, say

if TYPE_CHECKING:
    from sitegen.options import Options


@click.command("check")
@content_options
@output_option()
@finding_options
@jobs_option
@option(
    "--fix-missing",
    is_flag=True,
    envvar="SITEGEN_FIX_MISSING",
    show_envvar=True,
    help="First begin the records that others refer to and that do not exist, with TODO for what is not known.",
)
def command(form: str, fix_missing: bool, **given: Any) -> int:
    """Read and check everything as `build` does, and write nothing but what --fix-missing begins.

    What a build that was killed left half written is finished first, by this command as by all that read the content.

    Example: sitegen check --strict --format github
    """
    from sitegen.build import prepare
    from sitegen.output.write import OutputFolder

    options = options_from(**given)
    options = replace(options, counts_open=not options.strict)
    if fix_missing:
        _begin_missing(options, is_aside=form != "text")
    started = time.monotonic()
    OutputFolder(options.project, options.output).finish()
    with Progress() as progress:
        prepared = prepare(options, progress)
    work = prepared.work
    say(work.found, form)
    if work.lock_is_stale and not prepared.failed and form == "text":
        echo("note: evidence.lock is not up to date; the next `build` or `verify` brings it up to date", err=True)
    pages = f"{prepared.report.pages:,} pages checked" if prepared.report.pages else "no page made"
    echo(tally(prepared.report, started, pages), err=form != "text")
    return EXIT_CONTENT if prepared.failed else 0


def _begin_missing(options: Options, *, is_aside: bool) -> None:
    """Begin the records that others refer to and that do not exist, and say which."""
    from sitegen.authoring.missing import begin_missing

    beginning = begin_missing(options)
    beginning.changes.commit()
    for line in beginning.begun:
        echo(line, err=is_aside)
    for line in beginning.left:
        echo(f"note: {line}", err=True)
