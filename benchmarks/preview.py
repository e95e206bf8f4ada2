"""The preview beside `hugo server`: how long after a save the new text is served.

    make bench-preview

All previews of one briefing run at the same time, and are edited in turn, so that what else the machine does strikes
all alike; the next edit waits until the last one's work is over. Each figure is the median of several rounds, and a
ratio is the median of the ratios of each round. `--before` names a folder with the commit before, to be measured too.
"""

from __future__ import annotations

import http.client
import json
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

from benchmarks.compare import machine
from benchmarks.corpus import ADDED_TO_TEXT, Corpus, Story, make_corpus
from benchmarks.generators import Generator, Hugo, NotInstalledError, Sitegen
from benchmarks.measure import MeasureError, environment, fast_folder, memory_of, processor_of

_ROOT = Path(__file__).parent.parent
_ROOM_PER_ARTICLE = 100_000
_POLL_S = 0.002
_PATIENCE_S = 600.0
_TOLD_S = 10.0
_QUIET_S = 0.5
_QUIET, _QUIET_TIMES = 0.15, 3
"""A preview has come to rest when it uses less than this part of a processor for so long, so often."""

_LOOP = 3_000_000
EDITS = ("words of a record", "an article's text", "an actor renamed", "a template", "the stylesheet")


class Preview(ABC):
    """A preview of a briefing in a folder.

    Attributes:
        name: What it is called.
        generator: What makes its project.
        folder: Where that is.
        port: Where it listens.
    """

    def __init__(self, name: str, generator: Generator, folder: Path, corpus: Corpus) -> None:
        self.name = name
        self.generator = generator
        self.folder = folder
        self._corpus = self._edits = corpus
        self._tokens = "-", "-"
        self._process: subprocess.Popen[bytes] | None = None
        self._number = len(corpus.stories) // 2
        self._written: dict[str, str] = {}
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        for path, text in [*generator.files(corpus), *self.theme(*self._tokens)]:
            self._write(path, text)

    @property
    def story(self) -> Story:
        """The article that is edited, and whose page is looked at."""
        return self._corpus.stories[self._number]

    @property
    def page(self) -> str:
        """The address of its page."""
        return f"/articles/{self.story.id}.html"

    @property
    def process(self) -> int:
        """The number of its process."""
        assert self._process is not None  # noqa: S101 - it was started
        return self._process.pid

    @abstractmethod
    def command(self) -> Sequence[str]:
        """Return the command that serves."""

    @abstractmethod
    def theme(self, in_template: str, in_sheet: str) -> Iterator[tuple[str, str]]:
        """Give the files of the theme with a word in the template of all pages and one in the stylesheet."""

    def environment(self) -> Mapping[str, str]:
        """Return the variables that it runs with."""
        return environment()

    def start(self) -> float:
        """Start it, and return after how many seconds it served the page."""
        started = time.perf_counter()
        self._process = subprocess.Popen(
            self.command(),
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.wait_for(self.page, self.story.title)
        return time.perf_counter() - started

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(30)
            self._process.kill()
            self._process.wait()
            self._process = None

    def get(self, path: str) -> str:
        """Return what it serves; an empty string if that is nothing."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE_S)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        except (OSError, http.client.HTTPException):
            # It is not there yet, or was replaced while it was sent.
            return ""
        finally:
            connection.close()

    def shows(self, edit: str, token: str) -> bool:
        """Whether what an edit changed is served."""
        page = self.get(self.page)
        if edit != "the stylesheet":
            return token in page
        start = page.find('<link rel="stylesheet" href="')
        address = page[start:].split('"', 4)[3].removeprefix("..") if start >= 0 else ""
        return bool(address) and token in self.get(address)

    def wait_for(self, path: str, words: str) -> None:
        """Wait until a page has some words."""
        started = time.perf_counter()
        while words not in self.get(path):
            if time.perf_counter() - started > _PATIENCE_S or self._has_ended():
                raise MeasureError(f"{self.name} does not serve {words!r} at {path}")
            time.sleep(_POLL_S)

    def edit(self, edit: str, token: str) -> float:
        """Save an edit, as an editor does: a new file takes the place of the old one; return when that began."""
        edited = dict(self._edited(edit, token))  # of two files of one name the theme's
        changed = [(path, text) for path, text in edited.items() if self._written[path] != text]
        saved = time.perf_counter()
        for path, text in changed:
            self._write(path, text)
        return saved

    def rest(self) -> None:
        """Wait until it has nothing to do."""
        used, started, quiet = processor_of(self.process), time.perf_counter(), 0
        while time.perf_counter() - started < _PATIENCE_S:
            time.sleep(_QUIET_S)
            now = processor_of(self.process)
            quiet = quiet + 1 if now - used < _QUIET * _QUIET_S else 0
            if quiet == _QUIET_TIMES:
                return
            used = now
        raise MeasureError(f"{self.name} does not come to rest")

    def _edited(self, edit: str, token: str) -> Iterator[tuple[str, str]]:
        """Give files as they are after an edit and all those before it."""
        corpus, number = self._edits, self._number
        if edit == "a template":
            self._tokens = token, self._tokens[1]
        elif edit == "the stylesheet":
            self._tokens = self._tokens[0], token
        elif edit == "an actor renamed":
            person = self.story.quoted[0][0]
            names = [*corpus.names[:person], f"Wanda {token}", *corpus.names[person + 1 :]]
            self._edits = replace(corpus, names=names, former={person: self._corpus.names[person]})
        else:
            changed = replace(corpus.stories[number], summary=f"{self.story.summary} It has {token}.")
            if edit == "an article's text":
                first, rest = self.story.text.split("\n\n", 1)
                changed = replace(changed, text=f"{first} {ADDED_TO_TEXT} {token}.\n\n{rest}")
            self._edits = replace(corpus, stories=[*corpus.stories[:number], changed, *corpus.stories[number + 1 :]])
        yield from self.generator.files(self._edits)
        yield from self.theme(*self._tokens)

    def _write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_text(text, "utf-8")
        beside.replace(target)
        self._written[path] = text

    def _has_ended(self) -> bool:
        return self._process is not None and self._process.poll() is not None


class SitegenPreview(Preview):
    """`sitegen serve`, of this commit or of another.

    Arguments:
        source: The folder of the commit; None for this one.
    """

    def __init__(self, name: str, folder: Path, corpus: Corpus, source: Path | None = None) -> None:
        self._source = source
        super().__init__(name, Sitegen(), folder, corpus)

    def command(self) -> Sequence[str]:
        python = self._source / ".venv/bin/python" if self._source else Path(sys.executable)
        return [str(python if python.exists() else sys.executable), "-m", "sitegen", "serve", "--port", str(self.port)]

    def environment(self) -> Mapping[str, str]:
        given = environment()
        return {**given, "PYTHONPATH": str(self._source)} if self._source else given

    def theme(self, in_template: str, in_sheet: str) -> Iterator[tuple[str, str]]:
        yield (
            "templates/base.html",
            '{% extends "sitegen/base.html" %}{% block footer %}{{ super() }}<p>' + in_template + "</p>{% endblock %}",
        )
        sheet = (_ROOT / "templates/assets/style.css").read_text("utf-8")
        yield "templates/assets/style.css", f"{sheet}\n.is-{in_sheet} {{ color: red }}\n"


class HugoPreview(Preview):
    """`hugo server`, as it is without options."""

    def __init__(self, folder: Path, corpus: Corpus) -> None:
        super().__init__("hugo", Hugo(), folder, corpus)

    def command(self) -> Sequence[str]:
        # Its pages link to the address that they will be published at, unless it is told another.
        address = f"http://127.0.0.1:{self.port}/"
        return [*self.generator.command(), "server", "--port", str(self.port), "--baseURL", address]

    def theme(self, in_template: str, in_sheet: str) -> Iterator[tuple[str, str]]:
        page = (_ROOT / "benchmarks/hugo/layouts/baseof.html").read_text("utf-8")
        yield "layouts/baseof.html", page.replace("</body>", f"<p>{in_template}</p>\n</body>")
        sheet = (_ROOT / "templates/assets/style.css").read_text("utf-8")
        yield "static/style.css", f"{sheet}\n.is-{in_sheet} {{ color: red }}\n"


@dataclass(frozen=True)
class Waited:
    """How long after a save something was so, in seconds.

    Attributes:
        served: What it changed was served, to whoever asked again and again.
        told: A browser that showed the page was told; None if it was not within ten seconds.
    """

    served: float
    told: float | None


class Browser:
    """A browser that shows a page, as far as livereload's protocol goes, which both kinds of preview speak."""

    def __init__(self, preview: Preview) -> None:
        self.told = threading.Event()
        self.at = 0.0
        self._preview = preview
        self._ready = threading.Event()
        self._loop: IOLoop | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        if not self._ready.wait(30):
            raise MeasureError(f"{preview.name} does not speak livereload's protocol")

    def close(self) -> None:
        """Show it no longer."""
        if self._loop is not None:
            self._loop.add_callback(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        self._loop = loop = IOLoop(make_current=False)
        loop.add_callback(self._listen)
        loop.start()
        loop.close(all_fds=True)

    async def _listen(self) -> None:
        socket = await websocket_connect(f"ws://127.0.0.1:{self._preview.port}/livereload")
        # Hugo looks for these very bytes.
        await socket.write_message('{"command":"hello","protocols":["http://livereload.com/protocols/official-7"]}')
        url = f"http://127.0.0.1:{self._preview.port}{self._preview.page}"
        while (said := await socket.read_message()) is not None:
            command = json.loads(said)["command"]
            if command == "hello":
                await socket.write_message(json.dumps({"command": "info", "plugins": {}, "url": url}))
                self._ready.set()
            elif command == "reload" and not self.told.is_set():
                self.at = time.perf_counter()
                self.told.set()


def measured(preview: Preview, edit: str, token: str) -> Waited:
    """Save an edit, and say how long it took to be seen."""
    preview.rest()
    preview.get(preview.page)
    browser = Browser(preview)
    time.sleep(0.1)
    saved = preview.edit(edit, token)
    while not preview.shows(edit, token):
        if time.perf_counter() - saved > _PATIENCE_S:
            raise MeasureError(f"{preview.name} does not serve this: {edit}")
        time.sleep(_POLL_S)
    served = time.perf_counter() - saved
    is_told = browser.told.wait(_TOLD_S)
    browser.close()
    return Waited(served, browser.at - saved if is_told else None)


def run_rounds(
    previews: Sequence[Preview], rounds: int, say: Callable[[str], None]
) -> dict[str, dict[str, list[Waited]]]:
    """Edit previews in turn; a first round warms them up, and does not count."""
    waited: dict[str, dict[str, list[Waited]]] = {edit: {each.name: [] for each in previews} for edit in EDITS}
    for turn in range(rounds + 1):
        for number, edit in enumerate(EDITS):
            for preview in previews if turn % 2 else previews[::-1]:
                taken = measured(preview, edit, f"turn{turn}edit{number}")
                say(f"round {turn}, {edit}, {preview.name}: {taken.served:.3f} s")
                if turn:
                    waited[edit][preview.name].append(taken)
    return waited


def run_starts(previews: Sequence[Preview], rounds: int, say: Callable[[str], None]) -> dict[str, list[float]]:
    """Start previews in turn with what the last run kept; they run afterwards."""
    started: dict[str, list[float]] = {each.name: [] for each in previews}
    for turn in range(rounds + 1):
        for preview in previews if turn % 2 else previews[::-1]:
            preview.stop()
            taken = preview.start()
            preview.rest()
            say(f"start {turn}, {preview.name}: {taken:.2f} s")
            if turn:
                started[preview.name].append(taken)
            if turn < rounds:
                preview.stop()
    return started


def idle(previews: Sequence[Preview], seconds: float) -> dict[str, float]:
    """Return which part of a processor each preview uses while nothing happens."""
    for preview in previews:
        preview.rest()
    used = {each.name: processor_of(each.process) for each in previews}
    started = time.perf_counter()
    time.sleep(seconds)
    passed = time.perf_counter() - started
    return {each.name: (processor_of(each.process) - used[each.name]) / passed for each in previews}


def fixed_loop() -> float:
    """Return how long this Python takes for a loop that is always the same, in seconds: the least of several."""

    def once() -> float:
        started = time.perf_counter()
        total = 0
        for number in range(_LOOP):
            total += number % 7
        return time.perf_counter() - started

    return min(once() for _ in range(5))


def report(
    names: Sequence[str],
    waited: Mapping[str, Mapping[str, Sequence[Waited]]],
    started: Mapping[str, Sequence[float]],
    memory: Mapping[str, int],
    idling: Mapping[str, float],
) -> dict[str, Any]:
    """Return what was measured as plain data; a ratio is of the first preview by another."""
    rows: dict[str, dict[str, Any]] = {}
    for edit, by_name in waited.items():
        for what in ("served", "told"):
            taken = {name: [getattr(each, what) for each in each_waited] for name, each_waited in by_name.items()}
            rows[f"{edit}: {what}"] = _row(
                names, {name: [at for at in ats if at is not None] for name, ats in taken.items()}
            )
    if any(started.values()):
        rows["start-up with what the last run kept"] = _row(names, started)
    rows["memory, MB"] = _row(names, {name: [size / 1e6] for name, size in memory.items()})
    rows["idle, % of a core"] = {name: [100 * idling[name]] for name in names}
    return rows


def _row(names: Sequence[str], taken: Mapping[str, Sequence[float]]) -> dict[str, Any]:
    ours, *others = names
    ratios = {
        other: statistics.median(us / them for us, them in zip(taken[ours], taken[other], strict=False))
        for other in others
        if taken[ours] and taken[other]
    }
    return {**taken, "ratios": ratios}


def table(names: Sequence[str], rows: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a report as a table in Markdown."""
    ours, *others = names
    heads = ["", *names, *(f"{ours} by {other}" for other in others)]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    for what, row in rows.items():
        cells = [what, *(_cell(row[name]) for name in names)]
        ratios = row.get("ratios", {})
        cells += [f"**{ratios[other]:.2f}**" if other in ratios else "" for other in others]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(taken: Sequence[float]) -> str:
    if not taken:
        return "never"
    middle = statistics.median(taken)
    shown = f"{middle:.3f}" if middle < 10 else f"{middle:.1f}"
    return f"{shown} [{min(taken):.3f} to {max(taken):.3f}]" if len(taken) > 1 else shown


@click.command()
@click.option(
    "--sizes", default="120", show_default=True, help="Numbers of articles, set apart by commas; 120 make 154 pages."
)
@click.option("--repeat", default=9, show_default=True, type=click.IntRange(1), help="How often each is measured.")
@click.option("--starts", default=3, show_default=True, type=click.IntRange(0), help="How often start-up is measured.")
@click.option("--idle", "seconds", default=60.0, show_default=True, help="Seconds for which they are left alone.")
@click.option(
    "--before", type=click.Path(exists=True, file_okay=False, path_type=Path), help="A folder with the commit before."
)
@click.option("--hugo/--no-hugo", default=True, show_default=True, help="Whether `hugo server` is measured as well.")
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path), help="Also write all figures here.")
def main(
    sizes: str, repeat: int, starts: int, seconds: float, before: Path | None, hugo: bool, target: Path | None
) -> None:
    """Measure the preview beside others."""
    numbers = [int(size) for size in sizes.split(",")]
    where, words = fast_folder(max(numbers) * _ROOM_PER_ARTICLE * 3)
    result: dict[str, Any] = {"machine": machine(), "fixed_loop": fixed_loop(), "sizes": {}}
    click.echo(
        f"Python {sys.version.split()[0]}, a fixed loop of {_LOOP:,} steps: {result['fixed_loop']:.3f} s; on {words}\n"
    )

    def say(line: str) -> None:
        click.echo(line, err=True)

    try:
        for number in numbers:
            corpus = make_corpus(number)
            with tempfile.TemporaryDirectory(dir=where) as folder, ExitStack() as ended:
                previews: list[Preview] = [SitegenPreview("sitegen", Path(folder, "sitegen"), corpus)]
                if before:
                    previews.append(SitegenPreview("before", Path(folder, "before"), corpus, before.resolve()))
                if hugo:
                    previews.append(HugoPreview(Path(folder, "hugo"), corpus))
                for preview in previews:
                    ended.callback(preview.stop)
                started = run_starts(previews, starts, say)
                waited = run_rounds(previews, repeat, say)
                memory = {each.name: memory_of(each.process) for each in previews}
                idling = idle(previews, seconds)
                names = [each.name for each in previews]
                result["sizes"][number] = rows = report(names, waited, started, memory, idling)
            click.echo(f"### {number:,} articles\n\nSeconds, medians of {repeat} [least to most].\n")
            click.echo(f"{table(names, rows)}\n")
    except (MeasureError, NotInstalledError) as error:
        raise click.ClickException(str(error)) from None
    if target:
        target.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
