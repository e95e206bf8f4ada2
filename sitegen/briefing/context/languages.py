"""The tables by language, each read when a text in it is first looked at."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from sitegen.briefing.context.tables import Table

LANGUAGES = {"de": "german", "en": "english", "fr": "french", "ko": "korean"}
"""Language to the module that has its table."""

ORDINALS = frozenset({"de"})
"""Languages in which a point behind a number makes it an ordinal."""


@cache
def table_of(language: str) -> Table | None:
    """Return the table of a language, by its BCP 47 tag, or None where there is none."""
    module = LANGUAGES.get(main_language(language))
    if module is None:
        return None
    table: Table = import_module(f"sitegen.briefing.context.{module}").TABLE
    return table


def main_language(tag: str) -> str:
    """Return the language of a BCP 47 tag without script, region and the like."""
    return tag.partition("-")[0].lower()
