"""Quotations, located in captured texts by the matching rules of the method page.

The words are looked for literally, in normal form, at word boundaries. Only where they do not stand so, dots of
omission and words in square brackets split them into parts, which must follow one another within one paragraph. Dots
stand for any words of it, brackets for few or none.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Literal, NamedTuple
from urllib.parse import quote

from sitegen.briefing.numbers import may_begin_in_number, may_end_in_number, number_at
from sitegen.content.captures import Capture
from sitegen.content.paragraphs import LEFT_OUT, Stretch
from sitegen.text import (
    APOSTROPHES,
    HYPHENS,
    SPACES,
    UNSPACED,
    Normalised,
    find_words,
    has_words,
    normalise,
    sentence_ends,
)

_LETTER = r"(?<!\w)\[([^\W\d_])\](?=\w)"
_DOTS = r"(?:…|\. ?\. ?\.(?! ?\.))"
_MARK = re.compile(rf"(?!{_LETTER})\[[^\]]*\]|\({_DOTS}\)|{_DOTS}")
_OMISSION = re.compile(_DOTS)
_OTHER_CASE = re.compile(_LETTER)
_MARK_BEGINS = re.compile(r"[\[….]")
_REPLACED = re.compile(r"\w+(?:[-'.,]\w+)*")
_REPLACED_AT_MOST = 3
_NEGATING = (
    *("not", "never", "nor", "neither", "nobody", "none", "nothing", "nowhere", "without", "cannot"),
    *("barely", "hardly", "rarely", "scarcely", "seldom", "unless"),
    *("deny", "denies", "denied", "denying", "refuse", "refuses", "refused", "refusing"),
)
_NEGATES = rf"(?<![\w-])(?:{'|'.join(_NEGATING)}|no(?!\. ?\d)|\w+n['’]t|fail(?:s|ed|ing)? to)(?![\w-])"
_NEGATION = re.compile(_NEGATES, re.IGNORECASE)
_NEGATED = re.compile(
    rf"({_NEGATES})(?!\s+(?:but|doubt|fewer|just|later|least|less|more|only)\b)(?:\s+\w+){{0,2}}\s*[\"'(“‘]*\Z",
    re.IGNORECASE,
)
_NEGATED_WITHIN = 40
_MAY_NEGATE = frozenset({*_NEGATING, "no", "to"})
_OPENING = "\"'(“‘"
_CONTRACTED = frozenset({"n't", "n’t"})
_ASKS_AT_LEAST = 3
_ASKED = re.compile(r"[^.!?…;\"“”„«»「」]*[?？]")
_MAY_CORRECT = ("orrect", "larification", "ersion of th")
_CORRECTS = re.compile(
    r"\W*(?:corrections?|clarifications?)\b[^.:]{,30}:"
    r"|.*\b(?:an|in) (?:earlier|previous) version of (?:this|the) (?:article|column|post|report|story)\b"
    r"|\W*(?:this|the) (?:article|column|post|report|story) (?:has been|was) (?:amended|corrected)\b",
    re.IGNORECASE,
)
_GOES_ON_OVER = re.compile(r"[.!?…:;,。！？：；，、—–-][\"'”’»」』)\]]*\Z")
_REVERSING = r"(?i:anti|contra|counter|ex|half|mis|near|no|non|not|post|pre|pseudo|quasi|semi|un|vice)"
_TAKEN_AWAY = r"(?i:free|less|proof)"
_REVERSED = re.compile(rf"(?<!\w){_REVERSING}-\Z")
_LONGEST_REVERSED = len("counter-")
_REVERSED_BEHIND = re.compile(rf"-{_TAKEN_AWAY}(?!\w)")
# A number, an abbreviation and a word with its `n't` are one word, as in `sitegen.text.is_bounded`.
_DIGITS = rf"\d+(?:[.,:'{APOSTROPHES}]\d+)"
_TOKEN = re.compile(
    rf"(?:\u2212|(?<=\w )-){_DIGITS}*|{_DIGITS}+|(?<!\w){_REVERSING}[-{HYPHENS}]\w+"
    rf"|\w+[-{HYPHENS}]{_TAKEN_AWAY}(?!\w)"
    rf"|(?<!\w)[A-Z](?:\.[A-Z])+(?!\w)|\w+(?:['{APOSTROPHES}][tT](?!\w))?|[^\w\s]"
)
_NEAREST_AT_LEAST = 0.5
# Each alternative begins with its mark, for which `re` looks quickly, and asks only then what is before or behind it:
# in one language a mark opens what it closes in another, and the last of speech over several paragraphs stands alone.
_SPEECH = re.compile(
    r"“(?![\s,;:!?)]|\.(?!\.)|$)[^”]*(?:”|$)"
    r"|\"[^\"]*(?:\"|$)"
    r"|‘(?<!\w‘)[^‘’]*’(?!\w)"
    r"|``(?:(?!'')[\s\S])*(?:''|$)"
    r"|„[^“”]*(?:[“”]|$)"
    r"|‚[^‚‘’]*(?:‘|’(?!\w))"
    r"|”(?<![^\s(—–]”)(?=\w)[^”]*(?:”|$)"
    r"|«(?<![^\s(—–'’]«)[^»]*(?:»|$)"
    r"|»(?<!\w»)(?=\w)[^«]*(?:«|$)"
    r"|「[^」]*(?:」|$)"
    r"|『[^』]*(?:』|$)"
)
_QUOTATION_MARK = re.compile('["«»「」『』]')
_CONTEXT = 5
_CONTEXT_WORD = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_JOINED = re.compile(rf"\w['{APOSTROPHES}]\w")
_EXACT_AT_MOST = 300
_BREAKS = SPACES + LEFT_OUT


class Place(NamedTuple):
    """Where words stand in a captured text.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset behind the last.
        paragraph: Counted from 1.
        of: At how many places they stand, as near as others to the words of their context where there are any.
        direct: Whether the article has them inside quotation marks, or in `<q>` or `<blockquote>`: speech, not the
            article's own words.
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
        replaces: Whether they follow one another, only with more between than the bracket may stand for that is at the
            offset; then `instead` and `place` are of what is between.
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
    replaces: bool = False


Around = Literal["", "negation", "question", "correction", "heading", "doubt"]


class Omission(NamedTuple):
    """What words leave out that may change what they say: at dots or a bracket, or around them.

    Attributes:
        offset: Of the dots or the bracket, in the words as given, or of all words.
        length: Of it.
        negation: A word there that negates, in English; or an empty string.
        inserted: Whether it stands in the bracket and not in the text.
        between: What stands between two pairs of quotation marks of the text, in one of which the words before are, and
            those behind in the other; or an empty string.
        around: What all words are taken out of: they stand behind a word that negates, in a question, in what corrects
            an article, or go over the end of a heading, a cell or the like, whose last words `between` has; or it is
            not known whether a reader of the page sees them, for the reason in `between`.
    """

    offset: int
    length: int
    negation: str = ""
    inserted: bool = False
    between: str = ""
    around: Around = ""


class _Quoted:
    """Words as an editor quotes them, in normal form: parts of a text, and between them dots and brackets.

    Attributes:
        words: All of it, with the way back to what was given.
        parts: The parts; a letter in brackets before the rest of its word, as in `[T]he`, is of the other case.
        marks: Dots and brackets before each part, and behind the last.
    """

    def __init__(self, words: str) -> None:
        self.words = Normalised(words)
        self.parts: list[str] = []
        self.marks: list[list[re.Match[str]]] = [[]]
        at = 0
        for mark in (*_MARK.finditer(self.words.text), None):
            part = _in_other_case(self.words.text[at : mark.start() if mark else None].strip())
            if has_words(part):
                self.parts.append(part)
                self.marks.append([])
            if mark:
                self.marks[-1].append(mark)
                at = mark.end()

    @property
    def is_plain(self) -> bool:
        """Whether there are neither dots nor brackets."""
        return not any(self.marks) and not _OTHER_CASE.search(self.words.text)

    def runs(self) -> list[list[str]]:
        """Return the parts, those together between which there are only brackets."""
        runs: list[list[str]] = []
        for part, marks in zip(self.parts, self.marks, strict=False):
            if not runs or any(map(_is_dots, marks)):
                runs.append([])
            runs[-1].append(part)
        return runs

    def place_of(self, marks: Sequence[re.Match[str]]) -> tuple[int, int]:
        """Return offset and length of dots and brackets in the words as given."""
        start, end = self.words.source_span(marks[0].start(), marks[-1].end())
        return start, end - start


def empty_bracket(words: str) -> tuple[int, int] | None:
    """Return offset and length of a bracket in which there is neither a letter or digit nor a mark of omission."""
    quoted = _Quoted(words)
    return next((quoted.place_of([mark]) for marks in quoted.marks for mark in marks if _is_empty(mark)), None)


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
        self._speech: dict[int, list[Stretch]] = {}

    @cached_property
    def normal(self) -> Normalised:
        """The whole text in normal form."""
        return Normalised(self.source)

    @cached_property
    def _folded(self) -> str:
        return self.normal.text.casefold()

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
        spans = self._literal(normalise(words).strip())
        if not spans:
            spans = [(parts[0][0], parts[-1][1]) for parts in self._in_parts(_Quoted(words))]
        if not spans:
            return self._missing(words)
        if near is not None:
            spans = self._nearest_to(normalise(near).strip(), spans)
        if not spans:
            return NearWordsMissing()
        chosen = spans[0]
        return Place(*chosen, self._paragraph_of(chosen[0]), len(spans), self._is_direct(*chosen))

    def fragment(self, words: str, place: Place) -> str:
        """Return the text directive that leads a browser to a place.

        It holds the words of the text as they stand there. Of words that are many, that leave some out or that go over
        more than one block of a page, or over what its text leaves out, it holds the first and the last five. Words
        that are few or stand several times, in whatever case, get up to five words of context on either side, within
        their block.

        Arguments:
            words: As the editor gives them.
            place: Where they were found.

        Source: WICG, "URL Fragment Text Directives", 3.2 Syntax: `text=[prefix-,]start[,end][,-suffix]`, in which
        `-`, `,` and `&` are percent-encoded; 3.5: `start` and `end` each stand in one block, `end` behind `start`, and
        both at word boundaries, where a browser takes `Lind’s` for one word.
        """
        omitting = self._omitting(words, place)
        parts = omitting[1] if omitting else [(place.start, place.end)]
        pieces = [piece for part in parts for piece in self._within_blocks(*part)]
        first, last = (self.source[start:end] for start, end in (pieces[0], pieces[-1]))
        if len(pieces) == 1 and len(first) <= _EXACT_AT_MOST:
            return self._directive(_encoded(first), place, self._needs_context(first, place))
        first = _first_words(first)
        before = self._context(place)[0]
        if self._stands_before(before + first, place.start - len(before)):
            # A browser would begin there, and go on to the last words.
            longest = max(pieces, key=lambda piece: piece[1] - piece[0])
            return self._directive(
                _encoded(self.source[slice(*longest)]), place._replace(start=longest[0], end=longest[1])
            )
        return self._directive(
            f"{_encoded(first)},{_encoded(_last_words(last))}", place, self._needs_context(first, place)
        )

    def _directive(self, encoded: str, place: Place, with_context: bool = True) -> str:
        before, after = self._context(place) if with_context else ("", "")
        prefix = f"{_encoded(before)}-," if before else ""
        suffix = f",-{_encoded(after)}" if after else ""
        return f":~:text={prefix}{encoded}{suffix}"

    def _context(self, place: Place) -> tuple[str, str]:
        """Return up to five words before and behind a place in its block."""
        before = _last_words(self.source[self._block_at(place.start)[0] : place.start])
        return before, _first_words(self.source[place.end : self._block_at(place.end - 1)[1]])

    def _stands_before(self, words: str, offset: int) -> bool:
        """Whether words that stand at an offset stand before it too, in whatever case."""
        wanted = normalise(words).casefold()
        return normalise(self.source[: offset + len(words) - 1]).casefold().find(wanted) >= 0

    def _needs_context(self, words: str, place: Place) -> bool:
        """Whether a browser would not find a place by its first words alone, or another one."""
        edges = (_JOINED.match(self.source, at) for at in (place.start - 2, place.end - 1) if at >= 0)
        is_short = len(_CONTEXT_WORD.findall(words)) < _CONTEXT
        return place.of > 1 or is_short or any(edges) or self._folded.count(normalise(words).casefold()) > 1

    def _within_blocks(self, start: int, end: int) -> Iterator[Stretch]:
        """Give the parts of a passage that stand in one block of a page each, and in which there are words."""
        while start < end:
            last = min(end, self._block_at(start)[1])
            if has_words(self.source[start:last]):
                yield start, last
            start = last + len(self.source[last:end]) - len(self.source[last:end].lstrip(_BREAKS))

    def _block_at(self, offset: int) -> Stretch:
        """Return the block of a page in which a character stands: its paragraph, or the part that HTML makes one."""
        start, end = self.paragraphs[self._paragraph_of(offset) - 1]
        if self.capture.is_page:
            for mark in ("\n", LEFT_OUT):
                start = max(start, self.source.rfind(mark, start, offset) + 1)
                end = end if (found := self.source.find(mark, offset, end)) < 0 else found
        return start, end

    def _omitting(self, words: str, place: Place) -> tuple[_Quoted, list[Stretch]] | None:
        """Return words that were found in parts, and where these stand; None for words that stand there as they are."""
        if not _MARK_BEGINS.search(words):
            return None
        quoted = _Quoted(words)
        if quoted.is_plain or self._literal(quoted.words.text.strip()):
            return None
        found = (parts for parts in self._in_parts(quoted) if (parts[0][0], parts[-1][1]) == place[:2])
        return quoted, next(found)

    def omissions(self, words: str, place: Place) -> list[Omission]:
        """Return where words are quoted so that they may say something else than the text.

        Arguments:
            words: As the editor gives them.
            place: Where they were found.
        """
        around = self._around(words, place)
        omitting = self._omitting(words, place)
        if omitting is None:
            return around
        quoted, parts = omitting
        before = [(place.start, place.start), *parts]
        behind = [*parts, (place.end, place.end)]
        omissions = []
        speech: Stretch | None = None
        for marks, (first, left), (right, _) in zip(quoted.marks, before, behind, strict=True):
            speech = self._speech_at(left - 1) or speech if first < left else None
            if marks:
                negation, inserted = _negation_at(marks, self.source[left:right])
                between = self._between(speech, right) if left < right else ""
                omissions.append(Omission(*quoted.place_of(marks), negation, inserted, between))
        return [*around, *(omission for omission in omissions if omission.negation or omission.between)]

    def _around(self, words: str, place: Place) -> list[Omission]:
        """Return what around words they leave out, or go over, so that they may say something else."""
        first = place.paragraph
        start, end = self.paragraphs[first - 1]
        last = first if place.end <= end else self._paragraph_of(place.end - 1)
        found = []
        if negated := _negated(self.source[max(start, place.start - _NEGATED_WITHIN) : place.start], words):
            found.append(Omission(0, len(words), negated, around="negation"))
        if self._asks and self._is_asked(words, place.end, self.paragraphs[last - 1][1]):
            found.append(Omission(0, len(words), around="question"))
        if first in self._corrections:
            found.append(Omission(0, len(words), around="correction"))
        found += [
            Omission(0, len(words), between=doubt.reason, around="doubt")
            for doubt in self.capture.doubts
            if doubt.start < place.end and place.start < doubt.end
        ]
        for at in range(first - 1, last - 1):
            left = self.source[place.start : self.paragraphs[at][1]]
            is_broken = not self.capture.is_page and self.source[self.paragraphs[at + 1][0]].islower()
            if not is_broken and not _GOES_ON_OVER.search(left):
                heading = " ".join(left.split()[-_CONTEXT:])
                found.append(Omission(0, len(words), between=heading, around="heading"))
        return found

    @cached_property
    def _asks(self) -> bool:
        return "?" in self.source or "？" in self.source

    def _is_asked(self, words: str, start: int, end: int) -> bool:
        """Whether words before a part of a text stand in a question that ends there, and do not show that."""
        is_asked = _ASKED.match(self.source, start, end) is not None
        return is_asked and "?" not in words and len(words.split()) >= _ASKS_AT_LEAST

    @cached_property
    def _corrections(self) -> frozenset[int]:
        """The paragraphs that correct the article, counted from 1."""
        if not any(hint in self.source for hint in _MAY_CORRECT):
            return frozenset()
        normal = enumerate(self.normal_paragraphs, 1)
        return frozenset(number for number, paragraph in normal if _CORRECTS.match(paragraph.text))

    def _between(self, speech: Stretch | None, offset: int) -> str:
        """Return the first words between two pairs of quotation marks, of the second of which a character is given."""
        other = self._speech_at(offset)
        between = self.source[speech[1] : other[0]] if speech and other else ""
        return " ".join(between.split()[:_CONTEXT]) if has_words(between) else ""

    def _is_direct(self, start: int, end: int) -> bool:
        """Whether words stand inside quotation marks, or the page says that they are somebody's: all of them."""
        return self._is_spoken(start) and self._is_spoken(end - 1)

    def _is_spoken(self, offset: int) -> bool:
        is_marked = any(start <= offset < end for start, end in self.capture.spoken)
        return is_marked or self._speech_at(offset) is not None

    def in_other_letters(self, words: str) -> str:
        """Return words as the text has them, where a style of the page shows them in other letters, or nothing."""
        wanted, folded = normalise(words).strip().casefold(), self._folded
        if not self.capture.other_letters or len(folded) != len(self.normal.text):
            return ""
        for at in find_words(folded, wanted):
            start, end = self.normal.source_span(at, at + len(wanted))
            if any(start < last and first < end for first, last in self.capture.other_letters):
                return " ".join(self.source[start:end].split())
        return ""

    def _speech_at(self, offset: int) -> Stretch | None:
        """Return what stands inside the quotation marks around a character, the marks included."""
        start, end = self.paragraphs[self._paragraph_of(offset) - 1]
        stretches = self._speech.get(start)
        if stretches is None:
            found = (match.span() for match in _SPEECH.finditer(self.source[start:end]))
            stretches = [(start + first, start + last) for first, last in found]
            self._speech[start] = stretches
        return next((stretch for stretch in stretches if stretch[0] <= offset < stretch[1]), None)

    def _literal(self, wanted: str) -> list[tuple[int, int]]:
        return [self.normal.source_span(at, at + len(wanted)) for at in _find(self.normal.text, wanted)]

    def _in_parts(self, quoted: _Quoted) -> list[list[Stretch]]:
        """Find words with omissions: of each paragraph that holds their parts in order, where these stand."""
        if quoted.is_plain or any(_is_empty(mark) for marks in quoted.marks for mark in marks):
            return []
        found, runs = [], quoted.runs()
        for (offset, _), normal in zip(self.paragraphs, self.normal_paragraphs, strict=True):
            spans = (normal.source_span(*stretch) for stretch in _runs_in_order(normal.text, runs))
            if parts := [(offset + start, offset + end) for start, end in spans]:
                found.append(parts)
        return found

    def _nearest_to(self, near: str, spans: Sequence[Stretch]) -> list[Stretch]:
        """Return the spans that are closest to the context's words within one paragraph: mostly one."""
        contexts = self._literal(near)
        distances = [
            (max(start - context[1], context[0] - end, 0), (start, end))
            for start, end in spans
            for context in contexts
            if self._paragraph_of(start) == self._paragraph_of(context[0])
        ]
        least = min(distances, default=(0, ()))[0]
        return sorted({span for distance, span in distances if distance == least})

    def _paragraph_of(self, offset: int) -> int:
        return max(1, bisect_right(self._starts, offset))

    def _missing(self, words: str) -> Missing:
        """Say what is missing: of words with omissions the first part that the text does not have."""
        at = 0
        for mark in (*_MARK.finditer(words), None):
            part = words[at : mark.start() if mark else len(words)]
            if has_words(part) and not self._literal(_in_other_case(normalise(part).strip())):
                lead = at + len(part) - len(part.lstrip())
                nearest = self._cutting(part.strip()) or self._nearest(_in_other_case(part.strip()))
                if _OTHER_CASE.search(part):
                    nearest = nearest._replace(offset=0, length=len(part.strip()))
                return nearest._replace(offset=nearest.offset + lead)
            at = mark.end() if mark else at
        return self._replaced(_Quoted(words)) or Missing(0, len(words), follows=False)

    def _replaced(self, quoted: _Quoted) -> Missing | None:
        """Say which bracket would have to stand for too much, where the parts follow one another."""
        apart = [[part] for part in quoted.parts]
        for (offset, _), normal in zip(self.paragraphs, self.normal_paragraphs, strict=True):
            parts = _runs_in_order(normal.text, apart)
            for marks, (_, left), (right, _) in zip(quoted.marks[1:], parts, parts[1:], strict=False):
                if not any(map(_is_dots, marks)) and not _may_be_replaced(normal.text, left, right):
                    start, end = normal.source_span(left, right)
                    replaced = " ".join(self.source[offset + start : offset + end].split()[:_CONTEXT])
                    return Missing(*quoted.place_of(marks), instead=replaced, place=offset + start, replaces=True)
        return None

    def _cutting(self, words: str) -> Missing | None:
        """Say of which number words have only a part, where they stand in the text but for that."""
        text, wanted = self.normal.text, _in_other_case(normalise(words))
        for at in find_words(text, wanted):
            if number := _cut_number(text, at, wanted):
                start, end = self.normal.source_span(*number)
                tokens = list(_TOKEN.finditer(words))
                token = tokens[0 if number[0] < at else -1]
                whole = self.source[start:end]
                return Missing(token.start(), len(token[0]), whole, whole, start)
        return None

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


def _find(text: str, wanted: str, start: int = 0) -> Iterator[int]:
    """Give each place of words that cut no word, no number and nothing from what turns its sense: `ex-`, `non-`."""
    for at in find_words(text, wanted, start):
        if not _is_reversed(text, at, at + len(wanted)) and _cut_number(text, at, wanted) is None:
            yield at


def _is_reversed(text: str, start: int, end: int) -> bool:
    """Whether a word goes on, before or behind a part of a text, with what turns its sense."""
    before = text[start - 1 : start] == "-" and _REVERSED.search(text, max(0, start - _LONGEST_REVERSED), start)
    return bool(before or (text[end : end + 1] == "-" and _REVERSED_BEHIND.match(text, end)))


def _cut_number(text: str, at: int, wanted: str) -> Stretch | None:
    """Return a number of a text that words at a place have only a part of."""
    number = number_at(text, at) if may_begin_in_number(wanted) else None
    if number is None and may_end_in_number(wanted):
        number = number_at(text, at + len(wanted))
    return number


def _encoded(text: str) -> str:
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")


def _first_words(text: str) -> str:
    found = list(islice(_CONTEXT_WORD.finditer(text), _CONTEXT))
    return text[: found[-1].end()] if found else ""


def _last_words(text: str) -> str:
    found = list(_CONTEXT_WORD.finditer(text))[-_CONTEXT:]
    return text[found[0].start() :] if found else ""


def _first_difference(given: list[re.Match[str]], window: list[re.Match[str]], passage: str) -> Missing:
    pairs = zip(given, window, strict=False)
    for mine, theirs in pairs:
        if normalise(mine[0]) != normalise(theirs[0]):
            return Missing(mine.start(), len(mine[0]), passage, theirs[0], window[0].start())
    last = given[min(len(given), len(window)) - 1]
    return Missing(last.start(), len(last[0]), passage, window[-1][0], window[0].start())


def _in_other_case(words: str) -> str:
    return _OTHER_CASE.sub(lambda letter: letter[1].swapcase(), words)


def _is_dots(mark: re.Match[str]) -> bool:
    """Whether dots of omission stand there, alone or in a bracket."""
    return _OMISSION.search(mark[0]) is not None


def _negation_at(marks: Sequence[re.Match[str]], replaced: str) -> tuple[str, bool]:
    """Return a word that negates in dots and brackets or in what they stand for, not in both; and whether in them."""
    mine = _NEGATION.search(" ".join(mark[0] for mark in marks))
    theirs = _NEGATION.search(normalise(replaced))
    if mine and theirs:
        return "", False
    negation = mine or theirs
    return (negation[0], negation is mine) if negation else ("", False)


def _negated(before: str, words: str) -> str:
    """Return what negates words from before them, where none of them negates."""
    behind = (word.lstrip(_OPENING) for word in before.lower().split()[-4:])
    if not any(word in _MAY_NEGATE or word[-3:] in _CONTRACTED for word in behind):
        return ""
    negated = _NEGATED.search(before)
    return negated[1] if negated and not _NEGATION.search(normalise(words)) else ""


def _is_empty(mark: re.Match[str]) -> bool:
    return not has_words(mark[0]) and not _is_dots(mark)


def _runs_in_order(text: str, runs: Sequence[Sequence[str]]) -> list[Stretch]:
    """Return the places of all parts, the runs as close together as they come first; nothing where they do not."""
    at = 0
    places = []
    for run in runs:
        places.append(_places_of(text, run))
        ends = [parts[-1][1] for parts in places[-1] if parts[0][0] >= at]
        if not ends:
            return []
        at = min(ends)
    nearest: list[Stretch] = []
    for run_places in reversed(places):
        last = max(parts for parts in run_places if parts[-1][1] <= at)
        nearest = [*last, *nearest]
        at = last[0][0]
    return nearest


def _places_of(text: str, run: Sequence[str]) -> list[list[Stretch]]:
    """Return where parts stand with no more between them than brackets may stand for; for each end the nearest."""
    found = {at + len(run[0]): [(at, at + len(run[0]))] for at in _find(text, run[0])}
    for part in run[1:]:
        longer = {}
        for left, parts in sorted(found.items()):
            for at in _find(text, part, left):
                if not _may_be_replaced(text, left, at):
                    break
                longer[at + len(part)] = [*parts, (at, at + len(part))]
        found = longer
    return list(found.values())


def _may_be_replaced(text: str, start: int, end: int) -> bool:
    """Whether a bracket may stand for a part of a text in normal form."""
    replaced = text[start:end]
    if _QUOTATION_MARK.search(replaced) or len(_REPLACED.findall(replaced)) > _REPLACED_AT_MOST:
        return False
    sentence_end, _ = next(sentence_ends(text, start), (end, end))
    return sentence_end >= end
