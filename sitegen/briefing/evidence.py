"""The evidence of a briefing, found in the captured texts."""

from __future__ import annotations

from sitegen.briefing.questions import Briefing
from sitegen.briefing.studies import Question
from sitegen.core.answers import Cell
from sitegen.steps import Steps
from sitegen.workers import Workers


def read_texts(briefing: Briefing, workers: Workers) -> None:
    """Find in all captured texts at once what is asked of them, by several processes where they are many."""
    asked: dict[str, tuple[Question, tuple[Cell, ...]]] = {}
    names = briefing.names()
    for article in briefing.articles():
        if briefing.follows:
            with briefing.noting() as notes:
                briefing.names()
                question = briefing.question_of(article)
        else:
            question, notes = briefing.question_of(article), {}
        if question:
            asked[article] = question, tuple(notes)
    for studied in briefing.texts.all_studied([question for question, _ in asked.values()], names, workers):
        briefing.fill("studied", studied.article, studied, asked[studied.article][1])


def study_texts(briefing: Briefing) -> Steps[None]:
    """Find in each captured text what is asked of it now, in steps, if that has changed."""
    for article in briefing.articles():
        briefing.studied(article)
        yield
