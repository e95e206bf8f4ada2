"""What views ask of a briefing, each question noted.

A page's view is made of the answers to its questions and of nothing else. So a build that knows a page's questions
from the time before need not make its view again while every answer is as it was. Nobody keeps these lists by hand:
whoever asks is noted as asking.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec

from sitegen.briefing.figures import ArticleReading, Standing
from sitegen.briefing.findings import Findings, Pair, Verified, Voice
from sitegen.briefing.lock import ArticleFacts
from sitegen.briefing.mentions import Names
from sitegen.briefing.quotations import Place
from sitegen.content.records import RECORDS, Actor, Article, Citation, Record, Site, Summary

_Kind = TypeVar("_Kind", bound=Record)
_encode = msgspec.msgpack.Encoder(enc_hook=str).encode
_HASH_BYTES = 8
_GROUP = 64
"""How many answers have a hash in common, by which those that are as they were are passed over together."""


class Filing(NamedTuple):
    """What a summary files its article under, in its order.

    Attributes:
        topics: Ids of topics.
        actors: Ids of actors who matter in it.
    """

    topics: tuple[str, ...]
    actors: tuple[str, ...]


class Queries:
    """The questions of one page.

    Arguments:
        findings: The briefing and its evidence.

    Attributes:
        asked: Each question that was asked, as `word` or `word id`; see `Answers.hashes`.
    """

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._briefing = findings.briefing
        self._records = findings.briefing.content.records
        self.asked: set[str] = set()

    @property
    def site(self) -> Site:
        """The settings of the site."""
        self.asked.add("site")
        site = self._briefing.content.site
        assert site is not None  # noqa: S101 - without settings no page is made
        return site

    @property
    def origins(self) -> Sequence[Sequence[str]]:
        """Groups of articles that are not independent of one another."""
        self.asked.add("origins")
        return self._findings.origins

    def reasons(self, origin: Sequence[str]) -> list[str]:
        """Say why the articles of an origin count as one."""
        self.asked.add("origins")
        return self._findings.reasons(origin)

    @property
    def closest(self) -> Sequence[Pair]:
        """The pairs of articles that have most in common, the closest first; see `Findings.closest`."""
        self.asked.add("closest")
        return self._findings.closest

    @property
    def accepted(self) -> Sequence[tuple[str, str, str]]:
        """Record, rule and reason of each finding that is accepted."""
        self.asked.add("accepted")
        return self._findings.accepted

    @property
    def names(self) -> Names:
        """The names of all actors."""
        self.asked.add("names")
        return Names(self._briefing.all(Actor), self._briefing.all(Summary))

    def head(self, record_id: str) -> Record:
        """Return a record of which only kind, address, title and the language of that will be shown."""
        self.asked.add(f"head {record_id}")
        return self._records[record_id]

    def get(self, record_id: str, kind: type[_Kind]) -> _Kind:
        """Return the record of a kind that is known to be there."""
        self.asked.add(f"record {record_id}")
        return self._briefing.get(record_id, kind)

    def all(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Return all records of a kind in the order of their ids."""
        self.asked.add(f"all {kind.record_kind}")
        return self._briefing.all(kind)

    def ids(self, kind: type[Record]) -> list[str]:
        """Return the ids of all records of a kind, in order."""
        self.asked.add(f"ids {kind.record_kind}")
        return [record.id for record in self._briefing.all(kind)]

    def document(self, article: str) -> Article:
        """Return what is said of a source document, without the sha256 of its text, which `facts` gives."""
        self.asked.add(f"document {article}")
        return self._findings.documents[article]

    def filing(self, article: str) -> Filing:
        """Return what a summary files its article under."""
        self.asked.add(f"filing {article}")
        summary = self._briefing.get(article, Summary)
        return Filing(summary.topics, summary.actors)

    def users(self, record_id: str, kind: type[_Kind], *reverses: str) -> Sequence[_Kind]:
        """Return the records of a kind that refer to a record, each once; see `Briefing.users`."""
        self.asked.add(f"uses {record_id}")
        users = self._briefing.users(record_id, kind, *reverses)
        self.asked.update(f"record {user.id}" for user in users)
        return users

    def user_ids(self, record_id: str, kind: type[_Kind], *reverses: str) -> list[str]:
        """Return the ids of the records of a kind that refer to a record, each once."""
        self.asked.add(f"uses {record_id}")
        return [user.id for user in self._briefing.users(record_id, kind, *reverses)]

    def uses_of(self, record_id: str, reverse: str) -> list[str]:
        """Return the ids of those who refer to a record in one way; see `Briefing.uses_of`."""
        self.asked.add(f"uses {record_id}")
        return self._briefing.uses_of(record_id, reverse)

    def neighbours(self, record_id: str) -> tuple[str | None, str | None]:
        """Return the ids of the records before and behind one in the index of its kind."""
        self.asked.add(f"neighbours {record_id}")
        return self._findings.neighbours.get(record_id, (None, None))

    def facts(self, article: str) -> ArticleFacts:
        """Return what is known of an article's captured text."""
        self.asked.add(f"evidence {article}")
        return self._findings.lock.articles[article]

    def mentions(self, article: str) -> Mapping[str, int]:
        """Return how often each actor is named in an article."""
        self.asked.add(f"evidence {article}")
        return self._findings.lock.mentions.get(article, {})

    def quotations(self, article: str) -> Sequence[Verified]:
        """Return the verified quotations of an article in the order of the text."""
        self.asked.add(f"evidence {article}")
        return self._findings.quotations.get(article, ())

    def voices(self, article: str) -> Sequence[Voice]:
        """Return how the verified quotations of an article stand there, in the order of the text."""
        self.asked.add(f"voices {article}")
        return self._findings.voices.get(article, ())

    def place_of_words(self, article: str, words: str | None, near: str | None = None) -> Place | None:
        """Return where the words of a source stand; see `Findings.place_of_words`."""
        if not words:
            return None
        self.asked.add(f"evidence {article}")
        return self._findings.place_of_words(article, words, near)

    def pairs_of(self, article: str) -> Sequence[Pair]:
        """Return what an article has in common with each other one."""
        self.asked.add(f"evidence {article}")
        return self._findings.pairs_of.get(article, ())

    def readings_in(self, article: str) -> Sequence[ArticleReading]:
        """Return the readings that an article gives, by figure."""
        self.asked.add(f"evidence {article}")
        return self._findings.readings_in.get(article, ())

    def asserters(self, citation: Citation) -> set[str]:
        """Return who said the words of a citation; see `Findings.asserters`."""
        self.asked.add(f"evidence {citation.article}")
        return self._findings.asserters(citation)

    def cast(self, topic: str) -> Collection[str]:
        """Return the actors who have a part in a topic; see `Findings.cast`."""
        self.asked.add(f"cast {topic}")
        return self._findings.cast.get(topic, frozenset())

    def topics_with(self, actor: str) -> Sequence[str]:
        """Return the topics in which an actor has a part, by id."""
        self.asked.add(f"parts {actor}")
        return self._findings.topics_with.get(actor, ())

    def origin_of(self, article: str) -> str:
        """Return the name of an article's origin."""
        self.asked.add(f"origin {article}")
        return self._findings.origin_of[article]

    def count_origins(self, articles: Iterable[str]) -> int:
        """Return how many independent origins stand behind some articles, at least."""
        ids = list(articles)
        self.asked.update(f"origin {article}" for article in ids)
        return self._findings.count_origins(ids)

    def said_by(self, actor: str) -> Sequence[Verified]:
        """Return the verified quotations of a speaker, by article and place."""
        self.asked.add(f"voice {actor}")
        return self._findings.said_by.get(actor, ())

    def count_said(self, actor: str) -> int:
        """Return how many verified quotations a speaker has."""
        self.asked.add(f"speech {actor}")
        return len(self._findings.said_by.get(actor, ()))

    def passed_on_by(self, actor: str) -> Sequence[Verified]:
        """Return the verified quotations that articles have through an actor, by article and place."""
        self.asked.add(f"voice {actor}")
        return self._findings.passed_on_by.get(actor, ())

    def asserted_by(self, actor: str) -> Sequence[ArticleReading]:
        """Return the readings that an actor asserts, by figure."""
        self.asked.add(f"voice {actor}")
        return self._findings.asserted_by.get(actor, ())

    def naming(self, actor: str) -> Mapping[str, int]:
        """Return the articles in which an actor appears, with how often the actor is named there."""
        self.asked.add(f"naming {actor}")
        return self._findings.naming(actor)

    def readings(self, figure: str) -> Sequence[ArticleReading]:
        """Return the readings of a figure."""
        self.asked.add(f"readings {figure}")
        return self._findings.readings.get(figure, ())

    def standing_of(self, figure: str) -> Standing:
        """Say what a reader is told of the readings of a figure."""
        self.asked.add(f"readings {figure}")
        return self._findings.standing_of(figure)


class Hashes(msgspec.Struct, array_like=True):
    """Short hashes of answers, in a form that a hundred thousand of them are quickly read and compared in.

    Attributes:
        asked: What was asked of, a line for each.
        hashes: The hashes of the answers, one behind the other.
        groups: The hashes of groups of answers, likewise.
    """

    asked: str = ""
    hashes: bytes = b""
    groups: bytes = b""

    @classmethod
    def of(cls, answers: Mapping[str, Any], before: Hashes | None = None) -> Hashes:
        """Hash answers.

        Arguments:
            answers: What was asked of to the answer.
            before: The hashes of an earlier build, from which those of a group that is as it was are taken.
        """
        asked = "\n".join(answers)
        last = before if before and before.asked == asked else cls()
        given = list(answers.values())
        hashes, groups = [], []
        for number, at in enumerate(range(0, len(given), _GROUP)):
            group = list(map(_encode, given[at : at + _GROUP]))
            groups.append(_hash(b"".join(group)))
            is_same = groups[-1] == last.groups[number * _HASH_BYTES : (number + 1) * _HASH_BYTES]
            own = slice(at * _HASH_BYTES, (at + _GROUP) * _HASH_BYTES)
            hashes.append(last.hashes[own] if is_same else b"".join(map(_hash, group)))
        return cls(asked, b"".join(hashes), b"".join(groups))

    def asked_of(self) -> list[str]:
        """Return what was asked of."""
        return self.asked.split("\n") if self.hashes else []

    def items(self) -> Iterator[tuple[str, bytes]]:
        """Give what was asked of, with the hash of the answer."""
        starts = range(0, len(self.hashes), _HASH_BYTES)
        return zip(self.asked_of(), (self.hashes[at : at + _HASH_BYTES] for at in starts), strict=True)


class Answers:
    """Short hashes of the answers to questions, by which a build sees what has changed since the one before.

    Arguments:
        findings: The briefing and its evidence.
    """

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._records = findings.briefing.content.records
        self._tables: Mapping[str, Callable[[], Mapping[str, Any]]] = {
            "record": lambda: self._records,
            "head": lambda: {
                record.id: (record.record_kind, record.title, record.title_language)
                for record in self._records.values()
            },
            "uses": lambda: findings.briefing.uses,
            "neighbours": lambda: findings.neighbours,
            "document": lambda: findings.documents,
            "filing": lambda: {
                summary.id: (summary.topics, summary.actors) for summary in findings.briefing.all(Summary)
            },
            "evidence": self._evidence,
            "voices": lambda: findings.voices,
            "origin": lambda: {
                article: (name, sorted(findings.behind[article])) for article, name in findings.origin_of.items()
            },
            "cast": lambda: {topic: sorted(cast) for topic, cast in findings.cast.items()},
            "parts": lambda: findings.topics_with,
            "voice": self._voices,
            "speech": lambda: {actor: len(said) for actor, said in findings.said_by.items()},
            "naming": lambda: findings.namings,
            "readings": lambda: {
                figure: (readings, findings.standing_of(figure)) for figure, readings in findings.readings.items()
            },
            "all": self._all,
            "ids": lambda: {kind: [record.id for record in findings.briefing.all(RECORDS[kind])] for kind in RECORDS},
            "site": lambda: {"": findings.briefing.content.site},
            "origins": lambda: {"": [(origin, findings.reasons(origin)) for origin in findings.origins]},
            "closest": lambda: {"": findings.closest},
            "accepted": lambda: {"": findings.accepted},
            "names": lambda: {"": findings.lock.names},
        }
        self._hashes: dict[str, Hashes] = {}

    @property
    def words(self) -> Collection[str]:
        """The words that questions begin with."""
        return self._tables.keys()

    def hashes(self, word: str, before: Hashes | None = None) -> Hashes:
        """Return the hash of each answer to the questions that begin with a word, each time the same.

        Arguments:
            word: What is asked; a question that is `word` alone has an empty string behind it.
            before: The hashes of the build before, by which these are had faster.
        """
        if word not in self._hashes:
            self._hashes[word] = Hashes.of(self._tables[word](), before)
        return self._hashes[word]

    def _all(self) -> dict[str, list[bytes]]:
        hashes = dict(self.hashes("record").items())
        return {kind: [hashes[record.id] for record in self._findings.briefing.all(RECORDS[kind])] for kind in RECORDS}

    def _evidence(self) -> dict[str, tuple[Any, ...]]:
        findings = self._findings
        lock = findings.lock
        places: dict[str, list[Any]] = defaultdict(list)
        for key, place in lock.places.items():
            places[key.article].append((key, place))
        of = lock.articles, lock.mentions, places, findings.quotations, findings.pairs_of, findings.readings_in
        ids = [summary.id for summary in findings.briefing.all(Summary)]
        return dict(zip(ids, zip(*(map(part.get, ids) for part in of), strict=True), strict=True))

    def _voices(self) -> dict[str, list[Any]]:
        findings = self._findings
        said = findings.said_by, findings.passed_on_by, findings.asserted_by
        return {actor: [part.get(actor) for part in said] for actor in sorted(set().union(*said))}


def _hash(encoded: bytes) -> bytes:
    return hashlib.blake2b(encoded, digest_size=_HASH_BYTES).digest()
