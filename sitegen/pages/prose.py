"""Prose: Markdown with its references resolved, sanitised to a known set of elements."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from sitegen.content.references import Cited, Link, Malformed, references
from sitegen.pages.urls import statement_anchors

Resolve = Callable[[Link | Cited], str]
"""Gives the HTML of a reference."""

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters; no content file may hold them
_PLACEHOLDER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_IN_HTML = re.compile(
    rf"(?P<tag><(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*>)|{_OPEN}(?P<index>\d+){_CLOSE}|[{_OPEN}{_CLOSE}]",
)
_MAY_BE_MARKUP = re.compile(r"[\\`*_\[\]<>#&|~!=\n:\t\xa0]|^[\s+-]|^\d+[.)]|  $|\s$|^$")
_ADDRESS_WITH_REFERENCE = re.compile(rf"\shref=\"[^\"]*{_OPEN}[^\"]*\"")
_NUMBERED = re.compile(r"&#(?:0*(\d{1,7})(?!\d)|[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F]));?", re.ASCII)
_NO_TEXT = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"</?(?:p|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|div|table|thead|tbody|tr|t[hd]|pre|blockquote)\b[^>]*>")
_BRACKET = re.compile(r"[\[\]]")
_HEADING = re.compile(r"h[1-6]")
_HASH_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>[ \t](?:\\.|[^\\])*?)#*(?:\n|$)")
_BOX = re.compile(r"(<li>(?:\s*<p>)?)\[([ xX])\](?= )")
_TABLE = re.compile("</?table>")
_HEADING_CELL = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ALIGNED = re.compile(r"(<t[hd]\b[^>]*?) align=\"(\w*)\"")
_HEADED = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)

TAGS = {
    *(
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "del", "ins", "s", "sub", "sup", "abbr", "q"),
}
"""Elements that prose may have; of others the words are shown."""

SCHEMES = {"http", "https", "mailto"}
"""How an address in prose may begin that leads out of the site."""

_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"scope", "align"},
    "td": {"align"},
}


def render(prose: str, resolve: Resolve, top: int = 2, *, linked: bool = False) -> Markup:
    """Return the HTML of a piece of prose.

    Arguments:
        prose: Markdown with references, each of which resolves.
        resolve: Gives the HTML of a reference.
        top: The level of the highest heading.
        linked: Whether headings have ids, each its own; no more than one piece of prose on a page may have them.
    """
    text, resolved = _set_aside(prose, resolve)
    html = _render_markdown(text, top)
    if linked and "<h" in html:
        html = _with_ids(html)
    return Markup(_fill(html, resolved) if resolved else html)  # noqa: S704 - sanitised, references are escaped


def unsanitised(prose: str) -> str:
    """Return the HTML that Markdown makes of prose before it is sanitised, each reference in it a placeholder."""
    text, _ = _set_aside(prose, lambda _: "")
    return _markdown(2).reset().convert(text)


def _set_aside(prose: str, resolve: Resolve) -> tuple[str, list[str]]:
    """Return prose with a placeholder for each reference, and the HTML of these."""
    parts: list[str] = []
    at = 0
    resolved: list[str] = []
    for reference in references(prose):
        if not isinstance(reference, Malformed):
            parts += (prose[at : reference.start], f"{_OPEN}{len(resolved)}{_CLOSE}")
            resolved.append(resolve(reference))
            at = reference.end
    parts.append(prose[at:])
    if "&#" in prose:
        parts = [_NUMBERED.sub(_numbered, part) for part in parts]
    return "".join(parts), resolved


def render_inline(prose: str, resolve: Resolve) -> Markup:
    """Return the HTML of prose without the paragraph around it, where it is one paragraph."""
    html = render(prose, resolve)
    if not (html.startswith("<p>") and html.endswith("</p>")):
        return html
    inner = html[len("<p>") : -len("</p>")]
    return html if "<p>" in inner or "</p>" in inner else inner


def plain(html: str) -> str:
    """Return the text of rendered prose, for descriptions and data."""
    return unescape(" ".join(_TAG.sub("", _BLOCK.sub(" ", html)).split()))


def headings(html: str) -> list[tuple[str, str]]:
    """Return id and text of each heading of the second level in rendered prose."""
    return [(anchor, plain(title)) for anchor, title in _SECTION.findall(html)]


def _with_ids(html: str) -> str:
    """Give each heading an id; nothing else in prose has one, and nothing else on a page one that begins as these."""
    names = [plain(_PLACEHOLDER.sub("", title)) for _, title in _HEADED.findall(html)]
    anchors = iter(statement_anchors("s", names))
    return _HEADED.sub(lambda heading: f'<h{heading[1]} id="{next(anchors)}">{heading[2]}</h{heading[1]}>', html)


def render_without_shortcut(text: str, top: int = 2) -> str:
    """Return Markdown's HTML, sanitised; what `render` must agree with where it takes the shorter way."""
    html = _markdown(top).reset().convert(text)
    html = nh3.clean(html, tags=TAGS, attributes=_ATTRIBUTES, url_schemes=SCHEMES).strip()
    if "[" in html:
        html = _BOX.sub(lambda box: f"{box[1]}{'☐' if box[2] == ' ' else '☑'}", html)
    if "<table>" not in html:
        return html
    html = _ALIGNED.sub(lambda cell: cell[1] + (' class="number"' if cell[2] == "right" else ""), html)
    return _TABLE.sub(_framed, html)


def _framed(tag: re.Match[str]) -> str:
    """Return the begin or the end of a table with that of its frame, in which a wide one scrolls."""
    if tag[0] == "</table>":
        return "</table></div>"
    head = tag.string[tag.end() : tag.string.index("</table>", tag.end())]
    names = ", ".join(plain(cell) for cell in _HEADING_CELL.findall(head))
    label = escape(f"Table: {names}" if names else "Table")
    return f'<div class="table-frame" role="region" aria-label="{label}" tabindex="0"><table>'


def _numbered(match: re.Match[str]) -> str:
    """Return a character that is given by its number, where no content file may hold it, as one that stands for it."""
    number = int(match[1]) if match[1] else int(match[2], 16)
    return "\ufffd" if number <= sys.maxunicode and _NO_TEXT.match(chr(number)) else match[0]


def _render_markdown(text: str, top: int) -> str:
    """Render Markdown; a line in which nothing can be markup is only a paragraph, and Markdown is slow to find out."""
    if not _MAY_BE_MARKUP.search(text):
        return f"<p>{escape(text, quote=False)}</p>"
    return render_without_shortcut(text, top)


@cache
def _markdown(top: int) -> Markdown:
    markdown = Markdown(
        extensions=["fenced_code", "tables", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    # Code is fenced: what folding left indented is prose, and references in it are links.
    markdown.parser.blockprocessors.deregister("code")
    # `#1` is a number and no heading, as in CommonMark.
    headings = markdown.parser.blockprocessors["hashheader"]
    headings.RE = _HASH_HEADING  # type: ignore[attr-defined]
    for pattern in markdown.inlinePatterns:
        if isinstance(pattern, LinkInlineProcessor):
            pattern.getText = text_in_brackets  # type: ignore[method-assign]
    markdown.treeprocessors.register(_Headings(markdown, top), "headings", 5)
    return markdown


def text_in_brackets(data: str, index: int) -> tuple[str, int, bool]:
    """Return what `LinkInlineProcessor.getText` returns, which reads on from each bracket to the end of the text.

    Arguments:
        data: A text.
        index: What follows an opening bracket in it.

    Returns:
        What stands in the brackets, the offset behind them, and whether they are closed.
    """
    end = _closing(data).get(index)
    return ("", index, False) if end is None else (data[index:end], end + 1, True)


@lru_cache(maxsize=1)
def _closing(data: str) -> dict[int, int]:
    """Return, for what follows each bracket that is closed, the offset of the closing one."""
    opened: list[int] = []
    closing = {}
    for bracket in _BRACKET.finditer(data):
        if bracket[0] == "[":
            opened.append(bracket.end())
        elif opened:
            closing[opened.pop()] = bracket.start()
    return closing


class _Headings(Treeprocessor):
    """Sets the highest level of heading that a piece of prose uses."""

    def __init__(self, markdown: Markdown, top: int) -> None:
        super().__init__(markdown)
        self._top = top

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if _HEADING.fullmatch(str(element.tag))]
        shift = self._top - min((int(heading.tag[1]) for heading in headings), default=self._top)
        for heading in headings:
            heading.tag = f"h{min(6, int(heading.tag[1]) + shift)}"


def _fill(html: str, resolved: list[str]) -> str:
    """Put resolved references into rendered HTML: whole between tags, as words in a link or an attribute."""
    inside_link = False

    def fill(match: re.Match[str]) -> str:
        nonlocal inside_link
        tag = match["tag"]
        if tag is None:
            # Of a link that ends within a quotation mark Markdown drops a character too many.
            reference = resolved[int(match["index"])] if match["index"] else ""
            return _TAG.sub("", reference) if inside_link else reference
        if tag.startswith(("<a ", "<a>")):
            inside_link = True
        elif tag == "</a>":
            inside_link = False
        # An address made of words that nh3 did not see could be any script.
        tag = _ADDRESS_WITH_REFERENCE.sub("", tag)
        return _PLACEHOLDER.sub(lambda inner: _TAG.sub("", resolved[int(inner[1])]).replace('"', "&quot;"), tag)

    return _IN_HTML.sub(fill, html)
