"""The libraries that only captures need: they come with `pip install 'sitegen[capture]'`."""

from __future__ import annotations

from importlib.util import find_spec

INSTALL = "run `pip install 'sitegen[capture]'`"


class SourceError(Exception):
    """A source that cannot be captured.

    Attributes:
        hint: What to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def require(*names: str, what: str) -> None:
    """See that libraries of the extra are installed, before they are imported.

    Arguments:
        names: Of the modules.
        what: What they are needed for, as in "reading a feed".

    Raises:
        SourceError: Where one is not.
    """
    for name in names:
        if find_spec(name) is None:
            raise SourceError(f"{what} needs the package `{name}`", INSTALL)
