"""The one door to the disk: changed files are staged, a journal is synced, then they are renamed into place.

The order keeps the site whole at every instant. Files that are no pages come first, since nothing in them is
followed. Then each new page gets a stub, a whole page without links, so that whatever links to it leads somewhere;
then come the new pages, the changed ones, and the front page. Pages that are no longer made are replaced by the stub
before they are deleted, for they may link to one another. Whoever is killed between two of these steps leaves the
journal behind, and the next command that reads the content goes on where it stood: each step may be done twice. The
journal names no folder, so a project that was moved or copied meanwhile is finished where it lies.
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
from sitegen.output.manifest import (
    JOURNAL,
    MANIFEST,
    WORK_FOLDER,
    Entry,
    Manifest,
    dump_manifest,
    load_manifest,
    sha256_of,
    state_folder,
)
from sitegen.output.ours import STUB, Ours, ours_in
from sitegen.pages import urls
from sitegen.store import Store, remove_parts, replacing

_SITE, _STUB = "site", "stub"
_NEXT = "manifest.next"


class File(NamedTuple):
    """A file of the site.

    Attributes:
        data: Its bytes.
        fingerprint: Of what it was made of; empty for files that are made in every build.
        sha256: Of its bytes, if somebody has computed it.
    """

    data: bytes
    fingerprint: str = ""
    sha256: str = ""


class Kept(NamedTuple):
    """A file that the output is to hold.

    Attributes:
        entry: What the manifest will say of it.
        is_staged: Whether it lies in the stage; else the output has it already.
        is_foreign: Whether something lies in its place that sitegen did not make.
    """

    entry: Entry
    is_staged: bool = False
    is_foreign: bool = False


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


class Stage:
    """Where files lie until all of them are ready, each under its own path; for a run that writes nothing, nowhere.

    Several processes may put files into one stage.

    Arguments:
        output: The folder of the site.
        folder: Of the stage; None to compare only.
        ours: What sitegen made there.
        forget: Whether files are written that the output has already.

    Attributes:
        known: What is known of the files of the output that sitegen made.
        altered: Paths of those that somebody changed since, as far as only the output itself tells.
    """

    def __init__(self, output: Path, folder: Path | None, ours: Ours, *, forget: bool = False) -> None:
        self.folder = folder
        self._output = output
        self.known, self.altered = ours
        self._forget = forget

    def untouched(self, path: str) -> Entry | None:
        """Return what is known of a file that the output has as it was left, or None."""
        entry = None if self._forget else self.known.get(path)
        if entry is None:
            return None
        try:
            stat = os.stat(f"{self._output}/{path}")  # noqa: PTH116
        except OSError:
            return None
        return entry if entry.matches(stat) else None

    def keep(self, path: str, fingerprint: str) -> Kept | None:
        """Return what is known of a file that the output has, made of the same and untouched since, or None."""
        entry = self.known.get(path)
        if entry is None or entry.fingerprint != fingerprint or not self.untouched(path):
            return None
        return Kept(entry)

    def keep_folder(self, folder: str, fingerprint: str) -> dict[str, Kept]:
        """Return all files below a folder, or none unless every one was made of the same and is untouched since."""
        paths = [path for path in self.known if path.startswith(f"{folder}/")]
        files = {path: kept for path in paths if (kept := self.keep(path, fingerprint))}
        return files if len(files) == len(paths) else {}

    def put(self, path: str, file: File) -> Kept:
        """Take a file, and stage it unless the output has it.

        Raises:
            OSError: When the disk refuses.
        """
        digest = file.sha256 or sha256_of(file.data)
        known = self.known.get(path)
        unchanged = None if self._forget else self._unchanged(path, file, digest, known)
        if unchanged:
            return Kept(unchanged)
        is_foreign = known is None and self._is_foreign(path, file.data)
        if self.folder is None or is_foreign:
            return Kept(Entry(digest, len(file.data), 0, file.fingerprint), is_foreign=is_foreign)
        mtime_ns = _write(f"{self.folder}/{path}", file.data)
        return Kept(Entry(digest, len(file.data), mtime_ns, file.fingerprint), is_staged=True)

    def read(self, path: str, kept: Kept) -> bytes:
        """Return the bytes of a file that was put or kept.

        Raises:
            OSError: When the disk refuses.
        """
        folder = self.folder if kept.is_staged and self.folder else self._output
        return (folder / path).read_bytes()

    def _unchanged(self, path: str, file: File, digest: str, entry: Entry | None) -> Entry | None:
        """Return what is known of a file that is already as it should be, or None."""
        target = f"{self._output}/{path}"
        try:
            stat = os.stat(target)  # noqa: PTH116
        except OSError:
            return None
        if entry and entry.matches(stat):
            same = entry.sha256 == digest
        else:
            same = stat.st_size == len(file.data) and Path(target).read_bytes() == file.data
        return Entry(digest, stat.st_size, stat.st_mtime_ns, file.fingerprint) if same else None

    def _is_foreign(self, path: str, data: bytes) -> bool:
        """Whether something lies in the place of a new file that is not the same already."""
        target = Path(self._output, path)
        try:
            return target.read_bytes() != data
        except FileNotFoundError:
            return False
        except OSError:
            return target.is_dir() or any(folder.exists() and not folder.is_dir() for folder in target.parents)


class _Step(msgspec.Struct, frozen=True, array_like=True):
    """One step of a commit.

    `stub` where nothing is, `cover` what is there, `move` from the stage, `delete`, or `place` the whole stage.
    """

    action: Literal["stub", "cover", "move", "delete", "place"]
    path: str = ""


_Place = Literal["state", "output"]
_PLACES: tuple[_Place, ...] = "state", "output"


class _Journal(msgspec.Struct, frozen=True):
    """What is to be done.

    Attributes:
        stage: Which folder the stage lies in.
        sizes: Path of each staged file to its size.
        steps: In their order.
    """

    stage: _Place
    sizes: Mapping[str, int]
    steps: list[_Step]


PATIENCE = 5
"""Seconds that a run which only writes `evidence.lock` or records waits for another to end."""


class OutputFolder:
    """The folder that a site is written to.

    Arguments:
        project: The folder that holds `content/`; `.sitegen/` is made there.
        folder: The output.
    """

    def __init__(self, project: Path, folder: Path) -> None:
        self.folder = folder
        self._work = project / WORK_FOLDER
        self._state = state_folder(project, folder)
        self._manifest_path = self._state / MANIFEST
        self._journal_path = self._state / JOURNAL

    @contextmanager
    def claim(self, patience: float = 0) -> Iterator[None]:
        """Keep every other run away from this site, and finish what an interrupted one left.

        Arguments:
            patience: How many seconds to wait for another run to end.

        Raises:
            BusyError: When another run is at it.
            OSError: When the disk refuses.
        """
        self._state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._work / "lock")
        try:
            lock.acquire(timeout=patience)
        except Timeout as error:
            raise BusyError from error
        try:
            remove_parts(self._state)
            self._recover()
            yield
        finally:
            lock.release()

    def finish(self) -> None:
        """Finish what an interrupted run left, unless another run is at this site: that one has done so already.

        Raises:
            OSError: When the disk refuses.
        """
        if self._journal_path.exists():
            with suppress(BusyError), self.claim():
                pass

    @property
    def store(self) -> Store:
        """Where caches of this output are kept."""
        return Store(self._state)

    @property
    def ours(self) -> Ours:
        """What sitegen made in the output.

        The manifest says so, unless it is gone or the list in the output is not the one that was left with it: another
        copy of the site may lie there now, as after `git checkout`.
        """
        manifest = load_manifest(self._manifest_path)
        if manifest is None:
            return ours_in(self.folder)
        left = manifest.files.get(urls.FILES_JSON)
        try:
            there = (self.folder / urls.FILES_JSON).stat()
        except OSError:
            return Ours(manifest.files)
        if left and left.matches(there):
            return Ours(manifest.files)
        return Ours({**ours_in(self.folder).files, **manifest.files})

    def looking(self) -> Stage:
        """Return a stage that compares and writes nothing."""
        return Stage(self.folder, None, self.ours)

    @contextmanager
    def staging(self, *, forget: bool = False) -> Iterator[Stage]:
        """Give an empty stage; what is in it and was not committed is gone afterwards.

        Arguments:
            forget: Write every file, also where the output has it already.

        Raises:
            OSError: When the disk refuses.
        """
        root = self._stage_in(self._stage_place())
        shutil.rmtree(root, ignore_errors=True)
        (root / _SITE).mkdir(parents=True)
        try:
            yield Stage(self.folder, root / _SITE, self.ours, forget=forget)
        finally:
            if not self._journal_path.exists():
                shutil.rmtree(root, ignore_errors=True)

    def commit(self, stage: Stage, files: Mapping[str, Kept]) -> Written:
        """Bring the output to hold these files, and no others of ours.

        Arguments:
            stage: Where those are that the output does not have.
            files: Path from the top of the output to the file; every page in one call.

        Raises:
            OSError: When the disk refuses.
        """
        known = stage.known
        alike = {path.lower(): path for path in files}
        removed = [
            path
            for path in known
            if path not in files and self._lies_at(path) and not self._is_same(path, alike.get(path.lower()))
        ]
        entries = {path: kept.entry for path, kept in sorted(files.items())}
        changed = sorted((path for path, kept in files.items() if kept.is_staged), key=_turn)
        if changed or removed or entries != known:
            self._write_journal(stage, changed, removed, entries)
            self._recover()
        return Written(frozenset(changed), frozenset(entries).difference(changed), frozenset(removed))

    def _lies_at(self, path: str) -> bool:
        return (self.folder / path).is_file()

    def _is_same(self, path: str, other: str | None) -> bool:
        """Whether two paths that differ in case lead to one file, as on disks that do not tell cases apart."""
        try:
            return other is not None and (self.folder / path).samefile(self.folder / other)
        except OSError:
            return False

    def _write_journal(
        self, stage: Stage, changed: list[str], removed: list[str], entries: Mapping[str, Entry]
    ) -> None:
        """Write what the output will hold, and then what is to be done for that."""
        assert stage.folder is not None  # noqa: S101 - a stage that only compares is not committed
        sizes = {path: entries[path].size for path in changed}
        steps = [_Step("place")] if self._is_empty() else self._steps(changed, removed)
        if any(step.action in {"stub", "cover"} for step in steps):
            (stage.folder.parent / _STUB).write_bytes(STUB)
        _write_synced(self._state / _NEXT, dump_manifest(Manifest(__version__, entries)))
        place = next(place for place in _PLACES if self._stage_in(place) == stage.folder.parent)
        journal = _Journal(place, sizes, steps)
        _write_synced(self._journal_path, msgspec.json.encode(journal))

    def _is_empty(self) -> bool:
        """Whether there is nothing in the output, so that the whole site can be put there at once."""
        return not self.folder.exists() or not any(self.folder.iterdir())

    def _steps(self, changed: list[str], removed: list[str]) -> list[_Step]:
        rest = [path for path in changed if not path.endswith(".html")]
        pages = [path for path in changed if path.endswith(".html")]
        new = {path for path in pages if not self._lies_at(path)}
        orphans = [path for path in removed if path.endswith(".html")]
        pages.sort(key=lambda path: (path not in new, path))
        return [
            *(_Step("move", path) for path in rest),
            *(_Step("stub", path) for path in pages if path in new),
            *(_Step("move", path) for path in pages if path != "index.html"),
            *(_Step("move", path) for path in pages if path == "index.html"),
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
            self._give_up()
            return
        root = self._stage_in(journal.stage)
        if not self._is_whole(root, journal.sizes):
            self._give_up()
            return
        for step in journal.steps:
            self._do(step, root)
        emptied = {Path(step.path).parent for step in journal.steps if step.action == "delete"}
        for path in sorted(emptied, reverse=True):
            if path != Path():
                with suppress(OSError):
                    (self.folder / path).rmdir()
        with suppress(FileNotFoundError):
            (self._state / _NEXT).replace(self._manifest_path)
        self._journal_path.unlink()
        shutil.rmtree(root, ignore_errors=True)

    def _is_whole(self, root: Path, sizes: Mapping[str, int]) -> bool:
        """Whether every file that was staged lies in the stage, or in the output by now, and has its size."""
        site = root / _SITE
        return root.is_dir() and all(
            _size(f"{site}/{path}", f"{self.folder}/{path}") == size for path, size in sizes.items()
        )

    def _give_up(self) -> None:
        """Drop a journal that cannot be followed.

        Whatever it may have made is ours from now on, as what was made before is. What it did to that is not as the
        manifest has it, so the next commit looks.
        """
        following = load_manifest(self._state / _NEXT)
        if following:
            manifest = Manifest(following.version, {**following.files, **self.ours.files})
            _write_synced(self._manifest_path, dump_manifest(manifest))
        self._journal_path.unlink()
        for place in _PLACES:
            shutil.rmtree(self._stage_in(place), ignore_errors=True)

    def _place(self, site: Path) -> None:
        """Put the whole site where nothing is; where something is by now, put each file there."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            with suppress(FileNotFoundError):
                site.replace(self.folder)
        except OSError:
            for path in [path for path in site.rglob("*") if path.is_file()]:
                target = self.folder / path.relative_to(site)
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)

    def _do(self, step: _Step, root: Path) -> None:
        if step.action == "place":
            self._place(root / _SITE)
            return
        target = self.folder / step.path
        if step.action == "delete":
            target.unlink(missing_ok=True)
            return
        if step.action == "move":
            target.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                (root / _SITE / step.path).replace(target)
            return
        if (step.action == "stub") == target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        stub, copy = root / _STUB, root / f"{_STUB}.copy"
        if not stub.exists():
            _write_synced(stub, STUB)
        copy.unlink(missing_ok=True)
        try:
            copy.hardlink_to(stub)
        except OSError:
            shutil.copyfile(stub, copy)
        copy.replace(target)

    def _stage_place(self) -> _Place:
        """Return where to stage: beside the content, or in the output where that is another disk."""
        there = next(folder for folder in (self.folder, *self.folder.absolute().parents) if folder.exists())
        return "state" if there.stat().st_dev == self._state.stat().st_dev else "output"

    def _stage_in(self, place: _Place) -> Path:
        return self._state / "stage" if place == "state" else self.folder / f"{WORK_FOLDER}-stage"


def _write(target: str, data: bytes) -> int:
    """Write a file of the stage, and return when it was written, by the clock of the disk."""
    try:
        opened = open(target, "wb")  # noqa: PTH123, SIM115 - a Path for each of ten thousand costs as much as the writing
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
        opened = open(target, "wb")  # noqa: PTH123, SIM115
    with opened:
        opened.write(data)
    return os.stat(target).st_mtime_ns  # noqa: PTH116


def replace_text(path: Path, text: str) -> None:
    """Write a text file so that at every instant it is whole, while no other run writes it.

    Raises:
        OSError: When the disk refuses.
    """
    remove_parts(path.parent, path.name)
    _write_synced(path, text.encode())


def _write_synced(path: Path, data: bytes) -> None:
    with replacing(path) as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def _size(*paths: str) -> int | None:
    """Return the size of the first file that there is."""
    for path in paths:
        try:
            return os.stat(path).st_size  # noqa: PTH116
        except (FileNotFoundError, NotADirectoryError):
            continue
    return None


def _turn(path: str) -> tuple[bool, str]:
    """Order files as they are committed: those that are no pages first."""
    return path.endswith(".html"), path
