"""References in prose: `[[id]]`, `[[id|words]]`, `[@article]` and `[@article "exact words"]`, with their places.

In code and after a backslash they are plain text, as Markdown has it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.content.records import ID_PATTERN

_TOKEN = re.compile(
    r"""
      \\.
    | (?P<fence>^[ ]{0,3}(?P<marks>`{3,}|~{3,})[^\n]*\n.*?(?:^[ ]{0,3}(?P=marks)[`~]*[ ]*$|\Z))
    | (?P<code>(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
    | (?P<opening>\[\[|\[@)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_LINK = re.compile(rf"\[\[(?P<target>{ID_PATTERN})(?:\|(?P<words>[^\[\]\n]*[^\[\]\s][^\[\]\n]*))?\]\]")
_CITATION = re.compile(
    rf"\[@(?P<target>{ID_PATTERN})"
    r"(?:\s+(?:\"(?P<straight>(?:(?!\n\s*\n).)+?)\"|“(?P<curly>(?:(?!\n\s*\n).)+?)”))?\s*\]",
    re.DOTALL,
)


class Link(NamedTuple):
    """A link to a record.

    Attributes:
        target: The id.
        words: What to show, or None for the record's title.
        start: Offset of the first bracket in the prose.
        end: Offset behind the last bracket.
    """

    target: str
    words: str | None
    start: int
    end: int


class Cited(NamedTuple):
    """A citation of an article.

    Attributes:
        target: The id of the article.
        words: Words that stand in it, or None.
        start: Offset of the bracket in the prose.
        end: Offset behind the closing bracket.
        words_start: Offset of the words, or -1.
    """

    target: str
    words: str | None
    start: int
    end: int
    words_start: int


class Malformed(NamedTuple):
    """Brackets that begin like a reference and are none.

    Attributes:
        start: Offset of the first bracket in the prose.
        end: Offset behind what belongs to it.
        hint: What it should look like.
    """

    start: int
    end: int
    hint: str


def references(prose: str) -> list[Link | Cited | Malformed]:
    """Return the references in a piece of prose, in the order in which they stand."""
    if "[[" not in prose and "[@" not in prose:
        return []
    found: list[Link | Cited | Malformed] = []
    at = 0
    while token := _TOKEN.search(prose, at):
        at = token.end()
        if token["opening"] == "[[":
            found.append(_link(prose, token.start()))
            at = found[-1].end
        elif token["opening"]:
            found.append(_citation(prose, token.start()))
            at = found[-1].end
    return found


def _link(prose: str, start: int) -> Link | Malformed:
    match = _LINK.match(prose, start)
    if match:
        return Link(match["target"], match["words"], start, match.end())
    return _malformed(prose, start, "]]", "a link is `[[id]]` or `[[id|words]]`")


def _citation(prose: str, start: int) -> Cited | Malformed:
    match = _CITATION.match(prose, start)
    if match:
        group = "straight" if match["straight"] else "curly"
        return Cited(match["target"], match[group], start, match.end(), match.start(group))
    return _malformed(prose, start, "]", 'a citation is `[@article]` or `[@article "exact words"]`')


def _malformed(prose: str, start: int, closing: str, hint: str) -> Malformed:
    line_end = prose.find("\n", start)
    line_end = len(prose) if line_end < 0 else line_end
    end = prose.find(closing, start, line_end)
    return Malformed(start, end + len(closing) if end >= 0 else line_end, f"{hint}; write `\\[` for a plain bracket")
