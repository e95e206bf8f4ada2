"""Lists of words, written as a text."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a text, which are set apart by spaces."""
    return frozenset(words.split())
