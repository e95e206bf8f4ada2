"""The preview: a site that follows what is edited, served on this machine, and browsers that follow the site.

livereload is the server, and tells browsers to reload. Its own watcher polls, and drops changes that follow one another
within three seconds, so watchfiles says which files have changed. What the system does not report (a file behind a
link, a folder that took the place of another, a disk elsewhere) is found by looking now and then: late, and not lost.

A change goes through three steps. The site takes it as soon as it is reported, so that whoever asks gets the new page.
When nothing more has come for 50 ms, and git has written all it has to, the browsers that show something else are told.
Then the site works on: the check, and the folder of the preview. Whatever fails is said once, and ends nothing.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import watchfiles
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop

from sitegen.briefing.marks import Captured
from sitegen.content.tracked import indexes_of
from sitegen.files import Files, State
from sitegen.server import TEXTS, Browsers, PreviewServer, fault_json

if TYPE_CHECKING:
    from sitegen.suggest.unlisted import Unlisted

_STEP_MS = 10
"""How often the system is asked for reports."""

_TICK_MS = 500
"""How often is looked for what it does not report and is quickly seen."""

_SETTLE_S = 0.05
"""Changes that follow one another within this time are one."""

_GIT_S = 5.0
"""How long git is waited for that writes files: a lock may be left of one that was killed."""

_LOOK_S = 2.0
_RESTS = 200
"""How long is waited before all files are looked at again, and how many times as long as that takes at least: half a
per cent of a processor."""

_BREATH_S = 0.001
"""Between two slices of work: requests that have come are answered."""

_IDLE_S = 1.0
"""How often the site is asked whether there is work while nothing happens."""

_ASSETS, _FILE = "assets/", "file "
_GONE = "gone"
"""Stands for the digest of what nobody is to show any more."""

_Value = TypeVar("_Value")


class LiveSite(Protocol):
    """A site that follows what is edited. Everything is called in the thread of the server's loop.

    Any call may raise; that is said once, and the site is asked again when something has changed.
    """

    @property
    def top(self) -> str:
        """The path under which it will be published, which begins and ends with `/`."""

    @property
    def content(self) -> Path:
        """The folder of its records."""

    @property
    def findings(self) -> str:
        """What is wrong with it, as the overlay shows it: an array in JSON; see `sitegen.server.findings_json`.

        It is asked for after each file and each slice of work.
        """

    def take(self, paths: Collection[str]) -> None:
        """Take up what has changed.

        Arguments:
            paths: Files and folders that changed, are new or are gone, spelled as the watched folders are. Where it is
                a folder, anything in it may have changed; where there are none, anything at all.
        """

    def file(self, path: str) -> bytes | None:
        """Return a file of the site as it is now, or None where there is none.

        A page is made when it is asked for. Where that fails, or the content has mistakes, `findings` says so, and this
        is the last good page.

        Arguments:
            path: From the top of the site, such as `topics/dredging.html`.
        """

    def changed(self, paths: Iterable[str]) -> set[str]:
        """Return which of these files are not as `file` last gave them; one that it gave as None may be there now."""

    def captured(self, article: str) -> Captured | None:
        """Return what the editor's view of an article shows, or None where there is no such article, or no text."""

    def work(self) -> bool:
        """Do one slice, some milliseconds long, of what goes on beside: the check, then the folder; True for more.

        It is called again at once until it returns False, and then when something was taken, or once a second: there
        may be something that it waits for, such as another run of sitegen.
        """

    def close(self) -> None:
        """End whatever it has started."""


class Follower:
    """Passes changes on to a site, and what came of them to browsers.

    Arguments:
        site: The site.
        report: Says a fault to the author, and returns it in words for the overlay.
        browsers: Those that show it.
        is_half: Says whether the files are still being changed by what changes many.
    """

    def __init__(
        self,
        site: LiveSite,
        report: Callable[[Exception], str],
        browsers: Browsers,
        is_half: Callable[[], bool] = lambda: False,
    ) -> None:
        self._site = site
        self._report = report
        self._browsers = browsers
        self._is_half = is_half
        self._waits_until = 0.0
        self._top = site.top
        self._given: dict[str, str] = {}
        self._assets: dict[str, str] = {}
        self._faults: dict[str, tuple[str, str]] = {}
        self._next: object | None = None
        self._is_more = False

    @property
    def top(self) -> str:
        """The path under which the site is served."""
        return self._site.top

    @property
    def findings(self) -> str:
        """What the overlay shows: what is wrong with the site, and what failed."""
        faults = [fault for _, words in self._faults.values() for fault in json.loads(fault_json(words))]
        return json.dumps([*json.loads(self._site.findings), *faults]) if faults else self._site.findings

    def file(self, path: str) -> bytes | None:
        """Return a file of the site, or None where there is none.

        Raises:
            Exception: Whatever the site raises, after it was reported.
        """
        try:
            with self._faults_of(f"{_FILE}{path}"):
                return self._give(path, self._site.file(path))
        finally:
            # It may have come out only now that the page cannot be made.
            self._say()

    def text(self, article: str) -> bytes | None:
        """Return the editor's view of an article, or None where there is none.

        Raises:
            Exception: Whatever the site raises, after it was reported.
        """
        try:
            with self._faults_of(f"{_FILE}{TEXTS}{article}"):
                return self._give(f"{TEXTS}{article}.html", self._view(article))
        finally:
            self._say()

    def has_text(self, article: str) -> bool:
        """Whether an article has an editor's view."""
        with self._faults_of(f"{_FILE}{TEXTS}{article}"):
            return self._site.captured(article) is not None

    def digest_of(self, key: str) -> str:
        """Return by what a file can be known as it was last given."""
        return self._given.get(key, "")

    def is_stale(self, key: str, digest: str) -> bool:
        """Whether a browser that has just come shows something else than there is now."""
        with suppress(Exception), self._faults_of("changed"):
            return digest != self.digest_of(key) or bool(self._changed({key}))
        return False

    def take(self, paths: Collection[str]) -> None:
        """Take up what has changed: files and folders, or anything where there are none."""
        for what in [what for what in self._faults if what.startswith(_FILE)]:
            del self._faults[what]  # it may be mended now, and nobody may ask for it again
        with suppress(Exception), self._faults_of("take"):
            self._site.take(paths)
        self._waits_until = self._waits_until or time.monotonic() + _GIT_S
        self._wait(_SETTLE_S, self._settle)

    def close(self) -> None:
        """Go on with nothing."""
        if self._next is not None:
            IOLoop.current().remove_timeout(self._next)
        self._site.close()

    def _wait(self, seconds: float, then: Callable[[], None]) -> None:
        """Do something a little later, and nothing that was to be done."""
        loop = IOLoop.current()
        if self._next is not None:
            loop.remove_timeout(self._next)
        self._next = loop.call_later(seconds, then)

    def _settle(self) -> None:
        if self._is_half() and time.monotonic() < self._waits_until:
            self._wait(_SETTLE_S, self._settle)
            return
        self._waits_until = 0.0
        self._tell()
        self._is_more = True
        self._wait(_BREATH_S, self._work)

    def _work(self) -> None:
        was_more, self._is_more = self._is_more, False
        with suppress(Exception), self._faults_of("work"):
            self._is_more = self._site.work()
        if self._is_more:
            self._say()
        elif was_more:
            self._tell()
        self._wait(_BREATH_S if self._is_more else _IDLE_S, self._work)

    def _tell(self) -> None:
        """Tell browsers what is wrong now, and those that show something else to take it anew."""
        with suppress(Exception), self._faults_of("changed"):
            self._tell_changed()
        self._say()

    def _say(self) -> None:
        """Tell browsers what is wrong now."""
        with suppress(Exception), self._faults_of("findings"):
            self._browsers.say(self.findings)

    def _tell_changed(self) -> None:
        top = self._site.top
        if top != self._top:
            # Whatever they show has another address now.
            self._top = top
            self._browsers.reload(lambda _key, _digest: True, top)
            return
        changed = self._changed(self._browsers.shown(top))
        # Who comes before anybody has asked for them anew comes too late.
        self._given.update(dict.fromkeys(changed, _GONE))
        assets = {key for key, digest in self._assets.items() if _digest(self._site.file(key)) != digest}
        self._assets.update((key, _digest(self._site.file(key))) for key in assets)
        sheets = sorted(key for key in assets if key.endswith(".css"))
        is_all = len(sheets) < len(assets)

        def is_meant(key: str, digest: str) -> bool:
            # Another browser may have taken the new page already.
            return is_all or key in changed or digest != self._given.get(key, digest)

        self._browsers.reload(is_meant, top)
        for sheet in sheets:
            self._browsers.exchange(f"{top}{sheet}")

    def _changed(self, keys: Collection[str]) -> set[str]:
        """Return which files are not as they were last given."""
        texts = {key for key in keys if key.startswith(TEXTS)}
        changed = self._site.changed({key for key in keys if not key.startswith("/")})
        return changed | {key for key in texts if _digest(self._view(_article_of(key))) != self._given.get(key)}

    @cached_property
    def _proposals(self) -> Unlisted:
        from sitegen.suggest.unlisted import Unlisted  # its rules take a while to be read, and few ask for them

        return Unlisted()

    def _view(self, article: str) -> bytes | None:
        from sitegen.textview import view_of

        captured = self._site.captured(article)
        if captured is None:
            return None
        page = self._site.file(f"articles/{article}.html")
        proposals = self._proposals.of(captured.briefing, article, captured.capture, self._site.content)
        return view_of(captured, article=article, page=page, top=self._site.top, proposals=proposals)

    def _give(self, key: str, data: bytes | None) -> bytes | None:
        self._given[key] = _digest(data)
        if key.startswith(_ASSETS):
            self._assets.setdefault(key, self._given[key])
        return data

    def _faults_of(self, what: str) -> _Faults:
        return _Faults(self._faults, self._report, what)


class _Faults:
    """Reports what is raised within it, unless that was the last that was said of it."""

    def __init__(self, known: dict[str, tuple[str, str]], report: Callable[[Exception], str], what: str) -> None:
        self._known = known
        self._report = report
        self._what = what

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            self._known.pop(self._what, None)
        elif isinstance(error, Exception):
            said = repr(error)
            if self._known.get(self._what, ("", ""))[0] != said:
                self._known[self._what] = said, self._report(error)


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.blake2b(data, digest_size=8).hexdigest()


def _article_of(key: str) -> str:
    return key.removeprefix(TEXTS).removesuffix(".html")


class FileEvents(Watcher):  # type: ignore[misc]
    """Says which files change.

    It is livereload's watcher, which polls nothing and reports nothing itself.

    Arguments:
        take: Is called in the loop with files and folders that changed, or with none where anything may have changed.
        watched: Folders, also those that do not exist yet.
        written: Folders that are written to, whose changes do not count.
    """

    def __init__(
        self, take: Callable[[Collection[str]], None], watched: Sequence[Path], written: Sequence[Path]
    ) -> None:
        super().__init__()
        self._take = take
        self._watched = watched
        self._written = written
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.watch("content", lambda: None)  # without a task livereload watches the working folder

    def start(self, _poll: Callable[[], None]) -> bool:
        """Begin to watch; True keeps livereload from polling."""
        self.begin(IOLoop.current())
        return True

    def begin(self, loop: IOLoop) -> None:
        """Begin to watch, and call in a loop."""
        self._thread = threading.Thread(target=self._run, args=(loop,), daemon=True)
        self._thread.start()

    def examine(self) -> tuple[str | None, float | None]:
        """Report nothing: changes do not come this way."""
        return None, None

    def stop(self) -> None:
        """End the watching."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, loop: IOLoop) -> None:
        while not self._stop.is_set():
            looking = None
            with suppress(OSError):
                looking = _Looking(self._watched, self._written)
            # What has changed before all this is nobody's report, nor is why files cannot be looked at.
            loop.add_callback(self._take, ())
            if looking is None:
                self._stop.wait(_LOOK_S)
                continue
            try:
                self._watch(looking, loop)
            except (OSError, RuntimeError):
                # They cannot be watched: one of them has just vanished, or leads to itself, or they are too many.
                self._poll(looking, loop)

    def _poll(self, looking: _Looking, loop: IOLoop) -> None:
        """Say what is seen now and then, until a folder is not the one that it was, or cannot be looked at."""
        with suppress(OSError):
            while not (self._stop.wait(_TICK_MS / 1_000) or looking.is_elsewhere()):
                self._say(looking.look(), loop)

    def _watch(self, looking: _Looking, loop: IOLoop) -> None:
        """Say what the system reports, and what is seen now and then, until a folder is not the one that it was."""
        written = [os.path.realpath(folder) for folder in self._written]
        reports = watchfiles.watch(
            *(folder.absolute() for folder in self._watched if folder.is_dir()),
            watch_filter=lambda _, path: not _is_in(os.path.realpath(path), written),
            step=_STEP_MS,
            stop_event=self._stop,
            rust_timeout=_TICK_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        for reported in reports:
            self._say(looking.spelled(path for _, path in reported), loop)
            if looking.is_elsewhere():
                return
            self._say(looking.look(), loop)

    def _say(self, paths: Collection[str], loop: IOLoop) -> None:
        if paths:
            loop.add_callback(self._take, paths)


class _Looking:
    """Looks at the files of some folders now and then.

    Arguments:
        folders: The folders.
        written: Folders that do not count.
    """

    def __init__(self, folders: Sequence[Path], written: Sequence[Path]) -> None:
        self._folders = folders
        self._written = written
        self._roots = {folder: str(folder.absolute()) for folder in folders}
        self._places = self._identities()
        self._states = self._timed(lambda: self._files(folders), "_all_at", _LOOK_S)
        self._links = sorted({link for folder in folders for link in _links_below(str(folder))})
        self._linked = self._timed(self._behind_links, "_links_at", _TICK_MS / 1_000)

    def is_elsewhere(self) -> bool:
        """Whether one of the folders has come, gone, or been put in the place of another."""
        return self._identities() != self._places

    def look(self) -> set[str]:
        """Return the files that have changed since they were looked at, as far as it is time to look."""
        changed: set[str] = set()
        now = time.monotonic()
        if self._links and now >= self._links_at:
            linked = self._timed(self._behind_links, "_links_at", _TICK_MS / 1_000)
            changed |= _differing(self._linked, linked)
            self._linked = linked
        if now >= self._all_at:
            states = self._timed(lambda: self._files(self._folders), "_all_at", _LOOK_S)
            changed |= _differing(self._states, states)
            if changed:
                self._links = sorted({link for folder in self._folders for link in _links_below(str(folder))})
            self._states = states
        return changed

    def spelled(self, paths: Iterable[str]) -> set[str]:
        """Return reported paths as the folders are spelled; what has a hidden name does not count."""
        found = set()
        for path in paths:
            for folder, root in self._roots.items():
                if _is_in(path, [root]):
                    below = path[len(root) :].lstrip(os.sep)
                    if not any(part.startswith(".") for part in below.split(os.sep)):  # noqa: PTH206 - many
                        found.add(str(folder / below))
        return found

    def _identities(self) -> list[tuple[int, int] | None]:
        return [_identity(folder) for folder in self._folders]

    def _files(self, folders: Iterable[Path]) -> Mapping[str, State]:
        return Files(folders, but=self._written).states

    def _behind_links(self) -> Mapping[str, State]:
        folders = [Path(link) for link in self._links if os.path.isdir(link)]  # noqa: PTH112
        files = Files(folders, but=self._written, besides=map(Path, self._links))
        return {**files.states, **{path: state for path, state in files.besides.items() if state}}

    def _timed(self, look: Callable[[], _Value], next_at: str, least: float) -> _Value:
        """Look, and note when to look again."""
        started = time.monotonic()
        seen = look()
        now = time.monotonic()
        setattr(self, next_at, now + max(least, (now - started) * _RESTS))
        return seen

    _all_at = _links_at = 0.0


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _differing(before: Mapping[str, State], now: Mapping[str, State]) -> set[str]:
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def _is_in(path: str, folders: Iterable[str]) -> bool:
    return any(path == folder or path.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders)


def _links_below(folder: str) -> Iterator[str]:
    """Give the links below a folder; what is behind them is not looked through."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield str(Path(entry.path))
            elif entry.is_dir():
                yield from _links_below(entry.path)


def is_git_writing(folders: Iterable[Path]) -> bool:
    """Whether git is changing files of the repositories that some folders are in, as a checkout does.

    It holds the lock of the index from before the first file to behind the last.
    """
    return any(index.with_name(f"{index.name}.lock").exists() for index in indexes_of(folders))


def serve(
    site: LiveSite,
    watched: Sequence[Path],
    written: Sequence[Path],
    *,
    report: Callable[[Exception], str],
    host: str,
    port: int,
    open_browser: bool,
) -> None:
    """Serve a site until interrupted.

    Arguments:
        site: The site; it is closed in the end.
        watched: Folders whose changes it takes, also those that do not exist yet.
        written: Folders that it writes to.
        report: Says a fault to the author, and returns it in words for the overlay.
        host: The address to listen at.
        port: The port to listen at.
        open_browser: Whether to open the site in the browser.

    Raises:
        OSError: When the port is taken.
    """
    browsers = Browsers()
    follower = Follower(site, report, browsers, lambda: is_git_writing(watched))
    events = FileEvents(follower.take, watched, written)
    server = PreviewServer(events, follower, browsers)
    browsers.say(follower.findings)
    server._setup_logging = _be_quiet  # it has no setting, and prints every request
    try:
        server.serve(port=port, host=host, open_url_delay=1 if open_browser else None)
    finally:
        events.stop()
        server.close()
        follower.close()


def _be_quiet() -> None:
    """Let livereload and tornado speak only of trouble, and not of requests: what fails is reported by us."""
    for name in ("livereload", "tornado.application", "tornado.general"):
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
