"""`evidence.lock` as it was before a run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.content.source import read
from sitegen.diagnostics import Diagnostics, Span, rule
from sitegen.store import Store

_LOCK = "lock"


BAD_LOCK = rule(
    "Q007",
    "error",
    "the lock cannot be read",
    why="A lock that was edited or badly merged could vouch for words that nobody found.",
    fix="Restore the file, or delete it and run `sitegen verify` where the captured texts are.",
)
STALE_LOCK = rule(
    "Q006",
    "error",
    "the lock is stale",
    why="`--locked` promises that everything the site relies on is in the committed `evidence.lock`.",
    fix="Run `sitegen verify` where the captured texts are, and commit the file.",
)


class OldLock(NamedTuple):
    """`evidence.lock` as it was before a build.

    Attributes:
        text: Of the file, with plain line ends; empty where there is none.
        load: Gives what it says, or None where it cannot be read.
        digests: Of what it says, where the last build wrote it; see `Lock.digests`.
    """

    text: str
    load: Callable[[], Lock | None]
    digests: Mapping[str, bytes] = {}


class _WrittenLock(msgspec.Struct, array_like=True):
    """Hashes of the text of `evidence.lock` as a build left it, and of what it says; see `Lock.digests`."""

    text: bytes
    digests: Mapping[str, bytes]


def read_lock(path: Path, store: Store, found: Diagnostics) -> OldLock:
    """Read `evidence.lock`, and report where it is not as it was written."""
    if not path.is_file():
        return OldLock("", Lock)
    last = store.load(_LOCK, _WrittenLock | None, lambda: None)
    with suppress(OSError):
        # Git may have given it the line ends of the system.
        data = path.read_bytes().replace(b"\r\n", b"\n")
        if last and last.text == _hash_of(data):
            # It is as the last build wrote it, and mostly not asked for.
            text = data.decode()
            return OldLock(text, cache(partial(load_lock, text)), last.digests)
    source = read(path, found)
    if source is None:
        return OldLock("", lambda: None)
    text = source.text.replace("\r\n", "\n")
    try:
        lock = load_lock(text)
    except LockError as error:
        hint = "restore the file, or delete it and run `sitegen verify` where the captured texts are at hand"
        for line, reason in error.problems:
            offset = sum(len(before) + 1 for before in source.text.split("\n")[: line - 1])
            found.add(BAD_LOCK, reason, source.span(offset), hint=hint)
        return OldLock(text, lambda: None)
    return OldLock(text, lambda: lock)


def keep_lock(store: Store, text: str, lock: Lock) -> None:
    """Keep for the next build what `evidence.lock` says, so that it is not read again.

    Arguments:
        store: Where it is kept.
        text: Of the file, as this build leaves it.
        lock: What it says.
    """
    store.save(_LOCK, _WrittenLock(_hash_of(text.encode()), lock.digests))


def report_stale_lock(path: Path, found: Diagnostics) -> None:
    """Report that `evidence.lock` is not what the captured texts say."""
    found.add(
        STALE_LOCK,
        f"`{path.name}` is not up to date with the content and the captured texts",
        Span(str(path)),
        hint="run `sitegen verify` where the captured texts are at hand, and commit the file",
    )


def _hash_of(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
