"""A file of records in which single values are changed, and every other byte stays as it was.

A change replaces or inserts characters at the places that the YAML nodes tell, so no comment, no order and no broken
line is lost. A library that writes the whole file anew loses some: with the settings that fit best ruamel.yaml 0.19.1
keeps 1,729 of the 2,631 lines of the first briefing. After each change the text is read again and compared with what
was meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from sitegen.content.loader import NULL_TAG
from sitegen.content.source import Source, compose, compose_front_matter, read, scalar_offsets
from sitegen.content.todo import is_todo
from sitegen.content.walk import Step
from sitegen.diagnostics import Diagnostic, Diagnostics
from sitegen.editing.writing import Scalar, Style, Value, can_be_block, entry, flow, folded, item, quoted, scalar
from sitegen.errors import SitegenError

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"] | None
"""What a file holds, with scalars as they are written."""

Steps: TypeAlias = Sequence[Step]
"""Keys and positions from the top of a file down to a value."""

_BOM = b"\xef\xbb\xbf"
_WIDEST = 120
_COMMENT_LINE = re.compile(r"([ ]*)#[^\n]*(?:\n|\Z)")
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_HEADER = re.compile(r"[|>][-+0-9]*")
_INDENT = re.compile(r"(?:[ \t]*\r?\n)*([ ]+)\S")
_NEWLINES = re.compile("\n+")
_BEFORE_COMMA = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\n]*)*,")


class EditError(SitegenError):
    """A file was not changed as it should have been, and is as it was.

    Attributes:
        path: The file.
        reason: One lower-case sentence.
        findings: What is wrong with the file itself.
    """

    def __init__(self, path: Path, reason: str, findings: Iterable[Diagnostic] = ()) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.findings = tuple(findings)

    def __str__(self) -> str:
        return f"`{self.path}` was not changed: {self.reason}"


class _Patch(NamedTuple):
    """Characters that take the place of others."""

    start: int
    end: int
    text: str


class Document:
    """A YAML file, or a Markdown file with front matter, that is being changed.

    Arguments:
        path: As the user knows it; nothing is read from it or written to it.
        data: Its bytes.

    Raises:
        EditError: When they cannot be read as YAML.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        self.before = data
        self._bom = _BOM if data.startswith(_BOM) else b""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise EditError(path, "it is not UTF-8") from error
        self._take(text)

    @classmethod
    def open(cls, path: Path) -> Document:
        """Read a file.

        Raises:
            EditError: When it cannot be read, or is no YAML; `findings` say why.
        """
        found = Diagnostics()
        source = read(path, found)
        if source is None:
            raise EditError(path, "it cannot be read", found)
        return cls(path, source.data)

    @property
    def data(self) -> bytes:
        """Its bytes as they are now."""
        return self._bom + self.text.encode()

    @property
    def is_changed(self) -> bool:
        """Whether they are others than they were."""
        return self.data != self.before

    def value(self, steps: Steps = ()) -> Plain:
        """Return a copy of a value; scalars are text as it is written, or None.

        Raises:
            KeyError: When there is none.
        """
        return _plain(self._node(steps))

    def line_of(self, steps: Steps) -> int:
        """Return the line that a value begins in, or that of its key, counted from 1.

        Raises:
            KeyError: When there is none.
        """
        node = self._node(steps)
        if steps and isinstance(steps[-1], str):
            node = next(key for key, _ in self._node(steps[:-1]).value if key.value == steps[-1])
        return int(node.start_mark.line) + 1

    def line_of_part(self, steps: Steps, offset: int) -> int:
        """Return the line of a character of a scalar, counted from 1.

        Raises:
            KeyError: When there is no such scalar.
        """
        node = self._node(steps)
        if not isinstance(node, ScalarNode):
            raise KeyError(tuple(steps))
        return self.text.count("\n", 0, scalar_offsets(self.text, node)[offset]) + 1

    def has(self, steps: Steps) -> bool:
        """Whether there is a value, be it empty."""
        with suppress(KeyError):
            return self._node(steps) is not None
        return False

    def set(self, steps: Steps, value: Value) -> None:
        """Replace a scalar by another, which keeps its quotation marks or its form of a block where that can be.

        A list or mapping can take the place of what is empty or `TODO` only.

        Raises:
            KeyError: When there is no such value.
            EditError: When that cannot be done, or a list or mapping is there.
        """
        node = self._node(steps)
        if not isinstance(node, ScalarNode):
            raise EditError(self.path, f"{_said(steps)} is no single value")

        def change(data: Plain) -> Plain:
            return _with(data, steps, lambda _: _plain_of(value))

        if isinstance(value, (str, int, float, bool)) or value is None:
            self._change(self._replaced(node, steps, value), change)
        elif _is_empty(node):
            self._change(self._filled(node, steps, value), change)
        else:
            raise EditError(self.path, f"{_said(steps)} holds something else already")

    def set_part(self, steps: Steps, start: int, end: int, text: str) -> None:
        """Replace some characters of a scalar, such as an id in prose, and leave the others as they are written.

        Arguments:
            steps: To the scalar.
            start: Of the characters, in the value.
            end: Behind them.
            text: What takes their place.

        Raises:
            KeyError: When there is no such value.
            EditError: When that cannot be done.
        """
        node = self._node(steps)
        if not isinstance(node, ScalarNode):
            raise EditError(self.path, f"{_said(steps)} is no single value")
        whole = node.value[:start] + text + node.value[end:]
        offsets = [*scalar_offsets(self.text, node), -1]
        patch = _Patch(offsets[start], offsets[end - 1] + 1, text) if start < end else None

        def change(data: Plain) -> Plain:
            return _with(data, steps, lambda _: whole)

        try:
            if patch is None or self.text[patch.start : patch.end] != node.value[start:end]:
                raise EditError(self.path, f"{_said(steps)} is not written as it is read")
            self._change([patch], change)
        except EditError:
            # What is broken or escaped within the characters, or must now be quoted, is written anew as a whole.
            self._change(self._replaced(node, steps, whole), change)

    def rename_key(self, steps: Steps, key: str) -> None:
        """Give an entry of a mapping another key, at the place where it is.

        Raises:
            KeyError: When there is no such entry.
            EditError: When that cannot be done; where the mapping has the key already, for one.
        """
        *above, old = steps
        mapping = self._node(above)
        nodes = [name for name, _ in mapping.value if name.value == old] if isinstance(mapping, MappingNode) else []
        if not nodes:
            raise KeyError(tuple(steps))
        if self.has([*above, key]):
            raise EditError(self.path, f"{_said([*above, key])} is there already")

        def change(data: Plain) -> Plain:
            return _with(data, above, lambda entries: _renamed(entries, old, key))

        self._change([_Patch(nodes[0].start_mark.index, nodes[0].end_mark.index, flow(key))], change)

    def add_key(self, steps: Steps, key: str, value: Value, order: Sequence[str] = ()) -> None:
        """Add a key with its value to a mapping; what is there and empty or `TODO` gets the value.

        Arguments:
            steps: To the mapping.
            key: The key.
            value: Its value.
            order: Keys in the order in which they should stand; where the key is not among them it comes last.

        Raises:
            KeyError: When there is no such value.
            EditError: When that cannot be done, or the key has a value.
        """
        mapping = self._node(steps)
        if self.has([*steps, key]):
            self._fill([*steps, key], value)
            return
        if isinstance(mapping, ScalarNode) and _is_empty(mapping):
            self._fill(steps, {key: value})
            return
        if not isinstance(mapping, MappingNode):
            raise EditError(self.path, f"{_said(steps)} is no mapping")
        position = _position(mapping, key, order)

        def change(data: Plain) -> Plain:
            return _with(data, steps, lambda entries: _inserted(entries, position, key, _plain_of(value)))

        if mapping.flow_style:
            at = mapping.value[position - 1][1] if position else None
            patches = self._in_flow(mapping, at, f"{flow(key)}: {flow(value)}")
        else:
            column = mapping.value[0][0].start_mark.column
            above, below = mapping.value[position - 1]
            patches = self._below(self._end_of(below, above), column, entry(key, value, column, self._style), column)
        self._change(patches, change)

    def add_item(self, steps: Steps, value: Value, order: Sequence[str] = ()) -> None:
        """Add an item to the end of a list, in the form of those that are there; make the list where there is none.

        Arguments:
            steps: To the list; its last step may be a key that the mapping does not have yet.
            value: The item.
            order: Keys of that mapping in the order in which they should stand, for a list that is new.

        Raises:
            KeyError: When there is no such value, nor a mapping that could hold it.
            EditError: When that cannot be done, or something else is there.
        """
        if steps and not self.has(steps):
            self.add_key(steps[:-1], str(steps[-1]), [value], order)
            return
        items = self._node(steps)
        if isinstance(items, ScalarNode) and _is_empty(items):
            self._fill(steps, [value])
            return
        if not isinstance(items, SequenceNode):
            raise EditError(self.path, f"{_said(steps)} is no list")

        def change(data: Plain) -> Plain:
            return _with(data, steps, lambda entries: [*_list(entries), _plain_of(value)])

        if items.flow_style and not items.value and not isinstance(value, (str, int, float)) and self._is_last(items):
            patches = self._filled(items, steps, [value])
        elif items.flow_style:
            patches = self._in_flow(items, items.value[-1] if items.value else None, flow(value))
        else:
            column = items.start_mark.column
            last = items.value[-1]
            lines = item(value, column, self._style)
            is_of_lines = isinstance(last, CollectionNode) and not last.flow_style
            if isinstance(value, (dict, list, tuple)) and not is_of_lines:
                line = f"- {flow(value)}"
                lines = [line] if column + len(line) <= max(self._style.width, len(self._line_at(last))) else lines
            patches = self._below(self._end_of(last), column, lines, self._column_above(steps))
        self._change(patches, change)

    def comment(self, steps: Steps, text: str) -> None:
        """Put a comment on a line of its own above an item of a list, or above an entry of a mapping.

        Arguments:
            steps: To the value.
            text: The words of the comment, on one line.

        Raises:
            KeyError: When there is no such value.
            EditError: When the value stands inside brackets.
        """
        node = self._node(steps)
        if self._is_in_flow(steps):
            raise EditError(self.path, f"{_said(steps)} has no line of its own")
        above = self._node(steps[:-1])
        keys = [key for key, value in above.value if value is node] if isinstance(above, MappingNode) else []
        start = (keys[0] if keys else node).start_mark.index
        line = self.text.rfind("\n", 0, start) + 1
        indent = len(self.text[line:]) - len(self.text[line:].lstrip(" "))
        self._change([_Patch(line, line, f"{' ' * indent}# {text}{self._eol}")], lambda data: data)

    def replace_in_comments(self, words: re.Pattern[str], text: str) -> list[int]:
        """Replace words wherever a comment has them, and return the lines, counted from 1.

        Arguments:
            words: What is replaced.
            text: What takes its place.
        """
        scalars = _scalar_spans(self.text, self._root)
        patches = []
        for match in _COMMENT.finditer(self.text, 0, len(self.text)):
            if any(start <= match.start() < end for start, end in scalars):
                continue
            patches += [_Patch(*each.span(), text) for each in words.finditer(self.text, *match.span())]
        lines = [self.text.count("\n", 0, patch.start) + 1 for patch in patches]
        if patches:
            self._change(patches, lambda data: data)
        return lines

    def _take(self, text: str) -> None:
        """Take a text as what the file now holds."""
        found = Diagnostics()
        source = Source(self.path, b"", text)
        compose_any = compose_front_matter if self.path.suffix == ".md" else compose
        node = compose_any(source, found)
        if node is None:
            raise EditError(self.path, "it is no YAML that can be read", found)
        self.text = text
        self._root = node
        self._data = _plain(node)
        self._eol = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
        self._style = _style_of(text, node)

    def _change(self, patches: Sequence[_Patch], meant: Callable[[Plain], Plain]) -> None:
        """Change the text, unless that makes it say anything but what is meant."""
        text = self.text
        for patch in sorted(patches, reverse=True):
            text = text[: patch.start] + patch.text + text[patch.end :]
        wanted, before = meant(self._data), self.text
        try:
            self._take(text)
        except EditError as error:
            raise EditError(self.path, "the change would make it unreadable", error.findings) from error
        if not _same(self._data, wanted):
            self._take(before)
            raise EditError(self.path, "the change would not say what it should")

    def _node(self, steps: Steps) -> Node:
        node = self._root
        for step in steps:
            below: list[Node] = []
            if isinstance(node, MappingNode):
                below = [value for key, value in node.value if isinstance(key, ScalarNode) and key.value == step]
            elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
                below = [node.value[step]]
            if not below:
                raise KeyError(tuple(steps))
            node = below[0]
        return node

    def _fill(self, steps: Steps, value: Value) -> None:
        node = self._node(steps)
        if not isinstance(node, ScalarNode) or not _is_empty(node):
            raise EditError(self.path, f"{_said(steps)} holds something else already")
        self.set(steps, value)

    def _filled(self, node: Node, steps: Steps, value: Value) -> list[_Patch]:
        """Put a list or mapping where a scalar, or a list without items, is."""
        start, end = node.start_mark.index, node.end_mark.index
        start, end = (start, end) if end > start else (start, start)
        if not self._is_last(node) or not steps or not isinstance(steps[-1], str):
            return [self._inline(start, end, flow(value))]
        column = self._column_of_key(steps)
        first, *more = entry("x", value, column, self._style)
        if not more:
            return [self._inline(start, end, first.removeprefix("x: "))]
        while start > 0 and self.text[start - 1] in " \t":
            start -= 1
        return [_Patch(start, end, ""), *self._below(end, column, more, column)]

    def _inline(self, start: int, end: int, text: str) -> _Patch:
        """Return what puts text in the place of other text, or behind a key that has none."""
        return _Patch(start, end, text if end > start or self.text[start - 1 : start] in {" ", "["} else f" {text}")

    def _replaced(self, node: ScalarNode, steps: Steps, value: Scalar) -> list[_Patch]:
        """Put a scalar in the place of another, in its form where that can be."""
        if _is_raw(node):
            return [_Patch(node.start_mark.index, node.end_mark.index, str(value).replace("\n", self._eol))]
        start, end = node.start_mark.index, node.end_mark.index
        is_in_flow = self._is_in_flow(steps)
        if isinstance(value, str) and node.style in {"|", ">"}:
            return self._in_block(node, value)
        if isinstance(value, str) and node.style in {"'", '"'}:
            return [_Patch(start, end, quoted(value, node.style, in_flow=is_in_flow))]
        if is_in_flow or value is None or self.text[end : self._end_of_line(end)].strip():
            return [self._inline(start, end, "" if value is None and end == start else flow(value, in_flow=is_in_flow))]
        line_start = self.text.rfind("\n", 0, start) + 1
        below = self._column_of_key(steps) + self._style.step
        first, *more = scalar(value, start - line_start, below, self._style)
        lines = [first, *(" " * below + line if line else line for line in more)]
        return [self._inline(start, end, self._eol.join(lines))]

    def _in_block(self, node: ScalarNode, value: str) -> list[_Patch]:
        """Put text into a block scalar: its indent stays, and so do the comment behind its header and what follows."""
        start, end = node.start_mark.index, node.end_mark.index
        header = _HEADER.search(self.text, start)
        assert header is not None  # noqa: S101 - that is what makes it a block
        first = self.text.find("\n", start) + 1
        written = self.text[first:end]
        indent = _INDENT.match(written)
        if not first or not can_be_block(value.removesuffix("\n")) or indent is None:
            return [_Patch(header.start(), self._end_of(node), quoted(value))]
        chomp = "" if value.endswith("\n") else "-"
        body = written.rstrip() if "+" not in header[0] else written.removesuffix("\n").removesuffix("\r")
        if "+" in header[0] and chomp == "":
            chomp = "+"
        text = value.removesuffix("\n")
        if node.style == ">":
            broken = _NEWLINES.sub(lambda breaks: f"{breaks[0]}\n", text).split("\n")
            lines = [part for line in broken for part in folded(line, self._style.width - len(indent[1]))]
        else:
            lines = text.split("\n")
        said = self._eol.join(indent[1] + line if line else line for line in lines)
        digits = "".join(filter(str.isdigit, header[0]))
        return [
            _Patch(header.start(), header.end(), f"{node.style}{digits}{chomp}"),
            _Patch(first, first + len(body), said),
        ]

    def _in_flow(self, node: CollectionNode, last: Node | None, text: str) -> list[_Patch]:
        """Put an entry into brackets, behind one that is there or, where there is none, behind the opening one."""
        opening, closing = node.start_mark.index, node.end_mark.index - 1
        if last is None:
            return [_Patch(opening + 1, opening + 1, text)]
        at = last.end_mark.index
        comma = _BEFORE_COMMA.match(self.text, at, closing)
        behind = comma.end() if comma else at
        line_end = self._end_of_line(behind)
        first = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]
        indent = " " * first.start_mark.column
        rest = self.text[behind:line_end].strip()
        if line_end <= closing and (not rest or rest.startswith("#")):
            # One entry a line, or a comment behind the last one: the new one has a line of its own.
            own = _Patch(line_end, line_end, f"{self._eol}{indent}{text}{',' if comma else ''}")
            return [own] if comma else [_Patch(at, at, ","), own]
        line_start = self.text.rfind("\n", 0, at) + 1
        is_long = line_end - line_start + len(text) + 2 > self._style.width
        between = f"{self._eol}{indent}" if is_long else " "
        return [_Patch(behind, behind, f"{'' if comma else ','}{between}{text}")]

    def _below(self, end: int, column: int, lines: Sequence[str], above: int | None = None) -> list[_Patch]:
        """Put lines below the one that an offset is in, and below comments there that are further in than its key."""
        indented = [" " * column + line if line else line for line in lines]
        at = self.text.find("\n", end)
        if at < 0:
            at = len(self.text)
            return [_Patch(at, at, "".join(f"{self._eol}{line}" for line in indented))]
        at += 1
        while above is not None and (comment := _COMMENT_LINE.match(self.text, at)) and len(comment[1]) > above:
            at = comment.end()
        lead = "" if self.text[at - 1] == "\n" else self._eol
        said = self._eol.join(indented)
        return [_Patch(at, at, f"{lead}{said}{'' if lead else self._eol}")]

    def _end_of(self, node: Node, key: Node | None = None) -> int:
        """Return the offset behind the last character of a value, comments and empty lines apart."""
        if isinstance(node, CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self._end_of(last[1], last[0]) if isinstance(node, MappingNode) else self._end_of(last)
        if isinstance(node, ScalarNode) and node.style in {"|", ">"}:
            start, end = node.start_mark.index, node.end_mark.index
            written = self.text[start:end]
            header = _HEADER.match(written)
            if header and "+" in header[0]:
                return end - 1 if written.endswith("\n") else end
            return start + len(written.rstrip())
        return max(node.end_mark.index, key.end_mark.index if key else 0)

    def _is_last(self, node: Node) -> bool:
        """Whether nothing but a comment follows on the line that a value ends in."""
        rest = self.text[node.end_mark.index : self._end_of_line(node.end_mark.index)].strip()
        return not rest or rest.startswith("#")

    def _is_in_flow(self, steps: Steps) -> bool:
        """Whether a value stands inside brackets."""
        above = (self._node(steps[:length]) for length in range(len(steps)))
        return any(isinstance(node, CollectionNode) and node.flow_style for node in above)

    def _column_of_key(self, steps: Steps) -> int:
        """Return the column of the key, or of the `-`, that a value stands behind."""
        above = self._node(steps[:-1])
        if isinstance(above, MappingNode):
            return int(next(key.start_mark.column for key, _ in above.value if key.value == steps[-1]))
        return int(above.start_mark.column)

    def _column_above(self, steps: Steps) -> int | None:
        """Return the column of the key of a list, or None for a list of records."""
        return self._column_of_key(steps) if steps else None

    def _end_of_line(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        end = len(self.text) if end < 0 else end
        return end - (self.text[end - 1 : end] == "\r")

    def _line_at(self, node: Node) -> str:
        start = self.text.rfind("\n", 0, node.start_mark.index) + 1
        return self.text[start : self._end_of_line(start)]


def _is_empty(node: ScalarNode) -> bool:
    return node.tag == NULL_TAG or is_todo(node)


def _is_raw(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style == "raw"


def _position(mapping: MappingNode, key: str, order: Sequence[str]) -> int:
    """Return where a key belongs among those of a mapping; never before the first, which may stand behind a `-`."""
    if key not in order:
        # What stands below front matter is no key of it.
        return len(mapping.value) - (mapping.value[-1:] != [] and _is_raw(mapping.value[-1][1]))
    before = set(order[: order.index(key)])
    places = [place for place, (name, _) in enumerate(mapping.value, 1) if name.value in before]
    return max(places, default=min(1, len(mapping.value)))


def _scalar_spans(text: str, node: Node) -> list[tuple[int, int]]:
    """Return where all scalars are; of a block without the line that begins it, which may have a comment."""
    if isinstance(node, MappingNode):
        return [span for pair in node.value for each in pair for span in _scalar_spans(text, each)]
    if isinstance(node, SequenceNode):
        return [span for each in node.value for span in _scalar_spans(text, each)]
    if not isinstance(node, ScalarNode):
        return []
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in {"|", ">"}:
        start = text.find("\n", start) + 1
    elif node.style == "raw":
        end = start + len(node.value)
    return [(start, end)]


def _style_of(text: str, root: Node) -> Style:
    """Return how a file is written: the first mapping and list that are inside another tell."""
    step = dash = 0
    for node, column in _below_keys(root):
        if isinstance(node, MappingNode):
            step = step or node.start_mark.column - column
        elif not dash:
            dash = node.start_mark.column - column + 1
    width = max((len(line) for line in text.split("\n") if not line.lstrip().startswith("#")), default=0)
    return Style(step or 2, dash - 1 if dash else 2, min(max(80, width), _WIDEST))


def _below_keys(node: Node) -> Iterable[tuple[CollectionNode, int]]:
    """Give each list and mapping of lines that is the value of a key, and the column of that key."""
    if isinstance(node, MappingNode) and not node.flow_style:
        for key, value in node.value:
            if isinstance(value, CollectionNode) and not value.flow_style:
                yield value, key.start_mark.column
            yield from _below_keys(value)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _below_keys(value)


def _plain(node: Node) -> Plain:
    if isinstance(node, MappingNode):
        return {_key(key): _plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(value) for value in node.value]
    return None if node.tag == NULL_TAG else str(node.value)


def _key(node: Node) -> str:
    return node.value if isinstance(node, ScalarNode) else str(_plain(node))


def _plain_of(value: Value) -> Plain:
    """Return what is read where a value was written."""
    if isinstance(value, dict):
        return {key: _plain_of(below) for key, below in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain_of(below) for below in value]
    return value if isinstance(value, str) or value is None else flow(value)


def _same(one: Plain, other: Plain) -> bool:
    """Whether two values are the same, with keys in the same order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and one == other


def _with(data: Plain, steps: Steps, change: Callable[[Plain], Plain]) -> Plain:
    """Return data in which one value is another."""
    if not steps:
        return change(data)
    step, *more = steps
    if isinstance(data, dict):
        return {key: _with(value, more, change) if key == step else value for key, value in data.items()}
    return [_with(value, more, change) if place == step else value for place, value in enumerate(_list(data))]


def _list(data: Plain) -> list[Plain]:
    assert isinstance(data, list)  # noqa: S101 - its node is a sequence
    return data


def _renamed(entries: Plain, old: Step, key: str) -> Plain:
    assert isinstance(entries, dict)  # noqa: S101 - its node is a mapping
    return {key if name == old else name: value for name, value in entries.items()}


def _inserted(entries: Plain, position: int, key: str, value: Plain) -> Plain:
    assert isinstance(entries, dict)  # noqa: S101 - its node is a mapping
    pairs = list(entries.items())
    return dict([*pairs[:position], (key, value), *pairs[position:]])


def _said(steps: Steps) -> str:
    return f"`{'.'.join(map(str, steps))}`" if steps else "its whole value"
