"""Quotations, located in captured texts by the matching rules of the method page.

The words are looked for literally, in normal form, at word boundaries. Only where they do not stand so, dots of
omission and words in square brackets split them into parts, which must follow one another within one paragraph. Dots
stand for any words of it, brackets for few or none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from sitegen.briefing.breaks import Break, breaks_of
from sitegen.briefing.fragments import Fragments
from sitegen.briefing.nearest import Token, nearest
from sitegen.briefing.numbers import may_begin_in_number, may_end_in_number, number_at
from sitegen.briefing.places import Omission, Place
from sitegen.content.captures import Capture
from sitegen.content.paragraphs import Stretch
from sitegen.text import (
    APOSTROPHES,
    HYPHENS,
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
_OPENING = 16
"""More than the space and the marks that are before the first letter of a sentence."""

_NEGATING = (
    *("not", "never", "nor", "neither", "nobody", "none", "nothing", "nowhere", "without", "cannot"),
    *("barely", "hardly", "rarely", "scarcely", "seldom", "unless"),
    *("deny", "denies", "denied", "denying", "refuse", "refuses", "refused", "refusing"),
)
_NEGATES = rf"(?<![\w-])(?:{'|'.join(_NEGATING)}|no(?!\. ?\d)|\w+n['’]t|fail(?:s|ed|ing)? to)(?![\w-])"
_NEGATION = re.compile(_NEGATES, re.IGNORECASE)
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
_TYPED_MARKS = "\"'«»‹›「」『』＂＇`´“”„‟‘’‚‛ "
_TYPED_BEHIND = re.compile(rf"[{_TYPED_MARKS}]+([.,;:!?…]?)\Z")
# Each alternative begins with its mark, for which `re` looks quickly, and asks only then what is before or behind it:
# in one language a mark opens what it closes in another, and the last of speech over several paragraphs stands alone.
_SPEECH = re.compile(
    r"“(?![\s,;:!?)]|\.(?!\.)|$)[^”]*(?:”|$)"
    r"|\"[^\"]*(?:\"|$)"
    r"|‘(?<!\w‘)[^‘’]*’(?![^\W가-힣])"
    r"|``(?:(?!'')[\s\S])*(?:''|$)"
    r"|„[^“”]*(?:[“”]|$)"
    r"|‚[^‚‘’]*(?:‘|’(?!\w))"
    r"|”(?<![^\s(—–]”)(?=\w)[^”]*(?:”|$)"
    r"|«(?<![^\s(—–'’]«)[^»]*(?:»|$)"
    r"|»(?<!\w»)(?=\w)[^«]*(?:«|$)"
    r"|「[^」]*(?:」|$)"
    r"|『[^』]*(?:』|$)"
)
_CONTEXT = 5
_QUOTATION_MARK = re.compile('["«»「」『』]')


class NearWordsMissing(NamedTuple):
    """The words stand in the text, but nowhere in a paragraph with the words that should be near."""


class Missing(NamedTuple):
    """The words do not stand in the text.

    Attributes:
        offset: Of the first difference, in the words as given.
        length: Of the word that differs.
        follows: False where all parts of the words stand in the text, only not in this order in one paragraph.
        broken: The word that the text breaks at the end of a line, so that nobody can know what it is, as it is given.
        marked: Whether they are there without the quotation mark at the offset.
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
    broken: str = ""
    marked: bool = False


class Gap(NamedTuple):
    """What dots or a bracket stand for.

    Attributes:
        offset: Of them, in the words as given.
        length: Of them.
        marks: They themselves.
        before: Where the part of the words before them is in the text; empty where there is none.
        behind: Where the part behind them is; what is between the two is left out.
    """

    offset: int
    length: int
    marks: str
    before: Stretch
    behind: Stretch


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
        self._speech_at: dict[int, Stretch | None] = {}

    @cached_property
    def _breaks(self) -> list[Break]:
        """The words that lines break; of a page of HTML they are not joined, since its lines are its own."""
        return breaks_of(self.source) if not self.capture.is_page else []

    @cached_property
    def normal(self) -> Normalised:
        """The whole text in normal form."""
        return self._normal_for("", 0, len(self.source))

    def _normal_for(self, wanted: str, start: int, end: int) -> Normalised:
        """Return a part of the text in normal form, its broken words as they are in what is looked for."""
        first = bisect_left(self._breaks, (start,))
        breaks = [
            each.rewritten(wanted, -start)
            for each in takewhile(lambda each: each.start < end, islice(self._breaks, first, None))
            if each.end <= end
        ]
        return Normalised(self.source[start:end], breaks)

    @cached_property
    def blocks(self) -> str:
        """The whole text in normal form, with its blocks marked."""
        return self._marked_blocks(self.normal)

    def _marked_blocks(self, normal: Normalised) -> str:
        return normal.marked(self._whole_paragraphs, has_lines=self.capture.is_page)

    @cached_property
    def _whole_paragraphs(self) -> list[Stretch]:
        """The paragraphs, of a plain text those together of which each goes on with a small letter: lines of one."""
        if self.capture.is_page:
            return self.paragraphs
        whole: list[Stretch] = []
        for start, end in self.paragraphs:
            if whole and self.source[start].islower():
                whole[-1] = whole[-1][0], end
            else:
                whole.append((start, end))
        return whole

    @cached_property
    def normal_paragraphs(self) -> list[Normalised]:
        """Each paragraph in normal form."""
        return [self._normal_for("", start, end) for start, end in self.paragraphs]

    def _is_hyphened(self, wanted: str) -> bool:
        """Whether words that are looked for have a word with its hyphen that a line breaks."""
        return "-" in wanted and any(each.forms[1] in wanted for each in self._breaks)

    def locate(self, words: str, near: str | None = None) -> Place | Missing | NearWordsMissing:
        """Find where words stand.

        Arguments:
            words: The words as the editor gives them; there is a letter or digit in them.
            near: Words of the context that tells several places apart.
        """
        spans = self._spans(words)
        if not spans:
            return self._missing(words)
        if near is not None:
            spans = self._nearest_to(normalise(near).strip(), spans)
        if not spans:
            return NearWordsMissing()
        chosen = spans[0]
        return Place(*chosen, self._paragraph_of(chosen[0]), len(spans), self._is_direct(*chosen))

    def _spans(self, words: str) -> list[Stretch]:
        """Return where words stand, literally or else in parts."""
        if spans := self._literal(normalise(words).strip()):
            return spans
        return [(parts[0][0], parts[-1][1]) for parts in self._in_parts(_Quoted(words))]

    def fragment(self, words: str, place: Place) -> str:
        """Return the text directive that leads a browser to a place; see `Fragments.directive`.

        Arguments:
            words: As the editor gives them.
            place: Where they were found.
        """
        if self._breaks:
            return self._whole(words, place)
        omitting = self._omitting(words, place)
        parts = omitting[1] if omitting else [place[:2]]
        return self._fragments.directive(parts, is_alone=place.of == 1)

    @cached_property
    def _fragments(self) -> Fragments:
        return Fragments(self.source, self.paragraphs, self.normal.text, is_page=self.capture.is_page)

    def _whole(self, words: str, place: Place) -> str:
        """Return the text directive for a page, on which no line breaks a word."""
        rewritten = [(each.start, each.end, each.written(normalise(words)).replace("_", "-")) for each in self._breaks]
        text, start, end = self.source, place.start, place.end
        for first, last, written in reversed(rewritten):
            text = f"{text[:first]}{written}{text[last:]}"
            less = last - first - len(written)
            start, end = (offset - less if offset >= last else offset for offset in (start, end))
        return SearchText(replace(self.capture, text=text)).fragment(words, place._replace(start=start, end=end))

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
        omissions = []
        speech: Stretch | None = None
        for marks, (first, left), (right, _) in _around_marks(*omitting, place):
            speech = self.speech_at(left - 1) or speech if first < left else None
            if marks:
                negation, inserted = _negation_at(marks, self.source[left:right])
                between = self._between(speech, right) if left < right else ""
                omissions.append(Omission(*omitting[0].place_of(marks), negation, inserted, between))
        return [*around, *(omission for omission in omissions if omission.negation or omission.between)]

    def gaps(self, words: str, place: Place) -> list[Gap]:
        """Return what dots and brackets in words stand for.

        Arguments:
            words: As the editor gives them.
            place: Where they were found.
        """
        omitting = self._omitting(words, place)
        if omitting is None:
            return []
        return [
            Gap(*omitting[0].place_of(marks), " ".join(mark[0] for mark in marks), before, behind)
            for marks, before, behind in _around_marks(*omitting, place)
            if marks
        ]

    def _around(self, words: str, place: Place) -> list[Omission]:
        """Return the headings, cells and lines over whose ends words go on."""
        first = place.paragraph
        end = self.paragraphs[first - 1][1]
        last = first if place.end <= end else self._paragraph_of(place.end - 1)
        found = []
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

    def _between(self, speech: Stretch | None, offset: int) -> str:
        """Return the first words between two pairs of quotation marks, of the second of which a character is given."""
        other = self.speech_at(offset)
        between = self.source[speech[1] : other[0]] if speech and other else ""
        return " ".join(between.split()[:_CONTEXT]) if has_words(between) else ""

    def _is_direct(self, start: int, end: int) -> bool:
        """Whether words stand inside quotation marks, or the page says that they are somebody's: all of them."""
        speech = self.speech_at(end - 1)
        return (speech is not None and speech[0] <= start) or (self._is_spoken(start) and self._is_spoken(end - 1))

    def _is_spoken(self, offset: int) -> bool:
        return self.speech_at(offset) is not None or any(start <= offset < end for start, end in self.capture.spoken)

    def in_other_letters(self, words: str) -> str:
        """Return words as the text has them, where a style of the page shows them in other letters, or nothing."""
        if not self.capture.other_letters:
            return ""
        wanted, folded = normalise(words).strip().casefold(), self.normal.text.casefold()
        if len(folded) != len(self.normal.text):
            return ""
        for at in find_words(folded, wanted):
            start, end = self.normal.source_span(at, at + len(wanted))
            if any(start < last and first < end for first, last in self.capture.other_letters):
                return " ".join(self.source[start:end].split())
        return ""

    def speech_at(self, offset: int) -> Stretch | None:
        """Return what stands inside the quotation marks around a character, the marks included."""
        if offset not in self._speech_at:
            self._speech_at[offset] = None
            for stretch in self._speech_in(self._paragraph_of(offset) - 1):
                if stretch[0] <= offset < stretch[1]:
                    self._speech_at[offset] = stretch
                    break
        return self._speech_at[offset]

    def _speech_in(self, paragraph: int) -> list[Stretch]:
        """Return what stands inside quotation marks in a paragraph, by its index."""
        start, end = self.paragraphs[paragraph]
        stretches = self._speech.get(start)
        if stretches is None:
            found = (match.span() for match in _SPEECH.finditer(self.source[start:end]))
            stretches = self._speech[start] = [(start + first, start + last) for first, last in found]
        return stretches

    def is_in_one(self, start: int, end: int) -> bool:
        """Whether words begin and end inside the same quotation marks, or outside of any."""
        speech = self.speech_at(end - 1)
        return speech[0] <= start if speech else self.speech_at(start) is None

    def _literal(self, wanted: str) -> list[tuple[int, int]]:
        normal, blocks = self.normal, self.blocks
        if self._is_hyphened(wanted):
            normal = self._normal_for(wanted, 0, len(self.source))
            blocks = self._marked_blocks(normal)
        return [normal.source_span(at, at + len(wanted)) for at in _find(normal.text, wanted, bounds=blocks)]

    def _in_parts(self, quoted: _Quoted) -> list[list[Stretch]]:
        """Find words with omissions: of each paragraph that holds their parts in order, where these stand."""
        if quoted.is_plain or any(_is_empty(mark) for marks in quoted.marks for mark in marks):
            return []
        found, runs = [], quoted.runs()
        normals = self.normal_paragraphs
        if self._is_hyphened(quoted.words.text):
            normals = [self._normal_for(quoted.words.text, start, end) for start, end in self.paragraphs]
        for (offset, _), normal in zip(self.paragraphs, normals, strict=True):
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
        return bisect_right(self._starts, offset) or 1

    def _missing(self, words: str) -> Missing:
        """Say what is missing: of words with omissions the first part that the text does not have."""
        if known := self._marked(words) or self._broken(words):
            return known
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
        wanted = _in_other_case(normalise(words))
        for at in find_words(self.normal.text, wanted, bounds=self.blocks):
            if number := _cut_number(self.blocks, at, wanted):
                start, end = self.normal.source_span(*number)
                tokens = list(_TOKEN.finditer(words))
                token = tokens[0 if number[0] < at else -1]
                whole = self.source[start:end]
                return Missing(token.start(), len(token[0]), whole, whole, start)
        return None

    def _marked(self, words: str) -> Missing | None:
        """Say which quotation mark at an end of words keeps them from being found."""
        begin, behind = len(words) - len(words.lstrip(_TYPED_MARKS)), _TYPED_BEHIND.search(words)
        end = behind.start() if behind else 0
        without = f"{words[:end]}{behind[1]}" if behind else words
        for bare, offset in ((words[begin:], 0), (without, end), (without[begin:], 0)):
            spans = self._spans(bare) if bare != words and has_words(bare) else []
            if spans:
                return Missing(offset, 1, place=spans[0][0], marked=True)
        return None

    def _broken(self, words: str) -> Missing | None:
        """Say which word of a quotation the text breaks at the end of a line, where it may be another word."""
        wanted = normalise(words).strip()
        breaks = breaks_of(self.source)
        forms = [each.forms["-" in wanted and each.forms[1] in wanted] for each in breaks]
        rewritten = [
            (each.start, each.end, form[len(each.left) : -len(each.right)])
            for each, form in zip(breaks, forms, strict=True)
        ]
        normal = Normalised(self.source, rewritten)
        for at in _find(normal.text, wanted, bounds=self._marked_blocks(normal)) if breaks else ():
            start, end = normal.source_span(at, at + len(wanted))
            for each, form, (_, _, written) in zip(breaks, forms, rewritten, strict=True):
                is_doubtful = not self._breaks or each.written(wanted) != written
                if start < each.start < end and is_doubtful and form in words:
                    return Missing(words.index(form), len(form), place=each.start, broken=form)
        return None

    def _nearest(self, words: str) -> Missing:
        """Find the passage that is nearest to words, and the first word that differs."""
        given = [Token(*token.span(), normalise(token[0])) for token in _TOKEN.finditer(words)]
        normal = self.normal
        had = [Token(*token.span(), token[0]) for token in _TOKEN.finditer(normal.text)]
        difference = nearest(given, had)
        if difference is None:
            return Missing(0, len(words))
        start, end = normal.source_span(difference.first.start, difference.last.end)
        passage = self.source[start:end]
        if SequenceMatcher(None, normalise(words), normalise(passage)).ratio() < _NEAREST_AT_LEAST:
            return Missing(0, len(words))
        instead = self.source[slice(*normal.source_span(difference.had.start, difference.had.end))]
        mine = difference.given
        return Missing(mine.start, mine.end - mine.start, passage, instead, start)


def _around_marks(
    quoted: _Quoted, parts: Sequence[Stretch], place: Place
) -> Iterator[tuple[list[re.Match[str]], Stretch, Stretch]]:
    """Give dots and brackets, none or some, before each part and behind the last, with the parts on either side."""
    before = [(place.start, place.start), *parts]
    behind = [*parts, (place.end, place.end)]
    return zip(quoted.marks, before, behind, strict=True)


def _find(text: str, wanted: str, start: int = 0, bounds: str = "") -> Iterator[int]:
    """Give each place of words that cut no word, no number and nothing from what turns its sense: `ex-`, `non-`.

    Arguments:
        text: In normal form.
        wanted: The words, in normal form.
        start: Where to begin.
        bounds: The text with its blocks marked, if it has several.
    """
    bounds = bounds or text
    for at in find_words(text, wanted, start, bounds):
        if not _is_reversed(bounds, at, at + len(wanted)) and _cut_number(bounds, at, wanted) is None:
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
    sentence_end, _ = next(sentence_ends(text[start : end + _OPENING]), (end - start, end))
    return start + sentence_end >= end
