"""How the time for evidence grows with the number of articles, and how it compares with another checkout.

    make bench-evidence
    make bench-evidence ARGS="--beside ../before"

`mentions`, `overlap`, `quotations` and `together` are parts of the work, on texts in memory. `examine` is everything
that `sitegen check` does in a project that it sees for the first time: it reads files, extracts texts, locates
quotations, reads the sentences around them, counts names, checks numbers, compares articles. `examine, pages` is the
same with articles as HTML pages. Each size is measured several times in turn, and the medians are compared: if a ratio
is near that of the sizes, time grows linearly. Processor time includes all processes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path

import click

from benchmarks.corpus import Corpus, make_corpus, project_files
from benchmarks.measure import fast_folder
from sitegen.briefing.comparison import compare
from sitegen.briefing.names import Names
from sitegen.briefing.origins import Text
from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.collector import without_collector
from sitegen.content.captures import Capture
from sitegen.content.records import Actor
from sitegen.text import normalise, words

_PEOPLE = 5_000
_QUOTED_WORDS = 12
_ROOT = Path(__file__).resolve().parent.parent
_ROOM_PER_ARTICLE = 30_000

_EXAMINE = """\
import os, sys
from pathlib import Path
from sitegen.options import Options

try:
    from sitegen.work import examine
except ImportError:  # a checkout of before December 2026
    from sitegen.build import examine

folder = Path(sys.argv[1])
options = Options(content=folder / "content", output=folder / "public")
before = os.times()
work = examine(options)
print(sum(os.times()[:4]) - sum(before[:4]))
"""


def mentions(corpus: Corpus) -> None:
    """Count every name in every article."""
    actors = [Actor(id=f"actor-{number}", name=name, kind="person") for number, name in enumerate(corpus.names)]
    names = Names(actors, ())
    for article, text in corpus.texts.items():
        if not names.count(article, normalise(text)).counts:
            raise AssertionError(f"nobody is named in {article}")


def overlap(corpus: Corpus) -> None:
    """Measure what articles have in common."""
    found = compare({article: Text.of(words(normalise(text))) for article, text in corpus.texts.items()}).overlaps
    copies = len(corpus.texts) // 10
    if len(found) < copies:
        raise AssertionError(f"{len(found)} of {copies} copies were found")


def quotations(corpus: Corpus) -> None:
    """Locate three quotations in every article."""
    for text in corpus.texts.values():
        locate_some(SearchText(Capture(Path(), "", len(text), "utf-8", "text-1", text)))


def locate_some(search: SearchText) -> None:
    """Locate three quotations."""
    given = search.source.split()
    for start in (0, len(given) // 3, len(given) // 2):
        wanted = " ".join(given[start : start + _QUOTED_WORDS])
        if not isinstance(search.locate(wanted), Place):
            raise AssertionError(f"{wanted} was not found")


def together(corpus: Corpus) -> None:
    """Do all of it, with each text brought to normal form and split into words once, as a build does."""
    actors = [Actor(id=f"actor-{number}", name=name, kind="person") for number, name in enumerate(corpus.names)]
    names = Names(actors, ())
    texts = {}
    for article, text in corpus.texts.items():
        search = SearchText(Capture(Path(), "", len(text), "utf-8", "text-1", text))
        normal = search.normal.text
        texts[article] = Text.of(words(normal))
        if not names.count(article, normal).counts:
            raise AssertionError(f"nobody is named in {article}")
        locate_some(search)
    compare(texts)


WORK: Mapping[str, Callable[[Corpus], None]] = {
    "mentions": mentions,
    "overlap": overlap,
    "quotations": quotations,
    "together": together,
}


def write_project(corpus: Corpus, folder: Path, *, as_pages: bool) -> None:
    """Write a corpus as a project of sitegen.

    Arguments:
        corpus: What to write.
        folder: The project's folder, which is made.
        as_pages: Whether its captured texts are pages of HTML.
    """
    if as_pages:
        corpus = replace(corpus, stories=[replace(story, text=page_of(story.text)) for story in corpus.stories])
    for name, text in project_files(corpus):
        path = folder / (name.replace(".txt", ".html") if as_pages else name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def page_of(text: str) -> str:
    """Return a text as the article of a page that has what pages have around one."""
    rules = "".join(f".part-{number} {{ color: #{number:03x} }} " for number in range(100))
    links = "".join(f"<li><a href='/{number}'>Part {number} of the site</a></li>" for number in range(40))
    paragraphs = "".join(f"<p class='part-{len(each) % 100}'>{escape(each)}</p>" for each in text.strip().split("\n\n"))
    return (
        f"<!doctype html><html lang='en'><head><title>A page</title><style>{rules}.menu {{ display: flex }}</style>"
        f"</head><body><nav class='menu'><ul>{links}</ul></nav><main><article>{paragraphs}</article></main>"
        f"<footer><p>All rights are reserved.</p><ul>{links}</ul></footer></body></html>"
    )


def examined(checkout: Path, folder: Path) -> float:
    """Return the processor time in which a checkout of sitegen examines a project that it has never seen.

    Raises:
        ClickException: When it cannot.
    """
    python = Path(sys.executable) if checkout == _ROOT else checkout / ".venv/bin/python"
    # Python keeps its modules as for anybody, so that none is compiled while it is measured.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(python), "-c", _EXAMINE, str(folder)]
    try:
        return float(subprocess.run(command, cwd=checkout, env=kept, capture_output=True, check=True).stdout)
    except OSError as error:
        raise click.ClickException(f"{python}: {error.strerror}") from None
    except subprocess.CalledProcessError as error:
        raise click.ClickException(f"{checkout}: {error.stderr.decode().strip()[-500:]}") from None


@click.command()
@click.option("--sizes", default="1000,10000", show_default=True, help="Numbers of articles, set apart by commas.")
@click.option("--repeat", default=3, show_default=True, help="How often each is measured.")
@click.option(
    "--beside",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    help="Another checkout of sitegen, with its own .venv, that examines the same projects in turn.",
)
def main(sizes: str, repeat: int, beside: Path | None) -> None:
    """Measure the evidence: its parts, and all that `sitegen check` does."""
    numbers = [int(size) for size in sizes.split(",")]
    measure_parts(numbers, repeat)
    checkouts = [_ROOT, *filter(None, [beside])]
    room, _ = fast_folder(max(numbers) * _ROOM_PER_ARTICLE)
    for as_pages in (False, True):
        for number in numbers:
            with tempfile.TemporaryDirectory(dir=room) as folder:
                write_project(make_corpus(number), Path(folder), as_pages=as_pages)
                runs = [[examined(each, Path(folder)) for each in checkouts] for _ in range(repeat + 1)][1:]
            _say_examined("examine, pages" if as_pages else "examine", number, runs)


def _say_examined(name: str, number: int, runs: Iterable[list[float]]) -> None:
    ours = [run[0] for run in runs]
    median = statistics.median(ours)
    line = f"{name:<15}{number:>7,} articles  {median:8.2f} s [{min(ours):.2f} to {max(ours):.2f}]"
    line += f" {1000 * median / number:6.2f} ms an article"
    ratios = [run[0] / run[1] for run in runs if len(run) > 1]
    if ratios:
        line += f", {statistics.median(ratios):.2f} of the other [{min(ratios):.2f} to {max(ratios):.2f}]"
    click.echo(line)


def measure_parts(numbers: list[int], repeat: int) -> None:
    """Measure parts of the work on texts that are in memory."""
    corpora = {number: make_corpus(number, _PEOPLE) for number in numbers}
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(repeat):
        for name, work in WORK.items():
            for number in numbers:
                started = time.process_time()
                with without_collector():
                    work(corpora[number])
                taken.setdefault((name, number), []).append(time.process_time() - started)
    click.echo(f"processor time, median of {repeat} [least to most], and by the smallest size")
    for name in WORK:
        least = statistics.median(taken[name, numbers[0]])
        for number in numbers:
            times = taken[name, number]
            median = statistics.median(times)
            spread = f"[{min(times):.2f} to {max(times):.2f}]"
            click.echo(f"{name:<12}{number:>8,} articles  {median:8.2f} s {spread:<20} x {median / least:.1f}")


if __name__ == "__main__":
    main()
