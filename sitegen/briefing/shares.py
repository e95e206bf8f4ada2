"""Shares of all that is published as data: small briefings in one file, large ones by hundreds."""

from __future__ import annotations

from collections.abc import Iterable

MOST_TOGETHER = 100
"""How many records a file of a large briefing holds at most."""

MOST_BYTES = 900_000
"""About how large it gets, so that none is larger than a megabyte unless one record alone is."""


def shares(weighed: Iterable[tuple[str, int]]) -> tuple[tuple[str, ...], ...]:
    """Return ids in shares, in their order.

    Arguments:
        weighed: Each id, and about how many bytes the data of its record have.
    """
    made: list[list[str]] = []
    left = 0
    for record_id, weight in weighed:
        if not made or len(made[-1]) == MOST_TOGETHER or weight > left:
            made.append([])
            left = MOST_BYTES
        made[-1].append(record_id)
        left -= weight
    return tuple(map(tuple, made))
