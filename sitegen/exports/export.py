"""What a file for machines is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sitegen.pages.parts import Maker


def _always(_: Maker) -> bool:
    return True


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
    switch: Callable[[Maker], bool] = _always
