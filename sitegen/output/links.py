"""Links: every one of every page is followed before anything is written."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sitegen.diagnostics import Diagnostics, Span
from sitegen.pages.urls import NOT_FOUND

_TAG = re.compile(r"<!--.*?-->|<[a-zA-Z][^\s/>\"'<]*((?:[^\"'<>]|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
# Attributes are read one after the other, since one may stand as text in the value of another.
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_ENTITIES = {"&amp;": "&", "&#34;": '"', "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">"}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))


class PageLinks(NamedTuple):
    """What a page links to, and what can be linked to on it.

    Attributes:
        targets: Addresses, as they are written, without entities.
        anchors: Ids.
    """

    targets: list[str]
    anchors: set[str]


def links_of(html: str) -> PageLinks:
    """Return the links and the ids of a page."""
    targets: dict[str, None] = {}
    anchors: set[str] = set()
    for tag in _TAG.findall(html):
        for name, double, single, bare in _ATTRIBUTE.findall(tag):
            value = _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], double or single or bare)
            if name.lower() == "id":
                anchors.add(value)
            elif name.lower() in {"href", "src"}:
                targets.setdefault(value)
    return PageLinks(list(targets), anchors)


def check_links(
    pages: Mapping[str, str], others: Iterable[str], base: str, found: Diagnostics, sources: Mapping[str, Span]
) -> None:
    """Report every link within the site that leads to no file, or to no place on its page.

    Arguments:
        pages: Path to HTML.
        others: Paths of files that are no pages.
        base: The path that the links of the error page begin with.
        found: Where they are reported.
        sources: For the page of a record, where the record is.
    """
    links = {path: links_of(html) for path, html in pages.items()}
    files = {*pages, *others}
    for path, page in links.items():
        for target in page.targets:
            problem = _problem(path, target, links, files, base)
            if problem:
                found.add(
                    "L001",
                    f"`{path}` links to `{target}`, {problem}",
                    sources.get(path),
                    hint="link to records with `[[id]]`, and elsewhere with a whole address",
                )


def _problem(path: str, target: str, links: Mapping[str, PageLinks], files: set[str], base: str) -> str:
    """Say what is wrong with a link, or nothing."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "which is no address"
    if parts.scheme or parts.netloc:
        return ""
    aim = unquote(parts.path)
    if aim.startswith("/") and path != NOT_FOUND:
        return "which begins at the top of a server, and a disk has none"
    if aim.startswith(base):
        aim = aim.removeprefix(base) or "index.html"
    elif aim:
        aim = posixpath.normpath(posixpath.join(posixpath.dirname(path), aim))
    else:
        aim = path
    if aim not in files:
        return "where there is no file"
    anchor = unquote(parts.fragment)
    if anchor and aim in links and anchor not in links[aim].anchors:
        return "where there is no such place"
    return ""
