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
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop

from sitegen.server import FindingsSocket, PreviewServer

_SETTLE_MS = 50
_LOOK_MS = 2_000
"""How long to wait for a report of the system before looking without one."""

_RESTS = 10
"""How many times as long as a look takes is waited at least, so that a large briefing or a slow disk has its peace."""


class Site(Protocol):
    """The site in a preview."""

    def is_due(self) -> bool:
        """Look whether it is to be built again."""

    def build(self) -> bool:
        """Build it, and say whether browsers should reload."""

    @property
    def findings(self) -> str:
        """What is wrong with it, as the overlay shows it: an array in JSON."""

    @property
    def top(self) -> str:
        """The path under which it will be published, which begins and ends with `/`."""


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
        if is_due:
            is_good = self._site.build()
            loop.add_callback(FindingsSocket.say, self._site.findings)
            if is_good:
                loop.add_callback(LiveReloadHandler.reload_waiters)
        return is_due

    def _counts(self, _change: Any, path: str) -> bool:
        changed = Path(path)
        return not changed.name.startswith(".") and not any(map(changed.resolve().is_relative_to, self._written))


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
    server = PreviewServer(events, lambda: site.top)
    FindingsSocket.say(site.findings)
    server._setup_logging = _be_quiet  # it has no setting, and prints every request
    try:
        server.serve(port=port, host=host, root=str(folder), open_url_delay=1 if open_browser else None)
    finally:
        events.stop()
        server.close()


def _be_quiet() -> None:
    """Let livereload and tornado speak only of trouble."""
    for name in ("livereload", "tornado.access", "tornado.application", "tornado.general"):
        logging.getLogger(name).setLevel(logging.ERROR)
