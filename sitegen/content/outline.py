"""What a record says of others: the ids that it names, and the words that it says stand in some article.

An outline is of one record alone, so it is kept with it; whether what it names is there is for others to say. What the
summary of an article lists of its words is quickly read from the record itself, and not in the outline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from sitegen.content.records import CITED, LINKED, Citation, Quotation, Record, Site, Summary
from sitegen.content.references import Cited, Malformed, may_be_unshown, references, running
from sitegen.content.walk import Step, walk

SAME_AS = ("same_as", "article")
"""What leads from a quotation to the other article that is said to have its words."""


class Quoted(msgspec.Struct, frozen=True, array_like=True):
    """Words that are said to stand in an article.

    Attributes:
        article: Its id.
        words: The words, as the editor gives them.
        near: Words of their context, or None.
        steps: What leads to the value that holds them.
        offset: Where they begin in a piece of prose; -1 where they are the whole value.
    """

    article: str
    words: str
    near: str | None
    steps: tuple[Step, ...]
    offset: int = -1


class Outline(msgspec.Struct, frozen=True, array_like=True):
    """All that a record says of others.

    Attributes:
        named: For each sort of reference, as `sitegen.content.records.REFERENCES` has them, the ids that are named.
        quoted: The words that are quoted in prose and in sources.
        is_plain: Whether neither prose nor sources hold anything that may be a mistake.
    """

    named: dict[str, list[str]]
    quoted: list[Quoted]
    is_plain: bool


def outline_of(record: Record | Site) -> Outline:
    """Return what a record says of others."""
    named: dict[str, dict[str, None]] = defaultdict(dict)
    quoted: list[Quoted] = []
    is_plain = not isinstance(record, Summary) or not any(repeats_itself(record.id, each) for each in record.quotations)
    for found in walk(record):
        steps, value = found.steps, found.value
        if found.reference is not None:
            named[found.reference.reverse][value] = None
        elif isinstance(value, Citation):
            if value.quotation:
                quoted.append(Quoted(value.article, value.quotation, value.near, (*steps, "quotation")))
            elif value.near:
                is_plain = False
        else:
            written = references(value)
            text = running(value, written)
            is_plain = is_plain and (text is None or not any((*text.quoted(), *text.bracketed())))
            is_plain = is_plain and not may_be_unshown(value)
            for reference in written:
                if isinstance(reference, Malformed):
                    is_plain = False
                elif isinstance(reference, Cited):
                    named[CITED][reference.target] = None
                    if reference.words:
                        quoted.append(Quoted(reference.target, reference.words, None, steps, reference.words_start))
                else:
                    named[LINKED][reference.target] = None
    return Outline({reverse: list(ids) for reverse, ids in named.items()}, quoted, is_plain)


def repeats_itself(article: str, quotation: Quotation) -> bool:
    """Whether a quotation that the summary of an article lists is said to be the same as one of that article."""
    return quotation.same_as is not None and quotation.same_as.article == article


def listed_in(summary: Summary) -> Iterator[Quoted]:
    """Give the words that a summary lists, also as standing in another article, and those that hold its numbers."""
    for position, quotation in enumerate(summary.quotations):
        steps, same_as = ("quotations", position), quotation.same_as
        if quotation.text:
            yield Quoted(summary.id, quotation.text, quotation.near, (*steps, "text"))
            if same_as and not same_as.quotation and not repeats_itself(summary.id, quotation):
                yield Quoted(same_as.article, quotation.text, None, (*steps, *SAME_AS))
    for position, reading in enumerate(summary.readings):
        if reading.quotation:
            yield Quoted(summary.id, reading.quotation, None, ("readings", position, "quotation"))
    for position, estimate in enumerate(summary.estimates):
        if estimate.quotation:
            yield Quoted(summary.id, estimate.quotation, None, ("estimates", position, "quotation"))
