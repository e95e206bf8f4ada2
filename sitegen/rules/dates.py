"""Dates: in an order that can be, and not after the day that the briefing speaks of."""

from __future__ import annotations

from datetime import timedelta

from sitegen.content.dates import Date
from sitegen.content.records import Actor, Event, Record, Site, Summary, Topic
from sitegen.content.todo import TODO
from sitegen.diagnostics import rule
from sitegen.rules.checks import Run, check, check_all
from sitegen.rules.likeness import is_near
from sitegen.steps import Steps

_REPORTED = frozenset({"reported", "confirmed"})
_SAME_EVENT_AT_LEAST = 0.85


NO_EVENT_DATE = rule(
    "T003",
    "warning",
    "an event without a date, and no note says why",
    why="Without a date an event has no place in time, and readers do not know why.",
    fix="Write `date:`, or say in `date_note:` what is known of the time.",
    settable=True,
    is_of_gaps=True,
)


@check(Event)
def event_without_a_date(run: Run, event: Event) -> None:
    """Report an event without a date of which no note says why."""
    if event.date is None and not event.date_note:
        hint = "write `date:`, or say in `date_note:` what is known of the time"
        run.report(NO_EVENT_DATE, f"event `{event.id}` has no date, and no note says why", event, hint=hint)


REPORTED_BEFORE = rule(
    "T001",
    "warning",
    "an event dated after an article that reports it as done",
    why="An article from before an event can announce it, but cannot report that it happened.",
    fix="Call the event `expected`, or correct one of the dates.",
    settable=True,
)


@check(Event)
def reported_before(run: Run, event: Event) -> None:
    """Report an event that every dated source came before: none of them can have seen it done."""
    date = event.date
    if date is None or event.status not in _REPORTED:
        return
    dates = []
    for source in event.sources:
        record = run.briefing.content.records.get(source.article)
        if isinstance(record, Summary) and record.article.published:
            dates.append(record.article.published)
    if dates and all(published.last < date.first for published in dates):
        message = f"`{event.id}` is dated {date.text}, and its last source {max(dates).text}"
        run.report(REPORTED_BEFORE, message, event, "date", hint="call it `expected`, or mend a date")


AFTER_THE_BRIEFING = rule(
    "T004",
    "warning",
    "a date after the day that the briefing speaks of",
    why="A briefing says what was known on its day, `as_of:`. It cannot know what came later.",
    fix="Correct the date, or `as_of:` in `site.yaml`.",
    settable=True,
)


@check(Event)
def event_after_the_briefing(run: Run, event: Event) -> None:
    """Report an event that is said to have happened after the day of the briefing."""
    if event.date and event.status in _REPORTED:
        _check_as_of(run, f"event `{event.id}` is called {event.status}, and dated", event.date, event, "date")


@check(Summary)
def article_after_the_briefing(run: Run, summary: Summary) -> None:
    """Report an article that was published or changed after the day of the briefing."""
    article = summary.article
    if article.published:
        what = f"article `{summary.id}` was published"
        _check_as_of(run, what, article.published, summary, "article", "published")
    if article.updated:
        _check_as_of(run, f"article `{summary.id}` was updated", article.updated, summary, "article", "updated")


def _check_as_of(run: Run, what: str, date: Date, record: Record, *steps: str) -> None:
    """Report a date that is wholly after the day that the briefing speaks of."""
    site = run.briefing.content.site
    if site and date.first > site.as_of.days[1]:
        message = f"{what} {date.text}, after the day of the briefing, {site.as_of.text}"
        run.report(AFTER_THE_BRIEFING, message, record, *steps, hint="mend the date, or `as_of:` in `site.yaml`")


IMPOSSIBLE_ORDER = rule(
    "T005",
    "warning",
    "dates in an order that cannot be",
    why="Something would end before it begins, or be saved before it existed. One of the dates must be wrong.",
    fix="Correct one of the dates.",
    settable=True,
)


@check(Summary)
def captured_before(run: Run, summary: Summary) -> None:
    """Report a text that was saved before its article was published; clocks are up to a day apart."""
    article = summary.article
    if article.published and article.captured and article.captured.at:
        captured = Date.parse(article.captured.at.partition("T")[0]).last
        if article.published.first - captured > timedelta(days=1):
            said = f"captured {article.captured.at}, before it was published {article.published.text}"
            run.report(
                IMPOSSIBLE_ORDER, f"`{summary.id}` was {said}", summary, "article", "captured", "at", hint="mend a date"
            )


@check(Summary)
def rewritten_before(run: Run, summary: Summary) -> None:
    """Report an article that is older than one that it rewrites."""
    published = summary.article.published
    for position, source in enumerate(summary.article.derived_from):
        other = run.briefing.content.records.get(source)
        before = other.article.published if isinstance(other, Summary) else None
        if published and before and published.last < before.first:
            message = f"`{summary.id}` of {published.text} is said to rewrite `{source}` of {before.text}"
            hint = "mend a date, or take it away"
            run.report(IMPOSSIBLE_ORDER, message, summary, "article", "derived_from", position, hint=hint)


@check(Summary)
def updated_out_of_order(run: Run, summary: Summary) -> None:
    """Report an article that is said to have changed before it was published, or after its text was saved."""
    article = summary.article
    if article.updated is None:
        return
    problem = ""
    if article.published and article.updated.last < article.published.first:
        problem = f"updated {article.updated.text}, before it was published {article.published.text}"
    elif article.captured and article.captured.at:
        captured = Date.parse(article.captured.at.partition("T")[0]).last
        if article.updated.first - captured > timedelta(days=1):
            problem = f"updated {article.updated.text}, after it was captured {article.captured.at}"
    if problem:
        hint = "correct one of the dates"
        run.report(IMPOSSIBLE_ORDER, f"`{summary.id}` was {problem}", summary, "article", "updated", hint=hint)


@check(Actor)
def role_that_ends_before(run: Run, actor: Actor) -> None:
    """Report a role that ends before it begins."""
    for position, role in enumerate(actor.roles):
        if role.from_ and role.to and role.to.last < role.from_.first:
            message = f"a role ends in {role.to.text}, before it begins in {role.from_.text}"
            run.report(IMPOSSIBLE_ORDER, message, actor, "roles", position, "to", hint="mend a date")


EVENT_TWICE = rule(
    "T002",
    "info",
    "one event with two dates",
    why="Two records of one event count it twice, and hide that its date is disputed.",
    fix="Keep one event, and write a dispute about its date. If they are two events, accept the finding.",
    settable=True,
)


@check_all
def event_twice(run: Run) -> Steps[None]:
    """Offer pairs of events that look like one event with two dates."""
    # Events without a name yet are not alike for that.
    named = [event for event in run.whole(Event) if not event.name.startswith(TODO)]
    dated = [(event, event.date.text, event.name.casefold()) for event in named if event.date]
    for place, (a, a_date, a_name) in enumerate(dated):
        for b, b_date, b_name in dated[place + 1 :]:
            if a_date != b_date and is_near(a_name, b_name, _SAME_EVENT_AT_LEAST):
                message = f"`{a.id}` and `{b.id}` look like one event, dated {a_date} and {b_date}"
                run.report(EVENT_TWICE, message, b, "date", hint="keep one event, and a dispute on its date")
        yield


OVER = rule(
    "T006",
    "warning",
    "a day to come that is over",
    why="A sign to watch for, or a judgment of the future, is of no use once its day has passed.",
    fix="Write what came of it, and give a later day or none.",
    settable=True,
)


@check(Site)
def sign_of_the_site_that_is_over(run: Run, site: Site) -> None:
    """Report a sign to watch for whose day, or else that of its event, is before that of the briefing."""
    _check_watch(run, site)


@check(Topic)
def day_of_a_topic_that_is_over(run: Run, topic: Topic) -> None:
    """Report a sign to watch for, or the horizon of a judgment, before the day of the briefing."""
    _check_watch(run, topic)
    for position, judgment in enumerate(topic.judgments):
        if judgment.horizon:
            what = "the horizon of a judgment"
            _check_to_come(run, what, judgment.horizon, topic, "judgments", position, "horizon")


def _check_watch(run: Run, record: Topic | Site) -> None:
    for position, indicator in enumerate(record.watch):
        event = run.briefing.content.records.get(indicator.event) if indicator.event else None
        if indicator.date:
            _check_to_come(run, "a sign to watch for", indicator.date, record, "watch", position, "date")
        elif isinstance(event, Event) and event.date:
            what = f"a sign to watch for has no date, and its event `{event.id}`"
            _check_to_come(run, what, event.date, record, "watch", position, "event")


def _check_to_come(run: Run, what: str, date: Date, record: Record | Site, *steps: str | int) -> None:
    site = run.briefing.content.site
    if site and date.last < site.as_of.days[0]:
        message = f"{what} is dated {date.text}, before the day of the briefing, {site.as_of.text}"
        run.report(OVER, message, record, *steps, hint="write what came of it, and a later day or none")
