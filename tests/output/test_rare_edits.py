"""Edits that are rare, after each of which a build makes what a clean one makes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import files_below, sha256_of, write_files
from projects import edit, options, take_texts_away

from benchmarks.corpus import make_corpus, write_project
from sitegen.briefing import studying
from sitegen.briefing.comparison import EVERY_PAIR_UP_TO
from sitegen.build import build
from sitegen.content.captures import Capture
from sitegen.diagnostics import Diagnostics


def made(project: Path) -> dict[str, bytes]:
    """Build a project, and return its site and its lock."""
    report = build(options(project))
    assert not report.failed, list(report.found)
    return {**files_below(project / "public"), "lock": (project / "content/evidence.lock").read_bytes()}


def made_clean(project: Path, *, texts: Path | None = None) -> dict[str, bytes]:
    """Build a copy of a project from nothing, with captured texts from elsewhere where they are not in it."""
    copy = project.parent / f"{project.name}-clean"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("public", ".sitegen", "evidence.lock"))
    if texts:
        shutil.copytree(texts, copy / "content/articles", dirs_exist_ok=True)
    return made(copy)


def with_text(project: Path, article: str, text: str, rest: str) -> None:
    """Write an article and its summary."""
    said = f"sha256: {sha256_of(text)}, title: {article.title()}, kind: report, descriptor: x, published: 2031-05-01"
    summary = f"article: {{{said}}}\nsummary: S.\n{rest}"
    write_files(project, {f"content/articles/{article}.txt": text, f"content/summaries/{article}.yaml": summary})


def test_a_role_that_changes_its_title_alone_changes_the_page_of_its_organisation(project: Path) -> None:
    made(project)
    edit(project, "content/actors/mara-lind.yaml", "title: Chair", "title: President")
    assert made_clean(project) == made(project)


@pytest.mark.parametrize(
    ("old", "new"), [("  kind:", "  language: cy\n  kind:"), ("  title:", "  title_by: editor\n  title:")]
)
def test_a_title_that_turns_out_to_be_in_another_language_is_so_on_every_page(
    project: Path, old: str, new: str
) -> None:
    edit(project, "content/site.yaml", "as_of", "language: cy\nas_of")
    made(project)
    edit(project, "content/summaries/harbour-council.yaml", old, new)
    assert made_clean(project) == made(project)


def test_an_address_that_is_given_makes_every_page_anew(project: Path) -> None:
    made(project)
    with_address = options(project, base_url="https://example.org/bay")
    assert not build(with_address).failed
    assert not build(replace(with_address, output=project / "clean")).failed
    assert files_below(project / "clean") == files_below(project / "public")


def test_a_file_that_a_template_includes_may_have_any_name(project: Path) -> None:
    page = '{% extends "sitegen/topic.html" %}{% block main %}{% include "logo.svg" %}{{ super() }}{% endblock %}'
    write_files(project, {"templates/logo.svg": "<svg><title>one</title></svg>", "templates/topic.html": page})
    made(project)
    edit(project, "templates/logo.svg", "one", "two")
    assert made_clean(project) == made(project)


def test_an_included_name_that_is_computed_may_be_that_of_any_file(project: Path) -> None:
    page = (
        '{% extends "sitegen/topic.html" %}{% block main %}'
        '{% set which = "logo" %}{% include which ~ ".svg" %}{{ super() }}{% endblock %}'
    )
    write_files(project, {"templates/logo.svg": "<svg><title>one</title></svg>", "templates/topic.html": page})
    (project / "templates/photo.jpg").write_bytes(b"\xff\xd8\xff")
    made(project)
    edit(project, "templates/logo.svg", "one", "two")
    assert made_clean(project) == made(project)


def test_an_event_may_become_an_article_of_the_same_id(project: Path) -> None:
    event = "name: Port talks\ndate: 2031-05-01\nstatus: reported\ntopics: [dredging]\nsources: [harbour-council]\n"
    write_files(project, {"content/events/port-talks.yaml": event})
    made(project)
    (project / "content/events/port-talks.yaml").unlink()
    with_text(project, "port-talks", "An altogether different text about other matters.\n", "topics: [dredging]\n")
    assert made_clean(project) == made(project)


def test_words_cited_without_context_lose_the_one_that_a_list_gave_them(project: Path) -> None:
    text = "The council met, and there was a vote.\n\nThe mayor spoke, and then there was a vote in the hall.\n"
    first = "quotations:\n  - {text: there was a vote, near: mayor spoke, about: x}\n"
    with_text(project, "twice", text, first)
    topic = 'name: Tides\nbottom_line: "So it was [@twice “there was a vote”]."\n'
    source = "{article: twice, quotation: there was a vote, near: council met}"
    event = f"name: Extra\ndate: 2031-05-01\nstatus: reported\ntopics: [tides]\nsources: [{source}]\n"
    write_files(project, {"content/topics/tides.yaml": topic, "content/events/extra.yaml": event})
    made(project)
    with_text(project, "twice", text, first + "  - {text: there was a vote, near: in the hall, about: x}\n")
    assert made_clean(project) == made(project)


def test_a_greek_name_in_capitals_is_counted_when_it_comes_later(project: Path) -> None:
    with_text(project, "held", "The city was held by ΕΛΑΣ's men, and ΕΛΑΣ's men alone.\n", "")
    made(project)
    write_files(project, {"content/actors/elas.yaml": "name: ΕΛΑΣ\nkind: organisation\n"})
    again = made(project)
    assert b"mentions held elas 2" in again["lock"]
    assert made_clean(project) == again


def test_a_text_that_changes_while_it_is_read_is_verified_by_nobody(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "content/articles/statement.txt"
    before = path.read_bytes()
    read = studying.capture_at

    def saved_by_an_editor(file: str, sha256: str, found: Diagnostics, *others: str) -> Capture | None:
        if file == str(path):
            path.write_bytes(before + b"And more.\n")
        return read(file, sha256, found, *others)

    with monkeypatch.context() as patched:
        patched.setattr(studying, "capture_at", saved_by_an_editor)
        report = build(options(project, jobs=1))
    assert report.failed
    assert "R020" in {diagnostic.rule for diagnostic in report.found}
    path.write_bytes(before)
    assert made_clean(project) == made(project)


ADDRESS = "  url: https://example.org/port-council\n"


def without_texts(project: Path, change: Callable[[], None]) -> Path:
    """Build a project, take its texts away, and change it; return where the texts are."""
    made(project)
    texts = project.parent / "texts"
    shutil.copytree(project / "content/articles", texts)
    take_texts_away(project)
    change()
    return texts


def test_where_else_words_stand_is_said_in_one_order(project: Path) -> None:
    with_text(project, "alpha", "The gate is to be shut. More.\n", "topics: [dredging]\n")
    with_text(project, "beta", "The gate is to be shut.\n", "topics: [dredging]\n")
    made(project)
    with_text(project, "alpha", "The gate is to be shut. Less.\n", "topics: [dredging]\n")
    edit(project, "content/topics/dredging.yaml", "not before June", "gate is to be shut")
    said = [found.notes[1:] for found in build(options(project)).found if found.rule == "Q001"]
    assert said == [("these words stand in `alpha`", "these words stand in `beta`")]


def test_an_address_that_is_taken_away_takes_the_ways_to_its_words_along(project: Path) -> None:
    path = "content/summaries/harbour-council.yaml"
    texts = without_texts(project, lambda: edit(project, path, ADDRESS, ""))
    assert made_clean(project, texts=texts) == made(project)


def test_an_address_that_is_given_asks_for_the_text(project: Path) -> None:
    path = "content/summaries/harbour-council.yaml"
    edit(project, path, ADDRESS, "")
    without_texts(project, lambda: edit(project, path, "article:\n", f"article:\n{ADDRESS}"))
    report = build(options(project))
    assert report.failed
    assert {"Q004"} == {diagnostic.rule for diagnostic in report.found}
    assert "as of an article without `url`" in next(iter(report.found)).message


@pytest.mark.parametrize("taken", [1, 12, None])
def test_of_many_articles_some_texts_may_be_missing(tmp_path: Path, taken: int | None) -> None:
    project = tmp_path / "many"
    write_project(make_corpus(EVERY_PAIR_UP_TO + 10), project)
    expected = made(project)
    texts = sorted((project / "content/articles").iterdir())
    take_texts_away(project, *(path.name for path in texts[:taken]))
    shutil.rmtree(project / ".sitegen")
    assert expected == made(project)


def test_few_articles_left_of_many_ask_for_the_texts(tmp_path: Path) -> None:
    project = tmp_path / "many"
    corpus = make_corpus(EVERY_PAIR_UP_TO + 1)
    write_project(corpus, project)
    made(project)
    take_texts_away(project)
    last = corpus.stories[-1].id
    for path in (project / "content").rglob("*.yaml"):
        if last not in path.read_text("utf-8") and path.stem != last:
            continue
        path.unlink()
    report = build(options(project))
    assert ["Q004"] == [diagnostic.rule for diagnostic in report.found if "every pair" in diagnostic.message]
