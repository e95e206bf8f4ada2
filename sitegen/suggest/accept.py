"""Proposals added to the records, each marked as proposed; nothing that is there is changed.

Quotations and readings are added to the summaries, in the order of the text. Names that these need become actors, dates
events, shared words topics and different words disputes, in files of their own called `proposed.yaml`; all but actors
are drafts. What the editor has to decide is `TODO`. A build of what is published refuses that, so it is written into
drafts alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.load import Content
from sitegen.content.records import Actor, Dispute, Event, Record, Summary, Topic
from sitegen.content.todo import TODO
from sitegen.content.walk import Step
from sitegen.editing.changes import Changes
from sitegen.editing.document import Document, EditError
from sitegen.editing.writing import PLAIN, Value, item
from sitegen.suggest.forms import remark_for, said, value_of
from sitegen.suggest.names import Named, grouped, id_for
from sitegen.suggest.proposals import Proposal
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
        refused: Files that could not be changed, with the reason.
    """

    changes: Changes = field(default_factory=Changes)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    left: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    refused: list[EditError] = field(default_factory=list)


def accept(content: Content, searches: Mapping[str, SearchText], proposals: Sequence[Proposal]) -> Added:
    """Add proposals to the records, without those that are there already.

    Arguments:
        content: The records.
        searches: Article id to its text.
        proposals: What to add.
    """
    return _Accepting(content, searches, proposals).run()


class _Accepting:
    def __init__(self, content: Content, searches: Mapping[str, SearchText], proposals: Sequence[Proposal]) -> None:
        self._content = content
        self._searches = searches
        self._proposals = proposals
        self._added = Added()
        self._taken = {*content.homes, *content.claimed}
        self._records = {**content.drafts, **content.records}
        self._ids: dict[str, str] = {}
        self._open: set[str] = set()
        self._used: set[str] = set()
        self._grown: set[str] = set()
        self._new: dict[str, list[tuple[str, dict[str, Value]]]] = defaultdict(list)

    def run(self) -> Added:
        """Add everything."""
        self._add_actors()
        by_article: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in self._proposals:
            by_article[proposal.article].append(proposal)
        for article, own in by_article.items():
            summary = self._records.get(article)
            if isinstance(summary, Summary):
                self._try(self._add_to_summary, summary, own)
        self._new["actors"] = [(remark, value) for remark, value in self._new["actors"] if value["id"] in self._used]
        self._add_events()
        self._add_topics()
        self._add_disputes()
        for folder, records in self._new.items():
            if records:
                self._try(self._write_records, folder, records)
        return self._added

    def _try(self, add: Callable[..., None], *arguments: object) -> None:
        try:
            add(*arguments)
        except EditError as error:
            self._added.refused.append(error)

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
            if _key(name.name) in known or not (name.sure or needed & name.spellings.keys()):
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
        self._new["actors"].append((f"proposed by the rule: {name.rule}", value))

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
        if any(each.kind == "name" and label in {s.text for s in each.spellings} for each in self._proposals):
            return
        id_ = id_for(label, self._taken)
        self._taken.add(id_)
        self._ids[normalise(label)] = id_
        article = speaks[0].article
        name = said(label)
        value: dict[str, Value] = {
            "id": id_,
            "name": name[:1].upper() + name[1:],
            "kind": TODO,
            "aliases": [{"text": name, "article": article}],
        }
        self._open.add(id_)
        value = {"id": id_, "draft": True, **value}
        self._new["actors"].append(
            (f"proposed, since {article} has words of theirs; person, organisation, state or group", value)
        )

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
        held = [plain(words) for words in _texts(document, [*home.steps, "readings"], "quotation")]
        nears = {id(each): self._near(each) for each in proposals if each.kind == "quotation"}
        steps = [*home.steps, "readings"]
        values = [_number(each.get("value")) for each in _entries(document, steps)]
        numbers = self._numbers_of(proposals, list(zip(values, held, strict=True)))
        told = {plain(each.text) for each in proposals if each.kind == "quotation" and nears[id(each)][1]}
        for proposal in sorted(proposals, key=lambda each: each.start):
            if proposal.kind == "quotation" and not is_listed(plain(proposal.text), listed):
                near, is_told = nears[id(proposal)]
                # A caption repeats what the text has; it is taken only if no other place can be told.
                if not is_told and (plain(proposal.text) in told or not self._is_first(proposal)):
                    continue
                value = value_of(proposal, self._id_of(proposal.speaker), None, near=near)
                listed.append(plain(proposal.text))
                if self._is_written(summary, value):
                    self._append(document, [*home.steps, "quotations"], value, proposal)
                    self._added.counts["quotation"] += 1
            elif proposal.kind == "number" and id(proposal) in numbers:
                value = value_of(proposal, None, self._id_of(proposal.asserted_by))
                value["quotation"] = self._widened(proposal)
                if self._is_written(summary, value):
                    self._append(document, [*home.steps, "readings"], value, proposal)
                    self._added.counts["reading"] += 1
            elif (
                proposal.kind == "overlap"
                and not document.has([*home.steps, "article", "derived_from"])
                and self._is_written(summary, {"derived_from": TODO})
            ):
                document.add_key([*home.steps, "article"], "derived_from", TODO, _ARTICLE)
                document.comment([*home.steps, "article", "derived_from"], remark_for(proposal))
                self._added.counts["origin"] += 1

    def _is_written(self, summary: Summary, value: Mapping[str, Value]) -> bool:
        """Whether an entry is written into a summary: not where it would leave what is published to be filled in."""
        actors = {str(value[key]) for key in ("speaker", "asserted_by") if key in value} - {TODO}
        is_open = TODO in value.values() or any(actor in self._open or self._is_draft(actor) for actor in actors)
        if is_open and not summary.draft:
            self._added.left[summary.id] += 1
            return False
        self._used |= actors
        self._grown.add(summary.id)
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

    def _widened(self, proposal: Proposal) -> str:
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
            self._add_record("events", value, f"proposed by the rule: {'; '.join(rules)}")

    def _is_once(self, proposal: Proposal) -> bool:
        place = self._searches[proposal.article].locate(said(proposal.text))
        return isinstance(place, Place) and place.of == 1

    def _add_topics(self) -> None:
        known = {_key(topic.name) for topic in self._all(Topic)}
        for proposal in self._proposals:
            if (
                proposal.kind == "topic"
                and _key(proposal.text) not in known
                and id_for(proposal.text, ()) not in self._taken
            ):
                self._add_record("topics", value_of(proposal, None, None), remark_for(proposal))

    def _add_disputes(self) -> None:
        cited = [
            {
                (source.article, plain(source.quotation or ""))
                for position in dispute.positions
                for source in position.sources
            }
            for dispute in self._all(Dispute)
        ]
        for proposal in self._proposals:
            if proposal.kind != "dispute":
                continue
            sides = {
                (proposal.article, plain(proposal.text)),
                *((each.article, plain(each.text)) for each in proposal.elsewhere),
            }
            if any(
                all(
                    any(article == other and (words in theirs or theirs in words) for other, theirs in known if theirs)
                    for article, words in sides
                )
                for known in cited
            ):
                continue
            self._add_record("disputes", value_of(proposal, None, None), remark_for(proposal))

    def _add_record(self, folder: str, value: dict[str, Value], remark: str) -> None:
        value["id"] = id_for(str(value["id"]), self._taken)
        self._taken.add(str(value["id"]))
        self._new[folder].append((remark, value))

    def _write_records(self, folder: str, records: Sequence[tuple[str, dict[str, Value]]]) -> None:
        path = self._content.folder / folder / PROPOSED
        if path.exists():
            document = self._added.changes.document(path)
            for remark, value in records:
                document.add_item([], value)
                document.comment([len(document.value() or ()) - 1], remark)
        else:
            lines = [_HEAD]
            for remark, value in records:
                lines += [f"# {remark}", *item(value, 0, PLAIN)]
            self._added.changes.make(path, "\n".join(lines) + "\n")
        self._added.counts[folder.removesuffix("s")] += len(records)

    def _all(self, kind: type[_Record]) -> list[_Record]:
        return [record for record in self._records.values() if isinstance(record, kind)]


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
