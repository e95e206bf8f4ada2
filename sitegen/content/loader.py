"""YAML text to nodes, with the guards that keep a hostile or mistaken text from harm.

YAML is composed to nodes, not loaded to values, so that every value knows its line and column, a repeated key is
seen, and `no` or `2031-05-02` stay as they were written. libyaml composes recursively in C, so nesting is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import Node, ScalarNode, SequenceNode

try:
    from yaml import CSafeLoader as _SafeLoader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _SafeLoader  # type: ignore[assignment]

MAX_DEPTH = 32
"""How deep lists and mappings may nest; no record needs more than eight."""

NULL_TAG = "tag:yaml.org,2002:null"
TEXT_TAG = "tag:yaml.org,2002:str"
_LIST_TAG = "tag:yaml.org,2002:seq"
_MAPPING_TAG = "tag:yaml.org,2002:map"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_OWN_BOUND = "exceeded maximum nesting depth"
"""The problem that libyaml reports from version 0.2.6 on, where its scanner is 1,000 levels deep."""


class NestedTooDeepError(Exception):
    """A list or mapping is nested deeper than `MAX_DEPTH`.

    Arguments:
        offset: Of the first one that is.
    """

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class AliasError(Exception):
    """There is an alias, which is never expanded: a few of them can make a value of any size.

    Arguments:
        offset: Of its `*`.
        anchor: The name behind it.
    """

    def __init__(self, offset: int, anchor: str) -> None:
        super().__init__(offset, anchor)
        self.offset = offset
        self.anchor = anchor


class _StoppedError(Exception):
    """The composer went down further than it may."""


class _Loader(_SafeLoader):
    """Composes nodes no deeper than they may nest, and tells an empty value from text, but no number or date.

    A field says what its text means, whatever its form. To look that up for each scalar in PyYAML's list of regular
    expressions takes as long as reading does.
    """

    depth = 0
    is_deep = False

    def descend_resolver(self, _current_node: Node | None, _current_index: Any) -> None:
        """Go down to a node, unless the collection that it is in is nested too deep."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.is_deep = True
            if self.depth > MAX_DEPTH + 1:
                raise _StoppedError

    def ascend_resolver(self) -> None:
        """Go up again."""
        self.depth -= 1

    def resolve(self, kind: type[Node], value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        """Return the tag of a node that has none."""
        if kind is ScalarNode:
            return NULL_TAG if value in _NULLS and isinstance(implicit, tuple) and implicit[0] else TEXT_TAG
        return _LIST_TAG if kind is SequenceNode else _MAPPING_TAG


def nodes_of(text: str) -> Node | None:
    """Return the node of a YAML text, or None if there is nothing but comments.

    Raises:
        NestedTooDeepError: At the first list or mapping that is.
        AliasError: At the first alias.
        MarkedYAMLError: If the text is no YAML.
    """
    if "*" in text:
        _check_events(text)
    loader = _Loader(text)
    node = None
    try:
        node = loader.get_single_node()
    except _StoppedError:
        loader.is_deep = True
    except MarkedYAMLError as error:
        if not loader.is_deep and error.problem != _OWN_BOUND:
            raise
        loader.is_deep = True
    finally:
        loader.dispose()
    if loader.is_deep:
        # It is not too deep if there is only a scalar at the first level too many.
        _check_events(text)
    return node


def tokens_of(text: str) -> Iterator[Any]:
    """Give the tokens of a YAML text, as far as it has any."""
    try:
        yield from yaml.scan(text, Loader=_Loader)
    except YAMLError:
        return


def index_of(mark: Any) -> int:
    """Return the offset of a mark of either loader, whose marks are of different types."""
    return int(mark.index) if mark else 0


def _check_events(text: str) -> None:
    """Raise at the first alias or the first place that is nested too deep, by events, which do not recurse."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                raise AliasError(index_of(event.start_mark), event.anchor or "")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise NestedTooDeepError(index_of(event.start_mark))
    except MarkedYAMLError as error:
        if error.problem != _OWN_BOUND:
            raise
        # The scanner is ahead of the events. Without what is behind its bound it does not come to it.
        _check_events(text[: index_of(error.problem_mark)])
