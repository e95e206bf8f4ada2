"""The editor's view shows the whole captured text with what was found in it, and nothing of it is ever published."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CAPTURES, files_below, sha256_of, write_files

from sitegen.briefing.hedge_tables import AT_LEAST
from sitegen.briefing.marks import marks_of
from sitegen.briefing.numbers import Given
from sitegen.build import build, examine
from sitegen.content.captures import capture_at
from sitegen.diagnostics import Diagnostics
from sitegen.options import Options
from sitegen.textview import Captured, in_words, view_of

pytestmark = pytest.mark.usefixtures("project")

SUMMARY = Path("content/summaries/harbour-council.yaml")
SENTENCE = "Engineers said that"


def captured(article: str = "harbour-council") -> Captured | None:
    """Return what the view of an article of the project in the working folder is made of."""
    work = examine(Options(content=Path("content"), output=Path("preview")))
    path, facts = work.at_hand.get(article), work.briefing.facts_of(article)
    capture = capture_at(path, facts.sha256, Diagnostics(), facts.extractor) if path and facts else None
    return Captured(work.briefing, capture) if capture else None


def view(article: str = "harbour-council", page: bytes | None = None, top: str = "/") -> str:
    """Return the view of an article, which looks like its page unless another is given."""
    given = captured(article)
    assert given is not None
    if page is None:
        build(Options(content=Path("content"), output=Path("preview")))
        page = Path(f"preview/articles/{article}.html").read_bytes()
    return view_of(given, article=article, page=page, top=top).decode()


def quote(text: str, sha256: str | None = None) -> None:
    """Put another text in the place of the council's, and quote nothing of it."""
    write_files(Path(), {"content/articles/council.txt": text})
    for path in Path("content").rglob("*.yaml"):
        given = path.read_text("utf-8").replace(sha256_of(CAPTURES["council.txt"]), sha256 or sha256_of(text))
        path.write_text(given, "utf-8")


def marked(html: str) -> list[tuple[str, str]]:
    """Return kind and words of each mark, those within others too."""
    found = []
    open_marks: list[list[str]] = []
    for tag, kind, text in re.findall(r'<(mark|/mark)(?: class="sg-(\w)")?[^>]*>|([^<]+)|<[^>]+>', html):
        if tag == "mark":
            open_marks.append([kind, ""])
        elif tag == "/mark":
            found.append(tuple(open_marks.pop()))
        for mark in open_marks if text else ():
            mark[1] += text
    return found  # type: ignore[return-value]


def test_the_whole_text_is_shown_with_quotations_names_and_numbers() -> None:
    html = view()
    for paragraph in CAPTURES["council.txt"].split("\n\n"):
        shown = re.sub(r"<[^>]+>", "", html)
        assert paragraph.strip() in shown
    text = html.partition('class="section sg-text"')[2].partition("</section>")[0]
    assert [
        ("n", "port council"),
        ("n", "Mara Lind"),
        ("q", "not before June"),
        ("f", "40,000"),
        ("q", "at least 40,000 cubic metres"),
        ("q", "The channel cannot wait for ever"),
        ("n", "Lind"),
        ("f", "2029"),
    ] == marked(text)


def test_it_says_what_each_mark_was_read_as() -> None:
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", view().partition("<aside")[2]))
    for words in (
        "“The channel cannot wait for ever” — Mara Lind",
        "“not before June” — not listed among the quotations of the summary",
        "Mara Lind , 2 times: Mara Lind , Lind",
        "40,000 is 40,000, “at least”",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        ("excerpt", "only quotations may be published"),
        ("none", "nothing of this text may be published"),
        ("full", "This text may be published"),
    ],
)
def test_a_banner_says_what_may_be_published(rights: str, words: str) -> None:
    SUMMARY.write_text(
        SUMMARY.read_text("utf-8").replace("  kind: report\n", f"  kind: report\n  rights: {rights}\n"), "utf-8"
    )
    html = view(page=b"")
    assert words in html
    assert SENTENCE in html


def test_it_looks_as_the_site_does_and_its_links_lead_where_those_of_the_page_do() -> None:
    html = view(top="/bay/")
    assert re.search(r'<link rel="stylesheet" href="/bay/assets/style\.\w+\.css">', html)
    own = '<link rel="stylesheet" href="/.preview/text.css"><script src="/.preview/text.js" defer></script></head>'
    assert own in html
    assert 'href="/bay/topics/index.html"' in html
    assert '<a class="skip" href="#main">' in html
    assert 'href="/bay/actors/mara-lind.html"' in html
    assert "<title>Captured text: Port council puts off its vote</title>" in html
    assert "Cite the article" not in html
    assert "Content-Security-Policy" in html


@pytest.mark.parametrize(
    "page", [b"", b"<!DOCTYPE html><title>a</title><p>no main</p>", b"<!DOCTYPE html><main>no main</main>"]
)
def test_without_a_page_to_look_like_it_is_shown_all_the_same(page: bytes) -> None:
    html = view(page=page)
    assert SENTENCE in html
    assert "<!DOCTYPE html>" in html
    assert "no main" not in html


def test_marks_that_cross_are_cut_and_each_can_be_linked_to_once() -> None:
    given = SUMMARY.read_text("utf-8").replace(
        "quotations:\n",
        "quotations:\n  - {text: 'at the meeting that a decision', about: a}\n".replace("at the", "told the")
        + "  - {text: 'Mara Lind told the meeting', about: b}\n",
    )
    SUMMARY.write_text(given, "utf-8")
    html = view()
    anchors = re.findall(r'<mark class="[^"]*" id="(\w+)"', html)
    assert len(anchors) == len(set(anchors))
    assert {"q1", "q2", "n2"} <= set(anchors)
    text = html.partition('class="section sg-text"')[2].partition("</section>")[0]
    assert ("q", "Mara Lind told the meeting") in marked(text)
    assert ("q", " that a decision") in marked(text)
    for link in re.findall(r'href="#([qnfd]\d+)"', html):
        assert f'id="{link}"' in html


def test_what_a_text_holds_is_no_html() -> None:
    quote(CAPTURES["council.txt"] + "\nWith 5 <script>alert(1)</script> & more.\n")
    html = view()
    assert "&lt;script&gt;alert(" in html
    assert ")&lt;/script&gt; &amp; more" in html
    assert "<script>alert" not in html


def test_a_speaker_who_has_no_record_yet_is_shown_by_id() -> None:
    SUMMARY.write_text(SUMMARY.read_text("utf-8").replace("speaker: mara-lind", "speaker: nobody-yet"), "utf-8")
    assert "“The channel cannot wait for ever”</a> — nobody-yet" in view(page=b"")


def test_names_in_doubt_are_marked_and_say_who_may_be_meant() -> None:
    write_files(Path(), {"content/actors/ada-berg.yaml": "name: Ada Berg\nkind: person\n"})
    quote(CAPTURES["council.txt"] + "\nThe report was written by Berg.\n")
    html = view()
    assert ("d", "Berg") in marked(html)
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("<aside")[2]))
    assert "Names in doubt (1) Not counted, or not surely. Berg : Ada Berg" in said


def test_a_number_across_paragraphs_is_none_and_places_are_those_of_the_file() -> None:
    text = "Of 5\n\nMillion  crowns “1.5\u00a0million” were 3 per cent.\n\n" + CAPTURES["council.txt"]
    quote(text)
    given = captured()
    assert given is not None
    marks = marks_of(given.briefing, "harbour-council", given.capture)
    words = [text[each.start : each.end] for each in marks.numbers]
    assert ["5", "1.5\u00a0million", "3 per cent", "40,000", "2029"] == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Given(frozenset({40000.0}), AT_LEAST, ""), "40,000, “at least”"),
        (Given(frozenset({3.0}), frozenset(), "per cent"), "3 per cent"),
        (
            Given(frozenset({1234.0, 1.234}), frozenset(), "", doubtful=(1.234, 1234.0)),
            "1.234 or 1,234, the language does not say which",
        ),
        (Given(frozenset({5.0}), frozenset(), "", "割"), "5, “割” behind it is not read"),
    ],
)
def test_it_says_in_words_what_a_number_is_read_as(given: Given, words: str) -> None:
    assert words == in_words(given)


def test_there_is_no_view_where_the_text_is_not_at_hand_or_nobody_summarised_it() -> None:
    Path("content/articles/council.txt").rename("council.txt")
    assert captured() is None
    assert captured("nobody") is None


def test_nothing_of_a_text_is_ever_written(run: Callable[..., object]) -> None:
    html = view()
    assert SENTENCE in html
    run("build")
    for folder in ("public", "preview"):
        files = files_below(Path(folder))
        assert len(files) > 20
        assert not [name for name, data in files.items() if SENTENCE.encode() in data or ".preview" in name]
