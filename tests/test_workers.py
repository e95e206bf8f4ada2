"""Workers: the same results in one process, in several, and through any executor."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sitegen.files import read_bytes
from sitegen.workers import Workers, processes


def double(state: int, items: Sequence[int]) -> list[tuple[int, int]]:
    """Return each item times two and a number that all share, with the process that did it."""
    return [(2 * item + state, os.getpid()) for item in items]


def fail(_state: int, items: Sequence[int]) -> list[int]:
    """Fail at one item."""
    if 13 in items:
        raise OSError(28, "No space left on device")
    return list(items)


def meet(meeting: tuple[Path, int], items: Sequence[int]) -> list[int]:
    """Wait until as many processes as there should be work at the same time; return for each item who did it."""
    folder, wanted = meeting
    (folder / str(os.getpid())).touch()
    give_up = time.monotonic() + 60
    while len(list(folder.iterdir())) < wanted and time.monotonic() < give_up:
        time.sleep(0.001)
    return [os.getpid()] * len(items)


ITEMS = [(number, number % 7 + 1) for number in range(100)]
EXPECTED = [2 * number + 5 for number in range(100)]


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_the_results_do_not_depend_on_the_number_of_workers(jobs: int) -> None:
    results = list(Workers(jobs).map(double, 5, ITEMS, large=1))
    assert EXPECTED == sorted(result for result, _ in results)


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_as_many_processes_work_as_were_asked_for_this_one_among_them(jobs: int, tmp_path: Path) -> None:
    workers = {*Workers(jobs).map(meet, (tmp_path, jobs), ITEMS, large=1)}
    assert jobs == len(workers)
    assert os.getpid() in workers


def test_little_work_is_done_in_this_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sitegen.workers._processors", lambda: 2)
    assert {os.getpid()} == {process for _, process in Workers().map(double, 5, ITEMS, large=10**6)}
    assert 2 == len({*Workers().map(meet, (tmp_path, 2), ITEMS, large=1)})


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_done_meanwhile_is_done_by_this_process_once(jobs: int) -> None:
    results = list(Workers(jobs).map(double, 5, ITEMS, large=1, meanwhile=lambda: [(-1, os.getpid())]))
    assert [-1, *EXPECTED] == sorted(result for result, _ in results)
    assert (-1, os.getpid()) in results


FORKING = [
    pytest.param(["fork", "spawn"], 1, True, id="forked"),
    pytest.param(["fork", "spawn"], 2, False, id="beside a thread"),
    pytest.param(["spawn"], 1, False, id="spawned"),
]


@pytest.mark.parametrize(("methods", "threads", "expected"), FORKING)
def test_only_processes_that_are_forked_share_memory(
    methods: list[str], threads: int, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: methods)
    monkeypatch.setattr("threading.active_count", lambda: threads)
    assert expected == Workers(2).share_memory
    assert not Workers(2, lambda *_: ThreadPoolExecutor(1)).share_memory


def test_no_work_needs_no_worker() -> None:
    assert [] == list(Workers(8).map(double, 5, [], large=1))


def test_a_fault_of_a_worker_is_a_fault_of_the_work() -> None:
    with pytest.raises(OSError, match="No space left"):
        list(Workers(2).map(fail, 5, ITEMS, large=1))


def test_any_executor_can_do_the_work() -> None:
    def threads(jobs: int, prepare: Callable[[Any], None], value: Any) -> Executor:
        return ThreadPoolExecutor(jobs, initializer=prepare, initargs=(value,))

    results = Workers(2, threads).map(double, 5, ITEMS, large=1)
    assert EXPECTED == sorted(result for result, _ in results)


def measure(_state: None, items: Sequence[int]) -> list[int]:
    """Return how many items are done together."""
    return [len(items)]


@pytest.mark.parametrize(("most", "expected"), [(None, 12), (5, 5)])
def test_no_more_is_sent_together_than_was_asked_for(most: int | None, expected: int) -> None:
    items = [(number, 1) for number in range(100)]
    sizes = list(Workers(2).map(measure, None, items, large=1, most=most))
    assert (100, expected) == (sum(sizes), max(sizes))


class _Large:
    """A result that is seen to be gone."""


def test_a_result_is_let_go_when_somebody_has_taken_it() -> None:
    def threads(jobs: int, prepare: Callable[[Any], None], value: Any) -> Executor:
        return ThreadPoolExecutor(jobs, initializer=prepare, initargs=(value,))

    def make(_: None, items: Sequence[int]) -> list[_Large]:
        return [_Large() for _ in items]

    taken: list[weakref.ref[_Large]] = []
    for result in Workers(2, threads).map(make, None, ITEMS, large=1, most=1):
        taken.append(weakref.ref(result))
        del result
        gc.collect()
        # A batch is held while its results are given, and one more may be on its way.
        assert 4 > sum(ref() is not None for ref in taken)
    assert 100 == len(taken)


class Elsewhere(ThreadPoolExecutor):
    """A worker on another machine, for which everything is packed."""

    def __init__(self, jobs: int, prepare: Callable[[Any], None], value: Any) -> None:
        packed = pickle.dumps(value)
        super().__init__(jobs, initializer=lambda: prepare(pickle.loads(packed)))  # noqa: S301

    def submit(self, call: Callable[..., Any], /, *args: Any, **keywords: Any) -> Future[Any]:
        packed = pickle.dumps(partial(call, *args, **keywords))
        return super().submit(lambda: pickle.loads(packed)())  # noqa: S301


class Failing(Elsewhere):
    """One that is gone before it has done anything."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        future.set_exception(ConnectionError("gone"))
        return future


class Silent(Elsewhere):
    """One of which nobody hears any more."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        return future


@pytest.mark.parametrize("executor", [Elsewhere, Failing, Silent])
def test_what_workers_elsewhere_do_not_do_is_done_here(
    executor: type[Elsewhere], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.workers._PATIENCE", 0.01 if executor is Silent else 60)
    results = Workers(2, executor, far=True).map(double, 5, ITEMS, large=1)
    assert EXPECTED == sorted(result for result, _ in results)


def test_what_fails_elsewhere_and_here_is_a_fault_of_the_work() -> None:
    with pytest.raises(OSError, match="No space left"):
        list(Workers(2, Elsewhere, far=True).map(fail, 5, ITEMS, large=1))


def test_little_work_is_sent_nowhere() -> None:
    nobody: Any = None
    assert EXPECTED == sorted(r for r, _ in Workers(2, nobody, far=True).map(double, 5, ITEMS, large=10**6))
    assert EXPECTED == sorted(r for r, _ in Workers(1, nobody, far=True).map(double, 5, ITEMS, large=1))


def test_no_more_items_are_sent_together_than_a_network_bears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.workers._MOST_SENT", 3)
    items = [(number, 1) for number in range(100)]
    assert 3 == max(Workers(2, Elsewhere, far=True).map(measure, None, items, large=1))


def look_into(_: None, paths: Sequence[str]) -> list[tuple[str, str, bool]]:
    """Return what is in some files, or why they cannot be read, and whether that was sent."""
    return [(path, _content_of(path), threading.current_thread() is not threading.main_thread()) for path in paths]


def _content_of(path: str) -> str:
    try:
        return read_bytes(path).decode()
    except OSError as error:
        return type(error).__name__


def test_workers_elsewhere_get_the_files_that_they_read_and_look_at_no_disk(tmp_path: Path) -> None:
    paths = [str(tmp_path / f"{number}.txt") for number in range(40)]
    for path in paths[1:]:
        Path(path).write_text(path)
    items = [(path, 1) for path in paths]
    found = list(Workers(2, Elsewhere, far=True).map(look_into, None, items, large=1, reads=str))
    assert [("FileNotFoundError" if path == paths[0] else path) for path in paths] == [
        content for _, content, _ in sorted(found, key=lambda one: paths.index(one[0]))
    ]
    assert any(is_sent for *_, is_sent in found)
    not_sent = Workers(2, Elsewhere, far=True).map(look_into, None, items[1:], large=1)
    assert {"FileNotFoundError"} == {content for _, content, is_sent in not_sent if is_sent}


def test_beside_other_threads_processes_are_started_anew() -> None:
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        results = list(Workers(2, processes).map(double, 5, ITEMS, large=1))
    finally:
        ended.set()
        thread.join()
    assert EXPECTED == sorted(result for result, _ in results)


SLEEPER = """\
import os, sys, threading, time
from sitegen.files import read_bytes
from sitegen.workers import Workers

def sleep(_state, items):
    os.write(1, b"working\\n")
    time.sleep(45)
    return list(items)

if __name__ == "__main__":
    if sys.argv[1] == "spawn":
        threading.Thread(target=time.sleep, args=(45,), daemon=True).start()
    list(Workers(3).map(sleep, None, [(number, 1) for number in range(99)], large=1))
"""


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_do_not_outlive_a_process_that_is_killed(start: str, tmp_path: Path) -> None:
    script = tmp_path / "sleeper.py"
    script.write_text(SLEEPER, "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, str(script), start], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        working = process.stdout.read(3 * len("working\n"))
        process.kill()
        assert 3 == working.count(b"working\n")
        # It ends when nobody holds the other end any more.
        assert (b"", None) == process.communicate(timeout=60)
