"""Names by which the world knows what a site publishes, the same in each of its files for machines.

With `base_url` a name is the address of a page. Without it nobody knows where the site will be, and it is a `tag:` URI
(RFC 4151) of a host that cannot exist, made of the title of the site. A record that was renamed keeps its first name.
"""

from __future__ import annotations

from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from sitegen.content.records import Record
from sitegen.pages import urls
from sitegen.pages.parts import Maker

_NOBODYS = ".invalid"
"""The end of hosts that do not exist (RFC 2606)."""


def first_path(record: Record) -> str:
    """Return the path at which the page of a record was first."""
    return urls.path_of_id(type(record), record.was[0] if record.was else record.id)


def name_of(maker: Maker, path: str, part: str = "") -> str:
    """Return the name of what is at a path, which is no address if nobody knows where the site will be.

    Arguments:
        maker: Knows the site.
        path: From the top of the site.
        part: Of the page, an id on it.
    """
    name = urls.absolute(maker.base_url, path) if maker.base_url else f"tag:{host_of(maker)},2000:{quote(path)}"
    return f"{name}#{part}" if part else name


def host_of(maker: Maker) -> str:
    """Return the host of a site, or one of nobody's."""
    if maker.base_url:
        return maker.base_url.partition("://")[2].partition("/")[0]
    return (urls.slug(maker.ask.site.title)[:63].strip("-") or "briefing") + _NOBODYS


def address_of(maker: Maker, path: str) -> str:
    """Return the address of what is at a path, or the path if nobody knows where the site will be."""
    return urls.absolute(maker.base_url, path) if maker.base_url else path


def uuid_of(maker: Maker, path: str, part: str = "") -> UUID:
    """Return a number that no other thing has: a UUID of the name of what is at a path (RFC 9562, 5.5).

    Arguments:
        maker: Knows the site.
        path: From the top of the site.
        part: Of the page, an id on it.
    """
    return maker.part(("uuid", path, part), lambda: uuid5(NAMESPACE_URL, name_of(maker, path, part)))


def uuid_of_record(maker: Maker, record: Record) -> UUID:
    """Return the number of a record, which it keeps if it is renamed."""
    return uuid_of(maker, first_path(record), record.record_kind)
