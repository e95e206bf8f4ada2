"""A briefing of any size, in our own words, the same on every machine."""

from __future__ import annotations

import random
from dataclasses import dataclass

_SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstv" for vowel in "aeo"]
_WORDS = 6_000
_LENGTH = 590
_COPIED_EACH = 10
_COPIED_WORDS = 300


@dataclass(frozen=True)
class Corpus:
    """Articles and the names of people in them.

    Attributes:
        texts: Article id to captured text.
        names: Full names of people.
    """

    texts: dict[str, str]
    names: list[str]


def make_corpus(articles: int, people: int) -> Corpus:
    """Make articles of about 590 words, in which people are named, quoted and sometimes copied.

    Every tenth article takes half of its words from the one before.

    Arguments:
        articles: How many.
        people: How many names there are to be found.
    """
    chance = random.Random(f"{articles}/{people}")  # noqa: S311 - a corpus, not a secret
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    weights = [1 / (rank + 5) for rank in range(_WORDS)]
    names = [f"{_name(chance)} {_name(chance)}" for _ in range(people)]
    texts: dict[str, str] = {}
    before: list[str] = []
    for number in range(articles):
        words = chance.choices(vocabulary, weights, k=_LENGTH)
        if number % _COPIED_EACH == 1:
            words[:_COPIED_WORDS] = before[:_COPIED_WORDS]
        before = words
        texts[f"article-{number:05}"] = _written(chance, words, names)
    return Corpus(texts, names)


def _written(chance: random.Random, words: list[str], names: list[str]) -> str:
    """Set words as paragraphs of sentences in which people are introduced, named again by surname, and quoted."""
    sentences = []
    for start in range(0, len(words), 12):
        part = " ".join(words[start : start + 12])
        if start % 48 == 0:
            name = chance.choice(names)
            part = f"{name} said “{part}”, and {name.split()[1]} added no more"
        sentences.append(part[:1].upper() + part[1:] + ".")
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return "\n\n".join(paragraphs) + "\n"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
