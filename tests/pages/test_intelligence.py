"""`data/stix.json`, read back by stix2, and `data/entities.ftm.json`, held against the model of followthemoney."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import stix2
from conftest import files_below, write_files
from filled import Filler, filled
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import edit, options
from stix2.confidence import scales

from sitegen.build import build
from sitegen.exports import ftm
from sitegen.exports import stix as ours

BASE = "https://example.org/x"
COUNCIL = "content/summaries/harbour-council.yaml"
TOPIC = "content/topics/dredging.yaml"
EVENT = "content/events/council-meeting.yaml"


def built(project: Path, base_url: str | None = BASE) -> Path:
    """Build a project, and return its site."""
    site = project / "content/site.yaml"
    if "\ndata:" not in site.read_text("utf-8"):
        edit(project, "content/site.yaml", "as_of:", "data: {intelligence: true}\nas_of:")
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


def objects(output: Path) -> list[Any]:
    """Return what stix2 reads, which has no key that STIX has not, and in which no reference leads nowhere."""
    text = (output / "data/stix.json").read_text("utf-8")
    found: list[Any] = stix2.parse(text, allow_custom=False).objects
    ids = [each.id for each in found]
    assert len(ids) == len(set(ids))
    for each in found:
        assert {*each.get("object_refs", []), each.created_by_ref} <= set(ids)
        assert each.created <= each.modified
    # stix2 adds that nothing was taken back, and writes a moment without fractions of a second that are zero.
    expected = [json.loads(each.serialize()) | {"revoked": False} for each in found]
    expected[0]["published"] = expected[0]["published"].replace("Z", ".000Z")
    assert [each | {"revoked": False} for each in json.loads(text)["objects"]] == expected
    return found


def of_type(output: Path, kind: str) -> list[Any]:
    """Return the objects of a type."""
    return [each for each in objects(output) if each.type == kind]


def entities(output: Path) -> list[dict[str, Any]]:
    """Return the entities, which are whole and lead to one another."""
    found = list(map(json.loads, (output / "data/entities.ftm.json").read_bytes().splitlines()))
    kinds = {each["id"]: each["schema"] for each in found}
    assert len(kinds) == len(found)
    for each in found:
        assert set(each["properties"]) <= MODEL[each["schema"]] | THING - NOT_OF.get(each["schema"], frozenset())
        assert all(values and all(isinstance(value, str) for value in values) for values in each["properties"].values())
        assert REQUIRED[each["schema"]] <= set(each["properties"])
        for name, kind in REFERENCES.items():
            assert {kinds[target] for target in each["properties"].get(name, [])} <= kind
    return found


# What schemas have of their own, that of the schemas they extend too, as far as it is used: followthemoney 4.11.2.
THING = frozenset({"name", "alias", "weakAlias", "summary", "notes", "description", "sourceUrl", "publisher"})
THING |= {"publisherUrl", "wikidataId", "proof"}
_LEGAL = {"classification", "website"}
MODEL = {
    "Person": _LEGAL | {"position"},
    "Organization": _LEGAL,
    "LegalEntity": _LEGAL,
    "Article": {"title", "fileName", "author", "publishedAt"},
    "Event": {"date", "startDate", "endDate", "location", "involved"},
    "Mention": {"document", "name", "resolved", "detectedSchema"},
    "Note": {"entity"},
}
NOT_OF = {"Mention": THING}
REQUIRED = {schema: {"name"} for schema in MODEL} | {"Article": {"fileName"}, "Mention": {"document", "name"}}
_PARTIES = {"Person", "Organization", "LegalEntity"}
REFERENCES = {
    "document": {"Article"},
    "proof": {"Article"},
    "resolved": _PARTIES,
    "involved": _PARTIES,
    "entity": _PARTIES | {"Article"},
}


def briefing(output: Path) -> dict[str, Any]:
    """Return everything, whole."""
    found: dict[str, Any] = json.loads((output / "data/briefing.json").read_bytes())
    return found


def test_a_report_refers_to_everything_else(project: Path) -> None:
    output = built(project)
    report, *others = objects(output)
    assert (report.type, report.name, report.lang) == ("report", "Marrow Bay, the channel and the vote", "en")
    assert report.object_refs == [each.id for each in others]
    assert str(report.published) == "2031-06-10 00:00:00+00:00"


def test_identities_are_the_actors_and_publishers(project: Path) -> None:
    output = built(project)
    editor, *found = of_type(output, "identity")
    data = briefing(output)
    assert (editor.name, editor.roles) == (data["title"], ["editor"])
    assert [each.name for each in found] == [each["name"] for each in [*data["actors"], *data["publishers"]]]
    lind, council, times = found
    assert (lind.identity_class, lind.description, lind.roles) == (
        "individual",
        "Chair of the Port Council of Marrow Bay.",
        ["Chair"],
    )
    assert [each.get("url") for each in lind.external_references] == [
        f"{BASE}/actors/mara-lind.html",
        "https://www.wikidata.org/wiki/Q42",
    ]
    assert (council.identity_class, "description" in council) == ("organization", False)
    assert (times.roles, times.labels) == (["publisher"], ['admiralty-scale:source-reliability="b"'])


def test_notes_are_the_quotations_and_the_judgments(project: Path) -> None:
    output = built(project)
    data, notes = briefing(output), of_type(output, "note")
    quotations = [each for each in notes if "judgment" not in each.labels]
    assert [(each.content, each.labels[0], each.external_references[1].url) for each in quotations] == [
        (each["text"], each["kind"], f"{BASE}/{each['page']}") for each in data["quotations"]
    ]
    names = {each.id: each.name for each in objects(output) if each.type in {"identity", "report"}}
    said = next(each for each in quotations if each.content.startswith("The channel"))
    assert [names[each] for each in said.object_refs] == ["Mara Lind", "The Harbour Times"]
    assert (said.abstract, said.confidence) == ("Mara Lind, The Harbour Times: Port council puts off its vote", 70)
    assert (
        said.external_references[0].url
        == "https://example.org/port-council#:~:text=The%20channel%20cannot%20wait%20for%20ever"
    )
    assert str(said.created) == "2031-05-02 00:00:00+00:00"
    nobodys = next(each for each in quotations if each.content == "3rd of July")
    assert [names[each] for each in nobodys.object_refs] == [data["title"]]
    (judgment,) = (each for each in notes if "judgment" in each.labels)
    assert (judgment.content, judgment.confidence) == (
        "The council votes before autumn.\n\nLikelihood: likely (55–80 %, ICD 203)\n\nTwo sources name a month.",
        50,
    )
    assert [each.external_id for each in judgment.external_references] == [
        "dredging",
        "harbour-office",
        "harbour-council",
    ]
    assert judgment.external_references[2].description == "not before June"


def test_opinions_are_how_credible_something_is(project: Path) -> None:
    output = built(project)
    notes = {each.id: each.content.partition("\n")[0] for each in of_type(output, "note")}
    assert [(each.opinion, each.explanation, notes[each.object_refs[0]]) for each in of_type(output, "opinion")] == [
        ("agree", "credibility 2 (probably true, Admiralty code)", "The channel cannot wait for ever"),
    ]


def test_what_nobody_grades_has_no_opinion(project: Path) -> None:
    edit(project, COUNCIL, "credibility: 2", "credibility: 6")
    edit(project, TOPIC, "    likelihood: likely\n    confidence: moderate\n", "")
    output = built(project)
    assert of_type(output, "opinion") == []
    assert [each.confidence for each in of_type(output, "note") if "confidence" in each] == []
    labels = [label for each in of_type(output, "note") for label in each.labels if "admiralty" in label]
    assert labels == ['admiralty-scale:information-credibility="6"']


@pytest.mark.parametrize(
    ("scale", "word", "said"),
    [
        ("icd-203", "unlikely", "unlikely (20–45 %, ICD 203)"),
        ("phia-2025", "unlikely", "unlikely (25–35 %, PHIA 2025)"),
        ("icd-203", "remote chance", "remote chance"),
    ],
)
def test_a_likelihood_has_the_range_of_the_scale_and_makes_no_opinion(
    project: Path, scale: str, word: str, said: str
) -> None:
    edit(project, TOPIC, "likelihood: likely", f"likelihood: {word}")
    edit(project, "content/site.yaml", "as_of:", f"likelihood_scale: {scale}\nas_of:")
    output = built(project)
    (judgment,) = (each for each in of_type(output, "note") if "judgment" in each.labels)
    assert judgment.content.split("\n\n")[1] == f"Likelihood: {said}"
    assert [each for each in of_type(output, "opinion") if judgment.id in each.object_refs] == []


def test_the_tables_are_those_of_stix2() -> None:
    words = {
        "1 - Confirmed by other sources": 1,
        "2 - Probably True": 2,
        "3 - Possibly True": 3,
        "4 - Doubtful": 4,
        "5 - Improbable": 5,
    }
    assert {grade: scales.admiralty_credibility_to_value(word) for word, grade in words.items()} == ours._OF_CREDIBILITY
    assert [word.partition(" - ")[2].lower() for word in words] == list(ours._CREDIBLE)
    levels = {"low": "Low", "moderate": "Med", "high": "High"}
    assert {each: scales.none_low_med_high_to_value(word) for each, word in levels.items()} == ours._OF_CONFIDENCE


def test_ids_stay_when_a_record_is_renamed_and_are_the_same_in_both(project: Path) -> None:
    before = built(project)
    ids = [{each.id for each in objects(before)}, {each["id"] for each in entities(before)}]
    shared = {each.partition("--")[2] for each in ids[0]} & ids[1]
    assert len(shared) == 3 + len(briefing(before)["quotations"])
    actor = project / "content/actors/mara-lind.yaml"
    actor.rename(actor.with_name("lind.yaml"))
    edit(project, "content/actors/lind.yaml", "kind: person", "kind: person\nwas: [mara-lind]")
    for path in (project / "content").rglob("*.yaml"):
        path.write_text(
            path.read_text("utf-8").replace("mara-lind", "lind").replace("was: [lind]", "was: [mara-lind]"), "utf-8"
        )
    after = built(project)
    assert [{each.id for each in objects(after)}, {each["id"] for each in entities(after)}] == ids


def test_without_an_address_nothing_leads_to_the_site(project: Path) -> None:
    output = built(project, None)
    found = [reference for each in objects(output) for reference in each.get("external_references", [])]
    addresses = {each["url"].partition("#")[0] for each in found if "url" in each}
    assert addresses == {"https://www.wikidata.org/wiki/Q42", "https://example.org/port-council"}
    urls = {url.partition("#")[0] for each in entities(output) for url in each["properties"].get("sourceUrl", [])}
    assert urls == {"https://example.org/port-council"}


def test_an_empty_briefing_is_a_report_of_its_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"content/site.yaml": "title: T\ndescription: D.\nas_of: 2031-06-10\n"})
    output = built(tmp_path)
    assert [each.type for each in objects(output)] == ["report", "identity"]
    assert entities(output) == []


def test_entities_are_the_records(project: Path) -> None:
    output = built(project)
    data, found = briefing(output), entities(output)
    names = [(each["schema"], each["properties"].get("name", each["properties"].get("title"))) for each in found]
    listed = [each for each in names if each[0] not in {"Mention", "Note"}]
    assert listed == [
        ("Person", ["Mara Lind"]),
        ("Organization", ["Port Council of Marrow Bay"]),
        ("Organization", ["The Harbour Times"]),
        *(("Article", [each["title"]]) for each in data["articles"]),
        ("Event", ["Meeting of the council"]),
    ]
    by_id = {each["id"]: each["properties"] for each in found}
    mentions = {
        (by_id[each["properties"]["document"][0]]["title"][0], by_id[each["properties"]["resolved"][0]]["name"][0])
        for each in found
        if each["schema"] == "Mention"
    }
    titles = {each["id"]: each["title"] for each in data["articles"]}
    assert mentions == {(titles[article], actor["name"]) for actor in data["actors"] for article in actor["mentions"]}
    notes = [each["properties"]["description"] for each in found if each["schema"] == "Note"]
    assert notes == [[each["text"]] for each in data["quotations"]]
    (event,) = (each["properties"] for each in found if each["schema"] == "Event")
    assert (event["date"], event["location"], event["notes"]) == (["2031-05-01"], ["Marrow Bay"], ["Status: reported"])


DATES = [
    ("2031-05-01", {"date": ["2031-05-01"]}, None),
    ("2031-05", {"date": ["2031-05"]}, None),
    ("2031-05-01/2031-05-03", {"startDate": ["2031-05-01"], "endDate": ["2031-05-03"]}, None),
    ("2031-05-01?", {}, "Date: perhaps 1\xa0May 2031"),
    ("../2031-05-03", {}, "Date: by 3\xa0May 2031"),
    ("[2031-05-01, 2031-05-02]", {}, "Date: 1 or 2\xa0May 2031"),
]


@pytest.mark.parametrize(("written", "expected", "said"), DATES, ids=[each for each, *_ in DATES])
def test_a_date_in_doubt_is_in_words(project: Path, written: str, expected: dict[str, Any], said: str | None) -> None:
    edit(project, EVENT, "date: 2031-05-01", f'date: "{written}"')
    (event,) = (each["properties"] for each in entities(built(project)) if each["schema"] == "Event")
    assert {name: each for name, each in event.items() if "ate" in name and name != "location"} == expected
    assert event["notes"][1:] == ([said] if said else [])


@pytest.mark.parametrize(
    ("kind", "identity", "schema"), [("state", "organization", "LegalEntity"), ("group", "group", "LegalEntity")]
)
def test_a_state_and_a_group_are_parties(project: Path, kind: str, identity: str, schema: str) -> None:
    edit(project, "content/actors/port-council.yaml", "kind: organisation", f"kind: {kind}")
    output = built(project)
    assert (of_type(output, "identity")[2].identity_class, of_type(output, "identity")[2].labels) == (identity, [kind])
    council = next(
        each for each in entities(output) if each["properties"].get("name") == ["Port Council of Marrow Bay"]
    )
    assert (council["schema"], council["properties"]["classification"]) == (schema, [kind])


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    output = built(tmp_path)
    given_words = {"actor.name", "publisher.name", "article.title", "actor.roles.title"} & set(filler.given)
    stix = "\0".join(each for made in objects(output) for each in _strings(json.loads(made.serialize())))
    entity = "\0".join(each for made in entities(output) for each in _strings(made))
    assert given_words
    assert [each for each in given_words if filler.given[each] not in stix or filler.given[each] not in entity] == []


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [each for below in value.values() for each in _strings(below)]
    return [each for below in value for each in _strings(below)] if isinstance(value, list) else [str(value)]


@given(st.sampled_from(["+09:00", "-11:30", "Z"]), st.datetimes())
@settings(max_examples=50)
def test_any_moment_is_read_as_that_moment(zone: str, moment: Any) -> None:
    moment = moment.replace(year=min(max(moment.year, 2), 9998), microsecond=0)
    written = f"{moment.isoformat()}{zone}"
    read = stix2.utils.parse_into_datetime(ours._time(written))
    assert read == type(moment).fromisoformat(written)


def test_a_site_may_do_without_intelligence(project: Path) -> None:
    assert {ours.EXPORT.path, ftm.EXPORT.path} <= set(files_below(built(project)))
    edit(project, "content/site.yaml", "data: {intelligence: true}", "data: {intelligence: false}")
    built(project)
    assert {ours.EXPORT.path, ftm.EXPORT.path} & set(files_below(project / "public")) == set()
