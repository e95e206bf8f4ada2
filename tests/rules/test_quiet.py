"""Words of which nothing was to be said are looked at again only after something has changed that this depends on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.briefing.claims import Claim
from sitegen.build import build
from sitegen.options import Options
from sitegen.rules import quotations

ABOUT, ACTOR, COUNCIL = (
    Path("content", name) for name in ("pages/about.md", "actors/mara-lind.yaml", "summaries/harbour-council.yaml")
)


@pytest.fixture
def located(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Counter[str]]:
    """Build, and return of which articles words were looked at, and how many."""
    locate = quotations._Claims.locate
    seen: Counter[str] = Counter()

    def counted(reports: quotations._Claims, claim: Claim) -> None:
        seen[claim.article] += 1
        locate(reports, claim)

    monkeypatch.setattr(quotations._Claims, "locate", counted)

    def counted_build() -> Counter[str]:
        seen.clear()
        build(Options(content=Path("content"), output=project / "public"))
        return Counter(seen)

    return counted_build


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_what_has_nothing_to_do_with_words_lets_them_rest(located: Callable[[], Counter[str]]) -> None:
    assert located()["harbour-council"]
    replace(ABOUT, "Written by nobody", "Written by somebody")
    assert not located()["harbour-council"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(ACTOR, "name: Mara Lind", "name: Mara Quill", id="an actor"),
        pytest.param(COUNCIL, "The council put off its vote", "The council did", id="the summary"),
        pytest.param(Path("content/site.yaml"), "title:", "language: de\ntitle:", id="the language of the editor"),
    ],
)
def test_what_they_depend_on_wakes_them(located: Callable[[], Counter[str]], path: Path, old: str, new: str) -> None:
    before = located()
    replace(path, old, new)
    assert before["harbour-council"] == located()["harbour-council"]


def test_what_was_said_is_said_again(project: Path) -> None:
    replace(
        COUNCIL, "quotations:\n", "quotations:\n  - {text: '“not before June”', speaker: mara-lind, about: the vote}\n"
    )
    for number in range(2):
        replace(ABOUT, "Written by nobody", f"{number} Written by nobody")
        report = build(Options(content=Path("content"), output=project / "public"))
        assert [found.rule for found in report.found if found.rule == "Q017"] == ["Q017"]
