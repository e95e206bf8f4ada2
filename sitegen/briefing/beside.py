"""Words of a captured page that are not in its article: where on the page they are, or what hides them."""

from __future__ import annotations

from dataclasses import replace

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture, parts_beside, parts_hidden
from sitegen.content.extract import PLAIN_EXTRACTOR, is_article
from sitegen.text import normalise


def part_beside(capture: Capture, words: str) -> str:
    """Say in which part of a page some words are that are not in its article; empty where they are nowhere.

    Arguments:
        capture: The captured page; of another text the answer is empty.
        words: The words of a quotation.
    """
    if not is_article(capture.extractor):
        return ""
    parts = list(parts_beside(capture))
    # The page as a whole comes last, and most words that are not in the article are not there either.
    if not _has(capture, parts[-1].text, words):
        return ""
    return next(part.name for part in parts if _has(capture, part.text, words))


def hidden_beside(capture: Capture, words: str) -> str:
    """Say what hides some words of a page, or some of these words; empty where the page has them nowhere.

    Arguments:
        capture: The captured page; of a text that is no page the answer is empty.
        words: The words of a quotation.
    """
    if capture.extractor == PLAIN_EXTRACTOR:
        return ""
    parts = parts_hidden(capture)
    everything = next(parts, None)
    if everything is None or not _has(capture, everything.text, words):
        return ""
    wanted = normalise(words)
    for part in parts:
        text = normalise(part.text).strip()
        if _has(capture, part.text, words):
            return f"hidden by `{part.name}`"
        if text and text in wanted:
            return f"with words that are hidden by `{part.name}`"
    return ""


def _has(capture: Capture, text: str, words: str) -> bool:
    return isinstance(
        SearchText(replace(capture, text=text, spoken=(), other_letters=(), doubts=())).locate(words), Place
    )
