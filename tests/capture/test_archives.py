"""Archives of the web: the pages in them are captured as a server sent them."""

from __future__ import annotations

import gc
import gzip
import io
import json
import warnings
import zipfile

import brotli
import pytest
from desks import Desk, page
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sitegen.capture.capture import Captured

PLAIN = {"Content-Type": "text/html; charset=utf-8"}


def warc(*answers: tuple[str, bytes, dict[str, str]], status: str = "200 OK", dest: str = "") -> bytes:
    """Return a WARC with what some addresses answered."""
    with warnings.catch_warnings():
        # The writer of warcio, which only these tests use, leaves its temporary files open.
        warnings.simplefilter("ignore")
        data = written(answers, status, dest)
        gc.collect()
    return data


def written(answers: tuple[tuple[str, bytes, dict[str, str]], ...], status: str, dest: str) -> bytes:
    """Write a WARC."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "harbour-crawler 1.0"}))
    for address, body, headers in answers:
        date = {"WARC-Date": "2031-05-03T08:00:00Z"}
        if dest:
            asked = StatusAndHeaders("GET / HTTP/1.1", [("Sec-Fetch-Dest", dest)], is_http_request=True)
            writer.write_record(writer.create_warc_record(address, "request", io.BytesIO(), http_headers=asked))
        http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address, "response", io.BytesIO(body), http_headers=http, warc_headers_dict=date
        )
        writer.write_record(record)
    return out.getvalue()


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)


@pytest.mark.parametrize(
    ("pack", "headers"),
    [
        (bytes, {}),
        (gzip.compress, {"Content-Encoding": "gzip"}),
        (brotli.compress, {"Content-Encoding": "br"}),
        (chunked, {"Transfer-Encoding": "chunked"}),
        (lambda data: chunked(brotli.compress(data)), {"Transfer-Encoding": "chunked", "Content-Encoding": "br"}),
        (bytes, {"Content-Encoding": "br"}),
    ],
)
def test_the_page_in_a_warc_is_kept_as_it_was_sent(desk: Desk, pack: object, headers: dict[str, str]) -> None:
    data = page().encode()
    body = pack(data)  # type: ignore[operator]

    captured = desk.captured(desk.save("a.warc.gz", warc(("https://times.example/port", body, PLAIN | headers))))

    assert data == (desk.folder / f"content/articles/{captured.article}.html").read_bytes()
    record = captured.record.read_text("utf-8")
    assert "  url: https://times.example/port  # WARC\n" in record
    assert "captured: {at: 2031-05-03T08:00:00Z, by: harbour-crawler 1.0}" in record


def test_only_pages_with_articles_are_taken(desk: Desk) -> None:
    data = warc(
        ("https://times.example/port", page().encode(), PLAIN),
        ("https://times.example/a.css", b"p {}", {"Content-Type": "text/css"}),
        ("https://times.example/robots.txt", b"User-agent: *", {"Content-Type": "text/plain"}),
        ("https://ads.example/frame", b"<html><body><p>Buy this.</p></body></html>", PLAIN),
    )

    assert [Captured] == [type(result) for result in desk.capture(desk.save("a.warc.gz", data))]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (warc(("https://times.example/port", b"gone", PLAIN), status="404 Not Found"), "holds no page"),
        (warc(("https://times.example/port", page().encode(), PLAIN), dest="iframe"), "holds no page"),
        (b"WARC/1.0\r\nnothing", "holds no page"),
        (b"\x1f\x8bnothing at all", "cannot be read as a WARC"),
        (warc(("https://times.example/p", b"\xff\xfe", PLAIN | {"Content-Encoding": "zstd"})), "cannot be unpacked"),
        (warc(("https://times.example/p", b"\xff\xfe", PLAIN | {"Content-Encoding": "br"})), "cannot be unpacked"),
    ],
    # Archives have the time and numbers of their own in them, and names of tests may not.
    ids=["gone", "a frame", "nothing", "no archive", "zstd", "Brotli"],
)
def test_an_archive_without_a_page_is_said(desk: Desk, data: bytes, message: str) -> None:
    assert message in desk.failed(desk.save("a.warc.gz", data)).message


def wacz(data: bytes, *pages: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/data.warc.gz", data)
        lines = [json.dumps({"format": "json-pages-1.0"}), *(json.dumps({"url": each}) for each in pages), "no JSON"]
        archive.writestr("pages/pages.jsonl", "\n".join(lines))
        archive.writestr("datapackage.json", "{}")
    return out.getvalue()


def test_the_pages_that_a_wacz_lists_are_taken(desk: Desk) -> None:
    data = warc(
        ("https://times.example/port", page().encode(), PLAIN),
        ("https://times.example/other", page(body="<p>Another.</p>").encode(), PLAIN),
    )

    captured = desk.captured(desk.save("a.wacz", wacz(data, "https://times.example/port")))

    assert "url: https://times.example/port " in captured.record.read_text("utf-8")


def test_what_is_no_wacz_is_refused(desk: Desk) -> None:
    assert "cannot be read as a WACZ" in desk.failed(desk.save("a.wacz", b"PK\x03\x04")).message
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("datapackage.json", "{}")
    assert "holds no page" in desk.failed(desk.save("a.wacz", empty.getvalue())).message
