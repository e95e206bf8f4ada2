"""Words that stand in an article, however often they are quoted, and how they stand there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sitegen.briefing.places import Place
from sitegen.content.records import Quotation
from sitegen.text import find_words, normalise

Voice = Literal["speech", "document", "term", "marked", "article"]
"""How words stand in their article."""


class Verified(NamedTuple):
    """Words that stand in an article, however often they are quoted.

    Attributes:
        article: The id of the article.
        words: As the editor gives them.
        place: Where they stand.
        listed: The quotation in the article's summary, or None when they are only quoted elsewhere.
    """

    article: str
    words: str
    place: Place
    listed: Quotation | None


def voice_of(given: Verified) -> Voice:
    """Say how words stand in their article."""
    if not given.place.direct:
        return "article"
    listed = given.listed
    # What stands in quotation marks and is given to nobody may be a name, or a word that the article keeps away from.
    if listed is None or (listed.kind == "speech" and listed.speaker is None):
        return "marked"
    return listed.kind


def are_same(words: str, others: str) -> bool:
    """Whether words are the same as others or part of them, whatever their case and the marks at their ends."""
    wanted, held = (normalise(each).casefold().strip(" .,;") for each in (words, others))
    return next(find_words(held, wanted), None) is not None
