"""The passages of a page: what a reader sees, cut at the edges of blocks, and how much of it is prose or links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.content.blocks import BLOCKS
from sitegen.content.html import Child, Element
from sitegen.content.reading import is_unseen
from sitegen.content.styles import Styles

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_NO_LETTERS = re.compile(r"[\s!-/:-@\[-`{-~\xa0-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+")
_NO_ASCII_LETTERS = bytes(code for code in range(128) if _NO_LETTERS.match(chr(code)))
_ASCII = re.compile(r"[\0-\x7f]+")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that say with one what others say with two or three."""

# Both kinds begin with one set, which is far faster to look for than two.
_ENDS_SENTENCE = re.compile(r"[.!?…؟۔।።።。！？](?:(?<=[。！？])|[\"'”’»)\]]*(?:\s|$))")
_LONG, _VERY_LONG, _SHORT = 80, 200, 25
"""Letters of a passage that is prose where a sentence ends in it, or in any case, and of one that may be."""


_SCRAP = 20


class Passage:
    """A run of text that no block interrupts.

    Attributes:
        element: The innermost block that it is in.
        text: Its words.
        size: Letters; those of dense scripts count two and a half times.
        links: Letters of links and buttons among them.
        has_sentence: Whether a sentence ends in it.
        worth: How much it speaks for an article, or, below 0, against one.
        prose: How much of it is prose.
    """

    __slots__ = ("element", "has_sentence", "links", "prose", "size", "text", "worth")

    def __init__(self, element: Element, text: str, links: int) -> None:
        self.element = element
        self.text = text
        self.size = _size(text)
        self.links = min(links, self.size)
        self.has_sentence = _ENDS_SENTENCE.search(text) is not None
        self.worth = self._worth()
        self.prose = max(0, self.worth)

    def is_link(self, tenths: int) -> bool:
        """Whether so many tenths of it are links."""
        return self.links * 10 >= self.size * tenths

    def _worth(self) -> int:
        if self.links * 2 > self.size:
            return -self.links
        if self.element.tag in HEADINGS:
            return 0
        free = self.size - self.links
        if self.size >= _VERY_LONG or (self.size >= _LONG and self.has_sentence):
            return free
        return free // 2 if self.has_sentence and self.size >= _SHORT else 0


def passages(root: Element, styles: Styles) -> list[Passage]:
    """Return the passages of a page that a reader sees, in order."""
    found: list[Passage] = []
    words: list[str] = []
    around = [root]
    links = within_links = 0
    stack: list[Child | tuple[Element]] = [root]
    while stack:
        next_item = stack.pop()
        if isinstance(next_item, str):
            words.append(next_item)
            links += _size(next_item) if within_links else 0
            continue
        is_end = isinstance(next_item, tuple)
        item = next_item[0] if isinstance(next_item, tuple) else next_item
        if not is_end and is_unseen(item, styles):
            continue
        is_block = item.tag in BLOCKS
        if is_block and words:
            text = " ".join("".join(words).split())
            if text:
                found.append(Passage(around[-1], text, links))
            words.clear()
            links = 0
        if is_end:
            within_links -= _is_link(item)
            if is_block:
                around.pop()
        elif item.tag == "br":
            words.append(" ")
        else:
            within_links += _is_link(item)
            if is_block:
                around.append(item)
            stack.append((item,))
            stack += reversed(item.shown)
    text = " ".join("".join(words).split())
    return [*found, Passage(root, text, links)] if text else found


def densest(found: Sequence[Passage]) -> range:
    """Return the places of the run of passages in which prose outweighs all else most, whatever elements they are in.

    Source: the algorithm of J. Kadane for the maximum subsequence; short scraps count against a run as links do.
    """
    best, most, worth, start = range(0), 0, 0, 0
    for at, passage in enumerate(found):
        if worth <= 0:
            worth, start = 0, at
        worth += passage.worth or -min(passage.size, _SCRAP)
        if worth > most:
            best, most = range(start, at + 1), worth
    return best


def upwards(element: Element) -> Iterator[Element]:
    """Give an element and those that it is in, outwards."""
    above: Element | None = element
    while above is not None:
        yield above
        above = above.parent


def elements_in(parent: Element) -> list[Element]:
    """Return the elements that are shown in another, without those in them."""
    return parent.elements


def walk(root: Element) -> Iterator[Element]:
    """Give an element and all elements that are shown in it, in the order of the page."""
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack += reversed(element.elements)


def _is_link(element: Element) -> bool:
    return element.tag == "button" or (element.tag == "a" and "href" in element.attributes)


def _size(text: str) -> int:
    # Bytes are far faster to count than the characters of a text.
    in_ascii = text.encode("ascii", "ignore")
    size = len(in_ascii.translate(None, _NO_ASCII_LETTERS))
    if len(in_ascii) == len(text):
        return size
    others = _NO_LETTERS.sub("", _ASCII.sub("", text))
    return size + len(others) + len(_DENSE.findall(others)) * 3 // 2
