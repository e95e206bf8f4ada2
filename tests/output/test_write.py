"""Writing: the output is whole at every instant, and sitegen touches only what it made."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import write_files
from filelock import FileLock
from sites import SCENARIOS, Killed, asset, below, clean_build, commit, faults, kill_after, page

from sitegen.build import Options, build
from sitegen.errors import BusyError
from sitegen.output import write as writing
from sitegen.output.write import WORK_FOLDER, File, OutputFolder, Written, replace_text

SITE = {
    "index.html": page("home", "topics/x.html", "style.css"),
    "topics/x.html": page("x", "../index.html"),
    "style.css": asset("style"),
}
scenarios = pytest.mark.parametrize("scenario", SCENARIOS)


def steps_of(tmp_path: Path, scenario: str) -> int:
    """Count the steps of a commit."""
    before, after = SCENARIOS[scenario]
    project = tmp_path / "counted"
    commit(project, before)
    taken = []
    with pytest.MonkeyPatch.context() as patch:
        original = OutputFolder._do
        patch.setattr(OutputFolder, "_do", lambda self, step, stage: (taken.append(step), original(self, step, stage)))
        commit(project, after)
    return len(taken)


@scenarios
def test_a_build_that_is_killed_at_any_step_leaves_a_whole_site_that_the_next_run_finishes(
    tmp_path: Path, scenario: str
) -> None:
    before, after = SCENARIOS[scenario]
    expected = clean_build(tmp_path / "clean", after)
    steps = steps_of(tmp_path, scenario)
    assert steps > 0
    for killed_after in range(steps):
        project = tmp_path / str(killed_after)
        commit(project, before)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(OutputFolder, "_do", kill_after(killed_after))
            with pytest.raises(Killed):
                commit(project, after)
        assert (killed_after, []) == (killed_after, faults(project / "public"))
        with OutputFolder(project, project / "public").claim():
            pass
        assert (killed_after, expected) == (killed_after, below(project / "public"))
        assert Written(frozenset(), frozenset(after), frozenset()) == commit(project, after)


@scenarios
def test_a_run_that_finishes_may_be_killed_at_any_step_too(tmp_path: Path, scenario: str) -> None:
    before, after = SCENARIOS[scenario]
    expected = clean_build(tmp_path / "clean", after)
    commit(tmp_path, before)
    for _ in range(3 * steps_of(tmp_path, scenario)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(OutputFolder, "_do", kill_after(1))
            try:
                commit(tmp_path, after)
            except Killed:
                assert faults(tmp_path / "public") == []
    commit(tmp_path, after)
    assert expected == below(tmp_path / "public")


def _die_at(project: Path, after: dict[str, File], operation: int) -> None:
    """Commit in a process of its own that ends, as by SIGKILL, before one operation of the disk."""
    left = [operation]

    def dying(original: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **keywords: Any) -> Any:
            if left[0] == 0:
                os._exit(9)
            left[0] -= 1
            return original(*arguments, **keywords)

        return run

    for name in ("replace", "unlink", "mkdir", "rmdir", "write_bytes", "write_text", "hardlink_to"):
        setattr(Path, name, dying(getattr(Path, name)))
    shutil.rmtree = dying(shutil.rmtree)
    os.fsync = dying(os.fsync)
    commit(project, after)


def test_a_process_that_dies_before_any_operation_of_the_disk_leaves_a_whole_site(tmp_path: Path) -> None:
    before, after = SCENARIOS["pages changed, new and gone that link to one another"]
    expected = clean_build(tmp_path / "clean", after)
    fork = multiprocessing.get_context("fork")
    codes = []
    for operation in range(500):
        project = tmp_path / str(operation)
        commit(project, before)
        process = fork.Process(target=_die_at, args=(project, dict(after), operation))
        process.start()
        process.join()
        codes.append(process.exitcode)
        assert (operation, []) == (operation, faults(project / "public"))
        commit(project, after)
        assert (operation, expected) == (operation, below(project / "public"))
        if process.exitcode == 0:
            break
    assert [*[9] * (len(codes) - 1), 0] == codes


def test_a_second_commit_writes_nothing(tmp_path: Path) -> None:
    assert Written(frozenset(SITE), frozenset(), frozenset()) == commit(tmp_path, SITE)
    stats = {path: (tmp_path / "public" / path).stat() for path in SITE}
    assert Written(frozenset(), frozenset(SITE), frozenset()) == commit(tmp_path, SITE)
    assert stats == {path: (tmp_path / "public" / path).stat() for path in SITE}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    stat = (tmp_path / "public/index.html").stat()
    changed = {**SITE, "topics/x.html": page("y")}
    expected = Written(frozenset({"topics/x.html"}), frozenset({"index.html", "style.css"}), frozenset())
    assert expected == commit(tmp_path, changed)
    assert stat == (tmp_path / "public/index.html").stat()


def test_a_file_that_was_only_touched_is_not_written_again(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    os.utime(tmp_path / "public/index.html", (1, 1))
    assert frozenset() == commit(tmp_path, SITE).written
    assert (tmp_path / "public/index.html").stat().st_mtime == 1


def test_forgetting_writes_every_file(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    assert frozenset(SITE) == commit(tmp_path, SITE, forget=True).written


@pytest.mark.parametrize("edit", [lambda text: f"{text}.", str.swapcase], ids=["longer", "of the same size"])
def test_a_page_that_was_edited_by_hand_is_written_again(edit: Callable[[str], str], tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    index = tmp_path / "public/index.html"
    index.write_text(edit(index.read_text()))
    assert frozenset({"index.html"}) == commit(tmp_path, SITE).written
    assert SITE["index.html"].data == (tmp_path / "public/index.html").read_bytes()


def test_a_page_that_was_deleted_comes_back(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    (tmp_path / "public/topics/x.html").unlink()
    (tmp_path / "public/topics").rmdir()
    assert frozenset({"topics/x.html"}) == commit(tmp_path, SITE).written
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")


def test_an_output_that_was_deleted_comes_back(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    shutil.rmtree(tmp_path / "public")
    assert frozenset(SITE) == commit(tmp_path, SITE).written


def test_pages_that_are_no_longer_made_are_deleted_with_their_empty_folder(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    assert frozenset({"topics/x.html"}) == commit(tmp_path, {"index.html": page("home")} | _style()).removed
    assert sorted(path.name for path in (tmp_path / "public").iterdir()) == ["index.html", "style.css"]


def test_a_folder_that_holds_a_foreign_file_stays(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    (tmp_path / "public/topics/notes.txt").write_text("mine")
    commit(tmp_path, {"index.html": page("home")} | _style())
    assert {"index.html", "style.css", "topics/notes.txt"} == below(tmp_path / "public").keys()


FOREIGN = [
    pytest.param("CNAME", b"example.org", id="a file beside the pages"),
    pytest.param("google123.html", b"<p>proof</p>", id="a page"),
    pytest.param("topics/photo.jpg", b"\xff\xd8\xff", id="a picture among the pages"),
    pytest.param(".nojekyll", b"", id="a hidden file"),
]


@pytest.mark.parametrize(("path", "data"), FOREIGN)
def test_foreign_files_are_left_alone(tmp_path: Path, path: str, data: bytes) -> None:
    target = tmp_path / "public" / path
    target.parent.mkdir(parents=True)
    target.write_bytes(data)
    stat = target.stat()
    for files in (SITE, {"index.html": page("home")}, SITE):
        commit(tmp_path, files, forget=True)
    assert (stat, data) == (target.stat(), target.read_bytes())


def strangers(project: Path) -> list[str]:
    """Return the files of the site in whose place something lies that sitegen did not make."""
    stage = OutputFolder(project, project / "public").looking()
    return [path for path, file in SITE.items() if stage.put(path, file).is_foreign]


IN_THE_WAY = [
    pytest.param("index.html", b"<html>mine</html>", ["index.html"], id="a foreign page"),
    pytest.param("style.css", b"body {}", ["style.css"], id="a foreign style sheet"),
    pytest.param("index.html/x", b"x", ["index.html"], id="a folder where a page goes"),
    pytest.param("topics", b"x", ["topics/x.html"], id="a file where a folder goes"),
    pytest.param("index.html", SITE["index.html"].data, [], id="the same bytes"),
    pytest.param("index.html", page("older").data, [], id="an older page of sitegen"),
]


@pytest.mark.parametrize(("path", "data", "expected"), IN_THE_WAY)
def test_a_foreign_file_in_the_way_is_reported(tmp_path: Path, path: str, data: bytes, expected: list[str]) -> None:
    target = tmp_path / "public" / path
    target.parent.mkdir(parents=True)
    target.write_bytes(data)
    assert expected == strangers(tmp_path)


def test_a_page_of_ours_is_never_in_the_way(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    (tmp_path / "public/index.html").write_text("edited by hand")
    assert strangers(tmp_path) == []


def test_two_outputs_of_one_project_do_not_disturb_each_other(tmp_path: Path) -> None:
    commit(tmp_path, SITE, folder="public")
    commit(tmp_path, {"index.html": page("preview")}, folder="build/preview")
    assert frozenset() == commit(tmp_path, SITE, folder="public").written
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")
    assert {"index.html": page("preview").data} == below(tmp_path / "build/preview")


def test_an_interrupted_commit_is_finished_also_when_another_output_was_built_meanwhile(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(0))
        with pytest.raises(Killed):
            commit(tmp_path, SITE, folder="public")
    commit(tmp_path, {"index.html": page("preview")}, folder="preview")
    assert frozenset() == commit(tmp_path, SITE, folder="public").written
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stage as if the output lay on another disk than the content."""
    monkeypatch.setattr(
        OutputFolder,
        "_stage_place",
        lambda self: self.folder.mkdir(parents=True, exist_ok=True) or "output",
    )


@pytest.mark.usefixtures("other_disk")
def test_an_output_on_another_disk_is_staged_there_and_leaves_no_trace(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")
    assert list((tmp_path / "public").glob(".sitegen*")) == []


def test_an_output_on_another_disk_is_found_out_by_its_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = Path.stat

    def stat_of_two_disks(self: Path, **keywords: Any) -> os.stat_result:
        found = stat(self, **keywords)
        if "public" in self.parts:
            return os.stat_result((*found[:2], found.st_dev + 1, *found[3:]), {"st_mtime_ns": found.st_mtime_ns})
        return found

    (tmp_path / "public").mkdir()
    seen = []
    original = OutputFolder._do
    monkeypatch.setattr(Path, "stat", stat_of_two_disks)
    monkeypatch.setattr(
        OutputFolder, "_do", lambda self, step, stage: (seen.append(stage), original(self, step, stage))
    )
    commit(tmp_path, SITE)
    assert {tmp_path / "public" / f"{WORK_FOLDER}-stage"} == set(seen)


def state_file(project: Path, name: str) -> Path:
    """Return a file of sitegen's memory of its only output."""
    (found,) = (project / WORK_FOLDER).glob(f"output-*/{name}")
    return found


DAMAGE = [
    pytest.param(b"", id="empty"),
    pytest.param(b'{"version": "0', id="cut off"),
    pytest.param(b"[]", id="another form"),
    pytest.param(b"\xff\xfe\0", id="no text"),
]


@pytest.mark.parametrize("data", DAMAGE)
def test_a_damaged_manifest_is_made_again_and_the_site_stays_right(tmp_path: Path, data: bytes) -> None:
    commit(tmp_path, SITE)
    state_file(tmp_path, "manifest.json").write_bytes(data)
    assert strangers(tmp_path) == []
    commit(tmp_path, SITE)
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")
    assert frozenset({"topics/x.html"}) == commit(tmp_path, {"index.html": page("home")} | _style()).removed


@pytest.mark.parametrize("data", DAMAGE)
def test_a_damaged_journal_is_dropped_and_the_next_build_makes_the_site_right(tmp_path: Path, data: bytes) -> None:
    before, after = SCENARIOS["pages changed, new and gone that link to one another"]
    commit(tmp_path, before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(4))
        with pytest.raises(Killed):
            commit(tmp_path, after)
    state_file(tmp_path, "journal.json").write_bytes(data)
    commit(tmp_path, after)
    assert clean_build(tmp_path / "clean", after) == below(tmp_path / "public")


def test_a_damaged_journal_of_which_nothing_else_is_left_is_dropped(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    state_file(tmp_path, "manifest.json").with_name("journal.json").write_bytes(b"{")

    assert frozenset() == commit(tmp_path, SITE).written


def test_staged_files_that_the_disk_lost_are_written_again(tmp_path: Path) -> None:
    before, after = SCENARIOS["pages changed, new and gone that link to one another"]
    commit(tmp_path, before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(0))
        with pytest.raises(Killed):
            commit(tmp_path, after)
    for staged in state_file(tmp_path, "stage").rglob("*.html"):
        staged.write_bytes(b"")
    commit(tmp_path, after)
    assert clean_build(tmp_path / "clean", after) == below(tmp_path / "public")


def interrupted(project: Path, scenario: str, steps: int) -> None:
    """Leave a commit behind that was killed after some of its steps."""
    before, after = SCENARIOS[scenario]
    commit(project, before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(steps))
        with pytest.raises(Killed):
            commit(project, after)


def move(project: Path, target: Path) -> list[Path]:
    """Move a project, and return where it lies."""
    project.rename(target)
    return [target]


def copy(project: Path, target: Path) -> list[Path]:
    """Copy a project, and return where it lies."""
    shutil.copytree(project, target)
    return [target, project]


@pytest.fixture(params=["state", "output"], ids=["staged beside the content", "staged in the output"])
def disk(request: pytest.FixtureRequest) -> None:
    """Stage here or there."""
    if request.param == "output":
        request.getfixturevalue("other_disk")


@scenarios
@pytest.mark.usefixtures("disk")
@pytest.mark.parametrize("transfer", [move, copy])
def test_a_project_that_is_moved_or_copied_after_a_kill_is_finished_where_it_lies(
    tmp_path: Path, scenario: str, transfer: Callable[[Path, Path], list[Path]]
) -> None:
    expected = clean_build(tmp_path / "clean", SCENARIOS[scenario][1])
    for steps in range(steps_of(tmp_path, scenario)):
        interrupted(tmp_path / f"{steps}", scenario, steps)
        for place in transfer(tmp_path / f"{steps}", tmp_path / f"{steps}-new"):
            with OutputFolder(place, place / "public").claim():
                pass
            assert (steps, place, expected) == (steps, place, below(place / "public"))


GONE = "pages changed, new and gone that link to one another"


def lose_the_stage(project: Path) -> None:
    shutil.rmtree(state_file(project, "stage"))


def lose_a_staged_page(project: Path) -> None:
    shutil.rmtree(state_file(project, "stage/site"))


def damage_the_journal(project: Path) -> None:
    state_file(project, "journal.json").write_bytes(b"")


def damage_journal_and_manifest(project: Path) -> None:
    damage_the_journal(project)
    state_file(project, "manifest.json").write_bytes(b"")


@pytest.mark.parametrize(
    "damage", [lose_the_stage, lose_a_staged_page, damage_the_journal, damage_journal_and_manifest]
)
@pytest.mark.parametrize(
    "then",
    [SCENARIOS[GONE][0], {"index.html": page("alone"), "style.1.css": asset("old")}],
    ids=["what was before", "little"],
)
def test_what_a_commit_that_cannot_be_finished_made_is_ours(
    tmp_path: Path, damage: Callable[[Path], None], then: dict[str, File]
) -> None:
    expected = clean_build(tmp_path / "clean", then)
    for steps in range(steps_of(tmp_path, GONE)):
        project = tmp_path / f"{steps}"
        interrupted(project, GONE, steps)
        damage(project)
        commit(project, then)
        assert (steps, expected) == (steps, below(project / "public"))
        assert not state_file(project, "manifest.json").with_name("stage").exists()


def test_a_commit_whose_stage_is_gone_is_not_gone_on_with(tmp_path: Path) -> None:
    interrupted(tmp_path, GONE, 0)
    expected = below(tmp_path / "public")
    lose_the_stage(tmp_path)
    OutputFolder(tmp_path, tmp_path / "public").finish()
    assert expected == below(tmp_path / "public")


def test_a_commit_that_only_removes_is_given_up_without_its_stage(tmp_path: Path) -> None:
    commit(tmp_path, SITE)
    less = {"index.html": SITE["index.html"]} | _style()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(0))
        with pytest.raises(Killed):
            commit(tmp_path, less)
    lose_the_stage(tmp_path)
    OutputFolder(tmp_path, tmp_path / "public").finish()
    assert clean_build(tmp_path / "clean", SITE) == below(tmp_path / "public")
    assert frozenset({"topics/x.html"}) == commit(tmp_path, less).removed


def test_a_stub_that_is_gone_is_made_anew(tmp_path: Path) -> None:
    interrupted(tmp_path, GONE, 0)
    state_file(tmp_path, "stage/stub").unlink()
    OutputFolder(tmp_path, tmp_path / "public").finish()
    assert clean_build(tmp_path / "clean", SCENARIOS[GONE][1]) == below(tmp_path / "public")


def test_an_interrupted_commit_is_left_to_the_run_that_is_at_it(tmp_path: Path) -> None:
    interrupted(tmp_path, GONE, 3)
    expected = below(tmp_path / "public")
    with FileLock(tmp_path / WORK_FOLDER / "lock"):
        OutputFolder(tmp_path, tmp_path / "public").finish()
    assert expected == below(tmp_path / "public")
    assert state_file(tmp_path, "journal.json").exists()


def test_who_claims_an_output_removes_what_killed_runs_had_begun_to_write(tmp_path: Path) -> None:
    interrupted(tmp_path, GONE, 3)
    state = state_file(tmp_path, "journal.json").parent
    write_files(state, {".pages.4711.part": "x", ".journal.json.4712.part": "x", "notes.part": "mine"})
    staged = state / "stage/site/.x.1.part"
    staged.write_text("staged")
    with OutputFolder(tmp_path, tmp_path / "public").claim():
        assert ["notes.part"] == [path.name for path in state.glob("*.part")]


def test_an_output_is_claimed_once_another_run_has_ended(tmp_path: Path) -> None:
    (tmp_path / WORK_FOLDER).mkdir()
    other = FileLock(tmp_path / WORK_FOLDER / "lock", thread_local=False)
    other.acquire()
    threading.Timer(0.2, other.release).start()
    with OutputFolder(tmp_path, tmp_path / "public").claim(patience=60):
        assert not other.is_locked


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path) -> None:
    with OutputFolder(tmp_path, tmp_path / "public").claim(), pytest.raises(BusyError):
        commit(tmp_path, SITE)


def test_after_a_run_that_failed_the_next_one_may_write(tmp_path: Path) -> None:
    with pytest.raises(KeyError), OutputFolder(tmp_path, tmp_path / "public").claim():
        raise KeyError
    assert frozenset(SITE) == commit(tmp_path, SITE).written


def test_a_disk_without_hard_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    before, after = SCENARIOS["pages changed, new and gone that link to one another"]
    commit(tmp_path, before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutputFolder, "_do", kill_after(5))
        with pytest.raises(Killed):
            commit(tmp_path, after)
    assert faults(tmp_path / "public") == []
    commit(tmp_path, after)
    assert clean_build(tmp_path / "clean", after) == below(tmp_path / "public")


def test_a_disk_that_is_full_leaves_the_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = SCENARIOS["pages changed, new and gone that link to one another"]
    expected = clean_build(tmp_path, before)
    write = writing._write

    def refuse(target: str, data: bytes) -> int:
        if target.endswith(sorted(after)[-1]):
            raise OSError(28, "No space left on device")
        return write(target, data)

    monkeypatch.setattr(writing, "_write", refuse)
    with pytest.raises(OSError, match="No space left"):
        commit(tmp_path, after)
    assert expected == below(tmp_path / "public")
    assert list((tmp_path / WORK_FOLDER).glob("output-*/stage")) == []


def test_what_is_to_be_done_is_on_the_disk_before_it_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _opened: done.append("synced"))
    monkeypatch.setattr(OutputFolder, "_do", lambda *_: done.append("done"))

    commit(tmp_path, SITE)

    assert ["synced", "synced", "done"] == done


def test_a_text_is_replaced_whole(tmp_path: Path) -> None:
    write_files(tmp_path, {".evidence.lock.4711.part": "left by a run that was killed"})
    replace_text(tmp_path / "evidence.lock", "é\n")
    assert {"evidence.lock": "é\n".encode()} == below(tmp_path)


def _style() -> dict[str, File]:
    return {"style.css": SITE["style.css"]}


def test_a_build_stops_before_it_would_overwrite_a_foreign_file(project: Path) -> None:
    (project / "public").mkdir()
    (project / "public/index.html").write_text("mine")
    report = build(Options(content=project / "content", output=project / "public"))
    target = project / "public/index.html"
    expected = ("O002", f"`{target}` was not made by sitegen and would be overwritten")
    assert [expected] == [(found.rule, found.message) for found in report.found]
    assert below(project / "public") == {"index.html": b"mine"}
    assert not (project / "content/evidence.lock").exists()
