"""What is kept of captured texts from run to run."""

from __future__ import annotations

from pathlib import Path

from sitegen.briefing.studies import Words
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
