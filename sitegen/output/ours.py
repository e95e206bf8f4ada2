"""Which files of an output sitegen made, told by the output itself, for where no manifest says so.

A site bears a list of its files with their hashes, `data/files.json`. What is listed there and has that hash is ours; a
file that somebody changed since is not, nor is one behind a link, or one whose path no site of ours has. So whatever
the list says, a file is only touched if somebody who knows its bytes says that sitegen made it.

Sites of versions before the list are known by the marks that their files bore.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from sitegen.output.manifest import UNSEEN, Entry, sha256_of
from sitegen.output.theme import ASSETS, names_its_bytes
from sitegen.pages import urls

STUB = (
    b'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="sitegen">'
    b"<title>Being published</title></head><body><p>This page is being published. Reload it in a moment.</p>"
    b"</body></html>\n"
)
"""What lies in the place of a page while a site is being written."""

_GENERATOR = "sitegen "
_NO_PART = re.compile(r"^\.|[\\:\x00-\x1f\x7f]|[. ]$")
"""What no part of a path of ours has: hidden files, and what some system takes for more than a name, or for another."""

_MARKS = (
    b'<meta name="generator" content="sitegen',
    b'"generator": "sitegen',
    b'"generator":"sitegen',
    b"generator: sitegen",
)
_MARK_WITHIN = 4096
_MARKED = (urls.ROBOTS, urls.SITEMAP, urls.BRIEFING_JSON, urls.BRIEFING_SCHEMA)
_SECTIONS = ("topics", "actors", "events", "figures", "disputes", "articles")
"""Folders of the pages that bear marks."""

_SEARCH = "pagefind"
_FACETS = f"{_SEARCH}/facets.json"
_SEARCH_ENDINGS = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", "/pagefind.js", "-worker.js", "-entry.json")


class Listed(msgspec.Struct, frozen=True):
    """A file in the list.

    Attributes:
        sha256: Of its bytes.
        size: Bytes.
    """

    sha256: str
    size: int


class Listing(msgspec.Struct, frozen=True):
    """The list of files.

    Attributes:
        generator: What made the site.
        files: Path from the top of the site to each file but the list itself.
    """

    generator: str
    files: Mapping[str, Listed]


class Ours(NamedTuple):
    """What sitegen made in an output.

    Attributes:
        files: Path from the top of the output to what is known of each file.
        altered: Paths of files that are listed, but have other bytes now.
    """

    files: Mapping[str, Entry]
    altered: frozenset[str] = frozenset()


def ours_in(output: Path) -> Ours:
    """Return which files of an output sitegen made.

    Arguments:
        output: The folder of a site, which may not exist.
    """
    if not os.path.lexists(output / urls.FILES_JSON):
        return Ours(dict.fromkeys(_marked_in(output), UNSEEN))
    is_plain = cache(lambda folder: _is_plain_folder(output, folder))
    listing = _listing_of(output) if is_plain("data") else None
    if listing is None:
        return Ours({})
    files = {urls.FILES_JSON: UNSEEN}
    altered = set()
    for path, listed in listing.files.items():
        if path == urls.FILES_JSON or not _may_be_ours(path) or not is_plain(os.path.dirname(path)):  # noqa: PTH120
            continue
        entry = _entry_of(f"{output}/{path}", listed)
        if entry:
            files[path] = entry
        else:
            altered.add(path)
    return Ours(files, frozenset(altered))


def _listing_of(output: Path) -> Listing | None:
    path = output / urls.FILES_JSON
    try:
        listing = msgspec.json.decode(b"" if path.is_symlink() else path.read_bytes(), type=Listing)
    except (OSError, msgspec.DecodeError):
        return None
    return listing if listing.generator.startswith(_GENERATOR) else None


def _may_be_ours(path: str) -> bool:
    """Whether a path leads to a file within the output, and is such as sitegen gives."""
    return not any(not part or _NO_PART.search(part) for part in path.split("/"))


def _is_plain_folder(output: Path, folder: str) -> bool:
    """Whether neither a folder of an output nor one above it, within the output, is a link."""
    parts = folder.split("/") if folder else []
    return all(_mode_of(f"{output}/{'/'.join(parts[: depth + 1])}", stat.S_ISDIR) for depth in range(len(parts)))


def _mode_of(path: str, is_such: Callable[[int], bool]) -> bool:
    try:
        return is_such(os.lstat(path).st_mode)
    except OSError:
        return False


def _entry_of(file: str, listed: Listed) -> Entry | None:
    """Return what is known of a listed file, or None if it is not as it was listed, or not there."""
    try:
        found = os.lstat(file)
        if not stat.S_ISREG(found.st_mode):
            return None
        with open(file, "rb") as opened:  # noqa: PTH123 - ten thousand times
            data = opened.read()
    except OSError:
        return None
    if len(data) == listed.size and sha256_of(data) == listed.sha256:
        return Entry(listed.sha256, listed.size, found.st_mtime_ns)
    # Git may have given it the line ends of the system, and a run that was killed may have left a stub.
    if data == STUB or sha256_of(data.replace(b"\r\n", b"\n")) == listed.sha256:
        return UNSEEN
    return None


def _marked_in(output: Path) -> Iterator[str]:
    """Give the files of an output that a version without a list made.

    Pages and data bore a mark, assets have the hash of their bytes in their names, and the files of the search lie
    beside their own `facets.json`, which bore the mark. It is looked only where sitegen writes: a copy of an older site
    that lies further down belongs to whoever put it there.
    """
    for path in _candidates(output):
        if path.is_file() and not path.is_symlink() and _was_ours(path):
            yield path.relative_to(output).as_posix()
    search = output / _SEARCH
    if (output / _FACETS).is_file() and _bears_mark(output / _FACETS):
        for path in search.rglob("*"):
            name = path.relative_to(output).as_posix()
            if (name.endswith(_SEARCH_ENDINGS) or name == _FACETS) and path.is_file() and not path.is_symlink():
                yield name


def _candidates(output: Path) -> Iterator[Path]:
    yield from (output / name for name in _MARKED)
    for section in ("", *_SECTIONS):
        yield from (output / section).glob("*.html")
    yield from (output / ASSETS).glob("*")


def _was_ours(path: Path) -> bool:
    if path.parent.name == ASSETS:
        return names_its_bytes(path.name, path.read_bytes())
    return _bears_mark(path)


def _bears_mark(path: Path) -> bool:
    with path.open("rb") as opened:
        head = opened.read(_MARK_WITHIN)
    return any(mark in head for mark in _MARKS)
