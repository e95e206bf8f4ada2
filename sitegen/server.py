"""How the preview is served: as it will be published, to this machine alone, with what is wrong over its pages."""

from __future__ import annotations

import errno
import ipaddress
import json
import mimetypes
import os
import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from livereload.server import LiveScriptInjector
from livereload.watcher import Watcher
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketHandler

from sitegen.diagnostics import Diagnostic, as_text

_OVERLAY = Path(__file__).parent / "overlay"
_PORTS = 100
"""How many ports after the wanted one are tried."""

# The tables of the system differ from machine to machine.
_TYPES = mimetypes.MimeTypes(filenames=())
_TYPES.add_type("text/calendar", ".ics")
_TYPES.add_type("text/javascript", ".js")
_TYPES.add_type("image/svg+xml", ".svg")
_TYPES.add_type("font/woff2", ".woff2")
_TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")

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
This page reloads after the next good build. <a href="{root}index.html">Front page</a></p>
</body>
</html>
"""


def free_port(host: str, port: int) -> int:
    """Return a port at which can be listened: the wanted one, or the next that is free.

    Raises:
        OSError: When no port of that address can be had.
    """
    for tried in range(port, min(port + _PORTS, 65536)):
        try:
            socket.create_server((host, tried)).close()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return tried
    raise OSError(errno.EADDRINUSE, f"all ports from {port} to {min(port + _PORTS, 65536) - 1} are taken")


def is_of_this_machine(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def findings_json(found: Iterable[Diagnostic], editor: str) -> str:
    """Return findings as the overlay shows them.

    Arguments:
        found: Findings in the order in which they are shown.
        editor: The address that opens a place in the author's editor, with `{path}`, `{line}` and `{column}` in it.
    """
    return json.dumps([_shown(diagnostic, editor) for diagnostic in found])


def fault_json(message: str) -> str:
    """Return a fault that is no finding about the content, as the overlay shows it."""
    return json.dumps([{"level": "error", "rule": "", "message": message, "place": "", "text": "", "editor": ""}])


def _shown(diagnostic: Diagnostic, editor: str) -> dict[str, str]:
    span = diagnostic.span
    lines = as_text(diagnostic).split("\n")[1:]
    address = ""
    if span is not None:
        lines = lines[1:]
        # Where paths begin with the letter of a drive, such addresses have a slash before it.
        path = quote("/" + Path(span.path).absolute().as_posix().removeprefix("/"), safe="/:")
        address = editor.format(path=path, line=max(span.line, 1), column=max(span.column, 1))
    return {
        "level": diagnostic.level,
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "place": diagnostic.place,
        "text": "\n".join(lines),
        "editor": address,
    }


class _Guarded(web.RequestHandler):
    """Answers only who asks for this machine by a name of its own: a page elsewhere may lead its own name here."""

    def prepare(self) -> None:
        """Refuse a foreign `Host`."""
        name = self.request.host_name.strip("[]").lower()
        if name not in self.settings["names"] and not _is_number(name):
            raise web.HTTPError(403, reason="Foreign Host")


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class _Socket(_Guarded, WebSocketHandler):
    """A socket that only pages of the preview may open."""

    def check_origin(self, origin: str) -> bool:
        """Say whether a page is of the preview."""
        return urlsplit(origin).netloc.lower() == self.request.host.lower()


class _LiveReload(_Socket, LiveReloadHandler):  # type: ignore[misc]
    """Has browsers reload."""

    def check_origin(self, origin: str) -> bool:
        """Say whether a page is of the preview."""
        return _Socket.check_origin(self, origin)


class FindingsSocket(_Socket):
    """Tells browsers what is wrong, as soon as they ask and whenever that changes."""

    _browsers: ClassVar[set[FindingsSocket]] = set()
    _said = "[]"

    @classmethod
    def say(cls, said: str) -> None:
        """Tell all browsers; in the loop of the server."""
        cls._said = said
        for browser in list(cls._browsers):
            browser.write_message(said)

    def open(self, *_: str, **__: str) -> None:
        """Tell a browser that has just come."""
        self._browsers.add(self)
        self.write_message(self._said)

    def on_message(self, message: str | bytes) -> None:
        """Browsers only listen."""

    def on_close(self) -> None:
        """Forget a browser that has gone."""
        self._browsers.discard(self)


class _Injector(LiveScriptInjector):  # type: ignore[misc]
    """Puts the scripts of the preview into each page, as files: the policy of the pages refuses inline ones."""

    script = b'<script src="/livereload.js"></script><script src="/.preview/overlay.js"></script>'


class _Files(_Guarded, StaticFileHandler):  # type: ignore[misc]
    """Serves files as a web server would that keeps nothing."""

    def get_content_type(self) -> str:
        """Return the type that servers of static sites give a file of this name."""
        kind = _TYPES.guess_type(self.absolute_path)[0] or "application/octet-stream"
        return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind

    def set_extra_headers(self, _path: str) -> None:
        """Have browsers keep nothing."""
        self.set_header("Cache-Control", "no-store")


class _Pages(_Files):
    """Serves the site under its path, and its own page for those that are not there."""

    def prepare(self) -> None:
        """Lead from the top to the site."""
        super().prepare()
        if self.request.path == "/" and self._top != "/":
            self.redirect(self._top)

    def parse_url_path(self, url_path: str) -> str:
        """Return the path in the folder of the site."""
        if not f"/{url_path}".startswith(self._top):
            raise web.HTTPError(404)
        path: str = super().parse_url_path(f"/{url_path}".removeprefix(self._top))
        return path

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Return the file, unless links lead out of the site."""
        found: str | None = super().validate_absolute_path(root, absolute_path)
        if found and not Path(found).resolve().is_relative_to(Path(root).resolve()):
            raise web.HTTPError(404)
        return found

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page that has a head, for the scripts are put there: it reloads as soon as there is more."""
        own = Path(self.root, "404.html")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_extra_headers("")
        is_missing = status_code == 404 and own.is_file()
        self.finish(own.read_bytes() if is_missing else _MISSING.format(root=self._top))

    @property
    def _top(self) -> str:
        top: str = self.settings["top_of"]()
        return top


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """Serves livereload's script."""


class PreviewServer(Server):  # type: ignore[misc]
    """livereload's server, for a site under the path at which it will be published.

    Arguments:
        watcher: Tells it when to reload.
        top_of: Gives the path of the site, which begins and ends with `/`.
    """

    def __init__(self, watcher: Watcher, top_of: Callable[[], str]) -> None:
        super().__init__(watcher=watcher)
        self._top_of = top_of
        self._listening: HTTPServer | None = None

    def application(self, port: int, host: str, **_: Any) -> None:
        """Listen at a port, for pages and for what reloads them."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        handlers: list[Any] = [
            ("/livereload", _LiveReload),
            ("/livereload.js", _Script),
            ("/.preview/findings", FindingsSocket),
            ("/.preview/(.*)", _Files, {"path": os.fspath(_OVERLAY)}),
            ("/(.*)", _Pages, {"path": self.root, "default_filename": "index.html"}),
        ]
        names = {"localhost", host.strip("[]").lower()}
        if not is_of_this_machine(host):
            names.add(socket.gethostname().lower())
        pages = web.Application(handlers, transforms=[_Injector], names=names, top_of=self._top_of)
        self._listening = pages.listen(port, address=host)

    def close(self) -> None:
        """Listen no longer."""
        if self._listening:
            self._listening.stop()
