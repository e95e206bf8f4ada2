"""Reading an article that was captured: its text as sitegen reads it, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from sitegen.capture.documents import facts_of_docx, facts_of_mail, facts_of_pdf, facts_of_saved_page
from sitegen.capture.facts import Facts, Given
from sitegen.capture.items import Item
from sitegen.capture.needs import INSTALL, SourceError
from sitegen.capture.pages import facts_of_page, language_tag
from sitegen.capture.prose import facts_of_markdown, facts_of_text
from sitegen.content.captures import Capture, capture_of, page_of_capture
from sitegen.content.decoding import decode_as
from sitegen.content.formats import missing_package
from sitegen.diagnostics import Diagnostics
from sitegen.text import has_words

_SURE = 0.99
"""How probable the language of a text has to be for nobody to be asked."""

_READ = 20_000
"""Characters of a text by which its language is told."""

_FEW_WORDS = 40
_WORDS_OF_A_GATE = 400
_NO_ARTICLE = re.compile(
    r"(?:before you continue|bevor sie (?:zu|fort)|avant d.accéder|we value your privacy|we use cookies"
    r"|your privacy(?: \w+)?$|privacy (?:settings|preferences|consent)"
    r"|(?:cookie|consent) (?:consent|preferences|settings|notice|management)"
    r"|(?:cookie-|datenschutz-?)?(?:einwilligung|einstellungen|zustimmung)\w*$"
    r"|access denied|attention required|just a moment|security check|robot check|captcha"
    r"|are you (?:a robot|human)|(?:please )?(?:verify|confirm) (?:that )?you are)",
    re.IGNORECASE,
)
"""Headlines of pages that stand before an article."""


class Reading(NamedTuple):
    """An article that was read.

    Attributes:
        text: Its text, in which quotations will be looked for.
        facts: What is known of it.
        remarks: What the editor should look at.
    """

    text: str
    facts: Facts
    remarks: tuple[str, ...]


def read_item(item: Item, sha256: str) -> Reading:
    """Return the text of an article and what is known of it.

    Raises:
        SourceError: Where it has no text.
    """
    name = f"name{item.suffix}"
    if package := missing_package(name):
        raise SourceError(f"reading `{item.suffix}` needs the package `{package}`", INSTALL)
    found = Diagnostics()
    capture = capture_of(
        item.data, sha256, f"{item.name}{'' if item.name.endswith(item.suffix) else item.suffix}", found
    )
    if capture is None:
        said = next(iter(found))
        message = said.message.replace("captured text ", "", 1)
        raise SourceError(message, said.hint.partition(", and put the new")[0])
    if not has_words(capture.text):
        raise SourceError(f"`{item.name}` has no text", "if it is a picture of a text, recognise its words first")
    own = _FACTS[item.suffix](item, capture)
    title = own.title.value if own.title else ""
    if _NO_ARTICLE.match(title) and len(capture.text.split()) < _WORDS_OF_A_GATE:
        message = f"`{item.name}` is a page that asks for consent or for proof, not an article: `{title}`"
        raise SourceError(
            message, "open it in a browser, save the page when the article is shown, and capture the file"
        )
    facts = item.facts.or_else(own).or_else(item.others).tidied()
    if item.facts.url and own.url and facts.canonical_url is None:
        facts = replace(facts, canonical_url=own.canonical_url).tidied()
    facts = _with_language(facts, capture.text)
    return Reading(capture.text, facts, tuple(_remarks(item, capture)))


def _remarks(item: Item, capture: Capture) -> Iterator[str]:
    if capture.rival:
        yield (
            f"the article may be another part of the page, or have one more: `{capture.rival} …`;"
            " look at `sitegen text`, and take all of the page with `whole_page: true` in `article:`"
        )
    if capture.encoding != "utf-8":
        yield f"read as `{capture.encoding}`"
    if item.charset and item.suffix in {".html", ".txt", ".md"}:
        served = decode_as(item.data, item.charset)
        own = decode_as(item.data, capture.encoding)
        if served and own and served[0] != own[0]:
            yield f"the server calls it `{item.charset}`, and it is read as `{capture.encoding}`: look at its letters"
    if len(capture.text.split()) < _FEW_WORDS:
        yield f"it has {len(capture.text.split())} words: look whether that is the article"


def _with_language(facts: Facts, text: str) -> Facts:
    """Return facts with a language that fits the text: the declared one, else one that is sure."""
    declared = language_tag(facts.language.value) if facts.language else ""
    told, probability = _told(text)
    if declared and (not told or probability < _SURE or _first(told) == _first(declared) or len(text) < 200):
        return replace(facts, language=facts.language and facts.language._replace(value=declared))
    if told and probability >= _SURE:
        by = "its words"
        if declared and facts.language:
            by = f"its words; {facts.language.by} has {declared}"
        return replace(facts, language=Given(told, by))
    perhaps = {**facts.perhaps, "language": (f"perhaps {told}",)} if told else facts.perhaps
    return replace(facts, language=None, perhaps=perhaps)


def _first(tag: str) -> str:
    first = tag.partition("-")[0].lower()
    return "no" if first in {"nb", "nn"} else first


def _told(text: str) -> tuple[str, float]:
    """Return the language of a text and how probable it is; nothing where what tells it is not installed."""
    if find_spec("py3langid") is None:
        return "", 0.0
    name, probability = _identifier().classify(text[:_READ])
    return str(name), float(probability)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _facts_of_html(item: Item, capture: Capture) -> Facts:
    return facts_of_page(page_of_capture(item.data, f"page{item.suffix}"), capture.text, _address_of(item))


def _address_of(item: Item) -> str:
    return item.facts.url.value if item.facts.url else ""


_FACTS: Mapping[str, Callable[[Item, Capture], Facts]] = {
    ".docx": lambda item, capture: facts_of_docx(item.data, capture),
    ".eml": lambda item, capture: facts_of_mail(item.data, capture),
    ".html": _facts_of_html,
    ".mhtml": lambda item, capture: facts_of_saved_page(item.data, capture, _address_of(item)),
    ".pdf": lambda item, capture: facts_of_pdf(item.data, capture),
    ".txt": lambda _, capture: facts_of_text(capture.text),
    ".md": lambda _, capture: facts_of_markdown(capture.text),
}
