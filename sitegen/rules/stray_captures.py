"""Captured texts that no summary names, and those that must not be where they are."""

from __future__ import annotations

from pathlib import Path

from sitegen.briefing.lock import Lock
from sitegen.briefing.questions import Briefing
from sitegen.content.load import Where
from sitegen.content.records import Summary
from sitegen.content.tracked import tracked_below, untracking
from sitegen.diagnostics import Diagnostics, Span, rule
from sitegen.options import CAPTURES_FOLDER, Options

_FEW = 3
"""Summaries without a text, up to which a text without a summary may well be theirs."""


UNUSED_CAPTURE = rule(
    "R021",
    "warning",
    "a captured text that no summary names",
    why=(
        "A summary finds its text by the `sha256`. If the file was changed, or has no summary yet, nothing is "
        "verified by it."
    ),
    fix="Write the `sha256` of the hint into the summary, or move the file away.",
    settable=True,
)


def report_unused_captures(options: Options, briefing: Briefing, lock: Lock, found: Diagnostics) -> None:
    """Report texts in the content folder that no summary names: new ones, and those that were changed."""
    captures = briefing.texts.captures
    own = options.content / CAPTURES_FOLDER
    summaries = briefing.all(Summary)
    used = {summary.article.sha256 for summary in (*summaries, *_drafts(briefing))}
    gone = [f"`{one.id}`" for one in summaries if one.id in lock.articles and one.article.sha256 not in captures.files]
    notes = []
    if 0 < len(gone) <= _FEW:
        have, this = ("has", "it") if len(gone) == 1 else ("have", "one of them")
        notes = [f"{' and '.join(gone)} {have} no text at hand any more: this may be {this}, changed"]
    for sha256, path in captures.files.items():
        if sha256 not in used and not briefing.content.claimed and Path(path).is_relative_to(own):
            hint = f"write `sha256: {sha256}` in its summary"
            message = f"captured text `{Path(path).name}` belongs to no summary"
            found.add(UNUSED_CAPTURE, message, Span(path), hint=hint, notes=notes)


TRACKED_CAPTURE = rule(
    "R029",
    "warning",
    "a captured text that git tracks and that may not be published",
    why="The `rights` of the article do not allow you to publish its text. Whoever can see the repository can read it.",
    fix="Run the command of the hint and commit. If you pushed the text, remove it from the history there as well.",
    settable=True,
)


def report_tracked_captures(options: Options, briefing: Briefing, found: Diagnostics) -> None:
    """Report texts that git tracks though their rights do not let them be published."""
    captures = briefing.texts.captures
    tracked = frozenset().union(*map(tracked_below, options.captures))
    for summary in (*briefing.all(Summary), *_drafts(briefing)) if tracked else ():
        path = captures.files.get(summary.article.sha256)
        if path in tracked and summary.article.rights != "full":
            where = Where(summary.id, ("article", "rights"))
            message = f"git tracks the captured text of `{summary.id}`, whose rights are `{summary.article.rights}`"
            hint = f"run `{untracking(path)}` and commit; what was pushed with it has to be removed there"
            briefing.report(found, TRACKED_CAPTURE, message, where, span=Span(path), hint=hint)


def _drafts(briefing: Briefing) -> list[Summary]:
    """Return the summaries that were left out as drafts, whose captured texts are there all the same."""
    return [draft for draft in briefing.content.drafts.values() if isinstance(draft, Summary)]
