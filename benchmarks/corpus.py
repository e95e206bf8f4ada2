"""A briefing of any size, in our own words, the same on every machine."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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

ADDED_TO_TEXT = "Nobody was surprised by that."
ADDED_TO_SUMMARY = "One sentence of it is new."
NEW_NAME = "Wanda Ungewiss"


@dataclass(frozen=True)
class Story:
    """One article.

    Attributes:
        id: The id of its record.
        title: A headline.
        text: The captured text.
        summary: What it says, in the editor's words.
        quoted: Who says what in it, in the order of the text: numbers of people, and their words.
        published: The day.
        publisher: Number of its publisher.
        topics: Numbers of its topics.
        source: The number of the article that it takes half of its words from, or None.
    """

    id: str
    title: str
    text: str
    summary: str
    quoted: Sequence[tuple[int, str]]
    published: date
    publisher: int
    topics: Sequence[int]
    source: int | None

    @property
    def people(self) -> list[int]:
        """Numbers of the people named in it."""
        return sorted({person for person, _ in self.quoted})

    @property
    def kind(self) -> str:
        """What sort of document it is."""
        return "rewrite" if self.source is not None else _KINDS[self.published.day % len(_KINDS)]

    @property
    def listed(self) -> Sequence[tuple[int, str]]:
        """Those of its quotations that its summary lists."""
        return self.quoted[:_LISTED_QUOTATIONS]


@dataclass(frozen=True)
class Corpus:
    """Articles, the people named in them, and what else a briefing has.

    Attributes:
        stories: The articles.
        names: Full names of people.
        topics: Names of topics.
        publishers: Names of publishers.
        vocabulary: Words to write with.
        former: Names under which the articles know people who are called otherwise now, by the number of the person.
    """

    stories: Sequence[Story]
    names: Sequence[str]
    topics: Sequence[str]
    publishers: Sequence[str]
    vocabulary: Sequence[str] = field(repr=False)
    former: Mapping[int, str] = field(default_factory=dict)

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
        title = _titled(chance, vocabulary, 7)
        stories.append(
            Story(
                id=f"article-{number:05}",
                title=title,
                text=text,
                summary=f"{title} is what this article is about. It has {len(voices)} voices in all.",
                quoted=voices,
                published=_FIRST_DAY + timedelta(days=number * 700 // articles),
                publisher=chance.randrange(len(publishers)),
                topics=sorted(chance.sample(range(len(topics)), 2)),
                source=number - 1 if copied else None,
            )
        )
    return Corpus(stories, names, topics, publishers, vocabulary)


def with_edited_article(corpus: Corpus, number: int) -> Corpus:
    """Return the corpus after an edit: an article's first paragraph and its summary have one more sentence."""
    story = corpus.stories[number]
    first, rest = story.text.split("\n\n", 1)
    edited = replace(story, text=f"{first} {ADDED_TO_TEXT}\n\n{rest}", summary=f"{story.summary} {ADDED_TO_SUMMARY}")
    return replace(corpus, stories=[*corpus.stories[:number], edited, *corpus.stories[number + 1 :]])


def with_renamed_person(corpus: Corpus, number: int) -> Corpus:
    """Return the corpus after an edit: a person has another name, and the articles keep the former one."""
    names = [*corpus.names[:number], NEW_NAME, *corpus.names[number + 1 :]]
    return replace(corpus, names=names, former={number: corpus.names[number]})


def project_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Give the files of a corpus as a project of sitegen: captured texts, a summary of each, and what they refer to.

    Each is a path from the project's folder, and the text.
    """
    for name, text in _records(corpus):
        yield f"content/{name}", text


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as a project of sitegen.

    Arguments:
        corpus: What to write.
        folder: The project's folder, which is made.
    """
    for name, text in project_files(corpus):
        path = folder / name
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
        f"  kind: {story.kind}",
        "  rights: excerpt",
        *([f"  derived_from: [article-{story.source:05}]"] if story.source is not None else []),
        f"summary: {story.summary}",
        "key_points:",
        f'  - text: "It begins with [[person-{person}]] [@{story.id} “{words}”]."',
        f"topics: [{', '.join(f'topic-{topic}' for topic in story.topics)}]",
        f"actors: [{', '.join(f'person-{one}' for one in story.people)}]",
        "quotations:",
        *(f"  - {{text: {said}, speaker: person-{one}, about: the matter at hand}}" for one, said in story.listed),
    ]
    number = int(story.id.removeprefix("article-"))
    if number % 5 == 0:
        figure = number % max(1, len(corpus.topics) // 2)
        lines += ["readings:", f"  - {{figure: figure-{figure}, value: {1000 + number}, as_of: {story.published}}}"]
    return "\n".join(lines) + "\n"


def _records(corpus: Corpus) -> Iterator[tuple[str, str]]:
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
        former = f"aliases: [{corpus.former[number]}]\n" if number in corpus.former else ""
        yield (
            f"actors/person-{number}.yaml",
            f"name: {name}\nkind: person\n{former}description: A person in the news.\n",
        )
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
