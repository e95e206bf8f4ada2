"""The quotation marks that a browser puts around `<q>`."""

from __future__ import annotations

import re

from sitegen.content.html import Child, Element
from sitegen.content.styles import Said, Styles

Pair = tuple[str, str]

_ENGLISH = ("“”", "‘’")
_GERMAN = ("„“", "‚‘")
_ITALIAN = ("«»", "“”")
_NORWEGIAN = ("«»", "‘’")
_PERSIAN = ("«»", "‹›")
_POLISH = ("„”", "«»")
_RUSSIAN = ("«»", "„“")
_SWEDISH = ("””", "’’")
_MARKS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("cs", "de", "et", "hr", "sk", "sl"), _GERMAN),
    **dict.fromkeys(("ca", "el", "it", "pt-pt"), _ITALIAN),
    **dict.fromkeys(("nb", "nn", "no"), _NORWEGIAN),
    **dict.fromkeys(("am", "fa", "fr-ch"), _PERSIAN),
    **dict.fromkeys(("pl", "ro"), _POLISH),
    **dict.fromkeys(("ru", "uk"), _RUSSIAN),
    **dict.fromkeys(("fi", "he", "sv"), _SWEDISH),
    **dict.fromkeys(("bg", "lt"), ("„“", "„“")),
    **dict.fromkeys(("ar", "ur"), ("”“", "’‘")),
    **dict.fromkeys(("ja", "zh-hant"), ("「」", "『』")),
    "fr": ("«»", "«»"),
    "fr-ca": ("«»", "”“"),
    "hu": ("„”", "»«"),
    "nl": ("‘’", "‘’"),
    "sr": ("„”", "’’"),
}
"""Marks by language, outer and inner ones; of others they are those of English. Source: Chromium 156, whose marks are
those of Unicode's CLDR; `tests/browser/test_shown.py` holds them against it."""

LANGUAGES = (*_MARKS, "en", "ko", "zh")
_OPENING = frozenset("\"'“„‟‘‚«‹»「『”’`")
_CLOSING = frozenset("\"'”“’‘»›«」』")
_DEEPEST = 16
"""Quotations in more others than these are in no text; they have the marks of English."""

_STRING = re.compile(r"\"((?:\\.|[^\"\\])*)\"|'((?:\\.|[^'\\])*)'|attr\(\s*([\w-]+)\s*\)|(/)")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")


def marks_of(quoted: Element, depth: int, before: str, styles: Styles) -> Pair:
    """Return the marks that a browser shows before and behind a `<q>`, each empty where there is none.

    Where the page has marks of its own, none are put beside them.

    Arguments:
        quoted: The element.
        depth: In how many others that have marks it is.
        before: The character of the text before it.
        styles: Those of the page.
    """
    if depth > _DEEPEST:
        return _ENGLISH[1][0], _ENGLISH[1][1]
    first, last = _edges_of(quoted)
    if (first in _OPENING and last in _CLOSING) or before in _OPENING:
        return "", ""
    pair = _pair_of(quoted, depth, styles)
    opening, closing = (
        _mark(style.sure if (style := part.get(quoted)) else {}, usual)
        for part, usual in ((styles.before, pair[0]), (styles.after, pair[1]))
    )
    return opening, closing


def generated(said: Said, element: Element) -> str:
    """Return the text of a `content` property: its strings, and attributes of the element."""
    written = []
    for string in _STRING.finditer(said.get("content", "")):
        if string[4]:  # what follows is read out, and not shown
            break
        written.append(
            element.attributes.get(string[3].lower(), "") if string[3] else _plain(string[1] or string[2] or "")
        )
    return "".join(written)


def _mark(said: Said, usual: str) -> str:
    content = said.get("content", "open-quote")
    if said.get("display") == "none" or content in {"none", "no-open-quote", "no-close-quote"}:
        return ""
    return usual if content in {"open-quote", "close-quote", "normal", "inherit", "initial"} else _plain_of(content)


def _plain_of(content: str) -> str:
    return "".join(_plain(string[1] or string[2] or "") for string in _STRING.finditer(content))


def _plain(written: str) -> str:
    return _ESCAPE.sub(lambda escape: _character(escape[1]) if escape[1] else escape[2], written)


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0 < number < 0xD800 or 0xDFFF < number < 0x110000 else "\ufffd"


def _pair_of(quoted: Element, depth: int, styles: Styles) -> Pair:
    above: Element | None = quoted
    while above is not None:
        said = (style := styles.of.get(above)) and style.sure.get("quotes", "inherit")
        if said and said not in {"inherit", "unset"}:
            marks = [_plain(mark[1] or mark[2] or "") for mark in _STRING.finditer(said)]
            pairs = list(zip(marks[::2], marks[1::2], strict=False))
            if pairs:
                return pairs[min(depth, len(pairs) - 1)]
            if said == "none":
                return "", ""
            break
        above = above.parent
    marks_here = _marks_in(_language_of(quoted.parent))[min(depth, 1)]
    return marks_here[0], marks_here[1]


def _marks_in(language: str) -> tuple[str, str]:
    language = language.lower().replace("_", "-")
    while language not in _MARKS and "-" in language:
        language = language.rpartition("-")[0]
    return _MARKS.get(language, _ENGLISH)


def _language_of(element: Element | None) -> str:
    while element is not None:
        language = element.attributes.get("lang") or element.attributes.get("xml:lang")
        if language:
            return language
        element = element.parent
    return ""


def _edges_of(element: Element) -> tuple[str, str]:
    """Return the first and the last character of an element that is no white space."""
    edges = []
    for is_last in (False, True):
        stack: list[Child] = [element]
        edge = ""
        while stack and not edge:
            item = stack.pop()
            if isinstance(item, str):
                edge = item.strip()[-1:] if is_last else item.strip()[:1]
            else:
                stack += item.children if is_last else reversed(item.children)
        edges.append(edge)
    return edges[0], edges[1]
