"""What is kept of captured texts from run to run."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sitegen.briefing.names import Names, Settled
from sitegen.briefing.studies import Question, Studies, Words
from sitegen.briefing.studying import study_texts
from sitegen.content.records import Actor
from sitegen.store import Store

ARTICLES = [f"article-{number}" for number in range(300)]


def words_of(article: str) -> tuple[str, memoryview]:
    return "text-1 first", memoryview(article.encode())


def states(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in folder.iterdir()}


def kept(folder: Path, articles: list[str], text: str = "text-1 first") -> list[str]:
    words = Words(Store(folder))
    numbers = [words.get(article, text) for article in articles]
    return [bytes(each).decode() for each in numbers if each is not None]


def test_words_are_kept_each_for_its_text(tmp_path: Path) -> None:
    Words(Store(tmp_path)).save({article: words_of(article) for article in ARTICLES}, ())
    assert ARTICLES == kept(tmp_path, ARTICLES)
    assert [] == kept(tmp_path, ARTICLES, "text-1 second")
    assert [] == kept(tmp_path, ["unknown"])


def test_a_text_that_changed_or_went_concerns_few_files(tmp_path: Path) -> None:
    Words(Store(tmp_path)).save({article: words_of(article) for article in ARTICLES}, ())
    before = states(tmp_path)
    Words(Store(tmp_path)).save({"article-7": ("text-1 second", memoryview(b"other"))}, {"article-8"})
    after = states(tmp_path)
    assert before.keys() == after.keys()
    assert 2 >= sum(before[name] != after[name] for name in after) > 0
    assert ["other"] == kept(tmp_path, ARTICLES, "text-1 second")
    assert [article for article in ARTICLES if article not in {"article-7", "article-8"}] == kept(tmp_path, ARTICLES)


def test_words_that_are_empty_are_known(tmp_path: Path) -> None:
    Words(Store(tmp_path)).save({"empty": ("text-1 e", memoryview(b""))}, ())
    assert [""] == kept(tmp_path, ["empty"], "text-1 e")


MARA = {"name": "Mara Lind", "kind": "person"}
KIM = {"name": "Kim Min-ho", "kind": "person"}


def names_of(language: str, *actors: dict[str, str]) -> Names:
    listed = [Actor(id=f"actor-{number}", **keys) for number, keys in enumerate(actors)]  # type: ignore[arg-type]
    return Names(listed, [Settled("a", language, {})])


@pytest.mark.parametrize(
    ("text", "language", "before", "after", "is_kept"),
    [
        pytest.param("Ode left.", "en", [], [MARA], True, id="a name that is not in the text"),
        pytest.param("Mara Lind left.", "en", [], [MARA], False, id="a name in full"),
        pytest.param("Linds Rede.", "de", [], [MARA], False, id="a surname with the ending of a genitive"),
        pytest.param(
            "김민호가 왔다.", "ko", [KIM], [KIM | {"native_name": "김민호"}], False, id="a name before a particle"
        ),
        pytest.param("Park left.", "en", [{"name": "Park Min", "kind": "person"}], [], False, id="a name that went"),
        pytest.param("Kim left.", "en", [KIM], [KIM | {"surname": "Min-ho"}], False, id="another surname"),
    ],
)
def test_a_text_is_studied_again_where_a_name_that_changed_may_occur(
    tmp_path: Path, text: str, language: str, before: list[dict[str, str]], after: list[dict[str, str]], is_kept: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    names, store = names_of(language, *before), Store(tmp_path / "store")
    question = Question(
        "a", hashlib.sha256(path.read_bytes()).hexdigest(), str(path), [], False, names.own("a"), language, ""
    )
    [batch] = study_texts(names, [question])
    [studied] = batch.studied
    assert studied.study
    Studies(store).save({"a": studied.study}, {"a": memoryview(batch.numbers)}, names)

    assert is_kept == (Studies(store).get(question, names_of(language, *after)) is not None)
