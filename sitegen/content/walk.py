"""Every reference and piece of prose in a record, each with the way to it.

The walk over a type is made once from its annotations, so a field that `sitegen.content.records` marks as a reference
or as prose is resolved, checked and linked without a list to keep anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect as types

from sitegen.content.records import Citation, Record, Reference, Site

Step = str | int
"""A key or a position, as it stands in the YAML."""


class Found(msgspec.Struct, frozen=True):
    """A value that the walk stops at.

    Attributes:
        steps: From the record down to the value, as in the YAML.
        value: An id, a piece of prose, or a `Citation`.
        reference: What an id refers to; None for the others.
    """

    steps: tuple[Step, ...]
    value: Any
    reference: Reference | None = None


_Walk = Callable[[Any, tuple[Step, ...], list[Found]], None]
"""Adds what is found in a value, to which some steps lead."""


def walk(record: Record | Site) -> list[Found]:
    """Return each id that a record refers to, each piece of prose in it, and each citation."""
    found: list[Found] = []
    _of_struct(type(record))(record, (), found)
    return found


def walk_written(cls: type[Record | Site], data: Any) -> Iterator[Found]:
    """Give each id and each piece of prose in a record as it is written, whatever is wrong with the rest of it.

    Arguments:
        cls: What the record is.
        data: Its mappings, lists and scalars; these are text or None.
    """
    return _written(types.type_info(cls), data, ())


def _written(info: types.Type, data: Any, steps: tuple[Step, ...]) -> Iterator[Found]:
    extra = (info.extra or {}) if isinstance(info, types.Metadata) else {}
    if extra.get("reference") or extra.get("prose"):
        if isinstance(data, str):
            yield Found(steps, data, extra.get("reference"))
        return
    for below, value, further in _below(info, data):
        yield from _written(below, value, (*steps, *further))


def _below(info: types.Type, data: Any) -> list[tuple[types.Type, Any, tuple[Step, ...]]]:
    """Return what a value that is written holds, with the type that it should have and the steps to it."""
    if isinstance(info, types.Metadata):
        return [(info.type, data, ())]
    if isinstance(info, types.UnionType):
        return [(member, data, ()) for member in info.types]
    if isinstance(info, types.StructType) and isinstance(data, str):
        shorthand = getattr(info.cls, "shorthand", None)
        return [(field.type, data, ()) for field in info.fields if field.name == shorthand]
    if isinstance(info, types.StructType) and isinstance(data, dict):
        fields = [(field.type, field.encode_name) for field in info.fields]
        return [(of, data[key], (key,)) for of, key in fields if key in data]
    if isinstance(info, types.VarTupleType) and isinstance(data, list):
        return [(info.item_type, value, (place,)) for place, value in enumerate(data)]
    if isinstance(info, types.DictType) and isinstance(data, dict):
        return [(info.value_type, value, (key,)) for key, value in data.items()]
    return []


@cache
def _of_struct(cls: type[msgspec.Struct]) -> _Walk:
    info = types.type_info(cls)
    assert isinstance(info, types.StructType)  # noqa: S101 - the argument is a Struct
    parts = [(field.name, field.encode_name, _of_type(field.type)) for field in info.fields]
    wanted = [(name, key, part) for name, key, part in parts if part is not None]
    is_citation = issubclass(cls, Citation)

    def walk_struct(value: Any, steps: tuple[Step, ...], found: list[Found]) -> None:
        if is_citation:
            found.append(Found(steps, value))
        for name, key, part in wanted:
            below = getattr(value, name)
            if below:
                part(below, (*steps, key), found)

    return walk_struct


def _of_type(info: types.Type) -> _Walk | None:
    if isinstance(info, types.Metadata):
        return _of_marked(info)
    if isinstance(info, types.UnionType):
        members = [walk for walk in map(_of_type, info.types) if walk is not None]
        return members[0] if members else None
    if isinstance(info, types.VarTupleType):
        return _of_sequence(_of_type(info.item_type))
    if isinstance(info, types.DictType):
        return _of_mapping(_of_type(info.value_type))
    if isinstance(info, types.StructType):
        inner = _of_struct(info.cls)
        expected = info.cls

        def walk_part(value: Any, steps: tuple[Step, ...], found: list[Found]) -> None:
            if isinstance(value, expected):
                inner(value, steps, found)

        return walk_part
    return None


def _of_marked(info: types.Metadata) -> _Walk | None:
    extra = info.extra or {}
    reference: Reference | None = extra.get("reference")
    if reference is None and not extra.get("prose"):
        return None

    def walk_value(value: Any, steps: tuple[Step, ...], found: list[Found]) -> None:
        found.append(Found(steps, value, reference))

    return walk_value


def _of_mapping(item: _Walk | None) -> _Walk | None:
    if item is None:
        return None

    def walk_values(values: Any, steps: tuple[Step, ...], found: list[Found]) -> None:
        for key, value in values.items():
            if value is not None:
                item(value, (*steps, key), found)

    return walk_values


def _of_sequence(item: _Walk | None) -> _Walk | None:
    if item is None:
        return None

    def walk_items(values: Any, steps: tuple[Step, ...], found: list[Found]) -> None:
        for position, value in enumerate(values):
            item(value, (*steps, position), found)

    return walk_items
