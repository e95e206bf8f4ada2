"""How the preview is served: as it will be published, to this machine alone, with what is wrong over its pages."""

from __future__ import annotations

import errno
import ipaddress
import json
import mimetypes
import os
import secrets
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, unquote, urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from livereload.watcher import Watcher
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketClosedError, WebSocketHandler

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

_OWN = "/.preview/"
TEXTS = f"{_OWN}text/"
"""Where the editor's views of articles are."""

_HEAD_END = b"</head>"
_SCRIPTS = (
    '<script src="/livereload.js"></script>'
    '<script src="/.preview/overlay.js" data-run="{run}" data-shown="{digest}"></script>'
)

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
    """Has browsers reload, by livereload's protocol."""

    def check_origin(self, origin: str) -> bool:
        """Say whether a page is of the preview."""
        return _Socket.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """Note what a browser shows, which it says when it has come."""
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(message)
            if said["command"] == "info":
                path, pages = urlsplit(str(said["url"])).path, self.settings["pages"]
                self.settings["browsers"].pages[self] = path, pages.digest_of(key_of(path, pages.top))
            super().on_message(message)

    def on_close(self) -> None:
        """Forget a browser that has gone."""
        self.settings["browsers"].pages.pop(self, None)
        super().on_close()


class FindingsSocket(_Socket):
    """Tells browsers what is wrong, as soon as they ask and whenever that changes; and that they came too late."""

    def open(self, *_: str, **__: str) -> None:
        """Tell a browser that has just come."""
        self.settings["browsers"].listening.add(self)
        self.write_message(self.settings["browsers"].said)

    def on_message(self, message: str | bytes) -> None:
        """Say to a browser whether what it shows, and by what that is known, is as it is now."""
        with suppress(ValueError, KeyError, TypeError):
            said = json.loads(message)
            key = key_of(str(said["page"]), self.settings["pages"].top)
            if self.settings["pages"].is_stale(key, said["shown"]):
                self.write_message('{"stale": true}')

    def on_close(self) -> None:
        """Forget a browser that has gone."""
        self.settings["browsers"].listening.discard(self)


class Browsers:
    """The browsers that show pages of the preview.

    Attributes:
        pages: Socket of livereload to the path of the address that its browser shows, and by what can be known what was
            there when it came; see `Pages.digest_of`.
        listening: Sockets of those that are told what is wrong.
        run: Names this run of the preview: a page of another one is to be loaded anew.
    """

    def __init__(self) -> None:
        self.pages: dict[_LiveReload, tuple[str, str]] = {}
        self.listening: set[FindingsSocket] = set()
        self.run = secrets.token_hex(4)
        self._findings = "[]"

    @property
    def said(self) -> str:
        """What browsers were told last."""
        return f'{{"run": "{self.run}", "findings": {self._findings}}}'

    def say(self, findings: str) -> None:
        """Tell all browsers what is wrong now: an array in JSON; see `findings_json`."""
        if findings != self._findings:
            self._findings = findings
            for browser in list(self.listening):
                _send(browser, self.said)

    def shown(self, top: str) -> set[str]:
        """Return the files that browsers show; see `key_of`."""
        return {key_of(path, top) for path, _ in self.pages.values()}

    def reload(self, is_meant: Callable[[str, str], bool], top: str) -> None:
        """Have browsers take their pages anew; they are told once, and come again with what they have then.

        Arguments:
            is_meant: Says of a file, and of what a browser has of it, whether it is to be taken anew.
            top: The path of the site.
        """
        for browser, (path, digest) in list(self.pages.items()):
            if is_meant(key_of(path, top), digest):
                del self.pages[browser]
                _command(browser, "*")

    def exchange(self, sheet: str) -> None:
        """Have browsers take a stylesheet anew, by its address, and nothing else."""
        for browser in list(self.pages):
            _command(browser, sheet)


def _command(browser: WebSocketHandler, path: str) -> None:
    """Have livereload's script take something anew: a stylesheet, or the page where it is none."""
    _send(browser, json.dumps({"command": "reload", "path": path, "liveCSS": True, "liveImg": True}))


def _send(browser: WebSocketHandler, said: str) -> None:
    """Send something to a browser, which may be gone."""
    with suppress(WebSocketClosedError):
        browser.write_message(said)


def key_of(address: str, top: str) -> str:
    """Return which file is at an address: its path from the top of the site.

    Of what the preview adds, and of what is not below the top, it is the whole path, which begins with `/`.

    Arguments:
        address: The path of the address, with what is quoted in it.
        top: The path of the site.
    """
    path = unquote(address)
    if path.startswith(_OWN) or not path.startswith(top):
        return path
    below = path.removeprefix(top)
    return f"{below}index.html" if not below or below.endswith("/") else below


class Pages(Protocol):
    """What is served."""

    @property
    def top(self) -> str:
        """The path of the site, which begins and ends with `/`."""

    def file(self, path: str) -> bytes | None:
        """Return a file of the site by its path from the top, or None where there is none."""

    def text(self, article: str) -> bytes | None:
        """Return the editor's view of an article, or None where there is none."""

    def has_text(self, article: str) -> bool:
        """Whether an article has an editor's view."""

    def digest_of(self, key: str) -> str:
        """Return by what a file can be known as it was last given."""

    def is_stale(self, key: str, digest: str) -> bool:
        """Whether a browser that has just come shows something else than there is now."""


class _Uncached(_Guarded):
    """Answers as a web server would that keeps nothing."""

    def set_default_headers(self) -> None:
        """Have browsers keep nothing."""
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> str | None:
        """Return nothing by which a browser could ask whether it has the same."""
        return None

    def answer(self, path: str, key: str, data: bytes) -> None:
        """Answer with a file, and if it is a page with the scripts of the preview in it."""
        kind = _TYPES.guess_type(path)[0] or "application/octet-stream"
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind)
        self.finish(self._scripted(key, data) if kind == "text/html" else data)

    def _scripted(self, key: str, page: bytes) -> bytes:
        """Return a page with the scripts of the preview, as files: the policy of the pages refuses inline ones."""
        run, digest = self.settings["browsers"].run, self.settings["pages"].digest_of(key)
        scripts = _SCRIPTS.format(run=run, digest=digest).encode()
        before, end, behind = page.partition(_HEAD_END)
        return before + scripts + end + behind if end else page + scripts


class _Files(_Uncached):
    """Serves the site under its path, and its own page for those that are not there."""

    def prepare(self) -> None:
        """Lead from the top to the site."""
        super().prepare()
        if self.request.path == "/" and self._pages.top != "/":
            self.redirect(self._pages.top)

    def get(self, _path: str) -> None:
        """Answer with a file."""
        key = key_of(self.request.path, self._pages.top)
        data = self._pages.file(key) if _is_path(key) else None
        if data is not None:
            self.answer(key, key, data)
        elif _is_path(key) and self._pages.file(f"{key}/index.html") is not None:
            self.redirect(f"{self.request.path}/")
        else:
            raise web.HTTPError(404)

    head = get

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page that has a head, for the scripts are put there: it reloads as soon as there is more."""
        own = None
        if status_code == 404:
            with suppress(Exception):
                own = self._pages.file("404.html")
        page = _MISSING.format(root=self._pages.top).encode() if own is None else own
        self.answer("404.html", key_of(self.request.path, self._pages.top), page)

    def log_exception(self, *_: object) -> None:
        """Say nothing: what fails was reported."""

    @property
    def _pages(self) -> Pages:
        pages: Pages = self.settings["pages"]
        return pages


class _Texts(_Files):
    """Serves the editor's view of articles."""

    def prepare(self) -> None:
        """Refuse a foreign `Host`."""
        _Guarded.prepare(self)

    def get(self, article: str) -> None:
        """Answer with the view of an article."""
        data = self._pages.text(article)
        if data is None:
            raise web.HTTPError(404)
        self.answer("text.html", key_of(self.request.path, self._pages.top), data)

    def head(self, article: str) -> None:
        """Say whether there is one, without making it."""
        if not self._pages.has_text(article):
            raise web.HTTPError(404)


def _is_path(key: str) -> bool:
    """Whether a key may be the path of a file of the site, and leads nowhere else."""
    return not key.startswith("/") and "\0" not in key and "\\" not in key and not {".", "..", ""} & {*key.split("/")}


class _Own(_Guarded, StaticFileHandler):  # type: ignore[misc]
    """Serves what the preview adds to pages."""

    def get_content_type(self) -> str:
        """Return the type of a file of this name, whatever the system says."""
        return f"{_TYPES.guess_type(self.absolute_path)[0]}; charset=utf-8"

    def set_extra_headers(self, _path: str) -> None:
        """Have browsers keep nothing."""
        self.set_header("Cache-Control", "no-store")


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """Serves livereload's script."""


class PreviewServer(Server):  # type: ignore[misc]
    """livereload's server, for a site under the path at which it will be published.

    Arguments:
        watcher: What livereload starts when it serves.
        pages: What is served.
        browsers: Those that come.
    """

    def __init__(self, watcher: Watcher, pages: Pages, browsers: Browsers) -> None:
        super().__init__(watcher=watcher)
        self._pages = pages
        self._browsers = browsers
        self._listening: HTTPServer | None = None

    def application(self, port: int, host: str, **_: Any) -> None:
        """Listen at a port, for pages and for what reloads them."""
        LiveReloadHandler.watcher = self.watcher
        handlers: list[Any] = [
            ("/livereload", _LiveReload),
            ("/livereload.js", _Script),
            ("/.preview/findings", FindingsSocket),
            (f"{TEXTS}([a-z0-9-]+)[.]html", _Texts),
            (f"{_OWN}(.*)", _Own, {"path": os.fspath(_OVERLAY)}),
            ("/(.*)", _Files),
        ]
        names = {"localhost", host.strip("[]").lower()}
        if not is_of_this_machine(host):
            names.add(socket.gethostname().lower())
        application = web.Application(handlers, names=names, pages=self._pages, browsers=self._browsers)
        self._listening = application.listen(port, address=host)

    def close(self) -> None:
        """Listen no longer."""
        if self._listening:
            self._listening.stop()
