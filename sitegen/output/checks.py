"""What is wrong with the files of a site, before any of them is written."""

from __future__ import annotations

import os

from sitegen.diagnostics import Span, rule
from sitegen.output.links import Checker
from sitegen.output.outputs import expected
from sitegen.output.pages import rendering_of
from sitegen.output.render import html_of
from sitegen.output.site import Site
from sitegen.pages import urls


def check_links(site: Site) -> None:
    """Report every link within the site that leads to no file, or to no place on its page."""
    checker = Checker(expected(site), site.pages.anchors_of)
    wrong = site.pages.misled(site.stage.known.keys() - site.files.keys(), checker.problem)
    base = urls.root_of_base(site.base_url)
    homes = site.briefing.content.homes
    rendering = rendering_of(site)
    for path, record, _ in site.plan if wrong else ():
        if path in wrong:
            span = Span(homes[record.id].path) if record else None
            checker.report(path, html_of(rendering, path), base, site.found, span)


IN_THE_WAY = rule(
    "O002",
    "error",
    "a file that sitegen did not make stands in the way",
    why="sitegen overwrites only what it made itself, so that no file of yours is lost.",
    fix="Move the file away, or write the site to another folder with `--output`.",
)


def report_strangers(site: Site) -> None:
    """Report what is in the way that sitegen did not make: a file of that name, or what is no folder."""
    output = site.options.output
    blocked = next((path for path in (output, *output.parents) if os.path.lexists(path) and not path.is_dir()), None)
    if blocked is None:
        _report_foreign(site)
        return
    what, hint = "a file, and no folder", "move it away"
    if blocked.is_symlink():
        what, hint = "a link that leads to no folder", "make the folder that it leads to, or remove the link"
    message = f"`{blocked}` is {what}, and the site cannot be written there"
    site.found.add(IN_THE_WAY, message, Span(str(blocked)), hint=hint)


def _report_foreign(site: Site) -> None:
    foreign = {path for path, kept in site.files.items() if kept.is_foreign}
    if urls.FILES_JSON not in site.stage.known and os.path.lexists(site.options.output / urls.FILES_JSON):
        # Whatever else is in the way may be so only since this list cannot be read.
        foreign.add(urls.FILES_JSON)
    for path in sorted(foreign):
        target = site.options.output / path
        message = f"`{target}` was not made by sitegen and would be overwritten"
        hint = "move it away, or rename the record"
        if path in site.stage.altered:
            message = f"`{target}` was changed after sitegen made it, and would be overwritten"
            hint = "move it away to keep your changes, or delete it"
        site.found.add(IN_THE_WAY, message, Span(str(target)), hint=hint)
