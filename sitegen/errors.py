"""Exceptions that reach the command line.

SitegenError
 ├── BusyError      another run is writing to the same site
 ├── ClusterError   nobody can work at the address that was given
 ├── EditError      a file of records was not changed as it should have been (sitegen.editing.document)
 └── RememberedError  what was proposed once cannot be read (sitegen.suggest.remembered)
"""

from __future__ import annotations


class SitegenError(Exception):
    """Something that is not the content's fault keeps sitegen from working."""


class BusyError(SitegenError):
    """Another run of sitegen is writing to this site."""


class ClusterError(SitegenError):
    """The workers that were asked for cannot be reached; the message says why, and what to do."""


def in_words(error: OSError) -> str:
    """Say what the system refused, and of which file."""
    # Of a move, what it could not put in place says more than where that lay.
    name = error.filename2 or error.filename
    where = f" `{name}`" if name else ""
    return f"{(error.strerror or str(error)).lower()}{where}"
