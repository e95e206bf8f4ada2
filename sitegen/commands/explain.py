"""`sitegen explain`."""

from __future__ import annotations

from typing import Any

import click

from sitegen.commands.parameters import content_options, option, output_option, search_option, web_address
from sitegen.commands.project import options_from
from sitegen.terminal import echo


@click.command("explain")
@click.argument("url")
@content_options
@output_option()
@option(
    "--base-url",
    callback=web_address,
    envvar="SITEGEN_BASE_URL",
    show_envvar=True,
    help="Where the site will be published.",
)
@search_option(default=True)
def command(url: str, **given: Any) -> int:
    """Say what the page at URL was made of, and why it was made when it was last.

    URL is its address, its file, or its path from the top of the site, or the id or the file of its record. The options
    are those of the build.

    Example: sitegen explain topics/dredging.html
    """
    from sitegen.explain import explain as explain_page

    options = options_from(**given)
    found = explain_page(options, url)
    if isinstance(found, str):
        message = f"nothing is known of a page '{url}' in '{options.output}'. " + (
            found.replace("`", "'").capitalize()
            or "What is known is what the last build has left, by this very sitegen and with the same options."
        )
        raise click.BadParameter(message, param_hint="'URL'")
    echo(found.path)
    for title, lines in (
        ("last made because", [found.why]),
        ("the next build", [f"makes it again: {found.stale}" if found.stale else "keeps it, for nothing has changed"]),
        ("templates", found.templates),
        ("records", found.records),
        ("captured texts", found.texts),
        ("questions", found.asked),
        ("fingerprint", [found.fingerprint]),
    ):
        echo(f"\n{title}:")
        for line in lines or ["none"]:
            echo(f"  {line}")
    return 0
