"""The engine: answers follow their inputs, and only what may have changed is made again."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from sitegen.core.answers import ALONE, Base, given, index, question

KEYS = "abcdef"


class Sheet(Base):
    """Cells with numbers, of which each may name others."""

    def __init__(self, *, follows: bool = False) -> None:
        super().__init__(follows=follows)
        self.made: list[str] = []

    @given
    def keys(self) -> tuple[str, ...]:
        return ()

    @given
    def number(self, _key: str) -> int:
        return 0

    @given
    def names(self, _key: str) -> str:
        return ""

    @question
    def is_even(self, key: str) -> bool:
        self.made.append(f"is_even {key}")
        return self.number(key) % 2 == 0

    @index(of="keys")
    def named_by(self, key: str) -> Iterator[tuple[str, str]]:
        self.made.append(f"named_by {key}")
        for name in self.names(key):
            yield name, key

    @question
    def sum_around(self, key: str) -> int:
        self.made.append(f"sum_around {key}")
        return sum(self.number(other) for other in self.named_by(key))

    @index(of="keys")
    def evens(self, key: str) -> Iterator[tuple[bool, int]]:
        self.made.append(f"evens {key}")
        yield self.is_even(key), self.sum_around(key)

    @question
    def total(self) -> tuple[int, ...]:
        self.made.append("total")
        return self.evens("yes") + self.evens(True) + self.evens(False)  # type: ignore[arg-type]

    @question
    def circle(self, key: str) -> int:
        return self.circle(key)

    def all_answers(self) -> dict[str, object]:
        """Return the answer to each question of each key."""
        answers: dict[str, object] = {"total": self.total()}
        for key in KEYS:
            answers[f"sum {key}"] = self.sum_around(key)
            answers[f"even {key}"] = self.is_even(key)
            answers[f"named {key}"] = self.named_by(key)
        return answers


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("number"), st.sampled_from(KEYS), st.integers(0, 3)),
        st.tuples(st.just("names"), st.sampled_from(KEYS), st.text(KEYS, max_size=3)),
        st.tuples(
            st.just("keys"), st.just(ALONE), st.sets(st.sampled_from(KEYS)).map(lambda keys: tuple(sorted(keys)))
        ),
        st.tuples(st.just("ask"), st.sampled_from(KEYS), st.just(0)),
    ),
    max_size=30,
)


@over(EDITS)
@settings(max_examples=300)
def test_answers_that_follow_are_those_of_a_base_that_knew_it_all_before(edits: list[tuple[str, str, object]]) -> None:
    live, state = Sheet(follows=True), dict[tuple[str, str], object]()
    for name, key, value in edits:
        if name == "ask":
            live.sum_around(key)
            continue
        live.give(name, key, value)
        state[name, key] = value
        clean = Sheet()
        for (of, asked), said in state.items():
            clean.give(of, asked, said)
        assert live.all_answers() == clean.all_answers()


def sheet() -> Sheet:
    base = Sheet(follows=True)
    base.give("keys", ALONE, ("a", "b", "c"))
    base.give("names", "a", "bc")
    base.give("number", "a", 2)
    base.all_answers()
    base.made.clear()
    return base


def test_what_does_not_depend_on_a_change_is_not_made_again() -> None:
    base = sheet()
    base.give("number", "a", 4)
    base.all_answers()
    assert sorted(base.made) == ["evens b", "evens c", "is_even a", "sum_around b", "sum_around c", "total"]


def test_what_comes_out_the_same_stops_the_making() -> None:
    base = sheet()
    base.give("number", "c", 8)
    base.all_answers()
    assert base.made == ["is_even c"]


def test_nothing_is_made_for_a_value_that_is_the_same() -> None:
    base = sheet()
    base.give("number", "a", 2)
    base.all_answers()
    assert base.made == []


def test_an_index_asks_only_the_sources_that_changed() -> None:
    base = sheet()
    base.give("names", "b", "c")
    assert base.named_by("c") == ("a", "b")
    assert [made for made in base.made if made.startswith("named_by")] == ["named_by b"]
    base.give("keys", ALONE, ("b", "c"))
    assert base.named_by("c") == ("b",)
    assert base.named_by("b") == ()


def test_an_input_that_is_withdrawn_is_what_it_was_before_it_was_given() -> None:
    base = sheet()
    base.withdraw("number", "a")
    assert base.sum_around("b") == 0


def test_who_notes_is_told_all_that_was_asked_and_not_what_lies_behind() -> None:
    base = sheet()
    with base.noting() as notes:
        base.sum_around("b")
        base.total()
    assert [repr(cell) for cell in notes] == ["sum_around b", "total"]
    since = base.revision
    base.give("number", "c", 2)
    assert not base.has_changed(notes, since)
    base.give("number", "a", 1)
    assert base.has_changed(notes, since)


def test_what_was_noted_before_can_be_noted_again() -> None:
    base = sheet()
    with base.noting() as first:
        base.total()
    with base.noting() as second:
        base.note(first)
    base.note(first)
    assert list(first) == list(second)


def test_an_answer_that_another_made_is_taken_and_follows_what_it_was_made_of() -> None:
    base = Sheet(follows=True)
    base.give("number", "a", 1)
    with base.noting() as notes:
        base.number("a")
    base.fill("is_even", "a", value=True, read=notes)
    assert base.is_even("a")
    base.give("number", "a", 3)
    assert not base.is_even("a")


def test_an_answer_is_found_by_what_was_asked() -> None:
    base = sheet()
    assert [2, base.total(), 2] == list(base.answers_to(["sum_around b", "total", "sum_around b"]))


def test_who_needs_the_own_answer_is_told() -> None:
    with pytest.raises(RuntimeError, match="`circle a` needs its own answer"):
        Sheet().circle("a")


def test_a_question_that_failed_can_be_asked_again() -> None:
    class Failing(Sheet):
        @question
        def half(self, key: str) -> int:
            return 10 // self.number(key)

    base = Failing(follows=True)
    with pytest.raises(ZeroDivisionError):
        base.half("a")
    base.give("number", "a", 5)
    assert base.half("a") == 2
    base.give("number", "a", 0)
    with pytest.raises(ZeroDivisionError):
        base.half("a")
    base.give("number", "a", 2)
    assert base.half("a") == 5


def test_an_index_may_not_ask_one_behind_it() -> None:
    class Twisted(Sheet):
        @index(of="keys")
        def first(self, key: str) -> Iterator[tuple[str, str]]:
            yield from ((each, key) for each in self.second(key))

        @index(of="keys")
        def second(self, key: str) -> Iterator[tuple[str, str]]:
            yield key, key

    for follows in (False, True):
        base = Twisted(follows=follows)
        base.give("keys", ALONE, ("a",))
        with pytest.raises(RuntimeError, match="the index `second` is asked by one that stands before it"):
            base.first("a")


def test_a_base_that_does_not_follow_refuses_what_would_change_its_answers() -> None:
    base = Sheet()
    base.give("number", "a", 1)
    assert base.number("b") == 0
    base.give("number", "a", 1)
    for key in "ab":
        with pytest.raises(RuntimeError, match="was given or asked for already"):
            base.give("number", key, 2)


def test_another_process_gets_what_was_given_and_answered() -> None:
    base = Sheet()
    base.give("keys", ALONE, ("a", "b"))
    base.give("names", "a", "b")
    base.named_by("b")
    base.is_even("a")
    base.made.clear()
    other = pickle.loads(pickle.dumps(base))  # noqa: S301
    assert other.named_by("b") == ("a",)
    assert other.is_even("a")
    assert other.made == []
    assert other.sum_around("b") == 0


def test_what_is_declared_says_what_it_is() -> None:
    assert Sheet.is_even.name == "is_even"
    assert Sheet.number.takes_key
    assert Sheet.named_by.of == "keys"
