"""Files for machines: each is made again only if the answer to one of its questions has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from sys import intern

from sitegen.exports import EXPORTS
from sitegen.exports.export import Export
from sitegen.output.made import Made
from sitegen.output.manifest import sha256_of
from sitegen.output.site import Output, Site
from sitegen.output.write import File, Kept


def _make(export: Export, site: Site) -> Mapping[str, Kept]:
    path, pages = export.path, site.pages
    stale = dict(pages.stale([path], site.shared, site.closures))
    kept = None if path in stale else site.stage.keep(path, pages.fingerprint_of(path))
    if kept:
        pages.keep(path)
        return {path: kept}
    with site.briefing.noting() as notes:
        data = export.make(site.maker())
    fingerprint = sha256_of(data)
    why = stale.get(path, "the output does not have it as it was made")
    made = Made("", fingerprint, tuple(map(intern, map(repr, notes))), (), (), why)
    pages.add(path, made, is_rendered=True)
    return {path: site.stage.put(path, File(data, fingerprint))}


def _is_wanted(export: Export, site: Site) -> bool:
    return export.switch(site.maker())


def outputs_of(exports: Iterable[Export]) -> tuple[Output, ...]:
    """Return the files for machines as what a site consists of."""
    return tuple(Output(export.path, partial(_make, export), partial(_is_wanted, export)) for export in exports)


OUTPUTS = outputs_of(EXPORTS)
