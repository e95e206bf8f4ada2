"""Files by which machines find their way: robots.txt and the sitemap."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sitegen.pages import urls


def robots(base_url: str | None) -> bytes:
    """Return `robots.txt`: everything may be read. It names the sitemap where there is one."""
    lines = ["# generator: sitegen", "User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {urls.absolute(base_url, urls.SITEMAP)}")
    return ("\n".join(lines) + "\n").encode()


def sitemap(base_url: str, paths: Iterable[str]) -> bytes:
    """Return `sitemap.xml` (sitemaps.org protocol 0.9).

    Arguments:
        base_url: Where the site is published.
        paths: Of all pages that readers should find.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- generator: sitegen -->",
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(f"<url><loc>{escape(urls.absolute(base_url, path), quote=False)}</loc></url>" for path in sorted(paths)),
        "</urlset>",
    ]
    return ("\n".join(lines) + "\n").encode()
