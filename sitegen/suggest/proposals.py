"""A proposal: something that a text suggests for the records, and the rule that made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sitegen.content.records import Range

Kind = Literal["quotation", "name", "number", "date", "overlap", "topic", "dispute"]
Qualifier = Literal["at least", "up to", "about"]
ActorKind = Literal["person", "organisation", "state", "group"]


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """A way in which an article writes a name.

    Attributes:
        text: As it is written.
        start: Where it is first, in code points of the article's text.
        end: Where it ends.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Words of another article that a proposal is about as well.

    Attributes:
        article: Its id.
        text: The words.
        start: Where they are in its text.
        end: Where they end.
        speaker: Who says them there: the id of an actor, else the name that the text has, else None.
        value: Of a number.
    """

    article: str
    text: str
    start: int
    end: int
    speaker: str | None = None
    value: float | Range | None = None

    def as_json(self) -> Mapping[str, Any]:
        """Return it as plain data for JSON; a value only of a number."""
        plain = {name: given for name, given in vars(self).items() if name != "value"}
        return plain if self.value is None else plain | {"value": value_as_json(self.value)}


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Something that an editor may take over, correct or leave.

    Attributes:
        kind: What it is.
        article: The id of the article.
        text: The words of the article that it is about.
        start: Where they are, in code points of the article's text.
        end: Where they end.
        rule: What made it, in a few words.
        sure: Whether the rule leaves no doubt; of a quotation, whether the speaker is sure.
        speaker: Who says the words: the id of an actor, else the name as the text has it, else None.
        value: Of a number, and of a dispute over one.
        qualifier: How the text hedges the number, or None.
        unit: What is counted, or None.
        asserted_by: Who gives the number, as `speaker` is given.
        date: In EDTF, of a date.
        actor_kind: Of a name: what sort of actor it may be.
        spellings: Of a name: all ways in which the article writes it.
        offices: Of the name of a person: words of the offices that the article gives them.
        elsewhere: Words of other articles, of an overlap, a topic or a dispute.
        words: Of a topic: what the articles share; of an overlap: how much.
    """

    kind: Kind
    article: str
    text: str
    start: int
    end: int
    rule: str
    sure: bool = True
    speaker: str | None = None
    value: float | Range | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    asserted_by: str | None = None
    date: str | None = None
    actor_kind: ActorKind | None = None
    spellings: tuple[Spelling, ...] = ()
    offices: frozenset[str] = frozenset()
    elsewhere: tuple[Elsewhere, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def is_of_numbers(self) -> bool:
        """Whether it is a dispute over a number, not over words."""
        return self.kind == "dispute" and self.value is not None

    @property
    def sides(self) -> tuple[Proposal | Elsewhere, ...]:
        """Its own words and those of other articles."""
        return self, *self.elsewhere

    def as_json(self) -> Mapping[str, Any]:
        """Return it as plain data for JSON: what every kind has, and what this one has."""
        plain: dict[str, Any] = {
            "kind": self.kind,
            "article": self.article,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "speaker": self.speaker,
            "sure": self.sure,
            "rule": self.rule,
        }
        if self.kind == "number":
            plain["value"] = value_as_json(self.value)
            plain |= {"qualifier": self.qualifier, "unit": self.unit, "asserted_by": self.asserted_by}
        elif self.is_of_numbers:
            plain |= {"value": value_as_json(self.value), "unit": self.unit}
        elif self.kind == "date":
            plain["date"] = self.date
        elif self.kind == "name":
            plain["actor_kind"] = self.actor_kind
            plain["spellings"] = [vars(spelling) for spelling in self.spellings]
        if self.elsewhere:
            plain["elsewhere"] = [place.as_json() for place in self.elsewhere]
        if self.words:
            plain["words"] = list(self.words)
        return plain


def value_as_json(value: float | Range | None) -> Any:
    """Return a number as plain data for JSON."""
    return {"min": value.min, "max": value.max} if isinstance(value, Range) else value
