"""The words that sitegen itself puts on pages."""

from __future__ import annotations

from sitegen.content.records import Site
from sitegen.diagnostics import rule
from sitegen.pages.site import is_interface_language
from sitegen.rules.checks import Run, check

NO_CATALOGUE = rule(
    "R032",
    "warning",
    "a site in a language that sitegen has no words for",
    why=(
        "Headings, menus and dates of every page are in English. Readers of another language get a page in two, each "
        "part of which says in which it is."
    ),
    fix="Write in English, replace the words with templates of your own, or turn the rule off.",
    settable=True,
)


@check(Site)
def no_catalogue(run: Run, site: Site) -> None:
    """Report a language of the site for which there are no words of sitegen."""
    if not is_interface_language(site.language):
        message = f"sitegen has no words in `{site.language}`: headings, menus and dates will be in English"
        hint = "translate the templates that you need into your own, and set `rules: {R032: off}`"
        run.report(NO_CATALOGUE, message, site, "language", hint=hint)
