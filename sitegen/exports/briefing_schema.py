"""`data/briefing.schema.json`: the JSON Schema of `data/briefing.json`."""

from __future__ import annotations

from functools import cache

from sitegen.content.schema import data_schema
from sitegen.exports.briefing_json import BriefingData, in_lines
from sitegen.exports.export import Export
from sitegen.pages import urls
from sitegen.pages.parts import Maker


@cache
def _schema() -> bytes:
    return in_lines(data_schema(BriefingData, "sitegen briefing"))


def briefing_schema(_: Maker) -> bytes:
    """Return `data/briefing.schema.json`."""
    return _schema()


EXPORT = Export(urls.BRIEFING_SCHEMA, briefing_schema)
