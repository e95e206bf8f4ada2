"""A briefing of any size, in our own words, the same on every machine."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

_SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstv" for vowel in "aeo"]
_WORDS = 6_000
_LENGTH = 590
_COPIED_EACH = 10
_COPIED_WORDS = 300
_NAMED_EACH = 72
_LISTED_QUOTATIONS = 3
_KINDS = ("report", "analysis", "statement", "interview")
_FIRST_DAY = date(2031, 1, 1)


@dataclass(frozen=True)
class Story:
    """One article.

    Attributes:
        id: The id of its record.
        title: A headline.
        text: The captured text.
        quoted: Who says what in it, in the order of the text: numbers of people, and their words.
        published: The day.
        publisher: Number of its publisher.
        topics: Numbers of its topics.
        source: The number of the article that it takes half of its words from, or None.
    """

    id: str
    title: str
    text: str
    quoted: Sequence[tuple[int, str]]
    published: date
    publisher: int
    topics: Sequence[int]
    source: int | None

    @property
    def people(self) -> list[int]:
        """Numbers of the people named in it."""
        return sorted({person for person, _ in self.quoted})


@dataclass(frozen=True)
class Corpus:
    """Articles, the people named in them, and what else a briefing has.

    Attributes:
        stories: The articles.
        names: Full names of people.
        topics: Names of topics.
        publishers: Names of publishers.
        vocabulary: Words to write with.
    """

    stories: Sequence[Story]
    names: Sequence[str]
    topics: Sequence[str]
    publishers: Sequence[str]
    vocabulary: Sequence[str] = field(repr=False)

    @property
    def texts(self) -> dict[str, str]:
        """Article id to captured text."""
        return {story.id: story.text for story in self.stories}


def make_corpus(articles: int, people: int | None = None) -> Corpus:
    """Make articles of about 590 words, in which people are named, quoted and sometimes copied.

    Every tenth article takes half of its words from the one before. There is a topic for every fifty articles.

    Arguments:
        articles: How many.
        people: How many names there are to be found; one for every ten articles unless said.
    """
    chance = random.Random(f"{articles}/{people}")  # noqa: S311 - a corpus, not a secret
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    weights = [1 / (rank + 5) for rank in range(_WORDS)]
    names = list(_distinct_names(chance, people or max(10, articles // 10)))
    topics = [_titled(chance, vocabulary, 3) for _ in range(max(4, articles // 50))]
    publishers = [f"The {_titled(chance, vocabulary, 2)}" for _ in range(max(3, articles // 200))]
    stories: list[Story] = []
    before: list[str] = []
    voices: Sequence[tuple[int, str]] = ()
    for number in range(articles):
        words = chance.choices(vocabulary, weights, k=_LENGTH)
        copied = number % _COPIED_EACH == 1
        if copied:
            words[:_COPIED_WORDS] = before[:_COPIED_WORDS]
        before = words
        text, voices = _written(chance, words, names, [one for one, _ in voices] if copied else ())
        stories.append(
            Story(
                id=f"article-{number:05}",
                title=_titled(chance, vocabulary, 7),
                text=text,
                quoted=voices,
                published=_FIRST_DAY + timedelta(days=number * 700 // articles),
                publisher=chance.randrange(len(publishers)),
                topics=sorted(chance.sample(range(len(topics)), 2)),
                source=number - 1 if copied else None,
            )
        )
    return Corpus(stories, names, topics, publishers, vocabulary)


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as a project of sitegen: captured texts, a summary of each, and the records they refer to.

    Arguments:
        corpus: What to write.
        folder: The project's folder, which is made.
    """
    content = folder / "content"
    for name, text in _files(corpus):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def summary_of(corpus: Corpus, story: Story) -> str:
    """Return the YAML of an article's summary."""
    person, words = story.quoted[0]
    lines = [
        "article:",
        f"  sha256: {hashlib.sha256(story.text.encode()).hexdigest()}",
        f"  title: {story.title}",
        f"  publisher: publisher-{story.publisher}",
        f"  published: {story.published}",
        f"  kind: {'rewrite' if story.source is not None else _KINDS[story.published.day % len(_KINDS)]}",
        "  rights: excerpt",
        *([f"  derived_from: [article-{story.source:05}]"] if story.source is not None else []),
        f"summary: {story.title} is what this article is about. It has {len(story.quoted)} voices in all.",
        "key_points:",
        f'  - text: "It begins with [[person-{person}]] [@{story.id} “{words}”]."',
        f"topics: [{', '.join(f'topic-{topic}' for topic in story.topics)}]",
        f"actors: [{', '.join(f'person-{one}' for one in story.people)}]",
        "quotations:",
        *(
            f"  - {{text: {said}, speaker: person-{one}, about: the matter at hand}}"
            for one, said in story.quoted[:_LISTED_QUOTATIONS]
        ),
    ]
    number = int(story.id.removeprefix("article-"))
    if number % 5 == 0:
        figure = number % max(1, len(corpus.topics) // 2)
        lines += ["readings:", f"  - {{figure: figure-{figure}, value: {1000 + number}, as_of: {story.published}}}"]
    return "\n".join(lines) + "\n"


def _files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    yield (
        "site.yaml",
        "title: A briefing\ndescription: Made to measure with.\nas_of: 2032-12-31\n"
        "bottom_line: It is large.\nnavigation: [topics, actors, events, figures, disputes, articles, sources]\n"
        "",
    )
    yield (
        "publishers.yaml",
        "".join(
            f"publisher-{number}:\n  name: {name}\n  reliability: B\n  descriptor: a daily\n"
            for number, name in enumerate(corpus.publishers)
        ),
    )
    for number, name in enumerate(corpus.names):
        yield f"actors/person-{number}.yaml", f"name: {name}\nkind: person\ndescription: A person in the news.\n"
    for number, story in enumerate(corpus.stories):
        yield f"articles/{story.id}.txt", story.text
        yield f"summaries/{story.id}.yaml", summary_of(corpus, story)
        if number % 100 == 0:
            yield from _extras(number // 100, story)
    for number, name in enumerate(corpus.topics):
        source = corpus.stories[number * 50 % len(corpus.stories)].id
        yield (
            f"topics/topic-{number}.yaml",
            f"name: {name}\nbottom_line: This is the main point. It is brief.\n"
            f'background: "It began there [@{source}], and went on."\n'
            "judgments:\n  - text: It goes on.\n    likelihood: likely\n    confidence: moderate\n"
            f"    basis: One source says so.\n    sources: [{source}]\n",
        )
    for number in range(max(1, len(corpus.topics) // 2)):
        yield (
            f"figures/figure-{number}.yaml",
            f"name: Number of things {number}\nunit: things\ntopics: [topic-{number}]\n",
        )


def _extras(number: int, story: Story) -> Iterator[tuple[str, str]]:
    """Give an event and a dispute that rest on an article."""
    topic, person = story.topics[0], story.people[0]
    (_, first), (_, second) = story.quoted[:2]
    yield (
        f"events/event-{number}.yaml",
        f"name: Event of {story.title}\ndate: {story.published}\nstatus: reported\n"
        f"topics: [topic-{topic}]\nactors: [person-{person}]\nsources: [{story.id}]\n",
    )
    yield (
        f"disputes/dispute-{number}.yaml",
        f"question: Who was right in the matter of {story.title}?\nkind: framing\ntopics: [topic-{topic}]\n"
        f"positions:\n  - says: One was.\n    sources: [{{article: {story.id}, quotation: {first}}}]\n"
        f"  - says: The other was.\n    sources: [{{article: {story.id}, quotation: {second}}}]\n"
        "conclusion: It cannot be told.\n",
    )


def _written(
    chance: random.Random, words: Sequence[str], names: Sequence[str], voices: Sequence[int]
) -> tuple[str, Sequence[tuple[int, str]]]:
    """Set words as paragraphs of sentences in which people are introduced, named again by surname, and quoted.

    Who speaks is drawn by lot, unless `voices` says it.
    """
    sentences = []
    quoted: list[tuple[int, str]] = []
    for start in range(0, len(words), 12):
        part = " ".join(words[start : start + 12])
        if start % _NAMED_EACH == 0:
            person = voices[len(quoted)] if voices else chance.randrange(len(names))
            quoted.append((person, part))
            part = f"{names[person]} said “{part}”, and {names[person].split()[1]} added no more"
        sentences.append(part[:1].upper() + part[1:] + ".")
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return "\n\n".join(paragraphs) + "\n", quoted


def _distinct_names(chance: random.Random, count: int) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < count:
        name = f"{_name(chance)} {_name(chance)}"
        if name not in seen:
            seen.add(name)
            yield name


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()


def _titled(chance: random.Random, vocabulary: Sequence[str], words: int) -> str:
    return " ".join(chance.choices(vocabulary, k=words)).capitalize()
