"""`data/briefing.json`: the public form of everything, valid by the schema beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import CAPTURES, PROJECT, sha256_of
from projects import edit

from sitegen.build import Options, build


def published(project: Path) -> dict[str, Any]:
    """Return what a project publishes as data."""
    assert not build(Options(content=project / "content", output=project / "public")).failed
    found: dict[str, Any] = json.loads((project / "public/data/briefing.json").read_text("utf-8"))
    return found


@pytest.fixture
def data(project: Path) -> dict[str, Any]:
    """Give what the small project publishes as data."""
    return published(project)


FIELDS = {
    "articles": {
        *(
            "id",
            "sha256",
            "title",
            "short",
            "publisher",
            "published",
            "kind",
            "rights",
            "derived_from",
            "topics",
            "actors",
            "url",
        )
    },
    "topics": {"id", "name", "bottom_line"},
    "actors": {"id", "name", "aliases", "mentions"},
    "events": {"id", "name", "date", "date_note", "status", "outcome", "sources"},
    "figures": {"id", "name", "readings", "state"},
    "quotations": {"article", "text", "kind", "direct", "speaker", "via", "start", "end", "state"},
    "disputes": {"id", "question", "positions"},
    "judgments": {"text", "likelihood", "confidence", "sources"},
    "overlap": {"a", "b", "jaccard", "a_in_b", "b_in_a", "longest_run", "shared_quotations"},
}


def test_the_data_is_valid_by_the_schema_beside_it(project: Path, data: dict[str, Any]) -> None:
    schema = json.loads((project / "public/data/briefing.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)] == []


def test_the_schema_refuses_what_is_no_briefing(project: Path, data: dict[str, Any]) -> None:
    schema = json.loads((project / "public/data/briefing.schema.json").read_text("utf-8"))
    wrong = [{}, {**data, "articles": None}, {**data, "quotations": [{}]}]
    assert [jsonschema.Draft202012Validator(schema).is_valid(item) for item in wrong] == [False] * 3


@pytest.mark.parametrize("name", FIELDS)
def test_every_list_holds_the_fields_of_the_contract(data: dict[str, Any], name: str) -> None:
    assert data[name] != []
    assert [missing for item in data[name] for missing in FIELDS[name] - item.keys()] == []


def test_a_reading_holds_the_fields_of_the_contract(data: dict[str, Any]) -> None:
    expected = {"article", "value", "qualifier", "as_of", "asserted_by", "quotation"}
    assert [missing for reading in data["figures"][0]["readings"] for missing in expected - reading.keys()] == []


def test_records_stand_in_the_order_of_their_ids(data: dict[str, Any]) -> None:
    for name in ("articles", "topics", "actors", "events", "figures", "disputes"):
        ids = [item["id"] for item in data[name]]
        assert sorted(ids) == ids


def test_origins_are_lists_of_article_ids(data: dict[str, Any]) -> None:
    assert data["origins"] == [["harbour-council", "tide-gazette"], ["harbour-office"]]


def test_an_article_is_told_as_its_summary_tells_it(data: dict[str, Any]) -> None:
    article = next(item for item in data["articles"] if item["id"] == "tide-gazette")
    expected = {
        "sha256": sha256_of(CAPTURES["gazette.txt"]),
        "title": "Dredging vote delayed again",
        "short": None,
        "publisher": None,
        "published": "2031-05-03~",
        "kind": "rewrite",
        "rights": "excerpt",
        "derived_from": ["harbour-council"],
        "topics": ["dredging"],
        "actors": ["mara-lind"],
        "url": None,
        "page": "articles/tide-gazette.html",
    }
    assert expected == {key: article[key] for key in expected}


def test_an_article_has_the_short_name_that_citations_call_it_by(project: Path) -> None:
    edit(project, "content/summaries/tide-gazette.yaml", "  kind: rewrite", "  kind: rewrite\n  short: The Gazette")
    shorts = {item["id"]: item["short"] for item in published(project)["articles"]}
    assert shorts == {"harbour-council": None, "harbour-office": None, "tide-gazette": "The Gazette"}


def test_quotations_hold_the_words_at_their_place(data: dict[str, Any]) -> None:
    texts = {"harbour-council": "council.txt", "tide-gazette": "gazette.txt", "harbour-office": "statement.txt"}
    for quotation in data["quotations"]:
        assert quotation["state"] == "verified"
        assert quotation["text"] == CAPTURES[texts[quotation["article"]]][quotation["start"] : quotation["end"]]
    places = [(quotation["article"], quotation["start"], quotation["end"]) for quotation in data["quotations"]]
    assert sorted(set(places)) == places


def test_the_speaker_is_null_unless_a_summary_lists_the_words(data: dict[str, Any]) -> None:
    speakers = {(item["article"], item["text"]): item["speaker"] for item in data["quotations"]}
    assert speakers == {
        ("harbour-council", "not before June"): None,
        ("harbour-council", "at least 40,000 cubic metres"): None,
        ("harbour-council", "The channel cannot wait for ever"): "mara-lind",
        ("harbour-office", "3rd of July"): None,
        ("harbour-office", "55,000 cubic metres"): None,
        ("tide-gazette", "not before June"): "mara-lind",
        ("tide-gazette", "up to 35,000 cubic metres"): None,
    }


def test_a_quotation_says_through_whom_the_article_has_it(project: Path) -> None:
    edit(project, "content/summaries/harbour-council.yaml", "mara-lind, about", "mara-lind, via: port-council, about")
    passed_on = {item["text"]: item["via"] for item in published(project)["quotations"] if item["via"]}
    assert passed_on == {"The channel cannot wait for ever": "port-council"}


def test_a_quotation_says_what_it_is_and_whether_it_stands_in_quotation_marks(project: Path) -> None:
    edit(project, "content/summaries/harbour-council.yaml", "{text: The channel", "{kind: document, text: The channel")
    kinds = {
        (item["article"], item["text"]): (item["kind"], item["direct"]) for item in published(project)["quotations"]
    }
    assert kinds["harbour-council", "The channel cannot wait for ever"] == ("document", True)
    assert kinds["harbour-council", "at least 40,000 cubic metres"] == ("article", False)
    assert kinds["tide-gazette", "not before June"] == ("speech", True)


def test_a_quotation_says_which_paragraph_it_is_in_and_what_it_is_about(data: dict[str, Any]) -> None:
    said = {item["text"]: (item["paragraph"], item["about"], item["credibility"]) for item in data["quotations"]}
    assert said["The channel cannot wait for ever"] == (4, "the channel", 2)
    assert said["up to 35,000 cubic metres"] == (3, None, None)


GAZETTE = "text: not before June, speaker: mara-lind, same_as: harbour-council"


def test_the_same_words_lead_to_their_place_in_the_other_article(data: dict[str, Any]) -> None:
    start = CAPTURES["council.txt"].index("not before June")
    (said,) = (item for item in data["quotations"] if item["article"] == "tide-gazette" and item["same_as"])
    place = {"article": "harbour-council", "quotation": "not before June", "start": start, "end": start + 15}
    assert (said["same_as"], said["same_words"], said["altered"]) == (place, True, [])


def test_words_that_a_rewrite_altered_say_what_they_were(project: Path) -> None:
    same_as = "same_as: {article: harbour-council, quotation: a decision would come “not before June”}"
    other = "text: delayed again, speaker: mara-lind, same_as: {article: harbour-council, quotation: put off its vote}"
    edit(
        project,
        "content/summaries/tide-gazette.yaml",
        GAZETTE,
        f"{GAZETTE.rpartition(' same_as')[0]} {same_as}}}\n  - {{{other}",
    )
    quotations = {(item["article"], item["text"]): item for item in published(project)["quotations"]}
    start = CAPTURES["council.txt"].index("put off its vote")
    was = {"article": "harbour-council", "quotation": "put off its vote", "start": start, "end": start + 16}
    assert quotations["tide-gazette", "delayed again"]["altered"] == [{**was, "record": "tide-gazette"}]
    assert quotations["tide-gazette", "delayed again"]["same_words"] is False
    # These are part of the others, and so they are not altered.
    assert quotations["tide-gazette", "not before June"]["altered"] == []
    assert quotations["harbour-council", "put off its vote"]["altered"] == []


def test_what_its_source_says_of_altered_words_counts_as_well(project: Path) -> None:
    listed = "{text: The channel cannot"
    said = "{text: put off its vote, same_as: {article: tide-gazette, quotation: delayed again}}"
    edit(project, "content/summaries/harbour-council.yaml", f"- {listed}", f"- {said}\n  - {listed}")
    edit(
        project,
        "content/topics/dredging.yaml",
        "sources: [harbour-office,",
        "sources: [{article: tide-gazette, quotation: delayed again},",
    )
    altered = {item["text"]: item["altered"] for item in published(project)["quotations"] if item["altered"]}
    assert {text: [was["quotation"] for was in each] for text, each in altered.items()} == {
        "delayed again": ["put off its vote"]
    }


@pytest.mark.parametrize(("kind", "expected"), [("wording", ["put off its vote"]), ("framing", [])])
def test_a_dispute_on_the_wording_says_what_words_were(project: Path, kind: str, expected: list[str]) -> None:
    dispute = project / "content/disputes/wording.yaml"
    dispute.write_text(
        f"question: What was it called?\nkind: {kind}\ntopics: [dredging]\npositions:\n"
        "  - {says: Delay., sources: [{article: tide-gazette, quotation: delayed again}, harbour-office]}\n"
        "  - {says: Other., sources: [{article: harbour-council, quotation: put off its vote}]}\n",
        "utf-8",
    )
    (said,) = (item for item in published(project)["quotations"] if item["text"] == "delayed again")
    assert [was["quotation"] for was in said["altered"]] == expected


def test_an_event_without_a_date_has_null_and_what_is_known_of_the_time(project: Path) -> None:
    edit(project, "content/events/council-meeting.yaml", "date: 2031-05-01", 'date_note: "In [[dredging|spring]]."')
    (event,) = published(project)["events"]
    schema = json.loads((project / "public/data/briefing.schema.json").read_text("utf-8"))
    assert (event["date"], event["date_note"]) == (None, "In spring.")
    assert [] == list(
        jsonschema.Draft202012Validator(schema["$defs"]["EventData"] | {"$defs": schema["$defs"]}).iter_errors(event)
    )


def test_prose_is_plain_text(data: dict[str, Any]) -> None:
    assert data["topics"][0]["bottom_line"] == "The channel silts up, and the vote is put off."
    assert [
        key for key in ("<a ", "[[dredg", "[@", "&amp;", "<p>") if key in json.dumps(data, ensure_ascii=False)
    ] == []


def test_a_judgment_names_its_sources(data: dict[str, Any]) -> None:
    (judgment,) = data["judgments"]
    assert (judgment["topic"], judgment["likelihood"], judgment["confidence"]) == ("dredging", "likely", "moderate")
    start = CAPTURES["council.txt"].index("not before June")
    assert judgment["sources"] == [
        {"article": "harbour-office", "quotation": None, "start": None, "end": None},
        {"article": "harbour-council", "quotation": "not before June", "start": start, "end": start + 15},
    ]


def test_every_page_that_the_data_names_is_there(project: Path, data: dict[str, Any]) -> None:
    pages = [
        item["page"].partition("#")[0]
        for items in data.values()
        if isinstance(items, list)
        for item in items
        if "page" in item
    ]
    assert [page for page in pages if not (project / "public" / page).is_file()] == []


def test_nothing_of_a_captured_text_is_published_but_the_quotations(project: Path, data: dict[str, Any]) -> None:
    assert data["articles"]
    published = b"".join(
        path.read_bytes() for path in sorted((project / "public").rglob("*")) if path.is_file()
    ).decode()
    kept = "\n".join(text for path, text in PROJECT.items() if not path.startswith("content/articles/"))
    sentences = [
        line for text in CAPTURES.values() for line in text.splitlines() if len(line) > 40 and line not in kept
    ]
    assert [sentence for sentence in sentences if sentence in published] == []
