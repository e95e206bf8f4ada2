"""Who is in an article: people, bodies and states, with every place where they are named, and whom other words mean."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sitegen.content.records import Actor
from sitegen.suggest.proposals import ActorKind


@dataclass(eq=False)
class Somebody:
    """A person, a body or a state that an article names.

    Attributes:
        name: The fullest name that the article has.
        kind: Of actor.
        rule: Why it is taken for one.
        sure: Whether the rule leaves no doubt.
        sex: `he` or `she`, or an empty string where nothing tells.
        surname: Of a person.
        offices: Words of the offices and countries that the article gives a person, in lower case.
        actor: The id of the actor that it is, or None.
        places: Each spelling with the places where it is.
    """

    name: str
    kind: ActorKind
    rule: str
    sure: bool = True
    sex: str = ""
    surname: str = ""
    offices: list[frozenset[str]] = field(default_factory=list)
    actor: str | None = None
    places: dict[str, list[int]] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The id of the actor, or else the name."""
        return self.actor or self.name

    @property
    def first(self) -> int:
        """Where it is named first."""
        return min(offset for offsets in self.places.values() for offset in offsets)


class Mention(NamedTuple):
    """A place where somebody is named.

    Attributes:
        start: Of the name.
        end: Of the name.
        who: Somebody.
        full: Whether it is a full name and not a surname alone.
        sure: Whether nobody else of the text may be meant.
    """

    start: int
    end: int
    who: Somebody
    full: bool = True
    sure: bool = True


class Cast:
    """All who are named in an article, in the order of the text.

    Arguments:
        mentions: All places where somebody is named.
    """

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda each: (each.start, -each.end))
        self._starts = [each.start for each in self.mentions]
        self.everybody = list(dict.fromkeys(each.who for each in self.mentions))

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin in a stretch."""
        first = bisect_right(self._starts, start - 1)
        return self.mentions[first : bisect_right(self._starts, end - 1)]

    def before(self, offset: int) -> list[Mention]:
        """Return the mentions before an offset, the nearest first."""
        return self.mentions[: bisect_right(self._starts, offset - 1)][::-1]


def names_of(actor: Actor, article: str) -> list[str]:
    """Return the names of an actor that may be in an article: those tied to it first."""
    own = [alias.text for alias in actor.aliases if alias.article == article]
    others = [alias.text for alias in actor.aliases if alias.article is None]
    names = [*own, actor.name, *others]
    return [*names, actor.native_name] if actor.native_name else names
