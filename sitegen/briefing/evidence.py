"""The evidence of a briefing, gathered from the captured texts, or from the lock where a text is not at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

import msgspec

from sitegen.briefing.beside import hidden_beside, part_beside
from sitegen.briefing.comparison import EVERY_PAIR_UP_TO, Comparison, compare
from sitegen.briefing.context.context import Context
from sitegen.briefing.context.identity import Identities
from sitegen.briefing.context.languages import main_language
from sitegen.briefing.context.report import said_of
from sitegen.briefing.doubts import Doubt, in_words
from sitegen.briefing.graph import Briefing, Claim
from sitegen.briefing.lock import ArticleFacts, ClaimKey, Lock
from sitegen.briefing.mentions import Names
from sitegen.briefing.origins import Overlap, Text
from sitegen.briefing.quotations import (
    Missing,
    NearWordsMissing,
    Omission,
    Place,
    SearchText,
    empty_bracket,
    has_marks_around,
)
from sitegen.briefing.shared import Numbers, Paragraphs, of_publishers, without
from sitegen.briefing.studies import Question, Studies, Study, study_texts
from sitegen.content.captures import Capture, Captures, report_encoding
from sitegen.content.extract import extractor_of, has_versions
from sitegen.content.furniture import OTHERS
from sitegen.content.load import Where
from sitegen.content.records import Actor, Summary
from sitegen.diagnostics import Diagnostics, Span, span_at
from sitegen.store import Store
from sitegen.text import has_words, normalise, words
from sitegen.workers import Workers

_COMPARISON = "comparison"
_LARGE = 200
"""Number of texts to be read from which on several processes pay."""


def gather(
    briefing: Briefing,
    captures: Captures,
    old: Callable[[], Lock | None],
    found: Diagnostics,
    store: Store | None = None,
    workers: Workers | None = None,
    *,
    renew: bool = False,
) -> Evidence:
    """Find in the captured texts all that pages may show of them.

    Arguments:
        briefing: The records and the words that they claim to quote.
        captures: The texts that are at hand.
        old: Gives the lock as it is, which speaks for texts that are not at hand; None when it cannot be read, which
            was reported, so that what it does not cover is not.
        found: Where words that are not in their article, and texts that are missing, are reported.
        store: Knows what was found in texts before.
        workers: Read the texts.
        renew: Whether texts of pages are made by the newest extractors, whatever made them before.
    """
    gathering = _Gathering(briefing, captures, old, found, store or Store(None), renew=renew)
    gathering.read_articles(workers or Workers(1))
    gathering.compare()
    gathering.locate_claims()
    gathering.take_overlaps()
    gathering.take_mentions()
    return Evidence(gathering.lock, gathering.save)


class Evidence(NamedTuple):
    """What was found.

    Attributes:
        lock: The lock as it should be.
        save: Keeps what was found for the next run.
    """

    lock: Lock
    save: Callable[[], None]


class _Compared(msgspec.Struct, frozen=True, array_like=True):
    """A comparison, of each article which text was compared, and what of it is its publisher's own."""

    texts: dict[str, str]
    comparison: Comparison
    own: dict[str, frozenset[int]] = {}


class _Gathering:
    def __init__(
        self,
        briefing: Briefing,
        captures: Captures,
        old: Callable[[], Lock | None],
        found: Diagnostics,
        store: Store,
        *,
        renew: bool,
    ) -> None:
        self.briefing = briefing
        self.captures = captures
        self._old = old
        self.found = found
        self.store = store
        self.renew = renew
        self.names = Names(briefing.all(Actor), briefing.all(Summary))
        self.known = Studies(store, self.names)
        self.studies: dict[str, Study] = {}
        self.searched: dict[str, SearchText] = {}
        self.made: dict[str, memoryview] = {}
        self.missing: list[str] = []
        self.compared = _Compared({}, Comparison({}, {}))
        self.is_compared_anew = False
        self.facts: dict[str, ArticleFacts] = {}
        self.places: dict[ClaimKey, Place] = {}
        self.overlaps: dict[tuple[str, str], Overlap] = {}
        self.mentions: dict[str, dict[str, int]] = {}
        self.doubted: set[tuple[str, str]] = set()

    @cached_property
    def identities(self) -> Identities:
        return Identities(self.briefing.all(Actor))

    @cached_property
    def old(self) -> Lock:
        return self._old() or Lock()

    @property
    def lock(self) -> Lock:
        return Lock(self.names.digest, self.facts, self.places, self.overlaps, self.mentions)

    @cached_property
    def claims(self) -> dict[str, list[Claim]]:
        by_article: dict[str, list[Claim]] = defaultdict(list)
        others: list[Claim] = []
        for claim in self.briefing.claims:
            article = claim.key.article
            if claim.where.record == article:
                by_article[article].append(claim)
            else:
                others.append(claim)
        # What is to be said of words is said where their article's summary lists them, and may be accepted there.
        for claim in others:
            by_article[claim.article].append(claim)
        return by_article

    def read_articles(self, workers: Workers) -> None:
        """Answer what is asked of each text, from the store where nothing has changed."""
        questions = []
        for summary in self.briefing.all(Summary):
            path = self.captures.files.get(summary.article.sha256)
            if path is not None:
                question = self._question(summary, path)
                study = self.known.get(question)
                if study is None:
                    questions.append((question, 1))
                else:
                    self.studies[summary.id] = study
        # In one piece, which goes back to the system as a whole.
        numbers = bytearray()
        sizes: list[tuple[str, int]] = []
        for batch in workers.map(study_texts, self.names, questions, large=_LARGE):
            own = memoryview(batch.numbers)
            for article, study, size, said in batch.studied:
                if study:
                    self.studies[article] = study
                    if self.known.words.get(article, study.text) is None:
                        numbers += own[:size]
                        sizes.append((article, size))
                    own = own[size:]
                else:
                    self.found.update(said)
        left = memoryview(numbers)
        for article, size in sizes:
            self.made[article], left = left[:size], left[size:]
        for article in sorted(self.studies):
            facts = self.studies[article].facts
            report_encoding(self.captures.files[facts.sha256], facts.encoding, self.found)
            if self.studies[article].rival:
                self._report_rival(article, self.studies[article].rival)

    def _report_rival(self, article: str, rival: str) -> None:
        """Report a page of which another way to find the article finds something else."""
        message = f"the article on the captured page of `{article}` may be another part, or have one more: `{rival} …`"
        hint = "look at the page; take all of it with `whole_page: true` in `article:`, or accept the finding"
        self.briefing.report(self.found, "R026", message, Where(article, ("article", "sha256")), hint=hint)

    def _question(self, summary: Summary, path: str) -> Question:
        claims = dict.fromkeys((claim.words, claim.near) for claim in self.claims.get(summary.id, ()))
        own = self.names.own(summary.id)
        return Question(
            summary.id,
            summary.article.sha256,
            path,
            list(claims),
            _has_fragments(summary),
            own,
            summary.article.language,
            self._extractor(summary),
        )

    def _extractor(self, summary: Summary) -> str:
        """Return what makes the text of an article's page: what made it before, unless asked for the newest."""
        whole_page = summary.article.whole_page
        # The lock is read only where there is a choice.
        if self.renew or not has_versions(whole_page=whole_page):
            return extractor_of(whole_page=whole_page)
        locked = self.old.articles[summary.id].extractor if self._is_locked(summary) else ""
        return extractor_of(whole_page=whole_page, locked=locked)

    def compare(self) -> None:
        """Measure what articles have in common, and take up what is known of each as a whole.

        Which pairs are listed depends on all articles, so where the text of one is missing the lock speaks for all.
        """
        summaries = self.briefing.all(Summary)
        self.missing = [summary.id for summary in summaries if self._speaks_lock_of(summary)]
        if not self.missing:
            self._compare_texts()
        for summary in summaries:
            sha256 = summary.article.sha256
            if summary.id in self.studies:
                self.facts[summary.id] = self.studies[summary.id].facts._replace(trigrams=self._size_of(summary))
            elif self._speaks_lock_of(summary):
                self.facts[summary.id] = self.old.articles[summary.id]
            elif sha256 and self._old() is not None and sha256 not in self.captures.files:
                self._report_missing_text(summary)

    def _speaks_lock_of(self, summary: Summary) -> bool:
        """Whether the lock has the facts of a text that is not at hand."""
        return summary.id not in self.studies and self._is_locked(summary)

    def _compare_texts(self) -> None:
        before = self.store.load(_COMPARISON, _Compared | None, lambda: None)
        publishers = {article: _publisher_of(self.briefing.get(article, Summary)) for article in self.studies}
        texts = {article: f"{study.text} {publishers[article]}" for article, study in self.studies.items()}
        if before and before.texts == texts:
            self.compared = before
            return
        paragraphs = {article: Paragraphs.of(study.paragraphs) for article, study in self.studies.items()}
        own = of_publishers(paragraphs, publishers, self._numbers_of)

        def compared(article: str) -> Numbers:
            numbers = self._numbers_of(article)
            return without(numbers, paragraphs[article], own[article]) if article in own else numbers

        changed = {
            article
            for article, text in texts.items()
            if not before or before.texts.get(article) != text or before.own.get(article) != own.get(article)
        }
        comparison = compare(_Texts(texts, compared), before.comparison if before else None, changed)
        self.compared = _Compared(texts, comparison, own)
        self.is_compared_anew = True

    def _size_of(self, summary: Summary) -> int:
        """Return the number of 3-grams of a text that is at hand."""
        if not self.missing:
            return self.compared.comparison.sizes[summary.id]
        if self._is_locked(summary):
            return self.old.articles[summary.id].trigrams
        return len(Text(bytes(self._numbers_of(summary.id))).grams)

    def _numbers_of(self, article: str) -> memoryview:
        """Return the words of an article that was studied, from its text where they were lost."""
        numbers = self.made.get(article)
        if numbers is None:
            numbers = self.known.words.get(article, self.studies[article].text)
        if numbers is None:
            numbers = self.made[article] = memoryview(Text.of(words(self._search(article).normal.text)).numbers)
        return numbers

    def save(self) -> None:
        """Keep what was found for the next run."""
        self.known.save(self.studies, self.made)
        if self.is_compared_anew:
            self.store.save(_COMPARISON, self.compared)
        self.captures.save()

    def locate_claims(self) -> None:
        for article, claims in self.claims.items():
            rights = self.briefing.get(article, Summary).article.rights
            for claim in claims:
                if rights == "none":
                    message = f"the rights of `{article}` are `none`, so no words of it may be published"
                    hint = "say it in your own words, or set `rights: excerpt` where quotations are allowed"
                    self.found.add("Q008", message, self._locate(claim, 0, len(claim.words)), hint=hint)
                elif not has_words(claim.words):
                    if not claim.repeats:
                        message = "a quotation needs a letter or a digit"
                        self.found.add("Q005", message, self._locate(claim, 0, len(claim.words)))
                elif article in self.facts:
                    self._locate_claim(claim)

    def take_overlaps(self) -> None:
        if not self.missing:
            self.overlaps = dict(self.compared.comparison.overlaps)
            return
        locked = {article for article in self.facts if self._is_locked(self.briefing.get(article, Summary))}
        uncompared = sorted(self.facts.keys() - locked)
        if uncompared:
            for article in self.missing:
                self._report_uncovered(article, f"what it has in common with `{uncompared[0]}`")
        elif len(self.facts) <= EVERY_PAIR_UP_TO < len(self.old.articles):
            listed = f"of up to {EVERY_PAIR_UP_TO} articles every pair is listed"
            self._report_uncovered(self.missing[0], f"what it has in common with the others: {listed}")
        self.overlaps = {pair: shared for pair, shared in self.old.overlaps.items() if locked.issuperset(pair)}

    def take_mentions(self) -> None:
        digest = self.names.digest
        for article in self.facts:
            if article in self.studies:
                counts = self.studies[article].counts
                for doubt, span in self.studies[article].doubts:
                    self._report_doubt(article, doubt, span)
                self._report_idle(article, self.studies[article].idle)
            elif self.old.names == digest:
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
        key = claim.key
        if key in self.places:
            return
        study = self.studies.get(claim.article)
        place = study.places.get(key) if study else self._locked_place(key)
        if place is None and study:
            self._report_claim(claim)
            return
        if place is None:
            hint = "build once where the captured text is at hand, and keep the new `evidence.lock`"
            message = f"`evidence.lock` does not hold this quotation from `{claim.article}`"
            if key in self.old.places:
                message = f"`evidence.lock` holds this quotation from `{claim.article}` as of an article without `url`"
            label = "cannot be verified without the captured text"
            self.found.add("Q004", message, self._locate(claim, 0, len(claim.words)), label=label, hint=hint)
            return
        self.places[key] = place
        if has_marks_around(claim.words) and claim.where.steps[::2] == ("quotations", "text"):
            message = "quotation is typed with the quotation marks around it, and pages would show two pairs"
            part, hint = _part_of(claim, 0, len(claim.words)), "leave the quotation marks out"
            self.briefing.report(self.found, "Q017", message, claim.where, part=part, hint=hint)
        if place.of > 1:
            message = f"quotation stands at {place.of} places in article `{claim.article}`; the first is taken"
            hint = "tell them apart with `near:` and words of the context"
            if claim.offset >= 0 or claim.repeats or claim.where.steps[0] == "readings":
                hint = f"quote more of its words, or list it once in the summary of `{claim.article}` with `near:`"
            part = _part_of(claim, 0, len(claim.words))
            self.briefing.report(self.found, "Q002", message, claim.where, part=part, hint=hint)
        if study:
            for omission in study.omissions.get(key, ()):
                self._report_omission(claim, omission)
            if context := study.contexts.get(key):
                self._report_context(claim, context)

    def _report_context(self, claim: Claim, context: Context) -> None:
        summary = self.briefing.get(claim.article, Summary)
        record = self.briefing.content.records.get(claim.where.record) or self.briefing.content.site
        if claim.repeats or record is None:
            return
        site = self.briefing.content.site
        language = site.language if site else ""
        for said in said_of(context, summary, claim.where, claim.offset, record, self.identities, language):
            part = _part_of(claim, said.offset, said.length or len(claim.words))
            notes = [said.note]
            self.briefing.report(
                self.found, said.rule, said.message, claim.where, part=part, hint=said.hint, notes=notes
            )

    def _report_omission(self, claim: Claim, omission: Omission) -> None:
        part = _part_of(claim, omission.offset, omission.length)
        language = self.briefing.get(claim.article, Summary).article.language
        if omission.around == "doubt":
            # What hides a part of a page is said once, not of each quotation from it.
            if (claim.article, omission.between) not in self.doubted:
                self.doubted.add((claim.article, omission.between))
                message = f"a reader of `{claim.article}` may not see these words: `{omission.between}`"
                hint = "look at the page, and accept the finding with the reason how the words are seen there"
                self.briefing.report(self.found, "R025", message, claim.where, part=part, hint=hint)
            return
        if omission.around:
            of = f"of `{claim.article}`: `{omission.between}`"
            message = f"the quotation goes on over the end of a heading, cell or line {of}"
            hint = "give two quotations, or accept the finding where the text goes on"
            self.briefing.report(self.found, "Q016", message, claim.where, part=part, hint=hint)
            return
        is_english = main_language(language) == "en"
        if omission.negation and is_english:
            message = f"what is left out here of `{claim.article}` holds `{omission.negation}`"
            hint = "quote it, or accept the finding with the reason why the sense is the same"
            if omission.inserted:
                message = f"the bracket holds `{omission.negation}`, and the words of `{claim.article}` there do not"
                hint = "take it out, or accept the finding with the reason why the sense is the same"
            self.briefing.report(self.found, "Q011", message, claim.where, part=part, hint=hint)
        if omission.between:
            message = f"the quotation joins words from two pairs of quotation marks in `{claim.article}`"
            label = f"between them stands `{omission.between}`"
            hint = "give two quotations, or accept the finding where one speaker said both"
            self.briefing.report(self.found, "Q012", message, claim.where, part=part, label=label, hint=hint)

    def _locked_place(self, key: ClaimKey) -> Place | None:
        """Return what the lock says of a claim, or None where it lacks what leads to the words at an address."""
        place = self.old.places.get(key)
        if place is None or not _has_fragments(self.briefing.get(key.article, Summary)):
            return place and place._replace(fragment="")
        return place if place.fragment else None

    def _search(self, article: str) -> SearchText:
        """Return the text of an article that was studied, for what is to be said of it."""
        if article not in self.searched:
            facts = self.studies[article].facts
            capture = self.captures.get(facts.sha256, facts.extractor)
            assert capture is not None  # noqa: S101 - it was read before
            self.searched[article] = SearchText(capture)
        return self.searched[article]

    def _report_doubt(self, article: str, doubt: Doubt, span: Span) -> None:
        # The file may have had another name when it was studied.
        span = span._replace(path=self.captures.files[self.studies[article].facts.sha256])
        rule, message, hint = in_words(doubt, article)
        self.briefing.report(self.found, rule, message, Where(article, ("article", "title")), span=span, hint=hint)

    def _report_idle(self, article: str, idle: Collection[str]) -> None:
        """Report the names that a summary settles and that stand nowhere in its text."""
        names = self.briefing.get(article, Summary).mentions if idle else ()
        for name in names:
            if normalise(name) in idle:
                where = Where(article, ("mentions", name))
                message, hint = f"`{name}` stands nowhere in `{article}`", "copy the words of the text, or take it away"
                span = self.briefing.content.locate_key(where)
                self.briefing.report(self.found, "A004", message, where, span=span, hint=hint)

    def _report_claim(self, claim: Claim) -> None:
        search = self._search(claim.article)
        answer = search.locate(claim.words, claim.near)
        if isinstance(answer, Place):  # pragma: no cover
            raise AssertionError(f"a study of {claim.article} lacks words that stand there")
        if isinstance(answer, NearWordsMissing):
            if claim.borrowed:
                return
            where = Where(claim.where.record, (*claim.where.steps[:-1], "near"))
            message = f"the words of `near` are in no paragraph of `{claim.article}` that holds the quotation"
            self.found.add("Q003", message, self.briefing.content.locate(where), hint="copy words of its paragraph")
            return
        bracket = empty_bracket(claim.words)
        if bracket and claim.repeats:
            return
        if bracket:
            message = "a bracket in a quotation is empty"
            hint = "mark what is left out with `…`, and put words of your own into brackets"
            self.found.add("Q005", message, self._locate(claim, *bracket), hint=hint)
            return
        label, hint, notes = self._read_instead(claim, search, answer)
        message = f"quotation is not in article `{claim.article}`"
        if claim.repeats:
            message = f"the words of this quotation are not in article `{claim.article}`"
            hint = f"name the words there: `same_as: {{article: {claim.article}, quotation: …}}`"
        beside = part_beside(search.capture, claim.words)
        if beside:
            message += ", only elsewhere on its page"
            label, notes = f"the page has it {beside}", [f"article: {search.capture.path}"]
            hint = "quote the article"
            if beside.removeprefix("in ") not in OTHERS:
                hint += ", or take all of the page as its text: `whole_page: true` in `article:`"
        hidden = "" if beside else hidden_beside(search.capture, claim.words)
        if hidden:
            message += ", as a reader sees its page"
            hint = "quote what is to be seen"
            notes.append(f"the page: has it {hidden}")
            if not answer.passage:
                label = "it is hidden"
        offset, length = (0, len(claim.words)) if beside else (answer.offset, answer.length)
        span = self._locate(claim, offset, length)
        self.found.add("Q001", message, span, label=label, hint=hint, notes=notes)

    def _read_instead(self, claim: Claim, search: SearchText, answer: Missing) -> tuple[str, str, list[str]]:
        """Return what an article has instead of words that are not in it: a label, a hint and notes."""
        capture = search.capture
        hint = ""
        label, notes = "nothing like it is there", []
        if answer.passage:
            label = f"the article has `{' '.join(answer.instead.split())}`"
            notes = [f"nearest: {' '.join(answer.passage.split())}", f"article: {_place_in(capture, answer.place)}"]
        elif answer.marked:
            label = "the article has no quotation mark here"
            notes = [f"article: {_place_in(capture, answer.place)}"]
            hint = "leave the quotation marks out: pages put their own around a quotation"
        elif answer.broken:
            label = f"the article breaks `{answer.broken}` at the end of a line"
            notes = [f"article: {_place_in(capture, answer.place)}"]
            hint = "quote the words before or after it: the hyphen may be part of the word"
        elif answer.replaces:
            label = "the bracket would replace too much"
            notes = [f"article: {_place_in(capture, answer.place)}: `{answer.instead}`"]
            hint = "mark what is left out with `…`; a bracket stands for three words at most, within a sentence"
        elif not answer.follows:
            label, notes = "its parts do not follow one another in one paragraph", [f"article: {capture.path}"]
        else:
            notes = [f"article: {capture.path}"]
            known = claim.where.record if claim.repeats else ""
            others = [
                other
                for other in sorted(self.studies)
                if other != known and isinstance(self._search(other).locate(claim.words), Place)
            ]
            notes += [f"these words stand in `{other}`" for other in others]
        if shown := search.in_other_letters(claim.words):
            label = f"the page has `{shown}`, and a style of it shows other letters"
            notes, hint = [f"article: {capture.path}"], "quote the letters that the page has"
        return label, hint, notes

    def _locate(self, claim: Claim, offset: int, length: int) -> Span:
        return self.briefing.content.locate(claim.where, *(_part_of(claim, offset, length) or ()))

    def _report_missing_text(self, summary: Summary) -> None:
        """Say which text is needed, and name one that is at hand and unused, for it may be the same one changed."""
        used = {other.article.sha256 for other in self.briefing.all(Summary)}
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


def _publisher_of(summary: Summary) -> str:
    """Return a name of who published an article: the id of the publisher, else the host of its address, if any."""
    return summary.article.publisher or (summary.article.url or "").partition("://")[2].partition("/")[0]


def _has_fragments(summary: Summary) -> bool:
    """Whether text directives may lead to words of an article."""
    return summary.article.url is not None and summary.article.rights != "none"


def _place_in(capture: Capture, offset: int) -> str:
    """Say where in a file a place of its text is: of HTML, whose text has other lines than the file, the paragraph."""
    if capture.is_page:
        return f"{capture.path}, paragraph {bisect_right(capture.paragraphs, (offset, len(capture.text)))}"
    span = span_at(capture.path, capture.text, offset)
    return f"{span.path}:{span.line}:{span.column}"


def _part_of(claim: Claim, offset: int, length: int) -> tuple[int, int] | None:
    """Return start and length of some characters of a claim in the value that holds it; None where none holds it."""
    return None if claim.repeats else (max(claim.offset, 0) + offset, length)


class _Texts(Mapping[str, Text]):
    """The words of the articles that were studied, looked up only where they are asked for."""

    def __init__(self, articles: Collection[str], numbers_of: Callable[[str], Numbers]) -> None:
        self._articles = articles
        self._numbers_of = numbers_of

    def __getitem__(self, article: str) -> Text:
        return Text(bytes(self._numbers_of(article)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)
