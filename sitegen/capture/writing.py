"""Writing what was captured: all of a source or nothing, and nothing over anything that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import yaml

from sitegen.capture.needs import SourceError
from sitegen.capture.record import scalar


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write some files that are not there, all of them or none.

    Raises:
        FileExistsError: Where there is one by now.
        OSError: When the disk refuses.
    """
    made: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                made.append(path)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def with_publisher(old: str, publisher: str, values: Mapping[str, str]) -> str:
    """Return the text of `publishers.yaml` with one more publisher at its end.

    Arguments:
        old: The text as it is; an empty one where there is no file.
        publisher: The id of the publisher.
        values: Its keys.

    Raises:
        SourceError: Where that cannot be done without touching what is there.
    """
    lines = [f"{publisher}:", *(f"  {key}: {scalar(value)}" for key, value in values.items())]
    new = f"{old}{'' if not old or old.endswith(chr(10)) else chr(10)}{chr(10).join(lines)}\n"
    before, after = (_entries(text) for text in (old, new))
    if before is None or after is None or after != before | {publisher: dict(values)}:
        hint = f"add a publisher `{publisher}` by hand"
        raise SourceError("`publishers.yaml` cannot be added to, for it is not one mapping in block style", hint)
    return new


def _entries(text: str) -> dict[str, object] | None:
    """Return what is in the file, with all scalars as they are written."""
    try:
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - this loader makes texts, lists and mappings only
    except yaml.YAMLError:
        return None
    return read if isinstance(read, dict) else {} if not read else None
