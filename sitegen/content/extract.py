"""Extractors: what makes the text of a captured file, in which quotations are looked for.

Each has a name, which is in the lock, since places in the lock are offsets of its text: any change of what an extractor
makes of some page needs a new name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from sitegen.content.html import Child, Element, parse

PLAIN_EXTRACTOR = "text-1"
HTML_EXTRACTOR = "html-4"

LEFT_OUT = "\u2060"
"""Stands in the text of a page where words that a browser has are left out; it is dropped in normal form."""

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre"),
        *("search", "section", "summary", "table", "tbody", "td", "text", "tfoot", "th", "thead", "tr", "ul", "xmp"),
    }
)
_UNSEEN = frozenset(
    {
        *("annotation", "annotation-xml", "audio", "canvas", "datalist", "desc", "head", "iframe", "metadata", "meter"),
        *("noembed", "noframes", "noscript", "object", "progress", "rp", "rt", "script", "select", "style", "template"),
        *("textarea", "title", "video"),
    }
)
_STRUCK = frozenset({"del", "s", "strike"})
_KEEPS_SPACE = frozenset({"listing", "plaintext", "pre", "xmp"})
_UNSEEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_WHITE = re.compile(r"[ \t\n\f\r]+")
"""White space as HTML has it: other spaces, such as U+00A0, are shown as they are."""


class Extract(NamedTuple):
    """What an extractor makes of a captured file.

    Attributes:
        text: The text; its paragraphs are set apart by blank lines.
    """

    text: str


def whole_page(html: str) -> Extract:
    """Return all that a reader sees of a page; see `text_of`."""
    return text_of(parse(html))


def text_of(root: Element, kept: Collection[Element] | None = None, left_out: Collection[Element] = ()) -> Extract:
    """Return what a reader sees of a page: paragraphs, set apart by blank lines.

    Scripts, styles, the title, lists to choose from, what stands in for a frame or a film, and what is hidden by its
    attributes are left out, and so is what a reader does not take for the article's words: what is struck through,
    raised links to notes, and readings beside characters. White space is as HTML has it; two line breaks end a
    paragraph.

    Arguments:
        root: The root of the page.
        kept: Elements of which the text is made, with all that is in them; None for the whole page.
        left_out: Elements of which it is not made, with all that is in them.
    """
    walk = _Walk(kept, left_out)
    walk.through(root)
    return Extract("\n\n".join(walk.paragraphs) + "\n")


EXTRACTORS: Mapping[str, Callable[[str], Extract]] = {PLAIN_EXTRACTOR: Extract, HTML_EXTRACTOR: whole_page}
"""What makes the text of a decoded file, by the name that the lock has of it."""


class _End(NamedTuple):
    """The end of an element, after all that is in it."""

    element: Element


class _Walk:
    """A way through a page in its order, on which its paragraphs are written down.

    Attributes:
        paragraphs: What was written.
    """

    def __init__(self, kept: Collection[Element] | None, left_out: Collection[Element]) -> None:
        self.paragraphs: list[str] = []
        self._lines = [""]
        self._kept = kept
        self._left_out = left_out
        self._within_kept = 0 if kept is not None else 1
        self._within_raised = 0
        self._within_spaced = 0

    def through(self, root: Element) -> None:
        stack: list[Child | _End] = [root]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                self._write(item)
            elif isinstance(item, _End):
                self._leave(item.element)
            elif self._enter(item):
                stack.append(_End(item))
                stack += reversed(item.shown)
        self._end_paragraph()

    def _enter(self, element: Element) -> bool:
        """Begin an element, and say whether it is shown."""
        if element in self._left_out or self._is_unseen(element):
            return False
        if element.tag == "br":
            self._end_line()
        elif element.tag in _BLOCKS:
            self._end_paragraph()
        self._count(element, 1)
        return True

    def _leave(self, element: Element) -> None:
        if element.tag in _BLOCKS:
            self._end_paragraph()
        self._count(element, -1)

    def _count(self, element: Element, step: int) -> None:
        if self._kept is not None and element in self._kept:
            self._within_kept += step
        if element.tag in _KEEPS_SPACE:
            self._within_spaced += step
        elif element.tag == "sup":
            self._within_raised += step

    def _is_unseen(self, element: Element) -> bool:
        """Whether an element is left out; where words around it must not meet, that is marked."""
        tag = element.tag
        if tag == "rt":
            self._lines[-1] += LEFT_OUT
        if tag in _UNSEEN or _is_hidden(element):
            return True
        if tag in _STRUCK or _STRUCK_STYLE.search(element.attributes.get("style", "")):
            self._write(" ")
            self._lines[-1] += LEFT_OUT
            return True
        if tag == "sup" and _is_note(element):
            self._lines[-1] += LEFT_OUT
            return True
        return False

    def _write(self, text: str) -> None:
        if not self._within_kept:
            return
        if self._within_spaced:
            *lines, text = text.split("\n")
            for line in lines:
                self._lines[-1] += line
                self._end_line()
        else:
            text = _WHITE.sub(" ", text)
            if self._lines[-1][-1:] in {"", " "}:
                text = text.lstrip(" ")
        is_power = self._within_raised and self._lines[-1][-1:].isdigit()
        self._lines[-1] += text.translate(_RAISED) if is_power else text

    def _end_paragraph(self) -> None:
        if self._lines == [""]:
            return
        lines = [line.strip().strip(f" {LEFT_OUT}") for line in self._lines]
        if any(lines):
            self.paragraphs.append("\n".join(line for line in lines if line))
        self._lines = [""]

    def _end_line(self) -> None:
        if len(self._lines) > 1 and not self._lines[-1].strip():
            self._end_paragraph()
        else:
            self._lines.append("")


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    closed = "popover" in attributes or (element.tag == "dialog" and "open" not in attributes)
    return closed or "hidden" in attributes or _UNSEEN_STYLE.search(attributes.get("style", "")) is not None


def _is_note(raised: Element) -> bool:
    """Whether a raised element leads to a place of its page: it is in a link, or has one."""
    around, above = [*raised.walk()], raised.parent
    while above is not None:
        around.append(above)
        above = above.parent
    return any(element.attributes.get("href", "").startswith("#") for element in around)
