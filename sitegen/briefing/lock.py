"""`evidence.lock`: what was found in the captured texts, as far as it reaches the output.

Pages are made of the lock and never of a captured text, so a site has the same bytes with and without the texts.
The file is plain lines, sorted, a line for each fact. Behind each stands a seal, the beginning of the line's sha256,
by which a line that was changed by hand or by a bad merge is found where no text is at hand to compare. One line seals
all others: a place holds only for the text that stood beside it, so lines of two locks make no lock.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from sitegen.briefing.origins import Overlap
from sitegen.briefing.places import Place

_HEADER = "# What sitegen found in the captured texts. Written by build, serve and verify; not to be edited."
_PAIR = "{}={}".format
_encode = msgspec.msgpack.Encoder().encode
_quoted = json.JSONEncoder(ensure_ascii=False).encode
_LINE = re.compile(r"(?P<body>(?P<kind>[a-z]+) .*) ~(?P<seal>[0-9a-f]{8})")


class ArticleFacts(NamedTuple):
    """What is known of a captured text as a whole.

    Attributes:
        sha256: Of its bytes.
        bytes: Its size.
        characters: Code points of the text.
        words: Runs of letters and digits.
        paragraphs: Paragraphs.
        trigrams: Different runs of three words.
        encoding: How the bytes were decoded.
        extractor: What made the text of them.
    """

    sha256: str
    bytes: int
    characters: int
    words: int
    paragraphs: int
    trigrams: int
    encoding: str
    extractor: str


class ClaimKey(NamedTuple):
    """What identifies a claim in the lock.

    Attributes:
        article: Its id.
        words: As the editor gives them.
        near: A short hash of the words that should be near, or an empty string.
    """

    article: str
    words: str
    near: str

    @classmethod
    def of(cls, article: str, words: str, near: str | None) -> ClaimKey:
        """Return the key of some words in an article; the context's words are hashed, for they are not ours to keep."""
        return cls(article, words, hashlib.sha256(near.encode()).hexdigest()[:8] if near else "")


class LockError(Exception):
    """Lines of the lock that cannot be used.

    Attributes:
        problems: Line, counted from 1, and what is wrong with it.
    """

    def __init__(self, problems: list[tuple[int, str]]) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Lock:
    """All that pages know of the captured texts.

    Attributes:
        names: A hash of the actors' names that were counted.
        articles: Facts for each article.
        places: Where each claim's words stand.
        overlaps: What each pair of articles has in common, the ids in order.
        mentions: For each article, how often each actor is named.
    """

    names: str = ""
    articles: Mapping[str, ArticleFacts] = field(default_factory=dict)
    places: Mapping[ClaimKey, Place] = field(default_factory=dict)
    overlaps: Mapping[tuple[str, str], Overlap] = field(default_factory=dict)
    mentions: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The text of the file."""
        return self.text_after("", {})

    def text_after(self, old: str, digests: Mapping[str, bytes]) -> str:
        """Return the text of the file, for which lines are taken from an old one where nothing of their kind is new.

        Arguments:
            old: The text of the old one.
            digests: Its `digests`.
        """
        lines = {kind: _of_kind(kind, old) for kind, digest in self.digests.items() if digests.get(kind) == digest}
        for kind, bodies in self._bodies.items():
            lines[kind] = lines.get(kind) or _sealed(bodies())
        lines["lines"] = _sealed([f"lines {_seal_of_all(lines[kind] for kind in sorted(lines))}"])
        return "".join((f"{_HEADER}\n", *(lines[kind] for kind in sorted(lines))))

    @cached_property
    def digests(self) -> Mapping[str, bytes]:
        """For each kind of line a hash of what is said by it; it may differ where only the order does."""
        said = {
            "article": self.articles,
            "mentions": self.mentions,
            "names": self.names,
            "overlap": self.overlaps,
            "quotation": self.places,
        }
        return {kind: hashlib.blake2b(_encode(facts), digest_size=16).digest() for kind, facts in said.items()}

    @property
    def _bodies(self) -> Mapping[str, Callable[[], Iterator[str]]]:
        """For each kind but that of the line that seals all others what gives its lines, without their seals."""
        return {
            "article": self._articles,
            "mentions": self._mentions,
            "names": lambda: iter([f"names {self.names}"]),
            "overlap": self._overlaps,
            "quotation": self._quotations,
        }

    def _articles(self) -> Iterator[str]:
        for article, facts in self.articles.items():
            yield f"article {article} {' '.join(map(_PAIR, ArticleFacts._fields, facts))}"

    def _mentions(self) -> Iterator[str]:
        for article, counts in self.mentions.items():
            for actor, count in counts.items():
                yield f"mentions {article} {actor} {count}"

    def _overlaps(self) -> Iterator[str]:
        for (a, b), shared in self.overlaps.items():
            yield f"overlap {a} {b} shared={shared.shared} run={shared.longest_run}"

    def _quotations(self) -> Iterator[str]:
        for key, place in self.places.items():
            near = f" near={key.near}" if key.near else ""
            said = _quoted(key.words)
            speech = "direct" if place.direct else "none"
            at = f"{place.start:06}-{place.end:06} paragraph={place.paragraph} of={place.of} speech={speech}"
            fragment = f" fragment={place.fragment}" if place.fragment else ""
            page = f" page={place.page}" if place.page else ""
            yield f"quotation {key.article} {at}{near}{page}{fragment} {said}"


def load_lock(text: str) -> Lock:
    """Read the text of a lock file.

    Raises:
        LockError: When lines are not as sitegen wrote them, with all of them.
    """
    reader = _Reader()
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.startswith("#"):
            problem = reader.read(line)
            if problem:
                problems.append((number, problem))
    if not problems and not reader.is_whole:
        problems.append((1, "these lines are not those that sitegen wrote together"))
    if problems:
        raise LockError(problems)
    return Lock(reader.names, reader.articles, reader.places, reader.overlaps, reader.mentions)


class _Reader:
    def __init__(self) -> None:
        self.seals: list[str] = []
        self.others: list[str] = []
        self.names = ""
        self.articles: dict[str, ArticleFacts] = {}
        self.places: dict[ClaimKey, Place] = {}
        self.overlaps: dict[tuple[str, str], Overlap] = {}
        self.mentions: dict[str, dict[str, int]] = {}
        self.readers: Mapping[str, Callable[[str], None]] = {
            "lines": self._lines,
            "names": self._names,
            "article": self._article,
            "quotation": self._quotation,
            "overlap": self._overlap,
            "mentions": self._mentions,
        }

    @property
    def is_whole(self) -> bool:
        """Whether the lines that were read are all those that were written together."""
        return self.seals == [_seal_of_all(sorted(self.others))]

    def read(self, line: str) -> str:
        """Read a line, and return what is wrong with it, or an empty string."""
        match = _LINE.fullmatch(line)
        if match is None or match["kind"] not in self.readers:
            return "this is no line of a lock"
        if _seal(match["body"]) != match["seal"]:
            return "this line was changed since sitegen wrote it"
        try:
            self.readers[match["kind"]](match["body"])
        except (ValueError, TypeError):
            return "this is no line of a lock"
        if match["kind"] != "lines":
            self.others.append(f"{line}\n")
        return ""

    def _lines(self, body: str) -> None:
        self.seals.append(body.split(" ")[1])

    def _names(self, body: str) -> None:
        self.names = body.split(" ")[1]

    def _article(self, body: str) -> None:
        _, article, *pairs = body.split(" ")
        values: dict[str, Any] = dict(pair.split("=", 1) for pair in pairs)
        numbers = ("bytes", "characters", "words", "paragraphs", "trigrams")
        self.articles[article] = ArticleFacts(**{**values, **{key: int(values.get(key, "")) for key in numbers}})

    def _quotation(self, body: str) -> None:
        head, _, said = body.partition(' "')
        _, article, span, *pairs = head.split(" ")
        values = dict(pair.split("=", 1) for pair in pairs)
        start, end = map(int, span.split("-"))
        numbers = int(values.get("paragraph", "")), int(values.get("of", ""))
        direct, fragment = values.get("speech") == "direct", values.get("fragment", "")
        place = Place(start, end, *numbers, direct, fragment, int(values.get("page", "0")))
        self.places[ClaimKey(article, json.loads('"' + said), values.get("near", ""))] = place

    def _overlap(self, body: str) -> None:
        _, a, b, shared, run = body.split(" ")
        self.overlaps[a, b] = Overlap(int(shared.removeprefix("shared=")), int(run.removeprefix("run=")))

    def _mentions(self, body: str) -> None:
        _, article, actor, count = body.split(" ")
        self.mentions.setdefault(article, {})[actor] = int(count)


def _of_kind(kind: str, text: str) -> str:
    """Return the lines of a kind, which stand together."""
    start = text.find(f"\n{kind} ") + 1
    return text[start : text.find("\n", text.rfind(f"\n{kind} ") + 1) + 1] if start else ""


def _sealed(bodies: Iterable[str]) -> str:
    """Return lines with their seals, in order."""
    return "".join(sorted([f"{body} ~{_seal(body)}\n" for body in bodies]))


def _seal_of_all(lines: Iterable[str]) -> str:
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]


def _seal(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:8]
