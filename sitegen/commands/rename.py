"""`sitegen rename`."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.commands.parameters import content_option, option
from sitegen.terminal import EXIT_CONTENT, echo


@click.command("rename")
@click.argument("old")
@click.argument("new")
@content_option
@option(
    "--dry-run",
    is_flag=True,
    envvar="SITEGEN_DRY_RUN",
    show_envvar=True,
    help="Say what would be changed, and change nothing.",
)
def command(old: str, new: str, content: Path, dry_run: bool) -> int:
    """Give the record OLD the id NEW, in its file and wherever another record refers to it.

    Its old address leads to the new one, by `was`; a draft has no address yet, and gets none. Comments that name it
    are changed too; all else stays as it is. If anything cannot be changed, nothing is.

    Example: sitegen rename mara-lind mara-lind-mayor
    """
    from sitegen.authoring.rename import RenameError, plan_renaming
    from sitegen.diagnostics import as_text
    from sitegen.editing.document import EditError
    from sitegen.options import Options
    from sitegen.output.write import PATIENCE, OutputFolder
    from sitegen.store import remove_parts
    from sitegen.text import counted

    options = Options(content=content, output=Path())
    with OutputFolder(options.project, options.project / "public").claim(patience=PATIENCE):
        for folder in (content, *(path for path in content.iterdir() if path.is_dir())):
            # Left by a run that was killed, which this one may finish.
            remove_parts(folder)
        try:
            renaming = plan_renaming(content, old, new)
        except (RenameError, EditError) as error:
            echo(f"error: {error}", err=True)
            for finding in error.findings:
                echo(as_text(finding), err=True)
            return EXIT_CONTENT
        if not dry_run:
            renaming.changes.commit()
    for place in renaming.places:
        at = f":{place.line}" if place.line else ""
        echo(f"{place.path}{at}  {place.what}")
    places, files = counted(len(renaming.places), "place"), counted(len(renaming.changes.files), "file")
    done = "would become" if dry_run else "is now"
    echo(f"{renaming.kind} `{old}` {done} `{new}`: {places} in {files}")
    if renaming.is_draft:
        echo(
            f"note: a draft has no published address; if it had one as `{old}`, write `was: [{old}]` into it", err=True
        )
    return 0
