"""Tables, read back by pandas and DuckDB with the types of `datapackage.json`, and held against the records."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pandas as pd
import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from projects import edit, options
from test_exports_whole import whole

from sitegen.build import build

# By the profiles of Data Package 1, https://specs.frictionlessdata.io/: what they require of what is written here.
_FIELD = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "type": {"enum": ["string", "number", "integer", "boolean", "date"]},
        "description": {"type": "string"},
    },
    "additionalProperties": False,
}
_NAMES = {"type": "array", "items": {"type": "string"}, "minItems": 1}
_SCHEMA = {
    "type": "object",
    "required": ["fields"],
    "properties": {
        "fields": {"type": "array", "items": _FIELD, "minItems": 1},
        "missingValues": {"type": "array", "items": {"type": "string"}},
        "primaryKey": _NAMES,
        "foreignKeys": {"type": "array", "items": {"type": "object", "required": ["fields", "reference"]}},
    },
    "additionalProperties": False,
}
_RESOURCE = {
    "type": "object",
    "required": ["name", "path", "profile", "schema"],
    "properties": {
        "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
        "path": {"type": "string", "pattern": "^(?!/|\\.\\.)[^:]+$"},
        "profile": {"const": "tabular-data-resource"},
        "schema": _SCHEMA,
    },
}
PACKAGE = {
    "type": "object",
    "required": ["resources", "profile"],
    "properties": {
        "name": {"type": "string", "pattern": "^([-a-z0-9._/])+$"},
        "profile": {"const": "tabular-data-package"},
        "resources": {"type": "array", "items": _RESOURCE, "minItems": 1},
    },
}

TABLES = ("readings", "events", "quotations", "actors", "mentions")
_PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "date": "string"}
_DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def built(project: Path) -> Path:
    """Build a project, and return the folder of its data."""
    report = build(options(project))
    assert [found.message for found in report.found if found.level == "error"] == []
    return project / "public/data"


def package(data: Path) -> dict[str, Any]:
    """Return what the package says of each table, by the name of that."""
    read = json.loads((data / "datapackage.json").read_bytes())
    jsonschema.Draft202012Validator(PACKAGE).validate(read)
    return {resource["name"]: resource for resource in read["resources"]}


def types(resource: dict[str, Any], names: dict[str, str]) -> dict[str, str]:
    """Return the type of each column of a table as a program calls it."""
    return {field["name"]: names[field["type"]] for field in resource["schema"]["fields"]}


def by_pandas(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table as pandas reads it, null for missing values."""
    resource = package(data)[name]
    frame = pd.read_csv(
        data / resource["path"],
        dtype=types(resource, _PANDAS),  # type: ignore[arg-type]
        keep_default_na=False,
        na_values=resource["schema"]["missingValues"],
    )
    return [{key: None if pd.isna(value) else value for key, value in row.items()} for row in frame.to_dict("records")]


def by_duckdb(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table as DuckDB reads it, null for missing values, days as ISO 8601."""
    resource = package(data)[name]
    columns = types(resource, _DUCKDB)
    marks = {"sep": ",", "quotechar": '"', "escapechar": '"'}
    read = duckdb.read_csv(str(data / resource["path"]), columns=columns, header=True, na_values=[""], **marks)
    rows = [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()]
    return [
        {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()} for row in rows
    ]


def by_python(data: Path, name: str) -> list[dict[str, str | None]]:
    """Return the cells of a table as Python's reader has them, null for empty ones."""
    rows = csv.DictReader(io.StringIO((data / f"{name}.csv").read_text("utf-8"), newline=""))
    return [{key: value or None for key, value in row.items()} for row in rows]


def test_the_package_describes_each_table_and_each_column(project: Path) -> None:
    data = built(project)
    described = package(data)
    assert tuple(described) == TABLES
    for name, resource in described.items():
        heads = (data / f"{name}.csv").read_text("utf-8").partition("\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == heads
        assert all(field["description"].endswith(".") for field in resource["schema"]["fields"])


@pytest.mark.parametrize("name", TABLES)
def test_pandas_and_duckdb_read_the_same(project: Path, name: str) -> None:
    data = built(project)
    assert by_pandas(data, name) == by_duckdb(data, name)
    assert len(by_pandas(data, name)) == len(by_python(data, name)) > 0


def values(rows: list[dict[str, Any]], *keys: str) -> list[list[Any]]:
    """Return some values of each row."""
    return [[row[key] for key in keys] for row in rows]


def test_readings_are_those_of_the_figures(project: Path) -> None:
    council = "content/summaries/harbour-council.yaml"
    edit(project, council, "value: 40000\n    qualifier: at least", "value: {min: 40000, max: 40000.5}")
    edit(project, council, "article:\n", "accept: {F001: It is reckoned.}\narticle:\n")
    data = built(project)
    rows = by_pandas(data, "readings")
    (figure,) = whole(data.parent)["figures"]
    same = ("article", "as_of", "quotation", "start", "end", "asserted_by", "qualifier", "origin")
    assert values(rows, *same) == values(figure["readings"], *same)
    assert {row["article"]: numbers for row, numbers in zip(rows, values(rows, *NUMBERS), strict=True)} == {
        "harbour-council": [40000, 40000.5, 40000, 40000.5],
        "tide-gazette": [35000, 35000, None, 35000],
        "harbour-office": [55000, 55000, 55000, 55000],
    }
    assert ["2031-04", "2031-04-01", "2031-04-30"] in values(rows, "as_of", "as_of_first_day", "as_of_last_day")
    assert {row["unit"] for row in rows} == {"cubic metres"}


NUMBERS = ("value", "value_to", "least", "most")
QUOTED = (
    *("article", "start", "end", "text", "kind", "speaker", "via", "about", "credibility", "paragraph"),
    *("document_page", "language", "page"),
)


def test_quotations_are_those_of_the_articles(project: Path) -> None:
    data = built(project)
    assert values(by_pandas(data, "quotations"), *QUOTED) == values(whole(data.parent)["quotations"], *QUOTED)


def test_words_that_were_altered_say_what_they_were(project: Path) -> None:
    listed = "{text: The channel cannot"
    said = "{text: put off its vote, same_as: {article: tide-gazette, quotation: delayed again}}"
    cited = "sources: [{article: tide-gazette, quotation: delayed again}, "
    edit(project, "content/summaries/harbour-council.yaml", f"- {listed}", f"- {said}\n  - {listed}")
    edit(project, "content/topics/dredging.yaml", "sources: [", cited)
    altered = {row["text"]: row["altered_from"] for row in by_pandas(built(project), "quotations")}
    assert {text: was for text, was in altered.items() if was} == {"delayed again": "put off its vote"}


def test_events_actors_and_mentions_are_those_of_the_records(project: Path) -> None:
    data = built(project)
    briefing = whole(data.parent)
    events, actors = by_pandas(data, "events"), by_pandas(data, "actors")
    same = ("id", "name", "date", "status", "place", "outcome", "page")
    assert values(events, *same) == values(briefing["events"], *same)
    assert values(events, "topics", "actors", "articles") == [["dredging", "port-council", "harbour-council"]]
    same = ("id", "name", "kind", "native_name", "wikidata", "description", "page")
    known = [{key: value or None for key, value in each.items()} for each in briefing["actors"]]
    assert values(actors, *same) == values(known, *same)
    assert [row["articles"] for row in actors] == [len(each["articles"]) for each in briefing["actors"]]
    assert [row["mentions"] for row in actors] == [sum(each["mentions"].values()) for each in briefing["actors"]]
    mentions = [(row["article"], row["actor"], row["count"]) for row in by_pandas(data, "mentions")]
    counted = [(article, each["id"], n) for each in briefing["actors"] for article, n in each["mentions"].items()]
    assert mentions == sorted(counted)


DATES = [
    ("2031-05-01", "2031-05-01", "2031-05-01", False),
    ("2031-05", "2031-05-01", "2031-05-31", False),
    ("2031", "2031-01-01", "2031-12-31", False),
    ("2031-05-01?", "2031-05-01", "2031-05-01", True),
    ("2031-05-01/2031-05-03", "2031-05-01", "2031-05-03", False),
    ("2031-05-01/..", "2031-05-01", None, False),
    ("../2031-05-03", None, "2031-05-03", False),
    ("[2031-05-01, 2031-05-03]", "2031-05-01", "2031-05-03", False),
]


@pytest.mark.parametrize(("date", "first", "last", "doubt"), DATES, ids=[date for date, *_ in DATES])
def test_a_date_is_read_as_it_is_with_its_days_beside_it(
    project: Path, date: str, first: str, last: str, doubt: bool
) -> None:
    edit(project, "content/events/council-meeting.yaml", "date: 2031-05-01", f'date: "{date}"')
    data = built(project)
    for rows in (by_pandas(data, "events"), by_duckdb(data, "events")):
        (row,) = rows
        assert (row["date"], row["first_day"], row["last_day"], row["in_doubt"]) == (date, first, last, doubt)


ODD_IDS = ("na", "nan", "null", "none", "no", "true", "007", "1e5", "inf")


@pytest.mark.parametrize("odd", ODD_IDS)
def test_an_id_is_read_as_it_is(project: Path, odd: str) -> None:
    event = project / "content/events/council-meeting.yaml"
    event.write_text(event.read_text("utf-8").replace("actors: [port-council]", f'actors: ["{odd}"]'), "utf-8")
    (project / f"content/actors/{odd}.yaml").write_text('name: "NO"\nkind: state\nnative_name: "N/A"\n', "utf-8")
    data = built(project)
    for read in (by_pandas, by_duckdb):
        row = next(row for row in read(data, "actors") if row["id"] == odd)
        assert (row["id"], row["name"], row["native_name"], row["wikidata"]) == (odd, "NO", "N/A", None)
        assert [row["actors"] for row in read(data, "events")] == [odd]


def test_hostile_words_come_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filler = Filler()
    write_files(tmp_path, dict(filled(filler)))
    data = built(tmp_path)
    for read in (by_pandas, by_duckdb, by_python):
        actor = next(row for row in read(data, "actors") if row["id"] == "full-actor")
        event = next(row for row in read(data, "events") if row["id"] == "full-event")
        quotation = next(row for row in read(data, "quotations") if row["about"])
        assert (actor["name"], event["name"], event["place"]) == (
            filler.given["actor.name"],
            filler.given["event.name"],
            filler.given["event.place"],
        )
        abouts = {row["about"] for row in read(data, "quotations")}
        assert filler.given["article.quotations.about"] in abouts
        assert quotation["text"]


def test_a_site_may_do_without_tables(project: Path) -> None:
    built(project)
    edit(project, "content/site.yaml", "as_of:", "data: {tables: false}\nas_of:")
    built(project)
    found = files_below(project / "public")
    assert [path for path in found if path.endswith(".csv") or "package" in path] == []
    assert b"datapackage" not in found["index.html"]
