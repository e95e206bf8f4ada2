"""Readings: their unit, their range, and what their quotation says of the number."""

from __future__ import annotations

from sitegen.content.load import Where
from sitegen.content.records import Figure, Range, Summary
from sitegen.diagnostics import rule
from sitegen.rules.checks import Run, check
from sitegen.rules.readings import depends_on_language, misread
from sitegen.text import number

OTHER_UNIT = rule(
    "F002",
    "error",
    "a reading of another unit than its figure",
    why="Numbers of different units cannot be compared, and a figure compares its readings.",
    fix="Make another figure for what is counted in another unit.",
)


@check(Summary)
def other_unit(run: Run, summary: Summary) -> None:
    """Report a reading in another unit than its figure's."""
    for position, reading in enumerate(summary.readings):
        figure = run.briefing.content.records.get(reading.figure)
        if reading.unit and isinstance(figure, Figure) and reading.unit != figure.unit:
            message = f"a reading in `{reading.unit}` of figure `{figure.id}`, which counts `{figure.unit}`"
            hint = "what is counted differently is another figure"
            run.report(OTHER_UNIT, message, summary, "readings", position, "unit", hint=hint)


REVERSED_RANGE = rule(
    "F003",
    "error",
    "a range that ends before it begins",
    why="The first number of the range is larger than the last, so one of them must be wrong.",
    fix="Write the smaller number as `min` and the larger as `max`.",
)


@check(Summary)
def reversed_range(run: Run, summary: Summary) -> None:
    """Report a range that ends before it begins."""
    for position, reading in enumerate(summary.readings):
        value = reading.value
        if isinstance(value, Range) and value.min > value.max:
            message = f"the range ends at {number(value.max)}, before it begins at {number(value.min)}"
            run.report(REVERSED_RANGE, message, summary, "readings", position, "value")


@check(Summary)
def misread_numbers(run: Run, summary: Summary) -> None:
    """Report readings that their quotation does not give, or gives otherwise."""
    for position, reading in enumerate(summary.readings):
        figure = run.briefing.content.records.get(reading.figure)
        if reading.quotation and isinstance(figure, Figure):
            where = Where(summary.id, ("readings", position, "quotation"))
            for each in misread(reading, figure, _language_of(run, summary, reading.quotation)):
                run.briefing.report(run.found, each.rule, each.message, where, label=each.label, hint=each.hint)


def _language_of(run: Run, summary: Summary, quotation: str) -> str:
    """Return the language of an article; if it is left out, nothing for what may be another number in others."""
    if depends_on_language(quotation):
        is_said = run.briefing.content.is_written(Where(summary.id, ("article", "language")))
        return summary.article.language if is_said else ""
    return summary.article.language
