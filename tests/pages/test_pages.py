"""Pages: what the records say is on the pages that should show it, in words."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from projects import edit, options

from sitegen.build import prepare

COUNCIL = "content/summaries/harbour-council.yaml"


def page(project: Path, path: str) -> str:
    """Return the words of a page's main part, of a project without a mistake."""
    prepared = prepare(options(project))
    assert [] == list(prepared.work.found)
    main = prepared.files[path].data.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())


def test_a_quotation_says_through_whom_the_article_has_it(project: Path) -> None:
    edit(project, COUNCIL, "speaker: mara-lind, about", "speaker: mara-lind, via: port-council, about")

    said = "“The channel cannot wait for ever” "
    assert f"{said}Mara Lind , quoted by Port Council of Marrow Bay , on the channel" in page(
        project, "articles/harbour-council.html"
    )
    assert f"{said}quoted by Port Council of Marrow Bay , on the channel" in page(project, "actors/mara-lind.html")
    assert f"{said}Mara Lind , quoted by Port Council of Marrow Bay verified" in page(project, "evidence.html")
    assert f"{said}Mara Lind , on the channel" in page(project, "actors/port-council.html")


VOICES = [
    pytest.param("", "Mara Lind verified direct speech", id="speech"),
    pytest.param("kind: document, ", "Mara Lind verified words of a document", id="document"),
    pytest.param("kind: term, ", "Mara Lind verified a term in quotation marks", id="a term that somebody used"),
]
NOBODY = [
    pytest.param("", "no speaker recorded verified in quotation marks", id="nobody's"),
    pytest.param("kind: term, ", "verified a term in quotation marks", id="a term"),
]


@pytest.mark.parametrize(("kind", "expected"), VOICES)
def test_what_stands_in_quotation_marks_is_what_the_summary_says(project: Path, kind: str, expected: str) -> None:
    edit(project, COUNCIL, "{text: The channel", f"{{{kind}text: The channel")

    assert f"“The channel cannot wait for ever” {expected}" in page(project, "evidence.html")


@pytest.mark.parametrize(("kind", "expected"), NOBODY)
def test_what_is_given_to_nobody_is_not_shown_as_direct_speech(project: Path, kind: str, expected: str) -> None:
    edit(project, COUNCIL, "{text: The channel cannot wait for ever, speaker: mara-lind, about: the channel, ", "{")
    edit(project, COUNCIL, "credibility: 2}", f"{kind}text: cannot wait}}")

    assert f"“cannot wait” {expected}" in page(project, "evidence.html")
    assert f"“cannot wait” {expected}" in page(project, "articles/harbour-council.html")


def test_the_page_of_evidence_counts_what_stands_in_quotation_marks(project: Path) -> None:
    expected = (
        "3 stand inside quotation marks there, 2 of them as direct speech; the others are the article’s own words."
    )

    assert expected in page(project, "evidence.html")


def test_who_passed_words_on_appears_in_the_article(project: Path) -> None:
    edit(project, COUNCIL, "actors: [mara-lind, port-council]", "actors: [mara-lind]")
    edit(project, COUNCIL, "    asserted_by: port-council\n", "")
    (project / "content/actors/harbour-radio.yaml").write_text("name: Harbour Radio\nkind: organisation\n")
    edit(project, COUNCIL, "speaker: mara-lind, about", "speaker: mara-lind, via: harbour-radio, about")

    assert "Port council puts off its vote The Harbour Times 2 May 2031" in page(project, "actors/harbour-radio.html")
