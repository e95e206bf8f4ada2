"""How each page was made, kept from one build to the next, so that what did not change is not made again.

A page is made anew when the answer to one of its questions changed, or its template, or what all pages share; it is
rendered anew when its fingerprint changed. What is kept here can only spare work: a page that the output does not
hold as it was made, by the manifest, is made anew whatever stands here.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import msgspec

from sitegen.briefing.queries import Answers
from sitegen.store import Store

_NAME = "pages"


class Made(NamedTuple):
    """How a page was made.

    Attributes:
        template: Its template.
        fingerprint: Of its view, the site's view and the template's closure.
        asked: The questions that its view asked; see `sitegen.briefing.queries`.
        aims: What its links lead to; see `sitegen.output.links.resolve`.
        anchors: Its ids.
        why: Why it was made when it was last.
    """

    template: str
    fingerprint: str
    asked: Collection[str]
    aims: Collection[str]
    anchors: Sequence[str]
    why: str


class _Entry(msgspec.Struct, array_like=True):
    """A page, its questions and aims as numbers of words, packed."""

    template: str
    fingerprint: str
    asked: bytes
    aims: bytes
    anchors: Sequence[str]
    why: str


class _Kept(msgspec.Struct, array_like=True):
    """All pages, what they asked and where they lead to as numbers of words; some words may be of no use any more.

    Attributes:
        shared: A hash of what all pages share.
        closures: Template to the hash of its closure.
        words: Questions, and what links lead to.
        used: How many of the words were of use when they were last collected.
        digests: For each word of a question the hash of the answer to each question that begins with it.
        tables: For each word of a table the hash of all its answers.
        pages: Path to page.
    """

    shared: bytes = b""
    closures: dict[str, str] = {}
    words: list[str] = []
    used: int = 0
    digests: dict[str, dict[int, bytes]] = {}
    tables: dict[str, bytes] = {}
    pages: dict[str, _Entry] = {}


class Pages:
    """What is known of the pages of the last build.

    Arguments:
        store: Where it is kept.
        answers: The answers to their questions as they are now.
    """

    def __init__(self, store: Store, answers: Answers) -> None:
        self._store = store
        self._answers = answers
        self._last = store.load(_NAME, _Kept, _Kept)

    def get(self, path: str) -> Made | None:
        """Return how a page was made, or None for one that is not known."""
        entry = self._last.pages.get(path)
        if entry is None:
            return None
        asked, aims = self._words(entry.asked), self._words(entry.aims)
        return Made(entry.template, entry.fingerprint, asked, aims, entry.anchors, entry.why)

    def fingerprint_of(self, path: str) -> str:
        """Return the fingerprint of a page, or an empty string for one that is not known."""
        entry = self._last.pages.get(path)
        return entry.fingerprint if entry else ""

    def anchors_of(self, path: str) -> Sequence[str]:
        """Return the ids of a page; none of one that is not known."""
        entry = self._last.pages.get(path)
        return entry.anchors if entry else ()

    def with_aims(self, paths: Collection[str], files: Container[str], is_wanted: Callable[[str], object]) -> set[str]:
        """Return those of some known pages on which any link leads to what is wanted.

        Arguments:
            paths: Of the pages.
            files: What is wanted lies in one of these.
            is_wanted: Says it of what a link leads to; is asked once for each.
        """
        if not paths:
            return set()
        words = enumerate(self._last.words)
        wanted = {number for number, word in words if word.partition("#")[0] in files and is_wanted(word)}
        return {path for path in paths if not wanted.isdisjoint(_unpacked(self._last.pages[path].aims))}

    def stale(self, paths: Iterable[str], shared: bytes, closures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Give each page whose view is to be made, with the reason.

        Arguments:
            paths: Of all pages of the site.
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure as it is now.
        """
        words, changed = self._last.words, self._changed
        for path in paths:
            entry = self._last.pages.get(path)
            if entry is None:
                yield path, "it is new, or nothing was known of it"
            elif shared != self._last.shared:
                yield path, "what all pages share has changed"
            elif closures.get(entry.template) != self._last.closures.get(entry.template):
                yield path, f"`{entry.template}` or a template that it uses has changed"
            elif not changed.isdisjoint(asked := _unpacked(entry.asked)):
                first = sorted(words[number] for number in changed.intersection(asked))
                yield (
                    path,
                    f"the answer has changed to {', '.join(f'`{word}`' for word in first[:_SHOWN])}"
                    + (f" and {len(first) - _SHOWN} more" if len(first) > _SHOWN else ""),
                )

    def save(self, made: Mapping[str, Made | None], shared: bytes, closures: Mapping[str, str]) -> None:
        """Keep how the pages were made.

        Arguments:
            made: Path to how the page was made now, or None for one that stayed as it was.
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure.

        Raises:
            OSError: When the disk refuses.
        """
        kept = self._kept(made, self._last.words)
        kept.digests = {word: dict(digests) for word, digests in self._last.digests.items()}
        asked = self._changed | _asked(kept.pages[path] for path, page in made.items() if page)
        if self._last.used and len(kept.words) > _UNUSED * self._last.used:
            kept = self._kept({path: page or self.get(path) for path, page in made.items()}, [])
            asked = _asked(kept.pages.values())
        digest_of = self._answers.digest_of
        kept.shared = shared
        kept.closures = dict(closures)
        for number in asked:
            question = kept.words[number]
            digests = kept.digests.setdefault(question.partition(" ")[0], {})
            if number not in digests or number in self._changed:
                digests[number] = digest_of(question)
        kept.tables = {word: digest_of(word) for word in self._answers.tables}
        self._store.save(_NAME, kept)

    @cached_property
    def _changed(self) -> set[int]:
        """The questions to which the answer is not what it was; they are not looked at where a whole table is."""
        last, digest_of = self._last, self._answers.digest_of
        same = {word for word in self._answers.tables if digest_of(word) == last.tables.get(word)}
        return {
            number
            for word in last.digests.keys() - same
            for number, digest in last.digests[word].items()
            if digest != digest_of(last.words[number])
        }

    def _kept(self, made: Mapping[str, Made | None], words: Sequence[str]) -> _Kept:
        """Return pages whose words have their numbers in a list: these words, and those that are new."""
        numbers = _Numbers(zip(words, range(len(words)), strict=True))

        def pack(wanted: Iterable[str]) -> bytes:
            return array("I", map(numbers.__getitem__, wanted)).tobytes()

        pages = {
            path: _Entry(page.template, page.fingerprint, pack(page.asked), pack(page.aims), page.anchors, page.why)
            if page
            else self._last.pages[path]
            for path, page in made.items()
        }
        return _Kept(words=list(numbers), used=self._last.used if words else len(numbers), pages=pages)

    def _words(self, packed: bytes) -> list[str]:
        return [self._last.words[number] for number in _unpacked(packed)]


class _Numbers(dict[str, int]):
    """The number of each word; a new word gets the next one."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


_SHOWN = 3
_UNUSED = 2
"""How many times as many words as were of use may be kept before they are collected anew."""


def _asked(entries: Iterable[_Entry]) -> set[int]:
    """Return the numbers of the questions that some pages asked."""
    return set().union(*(_unpacked(entry.asked) for entry in entries))


def _unpacked(packed: bytes) -> memoryview[int]:
    return memoryview(packed).cast("I")
