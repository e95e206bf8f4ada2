"""Quotations: whether their words are in the article that they name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from sitegen.briefing.claims import Claim
from sitegen.briefing.lock import ClaimKey, Lock
from sitegen.briefing.places import Place, has_marks_around
from sitegen.briefing.questions import Briefing
from sitegen.briefing.studies import Study
from sitegen.content.captures import Capture
from sitegen.content.load import Where
from sitegen.content.records import Actor, Summary
from sitegen.diagnostics import Diagnostics, Span, rule, span_at
from sitegen.rules.checks import Run, check, check_all
from sitegen.rules.sense import Sense, part_of
from sitegen.rules.texts import NO_EVIDENCE
from sitegen.steps import Steps
from sitegen.text import has_words

if TYPE_CHECKING:
    from sitegen.briefing.quotations import Missing, SearchText

# What reads texts is imported where there is something to say of words: mostly there is nothing.

_SAID_OF_WORDS = ("speaker", "via", "kind", "about", "credibility", "same_as", "note")


@check_all
def every_claim(run: Run) -> Steps[None]:
    """Report what is wrong with the words that the briefing says to be in articles."""
    claims = _Claims(run.briefing, run.found)
    quiet, before = {}, run.briefing.texts.quiet
    for article in run.briefing.articles():
        of_article = run.briefing.claims(article)
        seal = claims.seal_of(article, of_article)
        claims.has_said = False
        if seal is None or before.get(article) != seal:
            # What is to be said of words is said where their article's summary lists them, and may be accepted there.
            for claim in sorted(of_article, key=lambda claim: claim.where.record != article):
                claims.locate(claim)
        if seal and not claims.has_said:
            quiet[article] = seal
        yield
    run.briefing.texts.quiet = quiet


def report_claims(briefing: Briefing, found: Diagnostics, record_ids: Iterable[str]) -> None:
    """Report the words that some records say to be in articles, or others in theirs, and that are not."""
    claims = _Claims(briefing, found)
    for record_id in record_ids:
        for claim in (*briefing.claims_by(record_id), *briefing.claims(record_id)):
            claims.locate(claim)


NOT_IN_ARTICLE = rule(
    "Q001",
    "error",
    "a quotation is not in its article",
    why="sitegen promises readers that each quotation is in its article. This one is not.",
    fix="Copy the words from the article: `sitegen text` prints it as sitegen reads it.",
)
SEVERAL_PLACES = rule(
    "Q002",
    "warning",
    "a quotation stands at several places",
    why="sitegen takes the first place, and you may mean another, with other words around it.",
    fix="Add `near:` with words of the same paragraph, or quote more words.",
    settable=True,
)
NOT_NEAR = rule(
    "Q003",
    "error",
    "the words that should be near a quotation are not",
    why="`near:` says which place of a quotation you mean. No place has these words near it.",
    fix="Copy words from the paragraph that holds the quotation.",
)
NO_WORDS = rule(
    "Q005",
    "error",
    "a quotation, or a bracket in it, has no words",
    why="A quotation without words shows nothing, and an empty bracket does not say what it replaces.",
    fix="Quote words of the article. Mark what you leave out with `…`.",
)
NO_RIGHT = rule(
    "Q008",
    "error",
    "a quotation from an article whose rights allow none",
    why="`rights: none` says that no words of the article may be published.",
    fix="Say it in your own words, or set `rights: excerpt` if quotations are allowed.",
)
OWN_MARKS = rule(
    "Q017",
    "warning",
    "a quotation typed with its quotation marks",
    why="Pages put quotation marks around each quotation, so readers would see two pairs.",
    fix="Leave out the quotation marks around the words.",
    settable=True,
)


class _Claims:
    """Looks at the words that are said to be in articles.

    Attributes:
        has_said: Whether anything was said of them, also if nobody wants to know.
    """

    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.found = found
        self.sense = Sense(briefing, found)
        self.seen: set[ClaimKey] = set()
        self.has_said = False

    def seal_of(self, article: str, claims: Iterable[Claim]) -> bytes | None:
        """Return a hash of all on which depends what is said of some words in an article.

        That is the study of its text, the records that quote it, its summary, and what all words are held beside. None
        if the text is not at hand, or a record cannot be known again.
        """
        study = self.briefing.study(article)
        written = self._written((article, *dict.fromkeys(claim.where.record for claim in claims)))
        if study is None or not written or not self._beside:
            return None
        return blake2b(b"".join((self._beside, study.seal, study.contexts, written)), digest_size=16).digest()

    @cached_property
    def _beside(self) -> bytes | None:
        """A hash of what all words are held beside: the actors, and the language of the editor."""
        site = self.briefing.content.site
        actors = self._written(self.briefing.ids(Actor))
        return actors and blake2b(f"{site.language if site else ''} ".encode() + actors).digest()

    def _written(self, record_ids: Sequence[str]) -> bytes | None:
        """Return what tells some records from what they were: their ids, and hashes of their files."""
        content = self.briefing.content
        said = []
        for record_id in record_ids:
            digest = content.digests.get(content.homes[record_id].path)
            if not digest:
                return None
            said += [record_id.encode(), digest]
        return b" ".join(said) or b" "

    @cached_property
    def studies(self) -> dict[str, Study]:
        articles = self.briefing.articles()
        return {article: study for article in articles if (study := self.briefing.study(article))}

    def locate(self, claim: Claim) -> None:
        article = claim.article
        if self.briefing.get(article, Summary).article.rights == "none":
            self.has_said = True
            message = f"the rights of `{article}` are `none`, so no words of it may be published"
            hint = "say it in your own words, or set `rights: excerpt` where quotations are allowed"
            self.found.add(NO_RIGHT, message, self._locate(claim, 0, len(claim.words)), hint=hint)
        elif not has_words(claim.words):
            if not claim.repeats:
                self.has_said = True
                message = "a quotation needs a letter or a digit"
                self.found.add(NO_WORDS, message, self._locate(claim, 0, len(claim.words)))
        elif self.briefing.facts_of(article):
            self._locate_claim(claim)

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
            if key in (self.briefing.locked() or Lock()).places:
                message = f"`evidence.lock` holds this quotation from `{claim.article}` as of an article without `url`"
            label = "cannot be verified without the captured text"
            self.found.add(NO_EVIDENCE, message, self._locate(claim, 0, len(claim.words)), label=label, hint=hint)
            return
        self.seen.add(key)
        if has_marks_around(claim.words) and claim.where.steps[::2] == ("quotations", "text"):
            self.has_said = True
            message = "quotation is typed with the quotation marks around it, and pages would show two pairs"
            part, hint = part_of(claim, 0, len(claim.words)), "leave the quotation marks out"
            self.briefing.report(self.found, OWN_MARKS, message, claim.where, part=part, hint=hint)
        if place.of > 1:
            self.has_said = True
            message = f"quotation stands at {place.of} places in article `{claim.article}`; the first is taken"
            hint = "tell them apart with `near:` and words of the context"
            if claim.offset >= 0 or claim.repeats or claim.where.steps[0] in {"readings", "estimates"}:
                hint = f"quote more of its words, or list it once in the summary of `{claim.article}` with `near:`"
            part = part_of(claim, 0, len(claim.words))
            self.briefing.report(self.found, SEVERAL_PLACES, message, claim.where, part=part, hint=hint)
        if study:
            self.has_said |= self.sense.check(claim, study)

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
            self.found.add(NOT_NEAR, message, self.briefing.content.locate(where), hint="copy words of its paragraph")
            return
        bracket = empty_bracket(claim.words)
        if bracket and claim.repeats:
            return
        if bracket:
            message = "a bracket in a quotation is empty"
            hint = "mark what is left out with `…`, and put words of your own into brackets"
            self.found.add(NO_WORDS, message, self._locate(claim, *bracket), hint=hint)
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
        self.found.add(NOT_IN_ARTICLE, message, span, label=label, hint=hint, notes=notes)

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

    def _search(self, article: str) -> SearchText:
        """Return the text of an article that was studied, for what is to be said of it."""
        return self.briefing.texts.search(article, self.studies[article].text)

    def _locate(self, claim: Claim, offset: int, length: int) -> Span:
        return self.briefing.content.locate(claim.where, *(part_of(claim, offset, length) or ()))


LISTED_TWICE = rule(
    "Q014",
    "error",
    "a quotation that a summary lists twice, in different ways",
    why="Only the first entry is shown, so what the second says differently is lost.",
    fix="Keep one of them, or tell two places apart with `near:`.",
)


@check(Summary)
def listed_twice(run: Run, summary: Summary) -> None:
    """Report quotations of one place of which different things are said: only the first is shown."""
    if len(run.listed_in(summary.id)) == len(summary.quotations):
        return
    first: dict[tuple[int, int], int] = {}
    for position, quotation in enumerate(summary.quotations):
        place = run.briefing.place_of_words(summary.id, quotation.text, quotation.near)
        if place is None:
            continue
        before = first.setdefault(place[:2], position)
        other = summary.quotations[before]
        said = (field for field in _SAID_OF_WORDS if getattr(quotation, field) != getattr(other, field))
        different = next(said, None)
        if different:
            span = run.briefing.content.locate(Where(summary.id, ("quotations", before, "text")))
            run.briefing.report(
                run.found,
                LISTED_TWICE,
                f"these words are listed already, with another `{different}`",
                Where(summary.id, ("quotations", position, "text")),
                hint="keep one of them, or tell two places apart with `near:`",
                notes=[f"first at {span.path}:{span.line}:{span.column}"],
            )


def _place_in(capture: Capture, offset: int) -> str:
    """Say where in a file a place of its text is: the paragraph where the text has other lines than the file."""
    if page := capture.page_of(offset):
        return f"{capture.path}, page {page}"
    if not capture.has_lines_of_file:
        return f"{capture.path}, paragraph {bisect_right(capture.paragraphs, (offset, len(capture.text)))}"
    span = span_at(capture.path, capture.text, offset)
    return f"{span.path}:{span.line}:{span.column}"
