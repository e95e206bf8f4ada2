"""A content file, read once: its bytes, its text, its YAML nodes with their marks."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from yaml.error import Mark, MarkedYAMLError
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from sitegen.content.loader import MAX_DEPTH, TEXT_TAG, AliasError, NestedTooDeepError, nodes_of
from sitegen.content.syntax import explain
from sitegen.diagnostics import Diagnostics, Span, rule, span_at
from sitegen.files import read_bytes

_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)", re.DOTALL)
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")
_SPACE = re.compile(r"[ \t\r\n]+")


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


UNREADABLE_FILE = rule(
    "R020",
    "error",
    "a file cannot be read",
    why="The system refused to give the file, or the file changed while it was read.",
    fix="Give yourself the right to read it, or try again.",
)
EMPTY_FILE = rule(
    "R004",
    "error",
    "the file is empty",
    why="A file without content is usually a record that was only begun, or a save that failed.",
    fix="Write the record, or delete the file.",
)


def read(path: Path, found: Diagnostics) -> Source | None:
    """Read a file, or report why it cannot be used and return None."""
    try:
        data = read_bytes(path)
    except OSError as error:
        found.add(
            UNREADABLE_FILE, f"`{path}` cannot be read: {(error.strerror or str(error)).lower()}", Span(str(path))
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_encoding(path, data, error, found)
        return None
    if not text.strip():
        found.add(
            EMPTY_FILE,
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


FRONT_MATTER = rule(
    "R015",
    "error",
    "front matter that does not open or close",
    why="Without closed front matter, the keys of a page cannot be told from its text.",
    fix="Begin the file with a line `---`, write the keys, and write another line `---` after them.",
)


def compose_front_matter(source: Source, found: Diagnostics) -> MappingNode | None:
    """Compose the front matter of a Markdown file, with what stands below it as the value of `body`.

    Returns None, and reports why, where the file does not begin with `---`, the second `---` is missing, or what
    stands between them is no mapping.
    """
    fences = [match for _, match in zip(range(2), _FENCE.finditer(source.text), strict=False)]
    if not fences or fences[0].start() != 0:
        found.add(
            FRONT_MATTER,
            f"`{source.path.name}` does not begin with front matter",
            source.span(0),
            hint="begin the file with a line `---`, its keys, and another line `---`",
        )
        return None
    if len(fences) < 2:
        found.add(
            FRONT_MATTER,
            f"the front matter of `{source.path.name}` is not closed",
            source.span(0, 3),
            hint="end it with a line `---`",
        )
        return None
    node = _compose(source, source.text[: fences[1].start()], found)
    if not isinstance(node, MappingNode):
        if node is not None or not found.has_errors:
            found.add(
                FRONT_MATTER,
                f"the front matter of `{source.path.name}` has no keys",
                source.span(0, 3),
                hint="write one `key: value` a line, `title:` at least",
            )
        return None
    start = min(fences[1].end() + 1, len(source.text))
    mark = _mark(source, start)
    key = ScalarNode(TEXT_TAG, "body", mark, mark)
    body = ScalarNode(TEXT_TAG, source.text[start:], mark, _mark(source, len(source.text)), "raw")
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


BAD_YAML = rule(
    "R001",
    "error",
    "the YAML cannot be read",
    why="Without valid YAML nobody can tell what the record says.",
    fix="Correct the marked place. Most often a text needs quotation marks, or a line has the wrong indent.",
)
YAML_ALIAS = rule(
    "R009",
    "error",
    "a YAML alias",
    why=(
        "An alias stands for a value from elsewhere in the file. sitegen does not expand aliases: each record "
        "says itself what it holds."
    ),
    fix="Write the value out. If it is a text that begins with `*`, put it in quotation marks.",
)
TOO_DEEP = rule(
    "R010",
    "error",
    "lists or mappings are nested too deep",
    why="No record needs lists that deep. The cause is usually a text with many brackets and without quotation marks.",
    fix="Put the text in quotation marks, or write the inner lists as sentences.",
)


def _compose(source: Source, text: str, found: Diagnostics) -> Node | None:
    try:
        node = nodes_of(text)
    except NestedTooDeepError as deep:
        message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
        found.add(TOO_DEEP, message, source.span(deep.offset), hint="quote text that holds brackets")
        return None
    except AliasError as alias:
        message = f"the YAML alias `*{alias.anchor}` is not expanded here"
        hint = f"write out what `&{alias.anchor}` holds; text that begins with `*` must be quoted"
        found.add(YAML_ALIAS, message, source.span(alias.offset, len(alias.anchor) + 1), hint=hint)
        return None
    except MarkedYAMLError as error:
        mistake = explain(text, error)
        # What is wrong at the end of front matter is not in the line `---` that closes it.
        of = Source(source.path, source.data, text)
        found.add(BAD_YAML, mistake.message, of.span(mistake.offset, mistake.length), hint=mistake.hint)
        return None
    if node is None:
        found.add(EMPTY_FILE, f"`{source.path.name}` has nothing but comments", source.span(0))
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


FORBIDDEN_CHARACTER = rule(
    "R003",
    "error",
    "the file holds a character that no text should hold",
    why="Control characters cannot be seen and break pages. They usually come from a damaged copy.",
    fix="Delete the character, or the escape that makes it.",
)


def _report_forbidden(source: Source, match: re.Match[str], span: Span, hint: str, found: Diagnostics) -> None:
    name = "a NUL byte" if match[0] == "\0" else f"the control character U+{ord(match[0]):04X}"
    found.add(FORBIDDEN_CHARACTER, f"`{source.path.name}` holds {name}", span, hint=hint)


NOT_UTF8 = rule(
    "R002",
    "error",
    "the file is not UTF-8",
    why="sitegen reads its files as UTF-8. Another encoding would turn letters into wrong ones.",
    fix="Save the file as UTF-8 in your editor.",
)


def _report_encoding(path: Path, data: bytes, error: UnicodeDecodeError, found: Diagnostics) -> None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found.add(
            NOT_UTF8, f"`{path.name}` is UTF-16 and not UTF-8", span_at(path, "", 0), hint="save the file as UTF-8"
        )
        return
    text = data[: error.start].decode("utf-8-sig")
    rest = data[error.start :].split(b"\n")[0].decode("utf-8", "replace")
    span = span_at(path, text + rest, len(text))
    found.add(
        NOT_UTF8,
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
