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

from sitegen.briefing.order import event_order
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified
from sitegen.content.records import Event, Summary
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
        ask: Answers what is asked of it.
    """

    def __init__(self, ask: Briefing) -> None:
        self._ask = ask

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
        quotations = sum(len(self._ask.voices(article)) for article in self._ask.ids(Summary))
        return max(quotations, len(self._ask.ids(Event))) > MOST_STATEMENTS

    def _statements(self) -> Iterator[tuple[Verified | Event, set[str]]]:
        names = self._ask.names()
        for quotation in islice(self._quotations(), MOST_STATEMENTS):
            named = names.count(quotation.article, normalise(quotation.words)).counts
            speaker = quotation.listed.speaker if quotation.listed else None
            yield quotation, {*named, *([speaker] if speaker else [])}
        given = self._ask.all(Event)
        events = sorted((event for event in given if event.date), key=event_order, reverse=True)
        undated = [event for event in given if not event.date]
        for event in [*events, *undated][:MOST_STATEMENTS]:
            yield event, set(event.actors)

    def _quotations(self) -> Iterator[Verified]:
        """Give the quotations of each article in the order of the text, the newest article first."""
        for article in sorted(self._ask.ids(Summary), key=self._day, reverse=True):
            yield from self._ask.quotations(article)

    def _day(self, article: str) -> str:
        published = self._ask.document(article).published
        return published.days[0].isoformat() if published else ""
