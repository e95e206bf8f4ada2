"""Quotations whose words are in their article and that mislead all the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sitegen.briefing.claims import Claim
from sitegen.briefing.lock import ClaimKey
from sitegen.briefing.places import Omission
from sitegen.briefing.questions import Briefing
from sitegen.briefing.studies import Study
from sitegen.content.records import Actor, Summary
from sitegen.diagnostics import Diagnostics, rule

if TYPE_CHECKING:
    from sitegen.briefing.context.context import Context
    from sitegen.briefing.context.identity import Identities

# What reads contexts is imported where there is something to look at: mostly it was looked at by the run before.

JOINED_QUOTATIONS = rule(
    "Q012",
    "warning",
    "a quotation of words from two pairs of quotation marks",
    why=(
        "Words from two pairs of quotation marks were said apart, perhaps by two people. Joined, they read as one "
        "statement."
    ),
    fix="Give two quotations, or accept the finding if one speaker said both.",
    settable=True,
    needs_text=True,
)
OVER_AN_END = rule(
    "Q016",
    "warning",
    "a quotation over the end of a heading, a cell or a line",
    why="The words before and after the end of a heading, a cell or a line may not belong together.",
    fix="Give two quotations, or accept the finding if the text goes on.",
    settable=True,
    needs_text=True,
)
MAY_BE_HIDDEN = rule(
    "R025",
    "warning",
    "words that a reader of the page may not see",
    why="Words that a page hides from its readers do not show what was published.",
    fix="Look at the page in a browser. Quote other words, or accept the finding and say how the words can be seen.",
    settable=True,
    needs_text=True,
)


class Sense:
    """Reports what becomes of the sense of words that are quoted.

    Arguments:
        briefing: What is checked.
        found: Takes what is wrong.
    """

    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        self._doubted: set[tuple[str, str]] = set()
        self._read: dict[str, Mapping[ClaimKey, Context]] = {}

    @cached_property
    def _identities(self) -> Identities:
        from sitegen.briefing.context.identity import Identities

        return Identities(self.briefing.all(Actor))

    def check(self, claim: Claim, study: Study) -> bool:
        """Report what is left out of words, and what their text does to them; say whether that is anything.

        Arguments:
            claim: The words.
            study: What was found in the text that has them.
        """
        omissions = study.omissions.get(claim.key, ())
        for omission in omissions:
            self._report_omission(claim, omission)
        context = self._contexts_in(study, claim.article).get(claim.key) if study.contexts else None
        has_said = context is not None and self._report_context(claim, context)
        return has_said or bool(omissions)

    def _contexts_in(self, study: Study, article: str) -> Mapping[ClaimKey, Context]:
        """Return the contexts of words in an article."""
        if article not in self._read:
            from sitegen.briefing.studying import contexts_in

            # Those of one article are asked for one after another.
            self._read = {article: contexts_in(study)}
        return self._read[article]

    def _report_context(self, claim: Claim, context: Context) -> bool:
        from sitegen.briefing.context.report import said_of

        summary = self.briefing.get(claim.article, Summary)
        record = self.briefing.content.records.get(claim.where.record) or self.briefing.content.site
        if claim.repeats or record is None:
            return False
        site = self.briefing.content.site
        language = site.language if site else ""
        has_said = False
        for said in said_of(context, summary, claim.where, claim.offset, record, self._identities, language):
            has_said = True
            part = part_of(claim, said.offset, said.length or len(claim.words))
            notes = [said.note]
            self.briefing.report(
                self.found, said.rule, said.message, claim.where, part=part, hint=said.hint, notes=notes
            )
        return has_said

    def _report_omission(self, claim: Claim, omission: Omission) -> None:
        part = part_of(claim, omission.offset, omission.length)
        language = self.briefing.get(claim.article, Summary).article.language
        if omission.around == "doubt":
            # What hides a part of a page is said once, not of each quotation from it.
            if (claim.article, omission.between) not in self._doubted:
                self._doubted.add((claim.article, omission.between))
                message = f"a reader of `{claim.article}` may not see these words: `{omission.between}`"
                hint = "look at the page, and accept the finding with the reason how the words are seen there"
                self.briefing.report(self.found, MAY_BE_HIDDEN, message, claim.where, part=part, hint=hint)
            return
        if omission.around:
            of = f"of `{claim.article}`: `{omission.between}`"
            message = f"the quotation goes on over the end of a heading, cell or line {of}"
            hint = "give two quotations, or accept the finding where the text goes on"
            self.briefing.report(self.found, OVER_AN_END, message, claim.where, part=part, hint=hint)
            return
        is_english = language.partition("-")[0].lower() == "en"
        if omission.negation and is_english:
            from sitegen.briefing.context.report import LOST_NEGATION

            message = f"what is left out here of `{claim.article}` holds `{omission.negation}`"
            hint = "quote it, or accept the finding with the reason why the sense is the same"
            if omission.inserted:
                message = f"the bracket holds `{omission.negation}`, and the words of `{claim.article}` there do not"
                hint = "take it out, or accept the finding with the reason why the sense is the same"
            self.briefing.report(self.found, LOST_NEGATION, message, claim.where, part=part, hint=hint)
        if omission.between:
            message = f"the quotation joins words from two pairs of quotation marks in `{claim.article}`"
            label = f"between them stands `{omission.between}`"
            hint = "give two quotations, or accept the finding where one speaker said both"
            self.briefing.report(self.found, JOINED_QUOTATIONS, message, claim.where, part=part, label=label, hint=hint)


def part_of(claim: Claim, offset: int, length: int) -> tuple[int, int] | None:
    """Return start and length of some characters of a claim in the value that holds it; None where none holds it."""
    return None if claim.repeats else (max(claim.offset, 0) + offset, length)
