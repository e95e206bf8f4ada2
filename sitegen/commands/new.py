"""`sitegen new`."""

from __future__ import annotations

import os
import shlex
from datetime import date
from pathlib import Path

import click

from sitegen.terminal import echo


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Make a project in FOLDER: settings, an invented example, and what git, GitHub Pages and editors need.

    FOLDER must not exist, or be empty; a repository of git without a file is empty, too.

    Example: sitegen new marrow-bay
    """
    from sitegen.authoring.new import REMOVE, refusal, write_project
    from sitegen.options import Options
    from sitegen.work import update_lock, verify_evidence

    if reason := refusal(folder):
        raise click.BadParameter(f"'{folder}' cannot be a new project: {reason}.", param_hint="'FOLDER'")
    made = write_project(folder, today=date.today())
    options = Options(content=folder / "content", output=folder / "public")
    update_lock(options, verify_evidence(options))
    is_here = folder.resolve() == Path.cwd()
    where = str(folder) if os.name == "nt" else shlex.quote(str(folder))
    echo(f"{len(made) + 1} files in {folder}")
    echo("\nNext:")
    for line in [*([] if is_here else [f"cd {where}"]), "sitegen serve --drafts --open", "sitegen capture PAGE.html"]:
        echo(f"  {line}")
    echo(f"\nThe example is invented. When you no longer need it: {REMOVE}")
    return 0
