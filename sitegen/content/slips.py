"""Text that is other YAML than its author means, and how to write what is meant."""

from __future__ import annotations

import re
from collections.abc import Collection

from yaml.nodes import Node

from sitegen.text import SPACES

QUOTE = "put the text in quotation marks"
ODD_SPACES = SPACES.translate(dict.fromkeys(map(ord, "\n\v\f\r\u0085\u2028\u2029\t ")))
"""Spaces that look like plain ones and are letters to YAML."""

OPENING = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』"}
"""Quotation marks that begin text in some language, with those that end it there; to YAML they are letters."""

_STRAIGHT = "put the text in straight quotation marks: "
_CURLY = tuple("“”„‟‘’«»‹›「」『』")


def quoting(text: str) -> str:
    """Return how to quote what is in the first line of a text."""
    value = text.partition("\n")[0].strip()
    if value.startswith(_CURLY):
        return f"{_STRAIGHT}`'…'`" if '"' in value else f'{_STRAIGHT}`"…"`'
    if '"' not in value and "\\" not in value:
        return f'{QUOTE}: `"…"`' if "'" in value else QUOTE
    return "put the text in `'…'`, and double each `'` inside" if "'" in value else f"{QUOTE}: `'…'`"


def after_comma(key: str, ended: str) -> str:
    """Return a hint for what follows a comma in `{ }` and is no key.

    Arguments:
        key: What follows.
        ended: The key whose value the comma ends.
    """
    begin = "inside `{ }` a comma ends a value: "
    if re.fullmatch(r"\d{3}", key):
        return f"{begin}write the number of `{ended}` without one"
    kind = "straight quotation marks" if key.endswith(_CURLY) else "quotation marks"
    return f"{begin}put the whole text of `{ended}` in {kind}"


def has_no_colon(text: str, key: Node, known: Collection[str]) -> bool:
    """Whether no colon follows what YAML takes for a key, nor is in it behind a key."""
    begun, colon, _ = key.value.partition(":")
    is_glued = colon and begun in known
    return not is_glued and not text[key.end_mark.index :].lstrip().startswith(":")


def as_key(key: str, known: Collection[str]) -> str:
    """Return a hint for text that became a key because of how it was typed, or an empty one."""
    begun = re.match(r"[\w-]*", key.lstrip(f"- {ODD_SPACES}"))
    word = begun[0] if begun else ""
    rest = key[key.index(word) + len(word) :]
    if key[:1] and key[0] in ODD_SPACES:
        of = f"`{word}`" if word in known else "the line"
        return f"{of} begins with the space U+{ord(key[0]):04X}: indent with plain spaces"
    if word in known and key[0] == "-":
        return f"remove the `-` before `{word}`, or put a space after it"
    if word in known and rest.startswith(":"):
        return f"put a space after the colon of `{word}`"
    if word in known and rest and rest[0] in f" {ODD_SPACES}":
        return f"put a colon and a space after `{word}`"
    return ""


def in_curly_marks(value: str) -> str:
    """Return a hint for a value in quotation marks that are letters to YAML, or an empty one."""
    return f"remove the quotation marks: `{value[1:-1]}`" if value[0] in "“„‘" and value[-1] in "”“’‘" else ""
