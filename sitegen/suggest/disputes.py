"""Words that articles give to different speakers, or that differ from one article to the other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.suggest import stopwords
from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.listed import listed
from sitegen.suggest.proposals import Elsewhere, Proposal
from sitegen.text import normalise

_STEM = 5
_PARTICLE = re.compile(r"(?:에서는|에서|에게|으로|까지|부터|라고|이라|은|는|이|가|을|를|의|에|로|와|과|도|만)\Z")
_EMPTY = listed(
    "a an the of to in on at is are was were be been and or but it its that this for with by as has have "
    "had will would can could not he she they we i you his her their our my now from so"
)


_LEAST = 4
"""Letters of a stem by which quotations are looked up that may be alike."""

_PAIR = 2
"""Words that two quotations must share at least."""

_SHORTEST, _LONGEST = 3, 12
"""Words of quotations that are looked for with one word changed."""

_LOOSE = 30
"""Characters by which such words may be longer, with what is between them."""

_REWORDED = "words in marks here, and with another word and no marks there"
_GIVEN_TO_ANOTHER = "the same words but one, without marks and given to another"


class _Said(NamedTuple):
    """A quotation with the words by which it is compared."""

    proposal: Proposal
    number: int
    words: list[str]
    stems: tuple[str, ...]


def disputes(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    """Give quotations whose words another article gives to somebody else, or has otherwise.

    Arguments:
        articles: Those of a briefing.
    """
    said = [
        _Said(each, number, tokens := _plain(each.text), _stems(tokens))
        for number, article in enumerate(articles)
        for each in article.quotations
    ]
    done: set[tuple[int, int, int]] = set()
    for mine, theirs in _candidates(said):
        found = _differ(mine, theirs)
        keys = {(mine.number, mine.proposal.start, theirs.number), (theirs.number, theirs.proposal.start, mine.number)}
        if found and not done & keys:
            done |= keys
            yield _dispute(mine.proposal, theirs.proposal, found)
    for each in said:
        for number, other in enumerate(articles):
            key = (each.number, each.proposal.start, number)
            place = None if number == each.number or key in done else _reworded(each, other)
            if place:
                done.add(key)
                is_other = (
                    place.speaker and each.proposal.speaker and not _is_same(each.proposal.speaker, place.speaker)
                )
                yield _dispute(each.proposal, place, _GIVEN_TO_ANOTHER if is_other else _REWORDED)


def _candidates(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Give pairs of quotations of different articles that have words in common, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(said):
        shared = Counter(other for stem in each.stems for other in holders[stem[:_LEAST]])
        for other in sorted(other for other, count in shared.items() if count >= min(2, len(each.stems))):
            if said[other].number != each.number:
                yield said[other], each
        for key in {stem[:_LEAST] for stem in each.stems}:
            holders[key].append(at)


def _differ(mine: _Said, theirs: _Said) -> str:
    """Return in what two quotations differ that seem to be of the same words, or an empty string."""
    speakers = mine.proposal.speaker, theirs.proposal.speaker
    is_other = speakers[0] is not None and speakers[1] is not None and not _is_same(speakers[0], speakers[1])
    shorter, longer = sorted((mine.words, theirs.words), key=len)
    if _holds(longer, shorter):
        return "the same words, given to different speakers" if is_other and len(shorter) > 1 else ""
    if is_other:
        return ""
    stems_a, stems_b = mine.stems, theirs.stems
    places = [next((at for at, other in enumerate(stems_b) if _is_stem_of(one, other)), None) for one in stems_a]
    found = [place for place in places if place is not None]
    shared, least, most = len(found), min(len(stems_a), len(stems_b)), max(len(stems_a), len(stems_b))
    # Two words may have changed places ("the likelihood is high", "highly likely"); of more, another sentence is made.
    is_in_order = shared == _PAIR or found == sorted(found)
    if shared >= _PAIR and is_in_order and shared * 10 >= least * 7 and shared * 2 >= most:
        return "words in marks that differ from one article to the other"
    return ""


def _plain(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", normalise(text))]


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    size = len(shorter)
    return any(list(longer[at : at + size]) == list(shorter) for at in range(len(longer) - size + 1))


def _stems(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_stem(word) for word in tokens if word not in _EMPTY and len(word) > 1))


def _stem(word: str) -> str:
    return (_PARTICLE.sub("", word) if "가" <= word[0] <= "힣" else word)[:_STEM].rstrip("s")


def _is_stem_of(a: str, b: str) -> bool:
    return a == b or (len(min(a, b, key=len)) >= 4 and (a.startswith(b) or b.startswith(a)))


def _is_same(a: str, b: str) -> bool:
    """Whether two names may be of one person: one holds the other, or they share a surname."""
    first, second = _plain(a), _plain(b)
    return bool(set(first) & set(second) - stopwords.ENGLISH) or _holds(first, second) or _holds(second, first)


def _reworded(said: _Said, other: ReadArticle) -> Elsewhere | None:
    """Return where another article has words of a quotation outside marks with one of them changed."""
    size = len(said.words)
    content = {word: at for at, word in enumerate(said.words) if word not in _EMPTY}
    if not _SHORTEST <= size <= _LONGEST or len(content) < 2:
        return None
    # One of two words is there if another is changed; those that are rare there are looked for.
    rarest = sorted(content, key=lambda word: len(other.places.get(word, ())))[:2]
    starts = {place - content[word] for word in rarest for place in other.places.get(word, ())}
    for start in sorted(starts):
        window = other.told[start : start + size] if start >= 0 else []
        changed = [(word, wanted) for (word, _, _), wanted in zip(window, said.words, strict=False) if word != wanted]
        if len(window) < size or len(changed) != 1 or not _is_change(*changed[0]):
            continue
        first, last = window[0][1], window[-1][2]
        if last - first <= len(said.proposal.text) + _LOOSE:
            speaker = other.asserter_of(first, last) if other.asserter_of else None
            return Elsewhere(article=other.id, text=other.text[first:last], start=first, end=last, speaker=speaker)
    return None


def _is_change(a: str, b: str) -> bool:
    """Whether two words are forms of one, or small words both: a sentence with the other says nearly the same."""
    if a in _EMPTY and b in _EMPTY:
        return True
    return len(min(a, b, key=len)) >= 4 and _stem(a) == _stem(b)


def _dispute(mine: Proposal, theirs: Proposal | Elsewhere, rule: str) -> Proposal:
    return Proposal(
        kind="dispute",
        article=mine.article,
        text=mine.text,
        start=mine.start,
        end=mine.end,
        speaker=mine.speaker,
        rule=rule,
        sure=False,
        elsewhere=(
            Elsewhere(
                article=theirs.article, text=theirs.text, start=theirs.start, end=theirs.end, speaker=theirs.speaker
            ),
        ),
    )
