"""The evidence of a briefing, gathered from the captured texts, or from the lock where a text is not at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from sitegen.briefing.claims import Claim
from sitegen.briefing.comparison import EVERY_PAIR_UP_TO
from sitegen.briefing.doubts import Doubt, in_words
from sitegen.briefing.lock import ArticleFacts, ClaimKey, Lock
from sitegen.briefing.places import Omission, Place, has_marks_around
from sitegen.briefing.questions import Briefing
from sitegen.briefing.studies import Question, Study
from sitegen.content.captures import Capture, report_encoding
from sitegen.content.load import Where
from sitegen.content.records import Actor, Summary
from sitegen.core.answers import Cell
from sitegen.diagnostics import Diagnostics, Span, span_at
from sitegen.steps import Steps
from sitegen.text import has_words, normalise
from sitegen.workers import Workers

if TYPE_CHECKING:
    from sitegen.briefing.context.context import Context
    from sitegen.briefing.context.identity import Identities
    from sitegen.briefing.quotations import Missing, SearchText

# What says something of words, or of their context, is imported where there is something to say: mostly nothing is.


def read_texts(briefing: Briefing, workers: Workers) -> None:
    """Find in all captured texts at once what is asked of them, by several processes where they are many."""
    asked: dict[str, tuple[Question, tuple[Cell, ...]]] = {}
    names = briefing.names()
    for article in briefing.articles():
        if briefing.follows:
            with briefing.noting() as notes:
                briefing.names()
                question = briefing.question_of(article)
        else:
            question, notes = briefing.question_of(article), {}
        if question:
            asked[article] = question, tuple(notes)
    for studied in briefing.texts.all_studied([question for question, _ in asked.values()], names, workers):
        briefing.fill("studied", studied.article, studied, asked[studied.article][1])


def report_evidence(briefing: Briefing, found: Diagnostics) -> Steps[None]:
    """Report words that are not in their article, texts that are missing, and what else is to be said of evidence."""
    for article in briefing.articles():
        briefing.studied(article)
        yield
    reports = _Reports(briefing, found)
    reports.check_texts()
    yield
    reports.check_facts()
    yield from reports.locate_claims()
    reports.check_overlaps()
    reports.check_mentions()


def report_claims(briefing: Briefing, found: Diagnostics, record_ids: Iterable[str]) -> None:
    """Report the words that some records say to stand in articles, or others in theirs, and that do not."""
    reports = _Reports(briefing, found)
    for record_id in record_ids:
        for claim in (*briefing.claims_by(record_id), *briefing.claims(record_id)):
            reports.locate(claim)


class _Reports:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        self.captures = briefing.texts.captures
        self.seen: set[ClaimKey] = set()
        self.doubted: set[tuple[str, str]] = set()
        self.read_contexts: dict[str, Mapping[ClaimKey, Context]] = {}
        self.has_said = False

    @cached_property
    def studies(self) -> dict[str, Study]:
        articles = self.briefing.articles()
        return {article: study for article in articles if (study := self.briefing.study(article))}

    @cached_property
    def facts(self) -> dict[str, ArticleFacts]:
        articles = self.briefing.articles()
        return {article: facts for article in articles if (facts := self.briefing.facts_of(article))}

    @property
    def missing(self) -> tuple[str, ...]:
        return self.briefing.by_lock()

    @cached_property
    def identities(self) -> Identities:
        from sitegen.briefing.context.identity import Identities

        return Identities(self.briefing.all(Actor))

    @cached_property
    def _shared(self) -> bytes | None:
        """A hash of what all contexts are held beside: the actors, and the language of the editor."""
        content = self.briefing.content
        actors = self._written(self.briefing.ids(Actor))
        return actors and blake2b(f"{content.site.language if content.site else ''} ".encode() + actors).digest()

    @property
    def old(self) -> Lock:
        return self.briefing.locked() or Lock()

    @cached_property
    def claims(self) -> dict[str, list[Claim]]:
        # What is to be said of words is said where their article's summary lists them, and may be accepted there.
        return {
            article: sorted(claims, key=lambda claim: claim.where.record != claim.article)
            for article in self.briefing.articles()
            if (claims := self.briefing.claims(article))
        }

    def check_texts(self) -> None:
        for article in self.briefing.articles():
            studied = self.briefing.studied(article)
            if studied and studied.study is None:
                self.found.update(studied.said)
        for article, study in self.studies.items():
            report_encoding(self.captures.files[study.facts.sha256], study.facts.encoding, self.found)
            if study.rival:
                self._report_rival(article, study.rival)

    def _report_rival(self, article: str, rival: str) -> None:
        """Report a page of which another way to find the article finds something else."""
        message = f"the article on the captured page of `{article}` may be another part, or have one more: `{rival} …`"
        hint = "look at the page; take all of it with `whole_page: true` in `article:`, or accept the finding"
        self.briefing.report(self.found, "R026", message, Where(article, ("article", "sha256")), hint=hint)

    def check_facts(self) -> None:
        for summary in self.briefing.all(Summary):
            sha256 = summary.article.sha256
            is_known = summary.id in self.facts or self.briefing.locked() is None
            if sha256 and not is_known and sha256 not in self.captures.files:
                self._report_missing_text(summary)

    def locate_claims(self) -> Steps[None]:
        quiet, before = {}, self.briefing.texts.quiet
        for article, claims in self.claims.items():
            seal = self._seal_of(article, claims)
            self.has_said = False
            for claim in claims if seal is None or before.get(article) != seal else ():
                self.locate(claim)
            if seal and not self.has_said:
                quiet[article] = seal
            yield
        self.briefing.texts.quiet = quiet

    def _seal_of(self, article: str, claims: Sequence[Claim]) -> bytes | None:
        """Return a hash of all on which depends what is said of some words in an article.

        That is the study of its text, the records that quote it, its summary, and what all contexts are held beside.
        None where the text is not at hand, or a record cannot be known again.
        """
        study = self.briefing.study(article)
        if study is None or not self._shared:
            return None
        users = dict.fromkeys(claim.where.record for claim in claims)
        written = self._written((article, *users))
        return (
            written and blake2b(b"".join((self._shared, study.seal, study.contexts, written)), digest_size=16).digest()
        )

    def _written(self, record_ids: Iterable[str]) -> bytes | None:
        """Return what tells some records from what they were: their ids, and hashes of their files."""
        content = self.briefing.content
        said = []
        for record_id in record_ids:
            digest = content.digests.get(content.homes[record_id].path)
            if not digest:
                return None
            said += [record_id.encode(), digest]
        return b" ".join(said) or b" "

    def locate(self, claim: Claim) -> None:
        article = claim.article
        if self.briefing.get(article, Summary).article.rights == "none":
            self.has_said = True
            message = f"the rights of `{article}` are `none`, so no words of it may be published"
            hint = "say it in your own words, or set `rights: excerpt` where quotations are allowed"
            self.found.add("Q008", message, self._locate(claim, 0, len(claim.words)), hint=hint)
        elif not has_words(claim.words):
            if not claim.repeats:
                self.has_said = True
                message = "a quotation needs a letter or a digit"
                self.found.add("Q005", message, self._locate(claim, 0, len(claim.words)))
        elif self.briefing.facts_of(article):
            self._locate_claim(claim)

    def check_overlaps(self) -> None:
        """Report what nobody can compare; which pairs are listed depends on all articles."""
        if not self.missing:
            return
        uncompared = sorted(article for article in self.facts if not self.briefing.is_locked(article))
        if uncompared:
            for article in self.missing:
                self._report_uncovered(article, f"what it has in common with `{uncompared[0]}`")
        elif len(self.facts) <= EVERY_PAIR_UP_TO < len(self.old.articles):
            listed = f"of up to {EVERY_PAIR_UP_TO} articles every pair is listed"
            self._report_uncovered(self.missing[0], f"what it has in common with the others: {listed}")

    def check_mentions(self) -> None:
        for article in self.facts:
            if article in self.studies:
                for doubt, span in self.studies[article].doubts:
                    self._report_doubt(article, doubt, span)
                self._report_idle(article, self.studies[article].idle)
            elif self.old.names != self.briefing.names().digest:
                self._report_uncovered(article, "how often the actors' names of now stand in it")

    def _locate_claim(self, claim: Claim) -> None:
        key = claim.key
        if key in self.seen:
            return
        study = self.briefing.study(claim.article)
        place = self.briefing.places(claim.article).get(key)
        self.has_said |= place is None
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
        self.seen.add(key)
        if has_marks_around(claim.words) and claim.where.steps[::2] == ("quotations", "text"):
            self.has_said = True
            message = "quotation is typed with the quotation marks around it, and pages would show two pairs"
            part, hint = _part_of(claim, 0, len(claim.words)), "leave the quotation marks out"
            self.briefing.report(self.found, "Q017", message, claim.where, part=part, hint=hint)
        if place.of > 1:
            self.has_said = True
            message = f"quotation stands at {place.of} places in article `{claim.article}`; the first is taken"
            hint = "tell them apart with `near:` and words of the context"
            if claim.offset >= 0 or claim.repeats or claim.where.steps[0] == "readings":
                hint = f"quote more of its words, or list it once in the summary of `{claim.article}` with `near:`"
            part = _part_of(claim, 0, len(claim.words))
            self.briefing.report(self.found, "Q002", message, claim.where, part=part, hint=hint)
        if study:
            for omission in study.omissions.get(key, ()):
                self.has_said = True
                self._report_omission(claim, omission)
            if study.contexts and (context := self._contexts_in(study, claim.article).get(key)):
                self._report_context(claim, context)

    def _contexts_in(self, study: Study, article: str) -> Mapping[ClaimKey, Context]:
        """Return the contexts of words in an article."""
        if article not in self.read_contexts:
            from sitegen.briefing.studying import contexts_in

            # Those of one article are asked for one after another.
            self.read_contexts = {article: contexts_in(study)}
        return self.read_contexts[article]

    def _report_context(self, claim: Claim, context: Context) -> None:
        from sitegen.briefing.context.report import said_of

        summary = self.briefing.get(claim.article, Summary)
        record = self.briefing.content.records.get(claim.where.record) or self.briefing.content.site
        if claim.repeats or record is None:
            return
        site = self.briefing.content.site
        language = site.language if site else ""
        for said in said_of(context, summary, claim.where, claim.offset, record, self.identities, language):
            self.has_said = True
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
        is_english = language.partition("-")[0].lower() == "en"
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

    def _search(self, article: str) -> SearchText:
        """Return the text of an article that was studied, for what is to be said of it."""
        return self.briefing.texts.search(article, self.studies[article].text)

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
        from sitegen.briefing.beside import hidden_beside, part_beside
        from sitegen.briefing.quotations import NearWordsMissing, empty_bracket
        from sitegen.content.furniture import OTHERS

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
        hint = "put the file with this sha256 into `content/articles/`, or name its folder with `--articles`"
        if package := self.captures.missing.get(summary.article.sha256):
            hint = f"run `pip install 'sitegen[capture]'`: its file needs the package `{package}` to be read"
        self.found.add(
            "Q004",
            f"the captured text of `{summary.id}` is not at hand, and `evidence.lock` does not cover it",
            span,
            hint=hint,
            notes=notes,
        )

    def _report_uncovered(self, article: str, what: str) -> None:
        span = self.briefing.content.locate(Where(article, ("article", "sha256")))
        message = f"the captured text of `{article}` is needed to find {what}"
        self.found.add(
            "Q004", message, span, hint="name its folder with `--articles`, and keep the new `evidence.lock`"
        )


def _place_in(capture: Capture, offset: int) -> str:
    """Say where in a file a place of its text is: the paragraph where the text has other lines than the file."""
    if page := capture.page_of(offset):
        return f"{capture.path}, page {page}"
    if not capture.has_lines_of_file:
        return f"{capture.path}, paragraph {bisect_right(capture.paragraphs, (offset, len(capture.text)))}"
    span = span_at(capture.path, capture.text, offset)
    return f"{span.path}:{span.line}:{span.column}"


def _part_of(claim: Claim, offset: int, length: int) -> tuple[int, int] | None:
    """Return start and length of some characters of a claim in the value that holds it; None where none holds it."""
    return None if claim.repeats else (max(claim.offset, 0) + offset, length)
