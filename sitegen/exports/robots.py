"""`robots.txt`: everything may be read (RFC 9309); it names the sitemap (sitemaps.org) if there is one."""

from __future__ import annotations

from sitegen.exports.export import Export
from sitegen.pages import urls
from sitegen.pages.parts import Maker


def robots(maker: Maker) -> bytes:
    """Return `robots.txt`."""
    lines = ["User-agent: *", "Allow: /"]
    if maker.base_url:
        lines.append(f"Sitemap: {urls.absolute(maker.base_url, urls.SITEMAP)}")
    return ("\n".join(lines) + "\n").encode()


EXPORT = Export(urls.ROBOTS, robots)
