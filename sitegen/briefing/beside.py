"""Words of a captured page that are not in its article: where on the page they are."""

from __future__ import annotations

from dataclasses import replace

from sitegen.briefing.quotations import Place, SearchText
from sitegen.content.captures import Capture, parts_beside
from sitegen.content.extract import is_article


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


def _has(capture: Capture, text: str, words: str) -> bool:
    return isinstance(
        SearchText(replace(capture, text=text, spoken=(), other_letters=(), doubts=())).locate(words), Place
    )
