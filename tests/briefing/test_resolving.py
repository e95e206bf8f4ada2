"""References: every reference leads to a record of the right kind, and is known from both ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import write_files
from projects import edit, found, look, rules

from sitegen.content.records import Actor, Event, Summary, Topic

MEETING = "content/events/council-meeting.yaml"
BROKEN = [
    pytest.param(
        (MEETING, "topics: [dredging]", "topics: [dredgin]"),
        ("G001", "there is no topic `dredgin`", f"{MEETING}:6:10"),
        id="an id in a list",
    ),
    pytest.param(
        (MEETING, "topics: [dredging]", "topics: [mara-lind]"),
        ("G002", "`mara-lind` is of kind `actor`, not `topic`", f"{MEETING}:6:10"),
        id="a record of the wrong kind",
    ),
    pytest.param(
        (MEETING, "outcome: The vote was put off.", 'outcome: "Put off by the [[port-counci]]."'),
        ("G001", "there is no record `port-counci`", f"{MEETING}:5:26"),
        id="a link in prose",
    ),
    pytest.param(
        (MEETING, "outcome: The vote was put off.", 'outcome: "Put off [@harbour]."'),
        ("G001", "there is no article `harbour`", f"{MEETING}:5:19"),
        id="a citation in prose",
    ),
    pytest.param(
        (MEETING, "outcome: The vote was put off.", 'outcome: "Put off [@dredging]."'),
        ("G002", "`dredging` is of kind `topic`, not `article`", f"{MEETING}:5:19"),
        id="a citation of what is no article",
    ),
    pytest.param(
        (MEETING, "sources: [harbour-council]", "sources: [harbour-counci]"),
        ("G001", "there is no article `harbour-counci`", f"{MEETING}:8:11"),
        id="a source",
    ),
    pytest.param(
        (MEETING, "status: reported", "status: reported\nresolved_by: mara-lind"),
        ("G002", "`mara-lind` is of kind `actor`, not `event` or `article`", f"{MEETING}:5:14"),
        id="a field that two kinds may fill",
    ),
    pytest.param(
        ("content/site.yaml", "articles, about]", "articles, abut]"),
        ("G001", "there is no section or page `abut`", "content/site.yaml:5:48"),
        id="the menu",
    ),
    pytest.param(
        ("content/site.yaml", "[[port-council]]", "[[port-councl]]"),
        ("G001", "there is no record `port-councl`", "content/site.yaml:3:18"),
        id="prose of the site",
    ),
    pytest.param(
        ("content/pages/about.md", "[[dredging]]", "[[dredgin]]"),
        ("G001", "there is no record `dredgin`", "content/pages/about.md:6:26"),
        id="prose of a page",
    ),
]


@pytest.mark.parametrize(("change", "expected"), BROKEN)
def test_a_reference_that_leads_nowhere_is_reported_at_its_place(
    project: Path, change: tuple[str, str, str], expected: tuple[str, str, str]
) -> None:
    edit(project, *change)
    rule, message, place = expected
    assert [(rule, message, str(project / place))] == found(look(project))


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("dredgin", "did you mean `dredging`?"),
        (
            "port-tolls",
            "write `name: Port tolls` in `{}/topics/port-tolls.yaml`, or let `sitegen check --fix-missing` begin it",
        ),
        ("harbour-council", ""),
        ("The Dredging", "write the id of a record, which has lower-case letters, digits and hyphens"),
        ("Dredging of the channel", "write the id of the topic with that name: `dredging`"),
    ],
    ids=["a near id", "nothing near", "an id of another kind", "no id", "a name"],
)
def test_the_nearest_id_of_a_fitting_kind_is_offered(project: Path, written: str, hint: str) -> None:
    edit(project, MEETING, "topics: [dredging]", f"topics: [{written}]")
    assert [hint.format(project / "content")] == [diagnostic.hint for diagnostic in look(project).found]


def test_a_reference_to_a_draft_is_reported_unless_drafts_are_built(project: Path) -> None:
    write_files(project, {"content/topics/tides.yaml": "name: Tides\ndraft: true\n"})
    edit(project, MEETING, "topics: [dredging]", "topics: [dredging, tides]")
    assert [("G004", "`tides` is a draft", str(project / f"{MEETING}:6:20"))] == found(look(project))
    assert "G004" not in rules(look(project, drafts=True))


def test_a_record_that_cannot_be_read_keeps_those_quiet_that_refer_to_it(project: Path) -> None:
    (project / "content/topics/dredging.yaml").write_text("name: [")
    assert rules(look(project)) == ["R001"]


def test_two_summaries_of_one_captured_text_are_reported(project: Path) -> None:
    text = (project / "content/summaries/harbour-office.yaml").read_text("utf-8")
    write_files(project, {"content/summaries/second.yaml": text})
    expected = "`second` and `harbour-office` are summaries of the same captured text"
    assert [("G005", expected)] == [item[:2] for item in found(look(project)) if item[0] == "G005"]


SHARED = [
    pytest.param("aliases: [Lind]", ["`port-council` and `mara-lind` share the name `Lind`"], id="everywhere"),
    pytest.param("aliases: [{text: Lind, article: tide-gazette}]", [], id="in an article of its own"),
    pytest.param("aliases: [{text: Lind, count: false}]", [], id="where it does not count"),
]


@pytest.mark.parametrize(("aliases", "expected"), SHARED)
def test_a_name_that_two_actors_share_is_a_warning(project: Path, aliases: str, expected: list[str]) -> None:
    edit(project, "content/actors/port-council.yaml", "aliases: [port council]", aliases)
    assert expected == [message for rule, message, _ in found(look(project)) if rule == "A001"]


def test_a_reference_is_known_from_the_record_that_it_names(project: Path) -> None:
    briefing = look(project).briefing
    assert briefing.linked_from("port-council") == ("mara-lind", "site")
    assert briefing.user_ids("port-council", Summary, "appears_in") == ("harbour-council", "harbour-office")
    assert briefing.user_ids("port-council", Event, "appears_in") == ("council-meeting",)
    assert briefing.user_ids("port-council", Summary, "asserted") == ("harbour-council",)
    assert briefing.count_uses()["port-council"] == 7


def test_users_are_given_by_kind_and_sort_each_once(project: Path) -> None:
    briefing = look(project).briefing
    assert [event.id for event in briefing.users("dredging", Event, "filed_under")] == ["council-meeting"]
    filed = [summary.id for summary in briefing.users("dredging", Summary, "filed_under")]
    assert filed == ["harbour-council", "harbour-office", "tide-gazette"]
    assert [actor.id for actor in briefing.users("port-council", Actor, "members")] == ["mara-lind"]
    assert briefing.users("dredging", Actor, "filed_under") == []


def test_citations_in_lists_and_in_prose_are_known_to_the_article(project: Path) -> None:
    briefing = look(project).briefing
    expected = ["council-meeting", "day-of-the-vote", "dredging", "harbour-council", "mara-lind", "tide-gazette"]
    assert expected == sorted(briefing.cited_by("harbour-council"))
    assert [summary.id for summary in briefing.users("harbour-council", Summary, "rewritten_by")] == ["tide-gazette"]


def test_every_place_that_quotes_makes_a_claim(project: Path) -> None:
    briefing = look(project).briefing
    all_claims = [claim for article in briefing.articles() for claim in briefing.claims(article)]
    claims = {(claim.article, claim.words, claim.where.record) for claim in all_claims}
    assert {
        ("harbour-council", "The channel cannot wait for ever", "harbour-council"),
        ("harbour-council", "at least 40,000 cubic metres", "harbour-council"),
        ("harbour-council", "not before June", "day-of-the-vote"),
        ("harbour-council", "not before June", "dredging"),
        ("harbour-council", "not before June", "harbour-council"),
        ("harbour-council", "not before June", "tide-gazette"),
        ("harbour-office", "3rd of July", "day-of-the-vote"),
        ("harbour-office", "55,000 cubic metres", "harbour-office"),
        ("tide-gazette", "not before June", "tide-gazette"),
        ("tide-gazette", "up to 35,000 cubic metres", "tide-gazette"),
    } == claims


def test_records_of_a_kind_come_in_the_order_of_their_ids(project: Path) -> None:
    write_files(project, {"content/topics/a-tide.yaml": "name: Z\n"})
    assert [topic.id for topic in look(project).briefing.all(Topic)] == ["a-tide", "dredging"]


def test_brackets_that_are_no_reference_are_reported(project: Path) -> None:
    edit(project, MEETING, "outcome: The vote was put off.", 'outcome: "Put off [[Dredging]]."')
    expected = ("R016", "`[[Dredging]]` is no reference", str(project / f"{MEETING}:5:19"))
    assert [expected] == found(look(project))
