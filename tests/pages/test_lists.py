"""The lists of sections: what leads through a long one, and what leads on where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import write_files
from projects import options

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
    assert [("people", "People"), ("organisations", "Organisations")] == contents(page)[:2]
    write_files(
        project,
        {"content/events/talks.yaml": "name: Talks\nstatus: reported\nactors: [mara-lind, port-council]\n"},
    )

    page = index(project, "actors")
    assert ("network", "Relations") == contents(page)[-1]
    assert page.index('id="organisations"') < page.index('id="network"')


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


def test_that_a_text_does_not_show_its_publisher_is_said_only_where_somebody_looked(project: Path) -> None:
    summary = project / "content/summaries/tide-gazette.yaml"
    assert "publisher" not in summary.read_text("utf-8")
    assert "not shown in the text" not in index(project, "articles")
    summary.write_text(summary.read_text("utf-8").replace("  kind:", "  publisher_shown: false\n  kind:", 1), "utf-8")
    page = index(project, "articles")
    assert '<td><span class="narrow">publisher </span>not shown in the text</td>' in page
    assert "publisher not shown in the text" in (project / "public/articles/tide-gazette.html").read_text("utf-8")
