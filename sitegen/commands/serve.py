"""`sitegen serve`."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from sitegen.commands.parameters import content_options, jobs_option, option, output_option, search_option
from sitegen.commands.project import PREVIEW, options_from
from sitegen.terminal import echo, report_fault, say_text

if TYPE_CHECKING:
    from sitegen.diagnostics import Diagnostic
    from sitegen.options import Report


def _editor_address(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        value.format(path="/a", line=1, column=1)
    except (IndexError, KeyError, ValueError) as error:
        raise click.BadParameter("it may have {path}, {line} and {column} in braces, and no others.") from error
    return value


@click.command("serve")
@content_options
@output_option(default=".sitegen/preview")
@jobs_option
@search_option(default=False)
@option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    envvar="SITEGEN_HOST",
    show_envvar=True,
    help="Address to listen on.",
)
@option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    envvar="SITEGEN_PORT",
    show_envvar=True,
    help="Port to listen on; if it is taken, the next free one.",
)
@option(
    "--editor",
    default="vscode://file{path}:{line}:{column}",
    show_default=True,
    callback=_editor_address,
    envvar="SITEGEN_EDITOR",
    show_envvar=True,
    help="Address that opens a place in your editor.",
)
@option(
    "--open",
    "open_browser",
    is_flag=True,
    envvar="SITEGEN_OPEN",
    show_envvar=True,
    help="Open the site in the browser.",
)
def command(host: str, port: int, editor: str, open_browser: bool, **given: Any) -> int:
    """Serve the site while you edit it: content, templates and captured texts.

    Browsers that show a changed page reload it and keep their place. After a mistake they keep the last good page and
    show over it what is wrong, with links that open your editor. The page of an article leads to its captured text,
    with quotations, names and numbers marked. The site is served under the path of base_url, as it will be published.
    What is built lies in .sitegen/preview/ unless --output says otherwise: public/ stays as it is. With --drafts
    evidence.lock stays as it is too, for it is of what is published.

    Example: sitegen serve --articles ../captures --open
    """
    from sitegen import preview
    from sitegen.live import Live
    from sitegen.options import TEMPLATES_FOLDER
    from sitegen.output.manifest import WORK_FOLDER
    from sitegen.server import is_of_this_machine

    gc.enable()
    options = options_from(**given)
    options = replace(options, leaves_lock=options.drafts)
    if given["output"] is None:
        options = replace(options, output=options.project / WORK_FOLDER / PREVIEW)
    port = _free_port(host, port)
    telling = _Telling()
    site = Live(options, telling.take, telling.complain, editor)
    if site.file("index.html") is None:
        echo("There is nothing to serve before the first good build.", err=True)
    if not is_of_this_machine(host):
        echo("note: others in your network can read the preview, drafts and captured texts too", err=True)
    echo(f"Serving {options.output} at http://{host}:{port}{site.top} (Ctrl-C ends it)")
    preview.serve(
        site,
        watched=[options.content, options.project / TEMPLATES_FOLDER, *options.articles],
        written=[options.output, options.project / WORK_FOLDER],
        report=report_fault,
        host=host,
        port=port,
        open_browser=open_browser,
    )
    return 0


class _Telling:
    """Says in the terminal what the checks and builds of a preview come to; the same is said once."""

    def __init__(self) -> None:
        self._said: list[Diagnostic] = []
        self._had_failed = False
        self._complained = ""

    def take(self, report: Report) -> None:
        """Say what a check or a build came to: what is new, and last the errors, which keep the pages as they were."""
        from sitegen.text import counted

        found = list(report.found)
        if found != self._said or report.failed != self._had_failed:
            errors = [each for each in found if each.level == "error"]
            say_text([each for each in found if each.level != "error" and each not in self._said])
            say_text(errors)
            self._said, self._had_failed = found, report.failed
            if report.failed:
                warnings = counted(report.found.count("warning"), "warning")
                echo(f"the pages stay as they were: {counted(len(errors), 'error')}, {warnings}")
        if not report.failed and report.pages:
            written = f"{report.written:,} written, {report.pages - report.written:,} unchanged"
            lock = ", evidence.lock was brought up to date" if report.lock_changed else ""
            echo(f"{report.pages:,} pages ({written}){lock}")
        self._complained = ""

    def complain(self, what: str) -> None:
        """Say what keeps the folder of the preview from being written."""
        if what != self._complained:
            echo(f"note: {what}", err=True)
            self._complained = what


def _free_port(host: str, port: int) -> int:
    """Return the port to listen at, and refuse an address that cannot be, before a long build and not after."""
    from sitegen.server import free_port

    try:
        free = free_port(host, port)
    except OSError as error:
        message = f"cannot listen at {host}:{port}: {(error.strerror or str(error)).lower()}."
        raise click.BadParameter(message, param_hint="'--host' / '--port'") from error
    if free != port:
        echo(f"note: port {port} is taken; this is port {free}", err=True)
    return free
