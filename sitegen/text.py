"""Pure functions on text: paragraphs, words, and the normal form in which quotations are compared.

The normal form is stated in the method page of every briefing, so that a reader can repeat a comparison: NFC; the
quotation marks, apostrophes and hyphens of many shapes each become one; a ligature becomes its letters; a run of white
space becomes one space; characters that cannot be seen are dropped. Other letters, case and all other punctuation stay
as they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache, cached_property, lru_cache
from math import floor

APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060"
QUOTATION_MARKS = "\u201c\u201d\u201e\u201f\u2033"
HYPHENS = "\u2010\u2011"
INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
LIGATURES = {
    char: unicodedata.normalize("NFKC", char)
    for char in "\u0132\u0133\u01c4\u01c5\u01c6\u01c7\u01c8\u01c9\u01ca\u01cb\u01cc\u01f1\u01f2\u01f3"
    "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06\ufb13\ufb14\ufb15\ufb16\ufb17"
}
"""Letters that are set as one character, with what they are letter by letter: Latin and Armenian.

Source: Unicode Character Database, UnicodeData.txt: letters whose compatibility decomposition is several letters, but
for those of scripts in which letters always join.
"""
_ENDS = "\n\v\f\r\u0085\u2028\u2029"
SPACES = _ENDS + "\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Tabs, ends of lines and pages, and Unicode's category Zs."""
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Ranges of the scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, Hiragana and Han."""

BLOCK_END = "\u2029"
LINE_END = "\u2028"
"""Ends of blocks, and of lines within them, in a text in which these are marked; see `Normalised.marked`."""

_SPACE = re.compile(f"[{SPACES}]")
_ODD = re.compile(f"[{SPACES.replace(' ', '')}{INVISIBLE}][{SPACES}{INVISIBLE}]*")
_LINES = re.compile(r"\n[\n ]*")
_RARELY_ODD = frozenset(SPACES + INVISIBLE) - {" ", "\n"}
_RARELY_ODD_IN_ASCII = tuple(sorted(filter(str.isascii, _RARELY_ODD)))
_ASCII_BYTES = bytes(range(128))
_UNEQUAL = re.compile(f"[{SPACES}{INVISIBLE}]{{2,}}|(?! )[{SPACES}{INVISIBLE}]")
# Looking for each character is far faster than `str.translate`, which looks up each character of the text.
_WRITTEN = (
    *((char, '"') for char in QUOTATION_MARKS),
    *((char, "'") for char in APOSTROPHES),
    *((char, "-") for char in HYPHENS),
    *((char, "") for char in INVISIBLE),
    ("\n\n", " "),  # Most runs are these, so that it takes fewer rounds to make each run one space.
    *((char, " ") for char in SPACES.replace(" ", "")),
)
_WRITTEN_IN_ASCII = tuple((char, written) for char, written in _WRITTEN if char.isascii())
_BEYOND_ASCII = re.compile(rf"[!-\x7f]?[^\x00-\x7f{SPACES}{INVISIBLE}]+")
_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_WORD = re.compile(r"\w+")
# What is one word in spite of a mark in it, in normal form; the mark is its second character.
_MARKS_WITHIN = ".,:'"
_SIGNED = re.compile(rf"\u2212\d|(?:(?<=\w )|(?<=[{BLOCK_END}{LINE_END}])|\A)-\d")
# In Cyrillic script, as in Ukrainian, an apostrophe between letters is a letter of its word.
_ONE_WORD = re.compile(r"\d[.,:']\d|[^\W\d]'[tT](?!\w)|[\u0400-\u052f]'[\u0400-\u052f]|(?<!\w)[A-Z]\.[A-Z](?!\w)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(\s+)(?=[\"'“‘(\[]*(\w))")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|No|vs|cf|etc|e\.g|i\.e|a\.m|p\.m))\.$"
)
_DIGITS = re.compile(r"(\d{1,99})")
_MAY_BE_DOUBLE = re.compile('["“”„‟]')
_DOUBLE_MARKS = re.compile(
    r"([“„‟])([^“”„‟]*)([“”])|(?<![^\s(\[—–-])(\")(?=\S)([^\"]*)(?<=\S)(\")(?!\w)|[“”„‟]",
)
_SINGLE_PAIR = re.compile(r"(?<!\w)‘((?:[^‘’]|’(?=\w))*)’(?!\w)")
_SINGLE = str.maketrans("“”„‟", "‘’‚‛")
# What there is beyond ASCII in most English texts that are in normal form.
_PUNCTUATION = "–—…«»‹›•·€£°"
_EXACT = 1e-9  # 0.29 times 100 is less than 29
_FINAL_SIGMA, _SIGMA = "\u03c2", "\u03c3"
_ASCII_WORDS = {code: chr(code).lower() if _WORD.match(chr(code)) else " " for code in range(128)}
_ASCII_LINES = {**_ASCII_WORDS, ord("\n"): "\n"}


class Normalised:
    """A text in normal form, with the way back to the text.

    Arguments:
        source: The text.
        rewritten: Start and end of what is written otherwise, in order, and how: between letters, where lines end.

    Attributes:
        source: The text.
        text: The normal form.
    """

    def __init__(self, source: str, rewritten: Sequence[tuple[int, int, str]] = ()) -> None:
        written = _rewritten(source, rewritten) if rewritten else source
        composed = unicodedata.normalize("NFC", written)
        self.source = source
        self.text = _simplified(composed)
        self._is_composed = composed == written
        self._rewritten = rewritten

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the characters from `start` to before `end` of the normal form come from.

        Arguments:
            start: An offset into `text`.
            end: An offset into `text`, greater than `start`.
        """
        beyond, source_first, source_beyond = self._change_at(start)
        source_start = source_first if start < beyond else source_beyond + start - beyond
        beyond, _, source_beyond = self._change_at(end - 1)
        return source_start, source_beyond if end - 1 < beyond else source_beyond + end - beyond

    def marked(self, blocks: Sequence[tuple[int, int]], *, has_lines: bool = False) -> str:
        """Return the normal form with U+2029 for the space between two blocks.

        No word, number or name goes over the end of a block: a paragraph, a heading, a cell of a table, an item of a
        list.

        Arguments:
            blocks: Start and end of each block in the text.
            has_lines: Whether a reader sees the ends of lines within a block; then U+2028 is put there.
        """
        ends, begins = [end for _, end in blocks[:-1]], [start for start, _ in blocks[1:]]
        pieces, at, text = [], 0, self.text
        ended = begun = 0
        for start, (beyond, first, last) in zip(*self._changes, strict=True):
            if start == beyond or text[start] != " ":
                continue
            # All are in order, so that each is looked for behind the one before.
            while ended < len(ends) and ends[ended] <= last:
                ended += 1
            while begun < len(begins) and begins[begun] < first:
                begun += 1
            is_end = ended > begun
            if is_end or (has_lines and "\n" in self.source[first:last]):
                pieces += [text[at:start], BLOCK_END if is_end else LINE_END]
                at = beyond
        return "".join((*pieces, text[at:]))

    def _change_at(self, offset: int) -> tuple[int, int, int]:
        """Return the last change that begins at or before an offset: its end, and start and end in the text."""
        starts, changes = self._changes
        return changes[bisect_right(starts, offset) - 1]

    @cached_property
    def _changes(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """Where the normal form differs in length from the text, behind an empty change before everything."""
        starts, changes = [0], [(0, 0, 0)]
        shift = 0
        changed = _changes(self.source, is_composed=self._is_composed)
        if self._rewritten:
            inside = {at for start, end, _ in self._rewritten for at in range(start, end)}
            changed = sorted([*(change for change in changed if change[0] not in inside), *self._rewritten])
        for start, end, written in changed:
            starts.append(start + shift)
            changes.append((start + shift + len(written), start, end))
            shift += len(written) - (end - start)
        return starts, changes


def normalise(text: str) -> str:
    """Return the normal form of a text."""
    return _simplified(unicodedata.normalize("NFC", text))


def find_words(text: str, wanted: str, start: int = 0, bounds: str = "") -> Iterator[int]:
    """Give each place of `wanted` in `text` that begins and ends at a word boundary.

    Arguments:
        text: In normal form.
        wanted: In normal form.
        start: Where to begin.
        bounds: The text with its blocks marked, if it has several.
    """
    at = text.find(wanted, start) if wanted else -1
    while at >= 0:
        if is_bounded(bounds or text, at, at + len(wanted)):
            yield at
        at = text.find(wanted, at + 1)


def is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a part of a text in normal form begins and ends at word boundaries.

    A number is one word with its sign and the marks between its digits, as in `-1.5`, `10,000` and `10:30`; so are a
    word with its `n't`, and capitals with points between them, such as `U.S.S.R.`. In a script without spaces a letter
    is a word.
    """
    return not (_goes_on(text, start) or _goes_on(text, end))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each paragraph, without the white space around it.

    A blank line ends a paragraph. In a text without blank lines each line is one.
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else re.compile(r"\n\s*")
    spans = []
    at = 0
    for match in (*separator.finditer(text), None):
        end = match.start() if match else len(text)
        part = text[at:end]
        if part.strip():
            spans.append((at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
        at = match.end() if match else end
    return spans


def sentence_ends(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Give the white space between each sentence and the next, as start and end, where a sentence begins at `start`."""
    at = start
    for end in _SENTENCE_END.finditer(text, start):
        if not end[2].islower() and not _ABBREVIATION.search(text[at : end.start() + 1]):
            yield end.span(1)
            at = end.end(1)


def words(text: str) -> list[str]:
    """Return the maximal runs of letters, digits and underscores, in lower case; each is the same in any context."""
    plain = _without_punctuation(text)
    return (
        plain.translate(_ASCII_WORDS).split()
        if plain.isascii()
        else _WORD.findall(text.lower().replace(_FINAL_SIGMA, _SIGMA))
    )


def words_by_line(text: str) -> list[list[str]]:
    """Return the words of each line of a text; see `words`."""
    plain = _without_punctuation(text)
    if not plain.isascii():
        return [words(line) for line in text.split("\n")]
    return [line.split() for line in plain.translate(_ASCII_LINES).split("\n")]


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun, such as `1 article` or `2 articles`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def enumerated(parts: Iterable[str], word: str = "and") -> str:
    """Return parts as a sentence lists them: `a`, `a and b`, `a, b and c`.

    Arguments:
        parts: At least one.
        word: What stands before the last one.
    """
    *others, last = parts
    return f"{', '.join(others)} {word} {last}" if others else last


def number(value: float) -> str:
    """Return a number with its thousands set apart, and with a minus sign where it is below zero."""
    sign, size = "\u2212" if value < 0 else "", abs(value)
    return f"{sign}{size:,.0f}" if float(size).is_integer() else f"{sign}{size:,}"


def per_cent(part: float) -> str:
    """Return a part of one in whole per cent without the sign, such as `29`.

    It is rounded down everywhere, in pictures, tables and messages: 29.6 per cent do not make one origin where 30 do,
    so they must not read as 30, nor 99.9 as all. Less than one per cent is `<1`, for nothing is 0.
    """
    whole = floor(100 * part + _EXACT)
    return "<1" if part > 0 and not whole else str(whole)


def in_per_cent(part: float) -> str:
    """Return a part of one in whole per cent with the sign, as `per_cent` rounds it."""
    return f"{per_cent(part)}\u00a0%"


def nested(words: str) -> str:
    """Return words as they are written inside double quotation marks: their own double marks are single, and back.

    A straight mark that is no half of a pair stays: it may be an inch.
    """
    return _DOUBLE_MARKS.sub(_as_single, words) if _MAY_BE_DOUBLE.search(words) else words


def natural(words: str) -> list[str | int]:
    """Return a key by which words are sorted as people do: numbers in them by value, capitals like other letters."""
    parts: list[str | int] = list(_DIGITS.split(words.casefold()))
    parts[1::2] = map(int, parts[1::2])
    return parts


def number_range(low: float, high: float) -> str:
    """Return a range of numbers; a dash would be taken for a sign where one of them is below zero."""
    return f"{number(low)} to {number(high)}" if low < 0 else f"{number(low)}\u2013{number(high)}"


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit."""
    return _WORD.search(text) is not None


def _without_punctuation(text: str) -> str:
    for mark in () if text.isascii() else _PUNCTUATION:
        text = text.replace(mark, " ")
    return text


def _as_single(marks: re.Match[str]) -> str:
    """Return words in double marks in single ones, and what is in single marks inside them in double ones."""
    first, words, last, straight, other, _ = marks.groups()
    if not (straight or first):
        return marks[0].translate(_SINGLE)
    within = _SINGLE_PAIR.sub(r"“\1”", other if straight else words)
    return f"‘{within}’" if straight else f"{first.translate(_SINGLE)}{within}{last.translate(_SINGLE)}"


def _simplified(text: str) -> str:
    """Return the normal form of a text in NFC."""
    if text.isascii() and text.isprintable() and "`" not in text and "  " not in text:
        return text  # Nearly all that editors quote in English is so.
    others = _beyond_ascii(text)
    for char, written in _WRITTEN if others else _WRITTEN_IN_ASCII:
        if char in others or char.isascii():
            text = text.replace(char, written)
    if not others.isdisjoint(LIGATURES):
        text = _LIGATURE.sub(_letters, text)
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _rewritten(source: str, rewritten: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with some parts written otherwise."""
    parts, at = [], 0
    for start, end, written in rewritten:
        parts += [source[at:start], written]
        at = end
    return "".join([*parts, source[at:]])


def _beyond_ascii(text: str) -> frozenset[str]:
    """Return the characters of a text that ASCII has not."""
    if text.isascii():
        return frozenset()
    # To take bytes away is far faster than to look at each character.
    others = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BYTES)
    return frozenset(others.decode("utf-8", "surrogatepass"))


def _letters(ligature: re.Match[str]) -> str:
    return LIGATURES[ligature[0]]


def _changes(source: str, *, is_composed: bool) -> list[tuple[int, int, str]]:
    """Return start, end and replacement of each part that does not stay as long as it is."""
    composed = [] if is_composed else list(_compositions(source))
    others = _beyond_ascii(source)
    spaces = [(start, end, _collapsed(source[start:end])) for start, end in _runs(source, others)]
    if others.isdisjoint(LIGATURES):
        return sorted([*composed, *spaces]) if composed else spaces
    taken = {at for start, end, _ in composed for at in range(start, end)}
    found = (ligature for ligature in _LIGATURE.finditer(source) if ligature.start() not in taken)
    ligatures = [(*ligature.span(), _letters(ligature)) for ligature in found]
    return sorted([*composed, *spaces, *ligatures])


def _runs(source: str, others: Set[str]) -> Iterator[tuple[int, int]]:
    """Give each run of white space and of what is dropped, but for single plain spaces.

    Arguments:
        source: The text.
        others: Its characters that ASCII has not.
    """
    if "  " in source:
        yield from (match.span() for match in _UNEQUAL.finditer(source))
    else:
        # A single plain space belongs to a run only next to another of its characters, so look for these. Most texts
        # have line ends only, and looking for one character is far faster than looking for a set.
        is_odd = not others.isdisjoint(_RARELY_ODD) or any(char in source for char in _RARELY_ODD_IN_ASCII)
        odd = _ODD if is_odd else _LINES
        for match in odd.finditer(source):
            start, end = match.span()
            yield start - source.startswith(" ", start - 1, start), end


@lru_cache(256)  # Most texts have a few of these many times.
def _collapsed(run: str) -> str:
    return " " if _SPACE.search(run) else ""


def _compositions(source: str) -> Iterator[tuple[int, int, str]]:
    """Give each cluster of characters that NFC changes.

    Composition never reaches over two ASCII characters, nor over white space or what is dropped, so runs beyond ASCII
    are looked at, each with the character before it, and split where a character does not join the one before. Where
    the parts, each composed alone, are not the whole composed, the whole run is one cluster.
    """
    for run in _BEYOND_ASCII.finditer(source):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        clusters: list[tuple[int, int, str]] = []
        at = run.start()
        for index in range(run.start() + 1, run.end() + 1):
            if index == run.end() or not _joins(source[index]):
                clusters += _composed(source, at, index)
                at = index
        whole = unicodedata.normalize("NFC", run[0])
        if "".join(written for _, _, written in clusters) != whole:
            clusters = [(run.start(), run.end(), whole)]
        for start, end, written in clusters:
            if source[start:end] != written:
                yield start, end, _LIGATURE.sub(_letters, written)


def _composed(source: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Compose a cluster; characters that do not meet in it stay apart, so that a match may end between them."""
    alone = [(at, at + 1, unicodedata.normalize("NFC", source[at])) for at in range(start, end)]
    whole = unicodedata.normalize("NFC", source[start:end])
    return alone if "".join(written for _, _, written in alone) == whole else [(start, end, whole)]


def _joins(char: str) -> bool:
    """Whether a character may compose with the one before: marks, and Hangul vowels and final consonants."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on over an offset."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if _is_word(before) and _is_word(behind):
        return not (_stands_alone(behind) or (_stands_alone(before) and not _joins(behind)))
    if before in "-\u2212":
        return _SIGNED.match(text, at - 1) is not None
    if behind in _MARKS_WITHIN:
        return _ONE_WORD.match(text, at - 1) is not None
    return before in _MARKS_WITHIN and at > 1 and _ONE_WORD.match(text, at - 2) is not None


@cache
def _stands_alone(char: str) -> bool:
    return re.match(f"[{UNSPACED}]", char) is not None and not (char.isdecimal() or _joins(char))


@cache
def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char)[0] == "M"
