"""What citations say of an article, for the page about it and for files in the formats of reference managers."""

from __future__ import annotations

from typing import Literal, NamedTuple
from urllib.parse import quote

from sitegen.content.dates import Date, Point
from sitegen.content.records import Article, Publisher
from sitegen.pages.parts import Maker
from sitegen.pages.prose import plain
from sitegen.pages.words import date_doubt, date_label

_DAY = len("2031-05-02")
_WIDE_PLUS = "\uff0b"


def one_line(text: str) -> str:
    """Return words with nothing but single simple spaces between them."""
    return " ".join(text.split())


class Reference(NamedTuple):
    """An article as citations name it. Each text is one line.

    Attributes:
        id: Of the article.
        sort: `news` of a publisher; `web`, what somebody put on the web; `document`, what is neither.
        title: Its headline; in square brackets if it is ours.
        short: What it is called in short, or an empty string.
        authors: The names between the commas of its byline, as it has them.
        publisher: The name of its publisher, or an empty string.
        date: Of publication.
        date_note: What is known of the date beside itself, in words, or an empty string.
        address: Where it was published, else where an archive keeps it, or an empty string.
        archive: Where an archive keeps it, if the address leads elsewhere, or an empty string.
        accessed: The day on which it was captured, or an empty string.
        language: A BCP 47 tag.
    """

    id: str
    sort: Literal["news", "web", "document"]
    title: str
    short: str
    authors: tuple[str, ...]
    publisher: str
    date: Date | None
    date_note: str
    address: str
    archive: str
    accessed: str
    language: str


def reference(maker: Maker, article_id: str) -> Reference:
    """Return an article as citations name it."""
    return maker.part(("reference", article_id), lambda: _reference(maker, article_id))


def _reference(maker: Maker, article_id: str) -> Reference:
    article = maker.ask.document(article_id)
    publisher = maker.ask.get(article.publisher, Publisher).name if article.publisher else ""
    title, address = one_line(article.title), article.url or article.archive_url or ""
    at = article.captured.at if article.captured else None
    return Reference(
        article_id,
        _sort(article),
        f"[{title}]" if article.title_by == "editor" else title,
        one_line(article.short or ""),
        tuple(filter(None, (name.strip() for name in one_line(article.author or "").split(",")))),
        one_line(publisher),
        article.published,
        _date_note(maker, article),
        address,
        (article.archive_url or "") if article.url else "",
        at[:_DAY] if at and address else "",
        article.language,
    )


def _sort(article: Article) -> Literal["news", "web", "document"]:
    if article.publisher and article.kind != "statement":
        return "news"
    return "web" if article.url or article.archive_url else "document"


def _date_note(maker: Maker, article: Article) -> str:
    date = article.published
    said = f"Published {date_words(date)}." if date and needs_words(date) else ""
    doubt = f"The {date_doubt(date)} is inferred." if date and date_doubt(date) else ""
    return one_line(" ".join(filter(None, (said, doubt, plain(maker.inline(article.published_note))))))


def date_words(date: Date) -> str:
    """Return a date in words, with nothing but simple spaces between them."""
    return one_line(date_label(date))


def needs_words(date: Date) -> bool:
    """Whether a date is none that every format can say: it has two sides, or is one of several."""
    return date.form != "point"


def shared_parts(date: Date) -> tuple[int, ...]:
    """Return the year of a date, and its month and day as far as they are known and all that it may mean has them."""
    first, last = _parts(date.start), _parts(date.end)
    shared = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return tuple(shared) or first[:1]


def _parts(point: Point) -> tuple[int, ...]:
    return tuple(part for part in (point.year, point.month, point.day) if part)


def context_object(source: Reference) -> str:
    """Return a reference as the title of a COinS span (OpenURL 1.0, Dublin Core), which Zotero reads.

    Zotero takes the last word of an author for the surname, unless there is a comma: behind the whole name, it keeps
    that whole. It takes even an encoded plus for a space, so that a wide one stands in texts.
    """
    sorts = {"news": "newspaperArticle", "web": "webpage", "document": "document"}
    given = (
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", sorts[source.sort]),
        ("rft.title", source.title),
        ("rft.source" if source.sort == "news" else "rft.publisher", source.publisher),
        *(("rft.au", f"{name},") for name in source.authors),
        ("rft.date", _iso(source.date) if source.date else ""),
        ("rft.identifier", _without_plus(source.address)),
        ("rft.language", source.language),
    )
    return "&".join(f"{key}={quote(value.replace('+', _WIDE_PLUS), safe='')}" for key, value in given if value)


def _without_plus(address: str) -> str:
    """Return an address that means the same: a plus is a space behind the question mark, and itself before it."""
    path, mark, query = address.partition("?")
    return path.replace("+", "%2B") + mark + query.replace("+", "%20")


def _iso(date: Date) -> str:
    return date_words(date) if needs_words(date) else "-".join(f"{part:02}" for part in shared_parts(date))
