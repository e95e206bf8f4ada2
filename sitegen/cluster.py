"""Workers on other machines, by Dask: its scheduler takes batches of work, and gives them to its workers.

Dask's executor is not one of the standard library. Equal calls count as one unless it is told that they are not pure;
what is cancelled goes on, though `cancel` says that it does not; and each call is a message. So this module keeps what
is not begun, sends no more than its workers need to be busy, and says of what it has sent that it cannot be cancelled.
What all batches need is sent once to each worker. A worker that is not as this process is would make other bytes, so it
is told and not used.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import platform
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from functools import cache, partial
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sitegen import __version__
from sitegen.errors import ClusterError
from sitegen.output.theme import own_folder
from sitegen.workers import Workers

if TYPE_CHECKING:
    from distributed import Client

SCHEME = "dask://"

_CONNECT_SECONDS = 10
_AHEAD = 2
"""Batches that a worker has at the same time: one that it works at, and one that waits there."""

_MAKES_BYTES = (
    "ahocorasick-rs",
    "charset-normalizer",
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "numpy",
    "pyyaml",
    "selectolax",
)
"""Packages on whose versions the bytes of pages may depend."""

_turn = threading.Lock()
_ready = [""]


@contextmanager
def workers_at(executor: str) -> Iterator[tuple[Workers, list[str]]]:
    """Give those who do the work, and what is to be said of them, which is whole at the end.

    Arguments:
        executor: Address of a scheduler of Dask, as `dask://HOST:PORT`.

    Raises:
        ClusterError: When there is no scheduler, or Dask is not installed.
    """
    with _client_at(executor.removeprefix(SCHEME)) as client:
        notes: list[str] = []
        usable = _usable(client, notes)
        if not usable:
            notes.append(f"no worker of `{executor}` can be used: this process did the work alone")
        yield Workers(len(usable) + 1, partial(_DaskExecutor, client, usable, notes), far=True), notes
        _note_the_lost(client, usable, notes)


@contextmanager
def _client_at(address: str) -> Iterator[Client]:
    try:
        from distributed import Client
    except ImportError as error:
        message = "Dask is not installed: install sitegen with its extra, `pip install 'sitegen[cluster]'`"
        raise ClusterError(message) from error
    # What it says of lost workers and of versions is said here, in the words of this project.
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in {"distributed", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"no scheduler of Dask answers at `{address}`: start one with `dask scheduler`, and its workers"
        raise ClusterError(message) from error
    try:
        yield client
    finally:
        client.close()


def _usable(client: Client, notes: list[str]) -> list[str]:
    """Return the addresses of the workers that are as this process is, and note the others."""
    ours = identity()
    usable = []
    for address, theirs in sorted(client.run(identity, on_error="return").items()):
        if not isinstance(theirs, Mapping):
            notes.append(f"the worker at `{address}` is not used: it cannot load this sitegen ({theirs})")
            continue
        others = [
            f"{name} {theirs.get(name)} and not {value}" for name, value in ours.items() if theirs.get(name) != value
        ]
        if others:
            notes.append(f"the worker at `{address}` is not used: it has {', '.join(others)}")
        else:
            usable.append(address)
    return usable


def _note_the_lost(client: Client, usable: list[str], notes: list[str]) -> None:
    try:
        there = client.nthreads()
    except Exception:
        there = {}
    lost = (address for address in usable if address not in there)
    notes.extend(f"the worker at `{address}` went away, and its work was done by others" for address in lost)


@cache
def identity() -> Mapping[str, str]:
    """Return what a process is known by: two of which it is the same make the same bytes."""
    folder = Path(__file__).parent
    digest = blake2b(digest_size=4)
    for root, pattern in ((folder, "*.py"), (own_folder(), "*")):
        for path in sorted(root.rglob(pattern)):
            if path.is_file():
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    packages = {name: _version_of(name) for name in _MAKES_BYTES}
    own = {"Python": platform.python_version(), "system": os.name, "sitegen": f"{__version__} ({digest.hexdigest()})"}
    return {**own, **packages}


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


class _DaskExecutor(Executor):
    """Workers of Dask that have one value in common.

    Arguments:
        client: Talks to the scheduler.
        usable: Addresses of the workers.
        notes: Takes what is to be said.
        jobs: How many of them there are.
        prepare: Is called by each of them with the value, before anything else.
        value: What they have in common.
    """

    def __init__(
        self,
        client: Client,
        usable: list[str],
        notes: list[str],
        jobs: int,  # noqa: ARG002 - Dask has as many as it has
        prepare: Callable[[Any], None],
        value: Any,
    ) -> None:
        self._notes = notes
        self._queue: SimpleQueue[tuple[Future[Any], Callable[..., Any]] | None] = SimpleQueue()
        self._slots = threading.Semaphore(_AHEAD * len(usable))
        self._token = uuid4().hex
        self._far = client.get_executor(pure=False, workers=usable, allow_other_workers=False)
        self._is_open = True
        self._client, self._usable = client, usable
        self._common = pickle.dumps((prepare, value), pickle.HIGHEST_PROTOCOL)
        self._feeder = threading.Thread(target=self._feed, daemon=True)
        self._feeder.start()

    def submit(self, call: Callable[..., Any], /, *args: Any, **keywords: Any) -> Future[Any]:
        """Take a call, which is sent when a worker has room for it."""
        future: Future[Any] = Future()
        self._queue.put((future, partial(call, *args, **keywords)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Let go of all that was taken, also of what still runs."""
        self._is_open = False
        self._queue.put(None)
        self._slots.release()
        # Where nobody answers it may wait for long, and what it has to send is done here by now.
        self._feeder.join(_CONNECT_SECONDS)
        with suppress(Exception):
            self._far.shutdown(wait=False)

    def _feed(self) -> None:
        try:
            common = self._client.scatter(self._common, workers=self._usable, broadcast=True, hash=False)
        except Exception as error:
            self._note(error)
            return
        finally:
            del self._common
        while entry := self._queue.get():
            future, call = entry
            self._slots.acquire()
            if not self._is_open:
                return
            if not future.set_running_or_notify_cancel():
                self._slots.release()
                continue
            try:
                sent = self._far.submit(_work, self._token, common, pickle.dumps(call, pickle.HIGHEST_PROTOCOL))
            except Exception as error:
                self._slots.release()
                self._note(error)
                future.set_exception(error)
            else:
                sent.add_done_callback(partial(self._hand_over, future))

    def _hand_over(self, future: Future[Any], sent: Future[bytes]) -> None:
        self._slots.release()
        error = CancelledError() if sent.cancelled() else sent.exception()
        if error:
            self._note(error)
            future.set_exception(error)
        else:
            future.set_result(pickle.loads(sent.result()))  # noqa: S301 - from our own workers

    def _note(self, error: BaseException) -> None:
        if self._is_open:
            reason = next(iter(str(error).splitlines()), "")
            note = f"a worker failed, and this process did its work: {type(error).__name__} {reason}".rstrip()
            if note not in self._notes:
                self._notes.append(note)


def _work(token: str, common: bytes, call: bytes) -> bytes:
    """Do a call in a worker, one at a time, and return what it returns, both packed.

    Arguments:
        token: Tells what calls have in common from what others have.
        common: What is called with what, before the first of them.
        call: What is called.
    """
    with _turn:
        if _ready[0] != token:
            prepare, value = pickle.loads(common)  # noqa: S301 - from who asks for work
            prepare(value)
            _ready[0] = token
            # It lives as long as the work, and is not looked through for garbage again and again.
            gc.freeze()
        return pickle.dumps(pickle.loads(call)(), pickle.HIGHEST_PROTOCOL)  # noqa: S301
