"""`sitegen capture`."""

from __future__ import annotations

from typing import Any

import click

from sitegen.commands.parameters import folder_options, option
from sitegen.commands.project import options_from
from sitegen.terminal import EXIT_CONTENT, Progress, echo


@click.command("capture")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@folder_options
@option(
    "--again",
    is_flag=True,
    envvar="SITEGEN_AGAIN",
    show_envvar=True,
    help="Capture articles whose address the briefing has already, too.",
)
@option(
    "--id",
    "article",
    default="",
    envvar="SITEGEN_ID",
    show_envvar=True,
    help="The id of the article, if SOURCE is one; else it is made of the headline.",
)
def command(sources: tuple[str, ...], again: bool, article: str, **given: Any) -> int:
    """Keep articles in content/articles/, and begin their records in content/summaries/ with what is known of them.

    SOURCE is a file, a folder, an address of http or https, or a feed. What is not sure is marked TODO, with what it
    may be beside it; look at each record before you publish it. Nothing that is there is overwritten.

    Example: sitegen capture ~/Downloads/port.html https://example.org/port-council
    """
    from sitegen.capture.capture import Captured, Capturing, Skipped
    from sitegen.text import counted

    options = options_from(output=None, **given)
    taken = known = failed = 0
    with Progress() as progress:
        capturing = Capturing(options, progress, again=again, id=article)
        if reason := capturing.refusal:
            raise click.BadParameter(f"'{article}' cannot be the id of a new article: {reason}.", param_hint="'--id'")
        for result in capturing.run(sources):
            progress("")
            if isinstance(result, Captured):
                taken += 1
                echo(f"{result.record}: {result.title or 'no headline'} ({result.left} TODO)")
                for note in result.notes:
                    echo(f"  note: {note}", err=True)
            elif isinstance(result, Skipped):
                known += 1
                echo(f"note: {result.name} is `{result.article}` already, by {result.why}", err=True)
            else:
                failed += 1
                hint = f"\n  hint: {result.hint}" if result.hint else ""
                echo(f"error: {result.message}{hint}", err=True)
    parts = [f"{counted(taken, 'article')} captured"]
    parts += [f"{known} known already"] if known else []
    parts += [f"{failed} failed"] if failed else []
    echo(", ".join(parts))
    return EXIT_CONTENT if failed else 0
