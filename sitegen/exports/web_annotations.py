"""Annotations: each verified quotation as a Web Annotation (W3C Web Annotation Data Model).

`data/annotations.json` is the collection, and its pages lie in `data/annotations/`. A target is the article at its
publisher's, or, where no address is known, its page on the site. It is selected by the words and by their place in the
captured text, whose sha256 says which text that is. Words that leave something out are selected by their place alone.
Words before and behind are those that the link into the publisher's page has, so no more is published than it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import unquote

from sitegen.briefing.quoted import Verified, voice_of
from sitegen.content.records import Article, Quotation, Summary
from sitegen.exports.declared import Writer
from sitegen.exports.export import Export, Family, in_lines, switched
from sitegen.exports.names import name_of
from sitegen.pages import urls
from sitegen.pages.parts import Maker

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_LEFT_OUT = re.compile(r"…|\.\.\.|\. \. \.|\[")
_BEFORE = re.compile(r":~:text=([^,&]+)-,")
_BEHIND = re.compile(r",-([^,&]+)$")


def collection(maker: Maker) -> bytes:
    """Return the collection of all annotations."""
    site, shares = maker.ask.site, maker.ask.shares("quotations")
    pages = {"first": _page_name(maker, 1), "last": _page_name(maker, len(shares))} if shares else {}
    return in_lines(
        {
            "@context": _CONTEXT,
            "id": name_of(maker, urls.ANNOTATIONS),
            "type": "AnnotationCollection",
            "label": site.title,
            "total": sum(len(maker.ask.voices(article)) for article in maker.ask.ids(Summary)),
            **pages,
        }
    )


def page(maker: Maker, number: int) -> bytes:
    """Return a page of the collection.

    Arguments:
        maker: Answers what is asked of the briefing.
        number: Of the page, counted from 1.
    """
    beside = {
        "prev": _page_name(maker, number - 1) if number > 1 else None,
        "next": _page_name(maker, number + 1) if maker.ask.share(f"quotations {number + 1}") else None,
    }
    return in_lines(
        {
            "@context": _CONTEXT,
            "id": _page_name(maker, number),
            "type": "AnnotationPage",
            "partOf": name_of(maker, urls.ANNOTATIONS),
            **{name: where for name, where in beside.items() if where},
            "items": [
                _annotation(maker, quotation)
                for article in maker.ask.share(f"quotations {number}")
                for quotation in maker.ask.quotations(article)
            ],
        }
    )


def _page_name(maker: Maker, number: int) -> str:
    return name_of(maker, _path_of(number))


def _path_of(number: int) -> str:
    return f"{urls.ANNOTATION_PAGES}{number}.json"


def _annotation(maker: Maker, given: Verified) -> dict[str, Any]:
    article, place = maker.ask.document(given.article), given.place
    path = urls.path_of_id(Summary, given.article)
    anchor = urls.quotation_anchor(place.start, place.end)
    name = name_of(maker, path, anchor)
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "describing" if given.listed else "highlighting",
        **({"body": bodies} if (bodies := list(_bodies(maker, given))) else {}),
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": article.url or name_of(maker, path),
                "type": "Text",
                "language": article.language,
                "schema:sha256": maker.ask.facts(given.article).sha256,
            },
            **_state(article),
            "selector": list(_selectors(given)),
        },
    }


def _state(article: Article) -> dict[str, Any]:
    """Return when the article was as it is quoted, and where an archive has it so."""
    at = article.captured.at if article.captured else None
    said = {"sourceDate": at if at and "T" in at else None, "cached": article.archive_url}
    known = {name: value for name, value in said.items() if value}
    return {"state": {"type": "TimeState", **known}} if known else {}


def _selectors(given: Verified) -> Iterator[dict[str, Any]]:
    place = given.place
    if not _LEFT_OUT.search(given.words):
        before, behind = _BEFORE.search(place.fragment), _BEHIND.search(place.fragment)
        yield {
            "type": "TextQuoteSelector",
            "exact": given.words,
            **({"prefix": f"{unquote(before[1])} "} if before else {}),
            **({"suffix": f" {unquote(behind[1])}"} if behind else {}),
        }
    yield {"type": "TextPositionSelector", "start": place.start, "end": place.end}


def _bodies(maker: Maker, given: Verified) -> Iterator[dict[str, Any]]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": voice_of(given)}
    if given.listed:
        yield from _bodies_of_listed(maker, given.listed)
    for each in maker.ask.altered_in(given.article):
        place = maker.ask.place_of_words(given.article, each.words, each.near)
        if place and place[:2] == given.place[:2]:
            yield _said(maker, "assessing", f"altered from “{each.original}” ({each.source})")


def _bodies_of_listed(maker: Maker, listed: Quotation) -> Iterator[dict[str, Any]]:
    for actor in filter(None, (listed.speaker, listed.via)):
        path = maker.link(actor).url
        yield {"type": "SpecificResource", "purpose": "identifying", "source": name_of(maker, path)}
    for purpose, words in (("tagging", listed.about), ("commenting", Writer(maker).prose(listed.note, ""))):
        if words:
            yield _said(maker, purpose, words)


def _said(maker: Maker, purpose: str, words: str) -> dict[str, Any]:
    language = maker.ask.site.language
    return {"type": "TextualBody", "purpose": purpose, "value": words, "format": "text/plain", "language": language}


def _pages(maker: Maker) -> Iterator[Export]:
    for number in range(1, len(maker.ask.shares("quotations")) + 1):
        yield Export(_path_of(number), partial(page, number=number))


_WANTED = switched("annotations")
EXPORTS = (
    Export(urls.ANNOTATIONS, collection, _WANTED),
    Family(f"{urls.ANNOTATION_PAGES}*.json", _pages, _WANTED),
)
