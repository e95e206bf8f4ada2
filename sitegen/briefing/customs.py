"""How the names of people are divided where they have their roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.briefing.surnames import COUNTRIES, Culture
from sitegen.content.records import Actor

_STEPS = 3
"""From a person over an organisation and its ministry to the state."""


class Customs:
    """The customs of the states in which actors have their roles.

    Arguments:
        actors: All actors, among them states.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}

    def of(self, actor: Actor) -> Culture:
        """Return how the name of a person is divided by the states of the roles; none where these differ."""
        found = {culture for state in self._states(actor, _STEPS) if (culture := _culture_of(state))}
        return found.pop() if len(found) == 1 else ""

    def _states(self, actor: Actor, steps: int) -> Iterator[Actor]:
        if actor.kind == "state":
            yield actor
        elif steps:
            for role in actor.roles:
                organisation = self._actors.get(role.organisation or "")
                if organisation is not None:
                    yield from self._states(organisation, steps - 1)


def _culture_of(state: Actor) -> Culture:
    names = (state.name, state.native_name or "", *(alias.text for alias in state.aliases))
    return next((COUNTRIES[name] for name in names if name in COUNTRIES), "")
