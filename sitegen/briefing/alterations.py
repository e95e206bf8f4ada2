"""Quotations whose words an article altered that it has from another article.

A rewrite that changes what its source quotes still has the words inside quotation marks, and they are verified in it.
So whoever takes them over has to be told what they were.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sitegen.briefing.quoted import are_same
from sitegen.content.records import Citation, Dispute, Summary

_OF_WORDS = "wording"


class Altered(msgspec.Struct, frozen=True, array_like=True):
    """Words that an article altered, and what they were.

    Attributes:
        article: The id of the article that has the altered words.
        words: These.
        near: Words of their context, or None.
        source: The id of the article that it rewrites.
        original: The words of that.
        original_near: Words of their context, or None.
        record: The id of the record that sets the two side by side.
    """

    article: str
    words: str
    near: str | None
    source: str
    original: str
    original_near: str | None
    record: str


def alterations_in(record: Summary | Dispute) -> Iterator[tuple[Citation, Citation]]:
    """Give two sources with words that are not the same, of which a record says that they are one statement.

    These are a quotation and what it is `same_as`, and sources of different positions of a dispute on the wording.
    """
    if isinstance(record, Summary):
        for quotation in record.quotations:
            same_as = quotation.same_as
            if same_as and same_as.quotation and not are_same(quotation.text, same_as.quotation):
                yield Citation(article=record.id, quotation=quotation.text, near=quotation.near), same_as
    elif record.kind == _OF_WORDS:
        sides = [[each for each in position.sources if each.quotation] for position in record.positions]
        for place, side in enumerate(sides):
            for other in (each for another in sides[place + 1 :] for each in another):
                for one in side:
                    if not are_same(one.quotation or "", other.quotation or ""):
                        yield one, other
