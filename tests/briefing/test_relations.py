"""Who appears with whom: by which statements, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT, write_files

from sitegen.briefing import relations
from sitegen.briefing.relations import Relations
from sitegen.options import Options
from sitegen.work import examine

SAID = "  - {text: port council of Marrow Bay put off its vote, speaker: mara-lind}\n"
EVENT = "name: {name}\nstatus: reported\nactors: [mara-lind, port-council]\n"


@pytest.fixture
def together(project: Path) -> Path:
    """Give a project in which two articles and three events name the chair and the council together."""
    quoted = {
        f"content/summaries/{name}.yaml": PROJECT[f"content/summaries/{name}.yaml"].replace(
            "quotations:\n", f"quotations:\n{SAID}"
        )
        for name in ("harbour-council", "tide-gazette")
    }
    events = {
        "content/events/first.yaml": EVENT.format(name="First") + "date: 2031-01\n",
        "content/events/second.yaml": EVENT.format(name="Second") + "date: 2031-02\n",
        "content/events/someday.yaml": EVENT.format(name="Some day"),
    }
    write_files(project, {**quoted, **events})
    return project


def found_in(project: Path) -> Relations:
    return Relations(examine(Options(content=project / "content", output=project / "public")).briefing)


def statements(found: Relations) -> list[str]:
    """Return what ties the only two who are tied: articles for their quotations, and events."""
    (relation,) = found.all
    assert ("mara-lind", "port-council") == relation[:2]
    return [getattr(statement, "article", None) or statement.id for statement in relation.statements]  # type: ignore[union-attr]


def test_the_newest_come_first_and_events_without_a_date_last(together: Path) -> None:
    found = found_in(together)
    assert ["tide-gazette", "harbour-council", "second", "first", "someday"] == statements(found)
    assert not found.are_cut


def test_of_very_many_statements_the_newest_are_looked_at(together: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relations, "MOST_STATEMENTS", 2)
    found = found_in(together)
    # The two newest quotations stand in the statement of June, and name neither.
    assert ["second"] == statements(found)
    assert found.are_cut
