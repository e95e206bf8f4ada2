"""Texts in several languages with the right number of mentions: each comes out right, or with a warning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitegen.briefing.mentions import Mentions
from sitegen.briefing.names import Names, Settled
from sitegen.content.records import Actor, Alias, Role
from sitegen.text import normalise

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("names.yaml").read_text("utf-8"))


def actors_of(case: dict[str, Any]) -> list[Actor]:
    """Return the actors of a case; a `country` is a state in which the person has a role."""
    found = []
    for id_, given in case["actors"].items():
        keys = {"name": given} if isinstance(given, str) else dict(given)
        country = keys.pop("country", None)
        keys["aliases"] = tuple(Alias(text=alias) for alias in keys.get("aliases", ()))
        roles = (Role(title="Citizen", organisation=f"of-{id_}"),) if country else ()
        if country:
            found.append(Actor(id=f"of-{id_}", name=country, kind="state"))
        found.append(Actor(id=id_, **{"kind": "person", "roles": roles, **keys}))
    return found


def read(case: dict[str, Any]) -> Mentions:
    names = Names(actors_of(case), [Settled("a", case.get("language", "en"), {})])
    return names.count("a", "\n".join(map(normalise, case["text"].split("\n\n"))))


def outcome(case: dict[str, Any]) -> str:
    """Return `right`, `warned` or `wrong`."""
    found = read(case)
    if found.doubts:
        return "warned"
    return "right" if found.counts == case["counts"] else "wrong"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_text_is_counted_right_or_names_are_in_doubt(case: dict[str, Any]) -> None:
    assert case.get("doubts", []) == [doubt.surname for doubt in read(case).doubts]
    assert outcome(case) != "wrong"
