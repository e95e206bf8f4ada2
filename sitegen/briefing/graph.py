"""Who refers to whom: every id resolved, every reference known from both ends."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from graphlib import CycleError, TopologicalSorter
from operator import itemgetter
from typing import TypeVar, cast

import msgspec

from sitegen.briefing.lock import ClaimKey
from sitegen.content.load import PUBLISHERS_FILE, Content, Where
from sitegen.content.outline import SAME_AS, Outline, Quoted, listed_in, outline_of, repeats_itself
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
from sitegen.diagnostics import RULES, Diagnostics, Span, nearest
from sitegen.text import normalise

_ID = re.compile(ID_PATTERN)
_Kind = TypeVar("_Kind", bound=Record)
_Uses = dict[tuple[str, str], list[str]]


class Claim(msgspec.Struct, frozen=True):
    """Words that are said to stand in an article.

    Attributes:
        key: What identifies it: the article and the words, as the editor gives them.
        near: Words of their context, or None.
        where: The value that holds the words.
        offset: Where they begin in a piece of prose; -1 where they are the whole value.
        borrowed: Whether `near` is that of the quotation that lists the words, which answers for it.
    """

    key: ClaimKey
    near: str | None
    where: Where
    offset: int = -1
    borrowed: bool = False

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.key.article

    @property
    def words(self) -> str:
        """The words."""
        return self.key.words

    @property
    def repeats(self) -> bool:
        """Whether this says of a quotation that its words stand in another article as well; `where` names that."""
        return self.where.steps[-2:] == SAME_AS


@dataclass
class Briefing:
    """The content with its references resolved.

    Attributes:
        content: What the editor wrote.
        uses: For each id the ids of the records that refer to it, in order, by what its record calls them and by their
            kind; the settings of the site are `site` of the kind `site`.
        claims: All words that are said to stand in some article.
        accepted: Records and rules of findings that were not reported, since the record accepts them.
        marked_up: Prose with markup that its page may not show, and where it is.
    """

    content: Content
    uses: dict[str, dict[tuple[str, str], list[str]]] = field(
        default_factory=lambda: defaultdict(partial(defaultdict, list))
    )
    claims: list[Claim] = field(default_factory=list)
    accepted: set[tuple[str, str]] = field(default_factory=set)
    marked_up: list[tuple[Where, str]] = field(default_factory=list)
    _users: dict[tuple[str, str, tuple[str, ...]], list[Record]] = field(default_factory=dict, repr=False)

    def get(self, record_id: str, kind: type[_Kind]) -> _Kind:
        """Return the record of a kind that is known to be there."""
        record = self.content.records[record_id]
        assert isinstance(record, kind)  # noqa: S101 - references were resolved
        return record

    def all(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Return all records of a kind in the order of their ids."""
        return cast("Sequence[_Kind]", self._by_kind.get(kind.record_kind, ()))

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        """Records by kind, in the order of their ids."""
        kinds: dict[str, list[Record]] = defaultdict(list)
        for record_id in sorted(self.content.records):
            record = self.content.records[record_id]
            kinds[record.record_kind].append(record)
        return kinds

    def users(self, record_id: str, kind: type[_Kind], *reverses: str) -> Sequence[_Kind]:
        """Return the records of a kind that refer to a record, each once.

        Arguments:
            record_id: The record that is referred to.
            kind: What kind of record is wanted.
            reverses: What the record calls those wanted; all where none is given.
        """
        key = record_id, kind.record_kind, reverses
        if key not in self._users:
            uses = self.uses.get(record_id, {}).items()
            fitting = (ids for (way, of), ids in uses if of == kind.record_kind and (not reverses or way in reverses))
            self._users[key] = [self.content.records[user] for user in sorted(set().union(*fitting))]
        return cast("Sequence[_Kind]", self._users[key])

    def uses_of(self, record_id: str, reverse: str) -> list[str]:
        """Return the ids of those who refer to a record in one way; `site` for the settings of the site."""
        return [user for (way, _), users in self.uses.get(record_id, {}).items() if way == reverse for user in users]

    def listed_near(self, article: str, words: str) -> str | None:
        """Return the context that tells the place of words where one quotation of their article lists them with it.

        Whoever cites those words without a context of their own means that place.
        """
        listed = self._listed_near.get(article)
        return listed.get(normalise(words)) if listed else None

    @cached_property
    def _listed_near(self) -> dict[str, dict[str, str]]:
        """For each article the words, in normal form, that one quotation of its summary lists with `near`."""
        listed = {}
        for summary in self.all(Summary):
            if any(quotation.near for quotation in summary.quotations):
                times = Counter(normalise(quotation.text) for quotation in summary.quotations)
                given = {normalise(quotation.text): quotation.near for quotation in summary.quotations}
                listed[summary.id] = {words: near for words, near in given.items() if near and times[words] == 1}
        return listed

    def report(
        self,
        found: Diagnostics,
        rule: str,
        message: str,
        where: Where,
        *,
        part: tuple[int, int] | None = None,
        span: Span | None = None,
        label: str = "",
        hint: str = "",
        notes: Sequence[str] = (),
    ) -> None:
        """Report a finding about a record, unless the record accepts it.

        Arguments:
            found: Where it is reported.
            rule: Its id.
            message: What is wrong.
            where: The value that it is about.
            part: Start and length of the characters to point at; None for the whole value.
            span: Another place to point at, such as one in a captured text.
            label: What to say beside the caret.
            hint: What to do.
            notes: Further lines.
        """
        record = self.content.records.get(where.record)
        if record is not None and rule in record.accept:
            self.accepted.add((record.id, rule))
            return
        if found.levels.get(rule) == "off":
            return
        place = span or (self.content.locate(where, *part) if part else self.content.locate(where))
        found.add(rule, message, place, label=label, hint=hint, notes=notes)


def resolve(content: Content, found: Diagnostics) -> Briefing:
    """Resolve every reference, report those that lead nowhere, and note each at both ends."""
    briefing = Briefing(content)
    resolver = _Resolver(briefing, found)
    for record_id in sorted(content.records):
        resolver.resolve(record_id, content.records[record_id], content.outlines.pop(record_id))
    if content.site:
        resolver.resolve("site", content.site, outline_of(content.site))
        resolver.check_navigation(content.site)
    _check_accepted(briefing, found)
    _report_shared_captures(briefing, found)
    _report_circles(briefing, found)
    _report_shared_names(briefing, found)
    _report_surnames(briefing, found)
    return briefing


class _Resolver:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.content = briefing.content
        self.found = found

    def resolve(self, record_id: str, record: Record | Site, outline: Outline) -> None:
        """Note what a record says of others, and report where that is wrong."""
        records, uses, is_right = self.content.records, self.briefing.uses, outline.is_plain
        for reverse, targets in outline.named.items():
            kinds, way = REFERENCES[reverse].kinds, (reverse, record.record_kind)
            for target in targets:
                named = records.get(target)
                if named is not None and (not kinds or named.record_kind in kinds):
                    uses[target][way].append(record_id)
                else:
                    is_right = False
        for quoted in (*(listed_in(record) if isinstance(record, Summary) else ()), *outline.quoted):
            self._claim(record_id, quoted)
        if not is_right:
            self._report(record_id, record)

    def check_navigation(self, site: Site) -> None:
        for position, word in enumerate(site.navigation):
            if word not in NAVIGATION and word not in self.content.claimed:
                record = self.content.records.get(word)
                if not isinstance(record, Page):
                    pages = {page.id for page in self.briefing.all(Page)}
                    message = f"there is no section or page `{word}`"
                    span = self.content.locate(Where("site", ("navigation", position)))
                    self.found.add("G001", message, span, hint=nearest(word, pages | NAVIGATION))

    def _claim(self, record_id: str, quoted: Quoted) -> None:
        article, words, near = self.content.records.get(quoted.article), quoted.words, quoted.near
        if isinstance(article, Summary):
            borrowed = None if near else self.briefing.listed_near(article.id, words)
            near = near or borrowed
            where = Where(record_id, quoted.steps)
            claim = Claim(ClaimKey.of(article.id, words, near), near, where, quoted.offset, borrowed is not None)
            self.briefing.claims.append(claim)

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
            self.briefing.marked_up.append((where, prose))
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
            hint = "build with `--drafts`, or take the reference out"
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
