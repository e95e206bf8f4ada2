"""Who refers to whom: every id resolved, every reference known from both ends."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar, cast

import msgspec

from sitegen.briefing.lock import ClaimKey
from sitegen.content.load import Content, Step, Where
from sitegen.content.records import ID_PATTERN, NAVIGATION, Actor, Citation, Page, Record, Site, Summary
from sitegen.content.references import Cited, Link, Malformed, references, running
from sitegen.content.walk import walk
from sitegen.diagnostics import RULES, Diagnostics, Span, nearest
from sitegen.text import normalise

LINKED = "mentioned_in"
"""What a record calls those whose prose links to it."""

CITED = "cited_by"
"""What an article calls those who cite it, in a list of sources or in prose."""

_SAME_AS = ("same_as", "article")
_ID = re.compile(ID_PATTERN)
_Kind = TypeVar("_Kind", bound=Record)


class Use(msgspec.Struct, frozen=True, array_like=True):
    """One reference, seen from the record that it names.

    Attributes:
        record: Who refers.
        steps: With which value.
        reverse: What the record that is named calls this.
        kind: Of the record that refers; `site` for the settings.
    """

    record: str
    steps: tuple[Step, ...]
    reverse: str
    kind: str

    @property
    def where(self) -> Where:
        """The value that refers."""
        return Where(self.record, self.steps)


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
        return self.where.steps[-2:] == _SAME_AS


@dataclass
class Briefing:
    """The content with its references resolved.

    Attributes:
        content: What the editor wrote.
        uses: For each id the references to it, in the order of the records that refer.
        claims: All words that are said to stand in some article.
        accepted: Records and rules of findings that were not reported, since the record accepts them.
    """

    content: Content
    uses: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    claims: list[Claim] = field(default_factory=list)
    accepted: set[tuple[str, str]] = field(default_factory=set)
    _user_ids: dict[tuple[str, tuple[str, ...]], list[str]] = field(default_factory=dict, repr=False)

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

    def users(self, record_id: str, kind: type[_Kind], *reverses: str) -> list[_Kind]:
        """Return the records of a kind that refer to a record, each once.

        Arguments:
            record_id: The record that is referred to.
            kind: What kind of record is wanted.
            reverses: What the record calls those wanted; all where none is given.
        """
        key = record_id, reverses
        if key not in self._user_ids:
            uses = self.uses.get(record_id, ())
            found = dict.fromkeys(use.record for use in uses if not reverses or use.reverse in reverses)
            self._user_ids[key] = [user for user in found if user in self.content.records]
        records = self.content.records
        return [record for user in self._user_ids[key] if isinstance(record := records[user], kind)]

    def uses_of(self, record_id: str, reverse: str) -> Iterator[Use]:
        """Give the references to a record of one sort."""
        return (use for use in self.uses.get(record_id, ()) if use.reverse == reverse)

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
        resolver.resolve_record(content.records[record_id])
    if content.site:
        resolver.resolve_site(content.site)
    _check_accepted(briefing, found)
    _report_shared_captures(briefing, found)
    _report_circles(briefing, found)
    _report_shared_names(briefing, found)
    return briefing


class _Resolver:
    def __init__(self, briefing: Briefing, found: Diagnostics) -> None:
        self.briefing = briefing
        self.content = briefing.content
        self.records = briefing.content.records
        self.uses = briefing.uses
        self.found = found

    def resolve_record(self, record: Record) -> None:
        if isinstance(record, Summary):
            self._claim_listed(record)
        record_id, records, uses, kind = record.id, self.records, self.uses, record.record_kind
        for given in walk(record):
            steps, value, reference = given.steps, given.value, given.reference
            if reference is not None:
                use = Use(record_id, steps, reference.reverse, kind)
                target = records.get(value)
                # Nearly all of a hundred thousand; a call for each takes a fifth longer.
                if target is not None and target.record_kind in reference.kinds:
                    uses[value].append(use)
                else:
                    self._use(value, reference.kinds, use)
            elif isinstance(value, Citation):
                if value.quotation:
                    place = Where(record.id, (*steps, "quotation"))
                    self._claim(value.article, value.quotation, place, near=value.near)
                elif value.near:
                    message = "`near` tells the places of a quotation apart, and there is none"
                    span = self.content.locate(Where(record.id, (*steps, "near")))
                    self.found.add("R007", message, span, hint="write `quotation:`, or take `near` away")
            else:
                self.resolve_prose(Where(record.id, steps), value, kind)

    def resolve_site(self, site: Site) -> None:
        if site.bottom_line:
            self.resolve_prose(Where("site", ("bottom_line",)), site.bottom_line, "site")
        for position, topic in enumerate(site.lead):
            self._use(topic, ("topic",), Use("site", ("lead", position), "leads", "site"))
        for position, word in enumerate(site.navigation):
            if word not in NAVIGATION and word not in self.content.claimed:
                record = self.content.records.get(word)
                if not isinstance(record, Page):
                    pages = {page.id for page in self.briefing.all(Page)}
                    message = f"there is no section or page `{word}`"
                    span = self.content.locate(Where("site", ("navigation", position)))
                    self.found.add("G001", message, span, hint=nearest(word, pages | NAVIGATION))

    def resolve_prose(self, where: Where, prose: str, kind: str) -> None:
        found = references(prose)
        self._check_running(where, prose, found)
        for reference in found:
            length = reference.end - reference.start
            if isinstance(reference, Malformed):
                written = prose[reference.start : reference.end]
                message = f"`{written.replace('`', chr(39))}` is no reference"
                span = self.content.locate(where, reference.start, length)
                self.found.add("R016", message, span, hint=reference.hint)
            elif isinstance(reference, Cited):
                use = Use(where.record, where.steps, CITED, kind)
                if self._use(reference.target, ("article",), use, (reference.start, length)) and reference.words:
                    self._claim(reference.target, reference.words, where, reference.words_start)
            else:
                use = Use(where.record, where.steps, LINKED, kind)
                self._use(reference.target, (), use, (reference.start, length))

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
            record = self.records.get(target)
            if record is not None:
                meant = f"[@{target}]" if isinstance(record, Summary) else f"[[{target}]]"
                message = f"`[{target}]` leads nowhere, and `{target}` is a record"
                hint = f"did you mean `{meant}`? write `\\[` for a plain bracket"
                part = (start, len(target) + 2)
                self.briefing.report(self.found, "R022", message, where, part=part, hint=hint)

    def _claim_listed(self, summary: Summary) -> None:
        for position, quotation in enumerate(summary.quotations):
            where = Where(summary.id, ("quotations", position, "text"))
            if quotation.text:
                key = ClaimKey.of(summary.id, quotation.text, quotation.near)
                self.briefing.claims.append(Claim(key, quotation.near, where))
            same_as = quotation.same_as
            if same_as and same_as.article == summary.id:
                message = f"`{summary.id}` cannot be the `same_as` of its own quotation"
                span = self.content.locate(Where(summary.id, ("quotations", position, *_SAME_AS)))
                self.found.add("R008", message, span, hint="name another article that has the same statement")
            elif quotation.text and same_as and not same_as.quotation:
                self._claim(same_as.article, quotation.text, Where(summary.id, ("quotations", position, *_SAME_AS)))
        for position, reading in enumerate(summary.readings):
            if reading.quotation:
                self._claim(summary.id, reading.quotation, Where(summary.id, ("readings", position, "quotation")))

    def _claim(self, article: str, words: str, where: Where, offset: int = -1, near: str | None = None) -> None:
        if isinstance(self.content.records.get(article), Summary):
            borrowed = None if near else self.briefing.listed_near(article, words)
            near = near or borrowed
            claim = Claim(ClaimKey.of(article, words, near), near, where, offset, borrowed is not None)
            self.briefing.claims.append(claim)

    def _use(self, target: str, kinds: Sequence[str], use: Use, part: tuple[int, int] | None = None) -> bool:
        """Note a reference at both ends, or report that it leads nowhere and return False.

        Arguments:
            target: The id that is named.
            kinds: What kinds of record it may name; any where there is none.
            use: The reference, as the named record sees it.
            part: Start and length of the reference in a piece of prose.
        """
        record = self.records.get(target)
        if record is not None and (not kinds or record.record_kind in kinds):
            self.uses[target].append(use)
            return True
        if target in self.content.claimed or (record is None and target in self.content.incomplete):
            return False
        span = self.content.locate(use.where, *part) if part else self.content.locate(use.where)
        if record is not None:
            message = f"`{target}` is of kind `{record.record_kind}`, not `{'` or `'.join(kinds)}`"
            self.found.add("G002", message, span, hint=self._hint(target, kinds))
        elif target in self.content.drafts:
            hint = "build with `--drafts`, or take the reference out"
            self.found.add("G004", f"`{target}` is a draft", span, hint=hint)
        else:
            message = f"there is no {' or '.join(kinds) or 'record'} `{target}`"
            self.found.add("G001", message, span, hint=self._hint(target, kinds))
        return False

    def _hint(self, target: str, kinds: Sequence[str]) -> str:
        if not _ID.fullmatch(target):
            return "write the id of a record, which has lower-case letters, digits and hyphens"
        records = self.content.records.values()
        fitting = {record.id for record in records if not kinds or record.record_kind in kinds}
        return nearest(target, fitting | self.content.claimed)


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
        for name, article, where in names:
            other = bearers.setdefault((normalise(name), article), actor.id)
            if other != actor.id:
                hint = "say with `article:` where each of them bears it, or take it from one of them"
                message = f"`{actor.id}` and `{other}` share the name `{name}`"
                briefing.report(found, "A001", message, where, hint=hint)
