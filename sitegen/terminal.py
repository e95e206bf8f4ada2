"""What is said on the terminal, and the exit codes of commands."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitegen.diagnostics import Diagnostic, Diagnostics

EXIT_CONTENT, EXIT_USAGE, EXIT_SYSTEM, EXIT_INTERRUPTED = 1, 2, 3, 130

_OWN_FAULT = "error: this is a fault of sitegen, not of your content; please report it with the above"
_IN_FULL = 3
"""Records that are still to be filled in of which each is said in full."""

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}


def echo(what: str, *, nl: bool = True, err: bool = False) -> None:
    """Print where somebody still reads it: the command goes on without, and its exit code says what it found."""
    try:
        click.echo(what, nl=nl, err=err)
    except BrokenPipeError:
        # Python must not fail on flushing the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), (sys.stderr if err else sys.stdout).fileno())


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


class Progress:
    """Says on a terminal what is being done, on one line that vanishes."""

    def __enter__(self) -> Callable[[str], None]:
        return self._say

    def __exit__(self, *_: object) -> None:
        self._say("")

    def _say(self, what: str) -> None:
        # Where standard error is closed, Python has none.
        if sys.stderr is not None and sys.stderr.isatty() and not _is_dumb():
            echo(f"\r\x1b[K{what and what + ' …'}", nl=False, err=True)


def say(found: Diagnostics, form: str) -> None:
    """Say what was found: text on standard error, the other forms on standard output."""
    from sitegen.diagnostics import as_github, as_json

    if form == "json":
        echo(as_json(found))
    elif form == "github":
        for diagnostic in found:
            echo(as_github(diagnostic))
    else:
        say_text(found)


def say_text(found: Iterable[Diagnostic]) -> None:
    """Say findings in full on standard error; of many records that are only to be filled in, a line each, first."""
    from sitegen.diagnostics import as_line, as_text

    found = list(found)
    unfinished = [each for each in found if each.rule == "R031" and each.level == "info"]
    if len(unfinished) > _IN_FULL:
        for each in unfinished:
            echo(_coloured(each, as_line(each)), err=True)
        echo("  = hint: write what is meant, or remove the line; --format json says where each value is\n", err=True)
        found = [each for each in found if each.rule != "R031" or each.level != "info"]
    for each in found:
        echo(_coloured(each, as_text(each)) + "\n", err=True)


def _coloured(found: Diagnostic, text: str) -> str:
    """Return the text of a finding with its level in colour, unless the terminal has none."""
    head, colon, rest = text.partition(":")
    if not os.environ.get("NO_COLOR") and not _is_dumb():
        head = click.style(head, fg=_COLOURS.get(found.level), bold=True)
    return f"{head}{colon}{rest}"


def report_fault(error: Exception) -> str:
    """Say a fault that does not end the preview, and return it in words."""
    if isinstance(error, OSError):
        echo(fault(error), err=True)
        return fault(error).removeprefix("error: ")
    traceback.print_exception(error)
    echo(_OWN_FAULT, err=True)
    return "this is a fault of sitegen; the terminal says more"


def report_own_fault() -> None:
    """Say that an exception is no fault of the author's."""
    traceback.print_exc()
    echo(_OWN_FAULT, err=True)


def fault(error: OSError) -> str:
    """Return what the system refused, in words."""
    from sitegen.errors import in_words

    return f"error: {in_words(error)}"
