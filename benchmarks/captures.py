"""How well the article of a captured page is found, beside readability, trafilatura and resiliparse.

    make bench-captures
    make bench-captures ARGS="--pages FOLDER"

The pages are those that other projects test their extractors with, each with its known body. They are cloned into
`.make/captures/` when they are needed, and never part of this repository. A folder of your own has pages
(`council.html`) beside their bodies (`council.txt`).

For each extractor the table says which share of the sentences of the bodies is refused, which share of the sentences
that verify is furniture (neither in the body nor in headline, lead, captions, or lines on who wrote it and when), what
a page takes, and how many pairs of pages would wrongly count as one origin.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import click

from sitegen.briefing.comparison import compare
from sitegen.briefing.origins import NUMBER_BYTES, Text, containment
from sitegen.briefing.shared import Paragraphs, of_publishers, packed, without
from sitegen.content.extract import main_content, text_of, whole_page
from sitegen.content.furniture import name_of
from sitegen.content.html import parse
from sitegen.content.records import ORIGIN_CONTAINMENT
from sitegen.text import normalise, paragraphs, words

SOURCES: Mapping[str, str] = {
    name: f"https://github.com/{name}"
    for name in ("mozilla/readability", "scrapinghub/article-extraction-benchmark", "flairNLP/fundus")
}
_SENTENCE_END = re.compile(r"\n+|(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[。！？])[”’」』）]*")
_WORDS_AT_LEAST, _LETTERS_AT_LEAST = 5, 12
_UNRELATED_BELOW = 0.05
_FUNDUS_PAGE = re.compile(r"(?P<name>.+)_\d{4}_\d\d_\d\d\.html\.gz")
_OF_ARTICLE = frozenset({"address", "figcaption", "h1", "time", "title"})
_CALLED_OF_ARTICLE = re.compile(
    r"(?<![a-z])(?:caption\w*|credits?|by-?lines?|deck?|standfirst|sub-?(?:title|head(?:line)?)|blurb|lead|lede|intro"
    r"|summary|date\w*|published|updated)(?![a-z])"
)
"""Words of classes and ids of what a page says of an article itself: its lead, captions, who wrote it, and when."""


class Page(NamedTuple):
    """A page with its known body.

    Attributes:
        name: What it is called.
        html: The page.
        body: The text of its article.
        publisher: A name of its publisher.
    """

    name: str
    html: str
    body: str
    publisher: str


class Score(NamedTuple):
    """How well an extractor does.

    Attributes:
        refused: Share of the sentences of the bodies that are not in its texts.
        furniture: Share of the sentences of its texts that are of no body, and that no page says of its article.
        seconds: What a page takes.
        joined: Pairs of unrelated pages that count as one origin.
    """

    refused: float
    furniture: float
    seconds: float
    joined: int


def pages_in(folder: Path) -> Iterator[Page]:
    """Give the pages of a folder, in whichever of the known ways it is laid out."""
    truth = folder / "ground-truth.json"
    if truth.exists():
        for name, entry in json.loads(truth.read_text("utf-8")).items():
            html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
            yield Page(name, html, entry["articleBody"], entry["url"].partition("://")[2].partition("/")[0])
    for path in sorted(folder.rglob("source.html")):
        expected = path.with_name("expected.html")
        if expected.exists():
            yield Page(path.parent.name, _read(path), whole_page(_read(expected)).text, path.parent.name)
    for path in sorted(folder.rglob("*.html.gz")):
        known = _FUNDUS_PAGE.fullmatch(path.name)
        record = path.with_name(f"{known['name']}.json") if known else None
        if record and record.exists():
            html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            yield from _with_body(path, html, json.loads(record.read_text("utf-8")), record.stem)
    for path in sorted(folder.rglob("*.html")):
        body = path.with_suffix(".txt")
        if body.exists():
            yield Page(path.stem, _read(path), _read(body), path.stem.rpartition("-")[0] or path.stem)


def _with_body(path: Path, html: str, versions: Mapping[str, object], publisher: str) -> Iterator[Page]:
    """Give a page with that one of several bodies that it has."""
    letters = _letters(whole_page(html).text)
    for version in versions.values():
        body = version.get("body") if isinstance(version, dict) else None
        if body:
            parts = [
                *body["summary"],
                *(part for one in body["sections"] for part in (*one["headline"], *one["paragraphs"])),
            ]
            if parts and sum(_letters(part) in letters for part in parts) * 2 > len(parts):
                yield Page(path.name.partition(".")[0], html, "\n\n".join(parts), publisher)
                return


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def extractors() -> dict[str, Callable[[str], str]]:
    """Return what makes the text of a page, by name: ours, and others that are installed."""
    found: dict[str, Callable[[str], str]] = {
        "sitegen": lambda html: main_content(html).text,
        "whole page": lambda html: whole_page(html).text,
    }
    try:
        readability, trafilatura = import_module("readability"), import_module("trafilatura")
        resiliparse = import_module("resiliparse.extract.html2text")
    except ImportError:
        return found
    found["readability"] = lambda html: whole_page(readability.Document(html).summary()).text
    found["trafilatura"] = lambda html: trafilatura.extract(html, include_comments=False) or ""
    found["resiliparse"] = lambda html: str(resiliparse.extract_plain_text(html, main_content=True, alt_texts=False))
    return found


def measure(extract: Callable[[str], str], pages: Sequence[Page]) -> Score:
    """Measure how well an extractor finds the known bodies of pages."""
    texts = []
    started = time.process_time()
    for page in pages:
        try:
            texts.append(extract(page.html))
        except (ValueError, AssertionError):
            texts.append("")  # What an extractor cannot read is refused.
    seconds = (time.process_time() - started) / len(pages)
    refused = said = furniture = verified = 0
    for page, text in zip(pages, texts, strict=True):
        body, letters = _letters(page.body), _letters(text)
        beside = _letters(_beside(page.html))
        whole = _letters(whole_page(page.html).text)
        wanted = [sentence for sentence in sentences(page.body) if sentence in whole]
        said += len(wanted)
        refused += sum(sentence not in letters for sentence in wanted)
        own = sentences(text)
        verified += len(own)
        furniture += sum(sentence not in body and sentence not in beside for sentence in own)
    return Score(refused / max(1, said), furniture / max(1, verified), seconds, wrongly_joined(pages, texts))


def sentences(text: str) -> list[str]:
    """Return the letters of each sentence of a text that is long enough to be one."""
    found = []
    for sentence in _SENTENCE_END.split(text):
        letters = _letters(sentence)
        is_spaced = letters.isascii() or " " in sentence
        if len(letters) >= _LETTERS_AT_LEAST and (not is_spaced or len(words(sentence)) >= _WORDS_AT_LEAST):
            found.append(letters)
    return found


def wrongly_joined(pages: Sequence[Page], texts: Sequence[str]) -> int:
    """Return how many pairs of pages count as one origin whose bodies have nothing in common."""
    names = [f"{number:05}" for number in range(len(pages))]
    parts = {name: _paragraphs_of(text) for name, text in zip(names, texts, strict=True)}
    numbers = {name: b"".join(part.numbers for part in parts[name]) for name in names}
    lengths = {name: [len(part.numbers) // NUMBER_BYTES for part in parts[name]] for name in names}
    shapes = {name: Paragraphs.of(packed(numbers[name], lengths[name])) for name in names}
    own = of_publishers(
        shapes, {name: page.publisher for name, page in zip(names, pages, strict=True)}, numbers.__getitem__
    )
    compared = {
        name: Text(without(numbers[name], shapes[name], own[name]) if name in own else numbers[name]) for name in names
    }
    bodies = {name: Text.of(words(normalise(page.body))) for name, page in zip(names, pages, strict=True)}
    result = compare(compared)
    joined = 0
    for (a, b), shared in result.overlaps.items():
        is_joined = max(containment(shared.shared, result.sizes[each]) for each in (a, b)) >= ORIGIN_CONTAINMENT
        joined += is_joined and _containment(bodies[a], bodies[b]) < _UNRELATED_BELOW
    return joined


def _paragraphs_of(text: str) -> list[Text]:
    return [Text.of(words(normalise(text[start:end]))) for start, end in paragraphs(text)]


def _containment(a: Text, b: Text) -> float:
    shared = len(a.grams & b.grams)
    return max(containment(shared, len(text.grams)) for text in (a, b))


def _beside(html: str) -> str:
    """Return what a page says of its article: headline, lead, captions, who wrote it, and when."""
    root = parse(html)
    kept = {one for one in root.walk() if one.tag in _OF_ARTICLE or _CALLED_OF_ARTICLE.search(name_of(one))}
    titles = ["".join(child for child in one.children if isinstance(child, str)) for one in kept if one.tag == "title"]
    return "\n".join((text_of(root, kept).text, *titles))


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def fetched(folder: Path) -> Iterator[Path]:
    """Give the folders of the public pages, cloned where they are not there yet."""
    for name, address in SOURCES.items():
        clone = folder / name.replace("/", "-")
        if not clone.exists():
            subprocess.run(["git", "clone", "--quiet", "--depth", "1", address, str(clone)], check=True)
        yield clone


@click.command()
@click.option(
    "--pages",
    "folders",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    multiple=True,
    help="A folder of pages; may be given several times. Without it public pages are cloned into .make/captures/.",
)
@click.option("--most", type=click.IntRange(1), default=400, show_default=True, help="Pages of each folder, at most.")
def main(folders: Sequence[Path], most: int) -> None:
    """Print how well each extractor finds the articles of pages with known bodies."""
    for folder in folders or fetched(Path(".make/captures")):
        pages = [page for page, _ in zip(pages_in(folder), range(most), strict=False)]
        if not pages:
            raise click.UsageError(f"there are no pages with bodies in '{folder}'.")
        click.echo(f"{folder.name}: {len(pages)} pages")
        click.echo(f"{'':12}{'refused':>9}{'furniture':>11}{'ms a page':>11}{'joined':>8}")
        for name, extract in extractors().items():
            score = measure(extract, pages)
            shares = f"{score.refused:9.2%}{score.furniture:11.1%}"
            click.echo(f"{name:12}{shares}{1000 * score.seconds:11.1f}{score.joined:8}")


if __name__ == "__main__":
    main()
