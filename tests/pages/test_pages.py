"""Pages: what the records say is on the pages that should show it, in words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import sha256_of, write_files
from projects import edit, options

from sitegen.build import build

COUNCIL = "content/summaries/harbour-council.yaml"
EVENTS = "content/events/council-meeting.yaml"


def read(project: Path, path: str) -> str:
    """Return a page that was built."""
    return (project / "public" / path).read_text("utf-8")


def page(project: Path, path: str) -> str:
    """Return the words of a page's main part, of a project without a mistake."""
    assert [] == list(build(options(project)).found)
    return words(project, path)


def words(project: Path, path: str) -> str:
    """Return the words of a page's main part that was built."""
    main = read(project, path).partition("<main")[2].partition("</main>")[0]
    return spoken(main)


def spoken(markup: str) -> str:
    """Return the words of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def neighbours(project: Path, path: str) -> list[str]:
    """Return where a page says that the ones before and behind it are."""
    assert not build(options(project)).failed
    return re.findall(
        r'rel="(?:prev|next)" href="[^"]*?([\w-]+\.html)"', (project / "public" / path).read_text("utf-8")
    )


def test_a_quotation_says_through_whom_the_article_has_it(project: Path) -> None:
    edit(project, COUNCIL, "speaker: mara-lind, about", "speaker: mara-lind, via: port-council, about")

    said = "“The channel cannot wait for ever” "
    assert f"{said}Mara Lind , quoted by Port Council of Marrow Bay , on the channel" in page(
        project, "articles/harbour-council.html"
    )
    assert f"{said}quoted by Port Council of Marrow Bay , on the channel" in page(project, "actors/mara-lind.html")
    assert f"{said}Mara Lind , quoted by Port Council of Marrow Bay paragraph 4" in page(project, "evidence.html")
    assert f"{said}Mara Lind , on the channel" in page(project, "actors/port-council.html")


GAZETTE = "content/summaries/tide-gazette.yaml"
SAME_AS = [
    pytest.param("harbour-council", "same words in", id="an article with the words"),
    pytest.param("{article: harbour-council}", "same words in", id="the same as a mapping"),
    pytest.param("{article: harbour-council, quotation: “not before June”.}", "same words in", id="more words"),
    pytest.param("{article: harbour-council, quotation: not before}", "altered from", id="fewer"),
    pytest.param("{article: harbour-council, quotation: put off its vote}", "altered from", id="others"),
]


@pytest.mark.parametrize(("same_as", "said"), SAME_AS)
def test_words_are_called_the_same_only_where_they_are(project: Path, same_as: str, said: str) -> None:
    edit(project, GAZETTE, "same_as: harbour-council", f"same_as: {same_as}")

    assert f"paragraph 2 {said} Port council puts off its vote" in page(project, "articles/tide-gazette.html")


def test_other_words_of_an_article_that_is_not_rewritten_are_not_called_altered(project: Path) -> None:
    edit(project, GAZETTE, "same_as: harbour-council", "same_as: {article: harbour-office, quotation: will vote}")

    assert "the same in other words in Statement on the vote" in page(project, "articles/tide-gazette.html")


def changes(project: Path) -> list[list[str]]:
    """Return the cells of what a rewrite changed, row by row."""
    found = re.search(r'<section id="changes".*?</section>', read(project, "articles/tide-gazette.html"), re.DOTALL)
    rows = re.findall(r"<tr>(.*?)</tr>", found[0], re.DOTALL)[1:] if found else []
    return [[spoken(cell) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows]


NUMBER = ["Volume dredged", "Original: at least 40,000 cubic metres", "Rewrite: up to 35,000 cubic metres", "Number."]


def test_the_page_of_a_rewrite_shows_what_it_changed_the_original_first(project: Path) -> None:
    other = "same_as: {article: harbour-council, quotation: put off its vote}, about: the vote, note: A *change*."
    edit(project, GAZETTE, "same_as: harbour-council", other)
    assert not build(options(project)).failed
    assert changes(project) == [
        ["the vote", "Original: “put off its vote”", "Rewrite: “not before June”", "Words. A change ."],
        NUMBER,
    ]


def test_a_rewrite_that_gives_words_to_somebody_else_says_to_whom(project: Path) -> None:
    listed = "\n  - {text: not before June, speaker: port-council}\nreadings:"
    edit(project, COUNCIL, "\nreadings:", listed)
    assert not build(options(project)).failed
    speakers = "Original: “not before June” Port Council of Marrow Bay", "Rewrite: “not before June” Mara Lind"
    assert changes(project) == [["–", *speakers, "Speaker."], NUMBER]


def test_a_rewrite_does_not_come_before_what_it_rewrites_of_the_same_day(project: Path) -> None:
    edit(project, COUNCIL, "published: 2031-05-02", "published: 2031-05-03")
    rename = {"content/summaries/a-rewrite.yaml": (project / GAZETTE).read_text("utf-8")}
    (project / GAZETTE).unlink()
    write_files(project, rename)
    edit(project, COUNCIL, "\nreadings:", "\n  - {text: not before June, speaker: mara-lind}\nreadings:")
    lind = page(project, "actors/mara-lind.html")
    assert lind.index("In Port council puts off its vote") < lind.index("In Dredging vote delayed again")


def test_an_article_that_rewrites_none_has_no_list_of_changes(project: Path) -> None:
    edit(project, GAZETTE, "  derived_from: [harbour-council]\n", "")
    assert not build(options(project)).failed
    assert changes(project) == []


def test_the_same_words_lead_to_where_they_stand(project: Path) -> None:
    assert not build(options(project)).failed
    there = re.search(
        r'same words in <a href="../articles/harbour-council.html#([^"]*)"', read(project, "articles/tide-gazette.html")
    )
    assert there
    assert f'id="{there[1]}"' in read(project, "articles/harbour-council.html")


VOICES = [
    pytest.param("", "Direct speech", id="speech"),
    pytest.param("kind: document, ", "Words of a document", id="document"),
    pytest.param("kind: term, ", "Terms in quotation marks", id="a term that somebody used"),
]
NOBODY = [
    pytest.param("", "In quotation marks, no speaker recorded", "no speaker recorded", id="nobody's"),
    pytest.param("kind: term, ", "Terms in quotation marks", "", id="a term"),
]
OWN_WORDS = "put off its vote"


@pytest.mark.parametrize(("kind", "expected"), VOICES)
def test_what_stands_in_quotation_marks_is_what_the_summary_says(project: Path, kind: str, expected: str) -> None:
    edit(project, COUNCIL, "{text: The channel", f"{{{kind}text: The channel")

    assert not build(options(project)).failed
    for path in ("evidence.html", "articles/harbour-council.html"):
        assert (expected, "Mara Lind") == row_of(project, path, "The channel cannot wait for ever")


def row_of(project: Path, path: str, quoted: str) -> tuple[str, str]:
    """Return what kind of words a page says that a quotation is, and who it says said them."""
    kind = ""
    for row in re.findall(r"<tr.*?</tr>", read(project, path), re.DOTALL):
        cells = [spoken(cell) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)]
        if len(cells) == 1:
            kind = cells[0]
        elif cells[0] == f"“{quoted}”":
            return kind, cells[1].partition(" ,")[0]
        elif cells[0] == "Words":
            kind = ""
    return "not found", ""


@pytest.mark.parametrize(("kind", "expected", "said_by"), NOBODY)
def test_what_is_given_to_nobody_is_not_shown_as_direct_speech(
    project: Path, kind: str, expected: str, said_by: str
) -> None:
    edit(project, COUNCIL, "{text: The channel cannot wait for ever, speaker: mara-lind, about: the channel, ", "{")
    edit(project, COUNCIL, "credibility: 2}", f"{kind}text: cannot wait}}")

    # Who is said to have said them is another matter, and a warning.
    assert not build(options(project)).failed
    for path in ("evidence.html", "articles/harbour-council.html"):
        assert (expected, said_by) == row_of(project, path, "cannot wait")


def test_of_the_words_of_an_article_no_speaker_is_missed(project: Path) -> None:
    edit(project, COUNCIL, "credibility: 2}", f"credibility: 2}}\n  - {{text: {OWN_WORDS}}}")

    assert not build(options(project)).failed
    for path in ("evidence.html", "articles/harbour-council.html"):
        assert ("", "") == row_of(project, path, OWN_WORDS)
        assert "The article’s own words: " in words(project, path)


def test_the_page_of_evidence_counts_what_stands_in_quotation_marks(project: Path) -> None:
    expected = (
        "3 stand inside quotation marks there, 2 of them as direct speech; the others are the article’s own words."
    )

    assert expected in page(project, "evidence.html")


def test_origins_that_speak_of_different_dates_neither_agree_nor_are_one(project: Path) -> None:
    assert "values of different dates 3 readings" in page(project, "figures/dredged-volume.html")
    assert "values of different dates 3 readings" in page(project, "topics/dredging.html")


BODY = """\
article: {{sha256: {sha256}, title: A note, published: 2031-05-02, kind: report, descriptor: a sheet}}
summary: A note.
quotations:
{quotations}"""
SPOKEN, MARKED, OWN = "{text: By water, speaker: lind}", "{text: No}", "{text: it rained}"
COUNTS = [
    pytest.param(
        [SPOKEN],
        "1 stands inside quotation marks there, as direct speech.",
        "The one verified quotation stands inside quotation marks in the article.",
        id="one that is spoken",
    ),
    pytest.param(
        [OWN],
        "It is the article’s own words.",
        "The 1 verified quotation is the article’s own words.",
        id="one of its own",
    ),
    pytest.param(
        [MARKED, OWN],
        "1 stands inside quotation marks there; the other is the article’s own words.",
        "Of 2 verified quotations, 1 stands inside quotation marks in the article; the other 1 is the article’s own"
        " words.",
        id="one of each",
    ),
    pytest.param(
        [SPOKEN, MARKED],
        "2 stand inside quotation marks there, 1 of them as direct speech.",
        "All 2 verified quotations stand inside quotation marks in the article.",
        id="none of its own",
    ),
]


@pytest.fixture
def note(tmp_path: Path) -> Callable[[list[str]], Path]:
    """Give a maker of briefings that have one article with some quotations."""
    text = "He said “By water” and “No”.\n\nSo it rained.\n"
    files = {
        "content/site.yaml": "title: A note\ndescription: One note.\nas_of: 2031-06-10\n",
        "content/articles/note.txt": text,
        "content/actors/lind.yaml": "name: Lind\nkind: person\nroles: [{title: Pilot}]\n",
    }

    def make(quotations: list[str]) -> Path:
        listed = "".join(f"  - {quotation}\n" for quotation in quotations) or "  []\n"
        summary = BODY.format(sha256=sha256_of(text), quotations=listed)
        write_files(tmp_path, {**files, "content/summaries/note.yaml": summary})
        assert not build(options(tmp_path)).failed
        return tmp_path

    return make


@pytest.mark.parametrize(("quotations", "evidence", "sources"), COUNTS)
def test_counts_of_quotations_are_sentences_for_any_number(
    note: Callable[[list[str]], Path], quotations: list[str], evidence: str, sources: str
) -> None:
    project = note(quotations)

    assert f"in the captured text of its article. {evidence}" in words(project, "evidence.html")
    assert sources in words(project, "sources.html")


def test_of_one_article_without_quotations_sources_say_what_there_is(note: Callable[[list[str]], Path]) -> None:
    project = note([])

    assert (
        "Sources This briefing rests on 1 article of 1 independent origin, and no publisher is given. The"
        " article is dated 2 May 2031. The article has no publisher, no address, no archived copy. Articles that copy"
    ) in words(project, "sources.html")
    assert "verified:" not in words(project, "evidence.html")


def test_whatever_prose_holds_each_id_of_a_page_stands_once(project: Path) -> None:
    topic = "content/topics/dredging.yaml"
    raw = '<h3 id=\\"judgments\\">Judgments</h3>'
    edit(project, topic, "basis: Two sources name a month.", f'basis: "## Judgments\\n\\n{raw}"')
    edit(project, topic, "background: |\n", "background: |\n  ## Judgments\n\n  ### Judgments\n\n")
    assert not build(options(project)).failed

    ids = re.findall(r'\sid="([^"]*)"', read(project, "topics/dredging.html"))
    assert sorted(set(ids)) == sorted(ids)
    assert {"judgments", "s-judgments-337686b3", "s-judgments-337686b3-2"} <= set(ids)


def test_grades_are_explained(project: Path) -> None:
    assert "reliability B (usually reliable)" in page(project, "sources.html")
    assert "Reliability B (usually reliable)" in page(project, "articles/harbour-council.html")
    assert "credibility 2 (probably true)" in page(project, "actors/mara-lind.html")


def test_words_of_an_article_in_another_language_say_so(project: Path) -> None:
    edit(project, COUNCIL, "  kind: report\n", "  kind: report\n  language: cy\n")
    title, words_there = (
        '<h1 dir="auto" lang="cy"',
        r'lang="cy">(?:<p>|<a href=".*">)?“The channel cannot wait for ever”',
    )
    assert not build(options(project)).failed

    assert title in read(project, "articles/harbour-council.html")
    assert title not in read(project, "articles/tide-gazette.html")
    for path in ("articles/harbour-council.html", "actors/mara-lind.html", "evidence.html"):
        assert re.search(words_there, read(project, path))
    assert '<span lang="cy">“not before June”</span>' in read(project, "articles/harbour-council.html")
    assert '<q lang="cy">not before June</q>' in read(project, "topics/dredging.html")
    assert '<q class="words" lang="cy">' in read(project, "figures/dredged-volume.html")


def test_of_many_values_a_list_of_figures_shows_the_last(project: Path) -> None:
    office = "content/summaries/harbour-office.yaml"
    more = "".join(f"  - {{figure: dredged-volume, value: {value}, as_of: 2031-05-31}}\n" for value in range(1, 13))
    edit(project, office, 'quotation: "55,000 cubic metres"}\n', f'quotation: "55,000 cubic metres"}}\n{more}')
    assert not build(options(project)).failed

    values = words(project, "topics/dredging.html").partition("Volume dredged")[2]
    assert values.startswith(" 1 cubic metres 2 cubic metres 3 cubic metres")
    assert "12 cubic metres and 3 more" in values


def test_a_title_that_ends_a_sentence_is_followed_by_no_comma(project: Path) -> None:
    edit(project, COUNCIL, "title: Port council puts off its vote", "title: Port council puts off its vote.")

    assert "Port council puts off its vote. The Harbour Times , 2 May 2031" in page(project, "topics/dredging.html")


ALIASES = [
    pytest.param("{text: port council, note: its short name}", "port council its short name Topics", id="that counts"),
    pytest.param(
        "{text: port council, count: false}",
        "port council counted only where an editor settled whom it means Topics",
        id="that does not count",
    ),
]


@pytest.mark.parametrize(("alias", "expected"), ALIASES)
def test_an_actor_is_shown_with_a_name(project: Path, alias: str, expected: str) -> None:
    edit(project, "content/actors/port-council.yaml", "[port council]", f"[{alias}]")

    assert f"Also named {expected}" in page(project, "actors/port-council.html")


GAZETTE = "content/summaries/tide-gazette.yaml"
SHORT = "  short: The Gazette\n"
LABELS = [
    pytest.param("", "Dredging vote delayed again", id="its title, where it has no publisher"),
    pytest.param("  publisher: harbour-times\n", "The Harbour Times", id="its publisher"),
    pytest.param(SHORT, "The Gazette", id="its short name"),
    pytest.param(f"  publisher: harbour-times\n{SHORT}", "The Gazette", id="its short name and not its publisher"),
]


@pytest.mark.parametrize(("named", "expected"), LABELS)
def test_a_citation_calls_an_article_by(project: Path, named: str, expected: str) -> None:
    edit(project, GAZETTE, "  kind: rewrite\n", f"  kind: rewrite\n{named}")
    edit(project, EVENTS, "outcome: The vote was put off.", 'outcome: "Put off [@tide-gazette “on Tuesday”]."')

    assert f"“on Tuesday” [{expected}] ." in page(project, "events/council-meeting.html")
    assert f'content="Put off “on Tuesday” [{expected}]."' in read(project, "events/council-meeting.html")


def test_a_short_name_stands_where_a_list_of_sources_names_the_publisher(project: Path) -> None:
    edit(project, GAZETTE, "  kind: rewrite\n", f"  kind: rewrite\n{SHORT}")
    edit(project, EVENTS, "sources: [harbour-council]", "sources: [tide-gazette]")

    said = "Dredging vote delayed again , The Gazette , about 3 May 2031"
    assert said in page(project, "events/council-meeting.html")
    assert "Cited as The Gazette" in page(project, "articles/tide-gazette.html")


UNDATED = """\
name: A tide gate is built
date_note: Before long, it is said.
status: expected
topics: [dredging]
sources: [harbour-office]
"""


@pytest.fixture
def undated(project: Path) -> Path:
    """Give the project with an event of which no source gives a date, and one behind the other that has one."""
    (project / "content/events/a-gate.yaml").write_text(UNDATED)
    later = UNDATED.replace("name: A tide gate is built", "name: The gate opens\ndate: 2031-06-02")
    (project / "content/events/opening.yaml").write_text(later)
    return project


@pytest.mark.parametrize("path", ["index.html", "topics/dredging.html", "events/index.html"])
def test_events_without_a_date_stand_behind_the_others(undated: Path, path: str) -> None:
    words = page(undated, path)
    # On the front page what is expected is a sign to watch for as well.
    words = words[words.index("Timeline #") :] if path == "index.html" else words

    assert words.index("1 May 2031 Meeting of the council") < words.index("2 June 2031 The gate opens")
    assert words.index("2 June 2031 The gate opens") < words.index("date not given A tide gate is built")


def test_the_timeline_sets_events_without_a_date_apart(undated: Path) -> None:
    words = page(undated, "events/index.html")

    apart = words.partition("Without a date #")[2].partition("Expected, and what came of it #")[0]
    assert "date not given A tide gate is built" in apart


def test_a_timeline_of_nothing_but_events_without_a_date_says_so(project: Path) -> None:
    edit(project, EVENTS, "date: 2031-05-01", "date_note: One day in May.")
    words = page(project, "events/index.html")

    assert "Without a date #" in words
    assert "By date" not in words
    assert "No events yet" not in words


def test_an_event_without_a_date_says_what_is_known_and_has_no_neighbours(undated: Path) -> None:
    words = page(undated, "events/a-gate.html")

    assert "expected outcome: not known date not given" in words
    assert "Before long, it is said." in words
    assert words.endswith("Topics Dredging of the channel")
    assert [] == neighbours(undated, "events/a-gate.html")
    assert ["council-meeting.html"] == neighbours(undated, "events/opening.html")


def test_who_passed_words_on_appears_in_the_article(project: Path) -> None:
    edit(project, COUNCIL, "actors: [mara-lind, port-council]", "actors: [mara-lind]")
    edit(project, COUNCIL, "    asserted_by: port-council\n", "")
    (project / "content/actors/harbour-radio.yaml").write_text("name: Harbour Radio\nkind: organisation\n")
    edit(project, COUNCIL, "speaker: mara-lind, about", "speaker: mara-lind, via: harbour-radio, about")

    assert "Port council puts off its vote The Harbour Times 2 May 2031" in page(project, "actors/harbour-radio.html")


DISPUTE = "content/disputes/day-of-the-vote.yaml"
EVENT = "content/events/council-meeting.yaml"
GIVEN = "{article: harbour-council, quotation: not before June}"
SAID = "{article: harbour-council, quotation: cannot wait}"
REWRITTEN = "{article: tide-gazette, quotation: not before June}"
SOURCING = [
    pytest.param(SAID, "1 article", id="an asserter of the one source"),
    pytest.param(f"{SAID}, {GIVEN}", "1 article", id="an asserter of one source of two"),
    pytest.param(GIVEN, "1 article", id="no asserter"),
    pytest.param(REWRITTEN, "1 article, which rewrites “Port council puts off its vote”", id="a rewrite alone"),
    pytest.param(
        f"{REWRITTEN}, {SAID}",
        "2 articles, 1 independent origin",
        id="a rewrite beside what it rewrites",
    ),
    pytest.param(f"{REWRITTEN}, harbour-office", "2 articles, 2 independent origins", id="a rewrite beside another"),
]


@pytest.mark.parametrize(("sources", "expected"), SOURCING)
def test_a_position_says_how_many_voices_it_rests_on(project: Path, sources: str, expected: str) -> None:
    edit(project, DISPUTE, f"says: Not before June., sources: [{GIVEN}]", f"says: In June., sources: [{sources}]")

    assert f"In June. # {expected} " in page(project, "disputes/day-of-the-vote.html").replace(" “not", " ")


def test_a_source_that_is_listed_twice_is_shown_once(project: Path) -> None:
    edit(project, DISPUTE, f"[{GIVEN}]", f"[{GIVEN}, harbour-council, {GIVEN}, {{article: harbour-council}}, {SAID}]")

    shown = page(project, "disputes/day-of-the-vote.html").partition("On the 3rd")[0]
    assert (1, 1, 3) == tuple(map(shown.count, ("not before June", "cannot wait", "Port council puts off its vote")))


@pytest.mark.parametrize(
    ("asserter", "voice"), [("port-council", "Port Council of Marrow Bay"), ("mara-lind", "Mara Lind")]
)
def test_a_figure_counts_those_who_are_named_for_its_numbers(project: Path, asserter: str, voice: str) -> None:
    said = (
        '  - {text: "Engineers said that at least 40,000 cubic metres of silt had been taken from the channel by the '
        'end of April.", speaker: harbour-radio}\n'
    )
    (project / "content/actors/harbour-radio.yaml").write_text("name: Harbour Radio\nkind: organisation\n")
    edit(project, COUNCIL, "quotations:\n", f"quotations:\n{said}")
    edit(project, COUNCIL, "asserted_by: port-council", f"asserted_by: {asserter}")
    for path in ("content/summaries/tide-gazette.yaml", "content/summaries/harbour-office.yaml"):
        edit(project, path, "figure: dredged-volume,", f"figure: dredged-volume, asserted_by: {asserter},")

    expected = f"3 articles, 2 independent origins (one voice: {voice})"
    assert expected in page(project, "figures/dredged-volume.html")


def test_topics_and_actors_count_articles_and_origins_and_no_asserters(project: Path) -> None:
    for path in ("topics/dredging.html", "actors/mara-lind.html", "index.html", "articles/index.html"):
        assert "independent origin" in page(project, path)
        assert "asserter" not in page(project, path)


def test_an_event_tells_who_reports_it_from_who_only_announced_it(project: Path) -> None:
    edit(project, EVENT, "date: 2031-05-01", "date: 2031-05-03")
    edit(project, EVENT, "sources: [harbour-council]", "sources: [harbour-council, harbour-office]")

    said = page(project, "events/council-meeting.html")

    assert "Who reports it # 1 article Statement on the vote" in said
    assert "Who announces it # Port council puts off its vote" in said


def test_of_what_is_only_announced_the_announcements_are_counted(project: Path) -> None:
    edit(project, EVENT, "status: reported", "status: expected")

    said = page(project, "events/council-meeting.html")

    assert "Who announces it # 1 article Port council puts off its vote" in said
    assert "Who reports it" not in said


def test_what_is_expected_is_open_until_something_resolves_it(project: Path) -> None:
    edit(project, EVENT, "status: reported", "status: expected")
    title = "Expected events of which nothing shows what came"
    assert f"{title} Meeting of the council" in page(project, "sources.html")

    edit(project, EVENT, "outcome:", "resolved_by: harbour-council\noutcome:")
    assert title not in page(project, "sources.html")


def test_an_actor_who_is_listed_and_not_named_has_no_count(project: Path) -> None:
    edit(project, COUNCIL, "actors: [mara-lind, port-council]", "actors: [mara-lind, port-council, harbour-radio]")
    (project / "content/actors/harbour-radio.yaml").write_text("name: Harbour Radio\nkind: organisation\n")

    assert "Mara Lind 2 × Port Council of Marrow Bay 1 × Harbour Radio" in page(
        project, "articles/harbour-council.html"
    )
    assert "0 ×" not in page(project, "articles/harbour-council.html")


def menu(project: Path, path: str = "index.html") -> tuple[list[str], list[str]]:
    """Return what the menu of a page shows, and what it holds behind a word."""
    nav = re.search(r'<nav class="menu".*?</nav>', read(project, path), re.DOTALL)
    assert nav
    shown, _, others = nav[0].partition("<details")
    return tuple(re.findall(r"<a [^>]*>(.*?)</a>", part) for part in (shown, others))  # type: ignore[return-value]


def test_the_menu_begins_with_the_front_page_and_shows_the_first_lists(project: Path) -> None:
    edit(project, "content/site.yaml", "navigation: [topics, actors, events, articles, about]", "")
    (project / "content/disputes/day-of-the-vote.yaml").unlink()
    assert not build(options(project)).failed
    shown = ["Briefing", "Topics", "Actors", "Timeline", "Sources"]
    more = ["Figures", "Prospects", "Map", "Articles", "Evidence", "About this briefing"]
    assert menu(project) == (shown, more)


def test_the_site_says_what_the_menu_shows_first(project: Path) -> None:
    edit(project, "content/site.yaml", "[topics, actors,", "[evidence, figures, disputes, topics, actors,")
    assert not build(options(project)).failed
    assert menu(project)[0] == ["Briefing", "Evidence", "Figures", "Disputes", "Topics"]


def test_a_menu_of_few_links_shows_all(project: Path) -> None:
    assert not build(options(project)).failed
    assert menu(project) == (["Briefing", "Topics", "Actors", "Timeline", "Articles", "About this briefing"], [])


def test_what_sitegen_says_is_english_in_a_site_of_another_language(project: Path) -> None:
    edit(project, "content/site.yaml", "navigation:", "language: cy\nnavigation:")
    assert [found.rule for found in build(options(project)).found] == ["R032"]
    front = read(project, "index.html")
    assert '<html lang="cy">' in front
    assert '<nav class="menu" aria-label="Site" lang="en">' in front
    assert '<h2 lang="en">Bottom line' in front
    assert 'lang="cy">About this briefing</a>' in front


def test_a_site_in_english_of_any_country_has_words(project: Path) -> None:
    edit(project, "content/site.yaml", "navigation:", "language: en-GB\nnavigation:")
    assert [] == list(build(options(project)).found)
    assert '<nav class="menu" aria-label="Site">' in read(project, "index.html")


def test_what_came_of_an_expected_event_is_said_on_its_page_and_first_in_the_list(project: Path) -> None:
    edit(project, EVENT, "status: reported", "status: expected\nresult: partly met\nresolved_by: harbour-council")
    assert "expected partly met" in page(project, "events/council-meeting.html")
    assert "partly met Meeting of the council" in words(project, "events/index.html")


def test_many_records_that_cite_an_article_are_folded_away(project: Path) -> None:
    topic = "name: Topic {0}\nbottom_line: So it is [@harbour-council].\n"
    write_files(project, {f"content/topics/t{number}.yaml": topic.format(number) for number in range(12)})
    assert not build(options(project)).failed
    assert re.search(r"<summary>1\d records</summary>", read(project, "articles/harbour-council.html"))
    assert "records</summary>" not in read(project, "articles/tide-gazette.html")
