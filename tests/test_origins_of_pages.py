"""Which captured texts count as one origin: not those that share what their publisher adds to each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from conftest import Ran, write_files

STORIES = (
    "The port council put off its vote on dredging, said Mara Lind.",
    "The hospital on the hill hired a dozen nurses from abroad.",
)
NOTICE = (
    "We use cookies and similar tools to keep this site working and to learn how it is read. By reading on you accept"
    " our terms of use, our notice on privacy and the rules of our community."
)
SUMMARY = """\
article: {{sha256: {sha256}, title: A headline, kind: report, published: 2031-05-02, descriptor: local daily{more}}}
summary: It tells of the bay.
topics: [bay]
"""
SITE: Mapping[str, str] = {
    "site.yaml": "title: T\ndescription: D.\nas_of: 2031-06-30\n",
    "topics/bay.yaml": "name: The bay\nbottom_line: Nothing is settled.\n",
}

Run = Callable[..., Ran]


def site_of(texts: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return the files of a site with an article for each text: id to the name of the file and the text, more keys."""
    files = dict(SITE)
    for number, (name, (text, more)) in enumerate(texts.items()):
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        files[f"articles/{name}"] = text
        files[f"summaries/a{number}.yaml"] = SUMMARY.format(sha256=sha256, more=more)
    return files


def origins() -> list[list[str]]:
    return list(json.loads(Path("public/data/briefing.json").read_text("utf-8"))["origins"])


@pytest.mark.parametrize(
    "form", ["<article><p>{}</p></article><footer><p>{}</p></footer>", "<p>{}</p><p>{}</p>", "{}\n\n{}\n"]
)
@pytest.mark.parametrize("more", ["", ", url: https://example.org/{}", ", publisher: times"], ids=["", "url", "named"])
def test_unrelated_stories_with_one_notice_are_two_origins(
    form: str, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    ending = "txt" if form.startswith("{") else "html"
    texts = {
        f"{number}.{ending}": (form.format(story, NOTICE), more.format(number)) for number, story in enumerate(STORIES)
    }
    publisher = {"publishers.yaml": "times: {name: The Harbour Times, reliability: B}\n"}
    write_files(Path("content"), {**site_of(texts), **publisher})
    ran = run("build", "--no-search")
    assert (0, "") == (ran.code, ran.err)
    assert [["a0"], ["a1"]] == origins()


def test_a_text_with_the_notice_of_another_publisher_is_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {
        f"{number}.txt": (f"{story}\n\n{NOTICE}\n", f", url: https://{number}.example/vote")
        for number, story in enumerate(STORIES)
    }
    write_files(Path("content"), site_of(texts))
    run("build", "--no-search")
    assert [["a0", "a1"]] == origins()


def test_what_is_said_of_an_article_is_shown_and_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    words = "The same sentence on the vote, in the same words, is in both of the stories of the two papers of the bay."
    denial = ", updated: 2031-05-03, independent_of: [{article: a1, reason: Both were in the hall.}]"
    texts = {
        f"{number}.txt": (f"{story} {words}\n", denial if not number else "") for number, story in enumerate(STORIES)
    }
    write_files(Path("content"), site_of(texts))
    ran = run("build", "--no-search")
    assert (0, "") == (ran.code, ran.err)
    assert [["a0"], ["a1"]] == origins()
    (article, _) = json.loads(Path("public/data/briefing.json").read_text("utf-8"))["articles"]
    independent_of = [{"article": "a1", "reason": "Both were in the hall."}]
    assert ("2031-05-03", independent_of) == (article["updated"], article["independent_of"])
    assert "<dt>Updated</dt>" in Path("public/articles/a0.html").read_text("utf-8")
    assert "is independent of “A headline”: Both were in the hall." in Path("public/sources.html").read_text("utf-8")
