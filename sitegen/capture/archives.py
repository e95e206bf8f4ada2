"""The pages in an archive of the web: WARC (ISO 28500), and WACZ, which is a zip of such with a list of its pages.

Of each page the bytes are taken that the server sent, without the encoding for their way. warcio 1.8.1 leaves Brotli
undecoded where no package for it is there, and fails with that of Google, so that is done here.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from sitegen.capture.facts import Facts, Given, clean, same_page, web_address
from sitegen.capture.items import Item, suffix_of
from sitegen.capture.moments import moment_of
from sitegen.capture.needs import SourceError, require

_PAGES = frozenset({"text/html", "application/xhtml+xml", "application/pdf"})
_FEW_LETTERS = 250
_BROKEN = (AttributeError, EOFError, IndexError, KeyError, OSError, TypeError, ValueError, zlib.error)
"""What the readers of archives raise where one is not written as it should be."""

_TAGS = re.compile(rb"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def pages_in_warc(data: bytes, name: str, limit: int, wanted: Collection[str] = ()) -> list[Item]:
    """Return the pages in a WARC, without frames and other small parts where there is a page with more words.

    Arguments:
        data: The file.
        name: What to call it in messages.
        limit: Bytes that a page may have.
        wanted: The addresses of pages; where there are none, each page counts.

    Raises:
        SourceError: Where it cannot be read, or there is no page in it.
    """
    require("warcio", "brotli", what="reading a web archive")
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    items: list[Item] = []
    frames: set[str] = set()
    software = ""
    try:
        # What warcio has to say of a broken record, it prints.
        with contextlib.redirect_stderr(io.StringIO()):
            for record in ArchiveIterator(io.BytesIO(data), check_digests=True):
                address = web_address(record.rec_headers.get_header("WARC-Target-URI") or "")
                if record.rec_type == "warcinfo":
                    software = _software(record.content_stream().read())
                elif record.rec_type == "request" and record.http_headers:
                    if record.http_headers.get_header("Sec-Fetch-Dest", "document") not in {"document", "empty"}:
                        frames.add(same_page(address))
                elif record.rec_type == "response" and record.http_headers and address:
                    item = _page(record, address, software, name, limit)
                    if item:
                        items.append(item)
    except (ArchiveLoadFailed, *_BROKEN) as error:
        raise SourceError(f"`{name}` cannot be read as a WARC: {clean(str(error)).lower()}") from error
    pages = {same_page(address) for address in wanted}
    found = [item for item in items if (same_page(item.name) in pages if pages else same_page(item.name) not in frames)]
    large = [item for item in found if item.suffix == ".pdf" or _letters(item.data) >= _FEW_LETTERS]
    if not found:
        raise SourceError(f"`{name}` holds no page")
    return large or found


def pages_in_wacz(data: bytes, name: str, limit: int) -> list[Item]:
    """Return the pages in a WACZ that its list of pages names.

    Raises:
        SourceError: Where it cannot be read, or there is no page in it.
    """
    items: list[Item] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [_read(archive, each, limit) for each in archive.namelist() if each == "pages/pages.jsonl"]
            wanted = [address for lines in listed for address in _addresses(lines)]
            for each in archive.namelist():
                if each.startswith("archive/") and each.endswith((".warc", ".warc.gz")):
                    items += pages_in_warc(_read(archive, each, limit * 20), f"{name}, {each}", limit, wanted)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, *_BROKEN) as error:
        raise SourceError(f"`{name}` cannot be read as a WACZ: {clean(str(error)).lower()}") from error
    if not items:
        raise SourceError(f"`{name}` holds no page")
    return items


def _page(record: Any, address: str, software: str, name: str, limit: int) -> Item | None:
    """Return the page in a record of an answer, or None where it holds none."""
    from warcio.bufferedreaders import ChunkedDataReader

    headers = record.http_headers
    kind, _, parameters = (headers.get_header("Content-Type") or "").partition(";")
    kind = kind.strip().lower()
    if headers.get_statuscode() != "200" or kind not in _PAGES:
        return None
    raw = record.raw_stream
    if (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        raw = ChunkedDataReader(raw, decomp_type=None)
    sent = raw.read(limit + 1)
    data = _decoded(sent, (headers.get_header("Content-Encoding") or "").strip().lower(), limit)
    if data is None or len(sent) > limit:
        raise SourceError(f"`{address}` in `{name}` cannot be unpacked, or is larger than {limit / 1e6:,.0f} MB")
    if not data.strip():
        return None
    saved = moment_of(record.rec_headers.get_header("WARC-Date") or "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    facts = Facts(
        url=Given(address, "WARC"),
        captured_at=saved.at or saved.day if saved else "",
        captured_by=software or "a WARC",
        notes=("its bytes are not those that the archive has a digest of",) if _is_changed(record) else (),
    )
    return Item(address, data, suffix_of(data, kind, urlsplit(address).path), facts, charset[1] if charset else "")


def _is_changed(record: Any) -> bool:
    checker = getattr(record, "digest_checker", None)
    return checker is not None and checker.passed is False


def _decoded(data: bytes, encoding: str, limit: int) -> bytes | None:
    """Return bytes without the encoding for their way; None where they are in another, or too many."""
    import brotli

    if encoding in {"", "identity"}:
        return data
    try:
        if encoding == "br":
            unpacked = brotli.Decompressor().process(data, output_buffer_limit=limit + 1)
        elif encoding in {"gzip", "x-gzip", "deflate"}:
            bits = zlib.MAX_WBITS | 32 if encoding != "deflate" or data[:1] == b"\x78" else -zlib.MAX_WBITS
            unpacked = zlib.decompressobj(bits).decompress(data, limit + 1)
        else:
            return None
    except (brotli.error, zlib.error):
        # Some tools leave the header of what they have unpacked.
        return data if _is_text(data) else None
    return unpacked if len(unpacked) <= limit else None


def _is_text(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _letters(data: bytes) -> int:
    return len(b" ".join(_TAGS.sub(b" ", data).split()))


def _software(data: bytes) -> str:
    match = re.search(rb"^software:\s*(.+?)\s*$", data, re.MULTILINE)
    return clean(match[1].decode("utf-8", "replace")) if match else ""


def _read(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    if archive.getinfo(name).file_size > limit:
        raise SourceError(f"`{name}` in the archive is larger than {limit / 1e6:,.0f} MB")
    return archive.read(name)


def _addresses(lines: bytes) -> Iterator[str]:
    """Give the addresses in a list of pages, a JSON object a line (WACZ 1.1.1, 5.2.2)."""
    for line in lines.splitlines():
        try:
            page = json.loads(line)
        except ValueError:
            continue
        if isinstance(page, dict) and (address := web_address(str(page.get("url", "")))):
            yield address
