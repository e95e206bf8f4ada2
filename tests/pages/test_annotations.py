"""Web annotations, read back as RDF by rdflib, and held against the quotations."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import CAPTURES, files_below, sha256_of, write_files
from filled import Filler, filled
from projects import edit, options
from rdflib import RDF, Graph, Namespace, URIRef
from test_exports_whole import whole

from sitegen.briefing import shares
from sitegen.build import build

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of rdflib by rdflib

COUNCIL = "content/summaries/harbour-council.yaml"
OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("https://www.w3.org/ns/activitystreams#")
BASE = "https://example.org/sub/site"


def _of(term: str, kind: str | None = None, **more: str) -> dict[str, str]:
    return {"@id": term, **({"@type": kind} if kind else {}), **more}


# The terms that are used here, as http://www.w3.org/ns/anno.jsonld has them: rdflib does not bring it.
CONTEXT: dict[str, Any] = {
    "oa": str(OA),
    "as": str(AS),
    "dc": "http://purl.org/dc/elements/1.1/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "rdf": str(RDF),
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "http://schema.org/",
    "id": "@id",
    "type": "@type",
    "Text": "dctypes:Text",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    **{
        name: f"oa:{name}"
        for name in (
            *(
                "Annotation",
                "TextualBody",
                "SpecificResource",
                "TextQuoteSelector",
                "TextPositionSelector",
                "TimeState",
            ),
            *("assessing", "classifying", "commenting", "describing", "highlighting", "identifying", "tagging"),
            *("exact", "prefix", "suffix"),
        )
    },
    "body": _of("oa:hasBody", "@id"),
    "target": _of("oa:hasTarget", "@id"),
    "source": _of("oa:hasSource", "@id"),
    "selector": _of("oa:hasSelector", "@id"),
    "state": _of("oa:hasState", "@id"),
    "cached": _of("oa:cachedSource", "@id"),
    "sourceDate": _of("oa:sourceDate", "xsd:dateTime"),
    "start": _of("oa:start", "xsd:nonNegativeInteger"),
    "end": _of("oa:end", "xsd:nonNegativeInteger"),
    "motivation": _of("oa:motivatedBy", "@vocab"),
    "purpose": _of("oa:hasPurpose", "@vocab"),
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "label": "rdfs:label",
    "total": _of("as:totalItems", "xsd:nonNegativeInteger"),
    "items": _of("as:items", "@id", **{"@container": "@list"}),
    **{name: _of(f"as:{name}", "@id") for name in ("first", "last", "next", "prev", "partOf")},
}


def built(project: Path, base_url: str | None = BASE) -> Path:
    """Build a project, and return its output."""
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


def graph(*paths: Path) -> Graph:
    """Return what files of annotations say, as RDF."""
    read = Graph()
    for path in paths:
        data = json.loads(path.read_bytes())
        assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
        read.parse(data=json.dumps({**data, "@context": CONTEXT}), format="json-ld")
    return read


def annotated(output: Path) -> list[dict[str, Any]]:
    """Return the annotations of a site, page by page, each by what its graph says."""
    read = graph(*sorted((output / "data/annotations").glob("*.json")))
    found = []
    for annotation in read.subjects(RDF.type, OA.Annotation):
        target = read.value(annotation, OA.hasTarget)
        selectors = {read.value(each, RDF.type): each for each in read.objects(target, OA.hasSelector)}
        place, quote = selectors[OA.TextPositionSelector], selectors.get(OA.TextQuoteSelector)
        bodies = [
            (
                str(read.value(body, OA.hasPurpose)).rpartition("#")[2],
                str(read.value(body, RDF.value) or read.value(body, OA.hasSource)),
            )
            for body in read.objects(annotation, OA.hasBody)
        ]
        source = read.value(target, OA.hasSource)
        found.append(
            {
                "id": str(annotation),
                "source": str(source),
                "sha256": str(read.value(source, URIRef("http://schema.org/sha256"))),
                "start": int(str(read.value(place, OA.start))),
                "end": int(str(read.value(place, OA.end))),
                **{name: _text(read, quote, OA[name]) for name in ("exact", "prefix", "suffix")},
                "bodies": sorted(bodies),
            }
        )
    return sorted(found, key=lambda each: (each["id"].partition("#")[0], each["start"], each["end"]))


def _text(read: Graph, subject: Any, term: URIRef) -> str | None:
    value = read.value(subject, term) if subject is not None else None
    return None if value is None else str(value)


def test_every_quotation_is_annotated_with_its_words_and_its_place(project: Path) -> None:
    output = built(project)
    expected = whole(output)["quotations"]
    found = annotated(output)
    assert [(each["id"], each["start"], each["end"], each["exact"]) for each in found] == [
        (f"{BASE}/{each['page']}", each["start"], each["end"], each["text"]) for each in expected
    ]
    assert [dict(each["bodies"])["classifying"] for each in found] == [each["kind"] for each in expected]


def test_an_annotation_says_who_speaks_and_of_what(project: Path) -> None:
    (found,) = (each for each in annotated(built(project)) if each["exact"] == "The channel cannot wait for ever")
    assert found["bodies"] == [
        ("classifying", "speech"),
        ("identifying", f"{BASE}/actors/mara-lind.html"),
        ("tagging", "the channel"),
    ]


def test_a_target_is_the_article_and_which_text_its_places_are_of(project: Path) -> None:
    sources = {(each["source"], each["sha256"]) for each in annotated(built(project))}
    assert sources == {
        ("https://example.org/port-council", sha256_of(CAPTURES["council.txt"])),
        (f"{BASE}/articles/tide-gazette.html", sha256_of(CAPTURES["gazette.txt"])),
        (f"{BASE}/articles/harbour-office.html", sha256_of(CAPTURES["statement.txt"])),
    }


def test_words_around_are_those_that_lead_into_the_page_of_the_publisher(project: Path) -> None:
    text, before = project / "content/articles/council.txt", CAPTURES["council.txt"]
    after = f"{before}\nLind said it again: not before June, and no sooner.\n"
    text.write_text(after, "utf-8")
    edit(project, COUNCIL, sha256_of(before), sha256_of(after))
    (found,) = (each for each in annotated(built(project)) if each["prefix"] or each["suffix"])
    around = [found["prefix"] or "", found["exact"], found["suffix"] or ""]
    assert (found["exact"], found["source"]) == ("not before June", "https://example.org/port-council")
    assert 0 < len(" ".join([around[0], around[2]]).split()) <= 10
    assert _plain("".join(around)).strip() in _plain(after)


def _plain(text: str) -> str:
    """Return a text without quotation marks and full stops, each run of white space one space."""
    return " ".join(re.sub("[“”.]", "", text).split())


def test_words_that_leave_something_out_are_selected_by_their_place(project: Path) -> None:
    edit(project, COUNCIL, "{text: The channel cannot wait for ever", '{text: "The channel … wait for ever"')
    start = CAPTURES["council.txt"].index("The channel cannot")
    (found,) = (each for each in annotated(built(project)) if each["start"] == start)
    assert (found["exact"], found["end"]) == (None, start + len("The channel cannot wait for ever"))


def test_altered_words_say_so(project: Path) -> None:
    listed = "{text: The channel cannot"
    said = "{text: put off its vote, same_as: {article: tide-gazette, quotation: delayed again}}"
    cited = "sources: [{article: tide-gazette, quotation: delayed again}, "
    edit(project, COUNCIL, f"- {listed}", f"- {said}\n  - {listed}")
    edit(project, "content/topics/dredging.yaml", "sources: [", cited)
    assessed = {each["exact"]: dict(each["bodies"]).get("assessing") for each in annotated(built(project))}
    assert {words: said for words, said in assessed.items() if said} == {
        "delayed again": "altered from “put off its vote” (harbour-council)"
    }


def test_an_archived_copy_is_where_the_words_were_seen(project: Path) -> None:
    url = "url: https://example.org/port-council"
    seen = "archive_url: https://example.net/1\n  captured: {at: 2031-05-03T08:00:00Z}"
    edit(project, COUNCIL, url, f"{url}\n  {seen}")
    output = built(project)
    read = graph(output / "data/annotations/1.json")
    assert {str(each) for each in read.objects(None, OA.cachedSource)} == {"https://example.net/1"}
    dates = {each.toPython() for each in read.objects(None, OA.sourceDate)}  # type: ignore[attr-defined]
    assert dates == {datetime(2031, 5, 3, 8, tzinfo=UTC)}


def test_the_pages_of_the_collection_follow_one_another(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "MOST_TOGETHER", 1)
    output = built(project)
    read = graph(output / "data/annotations.json", *sorted((output / "data/annotations").glob("*.json")))
    collection = URIRef(f"{BASE}/data/annotations.json")
    assert int(str(read.value(collection, AS.totalItems))) == len(whole(output)["quotations"])
    assert len(annotated(output)) == len(whole(output)["quotations"])
    page, pages = read.value(collection, AS.first), []
    while page is not None:
        pages.append(page)
        assert read.value(page, AS.partOf) == collection
        assert (output / str(page).removeprefix(f"{BASE}/")).is_file()
        following = read.value(page, AS.next)
        assert following is None or read.value(following, AS.prev) == page
        page = following
    assert (len(pages), pages[-1]) == (3, read.value(collection, AS.last))


def test_without_an_address_annotations_have_names(project: Path) -> None:
    ids = {each["id"].partition(",")[0] for each in annotated(built(project, None))}
    assert ids == {"tag:marrow-bay-the-channel-and-the-vote.invalid"}


def test_without_quotations_the_collection_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"content/site.yaml": "title: T\ndescription: D.\nas_of: 2031-06-10\n"})
    output = built(tmp_path)
    data = json.loads((output / "data/annotations.json").read_bytes())
    assert (data["total"], "first" in data, (output / "data/annotations").exists()) == (0, False, False)


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    bodies = {body for each in annotated(built(tmp_path)) for body in each["bodies"]}
    assert ("tagging", filler.given["article.quotations.about"]) in bodies


def test_a_site_may_do_without_annotations(project: Path) -> None:
    built(project)
    edit(project, "content/site.yaml", "as_of:", "data: {annotations: false}\nas_of:")
    built(project)
    assert [path for path in files_below(project / "public") if "annotations" in path] == []
