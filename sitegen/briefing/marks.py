"""Where quotations, names and numbers are in a captured text, for an editor who looks at the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.briefing.doubts import Doubt
from sitegen.briefing.mentions import NameFinder
from sitegen.briefing.numbers import Given, numbers_in
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quotations import SearchText
from sitegen.briefing.quoted import Verified
from sitegen.content.captures import Capture
from sitegen.content.records import Summary
from sitegen.text import BLOCK_END, LINE_END


class Captured(NamedTuple):
    """What the editor's view of an article shows.

    Attributes:
        briefing: What is known of the article.
        capture: Its captured text.
    """

    briefing: Briefing
    capture: Capture


class NameMark(NamedTuple):
    """A name in a captured text.

    Attributes:
        start: Offset of its first character in the text.
        end: Offset behind its last.
        actor: The id of the actor for whom it counts; an empty string where it is not sure whom it means.
        candidates: Who may be meant where that is not sure.
    """

    start: int
    end: int
    actor: str
    candidates: Sequence[str] = ()


class NumberMark(NamedTuple):
    """A number in a captured text.

    Attributes:
        start: Offset of its first character in the text.
        end: Offset behind its last.
        given: What it is read as.
    """

    start: int
    end: int
    given: Given


class Marks(NamedTuple):
    """What is known of the parts of a captured text.

    Attributes:
        quotations: The verified quotations, in the order of the text.
        names: Names that count for actors, and the first places of those in doubt; none overlaps another.
        numbers: Numbers outside of names; none overlaps another.
    """

    quotations: Sequence[Verified]
    names: Sequence[NameMark]
    numbers: Sequence[NumberMark]


def marks_of(briefing: Briefing, article: str, capture: Capture) -> Marks:
    """Return what is known of the parts of an article's captured text.

    They are found as a check finds them: quotations in their places, names by `Names`, numbers by `numbers_in`.

    Arguments:
        briefing: What is known of the article.
        article: Its id.
        capture: Its text.
    """
    search = SearchText(capture)
    language = briefing.get(article, Summary).article.language
    names = list(_names(briefing.names().finder, article, search))
    numbers = list(_numbers(search, language, names))
    return Marks(briefing.quotations(article), names, numbers)


def _names(names: NameFinder, article: str, search: SearchText) -> Iterator[NameMark]:
    text = search.blocks.replace(LINE_END, " ").replace(BLOCK_END, "\n")
    places, doubts = names.places(article, text)
    found: list[tuple[int, int, str, Sequence[str]]] = [(start, end, actor, ()) for start, end, actor in places]
    found += [(doubt.start, doubt.end, "", doubt.candidates) for doubt in doubts if not _overlaps(doubt, places)]
    at = 0
    for start, end, actor, candidates in sorted(found, key=lambda given: (given[0], -given[1])):
        if start >= at:
            yield NameMark(*search.normal.source_span(start, end), actor, candidates)
            at = end


def _overlaps(doubt: Doubt, places: Sequence[tuple[int, int, str]]) -> bool:
    return any(start < doubt.end and doubt.start < end for start, end, _ in places)


def _numbers(search: SearchText, language: str, names: Sequence[NameMark]) -> Iterator[NumberMark]:
    first = 0
    for block in search.blocks.replace(LINE_END, " ").split(BLOCK_END):
        for given, start, end in numbers_in(block, language=language):
            at, behind = search.normal.source_span(first + start, first + end)
            if not any(name.start < behind and at < name.end for name in names):
                yield NumberMark(at, behind, given)
        first += len(block) + len(BLOCK_END)
