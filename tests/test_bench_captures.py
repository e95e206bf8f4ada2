"""What the benchmark of captured pages measures: on made-up pages, of which all is known."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import captures
from benchmarks.captures import Page, Score, extractors, fetched, main, measure, pages_in, sentences
from sitegen.content.extract import whole_page

STORIES = {
    "council": "The port council put off its vote on dredging. Nobody knows who will pay for the work.",
    "hospital": "The hospital on the hill hired a dozen nurses. They come from four countries abroad.",
}
NOTICE = "We use cookies to keep this site working for you. By reading on you accept our terms of use and our rules."


def page_of(name: str) -> Page:
    story = "".join(f"<p>{sentence}</p>" for sentence in STORIES[name].split(". "))
    caption = f"<figure><figcaption>Seen at noon: our {name} today.</figcaption></figure>"
    article = f"<article><h1>How {name} news was made on Monday</h1>{story}{caption}</article>"
    html = f"<title>The news of the bay today, in short</title>{article}"
    return Page(name, f"{html}<div class='end'><p>{NOTICE}</p></div>", STORIES[name], f"{name} daily")


PAGES = [page_of(name) for name in STORIES]


def test_an_extractor_that_takes_all_refuses_nothing_and_joins_what_is_unrelated() -> None:
    score = measure(lambda html: whole_page(html).text, PAGES)
    assert Score(0.0, 1 / 3, score.seconds, 1) == score


def test_an_extractor_that_takes_the_article_alone_has_no_furniture() -> None:
    score = measure(lambda html: whole_page(html).text.partition("We use")[0], PAGES)
    assert Score(0.0, 0.0, score.seconds, 0) == score


def test_what_an_extractor_loses_or_cannot_read_is_refused() -> None:
    def first_sentence(html: str) -> str:
        if "hospital" in html:
            raise ValueError(html)
        return STORIES["council"].partition(". ")[0]

    score = measure(first_sentence, PAGES)
    assert Score(0.75, 0.0, score.seconds, 0) == score


def test_a_sentence_has_five_words_or_twelve_letters_of_a_script_without_spaces() -> None:
    text = (
        "Read on. The vote is put off.\n市議会は港の浚渫に関する採決を延期した。市長。 “So it was,” she said. It rained"
    )
    assert ["thevoteisputoff", "市議会は港の浚渫に関する採決を延期した", "soitwasshesaid"] == sentences(text)


def test_pages_are_found_however_their_folder_is_laid_out(tmp_path: Path) -> None:
    page = PAGES[0]
    for name, data in {
        "own/council.html": page.html,
        "own/council.txt": page.body,
        "own/alone.html": page.html,
        "mozilla/council/source.html": page.html,
        "mozilla/council/expected.html": f"<p>{page.body}</p>",
        "zyte/ground-truth.json": json.dumps({"x": {"articleBody": page.body, "url": "https://example.org/council"}}),
        "zyte/html/x.html.gz": page.html,
        "fundus/xx/Times_2031_05_02.html.gz": page.html,
        "fundus/xx/Times_2031_05_03.html.gz": "<p>Another.</p>",
        "fundus/xx/Times.json": json.dumps(
            {
                "V0": {"title": "none"},
                "V1": {"body": {"summary": ["Not on the page."], "sections": []}},
                "V2": {"body": {"summary": [], "sections": [{"headline": [], "paragraphs": page.body.split(". ")}]}},
            }
        ),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(data.encode()) if name.endswith(".gz") else data.encode())
    found = {folder.name: [(one.name, one.publisher) for one in pages_in(folder)] for folder in tmp_path.iterdir()}
    assert {
        "own": [("council", "council")],
        "mozilla": [("council", "council")],
        "zyte": [("x", "example.org")],
        "fundus": [("Times_2031_05_02", "Times")],
    } == found


def test_the_table_has_a_line_for_each_extractor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "council.html").write_text(PAGES[0].html)
    (tmp_path / "council.txt").write_text(PAGES[0].body)
    only_ours = dict(list(extractors().items())[:2])
    monkeypatch.setattr(captures, "extractors", lambda: only_ours)
    ran = CliRunner().invoke(main, ["--pages", str(tmp_path)])
    lines = ran.output.splitlines()
    assert [f"{tmp_path.name}: 1 pages", ["refused", "furniture", "ms", "a", "page", "joined"]] == [
        lines[0],
        lines[1].split(),
    ]
    assert ["sitegen", "whole page"] == [line[:12].strip() for line in lines[2:]]
    (tmp_path / "council.txt").unlink()
    assert "there are no pages with bodies" in CliRunner().invoke(main, ["--pages", str(tmp_path)]).output


def test_public_pages_are_cloned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def clone(command: list[str], **_: object) -> None:
        asked.append(command)
        Path(command[-1]).mkdir(parents=True)

    monkeypatch.setattr("benchmarks.captures.subprocess.run", clone)
    assert list(fetched(tmp_path)) == list(fetched(tmp_path))
    assert [f"https://github.com/{name}" for name in captures.SOURCES] == [command[-2] for command in asked]
