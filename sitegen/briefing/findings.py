"""What the briefing and its evidence come to: quotations of an article, readings of a figure, origins of sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from heapq import nlargest
from typing import Literal, NamedTuple

import msgspec

from sitegen.briefing import figures
from sitegen.briefing.descent import Descent, fewest
from sitegen.briefing.figures import ArticleReading
from sitegen.briefing.graph import Briefing, Claim
from sitegen.briefing.lock import ClaimKey, Lock
from sitegen.briefing.order import listed
from sitegen.briefing.origins import containment, jaccard, shared_quotations
from sitegen.briefing.quotations import Place
from sitegen.content.records import (
    LINKED,
    ORIGIN_CONTAINMENT,
    Actor,
    Article,
    Citation,
    Dispute,
    Event,
    Figure,
    Independence,
    Quotation,
    Record,
    Summary,
    Topic,
)
from sitegen.text import find_words, in_per_cent, nested, normalise

_FORETOLD = frozenset({"expected", "not-reported"})
CLOSEST = 100
"""How many pairs of articles are looked at where only the closest matter."""

Voice = Literal["speech", "document", "term", "marked", "article"]
"""How words stand in their article."""

_TAKES_PART = "appears_in"
_APPEARS = frozenset({_TAKES_PART, "said", "passed_on", "asserted"})


class Verified(NamedTuple):
    """Words that stand in an article, however often they are quoted.

    Attributes:
        article: The id of the article.
        words: As the editor gives them.
        place: Where they stand.
        listed: The quotation in the article's summary, or None when they are only quoted elsewhere.
    """

    article: str
    words: str
    place: Place
    listed: Quotation | None


class Pair(NamedTuple):
    """Two articles and what they have in common.

    Attributes:
        a: An article's id.
        b: Another article's id, behind it in the alphabet.
        jaccard: Shared word 3-grams by all of both.
        a_in_b: Share of a's 3-grams that b has.
        b_in_a: Share of b's 3-grams that a has.
        longest_run: Words of the longest passage in both.
        shared_quotations: Quotations in common in the same order.
    """

    a: str
    b: str
    jaccard: float
    a_in_b: float
    b_in_a: float
    longest_run: int
    shared_quotations: int


class Findings:
    """A briefing with its evidence, as pages and data files ask for it.

    Arguments:
        briefing: The records.
        lock: What was found in the captured texts.
    """

    def __init__(self, briefing: Briefing, lock: Lock) -> None:
        self.briefing = briefing
        self.lock = lock

    def settle_claims(self) -> None:
        """Make what is made of the claims of the briefing, and let go of them: they take a tenth of all memory."""
        _ = self.quotations, self.cast
        self.briefing.claims.clear()

    @cached_property
    def quotations(self) -> dict[str, list[Verified]]:
        """For each article its verified quotations in the order of the text, one for each place."""
        by_place: dict[tuple[str, int, int], Verified] = {}
        places = self.lock.places
        for claim in self.briefing.claims:
            place = places.get(claim.key)
            if place is None:
                continue
            at = claim.key.article, place.start, place.end
            known = by_place.get(at)
            if known is None or known.listed is None:
                listed = self._listed(claim)
                if known is None or listed:
                    by_place[at] = Verified(claim.key.article, claim.key.words, place, listed)
        grouped: dict[str, list[Verified]] = defaultdict(list)
        for at in sorted(by_place):
            grouped[at[0]].append(by_place[at])
        return grouped

    @cached_property
    def documents(self) -> dict[str, Article]:
        """For each article what is said of the source document, without the sha256 of its text."""
        summaries = self.briefing.all(Summary)
        return {summary.id: msgspec.structs.replace(summary.article, sha256="") for summary in summaries}

    @cached_property
    def voices(self) -> dict[str, list[Voice]]:
        """For each article how its verified quotations stand there, in the order of the text."""
        return {article: list(map(voice_of, quotations)) for article, quotations in self.quotations.items()}

    def asserters(self, citation: Citation) -> set[str]:
        """Return who asserts what a citation says: who is named for its number, else the speakers of its words.

        A citation without words, and words that no summary attributes, have no asserter that is known.
        """
        return self._named_for_number(citation) or self._speakers(citation)

    def _named_for_number(self, citation: Citation) -> set[str]:
        """Return who asserts the readings that quote the words of a citation."""
        place = self.place_of_words(citation.article, citation.quotation, citation.near)
        if place is None:
            return set()
        return {
            reading.asserted_by
            for reading in self.briefing.get(citation.article, Summary).readings
            if reading.asserted_by
            and (at := self.place_of_words(citation.article, reading.quotation))
            and at[:2] == place[:2]
        }

    def _speakers(self, citation: Citation) -> set[str]:
        """Return the speakers of the quotations that hold the words of a citation."""
        place = self.place_of_words(citation.article, citation.quotation, citation.near)
        if place is None:
            return set()
        return {
            speaker
            for quotation in self.quotations[citation.article]
            if quotation.listed
            and (speaker := quotation.listed.speaker)
            and quotation.place.start <= place.start
            and place.end <= quotation.place.end
        }

    def place_of(self, claim: Claim) -> Place | None:
        """Return where the words of a claim stand, or None for a claim that was reported."""
        return self.lock.places.get(claim.key)

    def place_of_words(self, article: str, words: str | None, near: str | None = None) -> Place | None:
        """Return where the words of a source stand; None without words, and for words that were reported."""
        if not words:
            return None
        return self.lock.places.get(ClaimKey.of(article, words, near or self.briefing.listed_near(article, words)))

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every pair of articles with what they have in common."""
        compared = {article for pair in self.lock.overlaps for article in pair}
        normal = {
            article: [normalise(quotation.words) for quotation in self.quotations.get(article, ())]
            for article in compared
        }
        pairs = []
        for (a, b), shared in sorted(self.lock.overlaps.items()):
            in_a, in_b = self.lock.articles[a].trigrams, self.lock.articles[b].trigrams
            pairs.append(
                Pair(
                    a,
                    b,
                    jaccard(shared.shared, in_a, in_b),
                    containment(shared.shared, in_a),
                    containment(shared.shared, in_b),
                    shared.longest_run,
                    shared_quotations(normal[a], normal[b]),
                )
            )
        return pairs

    @cached_property
    def pairs_of(self) -> dict[str, list[Pair]]:
        """For each article the pairs that it is one of."""
        grouped: dict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            grouped[pair.a].append(pair)
            grouped[pair.b].append(pair)
        return grouped

    @cached_property
    def closest(self) -> list[Pair]:
        """The pairs of articles of which one has most of the other, the closest first."""
        return nlargest(CLOSEST, self.pairs, key=_closeness)

    @cached_property
    def said_by(self) -> dict[str, list[Verified]]:
        """For each speaker the verified quotations, by article and place."""
        return self._listed_by(lambda listed: listed.speaker)

    @cached_property
    def passed_on_by(self) -> dict[str, list[Verified]]:
        """For each actor the verified quotations that articles have through them, by article and place."""
        return self._listed_by(lambda listed: listed.via)

    def _listed_by(self, key: Callable[[Quotation], str | None]) -> dict[str, list[Verified]]:
        grouped: dict[str, list[Verified]] = defaultdict(list)
        for article in sorted(self.quotations):
            for quotation in self.quotations[article]:
                whose = key(quotation.listed) if quotation.listed else None
                if whose:
                    grouped[whose].append(quotation)
        return grouped

    def naming(self, actor: str) -> Mapping[str, int]:
        """Return the articles in which an actor appears, by id, with how often the actor is named there."""
        return self.namings.get(actor, {})

    @cached_property
    def namings(self) -> dict[str, dict[str, int]]:
        """For each actor the articles in which they appear, by id, with how often they are named there."""
        grouped: dict[str, dict[str, int]] = defaultdict(dict)
        articles = {summary.id for summary in self.briefing.all(Summary)}
        for actor in self.briefing.all(Actor):
            users = (user for way in _APPEARS for user in self.briefing.uses_of(actor.id, way))
            grouped[actor.id] = {user: 0 for user in users if user in articles}
        for article, counts in self.lock.mentions.items():
            for actor_id, count in counts.items():
                grouped[actor_id][article] = count
        return {actor_id: dict(sorted(counts.items())) for actor_id, counts in grouped.items()}

    @cached_property
    def cast(self) -> dict[str, set[str]]:
        """For each topic the actors who have a part in it.

        They are linked in its prose or in that of its disputes, take part in its events, or said words that these cite,
        or a number that is read there. To be named in an article of the topic is not enough.
        """
        parts: dict[str, set[str]] = defaultdict(set)
        records = self.briefing.content.records
        topics_of = {record.id: topics for record in records.values() if (topics := _topics_of(record))}

        def add(record_id: str, actors: Iterable[str]) -> None:
            for topic in topics_of[record_id]:
                parts[topic].update(actors)

        for actor in self.briefing.all(Actor):
            linked = self.briefing.uses_of(actor.id, LINKED)
            telling = (user for user in linked if isinstance(records.get(user), Topic | Dispute))
            for user in (*self.briefing.uses_of(actor.id, _TAKES_PART), *telling):
                if user in topics_of:
                    add(user, (actor.id,))
        for claim in self.briefing.claims:
            if claim.where.record in topics_of:
                citation = Citation(article=claim.article, quotation=claim.words, near=claim.near)
                add(claim.where.record, self._speakers(citation) | self._named_for_number(citation))
        for figure, readings in self.readings.items():
            if figure in topics_of:
                add(figure, {by for given in readings if (by := given.reading.asserted_by)})
        return parts

    @cached_property
    def topics_with(self) -> dict[str, list[str]]:
        """For each actor the topics in which they have a part, by id."""
        grouped: dict[str, list[str]] = defaultdict(list)
        for topic in sorted(self.cast):
            for actor in self.cast[topic]:
                grouped[actor].append(topic)
        return grouped

    @cached_property
    def neighbours(self) -> dict[str, tuple[str | None, str | None]]:
        """For each record that an index lists the ids of the ones before and behind it."""
        beside: dict[str, tuple[str | None, str | None]] = {}
        for ids in listed(self.briefing, lambda actor: len(self.naming(actor))):
            sides = zip(ids, [None, *ids], [*ids[1:], None], strict=False)
            beside.update((middle, (before, behind)) for middle, before, behind in sides)
        return beside

    @cached_property
    def declared(self) -> list[tuple[str, str]]:
        """Pairs of which the first article declares that it rewrites the second."""
        return [
            (summary.id, source)
            for summary in self.briefing.all(Summary)
            for source in summary.article.derived_from
            if source in self.briefing.content.records
        ]

    @cached_property
    def copied(self) -> list[tuple[str, str]]:
        """Pairs of which one article holds so much of the other that they count as one origin, as nobody denies."""
        return [(pair.a, pair.b) for pair in self.pairs if self._is_copy(pair)]

    def _is_copy(self, pair: Pair) -> bool:
        return self.holds_much(pair) and frozenset((pair.a, pair.b)) not in self.denied

    def holds_much(self, pair: Pair) -> bool:
        """Whether one of two articles holds so much of the other that they count as one origin, if nobody denies it."""
        site = self.briefing.content.site
        least = site.origin_containment if site else ORIGIN_CONTAINMENT
        return max(pair.a_in_b, pair.b_in_a) >= least

    @cached_property
    def denied(self) -> dict[frozenset[str], tuple[str, Independence]]:
        """Pairs of articles that are said to be independent, with the article that says so, and what it says."""
        return {
            frozenset((summary.id, given.article)): (summary.id, given)
            for summary in self.briefing.all(Summary)
            for given in summary.article.independent_of
        }

    @cached_property
    def _descent(self) -> Descent:
        ids = [summary.id for summary in self.briefing.all(Summary)]
        return Descent(ids, self.declared, self.copied)

    @property
    def origins(self) -> list[list[str]]:
        """Groups of articles that are not independent of one another."""
        return self._descent.groups

    @property
    def behind(self) -> dict[str, frozenset[str]]:
        """For each article names of the origins that it may come from; see `sitegen.briefing.descent`."""
        return self._descent.behind

    @cached_property
    def origin_of(self) -> dict[str, str]:
        """For each article the name of its origin: of its articles the earliest that rewrites no other."""
        derived = {article for article, _ in self.declared}

        def order(member: str) -> tuple[bool, bool, tuple[bool, date], str]:
            document = self.briefing.get(member, Summary).article
            published = document.published
            when = published is None, published.first if published else date.min
            return member in derived, document.kind == "rewrite", when, member

        return {article: name for group in self.origins for name in (min(group, key=order),) for article in group}

    def count_origins(self, articles: Iterable[str]) -> int:
        """Return how many independent origins stand behind some articles, at least."""
        return fewest(self.behind[article] for article in articles)

    @cached_property
    def readings(self) -> dict[str, list[ArticleReading]]:
        """For each figure its readings, by the date that they hold for, then by article."""
        grouped: dict[str, list[ArticleReading]] = defaultdict(list)
        incomplete = self.briefing.content.incomplete
        for summary in self.briefing.all(Summary):
            # A record with mistakes may lack the value of a reading.
            for position, reading in enumerate(() if summary.id in incomplete else summary.readings):
                grouped[reading.figure].append(ArticleReading(summary.id, position, reading))
        for readings in grouped.values():
            readings.sort(key=_reading_order)
        return grouped

    @cached_property
    def readings_in(self) -> dict[str, list[ArticleReading]]:
        """For each article the readings that it gives, by figure."""
        return self._readings_by(lambda given: given.article)

    @cached_property
    def asserted_by(self) -> dict[str, list[ArticleReading]]:
        """For each actor the readings that they assert, by figure."""
        return self._readings_by(lambda given: given.reading.asserted_by)

    def _readings_by(self, key: Callable[[ArticleReading], str | None]) -> dict[str, list[ArticleReading]]:
        grouped: dict[str, list[ArticleReading]] = defaultdict(list)
        for figure in sorted(self.readings):
            for given in self.readings[figure]:
                whose = key(given)
                if whose:
                    grouped[whose].append(given)
        return grouped

    def state_of(self, figure: str) -> figures.State:
        """Say how the readings of a figure that are of one date stand to one another."""
        return self._states.get(figure, "single")

    @cached_property
    def _states(self) -> dict[str, figures.State]:
        origin_of = self.origin_of.__getitem__
        return {figure: figures.state(readings, origin_of) for figure, readings in self.readings.items()}

    def standing_of(self, figure: str) -> figures.Standing:
        """Say what a reader is told of the readings of a figure."""
        return figures.standing(self.readings.get(figure, ()), self.origin_of.__getitem__)

    def _listed(self, claim: Claim) -> Quotation | None:
        """Return the quotation that a claim was made of, when it is one that a summary lists."""
        article, steps = claim.key.article, claim.where.steps
        if claim.where.record == article and steps[0] == "quotations" and steps[-1] == "text":
            return self.briefing.get(article, Summary).quotations[int(steps[1])]
        return None

    def reasons(self, group: Sequence[str]) -> list[str]:
        """Say why the articles of an origin count as one, and what others they are said to be independent of."""
        records, within = self.briefing.content.records, frozenset(group)

        def title(article: str) -> str:
            return f"“{nested(records[article].title)}”"

        said = [
            f"{title(a)} rewrites {title(b)}" + ("" if b in within else ", which is of another origin")
            for a in group
            for b in self._declared_by.get(a, ())
        ]
        for article in group:
            for pair in self.pairs_of.get(article, ()):
                if article == pair.a and pair.b in within and self._is_copy(pair):
                    part, inner, around = max((pair.a_in_b, pair.a, pair.b), (pair.b_in_a, pair.b, pair.a))
                    said.append(f"{in_per_cent(part)} of the word sequences of {title(inner)} stand in {title(around)}")
            said += [
                f"{title(article)} is independent of {title(given.article)}: {given.reason}"
                for given in self.briefing.get(article, Summary).article.independent_of
                if given.article in records
            ]
        return said

    @cached_property
    def _declared_by(self) -> dict[str, list[str]]:
        """For each article that rewrites others these."""
        grouped: dict[str, list[str]] = defaultdict(list)
        for article, source in self.declared:
            grouped[article].append(source)
        return grouped

    @cached_property
    def accepted(self) -> list[tuple[str, str, str]]:
        """Record, rule and reason of each finding that is accepted."""
        records = sorted(self.briefing.content.records.values(), key=lambda record: record.id)
        return [(record.id, *accepted) for record in records for accepted in sorted(record.accept.items())]


def foretells(article: Article, event: Event) -> bool:
    """Whether an article can only announce an event: it is older, or a preview that is no younger.

    What is expected or not reported is announced by all that speak of it.
    """
    if event.status in _FORETOLD or article.published is None or event.date is None:
        return event.status in _FORETOLD
    latest = article.published.last
    return latest < event.date.first or (article.kind == "preview" and latest <= event.date.first)


def voice_of(given: Verified) -> Voice:
    """Say how words stand in their article."""
    if not given.place.direct:
        return "article"
    listed = given.listed
    # What stands in quotation marks and is given to nobody may be a name, or a word that the article keeps away from.
    if listed is None or (listed.kind == "speech" and listed.speaker is None):
        return "marked"
    return listed.kind


def _closeness(pair: Pair) -> tuple[float, str, str]:
    return max(pair.a_in_b, pair.b_in_a), pair.a, pair.b


def are_same(words: str, others: str) -> bool:
    """Whether words are the same as others or part of them, whatever their case and the marks at their ends."""
    wanted, held = (normalise(each).casefold().strip(" .,;") for each in (words, others))
    return next(find_words(held, wanted), None) is not None


def _topics_of(record: Record) -> Sequence[str]:
    """Return the topics that a record belongs to, itself where it is one; articles are not asked."""
    if isinstance(record, Topic):
        return (record.id,)
    return record.topics if isinstance(record, Event | Figure | Dispute) else ()


def _reading_order(given: ArticleReading) -> tuple[bool, str, str, int]:
    as_of = given.reading.as_of
    return as_of is None, as_of.text if as_of else "", given.article, given.position
