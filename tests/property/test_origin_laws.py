"""Laws of independence: origins are an equivalence, and overlap is counted as a slow and plain count does."""

from __future__ import annotations

from itertools import pairwise

import strategies  # noqa: F401 - loads the profile
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.briefing.origins import (
    Overlap,
    Text,
    containment,
    jaccard,
    origins,
    overlap,
    shared_quotations,
)

ARTICLES = "abcdefgh"
links = st.lists(st.tuples(st.sampled_from(ARTICLES), st.sampled_from(ARTICLES)), max_size=10)
word_lists = st.lists(st.sampled_from(["the", "troops", "move", "east"]), max_size=30)
sets = st.frozensets(st.integers(0, 12))


def group_of(groups: list[list[str]]) -> dict[str, frozenset[str]]:
    return {article: frozenset(group) for group in groups for article in group}


@given(links)
def test_every_article_is_of_exactly_one_origin(linked: list[tuple[str, str]]) -> None:
    assert sorted(ARTICLES) == sorted(article for group in origins(ARTICLES, linked) for article in group)


@given(links)
def test_articles_are_of_one_origin_where_links_lead_from_one_to_the_other(linked: list[tuple[str, str]]) -> None:
    reached = {article: {article} for article in ARTICLES}
    for _ in ARTICLES:
        for a, b in linked:
            both = reached[a] | reached[b]
            for article in both:
                reached[article] = reached[article] | both
    assert {article: frozenset(others) for article, others in reached.items()} == group_of(origins(ARTICLES, linked))


@given(links, links)
def test_more_links_never_split_an_origin(linked: list[tuple[str, str]], more: list[tuple[str, str]]) -> None:
    before, after = group_of(origins(ARTICLES, linked)), group_of(origins(ARTICLES, [*linked, *more]))
    assert all(before[article] <= after[article] for article in ARTICLES)


@given(links, st.randoms(use_true_random=False))
def test_the_order_and_the_direction_of_links_do_not_matter(linked: list[tuple[str, str]], chance: object) -> None:
    turned = [(b, a) for a, b in linked]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert origins(ARTICLES, linked) == origins(reversed(ARTICLES), turned)


@given(links)
def test_origins_come_in_the_order_of_their_first_article(linked: list[tuple[str, str]]) -> None:
    groups = origins(ARTICLES, linked)
    assert sorted(groups) == groups
    assert all(sorted(group) == group for group in groups)


@given(sets, sets)
def test_jaccard_is_symmetric_and_lies_between_0_and_1(a: frozenset[int], b: frozenset[int]) -> None:
    shared = len(a & b)
    value = jaccard(shared, len(a), len(b))
    assert value == jaccard(shared, len(b), len(a))
    assert 0 <= value <= 1
    assert (value == 1) == (a == b != frozenset())


@given(sets, sets)
def test_containment_lies_between_jaccard_and_1(a: frozenset[int], b: frozenset[int]) -> None:
    shared = len(a & b)
    for one in (a, b):
        assert jaccard(shared, len(a), len(b)) <= containment(shared, len(one)) <= 1
    assert (containment(shared, len(a)) == 1) == (a <= b and bool(a))


@settings(max_examples=200)
@given(word_lists, word_lists)
def test_the_longest_run_is_that_of_a_table_of_all_pairs(a: list[str], b: list[str]) -> None:
    expected = longest_common_run(a, b)
    found = overlap(Text.of(a), Text.of(b))
    shared = {tuple(a[at : at + 3]) for at in range(len(a) - 2)} & {tuple(b[at : at + 3]) for at in range(len(b) - 2)}
    assert Overlap(len(shared), expected) == found


@given(word_lists, word_lists)
def test_overlap_is_symmetric(a: list[str], b: list[str]) -> None:
    assert overlap(Text.of(a), Text.of(b)) == overlap(Text.of(b), Text.of(a))


@given(word_lists)
def test_a_text_overlaps_wholly_with_itself(a: list[str]) -> None:
    assert Overlap(len(Text.of(a).grams), len(a)) == overlap(Text.of(a), Text.of(a))


@given(st.lists(st.sampled_from("xyz"), max_size=8), st.lists(st.sampled_from("xyz"), max_size=8))
def test_quotations_in_common_are_those_of_the_longest_common_order(a: list[str], b: list[str]) -> None:
    assert longest_common_order(a, b) == shared_quotations(a, b) == shared_quotations(b, a)


def test_three_word_runs_are_counted_once() -> None:
    assert len(Text.of("ababa").grams) == 2
    assert Text.of("ababa").grams == Text.of("babab").grams


def longest_common_run(a: list[str], b: list[str]) -> int:
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, mine in enumerate(a):
        for j, theirs in enumerate(b):
            if mine == theirs:
                table[i + 1][j + 1] = table[i][j] + 1
    return max(map(max, table))


def longest_common_order(a: list[str], b: list[str]) -> int:
    """Try every choice of the shorter list."""
    best = 0
    for chosen in range(1 << len(a)):
        part = [item for at, item in enumerate(a) if chosen >> at & 1]
        if len(part) > best:
            places = [-1]
            for item in part:
                later = [at for at in range(places[-1] + 1, len(b)) if b[at] == item]
                if not later:
                    break
                places.append(later[0])
            if len(places) == len(part) + 1 and all(x < y for x, y in pairwise(places)):
                best = len(part)
    return best
