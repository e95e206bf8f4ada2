"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from sitegen.capture.facts import Facts, Given, When, clean, same_page
from sitegen.capture.moments import moment_of
from sitegen.content.html import Element

Node: TypeAlias = Mapping[str, Any]

_ARTICLE = re.compile(
    r"(?:https?://schema\.org/|schema:)?"
    r"(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|PressRelease|\w*NewsRelease|Review)"
)
_PAGE = re.compile(r"(?:https?://schema\.org/|schema:)?(?:WebPage|ItemPage|AboutPage)")
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_NOBODY = frozenset({"", "admin", "administrator", "editor", "staff", "webmaster", "unknown", "null", "undefined"})
_DEEPEST = 12


def facts_of_data(root: Element, addresses: Collection[str], titles: Collection[str]) -> Facts:
    """Return what a page's JSON-LD says of its article; nothing where it speaks of several, and none is the page's.

    Arguments:
        root: The root of the page.
        addresses: Addresses of the page, by which its article is told from others.
        titles: Headlines of the page, for the same.
    """
    nodes = list(_nodes(root))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = _own(_of_type(nodes, _ARTICLE), addresses, titles)
    page = _own(_of_type(nodes, _PAGE), addresses, titles) or {}
    # Who made the page did not always write its article.
    of_page = replace(_facts(page, by_id, "JSON-LD of the page"), author=None) if page else Facts()
    return _facts(article, by_id, "JSON-LD").or_else(of_page) if article else of_page


def _nodes(root: Element) -> Iterator[Node]:
    for element in root.walk():
        if element.tag != "script" or "ld+json" not in element.attributes.get("type", "").lower():
            continue
        text = _WRAPPED.sub("", "".join(child for child in element.children if isinstance(child, str)))
        try:
            # Line breaks inside strings are a common mistake, and harm nothing.
            yield from _within(json.loads(text, strict=False), 0)
        except (ValueError, RecursionError):
            continue


def _within(value: Any, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _within(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _within(item, depth + 1)


def _of_type(nodes: list[Node], kind: re.Pattern[str]) -> list[Node]:
    return [node for node in nodes if any(kind.fullmatch(name) for name in _texts(node.get("@type")))]


def _own(nodes: list[Node], addresses: Collection[str], titles: Collection[str]) -> Node | None:
    """Return the one that is of the page itself, not of another article that it shows."""
    if len(nodes) == 1:
        return nodes[0]
    pages = {same_page(address) for address in addresses}
    named = [node for node in nodes if pages & {same_page(address) for address in _addresses(node)}]
    if not named:
        folded = {_folded(title) for title in titles}
        named = [node for node in nodes if _folded(_text(node.get("headline")) or _text(node.get("name"))) in folded]
    # What a page says twice of itself may be said once in full.
    return max(named, key=len) if named else None


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        value = node.get(key)
        for item in value if isinstance(value, list) else [value]:
            for text in _texts(item) or (_texts(item.get("@id")) if isinstance(item, dict) else []):
                try:
                    same_page(text)
                except ValueError:
                    continue
                yield text


def _facts(node: Node, by_id: Mapping[str, Node], by: str) -> Facts:
    publisher = _names(node.get("publisher"), by_id) or _names(node.get("sourceOrganization"), by_id)
    authors = [name for name in _names(node.get("author"), by_id) if _is_author(name, publisher)]
    perhaps: dict[str, tuple[str, ...]] = {}
    dates: dict[str, When | None] = {}
    for key, name in (("datePublished", "published"), ("dateModified", "updated")):
        written = _text(node.get(key))
        moment = moment_of(written)
        dates[name] = When(moment, f"{by}, {key}") if moment else None
        if written and not moment:
            perhaps[name] = (f"{key} in {by} is {clean(written)}",)
    title = _text(node.get("headline")) or _text(node.get("name"))
    language = _text(node.get("inLanguage"))
    address = next((text for text in _texts(node.get("url")) if text.startswith("http")), "")
    return Facts(
        title=Given(title, f"{by}, headline" if node.get("headline") else f"{by}, name") if title else None,
        author=Given(", ".join(authors), f"{by}, author") if authors else None,
        publisher=Given(publisher[0], f"{by}, publisher") if publisher else None,
        url=Given(address, f"{by}, url") if address else None,
        published=dates["published"],
        updated=dates["updated"],
        language=Given(language, f"{by}, inLanguage") if language else None,
        perhaps=perhaps,
    )


def _is_author(name: str, publishers: Collection[str]) -> bool:
    is_name = any(map(str.isalpha, name)) and not name.startswith(("http://", "https://"))
    return is_name and name.lower() not in _NOBODY and _folded(name) not in map(_folded, publishers)


def _names(value: Any, by_id: Mapping[str, Node]) -> list[str]:
    """Return the names of persons or organisations, each once."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            known = by_id.get(item.get("@id", ""), item) if "name" not in item else item
            found += map(_text, known["name"] if isinstance(known.get("name"), list) else [known.get("name")])
        else:
            found.append(_text(item))
    return [name for name in dict.fromkeys(found) if name]


def _text(value: Any) -> str:
    """Return a text; of what was escaped once too often as it was meant."""
    texts = _texts(value)
    return clean(html.unescape(texts[0])) if texts else ""


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.get("@value")
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _folded(title: str) -> str:
    return re.sub(r"\W+", " ", title).strip().casefold()
