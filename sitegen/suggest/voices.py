"""Who says words, as a rule found it."""

from __future__ import annotations

from typing import NamedTuple


class Voice(NamedTuple):
    """Who says some words.

    Attributes:
        who: The id of an actor, else the name as the text has it, else None.
        sure: Whether the rule leaves no doubt.
        rule: The rule, in a few words.
        is_person: Whether it is a person, whom a pronoun may mean next.
    """

    who: str | None
    sure: bool
    rule: str
    is_person: bool = False


NOBODY = Voice(None, False, "no speaker is told")
