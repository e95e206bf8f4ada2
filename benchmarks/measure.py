"""Run a command and say what it took: time by the clock, processor time and memory of all its processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - the file system in memory is the point
_BETWEEN_SAMPLES = 0.002
_SHARE_OF_SAMPLING = 0.1
_PAGE_BYTES = 1024


class MeasureError(Exception):
    """A command that was to be measured did not succeed, or did not do its work."""


@dataclass(frozen=True)
class Run:
    """What one run of a command took.

    Attributes:
        wall: Seconds by the clock.
        processor: Seconds of processor time, user and system, of the command and of every process that it waited for.
        memory: Bytes held at the same time by the command and all processes below it, at most; 0 where it was not
            measured.
    """

    wall: float
    processor: float
    memory: int = 0


def run(command: Sequence[str], folder: Path, *, with_memory: bool = False) -> Run:
    """Run a command and measure it.

    Memory is the sum of the proportional set sizes (PSS: what several processes share counts once) of the whole tree,
    sampled every 2 ms, or as often as a tenth of the time allows. Sampling slows the command, so the times of a run
    with memory should not be used.

    Arguments:
        command: The command with its arguments.
        folder: Where it runs.
        with_memory: Whether to measure memory.

    Raises:
        MeasureError: It ended with another status than 0; the message holds what it wrote.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        memory = _watch(process.pid) if with_memory else 0
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise MeasureError(f"{' '.join(command)} ended with {process.returncode}:\n{said.read().decode()}")
    return Run(wall, used.ru_utime + used.ru_stime, memory)


def environment() -> Mapping[str, str]:
    """Return the variables that commands run with: settings of sitegen are left out, and bytecode is kept."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SITEGEN_") and name != "PYTHONDONTWRITEBYTECODE"
    }


def fast_folder(room: int) -> tuple[Path, str]:
    """Return where to make a temporary folder: in memory where there is room, and what that is, in words.

    Arguments:
        room: Bytes that are needed.
    """
    if os.access(_SHARED_MEMORY, os.W_OK) and shutil.disk_usage(_SHARED_MEMORY).free >= room:
        return _SHARED_MEMORY, f"tmpfs, {_SHARED_MEMORY}"
    return Path(tempfile.gettempdir()), f"{tempfile.gettempdir()}, which may be a disk: times of writing vary"


def memory_of(process: int) -> int:
    """Return the bytes that a process and those below it hold; what they share counts once."""
    return sum(_proportional(one) for one in _tree(process))


def processor_of(process: int) -> float:
    """Return the seconds of processor time that a process and those below it have used, and those that they awaited."""
    ticks = sum(_ticks(one) for one in _tree(process))
    return ticks / os.sysconf("SC_CLK_TCK")


def _ticks(process: int) -> int:
    try:
        said = Path(f"/proc/{process}/stat").read_text()
    except OSError:  # it ended meanwhile
        return 0
    # Behind the name, which may hold anything: state, and from the twelfth on user, system, and those of children.
    return sum(map(int, said.rpartition(")")[2].split()[11:15]))


def _watch(process: int) -> int:
    """Return the most memory that a process and those below it held at a time, when it has ended."""
    most = 0
    while not os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        started = time.perf_counter()
        most = max(most, memory_of(process))
        time.sleep(max(_BETWEEN_SAMPLES, (time.perf_counter() - started) / _SHARE_OF_SAMPLING))
    return most


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        children = [
            int(child)
            for thread in Path(f"/proc/{process}/task").iterdir()
            for child in (thread / "children").read_text().split()
        ]
    except OSError:  # it ended meanwhile
        return
    for child in children:
        yield from _tree(child)


def _proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it ended meanwhile
        return 0
    return next((int(line.split()[1]) * _PAGE_BYTES for line in lines if line.startswith("Pss:")), 0)
