"""A file for machines is made again only if the answer to one of its questions has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, files_below
from projects import edit, options

from sitegen.build import build
from sitegen.exports.export import Export, Exported, Family
from sitegen.output import assets, data
from sitegen.pages.parts import Maker


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the paths of the files for machines that were made since this was cleared."""
    paths: list[str] = []

    def noted(export: Exported) -> Exported:
        if isinstance(export, Family):
            return export._replace(files=lambda maker: map(noted_file, export.files(maker)))
        return noted_file(export)

    def noted_file(export: Export) -> Export:
        def make(maker: Maker) -> bytes:
            paths.append(export.path)
            return export.make(maker)

        return export._replace(make=make)

    outputs = data.outputs_of(map(noted, data.EXPORTS))
    monkeypatch.setattr("sitegen.output.outputs._OF_ANSWERS", (assets.OUTPUT, *outputs))
    return paths


BASE = "https://example.org/"
_FEEDS = ("feed", "topics/dredging", "actors/mara-lind", "actors/port-council")
BRIEFING = {"data/briefing.json"}
FEEDS = {f"{name}.{ending}" for name in _FEEDS for ending in ("xml", "json")}
TABLES = {f"data/{name}.csv" for name in ("readings", "events", "quotations", "actors", "mentions")}
ANNOTATIONS = {"data/annotations.json", "data/annotations/1.json"}
TWINS = {
    "index.md",
    "about.md",
    "topics/dredging.md",
    "actors/mara-lind.md",
    "actors/port-council.md",
    "events/council-meeting.md",
    "figures/dredged-volume.md",
    "disputes/day-of-the-vote.md",
    "prospects/vote-in-july.md",
    *(f"articles/{name}.md" for name in ("harbour-council", "harbour-office", "tide-gazette")),
}
CITATIONS = {f"data/citations.{ending}" for ending in ("bib", "ris", "csl.json")}
OF_SETTINGS = {
    *BRIEFING,
    *FEEDS,
    *ANNOTATIONS,
    "data/datapackage.json",
    "calendar.ics",
    "data/actors.csv",
}
ALL = {*OF_SETTINGS, *TABLES, *CITATIONS, *TWINS, "llms.txt", "data/briefing.schema.json", "robots.txt"}


def feeds(*names: str) -> set[str]:
    """Return the feeds of some names."""
    return {feed for feed in FEEDS if feed.rpartition(".")[0] in names}


EDITS = [
    pytest.param("content/pages/about.md", "nobody", "somebody", BRIEFING, id="a free page"),
    pytest.param(
        "content/summaries/tide-gazette.yaml",
        "the same meeting",
        "that meeting",
        {*BRIEFING, *FEEDS},
        id="words of a summary",
    ),
    pytest.param(
        "content/topics/dredging.yaml",
        "Who pays?",
        "Who will pay?",
        {*BRIEFING, *feeds("topics/dredging")},
        id="a topic",
    ),
    pytest.param(
        "content/summaries/harbour-council.yaml",
        "topics: [dredging]",
        "topics: []",
        {*BRIEFING, *FEEDS},
        id="what a summary is filed under",
    ),
    pytest.param(
        "content/summaries/harbour-office.yaml",
        "kind: statement",
        "kind: statement\n  author: Ida Marrant",
        {
            *BRIEFING,
            *feeds("feed", "topics/dredging", "actors/port-council"),
            "data/quotations.csv",
            "data/annotations/1.json",
            *CITATIONS,
        },
        id="an article",
    ),
    pytest.param(
        "content/summaries/harbour-council.yaml",
        "about: the channel",
        "about: the silt",
        {*BRIEFING, *FEEDS, "data/quotations.csv", "data/annotations/1.json"},
        id="a quotation",
    ),
    pytest.param(
        "content/events/council-meeting.yaml",
        "The vote was",
        "A vote was",
        {
            *BRIEFING,
            *feeds("feed", "topics/dredging", "actors/port-council"),
            "data/events.csv",
            "calendar.ics",
        },
        id="an event",
    ),
    pytest.param(
        "content/figures/dredged-volume.yaml",
        "cubic metres",
        "tonnes",
        {*BRIEFING, "data/readings.csv"},
        id="a figure",
    ),
    pytest.param("content/site.yaml", "as_of: 2031-06-10", "as_of: 2031-06-11", OF_SETTINGS, id="the settings"),
]


@pytest.mark.parametrize(("path", "old", "new", "expected"), EDITS)
def test_only_what_was_asked_for_counts(
    project: Path, made: list[str], path: str, old: str, new: str, expected: set[str]
) -> None:
    build(options(project, base_url=BASE))
    assert sorted({*ALL, "sitemap.xml"}) == sorted(made)
    made.clear()
    edit(project, path, old, new)
    assert not build(options(project, base_url=BASE)).failed
    made[:] = [path for path in made if path not in {*TWINS, "llms.txt"}]
    assert (sorted(expected - set(made)), sorted(set(made) - expected)) == ([], [])


def test_a_sitemap_is_made_again_for_a_new_page(project: Path, made: list[str]) -> None:
    build(options(project, base_url=BASE))
    made.clear()
    (project / "content/pages/about.md").rename(project / "content/pages/imprint.md")
    edit(project, "content/site.yaml", "articles, about", "articles, imprint")
    build(options(project, base_url=BASE))
    assert sorted({*OF_SETTINGS, "sitemap.xml"}) == sorted(
        path for path in made if not path.endswith((".md", "llms.txt"))
    )
    assert "imprint.md" in made


def test_an_address_makes_all_of_them_again(project: Path, made: list[str]) -> None:
    build(options(project))
    assert "sitemap.xml" not in made
    made.clear()
    build(options(project, base_url=BASE))
    assert "sitemap.xml" in made


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"{}")], ids=["gone", "changed"])
def test_a_file_that_the_output_does_not_have_is_made_again(
    project: Path, made: list[str], change: Callable[[Path], None]
) -> None:
    build(options(project))
    expected = files_below(project / "public")
    made.clear()
    change(project / "public/data/briefing.json")
    build(options(project))
    assert (["data/briefing.json"], expected) == (made, files_below(project / "public"))


def test_a_clean_build_makes_all_of_them(project: Path, made: list[str]) -> None:
    build(options(project))
    made.clear()
    build(options(project, clean=True))
    assert sorted(ALL) == sorted(made)


def test_a_file_for_machines_is_explained_as_a_page_is(project: Path, run: Callable[..., Ran]) -> None:
    run("build", "--no-search")
    edit(project, "content/topics/dredging.yaml", "Who pays?", "Who will pay?")
    ran = run("explain", "--no-search", "data/briefing.json")
    assert 0 == ran.code
    assert "makes it again: the answer has changed to `record dredging`" in ran.out
    assert "document_of harbour-council" in ran.out


def test_a_link_may_lead_into_a_file_for_machines(project: Path) -> None:
    edit(project, "content/pages/about.md", "nobody", "nobody, [data](data/briefing.json#/articles/0),")
    assert not build(options(project)).failed
