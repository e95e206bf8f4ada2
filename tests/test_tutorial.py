"""The tutorial is done step by step, as a reader would do it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import write_files

import docs
from sitegen.cli import cli

TUTORIAL = (docs.ROOT / "docs" / "tutorial.md").read_text("utf-8")


def test_whoever_follows_the_tutorial_has_a_site_without_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(tmp_path, monkeypatch)
    capsys.readouterr()

    assert run("check", "--strict") == 0
    (last,) = re.findall("The last line ends with `(.*?)`", TUTORIAL)
    report = capsys.readouterr().out
    assert last in report
    assert "2 origins" in report

    topic = Path("content/topics/ferry-contract.yaml")
    right = topic.read_text("utf-8")
    topic.write_text(right.replace("before June”", "before July”"), "utf-8")
    (shown,) = re.findall(r"```text\n(error.*?)```", TUTORIAL, re.DOTALL)
    assert run("check") == 1
    assert shown in capsys.readouterr().err

    topic.write_text(right, "utf-8")
    assert run("build", "--strict", "--no-search") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("18 pages")
    page = Path("public/figures/passengers.html").read_text("utf-8")
    assert [True] * 3 == [words in page for words in ("41,000", "38,000", "differ")]


def follow(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what steps 1 to 8 say, and go to the folder of the project."""
    pages = re.findall(r"`(pages/\w+\.html)`[^\n]*:\n\n```html\n(.*?)```", TUTORIAL, re.DOTALL)
    write_files(folder, dict(pages))
    monkeypatch.chdir(folder)
    run("new", "ferry")
    monkeypatch.chdir(folder / "ferry")
    for example in Path("content").glob("*/example-*"):
        example.unlink()
    for arguments in re.findall(r"^    sitegen capture (.*)$", TUTORIAL, re.MULTILINE):
        assert not run("capture", *arguments.split())
    for edit, path, text in re.findall(r"```yaml\n# (edit )?(content/\S+)\n(.*?)```", TUTORIAL, re.DOTALL):
        written = edited(Path(path).read_text("utf-8"), text) if edit else text
        write_files(Path(), {path: written})


def edited(record: str, lines: str) -> str:
    """Put lines in place of those with the same key, or at the end of the mapping that they are indented for."""
    record = record.replace("draft: true\n", "")
    for line in re.findall(r"^ {0,2}\w.*\n(?:^ +-.*\n)*", lines, re.MULTILINE):
        key = line.partition(":")[0]
        there = re.compile(rf"^{key}:.*\n", re.MULTILINE)
        if there.search(record):
            record = there.sub(lambda _, line=line: line, record)
        elif line.startswith(" "):
            record = record.replace("summary:", f"{line}summary:")
        else:
            record += line
    return record


def run(*arguments: str) -> int:
    """Run sitegen, and return its exit code."""
    return int(cli.main(list(arguments), prog_name="sitegen", standalone_mode=False) or 0)
