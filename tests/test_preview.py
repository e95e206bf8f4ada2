"""The preview shows what was saved, whenever and wherever that was, and builds no more than that asks for."""

from __future__ import annotations

import asyncio
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import watchfiles
from conftest import CAPTURES, sha256_of, write_files
from filelock import FileLock
from projects import BuildNow
from tornado.ioloop import IOLoop

from sitegen import live as live_site
from sitegen import preview
from sitegen.beside import BuildBeside
from sitegen.build import build
from sitegen.live import Live
from sitegen.options import Options, Report

ABOUT = Path("content/pages/about.md")
LOCK = Path("content/evidence.lock")
TOPIC = Path("content/topics/dredging.yaml")
NOTE = "another run of sitegen is writing to this site; the preview waits for it to end"
NEVER_S = 10.0**4
BASE = '{{% extends "sitegen/base.html" %}}{{% block cite %}}{}{{% endblock %}}'


@pytest.fixture(autouse=True)
def _looks_often(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setattr(preview, "_LOOK_S", 0.1)
    monkeypatch.setattr(preview, "_TICK_MS", 100)
    monkeypatch.setattr(preview, "_IDLE_S", 0.05)
    monkeypatch.setattr(preview, "_RESTS", 0)
    monkeypatch.setattr(live_site, "_REST_S", 0.02)
    monkeypatch.setattr(live_site, "BuildBeside", BuildNow)


class Said:
    """What is said in the terminal of a live site."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.complaints: list[str] = []


def live(*articles: Path, said: Said | None = None, **others: Any) -> Live:
    said = said or Said()
    options = Options(content=Path("content"), output=Path("preview"), articles=articles, **others)
    return Live(options, said.reports.append, said.complaints.append, "edit:{path}")


def settled(site: Live) -> Live:
    """Return a site whose work is done."""
    until(lambda: not site.work() and site.is_checked and (site._is_written or not site.is_good))
    return site


class Told:
    """Browsers that show some pages, and note what they are told.

    Attributes:
        pages: What they show, and what they have of it.
        reloads: What they were to take anew, each time.
        exchanged: Stylesheets that they were to take anew.
        findings: What they were told is wrong.
    """

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.reloads: list[set[str]] = []
        self.exchanged: list[str] = []
        self.findings: list[str] = []

    def shown(self, _top: str) -> set[str]:
        return set(self.pages)

    def say(self, findings: str) -> None:
        if self.findings[-1:] != [findings]:
            self.findings.append(findings)

    def reload(self, is_meant: Callable[[str, str], bool], _top: str) -> None:
        meant = {key for key, digest in self.pages.items() if is_meant(key, digest)}
        if meant:
            self.reloads.append(meant)
            self.pages = {key: digest for key, digest in self.pages.items() if key not in meant}

    def exchange(self, sheet: str) -> None:
        self.exchanged.append(sheet)


@contextmanager
def looping() -> Iterator[IOLoop]:
    """Run a loop in another thread."""
    loops: list[IOLoop] = []
    started, ended = threading.Event(), asyncio.Event()

    async def main() -> None:
        loops.append(IOLoop.current())
        started.set()
        await ended.wait()

    thread = threading.Thread(target=lambda: asyncio.run(main()))
    thread.start()
    started.wait()
    try:
        yield loops[0]
    finally:
        loops[0].add_callback(ended.set)
        thread.join()


class Followed:
    """A site that is followed, in the thread of a loop.

    Attributes:
        told: The browsers that show it.
        failed: What failed.
    """

    follower: preview.Follower

    def __init__(self, loop: IOLoop) -> None:
        self.told = Told()
        self.failed: list[Exception] = []
        self._loop = loop

    def ask(self, what: Callable[[], Any]) -> Any:
        """Return what something gives in the thread of the loop."""
        given: Future[Any] = Future()
        self._loop.add_callback(lambda: given.set_result(what()))
        return given.result(timeout=60)

    def shows(self, words: str, path: str = "about.html") -> Callable[[], bool]:
        # As a server asks: whoever shows the page is told by what was given.
        return lambda: words.encode() in (self.ask(lambda: self.follower.file(path)) or b"")


@contextmanager
def following(site: Live) -> Iterator[Followed]:
    """Follow the project in the working folder, and give the browsers that show its page."""
    with looping() as loop:
        followed = Followed(loop)

        def report(error: Exception) -> str:
            followed.failed.append(error)
            return str(error)

        follower = preview.Follower(site, report, followed.told)  # type: ignore[arg-type]
        followed.follower = follower
        follower.file("about.html")
        followed.told.pages["about.html"] = follower.digest_of("about.html")
        watched = [Path("content"), Path("templates"), *site.options.articles]
        events = preview.FileEvents(follower.take, watched, [site.options.output, Path(".sitegen")])
        events.begin(loop)
        try:
            yield followed
        finally:
            events.stop()
            followed.ask(follower.close)


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so; the test fails when it never is."""
    for _ in range(6_000):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to be so")


def say(words: str, path: Path = ABOUT) -> None:
    """Save a page in one step, as editors do."""
    saved = path.with_name(f".{path.name}")
    saved.write_text(f"---\ntitle: About\ndescription: Who wrote it.\n---\n\n{words}\n", "utf-8")
    saved.replace(path)


def holds(words: str, path: str = "about.html") -> Callable[[], bool]:
    page = Path("preview") / path
    return lambda: page.is_file() and words in page.read_text("utf-8")


def test_what_was_saved_before_the_following_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_S", NEVER_S)
    site = live()
    say("SAVED EARLY")
    with following(site) as followed:
        until(followed.shows("SAVED EARLY"))
        until(holds("SAVED EARLY"))


def test_a_save_is_shown_when_the_system_reports_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_LOOK_S", NEVER_S)
    with following(live()) as followed:
        # Again and again, since nobody says when the system has begun to watch.
        until(lambda: say("REPORTED") or followed.shows("REPORTED")())
        until(lambda: followed.told.reloads)


@pytest.mark.parametrize("folder", ["templates", "content"])
def test_a_folder_that_took_the_place_of_another_is_followed(folder: str) -> None:
    Path("templates").mkdir()
    Path("templates/base.html").write_text(BASE.format("ONE"))
    with following(live()) as followed:
        Path(folder).rename("away")
        shutil.copytree("away", folder)
        for words in ("TWO", "THREE"):
            Path("templates/base.html").write_text(BASE.format(words))
            say(words)
            topic, about = followed.shows(words, "topics/dredging.html"), followed.shows(words)
            until(lambda topic=topic, about=about: topic() and about())


def test_a_new_folder_of_templates_is_followed() -> None:
    with following(live()) as followed:
        Path("templates").mkdir()
        Path("templates/base.html").write_text(BASE.format("ours"))
        until(followed.shows("ours"))


def test_a_content_folder_that_is_gone_for_a_while_ends_nothing() -> None:
    with following(live()) as followed:
        Path("content").rename("away")
        until(lambda: followed.failed)
        assert "content" in str(followed.failed[0])
        say("BACK", Path("away/pages/about.md"))
        Path("away").rename("content")
        until(followed.shows("BACK"))


def test_the_folder_waits_for_another_run_and_that_is_said() -> None:
    said = Said()
    site = live(said=said)
    with FileLock(".sitegen/lock"):
        until(lambda: site.work() or said.complaints)
        assert not Path("preview/index.html").exists()
    settled(site)
    assert Path("preview/index.html").exists()
    assert {NOTE} == set(said.complaints)


def test_a_lock_from_elsewhere_is_followed_where_the_texts_are_not_at_hand() -> None:
    TOPIC.write_text(TOPIC.read_text("utf-8").replace("name a month.", "name it [@harbour-council “would come”]."))
    build(Options(content=Path("content"), output=Path("public")))
    pulled = LOCK.read_text("utf-8")
    LOCK.unlink()
    before = TOPIC.read_text("utf-8")
    TOPIC.write_text(before.replace("would come", "not before June"))
    build(Options(content=Path("content"), output=Path("public")))
    TOPIC.write_text(before)
    shutil.rmtree("content/articles")
    with following(live()) as followed:
        assert not followed.shows("would come", "topics/dredging.html")()
        LOCK.write_text(pulled, "utf-8")
        until(followed.shows("would come", "topics/dredging.html"))


def test_the_lock_that_a_build_has_written_calls_for_no_other() -> None:
    site = settled(live())
    assert LOCK.is_file()
    for _ in range(3):
        site.take([str(LOCK)])
        settled(site)
    before = BuildNow.count
    site.take(())
    settled(site)
    assert BuildNow.count == before


@pytest.mark.parametrize("linked", ["pages/about.md", "pages"])
def test_what_a_link_leads_to_is_followed(linked: str, tmp_path: Path) -> None:
    path, elsewhere = Path("content") / linked, tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    with following(live()) as followed:
        say("BEHIND A LINK", elsewhere if elsewhere.is_file() else elsewhere / "about.md")
        until(followed.shows("BEHIND A LINK"))


def test_a_preview_in_a_folder_of_captured_texts_is_checked_once_for_a_change() -> None:
    said = Said()
    with following(live(Path(), said=said)) as followed:
        for words in ("FIRST", "SECOND"):
            say(words)
            until(followed.shows(words))
            until(holds(words))
        until(lambda: said.reports[-1].pages)
        count = len(said.reports)
        time.sleep(0.5)
        assert len(said.reports) == count


def test_findings_follow_their_lines_and_know_drafts() -> None:
    path = Path("content/topics/tides.yaml")
    path.write_text("name: Tides\nbackground: See [[ebb]].\n")
    site = settled(live())

    def links() -> list[tuple[str, str]]:
        return [(found.rule, found.place) for found in site.report.found if found.rule in ("G001", "G004")]

    assert [("G001", f"{path}:2:17")] == links()
    path.write_text("# A remark.\nname: Tides\nbackground: See [[ebb]].\n")
    site.take([str(path)])
    settled(site)
    assert [("G001", f"{path}:3:17")] == links()
    ebb = Path("content/events/ebb.yaml")
    ebb.write_text("name: Ebb\ndraft: true\ndate: 2031-05-01\nstatus: reported\n")
    site.take([str(ebb)])
    settled(site)
    assert [("G004", f"{path}:3:17")] == links()


def test_drafts_that_still_have_a_todo_are_shown() -> None:
    Path("content/topics/tides.yaml").write_text("name: Tides\nbottom_line: TODO\ndraft: true\n")
    site = settled(live(drafts=True, leaves_lock=True))
    assert [("R031", "info")] == [(found.rule, found.level) for found in site.report.found]
    assert b"Tides" in (site.file("topics/tides.html") or b"")


def test_files_of_an_editor_are_no_change() -> None:
    site = settled(live())
    Path("content/topics/.dredging.yaml.swp").write_text("not yet")
    site.take(["content/topics/.dredging.yaml.swp"])
    assert site.is_checked


@pytest.mark.parametrize("error", [OSError("OS file watch limit reached"), RuntimeError("error in underlying watcher")])
def test_a_watch_that_the_system_refuses_leaves_the_looking(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise error

    monkeypatch.setattr(watchfiles, "watch", refuse)
    with following(live()) as followed:
        for words in ("SEEN ALL THE SAME", "AND AGAIN"):
            say(words)
            until(followed.shows(words))


def test_files_that_cannot_be_looked_at_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Options) -> Any:
        raise PermissionError(13, "Permission denied", "content/topics")

    site = live()
    say("LATER")
    with monkeypatch.context() as patched:
        patched.setattr("sitegen.live.inputs", refuse)
        with pytest.raises(PermissionError):
            site.take(())
    site.take(())
    assert b"LATER" in (site.file("about.html") or b"")


def test_a_link_that_leads_to_itself_ends_nothing() -> None:
    with following(live()) as followed:
        Path("content/itself").symlink_to("itself")
        Path("templates").symlink_to("templates")
        for words in ("AFTER IT", "AND AGAIN"):
            say(words)
            until(followed.shows(words))


MISTAKES = [
    pytest.param(TOPIC, "name: Dredging", "name: [", "R001", id="YAML"),
    pytest.param(TOPIC, "name: Dredging", "nam: Dredging", "R006", id="a key"),
    pytest.param(TOPIC, "name a month.", "name it [[nobody]].", "G001", id="a reference"),
    pytest.param(TOPIC, "name a month.", "name it [@harbour-council “never said”].", "Q001", id="a quotation"),
]


def test_a_page_that_is_first_asked_for_beside_a_mistake_has_its_assets() -> None:
    site = settled(live())
    path = Path("content/topics/tides.yaml")
    path.write_text("name: Tides\nbackground: See [[nowhere]].\n")
    site.take([str(path)])
    settled(site)
    assert not site.is_good
    assert site.file("index.html")
    assert site.file("assets/style.css")
    assert site.file("assets/nothing.css") is None


@pytest.mark.parametrize(("path", "old", "new", "rule"), MISTAKES)
def test_after_a_mistake_pages_are_what_they_last_were_until_it_is_mended(
    path: Path, old: str, new: str, rule: str
) -> None:
    said = Said()
    site = settled(live(said=said))
    good = path.read_text("utf-8")
    assert old in good
    before = site.file("topics/dredging.html")
    other = Path("preview/sources.html").read_bytes()
    path.write_text(good.replace(old, new), "utf-8")
    site.take([str(path)])
    assert not site.is_good
    assert rule in site.findings
    assert site.file("topics/dredging.html") == before
    assert site.file("sources.html") == other
    assert site.changed(["topics/dredging.html", "sources.html"]) == set()
    settled(site)
    assert said.reports[-1].failed
    assert rule in site.findings
    path.write_text(good.replace("Who pays?", "Who pays now?"), "utf-8")
    site.take([str(path)])
    assert site.is_good
    assert site.changed(["topics/dredging.html"]) == {"topics/dredging.html"}
    assert b"Who pays now?" in (site.file("topics/dredging.html") or b"")
    assert not settled(site).report.failed


def test_a_template_that_fails_leaves_the_page_that_was_and_says_so() -> None:
    site = settled(live())
    before = site.file("about.html")
    Path("templates").mkdir()
    Path("templates/page.html").write_text(
        '{% extends "sitegen/page.html" %}{% block title %}{{ nobody }}{% endblock %}'
    )
    site.take(["templates/page.html"])
    assert site.file("about.html") == before
    assert "M002" in site.findings
    settled(site)
    assert site.report.failed
    Path("templates/page.html").unlink()
    site.take(["templates/page.html"])
    assert site.file("about.html") == before
    assert not settled(site).report.failed


def test_what_only_a_build_finds_is_said_after_it() -> None:
    said = Said()
    site = settled(live(said=said))
    say("[nowhere](nowhere.html)")
    site.take([str(ABOUT)])
    assert b"nowhere" in (site.file("about.html") or b"")
    settled(site)
    assert "L001" in site.findings
    assert [False, False, False, True] == [report.failed for report in said.reports]
    assert b"nowhere" not in Path("preview/about.html").read_bytes()


@pytest.mark.parametrize("gone", ["preview", ".sitegen"])
def test_pages_that_are_gone_are_made_again(gone: str) -> None:
    site = settled(live())
    shutil.rmtree(gone)
    shutil.rmtree("preview", ignore_errors=True)
    site.take(())
    settled(site)
    assert Path("preview/index.html").exists()


def test_a_stylesheet_changes_no_page() -> None:
    site = settled(live())
    site.file("about.html")
    site.file("assets/style.css")
    Path("templates/assets").mkdir(parents=True)
    Path("templates/assets/style.css").write_text("p { margin: 0 }")
    site.take(["templates/assets/style.css"])
    assert site.changed(["about.html", "assets/style.css"]) == {"assets/style.css"}
    assert site.file("assets/style.css") == b"p { margin: 0 }"


def test_files_for_machines_are_made_when_they_are_asked_for() -> None:
    site = settled(live())
    assert site.file("data/briefing.json") == Path("preview/data/briefing.json").read_bytes()
    assert site.file("sitemap.xml") is None
    assert site.file("../content/site.yaml") is None
    assert site.file("nothing.html") is None


def test_the_captured_text_of_an_article_is_given_where_it_is_at_hand() -> None:
    site = live()
    captured = site.captured("harbour-council")
    assert captured
    assert "put off its vote" in captured.capture.text
    assert site.captured("nobody") is None
    shutil.rmtree("content/articles")
    site.take(())
    assert site.captured("harbour-council") is None


def test_a_build_beside_writes_the_folder_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.live.BuildBeside", BuildBeside)
    said = Said()
    site = settled(live(said=said))
    assert Path("preview/index.html").exists()
    assert said.reports[-1].written == 24
    say("AGAIN")
    site.take([str(ABOUT)])
    until(lambda: site.work() or site._build)
    child = site._build._process if site._build else None
    site.close()
    assert child
    assert not child.is_alive()


def test_a_build_beside_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.live.BuildBeside", BuildBeside)
    said = Said()
    site = live(said=said)
    Path("preview").write_text("in the way")
    settled(site)
    assert "O002" in site.findings
    Path("preview").unlink()
    with FileLock(".sitegen/lock"):
        site.take([str(ABOUT)])
        until(lambda: site.work() or said.complaints)
    assert said.complaints[0] == NOTE
    site.close()


def test_a_build_beside_that_is_killed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.live.BuildBeside", BuildBeside)
    said = Said()
    site = live(said=said)
    until(lambda: site.work() or site._build)
    assert site._build
    site._build._process.kill()
    until(lambda: site.work() or said.complaints)
    assert said.complaints == ["the process that writes the preview's folder has ended"]


def test_a_draft_with_values_to_be_filled_in_is_shown_at_once(project: Path) -> None:
    site = settled(live(drafts=True))
    sha256 = sha256_of(CAPTURES["council.txt"] + "More.\n")
    write_files(
        project,
        {
            "content/articles/more.txt": CAPTURES["council.txt"] + "More.\n",
            "content/summaries/more.yaml": (
                f"draft: true\narticle: {{sha256: {sha256}, title: More, descriptor: TODO, kind: TODO}}\n"
                "summary: TODO\n"
            ),
        },
    )

    site.take([])

    assert b"More" in (settled(site).file("articles/more.html") or b"")
    assert ["info"] == [each.level for each in site.report.found if each.rule == "R031"]
    site.close()
