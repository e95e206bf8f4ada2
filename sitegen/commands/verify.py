"""`sitegen verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sitegen.commands.parameters import content_options, option
from sitegen.commands.project import options_from
from sitegen.terminal import EXIT_CONTENT, echo, say

if TYPE_CHECKING:
    from sitegen.briefing.claims import Claim
    from sitegen.briefing.places import Place
    from sitegen.work import Work


@click.command("verify")
@content_options
@option(
    "--locked",
    is_flag=True,
    envvar="SITEGEN_LOCKED",
    show_envvar=True,
    help="Let an evidence.lock that would change be an error.",
)
@option(
    "--renew",
    is_flag=True,
    envvar="SITEGEN_RENEW",
    show_envvar=True,
    help="Read captured pages as this version of sitegen does, not as the version that wrote evidence.lock did.",
)
def command(**given: Any) -> int:
    """List every quotation with its state, and bring evidence.lock up to date.

    A newer sitegen may find the article of a captured page in another way. Pages that evidence.lock knows are read as
    before until you run this with --renew.

    Example: sitegen verify --articles ../captures
    """
    from sitegen.output.write import PATIENCE, OutputFolder
    from sitegen.work import must_stop, update_lock, verify_evidence

    options = options_from(output=None, counts_open=True, **given)
    output = OutputFolder(options.project, options.output)
    output.finish()
    work = verify_evidence(options)
    for line in _verification(work):
        echo(line)
    say(work.found, "text")
    if must_stop(work.found, strict=False):
        return EXIT_CONTENT
    if work.lock_is_stale:
        with output.claim(patience=PATIENCE):
            update_lock(options, work)
        echo("evidence.lock was brought up to date")
    return 0


def _verification(work: Work) -> list[str]:
    """Return the lines of the table of quotations."""
    from sitegen.text import natural

    claims = [claim for article in work.briefing.articles() for claim in work.briefing.claims(article)]
    placed = {_row(work, claim): _place_of(work, claim) for claim in claims}
    rows = sorted(placed, key=lambda row: (natural(row[0]), placed[row] is None, placed[row] or (), row))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = [
        f"{article:<{widths[0]}}  {place:>{widths[1]}}  {state:<{widths[2]}}  “{words}”"
        for article, place, state, words in rows
    ]
    verified = sum(row[2].startswith("verified") for row in rows)
    return [*lines, f"{verified} of {len(lines)} verified"]


def _place_of(work: Work, claim: Claim) -> Place | None:
    return work.briefing.places(claim.article).get(claim.key)


def _row(work: Work, claim: Claim) -> tuple[str, str, str, str]:
    place = _place_of(work, claim)
    at = f"{place.start}–{place.end}" if place else "–"
    if place and place.page:
        at = f"page {place.page}, {at}"
    if claim.article in work.at_hand:
        state = "verified" if place else "NOT FOUND"
    else:
        state = "verified by the lock" if place else "TEXT NOT AT HAND"
    return claim.article, at, state, claim.words
