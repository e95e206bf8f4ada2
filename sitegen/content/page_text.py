"""The text of a page of HTML: what a reader sees of all of it, or of its article; see `sitegen.content.extract`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.content.article import article_of
from sitegen.content.extract import Doubt, Extract, Part
from sitegen.content.html import Element, parse
from sitegen.content.passages import walk
from sitegen.content.reading import DOUBTFUL, OTHER_LETTERS, SPOKEN, hidden_as, read
from sitegen.content.shells import is_shell
from sitegen.content.styles import NOTHING_HIDDEN, Styles, styles_of


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
