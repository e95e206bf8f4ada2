"""A briefing without articles, and a web server that answers as it is told to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml

from sitegen.capture.capture import Captured, Capturing, Failed, Skipped
from sitegen.capture.fetch import Limits
from sitegen.options import Options

SITE = "title: Marrow Bay\ndescription: A briefing on the dredging of Marrow Bay.\nas_of: 2031-06-10\n"

PROSE = (
    "<p>The port council of Marrow Bay put off its vote on dredging the channel on Tuesday, and named no new day.</p>"
    "<p>There will be no vote, said the mayor, Mara Lind, not before June; she gave no reason, and left by a side door"
    " before anybody could ask for one.</p>"
    "<p>Engineers had counted 40,000 cubic metres of silt in the channel, the harbour office said in a letter.</p>"
)


def page(head: str = "", body: str = "", title: str = "Port council puts off its vote") -> str:
    """Return a page with an article."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head>'
        f"<body><nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>{title}</h1>{PROSE}{body}</article>"
        "<footer>All about us</footer></body></html>"
    )


@dataclass
class Reply:
    """What the server answers.

    Attributes:
        body: The bytes, or what writes them.
        status: The status.
        headers: Headers.
    """

    body: bytes | Callable[[Any], None] = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class Web:
    """A web server on this machine.

    Attributes:
        replies: What it answers, by path.
        asked: The paths that it was asked for.
        agents: Who asked.
    """

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(self.path)
                web.agents.add(self.headers.get("User-Agent", ""))
                reply = web.replies.get(self.path, Reply(b"gone", 404))
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if isinstance(reply.body, bytes):
                    self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                if isinstance(reply.body, bytes):
                    self.wfile.write(reply.body)
                else:
                    with suppress(OSError):  # Who asked may have gone.
                        reply.body(self.wfile)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """The address of its front page, without the last slash."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def html(self, path: str, text: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Let a path answer with a page, and return its address."""
        body = text.encode() if isinstance(text, str) else text
        self.replies[path] = Reply(body, headers={"Content-Type": kind, **headers})
        return f"{self.address}{path}"

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Let a path lead elsewhere, and return its address."""
        self.replies[path] = Reply(b"", status, {"Location": target})
        return f"{self.address}{path}"

    def close(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@dataclass
class Desk:
    """A briefing into which articles are captured.

    Attributes:
        folder: The folder that holds `content/`.
    """

    folder: Path

    def capture(
        self, *sources: str | Path, again: bool = False, limits: Limits | None = None
    ) -> list[Captured | Skipped | Failed]:
        """Capture sources as one run of the command does."""
        options = Options(content=self.folder / "content", output=self.folder / "public")
        run = Capturing(options, lambda _: None, again=again, limits=limits or Limits())
        return list(run.run([str(source) for source in sources]))

    def captured(self, *sources: str | Path, **given: Any) -> Captured:
        """Capture one article, and return what came of it."""
        (result,) = self.capture(*sources, **given)
        assert isinstance(result, Captured), result
        return result

    def failed(self, *sources: str | Path, **given: Any) -> Failed:
        """Capture what cannot be captured, see that nothing was written, and return why."""
        before = self.files()
        (result,) = self.capture(*sources, **given)
        assert isinstance(result, Failed), result
        assert self.files() == before
        return result

    def article(self, *sources: str | Path, **given: Any) -> dict[str, Any]:
        """Capture one article, and return the values of `article:` in its record, as they are written."""
        record = self.captured(*sources, **given).record.read_text("utf-8")
        read: dict[str, Any] = yaml.load(record, Loader=yaml.BaseLoader)  # noqa: S506 - it makes no objects
        article: dict[str, Any] = read["article"]
        return article

    def save(self, name: str, data: str | bytes) -> Path:
        """Save a file beside the briefing, and return its path."""
        path = self.folder / "saved" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def files(self) -> list[str]:
        """Return the files in the content folder."""
        content = self.folder / "content"
        return sorted(path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())
