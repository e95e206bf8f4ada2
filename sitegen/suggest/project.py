"""The articles of a project, read for what they suggest."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from sitegen.briefing.lock import Lock, LockError, load_lock
from sitegen.briefing.quotations import SearchText
from sitegen.content.cache import RecordCache
from sitegen.content.captures import Captures
from sitegen.content.extract import extractor_of
from sitegen.content.load import LOCK_FILE, Content, load
from sitegen.content.records import Actor, Publisher, Summary
from sitegen.diagnostics import Diagnostics
from sitegen.files import Files
from sitegen.options import Options
from sitegen.store import Store
from sitegen.suggest.articles import ReadArticle
from sitegen.suggest.between import between
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.suggestions import Context, Reading, context_of


class Project:
    """The articles of a project whose texts are at hand.

    Arguments:
        options: Where it is.
        files: Its files, as they are now.

    Attributes:
        content: Its records, drafts included.
        found: What is wrong with them.
        searches: Article id to its text, if that is at hand.
    """

    def __init__(self, options: Options, files: Files) -> None:
        self.found = Diagnostics()
        self.content: Content = load(
            options.content, self.found, RecordCache(Store(None), files), drafts=True, counts_open=True
        )
        captures = Captures(options.captures, files, Store(None), self.found)
        lock = _lock_of(options)
        self.summaries: Mapping[str, Summary] = {
            record.id: record for record in self.content.records.values() if isinstance(record, Summary)
        }
        self.searches: dict[str, SearchText] = {}
        for summary in self.summaries.values():
            sha256 = summary.article.sha256
            locked = lock.articles[summary.id].extractor if summary.id in lock.articles else ""
            extractor = extractor_of(whole_page=summary.article.whole_page, locked=locked)
            capture = captures.get(sha256, extractor) if sha256 in captures.files else None
            if capture:
                self.searches[summary.id] = SearchText(capture)

    @property
    def missing(self) -> list[str]:
        """The articles whose texts are not at hand."""
        return [article for article in self.summaries if article not in self.searches]

    def context_of(self, article: str) -> Context:
        """Return what is known of an article besides its text."""
        return context_of(self.summaries[article], self._actors, self.searches[article].capture.spoken)

    def proposals(self, articles: Collection[str] = ()) -> tuple[Proposal, ...]:
        """Return what articles suggest, each by itself and all together.

        Arguments:
            articles: Their ids; all whose texts are at hand if there are none. What they suggest together is what
                concerns one of them.
        """
        wanted = [article for article in self._read if not articles or article in articles]
        own = [proposal for article in wanted for proposal in self._read[article].proposals]
        together = [
            proposal
            for proposal in between(tuple(self._read.values()))
            if not articles or {proposal.article, *(each.article for each in proposal.elsewhere)} & set(wanted)
        ]
        return (*own, *together)

    @cached_property
    def _actors(self) -> Sequence[Actor]:
        return tuple(record for record in self.content.records.values() if isinstance(record, Actor))

    @cached_property
    def _read(self) -> Mapping[str, ReadArticle]:
        read = {}
        for article, search in sorted(self.searches.items()):
            context = self.context_of(article)
            reading = Reading(search.source, context)
            read[article] = ReadArticle(
                article,
                search.source,
                context.language,
                context.published,
                reading.proposals,
                self.summaries[article].article.derived_from,
                reading.asserter_of,
                reading.named,
                self.summaries[article].article.published_at,
                self._publisher_of(article),
            )
        return read

    def _publisher_of(self, article: str) -> frozenset[str]:
        """Return the names of the publisher of an article: `Aju Press (AJP)` has two."""
        publisher = self.content.records.get(self.summaries[article].article.publisher or "")
        if not isinstance(publisher, Publisher):
            return frozenset()
        return frozenset(filter(None, (part.strip() for part in re.split(r"[()]", publisher.name))))


def _lock_of(options: Options) -> Lock:
    path = options.content / LOCK_FILE
    try:
        return load_lock(path.read_text("utf-8")) if path.is_file() else Lock()
    except (LockError, UnicodeDecodeError):
        return Lock()
