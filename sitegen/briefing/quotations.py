"""Quotations, located in captured texts by the matching rules of the method page.

The words are looked for literally, in normal form, at word boundaries. Only where they do not stand so, dots of
omission and words in square brackets split them into parts, which must follow one another within one paragraph.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote

from sitegen.content.captures import Capture
from sitegen.text import Normalised, find_words, has_words, normalise

_OMISSION = re.compile(r"\[[^\]]*\]|…|\.\.\.")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_NEAREST_AT_LEAST = 0.5
# Each alternative begins with its mark, for which `re` looks quickly; the one of `‘` asks only then what is before it.
_SPEECH = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘(?<!\w‘)[^‘’]*’(?!\w)")
_CONTEXT = 5
_EXACT_AT_MOST = 300


class Place(NamedTuple):
    """Where words stand in a captured text.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset behind the last.
        paragraph: Counted from 1.
        of: At how many places they stand.
        direct: Whether the article has them inside quotation marks: speech, not the article's own words.
        fragment: What leads a browser to them on the publisher's page, percent-encoded, or an empty string.
    """

    start: int
    end: int
    paragraph: int
    of: int
    direct: bool = False
    fragment: str = ""


class NearWordsMissing(NamedTuple):
    """The words stand in the text, but nowhere in a paragraph with the words that should be near."""


class Missing(NamedTuple):
    """The words do not stand in the text.

    Attributes:
        offset: Of the first difference, in the words as given.
        length: Of the word that differs.
        follows: False where all parts of the words stand in the text, only not in this order in one paragraph.
        passage: The nearest passage of the text, or an empty string where nothing is near.
        instead: What the passage has where the words differ.
        place: Offset of the passage in the text.
    """

    offset: int
    length: int
    passage: str = ""
    instead: str = ""
    place: int = 0
    follows: bool = True


class SearchText:
    """A captured text, made ready to be searched.

    Arguments:
        capture: The text and its paragraphs.
    """

    def __init__(self, capture: Capture) -> None:
        self.capture = capture
        self.source = capture.text
        self.paragraphs = capture.paragraphs
        self._starts = [start for start, _ in self.paragraphs]
        self._speech: dict[int, list[tuple[int, int]]] = {}

    @cached_property
    def normal(self) -> Normalised:
        """The whole text in normal form."""
        return Normalised(self.source)

    @cached_property
    def normal_paragraphs(self) -> list[Normalised]:
        """Each paragraph in normal form."""
        return [Normalised(self.source[start:end]) for start, end in self.paragraphs]

    def locate(self, words: str, near: str | None = None) -> Place | Missing | NearWordsMissing:
        """Find where words stand.

        Arguments:
            words: The words as the editor gives them; there is a letter or digit in them.
            near: Words of the context that tells several places apart.
        """
        wanted = normalise(words).strip()
        spans = self._literal(wanted) or self._in_parts(wanted)
        if not spans:
            return self._missing(words)
        chosen = spans[0]
        if near is not None:
            nearest_span = self._nearest_to(normalise(near).strip(), spans)
            if nearest_span is None:
                return NearWordsMissing()
            chosen = nearest_span
        count = 1 if near is not None else len(spans)
        return Place(*chosen, self._paragraph_of(chosen[0]), count, self._is_direct(*chosen))

    def fragment(self, place: Place) -> str:
        """Return the text directive that leads a browser to a place.

        It holds the words of the text as they stand there; words that are few or stand several times get up to five
        words of context on either side, within their paragraph.

        Source: WICG, "URL Fragment Text Directives", 3.2 Syntax: `text=[prefix-,]start[,end][,-suffix]`, in which
        `-`, `,` and `&` are percent-encoded.
        """
        start, end = self.paragraphs[place.paragraph - 1]
        words = self.source[place.start : place.end]
        directive = _encoded(words)
        if "\n" in words or len(words) > _EXACT_AT_MOST:
            tokens = words.split()
            directive = f"{_encoded(' '.join(tokens[:_CONTEXT]))},{_encoded(' '.join(tokens[-_CONTEXT:]))}"
        if place.of > 1 or len(words.split()) < _CONTEXT or self.source.count(words) > 1:
            before = self.source[start : place.start].split()[-_CONTEXT:]
            after = self.source[place.end : max(end, place.end)].split()[:_CONTEXT]
            prefix = f"{_encoded(' '.join(before))}-," if before else ""
            suffix = f",-{_encoded(' '.join(after))}" if after else ""
            directive = f"{prefix}{directive}{suffix}"
        return f":~:text={directive}"

    def _is_direct(self, start: int, end: int) -> bool:
        """Whether words stand inside quotation marks, those of several stretches of speech included."""
        return self._is_speech(start) and self._is_speech(end - 1)

    def _is_speech(self, offset: int) -> bool:
        """Whether a character stands inside quotation marks, the marks included."""
        start, end = self.paragraphs[self._paragraph_of(offset) - 1]
        stretches = self._speech.get(start)
        if stretches is None:
            stretches = [match.span() for match in _SPEECH.finditer(self.source[start:end])]
            self._speech[start] = stretches
        return any(first <= offset - start < last for first, last in stretches)

    def _literal(self, wanted: str) -> list[tuple[int, int]]:
        return [self.normal.source_span(at, at + len(wanted)) for at in find_words(self.normal.text, wanted)]

    def _in_parts(self, wanted: str) -> list[tuple[int, int]]:
        """Find words with omissions: the shortest passage of each paragraph that holds the parts in order."""
        parts = [part.strip() for part in _OMISSION.split(wanted)]
        parts = [part for part in parts if has_words(part)]
        if not parts or parts == [wanted]:
            return []
        spans = []
        for (offset, _), normal in zip(self.paragraphs, self.normal_paragraphs, strict=True):
            found = _parts_in_order(normal.text, parts)
            if found is not None:
                start, end = normal.source_span(*found)
                spans.append((offset + start, offset + end))
        return spans

    def _nearest_to(self, near: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """Return the span that is closest to the context's words within one paragraph."""
        contexts = self._literal(near)
        distances = [
            (max(start - context[1], context[0] - end, 0), (start, end))
            for start, end in spans
            for context in contexts
            if self._paragraph_of(start) == self._paragraph_of(context[0])
        ]
        return min(distances)[1] if distances else None

    def _paragraph_of(self, offset: int) -> int:
        return max(1, bisect_right(self._starts, offset))

    def _missing(self, words: str) -> Missing:
        """Say what is missing: of words with omissions the first part that the text does not have."""
        at = 0
        for omission in (*_OMISSION.finditer(words), None):
            part = words[at : omission.start() if omission else len(words)]
            if has_words(part) and not self._literal(normalise(part).strip()):
                lead = at + len(part) - len(part.lstrip())
                nearest = self._nearest(part.strip())
                return nearest._replace(offset=nearest.offset + lead)
            at = omission.end() if omission else at
        return Missing(0, len(words), follows=False)

    def _nearest(self, words: str) -> Missing:
        """Find the passage with the longest run of the same words, and where it begins to differ."""
        given = list(_TOKEN.finditer(words))
        tokens = list(_TOKEN.finditer(self.source))
        wanted = [normalise(token[0]) for token in given]
        had = [normalise(token[0]) for token in tokens]
        matcher = difflib.SequenceMatcher(None, had, wanted, autojunk=False)
        run = matcher.find_longest_match()
        if run.size == 0 or (run.size == 1 and len(wanted) > 3):
            return Missing(0, len(words))
        first = max(0, run.a - run.b)
        window = tokens[first : first + len(wanted)]
        passage = self.source[window[0].start() : window[-1].end()]
        if difflib.SequenceMatcher(None, normalise(words), normalise(passage)).ratio() < _NEAREST_AT_LEAST:
            return Missing(0, len(words))
        return _first_difference(given, window, passage)


def _encoded(text: str) -> str:
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")


def _first_difference(given: list[re.Match[str]], window: list[re.Match[str]], passage: str) -> Missing:
    pairs = zip(given, window, strict=False)
    for mine, theirs in pairs:
        if normalise(mine[0]) != normalise(theirs[0]):
            return Missing(mine.start(), len(mine[0]), passage, theirs[0], window[0].start())
    last = given[min(len(given), len(window)) - 1]
    return Missing(last.start(), len(last[0]), passage, window[-1][0], window[0].start())


def _parts_in_order(text: str, parts: Sequence[str]) -> tuple[int, int] | None:
    """Return the start of the first part and the end of the last, the parts as close together as they come first."""
    at = 0
    for part in parts:
        place = next(find_words(text, part, at), None)
        if place is None:
            return None
        at = place + len(part)
    end = at
    for part in reversed(parts):
        places = [place for place in find_words(text, part) if place + len(part) <= at]
        at = places[-1]
    return at, end
