"""JSON Schemas for editors: they take what sitegen takes, and refuse what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import PROJECT

from sitegen.content.records import RECORDS, Page, Publisher
from sitegen.content.schema import KINDS, record_schema

CONTENT = Path(__file__).parents[2] / "content"
FOLDERS = {cls.folder: cls.__name__.lower() for cls in RECORDS.values() if cls not in {Page, Publisher}}
KIND_OF = {"site.yaml": "site", "publishers.yaml": "publisher"}


def kind_of(name: str) -> str:
    """Return the kind of the records in a file, by its path in the content folder."""
    return KIND_OF.get(name) or FOLDERS[name.split("/")[0]]


OWN = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.yaml"))
INVENTED = sorted(name.removeprefix("content/") for name in PROJECT if name.endswith(".yaml"))


def as_written(text: str) -> Any:
    """Return what an editor makes of YAML: YAML 1.2 has no dates, and its numbers and truths are few."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - a loader of plain values


class _Core(yaml.SafeLoader):
    """Reads YAML as editors do: dates are text."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def mistakes(kind: str, data: Any) -> list[str]:
    """Return what a schema has against some data."""
    return [error.message for error in jsonschema.Draft202012Validator(record_schema(kind)).iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one_and_describes_every_key(kind: str) -> None:
    schema = record_schema(kind)

    jsonschema.Draft202012Validator.check_schema(schema)
    for part in [*schema["$defs"].values(), schema, *schema.get("oneOf", [])]:
        for key, value in part.get("properties", {}).items():
            assert value.get("description"), key


@pytest.mark.parametrize("name", INVENTED)
def test_the_schemas_take_the_records_of_a_small_project(name: str) -> None:
    assert [] == mistakes(kind_of(name), as_written(PROJECT[f"content/{name}"]))


@pytest.mark.parametrize("name", OWN)
def test_the_schemas_take_the_content_of_this_repository(name: str) -> None:
    assert [] == mistakes(kind_of(name), as_written((CONTENT / name).read_text("utf-8")))


@pytest.mark.parametrize("name", INVENTED)
def test_the_schemas_refuse_a_key_that_is_not_known(name: str) -> None:
    data = as_written(PROJECT[f"content/{name}"])
    record = data["harbour-times"] if name == "publishers.yaml" else data
    record["tpoics"] = ["dredging"]

    assert [] != mistakes(kind_of(name), data)


def test_a_list_of_records_needs_their_ids_and_a_single_record_has_none() -> None:
    record = {"name": "Mara Lind", "kind": "person"}

    assert [] == mistakes("actor", record)
    assert [] == mistakes("actor", [{"id": "mara-lind", **record}])
    assert [] != mistakes("actor", [record])
    assert [] != mistakes("actor", {"id": "mara-lind", **record})


def test_the_front_matter_of_a_page_has_a_title_and_no_body() -> None:
    assert [] == mistakes("page", {"title": "About"})
    assert [] != mistakes("page", {"name": "About"})
    assert [] != mistakes("page", {"title": "About", "body": "Text."})
