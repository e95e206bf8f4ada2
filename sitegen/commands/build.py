"""`sitegen build`."""

from __future__ import annotations

import re
import time
from typing import Any

import click

from sitegen.commands.parameters import (
    content_options,
    finding_options,
    jobs_option,
    option,
    output_option,
    search_option,
)
from sitegen.commands.project import options_from
from sitegen.commands.tally import tally
from sitegen.terminal import EXIT_CONTENT, Progress, echo, say


def _scheduler(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"dask://[^\s/:]+:[0-9]{1,5}", value):
        message = "write the address of a scheduler of Dask, as in 'dask://127.0.0.1:8786'."
        raise click.BadParameter(message)
    return value


@click.command("build")
@content_options
@output_option()
@finding_options
@jobs_option
@option(
    "--executor",
    metavar="ADDRESS",
    callback=_scheduler,
    envvar="SITEGEN_EXECUTOR",
    show_envvar=True,
    help="Scheduler of Dask whose workers share the work, as `dask://HOST:PORT`; see docs/cluster.md.",
)
@search_option(default=True)
@option(
    "--clean",
    is_flag=True,
    envvar="SITEGEN_CLEAN",
    show_envvar=True,
    help="Make every page anew and write every file, also where it has not changed.",
)
def command(form: str, clean: bool, **given: Any) -> int:
    """Build the site.

    Nothing is written where anything is wrong, and files that sitegen did not make are left alone.

    Example: sitegen build --articles ../captures --base-url https://example.org/briefing
    """
    from sitegen.unchanged import inputs, last_report

    options = options_from(clean=clean, **given)
    started = time.monotonic()
    files = inputs(options)
    report = last_report(options, files)
    if report is None:
        from sitegen.build import build

        with Progress() as progress:
            report = build(options, progress, files)
    say(report.found, form)
    if report.failed:
        pages = "nothing written"
    else:
        pages = f"{report.pages:,} pages ({report.written:,} written, {report.pages - report.written:,} unchanged)"
    for name in report.damaged:
        echo(f"note: the cache `{name}` was damaged and is made anew", err=True)
    for note in report.notes:
        echo(f"note: {note}", err=True)
    if report.lock_changed and form == "text":
        echo("evidence.lock was brought up to date")
    echo(tally(report, started, pages), err=form != "text")
    return EXIT_CONTENT if report.failed else 0
