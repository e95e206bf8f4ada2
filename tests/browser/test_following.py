"""Every link of every page, as a browser reads it: from a disk, at the top of a server and under a path."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from test_browser import browser as browser
from test_browser import pages_of
from test_site import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::ResourceWarning")]

LINKS_AND_IDS = """() => [
  Array.from(document.querySelectorAll("[href], [src]"), (element) =>
    new URL(element.getAttribute("href") ?? element.getAttribute("src"), document.baseURI).href),
  Array.from(document.querySelectorAll("[id]"), (element) => element.id),
]"""


@contextmanager
def served(site: Path, base: str) -> Iterator[str]:
    """Serve a site under a path, and give the address of its top."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(base) if path.startswith(base) else "/nothing/here")

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def broken(browser: Browser, site: Path, top: str, pages: list[str]) -> list[str]:
    """Return the links that lead to no file of the site, or to no place on its page."""
    links: dict[str, list[str]] = {}
    ids: dict[str, list[str]] = {}
    page = browser.new_context().new_page()
    for path in pages:
        page.goto(top + path)
        links[path], ids[path] = page.evaluate(LINKS_AND_IDS)
    page.context.close()
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(top))

    def leads_nowhere(target: str) -> bool:
        if not target.startswith(origin):
            return False
        address, _, anchor = target.partition("#")
        path = unquote(address.removeprefix(top))
        is_file = address.startswith(top) and (site / path).is_file()
        return not is_file or (bool(anchor) and unquote(anchor) not in ids.get(path, [unquote(anchor)]))

    return [f"{path}: {target}" for path, targets in links.items() for target in targets if leads_nowhere(target)]


@pytest.mark.parametrize("base", ["/", "/some/path/"])
def test_every_link_leads_somewhere_on_a_server(tmp_path: Path, browser: Browser, base: str) -> None:
    assert not build_site(tmp_path, base_url=f"https://example.org{base}").failed
    site = tmp_path / "public"
    with served(site, base) as top:
        assert broken(browser, site, top, pages_of(site)) == []


def test_every_link_leads_somewhere_on_a_disk(tmp_path: Path, browser: Browser) -> None:
    assert not build_site(tmp_path).failed
    site = tmp_path / "public"
    # The error page is for servers.
    pages = [path for path in pages_of(site) if path != "404.html"]
    assert broken(browser, site, f"file://{site}/", pages) == []
