"""Checks: functions that look at each record of a kind, or at the whole briefing, and report by their rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified
from sitegen.content.load import Where
from sitegen.content.records import Citation, Dispute, Record, Scale, Site
from sitegen.diagnostics import Diagnostics, Rule, import_all
from sitegen.steps import Steps

_Record = TypeVar("_Record", bound=Record)
_Checked = TypeVar("_Checked", bound=Record | Site)


class Run:
    """One run of all checks.

    Arguments:
        briefing: What is checked.
        found: Takes what is wrong.

    Attributes:
        scale: The words of likelihood that the site uses.
    """

    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        site = briefing.content.site
        self.scale: Scale = site.likelihood_scale if site else "icd-203"

    def whole(self, kind: type[_Record]) -> Iterator[_Record]:
        """Give the records of a kind that have no mistake: of the others, what is missing was reported already."""
        incomplete = self.briefing.content.incomplete
        return (record for record in self.briefing.all(kind) if record.id not in incomplete)

    def report(self, rule: Rule, message: str, record: Record | Site, *steps: str | int, hint: str = "") -> None:
        """Report a finding about a value in a record; see `Briefing.report`."""
        record_id = Site.record_kind if isinstance(record, Site) else record.id
        self.briefing.report(self.found, rule, message, Where(record_id, steps), hint=hint)

    def origins(self, articles: Iterable[str]) -> int:
        """Return how many independent origins some articles have."""
        return self.briefing.count_origins(article for article in articles if self.briefing.origin_of(article))

    def origins_of(self, sources: Sequence[Citation]) -> int:
        """Return how many independent origins some sources have."""
        return self.origins(source.article for source in sources)

    def listed_in(self, article: str) -> list[Verified]:
        """Return the verified quotations that the summary of an article lists."""
        return [quotation for quotation in self.briefing.quotations(article) if quotation.listed]

    @cached_property
    def disputes(self) -> list[tuple[Dispute, set[str]]]:
        """Each dispute with the articles that speak in it."""
        return [
            (dispute, {source.article for position in dispute.positions for source in position.sources})
            for dispute in self.briefing.all(Dispute)
        ]


_OfRecord = Callable[[Run, _Checked], None]
_OfBriefing = Callable[[Run], Steps[None]]

_OF_RECORDS: dict[type[Any], list[Callable[[Run, Any], None]]] = defaultdict(list)
_OF_BRIEFING: list[_OfBriefing] = []


def check(kind: type[_Checked]) -> Callable[[_OfRecord[_Checked]], _OfRecord[_Checked]]:
    """Have a function look at each record of a kind that has no mistake of its own, or at the settings of the site."""

    def added(function: _OfRecord[_Checked]) -> _OfRecord[_Checked]:
        _OF_RECORDS[kind].append(function)
        return function

    return added


def check_all(function: _OfBriefing) -> _OfBriefing:
    """Have a function look at the whole briefing, in steps."""
    _OF_BRIEFING.append(function)
    return function


def run_checks(briefing: Briefing, found: Diagnostics) -> Steps[None]:
    """Run all checks that the modules of `sitegen.rules` have.

    Arguments:
        briefing: What is checked.
        found: Takes what is wrong.
    """
    import_all(__package__)
    run = Run(briefing, found)
    site = briefing.content.site
    for kind, functions in _OF_RECORDS.items():
        records = run.whole(kind) if issubclass(kind, Record) else iter((site,) if site else ())
        for record in records:
            for function in functions:
                function(run, record)
            yield
    for look in _OF_BRIEFING:
        yield from look(run)
        yield
