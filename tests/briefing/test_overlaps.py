"""Overlap of more articles than are compared pair by pair."""

from __future__ import annotations

import random

from sitegen.briefing.comparison import EVERY_PAIR_UP_TO, compare
from sitegen.briefing.origins import Text, overlap

SIZE = EVERY_PAIR_UP_TO * 3


def invented(articles: int) -> dict[str, list[str]]:
    chance = random.Random(7)  # noqa: S311 - words, no secret
    vocabulary = [f"word{number}" for number in range(900)]
    return {f"article-{number:03}": chance.choices(vocabulary, k=200) for number in range(articles)}


def test_a_copy_is_found_among_many_articles_and_measured_exactly() -> None:
    words = invented(SIZE)
    words["article-120"][:100] = words["article-007"][:100]
    texts = {article: Text.of(given) for article, given in words.items()}

    found = compare(texts).overlaps

    assert overlap(texts["article-007"], texts["article-120"]) == found["article-007", "article-120"]
    assert found["article-007", "article-120"].longest_run >= 100


def test_articles_with_little_in_common_are_not_listed() -> None:
    texts = {article: Text.of(given) for article, given in invented(SIZE).items()}

    assert {} == compare(texts).overlaps


def test_many_copies_of_one_text_hang_together() -> None:
    words = invented(SIZE)
    copies = sorted(words)[10:60]
    for article in copies:
        words[article] = words["article-010"]

    found = compare({article: Text.of(given) for article, given in words.items()}).overlaps

    reached = {copies[0]}
    for a, b in sorted(found):
        reached |= {a, b} if reached & {a, b} else set()
    assert set(copies) == reached


def test_a_phrase_that_every_article_has_makes_no_copies() -> None:
    words = {
        article: [*given, *["as", "the", "agency", "said", "on", "the", "day"]]
        for article, given in invented(SIZE).items()
    }

    assert {} == compare({article: Text.of(given) for article, given in words.items()}).overlaps
