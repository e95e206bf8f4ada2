"""The manifest: what sitegen made in the output, so that it touches nothing else and writes nothing twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from os import stat_result
from pathlib import Path

import msgspec

WORK_FOLDER = ".sitegen"
MANIFEST = "manifest.json"
JOURNAL = "journal.json"


class Entry(msgspec.Struct, frozen=True):
    """One file of the output.

    Attributes:
        sha256: Of its bytes.
        size: Bytes.
        mtime_ns: When it was written, by the clock of the disk.
        fingerprint: Of what it was made of; empty for files that are made in every build.
    """

    sha256: str
    size: int
    mtime_ns: int
    fingerprint: str = ""

    def matches(self, stat: stat_result) -> bool:
        """Whether a file is as it was left."""
        return (stat.st_size, stat.st_mtime_ns) == (self.size, self.mtime_ns)


class Manifest(msgspec.Struct, frozen=True):
    """The files that sitegen made.

    Attributes:
        version: Of sitegen.
        files: Path from the top of the output to what is known of it.
    """

    version: str
    files: Mapping[str, Entry] = {}


UNSEEN = Entry("", -1, 0)
"""What is known of a file that is ours by what it says itself: it is looked at before it is kept."""


def load_manifest(path: Path) -> Manifest | None:
    """Read a manifest; None for one that is missing or damaged."""
    try:
        return parse_manifest(path.read_bytes())
    except OSError:
        return None


def parse_manifest(data: bytes) -> Manifest | None:
    """Return what the bytes of a manifest say, or None where they are damaged."""
    try:
        return msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError:
        return None


def dump_manifest(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest."""
    return msgspec.json.encode(manifest)


def sha256_of(data: bytes) -> str:
    """Return the hash by which files are compared."""
    return hashlib.sha256(data).hexdigest()


def state_folder(project: Path, output: Path) -> Path:
    """Return where what is known of an output is kept.

    Arguments:
        project: The folder that holds `content/`.
        output: The folder of the site.
    """
    relative = os.path.relpath(output.absolute(), project.absolute())
    return project / WORK_FOLDER / f"output-{sha256_of(relative.encode())[:12]}"
