"""The front page: of everything the first few, and a link to the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import edit
from test_pictures import events_file, maker_of

from sitegen.content.records import Dispute
from sitegen.pages import disputes, home, topics

COUNT = 30


def records(kind: str, line: str) -> dict[str, str]:
    """Return a file of so many records of a kind; `N` in the line stands for the number of each."""
    lines = (f"- {{id: {kind[:2]}N, {line}}}\n".replace("N", str(number)) for number in range(COUNT))
    return {f"content/{kind}/many.yaml": "".join(lines)}


def test_a_large_briefing_shows_the_first_few_of_everything_and_leads_to_the_rest(project: Path) -> None:
    judged = "judgments: [{text: It is so., likelihood: likely, sources: [harbour-council]}]"
    disputed = "kind: number, positions: [{says: Yes., sources: [harbour-council]}, {says: No.}]"
    files = {
        **events_file(COUNT),
        **records("topics", f"name: Topic N, questions: [Why?], {judged}"),
        **records("actors", "name: Actor N, kind: group"),
        **records("disputes", f"question: Question N?, {disputed}"),
    }
    view = home.page(maker_of(project, files))
    shown = (view.judgments, view.disputes, view.events, view.topics, view.other_topics, view.questions)
    assert (5, 6, 6, 6, 18, 5) == tuple(map(len, shown))
    links = (view.all_topics, view.all_actors, view.all_events, view.all_disputes, view.all_articles)
    assert ("All 31 topics", "All 32 actors", "All 31 events", "All 31 disputes", "All 3 articles") == tuple(
        link.title for link in links
    )
    assert ("Figures", "figures/index.html") == (view.all_figures.title, view.all_figures.url)


def test_disputes_of_which_most_origins_speak_come_first_and_those_of_mere_words_last(project: Path) -> None:
    said = "positions: [{says: Yes., sources: [harbour-council]}, {says: No., sources: [harbour-office]}]"
    disputes = (
        f"- {{id: spelling, question: How is it spelt?, kind: name, {said}}}\n"
        "- {id: amount, question: How much?, kind: number, positions: [{says: Much., sources: [harbour-council]}]}\n"
    )
    view = home.page(maker_of(project, {"content/disputes/more.yaml": disputes}))
    assert ["When will the council vote?", "How much?", "How is it spelt?"] == [
        card.link.title for card in view.disputes
    ]


def test_the_events_shown_are_those_of_which_most_origins_speak_and_those_expected_next(project: Path) -> None:
    events = (
        "- {id: told, name: Told by two, date: 2031-04, status: reported, sources: [harbour-council, harbour-office]}\n"
        "- {id: past, name: Expected before, date: 2031-06-01, status: expected}\n"
        "- {id: next, name: Expected next, date: 2031-07-03, status: expected}\n"
        "- {id: some, name: Expected some day, status: expected}\n"
        "- {id: off, name: Called off, date: 2031-06-09, status: cancelled}\n"
    )
    more = events_file(12)
    view = home.page(maker_of(project, {"content/events/more.yaml": events, **more}))
    shown = [card.link.title for card in view.events]
    assert {"Told by two", "Expected next", "Expected before", "Expected some day"} <= set(shown)
    assert "Called off" not in shown


OUTLOOK = """\
implications:
  - {text: Ships wait., for: shipowners, sources: [harbour-council]}
watch:
  - {text: The council sits., date: 2031-07-01, means: A vote comes.}
  - {text: A tender., event: vote}
questions: [Who pays?]
lead: [spelling, vote]
"""


def test_what_the_site_says_of_what_follows_is_on_the_front_page(project: Path) -> None:
    edit(project, "content/site.yaml", "as_of:", f"{OUTLOOK}as_of:")
    event = "{id: vote, name: The vote, date: 2031-08, status: expected, sources: [harbour-council]}"
    said = "positions: [{says: Yes., sources: [harbour-council]}, {says: No., sources: [harbour-office]}]"
    files = {
        **events_file(12),
        "content/events/more.yaml": f"- {event}\n",
        "content/disputes/more.yaml": f"- {{id: spelling, question: How is it spelt?, kind: name, {said}}}\n",
    }
    view = home.page(maker_of(project, files))
    assert [("shipowners", "Ships wait.", 1)] == [
        (each.concerns, each.text, len(each.sources)) for each in view.implications
    ]
    assert [
        ("1\N{NO-BREAK SPACE}July 2031", "The council sits.", "A vote comes."),
        ("August 2031", "A tender.", ""),
    ] == [(each.date and each.date.label, each.text, each.means) for each in view.watch]
    assert [("Who pays?", None)] == [(each.text, each.topic) for each in view.questions]
    assert ["How is it spelt?"] == [card.link.title for card in view.disputes]
    assert ["The vote"] == [card.link.title for card in view.events]


def test_without_them_it_shows_what_is_expected_and_what_topics_ask(project: Path) -> None:
    event = "{id: vote, name: The vote, status: expected, sources: [harbour-council]}"
    (project / "content/topics/tolls.yaml").write_text(
        "name: Tolls\nbottom_line: None.\nquestions: [Who pays?, When?]\n"
    )
    view = home.page(maker_of(project, {"content/events/more.yaml": f"- {event}\n"}))
    assert [("", "The vote", None)] == [
        (each.text, each.event and each.event.title, each.date) for each in view.watch if each.event
    ][-1:]
    assert ("Who pays?", "Tolls") in [(each.text, each.topic and each.topic.title) for each in view.questions]


def test_what_came_already_and_what_is_overdue_is_no_sign_to_watch_for(project: Path) -> None:
    expected = "status: expected, sources: [harbour-council]"
    events = (
        f"- {{id: came, name: Came, date: 2031-07, resolved_by: council-meeting, {expected}}}\n"
        f"- {{id: overdue, name: Overdue, date: 2031-06-09, {expected}}}\n"
        f"- {{id: today, name: Today, date: 2031-06-10, {expected}}}\n"
    )
    view = home.page(maker_of(project, {"content/events/more.yaml": events}))
    assert ["Today"] == [each.event and each.event.title for each in view.watch]


def test_many_that_came_leave_room_for_what_is_yet_to_come(project: Path) -> None:
    expected = "status: expected, sources: [harbour-council]"
    came = f"name: Came, date: 2031-07-01, resolved_by: council-meeting, {expected}"
    events = "".join(f"- {{id: came-{number}, {came}}}\n" for number in range(5))
    events += f"- {{id: vote, name: The vote, date: 2031-08, {expected}}}\n"
    view = home.page(maker_of(project, {"content/events/more.yaml": events}))
    assert ["The vote"] == [each.event and each.event.title for each in view.watch]


def test_what_the_site_leads_with_twice_is_shown_once(project: Path) -> None:
    led = ["day-of-the-vote", "council-meeting", "dredged-volume", "dredging"]
    edit(project, "content/site.yaml", "as_of:", f"lead: [{', '.join(led * 2)}]\nas_of:")
    view = home.page(maker_of(project))
    assert ["When will the council vote?"] == [card.link.title for card in view.disputes]
    assert ["Meeting of the council"] == [card.link.title for card in view.events]
    assert ["dredging"] == [card.link.url.split("/")[-1].removesuffix(".html") for card in view.topics]


def test_a_dispute_shows_a_figure_that_it_names_twice_once(project: Path) -> None:
    edit(project, "content/disputes/day-of-the-vote.yaml", "kind:", "figures: [dredged-volume, dredged-volume]\nkind:")
    maker = maker_of(project)
    assert 1 == len(disputes.page(maker, maker.ask.get("day-of-the-vote", Dispute)).figures)


def test_a_figure_that_differs_is_listed_unless_a_dispute_on_the_page_is_about_it(project: Path) -> None:
    for summary, value in (("harbour-council", 3), ("harbour-office", 9)):
        path = project / f"content/summaries/{summary}.yaml"
        reading = f"readings:\n  - {{figure: ships, value: {value}, as_of: 2031-05}}\n"
        path.write_text(path.read_text().replace("readings:\n", reading))
    figure = {"content/figures/ships.yaml": "name: Ships\nunit: ships\n"}
    assert ["Ships"] == [card.link.title for card in home.page(maker_of(project, figure)).differing]
    dispute = "- {id: ships-or-boats, question: How many?, kind: number, answer: Many., figures: [ships]}\n"
    view = home.page(maker_of(project, {**figure, "content/disputes/more.yaml": dispute}))
    assert [] == [card.link.title for card in view.differing]
    assert ("How many?", "Many.") in [(card.link.title, card.answer) for card in view.disputes]


def test_a_small_briefing_names_its_articles_on_the_front_page(project: Path) -> None:
    view = home.page(maker_of(project))
    assert [link.title for link in view.articles] == [
        "The Harbour Times",
        "Dredging vote delayed again",
        "Statement on the vote",
    ]


def test_publishers_are_named_by_the_number_of_their_articles(project: Path) -> None:
    view = home.page(maker_of(project))
    assert ["The Harbour Times"] == [link.title for link in view.publishers]
    assert "3 articles, 2 independent origins" == view.sourcing.label


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("", ["dredging", "fees", "tolls"]), ("lead: [tolls]\n", ["tolls", "dredging", "fees"])],
    ids=["by number of articles and name", "those that lead before the others"],
)
def test_topics_stand(project: Path, lead: str, expected: list[str]) -> None:
    for topic in ("tolls", "fees"):
        (project / f"content/topics/{topic}.yaml").write_text(f"name: {topic.title()}\nbottom_line: Nobody pays.\n")
    edit(project, "content/site.yaml", "as_of:", f"{lead}as_of:")
    maker = maker_of(project)
    for cards in (home.page(maker).topics, topics.index(maker).topics):
        assert [f"topics/{topic}.html" for topic in expected] == [card.link.url for card in cards]
