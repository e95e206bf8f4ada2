"""Pages that are shells: a script was to put the article there, and sitegen runs none."""

from __future__ import annotations

import re
from itertools import islice

from sitegen.content.html import Element
from sitegen.text import UNSPACED

_WORDS_AT_MOST = 60
_WORDS_OF_A_SENTENCE = 8
_LOADS_AT_MOST = 25
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
_SCRIPT = r"(?:java\s?script|자바\s?스크립트)"
_ASKS = (
    r"(?:enable|turn(?:ed)? on|activat|allow|requir|need|disabled|switched off|not (?:enabled|supported|available)"
    r"|without|aktivier|deaktiviert|benötigt|einschalt|activ|désactiv|requis|habilit|deshabilit|necesit|attiva|disattiv"
    r"|włącz|wyłącz|включ|отключ|увімкн|inschakel|slå på|aktivera|활성|켜|사용|有効|無効|启用|禁用|開啟|啟用|停用|支持)"
)
_NEEDS_SCRIPT = re.compile(rf"{_SCRIPT}.{{0,60}}{_ASKS}|{_ASKS}.{{0,60}}{_SCRIPT}", re.IGNORECASE | re.DOTALL)
_LOADS = re.compile(
    r"\W*(?:(?:now |content |page |article )?(?:is )?loading(?: (?:content|page|article|story|data))?|please wait"
    r"|(?:seite |inhalt |artikel )?wird geladen|lädt|chargement(?: en cours)?|cargando|carregando"
    r"|caricamento(?: in corso)?|загрузка|завантаження|wczytywanie|ładowanie|laden|laddar"
    r"|로딩\s?중?|불러오는 중(?:입니다)?|読み込み中(?:です)?|加载中|載入中)\W*",
    re.IGNORECASE,
)
_MOUNTS = frozenset({"__next", "__nuxt", "___gatsby", "app", "app-root", "application", "react-root", "root", "svelte"})


def is_shell(root: Element, text: str) -> bool:
    """Whether a page shows no article because a script was to put it there.

    Such a page has few words, and says that it loads or needs scripts, or has an empty place for what they make, or
    nothing in it is a sentence and the article is in the data of a script.

    Arguments:
        root: The root of the page.
        text: What a reader sees of it.
    """
    number = sum(1 for _ in islice(_WORD.finditer(text), _WORDS_AT_MOST + 1))
    if number > _WORDS_AT_MOST:
        return False
    elements = list(root.walk())
    if not any(element.tag == "script" for element in elements) and not _NEEDS_SCRIPT.search(text):
        return False
    if _NEEDS_SCRIPT.search(text):
        return True
    parts = text.split("\n")
    if number <= _LOADS_AT_MOST and any(_LOADS.fullmatch(part) for part in parts):
        return True
    if any(len(_WORD.findall(part)) >= _WORDS_OF_A_SENTENCE for part in parts):
        return False
    return any(_waits(element) or _holds_article(element) for element in elements)


def _waits(element: Element) -> bool:
    """Whether an element is an empty place for what a script makes, or says to those without scripts that it does."""
    if element.tag == "noscript":
        return _NEEDS_SCRIPT.search(_text_in(element)) is not None
    name = element.attributes.get("id", "").lower()
    return (name in _MOUNTS or element.tag in _MOUNTS) and not any(
        isinstance(child, Element) or child.strip() for child in element.children
    )


def _holds_article(element: Element) -> bool:
    return element.tag == "script" and '"articleBody"' in _text_in(element)


def _text_in(element: Element) -> str:
    return "".join(child for child in element.children if isinstance(child, str))
