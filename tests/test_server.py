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
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from conftest import write_files
from livereload.watcher import Watcher
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

from sitegen import server
from sitegen.diagnostics import Diagnostic, Span

PAGE = "<!DOCTYPE html><html><head></head><body>{}</body></html>"
SCRIPTS = '<script src="/livereload.js"></script><script src="/.preview/overlay.js"></script></head>'


class Served(NamedTuple):
    """A site that is served in this process.

    Attributes:
        port: Where.
        settings: Its path, `top`, which may be changed.
        loop: The server's.
    """

    port: int
    settings: SimpleNamespace
    loop: IOLoop

    def get(self, path: str, **headers: str) -> tuple[int, str, str]:
        """Return status, content type and body of what is at a path."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
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
def served(tmp_path: Path) -> Iterator[Served]:
    """Serve a site with a page, an error page and an asset."""
    files = {
        "index.html": "front",
        "topics/a.html": "a",
        "404.html": "nothing here",
        "assets/x.js": "1",
        "data/b.json": "{}",
    }
    write_files(tmp_path / "site", {name: PAGE.format(text) for name, text in files.items()})
    settings = SimpleNamespace(top="/")
    port = server.free_port("127.0.0.1", 20000 + os.getpid() % 20000)
    loops: list[IOLoop] = []
    started = threading.Event()

    def run() -> None:
        async def main() -> None:
            loops.append(IOLoop.current())
            preview = server.PreviewServer(Watcher(), lambda: settings.top)
            preview.root = str(tmp_path / "site")
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
        yield Served(port, settings, loops[0])
    finally:
        loops[0].add_callback(ends[0].set)
        thread.join()


def test_pages_have_the_scripts_of_the_preview_and_nothing_is_kept_by_browsers(served: Served) -> None:
    status, kind, page = served.get("/topics/a.html")
    assert (200, "text/html; charset=utf-8", True) == (status, kind, f"{SCRIPTS}<body>a" in page)
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
    ],
)
def test_files_have_the_types_that_they_will_have(served: Served, path: str, kind: str) -> None:
    assert (200, kind) == served.get(path)[:2]


def test_a_site_is_served_under_its_path(served: Served) -> None:
    served.settings.top = "/bay/"
    assert (302, "/bay/") == served.get("/")[::2]
    assert 200 == served.get("/bay/topics/a.html")[0]
    assert 200 == served.get("/bay/")[0]
    assert 404 == served.get("/topics/a.html")[0]


def test_an_address_without_a_page_shows_the_error_page_of_the_site(served: Served, tmp_path: Path) -> None:
    status, kind, page = served.get("/topics/none.html")
    assert (404, "text/html; charset=utf-8") == (status, kind)
    assert f"{SCRIPTS}<body>nothing here" in page
    (tmp_path / "site/404.html").unlink()
    status, _, page = served.get("/topics/none.html")
    assert (404, True) == (status, SCRIPTS in page.replace("\n", ""))
    assert '<a href="/index.html">' in page


def test_nothing_outside_of_the_site_is_served(served: Served, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (tmp_path / "site/link.txt").symlink_to(tmp_path / "secret.txt")
    for path in ("/link.txt", "/../secret.txt", "/%2e%2e/secret.txt"):
        status, _, page = served.get(path)
        assert (True, False) == (status in {403, 404}, "secret" in page)


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1", 200), ("[::1]", 200), ("192.0.2.7", 200), ("rebound.example", 403)],
)
def test_a_name_of_elsewhere_that_leads_to_this_machine_is_refused(served: Served, host: str, status: int) -> None:
    for path in ("/topics/a.html", "/livereload.js", "/.preview/overlay.js"):
        assert status == served.get(path, Host=host)[0]


@pytest.mark.parametrize("path", ["/livereload", "/.preview/findings"])
@pytest.mark.parametrize(("origin", "is_open"), [("http://127.0.0.1:{}", True), ("http://elsewhere.example", False)])
def test_only_pages_of_the_preview_may_open_its_sockets(served: Served, path: str, origin: str, is_open: bool) -> None:
    request = HTTPRequest(f"ws://127.0.0.1:{served.port}{path}", headers={"Origin": origin.format(served.port)})
    refused = nullcontext() if is_open else pytest.raises(HTTPClientError, match="HTTP 403")
    with refused:
        served.do(served.do(lambda: websocket_connect(request)).close)


def test_browsers_are_told_what_is_wrong_when_they_come_and_when_it_changes(served: Served) -> None:
    served.do(lambda: server.FindingsSocket.say('["first"]'))
    browser = served.do(lambda: websocket_connect(f"ws://127.0.0.1:{served.port}/.preview/findings"))
    assert '["first"]' == served.do(browser.read_message)
    served.do(lambda: browser.write_message("a word"))
    served.do(lambda: server.FindingsSocket.say("[]"))
    assert "[]" == served.do(browser.read_message)
    served.do(browser.close)


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
