from __future__ import annotations

import gc
import hashlib
import re
import shutil
import subprocess
import textwrap
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from conftest import PROJECT, write_files
from projects import edit

import docs
from sitegen.build import Options, build, prepare
from sitegen.cli import COMMANDS, loaded
from sitegen.content.records import LIKELIHOODS, RECORDS
from sitegen.content.schema import KINDS, record_schema
from sitegen.diagnostics import RULES, as_text
from sitegen.rules import dates

README = (docs.ROOT / "README.md").read_text("utf-8")


def test_the_page_of_diagnostics_is_what_the_rules_and_the_tests_say() -> None:
    assert docs.diagnostics_page() == docs.PAGE.read_text("utf-8"), "run `make docs`"


def test_the_rule_that_the_architecture_shows_is_one_that_there_is() -> None:
    (shown,) = re.findall(
        r" {3}```python\n(.*?) {3}```", (docs.ROOT / "docs/architecture.md").read_text("utf-8"), re.DOTALL
    )

    assert textwrap.dedent(shown) in Path(dates.__file__).read_text("utf-8")


def test_the_page_of_the_theme_is_what_views_and_templates_are() -> None:
    assert docs.theme_page() == docs.THEME.read_text("utf-8"), "run `make docs`"


def test_the_page_of_data_has_every_field_and_every_column() -> None:
    assert docs.data_page() == docs.DATA.read_text("utf-8"), "run `make docs`"


DATA_EXAMPLES = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", docs.DATA.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(("code", "expected"), DATA_EXAMPLES, ids=range(len(DATA_EXAMPLES)))
def test_the_examples_of_the_page_of_data_print_what_they_show(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, code: str, expected: str
) -> None:
    edit(project, "content/site.yaml", "as_of:", "data: {intelligence: true}\nas_of:")
    assert not build(Options(content=Path("content"), output=Path("public"))).failed
    monkeypatch.chdir(project / "public")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # examples are short, and leave files to be closed
        exec(code, {})  # noqa: S102 - our own page
        gc.collect()

    assert capsys.readouterr().out.strip() == expected.strip()


def test_every_example_of_the_page_of_data_is_run() -> None:
    assert docs.DATA.read_text("utf-8").count("```python\n") == len(DATA_EXAMPLES) >= 7


@pytest.mark.parametrize("view", docs.views())
def test_every_field_of_a_view_is_described_and_nothing_else(view: type) -> None:
    assert list(view.__annotations__) == list(docs.described(view))


def test_the_examples_of_the_theme_do_what_they_show(tmp_path: Path) -> None:
    write_files(tmp_path, {**PROJECT, **examples(docs.THEME.read_text("utf-8"), "templates")})

    report = build(Options(content=tmp_path / "content", output=tmp_path / "public"))

    assert [] == [found.message for found in report.found]
    html = (tmp_path / "public" / "topics" / "dredging.html").read_text("utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="\.\./assets/(\w+)\.', html)
    assert (["style", "own"], True) == (sheets, '<p class="note">1 open question</p>' in html)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in {"O002", "O003", "Q006", "R020", "R029"}])
def test_every_rule_is_documented_with_an_example(rule: str) -> None:
    section = docs.diagnostics_page().partition(f"### {rule}: ")[2].partition("### ")[0]

    assert f"[{rule}]: " in section


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_page_of_commands(command: str) -> None:
    assert f"| `sitegen {command}` |" in (docs.ROOT / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("command", list(map(loaded, COMMANDS)), ids=list(COMMANDS))
def test_every_option_can_be_set_in_the_environment(command: click.Command) -> None:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]

    assert [] == [option.name for option in options if not str(option.envvar).startswith("SITEGEN_")]


def test_the_first_record_of_the_readme_is_without_a_finding(tmp_path: Path) -> None:
    write_files(tmp_path / "content", first_record())

    report = build(Options(content=tmp_path / "content", output=tmp_path / "public"))

    assert ([], False) == ([found.message for found in report.found], report.failed)


def test_the_mistake_of_the_readme_is_reported_as_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shown,) = re.findall(r"^    error\[.*?(?=^\S)", README, re.DOTALL | re.MULTILINE)
    files = first_record()
    summary = "summaries/harbour-council.yaml"
    files[summary] = files[summary].replace("{text: not before June", "{text: not before Juli")
    write_files(tmp_path / "content", files)
    monkeypatch.chdir(tmp_path)

    report = build(Options(content=Path("content"), output=Path("public")))

    assert textwrap.dedent(shown).strip() in map(as_text, report.found)


def first_record() -> dict[str, str]:
    """Return the files in `content/` that the README has you write."""
    lines = README.partition("save these lines as `content/articles/port.txt`:")[2].partition("Write a summary")[0]
    summary, topic, actor, site = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)[:4]
    return {
        "articles/port.txt": textwrap.dedent(lines.strip("\n")).strip() + "\n",
        "summaries/harbour-council.yaml": summary,
        "topics/dredging.yaml": topic,
        "actors/mara-lind.yaml": actor,
        "site.yaml": site,
    }


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_honours_the_lines_that_the_docs_give_for_gitignore(tmp_path: Path) -> None:
    page = (docs.ROOT / "docs" / "how-to" / "publish-without-the-texts.md").read_text("utf-8")
    (lines,) = map(textwrap.dedent, re.findall(r"```gitignore\n(.*?) *```", page, re.DOTALL))
    kept_out = ["content/articles/port.txt", "public/index.html", ".sitegen/manifest"]
    kept = ["content/evidence.lock", "content/site.yaml", "templates/own.html"]
    write_files(tmp_path, {".gitignore": lines, **dict.fromkeys([*kept, *kept_out], "words\n")})
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)

    listing = ["git", "ls-files", "--others", "--exclude-standard"]
    shown = subprocess.run(listing, cwd=tmp_path, check=True, capture_output=True, text=True)

    assert [".gitignore", *kept] == shown.stdout.split()


def examples(page: str, folder: str = "content") -> dict[str, str]:
    """Return the files in a folder that a page of documentation shows, by their paths."""
    blocks = re.findall(rf"```\w+\n(?:#|<!--|{{#|/\*) ({folder}/[\w/.-]+)[^\n]*\n(.*?)```", page, re.DOTALL)
    return dict(blocks)


def test_the_examples_of_every_kind_are_a_briefing_without_a_finding(tmp_path: Path) -> None:
    text = "The vote is “not before June”, the chair said; at least 40,000 cubic metres have to go.\n"
    copy = "No vote comes, and not before June, as Mara Lind told us. Lind was in no hurry.\n"
    files = examples((docs.ROOT / "docs" / "content.md").read_text("utf-8"))
    for name, of in (("SHA256-OF-THE-TEXT", text), ("SHA256-OF-ITS-TEXT", copy)):
        sha256 = hashlib.sha256(of.encode()).hexdigest()
        files = {path: example.replace(name, sha256) for path, example in files.items()}
    write_files(tmp_path, {**files, "content/articles/port.txt": text, "content/articles/gazette.txt": copy})

    prepared = prepare(Options(content=tmp_path / "content", output=tmp_path / "public"))

    assert [] == [found.message for found in prepared.work.found]
    assert set(RECORDS) == {record.record_kind for record in prepared.work.briefing.content.records.values()}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_record_is_in_the_page_of_content(kind: str) -> None:
    page = (docs.ROOT / "docs" / "content.md").read_text("utf-8")

    assert [] == [key for key in keys_of(record_schema(kind)) if not re.search(rf"\b{key}:|`{key}`", page)]


def keys_of(schema: Any) -> Iterator[str]:
    """Give every key that a JSON Schema knows, those of the mappings in it included."""
    if isinstance(schema, Mapping):
        yield from schema.get("properties", ())
    parts = schema.values() if isinstance(schema, Mapping) else schema if isinstance(schema, list) else ()
    for part in parts:
        yield from keys_of(part)


def test_the_words_of_likelihood_are_those_of_the_scales() -> None:
    page = (docs.ROOT / "docs" / "content.md").read_text("utf-8")
    rows = [
        f"| `{one}` | {one_means} | `{other}` | {other_means} |"
        for (one, one_means), (other, other_means) in zip(
            *(scale.items() for scale in LIKELIHOODS.values()), strict=True
        )
    ]
    assert "\n".join(rows).replace("\N{NARROW NO-BREAK SPACE}", " ") in page
