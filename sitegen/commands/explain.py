"""`sitegen explain`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from sitegen.commands.parameters import content_options, option, output_option, search_option, web_address
from sitegen.commands.project import options_from
from sitegen.terminal import echo

if TYPE_CHECKING:
    from sitegen.diagnostics import Rule

_WIDTH = 80
_RULE = re.compile(r"[A-Z][0-9]{3}")


def _rule_or_url(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Explain a rule and end the command, also where there is no project; return what is no rule."""
    if _RULE.fullmatch(value):
        from sitegen.diagnostics import RULES, nearest

        if value not in RULES:
            near = nearest(value, RULES).replace("`", "'").replace("did", ". Did")
            raise click.BadParameter(f"there is no rule '{value}'{near or '.'}", context, parameter)
        _explain_rule(RULES[value])
        context.exit()
    return value


def _explain_rule(rule: Rule) -> None:
    level = f"{rule.level}, unless `rules:` in site.yaml says otherwise" if rule.settable else rule.level
    parts = [("level", level), ("why", rule.why), ("how to fix it", rule.fix)]
    echo(f"{rule.id}: {rule.title}")
    for title, text in parts:
        echo(f"\n{title}:\n{click.wrap_text(text, _WIDTH, '  ', '  ')}")


@click.command("explain")
@click.argument("url", metavar="URL|RULE", is_eager=True, callback=_rule_or_url)
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
    """Say what the page at URL was made of, and why it was made when it was last; or what a RULE means.

    URL is its address, its file, or its path from the top of the site, or the id or the file of its record. The options
    are those of the build.

    RULE is what a finding has in brackets, such as Q015. You see why it is wrong, and how to fix it.

    Example: sitegen explain topics/dredging.html

    Example: sitegen explain Q015
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
