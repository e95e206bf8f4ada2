"""Pictures for pages: what is drawn, what is left out of a large briefing, and the table behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from typing import Literal

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from sitegen.briefing.figures import ArticleReading, interval
from sitegen.briefing.quoted import Verified
from sitegen.briefing.relations import Relation, Relations
from sitegen.content.records import Dispute, Event, Figure, Place, Range, Reading, Summary, Topic
from sitegen.pages import urls
from sitegen.pages.charts.matrix import LEVELS, Cell, draw_matrix
from sitegen.pages.charts.network import Tie, draw_network
from sitegen.pages.charts.readings import Value, draw_values
from sitegen.pages.charts.timeline import Happening, draw_timeline
from sitegen.pages.parts import Link, Maker, ReadingView
from sitegen.text import counted, in_per_cent, per_cent

MOST_MARKS = 120
"""Of a list that is longer, marks would be most of the page."""

MOST_READINGS = 16
MOST_COLUMNS = 20
MOST_ROWS = 48
MOST_OVERLAPS = 10
MOST_RELATIONS = 24
MOST_SHOWN = 6
"""How many statements of a relation the table shows."""

_SHADES = (0.01, 0.05, 0.12, 0.3, 0.5)
"""From which share on a field of the picture of what articles have in common has each shade."""

_FAR = 0.5
"""Radians around the middle of a map in which no place is far from the others."""

_MUCH = 0.7
_LEAST_KEPT = 0.75
_HOLLOW = {"expected", "not-reported", "cancelled"}


class AxisView(Struct, frozen=True, kw_only=True, gc=False):
    """An axis above a list, and for each row of the list a mark on it, which the words of the row say as well.

    Attributes:
        reading: How to read it.
        svg: The axis.
        marks: One for each row, in their order; empty where a row has no place on the axis.
    """

    reading: str
    svg: Markup
    marks: tuple[Markup, ...]


class NumbersView(Struct, frozen=True, kw_only=True, gc=False):
    """Quantities of one unit in rows.

    Attributes:
        title: What they are.
        note: A warning that they make no series.
        readings: A row for each, by figure; its article is titled as in citations.
        axis: Of the values, with a mark for each row.
        left_out: What is not shown, or an empty string.
    """

    title: str
    note: str
    readings: tuple[ReadingView, ...]
    axis: AxisView
    left_out: str


class PictureView(Struct, frozen=True, kw_only=True, gc=False):
    """A picture with the same data as a table.

    Attributes:
        anchor: An id that no other picture of the page has.
        kind: `map`, `matrix` or `network`.
        title: What it shows.
        reading: How to read it, or an empty string.
        svg: The picture, with its title and a description for those who cannot see it.
        left_out: What the picture and its table leave out, or an empty string.
        columns: The heads of the table.
        rows: Of the table. A cell holds links; a link without an address is words.
    """

    anchor: str
    kind: Literal["map", "matrix", "network"]
    title: str
    reading: str
    svg: Markup
    left_out: str
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Link, ...], ...], ...]


def timeline(maker: Maker, events: Sequence[Event]) -> AxisView | None:
    """Return an axis of days with a mark for each event of a list; None where no two of them have dates of their own.

    Arguments:
        maker: Of the page.
        events: In the order of the list; one without a date has no mark.
    """
    dated = [(event, event.date) for event in events if event.date]
    if len({date.text for _, date in dated}) < 2 or len(events) > MOST_MARKS:
        return None
    happenings = [
        Happening(
            first=date.days[0],
            last=date.days[1],
            form=date.form,
            choices=tuple(point.first for point in date.choices),
            doubtful=date.is_qualified,
            status=event.status,
        )
        for event, date in dated
    ]
    svg, drawn = draw_timeline(happenings, maker.ask.site.as_of.days[1])
    forms = {each.form for each in happenings}
    keys = (
        ("dot: a day", "point" in forms or "choice" in forms),
        (
            "bar: a longer time in which it lies",
            any(each.first < each.last and each.form != "choice" for each in happenings),
        ),
        ("joined dots: one of these days", "choice" in forms),
        ("arrow to the left: some time until then", "until" in forms),
        ("arrow to the right: some time from then on", "since" in forms),
        ("pale: in doubt", any(each.doubtful for each in happenings)),
        ("hollow: expected or not reported", any(each.status in _HOLLOW for each in happenings)),
        ("dashed sides: not to scale", "chart-far" in svg),
    )
    marks = dict(zip((event.id for event, _ in dated), drawn, strict=True))
    return AxisView(
        reading=_sentence(words for words, is_meant in keys if is_meant),
        svg=svg,
        marks=tuple(marks.get(event.id, Markup()) for event in events),
    )


def figure(maker: Maker, record: Figure) -> AxisView | None:
    """Return an axis of values with a mark for each reading of a figure, or None where all of them say the same."""
    readings = maker.ask.readings(record.id)
    said = {(given.reading.as_of and given.reading.as_of.text, interval(given.reading)) for given in readings}
    return _values(readings, record.unit) if len(said) > 1 and len(readings) <= MOST_MARKS else None


def numbers(maker: Maker, figures: Iterable[Figure]) -> NumbersView | None:
    """Return a row for each reading of those figures that count in one unit; of several units, that with most readings.

    What articles of one origin repeat of each other has one row.

    Arguments:
        maker: Of the page.
        figures: In the order of the rows.
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
    own = _without_repeats(maker, shared[unit])
    shown = own[:MOST_READINGS]
    repeats = len(shared[unit]) - len(own)
    left_out = [
        f"{len(shown):,} of {counted(len(own), 'reading')}: the first of them." if len(shown) < len(own) else "",
        f"{counted(repeats, 'repeated reading')} {'is' if repeats == 1 else 'are'} not shown." if repeats else "",
    ]
    return NumbersView(
        title=f"What each number of {unit} counts",
        note="They count different things: compare what is beside the numbers before the numbers.",
        readings=tuple(replace(maker.reading(given), article=maker.labelled(given.article)) for given in shown),
        axis=_values(shown, unit),
        left_out=" ".join(filter(None, left_out)),
    )


def _values(readings: Sequence[ArticleReading], unit: str) -> AxisView:
    values = [_value(given.reading) for given in readings]
    svg, marks = draw_values(values)
    hedges = {value.hedge for value in values}
    keys = {
        "at least": "arrow to the right: at least",
        "up to": "arrow to the left: up to",
        "about": "whisker: about (±\u00a010\u00a0%)",
        "range": "bar: a range",
    }
    return AxisView(
        reading=_sentence([unit, *(words for hedge, words in keys.items() if hedge in hedges)]),
        svg=svg,
        marks=tuple(marks),
    )


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
        reading="Percentage of the row’s three-word sequences that the column has; framed: they count as one origin.",
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


def map_of(maker: Maker, places: Sequence[Place], least: int = 2) -> PictureView | None:
    """Return the map of places that an event, a figure or a dispute names; None where these are few.

    Places that are so far from most others that they would make the map small are left out.

    Arguments:
        maker: Of the page.
        places: Each once.
        least: How many places a map is for.
    """
    if not places:
        return None
    # A site without places does not wait for what draws them.
    from sitegen.pages.charts.map import Spot, draw_map

    used = {place.id: _located(maker, place) for place in places}
    named = sorted((place for place in places if used[place.id]), key=lambda place: (-len(used[place.id]), place.id))
    if len(named) < least:
        return None
    drawn = _not_far(named)
    title = "Places that the briefing names"
    spots = [Spot(name=place.name, at=(place.longitude, place.latitude), kind=place.kind) for place in drawn]
    svg, unnamed = draw_map(
        "picture-map", title, f"{counted(len(drawn), 'place')}: {', '.join(spot.name for spot in spots)}.", spots
    )
    far = [place.name for place in named if place not in drawn]
    left_out = [
        f"Not drawn, for being far from the others: {', '.join(far)}." if far else "",
        f"Without room for a name: {', '.join(unnamed)}." if unnamed else "",
        "Land and borders are those of Natural Earth 4.1 and take no side.",
    ]
    kinds = {spot.kind for spot in spots}
    keys = {"city": "dot: a place", "region": "disc: a region, not its size", "country": "name alone: a country"}
    return PictureView(
        anchor="picture-map",
        kind="map",
        title=title,
        reading=_sentence(words for kind, words in keys.items() if kind in kinds),
        svg=svg,
        left_out=" ".join(filter(None, left_out)),
        columns=("Place", "Kind", "What is there"),
        rows=tuple(((maker.link(place.id),), _words(place.kind), used[place.id]) for place in named),
    )


def _located(maker: Maker, place: Place) -> tuple[Link, ...]:
    """Return links to what names a place."""
    kinds = (Event, Figure, Dispute)
    return tuple(link for kind in kinds for link in maker.links(maker.ask.user_ids(place.id, kind, "located")))


def _not_far(places: Sequence[Place]) -> list[Place]:
    """Leave out places, a quarter of them at most, as long as that makes the map of the others much smaller."""
    kept = list(places)
    while len(kept) > 2 and len(kept) - 1 >= _LEAST_KEPT * len(places):
        others = [[place for place in kept if place is not left_out] for left_out in kept]
        best = min(others, key=_reach)
        whole = _reach(kept)
        if whole < _FAR or _reach(best) > _MUCH * whole:
            break
        kept = best
    return kept


def _reach(places: Sequence[Place]) -> float:
    from sitegen.pages.charts.world import reach

    return reach([(place.longitude, place.latitude) for place in places])


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


def _without_repeats(maker: Maker, readings: Sequence[ArticleReading]) -> Sequence[ArticleReading]:
    """Keep one of the readings that articles of an origin have alike, if it may be that of the one not derived."""
    kept: dict[tuple[object, ...], ArticleReading] = {}
    for given in sorted(readings, key=lambda given: given.article != maker.ask.origin_of(given.article)):
        reading = given.reading
        same = (reading.figure, reading.as_of and reading.as_of.text, interval(reading))
        kept.setdefault((maker.ask.origin_of(given.article), *same), given)
    chosen = {(given.article, given.position) for given in kept.values()}
    return [given for given in readings if (given.article, given.position) in chosen]


def _value(reading: Reading) -> Value:
    low, high = interval(reading)
    return Value(low=low, high=high, hedge="range" if isinstance(reading.value, Range) else reading.qualifier or "")


def _sentence(words: Iterable[str]) -> str:
    said = "; ".join(words)
    return f"{said[:1].upper()}{said[1:]}."


def _named(maker: Maker, articles: Sequence[str]) -> dict[str, Link]:
    """Return links to articles in a picture, titled as citations call them, or in full where two would be called so."""
    links = {article: maker.labelled(article) for article in articles}
    counts = Counter(link.title for link in links.values())
    return {article: link if counts[link.title] == 1 else maker.link(article) for article, link in links.items()}


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


def _share(share: float, *, is_one_origin: bool) -> Cell:
    """Return the field of a share, the darker the more it is; what is not in common at all is not written."""
    level = sum(share >= least for least in _SHADES)
    return Cell(level=level, text=per_cent(share) if share else "", marked=is_one_origin)


def _left_out(shown: int, all_: int, what: str, which: str) -> str:
    return f"{shown:,} of {counted(all_, what)}: {which}." if shown < all_ else ""
