"""Skeletons of records that others refer to and that do not exist.

What is known is written: the name, from the captured texts or from the id. Everything else is `TODO`, so nothing of a
skeleton is published before its author has seen it.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sitegen.authoring.written import Written, load_all, written_records
from sitegen.content.captures import Captures
from sitegen.content.load import PUBLISHERS_FILE, Content
from sitegen.content.records import (
    CITED,
    ID_LENGTH,
    ID_PATTERN,
    RECORDS,
    REFERENCES,
    RESERVED_IDS,
    Actor,
    Summary,
    name_of,
)
from sitegen.content.references import Cited, Malformed, references
from sitegen.content.todo import TODO
from sitegen.content.walk import Step, walk_written
from sitegen.diagnostics import Diagnostics
from sitegen.editing.changes import Changes
from sitegen.editing.writing import yaml_of
from sitegen.options import Options
from sitegen.store import Store
from sitegen.text import counted
from sitegen.unchanged import inputs

_ID = re.compile(ID_PATTERN)
_NO_ID = re.compile(r"[^a-z0-9]+")
_ALIKE = 0.85
"""How like another id one is that is taken for a slip of the pen: `kim-jong-il` is less like `kim-jong-un`."""

_BETWEEN = r"[\s’‘.-]+"
_HEAD = "# Begun by `sitegen check --fix-missing`.\n# Look at what is proposed, and write what is TODO.\n"
_REST: Mapping[str, str] = {
    "actor": "kind: TODO  # person, organisation, state or group\n",
    "topic": "# The main point, in at most two sentences:\nbottom_line: TODO\n",
    "figure": "# Of the values, such as cubic metres:\nunit: TODO\n",
    "place": "kind: TODO  # city, region or country\n# Degrees:\nlatitude: TODO\nlongitude: TODO\n",
    "prospect": "# What exactly an estimate answers:\nquestion: TODO\n",
    "event": "# One of reported, expected, confirmed, not-reported, cancelled or disputed:\nstatus: TODO\n",
}
"""What follows the name. A remark behind words would not be allowed once the words are written."""

_SUMMARY = """\
article:
  # Of the bytes of the captured text:
  sha256: {sha256}
  title: TODO
  kind: TODO  # report, preview, rewrite, statement, analysis or interview
# Two to four sentences in your own words:
summary: TODO
"""


class Place(NamedTuple):
    """Where an id is written that no record has: the file, the way to the value, and the record that has it."""

    path: Path
    steps: tuple[Step, ...]
    record: str


@dataclass
class Missing:
    """A record that others refer to and that does not exist.

    Attributes:
        kinds: What kinds of record all these references allow; any where there is none.
        name: As it is written, where that is no id.
        places: Where it is referred to.
    """

    kinds: frozenset[str] = frozenset()
    name: str = ""
    places: list[Place] = field(default_factory=list)


@dataclass
class Beginning:
    """Records to be begun.

    Attributes:
        changes: Begin them.
        begun: What that comes to, a line each.
        left: What is left to the author, and why.
    """

    changes: Changes = field(default_factory=Changes)
    begun: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def begin_missing(options: Options) -> Beginning:
    """Return what begins the records that are referred to and do not exist; nothing is written.

    Arguments:
        options: What to read.

    Raises:
        EditError: When a file cannot be read, or cannot be changed.
        OSError: When the disk refuses.
    """
    found = Diagnostics()
    content = load_all(options.content, found)
    beginning = Beginning()
    texts = _Texts(options, content)
    begun: set[str] = set()
    for target, missing in sorted(_missing(beginning.changes, content).items()):
        record_id = _id_of(missing.name) if missing.name else target
        known = _named(content, missing)
        reason = "" if known or record_id in begun else _reason(content, record_id, missing)
        if reason:
            beginning.left.append(f"{_first(beginning, missing)}: `{target}` is not begun: {reason}")
            continue
        places = counted(len(missing.places), "place")
        if known:
            beginning.begun.append(f"{_first(beginning, missing)}: `{target}` is `{known}`, in {places}")
        elif record_id not in begun:
            (kind,) = missing.kinds
            path = _begin(beginning.changes, options.content, kind, record_id, missing, texts)
            begun.add(record_id)
            beginning.begun.append(f"{path}: {kind} `{record_id}`, named in {places}")
        for place in missing.places if missing.name else ():
            beginning.changes.document(place.path).set(place.steps, known or record_id)
    return beginning


def _missing(changes: Changes, content: Content) -> dict[str, Missing]:
    """Return what is referred to and does not exist, by the id or the name by which that is done."""
    missing: dict[str, Missing] = {}
    for written in list(written_records(changes, content.folder)):
        for target, kinds, place in _targets(written):
            if target in content.homes or target in content.claimed or not content.unseen.isdisjoint(kinds):
                continue
            one = missing.setdefault(target, Missing())
            one.kinds = (one.kinds & kinds) or kinds or one.kinds
            one.name = "" if _ID.fullmatch(target) else target
            one.places.append(place)
    return missing


def _targets(written: Written) -> Iterator[tuple[str, frozenset[str], Place]]:
    """Give what a record refers to, what kinds of record that may be, and where."""
    record = str(written.data.get("id", written.path.stem)) if isinstance(written.data, dict) else written.path.stem
    for given in walk_written(written.cls, written.data):
        place = Place(written.path, (*written.steps, *given.steps), record)
        if given.reference is not None:
            if not re.match(rf"{TODO}\b", given.value) and given.value.strip():
                yield given.value.strip(), frozenset(given.reference.kinds), place
            continue
        for link in references(given.value):
            if not isinstance(link, Malformed):
                kinds = REFERENCES[CITED].kinds if isinstance(link, Cited) else ()
                yield link.target, frozenset(kinds), place


def _named(content: Content, missing: Missing) -> str | None:
    """Return the id of the one record that has the name by which it is referred to."""
    ids = [
        record.id
        for record in content.records.values()
        if missing.name
        and record.record_kind in missing.kinds
        and missing.name in {record.title, *(alias.text for alias in getattr(record, "aliases", ()))}
    ]
    return ids[0] if len(ids) == 1 else None


def _reason(content: Content, record_id: str, missing: Missing) -> str:
    """Say why a record cannot be begun, or return an empty string."""
    if len(missing.kinds) != 1:
        return "nothing says what kind of record it is"
    if not record_id or record_id in RESERVED_IDS or len(record_id) > ID_LENGTH:
        return "no id can be made of its name"
    (kind,) = missing.kinds
    ids = [record.id for record in content.records.values() if record.record_kind == kind]
    close = difflib.get_close_matches(record_id, sorted(ids), n=1, cutoff=_ALIKE)
    if close and close[0] != record_id:
        return f"it is very like `{close[0]}`"
    if record_id in content.homes:
        return f"`{record_id}` is the id of another record"
    return ""


def _begin(changes: Changes, folder: Path, kind: str, record_id: str, missing: Missing, texts: _Texts) -> Path:
    """Let the skeleton of a record be written, and return the path of its file."""
    name = missing.name or texts.name_of(record_id, kind, missing)
    if kind == "publisher":
        path = folder / PUBLISHERS_FILE
        publisher = {"name": name, "reliability": TODO}
        if path.is_file():
            changes.document(path).add_key([], record_id, publisher)
        else:
            before = changes.made.pop(path, _HEAD.encode()).decode()
            changes.make(path, before + yaml_of({record_id: publisher}))
        return path
    path = folder / RECORDS[kind].folder / f"{record_id}.yaml"
    if kind == "article":
        changes.make(path, _HEAD + _SUMMARY.format(sha256=texts.unused_sha256(record_id) or TODO))
    else:
        changes.make(path, _HEAD + yaml_of({"name": name}) + _REST[kind])
    return path


class _Texts:
    """The captured texts, in which names are spelt as they should be.

    Arguments:
        options: Where they are.
        content: Whose they are.
    """

    def __init__(self, options: Options, content: Content) -> None:
        self._captures = Captures(options.captures, inputs(options), Store(None), Diagnostics())
        self._summaries = {record.id: record for record in content.records.values() if isinstance(record, Summary)}

    def name_of(self, record_id: str, kind: str, missing: Missing) -> str:
        """Return the name that an id is made of: as most texts that refer to it spell it, else as ids are read."""
        if kind == Actor.record_kind:
            pattern = re.compile(rf"(?<!\w){_BETWEEN.join(record_id.split('-'))}(?!\w)", re.IGNORECASE)
            spelt: Counter[str] = Counter()
            for article in dict.fromkeys(place.record for place in missing.places):
                summary = self._summaries.get(article)
                capture = self._captures.get(summary.article.sha256) if summary else None
                spelt.update(" ".join(match[0].split()) for match in pattern.finditer(capture.text if capture else ""))
            capitals = [name for name, _ in spelt.most_common() if name != name.lower()]
            return capitals[0] if capitals else name_of(record_id, kind)
        return name_of(record_id, kind)

    def unused_sha256(self, record_id: str) -> str:
        """Return the sha256 of a text that no summary names and whose file is called like an article, or nothing."""
        used = {summary.article.sha256 for summary in self._summaries.values()}
        files = self._captures.files.items()
        return next((sha256 for sha256, path in files if Path(path).stem == record_id and sha256 not in used), "")


def _id_of(name: str) -> str:
    """Return the id that can be made of a name, or an empty string."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return _NO_ID.sub("-", plain.lower()).strip("-") if plain.isascii() else ""


def _first(beginning: Beginning, missing: Missing) -> str:
    """Return file and line where a record is referred to first."""
    place = missing.places[0]
    return f"{place.path}:{beginning.changes.document(place.path).line_of(place.steps)}"
