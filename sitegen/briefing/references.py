"""Who refers to whom: each reference that leads nowhere is reported, and what no two records may share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from operator import itemgetter

from sitegen.briefing.questions import SETTINGS, Briefing
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
from sitegen.diagnostics import RULES, Diagnostics, nearest
from sitegen.steps import Steps
from sitegen.text import normalise

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
    _check_accepted(briefing, found)
    _report_shared_captures(briefing, found)
    _report_circles(briefing, found)
    _report_shared_names(briefing, found)
    _report_surnames(briefing, found)
    return checks.marked_up


def check_record(briefing: Briefing, found: Diagnostics, record_id: str) -> None:
    """Report the references of one record that lead nowhere."""
    record = briefing.content.records.get(record_id)
    if record:
        _Checks(briefing, found).check(record_id, record)


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
                    self.found.add("G001", message, span, hint=nearest(word, pages | NAVIGATION))

    def _report(self, record_id: str, record: Record | Site) -> None:
        """Report what is wrong with what a record says of others, each at its place."""
        for position, quotation in enumerate(record.quotations if isinstance(record, Summary) else ()):
            if repeats_itself(record_id, quotation):
                message = f"`{record_id}` cannot be the `same_as` of its own quotation"
                span = self.content.locate(Where(record_id, ("quotations", position, *SAME_AS)))
                self.found.add("R008", message, span, hint="name another article that has the same statement")
        for given in walk(record):
            where, value = Where(record_id, given.steps), given.value
            if given.reference is not None:
                self._check_target(value, given.reference.kinds, where)
            elif not isinstance(value, Citation):
                self._check_prose(where, value)
            elif value.near and not value.quotation:
                message = "`near` tells the places of a quotation apart, and there is none"
                span = self.content.locate(Where(record_id, (*given.steps, "near")))
                self.found.add("R007", message, span, hint="write `quotation:`, or take `near` away")

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
                self.found.add("R016", message, span, hint=reference.hint)
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
            self.briefing.report(self.found, "Q013", message, where, part=(start, end - start), hint=hint)
        for start, target in text.bracketed():
            record = self.content.records.get(target)
            if record is not None:
                meant = f"[@{target}]" if isinstance(record, Summary) else f"[[{target}]]"
                message = f"`[{target}]` leads nowhere, and `{target}` is a record"
                hint = f"did you mean `{meant}`? write `\\[` for a plain bracket"
                part = (start, len(target) + 2)
                self.briefing.report(self.found, "R022", message, where, part=part, hint=hint)

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
            message = f"`{target}` is of kind `{record.record_kind}`, not `{'` or `'.join(kinds)}`"
            self.found.add("G002", message, span, hint=self._hint(target, kinds))
        elif target in self.content.drafts:
            hint = "publish it by deleting its line `draft: true`, build with `--drafts`, or take the reference out"
            self.found.add("G004", f"`{target}` is a draft", span, hint=hint)
        else:
            message = f"there is no {' or '.join(kinds) or 'record'} `{target}`"
            hint = self._hint(target, kinds) or self._line_for(target, kinds[0] if len(kinds) == 1 else "")
            self.found.add("G001", message, span, hint=hint)

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


def _names_of(record: Record) -> set[str]:
    """Return the names of a record."""
    return {record.title, *(alias.text for alias in (record.aliases if isinstance(record, Actor) else ()))}


def _check_accepted(briefing: Briefing, found: Diagnostics) -> None:
    """Report rules in `accept` that do not exist or that no record may accept."""
    for record in briefing.content.records.values():
        for rule in record.accept:
            span = briefing.content.locate_key(Where(record.id, ("accept", rule)))
            if rule not in RULES:
                found.add("R006", f"there is no rule `{rule}`", span, hint=nearest(rule, RULES))
            elif not RULES[rule].settable:
                message = f"rule `{rule}` cannot be accepted"
                found.add("R008", message, span, hint="what it finds would make a wrong page")


def _report_shared_captures(briefing: Briefing, found: Diagnostics) -> None:
    first: dict[str, str] = {}
    for summary in briefing.all(Summary):
        sha256 = summary.article.sha256
        other = first.setdefault(sha256, summary.id)
        if sha256 and other != summary.id:
            where = Where(summary.id, ("article", "sha256"))
            message = f"`{summary.id}` and `{other}` are summaries of the same captured text"
            found.add("G005", message, briefing.content.locate(where), hint="keep one of them")


def _report_circles(briefing: Briefing, found: Diagnostics) -> None:
    """Report articles that rewrite themselves, by way of others or at once: none of them could be the first."""
    sources = {summary.id: list(summary.article.derived_from) for summary in briefing.all(Summary)}
    while circle := _circle_in(sources):
        article, source = circle[:2]
        message = f"articles rewrite one another in a circle: {' -> '.join(f'`{each}`' for each in circle)}"
        if article == source:
            message = f"article `{article}` is said to rewrite itself"
        position = briefing.get(article, Summary).article.derived_from.index(source)
        where = Where(article, ("article", "derived_from", position))
        hint = "name in `derived_from` only what was there before the article"
        found.add("G007", message, briefing.content.locate(where), hint=hint)
        sources[article] = [each for each in sources[article] if each != source]


def _circle_in(sources: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a circle, each article before one that it rewrites, from its first id to the same; or nothing."""
    try:
        TopologicalSorter(sources).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][:0:-1]
        first = circle.index(min(circle))
        return [*circle[first:], *circle[:first], circle[first]]
    return []


def _report_shared_names(briefing: Briefing, found: Diagnostics) -> None:
    """Report names that count for two actors, except where each bears it in an article of its own."""
    bearers: dict[tuple[str, str | None], str] = {}
    for actor in briefing.all(Actor):
        names: list[tuple[str, str | None, Where]] = [(actor.name, None, Where(actor.id, ("name",)))]
        for position, alias in enumerate(actor.aliases):
            if alias.count:
                names.append((alias.text, alias.article, Where(actor.id, ("aliases", position))))
        for name, article, where in filter(itemgetter(0), names):
            other = bearers.setdefault((normalise(name), article), actor.id)
            if other != actor.id:
                hint = "say with `article:` where each of them bears it, or take it from one of them"
                message = f"`{actor.id}` and `{other}` share the name `{name}`"
                briefing.report(found, "A001", message, where, hint=hint)


def _report_surnames(briefing: Briefing, found: Diagnostics) -> None:
    """Report a surname that occurs in no name of its actor, so that no name in full can introduce it."""
    for actor in briefing.all(Actor):
        surname = normalise(actor.surname or "")
        names = [normalise(name) for name in (actor.name, *(alias.text for alias in actor.aliases))]
        is_native = surname in normalise(actor.native_name or "")
        if surname and not is_native and not any(surname in name for name in names):
            hint = "copy it from `name`, `native_name` or an alias, or remove it"
            message = f"`{actor.surname}` is the surname of `{actor.id}`, and no name of the actor holds it"
            briefing.report(found, "A007", message, Where(actor.id, ("surname",)), hint=hint)
