"""What is kept of pages: what they asked and where they lead to, as long as it is of use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.briefing.names import Names
from sitegen.briefing.questions import Briefing
from sitegen.content.dates import Date
from sitegen.content.records import Actor
from sitegen.output.made import Hashes, Made, Pages
from sitegen.store import Store


class Given:
    """Answers to questions."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers

    def answers_to(self, asked: Iterable[str]) -> Iterator[str | None]:
        return map(self.answers.get, asked)


def pages_of(store: Store, given: Given) -> Pages:
    return Pages(store, cast("Briefing", given))


def made(*asked: str, aims: tuple[str, ...] = (), anchors: tuple[str, ...] = ()) -> Made:
    return Made("page.html", "f", asked, aims, anchors, "it is new")


def build(store: Store, given: Given, pages: Mapping[str, Made | None]) -> Pages:
    """Take pages, None for one that stayed as it was."""
    taken = pages_of(store, given)
    for path, page in pages.items():
        if page:
            taken.add(path, page, is_rendered=True)
        else:
            taken.keep(path)
    return taken


def save(store: Store, given: Given, pages: Mapping[str, Made | None]) -> None:
    build(store, given, pages).save(b"", {})


def stale(store: Store, given: Given, *paths: str) -> dict[str, str]:
    return dict(pages_of(store, given).stale(paths, b"", {}))


ANSWERS = {"table a": "1", "table b": "2", "other c": "3"}
PAGES: Mapping[str, Any] = {"a.html": made("table a", "other c"), "b.html": made("table b")}


def test_a_page_is_stale_when_one_of_its_answers_has_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given(ANSWERS), PAGES)
    assert {} == stale(store, Given(ANSWERS), *PAGES)
    assert {"b.html": "the answer has changed to `table b`"} == stale(store, Given({**ANSWERS, "table b": "4"}), *PAGES)
    assert {"a.html": "the answer has changed to `other c`"} == stale(store, Given({**ANSWERS, "other c": "4"}), *PAGES)


def test_a_page_is_stale_when_there_is_an_answer_that_there_was_not(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given(ANSWERS), {"a.html": made("table z", "table a"), "b.html": made("table b")})
    assert {} == stale(store, Given(ANSWERS), *PAGES)
    assert {} == stale(store, Given({**ANSWERS, "table y": "9"}), *PAGES)
    assert {"a.html": "the answer has changed to `table z`"} == stale(store, Given({**ANSWERS, "table z": "9"}), *PAGES)


def test_what_changed_while_a_page_stayed_is_known_the_next_time(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given(ANSWERS), PAGES)
    changed = {**ANSWERS, "table b": "4"}
    save(store, Given(changed), {"a.html": None, "b.html": made("table b")})
    assert {} == stale(store, Given(changed), *PAGES)
    assert {"b.html"} == stale(store, Given(ANSWERS), *PAGES).keys()


def test_words_without_use_are_forgotten_when_they_are_too_many(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given(ANSWERS), PAGES)
    size = (tmp_path / "pages").stat().st_size
    for number in range(100):
        given = Given({**ANSWERS, f"table {number}": "5"})
        save(store, given, {"a.html": None, "b.html": made(f"table {number}", aims=(f"{number}.html",))})
        kept = pages_of(store, given)
        page_a, page_b = kept.get("a.html"), kept.get("b.html")
        assert page_a
        assert page_b
        assert {"table a", "other c"} == set(page_a.asked)
        assert ([f"table {number}"], [f"{number}.html"]) == (page_b.asked, page_b.aims)
        assert {} == stale(store, given, *PAGES)
        assert {"a.html"} == stale(store, Given({**given.answers, "table a": "6"}), *PAGES).keys()
    assert (tmp_path / "pages").stat().st_size < 3 * size


def test_of_pages_that_stayed_the_links_to_what_is_gone_or_lost_a_place_are_followed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    a, b = made(aims=("x.html#one", "y.html")), made(aims=("x.html#two",))
    x = made(anchors=("one", "two"))
    save(store, Given({}), {"a.html": a, "b.html": b, "x.html": x})
    asked: list[str] = []

    def wrong(aim: str) -> str:
        asked.append(aim)
        return "it is gone" if aim in {"x.html#one", "y.html"} else ""

    kept = {"a.html": None, "b.html": None}
    assert set() == build(store, Given({}), {**kept, "x.html": None}).misled([], wrong)
    assert set() == build(store, Given({}), {**kept, "x.html": made(anchors=("two", "one", "more"))}).misled([], wrong)
    assert [] == asked
    assert {"a.html"} == build(store, Given({}), {**kept, "x.html": made(anchors=("two",))}).misled([], wrong)
    assert ["x.html#one", "x.html#two"] == sorted(asked)
    assert {"a.html"} == build(store, Given({}), {**kept, "x.html": None}).misled(["y.html"], wrong)
    assert set() == build(store, Given({}), {**kept, "x.html": None}).misled(["z.html"], wrong)


def test_of_pages_that_were_made_all_links_are_followed(tmp_path: Path) -> None:
    pages = {"a.html": made(aims=("x.html",)), "b.html": made(aims=("y.html", "x.html")), "c.html": made()}
    built = build(Store(tmp_path), Given({}), pages)
    assert {"b.html"} == built.misled([], lambda aim: "it is gone" if aim == "y.html" else "")


def test_a_page_that_was_not_rendered_has_the_links_that_it_had(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given({}), {"a.html": made("one", aims=("x.html",), anchors=("here",))})
    again = pages_of(store, Given({}))
    again.add("a.html", made("two"), is_rendered=False)
    again.save(b"", {})
    page = pages_of(store, Given({})).get("a.html")
    assert page
    assert (["two"], ["x.html"], ["here"]) == (page.asked, page.aims, page.anchors)


def test_of_a_page_that_is_not_known_nothing_is_known(tmp_path: Path) -> None:
    pages = pages_of(Store(tmp_path), Given({}))
    assert (None, "") == (pages.get("a.html"), pages.fingerprint_of("a.html"))


@given(
    answers=st.lists(st.integers(0, 3), max_size=200),
    others=st.dictionaries(st.integers(0, 199), st.integers(0, 3), max_size=3),
    further=st.lists(st.integers(0, 3), max_size=70),
)
def test_hashes_are_the_same_whatever_was_known_before(
    answers: list[int], others: dict[int, int], further: list[int]
) -> None:
    before = Hashes.of(answers, Hashes())
    now = [others.get(place, answer) for place, answer in enumerate(answers)]
    assert Hashes.of(now, before) == Hashes.of(now, Hashes())
    assert Hashes.of(now + further, before) == Hashes.of(now + further, Hashes())
    whole = len(now) // 64
    known = Hashes.of(now, Hashes())
    rest = Hashes.of((now + further)[whole * 64 :], Hashes())
    assert known.up_to(whole).and_then(rest) == Hashes.of(now + further, Hashes())
    changed = {place for place, answer in enumerate(answers) if now[place] != answer}
    assert changed == set(Hashes.of(now, before).changed(before))


def test_the_hashes_of_a_group_that_is_as_it_was_are_taken_from_before() -> None:
    answers = list(range(200))
    known = Hashes.of(answers, Hashes())
    known = Hashes(bytes(len(known.hashes)), known.groups)
    answers[100] = 0
    assert set(range(64, 128)) == set(Hashes.of(answers, known).changed(known))


def test_what_is_told_of_an_answer_is_what_tells_it_from_others() -> None:
    dates = [Hashes.of([Date.parse(day)], Hashes()) for day in ("2031-05-02", "2031-05-02~", "2031-05-02")]
    assert dates[0] == dates[2] != dates[1]
    names = [
        Hashes.of([Names([Actor(id="ole", name=name, kind="person")], ())], Hashes())
        for name in ("Ole Brandt", "Ole Brand", "Ole Brandt")
    ]
    assert names[0] == names[2] != names[1]
    with pytest.raises(TypeError, match="object is no answer that a page may be made of"):
        Hashes.of([object()], Hashes())
