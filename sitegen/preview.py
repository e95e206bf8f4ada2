"""The preview: build, serve on this machine, build again on each change, reload the browser.

livereload serves and reloads. Its own watcher polls and drops changes that follow one another within three seconds,
so file events come from watchfiles instead.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector
from livereload.watcher import Watcher
from tornado import web
from tornado.ioloop import IOLoop

_SETTLE_MS = 50
_LOOK_MS = 1_000
"""How often to look for folders that are new or gone, which the system reports only from within one."""


class FileEvents(Watcher):  # type: ignore[misc]
    """Tells livereload of changes as the system reports them.

    Arguments:
        paths: Folders to watch, also those that do not exist yet.
        rebuild: Is called after each change, outside the server's loop; says whether browsers should reload.
        ignored: Files whose changes do not count, such as those that a build writes.
    """

    def __init__(self, paths: Sequence[Path], rebuild: Callable[[], bool], ignored: Iterable[Path]) -> None:
        super().__init__()
        self._paths = paths
        self._rebuild = rebuild
        self._ignored = {path.resolve() for path in ignored}
        self._stop = threading.Event()
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
        while not self._stop.is_set():
            watched = self._there()
            changes = watchfiles.watch(
                *watched,
                watch_filter=self._counts,
                step=_SETTLE_MS,
                stop_event=self._stop,
                rust_timeout=_LOOK_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
            )
            for changed in changes:
                is_other = self._there() != watched
                if (changed or is_other) and self._rebuild():
                    loop.add_callback(LiveReloadHandler.reload_waiters)
                if is_other:
                    break

    def _there(self) -> list[Path]:
        return [path for path in self._paths if path.is_dir()]

    def _counts(self, _change: Any, path: str) -> bool:
        changed = Path(path)
        return changed.resolve() not in self._ignored and not changed.name.startswith(".")


class _Injector(LiveScriptInjector):  # type: ignore[misc]
    """Puts livereload's script into each page, as a file: the policy of the pages refuses the inline one."""

    script = b'<script src="/livereload.js"></script>'


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
    watched: Sequence[Path],
    rebuild: Callable[[], bool],
    *,
    host: str,
    port: int,
    open_browser: bool,
    ignored: Iterable[Path] = (),
) -> None:
    """Serve a folder until interrupted.

    Arguments:
        folder: The site.
        watched: Folders whose changes call for a rebuild, also those that do not exist yet.
        rebuild: Builds the site, and says whether browsers should reload.
        host: The address to listen at.
        port: The port to listen at.
        open_browser: Whether to open the site in the browser.
        ignored: Files whose changes do not count.

    Raises:
        OSError: When the port is taken.
    """
    events = FileEvents(watched, rebuild, ignored)
    server = _Server(watcher=events)
    server._setup_logging = _be_quiet  # it has no setting, and prints every request
    try:
        server.serve(port=port, host=host, root=str(folder), open_url_delay=1 if open_browser else None)
    finally:
        events.stop()


def _be_quiet() -> None:
    """Let livereload and tornado speak only of trouble."""
    for name in ("livereload", "tornado.access", "tornado.application", "tornado.general"):
        logging.getLogger(name).setLevel(logging.ERROR)
