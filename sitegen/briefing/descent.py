"""Which articles are of one origin, and how many origins stand behind some, by what they declare and what is measured.

An article that rewrites one other is of its origin. One that rewrites several, such as a round-up, makes these no
origin of themselves: it is listed with the first that it names, and stands for any of theirs, so it adds none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from sitegen.briefing.origins import origins

Pair = tuple[str, str]

_TRIED_AT_MOST = 12
"""Origins of round-ups up to which all choices among them are tried."""


class Descent:
    """Articles in their origins.

    Arguments:
        articles: Their ids.
        declared: Pairs of which the first article declares that it rewrites the second; they make no circle.
        alike: Pairs that have so much in common that they count as one origin.

    Attributes:
        groups: The articles of each origin, sorted, in the order of their first ids.
        behind: Article id to names of the origins that it may come from: more than one of a round-up alone.
    """

    def __init__(self, articles: Collection[str], declared: Iterable[Pair], alike: Iterable[Pair]) -> None:
        self._sources: dict[str, list[str]] = {}
        for article, source in declared:
            self._sources.setdefault(article, []).append(source)
        links = [(article, sources[0]) for article, sources in self._sources.items()]
        links += [pair for pair in alike if not self._is_round_up(*pair)]
        self.groups = origins(articles, links)
        self._group_of = {article: group[0] for group in self.groups for article in group}
        self.behind = {article: self._found_behind(article) for article in self._group_of}

    def _found_behind(self, article: str) -> frozenset[str]:
        """Return names of the origins of all that an article goes back to and that rewrites nothing."""
        found, seen, waiting = set(), {article}, [article]
        while waiting:
            one = waiting.pop()
            sources = self._sources.get(one, ())
            if not sources:
                found.add(self._group_of[one])
            new = [source for source in sources if source not in seen]
            seen.update(new)
            waiting += new
        # Where declarations make a circle, which is an error, an article stands for itself meanwhile.
        return frozenset(found or {self._group_of[article]})

    def _is_round_up(self, a: str, b: str) -> bool:
        """Whether one of two articles declares that it rewrites the other and more."""
        return any(
            len(sources) > 1 and source in sources
            for sources, source in ((self._sources.get(a, ()), b), (self._sources.get(b, ()), a))
        )


def fewest(behind: Iterable[Collection[str]]) -> int:
    """Return how few origins may stand behind some articles.

    Arguments:
        behind: For each article the origins that it may come from, of which it needs one.
    """
    sets = set(behind)
    certain = {name for names in sets if len(names) == 1 for name in names}
    open_ = sorted(
        (sorted(names) for names in sets if certain.isdisjoint(names)), key=lambda names: (len(names), names)
    )
    return len(certain) + _fewest(open_)


def _fewest(sets: Sequence[Sequence[str]]) -> int:
    """Return the size of the smallest set that has a member of each set, or of a smaller one where these are many."""
    names = sorted({name for own in sets for name in own})
    apart: set[str] = set()
    least = 0
    for own in sets:
        if apart.isdisjoint(own):
            apart.update(own)
            least += 1
    if len(names) > _TRIED_AT_MOST:
        return least
    return next(
        size
        for size in range(least, len(sets) + 1)
        if any(all(not set(chosen).isdisjoint(own) for own in sets) for chosen in combinations(names, size))
    )
