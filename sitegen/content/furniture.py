"""What shows that an element of a page is furniture and not its article: its name, its role, its class and its id.

The names are those that classes and ids on the pages of publishers are made of, in English as most of them are.
"""

from __future__ import annotations

import re
from functools import cache

from sitegen.content.html import Element

_COMMENTS, _CONSENT = "comments of readers", "a question for consent"
OTHERS = frozenset({_COMMENTS, _CONSENT})
"""What nobody takes for the article however long it is."""

_AROUND = frozenset({"footer", "nav"})
_FURNITURE = _AROUND | {"aside", "dialog", "form", "header", "menu", "search"}
_ROLES_AROUND = frozenset({"contentinfo", "navigation"})
_ROLES = _ROLES_AROUND | {
    *("alert", "alertdialog", "banner", "complementary", "dialog", "menu", "menubar", "search", "status", "tablist"),
    "toolbar",
}


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(patterns)})(?![a-z])")


_OF_READERS = _words(
    *(r"comments?", r"comment-?\w+", r"kommentare?", r"commentaires?", r"comentarios", r"disqus\w*", r"replies"),
    r"respond",
)
_ASKS = _words(r"cookie\w*", r"consent\w*", r"gdpr\w*", r"onetrust\w*", r"ot-(?:sdk|pc)\w*", r"cli-\w+")
_BOXES = _words(
    *(r"share", r"sharing", r"share-?(?:bar|box|tools|links|buttons?|icons)", r"sharedaddy"),
    *(r"social(?:-?(?:bar|share|links|media|icons|buttons|tools))?", r"newsletter", r"subscribe", r"subscription"),
    *(r"sign-?up", r"paywall", r"bread-?crumbs?", r"pagination", r"pager", r"toolbar", r"skip(?:-?links?)?"),
    *(
        r"advert\w*",
        r"ads?",
        r"ad-?(?:container|wrapper|slot|unit|label|text)",
        r"ad-?block\w*",
        r"(?<!elementor-)widget",
    ),
    *(r"login", r"register", r"registration", r"modal", r"\w*pop-?up\w*", r"overlay", r"outbrain", r"taboola"),
    *(r"sourcepoint\w*", r"colophon", r"copyright", r"disclaimer", r"disclosure", r"(?:site-?)?footer", r"masthead"),
    *(r"navbar", r"navigation", r"nav", r"(?:sub)?menu", r"side-?bar", r"donat(?:e|ion)", r"feedback", r"rating"),
    *(r"print-?only", r"no-?print", r"byline-?bio", r"auth?or-?(?:bio|box|info|card|profile)\w*", r"keywords"),
    *(r"about-?(?:the-)?author", r"tags", r"tag-?(?:list|cloud)", r"topics?", r"categories", r"cat-?links"),
)
_LISTS = _words(
    *(r"related\w*", r"recommend\w*", r"recirc\w*", r"promo\w*", r"sponsor\w*", r"popular", r"trending", r"ranking"),
    *(r"most-?(?:read|popular|viewed|recent|shared|commented)", r"read-?(?:more|next|also)", r"see-?also"),
    *(r"also-?read", r"more-?(?:from|stories|news|on|articles|posts)", r"teasers?", r"teaser-?\w+", r"carousel"),
    *(r"latest(?:-?\w+)?", r"up-?next", r"next-?\w*", r"prev\w*", r"onward\w*", r"similar", r"explore", r"further"),
    *(r"breaking(?:-?news)?", r"news-?ticker", r"recent-?(?:posts?|news|articles|stories)"),
    *(r"link-?(?:box|list)", r"topstories", r"headlines", r"hot-?(?:news|topics)", r"series", r"collection"),
)
_HUMP = re.compile(r"([a-z0-9])([A-Z])")


def is_around(element: Element) -> bool:
    """Whether an element is what a page has around its content, by its name or role: its footer or its navigation."""
    return element.tag in _AROUND or element.attributes.get("role") in _ROLES_AROUND


def structural(element: Element) -> str:
    """Return the name or role by which an element is furniture, as it is called in messages, or an empty string."""
    role = element.attributes.get("role", "")
    return f"`<{element.tag}>`" if element.tag in _FURNITURE else f"`role={role}`" if role in _ROLES else ""


def of_others(element: Element) -> str:
    """Say whether an element holds comments or asks for consent, by its class and id; else an empty string."""
    name = name_of(element)
    return _COMMENTS if _OF_READERS.search(name) else _CONSENT if _ASKS.search(name) else ""


def named(element: Element, *, has_links: bool) -> str:
    """Return by which word of its class or id an element is furniture, as it is called in messages, or an empty string.

    Arguments:
        element: The element.
        has_links: Whether links are a good part of it, as of a list of other articles.
    """
    name = name_of(element)
    match = _BOXES.search(name) or (_LISTS.search(name) if has_links else None)
    return f"a part called `{match[0]}`" if match else ""


def name_of(element: Element) -> str:
    """Return class and id of an element as words in lower case with hyphens between them."""
    return _spelt(element.attributes.get("class", ""), element.attributes.get("id", ""))


@cache
def _spelt(classes: str, id_: str) -> str:
    return _HUMP.sub(r"\1-\2", f"{classes} {id_}").lower().replace("_", "-")
