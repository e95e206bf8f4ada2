"""Fingerprints: a page's changes exactly when its view, the site's view or its template's closure does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import write_files
from msgspec.structs import fields, replace

from sitegen.build import Options, build, prepare
from sitegen.output import render as rendering
from sitegen.output.render import fingerprint
from sitegen.output.theme import Theme
from sitegen.pages.elsewhere import NotFoundView, RedirectView
from sitegen.pages.parts import DateView, Link
from sitegen.pages.site import SiteView

HOME = Link(title="Home", url="index.html")
SITE = SiteView(
    **{
        **dict.fromkeys((field.name for field in fields(SiteView)), ""),
        "as_of": DateView(label="", iso="", edtf="", doubt=""),
        **dict.fromkeys(("home", "sources", "evidence"), HOME),
        "navigation": (HOME,),
        "assets": {"style.css": "assets/style.1.css"},
    }
)
VIEW = RedirectView(path="a.html", title="A", target=HOME)
CHANGES = [
    pytest.param({"view": replace(VIEW, title="B")}, id="the title"),
    pytest.param({"view": replace(VIEW, description="B")}, id="the description"),
    pytest.param({"view": replace(VIEW, target=replace(HOME, title="Start"))}, id="the title of a neighbour"),
    pytest.param({"view": replace(VIEW, path="b.html")}, id="the path"),
    pytest.param({"view": NotFoundView(path="a.html", title="A")}, id="the kind of page"),
    pytest.param({"site": replace(SITE, title="Other")}, id="the site"),
    pytest.param({"site": replace(SITE, assets={"style.css": "assets/style.2.css"})}, id="an asset"),
    pytest.param({"site": replace(SITE, navigation=(HOME, HOME))}, id="the menu"),
    pytest.param({"closure": "other"}, id="the closure of the template"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_fingerprint_changes_with(change: dict[str, Any]) -> None:
    same = {"view": VIEW, "site": SITE, "closure": "closure"}
    assert fingerprint(**same) == fingerprint(**{**same, "view": replace(VIEW), "site": replace(SITE)})
    assert fingerprint(**same) != fingerprint(**{**same, **change})


def test_the_fingerprint_changes_with_what_makes_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(VIEW, SITE, "closure")
    monkeypatch.setattr(rendering, "made_by", lambda: "other")
    assert before != fingerprint(VIEW, SITE, "closure")


def fingerprints(project: Path) -> dict[str, str]:
    prepared = prepare(Options(content=project / "content", output=project / "public"))
    assert list(prepared.work.found) == []
    return {path: kept.entry.fingerprint for path, kept in prepared.files.items() if path.endswith(".html")}


def test_what_is_made_of_answers_has_a_fingerprint_and_nothing_else(project: Path) -> None:
    prepared = prepare(Options(content=project / "content", output=project / "public"))
    without = {path for path, kept in prepared.files.items() if not kept.entry.fingerprint}
    assert {path for path in prepared.files if path.startswith("assets/")} | {"data/files.json"} == without


EDITS = [
    pytest.param("content/pages/about.md", "Written by nobody", "Written by somebody", {"about.html"}, id="a text"),
    pytest.param(
        "content/events/council-meeting.yaml",
        "Meeting of the council",
        "Session of the council",
        {
            *("index.html", "search.html", "events/index.html", "events/council-meeting.html", "topics/dredging.html"),
            *("actors/port-council.html", "articles/harbour-council.html"),
        },
        id="the name of an event",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "expected"), EDITS)
def test_an_edit_changes_the_fingerprints_of_the_pages_that_show_it(
    project: Path, path: str, old: str, new: str, expected: set[str]
) -> None:
    before = fingerprints(project)
    text = (project / path).read_text("utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new), "utf-8")
    after = fingerprints(project)
    assert expected == {page for page in after if after[page] != before[page]}


def test_a_changed_template_changes_the_fingerprints_of_its_pages(project: Path) -> None:
    before = fingerprints(project)
    source = Theme(project / "templates").environment.loader.get_source(None, "topic.html")[0]  # type: ignore[union-attr,arg-type]
    write_files(project, {"templates/topic.html": source + "<!-- changed -->"})
    after = fingerprints(project)
    assert {"topics/dredging.html"} == {page for page in after if after[page] != before[page]}


def test_pages_with_the_same_fingerprint_have_the_same_bytes(project: Path) -> None:
    options = Options(content=project / "content", output=project / "public")
    first, second = prepare(options).files, prepare(options).files
    assert first == second


def test_a_second_build_writes_no_page(project: Path) -> None:
    options = Options(content=project / "content", output=project / "public")
    first = build(options)
    assert (first.pages, False) == (first.written, first.failed)
    second = build(options)
    assert (0, 0, first.pages, False) == (second.written, second.removed, second.pages, second.lock_changed)
