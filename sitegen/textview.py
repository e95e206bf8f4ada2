"""The editor's view of an article: its whole captured text with quotations, names and numbers marked.

It is of the preview alone. It shows texts that nobody may publish, so no build makes it and nothing of it is written.
What surrounds it is taken from the article's own page, so that it looks as the site does, whatever its theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple
from urllib.parse import urljoin

from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from sitegen.briefing.marks import Marks, NameMark, NumberMark, marks_of
from sitegen.briefing.numbers import Given
from sitegen.briefing.questions import Briefing
from sitegen.briefing.quoted import Verified
from sitegen.content.captures import Capture
from sitegen.content.records import Summary
from sitegen.text import counted, nested, number

_SHEET = "/.preview/text.css"
_HEAD_END = "</head>"
_BARE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
</head>
<body>
<main id="main"></main>
</body>
</html>
"""
"""Surrounds the view where the article has no page yet, or one without `<main>`."""

_RIGHTS = {
    "excerpt": "Not for publication: of this text only quotations may be published.",
    "none": "Not for publication: nothing of this text may be published.",
    "full": "This text may be published.",
}
_LEGEND = Markup(
    '<p class="sg-legend"><span class="sg-q">quotation, verified here</span> <span class="sg-n">name that counts</span>'
    ' <span class="sg-d">name in doubt</span> <span class="sg-f">number</span></p>'
)


class Captured(NamedTuple):
    """What the editor's view of an article shows.

    Attributes:
        briefing: What is known of the article.
        capture: Its captured text.
    """

    briefing: Briefing
    capture: Capture


class _Part(NamedTuple):
    """A part of a paragraph in which nothing begins or ends: its text, the quotation that holds it, and what it is."""

    text: str
    quotation: int | None
    mark: tuple[str, int] | None


def view_of(captured: Captured, *, article: str, page: bytes | None, top: str) -> bytes:
    """Return the editor's view of an article.

    Arguments:
        captured: What is known of the article, and its text.
        article: Its id.
        page: The page of the article, or None where there is none.
        top: The path of the site.
    """
    briefing, capture = captured
    marks = marks_of(briefing, article, capture)
    summary = briefing.get(article, Summary)
    main = Markup(
        '<div class="page"><header class="page-head"><p class="kicker">Captured text, for the editor alone</p>'
        '<h1 dir="auto"{language}>{title}</h1>'
        '<p class="meta"><a href="{address}">The page of the article</a></p></header>'
        '<p class="sg-banner" role="note"><strong>{rights}</strong> This view is only in the preview.</p>{legend}'
        '<div class="columns"><div class="column"><section class="section sg-text" aria-label="Captured text" {lang}>'
        '{text}</section></div><aside class="side" aria-label="What is marked">{lists}</aside></div></div>'
    ).format(
        language=_lang(summary.title_language),
        title=summary.title,
        address=f"{top}articles/{article}.html",
        rights=_RIGHTS[summary.article.rights],
        legend=_LEGEND,
        lang=_lang(summary.article.language),
        text=_text(capture, marks),
        lists=_lists(briefing, capture, marks, top),
    )
    return _surrounded(main, f"Captured text: {summary.title}", page, f"{top}articles/{article}.html").encode()


def _surrounded(main: Markup, title: str, page: bytes | None, address: str) -> str:
    """Return a page with something else for its content; what follows the content is of the article, and left out."""
    trees = (LexborHTMLParser(text) for text in ((page or b"").decode(), _BARE))
    tree, place = next((tree, place) for tree in trees if (place := tree.css_first("main")) is not None)
    behind = place.next
    while behind is not None:
        following = behind.next
        behind.decompose()
        behind = following
    place.inner_html = ""  # so that its links are not looked at
    for node in tree.css('link[rel="canonical"], meta[name="description"]'):
        node.decompose()
    for name in ("href", "src"):
        for node in tree.css(f"[{name}]"):
            node.attrs[name] = _absolute(node.attributes[name] or "", address)
    heading = tree.css_first("title")
    if heading is not None:
        heading.inner_html = str(escape(title))
    place.inner_html = str(main)
    head, end, body = (tree.html or "").partition(_HEAD_END)
    return f'{head}<link rel="stylesheet" href="{_SHEET}">{end}{body}'


def _absolute(link: str, address: str) -> str:
    """Return where a link of a page leads, from another page."""
    return link if link.startswith("#") else urljoin(address, link)


def _lang(language: str) -> Markup:
    return Markup(' lang="{}"').format(language) if language else Markup()


def _text(capture: Capture, marks: Marks) -> Markup:
    """Return the paragraphs of a text with what is marked in them."""
    seen: set[str] = set()
    return Markup().join(
        Markup("<p>{}</p>\n").format(_paragraph(list(_parts(capture.text, start, end, marks)), seen))
        for start, end in capture.paragraphs
    )


def _paragraph(parts: Sequence[_Part], seen: set[str]) -> Markup:
    pieces = Markup()
    for quotation, within in groupby(parts, key=lambda part: part.quotation):
        inner = Markup()
        for mark, same in groupby(within, key=lambda part: part.mark):
            words = "".join(part.text for part in same)
            inner += escape(words) if mark is None else _marked(words, f"sg-{mark[0]}", f"{mark[0]}{mark[1]}", seen)
        pieces += inner if quotation is None else _marked(inner, "sg-q", f"q{quotation}", seen)
    return pieces


def _marked(words: str, kind: str, anchor: str, seen: set[str]) -> Markup:
    """Return marked words; the first part of what is marked can be linked to."""
    known = anchor in seen
    seen.add(anchor)
    place = Markup() if known else Markup(' id="{}"').format(anchor)
    return Markup('<mark class="{}"{}>{}</mark>').format(kind, place, words)


def _parts(text: str, start: int, end: int, marks: Marks) -> Iterator[_Part]:
    """Give the parts of a paragraph; of quotations that overlap the one that begins first holds what is in both."""
    quotations = [(each.place.start, each.place.end, number) for number, each in enumerate(marks.quotations, 1)]
    others = [
        *((each.start, each.end, ("n" if each.actor else "d", number)) for number, each in enumerate(marks.names, 1)),
        *((each.start, each.end, ("f", number)) for number, each in enumerate(marks.numbers, 1)),
    ]
    quotations = [each for each in quotations if each[0] < end and start < each[1]]
    others = [each for each in others if each[0] < end and start < each[1]]
    bounds = {start, end, *(at for each in (*quotations, *others) for at in each[:2] if start < at < end)}
    places = sorted(bounds)
    for first, last in pairwise(places):
        quotation = next((each[2] for each in quotations if each[0] <= first < each[1]), None)
        mark = next((each[2] for each in others if each[0] <= first < each[1]), None)
        yield _Part(text[first:last], quotation, mark)


def _lists(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> Markup:
    """Return what is marked, each kind with what it was read as and links to the places.

    What a text suggests for the records belongs here too, as one more section.
    """
    sections = [
        _section(
            "Quotations", "Found word for word by the rules of the method page.", _quotations(briefing, marks, top)
        ),
        _section("Names", "Counted for an actor by name, alias or surname.", _names(briefing, capture, marks, top)),
        _section("Names in doubt", "Not counted, or not surely.", _doubts(briefing, capture, marks, top)),
        _section("Numbers", "As the number reader takes them.", _numbers(capture, marks)),
    ]
    return Markup().join(sections)


def _section(title: str, note: str, items: Sequence[Markup]) -> Markup:
    if not items:
        return Markup()
    listed = Markup().join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup('<h2>{} ({})</h2><p class="note">{}</p><ul class="sg-list">{}</ul>').format(
        title, len(items), note, listed
    )


def _quotations(briefing: Briefing, marks: Marks, top: str) -> list[Markup]:
    return [
        Markup('<a href="#q{}">“{}”</a>{}').format(place, nested(each.words), _spoken(briefing, each, top))
        for place, each in enumerate(marks.quotations, 1)
    ]


def _spoken(briefing: Briefing, quotation: Verified, top: str) -> Markup:
    if quotation.listed is None:
        return Markup(" — not listed among the quotations of the summary")
    speaker = quotation.listed.speaker
    return Markup(" — {}").format(_actor(briefing, speaker, top)) if speaker else Markup(" — no speaker")


def _actor(briefing: Briefing, actor: str, top: str) -> Markup:
    head = briefing.head_of(actor)
    if head is None:
        return escape(actor)
    return Markup('<a href="{}actors/{}.html">{}</a>').format(top, actor, head.title)


def _names(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> list[Markup]:
    by_actor: dict[str, list[tuple[int, NameMark]]] = {}
    for place, each in enumerate(marks.names, 1):
        if each.actor:
            by_actor.setdefault(each.actor, []).append((place, each))
    return [
        Markup("{}, {}: {}").format(
            _actor(briefing, actor, top), counted(len(places), "time"), _places("n", capture, places)
        )
        for actor, places in sorted(by_actor.items())
    ]


def _doubts(briefing: Briefing, capture: Capture, marks: Marks, top: str) -> list[Markup]:
    return [
        Markup("{}: {}").format(
            _places("d", capture, [(place, each)]),
            Markup(" or ").join(_actor(briefing, actor, top) for actor in each.candidates if actor) or "nobody known",
        )
        for place, each in enumerate(marks.names, 1)
        if not each.actor
    ]


def _numbers(capture: Capture, marks: Marks) -> list[Markup]:
    return [
        Markup("{} is {}").format(_places("f", capture, [(place, each)]), in_words(each.given))
        for place, each in enumerate(marks.numbers, 1)
    ]


def _places(kind: str, capture: Capture, places: Iterable[tuple[int, NameMark | NumberMark]]) -> Markup:
    """Return links to places in the text, each with the words that are there."""
    return Markup(", ").join(
        Markup('<a href="#{}{}">{}</a>').format(kind, place, " ".join(capture.text[each.start : each.end].split()))
        for place, each in places
    )


def in_words(given: Given) -> str:
    """Say what a number is read as."""
    values = given.doubtful or sorted(given.values)
    said = " or ".join(number(value) for value in values)
    parts = [said + (f" {given.share}" if given.share else "")]
    if given.doubtful:
        parts.append("the language does not say which")
    if given.hedge:
        parts.append(" and ".join(f"“{qualifier}”" for qualifier in sorted(given.hedge)))
    if given.behind:
        parts.append(f"“{given.behind}” behind it is not read")
    return ", ".join(parts)
