"""sitegen beside other generators, on the same briefing.

    make bench

Every generator builds the same corpus in turn, in one run, so that what else the machine does strikes all alike; each
figure is the median of several rounds, and a ratio is the median of the ratios of each round.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from benchmarks.corpus import (
    ADDED_TO_SUMMARY,
    NEW_NAME,
    Corpus,
    make_corpus,
    with_edited_article,
    with_renamed_person,
)
from benchmarks.generators import GENERATORS, Generator, NotInstalledError, Sitegen
from benchmarks.measure import MeasureError, Run, fast_folder, run
from benchmarks.site import Site, same_links, same_pages

_ROOT = Path(__file__).parent.parent
_ROOM_PER_ARTICLE = 100_000
_STARTS = 10
_COLUMNS = (
    "case",
    "generator",
    "wall, s",
    "processor, s",
    "memory, MB",
    "pages/s",
    "sitegen by it: wall",
    "processor",
    "memory",
)

Runs = dict[str, dict[str, list[Run]]]
"""What was measured: by case, and by the name of the generator."""
_REST = 2.5
"""Seconds that inputs rest before a round: no clock of a disk tells what is written within two seconds apart."""


@dataclass(frozen=True)
class Case:
    """What is built.

    Attributes:
        name: What was done before, in words; `cold` is a build without output and caches.
        edited: The briefing to build, or None for the one as it is.
        shown: Pages, and words that they must show then.
    """

    name: str
    edited: Corpus | None = None
    shown: Sequence[tuple[str, str]] = ()


def cases_of(corpus: Corpus) -> Sequence[Case]:
    """Return the cases in which a corpus is built, one after the other."""
    number = len(corpus.stories) // 2
    story = corpus.stories[number]
    person = story.quoted[0][0]
    article, actor = f"articles/{story.id}.html", f"actors/person-{person}.html"
    return (
        Case("cold"),
        Case("nothing changed"),
        Case("one article edited", with_edited_article(corpus, number), [(article, ADDED_TO_SUMMARY)]),
        Case("one actor renamed", with_renamed_person(corpus, person), [(article, NEW_NAME), (actor, NEW_NAME)]),
    )


def measure(sites: Sequence[Site], corpus: Corpus, rounds: int, say: Callable[[str], None]) -> Runs:
    """Build each site in each case, in turn.

    A first round warms the caches of the system and measures memory; its times are not kept. Who begins changes with
    every round.

    Arguments:
        sites: That of sitegen first.
        corpus: What they show.
        rounds: How often times are measured.
        say: Is told of each build.

    Returns:
        The runs by case and generator; the memory of the first round stands in each.

    Raises:
        MeasureError: A build failed, a page is missing or was not made again, or the sites do not show the same.
    """
    cases = cases_of(corpus)
    changes = {
        (case.name, site.generator.name): site.changes(case.edited) if case.edited else {}
        for case in cases
        for site in sites
    }
    runs: Runs = {case.name: {site.generator.name: [] for site in sites} for case in cases}
    memory: dict[tuple[str, str], int] = {}
    for turn in range(rounds + 1):
        for case in cases:
            for site in sites if turn % 2 else sites[::-1]:
                name = site.generator.name
                taken = _build(site, case, changes[case.name, name], with_memory=turn == 0)
                say(f"round {turn}, {case.name}, {name}: {taken.wall:.2f} s")
                if turn == 0:
                    memory[case.name, name] = taken.memory
                else:
                    runs[case.name][name].append(replace(taken, memory=memory[case.name, name]))
        if turn == 0:
            same_pages(sites)
            same_links(sites, corpus)
        for site in sites:
            site.restore()
        time.sleep(_REST)
    return runs


def report(sites: Sequence[Site], runs: Runs) -> dict[str, Any]:
    """Return what was measured, and ratios to sitegen, as plain data."""
    ours = sites[0].generator.name
    pages = len(sites[0].pages())
    generators = {}
    for site in sites:
        files, size = site.size()
        generators[site.generator.name] = {"pages": len(site.pages()), "files": files, "bytes": size}
    cases: dict[str, Any] = {}
    for case, measured in runs.items():
        cases[case] = {}
        for name, taken in measured.items():
            walls = [one.wall for one in taken]
            entry: dict[str, Any] = {
                "wall": statistics.median(walls),
                "wall_runs": walls,
                "processor": statistics.median(one.processor for one in taken),
                "processor_runs": [one.processor for one in taken],
                "memory": taken[0].memory,
                "pages_per_second": pages / statistics.median(walls),
            }
            if name != ours:
                pairs = list(zip(measured[ours], taken, strict=True))
                ratios = [us.wall / them.wall for us, them in pairs]
                entry["wall_ratio"] = statistics.median(ratios)
                entry["wall_ratio_runs"] = ratios
                entry["processor_ratio"] = statistics.median(us.processor / them.processor for us, them in pairs)
                entry["memory_ratio"] = pairs[0][0].memory / pairs[0][1].memory
            cases[case][name] = entry
    return {"generators": generators, "cases": cases}


def table(measured: Mapping[str, Any]) -> str:
    """Return a report of one size as a table in Markdown."""
    lines = [f"| {' | '.join(_COLUMNS)} |", f"|{' --- |' * len(_COLUMNS)}"]
    for case, generators in measured["cases"].items():
        for name, entry in generators.items():
            walls = entry["wall_runs"]
            cells = [
                case,
                name,
                f"{entry['wall']:.2f} [{min(walls):.2f} to {max(walls):.2f}]",
                f"{entry['processor']:.2f}",
                f"{entry['memory'] / 1e6:,.0f}",
                f"{entry['pages_per_second']:,.0f}",
            ]
            if "wall_ratio" in entry:
                ratios = entry["wall_ratio_runs"]
                cells += [
                    f"**{entry['wall_ratio']:.2f}** [{min(ratios):.2f} to {max(ratios):.2f}]",
                    f"{entry['processor_ratio']:.2f}",
                    f"{entry['memory_ratio']:.2f}",
                ]
            else:
                cells += ["", "", ""]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _build(site: Site, case: Case, changes: Mapping[str, str], *, with_memory: bool) -> Run:
    if case.name == "cold":
        site.forget()
    site.edit(changes)
    taken = site.build(with_memory=with_memory)
    for path, words in case.shown:
        if words not in site.page(path):
            raise MeasureError(f"{site.generator.name} did not make {path} again after this: {case.name}")
    return taken


def floor(site: Site, folder: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Return the medians of the least that any generator must do for a site."""
    measured = [site.floor(folder) for _ in range(rounds)]
    return {
        name: {
            "wall": statistics.median(one[name].wall for one in measured),
            "processor": statistics.median(one[name].processor for one in measured),
        }
        for name in measured[0]
    }


def starts(folder: Path) -> dict[str, float]:
    """Return how long sitegen takes to say its help, and to build the first briefing with nothing changed."""
    shutil.copytree(_ROOT / "content", folder / "content")
    commands = {"sitegen --help": ["--help"], "sitegen build, first briefing, nothing changed": ["build"]}
    started: dict[str, float] = {}
    for name, arguments in commands.items():
        command = [sys.executable, "-m", "sitegen", *arguments]
        run(command, folder)
        started[name] = statistics.median(run(command, folder).wall for _ in range(_STARTS))
    return started


def growth(sizes: Mapping[int, Mapping[str, Any]]) -> dict[str, float]:
    """Return by what wall time per page grows from the smallest size to the largest, by generator."""
    per_page = {
        (size, name): entry["wall"] / measured["generators"][name]["pages"]
        for size, measured in sizes.items()
        for name, entry in measured["cases"]["cold"].items()
    }
    least, most = min(sizes), max(sizes)
    return {name: per_page[most, name] / per_page[least, name] for size, name in per_page if size == least}


def machine() -> dict[str, Any]:
    """Return what it was measured on."""
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=_ROOT, capture_output=True, check=False)
    return {
        "processors": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "commit": commit.stdout.decode().strip(),
    }


@click.command()
@click.option("--sizes", default="1000,10000", show_default=True, help="Numbers of articles, set apart by commas.")
@click.option("--peers", default="hugo", show_default=True, help=f"Of {', '.join(GENERATORS)}; set apart by commas.")
@click.option("--repeat", default=3, show_default=True, type=click.IntRange(1), help="How often each is measured.")
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path), help="Also write all figures here.")
def main(sizes: str, peers: str, repeat: int, target: Path | None) -> None:
    """Measure sitegen beside other generators."""
    numbers = [int(size) for size in sizes.split(",")]
    try:
        generators: list[Generator] = [Sitegen(), *(GENERATORS[peer]() for peer in peers.split(",") if peer)]
        versions = {generator.name: generator.version() for generator in generators}
    except KeyError as error:
        raise click.BadParameter(f"{error} is none of {', '.join(GENERATORS)}", param_hint="--peers") from None
    except NotInstalledError as error:
        raise click.ClickException(str(error)) from None
    where, words = fast_folder(max(numbers) * _ROOM_PER_ARTICLE * len(generators))
    result: dict[str, Any] = {"machine": machine(), "versions": versions, "output": words, "sizes": {}}
    click.echo(f"{', '.join(f'{name} {version}' for name, version in versions.items())}; output on {words}\n")
    try:
        for number in numbers:
            with tempfile.TemporaryDirectory(dir=where) as folder:
                result["sizes"][number] = measured = _measure_size(number, generators, repeat, Path(folder))
            _say_size(number, measured, repeat)
        with tempfile.TemporaryDirectory(dir=where) as folder:
            result["starts"] = starts(Path(folder))
    except MeasureError as error:
        raise click.ClickException(str(error)) from None
    for name, seconds in result["starts"].items():
        click.echo(f"{name}: {seconds:.2f} s, median of {_STARTS}")
    if len(numbers) > 1:
        result["growth"] = growth(result["sizes"])
        for name, factor in result["growth"].items():
            click.echo(f"{name}: wall time per page grows by {factor:.2f} from {min(numbers):,} to {max(numbers):,}")
    if target:
        target.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


def _measure_size(number: int, generators: Sequence[Generator], rounds: int, folder: Path) -> dict[str, Any]:
    corpus = make_corpus(number)
    sites = [Site(generator, folder / generator.name, corpus) for generator in generators]
    runs = measure(sites, corpus, rounds, lambda line: click.echo(f"{number:,} articles, {line}", err=True))
    return {**report(sites, runs), "floor": floor(sites[0], folder / "floor", rounds)}


def _say_size(number: int, measured: Mapping[str, Any], rounds: int) -> None:
    click.echo(f"### {number:,} articles\n\nMedians of {rounds} rounds [least to most].\n")
    for name, entry in measured["generators"].items():
        click.echo(f"- {name}: {entry['pages']:,} pages, {entry['files']:,} files, {entry['bytes'] / 1e6:,.1f} MB")
    for name, entry in measured["floor"].items():
        click.echo(f"- floor, {name} of sitegen: {entry['wall']:.3f} s, {entry['processor']:.3f} s of processor time")
    click.echo(f"\n{table(measured)}\n")


if __name__ == "__main__":
    main()
