"""A project in which a record of every kind has a value in each of its fields, made from their declarations.

A field that records get is filled by itself, so whatever is published of records can be tested for all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from conftest import PROJECT, sha256_of

from sitegen.content.dates import Date
from sitegen.content.records import CITED, RECORDS, Page, Part, Publisher, Record, Summary

HOSTILE = """=1+1 "a", 'b'; <b>&amp;</b> \\ {{ x }} ]]> 한국 ß \u2028 \U0001f600 % _ \\, \\n"""
"""Words that some format takes for something else."""

IDS: Mapping[str, str] = {
    "article": "harbour-council",
    "topic": "dredging",
    "actor": "mara-lind",
    "event": "council-meeting",
    "figure": "dredged-volume",
    "dispute": "day-of-the-vote",
    "prospect": "full-prospect",
    "place": "full-place",
    "publisher": "harbour-times",
    "page": "about",
}
"""A record of each kind that others may name."""

TEXT = "“Full words 한국 of it,” said Mara Lind. A full count of 12,345 cubic metres followed.\n"
"""The captured text of the article that is filled."""

_WORDS = "Full words 한국 of it"
_GIVEN: Mapping[str, Any] = {
    "sha256": sha256_of(TEXT),
    "near": "said Mara Lind",
    "figure": "dredged-volume",
    "unit": "cubic metres",
    "independent_of": [{"article": "harbour-office", "reason": HOSTILE}],
    "latitude": 54.5,
    "longitude": -10.25,
    "derived_from": ["harbour-council"],
    "value": 12345,
    "qualifier": None,
    "wikidata": "Q42",
    "captured": {"at": "2031-05-03T08:00:00Z", "by": HOSTILE},
    "published_at": "2031-05-02T10:00:00+09:00",
    "updated_at": "2031-05-02T11:00:00+09:00",
    "published": "2031-05-02",
    "updated": "2031-05-02",
    "mentions": {"Lind": "mara-lind"},
    "draft": None,
    "accept": None,
    "whole_page": None,
    "publisher_shown": None,
    "rights": "excerpt",
    "likelihood": "likely",
    "language": "ko",
    "same_as": {"article": "harbour-council", "quotation": "The channel cannot wait for ever"},
    "from": "2029",
    "to": "2030-06?",
    "status": "disputed",
    "as_of": "2031-04",
    "resolved_by": "harbour-office",
    "surname": "Filled",
    "native_name": "필드",
    "organisation": "port-council",
    "credibility": 3,
    "alternatives": None,
    "id": None,
}
"""Values of fields that cannot have any."""


class Filler:
    """Makes records with a value in each of their fields.

    Arguments:
        words: Gives words for a field that takes any.
        prose: Gives prose for a field that takes it.

    Attributes:
        given: What was given to fields that take any words, with what leads there.
    """

    def __init__(
        self,
        words: Callable[[str], str] = lambda where: f"{where} {HOSTILE}",
        prose: Callable[[str], str] = lambda where: f"Prose of {where} in [[mara-lind|words]]",
    ) -> None:
        self._words = words
        self._prose = prose
        self.given: dict[str, str] = {}

    def record(self, cls: type[Record]) -> dict[str, Any]:
        """Return a record with a value in each of its fields, as YAML has it."""
        return self._part(cls, cls.record_kind)

    def _part(self, cls: type[Part], where: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for field in msgspec.structs.fields(cls):
            key = field.encode_name
            value = _GIVEN[key] if key in _GIVEN else self._value(field.type, f"{where}.{key}")
            if value is not None:
                made[key] = value
        return made

    def _value(self, given: Any, where: str) -> Any:
        origin, arguments = get_origin(given), get_args(given)
        if origin is Annotated:
            extra = next((meta.extra or {} for meta in arguments[1:] if isinstance(meta, msgspec.Meta)), {})
            reference = extra.get("reference")
            if reference:
                return "full-article" if reference.reverse == CITED else IDS[reference.kinds[0]]
            return self._text(extra, where, arguments) if arguments[0] is str else 0.5
        if origin in {Union, UnionType}:
            return self._value(next(each for each in arguments if each is not NoneType), where)
        if origin is tuple:
            return [self._value(arguments[0], where)]
        if origin is dict:
            return {}
        if origin is Literal:
            return arguments[-1]
        if given is Date:
            return "2031-05-01~/2031-05-03"
        if isinstance(given, type) and issubclass(given, Part):
            return self._part(given, where)
        return {bool: True, int: 3, float: 7.5}[given]

    def _text(self, extra: Mapping[str, Any], where: str, arguments: tuple[Any, ...]) -> str:
        patterns = [meta.pattern for meta in arguments[1:] if isinstance(meta, msgspec.Meta) and meta.pattern]
        if extra.get("verified"):
            return "Full words 한국 of it" if not where.endswith("reading.quotation") else "12,345 cubic metres"
        if extra.get("prose"):
            self.given[where] = text = self._prose(where)
            return f"{text} [@harbour-office “3rd of July”]."
        if extra.get("words"):
            self.given[where] = text = self._words(where)
            return text
        assert patterns, where
        return "https://example.org/a?b=c&d=%20e" if "http" in patterns[0] else "old-one"


def filled(filler: Filler) -> Iterator[tuple[str, str]]:
    """Give the files of a project with a record of every kind that has a value in each of its fields."""
    yield from PROJECT.items()
    yield "content/articles/full.txt", TEXT
    for cls in RECORDS.values():
        record = filler.record(cls)
        name = f"full-{cls.record_kind}"
        if cls is Summary:
            record["readings"][0]["quotation"] = "12,345 cubic metres"
            record["quotations"][0]["text"] = _WORDS
        if "was" in record:
            record["was"] = [f"old-{cls.record_kind}"]
        if cls is Publisher:
            record.pop("was")
            yield "content/publishers.yaml", PROJECT["content/publishers.yaml"] + f"{name}: {_yaml(record)}\n"
        elif cls is Page:
            body = record.pop("body")
            yield f"content/pages/{name}.md", f"---\n{_lines(record)}---\n\n{body}\n"
        else:
            yield f"content/{cls.folder}/{name}.yaml", _lines(record)


def _lines(record: Mapping[str, Any]) -> str:
    return "".join(f"{key}: {_yaml(value)}\n" for key, value in record.items())


def _yaml(value: Any) -> str:
    """Return a value as JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028")
