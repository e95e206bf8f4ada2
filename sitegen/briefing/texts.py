"""The captured texts of a briefing, and what the run before found in them: where answers about texts come from.

Nothing here depends on what the editor wrote but what a question hands over, so an answer is the same whoever asks and
however often; only the time to it differs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from sitegen.briefing.comparison import Comparison, compare
from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.briefing.names import Names, Settled
from sitegen.briefing.origins import Text
from sitegen.briefing.shared import Numbers, Paragraphs, of_publishers, without
from sitegen.briefing.studies import Question, Studied, Studies, Study
from sitegen.content.captures import Captures
from sitegen.content.records import Actor
from sitegen.store import Store
from sitegen.text import words
from sitegen.workers import Workers

if TYPE_CHECKING:
    from sitegen.briefing.quotations import SearchText

# What reads a text is imported where one is read.

_COMPARISON, _QUIET = "comparison", "quiet"
_SEARCHED = 64
"""Texts that are held to be searched."""

_LARGE = 200
"""Number of texts to be read from which on several processes pay."""

_FIRST = 24


class LockSource:
    """`evidence.lock` as it is, read only where somebody asks.

    Arguments:
        text: Of the file; what tells one from another.
        load: Gives what it says, or None where it cannot be read, which was reported.
    """

    def __init__(self, text: str = "", load: Callable[[], Lock | None] = Lock) -> None:
        self.text = text
        self.load = load

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LockSource) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process gets it, which reads it again if it must."""
        return _sent, (self.text,)


def _sent(text: str) -> LockSource:
    return LockSource(text, partial(_loaded, text))


def _loaded(text: str) -> Lock | None:
    try:
        return load_lock(text) if text else Lock()
    except LockError:
        return None


class Compared(msgspec.Struct, frozen=True, array_like=True):
    """A comparison, of each article which text was compared, and what of it is its publisher's own."""

    texts: dict[str, str]
    comparison: Comparison
    own: dict[str, frozenset[int]] = {}


class Comparable(msgspec.Struct, frozen=True, array_like=True):
    """What of an article is compared with others.

    Attributes:
        text: What tells its text from any other; see `Study.text`.
        publisher: A name of its publisher.
        paragraphs: Its paragraphs; see `sitegen.briefing.shared.Paragraphs`.
    """

    text: str
    publisher: str
    paragraphs: bytes


class Texts:
    """The captured texts at hand.

    Arguments:
        captures: The files.
        store: Knows what was found in them before.
        renew: Whether texts of pages are made by the newest extractors, whatever made them before.

    Attributes:
        captures: The files.
        renew: See above.
    """

    def __init__(self, captures: Captures, store: Store, *, renew: bool = False) -> None:
        self.captures = captures
        self.renew = renew
        self._store = store
        self._known = Studies(store)
        self._made: dict[str, memoryview] = {}
        self._searched: dict[str, tuple[str, SearchText]] = {}
        self._compared: Compared | None = None
        self._is_compared_anew = False
        self._quiet_before: dict[str, bytes] | None = None
        self._quiet: dict[str, bytes] | None = None

    def __getstate__(self) -> dict[str, object]:
        """Return what another process needs to make pages: nothing, for that asks no text any more."""
        return {}

    def names(self, actors: Iterable[Actor], articles: Iterable[Settled]) -> Names:
        """Return the names of all actors, which need not be made ready where they are those of the run before."""
        return Names(actors, articles, self._known.names)

    def studied(self, question: Question, names: Names) -> Studied:
        """Return what is found in a text, or why it cannot be used."""
        known = self._known.get(question, names)
        if known is None and (counted := self._known.of(question)):
            from sitegen.briefing.studying import recounted

            known = recounted(names, question, counted, self.search(question.article, counted.text))
            self._known.put(question.article, known, names)
        if known:
            return Studied(question.article, known, 0, [])
        from sitegen.briefing.studying import study_texts

        (batch,) = study_texts(names, [question])
        (studied,) = batch.studied
        self._take_words(batch.studied, memoryview(batch.numbers))
        if studied.study:
            self._known.put(question.article, studied.study, names)
        return studied

    def all_studied(self, questions: Collection[Question], names: Names, workers: Workers) -> Iterator[Studied]:
        """Give what is found in some texts, in any order; several processes read what is not known."""
        unknown = []
        for question in questions:
            known = self._known.get(question, names)
            if known:
                yield Studied(question.article, known, 0, [])
            else:
                unknown.append((question, 1))
        if not unknown:
            return
        from sitegen.briefing.context.languages import prepare
        from sitegen.briefing.studying import study_texts

        if len(unknown) >= _LARGE:
            prepare(question.language for question, _ in unknown if question.claims)
        # In one piece, which goes back to the system as a whole.
        numbers = bytearray()
        kept: list[Studied] = []
        # What the first of many texts need is made by this process, and those that start then share it.
        first = _FIRST if len(unknown) >= _LARGE and workers.share_memory else 0
        batches = chain(
            study_texts(names, [question for question, _ in unknown[:first]]),
            workers.map(study_texts, names, unknown[first:], large=_LARGE - first, reads=attrgetter("path")),
        )
        for batch in batches:
            own = memoryview(batch.numbers)
            for studied in batch.studied:
                if studied.study and self._known.words.get(studied.article, studied.study.text) is None:
                    numbers += own[: studied.size]
                    kept.append(studied)
                own = own[studied.size :]
            yield from batch.studied
        self._take_words(kept, memoryview(numbers))

    def _take_words(self, studied: Collection[Studied], numbers: memoryview) -> None:
        for article, study, size, _ in studied:
            if study:
                self._made[article], numbers = numbers[:size], numbers[size:]

    def compare(self, articles: Mapping[str, Comparable]) -> Compared:
        """Measure what articles have in common, all of whose texts are at hand."""
        texts = {article: f"{each.text} {each.publisher}" for article, each in articles.items()}
        before = self._compared or self._store.load(_COMPARISON, Compared | None, lambda: None)
        self._compared = before
        if before and before.texts == texts:
            return before
        paragraphs = {article: Paragraphs.of(each.paragraphs) for article, each in articles.items()}

        def numbers_of(article: str) -> Numbers:
            return self.numbers_of(article, articles[article].text)

        publishers = {article: each.publisher for article, each in articles.items()}
        own = of_publishers(paragraphs, publishers, numbers_of)

        def compared(article: str) -> Numbers:
            numbers = numbers_of(article)
            return without(numbers, paragraphs[article], own[article]) if article in own else numbers

        changed = {
            article
            for article, text in texts.items()
            if not before or before.texts.get(article) != text or before.own.get(article) != own.get(article)
        }
        comparison = compare(_Words(texts, compared), before.comparison if before else None, changed)
        self._compared = Compared(texts, comparison, own)
        self._is_compared_anew = True
        return self._compared

    def numbers_of(self, article: str, text: str) -> memoryview:
        """Return the words of an article that was studied, from its text where they were lost.

        Arguments:
            article: Its id.
            text: What tells its text from any other; see `Study.text`.
        """
        numbers = self._made.get(article)
        if numbers is None:
            numbers = self._known.words.get(article, text)
        if numbers is None:
            search = self.search(article, text)
            numbers = self._made[article] = memoryview(Text.of(words(search.normal.text)).numbers)
        return numbers

    @property
    def quiet(self) -> dict[str, bytes]:
        """Articles of whose quoted words nothing was to be said, with a hash of what that depends on."""
        if self._quiet is None:
            nothing: dict[str, bytes] = {}
            self._quiet = self._quiet_before = self._store.load(_QUIET, dict[str, bytes], lambda: nothing)
        return self._quiet

    @quiet.setter
    def quiet(self, articles: dict[str, bytes]) -> None:
        self._quiet = articles

    def search(self, article: str, text: str) -> SearchText:
        """Return the text of an article that was studied, for what is to be said of it."""
        known, search = self._searched.get(article, ("", None))
        if search is None or known != text:
            extractor, _, sha256 = text.partition(" ")
            from sitegen.briefing.quotations import SearchText

            capture = self.captures.get(sha256, extractor)
            assert capture is not None  # noqa: S101 - it was read before
            search = SearchText(capture)
            self._searched[article] = text, search
            if len(self._searched) > _SEARCHED:
                del self._searched[next(iter(self._searched))]
        return search

    def save(self, studies: Mapping[str, Study], names: Names) -> None:
        """Keep what was found for the next run.

        Arguments:
            studies: Article id to what was found in its text.
            names: The names that were counted.

        Raises:
            OSError: When the disk refuses.
        """
        self._known.save(studies, self._made, names)
        if self._is_compared_anew and self._compared:
            self._store.save(_COMPARISON, self._compared)
        if self._quiet != self._quiet_before:
            self._store.save(_QUIET, self._quiet)
            self._quiet_before = self._quiet
        self.captures.save()


class _Words(Mapping[str, Text]):
    """The words of articles, looked up only where they are asked for."""

    def __init__(self, articles: Collection[str], numbers_of: Callable[[str], Numbers]) -> None:
        self._articles = articles
        self._numbers_of = numbers_of

    def __getitem__(self, article: str) -> Text:
        return Text(bytes(self._numbers_of(article)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)
