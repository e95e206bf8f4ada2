"""What stands around a quotation: its sentence in parts, and the sentences next to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sitegen.briefing.context.tables import plain

Stretch = tuple[int, int]
"""Start and end of a part of a text."""

_END = re.compile(r"[.!?…](?:\s?[\"')\]])*(\s+)(?=[\"'(\[–-]*\s?(\w))|[。！？][\"')\]]*()(?=(\w|[\"'(]))")
POINT = "\u2024"
"""Takes the place of the point behind a title or a suffix of a name."""

_TITLED = re.compile(
    r"(?<!\w)(?:Mrs?|Ms|Drs?|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|Hr|Mme|Mlle)\.(?=[ ,])"
)
_ABBREVIATED = re.compile(
    r"(?:(?<!\w)[A-Z]|(?<!\w)(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|No|vs|cf|etc|e\.g|i\.e|a\.m"
    r"|p\.m|z\. ?B|d\. ?h|u\. ?a|bzw|ca|Nr|Abs|Art|Hr|Fr|Mio|Mrd|usw"
    r"|sog|MM|Mme|Mlle|env|[0-3]?\d(?=\. [A-Z]\w*[a-zäöü]))|\. ?\. ?)\.$"
)
_ORDINAL = re.compile(r"(?<!\d)[0-3]?\d\.$")
_CLOSED = re.compile(r"[\s.,;:!?…\"')\]。！？，–-]*\Z")
_OPENS = re.compile(r"[,:]\s*\"\s?[^\W\d_a-zà-ÿ]\Z")
"""How quotation marks open before a sentence of their own."""
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
    return _TITLED.sub(lambda match: f"{match[0][:-1]}{POINT}", text)


def sentences(text: str, *, ordinals: bool) -> list[Stretch]:
    """Return the sentences of a paragraph in plain marks.

    Arguments:
        text: The paragraph.
        ordinals: Whether a point behind a number makes it an ordinal, as in German.
    """
    found = []
    at = 0
    for match in _END.finditer(text):
        space = 1 if match[3] is None else 3
        begins = match[2] or match[4]
        end = match.start(space)
        head = text[max(at, match.start() - 12) : match.start() + 1]
        if begins.islower() or _ABBREVIATED.search(head) or (ordinals and _ORDINAL.search(head)):
            continue
        found.append((at, end))
        at = match.end(space)
    if at < len(text):
        found.append((at, len(text)))
    return found or [(0, len(text))]


def around(
    source: str,
    paragraphs: Sequence[Stretch],
    paragraph: int,
    place: Stretch,
    speech_at: Callable[[int], Stretch | None],
    *,
    ordinals: bool = False,
) -> Around:
    """Return what stands around words.

    Arguments:
        source: The text.
        paragraphs: Its paragraphs.
        paragraph: In which the words begin, counted from 0.
        place: Where the words are.
        speech_at: Gives the quotation marks around a character.
        ordinals: See `sentences`.
    """
    start, end = place
    first = paragraphs[paragraph]
    last = paragraph
    while last + 1 < len(paragraphs) and paragraphs[last + 1][0] < end:
        last += 1
    base, limit = first[0], paragraphs[last][1]
    text = _without_points(plain(source[base:limit]))
    spans = sentences(text, ordinals=ordinals)
    opening = next(number for number in range(len(spans) - 1, -1, -1) if base + spans[number][0] <= start)
    closing = next((number for number in range(opening, len(spans)) if base + spans[number][1] >= end), len(spans) - 1)
    s0, s1 = base + spans[opening][0], max(end, base + spans[closing][1])
    speech = speech_at(end - 1)
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
        following = _first(source, paragraphs, last + 1, ordinals)
    is_whole = not before.strip(" \"'([–-") and _CLOSED.match(after) is not None
    opened, closed = speech if speech and speech[0] <= start else (start, speech[1] if speech else end)
    return Around(
        (s0, s1),
        before,
        before[max(0, opened + 1 - s0) :] if speech and _OPENS.search(text[: opened + 2 - base]) else before,
        after,
        outside,
        following,
        text[slice(*spans[opening - 1])] if opening else "",
        is_whole,
        speech is not None,
        speech is not None and not source[speech[0] + 1 : start].strip(),
        speech is not None and text[speech[1] - base - 2 : speech[1] - base - 1] in _FULL_STOPS,
        text[: max(0, opened - base)],
        text[max(closed, end) - base :],
        plain(source[slice(*paragraphs[paragraph - 1])])[-_LONGEST_SENTENCE:] if paragraph else "",
    )


def _first(source: str, paragraphs: Sequence[Stretch], number: int, ordinals: bool) -> str:
    """Return the first sentence of a paragraph, or an empty string where there is none."""
    if number >= len(paragraphs):
        return ""
    start, end = paragraphs[number]
    text = plain(source[start : min(end, start + _LONGEST_SENTENCE)])
    return text[slice(*sentences(text, ordinals=ordinals)[0])]
