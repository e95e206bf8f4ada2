"""The preview shows what was saved, whenever and wherever that was, and builds no more than that asks for."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import watchfiles
from filelock import FileLock

from sitegen import cli, preview
from sitegen.options import Options
from sitegen.output.write import OutputFolder
from sitegen.unchanged import last_report

ABOUT = Path("content/pages/about.md")
LOCK = Path("content/evidence.lock")
TOPIC = Path("content/topics/dredging.yaml")
NOTE = "note: another run of sitegen is writing to this site; the preview waits for it to end\n"
NEVER_MS = 10**7
BASE = '{{% extends "sitegen/base.html" %}}{{% block cite %}}{}{{% endblock %}}'


@pytest.fixture(autouse=True)
def _looks_often(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setattr(preview, "_LOOK_MS", 100)
    monkeypatch.setattr(preview, "_RESTS", 0)


class Previewed(cli._Previewed):
    """A preview whose builds are counted, and after the first of which something is done."""

    def __init__(self, *articles: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.options = Options(content=Path("content"), output=Path("preview"), articles=articles)
        super().__init__(self.options, "edit:{path}")
        self.builds = -1  # the first is not counted
        self._meanwhile = meanwhile
        assert self.is_due()
        self.build()

    def build(self) -> bool:
        self.builds += 1
        is_good = super().build()
        if self.builds == 1:
            self._meanwhile()
        return is_good


@contextmanager
def following(site: Previewed) -> Iterator[list[object]]:
    """Follow the project in the working folder, and give the calls for browsers to reload."""
    reloads: list[object] = []
    loop = SimpleNamespace(add_callback=lambda call, *said: said or reloads.append(call))
    watched = [Path("content"), Path("templates"), *site.options.articles]
    events = preview.FileEvents(site, watched, [site.options.output, Path(".sitegen")])
    thread = threading.Thread(target=events._run, args=(loop,))
    thread.start()
    try:
        yield reloads
    finally:
        events.stop()
        thread.join()


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so; the test fails when it never is."""
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to be so")


def say(words: str, path: Path = ABOUT) -> None:
    """Save a page in one step, as editors do."""
    saved = path.with_name(f".{path.name}")
    saved.write_text(f"---\ntitle: About\ndescription: Who wrote it.\n---\n\n{words}\n", "utf-8")
    saved.replace(path)


def shows(words: str, path: str = "about.html") -> Callable[[], bool]:
    page = Path("preview") / path
    return lambda: page.is_file() and words in page.read_text("utf-8")


def test_what_was_saved_during_the_first_build_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_MS", NEVER_MS)
    site = Previewed()
    say("SAVED EARLY")
    with following(site) as reloads:
        until(shows("SAVED EARLY"))
        until(lambda: reloads)


def test_a_save_is_shown_when_the_system_reports_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_MS", NEVER_MS)
    with following(Previewed()):
        # Again and again, since nobody says when the system has begun to watch.
        until(lambda: say("REPORTED") or shows("REPORTED")())


@pytest.mark.parametrize(("is_reported", "order"), [(True, ["look", "build"]), (False, ["look", "look", "build"])])
def test_what_nobody_reported_may_be_half_of_a_save_and_is_looked_at_again(is_reported: bool, order: list[str]) -> None:
    done: list[str] = []
    site = SimpleNamespace(
        is_due=lambda: done.append("look") or True, build=lambda: done.append("build"), findings="[]"
    )
    told: list[object] = []
    loop = SimpleNamespace(add_callback=lambda *call: told.append(call))
    assert preview.FileEvents(site, [], [])._look(loop, is_reported=is_reported)
    assert (order, [(preview.FindingsSocket.say, "[]")]) == (done, told)


def test_the_longer_a_look_takes_the_longer_is_waited_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_RESTS", 10)
    monkeypatch.setattr(preview, "time", SimpleNamespace(monotonic=iter([0.0, 3.0]).__next__))
    events = preview.FileEvents(SimpleNamespace(is_due=lambda: False), [], [])
    events._look(SimpleNamespace())
    assert 30_000 == events._wait_ms


def test_what_is_saved_during_the_build_for_a_new_folder_is_shown() -> None:
    site = Previewed(meanwhile=lambda: say("SAVED MEANWHILE"))
    with following(site):
        Path("templates").mkdir()
        Path("templates/base.html").write_text(BASE.format("ours"))
        until(shows("SAVED MEANWHILE"))
        assert shows("ours")()


@pytest.mark.parametrize("folder", ["templates", "content"])
def test_a_folder_that_took_the_place_of_another_is_followed(folder: str) -> None:
    Path("templates").mkdir()
    Path("templates/base.html").write_text(BASE.format("ONE"))
    site = Previewed()
    with following(site):
        Path(folder).rename("away")
        shutil.copytree("away", folder)
        for words in ("TWO", "THREE"):
            Path("templates/base.html").write_text(BASE.format(words))
            say(words)
            until(lambda words=words: shows(words, "topics/dredging.html")() and shows(words)())


def test_a_content_folder_that_is_gone_for_a_while_ends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    site = Previewed()
    with following(site):
        Path("content").rename("away")
        until(lambda: site.builds)
        until(lambda: "no such file or directory `content`" in capsys.readouterr().err)
        say("BACK", Path("away/pages/about.md"))
        Path("away").rename("content")
        until(shows("BACK"))


def test_a_change_waits_for_another_run_and_says_so_once(capsys: pytest.CaptureFixture[str]) -> None:
    site = Previewed()
    with following(site):
        with FileLock(".sitegen/lock"):
            say("WAITED")
            until(lambda: site.builds > 2)
        until(shows("WAITED"))
    assert NOTE == capsys.readouterr().err


def test_a_preview_that_begins_during_another_run_builds_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    with FileLock(".sitegen/lock"):
        site = Previewed()
        with following(site):
            until(lambda: site.builds > 2)
            assert not Path("preview/index.html").exists()
        assert NOTE == capsys.readouterr().err
    with following(site):
        until(shows("Dredging", "topics/dredging.html"))


def test_a_lock_from_elsewhere_is_followed_where_the_texts_are_not_at_hand() -> None:
    TOPIC.write_text(TOPIC.read_text("utf-8").replace("name a month.", "name it [@harbour-council “would come”]."))
    cli._build(Options(content=Path("content"), output=Path("public")), "text")
    pulled = LOCK.read_text("utf-8")
    LOCK.unlink()
    before = TOPIC.read_text("utf-8")
    TOPIC.write_text(before.replace("would come", "not before June"))
    cli._build(Options(content=Path("content"), output=Path("public")), "text")
    TOPIC.write_text(before)
    shutil.rmtree("content/articles")

    site = Previewed()
    with following(site):
        assert not shows("would come", "topics/dredging.html")()
        LOCK.write_text(pulled, "utf-8")
        until(shows("would come", "topics/dredging.html"))


def test_the_lock_that_a_build_has_written_calls_for_no_other() -> None:
    site = Previewed()
    assert LOCK.is_file()
    assert not site.is_due()


def test_a_lock_that_was_pulled_behind_the_build_calls_for_another() -> None:
    site = Previewed()
    LOCK.write_text(LOCK.read_text("utf-8") + "\n", "utf-8")
    assert site.is_due()


def test_a_lock_that_is_pulled_during_a_build_calls_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    site = Previewed()
    commit = OutputFolder.commit

    def pull_and_commit(*given: Any) -> Any:
        LOCK.write_text(LOCK.read_text("utf-8") + "\n", "utf-8")
        return commit(*given)

    monkeypatch.setattr(OutputFolder, "commit", pull_and_commit)
    say("CHANGED")
    assert site.is_due()
    assert site.build()
    assert last_report(site.options) is None
    assert site.is_due()


@pytest.mark.parametrize("linked", ["pages/about.md", "pages"])
def test_what_a_link_leads_to_is_followed(linked: str, tmp_path: Path) -> None:
    path, elsewhere = Path("content") / linked, tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    with following(Previewed()):
        say("BEHIND A LINK", elsewhere if elsewhere.is_file() else elsewhere / "about.md")
        until(shows("BEHIND A LINK"))


def test_a_preview_in_a_folder_of_captured_texts_is_built_once_for_a_change() -> None:
    site = Previewed(Path())
    assert not site.is_due()
    with following(site):
        for words in ("FIRST", "SECOND"):
            say(words)
            until(shows(words))
            until(lambda: not site._is_due)
    assert not site.is_due()
    assert 2 == site.builds


def test_files_of_an_editor_call_for_no_build() -> None:
    site = Previewed()
    Path("content/topics/.dredging.yaml.swp").write_text("not yet")
    assert not site.is_due()


@pytest.mark.parametrize("error", [OSError("OS file watch limit reached"), RuntimeError("error in underlying watcher")])
def test_a_watch_that_the_system_refuses_leaves_the_looking(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise error

    monkeypatch.setattr(watchfiles, "watch", refuse)
    with following(Previewed()):
        for words in ("SEEN ALL THE SAME", "AND AGAIN"):
            say(words)
            until(shows(words))


def test_files_that_cannot_be_looked_at_are_said_once_and_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Options) -> Any:
        raise PermissionError(13, "Permission denied", "content/topics")

    site = Previewed()
    say("LATER")
    with monkeypatch.context() as patched:
        patched.setattr("sitegen.unchanged.inputs", refuse)
        assert not site.is_due()
        assert not site.is_due()
    assert "error: permission denied `content/topics`\n" == capsys.readouterr().err
    assert site.is_due()


def test_a_link_that_leads_to_itself_ends_nothing() -> None:
    with following(Previewed()):
        Path("content/itself").symlink_to("itself")
        Path("templates").symlink_to("templates")
        for words in ("AFTER IT", "AND AGAIN"):
            say(words)
            until(shows(words))


def test_a_build_that_failed_is_not_repeated_before_a_change() -> None:
    site = Previewed()
    good = TOPIC.read_text("utf-8")
    TOPIC.write_text("name: [\n", "utf-8")
    assert site.is_due()
    assert not site.build()
    assert not site.is_due()
    TOPIC.write_text(good, "utf-8")
    assert site.is_due()
    assert site.build()


@pytest.mark.parametrize("gone", ["preview", ".sitegen"])
def test_pages_that_are_gone_are_made_again(gone: str) -> None:
    site = Previewed()
    shutil.rmtree(gone)
    shutil.rmtree("preview", ignore_errors=True)
    assert site.is_due()
    assert site.build()
    assert Path("preview/index.html").exists()
    assert not site.is_due()


def test_pages_that_are_gone_wait_for_content_that_is_good() -> None:
    site = Previewed()
    TOPIC.write_text("name: [\n", "utf-8")
    shutil.rmtree("preview")
    assert site.is_due()
    assert not site.build()
    assert not site.is_due()


def test_a_build_that_was_not_needed_is_followed_as_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    Previewed()
    site = Previewed()
    assert "(0 written, 21 unchanged)" in capsys.readouterr().out
    assert not site.is_due()
    say("CHANGED")
    assert site.is_due()
