"""What a text takes back in a later sentence, wherever that is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from sitegen.briefing.context.around import Stretch, sentences
from sitegen.briefing.context.finder import named, stem, words_in
from sitegen.briefing.context.tables import Table

_REACH = 8
"""How many sentences back what is taken back may be."""


def retractions(
    text: str, paragraphs: Sequence[Stretch], table: Table, *, ordinals: bool
) -> dict[Stretch, tuple[int, str]]:
    """Return the sentences that a later one takes back, with where that one begins and the words that do it.

    A sentence takes back that one before it with which it has most words in common, and where it has none in
    common with any, the nearest one in which somebody says something.

    Arguments:
        text: The text, in plain marks.
        paragraphs: Its paragraphs.
        table: Of its language.
        ordinals: See `sentences`.
    """
    places = table.screens["whole"].places(text)
    if not places:
        return {}
    in_paragraphs: dict[Stretch, list[Stretch]] = {}

    def sentences_of(paragraph: Stretch) -> list[Stretch]:
        if paragraph not in in_paragraphs:
            start, end = paragraph
            spans = sentences(text[start:end], ordinals=ordinals)
            in_paragraphs[paragraph] = [(start + first, start + last) for first, last in spans]
        return in_paragraphs[paragraph]

    def holds_one(stretch: Stretch) -> bool:
        return bisect_left(places, stretch[0]) < bisect_left(places, stretch[1])

    takings = {
        span: match
        for span in chain.from_iterable(map(sentences_of, filter(holds_one, paragraphs)))
        if holds_one(span) and (match := table.takes_back.search(text[slice(*span)]))
    }
    if not takings:
        return {}
    spans = [span for paragraph in paragraphs for span in sentences_of(paragraph)]
    found: dict[Stretch, tuple[int, str]] = {}
    for number, (start, end) in enumerate(spans):
        if number and (match := takings.get((start, end))):
            earlier = spans[max(0, number - _REACH) : number]
            stated = [(each, text[slice(*each)]) for each in earlier if each not in takings]
            for stretch in _meant(text[start:end], stated, table) if stated else ():
                found.setdefault(stretch, (start, named(match)))
    return found


def _meant(taking: str, earlier: Sequence[tuple[Stretch, str]], table: Table) -> list[Stretch]:
    """Return which earlier sentences one takes back."""
    own = _stems(taking, table)
    shared = {stretch: len(own & _stems(sentence, table)) for stretch, sentence in earlier}
    most = max(shared.values())
    told = [stretch for stretch, sentence in earlier if table.says.search(sentence) or '"' in sentence]
    if most == 0:
        return [] if table.tells_which.search(taking) else told[-1:] or [earlier[-1][0]]
    best = [stretch for stretch, count in shared.items() if count == most]
    return [stretch for stretch in best if stretch in told] or best


def _stems(sentence: str, table: Table) -> set[str]:
    """Return the stems of the words of a sentence by which it may be known."""
    return {stem(word) for word in words_in(sentence) if not table.common.fullmatch(word)} - {""}
