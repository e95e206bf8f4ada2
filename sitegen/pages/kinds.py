"""The kinds of page that a site has, a module each, with one line in `KINDS`."""

from __future__ import annotations

from sitegen.pages import (
    actors,
    articles,
    disputes,
    events,
    evidence,
    figures,
    free,
    places,
    prospects,
    sources,
    topics,
)
from sitegen.pages.page import PageKind

KINDS: tuple[PageKind, ...] = (
    topics.KIND,
    actors.KIND,
    events.KIND,
    sources.KIND,
    figures.KIND,
    prospects.KIND,
    disputes.KIND,
    places.KIND,
    articles.KIND,
    evidence.KIND,
    free.KIND,
)
"""All of them in the order of the menu. The plan of the site, the menu and the index of all records follow."""
