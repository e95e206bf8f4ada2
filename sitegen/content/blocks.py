"""Where the text of a page ends: at the edges of its blocks, by their names and their styles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.content.html import Child, Element
from sitegen.content.styles import Style

_CELLS = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
_ALWAYS_BLOCKS = _CELLS | {"dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "text"}
BLOCKS = _ALWAYS_BLOCKS | {
    *("address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset"),
    *("figcaption", "figure", "footer", "form", "header", "hgroup", "legend", "listing", "main", "menu", "nav", "ol"),
    *("optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp"),
}
"""Elements that are blocks unless their style says otherwise."""

_CONTROLS = frozenset({"button", "label"})
_INLINE = ("contents", "initial", "inline", "ruby", "unset")
_AS_USUAL = ("attr(", "inherit", "revert", "var(")
_DROP_CAP = 2
_MANY = 500
"""More than so many elements and texts beside one another are a list of choices rather than a text."""

_WORD = re.compile(r"\w")


def is_block(element: Element, style: Style, is_apart: bool) -> bool:
    """Whether the text ends at the edges of an element.

    Items of lists, cells and headings are blocks whatever their style. A button or label is one unless it stands among
    the words of a text. What is set beside the text is one unless it is the large first letter of a word.

    Arguments:
        element: The element.
        style: Its style.
        is_apart: Whether it is in a row or column of boxes (`flex`, `grid`).
    """
    tag, said = element.tag, style.sure
    display = said.get("display", "")
    if tag in _ALWAYS_BLOCKS or (is_apart and display != "contents"):
        return True
    if said.get("position") in {"absolute", "fixed"}:
        return True
    if said.get("float", "none") not in {"none", "inherit"}:
        return not _is_initial(element)
    if display and not display.startswith(_AS_USUAL):
        return not display.startswith(_INLINE)
    return tag in BLOCKS or (tag in _CONTROLS and not _is_within_text(element))


def _is_initial(element: Element) -> bool:
    """Whether an element holds the first letter of a word only, as one that is set large does."""
    texts = [child for child in element.children if isinstance(child, str)]
    return len(texts) == len(element.children) and len("".join(texts).strip()) <= _DROP_CAP


def _is_within_text(element: Element) -> bool:
    """Whether an element stands among the words of a text, and does not touch them."""
    around = element.parent.children if element.parent else []
    if len(around) > _MANY:
        return False
    at = next((place for place, child in enumerate(around) if child is element), 0)
    before, after = (child if isinstance(child, str) else "" for child in _beside(around, at))
    touches = _WORD.match(before[-1:]) or _WORD.match(after[:1])
    return not touches and _WORD.search(before + after) is not None


def _beside(around: Sequence[Child], at: int) -> tuple[Child, Child]:
    return around[at - 1] if at > 0 else "", around[at + 1] if at + 1 < len(around) else ""
