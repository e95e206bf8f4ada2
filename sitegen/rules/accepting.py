"""What records accept: rules that exist, and findings that occur."""

from __future__ import annotations

from sitegen.briefing.questions import Briefing
from sitegen.content.decode import UNKNOWN_KEY, WRONG_FORM
from sitegen.content.load import Where
from sitegen.diagnostics import RULES, Diagnostics, nearest, rule
from sitegen.rules.checks import Run, check_all
from sitegen.steps import Steps


@check_all
def acceptance_of_what_cannot_be(run: Run) -> Steps[None]:
    """Report rules in `accept` that do not exist or that no record may accept."""
    for record in run.briefing.content.records.values():
        for accepted in record.accept:
            span = run.briefing.content.locate_key(Where(record.id, ("accept", accepted)))
            if accepted not in RULES:
                run.found.add(UNKNOWN_KEY, f"there is no rule `{accepted}`", span, hint=nearest(accepted, RULES))
            elif not RULES[accepted].settable:
                message = f"rule `{accepted}` cannot be accepted"
                run.found.add(WRONG_FORM, message, span, hint="what it finds would make a wrong page")
    yield


IDLE_ACCEPTANCE = rule(
    "G006",
    "warning",
    "an accepted finding that does not occur",
    why="An acceptance that fits nothing today would hide the next finding of its rule.",
    fix="Remove the entry from `accept:`.",
    settable=True,
)


def report_idle_acceptance(briefing: Briefing, found: Diagnostics) -> None:
    """Report acceptances of what does not occur, where nothing is left out that it might depend on."""
    if briefing.content.incomplete or briefing.content.claimed:
        return
    for record in briefing.content.records.values():
        for accepted in record.accept:
            known = RULES.get(accepted)
            if known and known.settable and not known.needs_text and (record.id, accepted) not in briefing.excused:
                message = f"`{record.id}` accepts a finding of `{accepted}` that does not occur"
                span = briefing.content.locate_key(Where(record.id, ("accept", accepted)))
                found.add(IDLE_ACCEPTANCE, message, span, hint="take it away")
