"""What a text does to the words of a quotation, and whom it has say them: found once for each text, and kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from sitegen.briefing.context.around import Around, Stretch, Surroundings
from sitegen.briefing.context.finder import Turn, clipped, turns
from sitegen.briefing.context.languages import ORDINALS, main_language, table_of
from sitegen.briefing.context.retractions import retractions
from sitegen.briefing.context.splices import is_one_voice, splice_turns
from sitegen.briefing.context.tables import Sense, plain
from sitegen.briefing.context.voices import Voice, voice_of
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import Gap, SearchText

_FOLLOWING_AT_MOST = 160
_SOURCE_AT_MOST = 80
_INNER = re.compile(
    r"‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)|‚[^‘’]*[‘’]|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"|‹[^›]*›|『[^』]*』"
)
"""Quotation marks inside others."""
_MARK = re.compile("[‘'‚“„\"‹『]")
"""What these begin with."""
_SHOWN = 4
_OF_PARTS = frozenset[Sense]({"negation", "question", "hearsay"})
"""Senses in which dots between parts do not show what the text does to one of them."""


class Context(msgspec.Struct, frozen=True, array_like=True):
    """What a text does to the words of a quotation, and whom it has say them.

    Attributes:
        sentence: The sentence around the words, which are between ‹ and ›, clipped.
        following: The next sentence, clipped.
        turns: What the text does to the words and they do not show.
        voices: Whom the text has say them, or each part of them, as far as it tells.
        is_reported: Whether they are a statement in no quotation marks that the article reports as what that one says.
        is_doubted: Whether it does so with a word that leaves the truth open, such as `claims`, or of somebody unnamed.
        is_marked: Whether the text has all of them inside one pair of quotation marks.
        is_within: Whether these begin before them.
    """

    sentence: str
    following: str = ""
    turns: tuple[Turn, ...] = ()
    voices: tuple[Voice, ...] = ()
    is_reported: bool = False
    is_doubted: bool = False
    is_marked: bool = False
    is_within: bool = False


class ContextReader:
    """Reads what stands around quotations of one text.

    Arguments:
        search: The text.
        language: Of the text, as a BCP 47 tag.
    """

    def __init__(self, search: SearchText, language: str) -> None:
        self._search = search
        self._table = table_of(language)
        self._ordinals = main_language(language) in ORDINALS

    @cached_property
    def _plain(self) -> str:
        return plain(self._search.source)

    @cached_property
    def _surroundings(self) -> Surroundings:
        search = self._search
        return Surroundings(self._plain, search.paragraphs, search.speech_at, ordinals=self._ordinals)

    def context(self, words: str, place: Place) -> Context | None:
        """Return what the text does to words at a place; None where that is nothing."""
        table = self._table
        here = self._surroundings.of(*place[:2])
        gaps = self._search.gaps(words, place)
        found = turns(here, words, table)
        if gaps:
            found += splice_turns(gaps, self._search.source, table)
            found += self._turns_of_parts(words, gaps, found)
        found += self._taken_back(place, here, found)
        found += self._inner(place)
        voices = tuple(dict.fromkeys(filter(None, self._voices(gaps, place, here))))
        is_marked = self._is_marked(place)
        if not found and not voices and not is_marked:
            return None
        sentence = clipped(self._search.source, place.start, place.end, here.sentence)
        following = here.following[:_FOLLOWING_AT_MOST] if any(turn.follows for turn in found) else ""
        is_reported = bool(voices) and not here.is_speech and table.clause.search(plain(words)) is not None
        is_doubted = (
            is_reported and table.voices.doubts.search(f"{here.before} {here.after[:_SOURCE_AT_MOST]}") is not None
        )
        return Context(
            sentence,
            following,
            tuple(found),
            voices,
            is_reported,
            is_doubted,
            is_marked,
            here.is_speech and not here.is_opened,
        )

    def _turns_of_parts(self, words: str, gaps: Sequence[Gap], known: Sequence[Turn]) -> Iterator[Turn]:
        """Give what the text does to a part of words with omissions that holds for none of the whole."""
        told = {turn.sense for turn in known}
        for gap in gaps:
            start, end = gap.behind
            if (start, end) != gap.before and start < end:
                each = self._search.source[start:end]
                for turn in turns(self._surroundings.of(start, end), each, self._table):
                    # What is quoted is seen, and what is left out is said of the dots.
                    known_by = f"{words} {self._search.source[gap.before[1] : start]}"
                    is_known = turn.cue.casefold() in plain(known_by).casefold()
                    if turn.sense in _OF_PARTS and turn.sense not in told and not is_known:
                        told.add(turn.sense)
                        yield turn

    def _inner(self, place: Place) -> Iterator[Turn]:
        """Give what comes before the quotation marks around words that are inside those of a speech."""
        speech = self._search.speech_at(place.start)
        if speech is None:
            return
        source = self._search.source[slice(*speech)]
        if _MARK.search(source, 1, len(source) - 1) is None:  # This test is fast, and most speech has no marks inside.
            return
        for match in _INNER.finditer(source, 1):
            start, end = speech[0] + match.start(), speech[0] + match.end()
            if start < place.start and place.end < end <= speech[1] - 1:
                before = source[1 : match.start()].split()
                yield Turn("hearsay", " ".join([*before[-_SHOWN:], match[0][0]]))
                return

    def _taken_back(self, place: Place, here: Around, known: Sequence[Turn]) -> Iterator[Turn]:
        """Give what a later sentence takes back of the sentence around words."""
        if not any(turn.sense == "retraction" for turn in known):
            for stretch, (taking, cue) in self._retractions.items():
                if stretch[0] < here.sentence[1] and here.sentence[0] < stretch[1] and place.end <= taking:
                    yield Turn("retraction", cue, follows=True)
                    return

    @cached_property
    def _retractions(self) -> dict[Stretch, tuple[int, str]]:
        """What later sentences take back: see `retractions`."""
        return retractions(self._plain, self._search.paragraphs, self._table, ordinals=self._ordinals)

    def is_one_voice(self, words: str, place: Place) -> bool:
        """Whether the same one says all parts of words with omissions, as far as the text tells."""
        return is_one_voice(self._voices(self._search.gaps(words, place), place, self._surroundings.of(*place[:2])))

    def _voices(self, gaps: Sequence[Gap], place: Place, here: Around) -> list[Voice | None]:
        """Return whom the text has say each part of words; None for a part of which it does not tell."""
        parts = dict.fromkeys(part for gap in gaps for part in (gap.before, gap.behind) if part[0] < part[1])
        if not parts:
            return [self._voice(place, here)]
        places = (place._replace(start=start, end=end) for start, end in parts)
        return [self._voice(each, self._surroundings.of(*each[:2])) for each in places]

    def _is_marked(self, place: Place) -> bool:
        speech = self._search.speech_at(place.start)
        return speech is not None and speech == self._search.speech_at(place.end - 1)

    def _voice(self, place: Place, here: Around) -> Voice | None:
        if not self._search.is_in_one(place.start, place.end):
            return None
        return voice_of(here, self._table.voices, self._plain)
