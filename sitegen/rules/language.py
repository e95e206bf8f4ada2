"""Estimative language: likelihood and confidence, as ICD 203 (Analytic Standards), D.6.e.(2), asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.content.dates import MONTHS
from sitegen.content.records import LIKELIHOODS, Scale, Site, Topic
from sitegen.content.references import Link, references, sentences
from sitegen.content.walk import walk
from sitegen.diagnostics import rule
from sitegen.rules.checks import Run, check

_HEDGE = re.compile(r"\b(?:[Mm]ight|[Cc]ould|may|(?<![a-z] )May(?= [a-z]))\b")  # elsewhere May is a month
_FUTURE = re.compile(r"\b(?:will|(?:is|are) going to)\b")
_UNTIL = re.compile(rf"\b(?:{'|'.join(MONTHS)}|[0-9]{{4}}|(?:days?|weeks?|months?|years?)\b)")
_CONFIDENCE = re.compile(r"\b(?:high|moderate|low)\s+confidence\b|\bconfiden(?:ce|t)\b", re.IGNORECASE)


def _any_of(terms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the terms, the longest first, since `likely` is part of `very likely`."""
    return re.compile(rf"\b(?:{'|'.join(sorted(terms, key=len, reverse=True))})\b", re.IGNORECASE)


_TERMS: dict[Scale, re.Pattern[str]] = {scale: _any_of(terms) for scale, terms in LIKELIHOODS.items()}
_ANY_TERM = _any_of({term for terms in LIKELIHOODS.values() for term in terms})


NO_BOTTOM_LINE = rule(
    "E004",
    "warning",
    "a topic without a bottom line",
    why="The bottom line tells a reader in a hurry the main point of the topic.",
    fix="Write `bottom_line:`, the main point in at most two sentences.",
    settable=True,
    is_of_gaps=True,
)


@check(Topic)
def no_bottom_line(run: Run, topic: Topic) -> None:
    """Report a topic without a bottom line."""
    if not topic.bottom_line:
        hint = "write `bottom_line:`, the main point in at most two sentences"
        run.report(NO_BOTTOM_LINE, f"topic `{topic.id}` has no bottom line", topic, hint=hint)


LONG_BOTTOM_LINE = rule(
    "E005",
    "warning",
    "a bottom line that is too long",
    why="A bottom line is read at a glance. More than two sentences, or four on the front page, hide the main point.",
    fix="Keep two sentences, or four in `site.yaml`, and move the others to `background:` or to a topic.",
    settable=True,
)


@check(Topic)
def long_bottom_line(run: Run, topic: Topic) -> None:
    """Report the bottom line of a topic that has more than two sentences."""
    count = len(sentences(topic.bottom_line or ""))
    if count > 2:
        run.report(LONG_BOTTOM_LINE, f"the bottom line has {count} sentences", topic, "bottom_line", hint="keep two")


@check(Site)
def long_answer(run: Run, site: Site) -> None:
    """Report the bottom line of the site if it has more than four sentences."""
    count = len(sentences(site.bottom_line or ""))
    if count > 4:
        run.report(LONG_BOTTOM_LINE, f"the bottom line has {count} sentences", site, "bottom_line", hint="keep four")


OTHER_SCALE = rule(
    "E001",
    "warning",
    "a word of likelihood that is not in the site's scale",
    why="Readers can compare judgments only if all of them use the words of one scale (ICD 203).",
    fix="Use a word of the scale that `likelihood_scale:` in `site.yaml` names.",
    settable=True,
)


@check(Topic)
def other_scale(run: Run, topic: Topic) -> None:
    """Report words of likelihood that are not in the scale of the site."""
    terms = LIKELIHOODS[run.scale]
    for position, judgment in enumerate(topic.judgments):
        steps = ("judgments", position)
        if judgment.likelihood and judgment.likelihood not in terms:
            hint = f"it is one of {', '.join(f'`{term}`' for term in terms)}"
            message = f"`{judgment.likelihood}` is not a word of the scale `{run.scale}`"
            run.report(OTHER_SCALE, message, topic, *steps, "likelihood", hint=hint)
        for term in _ANY_TERM.findall(_own_words(judgment.text)):
            if term.lower() not in terms:
                message = f"`{term}` is a word of another scale than `{run.scale}`"
                run.report(OTHER_SCALE, message, topic, *steps, "text", hint="scales are not mixed")


OTHER_LIKELIHOOD = rule(
    "E007",
    "warning",
    "a judgment that says another likelihood than its own",
    why="The text and the field give two likelihoods, and readers do not know which one you mean.",
    fix="Let both say the same.",
    settable=True,
)


@check(Topic)
def other_likelihood(run: Run, topic: Topic) -> None:
    """Report a judgment whose text says another likelihood than its field."""
    terms = LIKELIHOODS[run.scale]
    for position, judgment in enumerate(topic.judgments):
        said = [term.lower() for term in _TERMS[run.scale].findall(_own_words(judgment.text))]
        if said and judgment.likelihood in terms and judgment.likelihood not in said:
            message = f"the judgment says `{said[0]}`, and its `likelihood` is `{judgment.likelihood}`"
            run.report(
                OTHER_LIKELIHOOD, message, topic, "judgments", position, "likelihood", hint="let both say the same"
            )


BARE_HEDGE = rule(
    "E002",
    "warning",
    "a bare might, could or may in a judgment",
    why="`might`, `could` and `may` fit every likelihood above zero, so they tell readers nothing.",
    fix="Say how likely it is, in a word of the scale.",
    settable=True,
)


@check(Topic)
def bare_hedge(run: Run, topic: Topic) -> None:
    """Report a `might`, `could` or `may` in a judgment."""
    for position, judgment in enumerate(topic.judgments):
        hedge = _HEDGE.search(_own_words(judgment.text))
        if hedge:
            hint = "say how likely it is, in a word of the scale"
            message = f"`{hedge[0]}` in a judgment says nothing of how likely it is"
            run.report(BARE_HEDGE, message, topic, "judgments", position, "text", hint=hint)


INCOMPLETE_JUDGMENT = rule(
    "E006",
    "warning",
    "a judgment without likelihood or confidence",
    why="A judgment tells readers how likely something is, and how sure you are of that (ICD 203).",
    fix="Write `likelihood:` and `confidence:`.",
    settable=True,
    is_of_gaps=True,
)


@check(Topic)
def incomplete_judgment(run: Run, topic: Topic) -> None:
    """Report a judgment without likelihood or confidence."""
    for position, judgment in enumerate(topic.judgments):
        for missing in ("likelihood", "confidence"):
            if getattr(judgment, missing) is None:
                message = f"a judgment has no `{missing}`"
                run.report(INCOMPLETE_JUDGMENT, message, topic, "judgments", position, hint=f"write `{missing}:`")


NO_HORIZON = rule(
    "E008",
    "warning",
    "a judgment of the future without a horizon",
    why="Nobody can tell whether a judgment held if it does not say by when that will be seen.",
    fix="Write `horizon:`, or name the time in the sentence.",
    settable=True,
)


@check(Topic)
def judgment_without_a_horizon(run: Run, topic: Topic) -> None:
    """Report a judgment of what will be that says in no way until when."""
    for position, judgment in enumerate(topic.judgments):
        own = _own_words(judgment.text)
        if judgment.horizon is None and _FUTURE.search(own) and not _UNTIL.search(own):
            message = "a judgment speaks of the future and does not say until when"
            hint = "write `horizon:`, the day by which it will be seen"
            run.report(NO_HORIZON, message, topic, "judgments", position, "text", hint=hint)


MIXED_SENTENCE = rule(
    "E003",
    "warning",
    "confidence and likelihood in one sentence",
    why=(
        "Confidence is about your evidence, and likelihood about what will happen. In one sentence readers mix "
        "them up (ICD 203)."
    ),
    fix="Give each a sentence of its own.",
    settable=True,
)


@check(Topic)
def mixed_sentence(run: Run, topic: Topic) -> None:
    """Report sentences in which confidence and likelihood stand together."""
    for found in walk(topic):
        if isinstance(found.value, str) and found.reference is None:
            for sentence in sentences(found.value):
                own = _own_words(sentence)
                if _CONFIDENCE.search(own) and _TERMS[run.scale].search(own):
                    message = "a sentence speaks of confidence and of likelihood"
                    run.report(MIXED_SENTENCE, message, topic, *found.steps, hint="give each a sentence of its own")
                    break


def _own_words(prose: str) -> str:
    """Return prose without what it quotes, since what others said is no word of ours; the words of links are."""
    for reference in reversed(references(prose)):
        words = (reference.words or "") if isinstance(reference, Link) else ""
        prose = prose[: reference.start] + words + prose[reference.end :]
    return prose
