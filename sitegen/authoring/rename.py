"""A new id for a record, carried through every file that has the old one."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sitegen.authoring.written import Written, load_all, written_records
from sitegen.briefing.lock import ClaimKey, Lock, LockError, load_lock
from sitegen.briefing.names import Names, Settled
from sitegen.content.load import ID_TWICE, LOCK_FILE, Content
from sitegen.content.records import (
    ID_HINT,
    ID_LENGTH,
    ID_PATTERN,
    NAVIGATION,
    RESERVED_IDS,
    Actor,
    Page,
    Publisher,
    Record,
    Site,
    Summary,
)
from sitegen.content.references import Malformed, references
from sitegen.content.walk import walk_written
from sitegen.diagnostics import Diagnostic, Diagnostics, nearest
from sitegen.editing.changes import Changes
from sitegen.errors import SitegenError
from sitegen.options import CAPTURES_FOLDER
from sitegen.suggest.remembered import FILE, renamed

_ID = re.compile(ID_PATTERN)
_SHOWN = 60
"""Characters of a link or a citation that are shown."""


class RenameError(SitegenError):
    """A record cannot have another id.

    Attributes:
        findings: What is wrong with the content, where that is why.
    """

    def __init__(self, reason: str, findings: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(reason)
        self.findings = findings


class Change(NamedTuple):
    """A place that has the old id.

    Attributes:
        path: The file.
        line: Counted from 1; 0 where the file itself is meant.
        what: What it is there.
    """

    path: Path
    line: int
    what: str


@dataclass
class Renaming:
    """What becomes of a content folder when a record gets another id.

    Attributes:
        kind: Of the record.
        is_draft: Whether it is a draft, which has no address that could lead to the new one.
        changes: Make it so.
        places: Where the old id is, by file and line.
    """

    kind: str
    is_draft: bool = False
    changes: Changes = field(default_factory=Changes)
    places: list[Change] = field(default_factory=list)


def plan_renaming(folder: Path, old: str, new: str) -> Renaming:
    """Return what has to be changed for a record to have another id; nothing is written.

    Arguments:
        folder: The content folder.
        old: The id of the record.
        new: The id that it gets.

    Raises:
        RenameError: When that cannot be.
        EditError: When a file cannot be read, or cannot be changed.
        OSError: When the disk refuses.
    """
    found = Diagnostics()
    content = load_all(folder, found)
    record = _record(content, old, found)
    _check_new(content, record, new)
    renaming = Renaming(record.record_kind, record.draft)
    home = Path(content.homes[old].path)
    lacks = partial(_lacks, home=home, old=old)
    for written in list(written_records(renaming.changes, folder, last=home, skip=lacks)):
        _carry(renaming, written, old, new)
        if written.cls is Site and isinstance(record, Page):
            _carry_navigation(renaming, written, old, new)
    _carry_comments(renaming, old, new)
    _rename_home(renaming, content, record, new)
    _carry_suggested(renaming, folder, old, new)
    _carry_lock(renaming, folder, content, old, new)
    renaming.places.sort()
    return renaming


def _record(content: Content, old: str, found: Diagnostics) -> Record:
    """Return the record that has the old id, and no other."""
    record = content.records.get(old)
    if record is None:
        if old in content.claimed:
            raise RenameError(f"`{old}` has mistakes that come first", tuple(found))
        hint = nearest(old, content.records)
        raise RenameError(f"there is no record `{old}`" + (f"; {hint}" if hint else ""))
    twice = [one for one in found if one.rule == ID_TWICE.id and f"`{old}`" in one.message]
    if twice:
        raise RenameError(f"two records have the id `{old}`, and nobody knows which one is meant", tuple(twice))
    return record


def _check_new(content: Content, record: Record, new: str) -> None:
    if not _ID.fullmatch(new) or len(new) > ID_LENGTH:
        raise RenameError(f"`{new}` cannot be an id: {ID_HINT}")
    if new in RESERVED_IDS:
        raise RenameError(f"`{new}` cannot be an id: {RESERVED_IDS[new]}")
    if new == record.id:
        raise RenameError(f"`{new}` is its id already")
    if new in content.homes or new in content.claimed:
        what = content.records[new].record_kind if new in content.records else "record"
        raise RenameError(f"another {what} has the id `{new}`")
    if isinstance(record, Page) and new in NAVIGATION:
        raise RenameError(f"`{new}` is a word of the menu, and no page can have it as its id")
    for other in content.records.values():
        if new in other.was and other.id != record.id:
            raise RenameError(f"`{other.id}` had the id `{new}` before, and its old address leads to it")


def _lacks(path: Path, home: Path, old: str) -> bool:
    """Whether a file surely has an id nowhere; an escape might hide it."""
    data = path.read_bytes()
    return path != home and old.encode() not in data and b"\\" not in data


def _carry(renaming: Renaming, written: Written, old: str, new: str) -> None:
    """Write the new id wherever a record refers to the old one."""
    document = renaming.changes.document(written.path)
    for given in walk_written(written.cls, written.data):
        steps = (*written.steps, *given.steps)
        what = next((step for step in reversed(given.steps) if isinstance(step, str)), "")
        if given.reference is not None:
            if given.value == old:
                renaming.places.append(Change(written.path, document.line_of(steps), what))
                document.set(steps, new)
            continue
        for link in reversed(references(given.value)):
            if not isinstance(link, Malformed) and link.target == old:
                at = given.value.index(old, link.start)
                line = document.line_of_part(steps, at)
                said = " ".join(given.value[link.start : link.end].split())
                said = said[:_SHOWN] + "…" * (len(said) > _SHOWN)
                renaming.places.append(
                    Change(written.path, line, f"{what}: {said[:_SHOWN]}{'…' * (len(said) > _SHOWN)}")
                )
                document.set_part(steps, at, at + len(old), new)


def _carry_navigation(renaming: Renaming, written: Written, old: str, new: str) -> None:
    """Write the new id of a page in the menu."""
    document = renaming.changes.document(written.path)
    words = written.data.get("navigation") if isinstance(written.data, dict) else None
    for position, word in enumerate(words if isinstance(words, list) else ()):
        if word == old:
            steps = ("navigation", position)
            renaming.places.append(Change(written.path, document.line_of(steps), "navigation"))
            document.set(steps, new)


def _carry_comments(renaming: Renaming, old: str, new: str) -> None:
    """Write the new id in comments; an id of one word may be meant as a word, unless it is marked as an id."""
    marked = rf"(?:(?<=[\[`@]){old}(?=[\]`| ]))"
    words = re.compile(rf"(?<![\w/.-]){old}(?![\w-])" if "-" in old else marked)
    for path, document in renaming.changes.documents.items():
        for line in document.replace_in_comments(words, new):
            renaming.places.append(Change(path, line, "a comment"))


def _carry_suggested(renaming: Renaming, folder: Path, old: str, new: str) -> None:
    """Write the new id in what `sitegen suggest --write` has written once."""
    path = folder / FILE
    if not path.is_file():
        return
    data = path.read_bytes()
    after = renamed(data.decode("utf-8", "surrogateescape"), old, new).encode("utf-8", "surrogateescape")
    if after != data:
        renaming.changes.rewritten[path] = (data, after)
        renaming.places.append(Change(path, 0, "what was proposed once"))


def _rename_home(renaming: Renaming, content: Content, record: Record, new: str) -> None:
    """Give the record its new id where it is written, and let its old address lead to it."""
    home = content.homes[record.id]
    path, steps = Path(home.path), home.steps
    document = renaming.changes.document(path)
    line = document.line_of(steps)
    if not isinstance(record, Publisher) and not record.draft:
        former = [*record.was]
        if new in former:
            document.set([*steps, "was", former.index(new)], record.id)
            renaming.places.append(Change(path, line, f"was: `{record.id}` and no longer `{new}`"))
        elif record.id not in former:
            document.add_item([*steps, "was"], record.id)
            renaming.places.append(Change(path, line, "was"))
    if isinstance(record, Publisher):
        renaming.places.append(Change(path, line, "its key"))
        document.rename_key(steps, new)
    elif steps:
        renaming.places.append(Change(path, document.line_of([*steps, "id"]), "id"))
        document.set([*steps, "id"], new)
    else:
        target = path.with_name(new + path.suffix)
        renaming.places.append(Change(path, 0, f"the file becomes {target.name}"))
        renaming.changes.move(path, target)


def _carry_lock(renaming: Renaming, folder: Path, content: Content, old: str, new: str) -> None:
    """Write the new id in `evidence.lock`, which speaks for texts that are not at hand."""
    path = folder / LOCK_FILE
    if not path.is_file():
        return
    data = path.read_bytes()
    try:
        lock = load_lock(data.decode().replace("\r\n", "\n"))
    except (LockError, UnicodeDecodeError) as error:
        raise RenameError(f"`{path}` cannot be read; restore it, or run `sitegen verify`") from error
    names = lock.names
    if names == _digest_of_names(content):
        names = _digest_of_names(_content_after(renaming.changes, folder))
    renamed = _renamed_lock(lock, names, old, new).text.encode()
    if renamed != lock.text.encode():
        renaming.changes.rewritten[path] = (data, renamed)
        renaming.places.append(Change(path, 0, "what was found in the captured texts"))


def _renamed_lock(lock: Lock, names: str, old: str, new: str) -> Lock:
    """Return a lock in which one id is another."""

    def id_of(record_id: str) -> str:
        return new if record_id == old else record_id

    return Lock(
        names,
        {id_of(article): facts for article, facts in lock.articles.items()},
        {ClaimKey(id_of(key.article), key.words, key.near): place for key, place in lock.places.items()},
        {(min(pair), max(pair)): shared for (a, b), shared in lock.overlaps.items() for pair in [(id_of(a), id_of(b))]},
        {
            id_of(article): {id_of(actor): count for actor, count in counts.items()}
            for article, counts in lock.mentions.items()
        },
    )


def _digest_of_names(content: Content) -> str:
    """Return the hash of the actors' names by which the lock knows whose mentions it has counted; drafts have none."""
    records = [record for _, record in sorted(content.records.items()) if not record.draft]
    actors = [record for record in records if isinstance(record, Actor)]
    return Names(actors, [Settled.of(record) for record in records if isinstance(record, Summary)]).digest


def _content_after(changes: Changes, folder: Path) -> Content:
    """Return what the content folder will hold, read from a copy of it that is changed already."""

    def left_out(at: str, _: list[str]) -> list[str]:
        return [CAPTURES_FOLDER] if Path(at) == folder else []

    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "content"
        shutil.copytree(folder, copy, ignore=left_out, ignore_dangling_symlinks=True)
        for path, document in changes.documents.items():
            (copy / path.relative_to(folder)).write_bytes(document.data)
        for path, target in changes.moved.items():
            (copy / path.relative_to(folder)).rename(copy / target.relative_to(folder))
        return load_all(copy, Diagnostics())
