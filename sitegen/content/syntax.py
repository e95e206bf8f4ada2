"""What is wrong with a text that is no YAML, in an author's words, at the place where an author would look.

libyaml reports where it could not go on, and in its own terms. What was typed wrong is often before that place.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml
from yaml.error import MarkedYAMLError

from sitegen.content.loader import index_of, tokens_of

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
_LONE_KEY = re.compile(r"\s+[\w-]+:(\s|$)")
_INDENT = re.compile(r" *(?:- +)*")
_TAB_IN_INDENT = re.compile(r" *(\t)")
_NO_SPACE = re.compile(r"[A-Za-z_][\w-]*(:)(?=[^\s/])")
_UNQUOTED_REFERENCE = re.compile(r"(?::|-)\s+(\[\[|\[@)")


class Mistake(NamedTuple):
    """What an author typed that is no YAML.

    Attributes:
        offset: Where it is in the text.
        message: What it is.
        hint: What to do about it.
        length: Of what is wrong.
    """

    offset: int
    message: str
    hint: str
    length: int = 1


def explain(text: str, error: MarkedYAMLError) -> Mistake:
    """Return what is wrong with a text that YAML's parser refuses."""
    offset = index_of(error.problem_mark or error.context_mark)
    problem = error.problem or error.context or "the YAML cannot be read"
    message, hint = _explained(text, offset, problem, error)
    if error.context_mark and problem in _WRONG_WHERE_IT_BEGAN:
        offset = index_of(error.context_mark)
    place = index_of(error.problem_mark)
    mistake = (
        _tab_in_indent(text, offset)
        or _colon_without_space(text, offset, problem)
        or _bracket_in_words(text, place, problem)
        or _bracket_at_the_end(text, place, problem)
        or Mistake(offset, message, hint)
    )
    start, line = _line_at(text, mistake.offset)
    unquoted = _UNQUOTED_REFERENCE.search(line)
    if unquoted and start + unquoted.start(1) <= mistake.offset:
        return Mistake(start + unquoted.start(1), "prose that begins with `[` is a list to YAML", _QUOTE, 2)
    return mistake


def _explained(text: str, offset: int, problem: str, error: MarkedYAMLError) -> tuple[str, str]:
    """Say libyaml's problem in an author's words, with what to do about it."""
    char = text[offset : offset + 1]
    began = text[index_of(error.context_mark) :][:1]
    if "tab character" in problem or (problem == "found character that cannot start any token" and char == "\t"):
        return _NO_TABS
    if problem in {"found character that cannot start any token", "did not find expected node content"}:
        return f"a value cannot begin with `{char}`", _QUOTE
    if problem in {"found undefined alias", "did not find expected alphabetic or numeric character"}:
        return f"a value cannot begin with `{began if began in {'*', '&'} else '*'}`", _QUOTE
    if problem in {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}:
        return _not_closed(began)
    _, line = _line_at(text, offset)
    if problem == "mapping values are not allowed in this context" and _LONE_KEY.match(line):
        return "this line is indented as if it went on the value above", "indent it as far as the key above"
    return _SAID.get(problem, (problem.replace("`", "'"), error.context or ""))


def _line_at(text: str, offset: int) -> tuple[int, str]:
    """Return where the line of an offset begins, and the line."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, text[start : len(text) if end < 0 else end]


def _tab_in_indent(text: str, offset: int) -> Mistake | None:
    """Look for a tab before the first word of the line."""
    tab = _TAB_IN_INDENT.match(text, text.rfind("\n", 0, offset) + 1)
    return Mistake(tab.start(1), *_NO_TABS) if tab else None


def _colon_without_space(text: str, offset: int, problem: str) -> Mistake | None:
    """Look for a key whose colon no space follows: in the line, or in the one above that it should stand beside.

    To YAML that is text, which the next key surprises.
    """
    if problem not in {"mapping values are not allowed in this context", "could not find expected ':'"}:
        return None
    lines = text.split("\n")
    at = text.count("\n", 0, offset)
    indent = _indent_of(lines[at])
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip() and _indent_of(lines[n]) <= indent), at)
    for number in (at, above):
        found = _NO_SPACE.match(lines[number], indent) if _indent_of(lines[number]) == indent else None
        if found:
            start = sum(len(line) + 1 for line in lines[:number])
            message = f"no space follows the colon of `{found[0]}`"
            return Mistake(start + found.start(1), message, "put a space after the colon")
    return None


def _indent_of(line: str) -> int:
    """Return the column of the first word of a line, behind the dash of a list."""
    indent = _INDENT.match(line)
    return indent.end() if indent else 0


def _bracket_in_words(text: str, offset: int, problem: str) -> Mistake | None:
    """Look for text that is not quoted, and begins with a bracket or has one in it."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset].rstrip()
    if problem in {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}:
        if text[offset : offset + 1] in {"[", "{"} and before and before[-1] not in "[{,:-":
            return Mistake(offset, f"a `{text[offset]}` stands inside a value that is not quoted", _QUOTE)
    elif problem in {"did not find expected key", "did not find expected '-' indicator"} and before[-1:] in {"]", "}"}:
        _, begin = _brackets(text, offset)
        kind = "list" if before[-1] == "]" else "mapping"
        if begin is not None:
            return Mistake(begin, f"prose that begins with `{text[begin]}` is a {kind} to YAML", _QUOTE)
    return None


def _bracket_at_the_end(text: str, offset: int, problem: str) -> Mistake | None:
    """Look for the bracket that is still open where a text ends."""
    if problem != "did not find expected node content" or text[offset:].strip():
        return None
    opened, _ = _brackets(text, offset)
    return Mistake(opened[-1], *_not_closed(text[opened[-1]])) if opened else None


def _brackets(text: str, until: int) -> tuple[list[int], int | None]:
    """Return the offsets of the brackets that are open at some place of a text, and of the one closed last before."""
    opened: list[int] = []
    closed = None
    for token in tokens_of(text):
        if index_of(token.start_mark) >= until:
            break
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(index_of(token.start_mark))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            closed = opened.pop()
    return opened, closed


def _not_closed(bracket: str) -> tuple[str, str]:
    return f"a `{bracket}` is not closed", f"close it with `{_CLOSING[bracket]}`, or {_QUOTE}"
