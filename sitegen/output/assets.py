"""The files of the theme, each under a name that changes when its bytes do."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.output.site import Output, Site
from sitegen.output.theme import ASSETS
from sitegen.output.write import File, Kept


def _make(site: Site) -> Mapping[str, Kept]:
    files = {site.theme.published_assets[name]: data for name, data in site.theme.assets.items()}
    return {path: site.stage.put(path, File(data)) for path, data in files.items()}


OUTPUT = Output(f"{ASSETS}/*", _make)
