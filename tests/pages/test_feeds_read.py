"""Feeds of the site, of topics and of actors, read back by feedparser and by the schema of JSON Feed."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from projects import edit, options

from sitegen.briefing import questions
from sitegen.build import build

# By https://www.jsonfeed.org/version/1.1/ : what is required, of which type it is, and nothing that it does not know.
_TEXT, _ADDRESS = {"type": "string"}, {"type": "string", "pattern": "^https?://[^\\s]+$"}
_TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
_AUTHORS = {"type": "array", "items": {"type": "object", "properties": {"name": _TEXT}, "required": ["name"]}}
ITEM = {
    "type": "object",
    "required": ["id"],
    "properties": {
        **dict.fromkeys(("id", "title", "content_html", "content_text", "summary", "language"), _TEXT),
        **dict.fromkeys(("url", "external_url", "image", "banner_image"), _ADDRESS),
        **dict.fromkeys(("date_published", "date_modified"), _TIME),
        "tags": {"type": "array", "items": _TEXT},
        "authors": _AUTHORS,
    },
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "patternProperties": {"^_": {"type": "object"}},
    "additionalProperties": False,
}
FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **dict.fromkeys(("title", "description", "language"), _TEXT),
        **dict.fromkeys(("home_page_url", "feed_url", "next_url"), _ADDRESS),
        "authors": _AUTHORS,
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}

BASE = "https://example.org/sub/site"
SITE = ["harbour-office", "tide-gazette", "harbour-council", "council-meeting"]
"""The articles and events of the small project, the newest first."""


def built(project: Path, base_url: str | None = BASE) -> Path:
    """Build a project, and return its output."""
    report = build(options(project, base_url=base_url))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public"


def atom(path: Path) -> Any:
    """Return a feed as feedparser reads it, which has nothing to complain of."""
    read = feedparser.parse(path.read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    return read


def json_feed(path: Path) -> dict[str, Any]:
    """Return a JSON Feed, which is one by its schema."""
    read: dict[str, Any] = json.loads(path.read_bytes())
    jsonschema.Draft202012Validator(FEED).validate(read)
    return read


def ids(entries: Any) -> list[str]:
    """Return the ids of records that entries are of."""
    return [entry["id"].rpartition("/")[2].removesuffix(".html") for entry in entries]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("feed", SITE),
        ("topics/dredging", SITE),
        ("actors/mara-lind", ["tide-gazette", "harbour-council"]),
        ("actors/port-council", ["harbour-office", "tide-gazette", "harbour-council", "council-meeting"]),
    ],
)
def test_a_feed_has_its_articles_and_events_the_newest_first(project: Path, name: str, expected: list[str]) -> None:
    output = built(project)
    assert ids(atom(output / f"{name}.xml").entries) == expected
    assert ids(json_feed(output / f"{name}.json")["items"]) == expected


def test_every_topic_and_every_actor_has_feeds_and_nothing_else_has(project: Path) -> None:
    output = built(project)
    names = ("feed", "topics/dredging", "actors/mara-lind", "actors/port-council")
    feeds = {path for path in files_below(output) if path.endswith(".xml") and path != "sitemap.xml"}
    assert feeds == {f"{name}.xml" for name in names}
    assert {f"{name}.json" for name in names} <= files_below(output).keys()


def test_both_forms_say_the_same(project: Path) -> None:
    output = built(project)
    entries, items = atom(output / "feed.xml").entries, json_feed(output / "feed.json")["items"]
    for entry, item in zip(entries, items, strict=True):
        assert (entry.id, entry.link, entry.title) == (item["id"], item["url"], item["title"])
        assert (entry.updated, entry.get("published")) == (item["date_modified"], item.get("date_published"))
        assert (entry.summary, [tag.label for tag in entry.get("tags", [])]) == (item["summary"], item["tags"])
        assert re.sub(r"\s", "", entry.content[0].value) == re.sub(r"\s", "", item["content_html"])


def test_dates_are_those_of_the_records(project: Path) -> None:
    entries = {entry.id.rpartition("/")[2]: entry for entry in atom(built(project) / "feed.xml").entries}
    dates = {name.removesuffix(".html"): (entry.updated, entry.get("published")) for name, entry in entries.items()}
    assert dates == {
        # Of June 2031 no day is known, and the briefing speaks of the 10th.
        "harbour-office": ("2031-06-10T00:00:00Z", None),
        "tide-gazette": ("2031-05-03T00:00:00Z", "2031-05-03T00:00:00Z"),
        "harbour-council": ("2031-05-02T00:00:00Z", "2031-05-02T00:00:00Z"),
        "council-meeting": ("2031-05-01T00:00:00Z", "2031-05-01T00:00:00Z"),
    }


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("published: 2031-05-02\n  published_at: 2031-05-02T10:00+09:00", ("2031-05-02T10:00:00+09:00",) * 2),
        ("published: 2031-05-02\n  published_at: 2031-05-02T10:00:30Z", ("2031-05-02T10:00:30Z",) * 2),
        ("published: 2031-05-02\n  published_at: 2031-05-02", ("2031-05-02T00:00:00Z",) * 2),
        ("published: 2031-05-02\n  updated: 2031-05-04", ("2031-05-04T00:00:00Z", "2031-05-02T00:00:00Z")),
        ("published: 2031-05", ("2031-05-31T00:00:00Z", None)),
        ("published: ../2031-05-01", ("2031-05-01T00:00:00Z", None)),
        ("author: A", ("2031-06-10T00:00:00Z", None)),
    ],
)
def test_an_article_is_dated_as_well_as_its_record_dates_it(
    project: Path, written: str, expected: tuple[str, str | None]
) -> None:
    edit(project, "content/summaries/harbour-council.yaml", "published: 2031-05-02", written)
    (entry,) = (entry for entry in atom(built(project) / "feed.xml").entries if entry.id.endswith("council.html"))
    assert (entry.updated, entry.get("published")) == expected


def test_what_is_yet_to_come_has_the_day_of_the_briefing(project: Path) -> None:
    edit(project, "content/events/council-meeting.yaml", "date: 2031-05-01", "date: 2031-07-01")
    edit(project, "content/events/council-meeting.yaml", "status: reported", "status: expected")
    (entry,) = (entry for entry in atom(built(project) / "feed.xml").entries if entry.id.endswith("meeting.html"))
    assert (entry.updated, entry.get("published")) == ("2031-06-10T00:00:00Z", None)
    assert entry.summary == "1\xa0July 2031, Marrow Bay, expected"


def test_entries_of_other_zones_are_in_the_order_of_time(project: Path) -> None:
    early = "published: 2031-05-03\n  published_at: 2031-05-03T01:00:00+09:00"
    late = "published: 2031-05-02\n  published_at: 2031-05-02T17:00:00Z"
    edit(project, "content/summaries/harbour-council.yaml", "published: 2031-05-02", early)
    edit(project, "content/summaries/tide-gazette.yaml", "published: 2031-05-03~", late)
    assert ids(atom(built(project) / "feed.xml").entries)[1:3] == ["tide-gazette", "harbour-council"]


def test_only_the_newest_are_in_a_feed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "NEWEST", 2)
    monkeypatch.setattr(questions, "NEWEST_OF_ONE", 1)
    output = built(project)
    assert ids(atom(output / "feed.xml").entries) == SITE[:2]
    assert ids(atom(output / "topics/dredging.xml").entries) == SITE[:1]


@pytest.mark.parametrize("base_url", [None, BASE])
def test_an_entry_keeps_its_id_when_its_record_is_renamed(project: Path, base_url: str | None) -> None:
    before = {entry.id for entry in atom(built(project, base_url) / "feed.xml").entries}
    summary = project / "content/summaries/harbour-office.yaml"
    summary.rename(summary.with_name("port-office.yaml")).write_text(
        summary.with_name("port-office.yaml").read_text("utf-8") + "was: [harbour-office]\n", "utf-8"
    )
    for path in ("content/topics/dredging.yaml", "content/disputes/day-of-the-vote.yaml"):
        edit(project, path, "harbour-office", "port-office")
    after = atom(built(project, base_url) / "feed.xml").entries
    assert {entry.id for entry in after} == before
    assert any(entry.link.endswith("articles/port-office.html") for entry in after)


def test_addresses_are_those_of_the_site_under_its_path(project: Path) -> None:
    output = built(project)
    for name in ("feed", "topics/dredging", "actors/mara-lind"):
        read, data = atom(output / f"{name}.xml"), json_feed(output / f"{name}.json")
        addresses = [link.href for entry in (read.feed, *read.entries) for link in entry.links if link.rel != "via"]
        addresses += [data["feed_url"], data["home_page_url"], *(item["url"] for item in data["items"])]
        assert all(address.startswith(f"{BASE}/") for address in addresses)
        assert [a for a in addresses if not (output / (a.removeprefix(f"{BASE}/") or "index.html")).is_file()] == []
        assert [link.href for link in read.feed.links if link.rel == "self"] == [f"{BASE}/{name}.xml"]


def test_an_entry_leads_to_its_article_at_its_publisher(project: Path) -> None:
    entries = atom(built(project) / "feed.xml").entries
    via = {link.href for entry in entries for link in entry.links if link.rel == "via"}
    assert via == {"https://example.org/port-council"}


def test_without_an_address_links_lead_from_the_top_of_the_site(project: Path) -> None:
    output = built(project, None)
    for name, base in (("feed", "./"), ("topics/dredging", "../")):
        data = (output / f"{name}.xml").read_text("utf-8")
        assert f'xml:base="{base}"' in data
        links = re.findall(r'<link rel="(?:self|alternate)"[^>]* href="([^"]+)"', data)
        assert links
        assert [link for link in links if not (output / link).is_file()] == []
        assert "url" not in json_feed(output / f"{name}.json")["items"][0]
        assert (output / json.loads((output / f"{name}.json").read_bytes())["items"][0]["_sitegen"]["page"]).is_file()


def test_pages_name_their_feeds(project: Path) -> None:
    output = built(project)
    found = {
        path: re.findall(
            r'<link rel="alternate" type="(application/[^"]+)" href="([^"]+)"', (output / path).read_text("utf-8")
        )
        for path in ("index.html", "topics/dredging.html", "events/council-meeting.html", "actors/mara-lind.html")
    }
    types = ("application/atom+xml", "application/feed+json")

    def feeds(name: str) -> list[tuple[str, str]]:
        return list(zip(types, (f"{name}.xml", f"{name}.json"), strict=True))

    assert found == {
        "index.html": feeds("feed"),
        "topics/dredging.html": feeds("../topics/dredging") + feeds("../feed"),
        "events/council-meeting.html": feeds("../feed"),
        "actors/mara-lind.html": feeds("../actors/mara-lind") + feeds("../feed"),
    }


def test_a_page_with_feeds_of_its_own_shows_them(project: Path) -> None:
    output = built(project)
    topic, event = (
        (output / path).read_text("utf-8") for path in ("topics/dredging.html", "events/council-meeting.html")
    )
    links = '<a href="../topics/dredging.xml">Atom</a>, <a href="../topics/dredging.json">JSON Feed</a>'
    assert f"<p>Follow this page: {links}</p>" in topic
    assert "Follow this page" not in event


def test_a_site_may_do_without_feeds(project: Path) -> None:
    built(project)
    edit(project, "content/site.yaml", "as_of:", "data: {feeds: false}\nas_of:")
    output = built(project)
    assert [path for path in files_below(output) if "feed" in path or path.endswith(("lind.xml", "lind.json"))] == []
    assert 'rel="alternate" type="application' not in (output / "topics/dredging.html").read_text("utf-8")


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    output = built(tmp_path)
    (entry,) = (each for each in atom(output / "feed.xml").entries if each.link.endswith("full-article.html"))
    (item,) = (each for each in json_feed(output / "feed.json")["items"] if each["url"].endswith("full-article.html"))
    # feedparser takes what looks like markup out of titles, and the file has it.
    assert item["title"] == filler.given["article.article.title"]
    tree = ET.fromstring((output / "feed.xml").read_bytes())  # noqa: S314 - our own file
    titles = [str(title.text) for title in tree.iter("{http://www.w3.org/2005/Atom}title")]
    assert filler.given["article.article.title"] in titles
    assert filler.given["event.name"] in titles
    assert entry.summary == item["summary"]
    assert [tag.label for tag in entry.tags] == item["tags"]


def test_an_article_of_which_nothing_is_known_has_no_empty_paragraph(project: Path) -> None:
    edit(project, "content/summaries/harbour-office.yaml", "  published: 2031-06\n", "")
    (entry,) = (each for each in atom(built(project) / "feed.xml").entries if "harbour-office" in each.link)
    assert "<p>The harbour office names a day.</p>" == entry.content[0].value
