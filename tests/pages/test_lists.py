"""The lists of sections: what leads through a long one, and what leads on where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import write_files
from projects import edit, options

from sitegen.build import build

MANY = {
    "topics": "name: Topic {0}\nbottom_line: Silt.\n",
    "actors": "name: Actor {0}\nkind: group\n",
    "events": "name: Event {0}\ndate: 2031-05-01\nstatus: reported\n",
    "disputes": "question: Question {0}?\nkind: date\npositions:\n  - {{says: Yes., sources: [harbour-council]}}\n",
}
FILTERS = [
    pytest.param("topics", r'<li class="card">', id="topics"),
    pytest.param("actors", r'<li>\n<p class="item-title">', id="actors"),
    pytest.param("events", r'<li class="event ', id="events"),
    pytest.param("disputes", r'<li>\n<p class="item-title">', id="disputes"),
]


def index(project: Path, section: str) -> str:
    """Return the list of a section, of a project that builds."""
    report = build(options(project))
    assert not report.failed, list(map(str, report.found))
    return (project / f"public/{section}/index.html").read_text("utf-8")


def contents(page: str) -> list[tuple[str, str]]:
    """Return where the contents of a page lead, and what they call it."""
    nav = page.partition('<nav class="contents"')[2].partition("</nav>")[0]
    return re.findall(r'<a href="#([^"]*)">(.*?)</a>', nav)


@pytest.mark.parametrize(("section", "item"), FILTERS)
def test_a_list_of_more_than_ten_can_be_filtered(project: Path, section: str, item: str) -> None:
    assert "data-filter" not in index(project, section)
    write_files(project, {f"content/{section}/n{number}.yaml": MANY[section].format(number) for number in range(10)})

    page = index(project, section)
    assert "data-filter" in page
    assert 11 <= len(re.findall(item, page))


def test_the_actors_come_before_their_relations_and_contents_lead_to_both(project: Path) -> None:
    page = index(project, "actors")
    assert [("people", "People"), ("organizations", "Organizations")] == contents(page)[:2]
    write_files(
        project,
        {"content/events/talks.yaml": "name: Talks\nstatus: reported\nactors: [mara-lind, port-council]\n"},
    )

    page = index(project, "actors")
    assert ("network", "Relations") == contents(page)[-1]
    assert page.index('id="organizations"') < page.index('id="network"')


def test_contents_lead_to_each_figure(project: Path) -> None:
    assert [] == contents(index(project, "figures"))
    more = {f"content/figures/{name}.yaml": f"name: Depth at {name}\nunit: metres\n" for name in ("quay", "bar")}
    write_files(project, more)

    expected = [("bar", "Depth at bar"), ("dredged-volume", "Volume dredged"), ("quay", "Depth at quay")]
    assert [(f"figure-{name}", title) for name, title in expected] == contents(index(project, "figures"))


def test_contents_lead_to_the_parts_of_the_timeline(project: Path) -> None:
    assert [] == contents(index(project, "events"))
    write_files(project, {"content/events/someday.yaml": "name: The vote\nstatus: expected\n"})

    expected = ["timeline", "undated", "expected"]
    assert expected == [anchor for anchor, _ in contents(index(project, "events"))]


def test_the_error_page_leads_to_the_search(project: Path) -> None:
    index(project, "topics")
    main = (project / "public/404.html").read_text("utf-8").partition("<main")[2].partition("</main>")[0]
    assert ["/index.html", "/search.html"] == re.findall(r'href="([^"]*)"', main)


def test_a_cell_says_what_is_missing_where_its_column_has_no_heading(project: Path) -> None:
    page = index(project, "articles")
    assert '<td><span class="narrow">publisher </span>not given</td>' in page
    assert '<td class="number">3<span class="narrow"> quotations</span></td>' in page


EXPECTED_EVENTS = """\
- {id: a-open, name: Open, date: 2031-07, status: expected, sources: [harbour-council]}
- {id: b-told, name: Told, date: 2031-06-01, status: expected, resolved_by: harbour-office, sources: [harbour-council]}
- {id: c-missed, name: Missed, date: 2031-06-02, status: not-reported, sources: [harbour-council]}
- {id: d-off, name: Off, date: 2031-06-03, status: cancelled, sources: [harbour-office]}
- {id: e-denied, name: Denied, date: 2031-05-04, status: disputed, sources: [harbour-council, harbour-office]}
- {id: f-announced, name: Announced, date: 2031-05-05, status: reported, sources: [harbour-council, harbour-office]}
- {id: g-resolved, name: Resolved, date: 2031-05-01, status: confirmed, resolved_by: harbour-council,
   sources: [harbour-council, harbour-office]}
- {id: h-sudden, name: Sudden, date: 2031-05-01, status: reported, sources: [harbour-council]}
- {id: h-unseen, name: Unseen, date: 2031-06-05, status: reported, sources: [harbour-council]}
- {id: i-doubted, name: Doubted, date: 2031-05-01, status: disputed, sources: [harbour-council]}
"""


def rows(page: str, section: str) -> list[tuple[str, ...]]:
    """Return the rows of the table of a section, as words."""
    table = page.partition(f'<section id="{section}"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    return [
        tuple(" ".join(re.sub(r"<[^>]*>", "", cell).split()) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row))
        for row in table.split("</tr>")[:-1]
    ]


def test_the_timeline_lists_of_what_was_expected_what_was_met_what_was_missed_and_what_is_open(project: Path) -> None:
    write_files(project, {"content/events/expected.yaml": EXPECTED_EVENTS})

    page = index(project, "events")

    assert [
        ("met", "Resolved", "1 May 2031", "Port council puts off its vote"),
        ("disputed", "Denied", "4 May 2031", "1 article"),
        ("met", "Announced", "5 May 2031", "1 article"),
        ("resolved", "Told", "1 June 2031", "Statement on the vote"),
        ("not reported", "Missed", "2 June 2031", "–"),
        ("cancelled", "Off", "3 June 2031", "–"),
        ("not known", "Open", "July 2031", "–"),
    ] == [tuple(cell.replace("\xa0", " ") for cell in row) for row in rows(page, "expected")]
    tally = "2 met, 1 disputed, 1 cancelled, 1 not reported, 1 resolved, 1 not known"
    assert f"What an article announced or foresaw: {tally}.</p>" in page


def test_where_nothing_was_expected_the_timeline_does_not_speak_of_it(project: Path) -> None:
    assert "Expected, and what came of it" not in index(project, "events")


def test_without_a_dispute_no_list_says_that_the_sources_agree(project: Path) -> None:
    (project / "content/disputes/day-of-the-vote.yaml").unlink()

    page = index(project, "disputes")
    assert '<p class="empty">No dispute is described.</p>' in page
    assert "Figures whose values differ" not in page


@pytest.mark.parametrize("are_described", [False, True])
def test_figures_whose_values_differ_are_listed_among_the_disputes(project: Path, *, are_described: bool) -> None:
    if not are_described:
        (project / "content/disputes/day-of-the-vote.yaml").unlink()
    edit(project, "content/summaries/tide-gazette.yaml", "as_of: 2031-04, quotation", "as_of: 2031-05-31, quotation")

    page = index(project, "disputes")
    words = " ".join(re.sub(r"<[^>]*>", " ", page.partition('id="differing"')[2].partition("</section>")[0]).split())
    assert "Volume dredged" in words
    assert "sources differ" in words
    assert '<a href="../figures/dredged-volume.html">' in page
    said = '<p class="empty">No dispute is described, but the values of a figure differ.</p>'
    assert are_described == (said not in page)


def test_lists_are_in_the_order_of_the_numbers_in_their_names(project: Path) -> None:
    dispute = "kind: date, positions: [{says: Yes., sources: [harbour-council]}]"
    lines = (f"- {{id: vote-{number}, question: Vote {number}?, {dispute}}}\n" for number in (10, 9, 100))
    write_files(project, {"content/disputes/many.yaml": "".join(lines)})

    page = index(project, "disputes")
    assert ["Vote 9?", "Vote 10?", "Vote 100?"] == re.findall(r">(Vote \d+\?)</a>", page)
    leads = re.findall(
        r'rel="(?:prev|next)" href="(.*?)"', (project / "public/disputes/vote-10.html").read_text("utf-8")
    )
    assert ["../disputes/vote-9.html", "../disputes/vote-100.html"] == leads


def test_that_a_text_does_not_show_its_publisher_is_said_only_where_somebody_looked(project: Path) -> None:
    summary = project / "content/summaries/tide-gazette.yaml"
    assert "publisher" not in summary.read_text("utf-8")
    assert "not shown in the text" not in index(project, "articles")
    summary.write_text(summary.read_text("utf-8").replace("  kind:", "  publisher_shown: false\n  kind:", 1), "utf-8")
    page = index(project, "articles")
    assert '<td><span class="narrow">publisher </span>not shown in the text</td>' in page
    assert "publisher not shown in the text" in (project / "public/articles/tide-gazette.html").read_text("utf-8")
