"""References in prose: `[[id]]`, `[[id|words]]`, `[@article]` and `[@article "exact words"]`, with their places.

In code and after a backslash they are plain text, as Markdown has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.content.records import ID_PATTERN
from sitegen.text import QUOTATION_MARKS, sentence_ends

CODE = r"""
      (?P<fence>^[ ]{0,3}(?P<marks>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^[ ]{0,3}(?P=marks)[`~]*[ ]*$|\Z))
    | (?P<code>(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))
"""
"""Fenced code and code spans, as a pattern for `re` with the flags VERBOSE, DOTALL and MULTILINE."""

_TOKEN = re.compile(
    rf"""
      \\.
    | {CODE}
    | (?P<opening>\[\[|\[@)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_NOT_RUNNING = re.compile(
    rf"""
      \\(?P<escaped>.)
    | {CODE}
    | (?P<link>!?\[[^\[\]]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]]*\]))
    | (?P<definition>^[ ]{{0,3}}\[(?P<label>[^\[\]]+)\]:[^\n]*$)
    | (?P<tag><!--.*?(?:-->|\Z)|<[A-Za-z/](?:[^"'<>]|"[^"]*"|'[^']*')*>)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_MAY_BE_UNSHOWN = re.compile(
    r"<[A-Za-z!?/]|!\[|\[\^|\]\(\s*<?(?!https?:|mailto:)[A-Za-z][A-Za-z0-9+.-]*:|^[ ]{0,3}\[[^\[\]\n]+\]:"
    r"|^[|: -]*\|[|: -]*$",
    re.MULTILINE,
)
_NOT_A_BREAK = re.compile(r"[^\n]")
_MARKS = f'"{QUOTATION_MARKS}'
_OTHER_MARKS = "‘«»「"
_QUOTED = re.compile(
    rf"""
      (?<![^\W_])[{_MARKS}](?=\S)(?:(?!\n\s*\n)[^{_MARKS}])*(?<=\S)[{_MARKS}](?![^\W_])
    | (?<![^\W_])‘(?=\S)(?:(?!\n\s*\n)(?:[^‘’]|’(?=\w)))*’(?!\w)
    | «(?:(?!\n\s*\n)[^«»])*»
    | »(?:(?!\n\s*\n)[^«»])*«
    | 「(?:(?!\n\s*\n)[^「」])*」
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_BRACKETED = re.compile(rf"(?<!\])\[({ID_PATTERN})\]")
_QUOTED_FROM = 3
_LINK = re.compile(rf"\[\[(?P<target>{ID_PATTERN})(?:\|(?P<words>(?=[^\[\]\n]*[^\[\]\s])[^\[\]\n]+))?\]\]")
_CITATION = re.compile(
    rf"\[@(?P<target>{ID_PATTERN})"
    r"(?:\s+(?:\"(?P<straight>(?:(?!\n\s*\n|\[@).)+?)\"|“(?P<curly>(?:(?!\n\s*\n|\[@).)+?)”))?\s*\]",
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


def may_be_unshown(prose: str) -> bool:
    """Whether prose has markup that its page may not show: images, HTML, notes, tables."""
    return _MAY_BE_UNSHOWN.search(prose) is not None


class Running(NamedTuple):
    """What of a piece of prose is read as running text: no reference, code, address or markup.

    Attributes:
        text: The prose, as long as it was, with something else in place of the rest.
        labels: Names of the addresses that it defines, which in brackets are links.
    """

    text: str
    labels: frozenset[str]

    def quoted(self) -> Iterator[tuple[int, int]]:
        """Give start and end of each passage of three words or more in quotation marks, with the marks."""
        for match in _QUOTED.finditer(self.text):
            if len(_WORD.findall(match[0])) >= _QUOTED_FROM:
                yield match.span()

    def bracketed(self) -> Iterator[tuple[int, str]]:
        """Give each id that stands alone in brackets, with the offset of the bracket."""
        for match in _BRACKETED.finditer(self.text):
            if match[1] not in self.labels:
                yield match.start(), match[1]


def running(prose: str, found: Sequence[Link | Cited | Malformed]) -> Running | None:
    """Return the running text of a piece of prose, or None where it has no quotation mark and no bracket.

    Arguments:
        prose: Markdown.
        found: Its references.
    """
    at = 0
    parts: list[str] = []
    for reference in found:
        parts += (prose[at : reference.start], "_" * (reference.end - reference.start))
        at = reference.end
    text = "".join((*parts, prose[at:])) if found else prose
    if "[" not in text and not any(mark in text for mark in _MARKS + _OTHER_MARKS):
        return None
    labels = set()

    def blank(match: re.Match[str]) -> str:
        if match["escaped"]:
            return "  " if match["escaped"] in "[]" else match[0]
        if match["label"]:
            labels.add(match["label"])
        return _NOT_A_BREAK.sub(" " if match["tag"] else "_", match[0])

    text = _NOT_RUNNING.sub(blank, text)
    return Running(text, frozenset(labels))


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


def sentences(prose: str) -> list[str]:
    """Return the sentences of prose; references and the words that they quote end none, and a link may begin one."""
    bare = prose
    for reference in references(prose):
        filler = ("X" if isinstance(reference, Link) else "x") * (reference.end - reference.start)
        bare = bare[: reference.start] + filler + bare[reference.end :]
    found = []
    at = 0
    for end, begin in sentence_ends(bare):
        found.append(prose[at:end])
        at = begin
    return [sentence.strip() for sentence in (*found, prose[at:]) if sentence.strip()]
