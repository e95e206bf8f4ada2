"""Laws of mentions: names are counted as a slow and plain count does, each for itself, and never within a word."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import is_bounded, naive_normal, naive_places, texts

from sitegen.briefing.mentions import Mentions
from sitegen.briefing.names import Names, Settled
from sitegen.content.records import Actor, Alias, Article, Summary

# No name is part of another, and no end of one is the beginning of another.
APART = ["Port Board", "Marrow", "O’Dea", "Zoë Öde", "한국", "Tide & Co.", "A-1"]
# One name is part of another.
NESTED = {"bay": "Bay", "marrow-bay": "Marrow Bay", "council": "Council of Marrow Bay", "wide": "Bay Wide"}
WITHIN = "Council of Marrow Bay"
PERSONS = ["Mara Lind", "Ole Lind", "Ada Lind", "Hanne Ode", "Eve Ode"]

_PIECES = st.one_of(
    st.sampled_from([*APART, *NESTED.values(), *PERSONS, "Lind", "Ode", "Board", "Port", "of", "O'Dea", "Zoe\u0308"]),
    st.sampled_from([" ", " ", " ", "  ", "\n\n", "\u00a0", "\u00ad", ", ", "’s ", "“", "-", "s", "\u0301", "_", "1"]),
    texts.map(lambda text: text[:3]),
)
# `Lind'Port` is another's name, as `Xi'an` is.
_JOINED = re.compile(r"(?:Lind|Ode|Board|Marrow|Bay|Wide)'(?![sS](?!\w))\w")
articles = st.lists(_PIECES, max_size=30).map("".join).map(naive_normal).filter(lambda text: not _JOINED.search(text))
"""Texts in normal form that name many, also in the midst of words."""


def group(id_: str, *names: str) -> Actor:
    return Actor(id=id_, name=names[0], kind="group", aliases=tuple(Alias(text=name) for name in names[1:]))


def persons() -> list[Actor]:
    return [Actor(id=name.lower().replace(" ", "-"), name=name, kind="person") for name in PERSONS]


def summary(mentions: dict[str, str | None]) -> Summary:
    article = Article(sha256="0" * 64, title="Invented", kind="report")
    return Summary(id="a", article=article, summary="Invented.", mentions=mentions)


def count(actors: list[Actor], text: str, mentions: dict[str, str | None] | None = None) -> Mentions:
    return Names(actors, [Settled.of(summary(mentions or {}))]).count("a", text)


APART_ACTORS = [group(f"actor-{number}", name) for number, name in enumerate(APART)]
NESTED_ACTORS = [group(id_, name) for id_, name in NESTED.items()]
EVERYBODY = [*NESTED_ACTORS, *APART_ACTORS, *persons()]


@given(articles)
def test_names_that_do_not_overlap_are_counted_as_a_plain_count_does(text: str) -> None:
    plain = {actor.id: len(naive_places(text, naive_normal(actor.name))) for actor in APART_ACTORS}
    assert Mentions({id_: number for id_, number in plain.items() if number}, []) == count(APART_ACTORS, text)


@settings(max_examples=200)
@given(articles)
def test_at_each_place_the_longest_name_counts_as_a_plain_reading_from_left_to_right_finds_it(text: str) -> None:
    names = {naive_normal(actor.name): actor.id for actor in [*NESTED_ACTORS, *APART_ACTORS]}
    plain: Counter[str] = Counter()
    at = 0
    while at < len(text):
        here = [name for name in names if text.startswith(name, at) and is_bounded(text, at, at + len(name))]
        if here:
            name = max(here, key=len)
            plain[names[name]] += 1
            at += len(name)
        else:
            at += 1
    assert dict(sorted(plain.items())) == count([*NESTED_ACTORS, *APART_ACTORS], text).counts


@given(articles)
def test_a_name_that_the_text_does_not_hold_changes_no_count(text: str) -> None:
    assert "Unheard" not in text
    assert count(EVERYBODY, text) == count([*EVERYBODY, group("more", "Unheard", "Unheard Of")], text)


@given(articles, st.sampled_from(APART_ACTORS))
def test_a_name_that_shares_no_place_with_others_changes_no_other_count(text: str, more: Actor) -> None:
    others = [actor for actor in APART_ACTORS if actor.id != more.id]
    found = count([*others, more], text).counts
    found.pop(more.id, None)
    assert count(others, text).counts == found


@given(articles)
def test_a_name_within_a_longer_name_is_not_counted(text: str) -> None:
    shorter = [actor for actor in NESTED_ACTORS if actor.name in {"Bay", "Marrow Bay"}]
    longer = group("council", WITHIN)
    hidden = text
    for at in reversed(naive_places(text, WITHIN)):
        hidden = f"{hidden[:at]}{'·' * len(WITHIN)}{hidden[at + len(WITHIN) :]}"
    found = count([*shorter, longer], text).counts
    assert len(naive_places(text, WITHIN)) == found.pop("council", 0)
    assert count(shorter, hidden).counts == found


@given(articles, st.permutations(EVERYBODY))
def test_the_order_of_the_actors_does_not_matter(text: str, turned: list[Actor]) -> None:
    expected, found = count(EVERYBODY, text), count(turned, text)
    assert expected.counts == found.counts
    assert [doubt._replace(candidates=tuple(sorted(doubt.candidates))) for doubt in expected.doubts] == [
        doubt._replace(candidates=tuple(sorted(doubt.candidates))) for doubt in found.doubts
    ]


@given(articles, st.permutations(["Marrow", "the bay", "Bay of Marrow"]))
def test_the_order_of_the_aliases_does_not_matter(text: str, names: list[str]) -> None:
    assert count([group("bay", "Marrow", "the bay", "Bay of Marrow")], text) == count([group("bay", *names)], text)


@given(
    st.sampled_from([name for name in [*APART, *PERSONS, "Lind"] if name[-1].isalnum()]),
    st.sampled_from(["x", "é", "1", "_", "국"]),
    st.sampled_from(["{letter}{name}", "{name}{letter}", "{letter}{name}{letter}"]),
)
def test_no_name_is_counted_inside_a_word(name: str, letter: str, form: str) -> None:
    text = naive_normal(form.format(name=name, letter=letter))
    parts = [] if form == "{name}{letter}" else [surname for surname in ("Lind", "Ode") if text.endswith(f" {surname}")]
    found = count([*APART_ACTORS, *persons()], text)
    assert {} == found.counts
    assert parts == [doubt.surname for doubt in found.doubts]


@given(st.sampled_from(PERSONS), st.sampled_from(["\u0301", "\u0308", "\u09be"]))
def test_no_name_is_counted_before_a_mark_that_belongs_to_its_last_letter(name: str, mark: str) -> None:
    assert {} == count(persons(), naive_normal(f"{name}{mark}")).counts


@given(articles, st.sampled_from(APART_ACTORS))
def test_a_name_that_is_settled_to_nobody_is_removed_and_nothing_else(text: str, removed: Actor) -> None:
    expected = count(APART_ACTORS, text).counts
    expected.pop(removed.id, None)
    assert expected == count(APART_ACTORS, text, {removed.name: None}).counts


@given(articles, st.sampled_from(APART_ACTORS), st.sampled_from(APART_ACTORS))
def test_a_name_that_is_settled_to_an_actor_moves_there(text: str, from_: Actor, to: Actor) -> None:
    expected = Counter(count(APART_ACTORS, text).counts)
    moved = expected.pop(from_.id, 0)
    expected[to.id] += moved
    assert +expected == Counter(count(APART_ACTORS, text, {from_.name: to.id}).counts)


@given(articles, st.sampled_from([None, "mara-lind", "actor-0"]))
def test_a_surname_that_is_settled_leaves_no_doubt(text: str, meant: str | None) -> None:
    found = count(EVERYBODY, text, {"Lind": meant})
    before = count(EVERYBODY, text)
    assert "Lind" not in [doubt.surname for doubt in found.doubts]
    assert [doubt for doubt in before.doubts if "Lind" not in doubt.surname] == [
        doubt for doubt in found.doubts if "Lind" not in doubt.surname
    ]
    if meant:
        assert sum(found.counts.values()) >= sum(before.counts.values())


@given(articles)
def test_a_bare_surname_counts_only_for_who_is_named_in_full_before_it(text: str) -> None:
    found = count(persons(), text)
    for actor in persons():
        places = naive_places(text, actor.name)
        surnames = naive_places(text, actor.name.split()[1])
        later = [at for at in surnames if places and at > places[0]]
        assert len(places) <= found.counts.get(actor.id, 0) <= len(later)


@given(articles)
def test_a_single_bearer_who_is_introduced_leaves_no_doubt_behind_the_introduction(text: str) -> None:
    found = count([persons()[0]], text)
    assume(not any(doubt.kind == "longer" for doubt in found.doubts))
    first = (naive_places(text, "Mara Lind") or [len(text)])[0]
    assert found.counts.get("mara-lind", 0) == len([at for at in naive_places(text, "Lind") if at > first])
    assert sum(doubt.places for doubt in found.doubts) == len([at for at in naive_places(text, "Lind") if at < first])


@given(articles)
def test_every_place_of_a_surname_is_counted_or_in_doubt(text: str) -> None:
    found = count([persons()[0]], text)
    counted = found.counts.get("mara-lind", 0) + sum(doubt.places for doubt in found.doubts)
    assert len(naive_places(text, "Lind")) <= counted


@given(articles)
def test_a_line_that_ends_within_a_name_parts_it(text: str) -> None:
    apart = text.replace(" ", "\n")
    found = count(EVERYBODY, apart)
    assert {} == count(persons(), apart).counts
    assert not any(" " in doubt.surname for doubt in found.doubts)


@given(articles, articles)
def test_what_a_paragraph_counts_by_full_names_does_not_depend_on_the_next(text: str, more: str) -> None:
    one, other = count(APART_ACTORS, text), count(APART_ACTORS, more)
    assert Counter(one.counts) + Counter(other.counts) == Counter(count(APART_ACTORS, f"{text}\n{more}").counts)


@given(articles)
def test_places_of_doubt_are_places_of_the_surname(text: str) -> None:
    for doubt in count(EVERYBODY, text).doubts:
        assert doubt.surname == text[doubt.start : doubt.end]
        assert doubt.start in naive_places(text, doubt.surname)
        assert 1 <= doubt.places <= len(naive_places(text, doubt.surname))


@given(articles)
def test_counting_does_not_remember_other_articles(text: str) -> None:
    names = Names(EVERYBODY, [])
    expected = names.count("a", text)
    names.count("b", "Mara Lind and Ole Lind met at the Port Board.")
    assert expected == names.count("a", text)


MANY = [
    "Kim Jong-un",
    "Kim Yong-hyun",
    "Kim Darrow",
    "Xi Jinping",
    "Phạm Minh Chính",
    "Karl Müller",
    "Ivo May",
    "Jo Park",
]
NATIVE = {"Kim Jong-un": "김정은", "Xi Jinping": "习近平"}
many_texts = st.lists(
    st.sampled_from(
        [
            *MANY,
            *NATIVE.values(),
            *(
                "Kim",
                "Kim Jong Un",
                "KIM",
                "Kim Yo Jong",
                "Xi",
                "XI",
                "Chính",
                "Chinh",
                "Müller",
                "Muller",
                "May",
                "Park",
            ),
            *(
                "President",
                "Brenda",
                "said",
                "In",
                "은",
                " 위원장은",
                "主席",
                "김",
                "习",
                ". ",
                "\n",
                " ",
                " ",
                " ",
                "-",
                "’s ",
                "1",
            ),
        ]
    ),
    max_size=25,
).map(lambda parts: "\n".join(map(naive_normal, "".join(parts).split("\n"))))


def many() -> list[Actor]:
    return [
        Actor(id=f"x-{number}", name=name, kind="person", native_name=NATIVE.get(name))
        for number, name in enumerate(MANY)
    ]


@given(many_texts, st.permutations(many()))
def test_the_order_of_records_does_not_matter_in_any_script(text: str, turned: list[Actor]) -> None:
    expected, found = count(many(), text), count(turned, text)
    assert expected.counts == found.counts
    assert [(doubt.surname, doubt.kind, doubt.places) for doubt in expected.doubts] == [
        (doubt.surname, doubt.kind, doubt.places) for doubt in found.doubts
    ]


@given(many_texts)
def test_no_more_names_are_counted_than_the_text_has_words_and_letters_of_unspaced_scripts(text: str) -> None:
    places = len(re.findall(r"[A-Za-zÀ-ỹ]+|[가-힣]+|[\u4e00-\u9fff]", text))
    assert sum(count(many(), text).counts.values()) <= places


@given(many_texts, st.sampled_from(many()))
def test_what_is_settled_to_nobody_is_counted_for_nobody(text: str, actor: Actor) -> None:
    settled = count(many(), text, {actor.name: None})
    assert settled.counts.get(actor.id, 0) <= count(many(), text).counts.get(actor.id, 0)
