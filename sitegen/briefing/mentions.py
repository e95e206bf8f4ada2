"""Who is named in an article: every name and alias, word-bounded, the longest match first."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from sitegen.content.records import Actor
from sitegen.text import normalise


class Names:
    """The names of all actors, ready to be counted in texts.

    A name that two actors bear counts for neither, except in the article that an alias is tied to.

    Arguments:
        actors: The actors of the briefing.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._everywhere: dict[str, str | None] = {}
        self._in_article: dict[str, dict[str, str]] = {}
        for actor in actors:
            self._add(actor.name, actor.id)
            for alias in actor.aliases:
                if alias.article is None:
                    self._add(alias.text, actor.id)
                else:
                    self._in_article.setdefault(alias.article, {})[normalise(alias.text)] = actor.id
        self._patterns: dict[frozenset[str], re.Pattern[str]] = {}

    def _add(self, name: str, actor: str) -> None:
        known = self._everywhere.setdefault(normalise(name), actor)
        if known != actor:
            self._everywhere[normalise(name)] = None

    @property
    def digest(self) -> str:
        """A short hash of all names, by which the lock knows whether its counts are of these."""
        lines = [f"{name}\0{actor}" for name, actor in self._everywhere.items()]
        for article, names in self._in_article.items():
            lines += [f"{article}\0{name}\0{actor}" for name, actor in names.items()]
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]

    def count(self, article: str, text: str) -> dict[str, int]:
        """Return how often each actor is named in the text of an article, actors who are not left out.

        Arguments:
            article: The id of the article.
            text: Its captured text, in normal form.
        """
        names = {**self._everywhere, **self._in_article.get(article, {})}
        if not names:
            return {}
        key = frozenset(self._in_article.get(article, {}))
        if key not in self._patterns:
            listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
            self._patterns[key] = re.compile(rf"(?<!\w)(?:{listed})(?!\w)")
        counts = Counter(names[match] for match in self._patterns[key].findall(text))
        return {actor: counts[actor] for actor in sorted(filter(None, counts))}
