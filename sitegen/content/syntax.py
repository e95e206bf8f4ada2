"""What is wrong with a text that is no YAML, in an author's words, at the place where an author would look.

libyaml reports where it could not go on, and in its own terms. What was typed wrong is often before that place. So a
few kinds of mistake are looked for around it, and only if there is none is its own problem said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

import yaml
from yaml.error import MarkedYAMLError

from sitegen.content.loader import index_of, tokens_of
from sitegen.text import SPACES

QUOTE = "put the text in quotation marks"
ODD_SPACES = SPACES.translate(dict.fromkeys(map(ord, "\n\v\f\r\u0085\u2028\u2029\t ")))
"""Spaces that look like plain ones and are letters to YAML."""

_WRONG_WHERE_IT_BEGAN = frozenset(
    {
        "found unexpected end of stream",
        "could not find expected ':'",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
        "did not find expected alphabetic or numeric character",
        "found unknown directive name",
    }
)
"""Problems that libyaml sees at the end of what was begun wrong."""

_NO_KEY_OR_COMMA = frozenset(
    {
        "did not find expected key",
        "did not find expected '-' indicator",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
    }
)
_NO_ENTRY = frozenset({"did not find expected key", "did not find expected '-' indicator"})
_NO_COMMA = frozenset({"did not find expected ',' or ']'", "did not find expected ',' or '}'"})
_COLON = "mapping values are not allowed in this context"
_NO_COLON = "could not find expected ':'"

_SAID = {
    "found unexpected end of stream": (
        "a quotation mark is not closed",
        "close it, and double a `'` inside `'…'`",
    ),
    "did not find expected key": (
        "this line does not fit the lines above",
        "indent it as far as the keys above that it belongs to",
    ),
    "did not find expected '-' indicator": (
        "this line does not continue the list above",
        "begin it with `- `, indented as far as the `- ` above",
    ),
    _NO_COLON: (
        "this line has no `: ` that makes it a key",
        "write `key: value`, or indent the line if it continues the text above",
    ),
    "but found another document": (
        "the file holds a second YAML document",
        "write a list of records, or one file for each",
    ),
    "did not find expected comment or line break": (
        "text cannot follow `|` or `>` on its line",
        "begin the text on the next line, indented, or put it in quotation marks",
    ),
    "found unknown directive name": ("a value cannot begin with `%`", QUOTE),
}
"""What libyaml's problems are called here, and what to do about them."""

_STRAIGHT = "put the text in straight quotation marks: "
_NO_TABS = "a tab cannot indent YAML", "indent with spaces"
_CLOSING = {"[": "]", "{": "}"}
_INDENT = re.compile(r" *(?:- +)*")
_TAB_IN_INDENT = re.compile(r" *(\t)")
_ODD_INDENT = re.compile(rf"(?:[ -]*(?=[ {ODD_SPACES}]))??([{ODD_SPACES}]+)")
_KEY = re.compile(r"[A-Za-z_][\w-]*(?=:(?:[ \t]|$))")
_NO_SPACE = re.compile(r"([A-Za-z_][\w-]*)(?::(?![ \t\r/]|$)|：)")
_NO_SPACE_AFTER_DASH = re.compile(r" *-(?![ \t\r-]|$)")
_NEXT_KEY = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$)|\{)")
_UNQUOTED_REFERENCE = re.compile(r"(?::|-)\s+(\[\[|\[@)")
_BLOCK_BEGINS = re.compile(r"(?:.*[:-] +)?([|>])[-+0-9]*[ \t]*(?:#.*)?")
CURLY = tuple("“”„‟‘’«»‹›「」『』")


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


class _Line(NamedTuple):
    """A line of a text, without its end, and where it begins."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """The column of the first word, behind the dashes of lists."""
        indent = _INDENT.match(self.text)
        return indent.end() if indent else 0


class _Failure:
    """Why libyaml could not go on.

    Attributes:
        text: All of it.
        problem: In libyaml's words.
        place: Where it could not go on.
        began: Where what it was reading begins; the same as `place` if it does not say that.
        where: Which of both is nearer to the mistake.
    """

    def __init__(self, text: str, error: MarkedYAMLError) -> None:
        self.text = text
        self.problem = error.problem or error.context or "the YAML cannot be read"
        self.context = error.context or ""
        self.place = index_of(error.problem_mark or error.context_mark)
        self.began = index_of(error.context_mark) if error.context_mark else self.place
        self.where = self.began if self.problem in _WRONG_WHERE_IT_BEGAN else self.place

    @property
    def line(self) -> _Line:
        """The line of the mistake."""
        return self.line_at(self.where)

    def line_at(self, offset: int) -> _Line:
        """Return the line of an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return _Line(start, self.text[start : len(self.text) if end < 0 else end])

    def line_above(self, line: _Line, indent: int | None = None) -> _Line | None:
        """Return the line with words that is next above one, or the next that is indented no more than so far."""
        while line.start > 0:
            line = self.line_at(line.start - 1)
            if line.text.strip() and (indent is None or line.indent <= indent):
                return line
        return None

    @cached_property
    def tokens(self) -> list[yaml.Token]:
        """The tokens that begin before the place."""
        tokens = []
        for token in tokens_of(self.text):
            if index_of(token.start_mark) >= self.place:
                break
            tokens.append(token)
        return tokens

    @property
    def scalar(self) -> yaml.ScalarToken | None:
        """The scalar that the place is right behind."""
        token = self.tokens[-1] if self.tokens else None
        return token if isinstance(token, yaml.ScalarToken) else None


def explain(text: str, error: MarkedYAMLError) -> Mistake:
    """Return what is wrong with a text that YAML's parser refuses."""
    failure = _Failure(text, error)
    mistake = next(filter(None, (look(failure) for look in _LOOKS)), None) or _as_libyaml_says(failure)
    line = failure.line_at(mistake.offset)
    unquoted = _UNQUOTED_REFERENCE.search(line.text)
    if unquoted and line.start + unquoted.start(1) <= mistake.offset:
        start = line.start + unquoted.start(1)
        return Mistake(start, "prose that begins with `[` is a list to YAML", quoting(text[start:]), 2)
    return mistake


def quoting(text: str) -> str:
    """Return how to quote what is in the first line of a text."""
    value = text.partition("\n")[0].strip()
    if value.startswith(CURLY):
        return f"{_STRAIGHT}`'…'`" if '"' in value else f'{_STRAIGHT}`"…"`'
    if '"' not in value and "\\" not in value:
        return f'{QUOTE}: `"…"`' if "'" in value else QUOTE
    return "put the text in `'…'`, and double each `'` inside" if "'" in value else f"{QUOTE}: `'…'`"


def _as_libyaml_says(failure: _Failure) -> Mistake:
    """Say libyaml's problem in an author's words, with what to do about it."""
    text, problem, place, where = failure.text, failure.problem, failure.place, failure.where
    char = text[place : place + 1]
    if problem in {"found character that cannot start any token", "did not find expected node content"}:
        return _cannot_begin(text, where, char)
    if problem in {"found undefined alias", "did not find expected alphabetic or numeric character"}:
        began = text[failure.began : failure.began + 1]
        return _cannot_begin(text, where, began if began in {"*", "&"} else "*")
    if problem in {
        "block sequence entries are not allowed in this context",
        "mapping keys are not allowed in this context",
    }:
        return _cannot_begin(text, where, char)
    if problem in _NO_COMMA:
        return Mistake(where, *_not_closed(text[where]))
    line = failure.line
    if problem in _NO_ENTRY and line.text.lstrip().startswith("- "):
        return Mistake(where, _SAID[problem][0], "indent it as far as the `- ` above")
    if problem == "did not find expected '-' indicator" and _KEY.match(line.text, line.indent):
        hint = "indent it as far as the key above that it belongs beside, or begin it with `- `"
        return Mistake(where, _SAID[problem][0], hint)
    return Mistake(where, *_SAID.get(problem, (problem.replace("`", "'"), failure.context)))


def _cannot_begin(text: str, offset: int, char: str) -> Mistake:
    name = "a backtick" if char == "`" else f"`{char}`"
    return Mistake(offset, f"a value cannot begin with {name}", quoting(text[offset:]))


def _tab(failure: _Failure) -> Mistake | None:
    """Look for a tab before the first word of the line, or where only spaces may be."""
    tab = _TAB_IN_INDENT.match(failure.line.text)
    if tab:
        return Mistake(failure.line.start + tab.start(1), *_NO_TABS)
    is_tab = failure.problem == "found character that cannot start any token" and failure.text[failure.place] == "\t"
    return Mistake(failure.where, *_NO_TABS) if is_tab or "tab character" in failure.problem else None


def _odd_space(failure: _Failure) -> Mistake | None:
    """Look for a space before the first word of a line, here or above, that is none to YAML."""
    above = failure.line_above(failure.line)
    for line in (failure.line, above) if above else (failure.line,):
        odd = _ODD_INDENT.match(line.text)
        if odd:
            message = f"the space U+{ord(odd[1][0]):04X} cannot indent YAML"
            return Mistake(line.start + odd.start(1), message, "indent with plain spaces", len(odd[1]))
    return None


def _comment_in_brackets(failure: _Failure) -> Mistake | None:
    """Look for a comment that swallows the rest of a line in which a bracket is open."""
    if failure.problem not in _NO_COMMA:
        return None
    line = failure.line_at(failure.began)
    last = max(
        (
            index_of(token.end_mark)
            for token in failure.tokens
            if index_of(token.start_mark) < line.start + len(line.text)
        ),
        default=0,
    )
    comment = re.compile(r"\s+(#)").match(failure.text, last)
    if comment is None or comment.start(1) >= line.start + len(line.text):
        return None
    length = line.start + len(line.text) - comment.start(1)
    return Mistake(comment.start(1), "what follows ` #` is a comment to YAML", QUOTE, length)


def _closing_mark(failure: _Failure) -> Mistake | None:
    """Look for a quotation mark inside a value that ends it, or for one that is not closed in its line."""
    scalar = failure.scalar
    if failure.problem not in _NO_KEY_OR_COMMA or scalar is None or scalar.style not in {'"', "'"}:
        return None
    begin, end = index_of(scalar.start_mark), index_of(scalar.end_mark)
    if failure.text[end : failure.place].strip():
        return None
    mark = failure.text[begin]
    below = failure.text[begin:end].split("\n")[1:]
    if any(map(_NEXT_KEY.match, below)):
        return Mistake(begin, "a quotation mark is not closed", f"close it with `{mark}` at the end of the value")
    rest = failure.text[end:].partition("\n")[0]
    is_apostrophe = mark == "'" and failure.text[end - 2].isalnum() and rest[:1].isalnum()
    if is_apostrophe or re.search(rf"{mark}[ \t]*(?:[,}}\]]|\r?$)", rest):
        hint = "write `''` for each `'` inside" if mark == "'" else 'write `\\"` for each `"` inside'
        return Mistake(end - 1, f"a `{mark}` inside `{mark}…{mark}` ends the value", hint)
    return Mistake(end - 1, f"text follows the `{mark}` that ends the value", quoting(failure.text[begin:]))


def _colon_without_space(failure: _Failure) -> Mistake | None:
    """Look for a key whose colon no space follows: in the line, or in the one above that it should stand beside.

    To YAML that is text, which the next key surprises.
    """
    if failure.problem not in {_COLON, _NO_COLON}:
        return None
    line = failure.line
    for other in (line, failure.line_above(line, line.indent)):
        found = _NO_SPACE.match(other.text, line.indent) if other and other.indent == line.indent else None
        if other and found:
            if found[0].endswith("："):
                message, hint = f"`：` after `{found[1]}` is no colon to YAML", "write `:` and a space"
            elif other.text[found.end() : found.end() + 1] in ODD_SPACES:
                odd = ord(other.text[found.end()])
                message, hint = (
                    f"the space U+{odd:04X} follows the colon of `{found[0]}`",
                    "replace it by a plain space",
                )
            else:
                message, hint = f"no space follows the colon of `{found[0]}`", "put a space after the colon"
            return Mistake(other.start + found.end() - 1, message, hint)
    return None


def _colon_in_value(failure: _Failure) -> Mistake | None:
    """Look for a value that is not quoted and holds `: `, or for a key that is indented like one."""
    text, place = failure.text, failure.place
    if text[place : place + 1] != ":" or failure.problem not in {_COLON, *_NO_COMMA}:
        return None
    message = "`: ` is inside a value that is not quoted"
    line = failure.line_at(place)
    key = _KEY.match(line.text, line.indent)
    if failure.problem == _COLON and key and line.start + key.end() == place:
        hint = "indent it as far as the key above, or put the whole value in quotation marks"
        return Mistake(place, "this line is indented as if it continued the value above", hint)
    begin = index_of(failure.scalar.start_mark) if failure.scalar else place
    if failure.problem in _NO_COMMA and "\n" in text[begin:place]:
        return None
    hint = quoting(text[begin:])
    if failure.problem in _NO_COMMA:
        hint += ", or a comma before the next key"
    elif key and re.fullmatch(r"[a-z_]+", text[begin:place]):
        hint += f", or begin a new line before `{text[begin:place]}:` and indent it"
    return Mistake(place, message, hint)


def _bracket_in_words(failure: _Failure) -> Mistake | None:
    """Look for text that is not quoted, and begins with a bracket or has one in it."""
    text, place = failure.text, failure.place
    before = text[failure.line_at(place).start : place].rstrip()
    if failure.problem in _NO_COMMA:
        if text[place : place + 1] in {"[", "{"} and before and before[-1] not in "[{,:-":
            return Mistake(place, f"a `{text[place]}` is inside a value that is not quoted", QUOTE)
    elif failure.problem in _NO_KEY_OR_COMMA and before[-1:] in {"]", "}"}:
        if text[place] == ",":
            return Mistake(place, f"a comma follows the `{before[-1]}` of an entry", "remove the comma")
        _, begin = _brackets(failure)
        kind = "list" if before[-1] == "]" else "mapping"
        if begin is not None:
            hint = quoting(text[begin:])
            return Mistake(begin, f"prose that begins with `{text[begin]}` is a {kind} to YAML", hint)
    return None


def _bracket_at_the_end(failure: _Failure) -> Mistake | None:
    """Look for the bracket that is still open where a text ends."""
    if failure.problem != "did not find expected node content" or failure.text[failure.place :].strip():
        return None
    opened, _ = _brackets(failure)
    return Mistake(opened[-1], *_not_closed(failure.text[opened[-1]])) if opened else None


def _dash_without_space(failure: _Failure) -> Mistake | None:
    """Look for an entry of a list whose dash no space follows."""
    dash = _NO_SPACE_AFTER_DASH.match(failure.line.text)
    if dash is None or failure.problem not in {
        _NO_COLON,
        "did not find expected key",
        "did not find expected '-' indicator",
    }:
        return None
    return Mistake(failure.line.start + dash.end() - 1, "no space follows the `-`", "put a space after the `-`")


def _below_a_block(failure: _Failure) -> Mistake | None:
    """Look for text below `|` or `>` that is not indented, or less than its first line."""
    if failure.problem not in {_NO_COLON, _COLON, "did not find expected key", "did not find expected '-' indicator"}:
        return None
    line = failure.line
    above = failure.line_above(line)
    begins = _BLOCK_BEGINS.fullmatch(above.text) if above else None
    if begins:
        message = f"the text below `{begins[1]}` is not indented"
        return Mistake(line.start + line.indent, message, f"indent it further than the line of `{begins[1]}`")
    scalar = failure.scalar
    if scalar is not None and scalar.style in {"|", ">"}:
        message = "this line is indented less than the text above"
        return Mistake(line.start + line.indent, message, "indent it as far as that text")
    return None


def _entry_without_dash(failure: _Failure) -> Mistake | None:
    """Look for an entry of a list without its dash."""
    line = failure.line
    above = failure.line_above(line)
    if (
        failure.problem != _NO_COLON
        or above is None
        or above.text[: line.indent].strip()
        or not above.text.startswith("- ", line.indent)
    ):
        return None
    hint = "begin it with `- `, or indent it if it continues the text above"
    return Mistake(line.start + line.indent, "this line does not continue the list above", hint)


def _escape(failure: _Failure) -> Mistake | None:
    """Look for a backslash that is none to an author."""
    if failure.problem not in {"found unknown escape character", "did not find expected hexdecimal number"}:
        return None
    start = failure.text.rfind("\\", failure.began, failure.place + 1)
    message = f'`{failure.text[start : start + 2]}` has no meaning inside `"…"`'
    return Mistake(start, message, "double the backslash", 2)


def _more_than_one_node(failure: _Failure) -> Mistake | None:
    """Look for what makes a document of the first lines alone."""
    if failure.problem != "did not find expected <document start>":
        return None
    ends = [token for token in failure.tokens if isinstance(token, yaml.DocumentEndToken)]
    if ends:
        return Mistake(index_of(ends[-1].start_mark), "a line `...` ends the record", "remove the line", 3)
    first = failure.tokens[1] if len(failure.tokens) > 1 else None
    start = index_of(first.start_mark) if first else 0
    length = index_of(first.end_mark) - start if first else 1
    return Mistake(
        start, "this is text and no key with its value", "write `key: value`, and quote the value alone", length
    )


_LOOKS: tuple[Callable[[_Failure], Mistake | None], ...] = (
    _tab,
    _odd_space,
    _comment_in_brackets,
    _closing_mark,
    _colon_without_space,
    _dash_without_space,
    _below_a_block,
    _entry_without_dash,
    _colon_in_value,
    _bracket_in_words,
    _bracket_at_the_end,
    _escape,
    _more_than_one_node,
)
"""What is looked for, the surest first."""


def _brackets(failure: _Failure) -> tuple[list[int], int | None]:
    """Return the offsets of the brackets that are open at the place, and of the one closed last before."""
    opened: list[int] = []
    closed = None
    for token in failure.tokens:
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(index_of(token.start_mark))
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            closed = opened.pop()
    return opened, closed


def _not_closed(bracket: str) -> tuple[str, str]:
    return f"a `{bracket}` is not closed", f"close it with `{_CLOSING[bracket]}`, or {QUOTE}"
