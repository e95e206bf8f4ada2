"""The project of one generator in a folder: written, edited, built, measured, and looked at."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from benchmarks.corpus import Corpus
from benchmarks.generators import Generator
from benchmarks.measure import MeasureError, Run, run

ONLY_SITEGEN = frozenset({"sources.html", "evidence.html", "search.html"})
"""Pages that need what no other generator knows."""


class Site:
    """A project in a folder.

    Attributes:
        generator: What builds it.
        folder: The project's folder.
        output: What it builds into.
    """

    def __init__(self, generator: Generator, folder: Path, corpus: Corpus) -> None:
        """Write the project of a corpus."""
        self.generator = generator
        self.folder = folder
        self.output = folder / "public"
        self._command = generator.command()
        self._written: dict[str, int] = {}
        self._before: dict[str, str] = {}
        for name, text in generator.files(corpus):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            self._written[name] = hash(text)

    def build(self, *, with_memory: bool = False) -> Run:
        """Build it once."""
        return run(self._command, self.folder, with_memory=with_memory)

    def forget(self) -> None:
        """Remove the output and whatever the generator keeps between runs."""
        for name in ("public", *self.generator.kept):
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def changes(self, corpus: Corpus) -> Mapping[str, str]:
        """Return the files that another corpus would have otherwise, with their texts."""
        return {name: text for name, text in self.generator.files(corpus) if self._written.get(name) != hash(text)}

    def edit(self, changes: Mapping[str, str]) -> None:
        """Write changed files."""
        for name, text in changes.items():
            path = self.folder / name
            self._before.setdefault(name, path.read_text("utf-8"))
            path.write_text(text, "utf-8")

    def restore(self) -> None:
        """Undo all edits."""
        for name, text in self._before.items():
            (self.folder / name).write_text(text, "utf-8")
        self._before.clear()

    def page(self, path: str) -> str:
        """Return a page by its path in the output."""
        return (self.output / path).read_text("utf-8")

    def pages(self) -> frozenset[str]:
        """Return the paths of its pages."""
        return frozenset(path.relative_to(self.output).as_posix() for path in self.output.rglob("*.html"))

    def size(self) -> tuple[int, int]:
        """Return the number of files of the output, and of their bytes."""
        sizes = [path.stat().st_size for path in _files(self.output)]
        return len(sizes), sum(sizes)

    def floor(self, folder: Path) -> dict[str, Run]:
        """Measure the least that any generator must do here, each by a plain loop.

        Arguments:
            folder: Where the bytes of the output are written once more; it is removed again.
        """
        outputs = [(path.relative_to(self.output), path.read_bytes()) for path in _files(self.output)]
        inputs = [self.folder / name for name in self._written]
        timed: dict[str, Run] = {}
        with _clock(timed, "write the output"):
            for path, content in outputs:
                target = folder / path
                try:
                    target.write_bytes(content)
                except FileNotFoundError:
                    target.parent.mkdir(parents=True)
                    target.write_bytes(content)
        shutil.rmtree(folder)
        with _clock(timed, "read the inputs"):
            for path in inputs:
                path.read_bytes()
        with _clock(timed, "stat the inputs"):
            for path in inputs:
                path.stat()
        return timed


def same_pages(sites: Sequence[Site]) -> None:
    """Check that sites have the same pages, but for those that only sitegen makes.

    Arguments:
        sites: That of sitegen first.

    Raises:
        MeasureError: A page is missing in one of them.
    """
    ours = sites[0].pages() - ONLY_SITEGEN
    for site in sites[1:]:
        theirs = site.pages()
        if differing := sorted(ours ^ theirs):
            raise MeasureError(
                f"{len(ours)} pages of sitegen and {len(theirs)} of {site.generator.name} are not the same: "
                + ", ".join(differing[:10])
            )


def same_links(sites: Sequence[Site], corpus: Corpus) -> None:
    """Check that the first, the middle and the last topic and person list just the articles that they should.

    Raises:
        MeasureError: One of them lists others.
    """
    for number in _some(corpus.topics):
        listed = {story.id for story in corpus.stories if number in story.topics}
        _same_links(sites, f"topics/topic-{number}.html", listed)
    for number in _some(corpus.names):
        listed = {story.id for story in corpus.stories if number in story.people}
        _same_links(sites, f"actors/person-{number}.html", listed)


def listed_articles(page: str) -> frozenset[str]:
    """Return the ids of the articles that the section `articles` of a page links to."""
    parser = _Links()
    parser.feed(page)
    return frozenset(parser.articles)


def _same_links(sites: Sequence[Site], path: str, expected: set[str]) -> None:
    for site in sites:
        found = listed_articles(site.page(path))
        if found != expected:
            raise MeasureError(
                f"{path} of {site.generator.name} lists {len(found)} articles where {len(expected)} belong: "
                + ", ".join(sorted(found ^ expected)[:10])
            )


class _Links(HTMLParser):
    """Collects links to articles inside of `<section id="articles">`."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: set[str] = set()
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section":
            self._inside = given.get("id") == "articles"
        elif tag == "a" and self._inside:
            path = PurePosixPath((given.get("href") or "").partition("#")[0])
            if path.parent.name == "articles":
                self.articles.add(path.stem)

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self._inside = False


class _clock:  # noqa: N801 - used as a function
    """Measures a block of this process."""

    def __init__(self, into: dict[str, Run], name: str) -> None:
        self._into = into
        self._name = name

    def __enter__(self) -> None:
        self._started = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        wall, processor = self._started
        self._into[self._name] = Run(time.perf_counter() - wall, time.process_time() - processor)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _some(items: Sequence[object]) -> set[int]:
    return {0, len(items) // 2, len(items) - 1}
