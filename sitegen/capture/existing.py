"""What a briefing has already: ids, publishers, addresses and texts, by which a source that is known is told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cached_property
from itertools import chain, count
from typing import NamedTuple
from urllib.parse import urlsplit

from sitegen.briefing.origins import Grams, Text
from sitegen.capture.facts import same_page
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.extract import extractor_of
from sitegen.content.load import load
from sitegen.content.records import ID_HINT, ID_LENGTH, ID_PATTERN, RESERVED_IDS, Publisher, Summary
from sitegen.diagnostics import Diagnostics
from sitegen.options import Options
from sitegen.store import Store
from sitegen.text import Normalised, words
from sitegen.unchanged import inputs

_ID_AT_MOST, _WORDS_AT_MOST = 32, 5
_SMALL = frozenset(
    {
        *("a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or", "as", "its", "it"),
        *("is", "are", "was", "were", "be", "that", "this", "he", "she", "they", "his", "her"),
    }
)
"""Words that an id does without."""

_MOSTLY = 0.5
"""Share of the word 3-grams of a text in another from which on it mostly stands there."""

_ONE_OF, _SAMPLE_AT_LEAST = 16, 32

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org", "re"})


class Likeness(NamedTuple):
    """An article that has much of a text.

    Attributes:
        article: Its id.
        share: The share of the text that is in the article.
        other_share: The share of the article that is in the text.
    """

    article: str
    share: float
    other_share: float


class _Known(NamedTuple):
    """A text that is at hand: its words, and a sample of its word 3-grams."""

    numbers: bytes
    sample: Grams

    @classmethod
    def of(cls, text: str) -> _Known:
        """Return what is kept of a text."""
        made = grams_of(text)
        return cls(made.numbers, _sample(made.grams))


class Existing:
    """What a briefing has already.

    Arguments:
        options: Where it is.

    Attributes:
        ids: The ids of all records, drafts and those that cannot be read included.
        publishers: The publishers.
    """

    def __init__(self, options: Options) -> None:
        found = Diagnostics()
        files = inputs(options)
        content = load(options.content, found, RecordCache(Store(None), files), drafts=True)
        self._captures = Captures(options.captures, files, Store(None), found)
        self._summaries = [record for record in content.records.values() if isinstance(record, Summary)]
        self.ids = {*content.homes, *content.claimed}
        self.publishers = [record for record in content.records.values() if isinstance(record, Publisher)]
        self._by_sha256 = {summary.article.sha256: summary.id for summary in self._summaries}
        self._by_address = {
            same_page(address): summary.id
            for summary in self._summaries
            for address in (summary.article.url, summary.article.canonical_url, summary.article.archive_url)
            if address
        }

    def with_bytes(self, sha256: str) -> str:
        """Return the id of the article with these bytes, or an empty string."""
        return self._by_sha256.get(sha256, "")

    def file_with(self, sha256: str) -> str:
        """Return the file below the folders of captured texts that has these bytes, or an empty string."""
        return self._captures.files.get(sha256, "")

    def with_address(self, addresses: Collection[str]) -> str:
        """Return the id of the article that has one of some addresses, or an empty string."""
        return next((self._by_address[key] for key in map(same_page, addresses) if key in self._by_address), "")

    def alike(self, text: str) -> list[Likeness]:
        """Return the articles in which a text mostly stands, or that mostly stand in it, the most alike first."""
        own = grams_of(text).grams
        sample = _sample(own)
        found = []
        for article, known in self._known_texts.items():
            # Most have nothing in common, and of long texts samples say so.
            smaller = min(len(sample), len(known.sample))
            if smaller >= _SAMPLE_AT_LEAST and len(sample & known.sample) * 4 <= smaller:
                continue
            other = Text(known.numbers).grams
            shared = len(own & other)
            if shared and max(shared / len(own), shared / len(other)) >= _MOSTLY:
                found.append(Likeness(article, shared / len(own), shared / len(other)))
        return sorted(found, key=lambda likeness: -max(likeness[1:]))

    def add(self, article: str, sha256: str, addresses: Collection[str], text: str) -> None:
        """Take up an article that was captured now."""
        self.ids.add(article)
        self._by_sha256[sha256] = article
        self._by_address.update((same_page(address), article) for address in addresses)
        self._known_texts[article] = _Known.of(text)

    def add_publisher(self, publisher: str, name: str, url: str | None) -> None:
        """Take up a publisher that was added now."""
        self.ids.add(publisher)
        self.publishers.append(Publisher(id=publisher, name=name, url=url))

    @cached_property
    def _known_texts(self) -> dict[str, _Known]:
        texts = {}
        for summary in self._summaries:
            capture = self._captures.get(summary.article.sha256, extractor_of(whole_page=summary.article.whole_page))
            if capture:
                texts[summary.id] = _Known.of(capture.text)
        return texts

    def publisher_of(self, name: str, address: str) -> str:
        """Return the id of a publisher by its name, or by the site that an address is of; else an empty string."""
        folded = _folded(name)
        for publisher in self.publishers:
            names = {_folded(part) for part in re.split(r"[()]", publisher.name)} - {""}
            if folded and folded in {_folded(publisher.name), *names}:
                return publisher.id
        host = _host(address)
        return next((each.id for each in self.publishers if each.url and host and _host(each.url) == host), "")

    def refusal(self, record_id: str) -> str:
        """Say why an article cannot get an id, or return an empty string."""
        if not re.fullmatch(ID_PATTERN, record_id) or len(record_id) > ID_LENGTH:
            return ID_HINT
        if record_id in RESERVED_IDS:
            return RESERVED_IDS[record_id]
        return "another record has it" if record_id in self.ids else ""

    def free_id(self, *wanted: str, but: str = "") -> str:
        """Return an id that no record has: made of the first words that give one, with a number if it is taken.

        Arguments:
            wanted: The words.
            but: An id that is about to be taken.
        """
        made = next(filter(None, map(id_of, wanted)), "article")
        taken = {*self.ids, *RESERVED_IDS, but}
        numbered = (f"{made}-{number}" for number in count(2))
        return next(each for each in chain([made], numbered) if each not in taken)


def id_of(words_of_it: str) -> str:
    """Return an id made of the first words that say something, or an empty string where most are of other scripts.

    Letters with accents lose them.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", words_of_it)).encode("ascii", "ignore").decode().lower()
    parts = re.findall("[a-z0-9]+", plain)
    letters = sum(char.isalpha() for char in words_of_it)
    if sum(map(len, parts)) < max(2, letters / 2):
        return ""
    made = ""
    for part in ([each for each in parts if each not in _SMALL] or parts)[:_WORDS_AT_MOST]:
        if len(made) + len(part) >= _ID_AT_MOST and made:
            break
        made = f"{made}-{part}" if made else part[:_ID_AT_MOST]
    return made if re.fullmatch(ID_PATTERN, made) else ""


def name_of_site(address: str) -> str:
    """Return the name of a site in its address: `example` of `https://news.example.co.kr/`."""
    labels = _host(address).split(".")[:-1] or [_host(address)]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1]


def grams_of(text: str) -> Text:
    """Return the words of a text, to be compared."""
    return Text.of(words(Normalised(text).text))


def _sample(grams: Grams) -> Grams:
    """Return the same part of the 3-grams of each text (A. Z. Broder, 1997, modulo sketch)."""
    return frozenset(gram for gram in grams if gram % _ONE_OF == 0)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _folded(name: str) -> str:
    return re.sub(r"^(?:the|der|die|das|le|la) ", "", re.sub(r"\W+", " ", name).strip().casefold())
