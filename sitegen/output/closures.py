"""The closures of templates: a hash of each template and of all that it extends, includes and imports."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Diagnostics
from sitegen.output.theme import Theme
from sitegen.store import Store

_CLOSURES = "closures"


def closures_of(theme: Theme, store: Store, found: Diagnostics) -> Mapping[str, str]:
    """Return the hash of the closure of each template, once all of them can be compiled."""
    nothing: dict[str, dict[str, str]] = {}
    known = store.load(_CLOSURES, dict[str, dict[str, str]], lambda: nothing)
    if theme.digest not in known:
        before = found.count("error")
        theme.check(found)
        if found.count("error") > before:
            return {}
        return {name: theme.closure(name) for name in theme.templates if "/" not in name}
    return known[theme.digest]


def keep_closures(store: Store, theme: Theme, closures: Mapping[str, str]) -> None:
    """Keep the closures of the templates for the next build."""
    store.save(_CLOSURES, {theme.digest: closures})
