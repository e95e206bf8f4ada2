"""What the search promises: files made of nothing but the pages, and one sentence where they cannot be made."""

from __future__ import annotations

import base64
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, files_below

from sitegen.output.search import SearchError, search_files, stamp_of

Run = Callable[..., Ran]


def page(title: str, text: str, *facets: tuple[str, str]) -> bytes:
    """Return a page with facets."""
    data = "".join(f'<data data-facet="{name}" value="{value}"></data>\n' for name, value in facets)
    return (
        f'<!DOCTYPE html><html lang="en"><body><main>{data}<h1>{title}</h1><p>{text}</p></main></body></html>'.encode()
    )


PAGES = {
    "index.html": page("Front page", "The channel silts up."),
    "topics/dredging.html": page("Dredging", "The channel silts up.", ("kind", "Topic"), ("topic", "Dredging")),
    "actors/lind.html": page(
        "Mara Lind", "Chair.", ("kind", "Actor"), ("topic", "Dredging"), ("actor", "Lind &amp; Co")
    ),
    **{
        f"articles/a{number}.html": page(
            f"Article {number}", f"word{number} vote", ("year", "2031"), ("kind", "Article")
        )
        for number in range(40)
    },
}


def test_the_files_depend_on_the_pages_and_not_on_their_order() -> None:
    assert search_files(PAGES) == search_files(dict(reversed(PAGES.items())))


def test_settings_of_pagefind_in_the_folder_or_the_environment_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = search_files(PAGES)
    monkeypatch.chdir(tmp_path)
    Path("pagefind.yml").write_text('exclude_selectors: ["p"]\n', "utf-8")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert before == search_files(PAGES)


def test_the_pages_that_have_facets_are_found_by_them() -> None:
    facets = json.loads(search_files(PAGES)["pagefind/facets.json"])
    values = [["kind", "Actor"], ["kind", "Article"], ["kind", "Topic"], ["topic", "Dredging"]]
    assert [*values, ["actor", "Lind & Co"], ["year", "2031"]] == facets["values"]
    assert sorted([[0, 3, 4], [2, 3], *[[5, 1]] * 40]) == sorted(facets["pages"].values())


def test_each_page_in_the_facets_has_a_fragment_of_that_name() -> None:
    files = search_files(PAGES)
    names = json.loads(files["pagefind/facets.json"])["pages"]
    assert {f"pagefind/fragment/{name}.pf_fragment" for name in names} == {
        path for path in files if path.endswith(".pf_fragment")
    }


def test_facets_that_a_theme_adds_come_last() -> None:
    files = search_files({"a.html": page("A", "word", ("place", "Marrow Bay"), ("kind", "Event"))})
    assert [["kind", "Event"], ["place", "Marrow Bay"]] == json.loads(files["pagefind/facets.json"])["values"]


def test_the_interfaces_that_come_with_pagefind_are_left_out() -> None:
    names = {path for path in search_files(PAGES) if path.endswith((".js", ".css"))}
    assert {"pagefind/pagefind.js", "pagefind/pagefind-worker.js"} == names


def test_a_site_without_pages_to_find_has_a_search_that_finds_nothing() -> None:
    files = search_files({"index.html": PAGES["index.html"]})
    nothing = '{"values":[],"pages":{}}'
    assert nothing.encode() == files["pagefind/facets.json"]


def test_the_stamp_is_of_paths_and_bytes() -> None:
    first = stamp_of({"a.html": "1", "b.html": "2"})
    assert first == stamp_of({"b.html": "2", "a.html": "1"})
    assert 3 == len({first, stamp_of({"a.html": "1", "b.html": "3"}), stamp_of({"a.html": "1", "c.html": "2"})})


# Faults


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str, *, mode: int = 0o755) -> None:
    """Put a program in the place of Pagefind."""
    path = folder / "pagefind"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(mode)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: path)


def test_a_python_without_pagefind_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(SearchError, match="there is no Pagefind for this Python"):
        search_files(PAGES)


def test_a_package_without_its_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr("pagefind_bin.get_executable", missing)
    with pytest.raises(SearchError, match="there is no Pagefind for this Python"):
        stamp_of({})


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, "", mode=0o644)
    with pytest.raises(SearchError, match="`pagefind` cannot be started, permission denied"):
        search_files(PAGES)


def test_a_program_that_ends_too_soon_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(SearchError, match="Pagefind ended before it had answered"):
        search_files({f"{number}.html": page("A", "word " * 1000, ("kind", "A")) for number in range(200)})


def test_what_pagefind_complains_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {"message_id": 1, "payload": {"type": "Error", "message": "no such index"}}
    program(tmp_path, monkeypatch, f"printf '%s,' {base64.b64encode(json.dumps(answer).encode()).decode()}; cat")
    with pytest.raises(SearchError, match="Pagefind says “no such index”"):
        search_files(PAGES)


def test_a_build_that_cannot_make_its_search_writes_nothing_and_says_what_to_do(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    ran = run("build")
    expected = """\
error[O003]: the search cannot be made: there is no Pagefind for this Python
 = hint: install the package `pagefind-bin`, or build with `--no-search`
"""
    assert (1, False) == (ran.code, (project / "public").exists())
    assert expected.split() == ran.err.split()
    assert 0 == run("build", "--no-search").code


# Building


@pytest.mark.usefixtures("project")
def test_a_build_makes_the_search_unless_it_is_told_not_to(run: Run) -> None:
    run("build")
    assert "search-form" in Path("public/search.html").read_text("utf-8")
    assert Path("public/pagefind/pagefind.js").is_file()

    run("build", "--no-search")
    assert "search-form" not in Path("public/search.html").read_text("utf-8")
    assert not Path("public/pagefind").exists()


@pytest.mark.usefixtures("project")
def test_the_pages_of_records_are_found_and_no_others(run: Run) -> None:
    run("build")
    facets = json.loads(Path("public/pagefind/facets.json").read_text("utf-8"))
    kinds = ["Actor", "Article", "Dispute", "Event", "Figure", "Page", "Prospect", "Topic"]
    assert kinds == [value for name, value in facets["values"] if name == "kind"]
    sections = ("actors", "articles", "disputes", "events", "figures", "prospects", "topics")
    records = [path for name in sections for path in Path("public", name).glob("[!i]*.html")]
    assert len(records) + 1 == len(facets["pages"])


@pytest.mark.usefixtures("project")
def test_an_article_is_found_by_kind_topic_actors_publisher_and_year(run: Run) -> None:
    run("build", "--no-search")
    text = Path("public/articles/harbour-council.html").read_text("utf-8")
    expected = [
        ("kind", "Article"),
        ("topic", "Dredging of the channel"),
        ("actor", "Mara Lind"),
        ("actor", "Port Council of Marrow Bay"),
        ("publisher", "The Harbour Times"),
        ("year", "2031"),
    ]
    assert [f'<data data-facet="{name}" value="{value}"></data>' for name, value in expected] == [
        line for line in text.splitlines() if "data-facet" in line
    ]


@pytest.mark.usefixtures("project")
def test_the_search_of_an_incremental_build_is_that_of_a_clean_one(run: Run) -> None:
    run("build")
    topic = Path("content/topics/dredging.yaml")
    topic.write_text(topic.read_text("utf-8").replace("silts up", "fills with sand"), "utf-8")
    run("build")
    incremental = files_below(Path("public"))
    shutil.rmtree("public")
    shutil.rmtree(".sitegen")
    run("build")
    assert files_below(Path("public")) == incremental


@pytest.mark.usefixtures("project")
def test_pages_that_stayed_as_they_were_are_not_indexed_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build")
    before = files_below(Path("public"))
    monkeypatch.setattr("sitegen.output.search.search_files", None)
    ran = run("build")
    assert (0, before) == (ran.code, files_below(Path("public")))


@pytest.mark.usefixtures("project")
def test_an_index_that_was_damaged_is_made_again(run: Run) -> None:
    run("build")
    before = files_below(Path("public"))
    Path("public/pagefind/pagefind-entry.json").unlink()
    run("build")
    assert before == files_below(Path("public"))
