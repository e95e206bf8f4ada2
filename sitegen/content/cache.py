"""Records as they were read, kept from one run to the next, so that a file that did not change is not read again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from sitegen.content.records import Record
from sitegen.files import Files, State
from sitegen.store import Store

_Record = TypeVar("_Record", bound=Record)


class Listed(msgspec.Struct, Generic[_Record], frozen=True, array_like=True):
    """A record of a file.

    Attributes:
        id: Its id.
        steps: Keys and positions from the top of the file down to it.
        record: The record.
    """

    id: str
    steps: tuple[str | int, ...]
    record: _Record


class _Entry(msgspec.Struct, Generic[_Record], array_like=True):
    state: State | None
    sha256: bytes
    records: list[Listed[_Record]]


class RecordCache:
    """The records of files of which nothing was to be said.

    Arguments:
        store: Where they are kept.
        files: The content folder, as it is now.
    """

    def __init__(self, store: Store, files: Files) -> None:
        self.files = files
        self._store = store
        self._before: dict[type[Record], dict[str, Any]] = {}
        self._now: dict[type[Record], dict[str, Any]] = {}
        self._changed: set[type[Record]] = set()

    def get(self, path: Path, cls: type[_Record]) -> list[Listed[_Record]] | None:
        """Return the records of a file that is as it was, or None.

        Arguments:
            path: The file.
            cls: What kind of record it holds.
        """
        entry: _Entry[_Record] | None = self._entries(cls).get(str(path))
        if entry is None:
            return None
        state = self.files.settled(path)
        if state is None or state != entry.state:
            try:
                same = hashlib.sha256(path.read_bytes()).digest() == entry.sha256
            except OSError:
                return None
            if not same:
                return None
            entry = _Entry(state, entry.sha256, entry.records)
            self._changed.add(cls)
        self._now.setdefault(cls, {})[str(path)] = entry
        return entry.records

    def put(self, path: Path, cls: type[_Record], data: bytes, records: list[Listed[_Record]]) -> None:
        """Remember the records of a file.

        Arguments:
            path: The file.
            cls: What kind of record it holds.
            data: Its bytes.
            records: All that it holds.
        """
        entry = _Entry(self.files.settled(path), hashlib.sha256(data).digest(), records)
        self._now.setdefault(cls, {})[str(path)] = entry
        self._changed.add(cls)

    def save(self) -> None:
        """Keep what was used in this run.

        Raises:
            OSError: When the disk refuses.
        """
        for cls, before in self._before.items():
            now = self._now.get(cls, {})
            if cls in self._changed or now.keys() != before.keys():
                self._store.save(_name(cls), now)

    def _entries(self, cls: type[_Record]) -> dict[str, Any]:
        if cls not in self._before:
            nothing: dict[str, Any] = {}
            self._before[cls] = self._store.load(_name(cls), dict[str, _Entry[cls]], lambda: nothing)  # type: ignore[valid-type]
        return self._before[cls]


def _name(cls: type[Record]) -> str:
    return f"records-{cls.record_kind}"
