"""Who appears with whom: actors whom one statement names together.

A statement is a verified quotation, whose speaker and whose words name actors, or an event, which lists who took part.
So each relation leads to the sentences that show it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations, islice
from typing import NamedTuple

from sitegen.briefing.findings import Findings, Verified
from sitegen.briefing.mentions import Names
from sitegen.briefing.order import event_order
from sitegen.content.records import Actor, Event, Summary
from sitegen.text import normalise

MOST_STATEMENTS = 2_000
"""How many quotations, and how many events, are looked at; those of the newest articles and dates come first."""

MOST_TOGETHER = 12
"""A statement that names more actors than this is a list, and says nothing of any two of them."""


class Relation(NamedTuple):
    """Two actors and the statements that name both.

    Attributes:
        a: An actor's id.
        b: Another actor's id, behind it in the alphabet.
        statements: Quotations and events, the newest first.
    """

    a: str
    b: str
    statements: tuple[Verified | Event, ...]


class Relations:
    """Who appears with whom in a briefing.

    Arguments:
        findings: The briefing and its evidence.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    @cached_property
    def all(self) -> list[Relation]:
        """Every relation, those of most statements first, then by name of the actors."""
        together: dict[tuple[str, str], list[Verified | Event]] = defaultdict(list)
        for statement, actors in self._statements():
            if len(actors) <= MOST_TOGETHER:
                for pair in combinations(sorted(actors), 2):
                    together[pair].append(statement)
        relations = [Relation(a, b, tuple(statements)) for (a, b), statements in together.items()]
        return sorted(relations, key=lambda relation: (-len(relation.statements), relation.a, relation.b))

    @property
    def are_cut(self) -> bool:
        """Whether there are more statements than are looked at."""
        quotations = sum(map(len, self.findings.quotations.values()))
        return max(quotations, len(self.findings.briefing.all(Event))) > MOST_STATEMENTS

    def _statements(self) -> Iterator[tuple[Verified | Event, set[str]]]:
        briefing = self.findings.briefing
        names = Names(briefing.all(Actor), briefing.all(Summary))
        for quotation in islice(self._quotations(), MOST_STATEMENTS):
            named = names.count(quotation.article, normalise(quotation.words)).counts
            speaker = quotation.listed.speaker if quotation.listed else None
            yield quotation, {*named, *([speaker] if speaker else [])}
        events = sorted((event for event in briefing.all(Event) if event.date), key=event_order, reverse=True)
        undated = [event for event in briefing.all(Event) if not event.date]
        for event in [*events, *undated][:MOST_STATEMENTS]:
            yield event, set(event.actors)

    def _quotations(self) -> Iterator[Verified]:
        """Give the quotations of each article in the order of the text, the newest article first."""
        summaries = [
            summary for summary in self.findings.briefing.all(Summary) if summary.id in self.findings.quotations
        ]
        summaries.sort(key=_day, reverse=True)
        for summary in summaries:
            yield from self.findings.quotations[summary.id]


def _day(summary: Summary) -> str:
    published = summary.article.published
    return published.first.isoformat() if published else ""
