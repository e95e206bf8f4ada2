"""What a language turns, limits, conditions, attributes or questions a statement with: the form of its table.

A table is a list of cues. Each is a pattern with the place where it is looked for, so that a language is data and the
search is written once. Patterns are of text in which quotation marks and apostrophes are straight (`plain`).

A table imports `sitegen.briefing.context.patterns` as `re`. A pattern is cheap if each of its alternatives has a word:
it is tried only on text that contains one of these, see `sitegen.literals`. A pattern without a word
is tried on every quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from sitegen.briefing.context import patterns as re
from sitegen.patterns import Pattern, Screen, Sought

NEVER = re.compile(r"(?!)")
"""What a language does not have."""

Sense = Literal["negation", "question", "condition", "hearsay", "scope", "correction", "retraction", "subject"]
"""What a sentence does to words, and a quotation of them does not show."""

Region = Literal[
    "before",
    "edge-before",
    "opening",
    "spoken",
    "after",
    "edge-after",
    "outside",
    "next",
    "previous",
    "heading",
    "between",
]
"""Where a cue is looked for.

- `before`: in the clause before the words; `edge-before`: directly before them; `opening`: at the start of the sentence
- `spoken`: before the words in the quotation marks that hold them
- `after`: in the clause after the words; `edge-after`: directly after them; `outside`: directly after the quotation
  marks that hold them, or after who said them
- `next`: at the start of the next sentence; `previous`: in the sentence before in the same paragraph
- `heading`: in the short paragraph without a full stop above theirs, for its first sentence
- `between`: in what dots or a bracket leave out
"""


NEVER = re.compile(r"(?!)")
"""What a language does not have."""


class Cue(NamedTuple):
    """One thing that changes what words say.

    Attributes:
        sense: How.
        region: Where it is looked for.
        pattern: What is looked for; its first group is named in the message, or else all of it. What its group `about`
            finds, where it has one, must be a pronoun or end in a word of the quoted ones. A sentence in which it has a
            group `limit` must begin with that or share a word with them.
        words: What the quoted words must match, such as a finite verb; None for any words.
        unless: What must not come before the words in their sentence; None for nothing.
    """

    sense: Sense
    region: Region
    pattern: Pattern
    words: Pattern | None = None
    unless: Pattern | None = None


Side = Literal["before", "after", "outside", "next", "previous", "heading", "whole"]
"""The part of a text in which several regions are; or the whole text, which `takes_back` concerns."""


class _Placed(NamedTuple):
    """The part of a text that a region is in, and how it lies there; see `Sought`."""

    side: Side
    anchored: bool = False
    starts: Literal["", "apart", "same"] = "same"
    ends: bool = True


_PLACED: Mapping[Region, _Placed] = {
    "before": _Placed("before", starts=""),
    "edge-before": _Placed("before", starts="apart"),
    "opening": _Placed("before"),
    "spoken": _Placed("before", starts="apart"),
    "after": _Placed("after", ends=False),
    "edge-after": _Placed("after", anchored=True),
    "outside": _Placed("outside", anchored=True, starts="apart"),
    "next": _Placed("next", anchored=True),
    "previous": _Placed("previous", anchored=True),
    "heading": _Placed("heading", anchored=True),
}
ANCHORED = frozenset(region for region, placed in _PLACED.items() if placed.anchored)
"""Regions at whose start a cue is."""


@dataclass(frozen=True, eq=False)
class Table:
    """All that is known of a language.

    Attributes:
        cues: In the order of how sure they are: the first of a sense is named.
        clause: What makes words a statement: a finite verb.
        breaks: Where a clause ends for what stands before it.
        breaks_after: Where a clause ends for what follows.
        aside: What is put in between and belongs to no clause around it.
        strengthens: Words that make more of a statement where a bracket puts them in.
        admits: For each sense, words with which an editor's own sentence says the same.
        voices: How the language says who speaks.
        takes_back: What a sentence has that takes back what an earlier one says.
        tells_which: With what such a sentence says what it takes back.
        says: With what a sentence tells that somebody says something.
        common: Words that sentences share which are of different things.
        contrasts: Behind which nothing holds of what comes before it in a sentence.
        predicate: What begins with a finite verb, so that its subject is not in it.
        stated: What is a whole statement, with a subject of its own.
        begins: Behind what such a statement may begin in a sentence and says the same without it.
        goes_on: With what a sentence may go on behind such a statement that says the same without it.
        earlier: A time at which something was said.
        later: A later time, with which a sentence begins that overtakes what was said.
        upholds: What a sentence has that bears out what was said.
        mocks: Praise that the text itself exclaims, which is seldom meant.
    """

    cues: Sequence[Cue]
    clause: Pattern
    breaks: Pattern
    breaks_after: Pattern
    aside: Pattern
    strengthens: Pattern
    admits: Mapping[Sense, Pattern]
    voices: Voices
    takes_back: Pattern = NEVER
    tells_which: Pattern = NEVER
    says: Pattern = NEVER
    common: Pattern = NEVER
    contrasts: Pattern = NEVER
    predicate: Pattern = NEVER
    stated: Pattern = NEVER
    begins: Pattern = NEVER
    goes_on: Pattern = NEVER
    earlier: Pattern = NEVER
    later: Pattern = NEVER
    upholds: Pattern = NEVER
    mocks: Pattern = NEVER

    @cached_property
    def screens(self) -> Mapping[Side, Screen]:
        """The screen of each part of a text; its patterns are those of cues, by position in `cues`, or `takes_back`."""
        by_side: dict[Side, dict[int, Sought]] = {placed.side: {} for placed in _PLACED.values()}
        for number, cue in enumerate(self.cues):
            if cue.region != "between":
                placed = _PLACED[cue.region]
                sought = Sought(cue.pattern, placed.anchored, placed.starts, placed.ends)
                by_side[placed.side][number] = sought
        by_side["whole"] = {0: Sought(self.takes_back)}
        return {side: Screen(patterns) for side, patterns in by_side.items()}


@dataclass(frozen=True, eq=False)
class Voices:
    """How a language says who speaks; each pattern names them by its group `who`.

    Attributes:
        behind: What follows quotation marks, at their end.
        before: What comes before the words in their sentence; the group `by` is where the speaking begins.
        before_speech: What comes before quotation marks whose speaker is told for certain only by what follows them.
        confirms: What follows the marks then.
        doubled: What follows them where somebody tells what another said: the nearest one speaks, not the first.
        closing: What follows words that are in no quotation marks, in their sentence.
        doubts: With what it leaves open whether that is true.
        ends: What ends the reach of who spoke before.
        goes_on: What may be left between two pairs of quotation marks of one speaker behind who it is.
        subject: A name that is the subject of a sentence.
        indefinite: With what somebody begins who is not named.
        pronoun: What stands for a name.
        article: What comes before a title and is no part of it.
        common: What begins with a capital and is no name.
        thing: The pronoun that stands for no person.
        written: What somebody wrote and such a pronoun may stand for, and who did.
        forms: Pronoun of a person, in small letters, to all its forms.
        verb: What a name that is a subject may be followed by.
        any_verb: What follows quotation marks at their end, where a comma ends them, with whatever verb.
        against: Pronoun, in small letters, to what tells of a name, for which `{name}` stands, that it is not meant.
        carries_on: What comes before quotation marks in a sentence whose subject is that of the one before.
        following: What the next sentence begins with behind a speech of whole sentences whose speaker it shows.
    """

    behind: Sequence[Pattern]
    before: Sequence[Pattern]
    before_speech: Sequence[Pattern]
    confirms: Pattern
    doubled: Pattern
    closing: Sequence[Pattern]
    doubts: Pattern
    ends: Pattern
    goes_on: Pattern
    subject: Pattern
    indefinite: Pattern
    pronoun: Pattern
    article: Pattern
    common: Pattern
    thing: Pattern = NEVER
    written: Pattern = NEVER
    forms: Mapping[str, Pattern] = field(default_factory=dict)
    verb: Pattern = NEVER
    any_verb: Sequence[Pattern] = ()
    against: Mapping[str, str] = field(default_factory=dict)
    carries_on: Pattern = NEVER
    following: Pattern = NEVER

    @cached_property
    def screens(self) -> Mapping[str, Screen]:
        """By the attribute, which of its patterns can match."""
        return {
            "behind": _screen(self.behind, anchored=True),
            "before": _screen(self.before),
            "before_speech": _screen(self.before_speech),
            "closing": _screen(self.closing),
        }


def _screen(patterns: Iterable[Pattern], *, anchored: bool = False) -> Screen:
    return Screen({number: Sought(pattern, anchored) for number, pattern in enumerate(patterns)})


_PLAIN = tuple(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f", '"'),
        **dict.fromkeys("\n\t\r\u00a0\u202f\u2009\u3000", " "),
        **dict.fromkeys("\u2010\u2011", "-"),
        "\u2014": "\u2013",
    }.items()
)
_PLAIN_IN_ASCII = tuple((char, instead) for char, instead in _PLAIN if char.isascii())


def plain(text: str) -> str:
    """Return a text with straight marks and plain spaces, each character where it was."""
    # To look for each of these is ten times as fast as to translate.
    for char, instead in _PLAIN_IN_ASCII if text.isascii() else _PLAIN:
        text = text.replace(char, instead)
    return text


def any_of(pattern: str) -> Pattern:
    """Return a pattern of whole words, in whatever case."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
