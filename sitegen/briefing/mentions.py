"""Who is named in an article: every name and alias, word-bounded, the longest match first.

A bare surname counts for the person whom that article introduced by full name. Where it has introduced several of
that surname, the one introduced last is meant, which may be wrong and is reported; a name that it has not introduced
is reported as well, and counts for nobody. The summary settles both: `mentions:` gives a name, or a longer passage
that holds it, to an actor or to nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick_rs

from sitegen.content.records import Actor, Summary
from sitegen.text import find_words, is_bounded, normalise


class Doubt(NamedTuple):
    """A bare surname of which it is not sure whom it means.

    Attributes:
        surname: The name.
        candidates: Who may be meant: those introduced so far, or all of that surname where none was.
        introduced: Whether any of them was introduced.
        start: Offset of its first place in the text in normal form.
        end: Offset behind it.
        places: At how many places it stands in doubt.
    """

    surname: str
    candidates: tuple[str, ...]
    introduced: bool
    start: int
    end: int
    places: int


class Mentions(NamedTuple):
    """Who is named in an article.

    Attributes:
        counts: Actor to how often; actors who are not named are left out.
        doubts: Surnames of which it is not sure whom they mean.
        idle: Names that the summary settles, in normal form, and that stand nowhere.
    """

    counts: dict[str, int]
    doubts: list[Doubt]
    idle: tuple[str, ...] = ()


class _Meaning(NamedTuple):
    """Whom a name means, or None for nobody, and the surname by which it introduces that person, or None."""

    actor: str | None
    introduces: str | None


class Names:
    """The names of all actors, ready to be found in texts of any number in time that grows with their length.

    A name that two actors bear counts for neither, except in the article that an alias is tied to.

    Arguments:
        actors: The actors of the briefing.
        summaries: Its articles, whose `mentions` settle names.
    """

    def __init__(self, actors: Iterable[Actor], summaries: Iterable[Summary]) -> None:
        self._everywhere: dict[str, str | None] = {}
        self._in_article: dict[str, dict[str, str | None]] = {}
        self._surnames: dict[str, list[str]] = {}
        self._surname_of: dict[str, str] = {}
        for actor in actors:
            self._add_actor(actor)
        self._settled: dict[str, list[str]] = {}
        for summary in summaries:
            if summary.mentions:
                settled = {normalise(name): actor for name, actor in summary.mentions.items()}
                self._settled[summary.id] = list(settled)
                self._in_article.setdefault(summary.id, {}).update(settled)
        listed = {*self._everywhere, *self._surnames, *(name for own in self._in_article.values() for name in own)}
        self._listed = sorted(filter(None, listed))
        self._known = {*self._everywhere, *self._surnames}
        self._meanings = {name: self._meaning(name, actor) for name, actor in self._everywhere.items()}
        self._automaton = _automaton(self._listed)

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_automaton"}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._automaton = _automaton(self._listed)  # which cannot be sent to another process

    @property
    def digest(self) -> str:
        """A short hash of all names, by which the lock knows whether its counts are of these."""
        lines = [f"{name}\0{actor}" for name, actor in self._everywhere.items()]
        lines += [f"{surname}\0{','.join(actors)}\0surname" for surname, actors in self._surnames.items()]
        for article, names in self._in_article.items():
            lines += [f"{article}\0{name}\0{actor}" for name, actor in names.items()]
        return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]

    @property
    def meanings(self) -> dict[str, str]:
        """What each name means wherever no article says otherwise, in a form that changes when the meaning does."""
        return {name: f"{self._meanings.get(name)} {self._surnames.get(name)}" for name in self._known}

    def own(self, article: str) -> list[str]:
        """Return what names mean in one article, in a form that changes when the meaning does."""
        own = self._in_article.get(article, {})
        return sorted(f"{name}\0{self._meaning(name, actor)}" for name, actor in own.items())

    def count(self, article: str, text: str) -> Mentions:
        """Return who is named in the text of an article.

        Arguments:
            article: The id of the article.
            text: Its captured text, in normal form.
        """
        own = {name: self._meaning(name, actor) for name, actor in self._in_article.get(article, {}).items()}
        counts: dict[str, int] = {}
        introduced: dict[str, list[str]] = {}
        doubts: dict[tuple[str, bool], Doubt] = {}
        for start, end, name in self._longest(text, own):
            meaning = own.get(name) or self._meanings.get(name)
            if meaning is None:
                known = introduced.get(name, ())
                if known:
                    counts[known[-1]] = counts.get(known[-1], 0) + 1
                if len(known) != 1:
                    self._doubt(name, start, end, known, doubts)
            elif meaning.actor:
                counts[meaning.actor] = counts.get(meaning.actor, 0) + 1
                if meaning.introduces:
                    known = introduced.setdefault(meaning.introduces, [])
                    if meaning.actor not in known:
                        known.append(meaning.actor)
        settled = self._settled.get(article, ())
        idle = tuple(name for name in settled if next(find_words(text, name), None) is None)
        return Mentions({actor: counts[actor] for actor in sorted(counts)}, list(doubts.values()), idle)

    def _add_actor(self, actor: Actor) -> None:
        _share(self._everywhere, actor.name, actor.id)
        for alias in actor.aliases:
            if not alias.count:
                continue
            if alias.article is None:
                _share(self._everywhere, alias.text, actor.id)
            else:
                _share(self._in_article.setdefault(alias.article, {}), alias.text, actor.id)
        if actor.kind == "person" and " " in actor.name:
            surname = normalise(actor.surname or actor.name.split()[-1])
            # "An unnamed official" is called by no surname.
            if not surname[:1].islower():
                self._surnames.setdefault(surname, []).append(actor.id)
                self._surname_of[actor.id] = surname

    def _meaning(self, name: str, actor: str | None) -> _Meaning:
        """Say whom a name means; a person is introduced by more than the surname."""
        surname = self._surname_of.get(actor) if actor else None
        introduces = surname is not None and name != surname and next(find_words(name, surname), None) is not None
        return _Meaning(actor, surname if introduces else None)

    def _doubt(
        self, name: str, start: int, end: int, known: Sequence[str], doubts: dict[tuple[str, bool], Doubt]
    ) -> None:
        key = (name, bool(known))
        first = doubts.get(key)
        if first is None:
            doubts[key] = Doubt(name, tuple(known or self._surnames[name]), bool(known), start, end, 1)
        else:
            candidates = tuple(dict.fromkeys((*first.candidates, *known)))
            doubts[key] = first._replace(candidates=candidates, places=first.places + 1)

    def _longest(self, text: str, own: Container[str]) -> Iterator[tuple[int, int, str]]:
        """Give start, end and name from left to right: at each place the longest, none within another."""
        listed, known = self._listed, self._known
        matches = [
            (start, -end, listed[index])
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (listed[index] in known or listed[index] in own) and is_bounded(text, start, end)
        ]
        matches.sort()
        at = 0
        for start, minus_end, name in matches:
            if start >= at:
                at = -minus_end
                yield start, at, name


def _automaton(names: list[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.Standard)


def _share(names: dict[str, str | None], name: str, actor: str) -> None:
    """Note whose name it is; a name that two actors bear is nobody's."""
    if names.setdefault(normalise(name), actor) != actor:
        names[normalise(name)] = None
