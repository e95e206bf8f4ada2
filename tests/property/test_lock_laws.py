"""Laws of the lock: it says the same after a round trip, and no change by hand passes."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
import strategies  # noqa: F401 - loads the profile
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.briefing.lock import ArticleFacts, ClaimKey, Lock, LockError, load_lock
from sitegen.briefing.origins import Overlap
from sitegen.briefing.places import Place

ids = st.sampled_from(["a", "b", "c1", "port-council", "2-plus-2", "quotation", "near"])
counts = st.integers(0, 10**7)
places = st.builds(
    Place, counts, counts, counts, counts, st.booleans(), st.sampled_from(["", "text=a%20b", "text=x-,a,b,-y"]), counts
)
said = st.one_of(
    st.text(max_size=20), st.sampled_from(['a "b" c', "북한 \u2028\x85", "\\ \n ~0", 'x near=1 "', "é\u0301"])
)
claims = st.builds(ClaimKey.of, ids, said, st.one_of(st.none(), said))
facts = st.builds(
    ArticleFacts,
    sha256=st.integers(0, 16**64 - 1).map(lambda number: f"{number:064x}"),
    bytes=counts,
    characters=counts,
    words=counts,
    paragraphs=counts,
    trigrams=counts,
    encoding=st.sampled_from(["utf-8", "cp1252", "utf-16"]),
    extractor=st.sampled_from(["text-1", "html-1"]),
)
locks = st.builds(
    Lock,
    names=st.integers(0, 16**12 - 1).map(lambda number: f"{number:012x}"),
    articles=st.dictionaries(ids, facts, max_size=3),
    places=st.dictionaries(claims, places, max_size=4),
    overlaps=st.dictionaries(st.tuples(ids, ids), st.builds(Overlap, counts, counts), max_size=3),
    mentions=st.dictionaries(ids, st.dictionaries(ids, st.integers(1, 99), min_size=1, max_size=3), max_size=3),
)

LOCK = Lock(
    names="0123456789ab",
    articles={"a": ArticleFacts("0" * 64, 10, 9, 2, 1, 0, "utf-8", "text-1")},
    places={
        ClaimKey.of("a", "two “words”", "of its context"): Place(0, 11, 1, 1),
        ClaimKey.of("a", "북한 \\ \n …", None): Place(3, 9, 1, 2),
    },
    overlaps={("a", "b"): Overlap(4, 5)},
    mentions={"a": {"somebody": 3}},
)
_HEADER, *LINES = LOCK.text.splitlines()


@settings(max_examples=100)
@given(locks)
def test_a_lock_says_the_same_after_a_round_trip(lock: Lock) -> None:
    assert lock == load_lock(lock.text)


@settings(max_examples=50)
@given(locks)
def test_a_lock_is_written_the_same_after_a_round_trip(lock: Lock) -> None:
    assert lock.text == load_lock(lock.text).text


@settings(max_examples=50)
@given(locks, st.randoms(use_true_random=False))
def test_the_order_in_which_facts_were_found_does_not_show(lock: Lock, chance: object) -> None:
    keys = list(lock.places)
    chance.shuffle(keys)  # type: ignore[attr-defined]
    other = Lock(lock.names, lock.articles, {key: lock.places[key] for key in keys}, lock.overlaps, lock.mentions)
    assert lock.text == other.text


@settings(max_examples=100)
@given(locks, locks, st.sets(st.sampled_from(["names", "articles", "places", "overlaps", "mentions"])))
def test_lines_taken_from_an_old_lock_are_those_that_would_be_written(old: Lock, new: Lock, same: set[str]) -> None:
    lock = replace(new, **{part: getattr(old, part) for part in same})
    assert lock.text == lock.text_after(old.text, old.digests)


@settings(max_examples=50)
@given(locks)
def test_each_fact_is_one_line(lock: Lock) -> None:
    mentions = sum(map(len, lock.mentions.values()))
    expected = 3 + len(lock.articles) + len(lock.places) + len(lock.overlaps) + mentions
    assert expected == lock.text.count("\n")


def test_the_words_of_a_context_are_not_in_the_lock() -> None:
    assert "of its context" not in LOCK.text


def test_an_empty_text_has_lost_its_lines() -> None:
    assert _error("") == 1


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_changing_any_character_of_any_line_is_found(line: str) -> None:
    text = LOCK.text
    changes = [
        line[:at] + other + line[at + 1 :] for at in range(len(line)) for other in "0a ~é\n" if other != line[at]
    ]
    assert [change for change in changes if not _error(text.replace(line, change))] == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_leaving_out_or_adding_any_character_is_found(line: str) -> None:
    text = LOCK.text
    number = text.split("\n").index(line) + 1
    changes = [line[:at] + line[at + 1 :] for at in range(len(line))]
    changes += [line[:at] + "1" + line[at:] for at in range(len(line) + 1)]
    assert [change for change in changes if _error(text.replace(line, change)) != number] == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_removing_the_seal_is_found(line: str) -> None:
    text = LOCK.text
    assert text.split("\n").index(line) + 1 == _error(text.replace(line, line.rpartition(" ~")[0]))


@pytest.mark.parametrize("ending", ["\r\n", " \n"], ids=["carriage returns", "trailing spaces"])
def test_lines_that_an_editor_ended_otherwise_are_found(ending: str) -> None:
    assert _error(LOCK.text.replace("\n", ending)) == 2


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_a_line_that_is_gone_is_found(line: str) -> None:
    assert 1 == _error(LOCK.text.replace(f"{line}\n", ""))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split(" ")[0])
def test_a_line_that_stands_twice_is_found(line: str) -> None:
    assert _error(LOCK.text.replace(line, f"{line}\n{line}"))


@settings(max_examples=100)
@given(locks, locks, st.data())
def test_lines_of_two_locks_make_no_lock(mine: Lock, theirs: Lock, data: st.DataObject) -> None:
    choose = st.sampled_from(sorted({*mine.text.splitlines(), *theirs.text.splitlines()}))
    merged = {*data.draw(st.lists(choose, unique=True)), data.draw(choose)}
    if merged - {_HEADER} not in [set(lock.text.splitlines()) - {_HEADER} for lock in (mine, theirs)]:
        assert _error("\n".join(sorted(merged)) + "\n")


def test_a_place_of_the_text_before_is_found_beside_the_text_of_now() -> None:
    text = LOCK.articles["a"]._replace(sha256="1" * 64)
    now = Lock(LOCK.names, {"a": text}, LOCK.places, LOCK.overlaps, LOCK.mentions).text.splitlines()
    places = {key: place._replace(start=place.start + 1) for key, place in LOCK.places.items()}
    moved = Lock(LOCK.names, {"a": text}, places, LOCK.overlaps, LOCK.mentions).text.splitlines()
    before = [line for line in now if line.startswith("quotation")]
    merged = [*before, *(line for line in moved if not line.startswith("quotation"))]
    assert len(moved) == len(merged)
    assert 1 == _error("\n".join(merged) + "\n")


def sealed(body: str) -> str:
    """Return a line with the seal that sitegen would write behind it."""
    return f"{body} ~{hashlib.sha256(body.encode()).hexdigest()[:8]}"


STRANGE = [
    pytest.param("<<<<<<< HEAD", id="a mark of a merge"),
    pytest.param("=======", id="another mark of a merge"),
    pytest.param("quotation", id="half a line"),
    pytest.param("opinion a b ~00000000", id="a kind that is not known"),
    pytest.param(sealed("overlap a b shared=many run=2"), id="a count that is no number"),
    pytest.param(sealed("article a bytes=1"), id="facts that are missing"),
    pytest.param(sealed("mentions a b"), id="parts that are missing"),
]


@pytest.mark.parametrize("line", STRANGE)
def test_a_line_that_sitegen_never_wrote_is_found(line: str) -> None:
    header, rest = LOCK.text.split("\n", 1)
    with pytest.raises(LockError) as raised:
        load_lock(f"{header}\n{line}\n{rest}")
    assert raised.value.problems[0] == (2, "this is no line of a lock")


def _error(text: str) -> int:
    """Return the number of the line that a lock is refused for, or 0 where it is not."""
    try:
        load_lock(text)
    except LockError as error:
        return error.problems[0][0]
    return 0
