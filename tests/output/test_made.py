"""What is kept of pages: what they asked and where they lead to, as long as it is of use."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from sitegen.briefing.queries import Answers
from sitegen.output.made import Made, Pages
from sitegen.store import Store


class Given:
    """Answers to questions, those of the word `table` from one table."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self.tables = ["table"]
        self.looked_at: set[str] = set()

    def digest_of(self, question: str) -> bytes:
        self.looked_at.add(question)
        if question == "table":
            return repr(sorted(self.answers.items())).encode()
        return self.answers.get(question, "").encode()


def pages_of(store: Store, given: Given) -> Pages:
    return Pages(store, cast("Answers", given))


def made(*asked: str, aims: tuple[str, ...] = (), anchors: tuple[str, ...] = ()) -> Made:
    return Made("page.html", "f", asked, aims, anchors, "it is new")


def save(store: Store, given: Given, pages: Mapping[str, Made | None]) -> None:
    pages_of(store, given).save(pages, b"", {})


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


def test_a_table_that_is_as_it_was_is_not_looked_into(tmp_path: Path) -> None:
    store = Store(tmp_path)
    save(store, Given(ANSWERS), PAGES)
    again = Given(ANSWERS)
    save(store, again, dict.fromkeys(PAGES))
    assert {"table", "other c"} == again.looked_at
    assert {} == stale(store, Given(ANSWERS), *PAGES)


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


def test_pages_are_found_by_where_their_links_lead(tmp_path: Path) -> None:
    store = Store(tmp_path)
    links = {"a.html": made(aims=("x.html#one", "y.html")), "b.html": made(aims=("x.html#two",))}
    save(store, Given({}), links)
    pages = pages_of(store, Given({}))
    assert {"a.html"} == pages.with_aims(list(links), {"x.html"}, lambda aim: aim.endswith("#one"))
    assert set() == pages.with_aims(list(links), {"z.html"}, lambda _: True)
    assert {"b.html"} == pages.with_aims(["b.html"], {"x.html", "y.html"}, lambda _: True)


def test_of_a_page_that_is_not_known_nothing_is_known(tmp_path: Path) -> None:
    pages = pages_of(Store(tmp_path), Given({}))
    assert (None, "", ()) == (pages.get("a.html"), pages.fingerprint_of("a.html"), pages.anchors_of("a.html"))
