"""Fields that an author has still to fill in: their value is `TODO`, or begins with it."""

from __future__ import annotations

import re

from yaml.nodes import Node, ScalarNode

TODO = "TODO"
"""What stands for a value that nobody knows yet."""

_BEGINS = re.compile(r"\s*TODO(?!\w)")


def is_todo(node: Node) -> bool:
    """Whether a value is still to be filled in: it is `TODO`, or begins with that word, as `TODO who is this?` does.

    Text in quotation marks is what it says: a headline may begin so.
    """
    is_plain = isinstance(node, ScalarNode) and node.style not in {"'", '"'}
    return is_plain and _BEGINS.match(node.value) is not None
