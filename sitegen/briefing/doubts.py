"""Names of which it is not sure whom they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["surname", "longer", "spelling", "unsure", "word"]


class Doubt(NamedTuple):
    """A name of which it is not sure whom it means.

    Attributes:
        surname: The name.
        candidates: Who may be meant: those introduced so far, or all of that surname where none was.
        introduced: Whether any of them was introduced.
        start: Offset of its first place in the text in normal form.
        end: Offset behind it.
        places: At how many places it stands in doubt.
        kind: What is in doubt: whose surname it is, or whether a longer name is an actor's (`longer`, not counted), a
            name in another form (`spelling`, counted), which part of a name is the surname (`unsure`, not counted), or
            whether a word is a surname at all (`word`, not counted).
        others: Longer names of nobody, by which somebody else of that surname was introduced.
    """

    surname: str
    candidates: tuple[str, ...]
    introduced: bool
    start: int
    end: int
    places: int
    kind: Kind = "surname"
    others: tuple[str, ...] = ()


class Reading:
    """What was found in one text so far.

    Attributes:
        text: The text.
        language: Of it, without a region.
        counts: Actor to how often.
        introduced: Key of a short name to who was introduced by it, in this order: the id of an actor, or a longer name
            of nobody, and whether it is an actor.
        doubts: Names in doubt.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.counts: dict[str, int] = {}
        self.introduced: dict[str, dict[str, bool]] = {}
        self._doubts: dict[tuple[str, Kind, bool], Doubt] = {}

    @property
    def doubts(self) -> list[Doubt]:
        """The names in doubt, in the order in which they were found."""
        return list(self._doubts.values())

    def count(self, actor: str, introduces: Iterable[str] = ()) -> None:
        """Count an actor once more.

        Arguments:
            actor: The id.
            introduces: Keys of the short names that the name at this place introduces.
        """
        self.counts[actor] = self.counts.get(actor, 0) + 1
        introduced = self.introduced
        for key in introduces:
            known = introduced.get(key)
            if known is None:
                introduced[key] = {actor: True}
            elif actor not in known:
                known[actor] = True

    def doubt(
        self,
        name: str,
        start: int,
        end: int,
        candidates: Iterable[str],
        *,
        introduced: bool = True,
        kind: Kind = "surname",
        others: Iterable[str] = (),
    ) -> None:
        """Note a name in doubt; of several places the first, with all who may be meant at any."""
        key = (name, kind, introduced)
        first = self._doubts.get(key)
        if first is None:
            self._doubts[key] = Doubt(name, tuple(candidates), introduced, start, end, 1, kind, tuple(others))
            return
        self._doubts[key] = first._replace(
            candidates=tuple(dict.fromkeys((*first.candidates, *candidates))),
            others=tuple(dict.fromkeys((*first.others, *others))),
            places=first.places + 1,
        )
