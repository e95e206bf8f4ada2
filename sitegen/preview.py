"""The preview: build, serve on this machine, build again on each change, reload the browser.

livereload serves and reloads. Its own watcher polls and drops changes that follow one another within three seconds,
so file events come from watchfiles instead. They only say when to look: what has changed is told by comparing the
files with those of the last build. So a change that the system does not report, such as one behind a link or in a
folder that took the place of another, is late and not lost.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from livereload.server import LiveScriptInjector
from livereload.watcher import Watcher
from tornado import web
from tornado.ioloop import IOLoop

_SETTLE_MS = 50
_LOOK_MS = 2_000
"""How long to wait for a report of the system before looking without one."""

_RESTS = 10
"""How many times as long as a look takes is waited at least, so that a large briefing or a slow disk has its peace."""


_MISSING = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No such page in the preview</title>
</head>
<body>
<h1>No such page in the preview</h1>
<p>It has another address now, or waits for a good build; the terminal says what is wrong.
This page reloads after the next good build. <a href="/index.html">Front page</a></p>
</body>
</html>
"""


class Site(Protocol):
    """The site in a preview."""

    def is_due(self) -> bool:
        """Look whether it is to be built again."""

    def build(self) -> bool:
        """Build it, and say whether browsers should reload."""


class FileEvents(Watcher):  # type: ignore[misc]
    """Tells livereload when the site was built again.

    Arguments:
        site: Is looked at and built outside the server's loop.
        watched: Folders of which the system reports changes, also those that do not exist yet.
        written: Folders that builds write to, whose changes do not count.
    """

    def __init__(self, site: Site, watched: Sequence[Path], written: Sequence[Path]) -> None:
        super().__init__()
        self._site = site
        self._watched = watched
        self._written = [folder.resolve() for folder in written]
        self._stop = threading.Event()
        self._wait_ms = _LOOK_MS
        self.watch("content", lambda: None)

    def start(self, _poll: Callable[[], None]) -> bool:
        """Begin to watch; True keeps livereload from polling."""
        loop = IOLoop.current()
        threading.Thread(target=self._run, args=(loop,), daemon=True).start()
        return True

    def examine(self) -> tuple[str | None, float | None]:
        """Report nothing: changes do not come this way."""
        return None, None

    def stop(self) -> None:
        """End the watching."""
        self._stop.set()

    def _run(self, loop: IOLoop) -> None:
        self._look(loop)
        while not self._stop.is_set():
            try:
                self._watch(loop)
            except (OSError, RuntimeError):
                # They cannot be watched: one of them has just vanished, or leads to itself, or they are too many.
                self._stop.wait(self._wait_ms / 1_000)
                self._look(loop)

    def _watch(self, loop: IOLoop) -> None:
        """Look at each report of the system, and now and then, until something has changed that it did not report."""
        reports = watchfiles.watch(
            *(folder for folder in self._watched if folder.is_dir()),
            watch_filter=self._counts,
            step=_SETTLE_MS,
            stop_event=self._stop,
            rust_timeout=self._wait_ms,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        for reported in reports:
            if self._look(loop, is_reported=bool(reported)) and not reported:
                return

    def _look(self, loop: IOLoop, *, is_reported: bool = False) -> bool:
        """Build the site where it is due, and say whether it was."""
        started = time.monotonic()
        is_due = self._site.is_due()
        self._wait_ms = max(_LOOK_MS, round((time.monotonic() - started) * 1_000 * _RESTS))
        if is_due and not is_reported:
            # It may be half of a save, the end of which a report would have waited for.
            self._stop.wait(_SETTLE_MS / 1_000)
            self._site.is_due()
        if is_due and self._site.build():
            loop.add_callback(LiveReloadHandler.reload_waiters)
        return is_due

    def _counts(self, _change: Any, path: str) -> bool:
        changed = Path(path)
        return not changed.name.startswith(".") and not any(map(changed.resolve().is_relative_to, self._written))


class _Injector(LiveScriptInjector):  # type: ignore[misc]
    """Puts livereload's script into each page, as a file: the policy of the pages refuses the inline one."""

    script = b'<script src="/livereload.js"></script>'


class _Pages(StaticFileHandler):  # type: ignore[misc]
    """Serves the site, and in place of a page that is not there one that reloads as soon as it may be."""

    def write_error(self, _status: int, **_: Any) -> None:
        """Answer with a page that has a head, for the script is put there."""
        self.finish(_MISSING)


class _Server(Server):  # type: ignore[misc]
    def application(self, port: int, host: str, **_: Any) -> None:
        """Listen at a port, for pages and for what reloads them."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        handlers = [
            ("/livereload", LiveReloadHandler),
            ("/livereload.js", LiveReloadJSHandler),
            *self.get_web_handlers(_Injector.script),
        ]
        web.Application(handlers, transforms=[_Injector]).listen(port, address=host)


def serve(
    folder: Path,
    site: Site,
    watched: Sequence[Path],
    written: Sequence[Path],
    *,
    host: str,
    port: int,
    open_browser: bool,
) -> None:
    """Serve a folder until interrupted.

    Arguments:
        folder: Where the site lies.
        site: What is looked at, and built where that is due.
        watched: Folders whose changes are seen at once, also those that do not exist yet.
        written: Folders that builds write to.
        host: The address to listen at.
        port: The port to listen at.
        open_browser: Whether to open the site in the browser.

    Raises:
        OSError: When the port is taken.
    """
    events = FileEvents(site, watched, written)
    server = _Server(watcher=events)
    server.SFH = _Pages
    server._setup_logging = _be_quiet  # it has no setting, and prints every request
    try:
        server.serve(port=port, host=host, root=str(folder), open_url_delay=1 if open_browser else None)
    finally:
        events.stop()


def _be_quiet() -> None:
    """Let livereload and tornado speak only of trouble."""
    for name in ("livereload", "tornado.access", "tornado.application", "tornado.general"):
        logging.getLogger(name).setLevel(logging.ERROR)
