"""The content folder, walked, read and validated.

Every mistake of every file is reported. What failed still claims its id, so that whatever refers to it stays quiet.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import msgspec
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sitegen.content.cache import Listed, Packed, RecordCache
from sitegen.content.captures import SUFFIXES
from sitegen.content.decode import MISSING_KEY, UNKNOWN_KEY, WRONG_FORM, Decoding, Open
from sitegen.content.outline import Outline, outline_of
from sitegen.content.records import ID_HINT, ID_LENGTH, ID_PATTERN, RECORDS, RESERVED_IDS, Page, Publisher, Record, Site
from sitegen.content.source import Source, child, compose, compose_front_matter, key_of, read, scalar_offsets
from sitegen.content.walk import Step
from sitegen.diagnostics import RULES, Diagnostics, Span, nearest, rule
from sitegen.files import Files, read_bytes
from sitegen.options import CAPTURES_FOLDER
from sitegen.text import enumerated
from sitegen.workers import Workers

SITE_FILE = "site.yaml"
PUBLISHERS_FILE = "publishers.yaml"
LOCK_FILE = "evidence.lock"

_FOLDERS: Mapping[str, type[Record]] = {record.folder: record for record in RECORDS.values() if record is not Publisher}
_SUFFIXES = (".yaml", ".yml", ".md")
_LISTED_ID = re.compile(rf"^[ \t]*(?:-\s*+)?id:\s*['\"]?({ID_PATTERN})", re.MULTILINE)
_KEY = re.compile(rf"^({ID_PATTERN}):", re.MULTILINE)
_ID = re.compile(ID_PATTERN)
_NO_ID = re.compile(r"[^a-z0-9]+")
_BY_PRODUCT = re.compile(r"\.|~|.*~$|.*_files$|(?:thumbs\.db|desktop\.ini|readme|readme\.txt)$", re.IGNORECASE)
"""Names of what lies beside files: a readme, what systems and editors leave, the pictures of a page that was saved."""

_TEXTS = f"{', '.join(f'`{suffix}`' for suffix in SUFFIXES[:-1])} or `{SUFFIXES[-1]}`"

_LARGE = 300_000
"""Bytes to be read from which on several processes pay."""


class Where(msgspec.Struct, frozen=True, array_like=True):
    """A value in a record.

    Attributes:
        record: The id of the record, or `site`.
        steps: Keys and positions from the record down to the value, as they stand in the YAML.
    """

    record: str
    steps: tuple[Step, ...] = ()


class Home(NamedTuple):
    """Where a record was written.

    Attributes:
        path: The file.
        steps: Keys and positions from the top of the file down to the record.
    """

    path: str
    steps: tuple[Step, ...] = ()


@dataclass
class Content:
    """All that the editor wrote.

    Attributes:
        folder: The content folder.
        site: The settings of the site.
        records: Every record that could be made, by id; drafts only where they are wanted.
        outlines: What each of them says of others, until that is resolved.
        incomplete: Ids of records that have a mistake and are here to be checked, not to be shown.
        claimed: Ids of records that could not be made at all.
        unseen: Kinds of record of which a file could not be read at all, so that nobody knows its ids.
        drafts: Drafts that were left out, by id.
        unfinished: Ids of records in which values are still to be filled in, with how many; those that are shown, and
            where open values are counted drafts that were left out too.
        dropped: By file where entries of lists begin that records lack, since they cannot be used.
        homes: Where each record was written.
        digests: The sha256 of each file that was read, empty where it could not be read.
    """

    folder: Path
    site: Site | None = None
    records: dict[str, Record] = field(default_factory=dict)
    outlines: dict[str, Outline] = field(default_factory=dict, repr=False)
    incomplete: set[str] = field(default_factory=set)
    claimed: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)
    drafts: dict[str, Record] = field(default_factory=dict)
    unfinished: dict[str, int] = field(default_factory=dict)
    dropped: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set), repr=False)
    homes: dict[str, Home] = field(default_factory=dict, repr=False)
    digests: dict[str, bytes] = field(default_factory=dict, repr=False)
    _trees: dict[str, tuple[Source, Node] | None] = field(default_factory=dict, repr=False)

    def locate(self, where: Where, offset: int = 0, length: int | None = None) -> Span:
        """Return the place of a value in its file.

        The file is composed anew, so records need not carry places that only mistakes ask for.

        Arguments:
            where: The value.
            offset: Of the characters to point at, in the value.
            length: How many characters, or None for the whole value.
        """
        found = self._node(where)
        if found is None:
            return Span(self.homes[where.record].path, 1, 1)
        source, node = found
        if length is None or not isinstance(node, ScalarNode):
            return source.span_of(node)
        lead = len(node.value) - len(node.value.lstrip())
        offsets = scalar_offsets(source.text, node)
        first = offsets[min(lead + offset, len(offsets) - 1)]
        last = offsets[min(lead + offset + length, len(offsets)) - 1]
        return source.span(first, last - first + 1)

    def locate_key(self, where: Where) -> Span:
        """Return the place of the key that a value stands under."""
        found = self._node(Where(where.record, where.steps[:-1]))
        key = key_of(found[1], where.steps[-1]) if found else None
        return found[0].span_of(key) if found and key else self.locate(where)

    def is_written(self, where: Where) -> bool:
        """Whether a file gives a value, rather than its default."""
        above = self._node(Where(where.record, where.steps[:-1]))
        return above is not None and child(above[1], where.steps[-1]) is not None

    def _node(self, where: Where) -> tuple[Source, Node] | None:
        """Return the node of a value, or of what is nearest above it."""
        home = self.homes[where.record]
        tree = self._tree(home.path)
        if tree is None:
            return None
        source, node = tree
        dropped = self.dropped.get(home.path, ())
        for step in (*home.steps, *where.steps):
            if dropped and isinstance(node, SequenceNode) and isinstance(step, int):
                used = [each for each in node.value if each.start_mark.index not in dropped]
                below = used[step] if step < len(used) else None
            else:
                below = child(node, step)
            if below is None:
                break
            node = below
        return source, node

    def _tree(self, path: str) -> tuple[Source, Node] | None:
        if path not in self._trees:
            quiet = Diagnostics()
            source = read(Path(path), quiet)
            compose_any = compose_front_matter if path.endswith(".md") else compose
            node = compose_any(source, quiet) if source else None
            self._trees[path] = (source, node) if source and node else None
        return self._trees[path]


def load(
    folder: Path,
    found: Diagnostics,
    cache: RecordCache,
    workers: Workers | None = None,
    *,
    drafts: bool = False,
    counts_open: bool = False,
) -> Content:
    """Read the content folder.

    Arguments:
        folder: The content folder, which exists.
        found: Where mistakes are reported; levels that `site.yaml` sets are put into it.
        cache: Knows files that were read before.
        workers: Read the others.
        drafts: Whether drafts are wanted.
        counts_open: Whether values that are still to be filled in are counted only.
    """
    loader = _Loader(folder, found, drafts=drafts, counts_open=counts_open)
    loader.load_site()
    files_in = partial(_files_in, cache.files)
    loader.report_strangers(files_in)
    loader.report_unread(cache.files)
    loader.load_publishers()
    files = record_files(folder, cache.files)
    known = {path: cache.get(path, cls) for path, cls in files}
    unknown = [((path, cls), cache.files.states[path].size) for path, cls in files if known[path] is None]
    for path, cls, packed in (workers or Workers(1)).map(_read_files, None, unknown, large=_LARGE, reads=itemgetter(0)):
        if packed:
            known[path] = cache.put(path, cls, packed)
    for path, cls in files:
        # Who finds something to say of a file says it here, in the order of the files.
        if loader.file_all(known[path], path):
            loader.content.digests[path] = cache.digests[path]
        else:
            loader.load_file(Path(path), cls)
    return loader.content


def record_files(folder: Path, files: Files) -> list[tuple[str, type[Record]]]:
    """Return the files of records in their folders, each with what it holds, in one order on every system.

    Arguments:
        folder: The content folder.
        files: Those below it.
    """
    return [(path, cls) for name, cls in _FOLDERS.items() for path in _files_in(files, folder / name)]


def _files_in(files: Files, folder: Path) -> list[str]:
    """Return the files of a folder and those below it that may be records, in one order on every system."""
    start = len(str(folder))
    return [path for path in files.below(folder) if path.endswith(_SUFFIXES) and f"{os.sep}." not in path[start:]]


def _read_files(_: None, files: Sequence[tuple[str, type[Record]]]) -> list[tuple[str, type[Record], Packed | None]]:
    """Read some files, and return with each what it holds, or None where there is anything to say of it."""
    return [(path, cls, _read_file(Path(path), cls)) for path, cls in files]


def _read_file(path: Path, cls: type[Record]) -> Packed | None:
    loader = _Loader(path.parent, Diagnostics(), drafts=True, counts_open=True)
    source = loader.load_file(path, cls)
    return Packed.of(source.data, loader.listed) if source and not len(loader.found) else None


BAD_ID = rule(
    "R012",
    "error",
    "an id that cannot be one",
    why="Ids become addresses of pages, and references name them. They need a plain form, and some words are taken.",
    fix="Use lower-case letters, digits and hyphens, or choose another word.",
)
STRAY_FILE = rule(
    "R013",
    "error",
    "a file that belongs to no kind of record",
    why="sitegen does not read the file. Its records would be missing from the site, and nobody would be told.",
    fix="Move the file to the folder of its kind, and give it the ending of that kind.",
)
NO_SITE_YAML = rule(
    "R014",
    "error",
    "there is no site.yaml",
    why="`site.yaml` holds the title and the date of the briefing, which every page needs.",
    fix="Write `site.yaml` in the content folder, or name the right folder with `--content`.",
)
UNREAD_FILE = rule(
    "R023",
    "warning",
    "a file that is not read",
    why="The file is in a folder of the briefing, but nothing of it gets into the site.",
    fix="Give it an ending that is read, or move it away.",
    settable=True,
)
STILL_TODO = rule(
    "R031",
    "error",
    "a value that is still to be filled in",
    why="`TODO` marks what the author still has to decide, so readers must not see it.",
    fix="Write the value or remove the line. A record with `draft: true` is not published.",
)
ID_TWICE = rule(
    "G003",
    "error",
    "two records have one id",
    why="A reference to the id could mean either record.",
    fix="Give one of them another id.",
)


class _Loader:
    def __init__(self, folder: Path, found: Diagnostics, *, drafts: bool, counts_open: bool) -> None:
        self.content = Content(folder)
        self.found = found
        self.drafts = drafts
        self.counts_open = counts_open
        self.listed: list[Listed[Record]] = []

    def load_site(self) -> None:
        path = self.content.folder / SITE_FILE
        self.content.homes["site"] = Home(str(path))
        if not path.is_file():
            hint = f"write `title:`, `description:` and `as_of:` in `{path}`"
            if (self.content.folder / "content" / SITE_FILE).is_file():
                hint = f"did you mean `{self.content.folder / 'content'}`?"
            message = f"`{self.content.folder}` has no `{SITE_FILE}`"
            self.found.add(NO_SITE_YAML, message, Span(str(path), 1, 1), hint=hint)
            return
        source = self._read(path)
        node = compose(source, self.found) if source else None
        if source is None or node is None:
            return
        run = Decoding(source, self.found)
        if not isinstance(node, MappingNode):
            run.wrong(WRONG_FORM, f"`{SITE_FILE}` should be a mapping", node)
            return
        site: Site = run.decode(Site, node, "site")
        self.content.dropped[str(path)] |= run.dropped
        self._report_open("site", run, is_draft=False)
        self._set_levels(site)
        self.content.site = site if run.complete else None

    def _set_levels(self, site: Site) -> None:
        for rule_id, level in site.rules.items():
            span = self.content.locate_key(Where("site", ("rules", rule_id)))
            if rule_id not in RULES:
                self.found.add(UNKNOWN_KEY, f"there is no rule `{rule_id}`", span, hint=nearest(rule_id, RULES))
            elif not RULES[rule_id].settable:
                message = f"the level of rule `{rule_id}` cannot be set"
                self.found.add(WRONG_FORM, message, span, hint="what it finds would make a wrong page")
            else:
                self.found.levels[rule_id] = level

    def load_publishers(self) -> None:
        path = self.content.folder / PUBLISHERS_FILE
        if not path.is_file():
            return
        source = self._read(path)
        node = compose(source, self.found) if source else None
        if source is None or node is None:
            self._claim(path, _KEY, Publisher)
            return
        if not isinstance(node, MappingNode):
            message = f"`{PUBLISHERS_FILE}` should be a mapping of ids to publishers"
            self.found.add(WRONG_FORM, message, source.span_of(node))
            return
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self.found.add(BAD_ID, "a list or mapping cannot be an id", source.span_of(key))
                continue
            self._add(Publisher, key.value, value, source, Home(str(path), (key.value,)), key)

    def file_all(self, listed: Sequence[Listed[Record]] | None, path: str) -> bool:
        """File the records of a file that is known, unless it is not or an id is taken; say whether that was done."""
        if listed is None or any(record.id in self.content.homes for record in listed):
            return False
        for record in listed:
            self._take(record, Home(path, record.steps))
        return True

    def load_file(self, path: Path, cls: type[Record]) -> Source | None:
        """Read a file and file its records; return None where it cannot be read."""
        wanted = _ending(cls)
        if path.suffix != wanted:
            message = f"`{path.name}` is not read: files of `{path.parent.name}` end in `{wanted}`"
            self.found.add(STRAY_FILE, message, Span(str(path)), hint=f"rename it to `{path.stem}{wanted}`")
            self._claim_misplaced(path)
            return None
        source = self._read(path)
        compose_any = compose_front_matter if cls is Page else compose
        node = compose_any(source, self.found) if source else None
        if source is None or node is None:
            self.content.claimed.add(path.stem)
            self._claim(path, _LISTED_ID, cls)
            return None
        if isinstance(node, SequenceNode):
            self._load_list(cls, node, source)
        else:
            self._add(cls, path.stem, node, source, Home(str(path)), None)
        return source

    def _read(self, path: Path) -> Source | None:
        source = read(path, self.found)
        self.content.digests[str(path)] = hashlib.sha256(source.data).digest() if source else b""
        return source

    def _load_list(self, cls: type[Record], node: SequenceNode, source: Source) -> None:
        for position, item in enumerate(node.value):
            id_node = child(item, "id")
            if not isinstance(id_node, ScalarNode):
                self.found.add(
                    MISSING_KEY,
                    "a record in a list has no `id`",
                    source.span_of(item),
                    hint="write `id:` in it",
                )
                continue
            self._add(cls, id_node.value, item, source, Home(str(source.path), (position,)), id_node)

    def _add(
        self, cls: type[Record], record_id: str, node: Node, source: Source, home: Home, id_node: Node | None
    ) -> None:
        """Make a record and file it under its id, unless the id cannot be one or is taken."""
        id_span = source.span_of(id_node) if id_node else Span(str(source.path))
        reserved = RESERVED_IDS.get(record_id)
        if not _ID.fullmatch(record_id) or len(record_id) > ID_LENGTH or reserved:
            hint = f"{reserved}; choose another" if reserved else ID_HINT
            self.found.add(BAD_ID, f"`{record_id}` cannot be an id", id_span, hint=hint)
            self.content.claimed.add(_as_id(record_id))
            return
        if not isinstance(node, MappingNode):
            self.content.homes.setdefault(record_id, home)
            self.content.claimed.add(record_id)
            message = f"`{record_id}` should be a mapping of keys to values"
            self.found.add(WRONG_FORM, message, source.span_of(node))
            return
        run = Decoding(source, self.found, self.content.site.likelihood_scale if self.content.site else None)
        given = {} if len(home.steps) == 1 and isinstance(home.steps[0], int) else {"id": record_id}
        record: Record = run.decode(cls, node, cls.__name__.lower(), **given)
        self.content.dropped[home.path] |= run.dropped
        self._report_open(record_id, run, is_draft=record.draft)
        self._check_former(record, source, node)
        listed = Listed(record_id, home.steps, record, outline_of(record))
        self.listed.append(listed)
        span = id_span if id_span.line else source.span_of(node)
        if self._file(listed, home, span) and not run.complete:
            self.content.incomplete.add(record_id)

    def _report_open(self, record_id: str, run: Decoding, *, is_draft: bool) -> None:
        """Report what is still to be filled in, which keeps a record from being published."""
        if not run.open or (is_draft and not self.drafts and not self.counts_open):
            return
        counts = Counter(value.name for value in run.open)
        names = enumerated(f"`{name}`" if count == 1 else f"`{name}` ({count})" for name, count in counts.items())
        notes = [note for value in run.open if (note := _note_of(value, run.source, alone=len(run.open) == 1))]
        is_needed = any(value.is_needed for value in run.open)
        is_error = not self.counts_open and (not self.drafts or is_needed)
        self.content.unfinished[record_id] = len(run.open)
        self.found.add(
            STILL_TODO,
            f"still TODO in `{record_id}`: {names}",
            run.source.span_of(run.open[0].node),
            hint="write what is meant, or remove the line"
            + ("; a record with `draft: true` is not published" if is_error and not is_needed else ""),
            notes=notes,
            level="error" if is_error else "info",
        )

    def _check_former(self, record: Record, source: Source, node: Node) -> None:
        """Report former ids for which no page can stand."""
        former = child(node, "was")
        for position, old in enumerate(record.was):
            if former and old in RESERVED_IDS:
                span = source.span_of(child(former, position) or former)
                hint = f"{RESERVED_IDS[old]}; take it out of `was`"
                self.found.add(BAD_ID, f"`{old}` cannot be an id", span, hint=hint)

    def _file(self, listed: Listed[Record], home: Home, span: Span) -> bool:
        """File a record under its id, and say whether it is now there: not where the id is taken, and no draft."""
        if listed.id in self.content.homes:
            first = self.content.locate(Where(listed.id))
            notes = [f"first at {first.path}:{first.line}:{first.column}"]
            message = f"two records have the id `{listed.id}`"
            self.found.add(ID_TWICE, message, span, hint="rename one of them", notes=notes)
            return False
        return self._take(listed, home)

    def _take(self, listed: Listed[Record], home: Home) -> bool:
        """Put a record where its id belongs, and say whether it is one to be shown."""
        self.content.homes[listed.id] = home
        if listed.record.draft and not self.drafts:
            self.content.drafts[listed.id] = listed.record
            return False
        self.content.records[listed.id] = listed.record
        self.content.outlines[listed.id] = listed.outline
        return True

    def _claim(self, path: Path, ids: re.Pattern[str], cls: type[Record]) -> None:
        """Let the records of a file that cannot be read keep their ids, as far as they can be seen."""
        try:
            text = read_bytes(path).decode("utf-8", "replace")
        except OSError:
            self.content.unseen.add(cls.record_kind)
            return
        self.content.claimed.update(ids.findall(text))

    def _claim_misplaced(self, path: Path) -> None:
        """Let the records of a file that lies where none is read keep the ids that they would have elsewhere."""
        self.content.claimed.update(map(_as_id, (path.stem, path.name.partition(".")[0])))
        with suppress(OSError):
            self.content.claimed.update(_LISTED_ID.findall(path.read_bytes().decode("utf-8", "replace")))

    def report_strangers(self, files_in: Callable[[Path], list[str]]) -> None:
        """Report what lies in the content folder and belongs to no kind of record."""
        known = {*_FOLDERS, CAPTURES_FOLDER, SITE_FILE, PUBLISHERS_FILE, LOCK_FILE}
        for path in sorted(self.content.folder.iterdir()):
            if path.name in known or path.name.startswith("."):
                continue
            if path.suffix in {".yaml", ".yml"} or (path.is_dir() and files_in(path)):
                message = f"`{path.name}` is no part of a content folder"
                hint = nearest(path.name, known) or f"records lie in {', '.join(f'`{name}/`' for name in _FOLDERS)}"
                self.found.add(STRAY_FILE, message, Span(str(path)), hint=hint)
                for misplaced in map(Path, files_in(path)) if path.is_dir() else (path,):
                    self._claim_misplaced(misplaced)

    def report_unread(self, files: Files) -> None:
        """Report files that lie among records or captured texts and are read as neither, by-products apart."""
        texts, hint = self.content.folder / CAPTURES_FOLDER, "save its text in a file of one of these kinds"
        for file in files.below(texts):
            if not file.lower().endswith(SUFFIXES) and not _is_by_product(path := Path(file), texts):
                message = f"`{path.name}` is not read: captured texts end in {_TEXTS}"
                self.found.add(UNREAD_FILE, message, Span(str(path)), hint=hint)
        for name, cls in _FOLDERS.items():
            folder, hint = self.content.folder / name, f"let its name end in `{_ending(cls)}`, or move it away"
            for file in files.below(folder):
                if not file.endswith(_SUFFIXES) and not _is_by_product(path := Path(file), folder):
                    message = f"`{path.name}` is not read: files of `{name}` end in `{_ending(cls)}`"
                    self.found.add(UNREAD_FILE, message, Span(str(path)), hint=hint)


def _is_by_product(path: Path, folder: Path) -> bool:
    return any(map(_BY_PRODUCT.match, path.relative_to(folder).parts))


def _note_of(value: Open, source: Source, *, alone: bool) -> str:
    """Say where a value is that is still to be filled in, unless it is alone, and what it may be."""
    span = source.span_of(value.node)
    choices = f"`{value.name}` is {enumerated(value.choices, 'or')}" if value.choices else ""
    return choices if alone else f"{span.path}:{span.line}:{span.column} {choices or f'`{value.name}`'}"


def _ending(cls: type[Record]) -> str:
    return ".md" if cls is Page else ".yaml"


def _as_id(name: str) -> str:
    """Return the id that a name was probably meant to be."""
    return _NO_ID.sub("-", name.lower()).strip("-")
