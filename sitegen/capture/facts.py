"""What is known of an article that was captured, and who gave it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

from sitegen.capture.moments import Moment

_ARCHIVES = (
    re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}.+)"),
    re.compile(r"https?://archive\.(?:ph|today|is|li|vn|md|fo)/(?:[\d.-]{4,17}|o/\w+)/(https?:/{1,2}.+)"),
)
"""Addresses of archives that hold the address of the page."""

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)=")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+")


class Given(NamedTuple):
    """A value, and who gave it.

    Attributes:
        value: The value.
        by: What a comment in the record says of where it comes from.
    """

    value: str
    by: str


class When(NamedTuple):
    """A date, and who gave it.

    Attributes:
        moment: The date.
        by: What a comment in the record says of where it comes from.
    """

    moment: Moment
    by: str


@dataclass(frozen=True)
class Facts:
    """What is known of an article; None for what is not.

    Attributes:
        title: Its headline.
        author: Who wrote it.
        publisher: The name of who published it.
        publisher_url: The publisher's front page.
        url: Where it was published.
        canonical_url: The address by which the page wants to be known, where it is another.
        archive_url: Where an archive keeps it.
        published: When it was published.
        updated: When it was last changed.
        language: A BCP 47 tag.
        captured_at: When its bytes were saved, as ISO 8601.
        captured_by: What saved them.
        perhaps: By the name of a field what it may be, though that is not sure.
        notes: What the user should know of it.
    """

    title: Given | None = None
    author: Given | None = None
    publisher: Given | None = None
    publisher_url: Given | None = None
    url: Given | None = None
    canonical_url: Given | None = None
    archive_url: Given | None = None
    published: When | None = None
    updated: When | None = None
    language: Given | None = None
    captured_at: str = ""
    captured_by: str = ""
    perhaps: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def or_else(self, others: Facts) -> Facts:
        """Return these facts, with what they lack from others; what may be is of both."""
        own = {each.name: getattr(self, each.name) or getattr(others, each.name) for each in fields(self)}
        own["perhaps"] = {
            name: tuple(dict.fromkeys((*self.perhaps.get(name, ()), *others.perhaps.get(name, ()))))
            for name in dict.fromkeys((*self.perhaps, *others.perhaps))
        }
        own["notes"] = tuple(dict.fromkeys((*self.notes, *others.notes)))
        if self.captured_by:
            # When something else was done is not when this was.
            own["captured_at"] = self.captured_at
        return Facts(**own)

    def addresses(self) -> Iterator[str]:
        """Give all addresses of the article."""
        for given in (self.url, self.canonical_url, self.archive_url):
            if given:
                yield given.value

    def tidied(self) -> Facts:
        """Return these facts with each address where it belongs: that of the page, and that in an archive."""
        url, canonical_url, archive_url = self.url, self.canonical_url, self.archive_url
        tidy = []
        for given in (url, canonical_url):
            address = web_address(given.value) if given else ""
            original = original_of(address)
            if original and given:
                archive_url = archive_url or given._replace(value=address)
                address = web_address(original)
            tidy.append(given._replace(value=address) if given and address else None)
        url, canonical_url = tidy[0] or tidy[1], tidy[1]
        if url and canonical_url and url.value == canonical_url.value:
            canonical_url = None
        return replace(self, url=url, canonical_url=canonical_url, archive_url=archive_url)


def clean(text: str) -> str:
    """Return some words on one line, without characters that no record may hold."""
    return " ".join(_CONTROL.sub(" ", text).split())


def web_address(text: str) -> str:
    """Return an address of the web as records have it, without its fragment, or an empty string for anything else."""
    try:
        parts = urlsplit(text.strip())
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    address = urlunsplit((parts.scheme.lower(), parts.netloc, parts.path or "/", parts.query, ""))
    return re.sub(r'[\s<>"\x00-\x1f\x7f]', lambda match: f"%{ord(match[0]):02X}", address)


def original_of(address: str) -> str:
    """Return the address of the page of which an archive's address is, or an empty string where it is of no archive."""
    for archive in _ARCHIVES:
        match = archive.fullmatch(address)
        if match:
            return re.sub(r"^(https?):/{1,2}", r"\1://", match[1])
    return ""


def same_page(address: str) -> str:
    """Return an address without what may differ in two of one page: scheme, `www.`, last slash, marks of campaigns."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    return f"{host}{port}{parts.path.rstrip('/')}{'?' if query else ''}{query}"


def front_page(address: str) -> str:
    """Return the front page of the site that an address is of."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"


def is_front_page(address: str) -> bool:
    """Whether an address is that of a site's front page."""
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
