"""The files of some folders, as the disk describes them, without reading any.

What has the size, the times and the inode that it had is what it was: the rule by which git and make tell. A time that
is younger than the clock can tell apart proves nothing, so a file that was changed just before it was looked at is
looked into the next time as well.
"""

from __future__ import annotations

import os
import stat
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from errno import ENOENT
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

_TELLS_APART_NS = 2_000_000_000
"""How coarse the times of a disk may be: FAT keeps two seconds."""


_Identity = tuple[int, int] | None

_sent: ContextVar[Mapping[str, bytes | OSError] | None] = ContextVar("_sent", default=None)


def read_bytes(path: Path | str) -> bytes:
    """Return the bytes of an input, from the disk or as they were sent.

    Raises:
        OSError: When it cannot be read where it lies, or was not sent.
    """
    sent = _sent.get()
    if sent is None:
        return Path(path).read_bytes()
    data = sent.get(str(path), FileNotFoundError(ENOENT, os.strerror(ENOENT)))
    if isinstance(data, OSError):
        raise data
    return data


@contextmanager
def sent(files: Mapping[str, bytes | OSError]) -> Iterator[None]:
    """Let inputs be what was sent from where they lie, and look at no disk for them.

    Arguments:
        files: Path to bytes, or to why they cannot be read.
    """
    token = _sent.set(files)
    try:
        yield
    finally:
        _sent.reset(token)


class State(NamedTuple):
    """What the disk says of a file.

    Attributes:
        size: Bytes.
        mtime_ns: When its bytes were last changed.
        ctime_ns: When it was last changed in any way.
        inode: Its number on the disk.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class Files:
    """The files below some folders, as they were at one time.

    Links are followed, save back into a folder that one came through. What has a name that begins with a point is left
    out: it belongs to editors and tools.

    Arguments:
        folders: Which of them; one that does not exist holds no file.
        but: Folders below them that are left out.
        besides: Single files that count as well, though they are below none of the folders.

    Attributes:
        states: Path of each file to its state. A path is text here: to make a `Path` of each takes as long as to look.
        besides: The same for the single files, None for one that does not exist.
    """

    def __init__(self, folders: Iterable[Path], but: Iterable[Path] = (), besides: Iterable[Path] = ()) -> None:
        self._taken_ns = time.time_ns()
        self.besides = {path: _state_of(path) for path in sorted(map(str, besides))}
        closed = frozenset(map(_identity, map(str, but)))
        self.states: Mapping[str, State] = dict(
            file for folder in dict.fromkeys(map(str, folders)) for file in sorted(_below(folder, closed), key=_order)
        )

    @cached_property
    def _by_folder(self) -> Mapping[str, list[str]]:
        """For each folder all files below it."""
        grouped: dict[str, list[str]] = defaultdict(list)
        for path in self.states:
            folder = path
            while folder:
                folder = folder.rpartition(os.sep)[0]
                grouped[folder].append(path)
        return grouped

    def below(self, folder: Path) -> Sequence[str]:
        """Return the files below one of the folders, or in one below it, in the order of their parts."""
        name = str(folder)
        return self._by_folder.get("" if name == "." else name, [])

    def settled(self, path: str) -> State | None:
        """Return the state of a file by which it can be known again, or None for one that changed just now."""
        state = self.states.get(path)
        newest = self._taken_ns - _TELLS_APART_NS
        return state if state and max(state.mtime_ns, state.ctime_ns) < newest else None

    def with_paths(self, paths: Iterable[str]) -> Files:
        """Return these files with what the disk says now of some that are below the folders.

        Arguments:
            paths: Of files; one that is not there any more is left out.
        """
        files = copy(self)
        files._taken_ns = time.time_ns()
        states = dict(self.states)
        for path in paths:
            state = _state_of(path)
            if state:
                states[path] = state
            else:
                states.pop(path, None)
        files.states = dict(sorted(states.items(), key=_order))
        files.__dict__.pop("_by_folder", None)
        return files

    def with_state(self, path: Path) -> Files:
        """Return these files with what the disk says of one of them now."""
        files = copy(self)
        others = {other: state for other, state in self.states.items() if other != str(path)}
        state = _state_of(str(path))
        files.states = {**others, **({str(path): state} if state else {})}
        return files

    def are_settled(self, *, but: Path) -> bool:
        """Whether every file but one can be known again."""
        newest = self._taken_ns - _TELLS_APART_NS
        states = [state for path, state in self.states.items() if path != str(but)]
        return all(max(state.mtime_ns, state.ctime_ns) < newest for state in (*states, *self.besides.values()) if state)


def _below(folder: str, closed: frozenset[_Identity]) -> Iterator[tuple[str, State]]:
    """Give the files below a folder, but not those below the closed ones."""
    identity = _identity(folder)
    if identity is None or identity in closed:
        return
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        # A path without `./`, as pathlib writes it.
        path = entry.name if folder == "." else entry.path
        if _is_folder(entry):
            yield from _below(path, closed | {identity})
        else:
            state = _state_of(path)
            if state:
                yield path, state


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads to itself.
        return False


def _identity(folder: str) -> _Identity:
    """Return what a folder is known by under whatever path, or None where there is none."""
    try:
        found = os.stat(folder)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _state_of(file: str) -> State | None:
    """Return the state of a file, or None where there is none, such as behind a link that leads nowhere."""
    try:
        found = os.stat(file)  # noqa: PTH116 - ten thousand times
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return State(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _order(file: tuple[str, State]) -> list[str]:
    return file[0].split(os.sep)  # noqa: PTH206 - ten thousand times
