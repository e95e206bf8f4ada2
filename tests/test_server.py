"""The preview is served as the site will be, to this machine alone, with what is wrong over its pages."""

from __future__ import annotations

import asyncio
import errno
import http.client
import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import Mock

import pytest
from livereload.watcher import Watcher
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import WebSocketClosedError, websocket_connect

from sitegen import server
from sitegen.diagnostics import Diagnostic, Span

PAGE = "<!DOCTYPE html><html><head></head><body>{}</body></html>"
SCRIPTS = (
    '<script src="/livereload.js"></script>'
    '<script src="/.preview/overlay.js" data-run="{}" data-shown="{}"></script></head>'
)


class Pages:
    """What is served: files, and views of texts."""

    def __init__(self, files: dict[str, str]) -> None:
        self.top = "/"
        self.files = {name: text.encode() for name, text in files.items()}
        self.texts: dict[str, bytes] = {}
        self.stale: set[tuple[str, str]] = set()
        self.fault: Exception | None = None

    def file(self, path: str) -> bytes | None:
        if self.fault:
            raise self.fault
        return self.files.get(path)

    def text(self, article: str) -> bytes | None:
        return self.texts.get(article)

    def has_text(self, article: str) -> bool:
        return article in self.texts

    def digest_of(self, key: str) -> str:
        return f"of {key}"

    def is_stale(self, key: str, digest: str) -> bool:
        return (key, digest) in self.stale


class Served(NamedTuple):
    """A site that is served in this process.

    Attributes:
        port: Where.
        pages: What is served, which may be changed.
        browsers: Those that came.
        loop: The server's.
    """

    port: int
    pages: Pages
    browsers: server.Browsers
    loop: IOLoop

    def scripts(self, key: str) -> str:
        """Return what is put before the end of the head of a page."""
        return SCRIPTS.format(self.browsers.run, f"of {key}")

    def connect(self, path: str, said: object = None) -> Any:
        """Connect to a socket as a browser does, and say something."""
        browser = self.do(lambda: websocket_connect(f"ws://127.0.0.1:{self.port}{path}"))
        if said is not None:
            self.do(lambda: browser.write_message(json.dumps(said)))
        return browser

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str, str]:
        """Return status, content type and body of what is at a path."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        connection.close()
        if answer.status == 302:
            body = str(answer.getheader("Location"))
        return answer.status, str(answer.getheader("Content-Type")), body

    def do(self, what: Callable[[], Any]) -> Any:
        """Do something in the server's loop, and return what it gives."""
        done = asyncio.run_coroutine_threadsafe(_awaited(what), self.loop.asyncio_loop)  # type: ignore[attr-defined]
        return done.result(timeout=10)


async def _awaited(what: Callable[[], Any]) -> Any:
    given = what()
    return await given if asyncio.iscoroutine(given) or asyncio.isfuture(given) else given


@pytest.fixture
def served() -> Iterator[Served]:
    """Serve a site with a page, an error page and an asset."""
    files = {
        "index.html": "front",
        "topics/a.html": "a",
        "404.html": "nothing here",
        "assets/x.js": "1",
        "data/b.json": "{}",
    }
    pages, browsers = Pages({name: PAGE.format(text) for name, text in files.items()}), server.Browsers()
    port = server.free_port("127.0.0.1", 20000 + os.getpid() % 20000)
    loops: list[IOLoop] = []
    started = threading.Event()

    def run() -> None:
        async def main() -> None:
            loops.append(IOLoop.current())
            preview = server.PreviewServer(Watcher(), pages, browsers)
            preview.application(port, "127.0.0.1")
            started.set()
            await ended.wait()
            preview.close()

        ended = asyncio.Event()
        ends.append(ended)
        asyncio.run(main())

    ends: list[asyncio.Event] = []
    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    try:
        yield Served(port, pages, browsers, loops[0])
    finally:
        loops[0].add_callback(ends[0].set)
        thread.join()


def test_pages_have_the_scripts_of_the_preview_and_nothing_is_kept_by_browsers(served: Served) -> None:
    status, kind, page = served.get("/topics/a.html")
    assert (200, "text/html; charset=utf-8", True) == (
        status,
        kind,
        f"{served.scripts('topics/a.html')}<body>a" in page,
    )
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=10)
    connection.request("GET", "/assets/x.js")
    assert "no-store" == connection.getresponse().getheader("Cache-Control")
    connection.close()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/x.js", "text/javascript; charset=utf-8"),
        ("/data/b.json", "application/json; charset=utf-8"),
        ("/.preview/overlay.js", "text/javascript; charset=utf-8"),
        ("/.preview/overlay.css", "text/css; charset=utf-8"),
        ("/.preview/text.js", "text/javascript; charset=utf-8"),
    ],
)
def test_files_have_the_types_that_they_will_have(served: Served, path: str, kind: str) -> None:
    assert (200, kind) == served.get(path)[:2]


def test_a_site_is_served_under_its_path(served: Served) -> None:
    served.pages.top = "/bay/"
    assert (302, "/bay/") == served.get("/")[::2]
    assert 200 == served.get("/bay/topics/a.html")[0]
    assert 200 == served.get("/bay/")[0]
    assert 404 == served.get("/topics/a.html")[0]


def test_an_address_without_a_page_shows_the_error_page_of_the_site(served: Served) -> None:
    status, kind, page = served.get("/topics/none.html")
    assert (404, "text/html; charset=utf-8") == (status, kind)
    assert f"{served.scripts('topics/none.html')}<body>nothing here" in page
    del served.pages.files["404.html"]
    status, _, page = served.get("/topics/none.html")
    assert (404, True) == (status, served.scripts("topics/none.html") in page)
    assert '<a href="/index.html">' in page


def test_a_page_that_cannot_be_made_has_the_scripts_all_the_same(served: Served) -> None:
    served.pages.fault = ValueError("no")
    status, kind, page = served.get("/topics/a.html")
    assert (500, "text/html; charset=utf-8") == (status, kind)
    assert served.scripts("topics/a.html") in page
    # Not even the error page can be made.
    assert 404 == served.get("/..")[0]


def test_a_page_without_an_end_of_its_head_has_the_scripts_at_its_end(served: Served) -> None:
    served.pages.files["topics/a.html"] = b"<!DOCTYPE html><title>a</title><p>a"
    assert served.get("/topics/a.html")[2].endswith(f"<p>a{served.scripts('topics/a.html').removesuffix('</head>')}")


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "//etc/passwd", "/a%00.html", "/a%5cb.html"])
def test_nothing_outside_of_the_site_is_asked_for(served: Served, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(served.pages, "file", lambda key: asked.append(key))
    assert 404 == served.get(path)[0]
    assert ["404.html"] == asked


def test_a_folder_leads_to_its_page(served: Served) -> None:
    served.pages.files["topics/index.html"] = b"topics"
    assert (302, "/topics/") == served.get("/topics")[::2]
    assert "topics" in served.get("/topics/")[2]


def test_the_head_of_a_page_is_that_of_the_page(served: Served) -> None:
    assert (200, "text/html; charset=utf-8", "") == served.get("/topics/a.html", "HEAD")


def test_the_view_of_a_text_is_there_where_its_text_is(served: Served) -> None:
    assert 404 == served.get("/.preview/text/a.html", "HEAD")[0]
    assert (404, True) == (
        served.get("/.preview/text/a.html")[0],
        "nothing here" in served.get("/.preview/text/a.html")[2],
    )
    served.pages.texts["a"] = b"<title>view</title>"
    assert 200 == served.get("/.preview/text/a.html", "HEAD")[0]
    status, kind, page = served.get("/.preview/text/a.html")
    assert (200, "text/html; charset=utf-8", True) == (status, kind, "view" in page)
    assert 'data-shown="of /.preview/text/a.html"' in page
    served.pages.top = "/bay/"
    assert 200 == served.get("/.preview/text/a.html")[0]


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1", 200), ("[::1]", 200), ("192.0.2.7", 200), ("rebound.example", 403)],
)
def test_a_name_of_elsewhere_that_leads_to_this_machine_is_refused(served: Served, host: str, status: int) -> None:
    served.pages.texts["a"] = b"view"
    for path in ("/topics/a.html", "/livereload.js", "/.preview/overlay.js", "/.preview/text/a.html"):
        assert status == served.get(path, Host=host)[0]


@pytest.mark.parametrize("path", ["/livereload", "/.preview/findings"])
@pytest.mark.parametrize(("origin", "is_open"), [("http://127.0.0.1:{}", True), ("http://elsewhere.example", False)])
def test_only_pages_of_the_preview_may_open_its_sockets(served: Served, path: str, origin: str, is_open: bool) -> None:
    request = HTTPRequest(f"ws://127.0.0.1:{served.port}{path}", headers={"Origin": origin.format(served.port)})
    refused = nullcontext() if is_open else pytest.raises(HTTPClientError, match="HTTP 403")
    with refused:
        served.do(served.do(lambda: websocket_connect(request)).close)


def test_browsers_are_told_what_is_wrong_when_they_come_and_when_it_changes(served: Served) -> None:
    served.do(lambda: served.browsers.say('["first"]'))
    browser = served.connect("/.preview/findings")
    assert {"run": served.browsers.run, "findings": ["first"]} == json.loads(served.do(browser.read_message))
    served.do(lambda: browser.write_message("a word"))
    served.do(lambda: served.browsers.say('["first"]'))
    served.do(lambda: served.browsers.say("[]"))
    assert [] == json.loads(served.do(browser.read_message))["findings"]
    served.do(browser.close)


def test_a_browser_that_shows_what_has_changed_meanwhile_is_told(served: Served) -> None:
    served.pages.top = "/bay/"
    served.pages.stale = {("topics/a.html", "old")}
    for shown, told in (("new", None), ("old", '{"stale": true}')):
        browser = served.connect("/.preview/findings", {"page": "/bay/topics/a.html", "shown": shown})
        served.do(browser.read_message)
        served.do(lambda: served.browsers.say(json.dumps([shown])))  # noqa: B023 - done at once
        answer = served.do(browser.read_message)
        assert (told == answer) == (told is not None)
        served.do(browser.close)


def test_browsers_are_told_to_reload_by_what_they_show(served: Served) -> None:
    hello = {"command": "hello", "protocols": []}
    browsers = {}
    for path in ("/topics/a.html", "/", "/elsewhere/"):
        browsers[path] = browser = served.connect("/livereload", hello)
        assert "hello" == json.loads(served.do(browser.read_message))["command"]
        served.do(lambda: browser.write_message(json.dumps({"command": "info", "url": f"http://x{path}#part"})))  # noqa: B023
    served.do(lambda: browser.write_message("no json"))
    assert {"topics/a.html", "index.html", "elsewhere/index.html"} == served.do(lambda: _shown(served, 3))

    def told(path: str) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(served.do(browsers[path].read_message))
        return said

    served.do(lambda: served.browsers.exchange("/assets/style.css"))
    had: dict[str, str] = {}
    served.do(lambda: served.browsers.reload(lambda key, digest: bool(had.update({key: digest})), "/"))
    assert {key: f"of {key}" for key in ("topics/a.html", "index.html", "elsewhere/index.html")} == had
    # Who was told is not told again: it comes again.
    for key in ("topics/a.html", "topics/a.html", "index.html"):
        served.do(lambda: served.browsers.reload(lambda shown, _: shown == key, "/"))  # noqa: B023
    served.do(lambda: served.browsers.exchange("/assets/other.css"))
    assert ["/assets/style.css", "*"] == [told("/topics/a.html")["path"] for _ in range(2)]
    assert ["/assets/style.css", "*"] == [told("/")["path"] for _ in range(2)]
    assert ["/assets/style.css", "/assets/other.css"] == [told("/elsewhere/")["path"] for _ in range(2)]
    for browser in browsers.values():
        served.do(browser.close)
    assert set() == served.do(lambda: _shown(served, 0))


async def _shown(served: Served, count: int) -> set[str]:
    """Wait until so many browsers are there, and return what they show."""
    while len(served.browsers.pages) != count:
        await asyncio.sleep(0.01)
    return served.browsers.shown("/")


def test_a_browser_that_has_gone_ends_nothing() -> None:
    browsers = server.Browsers()
    browsers.listening.add(Mock(write_message=Mock(side_effect=WebSocketClosedError)))
    browsers.say('["said to nobody"]')
    assert '["said to nobody"]' in browsers.said


@pytest.mark.parametrize(
    ("address", "top", "key"),
    [
        ("/", "/", "index.html"),
        ("/bay/topics/", "/bay/", "topics/index.html"),
        ("/bay/topics/a%20b.html", "/bay/", "topics/a b.html"),
        ("/elsewhere.html", "/bay/", "/elsewhere.html"),
        ("/.preview/text/a.html", "/", "/.preview/text/a.html"),
    ],
)
def test_an_address_shows_a_file(address: str, top: str, key: str) -> None:
    assert key == server.key_of(address, top)


def test_a_finding_is_shown_with_its_lines_and_a_link_that_opens_the_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    span = Span("content/ä b.yaml", 3, 7, 4, "name: Bays")
    found = [
        Diagnostic(rule="R008", message="a name is a word", span=span, label="not this", hint="write a word"),
        Diagnostic(rule="O003", message="the search cannot be made", level="warning", hint="install it"),
    ]
    first, second = json.loads(server.findings_json(found, "edit:{path}#{line},{column}"))
    assert {
        "level": "error",
        "rule": "R008",
        "message": "a name is a word",
        "place": "content/ä b.yaml:3:7",
        "text": "3 | name: Bays\n  |       ^^^^ not this\n  = hint: write a word",
        "editor": f"edit:{tmp_path}/content/%C3%A4%20b.yaml#3,7",
    } == first
    assert ("warning", "", " = hint: install it", "") == tuple(
        second[key] for key in ("level", "place", "text", "editor")
    )
    assert "it broke" == json.loads(server.fault_json("it broke"))[0]["message"]


def test_a_port_that_is_taken_gives_the_next_free_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert port < server.free_port("127.0.0.1", port) < port + 100


def test_an_address_that_is_not_of_this_machine_cannot_be_listened_at() -> None:
    with pytest.raises(OSError, match="assign") as caught:
        server.free_port("192.0.2.1", 8000)
    assert errno.EADDRNOTAVAIL == caught.value.errno


def test_it_is_said_when_no_port_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(errno.EADDRINUSE, "taken")

    monkeypatch.setattr(server.socket, "create_server", refuse)
    with pytest.raises(OSError, match="all ports from 65500 to 65535 are taken"):
        server.free_port("127.0.0.1", 65500)


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("192.0.2.7", False),
        ("::", False),
        ("desk.example", False),
    ],
)
def test_an_address_that_others_can_reach_is_known(host: str, is_own: bool) -> None:
    assert is_own == server.is_of_this_machine(host)
