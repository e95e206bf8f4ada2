"""`data/files.json`: every file of the site with its size and its hash.

By this list sitegen knows its own files in a fresh copy of a site, where no manifest does; and whoever has a copy can
see whether it is whole. It names every file but itself, each on a line of its own, so that a change of one page is a
change of one line. Nothing in it depends on when or where the site was built.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from sitegen import __version__
from sitegen.output.site import Output, Site
from sitegen.output.write import File, Kept
from sitegen.pages import urls

_encode = msgspec.json.Encoder().encode


def listing(files: Mapping[str, Kept]) -> bytes:
    """Return `data/files.json`, as `sitegen.output.ours` reads it.

    Arguments:
        files: Path from the top of the site to each file.
    """
    lines = (
        b'  %b: {"sha256": "%b", "size": %d}' % (_encode(path), kept.entry.sha256.encode(), kept.entry.size)
        for path, kept in sorted(files.items())
    )
    head = b'{\n "generator": %b,\n "files": {\n' % _encode(f"sitegen {__version__}")
    return head + b",\n".join(lines) + b"\n }\n}\n"


def _make(site: Site) -> Mapping[str, Kept]:
    others = {path: kept for path, kept in site.files.items() if path != urls.FILES_JSON}
    return {urls.FILES_JSON: site.stage.put(urls.FILES_JSON, File(listing(others)))}


OUTPUT = Output(urls.FILES_JSON, _make)
