"""How each page was made, kept from one build to the next, so that what did not change is not made again.

A page is made anew when the answer to one of its questions changed, or its template, or what all pages share; it is
rendered anew when its fingerprint changed. What is kept here can only spare work: a page that the output does not
hold as it was made, by the manifest, is made anew whatever stands here.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from typing import Any, NamedTuple

import msgspec

from sitegen.briefing.names import Names
from sitegen.briefing.questions import Briefing
from sitegen.content.dates import Date
from sitegen.store import Store

_NAME = "pages"
_BETWEEN = "\0"
_HASH_BYTES = 8
_GROUP = 64
"""How many answers have a hash in common, by which those that are as they were are passed over together."""


class Made(NamedTuple):
    """How a page was made.

    Attributes:
        template: Its template; empty for a file for machines, which has none.
        fingerprint: Of its view, the site's view and the template's closure.
        asked: The questions that its view asked; see `sitegen.briefing.questions`.
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
    """A page, its questions and aims as their numbers, packed, and its ids with a NUL between each two."""

    template: str
    fingerprint: str
    asked: bytes
    aims: bytes
    anchors: str
    why: str

    @property
    def ids(self) -> set[str]:
        return set(filter(None, self.anchors.split(_BETWEEN)))


class Hashes(msgspec.Struct, frozen=True, array_like=True):
    """Short hashes of answers, in a form that a hundred thousand of them are quickly read and compared in.

    Attributes:
        hashes: The hash of each answer, one behind the other.
        groups: The hashes of groups of answers, likewise.
    """

    hashes: bytes = b""
    groups: bytes = b""

    @classmethod
    def of(cls, answers: Iterable[Any], before: Hashes) -> Hashes:
        """Hash answers.

        Arguments:
            answers: Any values that can be told from others by what they encode to.
            before: The hashes of earlier answers to the same questions, of which those of a group that is as it was are
                taken.
        """
        given = iter(answers)
        hashes: list[bytes] = []
        groups: list[bytes] = []
        while group := list(map(_encode, islice(given, _GROUP))):
            number = len(groups)
            groups.append(_hash(b"".join(group)))
            is_same = groups[-1] == before.groups[number * _HASH_BYTES : (number + 1) * _HASH_BYTES]
            own = before.hashes[number * _GROUP * _HASH_BYTES : (number * _GROUP + len(group)) * _HASH_BYTES]
            is_known = is_same and len(own) == len(group) * _HASH_BYTES
            hashes.append(own if is_known else b"".join(map(_hash, group)))
        return cls(b"".join(hashes), b"".join(groups))

    def up_to(self, groups: int) -> Hashes:
        """Return the hashes of the first groups."""
        return Hashes(self.hashes[: groups * _GROUP * _HASH_BYTES], self.groups[: groups * _HASH_BYTES])

    def and_then(self, others: Hashes) -> Hashes:
        """Return these hashes, of whole groups, with others behind them."""
        return Hashes(self.hashes + others.hashes, self.groups + others.groups)

    def changed(self, before: Hashes) -> Iterator[int]:
        """Give the places at which there is another hash than before."""
        mine, theirs = (memoryview(each.hashes).cast("Q") for each in (self, before))
        return (place for place, (one, other) in enumerate(zip(mine, theirs, strict=False)) if one != other)


class _Kept(msgspec.Struct, array_like=True):
    """All pages, what they asked and where they lead to; some questions and aims may be of no use any more.

    Attributes:
        shared: A hash of what all pages share.
        closures: Template to the hash of its closure.
        questions: What the pages asked; the place of each is its number.
        aims: What their links lead to; the place of each is its number.
        used: How many questions and aims were of use when they were last collected.
        answers: The hashes of the answers to the questions, in their order.
        pages: Path to page.
    """

    shared: bytes = b""
    closures: Mapping[str, str] = {}
    questions: list[str] = []
    aims: list[str] = []
    used: int = 0
    answers: Hashes = Hashes()
    pages: dict[str, _Entry] = {}


class Pages:
    """What is known of the pages of the last build, and of those of this one.

    Arguments:
        store: Where it is kept.
        briefing: Answers their questions.

    Attributes:
        made: Paths of the pages that this build has made.
    """

    def __init__(self, store: Store, briefing: Briefing) -> None:
        self._store = store
        self._briefing = briefing
        self._last = store.load(_NAME, _Kept, _Kept)
        self._questions, self._aims = _Numbers(self._last.questions), _Numbers(self._last.aims)
        self._now: dict[str, _Entry] = {}
        self.made: set[str] = set()

    def __len__(self) -> int:
        """Return how many pages this build has."""
        return len(self._now)

    def __iter__(self) -> Iterator[str]:
        """Give the paths of the pages of this build."""
        return iter(self._now)

    @property
    def known(self) -> Iterable[str]:
        """The paths of the pages of the last build."""
        return self._last.pages

    def get(self, path: str) -> Made | None:
        """Return how a page of the last build was made, or None for one that is not known."""
        entry = self._last.pages.get(path)
        return self._unpacked(entry) if entry else None

    def fingerprint_of(self, path: str) -> str:
        """Return the fingerprint of a page of the last build, or an empty string for one that is not known."""
        entry = self._last.pages.get(path)
        return entry.fingerprint if entry else ""

    def stale(self, paths: Iterable[str], shared: bytes, closures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Give each page whose view is to be made, with the reason.

        Arguments:
            paths: Of all pages of the site.
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure as it is now.
        """
        for path in paths:
            entry = self._last.pages.get(path)
            if entry is None:
                yield path, "it is new, or nothing was known of it"
            elif shared != self._last.shared:
                yield path, "what all pages share has changed"
            elif closures.get(entry.template) != self._last.closures.get(entry.template):
                yield path, f"`{entry.template}` or a template that it uses has changed"
            elif not self._changed.isdisjoint(asked := _numbers_in(entry.asked)):
                first = sorted(self._last.questions[number] for number in self._changed.intersection(asked))
                yield (
                    path,
                    f"the answer has changed to {', '.join(f'`{word}`' for word in first[:_SHOWN])}"
                    + (f" and {len(first) - _SHOWN} more" if len(first) > _SHOWN else ""),
                )

    def keep(self, path: str) -> None:
        """Take a page as the last build made it."""
        self._now[path] = self._last.pages[path]

    def add(self, path: str, made: Made, *, is_rendered: bool) -> None:
        """Take a page that was made.

        Arguments:
            path: Of the page.
            made: How it was made.
            is_rendered: Whether its template ran; where it did not, its links are those of the last build.
        """
        last = self._last.pages.get(path)
        entry = self._packed(made)
        if last and not is_rendered:
            entry.aims, entry.anchors = last.aims, last.anchors
        self._now[path] = entry
        self.made.add(path)

    def anchors_of(self, path: str) -> Collection[str] | None:
        """Return the ids of a page of this build, or None for a file that is none."""
        entry = self._now.get(path)
        return entry.ids if entry and entry.template else None

    def misled(self, gone: Collection[str], problem: Callable[[str], str]) -> set[str]:
        """Return the pages with a link that leads nowhere.

        What has not changed led somewhere, so it is looked at only where it leads to what is gone or has lost a place.

        Arguments:
            gone: Files that the last build had and this one has not.
            problem: Says what is wrong with what a link leads to, or nothing; is asked once for each.
        """
        aims = {path: _numbers_in(self._now[path].aims) for path in self.made}
        wrong = {number for number in set().union(*aims.values()) if problem(self._aims.words[number])}
        misled = {path for path, own in aims.items() if not wrong.isdisjoint(own)}
        worn = {path for path in self.made if self._has_lost(path)}.union(gone)
        if worn:
            words = enumerate(self._last.aims)
            wrong = {number for number, aim in words if aim.partition("#")[0] in worn and problem(aim)}
            kept = self._now.keys() - self.made
            misled |= {path for path in kept if not wrong.isdisjoint(_numbers_in(self._now[path].aims))}
        return misled

    def _has_lost(self, path: str) -> bool:
        """Whether a page lacks an id that it had."""
        last = self._last.pages.get(path)
        return last is not None and not last.ids <= self._now[path].ids

    def save(self, shared: bytes, closures: Mapping[str, str]) -> None:
        """Keep the pages of this build for the next.

        Arguments:
            shared: A hash of what all pages share.
            closures: Template to the hash of its closure.

        Raises:
            OSError: When the disk refuses.
        """
        last = self._last
        if last.used and len(self._questions) + len(self._aims) > _UNUSED * last.used:
            last = _Kept()
            self._collect()
        used = last.used or len(self._questions) + len(self._aims)
        questions, aims = self._questions.words, self._aims.words
        known = self._now_answers if last is self._last else Hashes()
        whole = len(known.hashes) // _HASH_BYTES // _GROUP
        # What was hashed to see what has changed is as it was; only further questions are new, and the group before.
        answers = known.up_to(whole).and_then(self._hashes(questions[whole * _GROUP :], Hashes()))
        self._store.save(_NAME, _Kept(shared, closures, questions, aims, used, answers, self._now))

    @cached_property
    def _changed(self) -> set[int]:
        """The questions to which the answer is not what it was."""
        return set(self._now_answers.changed(self._last.answers))

    @cached_property
    def _now_answers(self) -> Hashes:
        """The hashes of the answers as they are now to the questions of the last build."""
        return self._hashes(self._last.questions, self._last.answers)

    def _hashes(self, questions: Iterable[str], before: Hashes) -> Hashes:
        return Hashes.of(self._briefing.answers_to(questions), before)

    def _packed(self, made: Made) -> _Entry:
        asked, aims = self._questions.pack(made.asked), self._aims.pack(made.aims)
        return _Entry(made.template, made.fingerprint, asked, aims, _BETWEEN.join(made.anchors), made.why)

    def _unpacked(self, entry: _Entry) -> Made:
        asked = [self._questions.words[number] for number in _numbers_in(entry.asked)]
        aims = [self._aims.words[number] for number in _numbers_in(entry.aims)]
        return Made(entry.template, entry.fingerprint, asked, aims, sorted(entry.ids), entry.why)

    def _collect(self) -> None:
        """Number only what is of use."""
        pages = {path: self._unpacked(entry) for path, entry in self._now.items()}
        self._questions, self._aims = _Numbers([]), _Numbers([])
        self._now = {path: self._packed(made) for path, made in pages.items()}


class _Numbers(dict[str, int]):
    """The number of each word; a new word gets the next one.

    Arguments:
        words: Those that have a number, in its order.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)
        super().__init__(zip(self.words, range(len(self.words)), strict=True))

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        self.words.append(word)
        return number

    def pack(self, words: Iterable[str]) -> bytes:
        """Return the numbers of some words."""
        return array("I", map(self.__getitem__, words)).tobytes()


_SHOWN = 3
_UNUSED = 2
"""How many times as many questions and aims as were of use may be kept before they are collected anew."""


def _encode(answer: Any) -> bytes:
    return _ENCODER.encode(answer)


def _as_told(value: Any) -> str:
    """Return what tells a value that is no plain data from any other."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, Names):
        return value.digest
    raise TypeError(f"{type(value).__name__} is no answer that a page may be made of")


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_as_told)


def _hash(encoded: bytes) -> bytes:
    return blake2b(encoded, digest_size=_HASH_BYTES).digest()


def _numbers_in(packed: bytes) -> memoryview[int]:
    return memoryview(packed).cast("I")
