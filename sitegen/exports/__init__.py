"""Files for machines: a module a format, each with one line in `EXPORTS`."""

from __future__ import annotations

from sitegen.exports import (
    briefing_json,
    briefing_schema,
    calendar,
    citations,
    feeds,
    ftm,
    markdown,
    robots,
    sitemap,
    stix,
    tables,
    web_annotations,
)
from sitegen.exports.export import Exported

EXPORTS: tuple[Exported, ...] = (
    briefing_json.EXPORT,
    briefing_json.PARTS,
    briefing_schema.EXPORT,
    *feeds.EXPORTS,
    *tables.EXPORTS,
    *web_annotations.EXPORTS,
    calendar.EXPORT,
    stix.EXPORT,
    ftm.EXPORT,
    *citations.EXPORTS,
    *markdown.EXPORTS,
    robots.EXPORT,
    sitemap.EXPORT,
)
"""All of them."""
