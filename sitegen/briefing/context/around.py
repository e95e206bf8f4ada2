"""What stands around a quotation: its sentence in parts, and the sentences next to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Stretch = tuple[int, int]
"""Start and end of a part of a text."""

# Both kinds begin with one set, which is far faster to look for than two.
_END = re.compile(
    r"[.!?…。！？](?:(?<=[.!?…])(?:\s?[\"')\]])*(\s+)(?=[\"'(\[–-]*\s?(\w))|(?<=[。！？])[\"')\]]*()(?=(\w|[\"'(])))"
)
POINT = "\u2024"
"""Takes the place of the point behind a title or a suffix of a name."""

_TITLES = (
    *("Mr", "Mrs", "Ms", "Dr", "Drs", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Sen", "Rep", "Gov"),
    *("St", "Jr", "Sr", "Hr", "Mme", "Mlle"),
)
# To look for a point and then at what precedes it is far faster than to look for each title. None has five letters.
_TITLED = re.compile(r"\.(?=[ ,])(?<!\w{5}\.)(?:" + "|".join(rf"(?<=(?<!\w){title}\.)" for title in _TITLES) + ")")
_ABBREVIATED = re.compile(
    r"(?:(?<!\w)[A-Z]|(?<!\w)(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|No|vs|cf|etc|e\.g|i\.e|a\.m"
    r"|p\.m|z\. ?B|d\. ?h|u\. ?a|bzw|ca|Nr|Abs|Art|Hr|Fr|Mio|Mrd|usw"
    r"|sog|MM|Mme|Mlle|env|[0-3]?\d(?=\. [A-Z]\w*[a-zäöü]))|\. ?\. ?)\.$"
)
_LONG_WORD = 5
"""More letters and digits than an abbreviation has without a space or a point."""

_ORDINAL = re.compile(r"(?<!\d)[0-3]?\d\.$")
_CLOSED = re.compile(r"[\s.,;:!?…\"')\]。！？，–-]*\Z")
_OPENED = re.compile(r"\"\s?[^\W\d_a-zà-ÿ]\Z")
_FULL_STOPS = frozenset(".!?…。！？")
_LONGEST_SENTENCE = 600


class Around(NamedTuple):
    """What stands around words that were quoted, in plain marks (see `plain`), each part as the text has it.

    Attributes:
        sentence: Start and end of the sentences that hold the words.
        before: What comes before the words in their sentence.
        inside: The same, of it only what is in the same quotation marks where these hold sentences of their own.
        after: What follows in their sentence, within the same quotation marks where they are inside some.
        outside: Where they are inside quotation marks that end with them, what follows these in the sentence.
        following: The next sentence.
        previous: The sentence before, in the same paragraph.
        is_whole: Whether the words are whole sentences.
        is_speech: Whether they end inside quotation marks.
        is_opened: Whether they begin as these marks open: the text itself cut them out of their sentence.
        is_closed: Whether a sentence ends with these.
        head: What comes in their paragraph before them, or before the quotation marks around them.
        tail: What follows them, or these quotation marks, in their paragraph.
        earlier: The paragraph before.
    """

    sentence: Stretch
    before: str
    inside: str
    after: str
    outside: str
    following: str
    previous: str
    is_whole: bool
    is_speech: bool
    is_opened: bool
    is_closed: bool
    head: str
    tail: str
    earlier: str


def _without_points(text: str) -> str:
    """Return a text whose titles and suffixes of names end with no point, which would end what speaks of somebody."""
    return _TITLED.sub(POINT, text)


def sentences(text: str, *, ordinals: bool) -> Iterator[Stretch]:
    """Give the sentences of a paragraph in plain marks.

    Arguments:
        text: The paragraph.
        ordinals: Whether a point behind a number makes it an ordinal, as in German.
    """
    at = 0
    for match in _END.finditer(text):
        space = 1 if match[3] is None else 3
        begins = match[2] or match[4]
        if begins.islower() or _is_abbreviated(text[max(at, match.start() - 12) : match.start() + 1], ordinals):
            continue
        yield at, match.start(space)
        at = match.end(space)
    if at < len(text) or not at:
        yield at, len(text)


def _is_abbreviated(head: str, ordinals: bool) -> bool:
    """Whether the point at the end of some characters is that of an abbreviation, or of an ordinal."""
    # Most words are longer than any abbreviation, and this test is fast.
    is_long = len(head) > _LONG_WORD and head[-_LONG_WORD - 1 : -1].isalnum()
    return (not is_long and _ABBREVIATED.search(head) is not None) or (ordinals and _ORDINAL.search(head) is not None)


def _opens(text: str, at: int) -> bool:
    """Whether the quotation mark at an offset opens before a sentence of its own."""
    mark = text.rfind('"', 0, at + 2)
    return mark >= 0 and _OPENED.match(text[mark : at + 2]) is not None and text[:mark].rstrip().endswith((",", ":"))


class _Sentences:
    """A part of a text, without the points of titles, and its sentences, of which no more are found than are needed."""

    def __init__(self, text: str, rest: Iterator[Stretch]) -> None:
        self.text = text
        self._found: list[Stretch] = []
        self._rest = rest

    def up_to(self, offset: int) -> list[Stretch]:
        """Return the sentences up to the one behind that in which an offset is."""
        found = self._found
        while len(found) < 2 or found[-2][1] < offset:
            following = next(self._rest, None)
            if following is None:
                break
            found.append(following)
        return found


class Surroundings:
    """What stands around any words of a text.

    Arguments:
        text: The text, in plain marks.
        paragraphs: Start and end of each of its paragraphs.
        speech_at: Gives the quotation marks around a character.
        ordinals: See `sentences`.
    """

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Stretch],
        speech_at: Callable[[int], Stretch | None],
        *,
        ordinals: bool = False,
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [start for start, _ in paragraphs]
        self._speech_at = speech_at
        self._ordinals = ordinals
        self._sentences: dict[Stretch, _Sentences] = {}

    def of(self, start: int, end: int) -> Around:
        """Return what stands around the words that begin and end at two offsets of the text."""
        paragraphs = self._paragraphs
        paragraph = last = max(0, bisect_right(self._starts, start) - 1)
        while last + 1 < len(paragraphs) and paragraphs[last + 1][0] < end:
            last += 1
        base, limit = paragraphs[paragraph][0], paragraphs[last][1]
        known = self._sentences_of(base, limit)
        text, speech = known.text, self._speech_at(end - 1)
        spans = known.up_to(max(end, speech[1] if speech else 0) - base)
        opening = closing = bisect_right(spans, (start - base, len(text))) - 1
        while closing + 1 < len(spans) and base + spans[closing][1] < end:
            closing += 1
        s0, s1 = base + spans[opening][0], max(end, base + spans[closing][1])
        inner = min(s1, speech[1] - 1) if speech and speech[1] >= end else s1
        before = text[s0 - base : start - base]
        after = text[end - base : max(end, inner) - base]
        outside = ""
        if speech and _CLOSED.match(after) and speech[1] > end - 1:
            outer = next((base + e for _, e in spans if base + e >= speech[1]), limit)
            outside = text[speech[1] - base : outer - base]
        if closing + 1 < len(spans):
            following = text[spans[closing + 1][0] : spans[closing + 1][1]]
        else:
            following = self._first_sentence(last + 1)
        is_whole = not before.strip(" \"'([–-") and _CLOSED.match(after) is not None
        opened, closed = speech if speech and speech[0] <= start else (start, speech[1] if speech else end)
        return Around(
            (s0, s1),
            before,
            before[max(0, opened + 1 - s0) :] if speech and _opens(text, opened - base) else before,
            after,
            outside,
            following,
            text[slice(*spans[opening - 1])] if opening else "",
            is_whole,
            speech is not None,
            speech is not None and not self._text[speech[0] + 1 : start].strip(),
            speech is not None and text[speech[1] - base - 2 : speech[1] - base - 1] in _FULL_STOPS,
            text[: max(0, opened - base)],
            text[max(closed, end) - base :],
            self._text[slice(*paragraphs[paragraph - 1])][-_LONGEST_SENTENCE:] if paragraph else "",
        )

    def _sentences_of(self, start: int, end: int) -> _Sentences:
        known = self._sentences.get((start, end))
        if known is None:
            text = _without_points(self._text[start:end])
            known = self._sentences[start, end] = _Sentences(text, sentences(text, ordinals=self._ordinals))
        return known

    def _first_sentence(self, number: int) -> str:
        """Return the first sentence of a paragraph, or an empty string where there is none."""
        if number >= len(self._paragraphs):
            return ""
        start, end = self._paragraphs[number]
        text = self._text[start : min(end, start + _LONGEST_SENTENCE)]
        return text[slice(*next(sentences(text, ordinals=self._ordinals)))]
