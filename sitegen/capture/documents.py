"""What documents, mails and saved pages say of themselves beside their words."""

from __future__ import annotations

import re
import zipfile
from email.headerregistry import DateHeader
from email.message import EmailMessage
from io import BytesIO
from xml.etree import ElementTree

from sitegen.capture.facts import Facts, Given, When, clean, web_address
from sitegen.capture.moments import iso, moment_of
from sitegen.capture.pages import facts_of_page
from sitegen.capture.prose import facts_of_prose
from sitegen.content.captures import Capture, page_of_capture
from sitegen.content.formats import header_of, message_in, page_in
from sitegen.content.pdf import read_pdf

_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d)?'?(\d\d)?'?.*")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_PROPERTIES_AT_MOST = 1_000_000
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|회신|전달)\s*:\s*)+", re.IGNORECASE)


def facts_of_pdf(data: bytes, capture: Capture) -> Facts:
    """Return what a PDF says of itself: of its properties only what its words say, too.

    A PDF often has the title of the document that it was made from, and the day on which it was made.
    """
    read = read_pdf(data)
    begins = _folded(capture.text[:3000])
    title, author = (clean(read.properties.get(name, "")) for name in ("Title", "Author"))
    perhaps: dict[str, tuple[str, ...]] = {}
    known: dict[str, Given] = {}
    for name, value, label in (("title", title, "Title"), ("author", author, "Author")):
        if value and len(_folded(value)) > 3 and _folded(value) in begins:
            known[name] = Given(value, f"PDF, {label}, and the text")
        elif value and name == "title" and value.lower() not in {"untitled", "(anonymous)"}:
            perhaps["title"] = (f"{label} of the PDF is {value}",)
    if "title" not in known and read.largest and len(read.largest) < 300:
        perhaps["title"] = (*perhaps.get("title", ()), f"the largest letters are {clean(read.largest)}")
    if match := _PDF_DATE.fullmatch(read.properties.get("CreationDate", "")):
        perhaps["published"] = (f"the PDF was made on {'-'.join(match.group(1, 2, 3))}",)
    own = Facts(title=known.get("title"), author=known.get("author"), perhaps=perhaps)
    return own.or_else(facts_of_prose(capture.text.replace("\n\n", "\n"), of_page=True))


def facts_of_docx(data: bytes, capture: Capture) -> Facts:
    """Return what a document of Word says of itself: title and author only where its words say them, too."""
    properties = _properties(data)
    begins = _folded(capture.text[:3000])
    title, author = properties.get("title", ""), properties.get("creator", "")
    perhaps: dict[str, tuple[str, ...]] = {}
    prose = facts_of_prose(capture.text, of_page=False)
    known = prose.title
    if title and _folded(title) in begins:
        known = Given(title, "document properties, title, and the text")
    elif title:
        perhaps["title"] = (f"the title in the document's properties is {title}",)
    made = moment_of(properties.get("created", "")) if properties.get("created") else None
    if made and not prose.published:
        perhaps["published"] = (f"the document was made on {made.day}",)
    is_author = bool(author) and _folded(author) in begins
    own = Facts(
        title=known,
        author=Given(author, "document properties, creator, and the text") if is_author else None,
        perhaps=perhaps,
    )
    return own.or_else(prose)


def facts_of_mail(data: bytes, capture: Capture) -> Facts:
    """Return what the header of a mail says: subject, sender, date."""
    message = message_in(data)
    subject = clean(str(header_of(message, "subject") or ""))
    senders = header_of(message, "from")
    sender = senders.addresses[0] if senders and senders.addresses else None
    name = clean(sender.display_name) if sender else ""
    perhaps: dict[str, tuple[str, ...]] = {}
    if sender:
        perhaps["publisher"] = (f"the mail is from {name or sender.addr_spec} ({sender.domain})",)
    page = page_of_capture(data, capture.path.name)
    language = facts_of_page(page, capture.text).language if page else None
    return Facts(
        title=Given(_PREFIX.sub("", subject), "mail, Subject") if _PREFIX.sub("", subject) else None,
        published=_date_of(message, "mail, Date"),
        language=language,
        perhaps=perhaps,
    )


def facts_of_saved_page(data: bytes, capture: Capture, address: str) -> Facts:
    """Return what a page with its parts in one file says: of where and when it was saved, and as any page."""
    message = message_in(data)
    part = page_in(message)
    names = ((message, "snapshot-content-location"), (message, "content-location"), (part, "content-location"))
    places = [header_of(of, name) for of, name in names]
    found = next(filter(None, (web_address(str(place or "")) for place in places)), "")
    saved = _date_of(message, "MHTML, Date")
    own = Facts(
        url=Given(found, "MHTML") if found else None,
        captured_at=saved.moment.at or saved.moment.day if saved else "",
        captured_by=clean(str(header_of(message, "from") or "")).strip('<>" ') or "a browser",
    )
    page = facts_of_page(page_of_capture(data, capture.path.name), capture.text, found or address)
    return own.or_else(page)


def _date_of(message: EmailMessage, by: str) -> When | None:
    header = header_of(message, "date")
    if not isinstance(header, DateHeader) or header.datetime is None:
        return None
    given = header.datetime
    day = given.date().isoformat()
    # `-0000` says that nobody knows the zone; the time is then in none.
    at = iso(given) if given.tzinfo is not None else ""
    moment = moment_of(at or day)
    return When(moment._replace(written=clean(str(header))), by) if moment else None


def _properties(data: bytes) -> dict[str, str]:
    """Return title, creator and times from the properties of a document of Word (ECMA-376, part 2, 8)."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            info = archive.getinfo("docProps/core.xml")
            if info.file_size > _PROPERTIES_AT_MOST:
                return {}
            text = archive.read(info)
        # Entities that are declared could grow without an end, and these properties have none.
        root = ElementTree.Element("none") if b"<!DOCTYPE" in text else ElementTree.fromstring(text)  # noqa: S314
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, ElementTree.ParseError):
        return {}
    names = {f"{_DUBLIN_CORE}title": "title", f"{_DUBLIN_CORE}creator": "creator", f"{_TERMS}created": "created"}
    return {names[each.tag]: clean(each.text or "") for each in root if each.tag in names}


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
