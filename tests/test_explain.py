"""`sitegen explain`: what a page was made of, and why; and what a rule means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran
from projects import edit, options

from sitegen.explain import path_of_url

TOPIC = "content/topics/dredging.yaml"


def test_a_page_is_explained_by_all_that_it_was_made_of(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    ran = run("explain", "--no-search", "topics/dredging.html")
    assert 0 == ran.code
    for said in ("topic.html", "base.html", TOPIC, "content/articles/council.txt", "record dredging"):
        assert f"\n  {said}\n" in ran.out
    assert "it is new, or nothing was known of it" in ran.out
    assert "keeps it, for nothing has changed" in ran.out
    assert project.is_dir()


def test_what_has_changed_since_is_said(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    edit(project, TOPIC, "Who pays?", "Who will pay?")
    assert (
        "makes it again: the answer has changed to `record dredging`"
        in run("explain", "--no-search", "topics/dredging.html").out
    )
    assert "keeps it" in run("explain", "--no-search", "articles/harbour-office.html").out
    run("build", "--no-search")
    ran = run("explain", "--no-search", "topics/dredging.html")
    assert "last made because:\n  the answer has changed to `record dredging`" in ran.out


LISTS = (
    "index.html",
    "articles/index.html",
    "actors/index.html",
    "topics/dredging.html",
    "sources.html",
    "search.html",
)


@pytest.mark.parametrize("page", LISTS)
def test_a_list_is_kept_where_only_the_prose_of_a_summary_has_changed(
    project: Path, run: Callable[..., Ran], page: str
) -> None:
    run("build", "--no-search")
    edit(project, "content/summaries/tide-gazette.yaml", "tells of the same meeting", "was there as well")
    assert "makes it again" in run("explain", "--no-search", "articles/tide-gazette.html").out
    assert "keeps it" in run("explain", "--no-search", page).out


def test_a_change_of_many_answers_names_a_few(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    for path, old, new in (
        (TOPIC, "Who pays?", "Who will pay?"),
        ("content/actors/port-council.yaml", "name: Port", "name: The Port"),
        ("content/events/council-meeting.yaml", "name: Meeting", "name: A meeting"),
        ("content/figures/dredged-volume.yaml", "name: Volume", "name: A volume"),
    ):
        edit(project, path, old, new)
    assert (
        " and "
        in run("explain", "--no-search", "topics/dredging.html").out.partition("makes it again")[2].partition("\n")[0]
    )


def test_a_change_of_the_options_or_of_a_template_is_said(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    ran = run("explain", "--no-search", "--base-url", "https://example.org/", "index.html")
    assert "what all pages share has changed" in ran.out
    (project / "templates").mkdir()
    (project / "templates/topic.html").write_text("{% extends 'sitegen/topic.html' %}")
    assert (
        "`topic.html` or a template that it uses has changed"
        in run("explain", "--no-search", "topics/dredging.html").out
    )


def test_a_template_that_cannot_be_read_any_more_is_a_change(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    (project / "templates").mkdir()
    (project / "templates/topic.html").write_text("{% if %}")
    ran = run("explain", "--no-search", "topics/dredging.html")
    assert 0 == ran.code
    assert "`topic.html` or a template that it uses has changed" in ran.out


def test_a_page_that_was_not_made_is_wrong_use(project: Path, run: Callable[..., Ran]) -> None:
    ran = run("explain", "topics/dredging.html")
    assert 2 == ran.code
    assert "nothing is known of a page 'topics/dredging.html' in 'public'." in ran.err
    assert project.is_dir()


@pytest.mark.parametrize(
    ("named", "path"),
    [
        ("dredging", "topics/dredging.html"),
        (TOPIC, "topics/dredging.html"),
        ("harbour-times", "sources.html"),
        ("./content/summaries/tide-gazette.yaml", "articles/tide-gazette.html"),
    ],
)
def test_a_page_is_found_by_its_record(project: Path, run: Callable[..., Ran], named: str, path: str) -> None:
    run("build", "--no-search")
    ran = run("explain", "--no-search", named)
    assert (0, path) == (ran.code, ran.out.partition("\n")[0])
    assert project.is_dir()


@pytest.mark.parametrize(
    ("named", "hint"),
    [
        pytest.param("topics/dreging.html", "Did you mean 'topics/dredging.html'?", id="a page that is near"),
        pytest.param("dredgin", "Did you mean 'dredging'?", id="an id that is near"),
        pytest.param("content/actors/more.yaml", "Name one of its records: ole-berg, ute-lund", id="a file of several"),
        pytest.param("ole-berg", "What is known is what the last build has left, ", id="a page that is not made yet"),
        pytest.param("zzz", "What is known is what the last build has left, ", id="nothing near"),
    ],
)
def test_what_may_be_meant_is_offered(project: Path, run: Callable[..., Ran], named: str, hint: str) -> None:
    run("build", "--no-search")
    more = "- {id: ole-berg, name: Ole Berg, kind: person}\n- {id: ute-lund, name: Ute Lund, kind: person}\n"
    (project / "content/actors/more.yaml").write_text(more)
    ran = run("explain", "--no-search", named)
    assert 2 == ran.code
    assert f"nothing is known of a page '{named}' in 'public'. {hint}" in " ".join(ran.err.split())


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("topics/x.html", "topics/x.html"),
        ("./topics/x.html#a", "topics/x.html"),
        ("public/topics/x.html", "topics/x.html"),
        (str(Path("public/topics/x.html").resolve()), "topics/x.html"),
        (f"{Path('public/topics/x.html').resolve().as_uri()}#a", "topics/x.html"),
        ("topics/", "topics/index.html"),
        ("", "index.html"),
        ("/", "index.html"),
        ("/topics/x.html", "topics/x.html"),
        ("https://example.org/bay/topics/x.html?a#b", "topics/x.html"),
        ("https://example.org/bay/", "index.html"),
        ("http://127.0.0.1:8000/topics/x%2Dy.html", "topics/x-y.html"),
    ],
)
def test_a_page_is_found_by_any_address(url: str, path: str) -> None:
    assert path == path_of_url(url, options(Path()), "https://example.org/bay/")


def test_a_rule_is_explained_also_where_there_is_no_project(
    tmp_path: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("explain", "Q017")

    assert Ran(0, EXPLAINED, "") == ran
    assert "level:\n  error\n" in run("explain", "R001").out


EXPLAINED = """\
Q017: a quotation typed with its quotation marks

level:
  warning, unless `rules:` in site.yaml says otherwise

why:
  Pages put quotation marks around each quotation, so readers would see two
  pairs.

how to fix it:
  Leave out the quotation marks around the words.
"""


def test_a_rule_that_does_not_exist_is_wrong_usage(run: Callable[..., Ran]) -> None:
    ran = run("explain", "S020")

    assert 2 == ran.code
    assert "there is no rule 'S020'. Did you mean 'S009'?" in ran.err
