"""Proposals added to the records, each marked as proposed; nothing that is there is changed.

Quotations and readings are added to the summaries, in the order of the text. Names that these need become actors, dates
events, shared words topics, numbers that differ figures, and different words or numbers disputes, in files of their own
called `proposed.yaml`; all but actors are drafts. What the editor has to decide is `TODO`. A build of what is published
refuses that, so it is written into drafts alone. What was written once is remembered (`sitegen.suggest.remembered`), so
what an author deletes stays away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.load import Content
from sitegen.content.records import Actor, Dispute, Event, Record, Summary, Topic
from sitegen.content.todo import TODO
from sitegen.content.walk import Step
from sitegen.editing.changes import Changes
from sitegen.editing.document import Document, EditError
from sitegen.editing.writing import PLAIN, Value, item
from sitegen.suggest.english_dates import DATELINE
from sitegen.suggest.forms import figure_of, remark_for, said, value_of
from sitegen.suggest.names import Named, grouped, id_for
from sitegen.suggest.proposals import Elsewhere, Proposal
from sitegen.suggest.remembered import FILE, Line, Remembered, line_of, lines_of, name_line
from sitegen.suggest.unlisted import days_of, is_held, is_listed, plain
from sitegen.text import normalise

PROPOSED = "proposed.yaml"
"""The file, in the folder of a kind of record, that holds what was proposed."""

_HEAD = (
    "# Proposed by `sitegen suggest --write`. Correct what is here and delete what is wrong, and each "
    "comment you have seen to."
)
_SUMMARY = ("article", "summary", "key_points", "topics", "actors", "quotations", "readings", "mentions", "accept")
_ARTICLE = (
    "sha256",
    "title",
    "short",
    "title_by",
    "author",
    "publisher",
    "descriptor",
    "url",
    "published",
    "kind",
    "language",
    "rights",
    "derived_from",
)
_QUOTING = frozenset({"quotation", "number", "date", "dispute", "name"})
_SMALL = 3
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = 4
_WIDEST = 12
_CHUNK = re.compile(r"[^\s\"“”‘’]*[^\s\"“”‘’,.;:]")


_Record = TypeVar("_Record", bound=Record)


@dataclass
class Added:
    """What was added.

    Attributes:
        changes: The files, to be committed.
        counts: Kind of record to how many were added.
        left: Id of a published record to how many were left out of it, since they need a `TODO`.
        barred: Id of an article whose rights let no words of it be published, to how many were left out for that.
        refused: Files that could not be changed, with the reason.
        lines: By what the proposals are remembered that were written.
        unwritten: By what those are known that were left out of published records.
    """

    changes: Changes = field(default_factory=Changes)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    left: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    barred: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    refused: list[EditError] = field(default_factory=list)
    lines: set[Line] = field(default_factory=set)
    unwritten: set[Line] = field(default_factory=set)


def accept(
    content: Content,
    searches: Mapping[str, SearchText],
    proposals: Sequence[Proposal],
    remembered: Remembered | None = None,
) -> Added:
    """Add proposals to the records, without those that are there already or were written once.

    Arguments:
        content: The records.
        searches: Article id to its text.
        proposals: What to add.
        remembered: What was written once; nothing, if it is None.
    """
    return _Accepting(content, searches, proposals, remembered or Remembered()).run()


def rejected(
    content: Content, searches: Mapping[str, SearchText], proposals: Sequence[Proposal], remembered: Remembered
) -> list[Proposal]:
    """Return the proposals that were written once and are in no record any more: their author deleted them.

    Arguments:
        content: The records.
        searches: Article id to its text.
        proposals: All that the articles suggest.
        remembered: What was written once.
    """
    known = [each for each in proposals if remembered.has(each)]
    again = accept(content, searches, known)
    gone = again.lines | again.unwritten
    return [each for each in known if each.kind == "name" or not gone.isdisjoint(lines_of(each))]


class _New(NamedTuple):
    """A record to be written, with the comment above it and by what it is remembered."""

    remark: str
    value: dict[str, Value]
    lines: tuple[Line, ...] = ()


class _Accepting:
    def __init__(
        self,
        content: Content,
        searches: Mapping[str, SearchText],
        proposals: Sequence[Proposal],
        remembered: Remembered,
    ) -> None:
        self._content = content
        self._searches = searches
        self._remembered = remembered
        self._added = Added()
        self._taken = {*content.homes, *content.claimed}
        self._records = {**content.drafts, **content.records}
        self._proposals = [each for each in proposals if not self._is_barred(each)]
        self._ids: dict[str, str] = {}
        self._open: set[str] = set()
        self._used: set[str] = set()
        self._grown: set[str] = set()
        self._new: dict[str, list[_New]] = defaultdict(list)
        self._figures: dict[tuple[str, int], str] = {}

    def run(self) -> Added:
        """Add everything."""
        self._add_actors()
        self._add_figures()
        by_article: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in self._proposals:
            by_article[proposal.article].append(proposal)
        for article, own in by_article.items():
            summary = self._records.get(article)
            if isinstance(summary, Summary):
                self._try(self._add_to_summary, summary, own)
        for folder in ("actors", "figures"):
            self._new[folder] = [each for each in self._new[folder] if each.value["id"] in self._used]
        self._add_events()
        self._add_topics()
        self._add_disputes()
        for folder, records in self._new.items():
            if records:
                self._try(self._write_records, folder, records)
        self._remember()
        return self._added

    def _is_barred(self, proposal: Proposal) -> bool:
        """Whether a proposal would quote an article of which no words may be published, and note it."""
        if proposal.kind not in _QUOTING:
            return False
        closed = [each.article for each in proposal.sides if self._is_closed(each.article)]
        for article in dict.fromkeys(closed):
            self._added.barred[article] += not self._remembered.has(proposal)
        return bool(closed)

    def _is_closed(self, article: str) -> bool:
        summary = self._records.get(article)
        return isinstance(summary, Summary) and summary.article.rights == "none"

    def _remember(self) -> None:
        """Let what was written be remembered."""
        if not self._added.lines:
            return
        path, changes = self._content.folder / FILE, self._added.changes
        text = self._remembered.text_with(self._added.lines)
        if path.exists():
            changes.rewritten[path] = (path.read_bytes(), text.encode())
        else:
            changes.make(path, text)

    def _try(self, add: Callable[..., None], *arguments: object) -> None:
        before = set(self._added.lines)
        try:
            add(*arguments)
        except EditError as error:
            self._added.refused.append(error)
            self._added.lines = before

    # Actors

    def _add_actors(self) -> None:
        """Make an actor of each name that is sure, or that a quotation or a number may need."""
        needed = {each.speaker for each in self._proposals if each.kind == "quotation" and each.sure and each.speaker}
        needed |= {each.asserted_by for each in self._proposals if each.kind == "number" and each.asserted_by}
        known = {
            _key(name) for actor in self._all(Actor) for name in (actor.name, *(alias.text for alias in actor.aliases))
        }
        for actor in self._all(Actor):
            for called in (actor.name, *(alias.text for alias in actor.aliases)):
                self._ids.setdefault(normalise(called), actor.id)
        self._read_unfinished()
        actors = {actor.id for actor in self._all(Actor)}
        for name in grouped(self._proposals):
            is_gone = any(name_line(spelling) in self._remembered for spelling in (name.name, *name.spellings))
            if is_gone or _key(name.name) in known or not (name.sure or needed & name.spellings.keys()):
                continue
            self._add_actor(name)
        for label in sorted(each for each in needed if each and each not in actors and not self._id_of(each)):
            self._add_unnamed(label)

    def _read_unfinished(self) -> None:
        """Take up the actors that were proposed before and are no records yet, since their kind is to be filled in."""
        path = self._content.folder / "actors" / PROPOSED
        if not path.exists():
            return
        records = self._added.changes.document(path).value()
        for record in records if isinstance(records, list) else ():
            if isinstance(record, dict) and isinstance(record.get("id"), str) and record["id"] not in self._records:
                aliases = record.get("aliases")
                names = (
                    [record.get("name"), *(each.get("text") for each in aliases if isinstance(each, dict))]
                    if isinstance(aliases, list)
                    else [record.get("name")]
                )
                for name in names:
                    self._ids[normalise(str(name))] = str(record["id"])
                self._open.add(str(record["id"]))

    def _add_actor(self, name: Named) -> None:
        id_ = id_for(name.name, self._taken)
        self._taken.add(id_)
        for spelling in name.spellings:
            if " " in spelling or name.kind != "person" or len(name.spellings) == 1 or spelling == name.name:
                self._ids.setdefault(normalise(spelling), id_)
        value: dict[str, Value] = {"id": id_, "name": said(name.name), "kind": name.kind}
        value = self._as_draft(value, {article for articles in name.spellings.values() for article in articles})
        others: dict[str, list[str]] = {}
        for text, articles in name.spellings.items():
            is_part = set(_words(text)) <= set(_words(name.name)) or (name.kind == "person" and " " not in text)
            if not is_part:
                others.setdefault(normalise(said(text)), []).extend(articles)
        aliases: list[Value] = [
            {"text": text, "article": articles[0]} if self._is_tied(articles) else text
            for text, articles in others.items()
        ]
        if aliases:
            value["aliases"] = aliases
        self._new["actors"].append(_New(f"proposed by the rule: {name.rule}", value, (name_line(name.name),)))

    def _as_draft(self, value: dict[str, Value], articles: Collection[str]) -> dict[str, Value]:
        """Return a record as a draft if all articles that it is from are drafts."""
        if not all(self._is_draft(article) for article in articles):
            return value
        self._open.add(str(value["id"]))
        return {"id": value["id"], "draft": True, **value}

    def _is_draft(self, article: str) -> bool:
        record = self._records.get(article)
        return record is not None and record.draft

    def _is_tied(self, articles: Sequence[str]) -> bool:
        """Whether one article alone has a spelling, and a record that is no draft may name it."""
        return len(set(articles)) == 1 and not self._is_draft(articles[0])

    def _add_unnamed(self, label: str) -> None:
        """Add somebody who is not named and whom a quotation needs, such as `a defence official`."""
        speaks = [each for each in self._proposals if label in {each.speaker, each.asserted_by}]
        is_name = any(each.kind == "name" and label in {s.text for s in each.spellings} for each in self._proposals)
        name = said(label)
        name = name[:1].upper() + name[1:]
        if is_name or name_line(name) in self._remembered:
            return
        id_ = id_for(label, self._taken)
        self._taken.add(id_)
        self._ids[normalise(label)] = id_
        article = speaks[0].article
        value: dict[str, Value] = {
            "id": id_,
            "name": name,
            "kind": TODO,
            "aliases": [{"text": said(label), "article": article}],
        }
        self._open.add(id_)
        value = {"id": id_, "draft": True, **value}
        remark = f"proposed, since {article} has words of theirs; person, organisation, state or group"
        self._new["actors"].append(_New(remark, value, (name_line(name),)))

    def _id_of(self, label: str | None) -> str | None:
        """Return the id of the actor that a proposal calls by id or name, or None."""
        if label is None:
            return None
        record = self._records.get(label)
        return label if isinstance(record, Actor) else self._ids.get(normalise(said(label)))

    # Summaries

    def _add_to_summary(self, summary: Summary, proposals: Sequence[Proposal]) -> None:
        home = self._content.homes[summary.id]
        document = self._added.changes.document(Path(home.path))
        # What is still to be filled in is no part of the record, but of its file.
        listed = [plain(words) for words in _texts(document, [*home.steps, "quotations"], "text")]
        listed += map(plain, self._remembered.words_of(summary.id, "quotation"))
        held = [plain(words) for words in _texts(document, [*home.steps, "readings"], "quotation")]
        nears = {id(each): self._near(each) for each in proposals if each.kind == "quotation"}
        steps = [*home.steps, "readings"]
        values = [_number(each.get("value")) for each in _entries(document, steps)]
        numbers = self._numbers_of(proposals, list(zip(values, held, strict=True)))
        told = {plain(each.text) for each in proposals if each.kind == "quotation" and nears[id(each)][1]}
        self._add_origin(summary, document, [each for each in proposals if each.kind == "overlap"])
        for proposal in sorted(proposals, key=lambda each: each.start):
            if proposal.kind == "quotation" and not is_listed(plain(proposal.text), listed):
                near, is_told = nears[id(proposal)]
                # A caption repeats what the text has; it is taken only if no other place can be told.
                if not is_told and (plain(proposal.text) in told or not self._is_first(proposal)):
                    continue
                value = value_of(proposal, self._id_of(proposal.speaker), None, near=near)
                listed.append(plain(proposal.text))
                if self._is_written(summary, value, proposal):
                    self._append(document, [*home.steps, "quotations"], value, proposal)
                    self._added.counts["quotation"] += 1
            elif proposal.kind == "number" and id(proposal) in numbers:
                value = value_of(proposal, None, self._id_of(proposal.asserted_by))
                value["quotation"] = self._widened(proposal)
                value["figure"] = self._figures.get((proposal.article, proposal.start), TODO)
                if self._is_written(summary, value, proposal):
                    self._append(document, [*home.steps, "readings"], value, proposal)
                    self._added.counts["reading"] += 1

    def _add_origin(self, summary: Summary, document: Document, overlaps: Sequence[Proposal]) -> None:
        """Add that an article rewrites another, with all that these may be above."""
        home = self._content.homes[summary.id]
        new = [each for each in overlaps if not self._remembered.has(each)]
        steps = [*home.steps, "article", "derived_from"]
        if not new or document.has(steps) or not self._is_written(summary, {"derived_from": TODO}, *new):
            return
        document.add_key(steps[:-1], "derived_from", TODO, _ARTICLE)
        for proposal in new:
            document.comment(steps, remark_for(proposal))
        self._added.counts["origin"] += 1

    def _is_written(self, summary: Summary, value: Mapping[str, Value], *proposals: Proposal) -> bool:
        """Whether an entry is written into a summary: not where it would leave what is published to be filled in."""
        needed = {str(value[key]) for key in ("speaker", "asserted_by", "figure") if key in value} - {TODO}
        is_open = TODO in value.values() or any(each in self._open or self._is_draft(each) for each in needed)
        if is_open and not summary.draft:
            self._added.left[summary.id] += 1
            self._added.unwritten |= {line_of(each) for each in proposals}
            return False
        self._used |= needed
        self._grown.add(summary.id)
        self._added.lines |= {line_of(each) for each in proposals}
        return True

    def _append(self, document: Document, steps: Sequence[Step], value: dict[str, Value], proposal: Proposal) -> None:
        document.add_item(steps, value, _SUMMARY)
        document.comment([*steps, len(document.value(steps) or ()) - 1], remark_for(proposal))

    def _numbers_of(self, proposals: Sequence[Proposal], held: Sequence[tuple[str, str]]) -> set[int]:
        """Return which numbers become readings, by identity: of equal ones that which somebody asserts, else the first.

        Arguments:
            proposals: Of one article.
            held: The value and the words of each reading that it has.
        """
        wanted = [each for each in proposals if each.kind == "number" and self._is_worth_it(each)]
        known, kept = list(held), set[int]()
        # Of equal numbers only one is written; if that one was deleted, no other takes its place.
        known += [
            (_number(value_of(proposal, None, None)["value"]), plain(proposal.text))
            for proposal in wanted
            if self._remembered.has(proposal)
        ]
        for proposal in sorted(wanted, key=lambda each: (each.asserted_by is None, each.start)):
            own, number = plain(proposal.text), _number(value_of(proposal, None, None)["value"])
            unit = (proposal.unit or "").lower()
            if is_held(own, [words for _, words in known]) or any(
                value == number and unit in words for value, words in known if words
            ):
                continue
            kept.add(id(proposal))
            known.append((number, own))
        return kept

    def _widened(self, proposal: Proposal | Elsewhere) -> str:
        """Return the words of a number, with as many around them as it takes to stand at one place only."""
        search = self._searches[proposal.article]
        first = search.source.rfind("\n", 0, proposal.start) + 1
        behind = [match.end() for match in _CHUNK.finditer(search.source, proposal.end)][:_WIDEST]
        before = [match.start() for match in _CHUNK.finditer(search.source, first, proposal.start)][: -_WIDEST - 1 : -1]
        spans = [(proposal.start, proposal.end)]
        for size in range(_WIDEST):
            spans += [(proposal.start, end) for end in behind[size : size + 1]]
            spans += [(start, proposal.end) for start in before[size : size + 1]]
        for start, end in spans:
            words = said(search.source[start:end])
            place = search.locate(words)
            if isinstance(place, Place) and place.of == 1 and "\n" not in search.source[start:end]:
                return words
        return said(proposal.text)

    def _is_worth_it(self, proposal: Proposal) -> bool:
        """Whether a number is more than a small count of what everybody sees, such as two countries."""
        value = proposal.value
        return not isinstance(value, float) or value > _SMALL or proposal.qualifier is not None

    def _near(self, proposal: Proposal) -> tuple[str | None, bool]:
        """Return words that tell the place of a quotation, if it needs any, and whether its place is told."""
        search = self._searches[proposal.article]
        words = said(proposal.text)
        place = search.locate(words)
        if not isinstance(place, Place):
            return None, False
        if place.of == 1:
            return None, True
        before = re.findall(r"[^\s\"“”‘’]+", search.source[max(0, proposal.start - 80) : proposal.start])
        behind = re.findall(r"[^\s\"“”‘’]+", search.source[proposal.end : proposal.end + 80])
        for size in range(2, _NEAR + 2):
            for chosen in (behind[1 : size + 1], before[-size:]):
                near = " ".join(chosen).strip(".,;:()—–- ")
                told = search.locate(words, near) if near else None
                if isinstance(told, Place) and told.of == 1 and abs(told.start - proposal.start) <= 1:
                    return near, True
        return None, False

    def _is_first(self, proposal: Proposal) -> bool:
        """Whether a quotation is at the place that is taken for its words where none is told."""
        place = self._searches[proposal.article].locate(said(proposal.text))
        return isinstance(place, Place) and abs(place.start - proposal.start) <= 1

    # Records of their own

    def _add_events(self) -> None:
        """Add a draft of an event for each day that no event has, from articles to which something was added.

        An article whose quotations are listed was gone through; what its editor deleted stays away.
        """
        known = days_of(self._all(Event))
        days: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in self._proposals:
            if (
                proposal.kind == "date"
                and proposal.date
                and proposal.article in self._grown
                and _DAY.fullmatch(proposal.date)
                and proposal.rule != DATELINE
                and not self._remembered.has(proposal)
            ):
                days[proposal.date].append(proposal)
        for day in sorted(days.keys() - known):
            value = value_of(days[day][0], None, None)
            sources: dict[str, Value] = {}
            for proposal in days[day]:
                if proposal.article not in sources or (
                    self._is_once(proposal) and isinstance(sources[proposal.article], str)
                ):
                    quoted: Value = {"article": proposal.article, "quotation": said(proposal.text)}
                    sources[proposal.article] = quoted if self._is_once(proposal) else proposal.article
            value["sources"] = list(sources.values())
            rules = dict.fromkeys(f"“{said(each.text)}” in {each.article}, {each.rule}" for each in days[day])
            self._add_record("events", value, f"proposed by the rule: {'; '.join(rules)}", line_of(days[day][0]))

    def _is_once(self, proposal: Proposal) -> bool:
        place = self._searches[proposal.article].locate(said(proposal.text))
        return isinstance(place, Place) and place.of == 1

    def _add_topics(self) -> None:
        """Add a topic that no record has, and name each in the summaries of its articles."""
        known = {_key(topic.name): topic for topic in self._all(Topic)}
        for proposal in self._proposals:
            if proposal.kind != "topic":
                continue
            topic = known.get(_key(proposal.text))
            is_new = topic is None and not self._remembered.has(proposal)
            value = value_of(proposal, None, None)
            if is_new and str(value["id"]) not in self._taken:
                self._add_record("topics", value, remark_for(proposal), line_of(proposal))
            elif topic is None:
                continue
            id_ = topic.id if topic else str(value["id"])
            is_draft = topic is None or topic.draft
            for article in (proposal.article, *(each.article for each in proposal.elsewhere)):
                self._try(self._name_topic, article, id_, is_draft)

    def _name_topic(self, article: str, topic: str, is_draft: bool) -> None:
        """Add a topic to a summary; not a draft to one that is published."""
        summary, line = self._records.get(article), Line(article, "topic", topic)
        if not isinstance(summary, Summary) or (is_draft and not summary.draft) or line in self._remembered:
            return
        home = self._content.homes[article]
        document = self._added.changes.document(Path(home.path))
        steps = [*home.steps, "topics"]
        listed = document.value(steps) if document.has(steps) else []
        if topic not in (listed or []):
            document.add_item(steps, topic, _SUMMARY)
            self._added.counts["topic reference"] += 1
            self._added.lines.add(line)

    def _add_disputes(self) -> None:
        for proposal in self._new_disputes:
            value = value_of(proposal, None, None)
            if proposal.is_of_numbers:
                value["positions"] = self._positions(proposal)
            self._add_record("disputes", value, remark_for(proposal), *lines_of(proposal))

    @cached_property
    def _new_disputes(self) -> list[Proposal]:
        """The disputes that were never written and that no record has."""
        cited = [
            {
                (source.article, plain(source.quotation or ""))
                for position in dispute.positions
                for source in position.sources
            }
            for dispute in self._all(Dispute)
        ]
        new = []
        for proposal in self._proposals:
            if proposal.kind != "dispute" or self._remembered.has(proposal):
                continue
            sides = _sides(proposal)
            is_cited = any(
                all(
                    any(article == other and (words in theirs or theirs in words) for other, theirs in known if theirs)
                    for article, words in sides
                )
                for known in cited
            )
            is_read = proposal.is_of_numbers and all(self._figures_of(*side) for side in sides)
            if not is_cited and not is_read:
                new.append(proposal)
        return new

    def _figures_of(self, article: str, words: str) -> set[str]:
        """Return the figures of the readings that an article has of some words."""
        summary = self._records.get(article)
        readings = summary.readings if isinstance(summary, Summary) else ()
        return {each.figure for each in readings if is_held(words, [plain(each.quotation or "")])}

    def _add_figures(self) -> None:
        """Find or add a figure for each quantity on which articles differ."""
        for proposal in self._new_disputes:
            if not proposal.is_of_numbers:
                continue
            known = {figure for side in _sides(proposal) for figure in self._figures_of(*side)}
            if not known:
                value = figure_of(proposal)
                value["id"] = id_for(str(value["id"]), self._taken)
                known = {str(value["id"])}
                self._taken |= known
                self._open |= known
                self._new["figures"].append(_New(remark_for(proposal), value))
            if len(known) == 1:
                places = {(each.article, each.start) for each in proposal.sides}
                self._figures |= dict.fromkeys(places, *known)

    def _positions(self, proposal: Proposal) -> list[Value]:
        """Return the positions of a dispute over a number: one for each value, with the words of all that give it."""
        sides: dict[str, list[Value]] = defaultdict(list)
        for each in proposal.sides:
            sides[str(each.value)].append({"article": each.article, "quotation": self._widened(each)})
        return [{"says": TODO, "sources": sources} for sources in sides.values()]

    def _add_record(self, folder: str, value: dict[str, Value], remark: str, *lines: Line) -> None:
        value["id"] = id_for(str(value["id"]), self._taken)
        self._taken.add(str(value["id"]))
        self._new[folder].append(_New(remark, value, lines))

    def _write_records(self, folder: str, records: Sequence[_New]) -> None:
        path = self._content.folder / folder / PROPOSED
        if path.exists():
            document = self._added.changes.document(path)
            for each in records:
                document.add_item([], each.value)
                document.comment([len(document.value() or ()) - 1], each.remark)
        else:
            lines = [_HEAD]
            for each in records:
                lines += [f"# {each.remark}", *item(each.value, 0, PLAIN)]
            self._added.changes.make(path, "\n".join(lines) + "\n")
        self._added.counts[folder.removesuffix("s")] += len(records)
        self._added.lines |= {line for each in records for line in each.lines}

    def _all(self, kind: type[_Record]) -> list[_Record]:
        return [record for record in self._records.values() if isinstance(record, kind)]


def _sides(dispute: Proposal) -> list[tuple[str, str]]:
    """Return the articles of a dispute with their words."""
    return [(each.article, plain(each.text)) for each in dispute.sides]


def _texts(document: Document, steps: Sequence[Step], key: str) -> list[str]:
    """Return a text of each entry of a list, as far as there is one."""
    return [str(entry.get(key) or "") for entry in _entries(document, steps)]


def _entries(document: Document, steps: Sequence[Step]) -> list[Mapping[str, object]]:
    entries = document.value(steps) if document.has(steps) else ()
    return [entry for entry in entries or () if isinstance(entry, dict)]


def _number(value: object) -> str:
    """Return a number or a range as a file has it, where it is text."""
    return str(value).replace("'", "")


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", normalise(name)).lower()


def _words(text: str) -> list[str]:
    return normalise(text).split()
