"""What the editor's view proposes: what no record has yet, read again only where it may have changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import sha256_of, write_files
from test_textview import CAPTURES, MORE, SUMMARY, captured, quote

from sitegen.suggest import unlisted
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.unlisted import Unlisted

ARTICLE = "harbour-council"


@pytest.fixture(autouse=True)
def _more(project: Path) -> None:
    """Have the council's article say more, of which nothing is in the records."""
    assert (project / SUMMARY).exists()
    quote(CAPTURES["council.txt"] + MORE)


def proposals(kept: Unlisted | None = None) -> set[tuple[str, str]]:
    """Return kind and words of what the council's article suggests."""
    given = captured()
    assert given is not None
    found = (kept or Unlisted()).of(given.briefing, ARTICLE, given.capture, Path("content"))
    return {(each.kind, each.text) for each in found}


def add(under: str, lines: str) -> None:
    """Add lines to a list of the summary, or a mapping that it may not have yet."""
    head, there, rest = SUMMARY.read_text("utf-8").partition(f"{under}:\n")
    SUMMARY.write_text(f"{head}{under}:\n{lines}{rest}" if there else f"{head}{under}:\n{lines}", "utf-8")


@pytest.mark.parametrize(
    ("known", "accept"),
    [
        (("quotation", "The tide is late"), lambda: add("quotations", "  - {text: the tide is late, about: a}\n")),
        (("quotation", "The tide is late"), lambda: add("quotations", "  - {text: The tide is, about: a}\n")),
        (
            ("number", "About 300 boats"),
            lambda: add("readings", "  - {figure: dredged-volume, value: 300, quotation: 300 boats}\n"),
        ),
        (
            ("name", "Ada Berg"),
            lambda: write_files(Path(), {"content/actors/a.yaml": "name: Ada Berg\nkind: person\n"}),
        ),
        (("name", "Tom Vale"), lambda: add("mentions", "  Tom Vale:\n")),
        (
            ("date", "May 3, 2031"),
            lambda: write_files(
                Path(),
                {"content/events/a.yaml": "name: A\ndate: 2031-05-03~\nstatus: reported\nsources: [harbour-council]\n"},
            ),
        ),
    ],
)
def test_what_a_record_has_is_left_out(known: tuple[str, str], accept: Callable[[], None]) -> None:
    before = proposals()
    assert known in before
    accept()
    assert {known} == before - proposals()


def test_what_was_written_once_and_deleted_is_left_out(project: Path) -> None:
    before = proposals()
    write_files(
        project, {"content/suggested.txt": "# Ours.\nharbour-council number About 300 boats\n- name Ada Berg\n"}
    )
    assert {("number", "About 300 boats"), ("name", "Ada Berg")} == before - proposals()


@pytest.mark.parametrize("broken", [b"harbour-council\n", b"\xff"])
def test_what_cannot_be_read_hides_nothing(project: Path, broken: bytes) -> None:
    before = proposals()
    (project / "content/suggested.txt").write_bytes(broken)
    assert before == proposals()


def test_a_text_is_read_again_only_if_something_that_counts_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    suggestions = unlisted.suggestions

    def counted(*given: object) -> tuple[Proposal, ...]:
        read.append(given)
        return suggestions(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(unlisted, "suggestions", counted)
    kept = Unlisted()
    first = proposals(kept)
    add("quotations", "  - {text: the tide is late, about: a}\n")
    assert first - {("quotation", "The tide is late")} == proposals(kept)
    assert 1 == len(read)
    write_files(Path(), {"content/actors/a.yaml": "name: Ada Berg\nkind: person\n"})
    assert ("name", "Ada Berg") not in proposals(kept)
    assert 2 == len(read)
    shorter = sha256_of(CAPTURES["council.txt"])
    write_files(Path(), {"content/articles/council.txt": CAPTURES["council.txt"]})
    SUMMARY.write_text(SUMMARY.read_text("utf-8").replace(sha256_of(CAPTURES["council.txt"] + MORE), shorter), "utf-8")
    assert ("quotation", "It is deep") not in proposals(kept)
    assert 3 == len(read)
