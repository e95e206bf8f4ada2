"""Captured files that are neither text nor HTML: what is in them, as text or as a page for our own reader of HTML.

Each reader has a name, which is in the lock before that of what makes text of a page: any change of what it makes of
some file needs a new name. What only some of them need comes with `pip install 'sitegen[capture]'`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from os.path import splitext
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sitegen.content.decoding import decode

if TYPE_CHECKING:
    from email.message import EmailMessage

PDF_READER = "pdf-1"
"""Name and version of what reads PDFs."""

PAGE_END = "\f"
"""What is between two pages in the text of a document, so that the page of an offset can be counted."""

_QUOTED = re.compile(r"(>*)( ?)(.*)", re.DOTALL)
_SIGNATURE = "-- "
_BROKEN = (AttributeError, IndexError, LookupError, TypeError, ValueError)
"""What the parser of headers raises, as of Python 3.11, where one is not written as it should be."""


class UnreadableError(Exception):
    """A captured file that cannot be read, with the reason."""


class Left(NamedTuple):
    """A line that is no part of the text.

    Attributes:
        name: What it is.
        text: Its words.
    """

    name: str
    text: str


class Opened(NamedTuple):
    """What is in a file.

    Attributes:
        text: The text, or the page.
        is_page: Whether it is HTML.
        is_whole: Whether all of the page is the article.
    """

    text: str
    is_page: bool = False
    is_whole: bool = False


class Format(NamedTuple):
    """A kind of file that is neither text nor HTML.

    Attributes:
        reader: Name and version of what reads it.
        read: Reads it.
        package: The package that this needs, or an empty string.
        module: The module of this package.
    """

    reader: str
    read: Callable[[bytes], Opened]
    package: str = ""
    module: str = ""

    def open(self, data: bytes) -> Opened:
        """Return what is in a file.

        Raises:
            UnreadableError: When it cannot be read.
        """
        try:
            return self.read(data)
        except _BROKEN as error:
            raise UnreadableError("it is not written as its format wants it") from error


def format_of(file: str) -> Format | None:
    """Return what a file is by its name, or None where it is text or HTML."""
    return FORMATS.get(splitext(file)[1].lower())  # noqa: PTH122 - ten thousand times


def missing_package(file: str) -> str:
    """Return the package that is needed to read a file and is not installed, or an empty string."""
    kind = format_of(file)
    return kind.package if kind and kind.module and find_spec(kind.module) is None else ""


def message_in(data: bytes) -> EmailMessage:
    """Return a mail, or a page with its parts as browsers save it.

    Raises:
        UnreadableError: When it is neither.
    """
    # Few briefings have a mail or such a page, and this takes a while to import.
    import email.policy
    from email.message import EmailMessage

    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableError("it has no header")
    return message


def header_of(message: EmailMessage, name: str) -> Any:
    """Return a header of a message, or None where it is missing or broken."""
    try:
        return message[name]
    except _BROKEN:
        return None


def page_in(message: EmailMessage) -> EmailMessage:
    """Return the part that is the page of a saved page: the one that its start names, else the first of HTML.

    Raises:
        UnreadableError: When there is none.
    """
    kind = header_of(message, "content-type")
    start = str(kind.params.get("start", "")) if kind else ""
    pages = [part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    named = [part for part in pages if start and str(header_of(part, "content-id") or "").strip() == start]
    found = next(iter([*named, *pages]), None)
    if found is not None:
        return found
    raise UnreadableError("there is no page in it")


def left_out_of(file: str, data: bytes) -> Iterator[Left]:
    """Give what of a file is no part of its text, beside what is left out of a page."""
    from sitegen.content.pdf import read_pdf

    if (kind := format_of(file)) and kind.reader == PDF_READER:
        yield from read_pdf(data).left_out


def page_of(text: str, offset: int) -> int:
    """Return the number of the page, from 1, on which a place of the text of a document is."""
    return text.count(PAGE_END, 0, offset) + 1


def _read_pdf(data: bytes) -> Opened:
    from sitegen.content.pdf import read_pdf

    return Opened(read_pdf(data).text)


def _read_mhtml(data: bytes) -> Opened:
    return Opened(_text_of(page_in(message_in(data))), is_page=True)


def _read_mail(data: bytes) -> Opened:
    """Return the words of a mail, from the form in which its reader sees them: HTML where it has that."""
    body = cast("EmailMessage | None", message_in(data).get_body(preferencelist=("html", "plain")))
    if body is None:
        raise UnreadableError("there is no text in it")
    text = _text_of(body)
    if body.get_content_type() == "text/html":
        return Opened(text, is_page=True)
    kind = header_of(body, "content-type")
    parameters = kind.params if kind else {}
    if str(parameters.get("format", "")).lower() == "flowed":
        text = _unflowed(text, without_space=str(parameters.get("delsp", "")).lower() == "yes")
    return Opened(text)


def _read_docx(data: bytes) -> Opened:
    """Return a document of Word as a page; its changes count as accepted, and its comments are left out."""
    import mammoth

    try:
        # Pictures would be in the page as text.
        made = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        )
    except Exception as error:  # What a broken archive raises is no part of what the library promises.
        raise UnreadableError("it is no document of Word, or a broken one") from error
    return Opened(f"<!doctype html><body>{made.value}", is_page=True, is_whole=True)


def _text_of(part: EmailMessage) -> str:
    """Return the text of a part of a message."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    decoded = decode(data, is_html=part.get_content_type() != "text/plain", declared=part.get_content_charset() or "")
    if decoded is None:
        raise UnreadableError("its letters cannot be decoded")
    return decoded[0].replace("\r\n", "\n")


def _unflowed(text: str, *, without_space: bool) -> str:
    """Return a text whose lines go on where they end with a space (RFC 3676, 4.2) with these lines as one."""
    lines: list[str] = []
    depth, goes_on = "", False
    for line in text.split("\n"):
        match = _QUOTED.fullmatch(line)
        assert match is not None  # noqa: S101 - the pattern takes any line
        marks, _, words = match.groups()
        is_flowed = words.endswith(" ") and words != _SIGNATURE
        if goes_on and marks == depth and words != _SIGNATURE:
            lines[-1] += words
        else:
            lines.append(f"{marks}{' ' if marks else ''}{words}")
        depth, goes_on = marks, is_flowed
        if is_flowed and without_space:
            lines[-1] = lines[-1].removesuffix(" ")
    return "\n".join(line.rstrip(" ") for line in lines)


FORMATS: Mapping[str, Format] = {
    ".docx": Format("docx-1", _read_docx, "mammoth", "mammoth"),
    ".eml": Format("mail-1", _read_mail),
    ".mht": Format("mhtml-1", _read_mhtml),
    ".mhtml": Format("mhtml-1", _read_mhtml),
    ".pdf": Format(PDF_READER, _read_pdf, "pypdfium2", "pypdfium2"),
}
"""What can be read, by the end of its name."""
