"""`data/briefing.schema.json`: the JSON Schema of `data/briefing.json`, and of its parts under `#/$defs/Part`."""

from __future__ import annotations

from functools import cache

from sitegen.content.schema import data_schema
from sitegen.exports.briefing_data import BRIEFING
from sitegen.exports.briefing_json import PART
from sitegen.exports.export import Export, in_lines
from sitegen.pages import urls
from sitegen.pages.parts import Maker


@cache
def schema_bytes() -> bytes:
    """Return the JSON Schema, which is the same for every briefing."""
    return in_lines(data_schema(BRIEFING.cls, "sitegen briefing", PART))


def briefing_schema(_: Maker) -> bytes:
    """Return `data/briefing.schema.json`."""
    return schema_bytes()


EXPORT = Export(urls.BRIEFING_SCHEMA, briefing_schema)
