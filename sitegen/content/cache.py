"""Records as they were read, kept from one run to the next, so that a file that did not change is not read again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from sys import intern
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from msgspec.structs import force_setattr

from sitegen.content.outline import Outline
from sitegen.content.records import Record, Summary
from sitegen.content.walk import Step
from sitegen.files import Files, State
from sitegen.store import Store

_Record = TypeVar("_Record", bound=Record)


class Listed(msgspec.Struct, Generic[_Record], frozen=True, array_like=True):
    """A record of a file.

    Attributes:
        id: Its id.
        steps: Keys and positions from the top of the file down to it.
        record: The record.
        outline: What it says of others.
    """

    id: str
    steps: tuple[Step, ...]
    record: _Record
    outline: Outline


class Packed(NamedTuple):
    """The records of a file as the cache keeps them, which a process can send to another.

    Attributes:
        sha256: Of the bytes of the file.
        records: All that it holds, as MessagePack.
    """

    sha256: bytes
    records: bytes

    @classmethod
    def of(cls, data: bytes, records: Sequence[Listed[Any]]) -> Packed:
        """Pack the records of a file of some bytes."""
        return cls(hashlib.sha256(data).digest(), msgspec.msgpack.encode(records))


class _Entry(msgspec.Struct, array_like=True):
    state: State | None
    sha256: bytes
    records: msgspec.Raw


class RecordCache:
    """The records of files of which nothing was to be said.

    Arguments:
        store: Where they are kept.
        files: The content folder, as it is now.

    Attributes:
        files: See above.
        digests: The sha256 of each file whose records it gave.
    """

    def __init__(self, store: Store, files: Files) -> None:
        self.files = files
        self.digests: dict[str, bytes] = {}
        self._store = store
        self._before: dict[type[Record], dict[str, _Entry]] = {}
        self._now: dict[type[Record], dict[str, _Entry]] = defaultdict(dict)
        self._changed: set[type[Record]] = set()

    def get(self, path: str, cls: type[_Record]) -> list[Listed[_Record]] | None:
        """Return the records of a file that is as it was, or None.

        Arguments:
            path: The file.
            cls: What kind of record it holds.
        """
        entry = self._entries(cls).get(path)
        if entry is None:
            return None
        state = self.files.settled(path)
        if state is None or state != entry.state:
            try:
                same = hashlib.sha256(Path(path).read_bytes()).digest() == entry.sha256
            except OSError:
                return None
            if not same:
                return None
            entry = _Entry(state, entry.sha256, entry.records)
            self._changed.add(cls)
        return self._keep(path, cls, entry)

    def put(self, path: str, cls: type[_Record], packed: Packed) -> list[Listed[_Record]]:
        """Remember the records of a file, and return them.

        Arguments:
            path: The file.
            cls: What kind of record it holds.
            packed: What it holds.
        """
        self._changed.add(cls)
        state = self.files.settled(path)
        return self._keep(path, cls, _Entry(state, packed.sha256, msgspec.Raw(packed.records)))

    def _keep(self, path: str, cls: type[_Record], entry: _Entry) -> list[Listed[_Record]]:
        self._now[cls][path] = entry
        self.digests[path] = entry.sha256
        records: list[Listed[_Record]] = _decoder(cls).decode(entry.records)
        for listed in records:
            if isinstance(listed.record, Summary):
                _share_ids(listed.record)
        return records

    def save(self) -> None:
        """Keep what was used in this run.

        Raises:
            OSError: When the disk refuses.
        """
        for cls, before in self._before.items():
            now = self._now[cls]
            if cls in self._changed or now.keys() != before.keys():
                self._store.save(_name(cls), now)

    def _entries(self, cls: type[Record]) -> dict[str, _Entry]:
        if cls not in self._before:
            nothing: dict[str, _Entry] = {}
            self._before[cls] = self._store.load(_name(cls), dict[str, _Entry], lambda: nothing)
        return self._before[cls]


def _share_ids(summary: Summary) -> None:
    """Let ids that stand in many summaries be one object each: apart they are a quarter of what summaries take."""
    force_setattr(summary, "topics", tuple(map(intern, summary.topics)))
    force_setattr(summary, "actors", tuple(map(intern, summary.actors)))
    for quotation in summary.quotations:
        if quotation.speaker:
            force_setattr(quotation, "speaker", intern(quotation.speaker))


@cache
def _decoder(cls: type[Record]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(list[Listed[cls]])  # type: ignore[valid-type]


def _name(cls: type[Record]) -> str:
    return f"records-{cls.record_kind}"
