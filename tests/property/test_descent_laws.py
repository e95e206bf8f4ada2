"""Laws of descent: who rewrites several articles joins none of them, and adds no origin to what it rewrites."""

from __future__ import annotations

from itertools import combinations, pairwise

import strategies  # noqa: F401 - loads the profile
from hypothesis import given
from hypothesis import strategies as st

from sitegen.briefing.descent import Descent, fewest

ARTICLES = "abcdefg"
# An article rewrites only those before it, so that declarations make no circle.
declared_pairs = st.lists(
    st.tuples(st.sampled_from(ARTICLES), st.sampled_from(ARTICLES)).filter(lambda pair: pair[0] > pair[1]),
    max_size=8,
    unique=True,
)
alike_pairs = st.lists(st.tuples(st.sampled_from(ARTICLES), st.sampled_from(ARTICLES)), max_size=3)
some_articles = st.sets(st.sampled_from(ARTICLES))
Pairs = list[tuple[str, str]]


def count(descent: Descent, articles: set[str]) -> int:
    return fewest(descent.behind[article] for article in articles)


def sources_of(declared: Pairs) -> dict[str, list[str]]:
    sources: dict[str, list[str]] = {}
    for article, source in declared:
        sources.setdefault(article, []).append(source)
    return sources


@given(declared_pairs, alike_pairs)
def test_every_article_is_listed_with_exactly_one_origin(declared: Pairs, alike: Pairs) -> None:
    descent = Descent(ARTICLES, declared, alike)
    assert sorted(ARTICLES) == sorted(article for group in descent.groups for article in group)


@given(declared_pairs)
def test_a_round_up_makes_what_it_rewrites_no_origin(declared: Pairs) -> None:
    without = {article for article, sources in sources_of(declared).items() if len(sources) > 1}
    single = Descent(ARTICLES, [pair for pair in declared if pair[0] not in without], [])
    roots = [article for article in ARTICLES if article not in sources_of(declared)]
    descent = Descent(ARTICLES, declared, [])
    for a, b in combinations(roots, 2):
        assert (descent.behind[a] == descent.behind[b]) == (single.behind[a] == single.behind[b])


@given(declared_pairs, alike_pairs, some_articles)
def test_what_rewrites_some_articles_adds_no_origin_to_them(declared: Pairs, alike: Pairs, some: set[str]) -> None:
    descent = Descent(ARTICLES, declared, alike)
    for article, sources in sources_of(declared).items():
        assert count(descent, some | set(sources)) == count(descent, some | {*sources, article})


@given(declared_pairs, alike_pairs, some_articles, some_articles)
def test_more_articles_never_have_fewer_origins(declared: Pairs, alike: Pairs, some: set[str], more: set[str]) -> None:
    descent = Descent(ARTICLES, declared, alike)
    assert count(descent, some) <= count(descent, some | more) <= count(descent, some) + count(descent, more)
    assert bool(some) <= count(descent, some) <= len(some)


@given(declared_pairs, alike_pairs, st.randoms(use_true_random=False))
def test_the_order_in_which_articles_come_does_not_matter(declared: Pairs, alike: Pairs, chance: object) -> None:
    expected = Descent(ARTICLES, declared, alike)
    turned = [(b, a) for a, b in alike]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    again = Descent(ARTICLES[::-1], declared, turned)
    assert (expected.groups, expected.behind) == (again.groups, again.behind)


@given(declared_pairs)
def test_without_round_ups_origins_are_counted_as_groups(declared: Pairs) -> None:
    first = {article: sources[0] for article, sources in sources_of(declared).items()}
    descent = Descent(ARTICLES, first.items(), [])
    assert len(descent.groups) == count(descent, set(ARTICLES))
    assert {frozenset({group[0]}) for group in descent.groups} == set(descent.behind.values())


def test_a_round_up_alone_stands_for_one_origin_and_is_listed_with_its_first() -> None:
    descent = Descent("abcr", [("r", "b"), ("r", "c")], [("b", "r"), ("c", "r")])
    assert [["a"], ["b", "r"], ["c"]] == descent.groups
    assert frozenset("bc") == descent.behind["r"]
    counts = {"r": 1, "br": 1, "cr": 1, "bc": 2, "bcr": 2, "ar": 2, "abcr": 3}
    assert counts == {some: count(descent, set(some)) for some in counts}


def test_of_very_many_round_ups_as_few_origins_are_counted_as_are_sure() -> None:
    sets = [frozenset(pair) for pair in pairwise(range(100))]
    assert 50 == fewest(frozenset(map(str, own)) for own in sets)


def test_a_circle_of_declarations_ends() -> None:
    descent = Descent("ab", [("a", "b"), ("b", "a")], [])
    assert [["a", "b"]] == descent.groups
    assert {"a": frozenset("a"), "b": frozenset("a")} == descent.behind
