"""What a source holds: the bytes of each article in it, with what is known of it beside its text."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.capture.facts import Facts
from sitegen.capture.needs import SourceError

FEED, WARC, WACZ = ".feed", ".warc", ".wacz"
"""What holds several articles."""

_KINDS = {
    "application/atom+xml": FEED,
    "application/feed+json": FEED,
    "application/pdf": ".pdf",
    "application/rss+xml": FEED,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/warc": WARC,
    "application/wacz": WACZ,
    "application/x-mimearchive": ".mhtml",
    "application/xhtml+xml": ".html",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/x-markdown": ".md",
}
"""What a server may say that it sends (IANA, Media Types), and the suffix of such a file."""

_NAMES = {
    ".atom": FEED,
    ".docx": ".docx",
    ".eml": ".eml",
    ".htm": ".html",
    ".html": ".html",
    ".markdown": ".md",
    ".md": ".md",
    ".mht": ".mhtml",
    ".mhtml": ".mhtml",
    ".pdf": ".pdf",
    ".rss": FEED,
    ".text": ".txt",
    ".txt": ".txt",
    ".wacz": WACZ,
    ".warc": WARC,
    ".warc.gz": WARC,
    ".xhtml": ".html",
}

_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL)
_JSON_FEED = re.compile(rb"\s*\{.{0,2000}?\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed\.org\\?/version", re.DOTALL)
_BOM = b"\xef\xbb\xbf"
_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"


class Item(NamedTuple):
    """The bytes of one article.

    Attributes:
        name: What to call it in messages.
        data: The bytes.
        suffix: Of the name of a file that holds them, which tells how to read them.
        facts: What is known of it beside its text.
        charset: The encoding that a server gave, or an empty string.
        others: What somebody else says of it, which counts where the article itself says nothing.
        instead: What to take where this cannot be read as an article.
    """

    name: str
    data: bytes
    suffix: str
    facts: Facts = Facts()
    charset: str = ""
    others: Facts = Facts()
    instead: Item | None = None


def suffix_of(data: bytes, kind: str, name: str) -> str:
    """Return what some bytes are, as the suffix of a file: by the bytes, by a media type, by a name.

    Arguments:
        data: The bytes.
        kind: The media type that a server gave, or an empty string.
        name: The name of a file or an address.

    Raises:
        SourceError: Where sitegen cannot read it.
    """
    ends = [suffix for suffix in _NAMES if name.lower().endswith(suffix)]
    by_name = _NAMES[max(ends, key=len)] if ends else ""
    if not data.strip():
        raise SourceError(f"`{name}` is empty")
    suffix = _by_bytes(data, by_name) or _KINDS.get(kind, "") or by_name
    if not suffix:
        what = f" ({kind})" if kind else ""
        hint = "sitegen reads HTML, text, Markdown, PDF, DOCX, EML, MHTML, WARC, WACZ and feeds"
        raise SourceError(f"`{name}` is of a kind that sitegen does not read{what}", hint)
    return suffix


def _by_bytes(data: bytes, by_name: str) -> str:
    """Return what bytes are that cannot be anything else, whatever they are called."""
    head = data[:4096].removeprefix(_BOM)
    if head.startswith(b"%PDF-"):
        return ".pdf"
    if head.startswith(_ZIP):
        return (
            WACZ if by_name == WACZ or b"datapackage.json" in data else ".docx" if b"word/document.xml" in data else ""
        )
    if head.startswith(b"WARC/") or (head.startswith(_GZIP) and by_name == WARC):
        return WARC
    return FEED if _FEED.match(head) or _JSON_FEED.match(head) else ""
