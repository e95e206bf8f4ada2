"""Work in several processes, or in this one.

A task is a function of a state, which all share and none changes, and of an item. The processes are those of a
`concurrent.futures.Executor`, so anything that offers one can do the work.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from sitegen.files import read_bytes, sent

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_State = TypeVar("_State")
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_BATCHES_EACH = 64
_SHARE = 4
_M_MMAP_THRESHOLD = -3  # as malloc.h of glibc has it
_LARGE_PIECE = 1 << 20
_TURN = 0.0005
"""Seconds for which a thread may keep others waiting."""

_MOST_SENT = 256
"""Items that are sent together over a network: what they read is held until it has been sent."""

_PATIENCE = 30.0
"""Seconds to wait for any result of workers elsewhere, before this process does what they were to do."""

_shared: Any = None

MakeExecutor = Callable[[int, Callable[[Any], None], Any], "Executor"]
"""Makes an executor of so many workers, each of which calls a function with a value before anything else."""


def processes(jobs: int, prepare: Callable[[Any], None], value: Any) -> Executor:
    """Return an executor of processes on this machine.

    They are forked where that is safe, since a state of a hundred megabytes then costs nothing to share; elsewhere it
    is sent to each of them.
    """
    import multiprocessing  # takes a while, and small work needs none
    from concurrent.futures import ProcessPoolExecutor

    _give_back()
    context = multiprocessing.get_context("fork" if _may_fork() else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=prepare, initargs=(value,))


def _may_fork() -> bool:
    import multiprocessing

    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _give_back() -> None:
    """Give memory that is free back to the system, which the C library of most Linuxes does only when told to.

    From now on it gives back large pieces at once; left to itself it comes to keep pieces of up to 32 MB for later.
    """
    import ctypes  # takes a while, and is of use only where work is large

    with suppress(AttributeError, OSError):
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_MMAP_THRESHOLD, _LARGE_PIECE)
        libc.malloc_trim(0)


class Workers:
    """Those who do the work.

    Arguments:
        jobs: How many, this process among them; None for as many as there are processors where the work is large, and
            one where it is not.
        executor: Makes what runs the others.
        far: Whether the others may be on other machines: the files that they read are sent to them, little work is not,
            and what they do not do is done by this process.
    """

    def __init__(self, jobs: int | None = None, executor: MakeExecutor = processes, *, far: bool = False) -> None:
        self._jobs = jobs
        self._executor = executor
        self.far = far

    @property
    def share_memory(self) -> bool:
        """Whether new workers have the state at once, and share what nobody touches; else it is sent to each."""
        return self._executor is processes and _may_fork()

    def map(
        self,
        task: Callable[[_State, Sequence[_Item]], list[_Result]],
        state: _State,
        items: Iterable[tuple[_Item, int]],
        *,
        large: int,
        most: int | None = None,
        reads: Callable[[_Item], str] | None = None,
        meanwhile: Callable[[], Iterable[_Result]] = tuple,
    ) -> Iterator[_Result]:
        """Give the results of a task over all items, in any order.

        Items of about the same weight are done in the order in which they are given, and those that stand together
        mostly by one process: what it touches of a state that lies in their order it has to itself.

        Arguments:
            task: A function of a module, which takes the state and some of the items.
            state: What all items need.
            items: Each with its weight, by which work is spread evenly.
            large: The weight of all from which on several processes pay, unless `jobs` says how many.
            most: The weight that results may have which are sent together, if they are large.
            reads: Gives the path of the file that the task reads for an item; None if it reads no file.
            meanwhile: Is done first by this process, when the others have begun; its results are given as well.
        """
        weighed = sorted(items, key=lambda item: -item[1].bit_length())
        total = sum(weight for _, weight in weighed)
        if self.far:
            jobs = self._jobs if self._jobs and total >= large else 1
        else:
            jobs = self._jobs or (_processors() if total >= large else 1)
        if jobs == 1 or len(weighed) < 2:
            yield from meanwhile()
            yield from task(state, [item for item, _ in weighed])
            return
        batches = _batches(weighed, jobs, most, _MOST_SENT if self.far else len(weighed))
        with (
            _quick_turns(),
            self._executor(min(jobs, len(batches)) - 1, _share if self.far else _take, state) as others,
        ):
            waiting: dict[Future[list[_Result]], list[_Item]] = {}
            for batch in batches:
                call = partial(_run_sent, task, batch, _Files(batch, reads)) if self.far else partial(_run, task, batch)
                waiting[others.submit(call)] = batch
            del batches, batch, call
            yield from meanwhile()
            _give_back()
            yield from self._results(task, state, waiting)

    def _results(
        self,
        task: Callable[[_State, Sequence[_Item]], list[_Result]],
        state: _State,
        waiting: dict[Future[list[_Result]], list[_Item]],
    ) -> Iterator[_Result]:
        """Give the results that others work at, and work as well, on what no other has begun."""
        from concurrent.futures import FIRST_COMPLETED, wait

        patience = _PATIENCE if self.far else None
        while waiting:
            mine = next((future for future in waiting if future.cancel()), None)
            if not mine and not wait(waiting, patience, FIRST_COMPLETED).done:
                # Whoever has kept silent for so long is not waited for again.
                mine, patience = next(iter(waiting)), 0
            if mine:
                yield from task(state, waiting.pop(mine))
            done = [future for future in waiting if future.done()]
            while done:
                # Results may be large, so none is held longer than until somebody has taken it.
                future = done.pop()
                batch = waiting.pop(future)
                if self.far and (future.cancelled() or future.exception()):
                    # If it is the work that fails, it fails here as well.
                    yield from task(state, batch)
                else:
                    yield from future.result()


@contextmanager
def _quick_turns() -> Iterator[None]:
    """Let the thread that takes in results have its turn at once, or those who send them wait while this one works."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _batches(weighed: list[tuple[_Item, int]], jobs: int, most: int | None, items: int) -> list[list[_Item]]:
    """Cut items into batches, each a share of what is left, so that all come to their ends at about the same time."""
    batches: list[list[_Item]] = []
    remaining = sum(weight for _, weight in weighed)
    least = remaining // (jobs * _BATCHES_EACH)
    left = 0
    for item, weight in weighed:
        if left <= 0 or len(batches[-1]) == items:
            batches.append([])
            left = max(remaining // (jobs * _SHARE), least)
            left = min(left, most) if most else left
        batches[-1].append(item)
        left -= weight
        remaining -= weight
    return batches


def _take(state: Any) -> None:
    _share(state)
    from multiprocessing import parent_process

    parent = parent_process()
    if parent:
        # A worker waits for work on a pipe that it holds open itself, and would outlive a process that was killed.
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)


class _Files:
    """The files that some items are read from: read where they lie, when they are about to be sent.

    Arguments:
        items: The items.
        reads: Gives the path of the file that one is read from; None if they are read from none.
    """

    def __init__(self, items: Sequence[_Item], reads: Callable[[_Item], str] | None) -> None:
        self._paths = [reads(item) for item in items] if reads else []

    def __reduce__(self) -> tuple[type[dict[str, bytes | OSError]], tuple[list[tuple[str, bytes | OSError]]]]:
        return dict, ([(path, _bytes_of(path)) for path in self._paths],)


def _bytes_of(path: str) -> bytes | OSError:
    try:
        return read_bytes(path)
    except OSError as error:
        return error


def _share(state: Any) -> None:
    global _shared
    _shared = state


def _run_sent(task: Callable[[Any, Any], list[Any]], items: Any, files: Any) -> list[Any]:
    with sent(files):
        return task(_shared, items)


def _run(task: Callable[[Any, Any], list[Any]], items: Any) -> list[Any]:
    return task(_shared, items)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
