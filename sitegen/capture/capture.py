"""`sitegen capture`: from files, folders and addresses to captured texts with the beginnings of their records.

Every source is taken whole or not at all, and one that fails keeps no other from being taken.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sitegen import __version__
from sitegen.capture.archives import pages_in_wacz, pages_in_warc
from sitegen.capture.existing import Existing, id_of, name_of_site
from sitegen.capture.facts import Facts, Given, web_address
from sitegen.capture.feeds import Entry, entries_of
from sitegen.capture.fetch import LIMITS, Answer, Fetcher, Limits, is_near
from sitegen.capture.items import FEED, WACZ, WARC, Item, suffix_of
from sitegen.capture.moments import iso, now
from sitegen.capture.needs import SourceError
from sitegen.capture.reading import Reading, read_item
from sitegen.capture.record import publisher_of, record_of
from sitegen.content.load import PUBLISHERS_FILE
from sitegen.content.page_text import whole_page
from sitegen.content.records import Summary
from sitegen.editing.changes import Changes
from sitegen.editing.document import EditError
from sitegen.editing.writing import Value, yaml_of
from sitegen.options import CAPTURES_FOLDER, Options

_WORDS_OF_AN_ENTRY = 60
"""Words that an entry of a feed has at least that holds its article, not a summary of it."""

_FROM_A_FEED = f"sitegen {__version__} (from a feed)"
_BY_GET, _FROM_A_FILE = f"sitegen {__version__} (GET)", f"sitegen {__version__} (from a file)"


class Captured(NamedTuple):
    """An article that was captured.

    Attributes:
        article: Its id.
        record: The file of its record.
        title: Its headline, or an empty string.
        left: How many values are still to be filled in.
        notes: What the user should know of it.
    """

    article: str
    record: Path
    title: str
    left: int
    notes: tuple[str, ...]


class Skipped(NamedTuple):
    """An article that the briefing has already.

    Attributes:
        name: What it was called.
        article: The id that it has.
        why: By what it is known.
    """

    name: str
    article: str
    why: str


class Failed(NamedTuple):
    """A source that could not be captured.

    Attributes:
        message: Why, in one sentence.
        hint: What to do.
    """

    message: str
    hint: str


@dataclass
class Capturing:
    """One run of `sitegen capture`.

    Arguments:
        options: Where the briefing is.
        say: Says on a terminal what is being done.
        again: Whether articles are captured whose address the briefing has already.
        id: The id of the one article that is captured; one is made if it is empty.
        limits: How much a source may take.
    """

    options: Options
    say: Callable[[str], None]
    again: bool = False
    id: str = ""
    limits: Limits = LIMITS

    def __post_init__(self) -> None:
        self._existing = Existing(self.options)
        self._fetcher = Fetcher(self.limits, self.say)

    @property
    def refusal(self) -> str:
        """Why no article can have the id that was asked for, or an empty string."""
        return self._existing.refusal(self.id) if self.id else ""

    def run(self, sources: Sequence[str]) -> Iterator[Captured | Skipped | Failed]:
        """Capture sources, and give for each article what came of it."""
        for source in sources:
            try:
                yield from self._each(self._items(source))
            except SourceError as error:
                yield Failed(str(error), error.hint)

    def _each(self, items: Iterable[Item | Skipped | Failed]) -> Iterator[Captured | Skipped | Failed]:
        for item in items:
            if not isinstance(item, Item):
                yield item
                continue
            try:
                yield self._capture(item)
            except SourceError as error:
                if item.instead is None:
                    yield Failed(str(error), error.hint)
                else:
                    yield from self._each([item.instead._replace(facts=_noted(item.instead.facts, error))])

    def _items(self, source: str) -> Iterator[Item | Skipped | Failed]:
        if "://" in source:
            yield from self._fetched(source)
            return
        path = Path(source)
        if path.is_dir():
            yield from self._in_folder(path)
        elif path.exists():
            yield from self._in_file(path)
        else:
            hint = "an address begins with https://" if "." in source and "/" in source else ""
            raise SourceError(f"there is no file or folder `{source}`", hint)

    def _in_folder(self, folder: Path) -> Iterator[Item | Skipped | Failed]:
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path, folder))
        taken = 0
        for path in paths:
            if any(part.endswith("_files") for part in path.relative_to(folder).parts[:-1]):
                continue  # The pictures of a page that a browser saved.
            try:
                for item in self._in_file(path):
                    taken += 1
                    yield item
            except SourceError as error:
                taken += 1
                yield Failed(str(error), error.hint)
        if not taken:
            raise SourceError(f"there is no file in `{folder}`")

    def _in_file(self, path: Path) -> Iterator[Item | Skipped | Failed]:
        self.say(f"reading {path.name}")
        try:
            data = path.read_bytes()
        except OSError as error:
            raise SourceError(f"`{path}` cannot be read: {(error.strerror or str(error)).lower()}") from error
        yield from self._taken_apart(Item(str(path), data, suffix_of(data, "", path.name)))

    def _fetched(self, address: str, *, may_be_near: bool | None = None) -> Iterator[Item | Skipped | Failed]:
        if not web_address(address):
            raise SourceError(f"`{address}` is no address of http or https")
        if not self.again and (article := self._existing.with_address([address])):
            yield Skipped(address, article, "its address")
            return
        answer = self._fetcher.get(address, may_be_near=may_be_near)
        suffix = suffix_of(answer.data, answer.kind, urlsplit(answer.address).path)
        # What a server says of the language is mostly the same for all its pages.
        others = Facts(language=Given(answer.language, "the server") if answer.language else None)
        item = Item(answer.address, answer.data, suffix, _facts_of(answer), answer.charset, others)
        yield from self._taken_apart(item)

    def _taken_apart(self, item: Item) -> Iterator[Item | Skipped | Failed]:
        """Give the articles in an item, which mostly is one."""
        if item.suffix == FEED:
            address = item.facts.url.value if item.facts.url else ""
            for entry in entries_of(item.data, item.name, address):
                yield from self._entry(entry, may_be_near=bool(address) and is_near(address))
        elif item.suffix == WARC:
            yield from pages_in_warc(item.data, item.name, self.limits.size)
        elif item.suffix == WACZ:
            yield from pages_in_wacz(item.data, item.name, self.limits.size)
        else:
            yield item

    def _entry(self, entry: Entry, *, may_be_near: bool) -> Iterator[Item | Skipped | Failed]:
        """Give the article of an entry: what its address answers, else the text that the feed has of it."""
        try:
            if not entry.address:
                raise SourceError(f"`{entry.name}` has no address")
            for item in self._fetched(entry.address, may_be_near=may_be_near):
                if isinstance(item, Item):
                    yield item._replace(others=entry.facts.or_else(item.others), instead=_text_of(entry))
                else:
                    yield item
        except SourceError as error:
            own = _text_of(entry)
            yield own._replace(facts=_noted(own.facts, error)) if own else Failed(str(error), error.hint)

    def _capture(self, item: Item) -> Captured | Skipped:
        """Write an article and its record."""
        sha256 = hashlib.sha256(item.data).hexdigest()
        article = self._existing.with_bytes(sha256)
        if article:
            return Skipped(item.name, article, "its bytes")
        reading = read_item(item, sha256)
        reading = reading._replace(facts=reading.facts.or_else(Facts(captured_at=iso(now()), captured_by=_FROM_A_FILE)))
        facts = reading.facts
        article = self._existing.with_address(list(facts.addresses()))
        if article and not self.again:
            return Skipped(item.name, article, f"the address {next(facts.addresses())}")
        remarks = [*reading.remarks, *self._likenesses(reading)]
        return self._write(item, sha256, reading, remarks)

    def _likenesses(self, reading: Reading) -> Iterator[str]:
        for likeness in self._existing.alike(reading.text):
            yield (
                f"{likeness.share:.0%} of its text is in `{likeness.article}`, and {likeness.other_share:.0%} of that"
                " in it: one may rewrite the other (`derived_from`)"
            )

    def _write(self, item: Item, sha256: str, reading: Reading, remarks: Sequence[str]) -> Captured:
        facts, content = reading.facts, self.options.content
        facts = self._with_known_publisher(facts)
        article = self.id or self._free_id(item, facts)
        if article in self._existing.ids:
            hint = "capture it without the option, or by itself"
            raise SourceError(f"`{item.name}` is not captured: `--id` names one article, and there are more", hint)
        kept = self._existing.file_with(sha256)
        folder = content / CAPTURES_FOLDER
        file = Path(kept) if kept else folder / f"{article}{item.suffix}"
        record = content / Summary.folder / f"{article}.yaml"
        publisher, entry = self._publisher(facts, article)
        shown = file.relative_to(content).as_posix() if file.is_relative_to(folder) else str(file)
        text = record_of(facts, sha256, shown, publisher, remarks)
        publishers = content / PUBLISHERS_FILE
        changes = Changes()
        try:
            if not kept:
                changes.make(file, item.data)
            changes.make(record, text)
            if entry and publishers.exists():
                changes.document(publishers).add_key([], publisher, entry)
            elif entry:
                changes.make(publishers, yaml_of({publisher: entry}))
            changes.commit()
        except EditError as error:
            raise SourceError(f"`{item.name}` is not captured: {error}") from error
        self._existing.add(article, sha256, [*facts.addresses()], reading.text)
        new: tuple[str, ...] = ()
        if entry:
            new = (f"publisher `{publisher}` is new in `{PUBLISHERS_FILE}`: say how reliable it is",)
            front = facts.publisher_url.value if facts.publisher_url else None
            self._existing.add_publisher(publisher, str(entry["name"]), front)
        title = facts.title.value if facts.title else ""
        return Captured(article, record, title, text.count(": TODO"), (*facts.notes, *remarks, *new))

    def _free_id(self, item: Item, facts: Facts) -> str:
        """Return an id: of the headline, else of the publisher and the day, else of the name of the file."""
        title = facts.title.value if facts.title else ""
        address = facts.url.value if facts.url else ""
        day = f"-{facts.published.moment.day}" if facts.published else ""
        site = f"{name_of_site(address)}{day}" if address and day else ""
        name = Path(unquote(urlsplit(item.name).path)).stem if "://" in item.name else Path(item.name).stem
        return self._existing.free_id(title, site, name, name_of_site(address) if address else "")

    def _with_known_publisher(self, facts: Facts) -> Facts:
        """Return facts with the publisher whose site the address is of, where they name none."""
        known = self._existing.publisher_of("", facts.url.value) if facts.url and not facts.publisher else ""
        name = next((each.name for each in self._existing.publishers if each.id == known), "")
        return replace(facts, publisher=Given(name, "its site")) if name else facts

    def _publisher(self, facts: Facts, article: str) -> tuple[str, dict[str, Value]]:
        """Return the id of the publisher, which is not that of the article, and its record where it has none yet."""
        if facts.publisher is None:
            return "", {}
        front = facts.publisher_url.value if facts.publisher_url else ""
        known = self._existing.publisher_of(facts.publisher.value, front or (facts.url.value if facts.url else ""))
        if known:
            return known, {}
        wanted = [facts.publisher.value, *([name_of_site(front)] if front else [])]
        if not any(map(id_of, wanted)):
            return "", {}
        return self._existing.free_id(*wanted, but=article), publisher_of(facts.publisher, facts.publisher_url)


def _facts_of(answer: Answer) -> Facts:
    """Return what is known of what an address answered."""
    original = Given(answer.original, "the archive") if answer.original else None
    archived = Given(answer.address, "the address") if original else None
    return Facts(
        url=original or Given(answer.address, "the address"),
        archive_url=archived,
        captured_at=iso(answer.at),
        captured_by=_BY_GET,
    )


def _text_of(entry: Entry) -> Item | None:
    """Return the text that a feed has of an article, where it is long enough to be all of it."""
    if len(whole_page(entry.page).text.split()) < _WORDS_OF_AN_ENTRY:
        return None
    return Item(
        entry.name, entry.page.encode(), ".html", replace(entry.facts, captured_at=iso(now()), captured_by=_FROM_A_FEED)
    )


def _noted(facts: Facts, error: SourceError) -> Facts:
    return replace(facts, notes=(f"this is the text of the feed: {error}",))


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~")) for part in path.relative_to(folder).parts)
