"""What a captured page says of its article: JSON-LD first, then `<meta>`, then what a reader sees.

What of this is not sure is kept apart: it is shown beside a field that stays to be filled in.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.capture.facts import Facts, Given, When, clean, front_page, is_front_page, original_of, web_address
from sitegen.capture.linked_data import facts_of_data
from sitegen.capture.moments import Moment, moment_of
from sitegen.capture.prose import facts_of_prose
from sitegen.content.html import Element, parse

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_SITES = ("og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher", "publisher", "citation_publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dc.date.issued"),
    *(
        "dcterms.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "pubdate",
    ),
    *("publication_date", "article.published", "citation_publication_date", "citation_date", "rnews:datepublished"),
)
_UPDATED = (
    *("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified"),
    *("dc.date.modified", "article.updated", "last-modified-date"),
)
_MAYBE_PUBLISHED = ("date", "dc.date", "dcterms.date", "article.created", "datecreated", "release_date")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*")
_SINGLEFILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S+)\s+(?:saved date:\s*(?P<date>[^\n]+?)\s*)?(?:\n|-->)"
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{4}\)(?P<url>\S+?)\s*-->")
_JAVASCRIPT_DATE = re.compile(
    r"[A-Z][a-z]{2} (?P<day>[A-Z][a-z]{2} \d\d \d{4}) (?P<time>[\d:]{8}) GMT(?P<zone>[+-]\d{4})"
)
_SUFFIX = re.compile(r"\s+[|–—·•»:-]+\s+")
_HEAD = 20_000


def facts_of_page(page: str, text: str, address: str = "") -> Facts:
    """Return what a page says of its article.

    Arguments:
        page: The page.
        text: The text of its article.
        address: Where it was found, or an empty string where nobody knows.
    """
    root = parse(page)
    saved = _saved(page[:_HEAD])
    base = address or (saved.url.value if saved.url else "")
    meta = _meta(root)
    flat = clean(text)
    headlines = [words for words in _headlines(root) if words in flat]
    own = _of_elements(root, meta, base)
    addresses = [*own.addresses(), *saved.addresses(), *([address] if address else [])]
    titles = [given.value for given in (own.title,) if given] + headlines
    data = facts_of_data(root, [original_of(each) or each for each in addresses], titles)
    known = saved.or_else(data).or_else(own)
    known = replace(known, url=saved.url or own.canonical_url or data.url or own.url, canonical_url=own.canonical_url)
    prose = facts_of_prose(text, of_page=True)
    if known.published and data.published and own.published:
        known = _with_other_date(known, data.published, own.published)
    known = replace(known, title=_title(known, own, headlines, root), author=_unless_site(known, base))
    known = known.or_else(prose)
    if known.publisher is None and "publisher" not in known.perhaps and base and (host := urlsplit(base).hostname):
        known = known.or_else(Facts(perhaps={"publisher": (f"the site is {host}",)}))
    at = base or (known.url.value if known.url else "")
    if known.publisher and at and not known.publisher_url:
        known = replace(known, publisher_url=Given(front_page(original_of(at) or at), "the address"))
    return known


def _unless_site(known: Facts, base: str) -> Given | None:
    """Return the author, unless that is the site: by the name of its publisher, or by its address."""
    given = known.author
    if given is None:
        return None
    name = re.sub(r"\W+", "", given.value).casefold()
    addresses = [base, *known.addresses()]
    labels = {label for address in addresses for label in (urlsplit(address).hostname or "").split(".")}
    publisher = re.sub(r"\W+", "", known.publisher.value).casefold() if known.publisher else ""
    return None if name in labels or name == publisher else given


def _of_elements(root: Element, meta: Mapping[str, Sequence[str]], base: str) -> Facts:
    """Return what `<meta>`, `<link>`, `<html>` and microdata say."""
    canonical = next(
        (
            element.attributes.get("href", "")
            for element in root.walk()
            if element.tag == "link" and "canonical" in element.attributes.get("rel", "").lower().split()
        ),
        "",
    )
    title, author = _first(meta, _TITLES), _author(root, meta)
    publisher = _first(meta, _SITES, is_wanted=lambda value: not value.startswith(("http://", "https://")))
    published, maybe = _date(meta, _PUBLISHED), _date(meta, _MAYBE_PUBLISHED)
    if published is None:
        published = _microdata(root, "datepublished")
    perhaps: dict[str, tuple[str, ...]] = {}
    if published is None:
        perhaps["published"] = tuple(
            dict.fromkeys([f"{maybe.by} is {maybe.moment.written}"] if maybe else [*_times(root)])
        )
    return Facts(
        title=title,
        author=author,
        publisher=publisher,
        url=_address(_first(meta, ("og:url",)), base),
        canonical_url=_address(Given(canonical, "link rel=canonical") if canonical else None, base),
        published=published,
        updated=_date(meta, _UPDATED) or _microdata(root, "datemodified"),
        language=_language(root, meta),
        perhaps={name: found for name, found in perhaps.items() if found},
    )


def _meta(root: Element) -> Mapping[str, Sequence[str]]:
    """Return the contents of all `<meta>` by name."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in root.walk():
        if element.tag != "meta":
            continue
        content = clean(html.unescape(element.attributes.get("content", "")))
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in element.attributes.get(key, "").lower().split():
                if content:
                    found[name].append(content)
    return found


def _first(
    meta: Mapping[str, Sequence[str]], names: Iterable[str], is_wanted: Callable[[str], bool] = bool
) -> Given | None:
    for name in names:
        for value in meta.get(name, ()):
            if is_wanted(value):
                return Given(value, f"meta {name}")
    return None


def _date(meta: Mapping[str, Sequence[str]], names: Iterable[str]) -> When | None:
    for name in names:
        for value in meta.get(name, ()):
            moment = moment_of(value)
            if moment:
                return When(moment, f"meta {name}")
    return None


def _microdata(root: Element, name: str) -> When | None:
    """Return the date that microdata gives, where it gives one only."""
    found = []
    for element in root.walk():
        if name in element.attributes.get("itemprop", "").lower().split() and element.tag != "meta":
            written = element.attributes.get("datetime") or element.attributes.get("content") or _words_of(element)
            found.append(moment_of(written))
    return When(found[0], f"itemprop={name}") if found and found[0] and len(set(found)) == 1 else None


def _times(root: Element) -> Iterator[str]:
    """Give the first times that a page marks as such, which may be of anything."""
    elements = [element for element in root.walk() if element.tag == "time"]
    for element in elements[:2]:
        written = clean(element.attributes.get("datetime", "") or _words_of(element))
        if written:
            yield f"<time> has {written}"


def _author(root: Element, meta: Mapping[str, Sequence[str]]) -> Given | None:
    sites = {value for name in _SITES for value in meta.get(name, ())}

    def is_name(value: str) -> bool:
        is_short = any(map(str.isalpha, value)) and len(value) < 120
        return is_short and not value.startswith(("http://", "https://", "@")) and value not in sites

    found = _first(meta, _AUTHORS, is_name)
    if found and found.value.lower() not in {"admin", "administrator", "staff", "webmaster"}:
        everybody = [value for value in meta[found.by.removeprefix("meta ")] if is_name(value)]
        return found._replace(value=", ".join(dict.fromkeys(everybody)))
    names = [
        _words_of(element)
        for element in root.walk()
        if "author" in element.attributes.get("itemprop", "").lower().split() and element.tag != "meta"
    ]
    # The whole of a byline may be marked, and more than names be in it.
    return Given(names[0], "itemprop=author") if len(names) == 1 and 0 < len(names[0]) < 60 else None


def _language(root: Element, meta: Mapping[str, Sequence[str]]) -> Given | None:
    declared = root.attributes.get("lang", "") or root.attributes.get("xml:lang", "")
    for value, by in (
        (declared, "html lang"),
        *((meta[name][0], f"meta {name}") for name in _LANGUAGES if name in meta),
    ):
        if tag := language_tag(value):
            return Given(tag, by)
    return None


def language_tag(written: str) -> str:
    """Return a BCP 47 tag as it should be written, or an empty string for what is none."""
    written = written.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(written) or written.lower() in {"und", "zxx", "mul"}:
        return ""
    first, *others = written.split("-")
    cased = [part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part.lower() for part in others]
    return "-".join([first.lower(), *cased])


def _address(given: Given | None, base: str) -> Given | None:
    """Return an address that a page gives of itself, unless it is that of the front page and the page is not."""
    if given is None:
        return None
    try:
        address = web_address(urljoin(base, given.value.strip()))
    except ValueError:
        return None
    if not address or (is_front_page(original_of(address) or address) and not (base and is_front_page(base))):
        return None
    return Given(address, given.by)


def _saved(head: str) -> Facts:
    """Return what browsers and SingleFile write at the top of a page that they save."""
    match = _SINGLEFILE.search(head)
    if match is None:
        match = _SAVED_FROM.search(head)
        address = web_address(match["url"]) if match else ""
        return Facts(url=Given(address, "saved from url"), captured_by="a browser") if address else Facts()
    address = web_address(unquote(match["url"]) if match["url"].startswith("http%") else match["url"])
    written = _JAVASCRIPT_DATE.match(match["date"] or "")
    at: Moment | None = moment_of(f"{written['day']} {written['time']} {written['zone']}") if written else None
    return Facts(
        url=Given(address, "SingleFile") if address else None,
        captured_at=at.at if at else "",
        captured_by="SingleFile",
    )


def _headlines(root: Element) -> Iterator[str]:
    """Give the words of each first-order heading."""
    for element in root.walk():
        if element.tag == "h1" and (words := _words_of(element)):
            yield words


def _words_of(element: Element) -> str:
    """Return the words in an element, on one line."""
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag not in {"script", "style", "template"}:
            stack += reversed(item.children)
            pieces += [" "] if item.tag == "br" else []
    return clean("".join(pieces))


def _title(known: Facts, own: Facts, headlines: Sequence[str], root: Element) -> Given | None:
    """Return the headline: as the page gives it, in full, without the name of the site."""
    site = known.publisher.value if known.publisher else ""
    given = known.title
    if given is None:
        if len(headlines) == 1:
            return Given(headlines[0], "h1")
        titles = [_words_of(element) for element in root.walk() if element.tag == "title" and not _in_svg(element)]
        return Given(_without_site(titles[0], site), "title") if titles and titles[0] else None
    title = _without_site(given.value, site)
    if title.endswith(("…", "...")):
        begun = title.rstrip(".… ")
        others = [*headlines, *([own.title.value] if own.title else [])]
        whole = next((other for other in others if other.startswith(begun) and len(other) > len(title)), "")
        if whole:
            return Given(whole, f"h1, which {given.by} cuts short")
    if len(headlines) == 1 and _SUFFIX.match(title, len(headlines[0])) and title.startswith(headlines[0]):
        return Given(headlines[0], f"h1, to which {given.by} adds: {title[len(headlines[0]) :].strip()}")
    if len(headlines) == 1 and headlines[0].casefold() != title.casefold():
        return Given(title, f"{given.by}; h1 has: {headlines[0]}")
    return Given(title, given.by)


def _without_site(title: str, site: str) -> str:
    """Return a title without the name of the site behind it or before it."""
    parts = _SUFFIX.split(title)
    if site and len(parts) > 1:
        for part, rest in ((parts[-1], title[: -len(parts[-1])]), (parts[0], title[len(parts[0]) :])):
            if part.casefold() == site.casefold():
                return rest.strip(" |–—·•»:-\t")
    return title


def _in_svg(element: Element) -> bool:
    return element.parent is not None and element.parent.tag == "svg"


def _with_other_date(known: Facts, data: When, own: When) -> Facts:
    """Return facts with a word of the day that `<meta>` has, where it is not that of JSON-LD."""
    if data.moment.day == own.moment.day:
        return known
    return replace(known, published=data._replace(by=f"{data.by}; {own.by} has {own.moment.written}"))
