"""Workers: the same results in one process, in several, and through any executor."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any

import pytest

from sitegen.workers import Workers, processes


def double(state: int, items: Sequence[int]) -> list[tuple[int, int]]:
    """Return each item times two and a number that all share, with the process that did it."""
    return [(2 * item + state, os.getpid()) for item in items]


def fail(_state: int, items: Sequence[int]) -> list[int]:
    """Fail at one item."""
    if 13 in items:
        raise OSError(28, "No space left on device")
    return list(items)


ITEMS = [(number, number % 7 + 1) for number in range(100)]
EXPECTED = [2 * number + 5 for number in range(100)]


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_the_results_do_not_depend_on_the_number_of_workers(jobs: int) -> None:
    results = list(Workers(jobs).map(double, 5, ITEMS, large=1))
    assert EXPECTED == sorted(result for result, _ in results)
    assert (jobs > 1) == (os.getpid() not in {process for _, process in results})


def test_little_work_is_done_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.workers._processors", lambda: 2)
    assert {os.getpid()} == {process for _, process in Workers().map(double, 5, ITEMS, large=10**6)}
    assert {os.getpid()}.isdisjoint({process for _, process in Workers().map(double, 5, ITEMS, large=1)})


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
