"""What a language turns, limits, conditions, attributes or questions a statement with: the form of its table.

A table is a list of cues. Each is a pattern with the place where it is looked for, so that a language is data and the
search is written once. Patterns are of text in which quotation marks and apostrophes are straight (`plain`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

Sense = Literal["negation", "question", "condition", "hearsay", "scope", "correction", "retraction", "subject"]
"""What a sentence does to words, and a quotation of them does not show."""

Region = Literal[
    "before", "edge-before", "opening", "spoken", "after", "edge-after", "outside", "next", "previous", "between"
]
"""Where a cue is looked for.

- `before`: in the clause before the words; `edge-before`: directly before them; `opening`: at the start of the sentence
- `spoken`: before the words in the quotation marks that hold them
- `after`: in the clause after the words; `edge-after`: directly after them; `outside`: directly after the quotation
  marks that hold them, or after who said them
- `next`: at the start of the next sentence; `previous`: in the sentence before in the same paragraph
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
            finds, where it has one, must be a pronoun or end in a word of the quoted ones.
        words: What the quoted words must match, such as a finite verb; None for any words.
        unless: What must not come before the words in their sentence; None for nothing.
    """

    sense: Sense
    region: Region
    pattern: re.Pattern[str]
    words: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


class Table(NamedTuple):
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
    """

    cues: Sequence[Cue]
    clause: re.Pattern[str]
    breaks: re.Pattern[str]
    breaks_after: re.Pattern[str]
    aside: re.Pattern[str]
    strengthens: re.Pattern[str]
    admits: Mapping[Sense, re.Pattern[str]]
    voices: Voices
    takes_back: re.Pattern[str] = NEVER
    tells_which: re.Pattern[str] = NEVER
    says: re.Pattern[str] = NEVER
    common: re.Pattern[str] = NEVER
    contrasts: re.Pattern[str] = NEVER
    predicate: re.Pattern[str] = NEVER
    stated: re.Pattern[str] = NEVER
    begins: re.Pattern[str] = NEVER
    goes_on: re.Pattern[str] = NEVER


class Voices(NamedTuple):
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
        she: What tells of a name, for which `{name}` stands, that `she` may be that one and `he` not; `he`: the same of `he`.
        carries_on: What comes before quotation marks in a sentence whose subject is that of the one before.
        following: What the next sentence begins with behind a speech of whole sentences whose speaker it shows.
    """

    behind: Sequence[re.Pattern[str]]
    before: Sequence[re.Pattern[str]]
    before_speech: Sequence[re.Pattern[str]]
    confirms: re.Pattern[str]
    doubled: re.Pattern[str]
    closing: Sequence[re.Pattern[str]]
    doubts: re.Pattern[str]
    ends: re.Pattern[str]
    goes_on: re.Pattern[str]
    subject: re.Pattern[str]
    indefinite: re.Pattern[str]
    pronoun: re.Pattern[str]
    article: re.Pattern[str]
    common: re.Pattern[str]
    thing: re.Pattern[str] = NEVER
    written: re.Pattern[str] = NEVER
    forms: Mapping[str, re.Pattern[str]] = MappingProxyType({})
    verb: re.Pattern[str] = NEVER
    any_verb: Sequence[re.Pattern[str]] = ()
    she: str = ""
    he: str = ""
    carries_on: re.Pattern[str] = NEVER
    following: re.Pattern[str] = NEVER


_PLAIN = tuple(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f", '"'),
        **dict.fromkeys("\n\t\r\u00a0\u202f\u2009\u3000", " "),
        **dict.fromkeys("\u2010\u2011", "-"),
        "\u2014": "\u2013",
    }.items()
)


def plain(text: str) -> str:
    """Return a text with straight marks and plain spaces, each character where it was."""
    # To look for each of these is ten times as fast as to translate.
    for char, instead in _PLAIN:
        text = text.replace(char, instead)
    return text


def any_of(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words, in whatever case."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
