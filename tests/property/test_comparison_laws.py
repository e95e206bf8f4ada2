"""Laws of comparing: the pairs are those that a plain search gives, and changes give what a new start gives."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations, pairwise

import pytest
import strategies  # noqa: F401 - loads the profile
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.briefing import comparison
from sitegen.briefing.comparison import EVERY_PAIR_UP_TO, Comparison, compare
from sitegen.briefing.origins import Overlap, Text, overlap

VOCABULARY = [f"word{number}" for number in range(40)]


def texts_of(seed: int, articles: int) -> dict[str, Text]:
    """Make articles that are copied in part, wholly, and by very many, with stock phrases, and some of few words."""
    chance = random.Random(seed)  # noqa: S311 - a fixed sequence is wanted
    stock = chance.choices(VOCABULARY, k=12)
    words: list[list[str]] = []
    for _ in range(articles):
        own = chance.choices(VOCABULARY, k=chance.choice([0, 1, 2, 3, 30, 60]))
        if words and chance.random() < 0.3:
            own[:20] = chance.choice(words)[:20]
        if chance.random() < 0.4:
            own += stock
        words.append(own)
    ids = chance.sample(range(10 * articles), k=articles)
    return {f"article-{id_:04}": Text.of(own) for id_, own in zip(ids, words, strict=True)}


def plain(texts: dict[str, Text]) -> dict[tuple[str, str], Overlap]:
    """Compare as the docstrings say it, pair by pair."""
    holders: dict[int, list[str]] = {}
    for article in sorted(texts):
        for gram in texts[article].grams:
            if gram % 4 == 0:
                holders.setdefault(gram, []).append(article)
    shared = Counter(
        pair
        for having in holders.values()
        for pair in (combinations(having, 2) if len(having) <= 16 else pairwise(having))
    )
    found = {}
    for (a, b), count in shared.items():
        both = overlap(texts[a], texts[b])
        if count >= 2 and both.shared >= 0.05 * min(len(texts[a].grams), len(texts[b].grams)):
            found[a, b] = both
    return found


def same(a: Comparison, b: Comparison) -> bool:
    """Whether two comparisons are the same but for the numbers that articles have in them."""
    return (a.overlaps, list(a.overlaps), a.sizes, a.grams) == (b.overlaps, list(b.overlaps), b.sizes, b.grams)


@pytest.fixture(params=["one by one", "all at once"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare both in the way of few changes and in that of many."""
    monkeypatch.setattr(comparison, "_ONE_BY_ONE", 10_000 if request.param == "one by one" else -1)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("articles", [EVERY_PAIR_UP_TO + 1, 90])
@pytest.mark.parametrize("seed", range(6))
def test_the_pairs_of_many_articles_are_those_that_a_plain_search_gives(seed: int, articles: int) -> None:
    texts = texts_of(seed, articles)
    found = compare(texts)
    assert plain(texts) == found.overlaps
    assert sorted(found.overlaps) == list(found.overlaps)
    assert {article: len(text.grams) for article, text in texts.items()} == found.sizes


def test_one_by_one_and_all_at_once_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = texts_of(3, 2 * EVERY_PAIR_UP_TO)
    monkeypatch.setattr(comparison, "_ONE_BY_ONE", 10_000)
    one_by_one = compare(texts)
    monkeypatch.setattr(comparison, "_ONE_BY_ONE", -1)
    assert one_by_one == compare(texts)


@pytest.mark.usefixtures("way")
def test_articles_without_words_have_nothing_in_common() -> None:
    texts = {f"article-{number}": Text.of([]) for number in range(EVERY_PAIR_UP_TO + 1)}
    assert {} == compare(texts).overlaps


@settings(max_examples=40)
@given(st.data())
def test_a_comparison_after_changes_is_that_from_nothing(data: st.DataObject) -> None:
    texts = texts_of(data.draw(st.integers(0, 10_000)), data.draw(st.integers(45, 75)))
    others = list(texts_of(data.draw(st.integers(0, 10_000)), 20).items())
    known = compare(texts)
    for _ in range(data.draw(st.integers(1, 4))):
        for article in data.draw(st.lists(st.sampled_from(sorted(texts)), max_size=8, unique=True)):
            del texts[article]
        for article, text in data.draw(st.lists(st.sampled_from(others), max_size=8)):
            texts[article] = text
        changed = data.draw(st.lists(st.sampled_from(sorted(texts)), max_size=5, unique=True))
        for article in changed:
            texts[article] = data.draw(st.sampled_from([*texts.values(), *(text for _, text in others)]))
        replaced = {article for article, _ in others if article in known.sizes}
        known = compare(texts, known, {*changed, *replaced})
        assert same(compare(texts), known)


def test_articles_between_which_no_number_is_left_are_compared_as_from_nothing() -> None:
    texts = texts_of(1, 60)
    known = compare(texts)
    first, second = sorted(texts)[:2]
    for number in range(20):
        texts[f"{first}{'-' * (20 - number)}"] = texts[second]
        known = compare(texts, known)
    assert same(compare(texts), known)


def test_only_articles_that_changed_and_those_that_they_are_like_are_asked_for() -> None:
    class Asked(dict[str, Text]):
        def __getitem__(self, article: str) -> Text:
            asked.add(article)
            return super().__getitem__(article)

    texts = texts_of(2, 3 * EVERY_PAIR_UP_TO)
    asked: set[str] = set()
    article, other = sorted(texts)[:2]
    known = compare(texts)
    texts[article] = Text.of([f"new{number}" for number in range(30)])
    texts[other] = texts[article]
    compare(Asked(texts), known, {article, other})
    assert {article, other} <= asked
    assert len(asked) < len(texts) / 2
