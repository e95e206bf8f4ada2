"""The tables by language, each read when a text in it is first looked at."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import get_args

from sitegen.briefing.context.tables import NEVER, Sense, Table, Voices

LANGUAGES = {"de": "german", "en": "english", "fr": "french", "ko": "korean"}
"""Language to the module that has its table."""

ORDINALS = frozenset({"de"})
"""Languages in which a point behind a number makes it an ordinal."""


_NOTHING = Voices((), (), (), NEVER, NEVER, (), NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER)
_UNKNOWN = Table((), NEVER, NEVER, NEVER, NEVER, NEVER, dict.fromkeys(get_args(Sense), NEVER), _NOTHING)
"""The table of any other language: questions are known by their mark."""


@cache
def table_of(language: str) -> Table:
    """Return the table of a language, by its BCP 47 tag."""
    module = LANGUAGES.get(main_language(language))
    if module is None:
        return _UNKNOWN
    table: Table = import_module(f"sitegen.briefing.context.{module}").TABLE
    return table


def prepare(languages: Iterable[str]) -> None:
    """Prepare the screens of some languages, so that worker processes started later share them."""
    for table in {table_of(language) for language in languages}:
        for screen in (*table.screens.values(), *table.voices.screens.values()):
            screen.prepare()


def main_language(tag: str) -> str:
    """Return the language of a BCP 47 tag without script, region and the like."""
    return tag.partition("-")[0].lower()
