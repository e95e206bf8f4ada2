"""The command line: options, progress, exit codes.

Exit codes: 0 good; 1 errors in the content; 2 wrong usage; 3 a fault of the system; 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click
from click.core import ParameterSource

from sitegen import __version__

if TYPE_CHECKING:
    from sitegen.briefing.claims import Claim
    from sitegen.briefing.quotations import Place
    from sitegen.diagnostics import Diagnostic, Diagnostics
    from sitegen.files import Files
    from sitegen.options import Options, Report
    from sitegen.work import Work

EXIT_CONTENT, EXIT_USAGE, EXIT_SYSTEM, EXIT_INTERRUPTED = 1, 2, 3, 130

_PATIENCE = 5
"""Seconds that a run which only writes `evidence.lock` waits for another to end."""

_PREVIEW = "preview"
_SLICE_S = 0.005
_OWN_FAULT = "error: this is a fault of sitegen, not of your content; please report it with the above"
_BUSY = "error: another run of sitegen is writing to this site; wait for it to end"

_Command = TypeVar("_Command", bound=Callable[..., Any])
_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


class Folders(click.ParamType[tuple[Path, ...]]):
    """Existing folders, set apart by the path separator of the system."""

    name = "dirs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Path, ...]:
        """Return the folders, or fail with the one that does not exist."""
        if isinstance(value, tuple):
            return value
        folders = tuple(Path(part) for part in str(value).split(os.pathsep) if part)
        for folder in folders:
            if not folder.is_dir():
                self.fail(f"there is no folder '{folder}'.", param, ctx)
        return folders


class _Option(click.Option):
    """An option that a mistake in it calls by its name, and by that of its variable only where it was set there."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """Return what to call the option in a message."""
        is_set = ctx is not None and ctx.get_parameter_source(self.name or "") is ParameterSource.ENVIRONMENT
        return super().get_error_hint(ctx) if is_set else click.Parameter.get_error_hint(self, ctx)


_option = partial(click.option, cls=_Option)


def _existing_content(_ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    if not value.is_dir():
        raise click.BadParameter(
            f"there is no folder '{value}' here; run sitegen in the folder that holds it, or name it with --content."
        )
    return value


def _web_address(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if not value:
        return None
    from sitegen.content.records import BASE_URL_PATTERN

    if not value.startswith(("https://", "http://")):
        raise click.BadParameter(f"'{value}' does not begin with https:// or http://.")
    if not re.fullmatch(BASE_URL_PATTERN, value):
        raise click.BadParameter(f"pages cannot lie below '{value}': it has no host, or a space, '?' or '#'.")
    return value


def _editor_address(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        value.format(path="/a", line=1, column=1)
    except (IndexError, KeyError, ValueError) as error:
        raise click.BadParameter("it may have {path}, {line} and {column} in braces, and no others.") from error
    return value


def _content_option(command: _Command) -> _Command:
    """Add the option by which every command finds records."""
    return _option(
        "--content",
        type=click.Path(file_okay=False, path_type=Path),
        callback=_existing_content,
        default="content",
        show_default=True,
        envvar="SITEGEN_CONTENT",
        show_envvar=True,
        help="The folder of records.",
    )(command)


def _folder_options(command: _Command) -> _Command:
    """Add the options by which every command finds records and captured texts."""
    articles = _option(
        "--articles",
        type=Folders(),
        default=(),
        envvar="SITEGEN_ARTICLES",
        show_envvar=True,
        help=f"Folders of captured texts, set apart by '{os.pathsep}', beside content/articles/.",
    )
    return _content_option(articles(command))


def _content_options(command: _Command) -> _Command:
    """Add the options by which commands that check or build find what to read."""
    drafts = _option(
        "--drafts",
        is_flag=True,
        envvar="SITEGEN_DRAFTS",
        show_envvar=True,
        help="Take records in that are marked `draft: true`.",
    )
    return _folder_options(drafts(command))


def _jobs_option(command: _Command) -> _Command:
    return _option(
        "--jobs",
        type=click.IntRange(1),
        envvar="SITEGEN_JOBS",
        show_envvar=True,
        help="How many processes work.  [default: as many as there are processors, and one for little work]",
    )(command)


def _scheduler(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"dask://[^\s/:]+:[0-9]{1,5}", value):
        message = "write the address of a scheduler of Dask, as in 'dask://127.0.0.1:8786'."
        raise click.BadParameter(message)
    return value


def _search_option(*, default: bool) -> Callable[[_Command], _Command]:
    return _option(
        "--search/--no-search",
        default=default,
        show_default=True,
        envvar="SITEGEN_SEARCH",
        show_envvar=True,
        help="Make the index by which search.html finds words; without it the page lists all records.",
    )


def _output_option(*, default: str = "public") -> Callable[[_Command], _Command]:
    return _option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="SITEGEN_OUTPUT",
        show_envvar=True,
        help=f"The folder to write to.  [default: {default}, beside the content]",
    )


def _finding_options(command: _Command) -> _Command:
    """Add the options by which findings are judged and said."""
    options = [
        _option(
            "--base-url",
            callback=_web_address,
            envvar="SITEGEN_BASE_URL",
            show_envvar=True,
            help="Where the site will be published.",
        ),
        _option(
            "--strict",
            is_flag=True,
            envvar="SITEGEN_STRICT",
            show_envvar=True,
            help="Let warnings count as errors.",
        ),
        _option(
            "--locked",
            is_flag=True,
            envvar="SITEGEN_LOCKED",
            show_envvar=True,
            help="Let an evidence.lock that would change be an error.",
        ),
        _option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            show_default=True,
            envvar="SITEGEN_FORMAT",
            show_envvar=True,
            help="How findings are said.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


_LOADED_WHEN_CALLED = {
    "new": "Make a project: settings, an invented example, what git and editors need.",
    "rename": "Give a record another id, everywhere.",
    "capture": "Keep articles, and begin their records with what is known of them.",
    "text": "Print an article as sitegen reads it, with what is left out.",
    "suggest": "Propose quotations, names, numbers, dates, origins, topics and disputes.",
}
"""Commands that have a module of their own in `sitegen.commands`, and what they do."""


class _Commands(click.Group):
    """The commands; those with a module of their own are loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [*super().list_commands(ctx), *_LOADED_WHEN_CALLED]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; for a list of commands no more than what such a list shows."""
        if cmd_name not in _LOADED_WHEN_CALLED:
            return super().get_command(ctx, cmd_name)
        return click.Command(cmd_name, short_help=_LOADED_WHEN_CALLED[cmd_name])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call, and its arguments."""
        name, command, rest = super().resolve_command(ctx, args)
        if name in _LOADED_WHEN_CALLED:
            command = import_module(f"sitegen.commands.{name}").command
        return name, command, rest


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sitegen")
def cli() -> None:
    """Make briefing sites in which every quotation is verified and every statement leads to its source.

    Run it in the folder that holds content/. Begin with `sitegen check`.
    """


@cli.command()
@_content_options
@_output_option()
@_finding_options
@_jobs_option
@_option(
    "--executor",
    metavar="ADDRESS",
    callback=_scheduler,
    envvar="SITEGEN_EXECUTOR",
    show_envvar=True,
    help="Scheduler of Dask whose workers share the work, as `dask://HOST:PORT`; see docs/cluster.md.",
)
@_search_option(default=True)
@_option(
    "--clean",
    is_flag=True,
    envvar="SITEGEN_CLEAN",
    show_envvar=True,
    help="Make every page anew and write every file, also where it has not changed.",
)
def build(form: str, clean: bool, **given: Any) -> int:
    """Build the site.

    Nothing is written where anything is wrong, and files that sitegen did not make are left alone.

    Example: sitegen build --articles ../captures --base-url https://example.org/briefing
    """
    options = _options(clean=clean, **given)
    return EXIT_CONTENT if _build(options, form).failed else 0


@cli.command(short_help="Read and check everything as `build` does, and write nothing.")
@_content_options
@_output_option()
@_finding_options
@_jobs_option
@_option(
    "--fix-missing",
    is_flag=True,
    envvar="SITEGEN_FIX_MISSING",
    show_envvar=True,
    help="First begin the records that others refer to and that do not exist, with TODO for what is not known.",
)
def check(form: str, fix_missing: bool, **given: Any) -> int:
    """Read and check everything as `build` does, and write nothing but what --fix-missing begins.

    What a build that was killed left half written is finished first, by this command as by all that read the content.

    Example: sitegen check --strict --format github
    """
    from sitegen.build import prepare
    from sitegen.output.write import OutputFolder

    options = _options(**given)
    options = replace(options, counts_open=not options.strict)
    if fix_missing:
        _begin_missing(options, is_aside=form != "text")
    started = time.monotonic()
    OutputFolder(options.project, options.output).finish()
    with _Progress() as progress:
        prepared = prepare(options, progress)
    work = prepared.work
    _say(work.found, form)
    if work.lock_is_stale and not prepared.failed and form == "text":
        _echo("note: evidence.lock is not up to date; the next `build` or `verify` brings it up to date", err=True)
    pages = f"{prepared.report.pages:,} pages checked" if prepared.report.pages else "no page made"
    _echo(_tally(prepared.report, started, pages), err=form != "text")
    return EXIT_CONTENT if prepared.failed else 0


@cli.command(short_help="List every quotation, and bring evidence.lock up to date.")
@_content_options
@_option(
    "--locked",
    is_flag=True,
    envvar="SITEGEN_LOCKED",
    show_envvar=True,
    help="Let an evidence.lock that would change be an error.",
)
@_option(
    "--renew",
    is_flag=True,
    envvar="SITEGEN_RENEW",
    show_envvar=True,
    help="Read captured pages as this version of sitegen does, not as the version that wrote evidence.lock did.",
)
def verify(**given: Any) -> int:
    """List every quotation with its state, and bring evidence.lock up to date.

    A newer sitegen may find the article of a captured page in another way. Pages that evidence.lock knows are read as
    before until you run this with --renew.

    Example: sitegen verify --articles ../captures
    """
    from sitegen.output.write import OutputFolder
    from sitegen.work import must_stop, update_lock, verify_evidence

    options = _options(output=None, counts_open=True, **given)
    output = OutputFolder(options.project, options.output)
    output.finish()
    work = verify_evidence(options)
    for line in _verification(work):
        _echo(line)
    _say(work.found, "text")
    if must_stop(work.found, strict=False):
        return EXIT_CONTENT
    if work.lock_is_stale:
        with output.claim(patience=_PATIENCE):
            update_lock(options, work)
        _echo("evidence.lock was brought up to date")
    return 0


@cli.command(short_help="Say what a page was made of, and why it was made or kept.")
@click.argument("url")
@_content_options
@_output_option()
@_option(
    "--base-url",
    callback=_web_address,
    envvar="SITEGEN_BASE_URL",
    show_envvar=True,
    help="Where the site will be published.",
)
@_search_option(default=True)
def explain(url: str, **given: Any) -> int:
    """Say what the page at URL was made of, and why it was made when it was last.

    URL is its address, its file, or its path from the top of the site, or the id or the file of its record. The options
    are those of the build.

    Example: sitegen explain topics/dredging.html
    """
    from sitegen.explain import explain as explain_page

    options = _options(**given)
    found = explain_page(options, url)
    if isinstance(found, str):
        message = f"nothing is known of a page '{url}' in '{options.output}'. " + (
            found.replace("`", "'").capitalize()
            or "What is known is what the last build has left, by this very sitegen and with the same options."
        )
        raise click.BadParameter(message, param_hint="'URL'")
    _echo(found.path)
    for title, lines in (
        ("last made because", [found.why]),
        ("the next build", [f"makes it again: {found.stale}" if found.stale else "keeps it, for nothing has changed"]),
        ("templates", found.templates),
        ("records", found.records),
        ("captured texts", found.texts),
        ("questions", found.asked),
        ("fingerprint", [found.fingerprint]),
    ):
        _echo(f"\n{title}:")
        for line in lines or ["none"]:
            _echo(f"  {line}")
    return 0


@cli.command(short_help="Print the JSON Schema of a kind of record, for editors.")
@click.argument("kind", required=False)
@_option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="SITEGEN_INTO",
    show_envvar=True,
    help="Write the schemas of all kinds, or of KIND, into this folder.",
)
def schema(kind: str | None, into: Path | None) -> int:
    """Print the JSON Schema of a KIND of record, for editors; without KIND, list the kinds.

    Example: sitegen schema --into .vscode/schemas
    """
    from sitegen.content.schema import KINDS, schema_file, schema_text
    from sitegen.diagnostics import nearest

    if into is not None and (kind is None or kind in KINDS):
        from sitegen.output.write import replace_text

        into.mkdir(parents=True, exist_ok=True)
        for name in KINDS if kind is None else [kind]:
            replace_text(into / schema_file(name), schema_text(name))
    elif kind is None:
        for name in KINDS:
            _echo(name)
    elif kind not in KINDS:
        hint = nearest(kind, KINDS).replace("`", "'").capitalize() or f"It is one of {', '.join(KINDS)}."
        raise click.BadParameter(f"there is no kind '{kind}'. {hint}", param_hint="'KIND'")
    else:
        _echo(schema_text(kind), nl=False)
    return 0


@cli.command(short_help="Serve the site while you edit it.")
@_content_options
@_output_option(default=".sitegen/preview")
@_jobs_option
@_search_option(default=False)
@_option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    envvar="SITEGEN_HOST",
    show_envvar=True,
    help="Address to listen on.",
)
@_option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    envvar="SITEGEN_PORT",
    show_envvar=True,
    help="Port to listen on; if it is taken, the next free one.",
)
@_option(
    "--editor",
    default="vscode://file{path}:{line}:{column}",
    show_default=True,
    callback=_editor_address,
    envvar="SITEGEN_EDITOR",
    show_envvar=True,
    help="Address that opens a place in your editor.",
)
@_option(
    "--open",
    "open_browser",
    is_flag=True,
    envvar="SITEGEN_OPEN",
    show_envvar=True,
    help="Open the site in the browser.",
)
def serve(host: str, port: int, editor: str, open_browser: bool, **given: Any) -> int:
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
    options = _options(**given)
    options = replace(options, leaves_lock=options.drafts)
    if given["output"] is None:
        options = replace(options, output=options.project / WORK_FOLDER / _PREVIEW)
    port = _free_port(host, port)
    telling = _Telling()
    site = Live(options, telling.take, telling.complain, editor)
    if site.file("index.html") is None:
        _echo("There is nothing to serve before the first good build.", err=True)
    if not is_of_this_machine(host):
        _echo("note: others in your network can read the preview, drafts and captured texts too", err=True)
    _echo(f"Serving {options.output} at http://{host}:{port}{site.top} (Ctrl-C ends it)")
    preview.serve(
        site,
        watched=[options.content, options.project / TEMPLATES_FOLDER, *options.articles],
        written=[options.output, options.project / WORK_FOLDER],
        report=_report_fault,
        host=host,
        port=port,
        open_browser=open_browser,
    )
    return 0


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from sitegen.errors import BusyError, ClusterError, SitegenError

    # What a command makes lives as long as its process; only a preview lives on.
    gc.disable()
    try:
        code = cli.main(prog_name="sitegen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _echo("interrupted", err=True)
        code = EXIT_INTERRUPTED
    except BusyError:
        _echo(_BUSY, err=True)
        code = EXIT_SYSTEM
    except ClusterError as error:
        _echo(f"error: {error}", err=True)
        code = EXIT_SYSTEM
    except SitegenError as error:
        _echo(f"error: {error}", err=True)
        code = EXIT_CONTENT
    except OSError as error:
        _echo(_fault(error), err=True)
        code = EXIT_SYSTEM
    except Exception:
        _report_own_fault()
        code = EXIT_SYSTEM
    # Nothing is collected from what is frozen: the process ends, and its memory with it.
    gc.freeze()
    sys.exit(code or 0)


def _echo(what: str, *, nl: bool = True, err: bool = False) -> None:
    """Print where somebody still reads it: the command goes on without, and its exit code says what it found."""
    try:
        click.echo(what, nl=nl, err=err)
    except BrokenPipeError:
        # Python must not fail on flushing the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), (sys.stderr if err else sys.stdout).fileno())


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


class _Progress:
    """Says on a terminal what is being done, on one line that vanishes."""

    def __enter__(self) -> Callable[[str], None]:
        return self._say

    def __exit__(self, *_: object) -> None:
        self._say("")

    def _say(self, what: str) -> None:
        # Where standard error is closed, Python has none.
        if sys.stderr is not None and sys.stderr.isatty() and not _is_dumb():
            _echo(f"\r\x1b[K{what and what + ' …'}", nl=False, err=True)


def _options(*, content: Path, output: Path | None, **given: Any) -> Options:
    from sitegen.options import Options

    options = Options(content=content, output=output or Path(), **given)
    if output is None:
        return replace(options, output=options.project / "public")
    _check_output(options)
    return options


def _check_output(options: Options) -> None:
    """Refuse a folder that is no place for a site."""
    from sitegen.options import TEMPLATES_FOLDER
    from sitegen.output.manifest import WORK_FOLDER

    target = options.output.resolve()
    templates, work = options.project / TEMPLATES_FOLDER, (options.project / WORK_FOLDER).resolve()
    for folder, name in ((options.content, "the content"), (templates, "the templates")):
        if target.is_relative_to(folder.resolve()) or folder.resolve().is_relative_to(target):
            _refuse_output(options, f"holds {name}, or lies in it")
    if any(folder.resolve().is_relative_to(target) for folder in options.articles):
        _refuse_output(options, "holds captured texts")
    if ".git" in target.parts:
        _refuse_output(options, "belongs to git")
    if target.is_relative_to(work) and not target.is_relative_to(work / _PREVIEW):
        _refuse_output(options, "is where sitegen keeps what it knows")


def _refuse_output(options: Options, reason: str) -> NoReturn:
    message = f"'{options.output}' {reason}; the site needs a folder of its own."
    raise click.BadParameter(message, param_hint="'--output'")


def _build(options: Options, form: str, files: Files | None = None) -> Report:
    """Build the site, and say what that came to; the inputs may have been looked at already."""
    from sitegen.unchanged import inputs, last_report

    started = time.monotonic()
    files = files or inputs(options)
    report = last_report(options, files)
    if report is None:
        from sitegen.build import build as build_site

        with _Progress() as progress:
            report = build_site(options, progress, files)
    _say(report.found, form)
    if report.failed:
        pages = "nothing written"
    else:
        pages = f"{report.pages:,} pages ({report.written:,} written, {report.pages - report.written:,} unchanged)"
    _say_damage(report)
    for note in report.notes:
        _echo(f"note: {note}", err=True)
    if report.lock_changed and form == "text":
        _echo("evidence.lock was brought up to date")
    _echo(_tally(report, started, pages), err=form != "text")
    return report


def _say_damage(report: Report) -> None:
    for name in report.damaged:
        _echo(f"note: the cache `{name}` was damaged and is made anew", err=True)


def _begin_missing(options: Options, *, is_aside: bool) -> None:
    """Begin the records that others refer to and that do not exist, and say which."""
    from sitegen.authoring.missing import begin_missing

    beginning = begin_missing(options)
    beginning.changes.commit()
    for line in beginning.begun:
        _echo(line, err=is_aside)
    for line in beginning.left:
        _echo(f"note: {line}", err=True)


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
            _say_text([each for each in found if each.level != "error" and each not in self._said])
            _say_text(errors)
            self._said, self._had_failed = found, report.failed
            if report.failed:
                warnings = counted(report.found.count("warning"), "warning")
                _echo(f"the pages stay as they were: {counted(len(errors), 'error')}, {warnings}")
        if not report.failed and report.pages:
            written = f"{report.written:,} written, {report.pages - report.written:,} unchanged"
            lock = ", evidence.lock was brought up to date" if report.lock_changed else ""
            _echo(f"{report.pages:,} pages ({written}){lock}")
        self._complained = ""

    def complain(self, what: str) -> None:
        """Say what keeps the folder of the preview from being written."""
        if what != self._complained:
            _echo(f"note: {what}", err=True)
            self._complained = what


def _report_fault(error: Exception) -> str:
    """Say a fault that does not end the preview, and return it in words."""
    if isinstance(error, OSError):
        _echo(_fault(error), err=True)
        return _fault(error).removeprefix("error: ")
    traceback.print_exception(error)
    _echo(_OWN_FAULT, err=True)
    return "this is a fault of sitegen; the terminal says more"


def _report_own_fault() -> None:
    traceback.print_exc()
    _echo(_OWN_FAULT, err=True)


def _fault(error: OSError) -> str:
    from sitegen.errors import in_words

    return f"error: {in_words(error)}"


def _free_port(host: str, port: int) -> int:
    """Return the port to listen at, and refuse an address that cannot be, before a long build and not after."""
    from sitegen.server import free_port

    try:
        free = free_port(host, port)
    except OSError as error:
        message = f"cannot listen at {host}:{port}: {(error.strerror or str(error)).lower()}."
        raise click.BadParameter(message, param_hint="'--host' / '--port'") from error
    if free != port:
        _echo(f"note: port {port} is taken; this is port {free}", err=True)
    return free


def _tally(report: Report, started: float, pages: str) -> str:
    from sitegen.text import counted

    parts = [
        pages,
        counted(report.articles, "article"),
        counted(report.origins, "origin"),
        f"{counted(report.quotations, 'quotation')} verified",
        *_by_lock(report),
        *([f"{report.open:,} TODO"] if report.open else []),
        counted(report.found.count("error"), "error"),
        counted(report.found.count("warning"), "warning"),
        f"{time.monotonic() - started - report.search_seconds:.1f} s",
    ]
    if report.search_seconds:
        parts.append(f"search {report.search_seconds:.1f} s")
    return ", ".join(parts)


def _by_lock(report: Report) -> list[str]:
    """Say how many quotations stand on the lock alone, where there are any."""
    if not report.by_lock:
        return []
    return ["all by the lock" if report.by_lock == report.quotations else f"{report.by_lock:,} of them by the lock"]


def _say(found: Diagnostics, form: str) -> None:
    """Say what was found: text on standard error, the other forms on standard output."""
    from sitegen.diagnostics import as_github, as_json

    if form == "json":
        _echo(as_json(found))
    elif form == "github":
        for diagnostic in found:
            _echo(as_github(diagnostic))
    else:
        _say_text(found)


def _say_text(found: Iterable[Diagnostic]) -> None:
    from sitegen.diagnostics import as_text

    for diagnostic in found:
        head, _, rest = as_text(diagnostic).partition(":")
        if not os.environ.get("NO_COLOR") and not _is_dumb():
            head = click.style(head, fg=_COLOURS.get(diagnostic.level), bold=True)
        _echo(f"{head}:{rest}\n", err=True)


def _verification(work: Work) -> list[str]:
    """Return the lines of the table of quotations."""
    from sitegen.text import natural

    claims = [claim for article in work.briefing.articles() for claim in work.briefing.claims(article)]
    placed = {_row(work, claim): _place_of(work, claim) for claim in claims}
    rows = sorted(placed, key=lambda row: (natural(row[0]), placed[row] is None, placed[row] or (), row))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = [
        f"{article:<{widths[0]}}  {place:>{widths[1]}}  {state:<{widths[2]}}  “{words}”"
        for article, place, state, words in rows
    ]
    verified = sum(row[2].startswith("verified") for row in rows)
    return [*lines, f"{verified} of {len(lines)} verified"]


def _place_of(work: Work, claim: Claim) -> Place | None:
    return work.briefing.places(claim.article).get(claim.key)


def _row(work: Work, claim: Claim) -> tuple[str, str, str, str]:
    place = _place_of(work, claim)
    at = f"{place.start}–{place.end}" if place else "–"
    if place and place.page:
        at = f"page {place.page}, {at}"
    if claim.article in work.at_hand:
        state = "verified" if place else "NOT FOUND"
    else:
        state = "verified by the lock" if place else "TEXT NOT AT HAND"
    return claim.article, at, state, claim.words
