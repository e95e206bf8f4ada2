"""Each folder of `mistakes/` is a project with a mistake, and all that is said about it: a new folder is a new test.

A file `expected.txt` that is missing fails its test. `SITEGEN_TEST_ACCEPT=1 pytest tests/test_mistakes.py` writes what
is said now into every folder; read each one before it is kept.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest
from conftest import Ran, files_below, write_files

from sitegen.diagnostics import RULES

MISTAKES = Path(__file__).parent / "mistakes"
CASES = sorted(path.name for path in MISTAKES.iterdir() if path.is_dir())
ACCEPT = "SITEGEN_TEST_ACCEPT" in os.environ

GENERATED: Mapping[str, Mapping[str, bytes]] = {
    "not-utf-8": {
        "content/topics/dredging.yaml": "name: Dredging\nbottom_line: The café is shut.\n".encode("cp1252"),
    },
    "in-utf-16": {
        "content/actors/port-council-of-marrow-bay-and-its-harbour.yaml": "name: Port Council\n".encode("utf-16")
    },
    "template-not-utf-8": {
        "templates/topic.html": b"<p>{{ page.title }}</p>\n<p>The caf\xe9 by the harbour is shut until the vote.</p>\n",
    },
    "nul-byte": {"content/topics/dredging.yaml": b"name: Dredging\nbottom_line: The vote\0 is put off.\n"},
    "control-character": {"content/topics/dredging.yaml": b"name: Dredging\nbottom_line: The vote \x1b[1mfails.\n"},
    "captured-text-in-windows-1252": {
        "content/articles/council.txt": (
            "The café of the port council is shut, said the chair, and “no vote was held” before the naïve façade of "
            "the harbour office was painted.\n"
        ).encode("cp1252"),
    },
    "files-that-are-not-read": dict.fromkeys(
        (
            *("content/articles/.DS_Store", "content/articles/Thumbs.db", "content/articles/.cache/council.pdf"),
            *("content/articles/council.txt~", "content/articles/~$council.docx", "content/topics/dredging.yaml~"),
            "content/articles/council_files/logo.png",
        ),
        b"by-products of which nothing is said",
    ),
    "captured-text-is-binary": {"content/articles/council.txt": bytes(range(256)) * 8},
}
"""Files that are not kept in the repository, since they are no text or are long."""

LOCK_EDITS: Mapping[str, tuple[str, str]] = {
    "lock-edited-by-hand": ("paragraph=2", "paragraph=3"),
    "lock-after-a-bad-merge": ("article harbour", "<<<<<<< HEAD\narticle harbour"),
}
"""What became of `evidence.lock` after sitegen wrote it."""

TESTED_IN_PYTHON = frozenset(
    {
        "R020",  # test_a_file_that_cannot_be_read_is_reported_with_its_path
        "R029",  # test_a_captured_text_that_git_tracks_is_reported_unless_its_rights_are_full
        "O002",  # test_a_file_of_someone_else_is_not_overwritten
        "O003",  # test_a_build_that_cannot_make_its_search_writes_nothing_and_says_what_to_do
        "Q006",  # test_a_stale_lock_is_an_error_where_it_is_locked
    }
)
"""Rules whose mistake is not in the content alone."""

NOTE = "note: evidence.lock is not up to date; the next `build` or `verify` brings it up to date\n"
SENTINEL = '<!DOCTYPE html><meta name="generator" content="sitegen 0.0"><title>As it was</title>\n'


@pytest.fixture
def case(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Ran]
) -> Path:
    """Give a copy of a case's folder with a site that was published before, and work in it.

    A folder `before/` in the case is the project as it was when its `evidence.lock` was written.
    """
    name: str = request.param
    folder = tmp_path / name
    shutil.copytree(MISTAKES / name, folder)
    write_files(folder, GENERATED.get(name, {}))
    write_files(folder, {"public/index.html": SENTINEL, "public/topics/dredging.html": SENTINEL})
    if (folder / "before").is_dir():
        monkeypatch.chdir(folder / "before")
        assert 0 == run("verify").code
        lock = Path("content/evidence.lock").read_text("utf-8")
        old, new = LOCK_EDITS.get(name, ("", ""))
        assert old in lock
        (folder / "content/evidence.lock").write_text(lock.replace(old, new, 1) if old else lock, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def every_case(names: Collection[str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", sorted(names), indirect=True, ids=sorted(names))


@every_case(CASES)
def test_all_that_is_wrong_is_said_at_once_and_the_published_site_stays_as_it_was(
    case: Path, run: Callable[..., Ran]
) -> None:
    before = files_below(case / "public")

    ran = run("build", "--strict")

    expected = expected_of(case, ran)
    is_refused = "error[" in expected or "warning[" in expected
    assert expected == said_by(ran)
    assert (1 if is_refused else 0) == ran.code
    assert is_refused == (before == files_below(case / "public"))


@every_case({"captured-text-in-windows-1252", "quotation-at-several-places", "two-actors-with-one-name"})
def test_what_is_only_warned_of_is_published_unless_it_is_strict(case: Path, run: Callable[..., Ran]) -> None:
    before = files_below(case / "public")

    ran = run("build")

    assert expected_of(case, ran) == said_by(ran)
    assert 0 == ran.code
    assert before != files_below(case / "public")


@every_case({"many", "two-actors-with-one-name", "yaml-alias"})
def test_check_says_what_build_says_and_writes_nothing(case: Path, run: Callable[..., Ran]) -> None:
    before = files_below(case)

    ran = run("check")

    assert expected_of(case, ran) == said_by(ran)
    assert (1 if "error[" in ran.err else 0) == ran.code
    assert before == files_below(case)


@pytest.mark.parametrize("rule", sorted(set(RULES) - set(TESTED_IN_PYTHON)))
def test_every_rule_has_a_case(rule: str) -> None:
    expected = [(MISTAKES / case / "expected.txt").read_text("utf-8") for case in CASES]

    assert any(f"[{rule}]: " in text for text in expected)


@pytest.mark.usefixtures("project")
def test_a_file_that_cannot_be_read_is_reported_with_its_path(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("verify")
    refuse(monkeypatch, "dredging.yaml", "statement.txt")

    ran = run("check")

    assert """\
error[R020]: captured text `content/articles/statement.txt` cannot be read: permission denied
  --> content/articles/statement.txt

error[R020]: `content/topics/dredging.yaml` cannot be read: permission denied
  --> content/topics/dredging.yaml
""" == said_by(ran)
    assert 1 == ran.code


def test_a_file_of_someone_else_is_not_overwritten(project: Path, run: Callable[..., Ran]) -> None:
    write_files(project, {"public/topics/dredging.html": "<p>Mine.</p>\n", "public/mine.html": "<p>Mine.</p>\n"})
    before = files_below(project / "public")

    ran = run("build")

    assert """\
error[O002]: `public/topics/dredging.html` was not made by sitegen and would be overwritten
  --> public/topics/dredging.html
 = hint: move it away, or rename the record
""" == said_by(ran)
    assert 1 == ran.code
    assert before == files_below(project / "public")


def test_a_stale_lock_is_an_error_where_it_is_locked(project: Path, run: Callable[..., Ran]) -> None:
    ran = run("build", "--locked")

    assert """\
error[Q006]: `evidence.lock` is not up to date with the content and the captured texts
  --> content/evidence.lock
 = hint: run `sitegen verify` where the captured texts are at hand, and commit the file
""" == said_by(ran)
    assert 1 == ran.code
    assert not (project / "content/evidence.lock").exists()
    assert not (project / "public").exists()


def test_records_of_a_file_that_cannot_be_read_are_not_called_missing(
    project: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    people = "- {id: ole, name: Ole, kind: person}\n"
    event = "name: Walk\nstatus: expected\nactors: [ole]\noutcome: By [[ole]].\nresolved_by: nothing\n"
    write_files(project, {"content/actors/people.yaml": people, "content/events/walk.yaml": event})
    refuse(monkeypatch, "people.yaml")

    ran = run("check")

    assert ["R020", "G001"] == re.findall(r"error\[(\w+)\]", ran.err)
    assert "there is no event or article `nothing`" in ran.err


def said_by(ran: Ran) -> str:
    """Return what a run said about the content."""
    return ran.err.replace(NOTE, "").strip("\n") + "\n"


def expected_of(case: Path, ran: Ran) -> str:
    """Return what a case expects, after it was accepted where that is wanted."""
    expected = MISTAKES / case.name / "expected.txt"
    if ACCEPT:
        expected.write_text(said_by(ran), "utf-8")
    return expected.read_text("utf-8")


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the system refuse to read files, as it does to those who do not own them."""
    read_bytes = Path.read_bytes

    def read_or_refuse(path: Path) -> bytes:
        if path.name in names:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", read_or_refuse)
