"""What the benchmark of captured pages measures: on made-up pages, of which all is known."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest
from click import ClickException
from click.testing import CliRunner

from benchmarks import captures
from benchmarks.captures import (
    PACKAGES,
    Package,
    Page,
    Score,
    cloned,
    downloaded,
    drawn,
    extractors,
    main,
    measure,
    pages_in,
    sentences,
    texts_of,
    unseen,
)
from benchmarks.shown import shown
from sitegen.content.extract import Doubt, Extract, main_content, whole_page

STORIES = {
    "council": "The port council put off its vote on dredging. Nobody knows who will pay for the work.",
    "hospital": "The hospital on the hill hired a dozen nurses. They come from four countries abroad.",
}
NOTICE = "We use cookies to keep this site working for you. By reading on you accept our terms of use and our rules."


def page_of(name: str) -> Page:
    story = "".join(f"<p>{sentence}</p>" for sentence in STORIES[name].split(". "))
    caption = f"<figure><figcaption>Seen at noon: our {name} today.</figcaption></figure>"
    article = f"<article><h1>How {name} news was made on Monday</h1>{story}{caption}</article>"
    html = f"<title>The news of the bay today, in short</title>{article}"
    return Page(name, f"{html}<div class='end'><p>{NOTICE}</p></div>", STORIES[name], f"{name} daily")


PAGES = [page_of(name) for name in STORIES]


WHOLE = [whole_page(page.html).text for page in PAGES]
ARTICLES = [text.partition("We use")[0] for text in WHOLE]


def test_an_extractor_that_takes_all_refuses_nothing_and_joins_what_is_unrelated() -> None:
    assert Score(0.0, 0.0, 1 / 3, 1 / 3, 1) == measure(PAGES, WHOLE)


def test_an_extractor_that_takes_the_article_alone_has_no_furniture() -> None:
    assert Score(0.0, 0.0, 0.0, 0.0, 0) == measure(PAGES, ARTICLES)


def test_what_an_extractor_loses_or_cannot_read_is_refused() -> None:
    def first_sentence(html: str) -> str:
        if "hospital" in html:
            raise ValueError(html)
        return STORIES["council"].partition(". ")[0]

    texts, _ = texts_of(first_sentence, PAGES)
    assert Score(0.75, 0.0, 0.0, 0.0, 0) == measure(PAGES, texts)


def test_the_others_agree_on_what_is_refused_and_on_what_is_furniture() -> None:
    nothing = ["" for _ in PAGES]
    assert Score(1.0, 1.0, 0.0, 0.0, 0) == measure(PAGES, nothing, [WHOLE, ARTICLES, nothing])
    assert Score(1.0, 0.0, 0.0, 0.0, 0) == measure(PAGES, nothing, [WHOLE, nothing, nothing])
    assert Score(0.0, 0.0, 1 / 3, 0.0, 1) == measure(PAGES, WHOLE, [WHOLE, WHOLE, nothing])
    assert Score(0.0, 0.0, 1 / 3, 1 / 3, 1) == measure(PAGES, WHOLE, [WHOLE, ARTICLES, nothing])


@pytest.mark.parametrize(
    "line",
    [
        "<meta property='og:description' content='The bay has a new light at last.'><p>{}</p>",
        "<meta name=description content='The bay has a new light at last.'><p>{}</p>",
        '<script type=\'application/ld+json\'>{{"headline":"The bay has a new light at last."}}</script><p>{}</p>',
        "<blockquote class='twitter-tweet'>{}</blockquote>",
        "<p class='standfirst'>{}</p>",
    ],
)
def test_what_a_page_says_of_its_article_is_no_furniture(line: str) -> None:
    words = "The bay has a new light at last."
    page = PAGES[0]._replace(html=PAGES[0].html + line.format(words))
    assert measure([page], [f"{ARTICLES[0]}\n{words}"]).furniture == 0
    assert measure([PAGES[0]], [f"{ARTICLES[0]}\n{words}"]).furniture > 0


@pytest.mark.parametrize(
    ("line", "is_dated"),
    [
        ("By Ann Lee, our man at the port, 2 May 2031, 9:15 am", True),
        ("Stand vom 2. Mai 2031 um 9 Uhr im Hafen", True),
        ("In 2031 the council of the port was ten.", False),
    ],
)
def test_a_line_that_says_when_it_was_written_is_no_furniture(line: str, is_dated: bool) -> None:
    assert is_dated == (measure([PAGES[0]], [line]).furniture == 0)


def test_what_a_browser_does_not_show_is_unseen_unless_it_is_in_doubt() -> None:
    said = "The vote is put off. Nobody knows who will pay."
    doubt = Doubt(said.index("Nobody"), len(said), "display: none")
    assert unseen([Extract(said)], ["The vote is put off."]) == 0.5
    assert unseen([Extract(said, doubts=(doubt,))], ["The vote is put off."]) == 0
    assert unseen([Extract("The vote\u2060 is put off by all of them.")], ["The vote1 is put off by all of them."]) == 0
    assert unseen([Extract(said)], []) is None


def test_nothing_is_known_of_what_is_shown_without_a_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.shown.CHROMIUM", tmp_path / "none")
    assert not list(shown(["<p>The vote is put off."]))
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    assert not list(shown(["<p>The vote is put off."]))


def test_two_articles_with_the_same_long_column_beside_them_are_no_origin() -> None:
    column = "".join(f"<p>{' '.join(f'word{part}{n}' for n in range(40))}.</p>" for part in "abcd")
    stories = [" ".join(f"{name}{n}" for n in range(90)) + "." for name in STORIES]
    pages = [
        Page(story[4:9], f"<h1>Fees</h1><div><p>{story}</p><aside>{column}</aside></div>", story, "daily")
        for story in stories
    ]
    assert measure(pages, [main_content(page.html).text for page in pages]).joined == 0
    assert measure(pages, [whole_page(page.html).text for page in pages]).joined == 1


def test_a_line_of_a_body_that_is_a_link_is_not_counted() -> None:
    title = "Why the mayor of the bay has gone"
    page = Page("a", f"{PAGES[0].html}<p><a href='/b'>{title}</a></p>", f"{STORIES['council']}\n\n{title}", "a")
    assert measure([page], [ARTICLES[0]]).refused == 0


def test_a_sentence_has_five_words_or_twelve_letters_of_a_script_without_spaces() -> None:
    text = (
        "Read on. The vote is put off.\n市議会は港の浚渫に関する採決を延期した。市長。 “So it was,” she said. It rained"
    )
    assert ["thevoteisputoff", "市議会は港の浚渫に関する採決を延期した", "soitwasshesaid"] == sentences(text)


def test_pages_are_found_however_their_folder_is_laid_out(tmp_path: Path) -> None:
    page = PAGES[0]
    for name, data in {
        "own/council.html": page.html,
        "own/council.txt": page.body,
        "own/alone.html": page.html,
        "newspaper/html/council_2.html": page.html,
        "newspaper/txt/council_2.txt": page.body,
        "mozilla/council-1/source.html": page.html,
        "mozilla/council-1/expected.html": f"<p>{page.body}</p>",
        "zyte/ground-truth.json": json.dumps({"x": {"articleBody": page.body, "url": "https://example.org/council"}}),
        "zyte/html/x.html.gz": page.html,
        "fundus/xx/Times_2031_05_02.html.gz": page.html,
        "fundus/xx/Times_2031_05_03.html.gz": "<p>Another.</p>",
        "fundus/xx/Times.json": json.dumps(
            {
                "V0": {"title": "none"},
                "V1": {"body": {"summary": ["Not on the page."], "sections": []}},
                "V2": {"body": {"summary": [], "sections": [{"headline": [], "paragraphs": page.body.split(". ")}]}},
            }
        ),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(data.encode()) if name.endswith(".gz") else data.encode())
    found = {folder.name: [(one.name, one.publisher) for one in pages_in(folder)] for folder in tmp_path.iterdir()}
    assert {
        "own": [("council", "council")],
        "newspaper": [("council_2", "council")],
        "mozilla": [("council-1", "council")],
        "zyte": [("x", "example.org")],
        "fundus": [("Times_2031_05_02", "Times")],
    } == found


def test_the_table_has_a_line_for_each_extractor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "council.html").write_text(PAGES[0].html)
    (tmp_path / "council.txt").write_text(PAGES[0].body)
    only_ours = dict(list(extractors().items())[:2])
    monkeypatch.setattr(captures, "extractors", lambda: only_ours)
    monkeypatch.setattr(captures, "shown", lambda _: [STORIES["council"]])
    ran = CliRunner().invoke(main, ["--pages", str(tmp_path)])
    lines = ran.output.splitlines()
    assert [
        f"{tmp_path.name}: 1 pages",
        ["refused", "agreed", "furniture", "agreed", "unseen", "ms", "a", "page", "joined"],
    ] == [
        lines[0],
        lines[1].split(),
    ]
    assert ["sitegen", "whole page"] == [line[:12].strip() for line in lines[2:]]
    (tmp_path / "council.txt").unlink()
    assert "there are no pages with bodies" in CliRunner().invoke(main, ["--pages", str(tmp_path)]).output


def test_public_pages_are_cloned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def clone(command: list[str], **_: object) -> None:
        asked.append(command)
        Path(command[-1]).mkdir(parents=True)

    monkeypatch.setattr("benchmarks.captures.subprocess.run", clone)
    assert list(cloned(tmp_path)) == list(cloned(tmp_path))
    assert [f"https://github.com/{name}" for name in captures.SOURCES] == [command[-2] for command in asked]


def packed_pages(folder: Path) -> bytes:
    """Return an archive of a page with its body, and of a program."""
    archive = folder / "made.tar.gz"
    with tarfile.open(archive, "w:gz") as files:
        for name, text in (
            ("p/council.html", PAGES[0].html),
            ("p/council.txt", PAGES[0].body),
            ("p/setup.py", "raise SystemExit"),
        ):
            data = text.encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            files.addfile(entry, io.BytesIO(data))
    return archive.read_bytes()


def test_pages_in_packages_are_downloaded_once_and_held_against_their_fingerprints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = packed_pages(tmp_path)
    asked: list[list[str]] = []

    def download(command: list[str], **_: object) -> None:
        asked.append(command)
        (tmp_path / "cache" / ("a.tgz" if "npm" in command else "b.tar.gz")).write_bytes(data)

    known = sha256(data).hexdigest()
    packages = (Package("a", "1", "a.tgz", known), Package("b", "2", "b.tar.gz", known))
    monkeypatch.setattr(captures, "PACKAGES", packages)
    monkeypatch.setattr("benchmarks.captures.subprocess.run", download)
    for _ in range(2):
        folders = list(downloaded(tmp_path / "cache"))
    assert [["npm", "pack"], [sys.executable, "-m"]] == [command[:2] for command in asked]
    assert [["council"], ["council"]] == [[page.name for page in pages_in(folder)] for folder in folders]
    assert not list(tmp_path.rglob("setup.py"))
    (tmp_path / "cache" / "a.tgz").write_bytes(b"another")
    with pytest.raises(ClickException, match=r"a\.tgz' is not what was published as a 1"):
        list(downloaded(tmp_path / "cache"))


def test_no_page_is_drawn_twice_and_none_that_is_made_up() -> None:
    again, made_up = PAGES[0]._replace(name="again"), Page("made-up", "", "Lorem ipsum dolor.", "x")
    pages = [PAGES[0], again, PAGES[1], made_up]
    assert {PAGES[0].body, PAGES[1].body} == {page.body for page in drawn(pages)}
    assert drawn(pages) == drawn(pages[::-1])
    many = [PAGES[0]._replace(name=str(number), body=f"{number}") for number in range(50)]
    assert len(drawn(many)) == 40


def test_the_pages_of_packages_or_of_github_are_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "council.html").write_text(PAGES[0].html)
    (tmp_path / "council.txt").write_text(PAGES[0].body)
    monkeypatch.setattr(captures, "extractors", dict)
    monkeypatch.setattr(captures, "shown", lambda _: [])
    monkeypatch.setattr(captures, "downloaded", lambda _: [tmp_path])
    monkeypatch.setattr(captures, "cloned", lambda _: [tmp_path])
    names = " and ".join(f"{package.name} {package.version}" for package in PACKAGES)
    assert f"{names}: 1 pages" == CliRunner().invoke(main, []).output.splitlines()[0]
    assert f"{tmp_path.name}: 1 pages" == CliRunner().invoke(main, ["--github"]).output.splitlines()[0]
