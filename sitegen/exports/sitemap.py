"""`sitemap.xml`: the address of every page that readers should find (sitemaps.org protocol 0.9)."""

from __future__ import annotations

from html import escape

from sitegen.exports.export import Export
from sitegen.pages import urls
from sitegen.pages.parts import Maker
from sitegen.pages.plan import paths_to_find


def sitemap(maker: Maker) -> bytes:
    """Return `sitemap.xml`; only a site that knows where it will be published has one."""
    base_url = maker.base_url or ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(
            f"<url><loc>{escape(urls.absolute(base_url, path), quote=False)}</loc></url>"
            for path in sorted(paths_to_find(maker.ask))
        ),
        "</urlset>",
    ]
    return ("\n".join(lines) + "\n").encode()


def has_address(maker: Maker) -> bool:
    """Whether somebody says where the site will be published."""
    return maker.base_url is not None


EXPORT = Export(urls.SITEMAP, sitemap, has_address)
