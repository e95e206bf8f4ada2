"""How the time for mentions, overlaps and quotations grows with the number of articles.

    make bench-evidence

Each size is measured several times in turn, and the medians are compared: a ratio near that of the sizes is linear.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from benchmarks.corpus import Corpus, make_corpus
from sitegen.briefing.comparison import compare
from sitegen.briefing.mentions import Names
from sitegen.briefing.origins import Text
from sitegen.briefing.quotations import Place, SearchText
from sitegen.build import without_collector
from sitegen.content.captures import Capture
from sitegen.content.records import Actor
from sitegen.text import normalise, words

_PEOPLE = 5_000
_QUOTED_WORDS = 12


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


@click.command()
@click.option("--sizes", default="1000,10000", show_default=True, help="Numbers of articles, set apart by commas.")
@click.option("--repeat", default=3, show_default=True, help="How often each is measured.")
def main(sizes: str, repeat: int) -> None:
    """Measure mentions, overlaps and quotations."""
    numbers = [int(size) for size in sizes.split(",")]
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
