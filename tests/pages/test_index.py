"""The index of all records, for those who cannot search."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.options import Options
from sitegen.pages import search
from sitegen.pages.parts import Maker
from sitegen.pages.search import SearchView
from sitegen.work import examine


def index(project: Path) -> SearchView:
    """Return the view of the page."""
    work = examine(Options(content=project / "content", output=project / "public"))
    return search.page(Maker(work.briefing, ""), searchable=False)


def test_every_record_is_listed_by_kind_and_title(project: Path) -> None:
    listed = {group.title: [link.title for link in group.records] for group in index(project).groups}
    assert {
        "Topics": ["Dredging of the channel"],
        "Actors": ["Mara Lind", "Port Council of Marrow Bay"],
        "Events": ["Meeting of the council"],
        "Figures": ["Volume dredged"],
        "Prospects": ["The council votes in July"],
        "Places": ["Marrow Bay"],
        "Disputes": ["When will the council vote?"],
        "Articles": ["Dredging vote delayed again", "Port council puts off its vote", "Statement on the vote"],
        "Publishers": ["The Harbour Times"],
        "Pages": ["About this briefing"],
    } == listed


def test_of_too_many_records_the_index_links_to_their_own_list(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_MOST_OF_A_KIND", 0)
    groups = {
        group.title: (group.count, group.whole and group.whole.url, len(group.records))
        for group in index(project).groups
    }
    assert (3, "articles/index.html", 0) == groups["Articles"]
    assert (1, "sources.html", 0) == groups["Publishers"]
    assert (1, None, 1) == groups["Pages"]
