"""Feeds of the site, of each topic and of each actor: Atom (RFC 4287) and JSON Feed 1.1.

They have the newest articles and events, each dated as the records date it (`sitegen.briefing.stamps`): nothing in a
feed depends on when it was made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from sitegen import __version__
from sitegen.briefing.stamps import Stamp, midnight
from sitegen.content.records import Actor, Event, Publisher, Record, Summary, Topic
from sitegen.exports.declared import Writer
from sitegen.exports.export import Export, Exported, Family, always, switched
from sitegen.exports.names import address_of, first_path, name_of
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.words import date_label


class Entry(NamedTuple):
    """What feeds say of an article or an event.

    Attributes:
        name: What the entry is known by, wherever it is.
        path: Of its page.
        title: Of the article, or the name of the event.
        language: Of the title, if it is not that of the site.
        stamp: When it was.
        lines: What the briefing says of it, in paragraphs of plain text.
        points: What matters of it, in plain text.
        tags: Topics: id and name of each.
        source: The address of the article at its publisher's, or an empty string.
    """

    name: str
    path: str
    title: str
    language: str
    stamp: Stamp
    lines: tuple[str, ...]
    points: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]
    source: str


class Feed(NamedTuple):
    """A feed.

    Attributes:
        name: What it is known by, without the ending of its file.
        path: Of the page that it belongs to.
        file: Its own path without an ending.
        title: Its title.
        said: What it is about.
        entries: The newest first.
    """

    name: str
    path: str
    file: str
    title: str
    said: str
    entries: tuple[Entry, ...]


def feed_of_site(maker: Maker) -> Feed:
    """Return the feed of all articles and events."""
    site = maker.ask.site
    return Feed(name_of(maker, urls.FEED), urls.HOME, urls.FEED, site.title, site.description, _entries(maker, ""))


def feed_of_topic(maker: Maker, topic_id: str) -> Feed:
    """Return the feed of the articles and events that are filed under a topic."""
    topic = maker.ask.get(topic_id, Topic)
    return _feed_of(maker, topic, topic.bottom_line)


def feed_of_actor(maker: Maker, actor_id: str) -> Feed:
    """Return the feed of the articles in which an actor appears, and of the events in which it takes part."""
    actor = maker.ask.get(actor_id, Actor)
    return _feed_of(maker, actor, actor.description)


def _feed_of(maker: Maker, record: Record, said: str | None) -> Feed:
    path, name = urls.path_of(record), name_of(maker, first_path(record).removesuffix(".html"))
    title = f"{record.title} · {maker.ask.site.title}"
    said = Writer(maker).prose(said, "")
    return Feed(name, path, path.removesuffix(".html"), title, said, _entries(maker, record.id))


def _entries(maker: Maker, record_id: str) -> tuple[Entry, ...]:
    return tuple(maker.part(("entry", each), partial(_entry, maker, each)) for each in maker.ask.newest(record_id))


def _entry(maker: Maker, record_id: str) -> Entry:
    if maker.ask.kind_of(record_id) == Event.record_kind:
        return _entry_of_event(maker, maker.ask.get(record_id, Event))
    return _entry_of_article(maker, maker.ask.get(record_id, Summary))


def _entry_of_article(maker: Maker, summary: Summary) -> Entry:
    article, writer = summary.article, Writer(maker)
    publisher = maker.ask.get(article.publisher, Publisher).name if article.publisher else None
    said = (article.author, publisher, date_label(article.published) if article.published else None)
    return Entry(
        name_of(maker, first_path(summary)),
        urls.path_of(summary),
        summary.title,
        summary.title_language if summary.title_language != maker.ask.site.language else "",
        _stamp(maker, summary.id),
        (writer.prose(summary.summary, ""), ", ".join(filter(None, said))),
        tuple(writer.prose(point.text, "") for point in summary.key_points),
        _tags(maker, summary.topics),
        article.url or "",
    )


def _entry_of_event(maker: Maker, event: Event) -> Entry:
    said = (date_label(event.date) if event.date else None, event.place, event.status)
    lines = (", ".join(filter(None, said)), Writer(maker).prose(event.outcome, ""))
    return Entry(
        name_of(maker, first_path(event)),
        urls.path_of(event),
        event.name,
        "",
        _stamp(maker, event.id),
        tuple(filter(None, lines)),
        (),
        _tags(maker, event.topics),
        "",
    )


def _stamp(maker: Maker, record_id: str) -> Stamp:
    stamp = maker.ask.stamp(record_id)
    assert stamp is not None  # noqa: S101 - it is an article or an event
    return stamp


def _tags(maker: Maker, topics: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((topic, maker.link(topic).title) for topic in topics)


def _changed(maker: Maker, feed: Feed) -> str:
    """Return when a feed was last changed: when the newest entry was."""
    return feed.entries[0].stamp.at if feed.entries else midnight(maker.ask.site.as_of.days[1])


# Atom.


def atom(maker: Maker, feed: Feed) -> bytes:
    """Return a feed as Atom."""
    base_url, site = maker.base_url, maker.ask.site
    # Where nobody knows the address, links lead from the top of the site.
    base = "" if base_url else f" xml:base={quoteattr(urls.root_from(feed.path) or './')}"
    file = f"{feed.file}.xml"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(site.language)}{base}>',
        _element("title", feed.title),
        *([_element("subtitle", feed.said)] if feed.said else []),
        _link(rel="self", type=dict(urls.FEEDS)[".xml"], href=address_of(maker, file)),
        _link(rel="alternate", type="text/html", href=address_of(maker, feed.path)),
        _element("id", f"{feed.name}.xml"),
        _element("updated", _changed(maker, feed)),
        f"<author>{_element('name', site.title)}</author>",
        f'<generator version="{__version__}">sitegen</generator>',
        *(maker.part(("atom", entry.name), partial(_atom_entry, maker, entry)) for entry in feed.entries),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _atom_entry(maker: Maker, entry: Entry) -> str:
    language = f" xml:lang={quoteattr(entry.language)}" if entry.language else ""
    lines = [
        "<entry>",
        f"<title{language}>{_text(entry.title)}</title>",
        _link(rel="alternate", type="text/html", href=address_of(maker, entry.path)),
        *([_link(rel="via", href=entry.source)] if entry.source else []),
        _element("id", entry.name),
        *([_element("published", entry.stamp.published)] if entry.stamp.published else []),
        _element("updated", entry.stamp.at),
        *(f"<category term={quoteattr(topic)} label={quoteattr(name)}/>" for topic, name in entry.tags),
        _element("summary", entry.lines[0]),
        f'<content type="html">{_text(_html(entry))}</content>',
        "</entry>",
    ]
    return "\n".join(lines)


def _html(entry: Entry) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in entry.lines if line)
    points = "".join(f"<li>{escape(point)}</li>" for point in entry.points)
    return lines + (f"<ul>{points}</ul>" if points else "")


def _element(name: str, text: str) -> str:
    return f"<{name}>{_text(text)}</{name}>"


def _text(text: str) -> str:
    return escape(text, {"\r": "&#13;"})


def _link(**attributes: str) -> str:
    return f"<link {' '.join(f'{name}={quoteattr(value)}' for name, value in attributes.items())}/>"


# JSON Feed.


def json_feed(maker: Maker, feed: Feed) -> bytes:
    """Return a feed as JSON Feed; addresses that nobody knows are left out."""
    file, site = f"{feed.file}.json", maker.ask.site
    known = {"home_page_url": address_of(maker, feed.path), "feed_url": address_of(maker, file)}
    head: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        **(known if maker.base_url else {}),
        **({"description": feed.said} if feed.said else {}),
        "language": site.language,
        "authors": [{"name": site.title}],
    }
    items = [maker.part(("json", entry.name), partial(_json_item, maker, entry)) for entry in feed.entries]
    lines = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return (lines + ',\n "items": [\n' + ",\n".join(items) + "\n ]\n}\n").encode()


def _json_item(maker: Maker, entry: Entry) -> str:
    item: dict[str, Any] = {
        "id": entry.name,
        **({"url": address_of(maker, entry.path)} if maker.base_url else {"_sitegen": {"page": entry.path}}),
        **({"external_url": entry.source} if entry.source else {}),
        "title": entry.title,
        "content_html": _html(entry),
        "summary": entry.lines[0],
        **({"date_published": entry.stamp.published} if entry.stamp.published else {}),
        "date_modified": entry.stamp.at,
        "tags": [name for _, name in entry.tags],
    }
    return json.dumps(item, ensure_ascii=False)


def _export(
    path: str, form: Callable[[Maker, Feed], bytes], feed_of: Callable[[Maker], Feed], switch: Callable[[Maker], bool]
) -> Export:
    return Export(path, lambda maker: form(maker, feed_of(maker)), switch)


def _of_all(
    maker: Maker,
    kind: type[Record],
    ending: str,
    form: Callable[[Maker, Feed], bytes],
    feed_of: Callable[[Maker, str], Feed],
) -> Iterator[Export]:
    for record_id in maker.ask.ids(kind):
        path = urls.path_of_id(kind, record_id).removesuffix(".html")
        yield _export(f"{path}{ending}", form, _of(feed_of, record_id), always)


def _of(feed_of: Callable[[Maker, str], Feed], record_id: str) -> Callable[[Maker], Feed]:
    return lambda maker: feed_of(maker, record_id)


_WANTED = switched("feeds")
_FORMS: tuple[tuple[str, Callable[[Maker, Feed], bytes]], ...] = ((".xml", atom), (".json", json_feed))
_KINDS: tuple[tuple[type[Record], Callable[[Maker, str], Feed]], ...] = ((Topic, feed_of_topic), (Actor, feed_of_actor))

EXPORTS: tuple[Exported, ...] = (
    *(_export(f"{urls.FEED}{ending}", form, feed_of_site, _WANTED) for ending, form in _FORMS),
    *(
        Family(
            f"{kind.section}/*{ending}",
            partial(_of_all, kind=kind, ending=ending, form=form, feed_of=feed_of),
            _WANTED,
        )
        for kind, feed_of in _KINDS
        for ending, form in _FORMS
    ),
)
