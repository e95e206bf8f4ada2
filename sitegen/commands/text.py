"""`sitegen text`."""

from __future__ import annotations

from typing import Any

import click

from sitegen.commands.parameters import folder_options
from sitegen.commands.project import options_from
from sitegen.terminal import EXIT_CONTENT, echo


@click.command("text")
@click.argument("article")
@folder_options
def command(article: str, **given: Any) -> int:
    """Print ARTICLE as sitegen reads it: its paragraphs with their numbers, and what of a page was left out.

    ARTICLE is the id of an article, or the file of a captured text. Quotations are looked for in exactly these words.

    Example: sitegen text harbour-council
    """
    from sitegen.capture.needs import SourceError
    from sitegen.capture.showing import lines_of

    try:
        for line in lines_of(options_from(output=None, **given), article):
            echo(line)
    except SourceError as error:
        hint = f"\n  hint: {error.hint}" if error.hint else ""
        echo(f"error: {error}{hint}", err=True)
        return EXIT_CONTENT
    return 0
