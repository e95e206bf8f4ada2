"""Prospects: how certain something is said to be, on its page, on the front page and on topics."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT
from test_pictures import maker_of

from sitegen.content.records import Prospect, Topic
from sitegen.pages import home, prospects, topics
from sitegen.pages.plan import paths_to_find

COUNCIL = """\
estimates:
  - {prospect: vote-in-july, level: possible, quotation: not before June, as_of: 2031-05-01, asserted_by: mara-lind}
"""
OFFICE = """\
estimates:
  - {prospect: vote-in-july, level: stated as fact, quotation: 3rd of July, as_of: 2031-06, note: "The [[dredging]]."}
"""


def stepped(more: str = "", topic: str = "topics: [dredging]\n") -> dict[str, str]:
    """Return files with two estimates of the prospect that the project has, the later one in the first file."""
    return {
        "content/summaries/harbour-council.yaml": PROJECT["content/summaries/harbour-council.yaml"] + COUNCIL,
        "content/summaries/harbour-office.yaml": PROJECT["content/summaries/harbour-office.yaml"] + OFFICE,
        "content/prospects/vote-in-july.yaml": f"name: The council votes in July\n{topic}{more}",
    }


def test_the_page_of_a_prospect_has_its_steps_by_date_with_words_asserter_and_source(project: Path) -> None:
    maker = maker_of(project, stepped())
    view = prospects.page(maker, maker.ask.get("vote-in-july", Prospect))
    said = [
        (each.level, each.quotation, each.asserted_by.title if each.asserted_by else "", each.article.title)
        for each in view.estimates
    ]
    assert [
        ("possible", "not before June", "Mara Lind", "The Harbour Times"),
        ("stated as fact", "3rd of July", "", "Statement on the vote"),
    ] == said
    assert all("#q" in each.url for each in view.estimates)
    assert 'href="topics/dredging.html"' in view.estimates[1].note
    assert "2 articles, 2 independent origins" == view.sourcing.label
    assert view.axis
    assert [2, 5] == [mark.count("chart-passed") for mark in view.axis.marks]


def test_an_estimate_without_a_date_is_the_last_step(project: Path) -> None:
    files = stepped()
    files["content/summaries/harbour-council.yaml"] = files["content/summaries/harbour-council.yaml"].replace(
        ", as_of: 2031-05-01, asserted_by", ", asserted_by"
    )
    maker = maker_of(project, files)
    assert ["3rd of July", "not before June"] == [
        each.estimate.quotation for each in maker.ask.estimates("vote-in-july")
    ]


ANSWERS = [
    pytest.param("answer: In July.\nconclusion: Perhaps. Or not.\n", "In July.", id="the answer of the editor"),
    pytest.param("conclusion: Perhaps. Or not.\n", "Perhaps.", id="the first sentence of the conclusion"),
    pytest.param("", "", id="none"),
]


@pytest.mark.parametrize(("more", "expected"), ANSWERS)
def test_a_list_of_prospects_has_their_answer(project: Path, more: str, expected: str) -> None:
    (card,) = prospects.index(maker_of(project, stepped(more))).prospects
    assert expected == card.answer


def test_the_front_page_and_the_topic_show_the_ladder(project: Path) -> None:
    maker = maker_of(project, stepped())
    for view in (home.page(maker), topics.page(maker, maker.ask.get("dredging", Topic))):
        (card,) = view.prospects
        assert ("The council votes in July", 2) == (card.link.title, len(card.estimates))


def test_the_site_leads_with_the_prospects_that_its_editor_names(project: Path) -> None:
    site = PROJECT["content/site.yaml"] + "lead: [war]\n"
    more = {"content/prospects/war.yaml": "name: There is war\n", "content/site.yaml": site}
    view = home.page(maker_of(project, {**stepped(), **more}))
    assert ["There is war"] == [card.link.title for card in view.prospects]


def test_a_prospect_without_estimates_has_no_axis(project: Path) -> None:
    maker = maker_of(project)
    view = prospects.page(maker, maker.ask.get("vote-in-july", Prospect))
    assert (None, ()) == (view.axis, view.estimates)


def test_who_made_an_estimate_has_a_part_in_the_topics_of_the_prospect(project: Path) -> None:
    other = "topics: [tolls]\n"
    files = {**stepped(topic=other), "content/topics/tolls.yaml": "name: Tolls\nbottom_line: Nobody pays.\n"}
    assert ["mara-lind"] == list(maker_of(project, files).ask.cast("tolls"))


def test_a_site_without_prospects_and_places_has_no_pages_for_them(project: Path) -> None:
    lists = {"prospects/index.html", "map.html"}
    assert lists <= set(paths_to_find(maker_of(project).ask))
    (project / "content/prospects/vote-in-july.yaml").unlink()
    (project / "content/places/marrow-bay.yaml").unlink()
    maker = maker_of(project)
    assert set() == lists & set(paths_to_find(maker.ask))
    assert (None, ()) == (home.page(maker).map, home.page(maker).prospects)
