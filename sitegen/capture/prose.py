"""What a text says of itself: headline, byline, dates with a label, the line of copyright, the dateline.

A text that was copied has no more than this. Only what has the form of such a line counts, at the top of the text or at
its end; what may be meant is shown beside a field that stays to be filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitegen.capture.facts import Facts, Given, When, clean, web_address
from sitegen.capture.moments import moment_at, moment_of

_TOP, _END, _LINE_AT_MOST = 8, 4, 200
_TITLE_AT_MOST = 150
_SENTENCE_END = re.compile(r"[.!?。！？…]['\"”’)\]]*$")
_SENTENCES = re.compile(r"[.!?]['\"”’)\]]*\s+\S")

_PUBLISHED = (
    r"(?:First |Date |Originally )?(?:Posted|Published|Publication date|Issued)|Veröffentlicht(?: am)?|Publié(?: le)?"
    r"|Publicado(?: el| em)?|Pubblicato(?: il)?|(?:기사|최초)\s?(?:입력|등록)|입력|등록|발행|게재|송고"
    r"|公開日?|掲載|発表日?|发布时间|發布時間"
)
_UPDATED = (
    r"(?:Last |Date )?(?:Updated|Modified)|(?:Zuletzt )?[Aa]ktualisiert(?: am)?|Stand|Mis à jour(?: le)?"
    r"|Actualizado(?: el)?|Atualizado(?: em)?|Aggiornato(?: il)?|(?:최종\s?)?수정|업데이트|更新日?|更新时间"
)
_LABEL = re.compile(
    rf"(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))"
    r"(?:\s*[:：]\s*(?:on\s+)?|\s+(?:on\s+|at\s+)?(?=[\w]))"
)
_COPYRIGHT = re.compile(
    r"(?:Copyright|저작권자)?\s*(?:©|ⓒ|\([cC]\)|(?<=Copyright))\s*(?:(?:\d{4}\s*[-–]\s*)?\d{4})?,?\s*(?:by\s+)?"
    r"(?P<name>[^\n|<>\[\]]{2,60}?)[\s.,]*"
    r"(?:[Aa]ll rights reserved|ALL RIGHTS RESERVED|Alle Rechte vorbehalten|Tous droits réservés"
    r"|Todos los derechos reservados|무단\s?전재)",
)
_DATELINE = re.compile(
    r"(?:[^\W\d_][\w .'’/-]{0,40},\s+)?(?P<date>[^\W\d]{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d]{3,9}\.?)?\s*"
    r"\((?P<agency>[^\W\d_][\w .&-]{1,40})\)\s*(?:—|–|--?)\s+\S"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"(?<!\w)\w")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:(?:van|von|de|der|den|al|el|bin|di|da|la|le)\s+)*[^\W\d_a-z][\w.'’-]*){1,3}"
_AGENCY = (
    r"(?:Reuters|(?:The )?Associated Press|AP|AFP|Agence France-Presse|UPI|dpa|EFE|EPA|ANSA|Kyodo(?: News)?"
    r"|Jiji(?: Press)?|Xinhua|Yonhap(?: News(?: Agency)?)?|TASS|Interfax|Ukrinform|Ritzau|NTB|TT|STT|APA|PAP|Belga"
    r"|ANP|Lusa|PA(?: Media)?|Press Association|Bloomberg(?: News)?|Anadolu(?: Agency)?|Bernama|Antara|PTI|ANI|CNA"
    r"|Newsis|News1|연합뉴스|뉴시스|뉴스1|로이터|AP통신|AFP통신)"
)
"""News agencies whose names stand in bylines; whoever has their name alone there is an author all the same."""

_NAMES = rf"(?P<names>{_NAME}(?:(?:,\s*|\s+and\s+|,\s+and\s+){_NAME}){{0,4}})"
_AGENCIES = rf"(?P<agencies>{_AGENCY}(?:\s*(?:/|,|&|·|\band\b)\s*{_AGENCY}){{0,3}})"
_BYLINES = tuple(
    re.compile(pattern)
    for pattern in (
        # Before the others, for an agency may look like one more name.
        rf"(?:[Bb]y\s+)?{_NAMES}\s*(?:,|/|\||-|–|—|\bfor\b|\bof\b)\s*{_AGENCIES}\s*",
        rf"(?:[Bb]y\s+)?{_NAMES}\s*\({_AGENCIES}\)\s*",
        rf"(?:[Bb]y\s+)?{_AGENCIES}(?:\s+[Ss]taff)?\s*",
        rf"By\s+{_NAMES}\s*",
        rf"\[?(?P<names>[가-힣]{{2,4}})\s?기자\s?[=/·|]\s?{_AGENCIES}\]?",
        rf"\[?{_AGENCIES}\s?[=/·|]?\s?(?P<names>[가-힣]{{2,4}})\s?기자\]?(?:\s+\S+@\S+)?",
        r"\[?(?:[가-힣A-Za-z]{2,12}\s?=\s?)?(?P<names>[가-힣]{2,4})\s?기자\]?(?:\s+\S+@\S+)?",
    )
)
_LEAD_KOREAN = re.compile(
    rf"[(\[][가-힣A-Za-z]{{2,12}}\s?=\s?{_AGENCIES}[)\]]\s*"
    r"(?P<names>[가-힣]{2,4}(?:[ ·,]+[가-힣]{2,4}){0,3})\s?(?:특파원|기자)\s?="
)
"""`(서울=연합뉴스) 김도현 기자 =`, before the first sentence."""
_NOBODY = re.compile(
    r"\b(?:Press|News|Agency|Staff|Writers?|Reporters?|Desk|Times|Post|Correspondents?|Bureau|Editors?|Editorial|Team"
    r"|Service|Wire|Newsroom|Herald|Journal|Media|Group|Network|Board|Ministry|Department|Office|Government|Council)\b"
)
_NO_TITLE = re.compile(
    r"[#>*-]\s|(?:By|Photos?|Image|Picture|Credit|Source|©|ⓒ|Copyright|Von|Par|Por)\b|https?://|[-–—*=_#]+$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#[ \t]+(?P<words>[^\n]+?)(?:[ \t]+#+)?[ \t]*(?:\n|\Z)")
_MARKUP = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)]*\)|\*+|`+|(?<!\w)_+|_+(?!\w)")
_SETEXT = re.compile(r"(?P<words>[^\n]+)\n=+\s*(?:\n|$)")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def facts_of_text(text: str) -> Facts:
    """Return what a text that was saved as such says of itself."""
    return facts_of_prose(text, of_page=False)


def facts_of_markdown(text: str) -> Facts:
    """Return what a Markdown file says of itself: in its front matter, by its first heading, and as any text does."""
    matter = _FRONT_MATTER.match(text)
    known = _front_matter(matter["yaml"]) if matter else Facts()
    body = (text[matter.end() :] if matter else text).lstrip("\n\r\t \ufeff")
    # A heading behind prose is one of a part.
    heading = _HEADING.match(body) or _SETEXT.match(body)
    if heading:
        words = clean(_MARKUP.sub(lambda match: match["words"] or "", heading["words"]))
        known = known.or_else(Facts(title=Given(words, "the first heading")))
        return known.or_else(facts_of_prose(body[heading.end() :], of_page=True))
    return known.or_else(facts_of_prose(body, of_page=bool(known.title)))


def facts_of_prose(text: str, *, of_page: bool) -> Facts:
    """Return what the words of an article say of it.

    Arguments:
        text: The words.
        of_page: Whether the headline is known by other means, and copyright and dateline may be of somebody whose words
            the page only has.
    """
    lines = [line for line in map(clean, text.split("\n")) if line]
    top = [line for line in lines[:_TOP] if len(line) <= _LINE_AT_MOST]
    end = [line for line in lines[-_END:] if len(line) <= _LINE_AT_MOST]
    dates = _labelled([*top, *end])
    publisher, may_be = _copyright(end)
    found = Facts(
        author=_byline([line for line in lines[:_TOP] if len(line) <= _LINE_AT_MOST or _LEAD_KOREAN.match(line)]),
        publisher=None if of_page else publisher,
        published=dates.get("published"),
        updated=dates.get("updated"),
        title=None if of_page else _headline(lines),
    )
    perhaps: dict[str, tuple[str, ...]] = {"publisher": (may_be,)} if of_page and may_be else {}
    if not found.published and (days := [*dict.fromkeys(_days_in(lines))]):
        perhaps["published"] = (f"the text has {' and '.join(days[:2])}",)
    return found.or_else(_dateline(lines, of_page=of_page)).or_else(Facts(perhaps=perhaps))


def _labelled(lines: Sequence[str]) -> Mapping[str, When]:
    """Return dates with a label such as `Posted:`, where each has one only."""
    found: dict[str, set[When]] = {}
    for line in lines:
        for match in _LABEL.finditer(line):
            if match.start() and not match[0].rstrip().endswith((":", "：")):
                continue
            moment = moment_at(line[match.end() :])
            if moment:
                label = match["published"] or match["updated"]
                name = "published" if match["published"] else "updated"
                found.setdefault(name, set()).add(When(moment, f"the text, {label}"))
    return {name: next(iter(dates)) for name, dates in found.items() if len({date.moment for date in dates}) == 1}


def _days_in(lines: Sequence[str]) -> Iterator[str]:
    """Give the days that the first and the last lines name in full."""
    for line in dict.fromkeys([*lines[:_TOP], *lines[-_END:]]):
        for match in _YEAR.finditer(line):
            # A date begins at most four words before its year, and mostly does not begin with it.
            starts = [word.start() for word in _WORD.finditer(line, max(0, match.start() - 30), match.end())]
            moments = (moment_at(line[start:]) for start in starts)
            moment = next(filter(None, moments), None)
            if moment:
                yield moment.day


def _copyright(lines: Sequence[str]) -> tuple[Given | None, str]:
    for line in reversed(lines):
        match = _COPYRIGHT.search(line)
        name = clean(match["name"]).strip(" .,&") if match else ""
        if name:
            return Given(name, "the line of copyright"), f"the line of copyright has {name}"
    return None, ""


def _dateline(lines: Sequence[str], *, of_page: bool) -> Facts:
    for line in lines[:_TOP]:
        match = _DATELINE.match(line)
        if match is None:
            continue
        agency, day = clean(match["agency"]), match["date"]
        perhaps: dict[str, tuple[str, ...]] = {}
        if day:
            perhaps["published"] = (f"the dateline has {day}, without a year",)
        if of_page:
            perhaps["publisher"] = (f"the dateline has {agency}",)
            return Facts(perhaps=perhaps)
        return Facts(publisher=Given(agency, "the dateline"), perhaps=perhaps)
    return Facts()


def _byline(lines: Sequence[str]) -> Given | None:
    """Return who wrote the article, with the agencies for which they did, or the agencies alone."""
    for line in lines:
        matches = (pattern.fullmatch(line) for pattern in _BYLINES)
        match = next(filter(None, matches), None) or _LEAD_KOREAN.match(line)
        if match is None:
            continue
        given = match.groupdict()
        names, agencies = given.get("names") or "", clean(given.get("agencies") or "")
        if names and _NOBODY.search(names):
            continue
        people = ", ".join(map(clean, re.split(r",\s+and\s+|,\s*|\s+and\s+|[ ·]+(?=[가-힣])", names)))
        return Given(f"{people} ({agencies})" if people and agencies else people or agencies, "the byline")
    return None


def _headline(lines: Sequence[str]) -> Given | None:
    """Return the first line, where its end or the line below it shows that it is a headline."""
    if len(lines) < 2 or not _may_be_title(lines[0]):
        return None
    first, second = lines[:2]
    is_title = not _SENTENCE_END.search(first)
    # A headline that is a sentence has a line below it that is none.
    is_above_one = (
        len(lines) > 2 and _may_be_title(second) and not _SENTENCE_END.search(second) and not _SENTENCES.search(first)
    )
    return Given(first, "the first line") if is_title or is_above_one else None


def _may_be_title(line: str) -> bool:
    return (
        1 < len(line) <= _TITLE_AT_MOST
        and not _NO_TITLE.match(line)
        and not line.endswith((",", ";", ":"))
        and not _DATELINE.match(line)
        and moment_of(line) is None
        and any(char.isalpha() for char in line)
    )


def _front_matter(text: str) -> Facts:
    """Return what the front matter of a Markdown file says, in the keys that web clippers write."""
    import yaml

    try:
        # Dates stay as they are written.
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only
    except yaml.YAMLError:
        return Facts()
    if not isinstance(read, dict):
        return Facts()
    values = {str(key).lower(): value for key, value in read.items()}
    address = web_address(_value(values, "source", "url", "link", "permalink"))
    published, updated = (
        _value(values, "published", "date", "pubdate", "published_time"),
        _value(values, "updated", "modified", "lastmod", "last_modified"),
    )
    language = _value(values, "lang", "language", "locale")
    return Facts(
        title=_given(_value(values, "title")),
        author=_given(_value(values, "author", "authors", "creator", "by")),
        publisher=_given(_value(values, "publisher", "site", "sitename", "site_name")),
        url=Given(address, "front matter") if address else None,
        published=_when(published),
        updated=_when(updated),
        language=Given(language, "front matter") if re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", language) else None,
        perhaps={"published": (f"the front matter has {clean(published)}",)}
        if published and not _when(published)
        else {},
    )


def _value(values: Mapping[str, Any], *keys: str) -> str:
    for key in keys:
        value = values.get(key)
        items = [item.strip("[] ") for item in value if isinstance(item, str)] if isinstance(value, list) else [value]
        words = [clean(item) for item in items if isinstance(item, str) and clean(item)]
        if words:
            return ", ".join(words)
    return ""


def _given(value: str) -> Given | None:
    return Given(value, "front matter") if value else None


def _when(value: str) -> When | None:
    moment = moment_of(value) if value else None
    return When(moment, "front matter") if moment else None
