"""Extractors: what makes the text of a captured file, in which quotations are looked for.

Each has a name, which is in the lock, since places in the lock are offsets of its text: any change of what an extractor
makes of some page needs a new name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from sitegen.content.article import article_of
from sitegen.content.html import Element, parse
from sitegen.content.paragraphs import Stretch
from sitegen.content.passages import walk
from sitegen.content.reading import DOUBTFUL, OTHER_LETTERS, SPOKEN, hidden_as, read
from sitegen.content.shells import is_shell
from sitegen.content.styles import NOTHING_HIDDEN, Styles, styles_of

PLAIN_EXTRACTOR = "text-1"
ARTICLE_EXTRACTOR = "article-1"
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
        rival: The first words of what may be the article instead; see `sitegen.content.article.Cut`.
    """

    text: str
    spoken: tuple[Stretch, ...] = ()
    other_letters: tuple[Stretch, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    is_shell: bool = False
    rival: str = ""


def whole_page(html: str) -> Extract:
    """Return all that a reader sees of a page; see `text_of`."""
    root = parse(html)
    made = text_of(root)
    return made._replace(is_shell=is_shell(root, made.text))


def main_content(html: str) -> Extract:
    """Return what a reader sees of a page's article; see `text_of` and `sitegen.content.article`."""
    root = parse(html)
    styles = styles_of(root)
    cut = article_of(root, styles)
    made = _text_of(root, styles, cut.kept, cut.left_out)
    return made._replace(is_shell=is_shell(root, made.text), rival=cut.rival)


class Part(NamedTuple):
    """A part of a page that is not of its article.

    Attributes:
        name: What it is.
        text: Its text.
    """

    name: str
    text: str


def other_parts(html: str) -> Iterator[Part]:
    """Give the parts of a page that are not of its article, and last the page as a whole."""
    root = parse(html)
    styles = styles_of(root)
    for element, name in article_of(root, styles).left_out.items():
        yield Part(f"in {name}", _text_of(root, styles, {element}).text)
    yield Part("outside its article", _text_of(root, styles).text)


def hidden_parts(html: str) -> Iterator[Part]:
    """Give all words of a page, whatever hides them, and then each part that is hidden, by what hides it."""
    root = parse(html)
    yield Part("nothing", _text_of(root, NOTHING_HIDDEN).text)
    styles = styles_of(root)
    for element in walk(root):
        reason = hidden_as(element, styles)
        if reason:
            yield Part(reason, _text_of(element, NOTHING_HIDDEN).text)


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
    return _text_of(root, styles_of(root), kept, left_out)


def _text_of(
    root: Element, styles: Styles, kept: Collection[Element] | None = None, left_out: Collection[Element] = ()
) -> Extract:
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


EXTRACTORS: Mapping[str, Callable[[str], Extract]] = {
    PLAIN_EXTRACTOR: Extract,
    ARTICLE_EXTRACTOR: main_content,
    HTML_EXTRACTOR: whole_page,
}
"""What makes the text of a decoded file, by the name that the lock has of it."""


def has_versions(*, whole_page: bool) -> bool:
    """Whether several extractors are known that make the text of a whole page, or of its article."""
    newest = HTML_EXTRACTOR if whole_page else ARTICLE_EXTRACTOR
    return sum(_kind_of(name) == _kind_of(newest) for name in EXTRACTORS) > 1


def extractor_of(*, whole_page: bool, locked: str = "") -> str:
    """Return the name of what makes the text of a page: the newest of its kind, or the one that the lock has.

    Arguments:
        whole_page: Whether the text is made of the whole page.
        locked: The name in the lock, which is kept as long as it is of that kind and known; else an empty string.
    """
    locked = locked.rpartition(":")[2]
    newest = HTML_EXTRACTOR if whole_page else ARTICLE_EXTRACTOR
    return locked if locked in EXTRACTORS and _kind_of(locked) == _kind_of(newest) else newest


def is_article(extractor: str) -> bool:
    """Whether an extractor makes the text of the article of a page, and not of the whole page."""
    return _kind_of(extractor) == _kind_of(ARTICLE_EXTRACTOR)


def is_of_page(extractor: str) -> bool:
    """Whether an extractor makes its text of HTML."""
    return _kind_of(extractor) in {_kind_of(ARTICLE_EXTRACTOR), _kind_of(HTML_EXTRACTOR)}


def _kind_of(extractor: str) -> str:
    """Return the kind of an extractor; before a colon is what has opened the file that holds the page."""
    return extractor.rpartition(":")[2].partition("-")[0]
