"""Changes to several files that are made together: all of them, or none.

Each file is written beside its place, and only when all are there are they moved into it. Where the disk refuses in
between, what was done is undone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from sitegen.editing.document import Document, EditError


class Changes:
    """Files to be changed, made and moved.

    Attributes:
        documents: Files that are being changed, by path.
        rewritten: Files that are no records and get other bytes, with those of before and those to be.
        made: Files that are to be new, with their bytes.
        moved: Files that are to have another path.
    """

    def __init__(self) -> None:
        self.documents: dict[Path, Document] = {}
        self.rewritten: dict[Path, tuple[bytes, bytes]] = {}
        self.made: dict[Path, bytes] = {}
        self.moved: dict[Path, Path] = {}

    def document(self, path: Path) -> Document:
        """Return a file to be changed, which is read the first time that it is asked for.

        Raises:
            EditError: When it cannot be read, or is no YAML.
        """
        if path not in self.documents:
            self.documents[path] = Document.open(path)
        return self.documents[path]

    def make(self, path: Path, text: str | bytes) -> None:
        """Let a file be new.

        Arguments:
            path: Where it will be.
            text: What is in it; text becomes UTF-8.

        Raises:
            EditError: When there is something of that name, or is to be.
        """
        if os.path.lexists(path) or path in self.made:
            raise EditError(path, "it is there already")
        self.made[path] = text if isinstance(text, bytes) else text.encode()

    def move(self, path: Path, target: Path) -> None:
        """Let a file have another path in its folder, with what it then holds.

        Raises:
            EditError: When there is something of that name, or is to be.
        """
        # On a disk that does not tell cases apart a file may get the same name in other letters.
        is_itself = target.exists() and path.samefile(target)
        if (os.path.lexists(target) and not is_itself) or target in self.made:
            raise EditError(target, "it is there already")
        self.moved[path] = target

    @property
    def files(self) -> list[Path]:
        """The files that are there and will be changed or moved."""
        return list(dict.fromkeys([*(path for path, _, _ in self._replaced), *self.moved]))

    @property
    def _replaced(self) -> list[tuple[Path, bytes, bytes]]:
        """The files that get other bytes, with both; records come last, in the order in which they were asked for."""
        changed = [(path, document) for path, document in self.documents.items() if document.is_changed]
        others = [(path, before, after) for path, (before, after) in self.rewritten.items()]
        return [*others, *((path, document.before, document.data) for path, document in changed)]

    def commit(self) -> None:
        """Make all changes, those that make or move a file last.

        Who is killed in between leaves every file whole, some of them changed.

        Raises:
            EditError: When a file is no longer as it was read; nothing is changed then.
            OSError: When the disk refuses; what was changed is as it was then.
        """
        for path, before, _ in self._replaced:
            if path.read_bytes() != before:
                raise EditError(path, "somebody else has changed it meanwhile")
        for path in self.made:
            if os.path.lexists(path):
                raise EditError(path, "it is there already")
        undo: list[Callable[[], object]] = []
        parts: list[Path] = []
        try:
            for step in self._staged(parts, undo):
                step()
        except BaseException:
            for back in reversed(undo):
                with suppress(OSError):
                    back()
            raise
        finally:
            for part in parts:
                with suppress(OSError):
                    part.unlink()

    def _staged(self, parts: list[Path], undo: list[Callable[[], object]]) -> list[Callable[[], None]]:
        """Write what is new beside its place, and return what then puts it there."""
        steps: list[Callable[[], None]] = []
        for path, before, after in self._replaced:
            # A link stays a link: what it leads to is changed.
            target = path.resolve()
            new, old = _beside(target, after, parts), _beside(target, before, parts, synced=False)
            shutil.copymode(target, new)
            shutil.copymode(target, old)
            steps.append(partial(_move, new, target, undo, partial(old.replace, target)))
        for path, data in self.made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            steps.append(partial(_move, _beside(path, data, parts), path, undo, path.unlink))
        for path, target in self.moved.items():
            steps.append(partial(_move, path, target, undo, partial(target.rename, path)))
        return steps


def _beside(path: Path, data: bytes, parts: list[Path], *, synced: bool = True) -> Path:
    """Write a file beside a path under a name of this process alone, and see that the disk has it if it will last."""
    part = path.with_name(f".{path.name}.{os.getpid()}.{len(parts)}.part")
    parts.append(part)
    with part.open("xb") as opened:
        opened.write(data)
        if synced:
            opened.flush()
            os.fsync(opened.fileno())
    return part


def _move(source: Path, target: Path, undo: list[Callable[[], object]], back: Callable[[], object]) -> None:
    # To go back on a step that was not made does nothing.
    undo.append(back)
    source.replace(target)
