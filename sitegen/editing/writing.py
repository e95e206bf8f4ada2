"""Values to YAML, as an author would write them: plain words where YAML lets them be, long prose folded.

What needs quotation marks is told by PyYAML's own analysis of a text. The marks are chosen here, since PyYAML would
always take single ones and break long lines that hold an address.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml
from yaml.emitter import Emitter

from sitegen.content.records import ID_PATTERN
from sitegen.content.slips import OPENING
from sitegen.text import SPACES

Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = Scalar | list["Value"] | tuple["Value", ...] | Mapping[str, "Value"]
"""What can be written; numbers and truth are plain, text is quoted where a reader would take it for either."""

_ID = re.compile(ID_PATTERN)
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_CORE_NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""Numbers of YAML 1.2, core schema, 10.3.2; those of YAML 1.1 are PyYAML's."""

_BREAKS = re.compile("[\r\u0085\u2028\u2029]")
_ODD = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True)
class Style:
    """How a file is written.

    Attributes:
        step: Columns that a mapping is indented by.
        dash: Columns that the `-` of a list is indented by, below its key.
        width: Columns that a line has at most where it can be broken.
    """

    step: int = 2
    dash: int = 2
    width: int = 80


PLAIN = Style()
"""The style of files that sitegen writes; yamllint's own rules find nothing in them."""


def yaml_of(value: Mapping[str, Value], style: Style = PLAIN) -> str:
    """Return the text of a YAML file.

    Arguments:
        value: What it holds, in this order.
        style: How it is written.
    """
    return "".join(f"{line}\n" for line in block(value, 0, style))


def block(value: Mapping[str, Value] | Sequence[Value], column: int, style: Style) -> list[str]:
    """Return the lines of a mapping or list, which is not empty, without their indent.

    Arguments:
        value: The mapping or list.
        column: Where it will stand.
        style: How it is written.
    """
    if isinstance(value, Mapping):
        return [line for key, below in value.items() for line in entry(key, below, column, style)]
    return [line for below in value for line in item(below, column, style)]


def entry(key: str, value: Value, column: int, style: Style) -> list[str]:
    """Return the lines of a key and its value, without their indent."""
    name = flow(key)
    if value is None:
        return [f"{name}:"]
    if not isinstance(value, (Mapping, list, tuple)):
        first, *more = scalar(value, column + len(name) + 2, column + style.step, style)
        return [f"{name}: {first}", *_indented(more, style.step)]
    line = f"{name}: {flow(value)}"
    if not value or (_is_short(value) and column + len(line) <= style.width):
        return [line]
    indent = style.step if isinstance(value, Mapping) else style.dash
    return [f"{name}:", *_indented(block(value, column + indent, style), indent)]


def item(value: Value, column: int, style: Style) -> list[str]:
    """Return the lines of an item of a list, without their indent."""
    if value is None:
        return ["-"]
    if isinstance(value, (Mapping, list, tuple)):
        first, *more = block(value, column + 2, style) if value else [flow(value)]
    else:
        first, *more = scalar(value, column + 2, column + 2, style)
    return [f"- {first}", *_indented(more, 2)]


def scalar(value: Scalar, column: int, below: int, style: Style) -> list[str]:
    """Return the lines of a scalar: one, or a block of which the first is the header and none is indented.

    Arguments:
        value: The scalar.
        column: Where it begins.
        below: Where the lines of a block begin.
        style: How it is written.
    """
    line = flow(value, in_flow=False)
    if not isinstance(value, str) or not can_be_block(value):
        return [line]
    if "\n" in value:
        return ["|-", *value.split("\n")]
    if column + len(line) <= style.width or " " not in value:
        return [line]
    return [">-", *folded(value, style.width - below)]


def folded(text: str, width: int) -> list[str]:
    """Return the lines of text of one line, which YAML folds back to it: it is broken at single spaces only."""
    lines = [""]
    for word in re.split(r"(?<! ) (?! )", text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        elif lines == [""]:
            lines = [word]
        else:
            lines.append(word)
    return lines


def flow(value: Value, *, in_flow: bool = True) -> str:
    """Return a value on one line.

    Arguments:
        value: The value.
        in_flow: Whether it stands inside brackets, or is a key.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return quoted(value, in_flow=in_flow)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{flow(key)}: {flow(below)}' for key, below in value.items())}}}"
    return f"[{', '.join(map(flow, value))}]"


def quoted(text: str, style: str | None = None, *, in_flow: bool = False) -> str:
    """Return text on one line, in quotation marks where it needs them.

    Arguments:
        text: The text.
        style: The quotation mark that it should have, if that can be; None for none.
        in_flow: Whether it stands inside brackets.
    """
    analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    is_plain = analysis.allow_flow_plain if in_flow else analysis.allow_block_plain
    if style is None and is_plain and not analysis.multiline and not _misleads(text):
        return text
    is_simple = not _ODD.search(text) and "\n" not in text
    if is_simple and style != "'" and '"' not in text and "\\" not in text:
        return f'"{text}"'
    if is_simple and (style != '"' or '"' in text):
        return "'" + text.replace("'", "''") + "'"
    said = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", said)


def _misleads(text: str) -> bool:
    """Whether plain text would be taken for something else by some reader: a number, truth, nothing, or by people."""
    if text[:1] in OPENING or text[:1] in SPACES or _CORE_NUMBER.fullmatch(text):
        return True
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], [])
    return any(tag != _TIMESTAMP and pattern.match(text) for tag, pattern in resolvers)


def can_be_block(text: str) -> bool:
    """Whether a block scalar can hold a text: its lines neither begin nor end with a space, and it ends in none."""
    lines = text.split("\n")
    has_spaces = any(line != line.strip(" \t") for line in lines)
    return bool(text) and not has_spaces and bool(lines[0] and lines[-1]) and not _ODD.search(text)


def _is_short(value: Value) -> bool:
    """Whether a value reads well inside brackets: a list of ids, a small mapping without prose."""
    return isinstance(value, (list, tuple)) and all(isinstance(each, str) and _ID.fullmatch(each) for each in value)


def _indented(lines: Sequence[str], columns: int) -> list[str]:
    return [f"{' ' * columns}{line}" if line else line for line in lines]
