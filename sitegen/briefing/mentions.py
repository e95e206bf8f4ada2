"""Who is named in an article: every name and alias, word-bounded, the longest match first.

A bare surname counts for the person whom that article introduced by full name. Where it has introduced several of
that surname, actors or others, the one introduced last is meant, which may be wrong and is reported; a name that it has
not introduced is reported as well, and counts for nobody. So is a surname within a longer name that is no actor's, and
what may be a surname or another word. The summary settles all of it: `mentions:` gives a name, or a longer passage that
holds it, to an actor or to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import ahocorasick_rs

from sitegen.briefing import unspaced
from sitegen.briefing.doubts import Doubt, Reading
from sitegen.briefing.names import Settled
from sitegen.briefing.neighbours import is_alone, is_in_capitals, longer_name, may_be_word, name_goes_on
from sitegen.briefing.register import Meaning, Register
from sitegen.briefing.titles import GENITIVE_S
from sitegen.briefing.unspaced import SHORT, is_hangul, korean_end
from sitegen.content.records import Actor
from sitegen.text import find_words, is_bounded

_APART = " \n"
_MAY_GO_ON = " -"


class Mentions(NamedTuple):
    """Who is named in an article.

    Attributes:
        counts: Actor to how often; actors who are not named are left out.
        doubts: Names of which it is not sure whom they mean.
        idle: Names that the summary settles, in normal form, and that stand nowhere.
    """

    counts: dict[str, int]
    doubts: list[Doubt]
    idle: tuple[str, ...] = ()


class NameFinder(Register):
    """The names of all actors, ready to be found in texts of any number in time that grows with their length.

    Arguments:
        actors: The actors of the briefing.
        articles: Its articles, with what they settle of names.
    """

    def __init__(self, actors: Iterable[Actor], articles: Iterable[Settled]) -> None:
        super().__init__(actors, articles)
        self._automaton = _automaton(self._listed)

    def is_like(self, other: NameFinder) -> bool:
        """Whether another finder finds the same in every text."""
        return self._all_meanings == other._all_meanings

    @property
    def _all_meanings(self) -> tuple[object, ...]:
        return self.meanings, self._in_article, self._languages

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_automaton"}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._automaton = _automaton(self._listed)  # which cannot be sent to another process

    def count(self, article: str, text: str) -> Mentions:
        """Return who is named in the text of an article.

        Arguments:
            article: The id of the article.
            text: Its captured text, in normal form; a line's end in it ends a paragraph, over which no name goes.
        """
        own = self._own(article) if article in self._in_article else {}
        language = self._languages.get(article, "en")
        reading = Reading(text, language)
        self._read(reading, own, self._matches(text, own, language in GENITIVE_S))
        settled = self._settled.get(article, ())
        idle = tuple(name for name in settled if next(find_words(text, name), None) is None)
        counts = reading.counts
        return Mentions({actor: counts[actor] for actor in sorted(counts)}, reading.doubts, idle)

    def places(self, article: str, text: str) -> tuple[list[tuple[int, int, str]], list[Doubt]]:
        """Return start, end and actor of each name that `count` counts, and the names in doubt.

        Arguments:
            article: The id of the article.
            text: As for `count`.
        """
        own = self._own(article) if article in self._in_article else {}
        language = self._languages.get(article, "en")
        reading = _Placing(text, language)
        self._read(reading, own, reading.each(self._matches(text, own, language in GENITIVE_S)))
        return reading.places, reading.doubts

    def _read(self, reading: Reading, own: Mapping[str, Meaning], matches: Iterable[tuple[int, int, str]]) -> None:
        """Count those whom the names in a text mean."""
        text, meanings, doubtful = reading.text, self._meanings, self._doubtful
        at = 0
        for start, minus_end, name in matches:
            if start < at:
                continue  # within a longer name
            at = -minus_end
            meaning = own.get(name) if own else None
            if meaning is not None:
                if meaning.actor and name in self._shorts and self._longer(name, start, at, reading):
                    continue
            else:
                meaning = meanings.get(name)
                if meaning is None:
                    self._take_short(name, start, at, reading)
                    continue
                if name in doubtful or at - start > len(name) <= SHORT:
                    meaning = self._confirmed(name, start, at, meaning, reading)
                    if meaning is None:
                        continue
                if text[at + 1 : at + 2].isupper() and text[at] in _MAY_GO_ON:
                    meaning = self._without_more(start, at, meaning, reading)
                    if meaning is None:
                        continue
            if meaning.actor:
                reading.count(meaning.actor, meaning.introduces)

    def _confirmed(self, name: str, start: int, end: int, meaning: Meaning, reading: Reading) -> Meaning | None:
        """Return what a name means at a place where it may be something else, or None where it does not count."""
        text, actor = reading.text, meaning.actor
        if not meaning.sure:
            reading.doubt(name, start, end, meaning.bearers, kind="spelling")
            return meaning
        if name in self._shorts and actor is not None:
            return None if self._longer(name, start, end, reading) else meaning
        if unspaced.is_han(name[0]):
            if actor not in self._people:
                return None if unspaced.makes_another_word(text, end) else meaning
            if unspaced.ends_apart(text, end):
                return meaning
        elif not (actor in self._people and is_hangul(name[0])):
            return meaning
        reading.doubt(text[start : max(end, start + len(name) + 1)], start, end, [actor or ""], kind="longer")
        return None

    def _without_more(self, start: int, end: int, meaning: Meaning, reading: Reading) -> Meaning | None:
        """Return what a full name means before a word with a capital; None where that makes another name of it."""
        if meaning.actor not in self._people:
            return meaning
        longer = name_goes_on(reading.text, start, end, self._known, language=reading.language)
        if longer is None:
            return meaning
        whole = reading.text[start : longer.end]
        reading.doubt(whole, start, longer.end, [meaning.actor], kind="longer" if longer.sure else "spelling")
        return None if longer.sure else meaning

    def _longer(self, name: str, start: int, end: int, reading: Reading) -> bool:
        """Whether a short name is part of a longer name of nobody, which may be somebody else's."""
        key, _, risky = self._shorts[name]
        text = reading.text
        longer = longer_name(
            text, start, end, self._known, surname_first=key in self._surname_first, language=reading.language
        )
        if longer is None:
            return False
        if not self._has_sure_bearer(key):
            return True
        whole = text[longer.start : longer.end]
        if not longer.sure and not risky:
            reading.doubt(whole, longer.start, longer.end, self._bearers[key], kind="longer")
        is_word = "'" in whole or (not longer.sure and (risky or is_in_capitals(text, start, end)))
        if not is_word:
            reading.introduced.setdefault(key, {}).setdefault(whole, False)
        return True

    def _take_short(self, name: str, start: int, end: int, reading: Reading) -> None:
        """Count a short name for who was introduced by it, or note the doubt."""
        text = reading.text
        if name in self._plain and is_alone(text, start, end):
            key = self._shorts[name].key
            known = reading.introduced.get(key)
            if known is not None and len(known) == 1 and (key, *known) in self._sure:
                reading.count(*known)
            else:
                self._take_bare(name, start, end, reading, is_word=False)
        elif not self._shorts[name].needs_title:
            if not self._longer(name, start, end, reading):
                is_word = self._shorts[name].risky or may_be_word(text, start, end)
                self._take_bare(name, start, end, reading, is_word=is_word)
        elif is_hangul(name[0]):
            self._take_korean(name, start, end, reading)
        elif unspaced.han_title(text, end):
            is_word = len(name) == 1 and not unspaced.begins_apart(text, start)
            self._take_bare(name, start, end, reading, is_word=is_word)
        elif len(name) > 1:
            self._take_bare(name, start, end, reading, is_word=True)

    def _take_korean(self, name: str, start: int, end: int, reading: Reading) -> None:
        """Count a Korean surname before a title for who has that title in the text, or note the doubt."""
        text = reading.text
        title = unspaced.korean_title(text, end)
        if not title:
            if name not in unspaced.HOMOGRAPHS and text[end : end + 1] == " ":
                self._take_bare(name, start, end, reading, is_word=True)
            return
        known = reading.introduced.get(name, {})
        by_name = {self._natives.get(label, ""): label for label, is_actor in known.items() if is_actor}
        titled = unspaced.titled_names(text, name, title)
        if len(titled) == 1 and (actor := by_name.get(*titled)):
            reading.count(actor)
            return
        others = sorted((titled or unspaced.titled_names(text, name)) - by_name.keys())
        if known and others:
            reading.doubt(name, start, end, by_name.values(), others=others)
            return
        self._take_bare(name, start, end, reading, is_word=name in unspaced.HOMOGRAPHS)

    def _take_bare(self, name: str, start: int, end: int, reading: Reading, *, is_word: bool) -> None:
        """Count a short name that is no part of a longer one for who was introduced by it, or note the doubt."""
        key = self._shorts[name].key
        known, bearers = reading.introduced.get(key), self._bearers[key]
        if not known:
            if not is_word and self._has_sure_bearer(key):
                reading.doubt(name, start, end, bearers, introduced=False)
            return
        last = next(reversed(known))
        is_bearer = known[last] and last in bearers
        is_sure = is_bearer and (key, last) in self._sure
        if len(known) > 1 or not known[last]:
            actors = [label for label, is_actor in known.items() if is_actor]
            others = [label for label, is_actor in known.items() if not is_actor]
            reading.doubt(name, start, end, actors or bearers, introduced=bool(actors), others=others)
        elif not is_bearer:
            reading.doubt(name, start, end, [*bearers, last], introduced=False)  # by a given name that is a surname
        elif is_word or not is_sure:
            reading.doubt(name, start, end, [last], kind="word" if is_word else "unsure")
        if is_sure and not is_word:
            reading.count(last)

    def _has_sure_bearer(self, key: str) -> bool:
        return any((key, actor) in self._sure for actor in self._bearers[key])

    def _matches(self, text: str, own: Mapping[str, Meaning], genitive: bool) -> list[tuple[int, int, str]]:
        """Return start, negative end and name of every match, from left to right, at each place the longest first."""
        listed, elsewhere, length = self._listed, self._elsewhere, len(text)
        matches = []
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            name = listed[index]
            if elsewhere and name in elsewhere and name not in own:
                continue
            if (
                # Most are between spaces, which is quicker to see.
                (start and end < length and text[start - 1] in _APART and text[end] in _APART)
                or is_bounded(text, start, end)
            ):
                matches.append((start, -end, name))
            elif is_hangul(name[-1]):
                further = korean_end(text, end)
                if further and is_bounded(text, start, further):
                    matches.append((start, -further, name))
            elif genitive and text[end : end + 1] == "s" and is_bounded(text, start, end + 1):
                matches.append((start, -end - 1, name))
        matches.sort()
        return matches


class _Placing(Reading):
    """A reading that notes where it counts.

    Attributes:
        places: Start and end of a name, and the actor for whom it counts.
    """

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text, language)
        self.places: list[tuple[int, int, str]] = []
        self._at = (0, 0)

    def each(self, matches: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
        """Give matches, and note which of them is looked at."""
        for match in matches:
            self._at = match[0], -match[1]
            yield match

    def count(self, actor: str, introduces: Iterable[str] = ()) -> None:
        """Count an actor once more, and note the place."""
        self.places.append((*self._at, actor))
        super().count(actor, introduces)


def _automaton(names: list[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.Standard)
