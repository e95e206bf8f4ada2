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
from sitegen.pages import articles, events, pictures
from sitegen.pages.parts import Maker
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
    return [tuple("; ".join(link.title for link in cell) for cell in row) for row in picture.rows]


def fields(picture: pictures.PictureView, name: str) -> int:
    """Count the fields of a matrix of a class; all of one class are one shape."""
    return sum(shape.count("M") for shape in re.findall(f'<path class="[^"]*{name}[^"]*" d="([^"]*)"', picture.svg))


def described(picture: pictures.PictureView | None) -> str:
    """Return what a picture says to those who cannot see it."""
    assert picture is not None
    return re.findall("<desc[^>]*>(.*?)</desc>", picture.svg)[0]


def event(name: str, date: str, status: str = "expected") -> str:
    return f"- {{id: {name}, name: {name.title()}, date: '{date}', status: {status}}}\n"


def test_each_event_of_a_list_has_a_mark_beside_its_name(project: Path) -> None:
    dates = {
        "month": "2031-06",
        "until": "../2031-06-02",
        "since": "2031-06-11/..",
        "one-of": "[2031-06-03,2031-06-05]",
        "between": "[2031-06-03..2031-06-05]",
        "doubtful": "2031-06-04?",
    }
    more = "".join(event(name, date) for name, date in dates.items())
    more += "- {id: someday, name: Some day, status: expected}\n"
    maker = maker_of(project, {"content/events/more.yaml": more})
    view = events.index(maker)
    axis = view.axis
    assert axis
    assert [
        "Dot: a day",
        "bar: a longer time in which it lies",
        "joined dots: one of these days",
        "arrow to the left: some time until then",
        "arrow to the right: some time from then on",
        "pale: in doubt",
        "hollow: expected or not reported.",
    ] == axis.reading.split("; ")
    marks = {card.link.title: mark for card, mark in zip(view.events, axis.marks, strict=True)}
    assert 7 == len(marks)
    assert ["circle"] == re.findall("<(circle|rect|path)", marks["Meeting of the council"])
    assert ["rect"] == re.findall("<(circle|rect|path)", marks["Month"])
    assert ["circle", "circle"] == re.findall("<(circle|rect|path)", marks["One-Of"])
    assert "chart-fading" in marks["Between"]
    assert "chart-doubt" in marks["Doubtful"]
    assert ("M0 0H-20" in marks["Until"], "M0 0H20" in marks["Since"]) == (True, True)


def test_one_of_several_days_is_not_called_a_bar(project: Path) -> None:
    axis = events.index(maker_of(project, {"content/events/more.yaml": event("vote", "[2031-06-03,2031-06-05]")})).axis
    assert axis
    assert "joined dots" in axis.reading
    assert "bar" not in axis.reading


def test_an_event_without_a_date_has_no_mark(project: Path) -> None:
    more = event("vote", "2031-06-01") + "- {id: someday, name: Some day, status: expected}\n"
    maker = maker_of(project, {"content/events/more.yaml": more})
    given = [maker.ask.get(name, Event) for name in ("council-meeting", "vote", "someday")]
    axis = pictures.timeline(maker, given)
    assert axis
    assert [True, True, False] == list(map(bool, axis.marks))


@pytest.mark.parametrize("count", [0, pictures.MOST_MARKS], ids=["one date", "more than marks are worth"])
def test_a_list_of_events_is_a_list_alone(project: Path, count: int) -> None:
    maker = maker_of(project, events_file(count) if count else {})
    assert pictures.timeline(maker, maker.ask.all(Event)) is None


def test_each_reading_of_a_figure_has_a_mark_on_one_axis(project: Path) -> None:
    maker = maker_of(project)
    axis = pictures.figure(maker, maker.ask.get("dredged-volume", Figure))
    assert axis
    assert "Cubic metres; arrow to the right: at least; arrow to the left: up to." == axis.reading
    assert ["H26", "H-26", None] == [
        found[0] if (found := re.findall(r"M0 0(H-?\d+)", mark)) else None for mark in axis.marks
    ]


def test_readings_that_all_say_the_same_need_no_axis(project: Path) -> None:
    own = PROJECT["content/summaries/tide-gazette.yaml"].split("readings:")[0]
    office = PROJECT["content/summaries/harbour-office.yaml"].split("readings:")[0]
    files = {"content/summaries/tide-gazette.yaml": own, "content/summaries/harbour-office.yaml": office}
    maker = maker_of(project, files)
    assert pictures.figure(maker, maker.ask.get("dredged-volume", Figure)) is None


def planned(reading: str) -> dict[str, str]:
    """Return files with a second figure of the same unit, and a reading of it."""
    figure = "name: Volume to be dredged\nunit: cubic metres\ntopics: [dredging]\n"
    own = PROJECT["content/summaries/harbour-office.yaml"]
    return {"content/figures/planned.yaml": figure, "content/summaries/harbour-office.yaml": own + reading}


def rows(view: pictures.NumbersView | None) -> list[tuple[str, ...]]:
    """Return what the rows of numbers say."""
    assert view is not None
    assert len(view.axis.marks) == len(view.readings)
    return [
        (
            each.figure.title,
            each.label,
            " ".join(each.as_of.label.split()) if each.as_of else "",
            each.asserted_by.title if each.asserted_by else "",
            each.article.title,
        )
        for each in view.readings
    ]


def test_figures_of_one_unit_have_a_row_for_each_reading_with_its_name_date_and_asserter(project: Path) -> None:
    maker = maker_of(project, planned("  - {figure: planned, value: {min: 60000, max: 70000}}\n"))
    view = pictures.numbers(maker, maker.ask.all(Figure))
    done, plan, times = "Volume dredged", "Volume to be dredged", "The Harbour Times"
    assert [
        (done, "at least 40,000 cubic metres", "April 2031", "Port Council of Marrow Bay", times),
        (done, "up to 35,000 cubic metres", "April 2031", "", "Dredging vote delayed again"),
        (done, "55,000 cubic metres", "31 May 2031", "", "Statement on the vote"),
        (plan, "60,000–70,000 cubic metres", "", "", "Statement on the vote"),
    ] == rows(view)
    assert view
    assert "What each number of cubic metres counts" == view.title
    assert "They count different things" in view.note
    assert "bar: a range" in view.axis.reading
    assert "" == view.left_out


def test_no_line_joins_the_numbers_of_rows(project: Path) -> None:
    maker = maker_of(project, planned("  - {figure: planned, value: 60000, as_of: 2031-05-31}\n"))
    view = pictures.numbers(maker, maker.ask.all(Figure))
    assert view
    assert {"chart-grid", "chart-mark", "chart-hedge"} >= {
        found for mark in view.axis.marks for found in re.findall('class="(chart-[^"]*)"', mark)
    }


def test_rows_follow_the_order_of_the_figures(project: Path) -> None:
    maker = maker_of(project, planned("  - {figure: planned, value: 60000}\n"))
    figures = [maker.ask.get("planned", Figure), maker.ask.get("dredged-volume", Figure)]
    assert "Volume to be dredged" == rows(pictures.numbers(maker, figures))[0][0]


def test_of_very_many_readings_the_first_have_rows(project: Path) -> None:
    more = "".join(f"  - {{figure: planned, value: {value}, as_of: 2031-05-31}}\n" for value in range(20))
    maker = maker_of(project, planned(more))
    view = pictures.numbers(maker, maker.ask.all(Figure))
    assert view
    assert (pictures.MOST_READINGS, "16 of 23 readings: the first of them.") == (len(view.readings), view.left_out)


def test_what_a_rewrite_repeats_has_no_row_of_its_own(project: Path) -> None:
    figure = "name: Volume to be dredged\nunit: cubic metres\ntopics: [dredging]\n"
    # The rewrite comes first by id, and the article that it rewrites is the one that stays.
    rewrite = PROJECT["content/summaries/tide-gazette.yaml"] + (
        "  - {figure: dredged-volume, value: 40000, qualifier: at least, as_of: 2031-04}\n"
        "  - {figure: planned, value: 60000, as_of: 2031-04}\n"
    )
    files = {"content/figures/planned.yaml": figure, "content/summaries/a-rewrite.yaml": rewrite}
    (project / "content/summaries/tide-gazette.yaml").unlink()
    maker = maker_of(project, files)
    view = pictures.numbers(maker, maker.ask.all(Figure))
    assert [
        ("Volume dredged", "up to 35,000 cubic metres"),
        ("Volume dredged", "at least 40,000 cubic metres"),
        ("Volume dredged", "55,000 cubic metres"),
        ("Volume to be dredged", "60,000 cubic metres"),
    ] == [row[:2] for row in rows(view)]
    assert view
    assert "1 repeated reading is not shown." == view.left_out


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
