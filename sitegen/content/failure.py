"""Where YAML's parser could not go on with a text, and what is around that place."""

from __future__ import annotations

import re
from functools import cached_property
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
        "found unknown directive name",
    }
)
"""Problems that libyaml sees at the end of what was begun wrong."""

_INDENT = re.compile(r" *(?:- +)*")


class Line(NamedTuple):
    """A line of a text, without its end, and where it begins."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """The column of the first word, behind the dashes of lists."""
        indent = _INDENT.match(self.text)
        return indent.end() if indent else 0


class Failure:
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
    def line(self) -> Line:
        """The line of the mistake."""
        return self.line_at(self.where)

    def line_at(self, offset: int) -> Line:
        """Return the line of an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return Line(start, self.text[start : len(self.text) if end < 0 else end])

    def line_above(self, line: Line, indent: int | None = None) -> Line | None:
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
