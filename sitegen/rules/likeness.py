"""How like one another two texts are."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache


def is_near(a: str, b: str, least: float) -> bool:
    """Whether two texts are alike; the characters that both have come first, since their share can only be too high."""
    shared = len(_characters(a) & _characters(b))
    return 2 * shared >= least * (len(a) + len(b)) and SequenceMatcher(None, a, b).ratio() >= least


@lru_cache(maxsize=65_536)
def _characters(text: str) -> frozenset[tuple[str, int]]:
    """Return the characters of a text, each with how often it stood before."""
    times: dict[str, int] = {}
    for char in text:
        times[char] = times.get(char, 0) + 1
    return frozenset((char, time) for char, count in times.items() for time in range(count))
