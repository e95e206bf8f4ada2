"""What is found in one captured text: the part of the evidence that needs no other text, so that it can be kept.

A study is kept with a seal of all that it depends on. Of one whose names alone have changed, the rest is kept, and
the names are counted again only where a name that changed can stand in the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

import msgspec

from sitegen.briefing.doubts import Doubt
from sitegen.briefing.lock import ArticleFacts, ClaimKey
from sitegen.briefing.names import KnownNames, Names
from sitegen.briefing.origins import Text
from sitegen.briefing.places import Omission, Place
from sitegen.content.captures import is_plain
from sitegen.diagnostics import Diagnostic, Span
from sitegen.store import Store
from sitegen.text import words

_NAME = "studies"
_WORDS = "words-{:02x}"
_SHARDS = 64


class Question(NamedTuple):
    """What is to be found in a captured text.

    Attributes:
        article: The id of the article.
        sha256: Of the captured text.
        path: Its file.
        claims: Words that are said to stand there, and words of their context or None; each once.
        fragments: Whether text directives may lead to the words.
        own: What names mean in this article.
        language: Of the text, as a BCP 47 tag.
        extractor: The name of what makes the text where it is a page.
    """

    article: str
    sha256: str
    path: str
    claims: Sequence[tuple[str, str | None]]
    fragments: bool
    own: Sequence[str]
    language: str
    extractor: str

    def seal(self) -> bytes:
        """Return a hash of all that the answer depends on but the names that mean the same in every article."""
        extractor = "" if is_plain(self.path) else self.extractor
        said = msgspec.msgpack.encode((self.sha256, extractor, self.claims, self.fragments, self.own, self.language))
        return blake2b(said, digest_size=16).digest()


class Study(msgspec.Struct, array_like=True):
    """What was found in a captured text.

    Attributes:
        seal: Of the question.
        facts: What is known of the text as a whole; the number of 3-grams is not known here and 0.
        places: Where claims stand; those that are not there are missing.
        omissions: Claims that may say something else than the text, since they leave out or replace some of it.
        contexts: What the text does to claims and they do not show, and whom it has say them, packed, since mostly
            nobody asks; see `sitegen.briefing.studying.contexts_in`.
        counts: How often each actor is named.
        doubts: Surnames that may mean several, or nobody who was introduced, each with its first place in the file.
        idle: Names that the summary settles, in normal form, and that stand nowhere.
        paragraphs: Its paragraphs; see `sitegen.briefing.shared.Paragraphs`.
        rival: The first words of what may be the article of a page instead, or an empty string.
    """

    seal: bytes
    facts: ArticleFacts
    places: dict[ClaimKey, Place]
    omissions: dict[ClaimKey, list[Omission]]
    contexts: bytes
    counts: dict[str, int]
    doubts: list[tuple[Doubt, Span]]
    idle: tuple[str, ...]
    paragraphs: bytes
    rival: str

    @property
    def text(self) -> str:
        """What tells the text from any other: the words of two texts of one name are the same."""
        return f"{self.facts.extractor} {self.facts.sha256}"

    def __reduce__(self) -> tuple[Callable[[bytes], Study], tuple[bytes]]:
        # To send one piece to another process takes a fifth of the time that the parts would take.
        return _unpacked, (msgspec.msgpack.encode(self),)


def _unpacked(packed: bytes) -> Study:
    return _PACKED.decode(packed)


_PACKED = msgspec.msgpack.Decoder(Study)


class Studied(NamedTuple):
    """A study that was made now.

    Attributes:
        article: The id of the article.
        study: What was found, or None where the text cannot be used.
        size: Bytes of its words.
        said: Why it cannot be used.
    """

    article: str
    study: Study | None
    size: int
    said: list[Diagnostic]


class Batch(NamedTuple):
    """Studies that were made together.

    Attributes:
        studied: The studies.
        numbers: The words of their texts, one text behind the other; see `sitegen.briefing.origins.Text`.
    """

    studied: list[Studied]
    numbers: bytes


class Words:
    """The words of texts as the run before left them, in many files, of which a text that changed concerns one.

    Arguments:
        store: Where they are kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shards: dict[int, dict[str, tuple[str, memoryview]]] = {}

    def get(self, article: str, text: str) -> memoryview | None:
        """Return the words of an article, or None where they are not known.

        Arguments:
            article: Its id.
            text: Of which text the words are to be; see `Study.text`.
        """
        kept, numbers = self._shard(_shard_of(article)).get(article, ("", None))
        return numbers if kept == text else None

    def save(self, made: Mapping[str, tuple[str, memoryview]], gone: Collection[str]) -> None:
        """Keep words for the next run.

        Arguments:
            made: Article id to text and words, of those that were not known.
            gone: Articles whose words are not kept any longer.

        Raises:
            OSError: When the disk refuses.
        """
        shards: dict[int, dict[str, tuple[str, memoryview]]] = defaultdict(dict)
        for article in gone:
            shards[_shard_of(article)] = {}
        for article, entry in made.items():
            shards[_shard_of(article)][article] = entry
        for shard, entries in shards.items():
            kept = {article: entry for article, entry in self._shard(shard).items() if article not in gone}
            self._store.save(_WORDS.format(shard), kept | entries)

    def _shard(self, shard: int) -> dict[str, tuple[str, memoryview]]:
        if shard not in self._shards:
            nothing: dict[str, tuple[str, memoryview]] = {}
            name, of = _WORDS.format(shard), dict[str, tuple[str, memoryview]]
            self._shards[shard] = self._store.load(name, of, lambda: nothing)
        return self._shards[shard]


def _shard_of(article: str) -> int:
    return crc32(article.encode()) % _SHARDS


def _first_words(name: str) -> list[bytes]:
    """Return the words of which a text that names somebody so has one; an empty one is in every text."""
    if not name.isascii():
        from sitegen.briefing.unspaced import is_han, is_hangul, is_kana  # for such names alone

        if any(is_hangul(char) or is_han(char) or is_kana(char) for char in name):
            return [b""]  # Particles and other words run on behind it.
    parts = words(name)
    spelt = [parts[:1], [f"{parts[0]}s"]] if len(parts) == 1 else [parts[:1]]  # German has "Linds" for "Lind's".
    return [Text.of(each).numbers for each in spelt]


class _Kept(msgspec.Struct, array_like=True):
    names: KnownNames = KnownNames()
    studies: dict[str, Study] = {}


class Studies:
    """The studies that are known: those of the run before, and what was found since.

    Arguments:
        store: Where they are kept.

    Attributes:
        words: The words of texts.
        names: The names that the run before counted.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.words = Words(store)
        self._before = store.load(_NAME, _Kept, _Kept)
        self.names = self._before.names
        self._since: dict[str, tuple[Study, Names]] = {}
        self._change: tuple[Names | None, Names, Sequence[bytes]] | None = None

    def of(self, question: Question) -> Study | None:
        """Return the study that answers a question but for the names, of which others may have been counted."""
        study, _ = self._since.get(question.article, (None, None))
        if study is None:
            study = self._before.studies.get(question.article)
        return study if study and study.seal == question.seal() else None

    def get(self, question: Question, names: Names) -> Study | None:
        """Return the study that answers a question, or None where it is to be made.

        Arguments:
            question: What is asked of a text.
            names: The names of actors as they are now.
        """
        study = self.of(question)
        if study is None:
            return None
        _, counted = self._since.get(question.article, (None, None))
        changed = self._changed(counted, names)
        if changed:
            numbers = self.words.get(question.article, study.text)
            if numbers is None or study.doubts or any(number in bytes(numbers) for number in changed):
                return None
            self.put(question.article, study, names)
        return study

    def put(self, article: str, study: Study, names: Names) -> None:
        """Know a study from now on, and the names that were counted."""
        self._since[article] = study, names

    def _changed(self, before: Names | None, names: Names) -> Sequence[bytes]:
        """Return words of which a text has one where names that changed can stand in it.

        Arguments:
            before: The names that were counted, None for those of the run before.
            names: The names as they are now.
        """
        if before is names or (before is None and names.seal == self.names.seal):
            return ()
        if self._change is None or self._change[0] is not before or self._change[1] is not names:
            then, now = before.meanings if before else self.names.meanings, names.meanings
            changed = (name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
            self._change = before, names, sorted({number for name in changed for number in _first_words(name)})
        return self._change[2]

    def save(self, now: Mapping[str, Study], made: Mapping[str, memoryview], names: Names) -> None:
        """Keep the studies of this run.

        Arguments:
            now: Article id to study.
            made: Article id to the words of its text, where they were not known.
            names: The names that were counted.

        Raises:
            OSError: When the disk refuses.
        """
        gone = self._before.studies.keys() - now.keys()
        if made or gone or names.seal != self.names.seal:
            self.words.save({article: (now[article].text, numbers) for article, numbers in made.items()}, gone)
            self._store.save(_NAME, _Kept(names.known, dict(now)))
