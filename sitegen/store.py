"""What one run leaves for the next: a few files that may be lost at any time, and then cost time only.

A file is written beside its name and moved into place, so two runs at once leave one or the other. It is kept with a
checksum and with a name of what wrote it: damage is found and said, what another version wrote is passed over.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, TypeVar

import msgspec

from sitegen import __version__

_Value = TypeVar("_Value")


class Store:
    """A folder of such files.

    Arguments:
        folder: Where they lie, which is made when something is saved; None for a store that holds nothing.

    Attributes:
        damaged: Names of files that could not be used, though this version wrote them.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.damaged: list[str] = []

    def load(self, name: str, of: Any, default: Callable[[], _Value]) -> _Value:
        """Return what was saved under a name, or the default where there is nothing that can be used.

        Arguments:
            name: Of the file.
            of: The type of what was saved, as msgspec takes it.
            default: Makes what stands for it.
        """
        if self._folder is None:
            return default()
        try:
            data = (self._folder / name).read_bytes()
        except FileNotFoundError:
            return default()
        except OSError:
            self.damaged.append(name)
            return default()
        end = data.find(b"\n")
        written_by, _, checksum = data[:end].partition(b" ")
        body = memoryview(data)[end + 1 :]
        if written_by != made_by().encode():
            return default()
        try:
            if int(checksum, 16) == zlib.crc32(body):
                value: _Value = _decoder(of).decode(body)
                return value
        except (ValueError, msgspec.DecodeError):
            pass
        self.damaged.append(name)
        return default()

    def save(self, name: str, value: Any) -> None:
        """Keep a value for the next run.

        Raises:
            OSError: When the disk refuses.
        """
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        body = msgspec.msgpack.encode(value)
        with replacing(self._folder / name) as opened:
            opened.write(b"%s %x\n" % (made_by().encode(), zlib.crc32(body)))
            opened.write(body)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of another once it is whole; its name is that of this process alone.

    Arguments:
        path: Of the file whose place it takes, if there is one.

    Raises:
        OSError: When the disk refuses; what was written so far is gone then.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as opened:
            yield opened
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def remove_parts(folder: Path, name: str = "*") -> None:
    """Remove what runs that were killed had begun to write.

    Arguments:
        folder: Where nobody else writes now.
        name: Of the file that was to be written.

    Raises:
        OSError: When the disk refuses.
    """
    for part in folder.glob(f".{name}.[0-9]*.part"):
        part.unlink(missing_ok=True)


@cache
def _decoder(of: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(of)


@cache
def made_by() -> str:
    """Return a name of all that makes pages: Python, what is installed beside our dependencies, and sitegen itself.

    It goes down to the state of sitegen's files, for who works on it changes them often.
    """
    package = os.path.dirname(__file__)  # noqa: PTH120 - a Path for each module takes half of the time
    paths = (f"{folder}/{name}" for folder, _, names in os.walk(package) for name in names if name.endswith(".py"))
    stats = ((path[len(package) :], os.stat(path)) for path in sorted(paths))  # noqa: PTH116
    said = [f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats]
    said += [sys.version, *_installed()]
    return f"sitegen-{__version__}-{zlib.crc32(chr(10).join(said).encode()):08x}"


def _installed() -> list[str]:
    """Return the names of packages with their versions; to ask each for its own takes a hundred times as long."""
    specs = [find_spec(name) for name in ("jinja2", "markdown", "nh3", "yaml")]
    folders = {os.path.dirname(os.path.dirname(spec.origin)) for spec in specs if spec and spec.origin}  # noqa: PTH120
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith("-info"))  # noqa: PTH208
