"""What changes is taken up at once, told once, and to those whom it concerns; whatever fails is said once."""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from collections.abc import Awaitable, Callable, Collection, Iterable
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from conftest import write_files
from test_preview import Told, looping, until
from test_textview import captured

from sitegen import preview

PAGE = b"<!DOCTYPE html><html><head><title>a</title></head><body><main>old</main></body></html>"


class Live:
    """A site of a few files, which notes what it is asked.

    Attributes:
        files: Path to bytes.
        calls: What was taken, and `work` for each slice of work.
        slices: How many slices of work there are after each change.
        raises: What a method raises, by its name.
    """

    def __init__(self, **files: bytes) -> None:
        self.files = {f"{name}.html": data for name, data in files.items()}
        self.top, self.findings = "/", "[]"
        self.content = Path("content")
        self.calls: list[object] = []
        self.slices = 0
        self.raises: dict[str, Exception] = {}
        self.captures: dict[str, preview.Captured] = {}
        self._given: dict[str, bytes | None] = {}
        self._left = 0

    def _ask(self, name: str) -> None:
        if name in self.raises:
            raise self.raises[name]

    def take(self, paths: Collection[str]) -> None:
        self._ask("take")
        self.calls.append(set(paths))
        self._left = self.slices

    def file(self, path: str) -> bytes | None:
        self._ask("file")
        self._given[path] = self.files.get(path)
        return self._given[path]

    def changed(self, paths: Iterable[str]) -> set[str]:
        self._ask("changed")
        return {path for path in paths if self.files.get(path) != self._given.get(path)}

    def captured(self, article: str) -> preview.Captured | None:
        return self.captures.get(article)

    def work(self) -> bool:
        self._ask("work")
        self.calls.append("work")
        self._left -= 1
        return self._left > 0

    def close(self) -> None:
        self.calls.append("close")


class Followed:
    """A site that is followed by browsers which show some of its files."""

    def __init__(self, site: Live, *shown: str) -> None:
        self.site = site
        self.told = Told()
        self.said: list[str] = []
        self.is_half = False
        self.follower = preview.Follower(site, self._report, self.told, lambda: self.is_half)  # type: ignore[arg-type]
        for key in shown:
            self.get(key)

    def get(self, key: str) -> bytes | None:
        """Do as a browser that shows a file."""
        if key.startswith(preview.TEXTS):
            data = self.follower.text(key.removeprefix(preview.TEXTS).removesuffix(".html"))
        else:
            data = self.follower.file(key)
        if not key.startswith("assets/"):
            self.told.pages[key] = self.follower.digest_of(key)
        return data

    def _report(self, error: Exception) -> str:
        self.said.append(str(error))
        return f"it says {error}"


def run(test: Callable[[], Awaitable[None]]) -> None:
    """Run a test in a loop."""

    async def main() -> None:
        await test()

    asyncio.run(main())


async def rest() -> None:
    """Let all that was begun come to its end."""
    for _ in range(20):
        await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def _settles_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_SETTLE_S", 0.05)
    monkeypatch.setattr(preview, "_IDLE_S", 10)


def test_saves_that_follow_one_another_are_told_once_and_the_newest_wins() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        for words in (b"2", b"3", b"4"):
            followed.site.files["a.html"] = words
            followed.follower.take({"content/a.yaml"})
            # It is served at once, whoever asks.
            assert words == followed.site.files["a.html"]
        assert [] == followed.told.reloads
        await rest()
        assert [{"a.html"}] == followed.told.reloads
        assert ["work"] == [call for call in followed.site.calls if call == "work"]
        assert b"4" == followed.get("a.html")

    run(test)


def test_what_git_is_still_writing_is_told_when_all_of_it_is_there() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.is_half = True
        for words in (b"2", b"3"):
            followed.site.files["a.html"] = words
            followed.follower.take(())
            await rest()
        assert ([], []) == (followed.told.reloads, [call for call in followed.site.calls if call == "work"])
        followed.is_half = False
        await rest()
        assert [{"a.html"}] == followed.told.reloads

    run(test)


def test_a_lock_that_git_has_left_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_GIT_S", 0.1)

    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.is_half = True
        followed.site.files["a.html"] = b"2"
        followed.follower.take(())
        await rest()
        await rest()
        assert [{"a.html"}] == followed.told.reloads

    run(test)


@pytest.mark.usefixtures("project")
def test_git_is_writing_while_it_holds_its_index() -> None:
    folders = [Path("content"), Path("templates")]
    assert not preview.is_git_writing(folders)
    subprocess.run(["git", "init", "--quiet"], check=True)
    assert not preview.is_git_writing(folders)
    Path(".git/index.lock").touch()
    assert preview.is_git_writing(folders)


def test_only_browsers_that_show_a_changed_page_are_told() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1", b=b"1"), "a.html", "b.html", "missing.html", "/outside")
        followed.site.files["a.html"] = b"2"
        followed.follower.take({"content/a.yaml"})
        await rest()
        followed.site.files["missing.html"] = b"there"
        followed.follower.take({"content/missing.yaml"})
        await rest()
        assert [{"a.html"}, {"missing.html"}] == followed.told.reloads

    run(test)


def test_who_was_told_is_not_told_again_before_asking() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        for words in (b"2", b"3"):
            followed.site.files["a.html"] = words
            followed.follower.take(())
            await rest()
            assert [{"a.html"}] == followed.told.reloads
        followed.get("a.html")
        followed.site.files["a.html"] = b"4"
        followed.follower.take(())
        await rest()
        assert [{"a.html"}] * 2 == followed.told.reloads

    run(test)


def test_a_browser_is_told_though_another_one_has_taken_the_new_page_already() -> None:
    async def test() -> None:
        site = Live(a=b"1")
        site.files["assets/style.css"] = b"1"
        followed = Followed(site, "a.html")
        followed.get("assets/style.css")
        site.files |= {"a.html": b"2", "assets/style.css": b"2"}
        followed.follower.take(())
        assert (b"2", b"2") == (followed.follower.file("a.html"), followed.follower.file("assets/style.css"))
        await rest()
        assert ([{"a.html"}], ["/assets/style.css"]) == (followed.told.reloads, followed.told.exchanged)

    run(test)


def test_a_stylesheet_is_exchanged_and_another_asset_reloads_all() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.site.files |= {"assets/style.css": b"1", "assets/x.js": b"1"}
        followed.get("assets/style.css")
        followed.get("assets/x.js")
        followed.site.files["assets/style.css"] = b"2"
        followed.follower.take({"templates/assets/style.css"})
        await rest()
        assert ([], ["/assets/style.css"]) == (followed.told.reloads, followed.told.exchanged)
        followed.get("assets/style.css")
        followed.site.files["assets/x.js"] = b"2"
        followed.follower.take({"templates/assets/x.js"})
        await rest()
        assert ([{"a.html"}], ["/assets/style.css"]) == (followed.told.reloads, followed.told.exchanged)

    run(test)


def test_a_site_that_is_under_another_path_is_loaded_anew() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.site.top = "/bay/"
        followed.follower.take({"content/site.yaml"})
        await rest()
        assert ([{"a.html"}], "/bay/") == (followed.told.reloads, followed.follower.top)

    run(test)


def test_work_goes_on_in_slices_until_there_is_none_and_begins_anew_after_a_change() -> None:
    async def test() -> None:
        site = Live(a=b"1")
        site.slices = 10**6
        followed = Followed(site, "a.html")
        followed.follower.take({"one"})
        await rest()
        assert 3 < len(site.calls)
        assert {"work"} == {str(call) for call in site.calls[1:]}
        site.slices = 3
        done = len(site.calls)
        followed.follower.take({"two"})
        await rest()
        assert [{"two"}, "work", "work", "work"] == site.calls[done:]
        # What the work found is told at its end.
        site.files["a.html"] = b"2"
        followed.follower.close()
        assert "close" == site.calls[-1]

    run(test)


def test_what_work_changes_and_finds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        site = Live(a=b"1")
        site.slices = 2
        followed = Followed(site, "a.html")

        def work() -> bool:
            site.files["a.html"], site.findings = b"2", '[{"level": "warning"}]'
            return Live.work(site)

        monkeypatch.setattr(site, "work", work)
        followed.follower.take(())
        await rest()
        assert [{"a.html"}] == followed.told.reloads
        assert ["[]", '[{"level": "warning"}]'] == followed.told.findings

    run(test)


def test_a_site_may_wait_for_something_and_is_asked_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_IDLE_S", 0.01)

    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.follower.take(())
        await rest()
        assert 2 < followed.site.calls.count("work")
        assert ["[]"] == followed.told.findings

    run(test)


@pytest.mark.parametrize("what", ["take", "work", "changed"])
def test_what_fails_is_said_once_and_shown_until_it_works(what: str) -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        followed.site.raises[what] = ValueError("no")
        for _ in range(2):
            followed.follower.take(())
            await rest()
        assert ["no"] == followed.said
        assert "it says no" == json.loads(followed.told.findings[-1])[0]["message"]
        followed.site.raises[what] = ValueError("something else")
        followed.follower.take(())
        await rest()
        assert ["no", "something else"] == followed.said
        del followed.site.raises[what]
        followed.follower.take(())
        await rest()
        assert "[]" == followed.told.findings[-1]
        followed.site.raises[what] = ValueError("no")
        followed.follower.take(())
        await rest()
        assert ["no", "something else", "no"] == followed.said

    run(test)


def test_a_file_that_fails_is_said_once_and_fails_for_whoever_asks() -> None:
    followed = Followed(Live(a=b"1"))
    followed.site.raises["file"] = ValueError("no")
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            followed.get("a.html")
    assert ["no"] == followed.said
    assert "it says no" in followed.told.findings[-1]

    async def test() -> None:
        # Nobody may ask for it again, and it may be mended.
        followed.follower.take(())
        await rest()
        assert "[]" == followed.told.findings[-1]

    run(test)


def test_what_is_found_when_a_page_is_made_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    site = Live(a=b"1")
    followed = Followed(site)

    def file(path: str) -> bytes | None:
        site.findings = '[{"level": "error"}]'
        return Live.file(site, path)

    monkeypatch.setattr(site, "file", file)
    assert b"1" == followed.get("a.html")
    assert ['[{"level": "error"}]'] == followed.told.findings


def test_who_comes_before_others_have_asked_anew_comes_too_late() -> None:
    async def test() -> None:
        followed = Followed(Live(a=b"1"), "a.html")
        first = followed.follower.digest_of("a.html")
        followed.site.files["a.html"] = b"2"
        followed.follower.take(())
        await rest()
        assert followed.follower.is_stale("a.html", first)
        # A site may note what it has compared.
        followed.site._given["a.html"] = b"2"
        assert followed.follower.is_stale("a.html", first)

    run(test)


def test_a_browser_that_came_too_late_is_stale() -> None:
    followed = Followed(Live(a=b"1"), "a.html")
    first = followed.follower.digest_of("a.html")
    assert not followed.follower.is_stale("a.html", first)
    followed.site.files["a.html"] = b"2"
    assert followed.follower.is_stale("a.html", first)
    followed.get("a.html")
    assert followed.follower.is_stale("a.html", first)
    assert not followed.follower.is_stale("a.html", followed.follower.digest_of("a.html"))
    followed.site.raises["changed"] = ValueError("no")
    assert not followed.follower.is_stale("a.html", followed.follower.digest_of("a.html"))


@pytest.mark.usefixtures("project")
def test_the_view_of_a_text_is_made_anew_when_what_it_shows_has_changed() -> None:
    given = captured()
    assert given is not None
    key = f"{preview.TEXTS}harbour-council.html"

    async def test() -> None:
        site = Live()
        followed = Followed(site, key)
        assert (None, False) == (followed.get(key), followed.follower.has_text("harbour-council"))
        site.captures["harbour-council"] = given
        assert followed.follower.has_text("harbour-council")
        for reloads in (1, 1):
            followed.follower.take(())
            await rest()
            assert reloads == len(followed.told.reloads)
            assert b"Engineers said that" in (followed.get(key) or b"")
            assert b"<h2>Proposals (5)" in (followed.get(key) or b"")

    run(test)


# What says which files have changed.


class Watched:
    """A folder that is watched, and what was said of it."""

    def __init__(self, *folders: Path, written: Collection[Path] = ()) -> None:
        self.taken: list[set[str]] = []
        self.events = preview.FileEvents(lambda paths: self.taken.append(set(paths)), folders, list(written))

    def said(self, path: str) -> bool:
        return any(path in paths for paths in self.taken)


@pytest.fixture
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_TICK_MS", 50)
    monkeypatch.setattr(preview, "_LOOK_S", 10.0**4)
    monkeypatch.setattr(preview, "_RESTS", 0)


@pytest.mark.usefixtures("project", "never")
def test_changes_are_said_as_the_folders_are_spelled_and_hidden_files_are_none() -> None:
    watched = Watched(Path("content"), Path(), written=[Path("public")])
    Path("public").mkdir()
    with looping() as loop:
        watched.events.begin(loop)
        until(lambda: watched.taken == [set()])
        Path("content/.git").mkdir()

        def save() -> bool:
            Path("public/index.html").write_text("x", "utf-8")
            Path("content/.git/x").write_text("x", "utf-8")
            Path("content/pages/new.md").write_text("x", "utf-8")
            return watched.said("content/pages/new.md")

        until(save)
        watched.events.stop()
    assert not [path for paths in watched.taken for path in paths if "public" in path or ".git" in path]


@pytest.mark.usefixtures("project", "never")
def test_a_folder_that_comes_or_takes_the_place_of_another_has_everything_looked_at() -> None:
    watched = Watched(Path("content"), Path("templates"))
    with looping() as loop:
        watched.events.begin(loop)
        until(lambda: watched.taken == [set()])
        Path("templates").mkdir()
        until(lambda: watched.taken.count(set()) == 2)
        Path("content").rename("away")
        until(lambda: watched.taken.count(set()) == 3)
        Path("away").rename("content")
        until(lambda: watched.taken.count(set()) == 4)
        watched.events.stop()


@pytest.mark.usefixtures("project", "never")
def test_files_that_cannot_be_looked_at_are_left_to_the_site_until_they_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_S", 0.05)
    watched = Watched(Path("content"))
    with looping() as loop:
        with monkeypatch.context() as patched:
            patched.setattr(preview, "Files", Mock(side_effect=PermissionError(13, "Permission denied", "content")))
            watched.events.begin(loop)
            until(lambda: watched.taken.count(set()) > 2)
        until(lambda: Path("content/pages/new.md").write_text("x", "utf-8") and watched.said("content/pages/new.md"))
        watched.events.stop()


@pytest.mark.usefixtures("project", "never")
def test_folders_that_can_neither_be_watched_nor_looked_at_any_more_are_begun_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("watchfiles.watch", Mock(side_effect=RuntimeError("too many")))
    monkeypatch.setattr(preview._Looking, "look", Mock(side_effect=PermissionError))
    watched = Watched(Path("content"))
    with looping() as loop:
        watched.events.begin(loop)
        until(lambda: watched.taken.count(set()) > 2)
        watched.events.stop()


@pytest.mark.usefixtures("never")
def test_what_is_behind_a_link_is_looked_at_more_often_than_all(project: Path, tmp_path: Path) -> None:
    write_files(tmp_path, {"elsewhere/one.md": "1", "elsewhere/two/three.md": "1"})
    (project / "content/pages/one.md").symlink_to(tmp_path / "elsewhere/one.md")
    (project / "content/pages/two").symlink_to(tmp_path / "elsewhere/two")
    (project / "content/pages/itself.md").symlink_to("itself.md")
    looking = preview._Looking([Path("content")], [])
    assert set() == looking.look()
    write_files(tmp_path, {"elsewhere/one.md": "more", "elsewhere/two/three.md": "more"})
    looking._links_at = 0
    assert {"content/pages/one.md", "content/pages/two/three.md"} == looking.look()
    assert set() == looking.look()


@pytest.mark.usefixtures("project")
def test_the_longer_a_look_takes_the_longer_is_waited_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_S", 2.0)
    looking = preview._Looking([Path("content")], [])
    clock = iter([100.0, 100.5])
    monkeypatch.setattr(preview, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    looking._timed(lambda: None, "_all_at", 2.0)
    assert 100.5 + 0.5 * preview._RESTS == looking._all_at
    # Less than a per cent of a processor.
    assert preview._RESTS > 100


@pytest.mark.usefixtures("project")
def test_what_nobody_reports_is_found_and_new_links_with_it(tmp_path: Path) -> None:
    looking = preview._Looking([Path("content")], [])
    Path("content/pages/new.md").write_text("1", "utf-8")
    (tmp_path / "elsewhere.md").write_text("1", "utf-8")
    Path("content/pages/link.md").symlink_to(tmp_path / "elsewhere.md")
    Path("content/pages/about.md").unlink()
    assert set() == looking.look()
    looking._all_at = 0
    assert {f"content/pages/{name}.md" for name in ("new", "link", "about")} == looking.look()
    assert ["content/pages/link.md"] == looking._links


@pytest.mark.usefixtures("never")
def test_a_checkout_of_300_files_is_one_change(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The machine may be slow; what is told is how often, not when.
    monkeypatch.setattr(preview, "_SETTLE_S", 1.0)

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], check=True, cwd=project
        )

    names = [f"content/topics/topic-{number}.yaml" for number in range(300)]
    git("init", "--quiet")
    write_files(project, dict.fromkeys(names, "name: One\n"))
    git("add", "content")
    git("commit", "--quiet", "--message", "one")
    write_files(project, dict.fromkeys(names, "name: Two\n"))
    git("commit", "--quiet", "--all", "--message", "two")
    site = Live(a=b"1")
    followed = Followed(site, "a.html")
    events = preview.FileEvents(followed.follower.take, [Path("content")], [Path(".git")])
    with looping() as loop:
        events.begin(loop)
        until(lambda: site.calls)
        time.sleep(0.2)
        site.files["a.html"] = b"2"
        git("checkout", "--quiet", "HEAD~1")
        until(lambda: len(set().union(*(call for call in site.calls if isinstance(call, set)))) == 300)
        until(lambda: followed.told.reloads)
        events.stop()
    assert [{"a.html"}] == followed.told.reloads
