"""Marks of notes: raised numbers and signs that lead to a note, and are no words of an article."""

from __future__ import annotations

import re

from sitegen.content.html import Element

_SIGN = re.compile(r"\W*(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|n\.?\s?\d+|(?:note|nb|fn)\s?\d*)?\W*", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|fn)\s?\d+)\]|[*†‡§]+)\s*", re.IGNORECASE)
_LONGEST = 12
_NEAR = 8
"""Up to how many elements around a raised one a link is looked for."""


def is_note(element: Element, is_raised: bool) -> bool:
    """Whether an element is the mark of a note.

    Such a mark leads to a place of a page, by a link in it or around it, which is raised or in square brackets; or the
    page says what it is (`role="doc-noteref"`, `epub:type="noteref"`).

    Arguments:
        element: A raised element, or a link.
        is_raised: Whether it is raised, by its name or its style.
    """
    links = [found for found in element.walk() if found.tag == "a"]
    if any(_says_so(link) for link in (element, *links)):
        return True
    if is_raised:
        links += _links_around(element)
        if any(link.attributes.get("href", "").startswith("#") for link in links):
            return True
    leads = any("#" in link.attributes.get("href", "") for link in links)
    return leads and (_SIGN if is_raised else _BRACKETED).fullmatch(_text_in(element)) is not None


def _links_around(element: Element) -> list[Element]:
    above = element.parent
    for _ in range(_NEAR):
        if above is None:
            break
        if above.tag == "a":
            return [above]
        above = above.parent
    return []


def _says_so(element: Element) -> bool:
    attributes = element.attributes
    kinds = f"{attributes.get('role', '')} {attributes.get('epub:type', '')}".split()
    return "doc-noteref" in kinds or "noteref" in kinds or "data-footnote-ref" in attributes


def _text_in(element: Element) -> str:
    """Return the text of an element, or more of it than any mark has."""
    text, stack = "", [element]
    while stack and len(text) <= _LONGEST:
        item = stack.pop()
        for child in item.children:
            if isinstance(child, str):
                text += child
            else:
                stack.append(child)
    return text
