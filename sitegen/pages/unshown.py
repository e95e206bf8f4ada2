"""What of a piece of prose a page does not show: images, elements that are left out, definitions that nothing uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import chain
from typing import NamedTuple

from sitegen.briefing.questions import Briefing
from sitegen.content.load import Where
from sitegen.content.references import CODE, references
from sitegen.diagnostics import Diagnostics, rule
from sitegen.pages.prose import SCHEMES, TAGS, unsanitised
from sitegen.text import counted

_ODD_SCHEME = rf"(?!(?:{'|'.join(sorted(SCHEMES))}):)[A-Za-z][A-Za-z0-9+.-]*:"
_NOT_MARKUP = re.compile(rf"\\[^<]|{CODE}", re.VERBOSE | re.DOTALL | re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]]*(?:\]|(?=\[))|<img\b[^>]*>", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")
_RULE_OF_TABLE = re.compile(r"^[|: -]*-[|: -]*$")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\[\]^\n][^\[\]\n]*)\]:[^\n]*", re.MULTILINE)
_DECLARATION = re.compile(r"<!\[?[A-Z]+|<\?", re.IGNORECASE)
_OPEN_COMMENT = re.compile(r"<!--(?!.*?-->)", re.DOTALL)
_ADDRESS = re.compile(rf"<?{_ODD_SCHEME}[^\s>)]*")

_WITHOUT_WORDS = frozenset({"script", "style", "svg", "math"})
"""Elements that are left out with all that they hold."""

_WITHOUT_LOOKS = frozenset({"article", "div", "section", "span", "wbr"})
"""Elements that show no more than their words do."""

_EMPTY = frozenset({"canvas", "embed", "iframe", "input", "link", "meta", "param", "source", "track"})

_INSTEAD = {
    "b": "write `**words**`",
    "h1": "write the heading as `# words`",
    "i": "write `*words*`",
    "strike": "write `<s>`",
    **dict.fromkeys(("audio", "embed", "iframe", "object", "video"), "link to it: `[what it is](address)`"),
    **dict.fromkeys(("script", "style", "link", "meta"), "remove it; scripts and styles belong to a theme"),
    **dict.fromkeys(("svg", "canvas", "math"), "say in words what it shows"),
}
_PLAIN = "remove it, or write `&lt;` for a plain `<`"


class Unshown(NamedTuple):
    """Something in prose that its page does not show as it is written.

    Attributes:
        message: What is not shown.
        hint: What to do.
        start: Offset in the prose.
        length: How many characters to point at.
    """

    message: str
    hint: str
    start: int
    length: int


NOT_SHOWN = rule(
    "R028",
    "warning",
    "something in prose that is not shown",
    why="Readers do not see this part of what you wrote, and the page does not say that something is missing.",
    fix="Write it in a form that pages show, or say it in words.",
    settable=True,
)


def report_unshown(briefing: Briefing, marked_up: Iterable[tuple[Where, str]], found: Diagnostics) -> None:
    """Report what pages will not show of prose.

    Arguments:
        briefing: The briefing.
        marked_up: Prose with markup, and where it is.
        found: Where it is reported.
    """
    for where, prose in marked_up:
        for each in unshown(prose):
            briefing.report(found, NOT_SHOWN, each.message, where, part=(each.start, each.length), hint=each.hint)


def unshown(prose: str) -> list[Unshown]:
    """Return what a page does not show of a piece of prose, in the order in which it is written.

    Comments are left out, since they are written not to be shown.
    """
    text = _NOT_MARKUP.sub(_blank, _without_references(prose))
    parts = (
        _elements(text, unsanitised(prose)),
        _footnotes(text),
        _definitions(text),
        _declarations(text),
        _cells(text),
    )
    return sorted(chain.from_iterable(parts), key=lambda each: each.start)


def _elements(text: str, html: str) -> Iterator[Unshown]:
    """Give the images, elements and addresses that are left out of HTML, at their places in the prose."""
    reader = _Reader(html)
    places: dict[str, Iterator[re.Match[str]]] = {}
    for name, message, hint in reader.left_out:
        if name not in places:
            places[name] = _places(name, text)
        place = next(places[name], None)
        start, end = place.span() if place else (0, len(text))
        yield Unshown(message, hint, start, end - start)


def _places(name: str, text: str) -> Iterator[re.Match[str]]:
    if name == "img":
        return _IMAGE.finditer(text)
    if name == "a href":
        return _ADDRESS.finditer(text)
    return re.compile(rf"<{re.escape(name)}(?![\w-])[^>]*>?", re.IGNORECASE).finditer(text)


class _Reader(HTMLParser):
    """Reads the HTML that Markdown made of prose, before it is reduced to the elements that pages show.

    Attributes:
        left_out: Name, message and hint of each thing that is left out.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.left_out: list[tuple[str, str, str]] = []
        self._open: Counter[str] = Counter()
        self._within = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[tag] += 1
        if self._within:
            return
        values = dict(attrs)
        if tag == "img":
            shows = (values.get("alt") or "").replace("`", "'")
            message = f"the image `{shows}` is not shown" if shows else "an image is not shown"
            hint = "link to it: `[what it shows](address)`, or say in words what it shows"
            self.left_out.append(("img", message, hint))
        elif tag not in TAGS | _WITHOUT_LOOKS:
            self._within = tag if tag in _WITHOUT_WORDS else ""
            message = f"`<{tag}>` is left out, and only its words are shown"
            if tag in _WITHOUT_WORDS | _EMPTY:
                message = f"`<{tag}>` is not shown"
            self.left_out.append((tag, message, _INSTEAD.get(tag, _PLAIN)))
        elif None in values.values():
            message = f"`{self.get_starttag_text()}` is read as markup, and is not shown"
            self.left_out.append((tag, message, _PLAIN))
        elif tag == "a" and re.match(_ODD_SCHEME, values.get("href") or ""):
            message = f"the address `{values['href']}` is left out, and its words are no link"
            self.left_out.append(("a href", message, "use an address that begins with `https:`, `http:` or `mailto:`"))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""
        if not self._open[tag] and tag not in TAGS | _WITHOUT_LOOKS:
            self.left_out.append((f"/{tag}", f"`</{tag}>` is not shown", _PLAIN))
        self._open[tag] -= 1


def _footnotes(text: str) -> Iterator[Unshown]:
    """Give each mark of a footnote once."""
    marks = {mark[0]: mark.start() for mark in reversed(list(_FOOTNOTE.finditer(text)))}
    for mark, start in marks.items():
        hint = "write the note in brackets in the sentence, or cite the article: `[@article]`"
        yield Unshown(f"`{mark}` makes no footnote", hint, start, len(mark))


def _definitions(text: str) -> Iterator[Unshown]:
    """Give the addresses that are defined for links and that no link uses."""
    uses = Counter(" ".join(bracket[1].lower().split()) for bracket in _BRACKETED.finditer(text))
    for definition in _DEFINITION.finditer(text):
        if uses[" ".join(definition[1].lower().split())] == 1 and not unsanitised(definition[0]):
            message = f"`[{definition[1]}]:` defines an address that no link uses, and is not shown"
            hint = "remove it, or write `\\[` for a plain bracket"
            yield Unshown(message, hint, definition.start(), len(definition[0]))


def _declarations(text: str) -> Iterator[Unshown]:
    for mark in (*_DECLARATION.finditer(text), *_OPEN_COMMENT.finditer(text)):
        message = f"what begins with `{mark[0]}` is not shown"
        yield Unshown(message, _PLAIN, mark.start(), len(mark[0]))


def _cells(text: str) -> Iterator[Unshown]:
    """Give the cells of tables for which the head has no column."""
    columns, at, before = 0, 0, ""
    for line in text.splitlines(keepends=True):
        row = line.strip()
        if not row:
            columns = 0
        elif columns and _count(row) > columns:
            cells = counted(_count(row), "cell")
            message = f"a row of the table has {cells}, and its head {columns}: the others are not shown"
            hint = "give the head as many cells, or write `\\|` for a plain `|`"
            yield Unshown(message, hint, at, len(line.rstrip()))
        elif not columns and "|" in row and _RULE_OF_TABLE.match(row) and _count(row) == _count(before):
            columns = _count(row)
        at, before = at + len(line), row


def _count(row: str) -> int:
    """Return how many cells a row of a table has."""
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def _without_references(prose: str) -> str:
    parts: list[str] = []
    at = 0
    for reference in references(prose):
        parts += (prose[at : reference.start], " " * (reference.end - reference.start))
        at = reference.end
    return "".join((*parts, prose[at:]))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
