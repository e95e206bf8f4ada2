"""The editor's view shows the whole captured text with what was found in it, and nothing of it is ever published."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import CAPTURES, files_below, sha256_of, write_files

from sitegen.briefing.hedge_tables import AT_LEAST
from sitegen.briefing.marks import marks_of
from sitegen.briefing.numbers import Given
from sitegen.build import build
from sitegen.content.captures import capture_at
from sitegen.content.records import Range
from sitegen.diagnostics import Diagnostics
from sitegen.options import Options
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.unlisted import Unlisted
from sitegen.textview import Captured, in_words, view_of
from sitegen.work import examine

pytestmark = pytest.mark.usefixtures("project")

SUMMARY = Path("content/summaries/harbour-council.yaml")
SENTENCE = "Engineers said that"
MORE = """
“About 300 boats wait outside the bay,” said Ada Berg, head of the Pilots’ Union.

“The tide is late,” a sailor said. The so-called “silent channel” was closed on May 3, 2031. “It is deep,” he told Tom \
Vale of the Tide Office. Berg left at 9.

“We wait <b>here</b>.”
"""


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
    proposals = Unlisted().of(given.briefing, article, given.capture, Path("content"))
    return view_of(given, article=article, page=page, top=top, proposals=proposals).decode()


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
    assert ("q", "told the meeting that a decision") in marked(text)
    assert ("q", "Mara Lind ") in marked(text)
    for link in re.findall(r'href="#([qnfd]\d+)"', html):
        assert f'id="{link}"' in html


def test_a_quotation_within_another_has_a_place_of_its_own() -> None:
    given = SUMMARY.read_text("utf-8")
    SUMMARY.write_text(given.replace("quotations:\n", "quotations:\n  - {text: wait for ever, about: a}\n"), "utf-8")
    html = view()
    text = html.partition('class="section sg-text"')[2].partition("</section>")[0]
    assert [("q", "wait for ever"), ("q", "The channel cannot wait for ever")] == marked(text)[-4:-2]
    for link in re.findall(r'href="#(q\d+)"', html):
        assert 1 == html.count(f'id="{link}"')


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


def proposed(html: str) -> str:
    """Return the words of the proposals, without their YAML."""
    own = re.sub(r"<details.*?</details>", "", html.partition("<h2>Proposals")[2].partition("</aside>")[0], flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", own))


def test_what_the_text_suggests_is_listed_by_kind_with_its_rule() -> None:
    quote(CAPTURES["council.txt"] + MORE)
    said = proposed(view())
    for words in (
        "Quotations (6)",
        "“not before June” — Mara Lind Rule: the subject of a verb of saying",
        "“About 300 boats wait outside the bay” — Ada Berg Rule: the subject behind a verb of saying",
        "“The tide is late” — who? perhaps a sailor Rule:",
        "“silent channel” — nobody’s words Rule:",
        "“We wait &lt;b&gt;here&lt;/b&gt;.” — who? perhaps Ada Berg Rule:",
        "Names (3) Ada Berg — person; also Berg Rule:",
        "Tide Office — organisation Rule:",
        "About 300 boats is about 300 boats, by Ada Berg Rule:",
        "the end of April is 2031-04-30, not sure Rule: an edge of a month",
        "May 3, 2031 is 2031-05-03 Rule:",
    ):
        assert words in said
    assert "The channel cannot wait" not in said


def test_a_proposal_leads_to_its_words_and_has_the_yaml_to_copy() -> None:
    text = CAPTURES["council.txt"] + MORE
    quote(text)
    html = view(page=b"")
    for kind, start, end in re.findall(r'<a href="#([a-z]+)-(\d+)-(\d+)">', html):
        assert 1 == html.count(f' id="{kind}-{start}-{end}"')
        assert 1 == html.count(f' id="yaml-{kind}-{start}-{end}"')
    start = text.index("About 300")
    assert f'<span class="sg-p" id="number-{start}-{start + 15}">About <mark class="sg-f"' in html
    form = html.partition(f'id="yaml-quotation-{start}-')[2].partition("</details>")[0]
    assert "an entry of <code>quotations:</code> in <code>summaries/harbour-council.yaml</code>:" in form
    assert "- text: About 300 boats wait outside the bay\n  speaker: Ada Berg\n</pre>" in form
    assert "<code>he</code>" in html


def test_proposals_within_one_another_and_across_marks_all_have_a_place() -> None:
    given = captured()
    assert given is not None
    text = given.capture.text
    places = [
        (text.index(words), text.index(words) + len(words)) for words in ("at least 40,000", "40,000 cubic", "40")
    ]
    one = Proposal(
        kind="number", article="harbour-council", text="", start=0, end=0, rule="a", value=Range(min=1, max=2)
    )
    proposals = [replace(one, text=text[start:end], start=start, end=end) for start, end in places]
    html = view_of(given, article="harbour-council", page=None, top="/", proposals=proposals).decode()
    for start, end in places:
        assert 1 == html.count(f'<span class="sg-p" id="number-{start}-{end}">')
    assert "at least 40,000 cubic metres" in re.sub(r"<[^>]+>", "", html)
    assert "at least 40,000</a> is 1–2" in html


def test_what_is_not_known_of_a_proposal_is_said_to_be_not_known() -> None:
    given = captured()
    assert given is not None
    day = Proposal(kind="date", article="harbour-council", text="Tuesday", start=95, end=102, rule="a", sure=False)
    words = Proposal(kind="quotation", article="harbour-council", text="not", start=165, end=168, rule="a", sure=False)
    html = view_of(given, article="harbour-council", page=None, top="/", proposals=[day, words]).decode()
    assert "Tuesday</a> is a day that is not known, not sure<p" in html
    assert "“not”</a> — who?<p" in html


def test_without_proposals_there_is_no_section_of_them() -> None:
    given = captured()
    assert given is not None
    assert "Proposals" not in view_of(given, article="harbour-council", page=None, top="/").decode()


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
