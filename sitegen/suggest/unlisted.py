"""What an article suggests and its records do not have yet, for an editor who looks at its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sitegen.briefing.questions import Briefing
from sitegen.content.captures import Capture
from sitegen.content.records import Actor, Event, Summary
from sitegen.suggest.proposals import Proposal
from sitegen.suggest.remembered import Remembered, RememberedError
from sitegen.suggest.suggestions import Context, context_of, suggestions
from sitegen.text import normalise


class Unlisted:
    """The proposals that the records of a briefing do not have yet.

    An article is read again only if its text, its summary or an actor has changed.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, Context, tuple[Proposal, ...]]] = {}

    def of(self, briefing: Briefing, article: str, capture: Capture, content: Path) -> tuple[Proposal, ...]:
        """Return what an article suggests that is in no record and that nobody rejected, in the order of the text.

        Arguments:
            briefing: The records.
            article: The id of the article.
            capture: Its text.
            content: The folder of the records; if what was proposed once cannot be read there, all is returned.
        """
        summary = briefing.get(article, Summary)
        context = context_of(summary, tuple(briefing.all(Actor)), capture.spoken)
        text, known, proposals = self._read.get(article, ("", None, ()))
        if (text, known) != (capture.text, context):
            proposals = suggestions(capture.text, context)
            self._read[article] = capture.text, context, proposals
        try:
            remembered = Remembered.of(content)
        except RememberedError:
            remembered = Remembered()
        unlisted = _without_known(proposals, summary, briefing.all(Event))
        return tuple(proposal for proposal in unlisted if not remembered.has(proposal))


def _without_known(proposals: Iterable[Proposal], summary: Summary, events: Iterable[Event]) -> Iterable[Proposal]:
    listed = [plain(quotation.text) for quotation in summary.quotations]
    held = [plain(reading.quotation or "") for reading in summary.readings]
    days = days_of(events)
    for proposal in proposals:
        words = plain(proposal.text)
        is_known = (
            (proposal.kind == "quotation" and is_listed(words, listed))
            or (proposal.kind == "number" and is_held(words, held))
            or (proposal.kind == "name" and any(each.text in summary.mentions for each in proposal.spellings))
            or (proposal.kind == "date" and proposal.date in days)
        )
        if not is_known:
            yield proposal


def plain(words: str) -> str:
    """Return words as they are compared: whatever their case and the marks at their ends."""
    return normalise(words).strip(" ,.;:").lower()


def is_listed(words: str, listed: Sequence[str]) -> bool:
    """Whether words are listed, or a part of them is, which an editor chose.

    Arguments:
        words: Of a quotation; see `plain`.
        listed: The quotations of the summary, likewise.
    """
    parts = [part.strip() for each in listed for part in each.split("…")]
    return any(part and (part in words or words == part) for part in parts)


def is_held(words: str, held: Sequence[str]) -> bool:
    """Whether a reading has the words of a number, or a part of them.

    Arguments:
        words: Of the number; see `plain`.
        held: The words that the readings of the summary quote, likewise.
    """
    return any(each and (each in words or words in each) for each in held)


def days_of(events: Iterable[Event]) -> set[str]:
    """Return the dates of events, without what EDTF says of their doubt."""
    return {event.date.text.rstrip("?~%") for event in events if event.date}
