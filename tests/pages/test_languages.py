"""Languages: words that are not in the language of the site say in which they are, wherever they stand."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from projects import edit, options

from sitegen.build import build

COUNCIL = "content/summaries/harbour-council.yaml"
GAZETTE = "content/summaries/tide-gazette.yaml"
DISPUTE = "content/disputes/day-of-the-vote.yaml"
EVENT = "content/events/council-meeting.yaml"
TITLE = "Port council puts off its vote"
BEGUN = "Port council puts off its …"
SHOWN = [
    "actors/mara-lind",
    "actors/port-council",
    "articles/harbour-council",
    "articles/harbour-office",
    "articles/index",
    "articles/old-council",
    "articles/tide-gazette",
    "disputes/day-of-the-vote",
    "events/council-meeting",
    "events/index",
    "evidence",
    "figures/dredged-volume",
    "figures/index",
    "index",
    "search",
    "sources",
    "topics/dredging",
]
"""Pages that show the title."""


class Words(HTMLParser):
    """Collects the words of a page with the language that they are said to be in.

    The title of a page takes no mark-up, and a picture is read to nobody but for its description.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or (self._open[-1][1] if self._open else "")
        self.words += [(given[name] or "", language) for name in ("title", "alt") if name in given]
        if tag not in {"meta", "link", "input", "br", "hr", "img"}:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not {"title", "svg", "script"} & {tag for tag, _ in self._open}:
            self.words.append((data, self._open[-1][1] if self._open else ""))


def languages(project: Path, words: str) -> dict[str, set[str]]:
    """Build a project, and return for each page that shows some words in which languages they are said to be."""
    report = build(options(project))
    assert not report.failed, list(map(str, report.found))
    found: dict[str, set[str]] = {}
    for path in sorted((project / "public").rglob("*.html")):
        reader = Words()
        reader.feed(path.read_text("utf-8"))
        name = path.relative_to(project / "public").as_posix().removesuffix(".html")
        said = {language for text, language in reader.words if words in text}
        if said:
            found[name] = said
    return found


@pytest.fixture
def foreign(project: Path) -> Path:
    """Give the project with an article in another language, named wherever a page can name one."""
    edit(project, COUNCIL, "  kind: report\n", "  kind: report\n  language: cy\n")
    edit(project, COUNCIL, "  publisher: harbour-times\n", "")
    edit(project, COUNCIL, "article:\n", "was: [old-council]\naccept: {S001: It is new.}\narticle:\n")
    edit(project, "content/site.yaml", "has not voted", "has not voted [[harbour-council]]")
    edit(project, EVENT, "outcome:", "resolved_by: harbour-council\noutcome: Again [@harbour-council].\n#")
    edit(project, EVENT, "status: reported", "status: cancelled")
    alias = "{text: port council, note: its name, article: harbour-council}"
    edit(project, "content/actors/port-council.yaml", "[port council]", f"[{alias}]")
    position = "  - {says: In June., sources: [{article: tide-gazette, quotation: not before June}]}\n"
    edit(project, DISPUTE, "conclusion", f"{position}conclusion")
    return project


def test_the_title_of_an_article_says_its_language_wherever_it_stands(foreign: Path) -> None:
    assert {page: {"cy"} for page in SHOWN} == languages(foreign, TITLE)


def test_so_do_the_first_words_of_it(foreign: Path) -> None:
    assert {"cy"} == set().union(*languages(foreign, BEGUN).values())


def test_a_title_by_the_editor_is_in_the_language_of_the_site(foreign: Path) -> None:
    edit(foreign, COUNCIL, f"  title: {TITLE}\n", f"  title: {TITLE}\n  title_by: editor\n")

    assert {page: {"en"} for page in SHOWN} == languages(foreign, TITLE)


NAMES = [
    pytest.param("  short: The Council Paper\n", "The Council Paper", id="a short name"),
    pytest.param("  publisher: harbour-times\n", "The Harbour Times", id="a publisher"),
]


@pytest.mark.parametrize(("named", "label"), NAMES)
def test_what_a_citation_calls_an_article_is_in_the_language_of_the_site(foreign: Path, named: str, label: str) -> None:
    edit(foreign, COUNCIL, "  kind: report\n", f"  kind: report\n{named}")

    assert {"en"} == set().union(*languages(foreign, label).values())
    assert {"cy"} == set().union(*languages(foreign, TITLE).values())


def test_words_of_a_link_in_prose_are_the_editors(foreign: Path) -> None:
    edit(foreign, "content/site.yaml", "[[harbour-council]]", "[[harbour-council|as was said]]")

    assert {"en"} == set().union(*languages(foreign, "as was said").values())
