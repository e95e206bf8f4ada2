"""Feeds: each entry is an article, taken from its address or, where that fails, from the feed."""

from __future__ import annotations

import json

import pytest
from desks import PROSE, Desk, Web, page

from sitegen.capture.capture import Captured, Failed, Skipped

FULL = PROSE.replace("<", "&lt;").replace(">", "&gt;")


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>Harbour feed</title><language>en-GB</language>{''.join(items)}</channel></rss>"
    )


def test_each_entry_of_a_feed_is_captured_from_its_address(desk: Desk, web: Web) -> None:
    bare = page().replace(' lang="en"', "").replace("Port council puts off its vote", "Vote")
    first = web.html("/1", bare.replace("<h1>Vote</h1>", ""))
    second = web.html("/2", page('<meta property="article:published_time" content="2031-05-03T08:00:00Z">', "<p>!</p>"))
    feed = rss(
        f"<item><title>Vote &amp;amp; dredging</title><link>{first}</link><dc:creator>Ida Marrant</dc:creator>"
        "<pubDate>Fri, 02 May 2031 23:30:00 +0900</pubDate></item>",
        f"<item><title>Second</title><link>{second}</link><pubDate>2031.05.01</pubDate></item>",
        f"<item><title>Again</title><link>{first}</link></item>",
    )
    address = web.html("/feed", feed, "application/rss+xml")

    results = desk.capture(address)

    assert [Captured, Captured] == [type(result) for result in results]
    record = results[0].record.read_text("utf-8")  # type: ignore[union-attr]
    assert '  title: "Vote & dredging"  # feed, title\n' in record
    assert '  author: "Ida Marrant"  # feed, author\n' in record
    assert "  published: 2031-05-02  # feed, published\n  published_at: 2031-05-02T23:30:00+09:00\n" in record
    assert "  language: en-GB  # feed, language\n" in record
    assert "  publisher: TODO  # the site is 127.0.0.1; the feed is called Harbour feed; " in record
    other = results[1].record.read_text("utf-8")  # type: ignore[union-attr]
    assert "  published: 2031-05-03  # meta article:published_time, in UTC\n" in other
    assert '  title: "Port council puts off its vote"' in other
    assert [Skipped, Skipped] == [type(result) for result in desk.capture(address)]


def test_an_entry_whose_address_fails_is_taken_from_the_feed_if_all_of_it_is_there(desk: Desk, web: Web) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour feed</title>'
        f'<entry><title>Vote put off</title><link href="/gone"/><updated>2031-05-02T10:00:00Z</updated>'
        f'<content type="html">{FULL}</content></entry>'
        '<entry><title>Short</title><link href="/gone2"/><summary>Only a word of it.</summary></entry></feed>'
    )

    taken, failed = desk.capture(web.html("/feed.xml", feed, "text/xml"))

    assert isinstance(taken, Captured)
    assert any("this is the text of the feed" in note for note in taken.notes)
    record = taken.record.read_text("utf-8")
    assert f"  url: {web.address}/gone  # feed, link\n" in record
    assert "  published: TODO" in record
    assert "  updated: 2031-05-02  # feed, updated, in UTC\n" in record
    assert "(from a feed)" in record
    kept = (desk.folder / f"content/articles/{taken.article}.html").read_text("utf-8")
    assert PROSE in kept
    assert isinstance(failed, Failed)
    assert "answers 404" in failed.message


def test_an_entry_whose_page_holds_no_article_is_taken_from_the_feed(desk: Desk, web: Web) -> None:
    shell = web.html("/app", '<div id="root"></div><script src="app.js"></script>')
    item = f"<item><title>Vote</title><link>{shell}</link><description>{FULL}</description></item>"
    feed = rss(item.replace("description>", "content:encoded>")).replace(
        "<rss ", '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    )

    (taken,) = desk.capture(web.html("/feed", feed, "application/rss+xml"))

    assert isinstance(taken, Captured), taken
    assert any("this is the text of the feed" in note for note in taken.notes)


def test_a_json_feed_is_read(desk: Desk, web: Web) -> None:
    words = "The vote is off, said the mayor, and gave no reason for it. " * 8
    item = {"id": "1", "url": "/gone", "title": "Vote", "content_text": f"{words}\n\nSo it is.", "language": "en"}
    item |= {"date_published": "2031-05-02T10:00:00+02:00", "authors": [{"name": "Ida Marrant"}]}  # type: ignore[dict-item]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour feed", "items": [item, "no item"]}

    (taken,) = desk.capture(web.html("/feed.json", json.dumps(feed), "application/json"))

    assert isinstance(taken, Captured), taken
    record = taken.record.read_text("utf-8")
    assert '  author: "Ida Marrant"  # feed, author\n' in record
    assert "  published_at: 2031-05-02T10:00:00+02:00\n" in record


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.rss", rss(), "has no entry"),
        ("a.rss", "<rss><channel><item", "cannot be read as a feed"),
        ("a.rss", "not a feed & nothing", "cannot be read as a feed"),
        ("a.rss", '{"version": "https://jsonfeed.org/version/1", "items": []}', "has no entry"),
        ("a.rss", '{"version": "https://jsonfeed.org/version/1"', "it is no JSON"),
        ("a.rss", rss("<item><link>http://a.exp</item></chan\ufffdel></rss>ample/</link></item>"), "it is broken"),
    ],
)
def test_a_feed_without_entries_is_said(desk: Desk, name: str, data: str, message: str) -> None:
    assert message in desk.failed(desk.save(name, data)).message


def test_a_feed_leads_nobody_into_ones_own_network(desk: Desk, web: Web) -> None:
    inner = web.html("/inner", page())

    (failed,) = desk.capture(desk.save("feed.rss", rss(f"<item><title>A</title><link>{inner}</link></item>")))

    assert isinstance(failed, Failed)
    assert "is in your own network" in failed.message
    assert [] == web.asked
