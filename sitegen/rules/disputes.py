"""What sources differ on, and no dispute says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from sitegen.briefing.figures import ArticleReading, differing
from sitegen.briefing.quoted import Verified
from sitegen.content.records import Citation, Dispute, Figure, Range, Reading, Summary
from sitegen.diagnostics import Rule, rule
from sitegen.rules.checks import Run, check, check_all
from sitegen.rules.likeness import is_near
from sitegen.steps import Steps
from sitegen.text import normalise, number, number_range

_ALTERED_AT_LEAST = 0.75


UNDISPUTED_READINGS = rule(
    "F004",
    "info",
    "readings that differ, and no dispute says so",
    why="Your sources give different numbers, and readers should see who says what.",
    fix="Write a dispute of the kind `number`, or accept the finding with the reason.",
    settable=True,
)


@check(Figure)
def undisputed_readings(run: Run, figure: Figure) -> None:
    """Report readings that differ, and that no dispute sets side by side."""
    if run.briefing.state_of(figure.id) != "differ":
        return
    apart = differing(run.briefing.readings(figure.id), run.briefing.origin_of)
    for date, readings in apart.items():
        said = [(given.article, given.reading.quotation) for given in readings]
        if not is_disputed(run, said, "number"):
            message = f"the readings of figure `{figure.id}` for {date} differ: {_listed(readings)}"
            run.report(UNDISPUTED_READINGS, message, figure, hint="a dispute would show the positions side by side")


OTHER_SPEAKER = rule(
    "Q009",
    "info",
    "the same words, attributed to different speakers",
    why="One of the two articles may name the wrong speaker, and readers should know that they differ.",
    fix="Write a dispute that shows both, or correct the speaker.",
    settable=True,
)


@check_all
def other_speaker(run: Run) -> Steps[None]:
    """Offer words that two articles give to different speakers."""
    by_words: dict[str, list[Verified]] = defaultdict(list)
    for article in run.briefing.articles():
        for quotation in run.briefing.quotations(article):
            if quotation.listed and quotation.listed.speaker:
                by_words[normalise(quotation.words).casefold().strip(" .,;")].append(quotation)
    yield
    for same in by_words.values():
        for a, b in combinations(same, 2):
            if (
                a.article != b.article
                and _speaker(a) != _speaker(b)
                and not is_disputed(run, ((a.article, a.words), (b.article, b.words)), "attribution")
            ):
                said = [f"by `{_speaker(quotation)}` in `{quotation.article}`" for quotation in (a, b)]
                _offer(run, OTHER_SPEAKER, f"`{a.words}` is said {' and '.join(said)}", b)


ALTERED_WORDS = rule(
    "Q010",
    "info",
    "words that were altered between articles of one origin",
    why="Articles of one origin should have the same words. Somebody has changed them on the way.",
    fix="Say it in the rewrite with `same_as: {article: …, quotation: …}`, or write a dispute that shows both.",
    settable=True,
)


@check_all
def altered_words(run: Run) -> Steps[None]:
    """Offer words that articles of one origin have in different forms."""
    for group in run.briefing.origins():
        for first, second in combinations(group, 2):
            _offer_altered(run, first, second)
        yield


def _offer_altered(run: Run, first: str, second: str) -> None:
    theirs = run.listed_in(second)
    words = {normalise(quotation.words) for quotation in theirs}
    for mine in run.listed_in(first):
        for other in theirs if normalise(mine.words) not in words else ():
            if _speaker(mine) != _speaker(other) or _holds(mine.words, other.words):
                continue
            if not is_near(normalise(mine.words), normalise(other.words), _ALTERED_AT_LEAST):
                continue
            if _says_what_it_was(mine, second) or _says_what_it_was(other, first):
                continue
            if not is_disputed(run, ((first, mine.words), (second, other.words)), "wording", "attribution"):
                message = f"`{mine.words}` in `{first}` is `{other.words}` in `{second}`"
                _offer(run, ALTERED_WORDS, message, other)


def _says_what_it_was(quotation: Verified, article: str) -> bool:
    """Whether a quotation names other words of an article as what it was before."""
    same_as = quotation.listed.same_as if quotation.listed else None
    return same_as is not None and same_as.article == article and same_as.quotation is not None


def _offer(run: Run, rule: Rule, message: str, quotation: Verified) -> None:
    summary = run.briefing.get(quotation.article, Summary)
    position = next(number for number, listed in enumerate(summary.quotations) if listed is quotation.listed)
    hint = "a dispute would show the positions side by side"
    run.report(rule, message, summary, "quotations", position, "text", hint=hint)


def is_disputed(run: Run, said: Iterable[tuple[str, str | None]], *kinds: str) -> bool:
    """Whether a dispute of one of some kinds sets these words side by side.

    Arguments:
        run: Knows the disputes.
        said: Articles and the words in them; a source without words stands for all of its article.
        kinds: Of dispute.
    """
    wanted = set(said)
    articles = {article for article, _ in wanted}
    return any(
        all(any(_speaks_of(source, *words) for source in _sources_of(dispute)) for words in wanted)
        for dispute, spoken_of in run.disputes
        if dispute.kind in kinds and articles <= spoken_of
    )


def _sources_of(dispute: Dispute) -> Iterator[Citation]:
    return (source for position in dispute.positions for source in position.sources)


def _speaks_of(source: Citation, article: str, words: str | None) -> bool:
    """Whether a source is an article, or words in it that hold others or stand in them."""
    if source.article != article or not source.quotation or not words:
        return source.article == article
    return _holds(source.quotation, words)


def _holds(a: str, b: str) -> bool:
    """Whether either of two quotations is part of the other."""
    a, b = normalise(a), normalise(b)
    return a in b or b in a


def _speaker(quotation: Verified) -> str | None:
    return quotation.listed.speaker if quotation.listed else None


def _listed(readings: Iterable[ArticleReading]) -> str:
    return ", ".join(f"{_value(given.reading)} in `{given.article}`" for given in readings)


def _value(reading: Reading) -> str:
    value = reading.value
    said = number_range(value.min, value.max) if isinstance(value, Range) else number(value)
    return f"{reading.qualifier} {said}" if reading.qualifier else said
