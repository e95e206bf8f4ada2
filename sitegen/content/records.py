"""The records that an editor writes, as frozen data.

Records hold ids, never one another; `sitegen.briefing.questions` says who refers to whom. The docstrings here are
descriptions in the JSON Schemas that editors complete and explain from, so they speak to the person who writes YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Meta

from sitegen.content.dates import Date
from sitegen.diagnostics import Level

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id: lower-case letters, digits and hyphens."""

ID_LENGTH = 200
"""How many characters an id has at most: what names a file is shorter than 256 on every system."""

ID_HINT = f"an id has lower-case letters, digits and single hyphens, {ID_LENGTH} characters at most"

RESERVED_IDS: Mapping[str, str] = {
    "index": "a page of each folder has that name",
    **dict.fromkeys(
        ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))),
        "no file can have that name on Windows",
    ),
}
"""Words that cannot be ids, and why."""


class Reference(NamedTuple):
    """Marks a field as naming another record.

    Attributes:
        kinds: The kinds of record that it may name; any where there is none.
        reverse: What the named record calls those that name it.
    """

    kinds: tuple[str, ...]
    reverse: str


LINKED = "mentioned_in"
"""What a record calls those whose prose links to it."""

CITED = "cited_by"
"""What an article calls those who cite it, in a list of sources or in prose."""

REFERENCES: dict[str, Reference] = {LINKED: Reference((), LINKED)}
"""Every sort of reference by its `reverse`; what prose links to may be of any kind."""


def _reference(reverse: str, *kinds: str) -> Meta:
    return Meta(extra={"reference": REFERENCES.setdefault(reverse, Reference(kinds, reverse))})


Prose: TypeAlias = Annotated[str, Meta(extra={"prose": True})]
"""Markdown in which `[[id]]` and `[@article "words"]` are references."""

Words: TypeAlias = Annotated[str, Meta(extra={"words": True})]
"""Text of an editor or an article in which nothing is interpreted."""

Verified: TypeAlias = Annotated[str, Meta(extra={"words": True, "verified": True})]
"""Words that are looked for in a captured text."""

Id: TypeAlias = Annotated[str, Meta(pattern=f"^{ID_PATTERN}$", max_length=ID_LENGTH)]
Sha256: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
BASE_URL_PATTERN = '^https?://[^\\s<>"?#]+$'
"""What an address below which pages lie looks like: nothing can follow a query or a fragment."""

BaseUrl: TypeAlias = Annotated[str, Meta(pattern=BASE_URL_PATTERN)]
WebAddress: TypeAlias = Annotated[str, Meta(pattern='^https?://[^\\s<>"]+$')]
Language: TypeAlias = Annotated[str, Meta(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]"
Moment: TypeAlias = Annotated[
    str, Meta(pattern=f"^{_DAY}(T{_HOUR}(:[0-5][0-9])?(Z|[+-]{_HOUR}))?$", extra={"moment": True})
]
"""A day that a calendar has, or a time on it, with its zone."""

Grade: TypeAlias = Literal["A", "B", "C", "D", "E", "F"]
Credibility: TypeAlias = Annotated[int, Meta(ge=1, le=6)]
Share: TypeAlias = Annotated[float, Meta(ge=0.01, le=1)]
Confidence: TypeAlias = Literal["high", "moderate", "low"]
Scale: TypeAlias = Literal["icd-203", "phia-2025"]

ORIGIN_CONTAINMENT = 0.30
"""Containment, either way, from which on two articles are of one origin, unless `site.yaml` says otherwise."""

LIKELIHOODS: Mapping[Scale, Mapping[str, str]] = {
    "icd-203": {
        "almost no chance": "1–5 %",
        "very unlikely": "5–20 %",
        "unlikely": "20–45 %",
        "roughly even chance": "45–55 %",
        "likely": "55–80 %",
        "very likely": "80–95 %",
        "almost certain": "95–99 %",
    },
    "phia-2025": {
        "remote chance": ">0–5 %",
        "highly unlikely": "10–20 %",
        "unlikely": "25–35 %",
        "realistic possibility": "40–<50 %",
        "likely": "55–75 %",
        "highly likely": "80–90 %",
        "almost certain": "95–<100 %",
    },
}
"""Words of likelihood and what they mean: ICD 203 (2015, as amended), D.6.e.(2)(a), and the PHIA yardstick of 2025."""

Likelihood: TypeAlias = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "remote chance",
    "highly unlikely",
    "realistic possibility",
    "highly likely",
]


Degree: TypeAlias = Literal["ruled out", "unlikely", "possible", "likely", "expected", "stated as fact"]
"""How certain somebody says that something is or will be, from the least to the most."""


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping inside a record."""

    shorthand: ClassVar[str | None] = None
    """The field that is meant when the YAML has a single value instead of a mapping."""


class Record(Part, frozen=True, kw_only=True):
    """What every record may carry.

    Attributes:
        id: The stem of the file's name; written only where a file holds a list of records.
        draft: Leaves the record out of the site, unless it is built with `--drafts`.
        was: Ids that this record had before; their addresses lead to it.
        accept: Rule ids with the reason why their findings in this record are right as they are.
    """

    record_kind: ClassVar[str]
    folder: ClassVar[str]
    section: ClassVar[str] = ""
    """The word of the menu for the list of these records, and the folder of their pages; empty where there is none."""

    id: Id
    draft: bool = False
    was: tuple[Id, ...] = ()
    accept: dict[str, Words] = msgspec.field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the record is called on a page."""
        return str(getattr(self, "name", self.id))

    @property
    def title_language(self) -> str:
        """The language of the title; an empty string for that of the site."""
        return ""


class Citation(Part, frozen=True, kw_only=True):
    """A source of a statement: an article, or certain words in it.

    Attributes:
        article: The id of the article.
        quotation: Words of its captured text, which are verified.
        near: Words of their context, where the words stand more than once and no quotation of the article lists them.
    """

    shorthand = "article"

    article: Annotated[str, _reference(CITED, "article")]
    quotation: Verified | None = None
    near: Verified | None = None


Sources: TypeAlias = tuple[Citation, ...]
ActorIds: TypeAlias = tuple[Annotated[str, _reference("appears_in", "actor")], ...]
PlaceIds: TypeAlias = tuple[Annotated[str, _reference("located", "place")], ...]
TopicIds: TypeAlias = tuple[Annotated[str, _reference("filed_under", "topic")], ...]


class Captured(Part, frozen=True, kw_only=True):
    """When and how the text was saved.

    Attributes:
        at: The moment, as an ISO 8601 date or date and time.
        by: The tool or the hand that saved it.
    """

    at: Moment | None = None
    by: Words | None = None


class Independence(Part, frozen=True, kw_only=True):
    """An article of which another is independent, although the two are alike.

    Attributes:
        article: The id of the article.
        reason: Why they count as two origins, shown on the page of sources.
    """

    article: Annotated[str, _reference("called_independent_by", "article")]
    reason: Words


class Article(Part, frozen=True, kw_only=True):
    """A source document that somebody published.

    Attributes:
        sha256: Of the bytes of the captured text; the file may have any name.
        title: Its headline.
        short: What citations call it, where its publisher's name or the first words of its title would not do.
        title_by: Whether the headline is the source's, or the editor's because the capture has none.
        author: Who wrote it, as the article names them, with commas between several; leave it out if it does not.
        publisher: Who published it; leave it out when it is not known.
        publisher_shown: Whether the text shows who published it; `false` where you looked and it does not.
        descriptor: Who speaks here and how they know, in a few words (ICD 206, source descriptor).
        url: Where it was published.
        canonical_url: The address by which the page itself wants to be known, where it is another.
        archive_url: Where an archive keeps it.
        published: The date, in EDTF.
        published_at: The time of publication with its zone, as the source gives it; `published` is its day there.
        published_note: What the date was inferred from, when the text does not state it.
        updated: The date of its last change, in EDTF.
        updated_at: The time of its last change with its zone, as the source gives it.
        kind: What sort of document it is.
        language: A BCP 47 tag.
        rights: How much of it may be published: `full`, `excerpt` (quotations) or `none`.
        derived_from: Articles that it rewrites.
        derived_note: What shows that it does.
        independent_of: Articles that it is independent of, although the two have much in common.
        captured: When and how the text was saved.
        whole_page: Whether the text of a captured page is made of all that it shows, and not of its article alone.
    """

    sha256: Sha256
    title: Words
    short: Words | None = None
    title_by: Literal["source", "editor"] = "source"
    author: Words | None = None
    publisher: Annotated[str, _reference("articles", "publisher")] | None = None
    publisher_shown: bool = True
    descriptor: Words | None = None
    url: WebAddress | None = None
    canonical_url: WebAddress | None = None
    archive_url: WebAddress | None = None
    published: Date | None = None
    published_at: Moment | None = None
    published_note: Prose | None = None
    updated: Date | None = None
    updated_at: Moment | None = None
    kind: Literal["report", "preview", "rewrite", "statement", "analysis", "interview"]
    language: Language = "en"
    rights: Literal["full", "excerpt", "none"] = "excerpt"
    derived_from: tuple[Annotated[str, _reference("rewritten_by", "article")], ...] = ()
    derived_note: Prose | None = None
    independent_of: tuple[Independence, ...] = ()
    captured: Captured | None = None
    whole_page: bool = False


class KeyPoint(Part, frozen=True, kw_only=True):
    """One thing that an article says and that matters here.

    Attributes:
        text: A sentence or two in our own words, with citations.
    """

    text: Prose


class Quotation(Part, frozen=True, kw_only=True):
    """Exact words from a captured text, with their speaker.

    Attributes:
        text: The words, as they stand in the article.
        kind: What they are, where the article has them inside quotation marks: `speech`; `document`, words of a written
            text such as a statement or a law; `term`, a name, a title or an expression that is nobody's speech.
        speaker: The id of the actor who said them, as this article attributes them.
        via: The id of the actor through whom the article has them, such as a news agency, where it says so.
        about: What they are about.
        credibility: Of the information, 1 (confirmed) to 6 (cannot be judged).
        near: Words of their context, where the words stand more than once.
        same_as: Another article that has the same statement: its id where the words are the same, which is verified;
            else its id and its words.
        note: What was altered, or who they are attributed to elsewhere.
    """

    text: Verified
    kind: Literal["speech", "document", "term"] = "speech"
    speaker: Annotated[str, _reference("said", "actor")] | None = None
    via: Annotated[str, _reference("passed_on", "actor")] | None = None
    about: Words | None = None
    credibility: Credibility | None = None
    near: Verified | None = None
    same_as: Citation | None = None
    note: Prose | None = None


class Range(Part, frozen=True, kw_only=True):
    """A value of which the two ends are known.

    Attributes:
        min: The smaller end.
        max: The larger end.
    """

    min: float
    max: float


class Reading(Part, frozen=True, kw_only=True):
    """One value of a figure, as one article gives it.

    Attributes:
        figure: The figure that is read.
        value: A number, or a range `{min: 300, max: 400}`.
        qualifier: How the article hedges the number; nothing when it does not.
        as_of: The date that the value holds for.
        asserted_by: The id of the actor who is said to have said it.
        quotation: The words that hold the number; they are verified.
        unit: Of the value, where it has to be said; it must be that of the figure.
        note: What a reader should know about it.
    """

    figure: Annotated[str, _reference("readings", "figure")]
    value: float | Range
    qualifier: Literal["at least", "up to", "about"] | None = None
    as_of: Date | None = None
    asserted_by: Annotated[str, _reference("asserted", "actor")] | None = None
    quotation: Verified | None = None
    unit: Words | None = None
    note: Prose | None = None


class Estimate(Part, frozen=True, kw_only=True):
    """How certain one article says that something is or will be.

    Attributes:
        prospect: The prospect that it is about.
        level: How certain, by the words that are quoted.
        quotation: Those words; they are verified.
        as_of: When it was said, in EDTF.
        asserted_by: The id of the actor who is said to have said it.
        note: What a reader should know about it.
    """

    prospect: Annotated[str, _reference("estimates", "prospect")]
    level: Degree
    quotation: Verified
    as_of: Date | None = None
    asserted_by: Annotated[str, _reference("asserted", "actor")] | None = None
    note: Prose | None = None


class Summary(Record, frozen=True, kw_only=True):
    """What the editor wrote about one article.

    Attributes:
        article: The document itself.
        summary: Two to four sentences in our own words.
        key_points: What the article says that matters here.
        topics: The topics that it belongs to.
        actors: The actors who matter in it.
        quotations: Exact words from it.
        readings: The numbers that it gives.
        estimates: How certain it says that something is or will be.
        mentions: Names in this article with the actor that each means, or nothing where it means none; a longer
            passage that holds the name settles a single place.
    """

    record_kind = "article"
    folder = "summaries"
    section = "articles"

    article: Article
    summary: Prose
    key_points: tuple[KeyPoint, ...] = ()
    topics: TopicIds = ()
    actors: ActorIds = ()
    quotations: tuple[Quotation, ...] = ()
    readings: tuple[Reading, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    mentions: dict[str, Annotated[str, _reference("meant_in", "actor")] | None] = msgspec.field(default_factory=dict)

    @property
    def title(self) -> str:
        """The headline."""
        return self.article.title

    @property
    def title_language(self) -> str:
        """The language of the article, unless the editor gave it the title."""
        return self.article.language if self.article.title_by == "source" else ""


class Implication(Part, frozen=True, kw_only=True):
    """What follows for a reader (ICD 203, standard 5: relevance and implications).

    Attributes:
        text: One sentence.
        for: For whom, in a word or two: `Seoul`, `shipowners`.
        sources: What it rests on.
    """

    text: Prose
    for_: Words | None = msgspec.field(default=None, name="for")
    sources: Sources = ()


class Indicator(Part, frozen=True, kw_only=True):
    """A sign to watch for.

    Attributes:
        text: What would be seen.
        date: When, in EDTF, if that is known.
        event: The event that it is or belongs to.
        means: What it would tell.
    """

    shorthand = "text"

    text: Prose
    date: Date | None = None
    event: Annotated[str, _reference("watched_in", "event")] | None = None
    means: Prose | None = None


class Judgment(Part, frozen=True, kw_only=True):
    """The editor's own conclusion.

    Attributes:
        text: One sentence, without a word of confidence.
        likelihood: A word of the site's scale.
        confidence: How well the sources carry it: high, moderate or low.
        horizon: Until when it will be seen whether it holds, in EDTF; for what is said of the future.
        basis: Why: evidence and assumptions.
        sources: What it rests on.
        alternatives: What else could be the case.
        indicators: Signs that would change our mind.
    """

    text: Prose
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    horizon: Date | None = None
    basis: Prose | None = None
    sources: Sources = ()
    alternatives: tuple[Prose, ...] = ()
    indicators: tuple[Prose, ...] = ()


class Topic(Record, frozen=True, kw_only=True):
    """A thread of the story.

    Attributes:
        name: What it is called.
        bottom_line: The main point, in at most two sentences.
        judgments: What we conclude.
        implications: What follows, and for whom.
        watch: Signs to watch for.
        background: What a reader needs to know, with citations.
        questions: What is not known.
    """

    record_kind = "topic"
    folder = "topics"
    section = "topics"

    name: Words
    bottom_line: Prose | None = None
    judgments: tuple[Judgment, ...] = ()
    implications: tuple[Implication, ...] = ()
    watch: tuple[Indicator, ...] = ()
    background: Prose | None = None
    questions: tuple[Prose, ...] = ()


class Alias(Part, frozen=True, kw_only=True):
    """Another name or spelling of an actor.

    Attributes:
        text: As it stands in the articles.
        note: Why it differs, a misspelling for example.
        article: The article that spells it so, where only one does.
        count: Whether it counts as a mention; `false` for a name that means others too, which is then only shown.
    """

    shorthand = "text"

    text: Verified
    note: Words | None = None
    article: Annotated[str, _reference("spellings", "article")] | None = None
    count: bool = True


class Role(Part, frozen=True, kw_only=True):
    """An office or part that an actor has.

    Attributes:
        title: Its name.
        organisation: The actor that it belongs to.
        from: Since when.
        to: Until when.
        sources: Where it is stated.
    """

    title: Words
    organisation: Annotated[str, _reference("members", "actor")] | None = None
    from_: Date | None = msgspec.field(default=None, name="from")
    to: Date | None = None
    sources: Sources = ()


class Actor(Record, frozen=True, kw_only=True):
    """A person, organisation, state or group that the briefing is about.

    Attributes:
        name: The name that the site uses.
        kind: Which of these it is.
        native_name: The name in its own script, which is looked for in articles and tells where the surname is.
        surname: The part of a person's name that articles use alone, if the name does not tell which it is.
        aliases: Other names and spellings by which the articles call it.
        roles: Offices and parts.
        description: Who this is, in our own words.
        wikidata: The item's number, such as `Q42`.
    """

    record_kind = "actor"
    folder = "actors"
    section = "actors"

    name: Words
    kind: Literal["person", "organisation", "state", "group"]
    native_name: Verified | None = None
    surname: Verified | None = None
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    description: Prose | None = None
    wikidata: Annotated[str, Meta(pattern="^Q[1-9][0-9]*$")] | None = None


class Event(Record, frozen=True, kw_only=True):
    """Something that happened, or was expected to.

    Attributes:
        name: What it is called.
        date: When, in EDTF; leave it out where the sources do not say.
        date_note: The time zone, what the date was inferred from, or what is known of the time without a date.
        place: Where, in words.
        places: Where on the map.
        status: How sure it is that it happened, by the sources.
        outcome: What came of it.
        result: Whether what was expected came: `met`, `partly met` or `not met`; nothing while it is open.
        resolved_by: The event or article that shows what came of it.
        topics: The topics that it belongs to.
        actors: Who took part.
        sources: Who reports it.
    """

    record_kind = "event"
    folder = "events"
    section = "events"

    name: Words
    date: Date | None = None
    date_note: Prose | None = None
    place: Words | None = None
    places: PlaceIds = ()
    status: Literal["reported", "expected", "confirmed", "not-reported", "cancelled", "disputed"]
    outcome: Prose | None = None
    result: Literal["met", "partly met", "not met"] | None = None
    resolved_by: Annotated[str, _reference("resolves", "event", "article")] | None = None
    topics: TopicIds = ()
    actors: ActorIds = ()
    sources: Sources = ()


class Figure(Record, frozen=True, kw_only=True):
    """A quantity that is followed over time; its readings stand in the summaries.

    Attributes:
        name: What is counted.
        question: What exactly a reading answers.
        unit: Of the values.
        places: Where what is counted is, on the map.
        topics: The topics that it belongs to.
    """

    record_kind = "figure"
    folder = "figures"
    section = "figures"

    name: Words
    question: Prose | None = None
    unit: Words
    places: PlaceIds = ()
    topics: TopicIds = ()


class Prospect(Record, frozen=True, kw_only=True):
    """Something of which sources say how certain it is; what they say stands in the summaries as estimates.

    Attributes:
        name: What may be or happen.
        question: What exactly an estimate answers.
        answer: What the estimates come to, in one sentence, as lists show it.
        topics: The topics that it belongs to.
        conclusion: What a careful editor makes of it.
    """

    record_kind = "prospect"
    folder = "prospects"
    section = "prospects"

    name: Words
    question: Prose | None = None
    answer: Prose | None = None
    topics: TopicIds = ()
    conclusion: Prose | None = None


class Position(Part, frozen=True, kw_only=True):
    """One side of a dispute.

    Attributes:
        says: What it holds.
        places: The places that it names, on the map.
        sources: Who says so.
    """

    says: Prose
    places: PlaceIds = ()
    sources: Sources = ()


class Dispute(Record, frozen=True, kw_only=True):
    """A question on which sources differ.

    Attributes:
        question: In one sentence.
        kind: What they differ in; `fact` where it is whether something is so.
        answer: The answer, in one sentence, as lists show it.
        figures: The figures whose readings differ in it.
        topics: The topics that it belongs to.
        positions: Each answer with its sources.
        conclusion: What a careful editor makes of it.
    """

    record_kind = "dispute"
    folder = "disputes"
    section = "disputes"

    question: Words
    kind: Literal["fact", "attribution", "wording", "number", "date", "place", "name", "legal", "framing"]
    answer: Prose | None = None
    figures: tuple[Annotated[str, _reference("disputed_in", "figure")], ...] = ()
    topics: TopicIds = ()
    positions: tuple[Position, ...] = ()
    conclusion: Prose | None = None

    @property
    def title(self) -> str:
        """The question."""
        return self.question


class Place(Record, frozen=True, kw_only=True):
    """Where something happened or is counted; the page of the map has all places.

    Attributes:
        name: What the site calls it.
        kind: How exact its place on the map is: a `city` or another point, a `region` or a `country`, of which the
            degrees are somewhere in the middle.
        latitude: Degrees to the north; to the south they are less than 0.
        longitude: Degrees to the east; to the west they are less than 0.
        native_name: The name in its own script.
        note: What a reader should know about it.
    """

    record_kind = "place"
    folder = "places"

    name: Words
    kind: Literal["city", "region", "country"]
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    native_name: Words | None = None
    note: Prose | None = None


class Publisher(Record, frozen=True, kw_only=True):
    """Who published an article.

    Attributes:
        name: As it calls itself.
        country: Where it is published.
        url: Its front page.
        kind: What sort of publisher it is.
        reliability: A (reliable) to F (cannot be judged).
        descriptor: What a reader should know about it (ICD 206).
    """

    record_kind = "publisher"
    folder = "publishers"

    name: Words
    country: Words | None = None
    url: WebAddress | None = None
    kind: Words | None = None
    reliability: Grade | None = None
    descriptor: Words | None = None


class Page(Record, frozen=True, kw_only=True):
    """A free page in Markdown, with these keys as its front matter.

    Attributes:
        name: The heading of the page.
        description: One sentence for search engines and lists.
        body: What stands below the front matter.
    """

    record_kind = "page"
    folder = "pages"

    name: Words = msgspec.field(name="title")
    description: Words | None = None
    body: Prose


class Data(Part, frozen=True, kw_only=True):
    """Which files for machines a site has beside `data/briefing.json`.

    Attributes:
        feeds: Feeds of the site, of each topic and of each actor.
        tables: Tables in CSV.
        annotations: An annotation of each quotation.
        calendar: The events as a calendar.
        citations: Citations of the articles for reference managers.
        markdown: A twin in Markdown of each page of a record and of the front page, and `llms.txt`.
        linked_data: What each page says in the words of schema.org, in the page itself.
        intelligence: What tools of analysts take in: STIX 2.1, and entities of FollowTheMoney.
    """

    feeds: bool = True
    tables: bool = True
    annotations: bool = True
    calendar: bool = True
    citations: bool = True
    markdown: bool = True
    linked_data: bool = True
    intelligence: bool = False


class Site(Part, frozen=True, kw_only=True):
    """The site as a whole: `site.yaml`.

    Attributes:
        title: What the briefing is called.
        description: What it is about, in one sentence.
        bottom_line: The answer, in at most four sentences.
        implications: What follows, and for whom.
        watch: Signs to watch for.
        questions: What is not known.
        as_of: The day that the briefing speaks of.
        base_url: Where it will be published; sitemap and error page need it.
        language: A BCP 47 tag.
        likelihood_scale: The words of likelihood that judgments use.
        origin_containment: The share of one article's word 3-grams in another from which on the two count as one
            origin, from 0.01 to 1.
        rules: Rule ids with a level of your own: error, warning, info or off.
        navigation: What the menu shows, four of them at once and the others under *More*: `topics`, `actors`,
            `articles`, `events`, `figures`, `prospects`, `disputes`, `map`, `sources`, `evidence`, or the id of a free
            page.
        lead: Topics, disputes, prospects, events and figures that come first on the front page and in lists, in this
            order; the others follow, those with most articles or origins first.
        data: Files for machines that the site does without: `{feeds: false}`.
    """

    record_kind: ClassVar[str] = "site"

    title: Words
    description: Words
    bottom_line: Prose | None = None
    implications: tuple[Implication, ...] = ()
    watch: tuple[Indicator, ...] = ()
    questions: tuple[Prose, ...] = ()
    as_of: Date
    base_url: BaseUrl | None = None
    language: Language = "en"
    likelihood_scale: Scale = "icd-203"
    origin_containment: Share = ORIGIN_CONTAINMENT
    rules: dict[str, Level] = msgspec.field(default_factory=dict)
    navigation: tuple[Words, ...] = ()
    lead: tuple[Annotated[str, _reference("leads", "topic", "dispute", "prospect", "event", "figure")], ...] = ()
    data: Data = Data()


RECORDS: Mapping[str, type[Record]] = {
    record.record_kind: record
    for record in (Summary, Topic, Actor, Event, Figure, Prospect, Dispute, Place, Publisher, Page)
}
"""Every kind of record by its name."""

NAVIGATION = frozenset(
    {"sources", "evidence", "map", *(record.section for record in RECORDS.values() if record.section)}
)
"""Words of the menu that are not ids of free pages."""


def name_of(record_id: str, kind: str) -> str:
    """Return the name that the id of a record was probably made of: `Mara Lind` for an actor, `Port dredging` else."""
    words = record_id.split("-")
    if kind in {Actor.record_kind, Publisher.record_kind}:
        return " ".join(word.capitalize() for word in words)
    return " ".join(words).capitalize()
