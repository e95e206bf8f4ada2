"""A text made ready for the rules: plain marks, sentences, and what the article itself says apart from what it quotes.

Everything has the length of the text, so that offsets are those of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from sitegen.content.paragraphs import Stretch
from sitegen.suggest.marks import Quoted, quoted_in
from sitegen.text import APOSTROPHES, HYPHENS, QUOTATION_MARKS, SPACES, paragraphs

POINT = "\u2024"
"""Takes the place of a point that ends no sentence."""

FILLER = "\u2592"
"""Takes the place of each character of words that are quoted."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(QUOTATION_MARKS + "«»＂", '"'),
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(SPACES.replace("\n", ""), " "),
    }
)
_ABBREVIATION = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Adm|Sen|Rep|Gov|Rev|Hon"
    r"|Pres|St|Jr|Sr|No|vs|cf|etc"
    r"|e\.g|i\.e|a\.m|p\.m|Inc|Corp|Ltd|Co|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|Fig|Vol"
    r"|Mon|Tues?|Wed|Thurs?|Fri|Ave|Blvd|Rd|Mt|Ft|Calif|Fla|Mass|Mich|Minn|Penn|Tex|Va|Wash)\.(?=[\s,;:)\"'-]|\Z)"
    r"|(?<![A-Za-z])(?:[A-Z]\.)+"
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_SENTENCE_END = re.compile(r"[.!?…。]+[\"')\]]*(\s+)(?=[\"'(\[]*(\S))")
_CLOSED_END = re.compile(r"[.!?…][\"']+\Z")
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_AGENCY = re.compile(r"(?m)^[A-Z][A-Za-z․., 0-9'-]{2,50} ?\([A-Z][A-Za-z/ -]{1,20}\) ?[—–-]+ ")
_DATELINE = re.compile(r"(?m)^[A-Z]{3,}[A-Z ]*(?:, [A-Z][\w․]+(?: \d{1,2})?)* ?[—–-]{1,2} ")
"""Where a report was written, and by which agency, before its first sentence."""

_RELEASED = re.compile(r"(?m)^[A-Z]{3,}[A-Z ]*, [\w․, ]{3,24}\d{4}\. ")
_LABELLED = re.compile(
    r"(?m)^[^\n]{0,60}?(?:(?:\bPosted|\bPublished|\bUpdated|\bLast updated) ?:"
    r"|(?:입력|수정|등록|발행|송고|게재) ?:? ?(?=\d{4}))[^\n]{0,100}$"
)
"""A line that says when something was published; not one that goes on with prose."""

_CAPITAL_AFTER = re.compile(
    r"[A-Z][\w'․-]*(?: [A-Z][\w'․-]*){0,3},? (?:\w+ly )?(?:said|says|asked|cried|shouted|added|yelled"
    r"|replied|told|wrote|exclaimed|wondered|demanded)\b"
)


class Sentence(NamedTuple):
    """A sentence.

    Attributes:
        start: Of it.
        end: Of it.
        paragraph: Its number, counted from 0.
    """

    start: int
    end: int
    paragraph: int


class Prose:
    """A text with its parts.

    Arguments:
        text: Of an article.
        language: Its main language, such as `en`.

    Attributes:
        text: The text.
        plain: The same with plain marks.
        paragraphs: Start and end of each.
        quoted: All that is in quotation marks.
    """

    def __init__(self, text: str, language: str = "en") -> None:
        self.text = text
        self.language = language
        self.plain = text.translate(_PLAIN)
        self.paragraphs = paragraphs(text)
        self.quoted = quoted_in(text, self.paragraphs)

    @cached_property
    def outer(self) -> list[Quoted]:
        """What is in quotation marks and in no others."""
        return [each for each in self.quoted if each.depth == 0]

    @cached_property
    def pointed(self) -> str:
        """The text in plain marks, with `POINT` for points of abbreviations and decimals."""
        pointed = _ABBREVIATION.sub(lambda match: match[0].replace(".", POINT), self.plain)
        return _DECIMAL.sub(POINT, pointed)

    @cached_property
    def told(self) -> str:
        """What the article says itself: quoted words are `FILLER`, between `"` marks; asides in brackets are spaces."""
        told = list(self.pointed)
        for each in self.outer:
            if each.is_work:
                continue
            told[each.opened] = '"'
            last = each.end
            while last > each.start and self.pointed[last - 1] in ".,!?…":
                last -= 1
            told[each.start : last] = FILLER * (last - each.start)
            if each.closed > each.end:
                told[each.end] = '"'
        return _DATELINE.sub(_blank, _ASIDE.sub(_blank, _AGENCY.sub(_blank, "".join(told)))).replace("\n", " ")

    @cached_property
    def _datelines(self) -> list[Stretch]:
        """Where places and days are from and on which the report was written, and lines that label such days."""
        return [
            match.span()
            for pattern in (_AGENCY, _DATELINE, _RELEASED, _LABELLED)
            for match in pattern.finditer(self.pointed)
        ]

    def is_dateline(self, at: int) -> bool:
        """Whether an offset is in a dateline, which says when the report was written and not when anything was."""
        return any(start <= at < end for start, end in self._datelines)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences, in order; headings are sentences of their own."""
        found = []
        for number, (start, end) in enumerate(self.paragraphs):
            at = start
            for stop in _SENTENCE_END.finditer(self.told, start, end):
                if stop.end(1) >= end or self._goes_on(stop, at):
                    continue
                found.append(Sentence(at, stop.start(1), number))
                at = stop.end(1)
            found.append(Sentence(at, end, number))
        return found

    def _goes_on(self, stop: re.Match[str], start: int) -> bool:
        """Whether a sentence goes on behind a point, such as behind a question that is quoted."""
        if stop[2].islower():
            return True
        head = self.told[start : stop.start(1)]
        if _CLOSED_END.search(head) and not head.endswith('."'):
            return _CAPITAL_AFTER.match(self.told, stop.end(1)) is not None
        return False

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_number(self, offset: int) -> int:
        """Return the number of the sentence that an offset is in, counted from 0."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that an offset is in."""
        return self.sentences[self.sentence_number(offset)]

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset is in words that are quoted."""
        return any(each.start <= offset < each.end for each in self.outer if not each.is_work)

    def is_heading(self, paragraph: int) -> bool:
        """Whether a paragraph is a heading: short, and without the end of a sentence."""
        start, end = self.paragraphs[paragraph]
        words = self.plain[start:end]
        return len(words) <= 140 and words.rstrip(" \"'")[-1:] not in ".!?…:,;"

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that an offset is in."""
        return max(0, bisect_right([start for start, _ in self.paragraphs], offset) - 1)

    def span(self, sentence: Sentence) -> Stretch:
        """Return start and end of a sentence."""
        return sentence.start, sentence.end


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0]) if FILLER not in match[0] else match[0]
