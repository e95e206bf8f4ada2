"""Markdown twins, read back by markdown-it, and held against the records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from projects import edit, options
from selectolax.lexbor import LexborHTMLParser

from sitegen.build import build
from sitegen.exports.markdown import plain_words

TOPIC = "content/topics/dredging.yaml"


def built(project: Path, base_url: str | None = "https://example.org/sub/") -> Path:
    """Build a project, and return the folder of its site."""
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of Markdown, those within lines too."""
    for token in MarkdownIt().parse(text):
        yield token
        yield from token.children or ()


def shown(text: str) -> str:
    """Return what Markdown shows, in one line."""
    return " ".join(LexborHTMLParser(MarkdownIt().render(text)).text(separator=" ").split())


def twins(site: Path) -> dict[str, str]:
    """Return the twins of a site, by their paths."""
    return {path: data.decode() for path, data in files_below(site).items() if path.endswith(".md")}


@pytest.mark.parametrize("base_url", ["https://example.org/sub/", None])
def test_pages_name_their_twins_and_links_lead_to_what_is_there(project: Path, base_url: str | None) -> None:
    dispute = "{id: where, question: Where?, kind: place, positions: [{says: Here., places: [marrow-bay]}]}"
    write_files(project, {"content/disputes/more.yaml": f"- {dispute}\n"})
    site = built(project, base_url)
    found, there = twins(site), set(files_below(site))
    named = set()
    for path in sorted(name for name in there if name.endswith(".html")):
        for link in LexborHTMLParser((site / path).read_text("utf-8")).css('link[type="text/markdown"]'):
            named.add(join(path.rpartition("/")[0], str(link.attributes["href"])))
    assert named == set(found)
    assert {"index.md", "about.md", "topics/dredging.md", "articles/harbour-council.md"} < named
    for path, text in found.items():
        links = [str(token.attrs["href"]) for token in tokens(text) if token.type == "link_open"]
        inside = [link for link in links if not link.startswith("https://")]
        assert inside, path
        assert [at for at in inside if normpath(join(path.rpartition("/")[0], at.partition("#")[0])) not in there] == []


def test_a_twin_has_what_the_record_has(project: Path) -> None:
    text = (built(project) / "topics/dredging.md").read_text("utf-8")
    said = shown(text)
    for words in (
        "The channel silts up, and the vote is put off.",
        "The council votes before autumn.",
        "Likelihood : likely",
        "A new election comes first.",
        "The channel of Marrow Bay was last dredged long ago",
        "Who pays?",
    ):
        assert words in said
    assert text.startswith("# Dredging of the channel\n")
    assert "“not before June” [[The Harbour Times](../articles/harbour-council.md)]" in text
    assert "[the volume](../figures/dredged-volume.md)" in text


def test_a_figure_has_its_readings_and_an_actor_its_articles(project: Path) -> None:
    site = built(project)
    assert "at least 40,000 cubic metres" in shown((site / "figures/dredged-volume.md").read_text("utf-8"))
    assert "harbour-council.md" in (site / "actors/mara-lind.md").read_text("utf-8").partition("## Articles")[2]


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    said = {path: shown(text) for path, text in twins(built(tmp_path)).items()}
    everything = " ".join(said.values())
    wanted = {
        where: " ".join(words.replace("[[mara-lind|words]]", "words").split())
        for where, words in filler.given.items()
        if not where.startswith(("publisher.", "place."))
    }
    assert [where for where, words in wanted.items() if words not in everything] == []


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from("\\`*_[]()<>#&|~!{}-+.1\"'한")


@given(st.text(LETTERS).filter(str.strip))
def test_any_words_are_shown_as_they_are(words: str) -> None:
    line = " ".join(words.split())
    (inline,) = (token for token in MarkdownIt().parse(f"# {plain_words(words)}") if token.type == "inline")
    assert "".join(child.content for child in inline.children or ()) == line.strip()


def test_strong_words_that_touch_a_letter_are_strong(project: Path) -> None:
    edit(project, TOPIC, "**Marrow Bay**", "**“항구”**는 **Marrow Bay**")
    text = (built(project) / "topics/dredging.md").read_text("utf-8")
    assert "<b>“항구”</b>는 **Marrow Bay**" in text


def test_elements_of_html_are_words(project: Path) -> None:
    told = "Told <script>alert(1)</script>, `<b>` and <https://example.org/>"
    edit(project, TOPIC, "**Marrow Bay**", told)
    text = (built(project) / "topics/dredging.md").read_text("utf-8")
    assert r"Told \<script>alert(1)\</script>, `<b>` and <https://example.org/>" in text


def test_llms_txt_lists_all_twins(project: Path) -> None:
    site = built(project)
    text = (site / "llms.txt").read_text("utf-8")
    links = {str(token.attrs["href"]) for token in tokens(text) if token.type == "link_open"}
    assert {link for link in links if link.startswith("https://example.org/sub/")} == {
        f"https://example.org/sub/{path}" for path in (*twins(site), "data/briefing.json") if path != "index.md"
    }
    assert text.startswith("# Marrow Bay, the channel and the vote\n\n> A briefing on the dredging of Marrow Bay.\n")


def test_a_site_may_do_without_them(project: Path) -> None:
    edit(project, "content/site.yaml", "as_of:", "data: {markdown: false}\nas_of:")
    found = files_below(built(project))
    assert [path for path in found if path.endswith(".md") or path == "llms.txt"] == []
    assert b"text/markdown" not in found["topics/dredging.html"]
