"""Files for machines: each is made again only if the answer to one of its questions has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from sys import intern

from sitegen.exports import EXPORTS
from sitegen.exports.export import Export, Exported, files_of
from sitegen.output.made import Made
from sitegen.output.manifest import sha256_of
from sitegen.output.site import Output, Site
from sitegen.output.write import File, Kept


def _make(export: Exported, site: Site) -> Mapping[str, Kept]:
    files = {file.path: file for file in files_of(export, site.maker())}
    stale = dict(site.pages.stale(files, site.shared, site.closures))
    return {path: _file(file, site, stale.get(path, "")) for path, file in files.items()}


def _file(export: Export, site: Site, why: str) -> Kept:
    path, pages = export.path, site.pages
    kept = None if why else site.stage.keep(path, pages.fingerprint_of(path))
    if kept:
        pages.keep(path)
        return kept
    with site.briefing.noting() as notes:
        data = export.make(site.maker())
    fingerprint = sha256_of(data)
    why = why or "the output does not have it as it was made"
    pages.add(path, Made("", fingerprint, tuple(map(intern, map(repr, notes))), (), (), why), is_rendered=True)
    return site.stage.put(path, File(data, fingerprint))


def _is_wanted(export: Exported, site: Site) -> bool:
    return export.switch(site.maker())


def outputs_of(exports: Iterable[Exported]) -> tuple[Output, ...]:
    """Return the files for machines as what a site consists of."""
    return tuple(Output(export.path, partial(_make, export), partial(_is_wanted, export)) for export in exports)


OUTPUTS = outputs_of(EXPORTS)
