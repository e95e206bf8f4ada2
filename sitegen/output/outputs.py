"""What a site consists of."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.output import assets, data, listing, pages, search
from sitegen.output.site import Output, Site

_OF_ANSWERS = (assets.OUTPUT, *data.OUTPUTS)
"""What is made of answers alone, as pages are. This process makes it while others begin with the pages."""

_OF_FILES = (search.OUTPUT, listing.OUTPUT)
"""What is made of other files, in this order."""

OUTPUTS: tuple[Output, ...] = (pages.OUTPUT, *_OF_ANSWERS, *_OF_FILES)
"""All of it. A new sort of file is a module that asks for what it needs, and one line here or in `EXPORTS`."""


def make_of_answers(site: Site, besides: Callable[[], object]) -> None:
    """Make what is made of answers: the pages, the assets and the files for machines.

    Arguments:
        site: Takes them, and what is wrong with them.
        besides: Is done by this process while others make pages.

    Raises:
        OSError: When the disk refuses.
    """

    def meanwhile() -> None:
        _make(_OF_ANSWERS, site)
        besides()

    site.meanwhile = meanwhile
    _make((pages.OUTPUT,), site)


def make_of_files(site: Site) -> None:
    """Make what is made of other files: the search, and the list of files.

    Arguments:
        site: Has the files; takes the new ones, and what is wrong with them.

    Raises:
        OSError: When the disk refuses.
    """
    _make(_OF_FILES, site)


def expected(site: Site) -> set[str]:
    """Return the paths of the files that a site has, as far as they can be known before all of them are made."""
    single = {output.path for output in OUTPUTS if "*" not in output.path and output.switch(site)}
    return {*site.files, *single}


def _make(outputs: tuple[Output, ...], site: Site) -> None:
    for output in outputs:
        if output.switch(site):
            site.files.update(output.make(site))
