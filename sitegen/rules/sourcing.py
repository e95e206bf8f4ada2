"""Sources and their grades: who says it, how reliable they are, and how many independent origins there are.

Sources follow ICD 206 (Sourcing Requirements), the grades of reliability and credibility NATO's AJP-2.1, of which 1
asks for confirmation by independent sources.
"""

from __future__ import annotations

import re

from sitegen.content.dates import Date
from sitegen.content.records import Dispute, Event, Publisher, Summary, Topic
from sitegen.content.references import Cited, references
from sitegen.diagnostics import rule
from sitegen.rules.checks import Run, check

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=#)")


NO_RELIABILITY = rule(
    "S004",
    "warning",
    "a publisher without a grade of reliability",
    why="Readers weigh a report by the reliability of who published it.",
    fix="Write `reliability:`, from A to F. F means that it cannot be judged.",
    settable=True,
    is_of_gaps=True,
)


@check(Publisher)
def ungraded(run: Run, publisher: Publisher) -> None:
    """Report a publisher without a grade of reliability."""
    if publisher.reliability is None:
        message = f"publisher `{publisher.id}` has no grade of reliability"
        run.report(NO_RELIABILITY, message, publisher, hint="write `reliability:`, A to F (not to be judged)")


NO_ARTICLE_DATE = rule(
    "S005",
    "warning",
    "an article without a date",
    why="Without its date, nobody can tell what an article could know and which of two came first.",
    fix="Write `published:`. If you infer the date, write `?` after it and say how in `published_note:`.",
    settable=True,
    is_of_gaps=True,
)


@check(Summary)
def undated(run: Run, summary: Summary) -> None:
    """Report an article without a date."""
    if summary.article.published is None:
        hint = "write `published:`, with `?` and `published_note:` where it is inferred"
        run.report(NO_ARTICLE_DATE, f"article `{summary.id}` has no date", summary, "article", hint=hint)


NO_DESCRIPTOR = rule(
    "S006",
    "warning",
    "an article without a descriptor",
    why="A descriptor tells readers who speaks here, and how they know (ICD 206).",
    fix="Write `descriptor:` in the article or in its publisher.",
    settable=True,
    is_of_gaps=True,
)


@check(Summary)
def undescribed(run: Run, summary: Summary) -> None:
    """Report an article of which nobody says who speaks there."""
    publisher = run.briefing.content.records.get(summary.article.publisher or "")
    if not summary.article.descriptor and not (isinstance(publisher, Publisher) and publisher.descriptor):
        hint = "write `descriptor:` of the article or of its publisher: who speaks here, and how they know"
        message = f"article `{summary.id}` has no descriptor"
        run.report(NO_DESCRIPTOR, message, summary, "article", hint=hint)


REWRITE_OF_NOTHING = rule(
    "S008",
    "warning",
    "a rewrite that does not say of what",
    why="If nobody names what was rewritten, the rewrite counts as an origin of its own.",
    fix="Name it in `derived_from`. If it is not in the briefing, accept the finding with the reason.",
    settable=True,
    is_of_gaps=True,
)


@check(Summary)
def rewrite_of_nothing(run: Run, summary: Summary) -> None:
    """Report a rewrite that does not say of what."""
    if summary.article.kind == "rewrite" and not summary.article.derived_from:
        hint = "name what it rewrites in `derived_from`, or accept the finding where that is not in the briefing"
        message = f"article `{summary.id}` is a rewrite, and does not say of what"
        run.report(REWRITE_OF_NOTHING, message, summary, "article", "kind", hint=hint)


UNCONFIRMED = rule(
    "S003",
    "warning",
    "credibility 1 with fewer than two origins",
    why="Credibility 1 means that independent sources confirm it (NATO AJP-2.1).",
    fix="Name the other origin with `same_as`, or grade it 2.",
    settable=True,
)


@check(Summary)
def unconfirmed(run: Run, summary: Summary) -> None:
    """Report a quotation that is graded as confirmed, and that one origin has."""
    for position, quotation in enumerate(summary.quotations):
        if quotation.credibility == 1:
            backing = {summary.id, *((quotation.same_as.article,) if quotation.same_as else ())}
            if run.origins(backing) < 2:
                run.report(
                    UNCONFIRMED,
                    "credibility 1 needs two independent origins",
                    summary,
                    *("quotations", position, "credibility"),
                    hint="name the other origin with `same_as`, or grade it 2",
                )


NO_SOURCE = rule(
    "S001",
    "warning",
    "a statement without a source",
    why="Each statement of a briefing leads to a source, so that readers can check it.",
    fix="Write `sources:`, or cite an article in the text: `[@article]`.",
    settable=True,
    is_of_gaps=True,
)


@check(Topic)
def statements_of_a_topic(run: Run, topic: Topic) -> None:
    """Report judgments without a source, and the first paragraph of the background in which nothing is cited."""
    for position, judgment in enumerate(topic.judgments):
        if not judgment.sources:
            run.report(NO_SOURCE, "a judgment has no source", topic, "judgments", position, hint="write `sources:`")
    for paragraph in _PARAGRAPH.split(topic.background or ""):
        cites = any(isinstance(reference, Cited) for reference in references(paragraph))
        if paragraph.strip() and not paragraph.startswith("#") and not cites:
            message = f"a paragraph of the background cites nothing: `{_beginning(paragraph)}`"
            run.report(NO_SOURCE, message, topic, "background", hint="cite the article that carries it: `[@article]`")
            return


@check(Event)
def event_of_nobody(run: Run, event: Event) -> None:
    """Report an event without a source."""
    if not event.sources:
        run.report(NO_SOURCE, f"event `{event.id}` has no source", event, hint="write `sources:`")


@check(Event)
def result_of_nobody(run: Run, event: Event) -> None:
    """Report what is said to have come of an event if nothing shows it."""
    if event.result and not event.resolved_by:
        hint = "name the article or the event in `resolved_by:`"
        run.report(
            NO_SOURCE, f"event `{event.id}` is called {event.result}, and nothing shows it", event, "result", hint=hint
        )


@check(Dispute)
def position_of_nobody(run: Run, dispute: Dispute) -> None:
    """Report a position without a source."""
    for position, given in enumerate(dispute.positions):
        if not given.sources:
            run.report(NO_SOURCE, "a position has no source", dispute, "positions", position, hint="write `sources:`")


ONE_ORIGIN = rule(
    "S002",
    "warning",
    "one origin, presented as fact",
    why=(
        "Articles that go back to one origin are one source. One origin is too little for `confirmed` and for "
        "high confidence."
    ),
    fix="Find a second origin, or lower the status or the confidence.",
    settable=True,
)


@check(Topic)
def confidence_in_one_origin(run: Run, topic: Topic) -> None:
    """Report high confidence in what one origin says."""
    for position, judgment in enumerate(topic.judgments):
        if judgment.sources and judgment.confidence == "high" and run.origins_of(judgment.sources) < 2:
            message = "high confidence in a judgment that rests on one origin"
            steps = ("judgments", position, "confidence")
            run.report(ONE_ORIGIN, message, topic, *steps, hint="find a second origin, or lower it")


@check(Event)
def confirmed_by_one_origin(run: Run, event: Event) -> None:
    """Report an event that is called confirmed, and that fewer than two origins report."""
    if event.status != "confirmed" or not event.sources or run.origins_of(run.briefing.reporting(event)) > 1:
        return
    message = f"event `{event.id}` is called confirmed without two origins that report it"
    hint = "call it `reported`, or find a second origin"
    announcing = run.briefing.announcing(event)
    if announcing and event.date and run.origins_of(event.sources) > 1:
        message += f": {_announces(run.briefing.get(announcing[0].article, Summary), event.date)}"
        hint = "call it `reported`, correct the date, or find a second origin that reports it"
    run.report(ONE_ORIGIN, message, event, "status", hint=hint)


def _announces(summary: Summary, date: Date) -> str:
    """Say why an article can only announce an event of a date; it has one itself."""
    published = summary.article.published or date
    if published.last < date.first:
        return f"`{summary.id}` is of {published.text}, before the event, {date.text}"
    return f"`{summary.id}` is a preview, of {published.text}"


def _beginning(paragraph: str) -> str:
    words = paragraph.replace("`", "'").split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
