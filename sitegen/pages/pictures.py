"""Pictures for pages: what is drawn, what is left out of a large briefing, and the table behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest
from typing import Literal

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from sitegen.briefing.figures import ArticleReading, interval
from sitegen.briefing.order import event_order
from sitegen.briefing.quoted import Verified
from sitegen.briefing.relations import Relation, Relations
from sitegen.content.dates import Date
from sitegen.content.records import Event, Figure, Range, Summary, Topic
from sitegen.pages import urls
from sitegen.pages.charts.matrix import LEVELS, Cell, draw_matrix
from sitegen.pages.charts.network import Tie, draw_network
from sitegen.pages.charts.readings import GLYPHS, Value, draw_readings
from sitegen.pages.charts.timeline import Happening, draw_timeline
from sitegen.pages.parts import DateView, Link, Maker
from sitegen.pages.words import date_label, reading_label, value_label
from sitegen.text import counted, in_per_cent, per_cent

MOST_EVENTS = 48
MOST_READINGS = 16
MOST_COLUMNS = 20
MOST_ROWS = 48
MOST_OVERLAPS = 10
MOST_RELATIONS = 24
MOST_SHOWN = 6
"""How many statements of a relation the table shows."""

_SHADES = (0.01, 0.05, 0.12, 0.3, 0.5)
"""From which share on a field of the picture of what articles have in common has each shade."""

_NO_DATE = "date not given"

_Table = tuple[tuple[tuple[Link, ...], ...], ...]


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


def timeline(maker: Maker, events: Sequence[Event], anchor: str = "picture-timeline") -> PictureView | None:
    """Return the picture of events: of many those nearest to the day that the briefing speaks of.

    Those without a date have no place in it, and stand last in its table.
    """
    dated = [(event, event.date) for event in events if event.date]
    if not dated:
        return None
    as_of = maker.ask.site.as_of
    today = as_of.days[1].toordinal()
    near = nsmallest(MOST_EVENTS, dated, key=lambda pair: (abs(_middle(pair[1]) - today), event_order(pair[0])))
    shown = sorted(near, key=lambda pair: event_order(pair[0]))
    undated = sorted((event for event in events if not event.date), key=event_order)[:MOST_EVENTS]
    title = "What happened, and what was expected"
    counts: dict[str, int] = defaultdict(int)
    for event, _ in shown:
        counts[event.status.replace("-", " ")] += 1
    said = ", ".join(f"{count:,} {status}" for status, count in sorted(counts.items(), key=lambda item: -item[1]))
    description = (
        f"{counted(len(shown), 'event')} from {date_label(shown[0][1])} to {date_label(shown[-1][1])}, by what the "
        f"articles say of them: {said}. The table below has the same."
    )
    happenings = [
        Happening(
            label=event.name,
            when=date_label(date),
            first=date.days[0],
            last=date.days[1],
            doubtful=date.is_qualified,
            status=event.status,
            origins=maker.ask.count_origins({citation.article for citation in maker.ask.counted_sources(event)}),
        )
        for event, date in shown
    ]
    left_out = [
        _left_out(len(shown), len(dated), "event", f"those nearest to {date_label(as_of)}"),
        f"Not drawn: {counted(len(events) - len(dated), 'event')} without a date." if len(dated) < len(events) else "",
    ]
    return PictureView(
        anchor=anchor,
        kind="timeline",
        title=title,
        reading="A dot is a day, a bar a longer time in which it lies; pale: the date is in doubt; hollow: expected.",
        svg=draw_timeline(anchor, title, description, happenings, as_of.days[1]),
        left_out=" ".join(filter(None, left_out)),
        columns=("Date", "Event", "Status"),
        rows=tuple(
            (
                (maker.date(event.date),) if event.date else _words(_NO_DATE),
                (maker.link(event.id),),
                _words(event.status.replace("-", " ")),
            )
            for event in (*(event for event, _ in shown), *undated)
        ),
    )


def figure(maker: Maker, record: Figure) -> PictureView | None:
    """Return the picture of a figure, or None where all its readings are the same."""
    readings = maker.ask.readings(record.id)
    title = f"{record.name}, as the articles give it"
    return _readings(maker, readings, "picture-readings", title, by_figure=False)


def numbers(maker: Maker, figures: Iterable[Figure]) -> PictureView | None:
    """Return the picture of those figures that count in one unit; of several units, the one with most readings.

    What articles of one origin repeat of each other has one mark.
    """
    by_unit: dict[str, list[str]] = defaultdict(list)
    for record in figures:
        if maker.ask.readings(record.id):
            by_unit[record.unit].append(record.id)
    shared = {
        unit: [given for figure_id in ids for given in maker.ask.readings(figure_id)]
        for unit, ids in by_unit.items()
        if len(ids) > 1
    }
    if not shared:
        return None
    unit = min(shared, key=lambda unit: (-len(shared[unit]), unit))
    return _readings(maker, shared[unit], "picture-numbers", f"What each number of {unit} counts", by_figure=True)


def coverage(maker: Maker, topics: Sequence[Topic], articles: Sequence[str]) -> PictureView | None:
    """Return the picture of which article covers which topic.

    Arguments:
        maker: Of the page.
        topics: All of them, those with most articles first.
        articles: Ids of all of them, by date.
    """
    if not topics or not articles:
        return None
    by_topic = len(topics) > len(articles)
    room_for_topics, room = (MOST_ROWS, MOST_COLUMNS) if by_topic else (MOST_COLUMNS, MOST_ROWS)
    shown = topics[:room_for_topics]
    ids = [topic.id for topic in shown]
    filed = {topic.id: set(maker.articles_under(topic.id)) for topic in topics}
    times = Counter(article for under in filed.values() for article in under)
    positions = nlargest(room, range(len(articles)), key=lambda at: (times[articles[at]], -at))
    drawn = [articles[at] for at in sorted(positions)]
    marks = [[article in filed[topic] for topic in ids] for article in drawn]
    row_ids, column_ids = drawn, ids
    if by_topic:
        marks = [list(column) for column in zip(*marks, strict=True)]
        row_ids, column_ids = column_ids, row_ids
    links = {**_named(maker, drawn), **{topic: maker.link(topic) for topic in ids}}
    rows, columns = ([links[one] for one in line] for line in (row_ids, column_ids))
    counts = [sum(row) for row in marks]
    most, least = counts.index(max(counts)), counts.index(min(counts))
    of = "article" if by_topic else "topic"
    title = "Which article covers which topic"
    description = (
        f"{counted(len(ids), 'topic')} by {counted(len(drawn), 'article')}. Most fields: {rows[most].title}, "
        f"{counted(counts[most], of)}; fewest: {rows[least].title}, {counted(counts[least], of)}."
    )
    cells = [[Cell(level=LEVELS if mark else 0) for mark in row] for row in marks]
    left_out = (
        _left_out(len(ids), len(topics), "topic", "those with most articles"),
        _left_out(len(drawn), len(articles), "article", "those with most topics"),
    )
    return PictureView(
        anchor="picture-coverage",
        kind="matrix",
        title=title,
        reading="A filled field: the article is filed under the topic.",
        svg=draw_matrix(
            "picture-coverage",
            title,
            description,
            [row.title for row in rows],
            [column.title for column in columns],
            cells,
        ),
        left_out=" ".join(filter(None, left_out)),
        columns=("Topic" if by_topic else "Article", "Articles" if by_topic else "Topics", "Which"),
        rows=tuple(
            ((row,), _words(str(count)), tuple(column for column, mark in zip(columns, row_marks, strict=True) if mark))
            for row, count, row_marks in zip(rows, counts, marks, strict=True)
        ),
    )


def overlap(maker: Maker) -> PictureView | None:
    """Return the picture of what articles have in common: of many those that share most with another one."""
    pairs = [pair for pair in maker.ask.closest() if max(pair.a_in_b, pair.b_in_a)]
    chosen: dict[str, None] = {}
    for pair in pairs:
        if len({*chosen, pair.a, pair.b}) <= MOST_OVERLAPS:
            chosen.update(dict.fromkeys((pair.a, pair.b)))
    if not chosen:
        return None
    ids = maker.by_date(chosen)
    shown = [pair for pair in pairs if pair.a in chosen and pair.b in chosen]
    shares = {(pair.a, pair.b): pair.a_in_b for pair in shown} | {(pair.b, pair.a): pair.b_in_a for pair in shown}
    same = maker.ask.origin_of
    links = _named(maker, ids)
    first = shown[0]
    title = "How much of each article stands in another"
    description = (
        f"{counted(len(ids), 'article')}. Most is in common to {links[first.a].title} and {links[first.b].title}: "
        f"{in_per_cent(first.a_in_b)} of the first stand in the second, "
        f"{in_per_cent(first.b_in_a)} of the second in the first."
    )
    names = [links[article].title for article in ids]
    cells = [
        [
            Cell(level=0, text="–")
            if row == column
            else _share(shares.get((row, column), 0.0), is_one_origin=same(row) == same(column))
            for column in ids
        ]
        for row in ids
    ]
    return PictureView(
        anchor="picture-overlap",
        kind="matrix",
        title=title,
        reading="Per cent of the row’s runs of three words that the column has too; framed: both count as one origin.",
        svg=draw_matrix("picture-overlap", title, description, names, names, cells),
        left_out=_left_out(len(ids), len(maker.ask.ids(Summary)), "article", "those that share most"),
        columns=("Article", "And", "Of the first in the second", "Of the second in the first", "Longest passage"),
        rows=tuple(
            (
                (links[pair.a],),
                (links[pair.b],),
                _words(in_per_cent(pair.a_in_b)),
                _words(in_per_cent(pair.b_in_a)),
                _words(counted(pair.longest_run, "word")),
            )
            for pair in shown
        ),
    )


def network(maker: Maker) -> PictureView | None:
    """Return the picture of who appears with whom: of many relations the strongest."""
    relations = Relations(maker.ask)
    if not relations.all:
        return None
    shown = strongest(relations.all)
    ids = sorted({actor for relation in shown for actor in relation[:2]})
    links = [maker.link(actor) for actor in ids]
    at = {actor: position for position, actor in enumerate(ids)}
    ties = [Tie(a=at[relation.a], b=at[relation.b], weight=len(relation.statements)) for relation in shown]
    title = "Who appears with whom"
    described = (
        f"{links[tie.a].title} and {links[tie.b].title}, {counted(tie.weight, 'statement')}" for tie in ties[:5]
    )
    least = len(shown[-1].statements)
    why = f"those that {counted(least, 'statement')} or more name together" if least > 1 else "the first of them"
    left_out = [_left_out(len(shown), len(relations.all), "pair", why)]
    if relations.are_cut:
        left_out.append("Counted in the newest quotations and events only.")
    return PictureView(
        anchor="picture-network",
        kind="network",
        title=title,
        reading="An arc joins two actors whom statements name together; the more statements, the wider it is.",
        svg=draw_network(
            "picture-network",
            title,
            f"{counted(len(ids), 'actor')} and {counted(len(shown), 'pair')}. Strongest: {'; '.join(described)}.",
            [link.title for link in links],
            ties,
        ),
        left_out=" ".join(filter(None, left_out)),
        columns=("Actors", "Statements", "Which"),
        rows=tuple(
            (
                (links[tie.a], links[tie.b]),
                _words(str(tie.weight)),
                tuple(_statements(maker, relation)),
            )
            for relation, tie in zip(shown, ties, strict=True)
        ),
    )


def strongest(relations: Sequence[Relation]) -> Sequence[Relation]:
    """Return the relations to draw: all that are as strong as the weakest of them, unless too many are."""
    shown = relations[:MOST_RELATIONS]
    if len(relations) > len(shown):
        weakest = len(relations[MOST_RELATIONS].statements)
        stronger = [relation for relation in shown if len(relation.statements) > weakest]
        return stronger or shown
    return shown


def _readings(
    maker: Maker, readings: Sequence[ArticleReading], anchor: str, title: str, *, by_figure: bool
) -> PictureView | None:
    """Return the picture of readings of one unit, or None where there are no two that differ in date or value."""
    own = _without_repeats(maker, readings) if by_figure else readings
    repeats = len(readings) - len(own)
    dated = [given for given in own if given.reading.as_of]
    shown = own if len(own) <= MOST_READINGS else (dated or own)[-MOST_READINGS:]
    if len({(given.reading.as_of and given.reading.as_of.text, interval(given.reading)) for given in shown}) < 2:
        return None
    origins = list(dict.fromkeys(maker.ask.origin_of(given.article) for given in shown))
    if len(origins) > len(GLYPHS):
        origins = []  # Of one shape all, since there is none for each.
    unit = maker.ask.get(shown[0].reading.figure, Figure).unit
    described = "; ".join(
        f"{number}: {reading_label(given.reading, unit)}, {_as_of(given)}" for number, given in enumerate(shown, 1)
    )
    hedges = {"range" if isinstance(given.reading.value, Range) else given.reading.qualifier for given in shown}
    keys = {
        "at least": "arrow up: at least",
        "up to": "arrow down: up to",
        "about": "whisker: about (±\u00a010\u00a0%)",
        "range": "bar: a range",
    }
    said = [unit, *(words for hedge, words in keys.items() if hedge in hedges)]
    reading = "; ".join([*said, "a shape for each origin"] if origins else said)
    if by_figure:
        reading += ". The figures count different things and make no series"
    left_out = [
        _left_out(len(shown), len(own), "reading", "the latest"),
        f"Not drawn: {counted(repeats, 'reading')} that another article of the same origin has too." if repeats else "",
    ]
    return PictureView(
        anchor=anchor,
        kind="readings",
        title=title,
        reading=f"{reading[:1].upper()}{reading[1:]}.",
        svg=draw_readings(anchor, title, f"{described}.", [_value(maker, given, origins) for given in shown]),
        left_out=" ".join(filter(None, left_out)),
        columns=("No.", *(("What is counted",) if by_figure else ()), "Value", "As of", "According to", "Origin"),
        rows=tuple(
            (
                _words(str(order)),
                *(((maker.link(given.reading.figure),),) if by_figure else ()),
                (Link(title=reading_label(given.reading, unit), url=maker.reading(given).url),),
                (maker.date(given.reading.as_of),) if given.reading.as_of else _words(_NO_DATE),
                tuple(_asserter(maker, given)),
                _origin(maker, given, origins),
            )
            for order, given in enumerate(shown, 1)
        ),
    )


def _without_repeats(maker: Maker, readings: Sequence[ArticleReading]) -> Sequence[ArticleReading]:
    """Keep one of the readings that articles of an origin have alike, if it may be that of the one not derived."""
    kept: dict[tuple[object, ...], ArticleReading] = {}
    for given in sorted(readings, key=lambda given: given.article != maker.ask.origin_of(given.article)):
        reading = given.reading
        same = (reading.figure, reading.as_of and reading.as_of.text, interval(reading))
        kept.setdefault((maker.ask.origin_of(given.article), *same), given)
    return sorted(kept.values(), key=_reading_order)


def _value(maker: Maker, given: ArticleReading, origins: Sequence[str]) -> Value:
    reading = given.reading
    low, high = interval(reading)
    origin = maker.ask.origin_of(given.article)
    return Value(
        label=value_label(reading),
        low=low,
        high=high,
        hedge="range" if isinstance(reading.value, Range) else reading.qualifier or "",
        first=reading.as_of.days[0] if reading.as_of else None,
        last=reading.as_of.days[1] if reading.as_of else None,
        series=f"{reading.figure} {reading.asserted_by or f'of origin {origin}'}",
        origin=origins.index(origin) if origins else 0,
    )


def _asserter(maker: Maker, given: ArticleReading) -> Iterator[Link]:
    if given.reading.asserted_by:
        yield maker.link(given.reading.asserted_by)
    else:
        yield Link(title="nobody named", url="")


def _origin(maker: Maker, given: ArticleReading, origins: Sequence[str]) -> tuple[Link, ...]:
    origin = maker.ask.origin_of(given.article)
    glyph = f"{GLYPHS[origins.index(origin)]} " if origins else ""
    link = maker.labelled(origin)
    return (replace(link, title=f"{glyph}{link.title}"),)


def _named(maker: Maker, articles: Sequence[str]) -> dict[str, Link]:
    """Return links to articles in a picture, titled as citations call them, or in full where two would be called so."""
    links = {article: maker.labelled(article) for article in articles}
    counts = Counter(link.title for link in links.values())
    return {article: link if counts[link.title] == 1 else maker.link(article) for article, link in links.items()}


def _as_of(given: ArticleReading) -> str:
    return date_label(given.reading.as_of) if given.reading.as_of else _NO_DATE


def _reading_order(given: ArticleReading) -> tuple[bool, str, str, str, int]:
    as_of = given.reading.as_of
    return (
        as_of is None,
        as_of.days[0].isoformat() if as_of else "",
        given.reading.figure,
        given.article,
        given.position,
    )


def _statements(maker: Maker, relation: Relation) -> Iterator[Link]:
    for statement in relation.statements[:MOST_SHOWN]:
        if isinstance(statement, Verified):
            anchor = urls.quotation_anchor(statement.place.start, statement.place.end)
            link = maker.labelled(statement.article)
            title = f"“{statement.words}” ({link.title})"
            url, language = f"{link.url}#{anchor}", maker.foreign(statement.article)
            yield Link(title=title, url=url, kind="quotation", language=language)
        else:
            yield maker.link(statement.id)
    more = len(relation.statements) - MOST_SHOWN
    if more > 0:
        yield Link(title=f"and {more:,} more", url="")


def _words(text: str) -> tuple[Link, ...]:
    return (Link(title=text, url=""),)


def _middle(date: Date) -> int:
    return sum(day.toordinal() for day in date.days) // 2


def _share(share: float, *, is_one_origin: bool) -> Cell:
    """Return the field of a share, the darker the more it is; what is not in common at all is not written."""
    level = sum(share >= least for least in _SHADES)
    return Cell(level=level, text=per_cent(share) if share else "", marked=is_one_origin)


def _left_out(shown: int, all_: int, what: str, which: str) -> str:
    return f"{shown:,} of {counted(all_, what)}: {which}." if shown < all_ else ""
