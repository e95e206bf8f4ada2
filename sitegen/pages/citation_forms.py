"""Citations of articles in the formats of reference managers: BibTeX (biblatex), RIS and CSL-JSON.

Each format says of a date what it can. CSL has a date that is in doubt as `circa`, and one that has two sides in words
(`literal`), for processors disagree on ranges. biblatex has the days that such a date may mean, and a note in words.
RIS has what is common to all of them, and the words behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import msgspec

from sitegen.content.dates import Date, Point
from sitegen.pages import urls
from sitegen.pages.citing import Reference, date_words, needs_words, reference, shared_parts
from sitegen.pages.parts import Link, Maker
from sitegen.pages.words import date_doubt

# CSL-JSON 1.0.2.


def csl(sources: Iterable[Reference]) -> bytes:
    """Return articles as CSL-JSON.

    Names are `literal`: no byline says which of its words is a surname.
    """
    return msgspec.json.format(msgspec.json.encode(list(map(_csl_item, sources))), indent=1) + b"\n"


def _csl_item(source: Reference) -> dict[str, Any]:
    sorts = {"news": "article-newspaper", "web": "webpage", "document": "document"}
    given = {
        "id": source.id,
        "type": sorts[source.sort],
        "title": source.title,
        "title-short": source.short,
        "author": [{"literal": name} for name in source.authors],
        "container-title" if source.sort == "news" else "publisher": source.publisher,
        "issued": _csl_date(source.date) if source.date else None,
        "accessed": {"date-parts": [list(map(int, source.accessed.split("-")))]} if source.accessed else None,
        "URL": source.address,
        "archive_location": source.archive,
        "language": source.language,
        "note": source.date_note,
    }
    return {key: value for key, value in given.items() if value}


def _csl_date(date: Date) -> dict[str, Any]:
    if needs_words(date):
        return {"literal": date_words(date)}
    return {"date-parts": [list(shared_parts(date))], **({"circa": True} if date.is_qualified else {})}


# BibTeX, as biblatex reads it.

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_{}"},
}
_LOOSE_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_SPECIAL = re.compile(r"[\\~^#$%&_{}]")
_LIGATURE = re.compile(r"(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)")


def bibtex(sources: Iterable[Reference]) -> bytes:
    """Return articles as BibTeX in UTF-8, with the ids as keys."""
    return "\n".join(map(_bibtex_entry, sources)).encode()


def _bibtex_entry(source: Reference) -> str:
    sorts = {"news": "article", "web": "online", "document": "misc"}
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in _bibtex_fields(source) if value)
    return f"@{sorts[source.sort]}{{{source.id},\n{lines}}}\n"


def _bibtex_fields(source: Reference) -> Iterator[tuple[str, str]]:
    is_news = source.sort == "news"
    # Braces within keep the case of a title, and all of a name as one.
    yield "author", " and ".join(f"{{{tex(name)}}}" for name in source.authors)
    yield "title", f"{{{tex(source.title)}}}"
    yield "shorttitle", tex(source.short)
    yield "journaltitle" if is_news else "organization" if source.sort == "web" else "publisher", tex(source.publisher)
    yield "entrysubtype", "newspaper" if is_news else ""
    if source.date:
        yield "date", _biblatex_date(source.date)
        yield "year", str(_known(source.date).year)
    yield "url", _in_braces(source.address)
    yield "urldate", source.accessed
    yield "langid", source.language
    yield "note", tex(source.date_note)
    yield "addendum", tex(f"Archived at {source.archive}") if source.archive else ""


def tex(text: str) -> str:
    r"""Return words as text of TeX.

    Braces that are not in pairs are written by name, since BibTeX counts those behind a backslash as well.
    """
    marks = _TEX if _is_balanced(text) else {**_TEX, **_LOOSE_BRACES}
    return _SPECIAL.sub(lambda found: marks[found[0]], _LIGATURE.sub("\0", text)).replace("\0", "{}")


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _in_braces(address: str) -> str:
    """Return an address as a value in braces, in which TeX's marks mean nothing but the braces themselves."""
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _biblatex_date(date: Date) -> str:
    """Return a date as biblatex reads it: EDTF, but for one of several dates, whose range is in doubt."""
    start, end = _biblatex_point(date.start), _biblatex_point(date.end)
    match date.form:
        case "until":
            return f"../{end}"
        case "since":
            return f"{start}/.."
        case "choice" | "between":
            return f"{start.rstrip('?~%')}?/{end.rstrip('?~%')}?"
        case "interval":
            return f"{start}/{end}"
        case _:
            return start


def _biblatex_point(point: Point) -> str:
    mark = "%" if point.uncertain and point.approximate else "?" * point.uncertain + "~" * point.approximate
    return _digits(point, "-") + mark


def _digits(point: Point, between: str) -> str:
    return between.join([f"{point.year:04}", *(f"{part:02}" for part in (point.month, point.day) if part)])


def _known(date: Date) -> Point:
    return date.end if date.form == "until" else date.start


# RIS.


def ris(sources: Iterable[Reference]) -> bytes:
    """Return articles as RIS, each text on one line."""
    return "".join(map(_ris_entry, sources)).encode()


def _ris_entry(source: Reference) -> str:
    lines = (f"{tag}  - {value}\r\n" for tag, value in _ris_fields(source) if value)
    return f"{''.join(lines)}ER  - \r\n\r\n"


def _ris_fields(source: Reference) -> Iterator[tuple[str, str]]:
    sorts = {"news": "NEWS", "web": "ELEC", "document": "GEN"}
    yield "TY", sorts[source.sort]
    yield "ID", source.id
    for name in source.authors:
        yield "AU", name
    yield "TI", source.title
    yield "ST", source.short
    yield "T2" if source.sort == "news" else "PB", source.publisher
    if source.date:
        yield "PY", f"{_known(source.date).year:04}"
        yield "DA", _ris_date(source.date)
    # Programs take a semicolon for the end of an address.
    yield "UR", source.address.replace(";", "%3B")
    yield "Y2", source.accessed.replace("-", "/")
    yield "LA", source.language
    yield "N1", source.date_note
    yield "N1", f"Archived at {source.archive}" if source.archive else ""


def _ris_date(date: Date) -> str:
    """Return a date as year, month, day and other information, each as far as it is known."""
    parts = [f"{part:02}" for part in shared_parts(date)]
    year, month, day = [*parts, "", "", ""][:3]
    words = "year inferred" if date_doubt(date) == "year" else ""
    if needs_words(date) or (date.is_qualified and not words):
        words = date_words(date)
    return f"{year:0>4}/{month}/{day}/{words}"


# All of them.


class Form(NamedTuple):
    """A format of reference managers.

    Attributes:
        name: What it is called.
        ending: Of its files.
        media: Its media type.
        write: Returns articles in it.
    """

    name: str
    ending: str
    media: str
    write: Callable[[Iterable[Reference]], bytes]


FORMS = (
    Form("BibTeX", ".bib", "application/x-bibtex", bibtex),
    Form("RIS", ".ris", "application/x-research-info-systems", ris),
    Form("CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json", csl),
)
"""Those that a site has."""


class CitationFile(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A citation to be kept as a file.

    Attributes:
        form: Its format.
        name: Of the file.
        url: The file itself, as a `data:` URL: a file beside each page would take longer to write than the page.
    """

    form: str
    name: str
    url: str


def citation_files(maker: Maker, article_id: str) -> tuple[CitationFile, ...]:
    """Return the citation of an article as files, if the site has citations."""
    if not maker.ask.site.data.citations:
        return ()
    source = [reference(maker, article_id)]
    return tuple(
        CitationFile(
            form=form.name,
            name=f"{article_id}{form.ending}",
            url=f"data:{form.media};charset=utf-8,{quote(form.write(source))}",
        )
        for form in FORMS
    )


def links_to_all(maker: Maker) -> tuple[Link, ...]:
    """Return links to the files of all citations, if the site has them; the kind of each is its media type."""
    wanted = FORMS if maker.ask.site.data.citations else ()
    return tuple(
        Link(title=form.name, url=f"{maker.root}{urls.CITATIONS}{form.ending}", kind=form.media) for form in wanted
    )
