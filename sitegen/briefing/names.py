"""The names of all actors, made ready to be found only where a text is read: that takes as long as a small build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from sitegen.content.dates import Date
from sitegen.content.records import Actor, Summary

if TYPE_CHECKING:
    from sitegen.briefing.mentions import Mentions, NameFinder


class Settled(NamedTuple):
    """What an article settles of names.

    Attributes:
        id: The id of the article.
        language: Of its text, as a BCP 47 tag.
        mentions: Names, each with the actor that it means there, or None for nobody.
    """

    id: str
    language: str
    mentions: Mapping[str, str | None]

    @classmethod
    def of(cls, summary: Summary) -> Settled:
        """Return what the summary of an article settles."""
        return cls(summary.id, summary.article.language, summary.mentions)

    @property
    def main_language(self) -> str:
        """The language without script, region and the like."""
        return self.language.partition("-")[0].lower()


class KnownNames(msgspec.Struct, frozen=True, array_like=True):
    """What a run leaves for the next of the names of all actors.

    Attributes:
        seal: A hash of what they are made of.
        digest: See `Names.digest`.
        meanings: See `Names.meanings`.
        own: What `Names.own` gives for the articles for which it gives anything.
    """

    seal: bytes = b""
    digest: str = ""
    meanings: dict[str, str] = {}
    own: dict[str, list[str]] = {}


class Names:
    """The names of all actors.

    Arguments:
        actors: The actors of the briefing.
        articles: Its articles, with what they settle of names.
        before: What the run before left.
    """

    def __init__(self, actors: Iterable[Actor], articles: Iterable[Settled], before: KnownNames | None = None) -> None:
        self._actors = list(actors)
        self._articles = [article for article in articles if article.mentions or article.main_language != "en"]
        self._before = before

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and (self.seal == other.seal or self.finder.is_like(other.finder))

    def __hash__(self) -> int:
        return hash(self.digest)

    def __getstate__(self) -> dict[str, object]:
        # Another process reads texts with them.
        return {"finder": self.finder, "_actors": [], "_articles": [], "_before": None}

    @cached_property
    def seal(self) -> bytes:
        """A hash of what they are made of."""
        said = _ENCODER.encode((self._actors, self._articles))
        return blake2b(said, digest_size=16).digest()

    @cached_property
    def known(self) -> KnownNames:
        """What is known of them without a text."""
        if self._before and self._before.seal == self.seal:
            return self._before
        finder = self.finder
        own = {article: finder.own(article) for article in finder.with_own_names}
        return KnownNames(self.seal, finder.digest, finder.meanings, own)

    @cached_property
    def finder(self) -> NameFinder:
        """The names, ready to be found in texts."""
        from sitegen.briefing.mentions import NameFinder

        return NameFinder(self._actors, self._articles)

    @property
    def digest(self) -> str:
        """A short hash of all names, by which the lock knows whether its counts are of these."""
        return self.known.digest

    @property
    def meanings(self) -> Mapping[str, str]:
        """What each name means wherever no article says otherwise, in a form that changes when the meaning does."""
        return self.known.meanings

    def own(self, article: str) -> list[str]:
        """Return what names mean in one article, in a form that changes when the meaning does."""
        return self.known.own.get(article, [])

    def count(self, article: str, text: str) -> Mentions:
        """Return who is named in the text of an article; see `NameFinder.count`."""
        return self.finder.count(article, text)


def _as_told(value: object) -> str:
    if isinstance(value, Date):
        return value.text
    raise TypeError


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_as_told)
