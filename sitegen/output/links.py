"""Links: every one of every page is followed before anything is written."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Container
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sitegen.diagnostics import Diagnostics, Span, rule
from sitegen.pages.urls import NOT_FOUND

MISLED = "\0"
"""What a link that cannot be followed begins with; no path holds it."""

# What is matched is never given back, which halves the time.
_TAG = re.compile(r"<(?:!--.*?-->|[a-zA-Z][^\s/>\"'<]*+[\s/]((?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+)>)", re.DOTALL)
# Attributes are read one after the other, since one may stand as text in the value of another.
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_MOST_KNOWN = 16_384
_ENTITIES = {"&amp;": "&", "&#34;": '"', "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">"}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))


_known: defaultdict[tuple[str | None, str], dict[str, Followed]] = defaultdict(dict)
"""Folder and base to where the tags of its pages lead, as far as it was followed: most tags stand on many pages."""


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
    for tag in dict.fromkeys(_TAG.findall(html)):
        links, ids = _attributes(tag)
        targets.update(dict.fromkeys(links))
        anchors.update(ids)
    return PageLinks(list(targets), anchors)


class Followed(NamedTuple):
    """The links of a page, followed, and what can be linked to on it.

    Attributes:
        aims: What they lead to within the site, as `resolve` gives it, each once, without places that the page has.
        anchors: Ids.
    """

    aims: tuple[str, ...]
    anchors: tuple[str, ...]


def follow(path: str, html: str, base: str) -> Followed:
    """Return where the links of a page lead.

    Arguments:
        path: Of the page.
        html: The page.
        base: The path that the links of the error page begin with.
    """
    folder = _folder_of(path)
    known = _known[folder, base]
    aims: dict[str, None] = {}
    anchors: set[str] = set()
    for tag in _TAG.findall(html):
        followed = known.get(tag)
        if followed is None:
            if len(known) == _MOST_KNOWN:
                known.clear()
            followed = known[tag] = _followed(folder, tag, base)
        led, ids = followed
        for aim in led:
            aims[aim] = None
        if ids:
            anchors.update(ids)
    elsewhere = (aim for aim in aims if not (aim.startswith("#") and aim[1:] in anchors))
    return Followed(tuple(_from(path, aim) for aim in elsewhere), tuple(sorted(anchors)))


def resolve(path: str, target: str, base: str) -> str | None:
    """Return what a link on a page leads to.

    Arguments:
        path: Of the page.
        target: The address, as it is written.
        base: The path that the links of the error page begin with.

    Returns:
        The path of a file, with `#` and an anchor behind it where the link has one; None for a link out of the site;
        `MISLED` and the reason for one that cannot be followed.
    """
    aim = _resolve(_folder_of(path), target, base)
    return None if aim is None else _from(path, aim)


DEAD_LINK = rule(
    "L001",
    "error",
    "a link leads nowhere",
    why="A reader who follows the link would find nothing.",
    fix="Link to records with `[[id]]`, and to other sites with a whole address.",
)


class Checker:
    """Says of links whether they lead anywhere.

    Arguments:
        files: Path of every file of the site.
        anchors_of: Gives the ids of a page by its path; None for a file that is no page.
    """

    def __init__(self, files: Container[str], anchors_of: Callable[[str], Collection[str] | None]) -> None:
        self._files = files
        self._anchors_of = cache(anchors_of)

    def problem(self, aim: str) -> str:
        """Say what is wrong with a link, as `resolve` gives it, or nothing."""
        if aim.startswith(MISLED):
            return aim.removeprefix(MISLED)
        file, _, anchor = aim.partition("#")
        if file not in self._files:
            return "where there is no file"
        anchors = self._anchors_of(file) if anchor else None
        if anchors is not None and anchor not in anchors:
            return "where there is no such place"
        return ""

    def report(self, path: str, html: str, base: str, found: Diagnostics, span: Span | None) -> None:
        """Report every link of a page that leads nowhere.

        Arguments:
            path: Of the page.
            html: The page.
            base: The path that the links of the error page begin with.
            found: Where they are reported.
            span: Where what the page is made of was written.
        """
        for target in links_of(html).targets:
            aim = resolve(path, target, base)
            problem = self.problem(aim) if aim is not None else ""
            if problem:
                hint = "link to records with `[[id]]`, and elsewhere with a whole address"
                found.add(DEAD_LINK, f"`{path}` links to `{target}`, {problem}", span, hint=hint)


def _followed(folder: str | None, tag: str, base: str) -> Followed:
    """Return where the addresses among the attributes of a tag lead, from the page itself where they stay on it."""
    targets, ids = _attributes(tag)
    aims = (_resolve(folder, target, base) for target in targets)
    return Followed(tuple(aim for aim in aims if aim is not None), tuple(ids))


def _attributes(tag: str) -> tuple[list[str], list[str]]:
    """Return the addresses and the ids among the attributes of a tag."""
    targets: list[str] = []
    ids: list[str] = []
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        kept = {"id": ids, "href": targets, "src": targets}.get(name.lower())
        if kept is not None:
            kept.append(_ENTITY.sub(lambda entity: _ENTITIES[entity[0]], double or single or bare))
    return targets, ids


def _folder_of(path: str) -> str | None:
    """Return the folder that the links of a page begin in; the error page lies in none."""
    return None if path == NOT_FOUND else posixpath.dirname(path)


def _from(path: str, aim: str) -> str:
    """Complete what a link leads to by the page that it stands on, where it stays on that page."""
    return f"{path}{aim}" if aim[:1] in {"", "#"} else aim


def _resolve(folder: str | None, target: str, base: str) -> str | None:
    """Follow a link from a folder, or from the error page, which lies in none; one within its page has no path."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return f"{MISLED}which is no address"
    if parts.scheme or parts.netloc:
        return None
    aim, top = unquote(parts.path), unquote(base)
    if aim.startswith("/") and folder is not None:
        return f"{MISLED}which begins at the top of a server, and a disk has none"
    if aim.startswith(top):
        aim = aim.removeprefix(top) or "index.html"
    elif aim:
        aim = posixpath.normpath(posixpath.join(folder or "", aim))
    anchor = unquote(parts.fragment)
    return f"{aim}#{anchor}" if anchor else aim
