"""Articles that share text, and which of two is likely the earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from sitegen.briefing.comparison import compare
from sitegen.briefing.origins import containment
from sitegen.content.dates import Date
from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.proposals import Elsewhere, Proposal
from sitegen.text import normalise, per_cent

SHARED_FROM = 0.08
"""Containment, either way, from which on shared text is proposed; the checks ask for a declaration from 0.12 on."""
_RUN_FROM = 12
"""Words of a passage in common from which on it is proposed, however long the articles are."""
_TRIPLES_FROM = 20
"""Word triples that texts share at least: two short reports of one vote have a phrase in common."""


def overlaps(articles: Sequence[ReadArticle]) -> Iterator[Proposal]:
    """Give pairs of articles of one language that share text and of which none declares that it rewrites the other.

    Arguments:
        articles: Those of a briefing.
    """
    by_id = {article.id: article for article in articles}
    comparison = compare({article.id: article.compared for article in articles})
    for (one, other), shared in comparison.overlaps.items():
        first, second = by_id[one], by_id[other]
        if first.language.partition("-")[0] != second.language.partition("-")[0]:
            continue
        if second.id in first.derived_from or first.id in second.derived_from:
            continue
        in_first = containment(shared.shared, len(first.compared.grams))
        in_second = containment(shared.shared, len(second.compared.grams))
        is_much = max(in_first, in_second) >= SHARED_FROM and shared.shared >= _TRIPLES_FROM
        if not is_much and shared.longest_run < _RUN_FROM:
            continue
        later, earlier, rule, sure = _in_order(first, second)
        place = _longest(later, earlier, shared.longest_run)
        if place is None:
            continue
        start, end, other_start, other_end = place
        part = in_first if later is first else in_second
        yield Proposal(
            kind="overlap",
            article=later.id,
            text=later.text[start:end],
            start=start,
            end=end,
            rule=f"{rule}; {per_cent(part)} per cent of its word triples are in the other",
            sure=sure,
            elsewhere=(
                Elsewhere(
                    article=earlier.id, text=earlier.text[other_start:other_end], start=other_start, end=other_end
                ),
            ),
        )


def _in_order(a: ReadArticle, b: ReadArticle) -> tuple[ReadArticle, ReadArticle, str, bool]:
    """Return the later article and the earlier, the rule that says so, and whether it is sure.

    Days and times of publication say which is the later; else it is guessed: who names the publisher of the other has
    read it, who rewrites leaves quotations out, and shortens.
    """
    if a.published and b.published:
        first, second = Date.parse(a.published), Date.parse(b.published)
        is_sure = not (first.is_qualified or second.is_qualified)
        if first.last < second.first or second.last < first.first:
            later, earlier = (b, a) if first.last < second.first else (a, b)
            return later, earlier, "the day of publication is later", is_sure
    times = [
        datetime.fromisoformat(each.published_at) for each in (a, b) if each.published_at and "T" in each.published_at
    ]
    if len(times) == 2 and times[0] != times[1]:
        later, earlier = (a, b) if times[0] > times[1] else (b, a)
        return later, earlier, "the time of publication is later", True
    naming = [(one, other) for one, other in ((a, b), (b, a)) if _names_publisher(one, other)]
    if len(naming) == 1:
        return *naming[0], "a guess: it names the publisher of the other", False
    quoted_a, quoted_b = len(_own_quotations(a, b)), len(_own_quotations(b, a))
    if quoted_a != quoted_b:
        later, earlier = (b, a) if quoted_a > quoted_b else (a, b)
        return later, earlier, "a guess: it has fewer quotations of its own", False
    later, earlier = (b, a) if len(a.words) >= len(b.words) else (a, b)
    return later, earlier, "a guess: it is shorter", False


def _names_publisher(one: ReadArticle, other: ReadArticle) -> bool:
    """Whether an article names the publisher of another, which is not its own."""
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", one.text) is not None for name in other.publisher - one.publisher
    )


def _own_quotations(article: ReadArticle, other: ReadArticle) -> list[Proposal]:
    """Return the quotations of an article that the other has not."""
    text = normalise(other.text).lower()
    return [each for each in article.quotations if normalise(each.text).lower() not in text]


def _longest(a: ReadArticle, b: ReadArticle, size: int) -> tuple[int, int, int, int] | None:
    """Return where the longest passage in common is in both articles."""
    first = [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"\w+", a.text)]
    second = [(match[0].lower(), match.start(), match.end()) for match in re.finditer(r"\w+", b.text)]
    runs = {tuple(word for word, _, _ in second[at : at + size]): at for at in range(len(second) - size, -1, -1)}
    for at in range(len(first) - size + 1):
        other = runs.get(tuple(word for word, _, _ in first[at : at + size]))
        if other is not None and size:
            return first[at][1], first[at + size - 1][2], second[other][1], second[other + size - 1][2]
    return None
