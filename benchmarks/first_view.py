"""How soon a page is there: on a throttled connection, by the browser's own reckoning.

make bench-browser

Prints, for each kind of page of the site in `public/`, the largest contentful paint and the layout shift of a first
view over 1.6 Mbit/s with 150 ms there and back, on a processor four times slower, and what went over the line.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

SITE = Path(__file__).resolve().parent.parent / "public"
PAGES = ("index.html", "topics/*", "actors/*", "articles/*", "disputes/*", "figures/*", "events/*", "evidence.html")

_CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 1_600_000 / 8}
_SLOWDOWN = 4
_RUNS = 5
_OBSERVE = """
  window.paint = 0;
  window.shift = 0;
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({type, buffered: true});
  observe('largest-contentful-paint', (entry) => { window.paint = entry.startTime });
  observe('layout-shift', (entry) => { window.shift += entry.value });
"""


class View(NamedTuple):
    """A first view of a page.

    Attributes:
        paint: The largest contentful paint, in milliseconds.
        shift: The layout shift.
        requests: Number of files asked for, the icon included.
        size: Of those files, in bytes as they are sent.
    """

    paint: float
    shift: float
    requests: int
    size: int


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as servers of static files do."""

    sent: list[int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data = gzip.compress(path.read_bytes())
        self.sent.append(len(data))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """Serve a folder, and give its address and a list of the sizes of what is sent."""
    sent: list[int] = []
    handler = type("Handler", (_Handler,), {"sent": sent})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def first_view(browser: Browser, address: str, sent: list[int]) -> View:
    """Open a page as somebody does who has never been there, over a slow line."""
    page = browser.new_context(viewport={"width": 412, "height": 823}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
    page.add_init_script(_OBSERVE)
    sent.clear()
    page.goto(address, wait_until="networkidle")
    view = View(page.evaluate("() => window.paint"), page.evaluate("() => window.shift"), len(sent), sum(sent))
    page.context.close()
    return view


def longest(kind: str) -> str:
    """Return the path of a page, of a section the longest one."""
    if not kind.endswith("*"):
        return kind
    pages = [path for path in (SITE / kind).parent.glob("*.html") if path.name != "index.html"]
    return max(pages, key=lambda path: path.stat().st_size).relative_to(SITE).as_posix()


def main() -> None:
    """Print a table of first views, each the middle one of several."""
    print(f"{'page':<48} {'paint':>8} {'shift':>7} {'requests':>9} {'bytes':>8}")
    with sync_playwright() as playwright, served(SITE) as (address, sent):
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        for path in map(longest, PAGES):
            views = sorted(first_view(browser, address + path, sent) for _ in range(_RUNS))
            view = views[_RUNS // 2]
            print(f"{path:<48} {view.paint:>5.0f} ms {view.shift:>7.3f} {view.requests:>9} {view.size:>8,}")
        browser.close()


if __name__ == "__main__":
    main()
