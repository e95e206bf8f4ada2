"""What a captured page is read as: its article, the whole page where the summary says so, and as the lock has it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

from sitegen.content.extract import EXTRACTORS
from sitegen.content.page_text import whole_page

Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


PAGE = "<nav><a href='/'>Home</a></nav><article><p>The vote is put off.</p></article><footer>All rights kept.</footer>"
SUMMARY = """\
article: {{sha256: {sha256}, title: Vote, kind: report, published: 2031-05-02, descriptor: daily{more}}}
summary: It tells of the vote.
quotations: [{{text: {text}}}]
"""


def write_page(text: str, more: str = "") -> None:
    sha256 = hashlib.sha256(PAGE.encode()).hexdigest()
    for name, content in (
        ("site.yaml", "title: T\ndescription: D.\nas_of: 2031-06-30\n"),
        ("articles/council.html", PAGE),
        ("summaries/council.yaml", SUMMARY.format(sha256=sha256, text=text, more=more)),
    ):
        path = Path("content", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def extractor_in_lock() -> str:
    (line,) = [line for line in Path("content/evidence.lock").read_text().split("\n") if line.startswith("article ")]
    return line.partition(" extractor=")[2].partition(" ")[0]


def test_words_of_the_whole_page_are_verified_where_the_summary_says_so(run: Run) -> None:
    write_page("All rights kept")
    assert "only elsewhere on its page" in run("verify").err
    write_page("All rights kept", ", whole_page: true")
    run("verify")
    assert "html-4" == extractor_in_lock()
    write_page("The vote is put off")
    run("verify")
    assert "article-1" == extractor_in_lock()


def test_a_page_is_read_as_the_lock_has_it_until_it_is_renewed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_page("All rights kept")
    with monkeypatch.context() as older:
        older.setattr("sitegen.content.extract.ARTICLE_EXTRACTOR", "article-0")
        older.setattr("sitegen.content.extract.EXTRACTORS", {**EXTRACTORS, "article-0": whole_page})
        older.setattr("sitegen.content.captures.EXTRACTORS", {**EXTRACTORS, "article-0": whole_page})
        run("verify")
    monkeypatch.setattr("sitegen.content.extract.EXTRACTORS", {**EXTRACTORS, "article-0": whole_page})
    monkeypatch.setattr("sitegen.content.captures.EXTRACTORS", {**EXTRACTORS, "article-0": whole_page})
    run("verify")
    assert "article-0" == extractor_in_lock()
    assert "only elsewhere on its page" in run("verify", "--renew").err
    write_page("The vote is put off")
    run("verify", "--renew")
    assert "article-1" == extractor_in_lock()
