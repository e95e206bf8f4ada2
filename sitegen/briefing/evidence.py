"""The evidence of a briefing, gathered from the captured texts, or from the lock where a text is not at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sitegen.briefing.comparison import compare
from sitegen.briefing.graph import Briefing, Claim
from sitegen.briefing.lock import ArticleFacts, ClaimKey, Lock
from sitegen.briefing.mentions import Doubt, Names
from sitegen.briefing.origins import Overlap, Text
from sitegen.briefing.quotations import Missing, NearWordsMissing, Place, SearchText
from sitegen.content.captures import Capture, Captures
from sitegen.content.load import Where
from sitegen.content.records import Actor, Summary
from sitegen.diagnostics import Diagnostics, Span, span_at
from sitegen.text import has_words


def gather(briefing: Briefing, captures: Captures, old: Lock | None, found: Diagnostics) -> Lock:
    """Find in the captured texts all that pages may show of them.

    Arguments:
        briefing: The records and the words that they claim to quote.
        captures: The texts that are at hand.
        old: The lock as it is, which speaks for texts that are not at hand; None when it cannot be read, which was
            reported, so that what it does not cover is not.
        found: Where words that are not in their article, and texts that are missing, are reported.

    Returns:
        The lock as it should be.
    """
    gathering = _Gathering(briefing, captures, old, found)
    gathering.read_articles()
    gathering.locate_claims()
    gathering.measure_overlaps()
    gathering.count_mentions()
    return gathering.lock


class _Gathering:
    def __init__(self, briefing: Briefing, captures: Captures, old: Lock | None, found: Diagnostics) -> None:
        self.briefing = briefing
        self.captures = captures
        self.old = old or Lock()
        self.has_lock = old is not None
        self.found = found
        self.names = Names(briefing.all(Actor), briefing.all(Summary))
        self.facts: dict[str, ArticleFacts] = {}
        self.places: dict[ClaimKey, Place] = {}
        self.overlaps: dict[tuple[str, str], Overlap] = {}
        self.mentions: dict[str, dict[str, int]] = {}
        self.at_hand: dict[str, Capture] = {}
        self.searched: dict[str, SearchText] = {}
        self.texts: dict[str, Text] = {}

    @property
    def lock(self) -> Lock:
        return Lock(self.names.digest, self.facts, self.places, self.overlaps, self.mentions)

    def read_articles(self) -> None:
        summaries = [summary for summary in self.briefing.all(Summary) if summary.article.sha256]
        for summary in summaries:
            capture = self.captures.get(summary.article.sha256)
            if capture is not None:
                self.at_hand[summary.id] = capture
                self.searched[summary.id] = SearchText(capture)
                self.texts[summary.id] = Text.of(capture.words)
        self.comparison = compare(self.texts)
        for summary in summaries:
            if summary.id in self.at_hand:
                self.facts[summary.id] = _facts(self.at_hand[summary.id], self.comparison.sizes[summary.id])
            elif self._is_locked(summary):
                self.facts[summary.id] = self.old.articles[summary.id]
            elif self.has_lock and summary.article.sha256 not in self.captures.files:
                self._report_missing_text(summary, summaries)

    def locate_claims(self) -> None:
        by_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.briefing.claims:
            by_article[claim.article].append(claim)
        for article, claims in by_article.items():
            rights = self.briefing.get(article, Summary).article.rights
            for claim in claims:
                if rights == "none":
                    message = f"the rights of `{article}` are `none`, so no words of it may be published"
                    hint = "say it in your own words, or set `rights: excerpt` where quotations are allowed"
                    self.found.add("Q008", message, self._locate(claim, 0, len(claim.words)), hint=hint)
                elif not has_words(claim.words):
                    message = "a quotation needs a letter or a digit"
                    self.found.add("Q005", message, self._locate(claim, 0, len(claim.words)))
                elif article in self.facts:
                    self._locate_claim(claim)

    def measure_overlaps(self) -> None:
        self.overlaps = dict(self.comparison.overlaps)
        locked = {article for article in self.facts if self._is_locked(self.briefing.get(article, Summary))}
        missing = sorted(self.facts.keys() - self.at_hand.keys())
        uncompared = sorted(self.facts.keys() - locked)
        if missing and uncompared:
            for article in missing:
                self._report_uncovered(article, f"what it has in common with `{uncompared[0]}`")
        for pair, shared in self.old.overlaps.items():
            if locked.issuperset(pair) and not self.texts.keys() >= set(pair):
                self.overlaps[pair] = shared

    def count_mentions(self) -> None:
        for article in self.facts:
            if article in self.at_hand:
                named = self.names.count(article, self.searched[article].normal.text)
                counts = named.counts
                for doubt in named.doubts:
                    self._report_doubt(article, doubt)
            elif self.old.names == self.names.digest:
                counts = dict(self.old.mentions.get(article, {}))
            else:
                self._report_uncovered(article, "how often the actors' names of now stand in it")
                continue
            if counts:
                self.mentions[article] = counts

    def _is_locked(self, summary: Summary) -> bool:
        facts = self.old.articles.get(summary.id)
        return facts is not None and facts.sha256 == summary.article.sha256

    def _locate_claim(self, claim: Claim) -> None:
        key = ClaimKey.of(claim.article, claim.words, claim.near)
        if key in self.places:
            return
        if claim.article not in self.searched:
            place = self.old.places.get(key)
            if place is None:
                hint = "build once where the captured text is at hand, and keep the new `evidence.lock`"
                message = f"`evidence.lock` does not hold this quotation from `{claim.article}`"
                label = "cannot be verified without the captured text"
                self.found.add("Q004", message, self._locate(claim, 0, len(claim.words)), label=label, hint=hint)
                return
        else:
            answer = self.searched[claim.article].locate(claim.words, claim.near)
            if not isinstance(answer, Place):
                self._report_claim(claim, answer)
                return
            place = self._with_fragment(claim.article, answer)
        self.places[key] = place
        if place.of > 1:
            message = f"quotation stands at {place.of} places in article `{claim.article}`; the first is taken"
            hint = "tell them apart with `near:` and words of the context"
            if claim.offset >= 0 or claim.where.steps[0] == "readings":
                hint = f"quote more of its words, or list it once in the summary of `{claim.article}` with `near:`"
            part = (max(claim.offset, 0), len(claim.words))
            self.briefing.report(self.found, "Q002", message, claim.where, part=part, hint=hint)

    def _with_fragment(self, article: str, place: Place) -> Place:
        """Add what leads to the words on the publisher's page, where there is one and words may be shown."""
        document = self.briefing.get(article, Summary).article
        if document.url is None or document.rights == "none":
            return place
        return place._replace(fragment=self.searched[article].fragment(place))

    def _report_doubt(self, article: str, doubt: Doubt) -> None:
        capture = self.at_hand[article]
        start, end = self.searched[article].normal.source_span(doubt.start, doubt.end)
        span = span_at(capture.path, capture.text, start, end - start)
        listed = " or ".join(f"`{actor}`" for actor in doubt.candidates)
        places = f" at {doubt.places} places, of which this is the first" if doubt.places > 1 else ""
        hint = f"settle it in the summary of `{article}`: `mentions: {{{doubt.surname}: {doubt.candidates[-1]}}}`"
        rule, message = "A002", f"`{doubt.surname}` may mean {listed}{places}"
        if not doubt.introduced:
            rule = "A003"
            message = f"`{doubt.surname}` stands in `{article}` before anybody of that name is introduced{places}"
        where = Where(article, ("article", "title"))
        self.briefing.report(self.found, rule, message, where, span=span, hint=hint)

    def _report_claim(self, claim: Claim, answer: Missing | NearWordsMissing) -> None:
        if isinstance(answer, NearWordsMissing):
            if claim.borrowed:
                return
            where = Where(claim.where.record, (*claim.where.steps[:-1], "near"))
            message = f"the words of `near` are in no paragraph of `{claim.article}` that holds the quotation"
            self.found.add("Q003", message, self.briefing.content.locate(where), hint="copy words of its paragraph")
            return
        capture = self.at_hand[claim.article]
        label, notes = "nothing like it is there", []
        if answer.passage:
            span = span_at(capture.path, capture.text, answer.place)
            label = f"the article has `{answer.instead}`"
            notes = [f"nearest: {' '.join(answer.passage.split())}", f"article: {span.path}:{span.line}:{span.column}"]
        elif not answer.follows:
            label, notes = "its parts do not follow one another in one paragraph", [f"article: {capture.path}"]
        else:
            notes = [f"article: {capture.path}"]
            holders = [other for other, text in self.searched.items() if isinstance(text.locate(claim.words), Place)]
            notes += [f"these words stand in `{other}`" for other in holders]
        message = f"quotation is not in article `{claim.article}`"
        span = self._locate(claim, answer.offset, answer.length)
        self.found.add("Q001", message, span, label=label, notes=notes)

    def _locate(self, claim: Claim, offset: int, length: int) -> Span:
        return self.briefing.content.locate(claim.where, max(claim.offset, 0) + offset, length)

    def _report_missing_text(self, summary: Summary, summaries: Iterable[Summary]) -> None:
        """Say which text is needed, and name one that is at hand and unused, for it may be the same one changed."""
        used = {other.article.sha256 for other in summaries}
        unused = [(sha256, path) for sha256, path in self.captures.files.items() if sha256 not in used]
        span = self.briefing.content.locate(Where(summary.id, ("article", "sha256")))
        notes = []
        if len(unused) == 1:
            notes = [f"`{unused[0][1]}` is used by no summary; its sha256 is {unused[0][0]}"]
        self.found.add(
            "Q004",
            f"the captured text of `{summary.id}` is not at hand, and `evidence.lock` does not cover it",
            span,
            hint="put the file with this sha256 into `content/articles/`, or name its folder with `--articles`",
            notes=notes,
        )

    def _report_uncovered(self, article: str, what: str) -> None:
        span = self.briefing.content.locate(Where(article, ("article", "sha256")))
        message = f"the captured text of `{article}` is needed to find {what}"
        self.found.add(
            "Q004", message, span, hint="name its folder with `--articles`, and keep the new `evidence.lock`"
        )


def _facts(capture: Capture, trigrams: int) -> ArticleFacts:
    return ArticleFacts(
        sha256=capture.sha256,
        bytes=capture.size,
        characters=len(capture.text),
        words=len(capture.words),
        paragraphs=len(capture.paragraphs),
        trigrams=trigrams,
        encoding=capture.encoding,
        extractor=capture.extractor,
    )
