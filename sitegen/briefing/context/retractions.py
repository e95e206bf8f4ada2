"""What a text takes back in a later sentence, wherever that is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from sitegen.briefing.context.around import Stretch, sentences
from sitegen.briefing.context.finder import named, stem, words_in
from sitegen.briefing.context.tables import Table

_REACH = 8
"""How many sentences back what is taken back may be."""


def retractions(
    text: str, paragraphs: Iterable[Stretch], table: Table, *, ordinals: bool
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
    spans = [
        (start + first, start + last)
        for start, end in paragraphs
        for first, last in sentences(text[start:end], ordinals=ordinals)
    ]
    found: dict[Stretch, tuple[int, str]] = {}
    takings = {
        span: match
        for span in spans
        if bisect_left(places, span[0]) < bisect_left(places, span[1])
        and (match := table.takes_back.search(text[slice(*span)]))
    }
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
