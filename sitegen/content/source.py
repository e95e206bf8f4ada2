"""A content file, read once: its bytes, its text, its YAML nodes with their marks.

YAML is composed to nodes, not loaded to values, so that every value knows its line and column, a repeated key is
seen, and `no` or `2031-05-02` stay as they were written. libyaml recurses in C, so a text that could nest deeper
than its stack is measured by its events first.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from sitegen.diagnostics import Diagnostics, Span, span_at

try:
    from yaml import CSafeLoader as _SafeLoader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _SafeLoader  # type: ignore[assignment]

MAX_DEPTH = 32
"""How deep lists and mappings may nest; no record needs more than eight."""

_SAFE_DEPTH = 500
_WRONG_WHERE_IT_BEGAN = frozenset(
    {
        "found unexpected end of stream",
        "could not find expected ':'",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
        "did not find expected alphabetic or numeric character",
    }
)
"""Problems that libyaml sees at the end of what was begun wrong."""

_SAID = {
    "found unexpected end of stream": (
        "a quotation mark is not closed",
        "close it, and double a `'` inside `'…'`",
    ),
    "mapping values are not allowed in this context": (
        "`: ` stands inside a value that is not quoted",
        "put the text in quotation marks",
    ),
    "did not find expected key": (
        "this line does not fit the lines above",
        "check the indentation; quote words with `“…”` inside `\"…\"`, and double a `'` inside `'…'`",
    ),
    "did not find expected '-' indicator": (
        "this line does not continue the list above",
        "begin it with `- `, or check the indentation",
    ),
    "could not find expected ':'": (
        "this line has no `: ` that makes it a key",
        "write `key: value`, or check the indentation",
    ),
    "but found another document": (
        "the file holds a second YAML document",
        "write a list of records, or one file for each",
    ),
}
"""What libyaml's problems are called here, and what to do about them."""

_NO_TABS = "a tab cannot indent YAML", "indent with spaces"
_QUOTE = "put the text in quotation marks"
_CLOSING = {"[": "]", "{": "}"}

_Seen = tuple[int, str, str]
"""Where a mistake is that YAML finds later or elsewhere, what it is, and what to do about it."""

NULL_TAG = "tag:yaml.org,2002:null"
_TEXT_TAG = "tag:yaml.org,2002:str"
_LIST_TAG = "tag:yaml.org,2002:seq"
_MAPPING_TAG = "tag:yaml.org,2002:map"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_INDENTATION = re.compile(rf"[\n\r\x85\u2028\u2029][ ?-]{{{_SAFE_DEPTH // 4}}}")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)", re.DOTALL)
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")
_SPACE = re.compile(r"[ \t\r\n]+")
_LONE_KEY = re.compile(r"\s+[\w-]+:(\s|$)")
_INDENT = re.compile(r" *(?:- +)*")
_TAB_IN_INDENT = re.compile(r" *(\t)")
_NO_SPACE = re.compile(r"[A-Za-z_][\w-]*(:)(?=[^\s/])")
_UNQUOTED_REFERENCE = re.compile(r"(?::|-)\s+(\[\[|\[@)")


class _Loader(_SafeLoader):
    """Tells an empty value from text, and no number or date: a field says what its text means, whatever its form.

    That is looked up for each scalar in a list of regular expressions otherwise, and takes as long as reading does.
    """

    def descend_resolver(self, current_node: Node | None, current_index: Any) -> None:
        """Go down, which changes nothing."""

    def ascend_resolver(self) -> None:
        """Go up again."""

    def resolve(self, kind: type[Node], value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        """Return the tag of a node that has none."""
        if kind is ScalarNode:
            return NULL_TAG if value in _NULLS and isinstance(implicit, tuple) and implicit[0] else _TEXT_TAG
        return _LIST_TAG if kind is SequenceNode else _MAPPING_TAG


@dataclass(frozen=True)
class Source:
    """A text file of the content folder.

    Attributes:
        path: As the user knows it.
        data: Its bytes.
        text: Its characters, without a byte order mark.
    """

    path: Path
    data: bytes
    text: str

    def span(self, offset: int, length: int = 1) -> Span:
        """Return the place of some characters."""
        return span_at(self.path, self.text, offset, length)

    def span_of(self, node: Node) -> Span:
        """Return the place of a YAML node, underlining it as far as its first line goes."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, ScalarNode) and node.style in {"|", ">", "raw"} and node.value.strip():
            start = scalar_offsets(self.text, node)[len(node.value) - len(node.value.lstrip())]
            end = start + len(node.value.strip().split("\n")[0])
        elif isinstance(node, CollectionNode) and not node.flow_style:
            return self.span(start)
        return self.span(start, end - start)


def read(path: Path, found: Diagnostics) -> Source | None:
    """Read a file, or report why it cannot be used and return None."""
    try:
        data = path.read_bytes()
    except OSError as error:
        found.add("R020", f"`{path}` cannot be read: {(error.strerror or str(error)).lower()}", Span(str(path)))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_encoding(path, data, error, found)
        return None
    if not text.strip():
        found.add(
            "R004",
            f"`{path.name}` is empty",
            Span(str(path), 1, 1),
            hint="write the record, or delete the file",
        )
        return None
    source = Source(path, data, text)
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        hint = "delete the character; a file that is not text does not belong here"
        _report_forbidden(source, forbidden, source.span(forbidden.start()), hint, found)
        return None
    return source


def compose(source: Source, found: Diagnostics) -> Node | None:
    """Compose the YAML of a file, or report why it cannot be and return None."""
    return _compose(source, source.text, found)


def compose_front_matter(source: Source, found: Diagnostics) -> MappingNode | None:
    """Compose the front matter of a Markdown file, with what stands below it as the value of `body`.

    Returns None, and reports why, where the file does not begin with `---`, the second `---` is missing, or what
    stands between them is no mapping.
    """
    fences = [match for _, match in zip(range(2), _FENCE.finditer(source.text), strict=False)]
    if not fences or fences[0].start() != 0:
        found.add(
            "R015",
            f"`{source.path.name}` does not begin with front matter",
            source.span(0),
            hint="begin the file with a line `---`, its keys, and another line `---`",
        )
        return None
    if len(fences) < 2:
        found.add(
            "R015",
            f"the front matter of `{source.path.name}` is not closed",
            source.span(0, 3),
            hint="end it with a line `---`",
        )
        return None
    node = _compose(source, source.text[: fences[1].start()], found)
    if not isinstance(node, MappingNode):
        if node is not None or not found.has_errors:
            found.add(
                "R015",
                f"the front matter of `{source.path.name}` has no keys",
                source.span(0, 3),
                hint="write one `key: value` a line, `title:` at least",
            )
        return None
    start = min(fences[1].end() + 1, len(source.text))
    mark = _mark(source, start)
    key = ScalarNode(_TEXT_TAG, "body", mark, mark)
    body = ScalarNode(_TEXT_TAG, source.text[start:], mark, _mark(source, len(source.text)), "raw")
    node.value.append((key, body))
    return node


def scalar_offsets(text: str, node: ScalarNode) -> list[int]:
    """Return, for each character of a scalar's value, its offset in the text of the file.

    Folding, quoting and escapes make a value differ from what is written; this finds the way back, so that a
    diagnostic can point at a word in the middle of prose.
    """
    start = node.start_mark.index
    if node.style == "raw":
        return list(range(start, start + len(node.value)))
    properties = _PROPERTIES.match(text, start) if text[start : start + 1] in {"!", "&"} else None
    if properties:
        start = properties.end()
    if node.style in {"|", ">"}:
        return _block_offsets(text, text.find("\n", start) + 1, node.value)
    return _flow_offsets(text, start + (node.style in {"'", '"'}), node.value, node.style)


def _flow_offsets(text: str, at: int, value: str, style: str | None) -> list[int]:
    """Undo YAML 1.1's flow folding: one line break is a space, each further one a line break."""
    offsets: list[int] = []
    while len(offsets) < len(value) and at < len(text):
        space = _SPACE.match(text, at)
        if style == '"' and text[at] == "\\":
            escape = _ESCAPE.match(text, at)
            length = len(escape[0]) if escape else 1
            if "\n" not in text[at : at + length]:
                offsets.append(at)
            at += length
        elif space and "\n" in space[0]:
            offsets += [at] * max(1, space[0].count("\n") - 1)
            at = space.end()
        else:
            offsets.append(at)
            at += 2 if style == "'" and text[at] == "'" else 1
    return _padded(offsets, value, at)


def _block_offsets(text: str, at: int, value: str) -> list[int]:
    """Align the runs of white space of a block scalar with those of its value."""
    offsets: list[int] = []
    while len(offsets) < len(value) and at < len(text):
        char = value[len(offsets)]
        if char in " \t\n" and text[at] in " \t\r\n":
            wanted, had = _SPACE.match(value, len(offsets)), _SPACE.match(text, at)
            assert wanted is not None  # noqa: S101 - both start with white space
            assert had is not None  # noqa: S101
            offsets += [min(at + step, had.end() - 1) for step in range(len(wanted[0]))]
            at = had.end()
        else:
            if char == text[at]:
                offsets.append(at)
            at += 1
    return _padded(offsets, value, at)


def _padded(offsets: list[int], value: str, at: int) -> list[int]:
    return (offsets + [at] * (len(value) - len(offsets)))[: len(value)]


def _compose(source: Source, text: str, found: Diagnostics) -> Node | None:
    try:
        if _may_nest_deep(text) or "*" in text:
            span = _measure(source, text, found)
            if span is not None:
                return None
        node = yaml.compose(text, Loader=_Loader)
    except MarkedYAMLError as error:
        _report_syntax(Source(source.path, source.data, text), error, found)
        return None
    if node is None:
        found.add("R004", f"`{source.path.name}` has nothing but comments", source.span(0))
        return None
    # Only an escape can put in what `read` would have found.
    for scalar in _scalars(node) if "\\" in text else ():
        forbidden = _FORBIDDEN.search(scalar.value)
        if forbidden:
            offset = scalar_offsets(text, scalar)[forbidden.start()]
            escape = _ESCAPE.match(text, offset)
            span = source.span(offset, len(escape[0]) if escape else 1)
            _report_forbidden(source, forbidden, span, "take the escape away, or double its backslash", found)
            return None
    return node


def _scalars(node: Node) -> Iterator[ScalarNode]:
    """Give every key and value below a node."""
    if isinstance(node, MappingNode):
        for entry in node.value:
            yield from chain.from_iterable(map(_scalars, entry))
    elif isinstance(node, SequenceNode):
        yield from chain.from_iterable(map(_scalars, node.value))
    elif isinstance(node, ScalarNode):
        yield node


def _report_forbidden(source: Source, match: re.Match[str], span: Span, hint: str, found: Diagnostics) -> None:
    name = "a NUL byte" if match[0] == "\0" else f"the control character U+{ord(match[0]):04X}"
    found.add("R003", f"`{source.path.name}` holds {name}", span, hint=hint)


def _may_nest_deep(text: str) -> bool:
    """Whether nesting could pass what libyaml's composer bears: a bound that is cheap and never too low.

    A flow collection needs a bracket each; a block collection a column of indentation each, and a list below a key
    may share its key's column.
    """
    return text.count("[") + text.count("{") > _SAFE_DEPTH // 2 or _INDENTATION.search(f"\n{text}") is not None


def _measure(source: Source, text: str, found: Diagnostics) -> Span | None:
    """Report the first alias and the first place that is nested too deep, by events, which do not recurse."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            span = source.span(_index(event.start_mark), len(event.anchor or "") + 1)
            found.add(
                "R009",
                f"the YAML alias `*{event.anchor}` is not expanded here",
                span,
                hint=f"write out what `&{event.anchor}` holds; text that begins with `*` must be quoted",
            )
            return span
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            span = source.span(_index(event.start_mark))
            found.add(
                "R010",
                f"lists and mappings are nested more than {MAX_DEPTH} deep",
                span,
                hint="quote text that holds brackets",
            )
            return span
    return None


def _report_syntax(source: Source, error: MarkedYAMLError, found: Diagnostics) -> None:
    offset = _index(error.problem_mark or error.context_mark)
    problem = error.problem or error.context or "the YAML cannot be read"
    message, hint = _explain(source, offset, problem, error)
    if error.context_mark and problem in _WRONG_WHERE_IT_BEGAN:
        offset = _index(error.context_mark)
    place = _index(error.problem_mark)
    seen = (
        _tab_in_indent(source, offset)
        or _colon_without_space(source, offset, problem)
        or _bracket_in_words(source, place, problem)
        or _bracket_at_the_end(source, place, problem)
    )
    if seen:
        offset, message, hint = seen
    span = source.span(offset)
    unquoted = _UNQUOTED_REFERENCE.search(span.excerpt or "")
    if unquoted and unquoted.start(1) < span.column:
        span = span._replace(column=unquoted.start(1) + 1, length=2)
        message, hint = "prose that begins with `[` is a list to YAML", _QUOTE
    found.add("R001", message, span, hint=hint)


def _explain(source: Source, offset: int, problem: str, error: MarkedYAMLError) -> tuple[str, str]:
    """Say libyaml's problem in an author's words, with what to do about it."""
    char = source.text[offset : offset + 1]
    began = source.text[_index(error.context_mark) :][:1]
    if "tab character" in problem or (problem == "found character that cannot start any token" and char == "\t"):
        return _NO_TABS
    if problem in {"found character that cannot start any token", "did not find expected node content"}:
        return f"a value cannot begin with `{char}`", _QUOTE
    if problem in {"found undefined alias", "did not find expected alphabetic or numeric character"}:
        return f"a value cannot begin with `{began if began in {'*', '&'} else '*'}`", _QUOTE
    if problem in {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}:
        return _not_closed(began)
    line = source.span(offset).excerpt or ""
    if problem == "mapping values are not allowed in this context" and _LONE_KEY.match(line):
        return "this line is indented as if it went on the value above", "indent it as far as the key above"
    return _SAID.get(problem, (problem.replace("`", "'"), error.context or ""))


def _tab_in_indent(source: Source, offset: int) -> _Seen | None:
    """Look for a tab before the first word of the line."""
    tab = _TAB_IN_INDENT.match(source.text, source.text.rfind("\n", 0, offset) + 1)
    return (tab.start(1), *_NO_TABS) if tab else None


def _colon_without_space(source: Source, offset: int, problem: str) -> _Seen | None:
    """Look for a key whose colon no space follows: in the line, or in the one above that it should stand beside.

    To YAML that is text, which the next key surprises.
    """
    if problem not in {"mapping values are not allowed in this context", "could not find expected ':'"}:
        return None
    lines = source.text.split("\n")
    at = source.text.count("\n", 0, offset)
    indent = _indent_of(lines[at])
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip() and _indent_of(lines[n]) <= indent), at)
    for number in (at, above):
        found = _NO_SPACE.match(lines[number], indent) if _indent_of(lines[number]) == indent else None
        if found:
            start = sum(len(line) + 1 for line in lines[:number])
            return start + found.start(1), f"no space follows the colon of `{found[0]}`", "put a space after the colon"
    return None


def _indent_of(line: str) -> int:
    """Return the column of the first word of a line, behind the dash of a list."""
    indent = _INDENT.match(line)
    return indent.end() if indent else 0


def _bracket_in_words(source: Source, offset: int, problem: str) -> _Seen | None:
    """Look for text that is not quoted, and begins with a bracket or has one in it."""
    text = source.text
    before = text[text.rfind("\n", 0, offset) + 1 : offset].rstrip()
    if problem in {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}:
        if text[offset : offset + 1] in {"[", "{"} and before and before[-1] not in "[{,:-":
            return offset, f"a `{text[offset]}` stands inside a value that is not quoted", _QUOTE
    elif problem in {"did not find expected key", "did not find expected '-' indicator"} and before[-1:] in {"]", "}"}:
        _, begin = _brackets(text, offset)
        kind = "list" if before[-1] == "]" else "mapping"
        if begin is not None:
            return begin, f"prose that begins with `{text[begin]}` is a {kind} to YAML", _QUOTE
    return None


def _bracket_at_the_end(source: Source, offset: int, problem: str) -> _Seen | None:
    """Look for the bracket that is still open where a text ends."""
    if problem != "did not find expected node content" or source.text[offset:].strip():
        return None
    opened, _ = _brackets(source.text, offset)
    return (opened[-1], *_not_closed(source.text[opened[-1]])) if opened else None


def _brackets(text: str, until: int) -> tuple[list[int], int | None]:
    """Return the offsets of the brackets that are open at some place of a text, and of the one closed last before."""
    opened: list[int] = []
    closed = None
    for token in yaml.scan(text, Loader=_Loader):
        if _index(token.start_mark) >= until:
            break
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(_index(token.start_mark))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            closed = opened.pop()
    return opened, closed


def _not_closed(bracket: str) -> tuple[str, str]:
    return f"a `{bracket}` is not closed", f"close it with `{_CLOSING[bracket]}`, or {_QUOTE}"


def _index(mark: Any) -> int:
    """Return the offset of a mark of either loader, whose marks are of different types."""
    return int(mark.index) if mark else 0


def _report_encoding(path: Path, data: bytes, error: UnicodeDecodeError, found: Diagnostics) -> None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found.add("R002", f"`{path.name}` is UTF-16 and not UTF-8", span_at(path, "", 0), hint="save the file as UTF-8")
        return
    text = data[: error.start].decode("utf-8-sig")
    rest = data[error.start :].split(b"\n")[0].decode("utf-8", "replace")
    span = span_at(path, text + rest, len(text))
    found.add(
        "R002",
        f"`{path.name}` is not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}",
        span,
        hint="save the file as UTF-8",
    )


def _mark(source: Source, offset: int) -> Mark:
    line = source.text.count("\n", 0, offset)
    column = offset - source.text.rfind("\n", 0, offset) - 1
    return Mark(str(source.path), offset, line, column, None, 0)


def key_of(node: Node, step: str | int) -> Node | None:
    """Return the node of a key of a mapping, or None where there is none."""
    entries = node.value if isinstance(node, MappingNode) else ()
    return next((key for key, _ in entries if key.value == step), None)


def child(node: Node, step: str | int) -> Node | None:
    """Return the value of a key or the item of a list, or None where there is none."""
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: Node = node.value[step]
        return item
    return None
