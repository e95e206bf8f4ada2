"""What a text does to the words of a quotation, and whom it has say them: found once for each text, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import msgspec

from sitegen.briefing.context.around import Around, Surroundings
from sitegen.briefing.context.finder import Turn, clipped, turns
from sitegen.briefing.context.languages import ORDINALS, main_language, table_of
from sitegen.briefing.context.splices import is_one_voice, splice_turns
from sitegen.briefing.context.tables import plain
from sitegen.briefing.context.voices import Voice, voice_of
from sitegen.briefing.quotations import Gap, Place, SearchText

_FOLLOWING_AT_MOST = 160


class Context(msgspec.Struct, frozen=True, array_like=True):
    """What a text does to the words of a quotation, and whom it has say them.

    Attributes:
        sentence: The sentence around the words, which are between ‹ and ›, clipped.
        following: The next sentence, clipped.
        turns: What the text does to the words and they do not show.
        voices: Whom the text has say them, or each part of them, as far as it tells.
        is_reported: Whether they are a statement in no quotation marks that the article reports as what that one says.
        is_doubted: Whether it does so with a word that leaves the truth open, such as `claims` or `according to`.
    """

    sentence: str
    following: str = ""
    turns: tuple[Turn, ...] = ()
    voices: tuple[Voice, ...] = ()
    is_reported: bool = False
    is_doubted: bool = False


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
        voices = tuple(dict.fromkeys(filter(None, self._voices(gaps, place, here))))
        if not found and not voices:
            return None
        sentence = clipped(self._search.source, place.start, place.end, here.sentence)
        following = here.following[:_FOLLOWING_AT_MOST] if any(turn.follows for turn in found) else ""
        is_reported = bool(voices) and not here.is_speech and table.clause.search(plain(words)) is not None
        is_doubted = is_reported and table.voices.doubts.search(f"{here.before} {here.after}") is not None
        return Context(sentence, following, tuple(found), voices, is_reported, is_doubted)

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

    def _voice(self, place: Place, here: Around) -> Voice | None:
        if not self._search.is_in_one(place.start, place.end):
            return None
        return voice_of(here, self._table.voices, self._plain)
