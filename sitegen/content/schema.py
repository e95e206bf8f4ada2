"""JSON Schemas of the records, so that an editor completes and explains; their words are the docstrings."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from sitegen.content.dates import PATTERN, Date
from sitegen.content.records import RECORDS, Page, Part, Publisher, Site

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ALL: tuple[type[Part], ...] = (Site, *RECORDS.values())
_CLASSES = {cls.__name__.lower(): cls for cls in _ALL}

KINDS = tuple(_CLASSES)
"""What `sitegen schema` knows: each kind of file by the name of what it holds."""


def record_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of the files of one kind.

    Arguments:
        kind: One of `KINDS`.
    """
    cls = _CLASSES[kind]
    definitions = _definitions([cls], "#/$defs/{name}")
    own = definitions.pop(cls.__name__)
    required = [name for name in own.get("required", []) if name != "id"]
    properties = {name: value for name, value in own["properties"].items() if name != "id"}
    if cls is Page:
        # The body is what stands below the front matter.
        properties.pop("body")
        required.remove("body")
    single = {**own, "properties": properties, "required": required}
    head = {"$schema": _DIALECT, "title": f"sitegen {kind}"}
    if cls is Publisher:
        definitions[cls.__name__] = single
        by_id = {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{cls.__name__}"}}
        return {**head, "description": "Publishers by their ids.", **by_id, "$defs": definitions}
    if cls in {Site, Page}:
        return {**single, **head, "$defs": definitions}
    listed = {"type": "array", "items": {**own, "required": ["id", *required]}}
    return {**head, "description": own["description"], "oneOf": [single, listed], "$defs": definitions}


def schema_file(kind: str) -> str:
    """Return the name of the file of a kind's schema."""
    return f"{kind}.schema.json"


def schema_text(kind: str) -> str:
    """Return the text of that file."""
    return json.dumps(record_schema(kind), indent=2, ensure_ascii=False) + "\n"


def data_schema(cls: type[msgspec.Struct], title: str, *others: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the JSON Schema of a data file.

    Arguments:
        cls: The Struct that the file is written from.
        title: Of the schema.
        others: Structs of files that belong to it, whose schemas are among the definitions.
    """
    definitions = _definitions([cls, *others], "#/$defs/{name}")
    return {"$schema": _DIALECT, "title": title, **definitions.pop(cls.__name__), "$defs": definitions}


def _definitions(classes: Iterable[type[msgspec.Struct]], template: str) -> dict[str, Any]:
    """Return the schema of each class and of those in it, with the descriptions of their docstrings."""
    _, definitions = msgspec.json.schema_components(classes, ref_template=template)
    by_name = {cls.__name__: cls for cls in _all_parts(msgspec.Struct)}
    for name, schema in definitions.items():
        if name in by_name:
            _describe(by_name[name], schema)
    for cls in (Date,):
        if cls.__name__ in definitions:
            # To an editor a bare year is a number.
            forms = [{"type": "string", "pattern": f"^{PATTERN}$"}, {"type": "integer", "minimum": 1, "maximum": 9999}]
            said = "A date in EDTF: 2031-05-02, 2031-05, 2031, 2031-05-01/2031-05-03; ? and ~ mark doubt."
            definitions[cls.__name__] = {"anyOf": forms, "description": said}
    definitions.pop("Point", None)
    return definitions


def _describe(cls: type[msgspec.Struct], schema: dict[str, Any]) -> None:
    """Put the words of a docstring where editors show them, and allow a single value where a mapping may be short."""
    summaries, attributes = zip(
        *(_docstring(base) for base in cls.__mro__ if issubclass(base, msgspec.Struct)), strict=True
    )
    schema["description"] = summaries[0]
    texts = {name: text for found in reversed(attributes) for name, text in found.items()}
    names = {field.encode_name: field.name for field in msgspec.structs.fields(cls)}
    for key, value in schema.get("properties", {}).items():
        text = texts.get(key) or texts.get(names[key])
        if text:
            value["description"] = text
    shorthand = getattr(cls, "shorthand", None) if issubclass(cls, Part) else None
    if shorthand:
        full = dict(schema)
        schema.clear()
        short = {"type": "string", "description": texts[shorthand]}
        schema.update({"description": full["description"], "oneOf": [short, full]})


def _docstring(cls: type) -> tuple[str, dict[str, str]]:
    """Return the first paragraph of a docstring and the text of each attribute."""
    text = inspect.cleandoc(cls.__doc__ or "")
    summary = " ".join(text.split("\n\n")[0].split())
    _, _, attributes = text.partition("Attributes:\n")
    return summary, {name: " ".join(words.split()) for name, words in _ATTRIBUTE.findall(attributes)}


def _all_parts(cls: type[msgspec.Struct]) -> Iterable[type[msgspec.Struct]]:
    for below in cls.__subclasses__():
        yield below
        yield from _all_parts(below)
