"""`sitegen suggest`: what it prints, and what it adds to the records."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, sha256_of
from projects import edit, look

from sitegen.content.records import Range
from sitegen.editing.document import Document, EditError
from sitegen.suggest.forms import place_for, yaml_for
from sitegen.suggest.proposals import Elsewhere, Proposal, Spelling

TEXT = """\
Boats stay in port

Harbour master Olav Brekke told reporters on Tuesday that the pier was “not safe at all”. “We will not open it,” he \
said. At least 60 boats were tied up, according to the pilots’ guild.

“It is a shame,” said a fisherman. The pier was “closed for good”, and “closed for good” is what a sign says.
"""
SUMMARY = f"""\
# Ours.
draft: true
article:
  sha256: {sha256_of(TEXT)}
  title: Boats stay in port
  published: 2031-05-08  # a Thursday
  kind: report
  descriptor: local daily
summary: The pier is shut.
topics: [dredging]  # for now
"""


@pytest.fixture
def pier(project: Path) -> Path:
    """Give the small project with one more article of which nothing is listed yet."""
    (project / "content/articles/pier.txt").write_text(TEXT, "utf-8")
    (project / "content/summaries/pier.yaml").write_text(SUMMARY, "utf-8")
    return project


def test_it_prints_what_an_article_suggests(pier: Path, run: Callable[..., Ran]) -> None:
    ran = run("suggest", "pier")

    assert (0, "") == (ran.code, ran.err)
    assert (
        ran.out
        == """\
pier
  Quotations:
    3:73  “not safe at all” – Olav Brekke  [the subject of a verb of saying]
    3:92  “We will not open it” – Olav Brekke  [the subject of a verb of saying, `he`]
    5:2  “It is a shame” – a fisherman  [the subject behind a verb of saying]
    5:50  “closed for good” – who? perhaps a fisherman  [who spoke in the sentence before]
    5:73  “closed for good” – who? perhaps a fisherman  [who spoke in the sentence before]
  Names that are no actor yet:
    3:16  Olav Brekke (person)  [a given name and a surname]
  Numbers:
    3:123  “At least 60 boats” = at least 60 boats, by the pilots’ guild  [a number with what it counts]
  Dates:
    3:46  “Tuesday” = 2031-05-06  [the last day of that name]
"""
    )
    assert str(pier) not in ran.out


def test_it_prints_what_all_articles_suggest_together(pier: Path, run: Callable[..., Ran]) -> None:
    edit(pier, "content/summaries/tide-gazette.yaml", "  derived_from: [harbour-council]\n", "")
    ran = run("suggest")

    assert "\nShared text:\n  tide-gazette: “" in ran.out
    assert "  [the day of publication is later; " in ran.out


@pytest.mark.usefixtures("pier")
def test_json_is_a_list_of_objects(run: Callable[..., Ran]) -> None:
    ran = run("suggest", "pier", "--format", "json")

    found = json.loads(ran.out)
    quotation = found[next(at for at, each in enumerate(found) if each["kind"] == "quotation")]
    assert quotation == {
        "kind": "quotation",
        "article": "pier",
        "text": "not safe at all",
        "start": TEXT.index("not safe"),
        "end": TEXT.index("”"),
        "speaker": "Olav Brekke",
        "sure": True,
        "rule": "the subject of a verb of saying",
    }
    number = next(each for each in found if each["kind"] == "number")
    assert (60.0, "at least", "boats", "the pilots’ guild") == tuple(
        number[key] for key in ("value", "qualifier", "unit", "asserted_by")
    )
    assert "2031-05-06" == next(each for each in found if each["kind"] == "date")["date"]
    name = next(each for each in found if each["kind"] == "name")
    assert ("person", "Olav Brekke") == (name["actor_kind"], name["spellings"][0]["text"])
    assert all(TEXT[each["start"] : each["end"]] == each["text"] for each in found)


def test_what_is_written_is_marked_and_disturbs_nothing(pier: Path, run: Callable[..., Ran]) -> None:
    ran = run("suggest", "pier", "--write")

    assert (0, "") == (ran.code, ran.err)
    written = (pier / "content/summaries/pier.yaml").read_text("utf-8")
    assert written.startswith(SUMMARY)
    assert (
        written.removeprefix(SUMMARY)
        == """\
quotations:
  # proposed by the rule: the subject of a verb of saying
  - text: not safe at all
    speaker: olav-brekke
  # proposed by the rule: the subject of a verb of saying, `he`
  - text: We will not open it
    speaker: olav-brekke
  # proposed by the rule: the subject behind a verb of saying
  - text: It is a shame
    speaker: fisherman
  # proposed by the rule: who spoke in the sentence before; who? perhaps a fisherman
  - text: closed for good
    speaker: TODO
    near: pier was
readings:
  # proposed by the rule: a number with what it counts; asserted by the pilots’ guild
  - figure: TODO
    value: 60
    qualifier: at least
    asserted_by: pilots-guild
    quotation: At least 60 boats
"""
    )
    actors = (pier / "content/actors/proposed.yaml").read_text("utf-8")
    assert "# proposed by the rule: a given name and a surname\n- id: olav-brekke\n" in actors
    assert "- id: fisherman\n  draft: true\n  name: A fisherman\n  kind: TODO\n" in actors
    events = (pier / "content/events/proposed.yaml").read_text("utf-8")
    assert "- id: on-2031-05-06\n  draft: true\n  name: TODO\n  date: 2031-05-06\n" in events
    assert "added: 4 quotations, 1 reading, 3 actors, 1 event; look at each, and run `sitegen check`" in ran.out
    assert [] == [each.rule for each in look(pier, counts_open=True).found if each.level == "error"]


def test_events_without_a_name_yet_are_not_taken_for_one(pier: Path, run: Callable[..., Ran]) -> None:
    text = f"{TEXT}\nIt rained on Monday.\n"
    (pier / "content/articles/pier.txt").write_text(text, "utf-8")
    (pier / "content/summaries/pier.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")

    run("suggest", "pier", "--write")

    assert 2 == (pier / "content/events/proposed.yaml").read_text("utf-8").count("name: TODO")
    assert "T002" not in {each.rule for each in look(pier, drafts=True, counts_open=True).found}


def test_the_day_of_a_dateline_is_no_event(pier: Path, run: Callable[..., Ran]) -> None:
    text = f"OSLO, May 3 (NordPress) - It rained.\n\n{TEXT}"
    (pier / "content/articles/pier.txt").write_text(text, "utf-8")
    (pier / "content/summaries/pier.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")

    run("suggest", "pier", "--write")

    events = (pier / "content/events/proposed.yaml").read_text("utf-8")
    assert "on-2031-05-06" in events
    assert "on-2031-05-03" not in events


def test_what_was_written_is_not_written_again(pier: Path, run: Callable[..., Ran]) -> None:
    run("suggest", "--write")
    before = {path: path.read_bytes() for path in (pier / "content").rglob("*.yaml")}

    ran = run("suggest", "--write")

    assert (0, "nothing new to add\n") == (ran.code, ran.out)
    assert before == {path: path.read_bytes() for path in (pier / "content").rglob("*.yaml")}


def test_a_published_record_is_not_left_with_anything_to_fill_in(pier: Path, run: Callable[..., Ran]) -> None:
    edit(pier, "content/summaries/pier.yaml", "draft: true\n", "")

    ran = run("suggest", "pier", "--write")

    assert (0, "") == (ran.code, ran.err)
    written = (pier / "content/summaries/pier.yaml").read_text("utf-8")
    assert written.endswith("  - text: We will not open it\n    speaker: olav-brekke\n")
    assert "TODO" not in written + (pier / "content/actors/proposed.yaml").read_text("utf-8")
    assert "fisherman" not in (pier / "content/actors/proposed.yaml").read_text("utf-8")
    assert "left out: 3 proposals for `pier`, published and not to be left with a `TODO`; " in ran.out
    assert [] == [each.rule for each in look(pier).found if each.level == "error"]


def test_no_words_are_written_that_may_not_be_published(pier: Path, run: Callable[..., Ran]) -> None:
    edit(pier, "content/summaries/pier.yaml", "  kind: report\n", "  kind: report\n  rights: none\n")
    before = (pier / "content/summaries/pier.yaml").read_text("utf-8")

    ran = run("suggest", "pier", "--write")

    assert 0 == ran.code
    assert "nothing new to add\nleft out: 8 proposals for `pier`, whose `rights` are `none`: " in ran.out
    assert before == (pier / "content/summaries/pier.yaml").read_text("utf-8")
    assert not (pier / "content/suggested.txt").exists()


def test_an_actor_still_to_be_filled_in_does_not_speak_in_a_published_record(
    pier: Path, run: Callable[..., Ran]
) -> None:
    run("suggest", "pier", "--write")
    edit(pier, "content/summaries/pier.yaml", "draft: true\n", "")
    edit(pier, "content/summaries/pier.yaml", "  - text: It is a shame\n    speaker: fisherman\n", "")
    edit(pier, "content/suggested.txt", "pier quotation It is a shame\n", "")

    ran = run("suggest", "pier", "--write")

    assert "nothing new to add\nleft out: 1 proposal for `pier`, " in ran.out


def test_what_nothing_new_needs_does_not_come_back(pier: Path, run: Callable[..., Ran]) -> None:
    run("suggest", "pier", "--write")
    (pier / "content/events/proposed.yaml").unlink()
    (pier / "content/actors/proposed.yaml").write_text("- id: olav-brekke\n  name: Olav Brekke\n  kind: person\n")

    ran = run("suggest", "pier", "--write")

    assert "nothing new to add\n" == ran.out
    assert not (pier / "content/events/proposed.yaml").exists()


def numbers_written(pier: Path, run: Callable[..., Ran], text: str) -> str:
    """Return the readings that are written for a text, which has no others."""
    (pier / "content/articles/pier.txt").write_text(text, "utf-8")
    (pier / "content/summaries/pier.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")
    run("suggest", "pier", "--write")
    written = (pier / "content/summaries/pier.yaml").read_text("utf-8")
    assert [] == [each.rule for each in look(pier, counts_open=True).found if each.rule == "Q002"]
    return written.partition("readings:\n")[2]


def test_of_equal_numbers_that_with_its_asserter_is_written(pier: Path, run: Callable[..., Ran]) -> None:
    text = "About 60 boats were out.\n\nThe coast has 60 boats at sea, according to the pilots’ guild.\n"

    written = numbers_written(pier, run, text)

    assert 1 == written.count("figure: TODO")
    assert "asserted_by: pilots-guild\n" in written
    assert "nothing new to add\n" == run("suggest", "pier", "--write").out


def test_words_of_a_number_at_several_places_are_made_longer(pier: Path, run: Callable[..., Ran]) -> None:
    text = "Off the pier were 60 boats. Then came 60 boats more, and 60 boats went, the pilots’ guild said.\n"

    written = numbers_written(pier, run, text)

    assert 1 == written.count("figure: TODO")
    assert "quotation: 60 boats more\n" in written


def test_words_of_a_number_that_are_at_two_places_however_long_stay(pier: Path, run: Callable[..., Ran]) -> None:
    text = "60 boats\n\n60 boats\n"
    (pier / "content/articles/pier.txt").write_text(text, "utf-8")
    (pier / "content/summaries/pier.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")

    run("suggest", "pier", "--write")

    assert "quotation: 60 boats\n" in (pier / "content/summaries/pier.yaml").read_text("utf-8")


@pytest.fixture
def dredged(pier: Path) -> Path:
    """Give three articles that speak of one plan."""
    for name in ("other", "third", "fourth"):
        text = TEXT + f"\nThe harbour dredging scheme of {name} is old. The harbour dredging scheme is late.\n"
        (pier / f"content/articles/{name}.txt").write_text(text, "utf-8")
        summary = SUMMARY.replace(sha256_of(TEXT), sha256_of(text))
        (pier / f"content/summaries/{name}.yaml").write_text(summary, "utf-8")
    return pier


def test_topics_are_written_and_named_in_the_summaries_of_their_articles(
    dredged: Path, run: Callable[..., Ran]
) -> None:
    edit(dredged, "content/summaries/fourth.yaml", "draft: true\n", "")

    run("suggest", "--write")

    topics = (dredged / "content/topics/proposed.yaml").read_text("utf-8")
    assert "- id: harbour-dredging-scheme\n  draft: true\n  name: Harbour dredging scheme\n" in topics
    summaries = {path.stem: path.read_text("utf-8") for path in (dredged / "content/summaries").glob("*.yaml")}
    named = {name for name, text in summaries.items() if "harbour-dredging-scheme" in text}
    assert {"other", "third"} == named
    assert "topics: [dredging, harbour-dredging-scheme]  # for now\n" in summaries["third"]
    assert "nothing new to add\n" == run("suggest", "--write").out.partition("left out")[0]
    assert [] == [each.rule for each in look(dredged, counts_open=True).found if each.level == "error"]


def test_a_topic_that_was_accepted_is_named_in_summaries_too(dredged: Path, run: Callable[..., Ran]) -> None:
    edit(dredged, "content/summaries/fourth.yaml", "draft: true\n", "")
    (dredged / "content/topics/plan.yaml").write_text(
        "name: Harbour dredging scheme\nbottom_line: It is late.\n", "utf-8"
    )

    run("suggest", "--write")

    assert not (dredged / "content/topics/proposed.yaml").exists()
    for name in ("other", "third", "fourth"):
        assert "topics: [dredging, plan]" in (dredged / f"content/summaries/{name}.yaml").read_text("utf-8")
    edit(dredged, "content/summaries/third.yaml", "[dredging, plan]", "[dredging]")
    assert "nothing new to add\n" == run("suggest", "--write").out.partition("left out")[0]
    assert "[dredging]" in (dredged / "content/summaries/third.yaml").read_text("utf-8")


STORM = "Police say at least 60 fishing boats sank in the storm off Marrow Bay.\n"


@pytest.fixture
def storm(pier: Path) -> Path:
    """Give three articles that differ on one number."""
    for name, text in {
        "pier": STORM,
        "guild": STORM.replace("Police say at least 60", "The guild says some 80"),
        "mayor": STORM.replace("Police say at least 60", "Mara Lind says that 60"),
    }.items():
        (pier / f"content/articles/{name}.txt").write_text(text, "utf-8")
        (pier / f"content/summaries/{name}.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")
    return pier


def test_numbers_at_odds_are_written_as_a_figure_with_its_readings_and_a_dispute(
    storm: Path, run: Callable[..., Ran]
) -> None:
    run("suggest", "--write")

    figures = (storm / "content/figures/proposed.yaml").read_text("utf-8")
    assert "- id: fishing-boats\n  draft: true\n  name: Fishing boats\n  unit: boats\n" in figures
    for name in ("pier", "guild", "mayor"):
        assert "- figure: fishing-boats\n" in (storm / f"content/summaries/{name}.yaml").read_text("utf-8")
    dispute = (storm / "content/disputes/proposed.yaml").read_text("utf-8")
    assert "- id: how-many-fishing-boats\n  draft: true\n  question: TODO\n  kind: number\n" in dispute
    assert 2 == dispute.count("- says: TODO")
    assert [] == [each.rule for each in look(storm, counts_open=True).found if each.level == "error"]
    assert "nothing new to add\n" == run("suggest", "--write").out.partition("left out")[0]


def test_a_number_joins_a_figure_that_has_the_others(storm: Path, run: Callable[..., Ran]) -> None:
    (storm / "content/figures/sunk.yaml").write_text("name: Boats that sank\nunit: boats\n", "utf-8")
    for name, value, words in (("pier", 60, "at least 60 fishing boats"), ("guild", 80, "some 80 fishing boats")):
        with (storm / f"content/summaries/{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(f"readings:\n  - {{figure: sunk, value: {value}, quotation: {words}}}\n")

    run("suggest", "--write")

    assert not (storm / "content/figures/proposed.yaml").exists()
    assert "- figure: sunk\n" in (storm / "content/summaries/mayor.yaml").read_text("utf-8")


def test_numbers_at_odds_that_were_deleted_stay_away_though_one_more_article_has_such_a_number(
    storm: Path, run: Callable[..., Ran]
) -> None:
    (storm / "content/summaries/mayor.yaml").unlink()
    run("suggest", "--write")
    for kind in ("figures", "disputes"):
        (storm / f"content/{kind}/proposed.yaml").unlink()
    for name in ("pier", "guild"):
        path = storm / f"content/summaries/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("figure: fishing-boats", "figure: TODO"), "utf-8")
    text = (storm / "content/articles/mayor.txt").read_text("utf-8")
    (storm / "content/summaries/mayor.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(text)), "utf-8")

    run("suggest", "--write")

    assert not (storm / "content/disputes/proposed.yaml").exists()
    assert not (storm / "content/figures/proposed.yaml").exists()
    found = json.loads(run("suggest", "--rejected", "--format", "json").out)
    assert [(80.0, "fishing boats")] == [(each["value"], each["unit"]) for each in found if each["kind"] == "dispute"]
    assert {60.0} == {each["value"] for each in found[-1]["elsewhere"]}


REMEMBERED = """\
- date 2031-05-06
- name A fisherman
- name Olav Brekke
- name The pilots' guild
pier number At least 60 boats
pier quotation It is a shame
pier quotation We will not open it
pier quotation closed for good
pier quotation not safe at all
"""


def test_what_its_author_deletes_stays_away_and_can_be_seen_and_added_again(
    pier: Path, run: Callable[..., Ran]
) -> None:
    summary = pier / "content/summaries/pier.yaml"
    run("suggest", "pier", "--write")
    added = summary.read_text("utf-8")
    assert (
        (pier / "content/suggested.txt")
        .read_text("utf-8")
        .endswith(f"delete its line here to have it proposed again.\n{REMEMBERED}")
    )
    summary.write_text(SUMMARY, "utf-8")
    for kind in ("actors", "events"):
        (pier / f"content/{kind}/proposed.yaml").unlink()

    assert "nothing new to add\n" == run("suggest", "pier", "--write").out
    assert SUMMARY == summary.read_text("utf-8")
    ran = run("suggest", "pier")
    assert "boats" not in ran.out
    assert "note: without 8 proposals that were written and deleted since; --rejected lists them\n" == ran.err
    listed = run("suggest", "pier", "--rejected").out
    assert all(f"“{line.split(maxsplit=2)[2]}”" in listed for line in REMEMBERED.splitlines() if "pier " in line)
    assert "2031-05-06" in listed

    run("suggest", "pier", "--rejected", "--write")
    assert added == summary.read_text("utf-8")
    assert (pier / "content/actors/proposed.yaml").exists()
    assert (pier / "content/events/proposed.yaml").exists()
    assert ("", "") == (run("suggest", "--rejected").out, run("suggest", "--rejected").err)


def test_one_line_deleted_brings_one_proposal_back(pier: Path, run: Callable[..., Ran]) -> None:
    run("suggest", "pier", "--write")
    edit(pier, "content/summaries/pier.yaml", "  - text: We will not open it\n    speaker: olav-brekke\n", "")
    edit(pier, "content/summaries/pier.yaml", "  - text: not safe at all\n    speaker: olav-brekke\n", "")
    edit(pier, "content/suggested.txt", "pier quotation We will not open it\n", "")

    ran = run("suggest", "pier", "--write", "--format", "json")

    assert ["We will not open it"] == [each["text"] for each in json.loads(ran.out)]
    assert "added: 1 quotation; " in ran.err
    assert "not safe at all" not in (pier / "content/summaries/pier.yaml").read_text("utf-8")


def test_what_a_published_record_cannot_have_is_listed_as_rejected_once_it_was_written(
    pier: Path, run: Callable[..., Ran]
) -> None:
    run("suggest", "pier", "--write")
    (pier / "content/summaries/pier.yaml").write_text(SUMMARY.replace("draft: true\n", ""), "utf-8")

    ran = run("suggest", "pier", "--write")

    assert "nothing new to add\n" == ran.out
    assert "closed for good" in run("suggest", "pier", "--rejected").out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"# Ours.\npier\n", "suggested.txt:2: `pier` is no article, kind and words; write `ARTICLE KIND WORDS`, or"),
        (
            b"pier quotatoin a\n",
            "suggested.txt:1: `pier quotatoin a` has no kind of proposal as its second word; did you",
        ),
        (b"pier x a\n", "it is one of quotation, number, "),
        (b"pier quotation \xff\n", "suggested.txt` is not UTF-8; save it as UTF-8"),
    ],
)
def test_lines_that_cannot_be_read_are_named_and_nothing_is_written(
    pier: Path, run: Callable[..., Ran], data: bytes, said: str
) -> None:
    (pier / "content/suggested.txt").write_bytes(data)

    ran = run("suggest", "pier", "--write")

    assert 1 == ran.code
    assert "" == ran.out
    assert said in ran.err.replace("\\", "/")
    assert SUMMARY == (pier / "content/summaries/pier.yaml").read_text("utf-8")


def test_what_could_not_be_written_is_not_remembered(pier: Path, run: Callable[..., Ran]) -> None:
    (pier / "content/events/proposed.yaml").write_text("name: A record, and no list\nstatus: expected\n", "utf-8")

    assert 1 == run("suggest", "pier", "--write").code

    assert "date" not in (pier / "content/suggested.txt").read_text("utf-8")


def test_new_proposals_join_those_that_were_written_before(pier: Path, run: Callable[..., Ran]) -> None:
    run("suggest", "--write")
    other = TEXT.replace("Olav Brekke", "Anton Laine").replace("Tuesday", "Monday")
    (pier / "content/articles/other.txt").write_text(other, "utf-8")
    (pier / "content/summaries/other.yaml").write_text(SUMMARY.replace(sha256_of(TEXT), sha256_of(other)), "utf-8")

    ran = run("suggest", "--write")

    assert 0 == ran.code
    actors = (pier / "content/actors/proposed.yaml").read_text("utf-8")
    assert actors.index("olav-brekke") < actors.index(
        "# proposed by the rule: a given name and a surname\n- id: anton-laine"
    )
    summary = (pier / "content/summaries/other.yaml").read_text("utf-8")
    assert "# proposed by the rule: " in summary
    assert "  derived_from: TODO\n" in summary + (pier / "content/summaries/pier.yaml").read_text("utf-8")


def test_actors_of_drafts_alone_are_drafts(pier: Path, run: Callable[..., Ran]) -> None:
    run("suggest", "pier", "--write")

    assert "- id: olav-brekke\n  draft: true\n" in (pier / "content/actors/proposed.yaml").read_text("utf-8")
    assert [] == [each.rule for each in look(pier, counts_open=True).found if each.level == "error"]


def test_a_file_that_cannot_be_changed_is_named_and_the_others_are_written(pier: Path, run: Callable[..., Ran]) -> None:
    (pier / "content/actors/proposed.yaml").write_text("name: A record, and no list\nkind: group\n", "utf-8")

    ran = run("suggest", "pier", "--write")

    assert 1 == ran.code
    assert "error: `content/actors/proposed.yaml` was not changed: " in ran.err
    assert "quotations:" in (pier / "content/summaries/pier.yaml").read_text("utf-8")


def test_a_text_that_is_not_at_hand_is_named(pier: Path, run: Callable[..., Ran]) -> None:
    (pier / "content/articles/pier.txt").unlink()

    ran = run("suggest", "pier")

    assert (0, "") == (ran.code, ran.out)
    assert "note: the captured text of `pier` was not found; name its folder with --articles\n" == ran.err


@pytest.mark.usefixtures("pier")
def test_an_article_that_is_not_there_is_refused_with_a_name_near_it(run: Callable[..., Ran]) -> None:
    ran = run("suggest", "peer")

    assert 2 == ran.code
    assert "there is no article 'peer'. Did you mean 'pier'?" in ran.err


@pytest.mark.parametrize(
    ("proposal", "yaml"),
    [
        (
            {"kind": "quotation", "speaker": "olav-brekke"},
            "# proposed by the rule: R\n- text: a text\n  speaker: olav-brekke\n",
        ),
        (
            {"kind": "quotation", "speaker": "Olav", "sure": False},
            "# proposed by the rule: R; who? perhaps Olav\n- text: a text\n  speaker: TODO\n",
        ),
        (
            {"kind": "quotation", "sure": False, "rule": "a name of something"},
            "# proposed by the rule: a name of something; who?\n- text: a text\n  kind: term\n",
        ),
        (
            {"kind": "number", "value": Range(min=2.5, max=4.0)},
            "# proposed by the rule: R\n- figure: TODO\n  value:\n    min: 2.5\n    max: 4\n  quotation: a text\n",
        ),
        (
            {"kind": "name", "actor_kind": "person", "spellings": (Spelling(text="Ol. B", start=0, end=5),)},
            "# proposed by the rule: R\nid: text\nname: a text\nkind: person\naliases:\n"
            "  - text: Ol. B\n    article: pier\n",
        ),
        (
            {"kind": "date", "date": "2031-05"},
            "# proposed by the rule: R\nid: on-2031-05\ndraft: true\nname: TODO\ndate: 2031-05\nstatus: TODO\n"
            "sources:\n  - article: pier\n    quotation: a text\n",
        ),
        (
            {"kind": "overlap", "elsewhere": (Elsewhere(article="gazette", text="t", start=0, end=1),)},
            "# proposed by the rule: R; perhaps [gazette]\nderived_from: TODO\n",
        ),
        (
            {
                "kind": "topic",
                "words": ("a text", "other"),
                "elsewhere": (Elsewhere(article="b", text="t", start=0, end=1),),
            },
            "# proposed by the rule: R; in pier, b; also: other\nid: text\ndraft: true\nname: A text\n",
        ),
        (
            {
                "kind": "dispute",
                "rule": "given to others",
                "elsewhere": (Elsewhere(article="b", text="t", start=0, end=1),),
            },
            "# proposed by the rule: given to others\nid: text\ndraft: true\nquestion: TODO\nkind: attribution\n"
            "positions:\n  - says: TODO\n    sources:\n      - article: pier\n        quotation: a text\n"
            "  - says: TODO\n    sources:\n      - article: b\n        quotation: t\n",
        ),
    ],
)
def test_each_proposal_has_yaml_to_copy(proposal: dict[str, object], yaml: str) -> None:
    made = Proposal(**{"article": "pier", "text": "a text", "start": 0, "end": 6, "rule": "R", **proposal})  # type: ignore[arg-type]

    assert yaml == yaml_for(made)
    assert place_for(made)


def test_a_comment_is_put_above_an_item_or_an_entry(tmp_path: Path) -> None:
    document = Document(tmp_path / "a.yaml", b"a:\n  - b: 1\n    c: 2  # two\nd: [3]\n")

    document.comment(["a", 0], "first")
    document.comment(["a", 0, "c"], "second")
    document.comment(["d"], "third")

    assert "a:\n  # first\n  - b: 1\n    # second\n    c: 2  # two\n# third\nd: [3]\n" == document.text
    with pytest.raises(EditError, match="has no line of its own"):
        document.comment(["d", 0], "in brackets")
