"""What a text does to the words of a quotation, and whom it has say them: found once for each text, and kept."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import msgspec

from sitegen.briefing.context.around import Around, around
from sitegen.briefing.context.finder import Turn, clipped, turns
from sitegen.briefing.context.languages import ORDINALS, main_language, table_of
from sitegen.briefing.context.splices import is_one_voice, splice_turns
from sitegen.briefing.context.tables import plain
from sitegen.briefing.context.voices import Voice, voice_of
from sitegen.briefing.quotations import Place, SearchText

_FOLLOWING_AT_MOST = 160


class Context(msgspec.Struct, frozen=True, array_like=True):
    """What a text does to the words of a quotation, and whom it has say them.

    Attributes:
        sentence: The sentence around the words, which are between ‹ and ›, clipped.
        following: The next sentence, clipped.
        turns: What the text does to the words and they do not show.
        voice: Whom the text has say them, or None where it does not tell.
        is_reported: Whether they are a statement in no quotation marks that the article reports as what that one says.
        is_doubted: Whether it does so with a word that leaves the truth open, such as `claims` or `according to`.
    """

    sentence: str
    following: str = ""
    turns: tuple[Turn, ...] = ()
    voice: Voice | None = None
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
        self._starts = [start for start, _ in search.paragraphs]

    @cached_property
    def _plain(self) -> str:
        return plain(self._search.source)

    def context(self, words: str, place: Place) -> Context | None:
        """Return what the text does to words at a place; None where that is nothing, or the language is not known."""
        table = self._table
        if table is None:
            return None
        here = self._around(place)
        found = [*turns(here, words, table), *splice_turns(self._search.gaps(words, place), self._search.source, table)]
        voice = voice_of(here, table.voices, self._plain)
        if not found and voice is None:
            return None
        sentence = clipped(self._search.source, place.start, place.end, here.sentence)
        is_reported = voice is not None and not here.is_speech and table.clause.search(plain(words)) is not None
        is_doubted = is_reported and table.voices.doubts.search(f"{here.before} {here.after}") is not None
        following = here.following[:_FOLLOWING_AT_MOST] if any(turn.follows for turn in found) else ""
        return Context(sentence, following, tuple(found), voice, is_reported, is_doubted)

    def is_one_voice(self, words: str, place: Place) -> bool:
        """Whether the same one says all parts of words with omissions, as far as the text tells."""
        table = self._table
        if table is None:
            return False
        return is_one_voice(
            self._search.gaps(words, place),
            lambda part: voice_of(self._around(place._replace(start=part[0], end=part[1])), table.voices, self._plain),
        )

    def _around(self, place: Place) -> Around:
        number = max(0, bisect_right(self._starts, place.start) - 1)
        search = self._search
        return around(search.source, search.paragraphs, number, place[:2], search.speech_at, ordinals=self._ordinals)
