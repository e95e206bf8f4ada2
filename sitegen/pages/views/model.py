"""The shapes of views.

A neighbour is a title and a URL, not a record; every URL is relative to the page that shows it; prose is safe HTML.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from markupsafe import Markup
from msgspec import Struct


class Link(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A title with an address.

    Attributes:
        title: What to show.
        url: Where it leads, relative to the page.
        kind: The kind of record, `page` or `section`.
        current: Whether it leads to the page itself or, in the menu, to its section.
        language: Of the title, or an empty string where it is that of the site.
    """

    title: str
    url: str
    kind: str = ""
    current: bool = False
    language: str = ""


class DateView(Struct, frozen=True, kw_only=True, gc=False):
    """A date, in words and for machines.

    Attributes:
        label: In words.
        iso: For `<time datetime>`: a day, a month or a year; empty for an interval or one of several dates.
        edtf: As the editor wrote it.
        doubt: What of it is not certain: `year`, which the label does not say, or `date`; else empty.
    """

    label: str
    iso: str
    edtf: str
    doubt: str


class StatementView(Struct, frozen=True, kw_only=True, gc=False):
    """A statement that can be linked to.

    Attributes:
        anchor: Its id on its page, made of its words.
        text: What it says.
    """

    anchor: str
    text: Markup


class SourceView(Struct, frozen=True, kw_only=True, gc=False):
    """One source of a statement.

    Attributes:
        article: The article, or the quotation on its page.
        label: The article's short name, else its publisher's name, else the first words of its title.
        published: The date of the article.
        quotation: The words that are cited, or an empty string.
        language: Of the article, or an empty string where it is that of the site.
    """

    article: Link
    label: str
    published: DateView | None
    quotation: str
    language: str


class Sourcing(Struct, frozen=True, kw_only=True, gc=False):
    """How many voices stand behind something.

    Attributes:
        articles: Number of articles.
        origins: Number of independent origins among them.
        asserters: Number of those who are said to have said it; 0 where a source has none that the summaries tell.
        label: All in words, such as `2 articles, 1 independent origin, 1 asserter (White House)`, with the names of up
            to three asserters; where several origins repeat one it says that they are one voice, and of rewrites
            without what they rewrite, what that is.
    """

    articles: int
    origins: int
    asserters: int
    label: Markup


class QuotationView(Struct, frozen=True, kw_only=True, gc=False):
    """Words that were found in an article.

    Attributes:
        text: The words.
        anchor: The id of the quotation on the page of its article.
        url: Where that is.
        article: The article.
        speaker: Who said them, by this article, where the summary says so.
        via: Through whom the article has them, where it did not hear them itself.
        about: What they are about, or an empty string.
        credibility: 1 to 6, or None.
        same_as: The same statement in another article, or None.
        same_words: Whether its words are the same there.
        note: What was altered, or who they are attributed to elsewhere.
        state: `verified`; a site with any other is not built.
        voice: What the words are in the article: inside quotation marks `speech`, `document` or `term`, as the summary
            says, or `marked` where it names no speaker; `article` for its own words.
        source_url: The words on the publisher's page, or an empty string.
        archive_url: The article in an archive, or an empty string.
        paragraph: Of the captured text, counted from 1.
        page: Of a document with pages, counted from 1; 0 for any other.
        start: Offset in the captured text, in code points.
        end: Offset behind the last character.
        language: Of the article, or an empty string where it is that of the site.
    """

    text: str
    anchor: str
    url: str
    article: Link
    speaker: Link | None
    via: Link | None
    about: str
    credibility: int | None
    same_as: Link | None
    same_words: bool
    note: Markup
    state: Literal["verified", "unverified"]
    voice: Literal["speech", "document", "term", "marked", "article"]
    source_url: str
    archive_url: str
    paragraph: int
    page: int
    start: int
    end: int
    language: str


class ReadingView(Struct, frozen=True, kw_only=True, gc=False):
    """One value of a figure, as one article gives it.

    Attributes:
        anchor: Its id on the page of its figure; on other pages an empty string.
        figure: The figure.
        article: The article.
        label: The value with qualifier and unit, such as `at least 10,000 soldiers`.
        as_of: The date that the value holds for.
        asserted_by: Who is said to have said it.
        origin: The article's origin: an article in it that rewrites no other.
        quotation: The words that hold the number, or an empty string.
        url: Where those words stand, or the article.
        note: What a reader should know about it.
        language: Of the article, or an empty string where it is that of the site.
    """

    anchor: str
    figure: Link
    article: Link
    label: str
    as_of: DateView | None
    asserted_by: Link | None
    origin: Link
    quotation: str
    url: str
    note: Markup
    language: str


class JudgmentView(Struct, frozen=True, kw_only=True, gc=False):
    """A conclusion of the editor.

    Attributes:
        anchor: Its id on the page of its topic.
        url: Where that is.
        topic: The topic.
        text: The conclusion.
        likelihood: A word of the site's scale, or an empty string.
        likelihood_range: What the word means, such as `55–80 %`.
        confidence: `high`, `moderate`, `low` or an empty string.
        basis: Why.
        sources: What it rests on.
        sourcing: How many voices that are.
        alternatives: What else could be the case.
    """

    anchor: str
    url: str
    topic: Link
    text: Markup
    likelihood: str
    likelihood_range: str
    confidence: str
    basis: Markup
    sources: tuple[SourceView, ...]
    sourcing: Sourcing
    alternatives: tuple[Markup, ...]


class TopicCard(Struct, frozen=True, kw_only=True, gc=False):
    """A topic in a list.

    Attributes:
        link: The topic.
        bottom_line: The main point.
        sourcing: The articles filed under it.
    """

    link: Link
    bottom_line: Markup
    sourcing: Sourcing


class ActorCard(Struct, frozen=True, kw_only=True, gc=False):
    """An actor in a list.

    Attributes:
        link: The actor.
        kind: `person`, `organisation`, `state` or `group`.
        native_name: The name in its own script, or an empty string.
        role: The first role in words, or an empty string.
        articles: Number of articles in which the actor appears.
        quotations: Number of quotations of this speaker.
    """

    link: Link
    kind: str
    native_name: str
    role: str
    articles: int
    quotations: int


class ArticleCard(Struct, frozen=True, kw_only=True, gc=False):
    """An article in a list.

    Attributes:
        link: The article.
        publisher: Who published it, or None where that is not known.
        publisher_missing: Why that is not known: `not shown in the text`, or `not given`; else an empty string.
        published: The date.
        kind: `report`, `preview`, `rewrite`, `statement`, `analysis` or `interview`.
        origin: Its origin: an article in it that rewrites no other.
        quotations: Number of quotations verified in it.
        mentions: How often the actor of the page is named in it; 0 on other pages.
    """

    link: Link
    publisher: Link | None
    publisher_missing: str
    published: DateView | None
    kind: str
    origin: Link
    quotations: int
    mentions: int = 0


class EventCard(Struct, frozen=True, kw_only=True, gc=False):
    """An event in a list.

    Attributes:
        link: The event.
        date: When, or None where the sources do not say.
        place: Where, or an empty string.
        status: `reported`, `expected`, `confirmed`, `not-reported`, `cancelled` or `disputed`.
        outcome: What came of it.
        resolved_by: What shows that.
        sourcing: How many voices report it, or announce it where none does.
        came: What came of it if it was expected: `met`, `disputed`, `cancelled`, `not-reported`, `resolved` (its
            outcome says how) or `open`; else an empty string.
    """

    link: Link
    date: DateView | None
    place: str
    status: str
    outcome: Markup
    resolved_by: Link | None
    sourcing: Sourcing
    came: str


class FigureCard(Struct, frozen=True, kw_only=True, gc=False):
    """A figure in a list.

    Attributes:
        link: The figure.
        unit: Of its values.
        readings: All readings, by date.
        state: `single`, `agree`, `apart` (they are of different dates), `undated` (they may be) or `differ`.
    """

    link: Link
    unit: str
    readings: tuple[ReadingView, ...]
    state: str


class DisputeCard(Struct, frozen=True, kw_only=True, gc=False):
    """A dispute in a list.

    Attributes:
        link: The dispute, titled with its question.
        kind: What the sources differ in.
        positions: Number of positions.
        conclusion: What a careful editor makes of it.
    """

    link: Link
    kind: str
    positions: int
    conclusion: Markup


class PictureView(Struct, frozen=True, kw_only=True, gc=False):
    """A picture with the same data as a table.

    Attributes:
        anchor: An id that no other picture of the page has.
        kind: `timeline`, `readings`, `matrix` or `network`.
        title: What it shows.
        reading: How to read it, or an empty string.
        svg: The picture, with its title and a description for those who cannot see it.
        left_out: What the picture and its table leave out, or an empty string.
        columns: The heads of the table.
        rows: Of the table. A cell holds dates and links; a link without an address is words.
    """

    anchor: str
    kind: Literal["timeline", "readings", "matrix", "network"]
    title: str
    reading: str
    svg: Markup
    left_out: str
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Link | DateView, ...], ...], ...]


class SiteView(Struct, frozen=True, kw_only=True, gc=False):
    """What every page may show of the site as a whole.

    Attributes:
        title: Of the briefing.
        description: In one sentence.
        as_of: The day that the briefing speaks of.
        language: A BCP 47 tag.
        home: The front page.
        sources: The page of sources.
        evidence: The page of every quotation.
        search: The page of search, and index of all records.
        navigation: The menu.
        assets: File name in `assets/` to its address, named by the hash of its bytes.
        data: The address of `briefing.json`.
        version: Of sitegen.
    """

    title: str
    description: str
    as_of: DateView
    language: str
    home: Link
    sources: Link
    evidence: Link
    search: Link
    navigation: tuple[Link, ...]
    assets: dict[str, str]
    data: str
    version: str


class Facet(Struct, frozen=True, kw_only=True, gc=False):
    """Something by which the search can narrow pages down.

    Attributes:
        name: `kind`, `topic`, `actor`, `publisher` or `year`.
        value: What the page has there.
    """

    name: str
    value: str


class PageView(Struct, frozen=True, kw_only=True, gc=False):
    """What every page has.

    Attributes:
        template: The file in `templates/` that shows it.
        path: From the top of the site.
        title: The heading.
        description: For search engines; one sentence, or an empty string.
        breadcrumbs: From the front page down to the section; the page itself is not among them.
        canonical: The address on the published site, or an empty string without `base_url`.
        previous: The record before this one in the index of its kind.
        next: The record after it.
        facets: By what the search can narrow the page down; it finds no page that has none.
    """

    template: ClassVar[str]

    path: str
    title: str
    description: str = ""
    breadcrumbs: tuple[Link, ...] = ()
    canonical: str = ""
    previous: Link | None = None
    next: Link | None = None
    facets: tuple[Facet, ...] = ()


class HomeView(PageView, frozen=True, kw_only=True, gc=False):
    """The front page: of everything the first few, and where the rest is.

    Attributes:
        bottom_line: The main point of the briefing.
        judgments: The first judgment of each topic, in the order of the topics; at most five.
        disputes: What is disputed, those first of which most origins speak, those of mere words last; at most six.
        picture: The timeline as a picture, or None without events that have a date.
        events: Those of which most origins speak and those expected next, by date; at most six and four.
        numbers: The figures that count in the same unit, as a picture, or None where there are no two.
        topics: Those that the site leads with, then those with most articles; at most eighteen.
        actors: Those in most articles; at most twelve.
        sourcing: All articles and origins.
        publishers: Who published most articles; at most six.
        quotations: Number of verified quotations.
        all_topics: The index of topics, with their number in its title.
        all_actors: The index of actors.
        all_events: The index of events.
        all_figures: The index of figures.
        all_disputes: The index of disputes.
        all_articles: The index of articles.
    """

    template = "home.html"

    bottom_line: Markup
    judgments: tuple[JudgmentView, ...]
    disputes: tuple[DisputeCard, ...]
    picture: PictureView | None
    events: tuple[EventCard, ...]
    numbers: PictureView | None
    topics: tuple[TopicCard, ...]
    actors: tuple[ActorCard, ...]
    sourcing: Sourcing
    publishers: tuple[Link, ...]
    quotations: int
    all_topics: Link
    all_actors: Link
    all_events: Link
    all_figures: Link
    all_disputes: Link
    all_articles: Link


class TopicView(PageView, frozen=True, kw_only=True, gc=False):
    """A topic.

    Attributes:
        bottom_line: The main point.
        judgments: What we conclude.
        background: What a reader needs to know.
        questions: What is not known.
        articles: Those filed under it, by date.
        sourcing: How many voices they are.
        actors: Who has a part in it, by name.
        events: Its events, by date.
        figures: Its figures.
        disputes: Its disputes.
        timeline: Its events as a picture, or None where they are few.
        numbers: Its figures that count in the same unit, as a picture, or None where there are no two.
        mentioned_in: Records whose prose links here.
    """

    template = "topic.html"

    bottom_line: Markup
    judgments: tuple[JudgmentView, ...]
    background: Markup
    questions: tuple[StatementView, ...]
    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing
    actors: tuple[Link, ...]
    events: tuple[EventCard, ...]
    figures: tuple[FigureCard, ...]
    disputes: tuple[DisputeCard, ...]
    timeline: PictureView | None
    numbers: PictureView | None
    mentioned_in: tuple[Link, ...]


class AliasView(Struct, frozen=True, kw_only=True, gc=False):
    """Another name of an actor.

    Attributes:
        text: As it stands in the articles.
        note: Why it differs, or an empty string.
        article: The article that spells it so, where only one does.
        counted: Whether it counts as a mention.
    """

    text: str
    note: str
    article: Link | None
    counted: bool


class RoleView(Struct, frozen=True, kw_only=True, gc=False):
    """An office of an actor.

    Attributes:
        title: Its name.
        organisation: What it belongs to.
        since: Since when.
        until: Until when.
        sources: Where it is stated.
    """

    title: str
    organisation: Link | None
    since: DateView | None
    until: DateView | None
    sources: tuple[SourceView, ...]


class MemberView(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who has an office in an organisation.

    Attributes:
        actor: Who.
        title: The office.
    """

    actor: Link
    title: str


class ActorView(PageView, frozen=True, kw_only=True, gc=False):
    """An actor.

    Attributes:
        kind: `person`, `organisation`, `state` or `group`.
        native_name: The name in its own script, or an empty string.
        aliases: Other names and spellings.
        roles: Offices and parts.
        members: Who has an office in it.
        text: Who this is.
        wikidata: Address of the item, or an empty string.
        quotations: What the actor said, by article and place.
        passed_on: What articles have through the actor, by article and place.
        readings: What the actor asserted in numbers.
        articles: Where the actor appears, by date, with counts of mentions.
        sourcing: How many voices they are.
        events: Where the actor took part, by date.
        topics: Those in which the actor has a part.
        mentioned_in: Records whose prose links here.
    """

    template = "actor.html"

    kind: str
    native_name: str
    aliases: tuple[AliasView, ...]
    roles: tuple[RoleView, ...]
    members: tuple[MemberView, ...]
    text: Markup
    wikidata: str
    quotations: tuple[QuotationView, ...]
    passed_on: tuple[QuotationView, ...]
    readings: tuple[ReadingView, ...]
    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing
    events: tuple[EventCard, ...]
    topics: tuple[Link, ...]
    mentioned_in: tuple[Link, ...]


class OverlapView(Struct, frozen=True, kw_only=True, gc=False):
    """What an article has in common with another.

    Attributes:
        article: The other one.
        contained: The share of this article's word 3-grams that the other has, such as `41 %`.
        contains: The share of the other's that this one has.
        longest_run: Words of the longest passage in both.
        same_origin: Whether the two count as one origin.
    """

    article: Link
    contained: str
    contains: str
    longest_run: int
    same_origin: bool


class ArticleView(PageView, frozen=True, kw_only=True, gc=False):
    """An article and what was found in it.

    Attributes:
        title_by: `source` or `editor`.
        author: Who wrote it, or an empty string.
        short: What citations call it, where the summary says so, or an empty string.
        publisher: Who published it, or None where that is not known.
        publisher_missing: Why that is not known: `not shown in the text`, or `not given`; else an empty string.
        reliability: A to F, or an empty string.
        descriptor: Who speaks here and how they know.
        url: Where it was published, or an empty string.
        canonical_url: The address by which its page wants to be known, where it is another, or an empty string.
        archive_url: Where an archive keeps it, or an empty string.
        published: The date.
        published_at: The time of publication with its zone, as ISO 8601, or an empty string.
        published_note: What the date was inferred from.
        updated: The date of its last change, or None.
        updated_at: The time of its last change with its zone, as ISO 8601, or an empty string.
        kind: What sort of document it is.
        language: A BCP 47 tag.
        rights: `full`, `excerpt` or `none`.
        captured: When and how the text was saved, or an empty string.
        derived_from: Articles that it rewrites.
        derived_note: What shows that it does.
        rewritten_by: Articles that rewrite it.
        sha256: Of the captured text's bytes.
        words: Of the captured text.
        paragraphs: Of the captured text.
        summary: What it says, in our own words.
        key_points: What matters here.
        quotations: Every quotation from it, in the order of the text.
        readings: The numbers that it gives.
        topics: Its topics.
        actors: Actors named in it, with how often.
        overlaps: What it has in common with the others, most first.
        cited_by: Records that cite it.
    """

    template = "article.html"

    title_by: str
    author: str
    short: str
    publisher: Link | None
    publisher_missing: str
    reliability: str
    descriptor: str
    url: str
    canonical_url: str
    archive_url: str
    published: DateView | None
    published_at: str
    published_note: Markup
    updated: DateView | None
    updated_at: str
    kind: str
    language: str
    rights: str
    captured: str
    derived_from: tuple[Link, ...]
    derived_note: Markup
    rewritten_by: tuple[Link, ...]
    sha256: str
    words: int
    paragraphs: int
    summary: Markup
    key_points: tuple[StatementView, ...]
    quotations: tuple[QuotationView, ...]
    readings: tuple[ReadingView, ...]
    topics: tuple[Link, ...]
    actors: tuple[tuple[Link, int], ...]
    overlaps: tuple[OverlapView, ...]
    cited_by: tuple[Link, ...]


class EventView(PageView, frozen=True, kw_only=True, gc=False):
    """An event.

    Attributes:
        date: When, or None where the sources do not say.
        date_note: The time zone, what the date was inferred from, or what is known of the time.
        place: Where, or an empty string.
        status: How sure it is that it happened.
        outcome: What came of it.
        resolved_by: What shows that.
        topics: Its topics.
        actors: Who took part, or is to.
        reported_by: Sources that can have seen it done.
        announced_by: Sources from before it, and all of what is expected or not reported.
        sourcing: How many voices report it, or announce it where none does.
        mentioned_in: Records whose prose links here.
    """

    template = "event.html"

    date: DateView | None
    date_note: Markup
    place: str
    status: str
    outcome: Markup
    resolved_by: Link | None
    topics: tuple[Link, ...]
    actors: tuple[Link, ...]
    reported_by: tuple[SourceView, ...]
    announced_by: tuple[SourceView, ...]
    sourcing: Sourcing
    mentioned_in: tuple[Link, ...]


class FigureView(PageView, frozen=True, kw_only=True, gc=False):
    """A figure with its readings.

    Attributes:
        question: What exactly a reading answers.
        unit: Of the values.
        topics: Its topics.
        readings: All readings, by date.
        state: `single`, `agree`, `apart` (they are of different dates), `undated` (they may be) or `differ`.
        sourcing: How many voices give a reading.
        picture: The readings over time, or None where all are the same.
        mentioned_in: Records whose prose links here.
    """

    template = "figure.html"

    question: Markup
    unit: str
    topics: tuple[Link, ...]
    readings: tuple[ReadingView, ...]
    state: str
    sourcing: Sourcing
    picture: PictureView | None
    mentioned_in: tuple[Link, ...]


class PositionView(Struct, frozen=True, kw_only=True, gc=False):
    """One side of a dispute.

    Attributes:
        anchor: Its id on the page of its dispute, made of its words.
        says: What it holds.
        sources: Who says so.
        sourcing: How many voices they are.
    """

    anchor: str
    says: Markup
    sources: tuple[SourceView, ...]
    sourcing: Sourcing


class DisputeView(PageView, frozen=True, kw_only=True, gc=False):
    """A question on which sources differ; the title of the page is the question.

    Attributes:
        kind: What they differ in.
        topics: Its topics.
        positions: Each answer.
        conclusion: What a careful editor makes of it.
        mentioned_in: Records whose prose links here.
    """

    template = "dispute.html"

    kind: str
    topics: tuple[Link, ...]
    positions: tuple[PositionView, ...]
    conclusion: Markup
    mentioned_in: tuple[Link, ...]


class TopicsView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of topics.

    Attributes:
        topics: Those with most articles first.
    """

    template = "topics.html"

    topics: tuple[TopicCard, ...]


class ActorsView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of actors.

    Attributes:
        groups: Actors by kind.
        network: Who appears with whom, as a picture, or None where no statement names two actors.
    """

    template = "actors.html"

    groups: tuple[tuple[str, tuple[ActorCard, ...]], ...]
    network: PictureView | None


class ArticlesView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of articles, by date.

    Attributes:
        articles: By date, those without one last.
        sourcing: How many voices they are.
    """

    template = "articles.html"

    articles: tuple[ArticleCard, ...]
    sourcing: Sourcing


class EventsView(PageView, frozen=True, kw_only=True, gc=False):
    """The timeline.

    Attributes:
        events: Those with a date, in its order.
        undated: Those without one.
        expected: Those of both that an article announced or foresaw: what was met, what was missed, what is open.
        picture: The events along the days, or None where none has a date.
    """

    template = "events.html"

    events: tuple[EventCard, ...]
    undated: tuple[EventCard, ...]
    expected: tuple[EventCard, ...]
    picture: PictureView | None


class FiguresView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of figures.

    Attributes:
        figures: All figures.
        numbers: Those that count in the same unit, as a picture, or None where there are no two.
    """

    template = "figures.html"

    figures: tuple[FigureCard, ...]
    numbers: PictureView | None


class DisputesView(PageView, frozen=True, kw_only=True, gc=False):
    """The list of disputes.

    Attributes:
        disputes: With what we make of each.
        differing: Figures with readings of one date, or of none, that do not meet; a dispute may say so.
    """

    template = "disputes.html"

    disputes: tuple[DisputeCard, ...]
    differing: tuple[FigureCard, ...]


class PublisherView(Struct, frozen=True, kw_only=True, gc=False):
    """A publisher and its articles; one without a name stands for articles of which it is not known.

    Attributes:
        anchor: Its id on the page.
        name: As it calls itself, or an empty string.
        missing: Why it is not known: `not shown in the text`, or `not given`; else an empty string.
        country: Where it is published, or an empty string.
        url: Its front page, or an empty string.
        kind: What sort of publisher it is, or an empty string.
        reliability: A to F, or an empty string.
        descriptor: What a reader should know about it, or an empty string.
        count: How many articles it published.
        articles: What it published; none where the briefing has too many articles for a page.
    """

    anchor: str
    name: str
    missing: str
    country: str
    url: str
    kind: str
    reliability: str
    descriptor: str
    count: int
    articles: tuple[ArticleCard, ...]


class OriginView(Struct, frozen=True, kw_only=True, gc=False):
    """Articles that are not independent of one another.

    Attributes:
        articles: The articles.
        reason: Why they count as one, in words, or an empty string for a single article.
    """

    articles: tuple[Link, ...]
    reason: Markup


class GapView(Struct, frozen=True, kw_only=True, gc=False):
    """Something that is missing.

    Attributes:
        title: What, such as `Topics on one origin`.
        links: Where, the first of them.
        more: At how many places beside these.
    """

    title: str
    links: tuple[Link, ...]
    more: int


class AcceptedView(Struct, frozen=True, kw_only=True, gc=False):
    """A finding that an editor accepted.

    Attributes:
        record: Where it was found.
        rule: The id of its rule.
        finding: What the rule finds, in a few words.
        reason: Why it is right as it is.
    """

    record: Link
    rule: str
    finding: str
    reason: str


class SourcesView(PageView, frozen=True, kw_only=True, gc=False):
    """Where the briefing has it from.

    Attributes:
        statement: The source summary statement, in sentences.
        sourcing: All articles and origins.
        publishers: With their articles.
        origins: Groups of articles; of a large briefing only those of more than one.
        single_origins: Number of origins of one article that are left out.
        coverage: Which article covers which topic, as a picture, or None without articles or topics.
        overlap: What the articles have in common, as a picture, or None where no two share words.
        gaps: What is missing.
        accepted: Findings that editors accepted, with their reasons.
    """

    template = "sources.html"

    statement: tuple[str, ...]
    sourcing: Sourcing
    publishers: tuple[PublisherView, ...]
    origins: tuple[OriginView, ...]
    single_origins: int
    coverage: PictureView | None
    overlap: PictureView | None
    gaps: tuple[GapView, ...]
    accepted: tuple[AcceptedView, ...]


class EvidenceView(PageView, frozen=True, kw_only=True, gc=False):
    """Every quotation with its state.

    Attributes:
        groups: Each article with its quotations in the order of the text; none where they are too many for a page.
        articles: The index of articles, whose pages list theirs.
        verified: How many are verified.
        total: How many there are.
        marked: How many stand inside quotation marks in the article.
        direct: How many of those are direct speech.
    """

    template = "evidence.html"

    groups: tuple[tuple[ArticleCard, tuple[QuotationView, ...]], ...]
    articles: Link
    verified: int
    total: int
    marked: int
    direct: int


class IndexGroup(Struct, frozen=True, kw_only=True, gc=False):
    """The records of one kind, in the index of all.

    Attributes:
        anchor: The id of its place on the page.
        title: What they are called.
        count: How many there are.
        whole: The page that lists them, or None where there is none.
        records: By title; none where they are too many for this page.
    """

    anchor: str
    title: str
    count: int
    whole: Link | None
    records: tuple[Link, ...]


class SearchView(PageView, frozen=True, kw_only=True, gc=False):
    """The search, and the index of all records for those who cannot use it.

    Attributes:
        searchable: Whether the site was built with its search.
        groups: The records by kind.
    """

    template = "search.html"

    searchable: bool
    groups: tuple[IndexGroup, ...]


class FreePageView(PageView, frozen=True, kw_only=True, gc=False):
    """A free page.

    Attributes:
        body: Its text.
        contents: Its headings of the highest level.
    """

    template = "page.html"

    body: Markup
    contents: tuple[Link, ...]


class NotFoundView(PageView, frozen=True, kw_only=True, gc=False):
    """What a server shows where there is no page."""

    template = "404.html"


class RedirectView(PageView, frozen=True, kw_only=True, gc=False):
    """What stands at the address that a record had before.

    Attributes:
        target: Where it is now.
    """

    template = "redirect.html"

    target: Link
