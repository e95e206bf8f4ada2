"""The way of a reader through a page: which of its words are seen, how, and where the text ends."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sitegen.content.blocks import BLOCKS, is_block
from sitegen.content.html import Child, Element
from sitegen.content.notes import is_note
from sitegen.content.paragraphs import Paragraphs
from sitegen.content.quotes import generated, marks_of
from sitegen.content.seen import (
    by_class,
    doubt_of,
    has_size,
    hidden_by,
    hiding_class,
    in_other_letters,
    is_visible,
    is_white,
    room_in,
    spaces_kept,
)
from sitegen.content.styles import Style, Styles
from sitegen.text import has_words

_UNSEEN = frozenset(
    {
        *("annotation", "annotation-xml", "audio", "canvas", "datalist", "desc", "head", "iframe", "metadata", "meter"),
        *("noembed", "noframes", "noscript", "object", "progress", "rp", "rt", "script", "select", "style", "template"),
        *("textarea", "title", "video"),
    }
)
_STRUCK = frozenset({"del", "s", "strike"})
_NO_WORDS = _STRUCK | {"a", "sup"}
_KEEPS_SPACE = frozenset({"listing", "plaintext", "pre", "xmp"})
_SPEAKS = frozenset({"blockquote", "q"})
_RAISED = frozenset({"super"})
_NO_STYLE = Style({}, {})
_SIDE_BY_SIDE = ("flex", "grid", "inline-flex", "inline-grid")

SPOKEN, OTHER_LETTERS, DOUBTFUL = "spoken", "other letters", "doubtful "
"""Kinds of stretches; that of what is doubtful goes on with the reason."""


def read(root: Element, styles: Styles, kept: Collection[Element] | None, left_out: Collection[Element]) -> Paragraphs:
    """Return the paragraphs of a page; see `sitegen.content.extract.text_of`."""
    walk = _Walk(styles, kept, left_out)
    walk.through(root)
    return walk.written


class _View(NamedTuple):
    """How words are shown at a place of a page.

    Attributes:
        is_kept: Whether the text is made of them.
        is_visible: Whether they are seen, by `visibility`.
        has_size: Whether their letters have a size.
        is_raised: Whether they are raised above the line.
        in_other_letters: Whether they are shown in other letters.
        spaced: Which white space is kept.
        is_spoken: Whether they are in `<q>` or `<blockquote>`.
        is_apart: Whether each element and each text there is a box of its own, as in columns.
        doubt: Why it is not known whether they are seen.
    """

    is_kept: bool
    is_visible: bool = True
    has_size: bool = True
    is_raised: bool = False
    in_other_letters: bool = False
    spaced: str = ""
    is_spoken: bool = False
    is_apart: bool = False
    doubt: str = ""


class _End(NamedTuple):
    """The end of an element, after all that is in it: what is written there, and what holds behind it."""

    view: _View
    is_block: bool
    after: str
    kinds: tuple[str, ...]
    is_quoted: bool


class _Walk:
    """A way through a page in its order, on which its paragraphs are written down.

    Attributes:
        written: The paragraphs.
    """

    def __init__(self, styles: Styles, kept: Collection[Element] | None, left_out: Collection[Element]) -> None:
        self.written = Paragraphs()
        self._styles = styles
        self._kept = kept
        self._left_out = left_out
        self._view = _View(kept is None)
        self._quoted = 0
        self._filled: set[tuple[Element, str]] = set()

    def through(self, root: Element) -> None:
        stack: list[Child | _End] = [root]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                self._write(item)
            elif isinstance(item, _End):
                self._leave(item)
            else:
                end = self._enter(item)
                if end is not None:
                    stack.append(end)
                    stack += reversed(self._shown(item))
        self.written.end_paragraph()

    def _enter(self, element: Element) -> _End | None:
        """Begin an element, and return how it ends; None where it is not shown."""
        tag, before = element.tag, self._view
        if element in self._left_out:
            self._pass_over(element)
            return None
        if tag in _UNSEEN:
            if tag == "rt":
                self.written.leave_out()
            return None
        style = self._styles.of.get(element, _NO_STYLE)
        is_hidden, doubt = _is_hidden(element, self._styles)
        if is_hidden or self._is_no_word(element, style):
            return None
        if tag == "br":
            self.written.end_line()
            return None
        ends_text = is_block(element, style, before.is_apart)
        if ends_text:
            self.written.end_paragraph()
        view = self._view_in(element, style, doubt)
        kinds = _kinds_begun(before, view)
        for kind in kinds:
            self.written.begin(kind)
        self._view = view
        first, last = self._put_around(element)
        self._put(first)
        is_quoted = tag == "q" and bool(first)
        self._quoted += is_quoted
        return _End(before, ends_text, last, kinds, is_quoted)

    def _pass_over(self, element: Element) -> None:
        """Keep words before and behind what is left out from meeting, if a reader sees something between them."""
        if is_unseen(element, self._styles):
            return
        if is_block(element, self._styles.of.get(element, _NO_STYLE), self._view.is_apart):
            self.written.end_paragraph()
        else:
            self.written.leave_out()

    def _leave(self, end: _End) -> None:
        self._put(end.after)
        self._quoted -= end.is_quoted
        for kind in reversed(end.kinds):
            self.written.end(kind)
        if end.is_block:
            self.written.end_paragraph()
        self._view = end.view

    def _write(self, text: str) -> None:
        view = self._view
        if text and view.is_kept and view.is_visible and view.has_size:
            if view.is_apart:
                self.written.end_paragraph()
            self.written.write(text, view.spaced, view.is_raised)
            if view.is_apart:
                self.written.end_paragraph()

    def _put(self, text: str) -> None:
        """Write what a style puts into the page, where a browser does not find it when it looks for words."""
        if text:
            self.written.leave_out()
            self._write(text)
            self.written.leave_out()

    def _shown(self, element: Element) -> list[Child]:
        """Return what is shown in an element: of a slot what the host has for it."""
        if element.shadow is None and element.tag == "slot" and (host := _host_of(element)):
            name = element.attributes.get("name", "")
            given = [child for child in host.children if _slot_of(child) == name]
            if given and (host, name) not in self._filled:
                self._filled.add((host, name))
                return given
        return element.shown

    def _is_no_word(self, element: Element, style: Style) -> bool:
        """Whether an element is not of the article's words; where words around it must not meet, that is marked."""
        tag = element.tag
        if style is _NO_STYLE and tag not in _NO_WORDS:
            return False
        if tag in _STRUCK or "line-through" in style.sure.get("text-decoration-line", ""):
            self._write(" ")
            self.written.leave_out()
            return True
        is_raised = tag == "sup" or style.sure.get("vertical-align") in _RAISED
        if (is_raised or tag == "a") and not self._view.is_raised and is_note(element, is_raised):
            self.written.leave_out()
            return True
        return False

    def _view_in(self, element: Element, style: Style, doubt: str) -> _View:
        """Return how words are shown in an element."""
        view, tag = self._view, element.tag
        is_kept = view.is_kept or (self._kept is not None and element in self._kept)
        spaced = "all" if tag in _KEEPS_SPACE else view.spaced
        is_spoken = view.is_spoken or tag in _SPEAKS
        is_doubtful, doubt = bool(doubt), doubt or view.doubt
        if style is _NO_STYLE:
            is_raised = view.is_raised or tag == "sup"
            unlike = (is_kept, is_raised, spaced, is_spoken, False, doubt)
            if unlike == (view.is_kept, view.is_raised, view.spaced, view.is_spoken, view.is_apart, view.doubt):
                return view
            return view._replace(
                is_kept=is_kept, is_raised=is_raised, spaced=spaced, is_spoken=is_spoken, is_apart=False, doubt=doubt
            )
        return _View(
            is_kept,
            # What hides itself in doubt is read, and what is hidden with all around it is not.
            is_visible({} if is_doubtful else style.sure, view.is_visible),
            has_size({} if is_doubtful else style.sure, view.has_size),
            view.is_raised or tag == "sup" or style.sure.get("vertical-align") in _RAISED,
            in_other_letters(style, view.in_other_letters),
            spaces_kept(style, spaced),
            is_spoken,
            style.sure.get("display", "").startswith(_SIDE_BY_SIDE),
            doubt,
        )

    def _put_around(self, element: Element) -> tuple[str, str]:
        """Return the words that the page's styles put before and behind those of an element."""
        if element.tag == "q":
            return marks_of(element, self._quoted, self.written.last, self._styles)
        if not self._styles.before and not self._styles.after:
            return "", ""
        put = (part.get(element) for part in (self._styles.before, self._styles.after))
        first, last = (
            generated(style.sure, element) if style and not hidden_by(style.sure, is_box=False)[0] else ""
            for style in put
        )
        return first if has_words(first) else "", last if has_words(last) else ""


def is_unseen(element: Element, styles: Styles) -> bool:
    """Whether nothing of an element is seen, whatever is in it."""
    return element.tag in _UNSEEN or _is_hidden(element, styles)[0]


def hidden_as(element: Element, styles: Styles) -> str:
    """Return what hides an element, in the words of the page, or an empty string."""
    said = styles.of.get(element, _NO_STYLE).sure
    name, value = hidden_by(said, element.tag in BLOCKS)
    if not name and not is_visible(said, True):
        name, value = "visibility", said["visibility"]
    if not name and not has_size(said, True):
        name, value = "font-size", said["font-size"]
    if name:
        return f"{name}: {value}"
    if element.tag in _UNSEEN or not _is_hidden(element, styles)[0]:
        return ""
    by_name = next((name for name in ("hidden", "popover") if name in element.attributes), "")
    return by_name or (f"class={hiding_class(element)}" if hiding_class(element) else element.tag)


def _is_hidden(element: Element, styles: Styles) -> tuple[bool, str]:
    """Return whether an element is hidden with all that is in it, and why that is not known."""
    if not styles.hides:
        return False, ""
    known = styles.known.get(element)
    if known is None:
        known = styles.known[element] = _looked_at(element, styles)
    return known


def _looked_at(element: Element, styles: Styles) -> tuple[bool, str]:
    attributes, tag, style = element.attributes, element.tag, styles.of.get(element, _NO_STYLE)
    if style is _NO_STYLE and not attributes:
        return tag == "dialog", ""
    is_closed = "popover" in attributes or (tag == "dialog" and "open" not in attributes) or "hidden" in attributes
    if is_closed and style.sure.get("display", "none") == "none":
        return True, ""
    is_hidden, doubt = doubt_of(style, tag in BLOCKS) if style is not _NO_STYLE else (False, "")
    if not is_hidden and "class" in attributes:
        by_name, doubt_by_name = by_class(element, styles)
        is_hidden, doubt = by_name, doubt or doubt_by_name
    if tag in {"html", "body"} and (is_hidden or not is_visible(style.sure, True)):
        # Pages hide themselves until a script has run.
        return False, "the page is hidden until a script shows it"
    if not doubt and styles.is_white and is_white(style.sure):
        doubt = f"color: {style.sure['color']}"
    room, cut = room_in(style.sure)
    if room and not doubt and _holds_more(element, room):
        doubt = cut
    return is_hidden, "" if is_hidden else doubt


def _kinds_begun(before: _View, within: _View) -> tuple[str, ...]:
    """Return the kinds of stretches that begin between two places."""
    if before is within:
        return ()
    kinds = []
    if within.is_spoken and not before.is_spoken:
        kinds.append(SPOKEN)
    if within.in_other_letters and not before.in_other_letters:
        kinds.append(OTHER_LETTERS)
    if within.doubt and within.doubt != before.doubt:
        kinds.append(DOUBTFUL + within.doubt)
    return tuple(kinds)


def _holds_more(element: Element, room: int) -> bool:
    """Whether there is more text in an element than there is room for."""
    stack = [*element.shown]
    while stack and room >= 0:
        item = stack.pop()
        if isinstance(item, str):
            room -= len(" ".join(item.split()))
        elif item.tag not in _UNSEEN:
            stack += item.shown
    return room < 0


def _host_of(slot: Element) -> Element | None:
    """Return the element in whose shadow tree a slot is."""
    top = slot
    while top.parent is not None and top.parent.shadow is not top:
        top = top.parent
    return top.parent


def _slot_of(child: Child) -> str:
    return "" if isinstance(child, str) else child.attributes.get("slot", "")
