"""`sitegen capture`."""

from __future__ import annotations

from typing import Any

import click

from sitegen.cli import EXIT_CONTENT, _echo, _folder_options, _option, _options, _Progress


@click.command("capture")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@_folder_options
@_option(
    "--again",
    is_flag=True,
    envvar="SITEGEN_AGAIN",
    show_envvar=True,
    help="Capture articles whose address the briefing has already, too.",
)
@_option(
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

    options = _options(output=None, **given)
    taken = known = failed = 0
    with _Progress() as progress:
        capturing = Capturing(options, progress, again=again, id=article)
        if reason := capturing.refusal:
            raise click.BadParameter(f"'{article}' cannot be the id of a new article: {reason}.", param_hint="'--id'")
        for result in capturing.run(sources):
            progress("")
            if isinstance(result, Captured):
                taken += 1
                _echo(f"{result.record}: {result.title or 'no headline'} ({result.left} TODO)")
                for note in result.notes:
                    _echo(f"  note: {note}", err=True)
            elif isinstance(result, Skipped):
                known += 1
                _echo(f"note: {result.name} is `{result.article}` already, by {result.why}", err=True)
            else:
                failed += 1
                hint = f"\n  hint: {result.hint}" if result.hint else ""
                _echo(f"error: {result.message}{hint}", err=True)
    parts = [f"{counted(taken, 'article')} captured"]
    parts += [f"{known} known already"] if known else []
    parts += [f"{failed} failed"] if failed else []
    _echo(", ".join(parts))
    return EXIT_CONTENT if failed else 0
