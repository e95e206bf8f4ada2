"""What is said of a quotation that its text turns, limits, conditions or gives to somebody else.

The page prints a listed quotation with its speaker, what it is about and its note, and words cited in prose inside the
editor's own sentence. Where these say what the quotation leaves out, nobody is misled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitegen.briefing.context.context import Context
from sitegen.briefing.context.finder import Turn, stem, words_in
from sitegen.briefing.context.identity import Identities
from sitegen.briefing.context.languages import LANGUAGES, main_language, table_of
from sitegen.briefing.context.tables import Sense, any_of, plain
from sitegen.briefing.context.voices import Voice
from sitegen.content.load import Where
from sitegen.content.records import Estimate, Quotation, Reading, Record, Site, Summary
from sitegen.content.references import Cited, references
from sitegen.diagnostics import Rule, rule
from sitegen.patterns import Pattern
from sitegen.text import sentence_ends

_ACCEPT = "or accept the finding with the reason why the sense is the same"
LOST_NEGATION = rule(
    "Q011",
    "warning",
    "a negation that a quotation leaves out",
    why="A `not` that is left out, or put in, turns a statement into its opposite.",
    fix="Quote the negation, or accept the finding and say why the sense is the same.",
    settable=True,
    needs_text=True,
)
TURNED_WORDS = rule(
    "Q015",
    "warning",
    "words that the text negates, asks or corrects",
    why="The article negates these words, asks them or calls them wrong. Alone they say something else.",
    fix="Quote more of the sentence, or accept the finding and say why the sense is the same.",
    settable=True,
    needs_text=True,
)
CUT_CONDITION = rule(
    "Q020",
    "warning",
    "a condition or an exception that a quotation cuts off",
    why="Without its condition or exception, a statement says more than the article does.",
    fix="Quote the condition or exception too, or accept the finding and say why the sense is the same.",
    settable=True,
    needs_text=True,
)
CUT_HEARSAY = rule(
    "Q021",
    "warning",
    "hearsay, a plan or a possibility that a quotation makes a fact",
    why="The article gives these words as a claim, a plan or a possibility. Alone they read as a fact.",
    fix="Quote more, say it in `about:` or name the `speaker:`.",
    settable=True,
    needs_text=True,
)
CUT_SCOPE = rule(
    "Q022",
    "warning",
    "a quantity, a scope or a comparison that a quotation cuts off",
    why=(
        "A word such as `only` or `almost` says how far a statement holds. Without it the statement says more, or "
        "something else."
    ),
    fix="Quote more, or say it in `about:`.",
    settable=True,
    needs_text=True,
)
OTHER_SUBJECT = rule(
    "Q023",
    "warning",
    "a speaker or a subject other than in the text",
    why="The words would be taken for those of another speaker, or be said of another subject, than in the article.",
    fix="Name who speaks or acts in the article, or accept the finding and say why it is right.",
    settable=True,
    needs_text=True,
)
TAKEN_BACK = rule(
    "Q024",
    "warning",
    "words that the text takes back",
    why="The article itself takes these words back, so alone they mislead.",
    fix="Leave them out, or quote what the article says instead.",
    settable=True,
    needs_text=True,
)
NO_SPEAKER = rule(
    "Q025",
    "info",
    "what somebody says, quoted without a speaker",
    why="The article says whose words these are, and the quotation does not tell your readers.",
    fix="Name the `speaker:`, or quote who says it.",
    settable=True,
    needs_text=True,
)

_HINTS: dict[Rule, str] = {
    LOST_NEGATION: f"quote it, {_ACCEPT}",
    TURNED_WORDS: f"quote more of it, {_ACCEPT}",
    CUT_CONDITION: f"quote the condition or exception too, {_ACCEPT}",
    CUT_HEARSAY: f"quote more of it or say so in `about:`, {_ACCEPT}",
    CUT_SCOPE: f"quote more of it or say so in `about:`, {_ACCEPT}",
    OTHER_SUBJECT: "name who speaks or acts in the text, or accept the finding with the reason why it is right",
    TAKEN_BACK: "leave it out or quote what the text says instead, or accept the finding with a reason",
}


class Said(NamedTuple):
    """One thing to report of a quotation.

    Attributes:
        rule: What finds it.
        message: What is wrong.
        offset: Where in the words it is.
        length: Of that; 0 for all words.
        hint: What to do.
        note: The sentence around.
    """

    rule: Rule
    message: str
    offset: int
    length: int
    hint: str
    note: str


def said_of(
    context: Context,
    summary: Summary,
    where: Where,
    offset: int,
    record: Record | Site,
    identities: Identities,
    language: str,
) -> Iterator[Said]:
    """Give what is to be reported of words.

    Arguments:
        context: What the text does to them.
        summary: Of the article that they are from.
        where: The value that holds them.
        offset: Where they begin in a piece of prose; -1 where they are the whole value.
        record: The record of that value.
        identities: The names of all actors.
        language: In which the editor writes.
    """
    value = _value_at(record, where.steps[:-1]) if offset < 0 else None
    if context.turns:
        own = _own_words(record, where, offset, value)
        yield from _of_turns(context, summary, value, own, language, identities)
    if isinstance(value, Quotation):
        yield from _of_speaker(context, summary, value, identities)


def _of_turns(
    context: Context, summary: Summary, value: object, own: str, language: str, identities: Identities
) -> Iterator[Said]:
    """Give what is to be reported of what a text does to words, where the editor's own words do not say it."""
    admits = table_of(language if main_language(language) in LANGUAGES else "en").admits
    speaker = value.speaker if isinstance(value, Quotation) and not context.is_within else None
    is_own = speaker is not None and not any(
        identities.verdict(voice, speaker, None, summary.mentions) == "other" for voice in context.voices
    )
    told: set[Rule] = set()
    for turn in context.turns:
        if is_own and turn.sense == "hearsay" and _UTTERED.search(turn.cue):
            continue  # Whose claim it is stands beside the quotation.
        if isinstance(value, Reading) and _JUST.fullmatch(turn.cue):
            continue
        if isinstance(value, Estimate) and turn.sense == "hearsay" and value.level != _AS_FACT:
            continue  # Its level says that it is open.
        if (turn.length == 0 or turn.sense in _SAID_BESIDE) and _is_said(turn, own, admits):
            continue
        rule, message = _message(turn, summary.id)
        if turn.length == 0 and rule in told:
            continue  # One thing that a text does to all words may be of two senses.
        told.add(rule)
        note = context.sentence + (f" {context.following}" if turn.follows else "")
        yield Said(rule, message, turn.offset, turn.length, _HINTS[rule], f"the text: {note}")


def _is_said(turn: Turn, own: str, admits: Mapping[Sense, Pattern]) -> bool:
    """Whether the editor's own words say what a text does to words: by its last word, or by any that means as much."""
    stems = [each for each in map(stem, words_in(turn.cue)) if each]
    if stems and stems[-1] in map(stem, words_in(own)):
        return turn.sense in _SAID_BESIDE or turn.sense == "subject" or admits[turn.sense].search(own) is not None
    return (turn.sense != "subject" or not stems) and admits[turn.sense].search(own) is not None


def _of_speaker(context: Context, summary: Summary, quotation: Quotation, identities: Identities) -> Iterator[Said]:
    note = f"the text: {context.sentence}"
    if quotation.speaker is None:
        is_said = any(turn.sense in _UNSURE for turn in context.turns)
        is_question = quotation.text.rstrip(" \"'”’»").endswith(("?", "？"))
        is_clear = any(identities.knows(voice) for voice in context.voices)
        if context.is_marked and quotation.kind == "speech" and not (context.turns or is_question or is_clear):
            message = f"`{summary.id}` has these words in quotation marks, and the quotation gives them to nobody"
            yield Said(CUT_HEARSAY, message, 0, 0, "name the `speaker:`, or say `kind: document` or `kind: term`", note)
        elif (
            (context.is_reported or context.is_marked) and context.voices and quotation.kind == "speech" and not is_said
        ):
            rule = CUT_HEARSAY if context.is_doubted else NO_SPEAKER
            message = f"`{summary.id}` gives these words to {_who(context.voices[0])}, and the quotation to nobody"
            yield Said(rule, message, 0, 0, "name the `speaker:`, or quote who says it", note)
        return
    for voice in context.voices:
        if identities.verdict(voice, quotation.speaker, quotation.via, summary.mentions) == "other":
            message = f"`{summary.id}` gives these words to {_who(voice)}, and the quotation to `{quotation.speaker}`"
            yield Said(OTHER_SUBJECT, message, 0, 0, _HINTS[OTHER_SUBJECT], note)


def _who(voice: Voice) -> str:
    """Say who speaks, and whom a pronoun may mean."""
    return f"`{voice.who}`" + (f" (`{voice.meant[0]}`)" if voice.meant else "")


_SAID_BESIDE = frozenset[Sense]({"condition", "hearsay", "scope"})
"""Senses of what dots leave out that may be said beside the quotation."""
_JUST = any_of("only|just|merely|nur|lediglich|bloß|seulement|à peine|단|단지|오직|겨우|고작|불과")
"""What says that a number is small and leaves it as it is."""
_UTTERED = any_of(
    r"promis\w+|pledg\w+|vow\w*|claim\w*|believ\w+|think\w*|thought|suggest\w*|predict\w*|argu\w+|insist\w*|hint\w*|"
    r"assert\w*|"
    r"versprech\w*|verspr[ai]ch\w*|versprochen|behaupt\w+|glaub\w+|mein\w+|vermut\w+|argumentier\w+|beteuer\w+|"
    r"prom\w+|prétend\w*|cro[iy]\w*|pens\w+|sugg\w+|prédi\w+|estim\w+|jur\w+|약속[가-힣]*|주장[가-힣]*|믿[가-힣]*|"
    r"생각[가-힣]*|전망[가-힣]*"
)
"""Verbs with which somebody says something that is open; who says it answers for it."""
_AS_FACT = "stated as fact"
_UNSURE = frozenset[Sense]({"negation", "question", "hearsay", "correction", "retraction"})
"""Senses that say already that the words are no statement of the article's own."""


def _message(turn: Turn, article: str) -> tuple[Rule, str]:
    """Return the rule and the message of what a text does to words."""
    cue = f"`{turn.cue.replace('`', chr(39))}`"
    if turn.length:
        return _spliced(turn, cue, article)
    match turn.sense:
        case "negation":
            return TURNED_WORDS, f"{cue} negates these words in `{article}`"
        case "question":
            return TURNED_WORDS, f"these words are part of a question in `{article}`"
        case "correction":
            return TURNED_WORDS, f"`{article}` calls these words wrong: {cue}"
        case "condition":
            return CUT_CONDITION, f"{cue} limits these words in `{article}`, and the quotation leaves it out"
        case "hearsay":
            return CUT_HEARSAY, f"`{article}` does not state this as a fact: the quotation leaves out {cue}"
        case "scope":
            return CUT_SCOPE, f"{cue} says in `{article}` how far this holds, and the quotation leaves it out"
        case "retraction":
            return TAKEN_BACK, f"`{article}` takes these words back: {cue}"
        case "subject":
            return OTHER_SUBJECT, f"`{article}` says this of another subject: {cue} comes before these words"


def _spliced(turn: Turn, cue: str, article: str) -> tuple[Rule, str]:
    """Return the rule and the message of what dots or a bracket leave out or put in."""
    rules: dict[Sense, Rule] = {
        "condition": CUT_CONDITION,
        "hearsay": CUT_HEARSAY,
        "scope": CUT_SCOPE,
        "subject": OTHER_SUBJECT,
    }
    rule = rules.get(turn.sense, LOST_NEGATION)
    if turn.sense == "subject" and turn.inserted:
        return rule, f"the bracket names somebody else than `{article}`, which has {cue} there"
    if turn.inserted:
        return rule, f"the bracket holds {cue}, and the words of `{article}` there do not"
    return rule, f"what is left out here of `{article}` holds {cue}"


def _own_words(record: Record | Site, where: Where, offset: int, value: object) -> str:
    """Return what the editor says around words: a sentence of prose, or the texts beside the value that holds them."""
    if offset >= 0:
        prose = _value_at(record, where.steps)
        return _sentence_at(prose, offset) if isinstance(prose, str) else ""
    if isinstance(value, Quotation):
        return plain(" ".join(filter(None, (value.about, value.note))))
    if isinstance(value, Reading):
        return plain(" ".join(filter(None, (value.qualifier, value.note))))
    if isinstance(value, Estimate):
        return plain(" ".join(filter(None, (value.level, value.note))))
    beside = _value_at(record, where.steps[:-3])
    fields = ("text", "says", "name", "question", "outcome", "date_note", "status", "description", "basis", "title")
    return plain(" ".join(str(getattr(beside, field)) for field in fields if getattr(beside, field, None)))


def _sentence_at(prose: str, offset: int) -> str:
    """Return the sentence of prose around an offset, without the words that it cites."""
    blank = prose
    for reference in references(prose):
        if isinstance(reference, Cited):
            blank = blank[: reference.start] + "x" * (reference.end - reference.start) + blank[reference.end :]
    at = 0
    for end, begin in sentence_ends(blank):
        if end >= offset:
            return plain(blank[at:end])
        at = begin
    return plain(blank[at:])


def _value_at(record: object, steps: tuple[str | int, ...]) -> object:
    for step in steps:
        record = record[step] if isinstance(step, int) or isinstance(record, dict) else getattr(record, step, None)  # type: ignore[index]
    return record
