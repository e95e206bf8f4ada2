"""Pictures of a briefing: what is chosen, what is left out and said to be, and the table behind each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, sha256_of, write_files

from sitegen.briefing.relations import MOST_TOGETHER, Relation
from sitegen.content.records import Event, Figure, Summary, Topic
from sitegen.options import Options
from sitegen.pages import articles, pictures
from sitegen.pages.charts.readings import GLYPHS
from sitegen.pages.parts import DateView, Link, Maker
from sitegen.work import examine


def maker_of(project: Path, files: dict[str, str] | None = None) -> Maker:
    """Return a maker for a page at the top of a site, of the project with some files more or other."""
    write_files(project, files or {})
    work = examine(Options(content=project / "content", output=project / "public"))
    assert [] == [str(finding) for finding in work.found if finding.level == "error"]
    return Maker(work.briefing, "")


def events_file(count: int, more: str = "") -> dict[str, str]:
    """Return a file with so many events, a month apart."""
    days = [f"{2031 + number // 12}-{number % 12 + 1:02}-01" for number in range(count)]
    lines = (
        f"- {{id: e{number}, name: Event {number}, date: {day}, status: reported{more}}}"
        for number, day in enumerate(days)
    )
    return {"content/events/many.yaml": "\n".join(lines) + "\n"}


def articles_files(count: int) -> dict[str, str]:
    """Return so many articles, each with a text of its own, under the one topic."""
    files = {}
    for number in range(count):
        text = f"Report number {number} from the quay.\n\nNothing of note, said watch {number}.\n"
        files[f"content/articles/r{number}.txt"] = text
        files[f"content/summaries/r{number:02}.yaml"] = (
            f"article: {{sha256: {sha256_of(text)}, title: Report {number}, published: 2031-05-{number % 28 + 1:02},"
            f" kind: report, descriptor: harbour watch}}\nsummary: A report.\ntopics: [dredging]\n"
        )
    return files


def cells(picture: pictures.PictureView | None) -> list[tuple[str, ...]]:
    """Return the table behind a picture as words."""
    assert picture is not None
    return [tuple("; ".join(map(words_of, cell)) for cell in row) for row in picture.rows]


def words_of(part: Link | DateView) -> str:
    """Return what stands in a part of a cell, with plain spaces."""
    return " ".join(part.label.split()) if isinstance(part, DateView) else part.title


def fields(picture: pictures.PictureView, name: str) -> int:
    """Count the fields of a matrix of a class; all of one class are one shape."""
    return sum(shape.count("M") for shape in re.findall(f'<path class="[^"]*{name}[^"]*" d="([^"]*)"', picture.svg))


def described(picture: pictures.PictureView | None) -> str:
    """Return what a picture says to those who cannot see it."""
    assert picture is not None
    return re.findall("<desc[^>]*>(.*?)</desc>", picture.svg)[0]


def test_the_timeline_has_every_event_in_its_table(project: Path) -> None:
    maker = maker_of(project)
    picture = pictures.timeline(maker, maker.ask.all(Event))
    assert [("1 May 2031", "Meeting of the council", "reported")] == cells(picture)
    day = "1\N{NO-BREAK SPACE}May 2031"
    assert f"1 event from {day} to {day}" in described(picture)
    assert picture
    assert "" == picture.left_out


def test_a_timeline_of_many_events_shows_those_near_the_date_of_the_briefing(project: Path) -> None:
    maker = maker_of(project, events_file(60))
    picture = pictures.timeline(maker, maker.ask.all(Event))
    assert picture
    assert pictures.MOST_EVENTS == len(picture.rows) == picture.svg.count('class="chart-event ')
    assert "48 of 61 events: those nearest to 10\N{NO-BREAK SPACE}June 2031." == picture.left_out
    assert ("1 May 2031", "Event 4", "reported") in cells(picture)


def test_an_event_without_a_date_stands_in_the_table_only(project: Path) -> None:
    maker = maker_of(project, {"content/events/someday.yaml": "name: The vote\nstatus: expected\n"})
    picture = pictures.timeline(maker, maker.ask.all(Event))
    assert picture
    assert ("date not given", "The vote", "expected") == cells(picture)[-1]
    assert (1, "Not drawn: 1 event without a date.") == (picture.svg.count('class="chart-event '), picture.left_out)
    assert pictures.timeline(maker, [maker.ask.get("someday", Event)]) is None


def test_without_events_there_is_no_timeline(project: Path) -> None:
    assert pictures.timeline(maker_of(project), []) is None


def test_a_figure_has_every_reading_in_its_table(project: Path) -> None:
    maker = maker_of(project)
    picture = pictures.figure(maker, maker.ask.get("dredged-volume", Figure))
    assert picture
    assert [
        ("1", "at least 40,000 cubic metres", "April 2031", "Port Council of Marrow Bay", "● The Harbour Times"),
        ("2", "up to 35,000 cubic metres", "April 2031", "nobody named", "● The Harbour Times"),
        ("3", "55,000 cubic metres", "31 May 2031", "nobody named", "■ Statement on the vote"),
    ] == cells(picture)
    assert "Cubic metres; arrow up: at least; arrow down: up to; a shape for each origin." == picture.reading
    assert described(picture).startswith("1: at least 40,000 cubic metres, April 2031; 2: up to 35,000 cubic metres")
    (quoted,) = picture.rows[0][1]
    assert isinstance(quoted, Link)
    assert quoted.url.startswith("articles/harbour-council.html#q")


def test_where_origins_are_more_than_shapes_no_shape_tells_them(project: Path) -> None:
    files = {}
    for number in range(len(GLYPHS)):
        text = " ".join(f"quay{number}ware{word}" for word in range(9))
        files[f"content/articles/r{number}.txt"] = text
        files[f"content/summaries/r{number}.yaml"] = (
            f"article: {{sha256: {sha256_of(text)}, title: Report {number}, published: 2031-05-01, kind: report}}\n"
            f"summary: A report.\nreadings: [{{figure: dredged-volume, value: {number}, as_of: 2031-05-31}}]\n"
        )
    maker = maker_of(project, files)
    picture = pictures.figure(maker, maker.ask.get("dredged-volume", Figure))
    assert picture
    assert "Cubic metres; arrow up: at least; arrow down: up to." == picture.reading
    assert [] == [row for row in cells(picture) if row[-1][0] in GLYPHS]
    assert 1 == len(set(re.findall(r'class="chart-mark" d="([^"]*)"', picture.svg)))


def test_numbers_of_two_digits_are_set_smaller_in_their_marks(project: Path) -> None:
    own = PROJECT["content/summaries/harbour-office.yaml"]
    more = "".join(f"  - {{figure: dredged-volume, value: {value}, as_of: 2031-05-31}}\n" for value in range(8))
    maker = maker_of(project, {"content/summaries/harbour-office.yaml": own + more})
    picture = pictures.figure(maker, maker.ask.get("dredged-volume", Figure))
    assert picture
    assert ["10", "11"] == re.findall(r"chart-two-digits[^>]*>(\d+)<", picture.svg)


def test_readings_that_all_say_the_same_need_no_picture(project: Path) -> None:
    own = PROJECT["content/summaries/tide-gazette.yaml"].split("readings:")[0]
    office = PROJECT["content/summaries/harbour-office.yaml"].split("readings:")[0]
    files = {"content/summaries/tide-gazette.yaml": own, "content/summaries/harbour-office.yaml": office}
    maker = maker_of(project, files)
    assert pictures.figure(maker, maker.ask.get("dredged-volume", Figure)) is None


def test_of_many_readings_the_latest_are_shown(project: Path) -> None:
    own = PROJECT["content/summaries/harbour-office.yaml"]
    more = "".join(f"  - {{figure: dredged-volume, value: {value}, as_of: 2031-05-31}}\n" for value in range(20))
    maker = maker_of(project, {"content/summaries/harbour-office.yaml": own + more})
    picture = pictures.figure(maker, maker.ask.get("dredged-volume", Figure))
    assert picture
    assert (pictures.MOST_READINGS, "16 of 23 readings: the latest.") == (len(picture.rows), picture.left_out)


def test_figures_of_one_unit_are_shown_together(project: Path) -> None:
    figure = "name: Volume to be dredged\nunit: cubic metres\ntopics: [dredging]\n"
    own = PROJECT["content/summaries/harbour-office.yaml"]
    reading = "  - {figure: planned, value: {min: 60000, max: 70000}}\n"
    files = {"content/figures/planned.yaml": figure, "content/summaries/harbour-office.yaml": own + reading}
    maker = maker_of(project, files)
    picture = pictures.numbers(maker, maker.ask.all(Figure))
    assert picture
    assert "What each number of cubic metres counts" == picture.title
    assert ("Volume dredged", "Volume to be dredged") == (cells(picture)[0][1], cells(picture)[-1][1])
    assert ("4", "Volume to be dredged", "60,000–70,000 cubic metres", "date not given") == cells(picture)[-1][:4]
    assert "bar: a range" in picture.reading
    assert "make no series" in picture.reading
    assert "" == picture.left_out


def test_a_line_connects_only_what_one_asserter_says_of_one_figure(project: Path) -> None:
    figure = "name: Volume to be dredged\nunit: cubic metres\ntopics: [dredging]\n"
    own = PROJECT["content/summaries/harbour-office.yaml"]
    reading = "  - {figure: %s, value: 60000, as_of: 2031-05-31, asserted_by: port-council}\n"
    files = {"content/figures/planned.yaml": figure, "content/summaries/harbour-office.yaml": own + reading % "planned"}
    lines = []
    for other in ("", reading % "dredged-volume"):
        files["content/summaries/harbour-office.yaml"] += other
        maker = maker_of(project, files)
        picture = pictures.numbers(maker, maker.ask.all(Figure))
        assert picture
        lines.append(picture.svg.count("chart-series"))
    assert [0, 1] == lines


def test_what_a_rewrite_repeats_has_no_mark_of_its_own_among_figures(project: Path) -> None:
    figure = "name: Volume to be dredged\nunit: cubic metres\ntopics: [dredging]\n"
    # The rewrite comes first by id, and the article that it rewrites is the one that stays.
    rewrite = PROJECT["content/summaries/tide-gazette.yaml"] + (
        "  - {figure: dredged-volume, value: 40000, qualifier: at least, as_of: 2031-04}\n"
        "  - {figure: planned, value: 60000, as_of: 2031-04}\n"
    )
    files = {"content/figures/planned.yaml": figure, "content/summaries/a-rewrite.yaml": rewrite}
    (project / "content/summaries/tide-gazette.yaml").unlink()
    maker = maker_of(project, files)
    picture = pictures.numbers(maker, maker.ask.all(Figure))
    assert [
        ("Volume dredged", "up to 35,000 cubic metres", "nobody named"),
        ("Volume dredged", "at least 40,000 cubic metres", "Port Council of Marrow Bay"),
        ("Volume to be dredged", "60,000 cubic metres", "nobody named"),
        ("Volume dredged", "55,000 cubic metres", "nobody named"),
    ] == [(row[1], row[2], row[4]) for row in cells(picture)]
    assert picture
    assert "Not drawn: 1 reading that another article of the same origin has too." == picture.left_out


def test_figures_of_different_units_are_not_shown_together(project: Path) -> None:
    maker = maker_of(project)
    assert pictures.numbers(maker, maker.ask.all(Figure)) is None


def test_coverage_has_every_article_and_topic_in_its_table(project: Path) -> None:
    maker = maker_of(project)
    picture = pictures.coverage(maker, maker.ask.all(Topic), maker.ask.ids(Summary))
    assert picture
    assert ("Article", "Topics", "Which") == picture.columns
    assert [("The Harbour Times", "1", "Dredging of the channel")] == cells(picture)[:1]
    assert 3 == len(picture.rows) == fields(picture, "chart-level-5")


def test_where_topics_are_more_than_articles_they_are_the_rows(project: Path) -> None:
    topics = "".join(f"- {{id: t{number}, name: Topic {number}}}\n" for number in range(3))
    maker = maker_of(project, {"content/topics/more.yaml": topics})
    picture = pictures.coverage(maker, maker.ask.all(Topic), maker.ask.ids(Summary))
    assert picture
    assert ("Topic", "Articles", "Which") == picture.columns
    assert {("Topic 0", "0", "")} <= set(cells(picture))


def test_coverage_of_many_articles_shows_those_of_most_topics(project: Path) -> None:
    maker = maker_of(project, articles_files(60))
    picture = pictures.coverage(maker, maker.ask.all(Topic), maker.by_date(maker.ask.ids(Summary)))
    assert picture
    assert pictures.MOST_ROWS == len(picture.rows)
    assert "48 of 63 articles: those with most topics." == picture.left_out


def test_articles_are_called_as_in_citations_unless_two_would_be_called_the_same(project: Path) -> None:
    gazette = PROJECT["content/summaries/tide-gazette.yaml"].replace(
        "  kind: rewrite", "  short: Gazette\n  kind: rewrite"
    )
    office = PROJECT["content/summaries/harbour-office.yaml"].replace("  kind:", "  publisher: harbour-times\n  kind:")
    files = {"content/summaries/tide-gazette.yaml": gazette, "content/summaries/harbour-office.yaml": office}
    maker = maker_of(project, files)
    picture = pictures.coverage(maker, maker.ask.all(Topic), maker.ask.ids(Summary))
    assert picture
    assert {"Gazette", "Port council puts off its vote", "Statement on the vote"} <= set(
        re.findall(">([^<>]+)</text>", picture.svg)
    )


def test_without_topics_there_is_no_coverage(project: Path) -> None:
    maker = maker_of(project)
    assert pictures.coverage(maker, [], maker.ask.ids(Summary)) is None


def test_overlap_has_both_ways_of_every_pair_in_its_table(project: Path) -> None:
    picture = pictures.overlap(maker_of(project))
    assert picture
    rows = cells(picture)
    assert ("The Harbour Times", "Dredging vote delayed again") == rows[0][:2]
    assert all(re.fullmatch(r"\d+\xa0%", share) for row in rows for share in row[2:4])
    assert 2 == fields(picture, "chart-marked")


def test_overlap_of_many_articles_shows_those_that_share_most(project: Path) -> None:
    picture = pictures.overlap(maker_of(project, articles_files(30)))
    assert picture
    assert f"{pictures.MOST_OVERLAPS} of 33 articles: those that share most." == picture.left_out


def test_articles_that_share_nothing_have_no_overlap(project: Path) -> None:
    for name in ("tide-gazette", "harbour-office"):
        (project / f"content/summaries/{name}.yaml").unlink()
    (project / "content/disputes/day-of-the-vote.yaml").unlink()
    topic = "name: Dredging of the channel\n"
    assert pictures.overlap(maker_of(project, {"content/topics/dredging.yaml": topic})) is None


MEETING: dict[str, Any] = {
    "content/events/council-meeting.yaml": PROJECT["content/events/council-meeting.yaml"].replace(
        "actors: [port-council]", "actors: [port-council, mara-lind]"
    )
}


def test_who_appears_with_whom_leads_to_the_statements_that_name_both(project: Path) -> None:
    own = PROJECT["content/summaries/harbour-council.yaml"].replace(
        "quotations:\n",
        "quotations:\n  - {text: The port council of Marrow Bay put off its vote, speaker: mara-lind}\n",
    )
    picture = pictures.network(maker_of(project, {**MEETING, "content/summaries/harbour-council.yaml": own}))
    assert picture
    quoted = "“The port council of Marrow Bay put off its vote” (The Harbour Times)"
    assert [("Mara Lind; Port Council of Marrow Bay", "2", f"{quoted}; Meeting of the council")] == cells(picture)
    statements = picture.rows[0][2]
    assert statements[0].url.startswith("articles/harbour-council.html#q")
    assert "events/council-meeting.html" == statements[1].url
    assert "Mara Lind and Port Council of Marrow Bay, 2 statements" in described(picture)


def test_where_nobody_appears_with_anybody_there_is_no_network(project: Path) -> None:
    assert pictures.network(maker_of(project)) is None


def test_a_statement_that_names_very_many_ties_none_of_them(project: Path) -> None:
    actors = "".join(f"- {{id: a{number}, name: Member {number}, kind: group}}\n" for number in range(MOST_TOGETHER))
    taking_part = ", ".join(["port-council", *(f"a{number}" for number in range(MOST_TOGETHER))])
    meeting = PROJECT["content/events/council-meeting.yaml"].replace("[port-council]", f"[{taking_part}]")
    files = {"content/actors/many.yaml": actors, "content/events/council-meeting.yaml": meeting}
    assert pictures.network(maker_of(project, files)) is None


def test_a_relation_of_many_statements_shows_the_first_and_counts_the_rest(project: Path) -> None:
    events = events_file(9, ", actors: [mara-lind, port-council]")
    (row,) = cells(pictures.network(maker_of(project, events)))
    assert ("9", "and 3 more") == (row[1], row[2].split("; ")[-1])


def test_what_is_not_counted_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.briefing.relations.MOST_STATEMENTS", 1)
    picture = pictures.network(maker_of(project, MEETING))
    assert picture
    assert "Counted in the newest quotations and events only." == picture.left_out


def relation(name: str, statements: int) -> Relation:
    return Relation(name, f"{name}-other", (None,) * statements)  # type: ignore[arg-type]


STRONGEST = [
    pytest.param([3, 2, 1], [3, 2, 1], id="few are all shown"),
    pytest.param([3, 2, *[1] * 30], [3, 2], id="of many those that are stronger than those left out"),
    pytest.param([2] * 30, [2] * pictures.MOST_RELATIONS, id="the first of many that are alike"),
]


@pytest.mark.parametrize(("weights", "expected"), STRONGEST)
def test_the_strongest_relations_are_shown(weights: list[int], expected: list[int]) -> None:
    given = [relation(f"r{number}", weight) for number, weight in enumerate(weights)]
    assert expected == [len(shown.statements) for shown in pictures.strongest(given)]


SHARES = [
    pytest.param(0.0004, id="next to nothing"),
    pytest.param(0.0049, id="under a half per cent"),
    pytest.param(0.0051, id="over a half per cent"),
    pytest.param(0.0951, id="one that rounds up"),
    pytest.param(0.1199, id="just below suspicion"),
    pytest.param(0.296, id="below one origin"),
    pytest.param(0.29999, id="just below one origin"),
    pytest.param(0.3, id="one origin"),
    pytest.param(0.575, id="a half of a per cent"),
    pytest.param(0.9999, id="nearly all"),
]


@pytest.mark.parametrize("share", SHARES)
def test_a_picture_and_its_table_and_all_else_say_a_share_alike(
    project: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    maker = maker_of(project)
    pair = maker.ask.closest()[0]._replace(a_in_b=share, b_in_a=share / 2)
    monkeypatch.setattr(maker.ask, "closest", lambda: [pair])
    monkeypatch.setattr(maker.ask, "pairs_of", lambda article: [pair] if article in pair[:2] else [])

    picture = pictures.overlap(maker)
    page = articles.page(maker, maker.ask.get(pair.a, Summary))

    assert picture is not None
    written = re.findall(r"chart-on-\d[^>]*>([^<]*)</text>", picture.svg)
    table = [cell.removesuffix("\xa0%") for cell in cells(picture)[0][2:4]]
    overlap = page.overlaps[0]
    assert sorted(written) == sorted(["–", "–", *(each.replace("<", "&lt;") for each in table)])
    assert table == [each.removesuffix("\xa0%") for each in (overlap.contained, overlap.contains)]
    assert re.findall(r"(\S+)\xa0% of the (?:first|second)", described(picture).replace("&lt;", "<")) == table
    assert all(each == "<1" or float(each) / 100 <= share for each in table)
