"""What a file for machines is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Any, NamedTuple, TypeAlias

import msgspec

from sitegen.pages.parts import Maker


def always(_: Maker) -> bool:
    """Whether a site has a file that every site has."""
    return True


def switched(name: str) -> Callable[[Maker], bool]:
    """Return what says whether the settings of a site want files.

    Arguments:
        name: What `data` of `site.yaml` calls them.
    """

    def wants(maker: Maker) -> bool:
        return bool(getattr(maker.ask.site.data, name))

    return wants


class Export(NamedTuple):
    """A file for machines, made of the answers to its questions and of nothing else.

    So it is made again only if an answer has changed; see `sitegen.briefing.questions`.

    Attributes:
        path: From the top of the site.
        make: Returns its bytes, the same in every build that gives the same answers.
        switch: Says whether the site has this file.
    """

    path: str
    make: Callable[[Maker], bytes]
    switch: Callable[[Maker], bool] = always


class Family(NamedTuple):
    """Files for machines of one sort, such as one for each topic.

    Attributes:
        path: A pattern of their paths from the top of the site, in which `*` stands for any words.
        files: Gives them.
        switch: Says whether the site has them.
    """

    path: str
    files: Callable[[Maker], Iterable[Export]]
    switch: Callable[[Maker], bool] = always


Exported: TypeAlias = Export | Family


def files_of(export: Exported, maker: Maker) -> Iterator[Export]:
    """Give the files that an export comes to on a site: none if it is switched off."""
    if export.switch(maker):
        yield from export.files(maker) if isinstance(export, Family) else (export,)


def file_at(path: str, exports: Iterable[Exported], maker: Maker) -> Export | None:
    """Return the file for machines at a path of a site, or None if there is none."""
    among = (export for export in exports if fnmatchcase(path, export.path))
    return next((file for export in among for file in files_of(export, maker) if file.path == path), None)


def in_lines(data: Any) -> bytes:
    """Return data as JSON, each value on a line of its own."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
