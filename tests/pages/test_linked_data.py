"""What pages say in the words of schema.org, read back by rdflib, and held against the records."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from projects import edit, options
from rdflib import Graph, URIRef
from rdflib.namespace import RDF
from selectolax.lexbor import LexborHTMLParser

from sitegen.build import build

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use

BASE = "https://example.org/sub/site/"
SCHEMA = "https://schema.org/"
VOCABULARY = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}
"""What stands for the context of schema.org, which no test fetches."""


def built(project: Path, base_url: str | None = BASE) -> Path:
    """Build a project, and return the folder of its site."""
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


def data_of(site: Path, path: str) -> dict[str, Any]:
    """Return the JSON-LD of a page."""
    (script,) = LexborHTMLParser((site / path).read_text("utf-8")).css('script[type="application/ld+json"]')
    data: dict[str, Any] = json.loads(script.text(deep=True))
    assert data["@context"] == "https://schema.org"
    return data


def node(site: Path, path: str, kind: str) -> dict[str, Any]:
    """Return the one node of a kind on a page."""
    (found,) = nodes(site, path, kind)
    return found


def nodes(site: Path, path: str, kind: str) -> list[dict[str, Any]]:
    """Return the nodes of a kind on a page."""
    found: list[dict[str, Any]] = [each for each in data_of(site, path)["@graph"] if each["@type"] == kind]
    return found


def read_by_rdflib(site: Path, path: str, base: str = BASE) -> Graph:
    """Return what rdflib takes from a page."""
    data = {**data_of(site, path), "@context": VOCABULARY}
    return Graph().parse(data=json.dumps(data), format="json-ld", publicID=urljoin(base, path))


PAGES = [
    "index.html",
    "topics/index.html",
    "topics/dredging.html",
    "actors/mara-lind.html",
    "events/council-meeting.html",
    "articles/harbour-council.html",
    "figures/dredged-volume.html",
    "sources.html",
    "about.html",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_what_it_is_and_where_it_belongs(project: Path, path: str) -> None:
    site = built(project)
    page, html = node(site, path, "WebPage"), (site / path).read_text("utf-8")
    assert f'<link rel="canonical" href="{page["url"]}">' in html
    assert page["url"] == page["@id"] == BASE + path.removesuffix("index.html")
    assert page["isPartOf"] == {
        "@type": "WebSite",
        "@id": f"{BASE}#site",
        "name": "Marrow Bay, the channel and the vote",
    }
    crumbs = page["breadcrumb"]["itemListElement"] if path != "index.html" else []
    assert [crumb["position"] for crumb in crumbs] == list(range(1, len(crumbs) + 1))
    assert [crumb["item"] for crumb in crumbs][:1] == ([BASE] if crumbs else [])
    assert len(read_by_rdflib(site, path)) > 0


def test_an_article_is_that_of_its_publisher(project: Path) -> None:
    edit(
        project,
        "content/summaries/harbour-council.yaml",
        "  url:",
        "  author: Ida Marrant\n  archive_url: https://example.net/a\n  updated_at: 2031-05-03T08:00:00Z\n"
        "  updated: 2031-05-03\n  url:",
    )
    site = built(project)
    here = f"{BASE}articles/harbour-council.html"
    assert node(site, "articles/harbour-council.html", "NewsArticle") == {
        "@type": "NewsArticle",
        "@id": f"{here}#article",
        "headline": "Port council puts off its vote",
        "author": "Ida Marrant",
        "publisher": {"@type": "Organization", "name": "The Harbour Times"},
        "datePublished": "2031-05-02",
        "dateModified": "2031-05-03T08:00:00Z",
        "inLanguage": "en",
        "url": "https://example.org/port-council",
        "archivedAt": "https://example.net/a",
        "mentions": [{"@id": f"{BASE}actors/mara-lind.html#actor"}, {"@id": f"{BASE}actors/port-council.html#actor"}],
        "subjectOf": {"@id": here},
    }
    assert node(site, "articles/harbour-office.html", "Article")["@id"] == f"{BASE}articles/harbour-office.html#article"
    rewrite = node(site, "articles/tide-gazette.html", "NewsArticle")
    assert rewrite["isBasedOn"] == [{"@id": f"{here}#article"}]
    assert "datePublished" not in rewrite


def test_quotations_are_parts_of_their_article(project: Path) -> None:
    site = built(project)
    found = nodes(site, "articles/harbour-council.html", "Quotation")
    data = json.loads((site / "data/briefing.json").read_bytes())["quotations"]
    expected = [each for each in data if each["article"] == "harbour-council"]
    assert [each["text"] for each in found] == [each["text"] for each in expected]
    assert [each["@id"] for each in found] == [BASE + each["page"] for each in expected]
    speakers = [each.get("spokenByCharacter") for each in found]
    assert speakers == [
        {"@id": f"{BASE}actors/{each['speaker']}.html#actor"} if each["kind"] == "speech" else None for each in expected
    ]


def test_actors_and_events_have_ids_that_others_name(project: Path) -> None:
    site = built(project)
    actor = node(site, "actors/mara-lind.html", "Person")
    assert actor == {
        "@type": "Person",
        "@id": f"{BASE}actors/mara-lind.html#actor",
        "name": "Mara Lind",
        "alternateName": ["Lind"],
        "description": "Chair of the Port Council of Marrow Bay.",
        "sameAs": "https://www.wikidata.org/wiki/Q42",
        "subjectOf": {"@id": f"{BASE}actors/mara-lind.html"},
        "memberOf": [
            {
                "@type": "OrganizationRole",
                "roleName": "Chair",
                "startDate": "2029",
                "memberOf": {"@id": f"{BASE}actors/port-council.html#actor"},
            }
        ],
    }
    assert node(site, "events/council-meeting.html", "Event") == {
        "@type": "Event",
        "@id": f"{BASE}events/council-meeting.html#event",
        "name": "Meeting of the council",
        "startDate": "2031-05-01",
        "location": {"@type": "Place", "name": "Marrow Bay"},
        "description": "The vote was put off.",
        "about": [{"@id": f"{BASE}actors/port-council.html#actor"}],
        "subjectOf": [{"@id": f"{BASE}articles/harbour-council.html#article"}],
    }


EVENT_DATES = [
    ("2031-05-01/2031-05-03", "2031-05-01", "2031-05-03"),
    ("2031-05", "2031-05", None),
    ("2031-05-01?", None, None),
    ("../2031-05-01", None, None),
    ("[2031-05-01, 2031-05-02]", None, None),
]


@pytest.mark.parametrize(("written", "first", "last"), EVENT_DATES)
def test_no_date_is_surer_than_it_is(project: Path, written: str, first: str | None, last: str | None) -> None:
    edit(project, "content/events/council-meeting.yaml", "date: 2031-05-01", f'date: "{written}"')
    event = node(built(project), "events/council-meeting.html", "Event")
    assert (event.get("startDate"), event.get("endDate")) == (first, last)


def test_judgments_are_claims_with_what_they_rest_on(project: Path) -> None:
    site = built(project)
    claim = node(site, "topics/dredging.html", "Claim")
    assert claim["text"] == "The council votes before autumn."
    assert claim["isBasedOn"] == [
        {"@id": f"{BASE}articles/harbour-office.html#article"},
        {"@id": f"{BASE}articles/harbour-council.html#article"},
    ]
    assert claim["citation"] == ["not before June"]
    assert node(site, "index.html", "Claim") == claim
    name = claim["@id"].partition("#")[2]
    assert f'id="{name}"' in (site / "topics/dredging.html").read_text("utf-8")


def test_sides_of_a_dispute_are_claims(project: Path) -> None:
    site = built(project)
    claims = nodes(site, "disputes/day-of-the-vote.html", "Claim")
    (dispute,) = json.loads((site / "data/briefing.json").read_bytes())["disputes"]
    assert [claim["text"] for claim in claims] == [position["says"] for position in dispute["positions"]]
    assert all(claim["isBasedOn"] for claim in claims)


def test_every_id_that_is_named_is_on_some_page(project: Path) -> None:
    site = built(project)
    named, known = set(), set()
    for path in (path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        if path not in {"404.html", "search.html"}:
            graph = read_by_rdflib(site, path)
            known.update(graph.subjects(RDF.type, None))
            named.update(each for each in graph.objects() if isinstance(each, URIRef))
    ours = {each for each in named if each.startswith(BASE) and not each.startswith(SCHEMA)}
    assert ours - known - {URIRef(f"{BASE}{name}/") for name in ("topics", "actors")} == set()


def test_without_an_address_ids_lead_from_the_page(project: Path) -> None:
    site = built(project, None)
    with_address = read_by_rdflib(built(project), "articles/harbour-council.html")
    site = built(project, None)
    assert node(site, "articles/harbour-council.html", "NewsArticle")["@id"] == "harbour-council.html#article"
    read = read_by_rdflib(site, "articles/harbour-council.html")
    assert set(read.subjects(RDF.type, URIRef(f"{SCHEMA}Quotation"))) == set(
        with_address.subjects(RDF.type, URIRef(f"{SCHEMA}Quotation"))
    )


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    site = built(tmp_path)
    event = node(site, "events/full-event.html", "Event")
    assert event["name"] == filler.given["event.name"]
    assert event["location"]["name"] == filler.given["event.place"]
    raw = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', (site / "events/full-event.html").read_text()
    )
    assert not set("<>&\u2028") & set(raw[0])


def test_a_page_that_is_shared_is_shown_by_what_it_is(project: Path) -> None:
    site = built(project)
    page = LexborHTMLParser((site / "topics/dredging.html").read_text("utf-8"))
    found = {
        meta.attributes["property"]: meta.attributes["content"]
        for meta in page.css("meta[property]")
        if meta.attributes
    }
    assert found == {
        "og:type": "article",
        "og:site_name": "Marrow Bay, the channel and the vote",
        "og:title": "Dredging of the channel",
        "og:description": "The channel silts up, and the vote is put off.",
        "og:url": f"{BASE}topics/dredging.html",
    }


def test_a_site_may_do_without_linked_data(project: Path) -> None:
    edit(project, "content/site.yaml", "as_of:", "data: {linked_data: false}\nas_of:")
    found = files_below(built(project))
    assert [path for path, data in found.items() if b"application/ld+json" in data] == []


def test_pages_that_are_no_source_have_none(project: Path) -> None:
    found = files_below(built(project))
    assert [path for path in ("404.html", "search.html") if b"application/ld+json" in found[path]] == []
    assert [path for path in ("404.html", "search.html") if b"sha256-" in found[path]] == []


def test_the_policy_of_a_page_has_the_hash_of_its_data(project: Path) -> None:
    page = files_below(built(project))["topics/dredging.html"]
    (data,) = re.findall(rb'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    (named,) = re.findall(rb"script-src [^;]*'sha256-([^']+)'", page)
    assert base64.b64decode(named) == hashlib.sha256(data).digest()
