"""Work in steps, between which other work may be done."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Value = TypeVar("_Value")

Steps = Generator[None, None, _Value]
"""Work in steps, and what it comes to."""


def all_done(steps: Steps[_Value]) -> _Value:
    """Do all steps, and return what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: _Value = end.value
            return value
