"""Tables in CSV (RFC 4180): readings, events, quotations, actors, mentions, with `datapackage.json` (Data Package 1).

Programs that read tables guess types, so the package says what each column is: an id such as `na` is a word and no
missing value, a date such as `2024-10` is EDTF and its first and last day are in columns of their own, and a number
that an article hedges has the least and the most that it may mean. An empty cell is a missing value; nothing else is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import isinf
from typing import Any, NamedTuple

from sitegen.briefing.figures import interval
from sitegen.briefing.quoted import voice_of
from sitegen.content.dates import Date
from sitegen.content.records import Actor, Event, Figure, Range, Summary
from sitegen.exports.declared import Writer, ends, whole
from sitegen.exports.export import Export, in_lines, switched
from sitegen.exports.names import name_of
from sitegen.pages import urls
from sitegen.pages.events import came_of
from sitegen.pages.parts import Maker

_MISSING = ""


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its head.
        type: Of its values: `string`, `integer`, `number`, `date` or `boolean` (Table Schema).
        said: What it holds.
        of: The table of whose ids it holds one, or an empty string.
    """

    name: str
    type: str
    said: str
    of: str = ""


class Table(NamedTuple):
    """A table.

    Attributes:
        name: Of its file, without the ending.
        said: What a row is.
        key: The columns that tell a row from all others; none where rows may be alike.
        columns: Its columns.
        rows: Gives the rows.
    """

    name: str
    said: str
    key: Sequence[str]
    columns: Sequence[Column]
    rows: Callable[[Maker], Iterable[Sequence[Any]]]


def _days(date: Date | None) -> tuple[str | None, str | None, str | None]:
    """Return a date as EDTF, and the first and the last day that it may mean, each None where it is open."""
    if date is None:
        return None, None, None
    first = None if date.form == "until" else date.first.isoformat()
    return date.text, first, None if date.form == "since" else date.last.isoformat()


def _finite(value: float) -> float | None:
    return None if isinf(value) else whole(value)


def _ids(given: Iterable[str]) -> str | None:
    return " ".join(given) or None


def _readings(maker: Maker) -> Iterator[Sequence[Any]]:
    ask = maker.ask
    for figure in ask.all(Figure):
        for given in ask.readings(figure.id):
            reading, value = given.reading, given.reading.value
            low, high = (value.min, value.max) if isinstance(value, Range) else (value, value)
            least, most = interval(reading)
            yield (
                figure.id,
                given.article,
                whole(low),
                whole(high),
                reading.qualifier,
                _finite(least),
                _finite(most),
                figure.unit,
                *_days(reading.as_of),
                reading.asserted_by,
                ask.origin_of(given.article),
                reading.quotation,
                *ends(maker, given.article, reading.quotation),
                Writer(maker).prose(reading.note, "") or None,
            )


def _events(maker: Maker) -> Iterator[Sequence[Any]]:
    for event in maker.ask.all(Event):
        writer = Writer(maker)
        yield (
            event.id,
            event.name,
            *_days(event.date),
            str(bool(event.date and event.date.is_qualified)).lower(),
            writer.prose(event.date_note, "") or None,
            event.status,
            came_of(maker, event) or None,
            event.place,
            writer.prose(event.outcome, "") or None,
            event.resolved_by,
            _ids(event.topics),
            _ids(event.actors),
            _ids(dict.fromkeys(source.article for source in event.sources)),
            urls.path_of(event),
        )


def _quotations(maker: Maker) -> Iterator[Sequence[Any]]:
    ask = maker.ask
    for article in ask.ids(Summary):
        page, language = urls.path_of_id(Summary, article), ask.document(article).language
        altered: dict[tuple[int | None, int | None], str] = {}
        for each in ask.altered_in(article):
            altered.setdefault(ends(maker, article, each.words, each.near), each.original)
        for quotation in ask.quotations(article):
            place, listed = quotation.place, quotation.listed
            yield (
                article,
                place.start,
                place.end,
                quotation.words,
                voice_of(quotation),
                listed.speaker if listed else None,
                listed.via if listed else None,
                listed.about if listed else None,
                listed.credibility if listed else None,
                place.paragraph,
                place.page or None,
                language,
                altered.get((place.start, place.end)),
                (Writer(maker).prose(listed.note, "") or None) if listed else None,
                f"{page}#{urls.quotation_anchor(place.start, place.end)}",
            )


def _actors(maker: Maker) -> Iterator[Sequence[Any]]:
    ask = maker.ask
    for actor in ask.all(Actor):
        naming = ask.naming(actor.id)
        yield (
            actor.id,
            actor.name,
            actor.kind,
            actor.native_name,
            actor.wikidata,
            len(naming),
            sum(naming.values()),
            ask.count_said(actor.id),
            Writer(maker).prose(actor.description, "") or None,
            urls.path_of(actor),
        )


def _mentions(maker: Maker) -> Iterator[Sequence[Any]]:
    for article in maker.ask.ids(Summary):
        for actor, count in sorted(maker.ask.mentions(article).items()):
            yield article, actor, count


_DATE = (
    Column("date", "string", "When, in EDTF; empty where the sources do not say."),
    Column("first_day", "date", "The first day that the date may mean; empty where it has no beginning."),
    Column("last_day", "date", "The last day that the date may mean; empty where it has no end."),
)
_AS_OF = (
    Column("as_of", "string", "The date that the value holds for, in EDTF."),
    Column("as_of_first_day", "date", "The first day that this may mean."),
    Column("as_of_last_day", "date", "The last day that this may mean."),
)

TABLES: tuple[Table, ...] = (
    Table(
        "readings",
        "One value of a figure, as one article gives it.",
        (),
        (
            Column("figure", "string", "The id of the figure."),
            Column("article", "string", "The id of the article."),
            Column("value", "number", "The number, of a range its smaller end."),
            Column("value_to", "number", "The same number, of a range its larger end."),
            Column("qualifier", "string", "How the article hedges it: `at least`, `up to` or `about`."),
            Column("least", "number", "The least that the reading may mean; empty where there is no bound."),
            Column("most", "number", "The most that it may mean; empty where there is no bound."),
            Column("unit", "string", "Of the numbers."),
            *_AS_OF,
            Column("asserted_by", "string", "The id of the actor who is said to have said it.", "actors"),
            Column("origin", "string", "The id of the article that the article's origin is named after."),
            Column("quotation", "string", "The words that hold the number."),
            Column("start", "integer", "Offset of these words in the captured text, in code points."),
            Column("end", "integer", "Offset behind their last character."),
            Column("note", "string", "What a reader should know about it."),
        ),
        _readings,
    ),
    Table(
        "events",
        "Something that happened, or was expected to.",
        ("id",),
        (
            Column("id", "string", "Its id."),
            Column("name", "string", "What it is called."),
            *_DATE,
            Column("in_doubt", "boolean", "Whether the date is uncertain or approximate."),
            Column("date_note", "string", "What the date was inferred from, or what is known of the time."),
            Column("status", "string", "How sure it is that it happened."),
            Column("came", "string", "What came of it, if it was expected."),
            Column("place", "string", "Where."),
            Column("outcome", "string", "What came of it, in words."),
            Column("resolved_by", "string", "The id of the event or article that shows that."),
            Column("topics", "string", "Ids of its topics, with spaces between them."),
            Column("actors", "string", "Ids of those who took part, with spaces between them."),
            Column("articles", "string", "Ids of the articles that report it, with spaces between them."),
            Column("page", "string", "Its page, from the top of the site."),
        ),
        _events,
    ),
    Table(
        "quotations",
        "Verified words, one row for each place in an article.",
        ("article", "start", "end"),
        (
            Column("article", "string", "The id of the article."),
            Column("start", "integer", "Offset in the captured text, in code points."),
            Column("end", "integer", "Offset behind the last character."),
            Column("text", "string", "The words."),
            Column("kind", "string", "`speech`, `document`, `term`, `marked`; `article` for the article's own words."),
            Column("speaker", "string", "The id of the actor who said them.", "actors"),
            Column("via", "string", "The id of the actor through whom the article has them.", "actors"),
            Column("about", "string", "What they are about."),
            Column("credibility", "integer", "Of the information, 1 (confirmed) to 6 (cannot be judged)."),
            Column("paragraph", "integer", "Of the captured text, counted from 1."),
            Column("document_page", "integer", "The page of a document with pages."),
            Column("language", "string", "A BCP 47 tag."),
            Column("altered_from", "string", "The words that the article altered, of an article that it rewrites."),
            Column("note", "string", "What was altered, or who they are attributed to elsewhere."),
            Column("page", "string", "The words on their page, from the top of the site."),
        ),
        _quotations,
    ),
    Table(
        "actors",
        "A person, organisation, state or group.",
        ("id",),
        (
            Column("id", "string", "Its id."),
            Column("name", "string", "The name that the site uses."),
            Column("kind", "string", "`person`, `organisation`, `state` or `group`."),
            Column("native_name", "string", "The name in its own script."),
            Column("wikidata", "string", "The number of the item."),
            Column("articles", "integer", "In how many articles the actor appears."),
            Column("mentions", "integer", "How often the actor is named in them."),
            Column("quotations", "integer", "How many verified quotations the actor has."),
            Column("description", "string", "Who this is."),
            Column("page", "string", "Its page, from the top of the site."),
        ),
        _actors,
    ),
    Table(
        "mentions",
        "How often an article names an actor.",
        ("article", "actor"),
        (
            Column("article", "string", "The id of the article."),
            Column("actor", "string", "The id of the actor.", "actors"),
            Column("count", "integer", "How often."),
        ),
        _mentions,
    ),
)


def table_csv(maker: Maker, table: Table) -> bytes:
    """Return a table as CSV in UTF-8, its heads in the first line."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows(maker))
    return made.getvalue().encode()


def data_package(maker: Maker) -> bytes:
    """Return `data/datapackage.json`: what each table and each of its columns is."""
    site = maker.ask.site
    return in_lines(
        {
            "profile": "tabular-data-package",
            "name": urls.slug(site.title) or "briefing",
            "id": name_of(maker, urls.DATA_PACKAGE),
            "title": site.title,
            "description": site.description,
            "resources": list(map(_resource, TABLES)),
        }
    )


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": column.name, "reference": {"resource": column.of, "fields": "id"}}
        for column in table.columns
        if column.of
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.said,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [
                {"name": column.name, "type": column.type, "description": column.said} for column in table.columns
            ],
            "missingValues": [_MISSING],
            **({"primaryKey": list(table.key)} if table.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


_WANTED = switched("tables")
EXPORTS = (
    *(Export(f"{urls.TABLES}{table.name}.csv", partial(table_csv, table=table), _WANTED) for table in TABLES),
    Export(urls.DATA_PACKAGE, data_package, _WANTED),
)
