"""Fields that an author has still to fill in: their value is `TODO`, or begins with it."""

from __future__ import annotations

import re

TODO = "TODO"
"""What stands for a value that nobody knows yet."""

_IS_TODO = re.compile(r"TODO(?!\w)")


def is_todo(text: str) -> bool:
    """Whether a value is still to be filled in: it is `TODO` or begins with that word, as `TODO who is this?` does."""
    return _IS_TODO.match(text) is not None
