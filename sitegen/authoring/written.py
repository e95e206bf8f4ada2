"""Every record of a content folder as it is written, to be changed there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen.content.cache import RecordCache
from sitegen.content.load import PUBLISHERS_FILE, SITE_FILE, Content, load, record_files
from sitegen.content.records import Publisher, Record, Site
from sitegen.content.walk import Step
from sitegen.diagnostics import Diagnostics
from sitegen.editing.changes import Changes
from sitegen.editing.document import Plain
from sitegen.files import Files
from sitegen.store import Store


class Written(NamedTuple):
    """A record where it is written.

    Attributes:
        path: The file.
        steps: From the top of the file down to the record.
        cls: What it is.
        data: What it says.
    """

    path: Path
    steps: tuple[Step, ...]
    cls: type[Record | Site]
    data: Plain


def load_all(folder: Path, found: Diagnostics) -> Content:
    """Return all records of a content folder, drafts and those with open values as well."""
    return load(folder, found, RecordCache(Store(None), Files([folder])), drafts=True, counts_open=True)


def written_records(
    changes: Changes, folder: Path, *, last: Path | None = None, skip: Callable[[Path], bool] = lambda _: False
) -> Iterator[Written]:
    """Give every record as it is written; what is changed in one of them is seen in no other.

    Arguments:
        changes: Keep the files.
        folder: The content folder.
        last: The file whose records come last.
        skip: Says of a file whether its records are not wanted.

    Raises:
        EditError: When a file cannot be read.
    """
    files: list[tuple[Path, type[Record | Site]]] = [(folder / SITE_FILE, Site), (folder / PUBLISHERS_FILE, Publisher)]
    files += [(Path(path), cls) for path, cls in record_files(folder, Files([folder]))]
    for path, cls in sorted(files, key=lambda file: file[0] == last):
        if not path.is_file() or skip(path):
            continue
        data = changes.document(path).value()
        if cls is Publisher and isinstance(data, dict):
            yield from (Written(path, (key,), cls, value) for key, value in data.items())
        elif isinstance(data, list):
            yield from (Written(path, (place,), cls, value) for place, value in enumerate(data))
        else:
            yield Written(path, (), cls, data)
