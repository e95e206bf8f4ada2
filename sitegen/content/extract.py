"""Extractors: what makes the text of a captured file, in which quotations are looked for.

Each has a name, which is in the lock, since places in the lock are offsets of its text: any change of what an extractor
makes of some page needs a new name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from sitegen.content.html import Element, parse
from sitegen.content.paragraphs import Stretch
from sitegen.content.reading import DOUBTFUL, OTHER_LETTERS, SPOKEN, read
from sitegen.content.shells import is_shell
from sitegen.content.styles import styles_of

PLAIN_EXTRACTOR = "text-1"
HTML_EXTRACTOR = "html-4"


class Doubt(NamedTuple):
    """A part of a text of which it is not known whether a reader sees it.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        reason: What hides it or may, in the words of the page.
    """

    start: int
    end: int
    reason: str


class Extract(NamedTuple):
    """What an extractor makes of a captured file.

    Attributes:
        text: The text; its paragraphs are set apart by blank lines.
        spoken: What the page marks as the words of somebody else: `<q>` and `<blockquote>`.
        other_letters: What its styles show in other letters, such as capitals.
        doubts: Of what it is not known whether a reader sees it.
        is_shell: Whether there is no article, since a script was to put it there.
    """

    text: str
    spoken: tuple[Stretch, ...] = ()
    other_letters: tuple[Stretch, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    is_shell: bool = False


def whole_page(html: str) -> Extract:
    """Return all that a reader sees of a page; see `text_of`."""
    root = parse(html)
    made = text_of(root)
    return made._replace(is_shell=is_shell(root, made.text))


def text_of(root: Element, kept: Collection[Element] | None = None, left_out: Collection[Element] = ()) -> Extract:
    """Return what a reader sees of a page: paragraphs, set apart by blank lines.

    The reader looks at a screen, in a window of 1280 by 720 pixels, and sees what styles of the page itself show there.
    Scripts, styles, the title, lists to choose from, what stands in for a frame or a film, and what is hidden are left
    out, and so is what a reader does not take for the article's words: what is struck through, marks of notes, and
    readings beside characters. White space is as HTML has it; two line breaks end a paragraph.

    Arguments:
        root: The root of the page.
        kept: Elements of which the text is made, with all that is in them; None for the whole page.
        left_out: Elements of which it is not made, with all that is in them.
    """
    styles = styles_of(root)
    written = read(root, styles, kept, left_out)
    text = written.text
    doubts = [
        Doubt(*stretch, kind.removeprefix(DOUBTFUL))
        for kind in written.kinds()
        if kind.startswith(DOUBTFUL)
        for stretch in written.stretches(kind)
    ]
    if styles.doubt:
        doubts.append(Doubt(0, len(text), styles.doubt))
    return Extract(text, written.stretches(SPOKEN), written.stretches(OTHER_LETTERS), tuple(sorted(doubts)))


EXTRACTORS: Mapping[str, Callable[[str], Extract]] = {PLAIN_EXTRACTOR: Extract, HTML_EXTRACTOR: whole_page}
"""What makes the text of a decoded file, by the name that the lock has of it."""
