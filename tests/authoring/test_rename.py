"""`sitegen rename`: a new id is carried through every record, and nothing else changes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PROJECT, Ran, files_below, write_files

Run = Callable[..., Ran]

BRIEFING = Path(__file__).parents[2] / "content"
IDS = sorted(Path(path).stem for path in PROJECT if path.count("/") > 1 and "/articles/" not in path)
MORE = {
    "content/topics/more.yaml": (
        "# A list.\r\n- id: more\r\n  name: >-  # of it\r\n    More\r\n  bottom_line: >-\r\n    See [[mara-lind|the\r\n"
        '    chair]], `[[mara-lind]]`\r\n    ([@harbour-council "not before June"]).\r\n'
        "# The end.\r\n"
    ),
    "content/actors/late.yaml": (
        "draft: true\nname: Late\nkind: person\nroles: [{title: TODO, organisation: port-council}]\n"
    ),
}


def rename_in(folder: Path, old: str, new: str) -> dict[str, bytes]:
    """Return the files of a content folder as they should be, found by other means: all whole words but those kept."""
    kept = "`[[mara-lind]]`"
    files = {}
    for name, data in files_below(folder).items():
        if name.startswith("articles/") or name == "evidence.lock":
            continue
        text = data.decode().replace(kept, "KEPT")
        text = re.sub(rf"(?<![\w/-]){old}(?![\w-])", new, text)
        files[re.sub(rf"/{old}\.", f"/{new}.", name)] = text.replace("KEPT", kept).encode()
    return files


def content_of(folder: Path) -> dict[str, bytes]:
    """Return the files of records, without the lines by which an old address leads to the new one."""
    return {
        name: re.sub(rb"(?m)^ *was: \[[a-z-]+\]\r?\n?", b"", data)
        for name, data in files_below(folder).items()
        if not name.startswith("articles/") and name != "evidence.lock"
    }


@pytest.mark.parametrize("old", [*IDS, "harbour-times", "more"])
def test_every_reference_of_every_kind_is_carried_and_the_site_stays_whole(project: Path, run: Run, old: str) -> None:
    write_files(project, MORE)
    before = run("build")
    lock = (project / "content/evidence.lock").read_text("utf-8")
    expected = rename_in(project / "content", old, "zz-new")

    ran = run("rename", old, "zz-new")

    assert (0, "") == (ran.code, ran.err)
    assert f"`{old}` is now `zz-new`: " in ran.out
    if "-" in old:
        # Other ids are words as well.
        assert expected == content_of(project / "content")
    after = run("build", "--locked")
    assert 0 == after.code
    assert before.err.replace(f"{old}", "zz-new") == after.err.replace(f"{old}", "zz-new")
    assert len(lock.splitlines()) == len((project / "content/evidence.lock").read_text("utf-8").splitlines())
    if old not in {"harbour-times", "marrow-bay"}:
        pages = (project / "public").rglob(f"{old}.html")
        assert [True] == ["zz-new.html" in page.read_text("utf-8") for page in pages]

    assert 0 == run("rename", "zz-new", old).code
    assert files_below(project / "content").keys() >= rename_in(project / "content", old, old).keys()
    assert lock == (project / "content/evidence.lock").read_text("utf-8")
    assert before.err == run("build", "--locked").err


def test_the_lock_goes_along_where_no_text_is_at_hand(project: Path, run: Run) -> None:
    run("build")
    shutil.rmtree(project / "content/articles")
    for old, new in (("harbour-council", "zz-council"), ("mara-lind", "aa-lind"), ("tide-gazette", "aa-gazette")):
        assert 0 == run("rename", old, new).code
        assert (0, "all by the lock") == ((ran := run("build", "--locked")).code, ran.out.split(", ")[5])


def test_a_lock_of_other_names_stays_one(project: Path, run: Run) -> None:
    run("build")
    actor = project / "content/actors/port-council.yaml"
    actor.write_text(actor.read_text("utf-8").replace("[port council]", "[council]"), "utf-8")
    names = [line for line in (project / "content/evidence.lock").read_text().splitlines() if line.startswith("names")]
    run("rename", "mara-lind", "lind")

    assert names == [
        line for line in (project / "content/evidence.lock").read_text().splitlines() if line.startswith("names")
    ]
    assert "brought up to date" in run("build").out


def test_a_dry_run_says_the_same_and_changes_nothing(project: Path, run: Run) -> None:
    before = files_below(project / "content")
    dry = run("rename", "mara-lind", "lind", "--dry-run")

    assert before == files_below(project / "content")
    assert dry.out.replace("would become", "is now") == run("rename", "mara-lind", "lind").out
    assert "content/actors/mara-lind.yaml  the file becomes lind.yaml\n" in dry.out
    assert "content/summaries/harbour-council.yaml:14  speaker\n" in dry.out


def test_an_id_that_a_record_had_before_comes_back(project: Path, run: Run) -> None:
    path = project / "content/actors/mara-lind.yaml"
    text = path.read_text("utf-8")
    for old, new in (("mara-lind", "lind"), ("lind", "mara-lind"), ("mara-lind", "lind")):
        assert 0 == run("rename", old, new).code
    assert f"{text}was: [mara-lind]\n" == (project / "content/actors/lind.yaml").read_text("utf-8")


def test_a_draft_has_no_old_address(project: Path, run: Run) -> None:
    write_files(project, MORE)
    ran = run("rename", "late", "later")
    assert 0 == ran.code
    assert "note: a draft has no published address; if it had one as `late`, write `was: [late]` into it\n" == ran.err
    assert MORE["content/actors/late.yaml"] == (project / "content/actors/later.yaml").read_text("utf-8")


def test_comments_name_the_new_id_and_words_stay_words(project: Path, run: Run) -> None:
    text = (
        "# perhaps [mara-lind], not x-mara-lind\n"
        "name: Late  # see mara-lind, and `dredging`; the dredging goes on\n"
        "kind: group\n"
        "description: >-  # mara-lind says\n"
        "  A # is no comment: mara-lind\n"
        "aliases: ['# mara-lind']\n"
    )
    write_files(project, {"content/actors/late.yaml": text})

    ran = run("rename", "mara-lind", "lind")

    assert (0, "") == (ran.code, ran.err)
    late = (project / "content/actors/late.yaml").read_text("utf-8")
    assert late == text.replace("[mara-lind]", "[lind]").replace("see mara-lind", "see lind").replace(
        "mara-lind says", "lind says"
    )
    assert 3 == ran.out.count("a comment\n")
    assert 0 == run("rename", "dredging", "deepening").code
    assert "and `deepening`; the dredging goes on" in (project / "content/actors/late.yaml").read_text("utf-8")


def test_headings_of_a_page_are_no_comments(project: Path, run: Run) -> None:
    page = "---\ntitle: More  # of mara-lind\n---\n# Of mara-lind\n"
    write_files(project, {"content/pages/more.md": page})
    assert 0 == run("rename", "mara-lind", "lind").code
    assert page.replace("# of mara-lind", "# of lind") == (project / "content/pages/more.md").read_text("utf-8")


def test_what_was_proposed_once_goes_along(project: Path, run: Run) -> None:
    text = (
        "# Of harbour-council.\r\nharbour-council quotation of harbour-council\r\n"
        "x overlap harbour-council\r\nx dispute a / harbour-council: a, harbour-council: b\r\n"
    )
    write_files(project, {"content/suggested.txt": text})

    ran = run("rename", "harbour-council", "council")

    assert "suggested.txt  what was proposed once\n" in ran.out
    assert (
        "# Of harbour-council.\r\ncouncil quotation of harbour-council\r\n"
        "x overlap council\r\nx dispute a / council: a, council: b\r\n"
    ) == (project / "content/suggested.txt").read_bytes().decode()


def test_a_page_keeps_its_place_in_the_menu(project: Path, run: Run) -> None:
    assert 0 == run("rename", "about", "who").code
    assert "navigation: [topics, actors, events, articles, who]" in (project / "content/site.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("nobody", "lind", "there is no record `nobody`"),
        ("mara-lint", "lind", "there is no record `mara-lint`; did you mean `mara-lind`?"),
        ("mara-lind", "port-council", "another actor has the id `port-council`"),
        ("mara-lind", "late", "another actor has the id `late`"),
        ("mara-lind", "mara-lind", "`mara-lind` is its id already"),
        ("mara-lind", "Lind", "`Lind` cannot be an id: an id has lower-case letters, digits and single hyphens"),
        ("mara-lind", "x" * 201, "cannot be an id"),
        ("mara-lind", "con", "`con` cannot be an id: no file can have that name on Windows"),
        ("mara-lind", "old-topic", "`dredging` had the id `old-topic` before, and its old address leads to it"),
        ("about", "topics", "`topics` is a word of the menu, and no page can have it as its id"),
        ("broken", "lind", "`broken` has mistakes that come first"),
        ("mara-lind", "broken", "another record has the id `broken`"),
        ("twice", "lind", "two records have the id `twice`, and nobody knows which one is meant"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(project: Path, run: Run, old: str, new: str, reason: str) -> None:
    write_files(project, MORE)
    topic = project / "content/topics/dredging.yaml"
    topic.write_text("was: [old-topic]\n" + topic.read_text("utf-8"), "utf-8")
    write_files(
        project,
        {
            "content/actors/broken.yaml": "just words\n",
            "content/actors/twice.yaml": "name: Twice\nkind: group\n",
            "content/topics/twice.yaml": "name: Twice\n",
        },
    )
    before = files_below(project / "content")

    ran = run("rename", old, new)

    assert 1 == ran.code
    assert f"error: {reason}" in ran.err or (len(new) > 200 and reason in ran.err)
    assert before == files_below(project / "content")


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"content/topics/mara.yaml": "name: mara-lind\nbottom_line: [x\n"}, "R001"),
        ({"content/evidence.lock": "nonsense mara-lind\n"}, "`content/evidence.lock` cannot be read"),
        ({"content/evidence.lock": b"\xff"}, "`content/evidence.lock` cannot be read"),
        ({"content/actors/lind.txt": "", "content/actors/lind.yaml/x.txt": ""}, "it is there already"),
    ],
)
def test_what_cannot_be_read_or_is_in_the_way_stops_it(
    project: Path, run: Run, files: dict[str, str | bytes], reason: str
) -> None:
    write_files(project, files)
    before = files_below(project / "content")

    ran = run("rename", "mara-lind", "lind")

    assert 1 == ran.code
    assert reason in ran.err
    assert before == files_below(project / "content")


def test_where_the_disk_refuses_everything_is_as_it_was(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build")
    before = files_below(project / "content")
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "lind.yaml":
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    ran = run("rename", "mara-lind", "lind")

    assert (3, "error: no space left on device `content/actors/lind.yaml`\n") == (ran.code, ran.err)
    assert before == files_below(project / "content")


def test_another_run_is_waited_for_and_then_left_alone(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sitegen.options import Options
    from sitegen.output.write import OutputFolder

    monkeypatch.setattr("sitegen.output.write.PATIENCE", 0.1)
    options = Options(content=project / "content", output=project / "public")
    with OutputFolder(options.project, options.output).claim():
        ran = run("rename", "mara-lind", "lind")
    assert 3 == ran.code
    assert "another run of sitegen" in ran.err


@pytest.mark.parametrize("old", ["lloyd-austin", "upi-pentagon-meeting", "upi", "method", "troop-numbers"])
def test_in_the_first_briefing_a_new_id_and_the_old_one_again_leave_every_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, old: str
) -> None:
    shutil.copytree(BRIEFING, tmp_path / "content", ignore=shutil.ignore_patterns("articles"))
    monkeypatch.chdir(tmp_path)
    before = files_below(tmp_path / "content")

    run("rename", old, "zz-new")
    assert (0, "") == run("check", "--strict", "--locked")[::2]
    run("rename", "zz-new", old)

    assert {name: data for name, data in before.items() if name != "evidence.lock"} == content_of(tmp_path / "content")
    assert before["evidence.lock"] == (tmp_path / "content/evidence.lock").read_bytes()


@pytest.mark.parametrize("steps", range(5))
def test_who_is_killed_in_between_goes_on_where_it_stood(project: Path, run: Run, steps: int) -> None:
    run("build")
    shutil.copytree(project, project.parent / "whole")
    killed = f"""
import os, pathlib, sys
from sitegen.cli import main
replace, left = pathlib.Path.replace, [{steps}]
def counted(path, target):
    left[0] -= path.name.endswith(".part") or path.suffix == ".yaml"
    if left[0] < 0:
        os._exit(9)
    return replace(path, target)
pathlib.Path.replace = counted
sys.argv = ["sitegen", "rename", "mara-lind", "lind"]
main()
"""
    assert 9 == subprocess.run([sys.executable, "-c", killed], cwd=project, check=False).returncode
    assert files_below(project / "content") != files_below(project.parent / "whole/content")
    assert 0 == run("rename", "mara-lind", "lind").code
    assert 0 == run("rename", "mara-lind", "lind", "--content", str(project.parent / "whole/content")).code

    assert files_below(project.parent / "whole/content") == files_below(project / "content")


def test_links_to_records_stay_links(project: Path, run: Run) -> None:
    run("build")
    outside = project / "outside.yaml"
    (project / "content/actors/mara-lind.yaml").rename(outside)
    (project / "content/actors/mara-lind.yaml").symlink_to(outside)
    (project / "content/actors/gone.yaml").symlink_to("nowhere.yaml")
    text = outside.read_text("utf-8")

    assert 0 == run("rename", "mara-lind", "lind").code
    assert (project / "content/actors/lind.yaml").is_symlink()
    assert f"{text}was: [mara-lind]\n" == outside.read_text("utf-8")
    assert 0 == run("check", "--locked").code
