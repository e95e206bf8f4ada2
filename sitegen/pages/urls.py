"""Addresses: the only place that knows what a page's file is called and how one page links to another.

Pages are files with their names in the links, and links are relative, so a site works under any path, from a disk
and from a zip. Only the error page, which a server shows at any depth, begins its links with the path of `base_url`.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol
from urllib.parse import urlsplit

from sitegen.content.records import RECORDS, Place, Publisher, Record

HOME = "index.html"
SOURCES = "sources.html"
EVIDENCE = "evidence.html"
MAP = "map.html"
SEARCH = "search.html"
NOT_FOUND = "404.html"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
BRIEFING_JSON = "data/briefing.json"
BRIEFING_PARTS = "data/briefing/"
BRIEFING_SCHEMA = "data/briefing.schema.json"
FEED = "feed"
FEEDS = ((".xml", "application/atom+xml"), (".json", "application/feed+json"))
"""Endings and media types of feeds."""
TABLES = "data/"
DATA_PACKAGE = "data/datapackage.json"
ANNOTATIONS = "data/annotations.json"
ANNOTATION_PAGES = "data/annotations/"
CALENDAR = "calendar.ics"
STIX = "data/stix.json"
FTM = "data/entities.ftm.json"
CITATIONS = "data/citations"
LLMS = "llms.txt"
FILES_JSON = "data/files.json"

_ANCHOR_WORDS = 8
_NOT_SAFE = re.compile(r"[^a-z0-9]+")


def index_of(section: str) -> str:
    """Return the path of a section's index."""
    return f"{section}/index.html"


class Paged(Protocol):
    """What has a page: a record, or what a link shows of one."""

    @property
    def record_kind(self) -> str:
        """Its kind."""

    @property
    def id(self) -> str:
        """Its id."""


def path_of(record: Paged) -> str:
    """Return the path of a record's page; publishers and places have an anchor on the page of all of them."""
    if record.record_kind == Publisher.record_kind:
        return f"{SOURCES}#publisher-{record.id}"
    if record.record_kind == Place.record_kind:
        return f"{MAP}#place-{record.id}"
    return path_of_id(RECORDS[record.record_kind], record.id)


def path_of_id(kind: type[Record], record_id: str) -> str:
    """Return the path that the page of a record of some kind has, or had, under some id."""
    return f"{kind.section}/{record_id}.html" if kind.section else f"{record_id}.html"


def quotation_anchor(start: int, end: int) -> str:
    """Return the id of a quotation on the page of its article."""
    return f"q{start}-{end}"


def statement_anchors(prefix: str, statements: Sequence[str]) -> list[str]:
    """Return the id of each statement of a list on its page.

    It is made of the statement's own words, so that it stays when statements are added, left out or put in another
    order.

    Arguments:
        prefix: What sort of statement they are.
        statements: Their text, without markup.
    """
    names = [slug(" ".join(statement.split()[:_ANCHOR_WORDS])) for statement in statements]
    shared = Counter(names)
    seen: Counter[str] = Counter()
    anchors = []
    for name, statement in zip(names, statements, strict=True):
        # Words that begin alike, and words of another script, are told apart by a hash of them all.
        if not name or shared[name] > 1:
            name = f"{name}-{hashlib.sha256(statement.encode()).hexdigest()[:8]}".lstrip("-")
        seen[name] += 1
        anchors.append(f"{prefix}-{name}" if seen[name] == 1 else f"{prefix}-{name}-{seen[name]}")
    return anchors


def slug(text: str) -> str:
    """Return words as part of an id on a page."""
    return _NOT_SAFE.sub("-", text.lower()).strip("-")


def root_from(path: str) -> str:
    """Return what leads from a page to the top of the site."""
    return "../" * path.count("/")


def root_of_base(base_url: str | None) -> str:
    """Return the path of `base_url`, or `/`, with a slash behind it."""
    return (urlsplit(base_url).path if base_url else "").rstrip("/") + "/"


def with_fragment(url: str | None, directive: str) -> str:
    """Return an address with a text directive behind it, or an empty string where there is no address."""
    if not url or not directive:
        return url or ""
    return f"{url}{directive}" if "#" in url else f"{url}#{directive}"


def absolute(base_url: str, path: str) -> str:
    """Return the address of a path on the published site; an index is named by its folder."""
    folder, slash, name = path.rpartition("/")
    return f"{base_url.rstrip('/')}/{folder}{slash}{'' if name == HOME else name}"
