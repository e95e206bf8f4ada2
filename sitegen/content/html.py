"""A page as a tree, made as the HTML standard has it, so that it is the tree that a browser makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NO_ATTRIBUTES: dict[str, str] = {}
_HOSTS = frozenset(
    {
        *("article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("main", "nav", "p", "section", "span"),
    }
)
"""Elements that may have a shadow root, beside those that a page names itself (DOM, 4.8, `attachShadow`)."""

Child: TypeAlias = "Element | str"


class Element:
    """An element of a page, or the root of a shadow tree.

    Attributes:
        tag: Its name, as the standard writes it: in lower case but for a few of SVG.
        attributes: Its attributes by name in lower case; one without a value has an empty string.
        children: Elements and texts in it, in order. What is in a `<template>` is not in it.
        elements: The children that a browser shows and that are elements.
        parent: The element that it is in; of a shadow root its host; None at the top.
        shadow: The root of its declarative shadow tree, which a browser shows instead of its children.
        node: What the parser made of it.
    """

    __slots__ = ("attributes", "children", "elements", "node", "parent", "shadow", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None, node: LexborNode) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Child] = []
        self.parent = parent
        self.shadow: Element | None = None
        self.node = node
        self.elements: list[Element] = []

    def __repr__(self) -> str:
        return f"<{self.tag} {self.attributes}>"

    @property
    def shown(self) -> list[Child]:
        """What a browser shows in it: its shadow tree or its children."""
        return self.children if self.shadow is None else self.shadow.children

    @property
    def key(self) -> int:
        """What tells it from all other elements of its page; see `matched_by`."""
        return self.node.mem_id

    def matched_by(self, selector: str) -> list[int] | None:
        """Return the keys of the elements in it that a selector of styles matches, or None where it cannot be read."""
        from selectolax.lexbor import SelectolaxError

        try:
            return [node.mem_id for node in self.node.css(selector)]
        except SelectolaxError:
            return None

    def walk(self) -> Iterator[Element]:
        """Give the element and all elements in it, in the order of the page; shadow trees are left out."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += [child for child in reversed(element.children) if isinstance(child, Element)]


def parse(html: str) -> Element:
    """Return the root of a page's tree, as a browser that runs scripts makes it before it runs any.

    Any text is a page. Comments and `<!doctype>` are left out; so is the content of templates, but for those that are
    shadow trees.
    """
    from selectolax.lexbor import LexborHTMLParser  # only for pages: it takes a while to import

    # A page of text that declares an odd encoding may hold what no UTF-8 can.
    parser = LexborHTMLParser(html.encode("utf-8", "replace"), scripting=True)
    node = parser.root
    assert node is not None  # noqa: S101 - the parser makes `<html>` of any text
    root = Element("html", _attributes_of(node), None, node)
    _grow(root)
    return root


def _grow(root: Element) -> None:
    """Make the tree below an element or the root of a shadow tree."""
    growing = [root]
    grown = []
    while growing:
        parent = growing.pop()
        grown.append(parent)
        node = parent.node.first_child
        while node is not None:
            if node.is_text_node:
                parent.children.append(node.text_content or "")
            elif node.is_element_node:
                element = Element(node.tag or "", _attributes_of(node), parent, node)
                if element.tag == "template":
                    growing += _shadow_of(element)
                else:
                    growing.append(element)
                parent.children.append(element)
            node = node.next
    for parent in grown:
        parent.elements = [child for child in parent.shown if isinstance(child, Element)]


def _shadow_of(template: Element) -> list[Element]:
    """Return the root of the shadow tree that a template declares, if it declares one that counts."""
    host = template.parent
    mode = template.attributes.get("shadowrootmode", "").lower()
    if host is None or host.shadow or mode not in {"open", "closed"} or not (host.tag in _HOSTS or "-" in host.tag):
        return []
    # The first is of the template itself, others are of templates in it.
    host.shadow = Element("template", {}, host, template.node.template_fragments()[0])
    return [host.shadow]


def _attributes_of(node: LexborNode) -> dict[str, str]:
    attributes = node.attributes
    return {name: value or "" for name, value in attributes.items()} if attributes else _NO_ATTRIBUTES
