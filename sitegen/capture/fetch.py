"""Addresses: what they answer, asked for as robots.txt allows, within limits of time and size.

An answer that is no article is a mistake with a reason: an error, a page that asks for consent or a password, a front
page instead of the page that is gone.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from sitegen import __version__
from sitegen.capture.facts import is_front_page, same_page, web_address
from sitegen.capture.moments import now
from sitegen.capture.needs import SourceError, require

if TYPE_CHECKING:
    from datetime import datetime

    from urllib3 import BaseHTTPResponse, PoolManager

AGENT = "sitegen"
USER_AGENT = f"{AGENT}/{__version__} (captures single articles for a briefing)"

_ROBOTS_SIZE = 512_000
"""RFC 9309, 2.5: as much of a robots.txt must be read at least."""

_REDIRECTS = 10
_PIECE = 65_536
_ACCEPT = "text/html, application/xhtml+xml, application/pdf, application/xml;q=0.9, */*;q=0.8"
_BY_HAND = "open it in a browser, save the page, and capture the file"
_IN_ARCHIVE = "look for it in an archive, such as https://web.archive.org/"
_CONSENT = re.compile(
    r"(?:cookie|privacy|gdpr|user|collect)?[-_]?consent(?:s|[-_]?\w*)?|gdpr|cmp|guce|myprivacy|cookie[-_]?wall"
    r"|privacy[-_]?(?:gate|wall|center)|zustimmung|einwilligung|consentement",
    re.IGNORECASE,
)
_SIGN_IN = re.compile(
    r"log-?in|sign-?in|signon|sso|oauth2?|auth|authorize|anmelden|anmeldung|connexion|subscribe|abo|paywall|register",
    re.IGNORECASE,
)
"""Parts of an address, between its points and slashes, that say what a page asks for; a headline has more words."""


class Limits(NamedTuple):
    """How much a source may take.

    Attributes:
        seconds: From the first request for it until all of it is there.
        size: Bytes of it.
    """

    seconds: float = 60
    size: int = 50_000_000


LIMITS = Limits()
"""What a source may take unless somebody says otherwise."""


class Answer(NamedTuple):
    """What an address answered.

    Attributes:
        data: The bytes, without the encoding for their way.
        address: Where they are, after all redirects.
        kind: The media type that the server gives, in lower case and without parameters.
        charset: The encoding that the server gives, or an empty string.
        language: The language that the server gives, or an empty string.
        at: When they came.
        original: Of which address an archive says that they are, or an empty string.
    """

    data: bytes
    address: str
    kind: str
    charset: str
    language: str
    at: datetime
    original: str


class Fetcher:
    """Asks for addresses, one after the other.

    Arguments:
        limits: How much each may take.
        say: Says on a terminal what is being done.
    """

    def __init__(self, limits: Limits, say: Callable[[str], None]) -> None:
        self._limits = limits
        self._say = say
        self._robots: dict[str, Any] = {}
        self._pool: PoolManager | None = None

    def get(self, asked: str, *, may_be_near: bool | None = None) -> Answer:
        """Return what an address answers.

        Arguments:
            asked: The address, of http or https; see `sitegen.capture.facts.web_address`.
            may_be_near: Whether it may lead into one's own machine or network; None where the address itself says so,
                since somebody typed it.

        Raises:
            SourceError: Where it gives no article.
        """
        require("protego", "urllib3", what="fetching an address")
        address = web_address(asked)
        near = is_near(address) if may_be_near is None else may_be_near
        deadline = time.monotonic() + self._limits.seconds
        for _ in range(_REDIRECTS + 1):
            self._check(address, near, deadline)
            self._say(f"fetching {address}")
            with self._answer(address, deadline) as answer:
                location = answer.headers.get("location") if 300 <= answer.status < 400 else None
                if location is None:
                    return self._read(answer, asked, address, deadline)
            target = web_address(urljoin(address, location))
            if not target:
                raise SourceError(f"`{asked}` leads to `{location}`, which is no address of http or https")
            _report_detour(asked, target)
            address = target
        raise SourceError(f"`{asked}` leads from one address to the next without an end", _BY_HAND)

    def _check(self, address: str, near: bool, deadline: float) -> None:
        """Refuse an address that nobody may be sent to."""
        if not near and is_near(address):
            raise SourceError(f"`{address}` is in your own network, and what led there is not")
        if not self._allows(address, deadline):
            host = urlsplit(address).netloc
            raise SourceError(f"robots.txt of `{host}` does not let programs fetch `{address}`", _BY_HAND)

    def _allows(self, address: str, deadline: float) -> bool:
        """Whether robots.txt of a site lets us ask (RFC 9309)."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules_of(f"{site}/robots.txt", deadline)
        return bool(self._robots[site].can_fetch(address, AGENT))

    def _rules_of(self, address: str, deadline: float) -> Any:
        from protego import Protego

        for _ in range(6):
            with self._answer(address, deadline) as answer:
                location = answer.headers.get("location")
                if answer.status == 200:
                    data = b"".join(self._pieces(answer, address, deadline, _ROBOTS_SIZE, is_cut=True))
                    return Protego.parse(data.decode("utf-8", "replace").removeprefix("\ufeff"))
                if 500 <= answer.status < 600:
                    # RFC 9309, 2.3.1.4: who cannot be asked is taken to forbid all.
                    raise SourceError(f"`{address}` answers {_status(answer)}, so nobody knows whether it allows this")
                if not 300 <= answer.status < 400 or not location:
                    break
            target = web_address(urljoin(address, location))
            if not target or is_near(target) > is_near(address):
                break
            address = target
        return Protego.parse("")

    @contextlib.contextmanager
    def _answer(self, address: str, deadline: float) -> Iterator[BaseHTTPResponse]:
        import urllib3

        if self._pool is None:
            headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
            self._pool = urllib3.PoolManager(headers=headers, retries=False, maxsize=1)
        left = max(0.001, deadline - time.monotonic())
        timeout = urllib3.Timeout(connect=min(left, 15), read=min(left, 30))
        try:
            answer = self._pool.request("GET", address, preload_content=False, redirect=False, timeout=timeout)
        except urllib3.exceptions.HTTPError as error:
            raise SourceError(f"`{address}` does not answer: {_reason(error)}") from error
        try:
            yield answer
        finally:
            # What was not read to its end would be read before the next answer.
            answer.close()

    def _read(self, answer: BaseHTTPResponse, asked: str, address: str, deadline: float) -> Answer:
        if answer.status != 200:
            hint = (
                "look for it in an archive, such as https://web.archive.org/"
                if answer.status in {404, 410}
                else _BY_HAND
            )
            raise SourceError(f"`{address}` answers {_status(answer)}", hint)
        kind, _, parameters = answer.headers.get("content-type", "").partition(";")
        charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
        links = answer.headers.get("link", "")
        original = re.search(r"<(https?://[^>]+)>[^,]*;\s*rel=\"?(?:[\w ]*\s)?original\b", links)
        data = b"".join(self._pieces(answer, asked, deadline, self._limits.size))
        return Answer(
            data,
            address,
            kind.strip().lower(),
            charset[1].lower() if charset else "",
            answer.headers.get("content-language", "").partition(",")[0].strip(),
            now(),
            web_address(original[1]) if original else "",
        )

    def _pieces(
        self, answer: BaseHTTPResponse, asked: str, deadline: float, limit: int, *, is_cut: bool = False
    ) -> Iterator[bytes]:
        """Give the bytes of an answer as they come; of one that is too large an error, or the beginning."""
        import urllib3

        length = answer.headers.get("content-length", "")
        too_large = SourceError(
            f"`{asked}` is larger than {limit / 1e6:,.0f} MB", "save it by hand, and capture the file"
        )
        if length.isdecimal() and int(length) > limit and not is_cut:
            raise too_large
        size = 0
        try:
            while True:
                if time.monotonic() > deadline:
                    raise SourceError(f"`{asked}` takes longer than {self._limits.seconds:,.0f} seconds", _BY_HAND)
                piece = answer.read1(_PIECE, decode_content=True)
                if not piece:
                    return
                size += len(piece)
                if size > limit:
                    if is_cut:
                        return
                    raise too_large
                yield piece
        except urllib3.exceptions.HTTPError as error:
            raise SourceError(f"`{asked}` breaks off: {_reason(error)}") from error


def is_near(address: str) -> bool:
    """Whether an address leads into one's own machine or network, by any of the numbers that its name has."""
    host = urlsplit(address).hostname or ""
    try:
        numbers = {info[4][0] for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False
    return any(not ipaddress.ip_address(str(number).partition("%")[0]).is_global for number in numbers)


def _report_detour(asked: str, target: str) -> None:
    """Raise an error where an address leads to a page that is none of an article."""
    if same_page(asked) == same_page(target):
        return
    if _has(_CONSENT, target) and not _has(_CONSENT, asked):
        raise SourceError(f"`{asked}` leads to a page that asks for consent: `{target}`", _BY_HAND)
    if _has(_SIGN_IN, target) and not _has(_SIGN_IN, asked):
        raise SourceError(f"`{asked}` leads to a page to sign in: `{target}`", _BY_HAND)
    if is_front_page(target) and not is_front_page(asked):
        raise SourceError(f"`{asked}` leads to the front page `{target}`, so it may be gone", _IN_ARCHIVE)


def _has(words: re.Pattern[str], address: str) -> bool:
    """Whether a part of the host or the path of an address is one of some words."""
    parts = urlsplit(address)
    return any(map(words.fullmatch, [*(parts.hostname or "").split("."), *parts.path.split("/")]))


def _status(answer: BaseHTTPResponse) -> str:
    return f"{answer.status} {answer.reason or ''}".strip()


def _reason(error: Exception) -> str:
    """Return why a request failed, in words that do not name parts of a library."""
    name = type(error).__name__
    text = str(error)
    known = {
        "NameResolutionError": "there is no host of that name",
        "ConnectTimeoutError": "nobody took the call in time",
        "ReadTimeoutError": "nothing came for too long",
        "SSLError": f"its certificate is not valid ({text.rpartition('(_ssl')[0].rpartition(':')[2].strip() or text})",
        "DecodeError": "what came is not compressed as the server says",
        "IncompleteRead": "it ended before all was there",
        "LocationParseError": "it is no address",
    }
    if name in known:
        return known[name]
    if "IncompleteRead" in text or "closed connection" in text or "Connection broken" in text:
        return known["IncompleteRead"]
    refused = re.search(r"\[Errno -?\d+\] ([^'\")]+)", text)
    return (refused[1] if refused else text.rpartition(": ")[2] or name).lower()
