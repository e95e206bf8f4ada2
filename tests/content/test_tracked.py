"""Captured texts that git tracks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, write_files

from sitegen.content.tracked import indexes_of, tracked_below, untracking

Run = Callable[..., Ran]

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

WARNING = """\
warning[R029]: git tracks the captured text of `harbour-council`, whose rights are `excerpt`
  --> content/articles/council.txt
 = hint: run `git rm --cached -- content/articles/council.txt && echo /content/articles/council.txt >> .gitignore` and \
commit; what was pushed with it has to be removed there

"""


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Lind", "-c", "user.email=lind@example.org", "-c", "protocol.file.allow=always")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(project: Path) -> Path:
    """Give the small valid project, made a repository of git in which nothing is tracked."""
    git(project, "init", "--quiet")
    return project


@needs_git
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_captured_text_that_git_tracks_is_reported_unless_its_rights_are_full(
    repository: Path, run: Run, command: str
) -> None:
    gazette = repository / "content/summaries/tide-gazette.yaml"
    text = gazette.read_text("utf-8").replace("  kind: rewrite", "  kind: rewrite\n  rights: full")
    gazette.write_text(text, "utf-8")
    assert "" == run("build").err
    git(repository, "add", "content/articles/council.txt", "content/articles/gazette.txt")
    ran = run(command)
    assert (0, WARNING) == (ran.code, ran.err)
    git(repository, "rm", "--quiet", "--cached", "content/articles/council.txt")
    assert "" == run(command).err


@needs_git
def test_a_build_that_would_change_nothing_still_says_what_git_tracks_now(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", 0)
    run("build")
    assert "" == run("build").err
    git(repository, "add", "content/articles/council.txt")
    assert WARNING == run("build").err
    assert WARNING == run("build").err


@needs_git
def test_an_article_may_accept_that_git_tracks_its_text(repository: Path, run: Run) -> None:
    council = repository / "content/summaries/harbour-council.yaml"
    council.write_text(council.read_text("utf-8") + "accept: {R029: The repository is private.}\n", "utf-8")
    git(repository, "add", "content/articles/council.txt")
    assert "" == run("build").err


@needs_git
def test_texts_in_other_repositories_and_worktrees_are_seen(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    write_files(texts, {"a b.txt": "One.\n", "below/ö.txt": "Two.\n", "other.txt": "Three.\n"})
    git(texts, "init", "--quiet")
    git(texts, "add", "a b.txt", "below")
    git(texts, "commit", "--quiet", "--message", "Texts")
    git(texts, "worktree", "add", "--quiet", str(tmp_path / "tree"))
    for folder in (texts, tmp_path / "tree"):
        assert {f"{folder}/a b.txt", f"{folder}/below/ö.txt"} == tracked_below(folder)
        assert {f"{folder}/below/ö.txt"} == tracked_below(folder / "below")
        assert [True] == [index.is_file() for index in indexes_of([folder, folder / "below"])]


@needs_git
def test_paths_are_as_the_author_knows_them(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(repository, "add", "content/articles/council.txt")
    assert {"content/articles/council.txt"} == tracked_below(Path("content/articles"))
    monkeypatch.chdir(repository / "content/articles")
    assert {"council.txt"} == tracked_below(Path())


@needs_git
def test_a_hook_of_git_does_not_lead_it_elsewhere(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(repository, "add", "content/articles/council.txt")
    monkeypatch.setenv("GIT_DIR", ".git")
    assert {"content/articles/council.txt"} == tracked_below(Path("content/articles"))


@pytest.mark.usefixtures("project")
def test_nothing_is_tracked_outside_of_a_repository() -> None:
    assert (frozenset(), set()) == (tracked_below(Path("content/articles")), indexes_of([Path("content/articles")]))


@needs_git
def test_nothing_is_said_where_git_cannot_read_the_repository(repository: Path) -> None:
    (repository / ".git/HEAD").write_text("nothing", "utf-8")
    assert frozenset() == tracked_below(Path("content/articles"))


def test_nothing_is_said_where_git_is_not_installed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / ".git").mkdir()
    monkeypatch.setenv("PATH", str(project))
    assert frozenset() == tracked_below(Path("content/articles"))


@needs_git
@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("content/articles/council.txt", "."),
        ("content/articles/a [b]'s *?! #1.txt", "."),
        ("content/articles/!x.txt", "."),
        ("../content/articles/#x.txt", "templates"),
    ],
)
def test_the_command_of_the_hint_lets_git_ignore_the_text_and_keeps_it(
    repository: Path, monkeypatch: pytest.MonkeyPatch, name: str, where: str
) -> None:
    (repository / where).mkdir(exist_ok=True)
    monkeypatch.chdir(repository / where)
    Path(name).write_text("words")
    Path(name).with_name("b.txt").write_text("others")
    git(repository, "add", "content/articles")
    assert name in tracked_below(Path(name).parent)
    subprocess.run(untracking(name), shell=True, check=True, capture_output=True)  # noqa: S602
    git(repository, "add", "--all")

    assert name not in tracked_below(Path(name).parent)
    assert str(Path(name).with_name("b.txt")) in tracked_below(Path(name).parent)
    assert "words" == Path(name).read_text()


@needs_git
def test_the_text_of_a_draft_is_watched_as_well(repository: Path, run: Run) -> None:
    council = repository / "content/summaries/harbour-council.yaml"
    write_files(repository, {"content/topics/dredging.yaml": "name: Dredging\n"})
    council.write_text("draft: true\n" + council.read_text("utf-8"), "utf-8")
    git(repository, "add", "content/articles/council.txt")

    assert "warning[R029]: git tracks the captured text of `harbour-council`" in run("check").err
    assert "R021" not in run("check").err
