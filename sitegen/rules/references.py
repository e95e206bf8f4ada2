"""References: where they lead, and records that name one another in ways that cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from sitegen.briefing.questions import SETTINGS, Briefing
from sitegen.content.decode import MISSING_KEY, WRONG_FORM
from sitegen.content.load import PUBLISHERS_FILE, Where
from sitegen.content.outline import SAME_AS, repeats_itself
from sitegen.content.records import (
    CITED,
    ID_PATTERN,
    LINKED,
    NAVIGATION,
    RECORDS,
    REFERENCES,
    Actor,
    Citation,
    Page,
    Publisher,
    Record,
    Site,
    Summary,
    name_of,
)
from sitegen.content.references import Cited, Link, Malformed, may_be_unshown, references, running
from sitegen.content.walk import walk
from sitegen.diagnostics import Diagnostics, nearest, rule
from sitegen.rules.checks import Run, check_all
from sitegen.steps import Steps

_ID = re.compile(ID_PATTERN)


def check_references(briefing: Briefing, found: Diagnostics) -> Steps[list[tuple[Where, str]]]:
    """Report every reference that leads nowhere, and return prose with markup that its page may not show."""
    checks = _Checks(briefing, found)
    records = briefing.content.records
    for record_id in sorted(records):
        checks.check(record_id, records[record_id])
        yield
    if briefing.content.site:
        checks.check("site", briefing.content.site)
        checks.check_navigation(briefing.content.site)
    return checks.marked_up


def check_record(briefing: Briefing, found: Diagnostics, record_id: str) -> None:
    """Report the references of one record that lead nowhere."""
    record = briefing.content.records.get(record_id)
    if record:
        _Checks(briefing, found).check(record_id, record)


NO_SUCH_RECORD = rule(
    "G001",
    "error",
    "a reference to a record that does not exist",
    why="The reference would lead nowhere.",
    fix=(
        "Correct the id, or write the record. `sitegen check --fix-missing` begins it, and `sitegen capture` begins "
        "that of an article."
    ),
)
WRONG_KIND = rule(
    "G002",
    "error",
    "a reference to a record of the wrong kind",
    why="Each key takes records of certain kinds. A record of another kind cannot be shown there.",
    fix="Name a record of a kind that the message lists.",
)
IS_DRAFT = rule(
    "G004",
    "error",
    "a reference to a draft",
    why="Drafts are not published, so the reference would lead to a page that does not exist.",
    fix="Publish the draft, build with `--drafts`, or remove the reference.",
)
BAD_REFERENCE = rule(
    "R016",
    "error",
    "a reference in prose that cannot be read",
    why="A reference that cannot be read leads nowhere, and readers would see its brackets.",
    fix='Write `[[id]]` for a link, and `[@id]` or `[@id "words"]` for a citation.',
)
SINGLE_BRACKETS = rule(
    "R022",
    "warning",
    "the id of a record in single brackets",
    why="Single brackets are printed as they are. You probably meant a link or a citation.",
    fix="Write `[[id]]` for a link or `[@id]` for a citation. For a plain bracket write `\\[`.",
    settable=True,
)
UNVERIFIED_WORDS = rule(
    "Q013",
    "warning",
    "words in quotation marks that nobody verifies",
    why="Readers take quotation marks for words that were checked. Outside a citation nobody checks them.",
    fix='Put the words into a citation, `[@article "words"]`, or write a title in italics.',
    settable=True,
)


class _Checks:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.content = briefing.content
        self.found = found
        self.marked_up: list[tuple[Where, str]] = []

    def check(self, record_id: str, record: Record | Site) -> None:
        """Report what is wrong with what a record says of others, if anything may be."""
        outline = self.briefing.outline(SETTINGS if isinstance(record, Site) else record_id)
        if not (outline.is_plain and all(map(self._are_right, outline.named, outline.named.values()))):
            self._report(record_id, record)

    def _are_right(self, way: str, targets: Sequence[str]) -> bool:
        """Whether all that is named in one way is there, and of a kind that may be."""
        records, kinds = self.content.records, REFERENCES[way].kinds
        named = (records.get(target) for target in targets)
        return all(record is not None and (not kinds or record.record_kind in kinds) for record in named)

    def check_navigation(self, site: Site) -> None:
        for position, word in enumerate(site.navigation):
            if word not in NAVIGATION and word not in self.content.claimed:
                record = self.content.records.get(word)
                if not isinstance(record, Page):
                    pages = {page.id for page in self.briefing.all(Page)}
                    message = f"there is no section or page `{word}`"
                    span = self.content.locate(Where("site", ("navigation", position)))
                    self.found.add(NO_SUCH_RECORD, message, span, hint=nearest(word, pages | NAVIGATION))

    def _report(self, record_id: str, record: Record | Site) -> None:
        """Report what is wrong with what a record says of others, each at its place."""
        for position, quotation in enumerate(record.quotations if isinstance(record, Summary) else ()):
            if repeats_itself(record_id, quotation):
                message = f"`{record_id}` cannot be the `same_as` of its own quotation"
                span = self.content.locate(Where(record_id, ("quotations", position, *SAME_AS)))
                self.found.add(WRONG_FORM, message, span, hint="name another article that has the same statement")
        for given in walk(record):
            where, value = Where(record_id, given.steps), given.value
            if given.reference is not None:
                self._check_target(value, given.reference.kinds, where)
            elif not isinstance(value, Citation):
                self._check_prose(where, value)
            elif value.near and not value.quotation:
                message = "`near` tells the places of a quotation apart, and there is none"
                span = self.content.locate(Where(record_id, (*given.steps, "near")))
                self.found.add(MISSING_KEY, message, span, hint="write `quotation:`, or take `near` away")

    def _check_prose(self, where: Where, prose: str) -> None:
        found = references(prose)
        self._check_running(where, prose, found)
        if may_be_unshown(prose):
            self.marked_up.append((where, prose))
        for reference in found:
            length = reference.end - reference.start
            if isinstance(reference, Malformed):
                written = prose[reference.start : reference.end]
                message = f"`{written.replace('`', chr(39))}` is no reference"
                span = self.content.locate(where, reference.start, length)
                self.found.add(BAD_REFERENCE, message, span, hint=reference.hint)
            else:
                kinds = REFERENCES[CITED if isinstance(reference, Cited) else LINKED].kinds
                self._check_target(reference.target, kinds, where, (reference.start, length))

    def _check_running(self, where: Where, prose: str, found: Sequence[Link | Cited | Malformed]) -> None:
        """Report what looks verified or linked in prose, and is neither."""
        text = running(prose, found)
        if text is None:
            return
        for start, end in text.quoted():
            message = "nobody verifies words in quotation marks outside a citation"
            hint = 'put them into one, `[@article "words"]`, or write them in italics where they are a title'
            self.briefing.report(self.found, UNVERIFIED_WORDS, message, where, part=(start, end - start), hint=hint)
        for start, target in text.bracketed():
            record = self.content.records.get(target)
            if record is not None:
                meant = f"[@{target}]" if isinstance(record, Summary) else f"[[{target}]]"
                message = f"`[{target}]` leads nowhere, and `{target}` is a record"
                hint = f"did you mean `{meant}`? write `\\[` for a plain bracket"
                part = (start, len(target) + 2)
                self.briefing.report(self.found, SINGLE_BRACKETS, message, where, part=part, hint=hint)

    def _check_target(
        self, target: str, kinds: Sequence[str], where: Where, part: tuple[int, int] | None = None
    ) -> None:
        """Report a reference that leads nowhere, unless what it leads to has a mistake of its own.

        Arguments:
            target: The id that is named.
            kinds: What kinds of record it may name; any where there is none.
            where: The value that names it.
            part: Start and length of the reference in a piece of prose.
        """
        record = self.content.records.get(target)
        if record is not None and (not kinds or record.record_kind in kinds):
            return
        if target in self.content.claimed or (record is None and target in self.content.incomplete):
            return
        if record is None and self.content.unseen and not (kinds and self.content.unseen.isdisjoint(kinds)):
            return
        span = self.content.locate(where, *part) if part else self.content.locate(where)
        if record is not None:
            message = f"`{target}` is of kind `{record.record_kind}`, not {_either([f'`{kind}`' for kind in kinds])}"
            self.found.add(WRONG_KIND, message, span, hint=self._hint(target, kinds))
        elif target in self.content.drafts:
            hint = "publish it by deleting its line `draft: true`, build with `--drafts`, or take the reference out"
            self.found.add(IS_DRAFT, f"`{target}` is a draft", span, hint=hint)
        else:
            message = f"there is no {_either(kinds or ('record',))} `{target}`"
            hint = self._hint(target, kinds) or self._line_for(target, kinds[0] if len(kinds) == 1 else "")
            self.found.add(NO_SUCH_RECORD, message, span, hint=hint)

    def _hint(self, target: str, kinds: Sequence[str]) -> str:
        records = [record for record in self.content.records.values() if not kinds or record.record_kind in kinds]
        if not _ID.fullmatch(target):
            named = [record.id for record in records if target.strip() in _names_of(record)]
            if len(named) == 1:
                return f"write the id of the {kinds[0] if kinds else 'record'} with that name: `{named[0]}`"
            return "write the id of a record, which has lower-case letters, digits and hyphens"
        return nearest(target, {record.id for record in records} | self.content.claimed)

    def _line_for(self, target: str, kind: str) -> str:
        """Return what begins a record that does not exist, if its kind is known."""
        folder = self.content.folder
        if kind == Summary.record_kind:
            path = folder / Summary.folder / f"{target}.yaml"
            return f"write `{path}`; `sitegen capture` begins the record of an article"
        if kind not in RECORDS:
            return ""
        line, path = f"name: {name_of(target, kind)}", folder / RECORDS[kind].folder / f"{target}.yaml"
        if kind == Publisher.record_kind:
            line, path = f"{target}: {{{line}}}", folder / PUBLISHERS_FILE
        return f"write `{line}` in `{path}`, or let `sitegen check --fix-missing` begin it"


def _either(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _names_of(record: Record) -> set[str]:
    """Return the names of a record."""
    return {record.title, *(alias.text for alias in (record.aliases if isinstance(record, Actor) else ()))}


TEXT_TWICE = rule(
    "G005",
    "error",
    "two summaries of one captured text",
    why="One article would count as two, and give more support than there is.",
    fix="Keep one summary, and move into it what only the other says.",
)


@check_all
def text_twice(run: Run) -> Steps[None]:
    """Report summaries of one captured text."""
    first: dict[str, str] = {}
    for summary in run.briefing.all(Summary):
        sha256 = summary.article.sha256
        other = first.setdefault(sha256, summary.id)
        if sha256 and other != summary.id:
            where = Where(summary.id, ("article", "sha256"))
            message = f"`{summary.id}` and `{other}` are summaries of the same captured text"
            run.found.add(TEXT_TWICE, message, run.briefing.content.locate(where), hint="keep one of them")
    yield


CIRCLE = rule(
    "G007",
    "error",
    "articles that rewrite one another in a circle",
    why="None of these articles could be the first, so nobody can tell where the words come from.",
    fix="In `derived_from`, name only articles that existed before.",
)


@check_all
def circles(run: Run) -> Steps[None]:
    """Report articles that rewrite themselves, by way of others or at once: none of them could be the first."""
    sources = {summary.id: list(summary.article.derived_from) for summary in run.briefing.all(Summary)}
    while circle := _circle_in(sources):
        article, source = circle[:2]
        message = f"articles rewrite one another in a circle: {' -> '.join(f'`{each}`' for each in circle)}"
        if article == source:
            message = f"article `{article}` is said to rewrite itself"
        position = run.briefing.get(article, Summary).article.derived_from.index(source)
        where = Where(article, ("article", "derived_from", position))
        hint = "name in `derived_from` only what was there before the article"
        run.found.add(CIRCLE, message, run.briefing.content.locate(where), hint=hint)
        sources[article] = [each for each in sources[article] if each != source]
    yield


def _circle_in(sources: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a circle, each article before one that it rewrites, from its first id to the same; or nothing."""
    try:
        TopologicalSorter(sources).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][:0:-1]
        first = circle.index(min(circle))
        return [*circle[first:], *circle[:first], circle[first]]
    return []
