"""Links: each one leads somewhere, from a disk and under any path, or is reported."""

from __future__ import annotations

from collections import defaultdict

import pytest

from sitegen.diagnostics import Diagnostics
from sitegen.output import links
from sitegen.output.links import Checker, PageLinks, follow, links_of

PAGES = {
    "index.html": '<a href="topics/x.html">x</a>',
    "topics/x.html": '<h2 id="why">Why</h2><p id="a&amp;b">',
    "404.html": "",
}
OTHERS = ["assets/style.css", "data/briefing.json", "assets/ein bild.svg"]


def problems(path: str, html: str, base: str = "/some/path/") -> list[str]:
    """Return what is found wrong with one page of a small site."""
    pages = {**PAGES, path: html}
    anchors = {page: follow(page, written, base).anchors for page, written in pages.items()}
    checker = Checker({*pages, *OTHERS}, anchors.get)
    found = Diagnostics()
    checker.report(path, html, base, found, None)
    assert any(map(checker.problem, follow(path, html, base).aims)) == bool(len(found))
    return [diagnostic.message for diagnostic in found]


GOOD = [
    pytest.param("index.html", '<a href="topics/x.html">', id="down"),
    pytest.param("topics/y.html", '<a href="x.html">', id="beside"),
    pytest.param("topics/y.html", '<a href="../index.html">', id="up"),
    pytest.param("topics/y.html", '<link href="../assets/style.css" rel=stylesheet>', id="to a style sheet"),
    pytest.param("topics/y.html", '<script src="../data/briefing.json">', id="by src"),
    pytest.param("topics/y.html", '<a href="x.html#why">', id="to an anchor"),
    pytest.param("topics/y.html", '<a href="#here" id="here">', id="to an anchor of its own"),
    pytest.param("topics/y.html", '<a href="x.html#a%26b">', id="to an anchor, percent-encoded"),
    pytest.param("topics/y.html", '<a href="x.html#a&amp;b">', id="to an anchor with an entity"),
    pytest.param("topics/y.html", '<a href="../assets/ein%20bild.svg">', id="to a file, percent-encoded"),
    pytest.param("topics/y.html", '<a href="x.html?v=1&amp;w=2#why">', id="with a query"),
    pytest.param("topics/y.html", "<a href='x.html'>", id="in single quotation marks"),
    pytest.param("index.html", '<a href="https://example.org/x?a=1&amp;b=2">', id="elsewhere"),
    pytest.param("index.html", '<a href="//example.org/x">', id="elsewhere, by the same scheme"),
    pytest.param("index.html", '<a href="mailto:desk@example.org">', id="to a person"),
    pytest.param("404.html", '<a href="/some/path/topics/x.html#why">', id="of the error page, under the path"),
    pytest.param("404.html", '<a href="/some/path/">', id="of the error page, to the front page"),
    pytest.param("index.html", '<p title="a > b &lt;a href=&quot;no.html&quot;>">', id="in the words of an attribute"),
    pytest.param("index.html", "<p title=\"say href='no.html'\">", id="that looks like an attribute in a title"),
    pytest.param("index.html", '<!-- <a href="no.html"> -->', id="in a comment"),
    pytest.param("index.html", "&lt;a href=&quot;no.html&quot;&gt;", id="in text"),
    pytest.param("index.html", '<p data-href="no.html">', id="of an attribute of another name"),
]


@pytest.mark.parametrize(("path", "html"), GOOD)
def test_a_link_that_leads_somewhere_is_right(path: str, html: str) -> None:
    assert problems(path, html) == []


NO_FILE = "where there is no file"
NO_SERVER = "which begins at the top of a server, and a disk has none"
NO_PLACE = "where there is no such place"
BROKEN = [
    pytest.param("index.html", '<a href="x.html">', "x.html", NO_FILE, id="to a page that is not there"),
    pytest.param("topics/y.html", '<a href="topics/x.html">', "topics/x.html", NO_FILE, id="from the wrong folder"),
    pytest.param("index.html", '<a href="topics/">', "topics/", NO_FILE, id="to a folder, which no disk opens"),
    pytest.param("index.html", '<a href="../index.html">', "../index.html", NO_FILE, id="out of the site"),
    pytest.param("index.html", '<a href="topics/X.html">', "topics/X.html", NO_FILE, id="in another case"),
    pytest.param("index.html", '<img src="no.png">', "no.png", NO_FILE, id="by src"),
    pytest.param("index.html", '<a href="topics/x.html#how">', "topics/x.html#how", NO_PLACE, id="to no anchor"),
    pytest.param("index.html", '<a href="#how">', "#how", NO_PLACE, id="to no anchor of its own"),
    pytest.param(
        "404.html", '<a href="/topics/x.html">', "/topics/x.html", NO_FILE, id="of the error page, not under the path"
    ),
    pytest.param("index.html", '<a href="/some/other">', "/some/other", NO_SERVER, id="from the top of the server"),
    pytest.param("index.html", '<a href="http://[x">', "http://[x", "which is no address", id="that is no address"),
    pytest.param("index.html", "<a href=no.html>", "no.html", NO_FILE, id="without quotation marks"),
    pytest.param("index.html", '<A HREF="no.html">', "no.html", NO_FILE, id="in capitals"),
    pytest.param("index.html", '<a href = "no.html">', "no.html", NO_FILE, id="with spaces around the sign"),
]


@pytest.mark.parametrize(("path", "html", "target", "problem"), BROKEN)
def test_a_link_that_leads_nowhere_is_reported(path: str, html: str, target: str, problem: str) -> None:
    assert [f"`{path}` links to `{target}`, {problem}"] == problems(path, html)


@pytest.mark.parametrize("base", ["/", "/some/path/"])
def test_a_page_that_links_from_the_top_of_the_server_is_reported_since_no_disk_has_one(base: str) -> None:
    expected = [f"`topics/x.html` links to `{base}index.html`, {NO_SERVER}"]
    assert expected == problems("topics/x.html", f'<a href="{base}index.html">', base)


@pytest.mark.parametrize("base", ["/", "/some/path/"])
def test_the_error_page_links_from_the_top_of_the_site(base: str) -> None:
    assert problems("404.html", f'<a href="{base}topics/x.html">', base) == []


def test_a_target_is_reported_once_for_each_page() -> None:
    assert len(problems("index.html", '<a href="no.html">a</a><a href="no.html">b</a>')) == 1


def test_links_and_anchors_of_a_page_are_read_without_entities() -> None:
    html = '<p id="a&#39;b"><a href="x?a=1&amp;b=2#c">x</a><a href="&#34;&lt;&gt;">y</a>'
    assert PageLinks(["x?a=1&b=2#c", '"<>'], {"a'b"}) == links_of(html)


def test_a_finding_says_how_to_link() -> None:
    found = Diagnostics()
    Checker({"index.html"}, {}.get).report("index.html", '<a href="no.html">', "/", found, None)
    (diagnostic,) = found
    assert (
        diagnostic.rule,
        diagnostic.hint,
    ) == ("L001", "link to records with `[[id]]`, and elsewhere with a whole address")


def test_no_more_tags_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    html = "".join(f'<a id="a{number}" href="b{number}.html">b</a>' for number in range(9))
    expected = follow("topics/a.html", html, "/")
    monkeypatch.setattr(links, "_known", defaultdict(dict))
    monkeypatch.setattr(links, "_MOST_KNOWN", 4)
    assert expected == follow("topics/a.html", html, "/")
    assert 4 >= len(links._known["topics", "/"])


def test_places_that_a_page_has_are_no_aims_of_its_own_links() -> None:
    html = '<h2 id="here"></h2><a href="#here"><a href="#gone"><a href="y.html#here"><a href="">'

    assert follow("topics/x.html", html, "/").aims == ("topics/x.html#gone", "topics/y.html#here", "topics/x.html")
