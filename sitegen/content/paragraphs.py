"""The text of a page while it is written down: lines, paragraphs, and which stretches of it are of some kind."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from sitegen.text import SPACES

LEFT_OUT = "\u2060"
"""Stands in the text of a page where words are left out that a browser finds, and around words that it does not find,
since a style puts them there; it is dropped in normal form."""

Stretch = tuple[int, int]
"""Start and end of a part of a text."""

_WHITE = re.compile(r"[ \t\n\f\r]+")
"""White space as HTML has it: other spaces, such as U+00A0, are shown as they are."""
_UNLIKE_SPACE = ("  ", "\n", "\t", "\r", "\f")
"""What of it is more than one space, or another; to look for these is far faster than to replace each space."""

_AROUND = f"{SPACES}\x1c\x1d\x1e\x1f{LEFT_OUT}"
_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


class _Mark(NamedTuple):
    """Where a stretch begins or ends: in which line that is not written down yet, and where in it."""

    kind: str
    begins: bool
    line: int
    offset: int


class Paragraphs:
    """Paragraphs, written word by word."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._length = 0
        self._last = 0
        self._lines = [""]
        self._marks: list[_Mark] = []
        self._open: dict[str, list[int]] = defaultdict(list)
        self._stretches: dict[str, list[Stretch]] = defaultdict(list)

    @property
    def text(self) -> str:
        """All paragraphs that have ended, set apart by blank lines."""
        return "\n\n".join(self._done) + "\n"

    def stretches(self, kind: str) -> tuple[Stretch, ...]:
        """Return the stretches of a kind, in which there is something, in the order in which they end."""
        return tuple(self._stretches.get(kind, ()))

    def kinds(self) -> list[str]:
        """Return the kinds of which there are stretches."""
        return list(self._stretches)

    @property
    def last(self) -> str:
        """The last character of the line, or an empty string."""
        return self._lines[-1][-1:]

    def write(self, text: str, spaced: str = "", is_raised: bool = False) -> None:
        """Write a text down.

        Arguments:
            text: The text, with the white space of the page.
            spaced: Which white space is kept: all, as in `<pre>`; the ends of `lines`; or none.
            is_raised: Whether it is raised, so that its digits behind others are a power.
        """
        if spaced:
            *lines, text = text.split("\n")
            for line in lines:
                self._add(line, spaced == "all", is_raised)
                self.end_line()
        self._add(text, spaced == "all", is_raised)

    def _add(self, text: str, keeps_space: bool, is_raised: bool) -> None:
        if not keeps_space:
            if any(white in text for white in _UNLIKE_SPACE):
                text = _WHITE.sub(" ", text)
            if self.last in {"", " "}:
                text = text.lstrip(" ")
        if text[:1].isdigit() and self.last == LEFT_OUT and self._lines[-1].rstrip(LEFT_OUT)[-1:].isdigit():
            # Digits on either side of what a browser shows between them are no number.
            self._lines[-1] += " "
        is_power = is_raised and self.last.isdigit()
        self._lines[-1] += text.translate(_RAISED) if is_power else text

    def leave_out(self) -> None:
        """Say that a browser has other words here."""
        self._lines[-1] += LEFT_OUT

    def begin(self, kind: str) -> None:
        """Begin a stretch."""
        self._marks.append(_Mark(kind, True, len(self._lines) - 1, len(self._lines[-1])))

    def end(self, kind: str) -> None:
        """End the stretch of a kind that was begun last."""
        self._marks.append(_Mark(kind, False, len(self._lines) - 1, len(self._lines[-1])))

    def end_line(self) -> None:
        """End a line; an empty one ends the paragraph."""
        if len(self._lines) > 1 and not self._lines[-1].strip():
            self.end_paragraph()
        else:
            self._lines.append("")

    def end_paragraph(self) -> None:
        """End a paragraph; one in which there is nothing to see is none."""
        if self._lines == [""] and not self._marks:
            return
        places, kept, at = [], [], self._length
        for line in self._lines:
            bare = line.strip(_AROUND)
            places.append((at, line.find(bare), len(bare)))
            if bare:
                kept.append(bare)
                at += len(bare) + 1
        for mark in self._marks:
            start, lead, length = places[mark.line]
            self._settle(mark, start + min(max(mark.offset - lead, 0), length))
        if kept:
            self._done.append("\n".join(kept))
            self._length, self._last = at + 1, at - 1
        self._lines, self._marks = [""], []

    def _settle(self, mark: _Mark, at: int) -> None:
        if mark.begins:
            self._open[mark.kind].append(at)
            return
        start = self._open[mark.kind].pop()
        # A stretch that ends before a paragraph ends with the one before it.
        end = self._last if at == self._length else at
        if start < end:
            self._stretches[mark.kind].append((start, end))
