"""The entries of a feed: RSS and Atom by feedparser, JSON Feed as it is written.

Dates are read from the words of the feed: feedparser 6.0.14 takes `2031.05.02` for the first day of this month.
"""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urljoin

from sitegen.capture.facts import Facts, Given, When, clean, web_address
from sitegen.capture.moments import moment_of
from sitegen.capture.needs import SourceError, require
from sitegen.capture.pages import language_tag
from sitegen.content.extract import whole_page

_TAG = re.compile(r"<[a-zA-Z!/][^>]*>")


class Entry(NamedTuple):
    """An entry of a feed.

    Attributes:
        name: What to call it in messages.
        address: Where its article is, or an empty string.
        page: Its own text as a page, or an empty string where the feed has no more than a summary.
        facts: What the feed says of it.
    """

    name: str
    address: str
    page: str
    facts: Facts


def entries_of(data: bytes, name: str, address: str) -> list[Entry]:
    """Return the entries of a feed in its order, each address once.

    Arguments:
        data: The feed.
        name: What to call it in messages.
        address: Where it was found, or an empty string.

    Raises:
        SourceError: Where it is no feed, or has no entry.
    """
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    found = list(_json_entries(data, name, address) if is_json else _entries(data, name, address))
    if not found:
        raise SourceError(f"the feed `{name}` has no entry")
    entries: dict[str, Entry] = {}
    for entry in found:
        entries.setdefault(entry.address or entry.name, entry)
    return list(entries.values())


def _entries(data: bytes, name: str, address: str) -> Iterator[Entry]:
    require("feedparser", what="reading a feed")
    import feedparser

    try:
        read = feedparser.parse(
            io.BytesIO(data),
            response_headers={"content-location": address} if address else {},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise SourceError(f"`{name}` cannot be read as a feed: it is broken") from error
    if read.bozo and not read.entries:
        raise SourceError(f"`{name}` cannot be read as a feed: {clean(str(read.get('bozo_exception', ''))).lower()}")
    language = read.feed.get("language", "")
    for at, entry in enumerate(read.entries, 1):
        content = next((each.value for each in entry.get("content", ()) if each.get("value")), "")
        title = _plain(entry.get("title", ""), entry.get("title_detail", {}).get("type", ""))
        authors = [clean(author.get("name", "")) for author in entry.get("authors", ()) if author.get("name")]
        yield _entry(
            f"{name}, entry {at}",
            urljoin(address, entry.get("link", "")),
            content,
            title,
            authors,
            # Its own way to look a key up gives the one date for the other.
            {key: dict.get(entry, key, "") for key in ("published", "updated")},
            language,
            clean(read.feed.get("title", "")),
        )


def _json_entries(data: bytes, name: str, address: str) -> Iterator[Entry]:
    """Give the entries of a JSON Feed (jsonfeed.org, version 1.1)."""
    try:
        feed = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"`{name}` cannot be read as a feed: it is no JSON") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    for at, item in enumerate(items if isinstance(items, list) else [], 1):
        if not isinstance(item, dict):
            continue
        listed = item.get("authors") or [item.get("author")]
        authors = [clean(str(each.get("name", ""))) for each in listed if isinstance(each, dict) and each.get("name")]
        content = _word(item, "content_html")
        if not content and (text := _word(item, "content_text")):
            content = "".join(f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", text))
        yield _entry(
            f"{name}, entry {at}",
            urljoin(address, _word(item, "url") or _word(item, "external_url")),
            content,
            clean(_word(item, "title")),
            authors,
            {"published": _word(item, "date_published"), "updated": _word(item, "date_modified")},
            _word(item, "language") or _word(feed, "language"),
            clean(_word(feed, "title")),
        )


def _entry(
    name: str,
    link: str,
    content: str,
    title: str,
    authors: list[str],
    dates: Mapping[str, str],
    language: str,
    feed: str,
) -> Entry:
    address = web_address(link)
    whens: dict[str, When | None] = {}
    perhaps: dict[str, tuple[str, ...]] = {"publisher": (f"the feed is called {feed}",)} if feed else {}
    for key, written in dates.items():
        moment = moment_of(written, by_mail=True) if written else None
        whens[key] = When(moment, f"feed, {key}") if moment else None
        if written and moment is None:
            perhaps[key] = (f"the feed has {clean(written)}",)
    tag = language_tag(language)
    facts = Facts(
        title=Given(title, "feed, title") if title else None,
        author=Given(", ".join(authors), "feed, author") if authors else None,
        url=Given(address, "feed, link") if address else None,
        published=whens["published"],
        updated=whens["updated"],
        language=Given(tag, "feed, language") if tag else None,
        perhaps=perhaps,
    )
    page = ""
    if content:
        head = f"<h1>{html.escape(title)}</h1>\n" if title else ""
        page = f'<!doctype html>\n<meta charset="utf-8">\n<article>\n{head}{content}\n</article>\n'
    return Entry(address or name, address, page, facts)


def _plain(title: str, kind: str) -> str:
    """Return a title without markup; one that is no HTML may have the signs of it."""
    if "html" in kind and _TAG.search(title):
        return clean(whole_page(title).text)
    return clean(html.unescape(title))


def _word(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""
