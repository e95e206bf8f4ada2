"""Numbers of what looks like one quantity that differ from one article to another.

Two numbers look like one quantity if they count the same, as far as the noun and what describes it tell, and the
sentences around them share words: `10,000 North Korean troops` and `around 8,000 North Korean troops`. Of what is
measured everywhere, such as money, time or people, the sentences have to share more.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.content.records import Range
from sitegen.suggest import stopwords
from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.listed import listed
from sitegen.suggest.proposals import Elsewhere, Proposal

RULE = "numbers of what may be one quantity, which differ from one article to another"

_COMMON = listed(
    "people person men women dollars euros pounds won yen yuan years year months month weeks days day hours minutes "
    "seconds times kilometres kilometers miles metres meters km m kg tonnes tons degrees countries nations sides "
    "officials rounds percent 명 원 달러 유로 엔 위안 년 개월 주 일 시간 분 초 건 개 곳 차례 배 %"
)
"""What so much is counted in that it tells little."""

_SAME = {
    word: words[0]
    for words in (
        ("troops", "soldiers", "servicemen", "personnel"),
        ("deaths", "fatalities"),
        ("homes", "households", "houses"),
        ("jobs", "positions", "posts"),
        ("boats", "vessels", "ships"),
        ("per cent", "percent", "%"),
        ("workers", "employees"),
    )
    for word in words
}
"""Nouns for one thing, to the first of them."""

_SHARED, _SHARED_OF_COMMON = 2, 4
"""Words that sentences share at least, besides the noun."""

_LEAST = 3
"""Numbers up to this one are counts that everybody sees; see `sitegen.suggest.accept`."""

_STEM = 5
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


class _Number(NamedTuple):
    """A number, by what it may be compared."""

    article: int
    proposal: Proposal
    noun: str
    stems: frozenset[str]


def differing(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    """Give a dispute for each group of numbers that look like one quantity and differ between articles.

    Arguments:
        articles: Those of a briefing.
    """
    by_noun: dict[str, list[_Number]] = defaultdict(list)
    for at, article in enumerate(articles):
        for proposal in article.proposals:
            number = _number(at, article, proposal)
            if number:
                by_noun[number.noun].append(number)
    for numbers in by_noun.values():
        for group in _groups(numbers):
            is_between = len({each.article for each in group}) > 1
            if is_between and len({_comparable(each.proposal.value) for each in group}) > 1:
                yield _dispute(group)


def _number(at: int, article: ReadArticle, proposal: Proposal) -> _Number | None:
    if proposal.kind != "number" or not proposal.unit or proposal.rule == "an ordinal":
        return None
    if isinstance(proposal.value, float) and proposal.value <= _LEAST:
        return None
    noun = proposal.unit.split()[-1].lower()
    sentence = article.prose.sentence_at(proposal.start)
    around = article.prose.plain[sentence.start : sentence.end]
    words = [word.lower() for word in _WORD.findall(around)]
    stems = {_stem(word) for word in words if len(word) > 1 and word not in stopwords.ENGLISH | stopwords.KOREAN}
    noun = _SAME.get(proposal.unit.lower(), _SAME.get(noun, noun))
    return _Number(at, proposal, noun, frozenset(stems - {_stem(each) for each in (noun, *proposal.unit.split()[-1:])}))


def _stem(word: str) -> str:
    return word[:2] if "가" <= word[0] <= "힣" else word[:_STEM]


def _groups(numbers: Sequence[_Number]) -> list[list[_Number]]:
    """Put numbers together that look like one quantity as one of a group does."""
    first = list(range(len(numbers)))
    holders: dict[str, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        shared = Counter(other for stem in number.stems for other in holders[stem])
        for other, count in shared.items():
            if _is_alike(number, numbers[other], count):
                low, high = sorted((_root(first, at), _root(first, other)))
                first[high] = low
        for stem in number.stems:
            holders[stem].append(at)
    groups: dict[int, list[_Number]] = defaultdict(list)
    for at, number in enumerate(numbers):
        groups[_root(first, at)].append(number)
    return list(groups.values())


def _root(first: Sequence[int], at: int) -> int:
    while first[at] != at:
        at = first[at]
    return at


def _is_alike(one: _Number, other: _Number, shared: int) -> bool:
    """Whether two numbers look like one quantity, by how many words of their sentences they share."""
    is_common = one.noun in _COMMON or one.noun in {"per cent", "percentage points"}
    # In one article two numbers side by side are mostly two quantities.
    least = _SHARED_OF_COMMON if is_common or one.article == other.article else _SHARED
    return shared >= least and (not is_common or shared * 3 >= min(len(one.stems), len(other.stems)))


def _comparable(value: float | Range | None) -> tuple[float, float]:
    return (value.min, value.max) if isinstance(value, Range) else (value or 0.0, value or 0.0)


def _dispute(group: Sequence[_Number]) -> Proposal:
    first, *others = (each.proposal for each in sorted(group, key=lambda each: (each.article, each.proposal.start)))
    return Proposal(
        kind="dispute",
        article=first.article,
        text=first.text,
        start=first.start,
        end=first.end,
        speaker=first.asserted_by,
        rule=RULE,
        sure=False,
        value=first.value,
        unit=max((each.proposal.unit or "" for each in group), key=len),
        elsewhere=tuple(
            Elsewhere(
                article=each.article,
                text=each.text,
                start=each.start,
                end=each.end,
                speaker=each.asserted_by,
                value=each.value,
            )
            for each in others
        ),
    )
