"""Text fragments: what leads a browser to words on the publisher's page, `#:~:text=…`.

Source: WICG, "URL Fragment Text Directives", 3.2 Syntax: `text=[prefix-,]start[,end][,-suffix]`, in which `-`, `,` and
`&` are percent-encoded; 3.5: `start` and `end` each lie in one block, `end` behind `start`. What comes first begins at
a word boundary and what comes last ends at one, and so do both sides of a range. The rest was measured in Chromium 156.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from urllib.parse import quote

from sitegen.briefing.breaks import Break
from sitegen.content.captures import Capture
from sitegen.content.paragraphs import LEFT_OUT, Stretch
from sitegen.text import APOSTROPHES, SPACES, UNSPACED, has_words, normalise

_CONTEXT = 5
"""How many words of context are given on either side; in a script without spaces a letter counts as one."""

_EXACT_AT_MOST = 300
_BREAKS = SPACES + LEFT_OUT
_WORD = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_KANA, _HANGUL = "\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f", "\uac00-\ud7a3"
_RUN = re.compile(rf"[{UNSPACED}{_KANA}{_HANGUL}]")

_JOINED = re.compile(rf"\w['{APOSTROPHES}\u00b7\u0387\u05f4\u2027]\w|\d[;\u066c]\d")
"""Signs with which a browser takes letters or digits on both sides for one word, where a quotation may end."""

_SPACE = re.compile(f"[{SPACES}]")
_SPACE_OF_A_FILE = re.compile(rf"[ \t\n\v\f\r]+|{_SPACE.pattern}")
"""What a page shows as one space: white space of HTML, and each other space."""

# What Chromium, by the primary strength of ICU's collation, takes for the same letter beside what NFKD says.
_ALIKE = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "đ": "d",
        "ħ": "h",
        "ł": "l",
        "ø": "o",
        "ґ": "г",
        "ة": "ه",
        "ى": "ي",
        **{chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)},  # Hiragana and Katakana
    }
)
_DROPPED = re.compile("[\u0640\u0e47-\u0e4e\u0ec8-\u0ece]")
"""The Arabic stroke that lengthens a word, and marks above letters of Thai and Lao."""


class Fragments:
    """Makes the fragments of a captured text.

    Arguments:
        capture: The text and its paragraphs.
        normal: The text in normal form.
        breaks: The words that its lines break.
    """

    def __init__(self, capture: Capture, normal: str, breaks: Sequence[Break]) -> None:
        self._normal = normal
        self._breaks = breaks
        self._source = capture.text
        self._paragraphs = capture.paragraphs
        self._starts = [start for start, _ in capture.paragraphs]
        self._is_page = capture.is_page

    def directive(self, words: str, parts: Sequence[Stretch], *, is_alone: bool) -> str:
        """Return the text directive that leads a browser to a quotation.

        It holds the words of the text as they are there. Of words that are many, that leave some out or that go over
        more than one block of a page, or over what its text leaves out, it holds the first and the last five. Words
        that are few, that may be found elsewhere, or that begin or end where a browser may see no boundary get five
        words of context on either side, within their block. Words and context that end within a script without spaces
        go on to the next punctuation, space or end of the block, since a browser asks its dictionary where words end.

        Arguments:
            words: As the editor gives them, which says how a word is written that a line breaks.
            parts: Where the parts of the quotation are, between which it leaves something out.
            is_alone: Whether its words are at no other place of the text.
        """
        place = parts[0][0], parts[-1][1]
        pieces = [piece for part in parts for piece in self._within_blocks(*part)]
        whole = self._on_page(*pieces[0], words)
        if len(pieces) == 1 and len(whole) <= _EXACT_AT_MOST:
            return self._directive(self._encoded(whole), place, not is_alone or self._needs_context(whole, place))
        first = self._on_page(pieces[0][0], self._end_of_first(*pieces[0]), words)
        last = self._on_page(self._start_of_last(*pieces[-1]), pieces[-1][1], words)
        before = self._context(place)[0]
        if self._is_before(before + first, place[0] - len(before)):
            # A browser would begin there, and go on to the last words.
            longest = max(pieces, key=lambda piece: piece[1] - piece[0])
            return self._directive(self._encoded(self._on_page(*longest, words)), longest, True)
        said = f"{self._encoded(first)},{self._encoded(last)}"
        return self._directive(said, place, not is_alone or self._needs_context(first, place))

    def _directive(self, encoded: str, place: Stretch, with_context: bool) -> str:
        before, after = self._context(place) if with_context else ("", "")
        prefix = f"{self._encoded(before)}-," if before.strip() else ""
        suffix = f",-{self._encoded(after)}" if after.strip() else ""
        return f":~:text={prefix}{encoded}{suffix}"

    def _encoded(self, words: str) -> str:
        """Return words as a directive has them: with a space for each that a page shows, whatever space it is."""
        space = _SPACE if self._is_page else _SPACE_OF_A_FILE
        return quote(space.sub(" ", words).strip(), safe="").replace("-", "%2D")

    def _context(self, place: Stretch) -> tuple[str, str]:
        """Return the words of context before and behind a place, in its blocks."""
        start, end = place
        first = self._start_of_last(self._block_at(start)[0], start)
        last = self._end_of_first(end, self._block_at(end - 1)[1])
        return self._source[first:start], self._source[end:last]

    def _end_of_first(self, start: int, end: int) -> int:
        """Return where the first words of a part of a block end, as a browser sees them."""
        at = start
        for count, word in enumerate(_WORD.finditer(self._source, start, end), 1):
            at = word.end()
            if count >= _CONTEXT and self._is_boundary(at):
                break
        return at

    def _start_of_last(self, start: int, end: int) -> int:
        """Return where the last words of a part of a block begin, as a browser sees them."""
        at = end
        for count, word in enumerate(reversed(list(_WORD.finditer(self._source, start, end))), 1):
            at = word.start()
            if count >= _CONTEXT and self._is_boundary(at):
                break
        return at

    def _on_page(self, start: int, end: int, words: str) -> str:
        """Return a part of the text as its page has it, where no line breaks a word."""
        parts, at = [], start
        for each in self._breaks:
            if start <= each.start and each.end <= end:
                parts += [self._source[at : each.start], each.written(normalise(words))]
                at = each.end
        return "".join([*parts, self._source[at:end]])

    def _is_boundary(self, at: int) -> bool:
        """Whether a browser sees a word boundary at an offset, whatever its dictionary has."""
        if not 0 < at < len(self._source):
            return True
        is_in_a_run = all(map(_is_of_a_run, self._source[at - 1 : at + 1]))
        return not is_in_a_run and not any(each.start < at <= each.end for each in self._breaks)

    def _is_before(self, words: str, offset: int) -> bool:
        """Whether a browser finds words that are at an offset before it too."""
        before = normalise(self._source[: offset + len(words) - 1])
        return _folded(before).find(_folded(normalise(words))) >= 0

    def _needs_context(self, words: str, place: Stretch) -> bool:
        """Whether a browser would not find a place by its first words alone, or another one."""
        start, end = place
        is_joined = any(_JOINED.match(self._source, at) for at in (start - 2, end - 1) if at >= 0)
        is_short = len(_WORD.findall(words)) < _CONTEXT
        is_inside = not (self._is_boundary(start) and self._is_boundary(end))
        return is_short or is_joined or is_inside or self._text.count(_folded(normalise(words))) > 1

    @cached_property
    def _text(self) -> str:
        return _folded(self._normal)

    def _within_blocks(self, start: int, end: int) -> Iterator[Stretch]:
        """Give the parts of a passage that are in one block of a page each, and in which there are words."""
        while start < end:
            last = self._block_at(start)[1]
            # A line that ends within a word is no block of the page.
            while broken := next((each for each in self._breaks if each.start < last < each.end < end), None):
                last = self._block_at(broken.end)[1]
            last = min(end, last)
            if has_words(self._source[start:last]):
                yield start, last
            start = last + len(self._source[last:end]) - len(self._source[last:end].lstrip(_BREAKS))

    def _block_at(self, offset: int) -> Stretch:
        """Return the block of a page that a character is in: its paragraph, or the part that HTML makes one."""
        start, end = self._paragraphs[max(1, bisect_right(self._starts, offset)) - 1]
        if self._is_page:
            for mark in ("\n", LEFT_OUT):
                start = max(start, self._source.rfind(mark, start, offset) + 1)
                end = end if (found := self._source.find(mark, offset, end)) < 0 else found
        return start, end


def _folded(normal: str) -> str:
    """Return a text in normal form so that all is alike in it that a browser takes for alike when it looks for words.

    It may make more alike than a browser does: then words get context that they do not need.
    """
    if normal.isascii():
        return normal.lower()
    return normal.translate({ord(char): _alike(char) for char in set(normal) if not char.isascii()}).lower()


@cache
def _alike(char: str) -> str:
    if "\uac00" <= char <= "\ud7a3":
        return char  # A syllable of Hangul is no part of another.
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    parts = unicodedata.normalize("NFKD", char).casefold().translate(_ALIKE)
    return "".join(part for part in parts if not (_is_unseen(part) or _DROPPED.match(part)))


def _is_unseen(char: str) -> bool:
    """Whether a character is a mark upon the one before, or is not seen at all."""
    return unicodedata.combining(char) != 0 or unicodedata.category(char) == "Cf" or char in "\ufe0e\ufe0f"


@cache
def _is_of_a_run(char: str) -> bool:
    """Whether a character is one of letters between which a word ends where a dictionary has it, or not at all."""
    return _RUN.match(char) is not None and unicodedata.category(char)[0] in "LMN"
