"""Which files of an output sitegen made, told by the files themselves, for where no manifest says so.

Pages and data bear a mark, assets have the hash of their bytes in their names, and the files of the search lie beside
their own `facets.json`, which bears the mark. It is looked only where sitegen writes: a copy of an older site that lies
further down belongs to whoever put it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.output.search import FACETS, belongs_to_search
from sitegen.output.search import FOLDER as SEARCH_FOLDER
from sitegen.output.theme import ASSETS, names_its_bytes
from sitegen.pages import urls

_MARKS = (
    b'<meta name="generator" content="sitegen',
    b'"generator": "sitegen',
    b'"generator":"sitegen',
    b"generator: sitegen",
)
_MARK_WITHIN = 4096
_SINGLE = (urls.ROBOTS, urls.SITEMAP, urls.BRIEFING_JSON, urls.BRIEFING_SCHEMA)


def bears_mark(path: Path | str) -> bool:
    """Whether a file says near its beginning that sitegen made it.

    Raises:
        OSError: When it cannot be read.
    """
    with open(path, "rb") as opened:  # noqa: PTH123 - a Path for each of ten thousand costs as much as the reading
        head = opened.read(_MARK_WITHIN)
    return any(mark in head for mark in _MARKS)


def made_in(output: Path) -> Iterator[str]:
    """Give the files of an output that sitegen made, by their paths from its top.

    Arguments:
        output: The folder of a site, which may not exist.
    """
    for path in _candidates(output):
        if path.is_file() and not path.is_symlink() and _is_ours(path):
            yield path.relative_to(output).as_posix()
    search = output / SEARCH_FOLDER
    if (output / FACETS).is_file() and bears_mark(output / FACETS):
        for path in search.rglob("*"):
            if belongs_to_search(path.relative_to(output).as_posix()) and path.is_file() and not path.is_symlink():
                yield path.relative_to(output).as_posix()


def _candidates(output: Path) -> Iterator[Path]:
    yield from (output / name for name in _SINGLE)
    for section in ("", *urls.SECTIONS):
        yield from (output / section).glob("*.html")
    yield from (output / ASSETS).glob("*")


def _is_ours(path: Path) -> bool:
    if path.parent.name == ASSETS:
        return names_its_bytes(path.name, path.read_bytes())
    return bears_mark(path)
