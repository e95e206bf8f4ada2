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


def load_manifest(path: Path) -> Manifest:
    """Read a manifest; one that is missing or damaged is an empty one, and everything is written again."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return Manifest("")


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
