"""Addresses: what a server answers is kept as an article, or said to be none."""

from __future__ import annotations

import gzip
import time
from typing import Any

import pytest
from desks import Desk, Reply, Web, page

from sitegen.capture.capture import Captured, Skipped
from sitegen.capture.fetch import Limits, is_near

PATIENT = Limits(seconds=20, size=200_000)


def test_what_an_address_answers_is_kept_as_it_came(desk: Desk, web: Web) -> None:
    data = page('<link rel="canonical" href="/port">')
    address = web.html("/port?utm_source=x", data)

    captured = desk.captured(f"{address}#top")

    kept = desk.folder / "content/articles/port-council-puts-off-vote.html"
    assert data.encode() == kept.read_bytes()
    record = captured.record.read_text("utf-8")
    assert f"  url: {address}  # the address\n  canonical_url: {web.address}/port  # link rel=canonical\n" in record
    assert "by: sitegen 0.1.0 (GET)}" in record
    assert ["/robots.txt", "/port?utm_source=x"] == web.asked
    assert all(agent.startswith("sitegen/") for agent in web.agents)


def test_an_address_that_is_known_is_not_asked_for_again(desk: Desk, web: Web) -> None:
    address = web.html("/port", page())
    desk.captured(address)
    web.asked.clear()

    (result,) = desk.capture(f"{address}/?utm_medium=mail")

    assert isinstance(result, Skipped)
    assert [] == web.asked
    assert "its bytes" == desk.capture(address, again=True)[0].why  # type: ignore[union-attr]


def test_redirects_are_followed_and_the_last_address_counts(desk: Desk, web: Web) -> None:
    last = web.html("/2031/cookie-consent-and-login-of-the-port", page())
    web.redirect("/b", "/2031/cookie-consent-and-login-of-the-port", 301)

    assert last == desk.article(web.redirect("/a", f"{web.address}/b"))["url"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/a", "leads from one address to the next without an end"),
        ("/consent?next=/port", "leads to a page that asks for consent"),
        ("/collectConsent/x", "leads to a page that asks for consent"),
        ("/account/login?next=/port", "leads to a page to sign in"),
        ("/", "leads to the front page"),
        ("ftp://times.example/port", "which is no address of http or https"),
        ("file:///etc/hostname", "which is no address of http or https"),
    ],
)
def test_redirects_that_lead_to_no_article_are_said(desk: Desk, web: Web, target: str, message: str) -> None:
    web.html("/", page())
    web.html("/consent?next=/port", page())
    address = web.redirect("/a", target)

    assert message in desk.failed(address).message


@pytest.mark.parametrize("status", [204, 401, 403, 404, 410, 429, 500, 503])
def test_an_answer_that_is_an_error_is_no_article(desk: Desk, web: Web, status: int) -> None:
    web.replies["/port"] = Reply(page().encode() if status != 204 else b"", status, {"Content-Type": "text/html"})

    assert f"answers {status}" in desk.failed(f"{web.address}/port").message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<div id="root"></div><script src="app.js"></script>', "holds no article"),
        ("<noscript>Please enable JavaScript.</noscript><script src=x></script>", "holds no article"),
        ("<title>Before you continue</title><body><h1>Before you continue</h1><p>We use cookies.</p>", "consent"),
        ("<p></p>", "has no text"),
        ('<meta http-equiv="refresh" content="0; url=https://times.example/port"><p>Moved.', "only leads on to"),
    ],
)
def test_a_page_without_an_article_is_said(desk: Desk, web: Web, body: str, message: str) -> None:
    assert message in desk.failed(web.html("/port", body)).message


def test_a_slow_answer_is_given_up(desk: Desk, web: Web) -> None:
    def drip(out: Any) -> None:
        for _ in range(2000):
            out.write(b"<p>a</p>")
            out.flush()
            time.sleep(0.02)

    web.replies["/port"] = Reply(drip, headers={"Content-Type": "text/html"})
    web.html("/robots.txt", "", "text/plain")

    assert "takes longer than 1 seconds" in desk.failed(f"{web.address}/port", limits=Limits(1, 10**6)).message


def test_an_answer_that_never_comes_is_given_up(desk: Desk, web: Web) -> None:
    web.replies["/port"] = Reply(lambda _: time.sleep(3), headers={"Content-Type": "text/html", "Content-Length": "9"})

    failed = desk.failed(f"{web.address}/port", limits=Limits(1, 10**6))

    assert "nothing came for too long" in failed.message or "takes longer" in failed.message


@pytest.mark.parametrize("headers", [{}, {"Content-Length": "999999999"}, {"Content-Encoding": "gzip"}])
def test_an_endless_answer_is_given_up(desk: Desk, web: Web, headers: dict[str, str]) -> None:
    def pour(out: Any) -> None:
        piece = b"<p>So it goes on.</p>" * 1000
        if "Content-Encoding" in headers:
            out.write(gzip.compress(piece * 1000))
            return
        for _ in range(1000):
            out.write(piece)

    web.replies["/port"] = Reply(pour, headers={"Content-Type": "text/html", **headers})

    assert "is larger than 0 MB" in desk.failed(f"{web.address}/port", limits=PATIENT).message


def test_an_answer_that_breaks_off_is_no_article(desk: Desk, web: Web) -> None:
    web.replies["/port"] = Reply(
        lambda out: out.write(page().encode()), headers={"Content-Type": "text/html", "Content-Length": "9000"}
    )

    assert "it ended before all was there" in desk.failed(f"{web.address}/port").message


def test_hosts_that_do_not_answer_are_said(desk: Desk, web: Web) -> None:
    gone = web.address
    web.close()

    assert "does not answer: connection refused" in desk.failed(f"{gone}/port").message
    assert "does not answer: there is no host of that name" in desk.failed("http://nowhere.invalid/port").message
    web.close = lambda: None  # type: ignore[method-assign]


@pytest.mark.parametrize(
    "address", ["ftp://times.example/port", "http://", "https://times.example:port/", "mailto://x"]
)
def test_what_is_no_address_of_the_web_is_refused(desk: Desk, address: str) -> None:
    assert "is no address of http or https" in desk.failed(address).message


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_compressed_answers_are_kept_without_that(desk: Desk, web: Web, encoding: str) -> None:
    import zlib

    import brotli

    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[encoding]
    data = page().encode()
    web.replies["/port"] = Reply(pack(data), headers={"Content-Type": "text/html", "Content-Encoding": encoding})

    desk.captured(f"{web.address}/port")

    assert data == (desk.folder / "content/articles/port-council-puts-off-vote.html").read_bytes()


def test_an_answer_that_is_not_compressed_as_it_says_is_refused(desk: Desk, web: Web) -> None:
    web.replies["/port"] = Reply(page().encode(), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})

    assert "not compressed as the server says" in desk.failed(f"{web.address}/port").message


def test_a_wrong_encoding_of_the_server_is_said(desk: Desk, web: Web) -> None:
    address = web.html("/port", page(body="<p>Bürgermeisterin</p>"), "text/html; charset=iso-8859-2")

    captured = desk.captured(address)

    assert any("the server calls it `iso-8859-2`, and it is read as `utf-8`" in note for note in captured.notes)


def test_robots_txt_is_honoured(desk: Desk, web: Web) -> None:
    web.html("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /private/open$\n", "text/plain")
    open_page, closed = web.html("/private/open", page()), web.html("/private/port", page(body="<p>!</p>"))

    assert isinstance(desk.capture(open_page)[0], Captured)
    failed = desk.failed(closed)
    assert "robots.txt of" in failed.message
    assert "open it in a browser" in failed.hint
    assert "/private/port" not in web.asked


def test_who_names_us_in_robots_txt_is_heard(desk: Desk, web: Web) -> None:
    web.html("/robots.txt", "User-agent: sitegen\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "text/plain")

    assert "robots.txt of" in desk.failed(web.html("/port", page())).message


@pytest.mark.parametrize(("status", "is_allowed"), [(404, True), (403, True), (500, False)])
def test_a_robots_txt_that_cannot_be_had_allows_all_unless_the_server_fails(
    desk: Desk, web: Web, status: int, is_allowed: bool
) -> None:
    web.replies["/robots.txt"] = Reply(b"", status)
    address = web.html("/port", page())

    assert is_allowed == isinstance(desk.capture(address)[0], Captured)


def test_nobody_is_led_into_ones_own_network_who_did_not_ask_for_that(
    desk: Desk, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = web.html("/inner", page())
    outer = web.redirect("/outer", inner)
    monkeypatch.setattr("sitegen.capture.fetch.is_near", lambda address: "inner" in address)

    assert "is in your own network" in desk.failed(outer).message
    assert isinstance(desk.capture(inner)[0], Captured)


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("http://127.0.0.1:8000/", True),
        ("http://localhost/", True),
        ("http://[::1]/", True),
        ("http://10.1.2.3/", True),
        ("http://169.254.169.254/latest", True),
        ("http://0.0.0.0/", True),
        ("http://8.8.8.8/", False),
        ("http://nowhere.invalid/", False),
    ],
)
def test_addresses_of_ones_own_network_are_known(address: str, is_own: bool) -> None:
    assert is_own == is_near(address)


def test_a_text_that_a_server_calls_text_is_text(desk: Desk, web: Web) -> None:
    address = web.html("/port", "The vote is off\n\nThe mayor said so.", "text/plain")

    captured = desk.captured(address)

    assert (desk.folder / f"content/articles/{captured.article}.txt").is_file()


def test_a_picture_is_no_article(desk: Desk, web: Web) -> None:
    assert (
        "is of a kind that sitegen does not read (image/png)"
        in desk.failed(web.html("/a.png", b"\x89PNG", "image/png")).message
    )


def test_an_archive_that_names_the_original_gives_both_addresses(desk: Desk, web: Web) -> None:
    address = web.html("/memento/1", page(), Link='<https://times.example/port>; rel="original", <x>; rel="timegate"')

    article = desk.article(address)

    assert ("https://times.example/port", address) == (article["url"], article["archive_url"])
