"""The one door to the disk: changed files are staged, a journal is synced, then they are renamed into place.

The order keeps the site whole at every instant. Files that are no pages come first, since nothing in them is
followed. Then each new page gets a stub, a whole page without links, so that whatever links to it leads somewhere;
then come the new pages, the changed ones, and the front page. Pages that are no longer made are replaced by the stub
before they are deleted, for they may link to one another. Whoever is killed between two of these steps leaves the
journal behind, and the next run of any command goes on where it stood: each step may be done twice.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from filelock import FileLock, Timeout

from sitegen import __version__
from sitegen.errors import BusyError
from sitegen.output.manifest import Entry, Manifest, dump_manifest, load_manifest, sha256_of

WORK_FOLDER = ".sitegen"

_STUB = "stub"
_STUB_HTML = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="sitegen">'
    "<title>Being published</title></head><body><p>This page is being published. Reload it in a moment.</p>"
    "</body></html>\n"
)
_OURS = (b'<meta name="generator" content="sitegen', b'"generator": "sitegen', b"generator: sitegen")
_MARK_WITHIN = 4096


class File(NamedTuple):
    """A file as it should be.

    Attributes:
        data: Its bytes.
        fingerprint: Of what it was made of; empty for files that are no pages.
    """

    data: bytes
    fingerprint: str = ""


class Written(NamedTuple):
    """What a commit came to.

    Attributes:
        written: Files that are new or changed.
        unchanged: Files that stayed as they were.
        removed: Files of ours that are no longer made.
    """

    written: frozenset[str]
    unchanged: frozenset[str]
    removed: frozenset[str]


class _Step(msgspec.Struct, frozen=True, array_like=True):
    """One step of a commit: `stub` where nothing is, `cover` what is there, `move` from the stage, or `delete`."""

    action: Literal["stub", "cover", "move", "delete"]
    path: str
    staged: str = ""


class _Journal(msgspec.Struct, frozen=True):
    stage: str
    sizes: Mapping[str, int]
    steps: list[_Step]


class Output:
    """The folder that a site is written to.

    Arguments:
        project: The folder that holds `content/`; `.sitegen/` is made there.
        folder: The output.
    """

    def __init__(self, project: Path, folder: Path) -> None:
        self.folder = folder
        self._work = project / WORK_FOLDER
        relative = os.path.relpath(folder.absolute(), project.absolute())
        self._state = self._work / f"output-{sha256_of(relative.encode())[:12]}"
        self._manifest_path = self._state / "manifest.json"
        self._journal_path = self._state / "journal.json"

    @contextmanager
    def claim(self) -> Iterator[None]:
        """Keep every other run away from this site, and finish what an interrupted one left.

        Raises:
            BusyError: When another run is at it.
        """
        self._state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._work / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise BusyError from error
        try:
            self._recover()
            yield
        finally:
            lock.release()

    def strangers(self, files: Mapping[str, File]) -> list[str]:
        """Return paths that are to be written and at which something lies that sitegen did not make."""
        known = load_manifest(self._manifest_path).files
        return [path for path in sorted(files) if path not in known and self._is_foreign(path, files[path].data)]

    def commit(self, files: Mapping[str, File], *, forget: bool = False) -> Written:
        """Bring the output to hold these files, and no others of ours.

        Arguments:
            files: Path from the top of the output to the file; every page in one call.
            forget: Write every file, also where the output has it already.
        """
        known = load_manifest(self._manifest_path).files
        entries: dict[str, Entry] = {}
        changed: list[str] = []
        for path, file in files.items():
            entry = None if forget else self._unchanged(path, file, known.get(path))
            if entry is None:
                changed.append(path)
            else:
                entries[path] = entry
        removed = [path for path in known if path not in files and self._lies_at(path)]
        if changed or removed or set(known) != set(files):
            self._stage(files, changed, removed, entries)
            self._recover()
        return Written(frozenset(changed), frozenset(entries).difference(changed), frozenset(removed))

    def _unchanged(self, path: str, file: File, entry: Entry | None) -> Entry | None:
        """Return what is known of a file that is already as it should be, or None."""
        try:
            stat = (self.folder / path).stat()
        except OSError:
            return None
        digest = sha256_of(file.data)
        if entry and entry.matches(stat):
            same = entry.sha256 == digest
        else:
            same = stat.st_size == len(file.data) and (self.folder / path).read_bytes() == file.data
        return Entry(digest, stat.st_size, stat.st_mtime_ns, file.fingerprint) if same else None

    def _is_foreign(self, path: str, data: bytes) -> bool:
        target = self.folder / path
        between = [self.folder.joinpath(*Path(path).parts[:depth]) for depth in range(1, len(Path(path).parts))]
        if target.is_dir() or any(folder.exists() and not folder.is_dir() for folder in between):
            return True
        try:
            with target.open("rb") as opened:
                head = opened.read(_MARK_WITHIN)
        except OSError:
            return False
        if any(mark in head for mark in _OURS):
            return False
        return target.read_bytes() != data

    def _lies_at(self, path: str) -> bool:
        return (self.folder / path).is_file()

    def _stage(
        self, files: Mapping[str, File], changed: list[str], removed: list[str], entries: dict[str, Entry]
    ) -> None:
        """Write all that changes beside the output, then the journal that says what is to be done with it."""
        stage = self._stage_folder()
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        try:
            names: dict[str, str] = {}
            for number, path in enumerate(sorted(changed, key=_turn)):
                staged = stage / str(number)
                staged.write_bytes(files[path].data)
                stat = staged.stat()
                names[path] = str(number)
                entries[path] = Entry(
                    sha256_of(files[path].data), stat.st_size, stat.st_mtime_ns, files[path].fingerprint
                )
            (stage / _STUB).write_text(_STUB_HTML)
            sizes = {name: entries[path].size for path, name in names.items()}
            steps = self._steps(names, removed)
            manifest = Manifest(__version__, dict(sorted(entries.items())))
            _write_synced(self._state / "manifest.next", dump_manifest(manifest))
            _write_synced(self._journal_path, msgspec.json.encode(_Journal(str(stage.absolute()), sizes, steps)))
        except BaseException:
            if not self._journal_path.exists():
                shutil.rmtree(stage, ignore_errors=True)
            raise

    def _steps(self, names: Mapping[str, str], removed: list[str]) -> list[_Step]:
        new_pages = [path for path in names if path.endswith(".html") and not self._lies_at(path)]
        orphans = [path for path in removed if path.endswith(".html")]
        rest = [path for path in names if not path.endswith(".html")]
        pages = [path for path in names if path.endswith(".html")]
        pages.sort(key=lambda path: (path not in new_pages, _turn(path)))
        return [
            *(_Step("move", path, names[path]) for path in rest),
            *(_Step("stub", path) for path in new_pages),
            *(_Step("move", path, names[path]) for path in pages if path != "index.html"),
            *(_Step("move", path, names[path]) for path in pages if path == "index.html"),
            *(_Step("cover", path) for path in orphans),
            *(_Step("delete", path) for path in removed),
        ]

    def _recover(self) -> None:
        """Do what the journal says, from wherever an earlier run stopped."""
        try:
            journal = msgspec.json.decode(self._journal_path.read_bytes(), type=_Journal)
        except FileNotFoundError:
            return
        except msgspec.DecodeError:
            self._journal_path.unlink()
            return
        stage = Path(journal.stage)
        if not _is_whole(stage, journal.sizes):
            # The disk lost what was staged. What was moved is not as the manifest has it, so the next commit looks.
            self._journal_path.unlink()
            return
        for step in journal.steps:
            self._do(step, stage)
        for path in {Path(step.path).parent for step in journal.steps if step.action == "delete"}:
            if path != Path():
                with suppress(OSError):
                    (self.folder / path).rmdir()
        with suppress(FileNotFoundError):
            (self._state / "manifest.next").replace(self._manifest_path)
        self._journal_path.unlink()
        shutil.rmtree(stage, ignore_errors=True)

    def _do(self, step: _Step, stage: Path) -> None:
        target = self.folder / step.path
        if step.action == "delete":
            target.unlink(missing_ok=True)
            return
        if step.action == "move":
            source = stage / step.staged
            if source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                source.replace(target)
            return
        if (step.action == "stub") == target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = stage / f"{_STUB}.copy"
        copy.unlink(missing_ok=True)
        try:
            copy.hardlink_to(stage / _STUB)
        except OSError:
            shutil.copyfile(stage / _STUB, copy)
        copy.replace(target)

    def _stage_folder(self) -> Path:
        """Return where to stage: beside the content, or in the output where that is another disk."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.folder.stat().st_dev == self._state.stat().st_dev:
            return self._state / "stage"
        return self.folder / f"{WORK_FOLDER}-stage"


def replace_text(path: Path, text: str) -> None:
    """Write a text file so that at every instant it is whole."""
    _write_synced(path, text.encode())


def _write_synced(path: Path, data: bytes) -> None:
    following = path.with_name(f"{path.name}.part")
    with following.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    following.replace(path)


def _is_whole(stage: Path, sizes: Mapping[str, int]) -> bool:
    """Whether every staged file that was not yet moved has the size that it was given."""
    present = [stage / name for name in sizes if (stage / name).exists()]
    return all(path.stat().st_size == sizes[path.name] for path in present)


def _turn(path: str) -> tuple[bool, str]:
    """Order files as they are committed: those that are no pages first."""
    return path.endswith(".html"), path
