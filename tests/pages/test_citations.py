"""How pages ask to be cited: articles as what others published, and all else as this briefing."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from projects import edit, options

from sitegen.build import build

COUNCIL = "content/summaries/harbour-council.yaml"
TITLE = "title: Port council puts off its vote"
ARTICLE = "articles/harbour-council.html"
SITE = "Marrow Bay, the channel and the vote, as of 10 June 2031"


def citations(project: Path, path: str, **others: object) -> dict[str, str]:
    """Return the citations of a page by their headings."""
    assert not build(options(project, **others)).failed
    text = (project / "public" / path).read_text("utf-8").partition('<section class="cite-page"')[2]
    found = re.findall(r'<h2 id="[\w-]+">(.*?)</h2>\n<p id="[\w-]+">(.*?)</p>', text)
    return {heading: words_of(citation) for heading, citation in found}


def words_of(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def test_the_page_of_an_article_cites_the_article_and_apart_from_it_our_page(project: Path) -> None:
    edit(project, COUNCIL, "  url:", "  author: Ida Marrant\n  archive_url: https://example.net/2031/council\n  url:")

    assert {
        "Cite the article": "Ida Marrant. “Port council puts off its vote.” The Harbour Times, 2 May 2031."
        " https://example.org/port-council (archived at https://example.net/2031/council)",
        "Cite our page about it": f"Summary of “Port council puts off its vote.” {SITE}."
        " https://example.org/bay/articles/harbour-council.html",
    } == citations(project, ARTICLE, base_url="https://example.org/bay")
    assert "<dt>Author</dt><dd>Ida Marrant</dd>" in (project / "public" / ARTICLE).read_text("utf-8")


def test_what_is_not_known_of_an_article_is_not_in_its_citation(project: Path) -> None:
    for line in (
        "  publisher: harbour-times\n",
        "  published: 2031-05-02\n",
        "  url: https://example.org/port-council\n",
    ):
        edit(project, COUNCIL, line, "")

    assert "“Port council puts off its vote.” no date" == citations(project, ARTICLE)["Cite the article"]
    assert "Author" not in (project / "public" / ARTICLE).read_text("utf-8")


def test_a_title_of_ours_is_in_square_brackets(project: Path) -> None:
    assert (
        "[Statement on the vote]. June 2031" == citations(project, "articles/harbour-office.html")["Cite the article"]
    )


def test_every_other_page_is_cited_as_the_briefing(project: Path) -> None:
    assert {"Cite this page": f"“Mara Lind.” {SITE}"} == citations(project, "actors/mara-lind.html")
    assert {"Cite this page": SITE} == citations(project, "index.html")


TITLES = [
    pytest.param("“We are off,” says the mayor", "“‘We are off,’ says the mayor.”", id="that begins with marks"),
    pytest.param("The mayor says “we are off”", "“The mayor says ‘we are off’.”", id="that ends with marks"),
    pytest.param("“We are off.”", "“‘We are off.’”", id="all in marks, with a full stop"),
    pytest.param("Are we “off”?", "“Are we ‘off’?”", id="that asks"),
]


@pytest.mark.parametrize(("title", "cited"), TITLES)
def test_a_title_with_quotation_marks_has_single_ones_in_those_of_a_citation(
    project: Path, title: str, cited: str
) -> None:
    edit(project, COUNCIL, TITLE, f"title: {title}")

    assert citations(project, ARTICLE)["Cite the article"].startswith(f"{cited} The Harbour Times")


def test_a_title_with_quotation_marks_has_single_ones_wherever_it_stands_in_marks(project: Path) -> None:
    edit(project, COUNCIL, TITLE, "title: “We are off,” says the mayor\n  language: nn")
    edit(project, "content/topics/dredging.yaml", "harbour-office, {article: harbour-council", "{article: tide-gazette")
    assert not build(options(project)).failed

    pages = {path.name: path.read_text("utf-8") for path in (project / "public").rglob("*.html")}
    rewritten = 'which rewrites “<span lang="nn">‘We are off,’ says the mayor</span>”'
    assert rewritten in pages["dredging.html"]
    assert (
        '“Dredging vote delayed again” rewrites “<span lang="nn">‘We are off,’ says the mayor</span>”'
        in pages["sources.html"]
    )
    assert [] == [name for name, text in pages.items() if "““" in words_of(text) or "””" in words_of(text)]


def test_an_article_that_only_an_archive_has_is_cited_from_there(project: Path) -> None:
    edit(project, COUNCIL, "  url: https://example.org/port-council", "  archive_url: https://example.net/2031/council")

    cited = (
        "“Port council puts off its vote.” The Harbour Times, 2 May 2031. Archived at https://example.net/2031/council"
    )
    assert cited == citations(project, ARTICLE)["Cite the article"]
