"""What a command is asked for, as the options of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from sitegen.options import Options

PREVIEW = "preview"
"""The folder below `.sitegen/` that `sitegen serve` writes to."""


def options_from(*, content: Path, output: Path | None, **given: Any) -> Options:
    """Return the options of a run.

    Arguments:
        content: The content folder.
        output: The folder that the site is written to; None for `public/` beside the content.
        given: The other fields of `Options`.

    Raises:
        click.BadParameter: When the output is no place for a site.
    """
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
    if target.is_relative_to(work) and not target.is_relative_to(work / PREVIEW):
        _refuse_output(options, "is where sitegen keeps what it knows")


def _refuse_output(options: Options, reason: str) -> NoReturn:
    message = f"'{options.output}' {reason}; the site needs a folder of its own."
    raise click.BadParameter(message, param_hint="'--output'")
