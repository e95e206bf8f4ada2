"""How each page was made, kept from one build to the next, so that what did not change is not made again.

A page is made anew when the answer to one of its questions changed, or its template, or what all pages share; it is
rendered anew when its fingerprint changed. What is kept here can only spare work: a page that the output does not
hold as it was made, by the manifest, is made anew whatever stands here.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

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
    shared: bytes = b""
    closures: dict[str, str] = {}
    words: list[str] = []
    digests: dict[int, bytes] = {}
    pages: dict[str, _Entry] = {}


class Pages:
    """What is known of the pages of the last build.

    Arguments:
        store: Where it is kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
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
        """Return the ids of a page that is known."""
        return self._last.pages[path].anchors

    def with_aims(self, paths: Iterable[str], is_wanted: Callable[[str], object]) -> Iterator[str]:
        """Give those of some known pages on which any link leads to what is wanted.

        Arguments:
            paths: Of the pages.
            is_wanted: Says it of what a link leads to; is asked once for each.
        """
        aims = {path: _unpacked(self._last.pages[path].aims) for path in paths}
        numbers = set().union(*aims.values())
        wanted = {number for number in numbers if is_wanted(self._last.words[number])}
        return (path for path, packed in aims.items() if not wanted.isdisjoint(packed))

    def stale(
        self, paths: Iterable[str], digest_of: Callable[[str], bytes], shared: bytes, closures: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Give each page whose view is to be made, with the reason.

        Arguments:
            paths: Of all pages of the site.
            digest_of: Hashes the answer to a question as it is now.
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure as it is now.
        """
        words = self._last.words
        changed = {number for number, digest in self._last.digests.items() if digest != digest_of(words[number])}
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

    def save(
        self,
        made: Mapping[str, Made | None],
        digest_of: Callable[[str], bytes],
        shared: bytes,
        closures: Mapping[str, str],
    ) -> None:
        """Keep how the pages were made.

        Arguments:
            made: Path to how the page was made now, or None for one that stayed as it was.
            digest_of: Hashes the answer to a question as it is now.
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure.

        Raises:
            OSError: When the disk refuses.
        """
        kept = self._kept(made, list(self._last.words))
        asked = set().union(*(_unpacked(entry.asked) for entry in kept.pages.values()))
        used = asked.union(*(_unpacked(entry.aims) for entry in kept.pages.values()))
        if len(kept.words) > _UNUSED * len(used):
            kept = self._kept({path: page or self.get(path) for path, page in made.items()}, [])
            asked = set().union(*(_unpacked(entry.asked) for entry in kept.pages.values()))
        kept.shared = shared
        kept.closures = dict(closures)
        kept.digests = {number: digest_of(kept.words[number]) for number in asked}
        self._store.save(_NAME, kept)

    def _kept(self, made: Mapping[str, Made | None], words: list[str]) -> _Kept:
        """Return pages whose words have their numbers in a list, which grows by those that are new."""
        numbers = {word: number for number, word in enumerate(words)}

        def pack(wanted: Iterable[str]) -> bytes:
            for word in wanted:
                if word not in numbers:
                    numbers[word] = len(words)
                    words.append(word)
            return array("I", map(numbers.__getitem__, wanted)).tobytes()

        pages = {
            path: _Entry(page.template, page.fingerprint, pack(page.asked), pack(page.aims), page.anchors, page.why)
            if page
            else self._last.pages[path]
            for path, page in made.items()
        }
        return _Kept(words=words, pages=pages)

    def _words(self, packed: bytes) -> list[str]:
        return [self._last.words[number] for number in _unpacked(packed)]


_SHOWN = 3
_UNUSED = 2
"""How many times the words in use may be kept before they are collected anew."""


def _unpacked(packed: bytes) -> memoryview[int]:
    return memoryview(packed).cast("I")
