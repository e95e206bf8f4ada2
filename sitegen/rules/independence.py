"""What is to be said of articles that are not independent of one another, or may not be."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.briefing.origins import Pair, origins
from sitegen.briefing.questions import Briefing
from sitegen.content.load import Where
from sitegen.content.records import Summary
from sitegen.diagnostics import Diagnostics, rule
from sitegen.rules.checks import Run, check_all
from sitegen.steps import Steps
from sitegen.text import in_per_cent

SUSPECT_QUOTATIONS = 3
"""Quotations in common, in the same order, from which on a declaration is asked for."""

SUSPECT_CONTAINMENT = 0.12
"""Share of the later article in the earlier one from which on a declaration is asked for."""


@check_all
def independence(run: Run) -> Steps[None]:
    """Say which articles count as one origin by measure alone, which may be one, and which denials deny nothing."""
    checks = _Checks(run.briefing, run.found)
    checks.check_merges()
    checks.check_suspicions()
    checks.check_denials()
    yield


MAY_DEPEND = rule(
    "S007",
    "warning",
    "articles that may not be independent",
    why="If one article was made from the other, they are one origin and not two.",
    fix="Say so with `derived_from:`, or say why they are independent with `independent_of:`.",
    settable=True,
)
ONE_BY_MEASURE = rule(
    "S009",
    "info",
    "articles that count as one origin by measure alone",
    why="The articles share so much text that sitegen counts them as one origin. No person has said so yet.",
    fix="Say so with `derived_from:`, or say why they are independent with `independent_of:`.",
    settable=True,
)
IDLE_DENIAL = rule(
    "G008",
    "warning",
    "a denial that denies nothing",
    why=(
        "`independent_of` answers a suspicion. Where there is none, or where `derived_from` says the opposite, it "
        "misleads."
    ),
    fix="Remove the entry, or keep only one of `independent_of` and `derived_from`.",
    settable=True,
)


class _Checks:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        self.declared = {frozenset(pair) for pair in briefing.declared()}
        whole = briefing.incomplete().isdisjoint
        self.pairs = [pair for pair in briefing.pairs() if whole((pair.a, pair.b))]

    def check_merges(self) -> None:
        """Say by which pairs articles came to be one origin that are not declared to be, those most alike first."""
        ids = [summary.id for summary in self.briefing.all(Summary)]
        group_of = {article: group for group in origins(ids, self.briefing.declared()) for article in group}
        copied = {frozenset(pair) for pair in self.briefing.copied()} - self.declared
        # Two summaries of one text are an error of their own.
        texts = {article: facts.sha256 for article in ids if (facts := self.briefing.facts_of(article))}
        alike = [
            pair for pair in self.pairs if frozenset((pair.a, pair.b)) in copied and texts[pair.a] != texts[pair.b]
        ]
        for pair in sorted(alike, key=lambda pair: (-max(pair.a_in_b, pair.b_in_a), pair.a, pair.b)):
            small, large = sorted((group_of[pair.a], group_of[pair.b]), key=len)
            if small is not large:
                large += small
                group_of.update(dict.fromkeys(small, large))
                self._report_merge(pair)

    def check_suspicions(self) -> None:
        """Ask for a declaration where two articles of different origins look as if one rewrote the other."""
        for pair in self.pairs:
            names = frozenset((pair.a, pair.b))
            is_settled = names in self.briefing.denied() or names in self.declared
            if not is_settled and self.briefing.origin_of(pair.a) != self.briefing.origin_of(pair.b):
                self._report_suspicion(pair)

    def check_denials(self) -> None:
        """Report denials of what is not so."""
        alike = {frozenset((pair.a, pair.b)) for pair in self.briefing.pairs() if any(self._reasons(pair))}
        compared = {article for article in self.briefing.articles() if self.briefing.facts_of(article)}
        for summary in self.briefing.all(Summary):
            for position, given in enumerate(summary.article.independent_of):
                names = frozenset((summary.id, given.article))
                message, hint = "", "remove the entry"
                if names in self.declared:
                    message = f"`{summary.id}` is said to be independent of `{given.article}`, and to rewrite it"
                    hint = "keep one of `independent_of` and `derived_from`"
                elif names not in alike and names <= compared:
                    message = f"`{summary.id}` and `{given.article}` count as independent without this entry"
                if message:
                    where = Where(summary.id, ("article", "independent_of", position, "article"))
                    self.briefing.report(self.found, IDLE_DENIAL, message, where, hint=hint)

    def _reasons(self, pair: Pair) -> Iterator[str]:
        """Give what speaks for one article being made of another."""
        if pair.shared_quotations >= SUSPECT_QUOTATIONS:
            yield f"{pair.shared_quotations} quotations are the same, in the same order"
        later, _, _ = self._by_date(pair)
        contained = pair.a_in_b if later == pair.a else pair.b_in_a
        if contained > SUSPECT_CONTAINMENT or self.briefing.holds_much(pair):
            yield f"{in_per_cent(contained)} of its word sequences stand there"

    def _report_merge(self, pair: Pair) -> None:
        part, within, around = max((pair.a_in_b, pair.a, pair.b), (pair.b_in_a, pair.b, pair.a))
        later, earlier, is_known = self._by_date(pair)
        share = f"{in_per_cent(part)} of the word sequences of `{within}` are in `{around}`"
        message = f"`{later}` and `{earlier}` count as one origin, by measure alone: {share}"
        where = Where(later, ("article",))
        self.briefing.report(self.found, ONE_BY_MEASURE, message, where, hint=_hint(earlier, is_known=is_known))

    def _report_suspicion(self, pair: Pair) -> None:
        later, earlier, is_known = self._by_date(pair)
        reason = next(self._reasons(pair), "")
        if reason:
            message = f"article `{later}` may not be independent of `{earlier}`: {reason}"
            where = Where(later, ("article",))
            self.briefing.report(self.found, MAY_DEPEND, message, where, hint=_hint(earlier, is_known=is_known))

    def _by_date(self, pair: Pair) -> tuple[str, str, bool]:
        """Return the later and the earlier of two articles, and whether their dates say so.

        Where these do not, the one with more of the other in it stands for the later.
        """
        a, b = (self.briefing.get(article, Summary).article.published for article in (pair.a, pair.b))
        if a and b and (a.first > b.last or b.first > a.last):
            return (pair.a, pair.b, True) if a.first > b.last else (pair.b, pair.a, True)
        return (pair.a, pair.b, False) if pair.a_in_b >= pair.b_in_a else (pair.b, pair.a, False)


def _hint(earlier: str, *, is_known: bool) -> str:
    declared = f"declare `derived_from: [{earlier}]`"
    if not is_known:
        declared = f"the dates do not say which is later: {declared}, or declare it in `{earlier}` the other way round"
    return f"{declared}; if they are independent, say so: `independent_of: [{{article: {earlier}, reason: …}}]`"
