"""The same bytes on every machine: any number of processes, any locale, time zone, hash seed and umask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran, files_below, write_files
from projects import edit, options

from sitegen.briefing.lock import load_lock
from sitegen.build import build
from sitegen.content.cache import Packed, RecordCache
from sitegen.content.records import Topic
from sitegen.files import Files
from sitegen.output import render as rendering
from sitegen.output.manifest import state_folder
from sitegen.output.theme import own_folder
from sitegen.output.write import File, Kept, OutputFolder, Stage, replace_text
from sitegen.store import Store
from sitegen.unchanged import last_report


@pytest.fixture
def expected(project: Path) -> dict[str, bytes]:
    """Give the files of the small project, built by one process."""
    assert not build(options(project, jobs=1)).failed
    made = files_below(project / "public")
    lock = (project / "content/evidence.lock").read_bytes()
    shutil.rmtree(project / "public")
    shutil.rmtree(project / ".sitegen")
    (project / "content/evidence.lock").unlink()
    return {**made, "lock": lock}


@pytest.mark.parametrize("jobs", [2, 8])
def test_the_number_of_processes_does_not_matter(project: Path, expected: dict[str, bytes], jobs: int) -> None:
    assert not build(options(project, jobs=jobs)).failed
    assert expected == {
        **files_below(project / "public"),
        "lock": (project / "content/evidence.lock").read_bytes(),
    }


def test_processes_that_are_started_anew_make_the_same(
    project: Path, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.workers._may_fork", lambda: False)
    assert not build(options(project, jobs=2)).failed
    assert expected == {
        **files_below(project / "public"),
        "lock": (project / "content/evidence.lock").read_bytes(),
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_rounds_in_which_pages_are_made_do_not_matter(
    project: Path, expected: dict[str, bytes], jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.workers.Workers.share_memory", True)
    monkeypatch.setattr("sitegen.output.pages._ROUND", 1)
    monkeypatch.setattr("sitegen.output.pages._ROUND_OF_ARTICLES", 1)
    monkeypatch.setattr("sitegen.output.pages._MOST_ROUNDS", 100)
    monkeypatch.setattr("sitegen.output.render._MOST_SHARED", 0)
    assert not build(options(project, jobs=jobs)).failed
    assert expected == {
        **files_below(project / "public"),
        "lock": (project / "content/evidence.lock").read_bytes(),
    }


def test_nobody_writes_but_the_process_that_commits(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, encode, seen = Stage.put, rendering.sha256_of, tmp_path / "seen"

    def put_here(self: Stage, path: str, file: File) -> Kept:
        (seen / f"wrote-{os.getpid()}").touch()
        return put(self, path, file)

    def rendered_here(data: bytes) -> str:
        (seen / f"made-{os.getpid()}").touch()
        # Nobody does all of it.
        give_up = time.monotonic() + 60
        while len(list(seen.glob("made-*"))) < 2 and time.monotonic() < give_up:
            time.sleep(0.001)
        return encode(data)

    seen.mkdir()
    monkeypatch.setattr(Stage, "put", put_here)
    monkeypatch.setattr(rendering, "sha256_of", rendered_here)
    assert not build(options(project, jobs=2)).failed
    assert [f"wrote-{os.getpid()}"] == [path.name for path in seen.glob("wrote-*")]
    assert 2 == len(list(seen.glob("made-*")))


def test_a_page_of_the_same_bytes_is_not_written_though_it_was_rendered(project: Path) -> None:
    build(options(project))
    source = (own_folder() / "topic.html").read_text("utf-8")
    write_files(project, {"templates/topic.html": f"{source}{{# a comment #}}"})
    page = project / "public/topics/dredging.html"
    before = page.stat()
    report = build(options(project))
    assert (1, 0, before) == (report.rendered, report.written, page.stat())
    assert 0 == build(options(project)).rendered


MACHINES = [
    pytest.param({"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Seoul"}, 0o077, id="C in Seoul"),
    pytest.param({"PYTHONHASHSEED": "7", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York"}, 0o002, id="Turkish"),
]


@pytest.mark.parametrize(("environment", "umask"), MACHINES)
def test_the_machine_does_not_matter(
    project: Path, expected: dict[str, bytes], environment: Mapping[str, str], umask: int
) -> None:
    subprocess.run(
        [sys.executable, "-m", "sitegen", "build", "--no-search"],
        check=True,
        capture_output=True,
        cwd=project,
        env={**os.environ, **environment},
        umask=umask,
    )
    assert expected == {
        **files_below(project / "public"),
        "lock": (project / "content/evidence.lock").read_bytes(),
    }


@pytest.fixture
def at_rest(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the small project, built, with no file that is too young to be known again."""
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    build(options(project))
    return project


def test_what_has_not_changed_is_answered_without_a_build(at_rest: Path) -> None:
    report = last_report(options(at_rest))
    assert report is not None
    assert (False, 0, 0) == (report.failed, report.rendered, report.written)
    assert (3, 2) == (report.articles, report.origins)


def test_what_the_lock_alone_verifies_is_counted_without_a_build(at_rest: Path) -> None:
    (at_rest / "content/articles/council.txt").unlink()
    first, again = build(options(at_rest)), last_report(options(at_rest))
    assert again is not None
    assert (7, 3) == (first.quotations, first.by_lock) == (again.quotations, again.by_lock)


def remove_a_page(project: Path) -> None:
    (project / "public/index.html").unlink()


def edit_a_page(project: Path) -> None:
    (project / "public/index.html").write_text("by hand")


def edit_a_record(project: Path) -> None:
    edit(project, "content/topics/dredging.yaml", "Who pays?", "Who will pay?")


def override_a_template(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/new.html").write_text("")


def be_interrupted(project: Path) -> None:
    (state_folder(project, project / "public") / "journal.json").write_text("{}")


@pytest.mark.parametrize("change", [remove_a_page, edit_a_page, edit_a_record, override_a_template, be_interrupted])
def test_whatever_has_changed_asks_for_a_build(at_rest: Path, change: Callable[[Path], None]) -> None:
    change(at_rest)
    assert last_report(options(at_rest)) is None


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"{")], ids=["gone", "damaged"])
def test_a_manifest_that_cannot_be_used_asks_for_a_build(at_rest: Path, damage: Callable[[Path], None]) -> None:
    damage(state_folder(at_rest, at_rest / "public") / "manifest.json")
    assert last_report(options(at_rest)) is None


class Killed(BaseException):
    """A build that was killed."""


def test_a_site_that_another_build_left_asks_for_a_build(at_rest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(at_rest, "content/events/council-meeting.yaml", "name:", "draft: true\nname:")
    edit(at_rest, "content/site.yaml", "navigation:", "rules: {R021: info}\nnavigation:")
    build(options(at_rest))
    expected = files_below(at_rest / "public")
    assert last_report(options(at_rest)) is not None

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("sitegen.build.remember", die)
        with pytest.raises(Killed):
            build(options(at_rest, drafts=True))
    assert expected != files_below(at_rest / "public")
    assert last_report(options(at_rest)) is None
    build(options(at_rest))
    assert expected == files_below(at_rest / "public")


def other_lock(project: Path) -> str:
    """Return a lock that is as good as the one of the project, and another."""
    return replace(load_lock((project / "content/evidence.lock").read_text("utf-8")), names="0" * 12).text


@pytest.mark.parametrize("is_stale", [True, False], ids=["written by the build", "read by the build"])
def test_a_lock_that_others_change_during_a_build_asks_for_a_build(
    at_rest: Path, monkeypatch: pytest.MonkeyPatch, is_stale: bool
) -> None:
    lock = at_rest / "content/evidence.lock"
    expected, other = lock.read_text("utf-8"), other_lock(at_rest)
    if is_stale:
        lock.unlink()
    edit(at_rest, "content/topics/dredging.yaml", "Who pays?", "Who will pay?")
    commit = OutputFolder.commit

    def change_the_lock(*arguments: Any) -> Any:
        # As `git checkout` in the middle of the build.
        replace_text(lock, other)
        return commit(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(OutputFolder, "commit", change_the_lock)
        build(options(at_rest))
    assert other == lock.read_text("utf-8")
    assert last_report(options(at_rest)) is None
    build(options(at_rest))
    assert expected == lock.read_text("utf-8")
    assert last_report(options(at_rest)) is not None


@pytest.mark.parametrize("others", [{"base_url": "https://example.org"}, {"strict": True}, {"clean": True}])
def test_other_options_ask_for_a_build(at_rest: Path, others: dict[str, object]) -> None:
    assert last_report(options(at_rest, **others)) is None


def test_findings_are_said_again_where_nothing_has_changed(
    project: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    edit(project, "content/site.yaml", "navigation:", "rules: {S004: warning}\nnavigation:")
    edit(project, "content/publishers.yaml", "  reliability: B\n", "")
    first, second = run("build", "--no-search"), run("build", "--no-search")
    assert "warning[S004]" in second.err
    assert first.err == second.err
    assert "(0 written, " in second.out


def test_a_damaged_cache_is_said_and_harmless(
    project: Path, run: Callable[..., Ran], expected: dict[str, bytes]
) -> None:
    run("build", "--no-search")
    state = state_folder(project, Path("public"))
    words = [path.name for path in state.glob("words-*")]
    assert words
    for name in ("pages", "studies", *words, "records-topic", "captures", "comparison", "closures"):
        path = state / name
        path.write_bytes(path.read_bytes()[:-1])
    edit(project, "content/topics/dredging.yaml", "Who pays?", "Who will pay?")
    edit(project, "content/topics/dredging.yaml", "Who will pay?", "Who pays?")
    ran = run("build", "--no-search")
    assert 0 == ran.code
    assert "note: the cache `pages` was damaged and is made anew" in ran.err
    made = {path: data for path, data in expected.items() if path != "lock"}
    assert made == files_below(project / "public")


def test_where_links_lead_is_known_again_after_what_was_known_of_pages_was_lost(
    project: Path, run: Callable[..., Ran]
) -> None:
    run("build", "--no-search")
    (state_folder(project, Path("public")) / "pages").write_bytes(b"")
    run("build", "--no-search")
    template = (own_folder() / "topic.html").read_text("utf-8")
    write_files(project, {"templates/topic.html": f"{template}<!-- of our own -->"})

    ran = run("build", "--no-search")
    assert (0, "") == (ran.code, ran.err)


def test_a_record_whose_file_cannot_be_read_is_not_known(project: Path) -> None:
    path = project / "content/topics/dredging.yaml"
    store = Store(project / "kept")
    first = RecordCache(store, Files([project]))
    assert first.get(str(path), Topic) is None
    assert [] == first.put(str(path), Topic, Packed.of(path.read_bytes(), []))
    first.save()
    second = RecordCache(store, Files([project]))
    assert [] == second.get(str(path), Topic)
    path.unlink()
    assert second.get(str(path), Topic) is None


def test_a_first_site_is_put_there_whole_also_where_a_file_came_between(tmp_path: Path) -> None:
    site = tmp_path / "stage"
    for name in ("index.html", "topics/x.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    (tmp_path / "public").mkdir()
    (tmp_path / "public/CNAME").write_text("example.org")
    OutputFolder(tmp_path, tmp_path / "public")._place(site)
    assert {"CNAME", "index.html", "topics/x.html"} == files_below(tmp_path / "public").keys()


def test_a_page_that_is_gone_from_the_output_is_not_kept(tmp_path: Path, project: Path) -> None:
    build(options(project))
    ours = OutputFolder(project, project / "public").ours
    entry = ours.files["index.html"]
    stage = Stage(project / "public", None, ours)
    assert stage.keep("index.html", entry.fingerprint)
    assert stage.keep("index.html", "other") is None
    (project / "public/index.html").unlink()
    assert stage.keep("index.html", entry.fingerprint) is None
    assert tmp_path.is_dir()
