"""The published form of records, which follows from their declarations: a field that they get is exported by itself.

Ids, words and numbers are published as they are, dates as EDTF, sources with the place of their words, and prose as
plain text. What that prose cites and links to is listed beside it.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from html import escape
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from sitegen.content.dates import PATTERN, Date
from sitegen.content.records import Citation, Part
from sitegen.content.references import Cited
from sitegen.content.references import Link as ProseLink
from sitegen.pages.parts import Maker
from sitegen.pages.prose import plain, render

UNPUBLISHED = frozenset({"draft", "near"})
"""Keys that are not published: `near` only finds words, and drafts are left out."""

_ATTRIBUTE = re.compile(r"^    (\w+): .*(?:\n {8}.*)*", re.MULTILINE)

EDTF = Annotated[str, Meta(pattern=f"^{PATTERN}$")]
"""A date."""


class SourceData(msgspec.Struct, frozen=True):
    """A source of a statement.

    Attributes:
        article: The id of the article.
        quotation: Words in it, or null.
        start: Offset of those words in the captured text, or null; with `end` it names one of the `quotations`.
        end: Offset behind their last character, or null.
    """

    article: str
    quotation: str | None
    start: int | None
    end: int | None


class CitedData(msgspec.Struct, frozen=True):
    """A source that prose cites.

    Attributes:
        at: The value that cites it, as a JSON Pointer (RFC 6901) from the object that has this list.
        article: The id of the article.
        quotation: Words in it, or null.
        start: Offset of those words in the captured text, or null.
        end: Offset behind their last character, or null.
    """

    at: str
    article: str
    quotation: str | None
    start: int | None
    end: int | None


class LinkedData(msgspec.Struct, frozen=True):
    """A record that prose links to.

    Attributes:
        at: The value that has the link, as a JSON Pointer (RFC 6901) from the object that has this list.
        record: The id of the record.
    """

    at: str
    record: str


class Writer:
    """Writes the values of one object, and notes what its prose cites and links to.

    Arguments:
        maker: Answers what is asked of the briefing.

    Attributes:
        cites: What the prose cites.
        links: What the prose links to.
    """

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.cites: list[CitedData] = []
        self.links: list[LinkedData] = []

    def prose(self, text: str | None, at: str) -> str:
        """Return prose as plain text, as its page has it; an empty string for None.

        Arguments:
            text: The prose.
            at: The JSON Pointer of the value.
        """
        if not text:
            return ""

        def resolve(reference: ProseLink | Cited) -> str:
            target, words = reference.target, reference.words
            if isinstance(reference, Cited):
                self.cites.append(CitedData(at, target, words, *ends(self.maker, target, words)))
                label = f"[{self.maker.labelled(target).title}]"
                return escape(f"“{words}” {label}" if words else label)
            self.links.append(LinkedData(at, target))
            return escape(words or self.maker.link(target).title)

        return plain(render(text, resolve))


def ends(maker: Maker, article: str, words: str | None, near: str | None = None) -> tuple[int | None, int | None]:
    """Return where words stand in the captured text of an article; None twice without words."""
    place = maker.ask.place_of_words(article, words, near)
    return (place.start, place.end) if place else (None, None)


def source(maker: Maker, citation: Citation) -> SourceData:
    """Return a source of a statement with the place of its words."""
    article, words = citation.article, citation.quotation
    return SourceData(article, words, *ends(maker, article, words, citation.near))


class _Field(NamedTuple):
    name: str
    key: str
    holds_prose: bool


class Listed(NamedTuple):
    """A list of objects within another.

    Attributes:
        form: Of each object.
        said: What they are.
    """

    form: Declared
    said: str


class Declared:
    """The published form of a part of a record.

    Arguments:
        name: Of its JSON Schema.
        parts: What is published of it: the class of the part, and of another that lies flat beside it.
        more: A Struct of what is published beside what is declared.
        without: Keys that are not published with it, beside those that never are.
        lists: Lists of objects that are published beside what is declared.
        may_lack: Whether all that is declared may be null.
        is_inner: Whether it is within an object that lists what its prose cites.
    """

    def __init__(
        self,
        name: str,
        *parts: type[Part],
        more: type[msgspec.Struct] | None = None,
        without: Collection[str] = (),
        lists: Mapping[str, Listed] | None = None,
        may_lack: bool = False,
        is_inner: bool = False,
    ) -> None:
        self._name = name
        self._more = more
        self._lists = lists or {}
        self._may_lack = may_lack
        self._is_inner = is_inner
        left_out = {*UNPUBLISHED, *without}
        self._fields = {
            part: [field for field in msgspec.structs.fields(part) if field.name not in left_out] for part in parts
        }
        names = [field.name for fields in self._fields.values() for field in fields]
        if twice := [each for each in names if names.count(each) > 1]:
            raise TypeError(f"`{name}` would have `{twice[0]}` twice")

    @cached_property
    def _plans(self) -> Mapping[type[Part], Sequence[_Field]]:
        return {
            part: [_Field(each.name, each.encode_name, _holds_prose(each.type)) for each in fields]
            for part, fields in self._fields.items()
        }

    @cached_property
    def has_prose(self) -> bool:
        """Whether it lists what its prose cites."""
        return not self._is_inner and any(map(_may_cite, self._plans.keys(), self._plans.values()))

    @cached_property
    def cls(self) -> type[msgspec.Struct]:
        """The Struct that describes it, which only its schema needs."""
        typed: list[tuple[str, Any]] = []
        described: list[str] = []
        for part, fields in self._fields.items():
            for field in fields:
                of = _published(field.type)
                typed.append((field.name, of | None if self._may_lack else of))
            described.append(_described(part, {field.name for field in fields}))
        names = {field.name: field.encode_name for fields in self._fields.values() for field in fields}
        if self.has_prose:
            typed += [("cites", list[CitedData]), ("links", list[LinkedData])]
            described.append("    cites: What its prose cites.\n    links: Records that its prose links to.")
        for key, listed in self._lists.items():
            typed.append((key, list[listed.form.cls]))  # type: ignore[name-defined]
            described.append(f"    {key}: {listed.said}")
        first = inspect.cleandoc(next(iter(self._fields)).__doc__ or "").partition("\n\n")[0]
        doc = f"{first}\n\nAttributes:\n" + "\n".join(filter(None, described)) + "\n"
        bases = (self._more,) if self._more else None
        return msgspec.defstruct(self._name, typed, bases=bases, namespace={"__doc__": doc}, kw_only=True, rename=names)

    def data(self, maker: Maker, *values: Part, **more: object) -> dict[str, Any]:
        """Return a part of a record as it is published.

        Arguments:
            maker: Answers what is asked of the briefing.
            values: The part, and what lies flat beside it.
            more: What is published beside what is declared.
        """
        writer = Writer(maker)
        made: dict[str, Any] = {}
        for value in values:
            self._write(writer, value, "", made)
        made.update(more)
        if self.has_prose:
            made.update(cites=writer.cites, links=writer.links)
        return made

    def nothing(self, **more: object) -> dict[str, Any]:
        """Return what is published where there is no such part: null for all that is declared."""
        made: dict[str, Any] = {field.key: None for plan in self._plans.values() for field in plan}
        made.update(more)
        if self.has_prose:
            made.update(cites=[], links=[])
        return made

    def _write(self, writer: Writer, value: Part, at: str, made: dict[str, Any]) -> None:
        for field in self._plans[type(value)]:
            given = getattr(value, field.name)
            made[field.key] = _written(writer, given, f"{at}/{field.key}", field.holds_prose)


_PARTS: dict[type[Part], Declared] = {}


def _part(cls: type[Part]) -> Declared:
    """Return the published form of a part that has no form of its own."""
    if cls not in _PARTS:
        _PARTS[cls] = Declared(f"{cls.__name__}Data", cls, is_inner=True)
    return _PARTS[cls]


def _written(writer: Writer, value: Any, at: str, holds_prose: bool) -> Any:
    if isinstance(value, str):
        return writer.prose(value, at) if holds_prose else value
    if value is None:
        return "" if holds_prose else None
    if isinstance(value, float):
        return whole(value)
    if isinstance(value, Date):
        return value.text
    if isinstance(value, tuple):
        return [_written(writer, each, f"{at}/{place}", holds_prose) for place, each in enumerate(value)]
    if isinstance(value, dict):
        return {key: _written(writer, each, f"{at}/{_escaped(key)}", holds_prose) for key, each in value.items()}
    if isinstance(value, Citation):
        return source(writer.maker, value)
    if isinstance(value, Part):
        made: dict[str, Any] = {}
        _part(type(value))._write(writer, value, at, made)
        return made
    return value


def whole(value: float) -> float:
    """Return a number as its article gives it: a whole number without a decimal point."""
    return int(value) if value.is_integer() else value


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _published(given: Any) -> Any:
    """Return the type of a value as it is published."""
    origin, arguments = get_origin(given), get_args(given)
    if given is Date:
        return EDTF
    if isinstance(given, type) and issubclass(given, Citation):
        return SourceData
    if isinstance(given, type) and issubclass(given, Part):
        return _part(given).cls
    if origin is Annotated:
        return str if _is_prose(given) else given
    if origin is tuple:
        return list[_published(arguments[0])]  # type: ignore[misc]
    if origin is dict:
        return dict[arguments[0], _published(arguments[1])]  # type: ignore[misc, valid-type]
    if origin in {Union, UnionType}:
        members = [each for each in arguments if not (each is NoneType and _holds_prose(given))]
        return Union[tuple(map(_published, members))]  # noqa: UP007 - of a tuple
    return given


def _is_prose(given: Any) -> bool:
    return any(isinstance(meta, Meta) and (meta.extra or {}).get("prose") for meta in get_args(given)[1:])


def _holds_prose(given: Any) -> bool:
    """Whether a type has prose in it, that of parts left out."""
    return (get_origin(given) is Annotated and _is_prose(given)) or any(map(_holds_prose, get_args(given)))


def _may_cite(part: type[Part], plan: Sequence[_Field]) -> bool:
    """Whether what is published of a part has prose in it, that of inner parts too."""
    types = {field.name: field.type for field in msgspec.structs.fields(part)}
    return any(field.holds_prose or _has_prose_within(types[field.name]) for field in plan)


def _has_prose_within(given: Any) -> bool:
    if isinstance(given, type) and issubclass(given, Part):
        return any(_holds_prose(field.type) or _has_prose_within(field.type) for field in msgspec.structs.fields(given))
    return any(map(_has_prose_within, get_args(given)))


def _described(part: type[Part], names: Collection[str]) -> str:
    """Return what docstrings say of some attributes, as lines of a docstring."""
    texts: dict[str, str] = {}
    for cls in reversed(part.__mro__):
        _, _, attributes = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")
        texts.update({found[1]: found[0] for found in _ATTRIBUTE.finditer(attributes)})
    return "\n".join(text for name, text in texts.items() if name in names)
