"""Values that are still `TODO`: `check` counts them, and a `build` of what is published refuses them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CAPTURES, Ran, sha256_of, write_files

Run = Callable[..., Ran]

SITE = "title: Marrow Bay\ndescription: The dredging of Marrow Bay.\nas_of: 2031-06-10\n"
SUMMARY = f"""\
article:
  sha256: {sha256_of(CAPTURES["council.txt"])}
  title: TODO  # as the article has it
  kind: TODO
  publisher: TODO
  published: TODO
  descriptor: TODO who speaks
summary: >-
  TODO
topics: [TODO]
actors: TODO
quotations:
  - text: TODO
  - {{text: not before June, speaker: TODO, credibility: TODO, same_as: {{article: TODO}}}}
readings:
  - {{figure: TODO, value: 5}}
mentions: {{Lind: TODO}}
accept: {{Q025: TODO}}
"""
NAMES = (
    "`title`, `kind`, `publisher`, `published`, `descriptor`, `summary`, `topics`, `actors`, `text`, `speaker`, "
    "`credibility`, `article`, `figure`, `Lind` and `Q025`"
)
ACTOR = "name: Mara Lind\nkind: TODO\naliases: [TODO, Lind]\nroles: [{title: TODO, sources: [TODO]}]\n"


@pytest.fixture
def unfinished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project of two records in which nearly all is still to be filled in."""
    write_files(
        tmp_path,
        {
            "content/site.yaml": SITE,
            "content/articles/council.txt": CAPTURES["council.txt"],
            "content/summaries/council.yaml": SUMMARY,
            "content/actors/mara-lind.yaml": ACTOR,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make_drafts(project: Path) -> None:
    for path in ("summaries/council.yaml", "actors/mara-lind.yaml"):
        file = project / "content" / path
        file.write_text("draft: true\n" + file.read_text("utf-8"), "utf-8")


def found(ran: Ran) -> dict[str, tuple[str, str]]:
    """Return level and message of what was found, by rule and file."""
    return {f"{one['rule']} {Path(one['path']).stem}": (one["level"], one["message"]) for one in json.loads(ran.out)}


def levels(ran: Ran) -> dict[str, str]:
    return {key: level for key, (level, _) in found(ran).items()}


@pytest.mark.usefixtures("unfinished")
def test_a_check_counts_them(run: Run) -> None:
    ran = run("check", "--format", "json")

    assert 0 == ran.code
    assert {
        "R031 council": ("info", f"still TODO in `council`: {NAMES}"),
        "R031 mara-lind": ("info", "still TODO in `mara-lind`: `kind`, `aliases`, `title` and `sources`"),
    } == found(ran)
    assert ", 19 TODO, 0 errors, 0 warnings" in ran.err


@pytest.mark.parametrize("command", [["build"], ["check", "--strict"]])
def test_what_is_published_is_not_built_with_them(unfinished: Path, run: Run, command: list[str]) -> None:
    ran = run(*command, "--format", "json")

    assert 1 == ran.code
    assert {"R031 council": "error", "R031 mara-lind": "error"} == {
        key: level for key, (level, _) in found(ran).items()
    }
    assert not (unfinished / "public").exists()


def test_drafts_with_them_stay_out_of_the_site_and_are_counted_by_a_check(unfinished: Path, run: Run) -> None:
    make_drafts(unfinished)

    assert "" == run("build").err
    assert not (unfinished / "public/actors/mara-lind.html").exists()
    ran = run("check", "--format", "json")
    assert {"R031 council": "info", "R031 mara-lind": "info"} == levels(ran)
    assert ", 19 TODO," in ran.err


@pytest.mark.parametrize("are_drafts", [True, False])
def test_a_preview_with_drafts_shows_what_is_there(unfinished: Path, run: Run, are_drafts: bool) -> None:
    if are_drafts:
        make_drafts(unfinished)
    ran = run("build", "--drafts", "--format", "json")

    assert 0 == ran.code
    assert {"R031 council": "info", "R031 mara-lind": "info"} == levels(ran)
    assert "TODO who speaks" in (unfinished / "public/articles/council.html").read_text("utf-8")
    assert "not before June" in (unfinished / "public/articles/council.html").read_text("utf-8")
    assert "Mara Lind" in (unfinished / "public/actors/index.html").read_text("utf-8")


def test_a_draft_that_cannot_be_shown_without_a_value_says_so(unfinished: Path, run: Run) -> None:
    make_drafts(unfinished)
    summary = unfinished / "content/summaries/council.yaml"
    summary.write_text(summary.read_text("utf-8").replace(sha256_of(CAPTURES["council.txt"]), "TODO"), "utf-8")

    assert 0 == run("check").code
    ran = run("build", "--drafts")
    assert 1 == ran.code
    assert "error[R031]: still TODO in `council`: `sha256`, `title`" in ran.err


def test_a_day_of_the_briefing_that_is_not_given_keeps_the_site_from_being_made(unfinished: Path, run: Run) -> None:
    make_drafts(unfinished)
    (unfinished / "content/site.yaml").write_text(SITE.replace("2031-06-10", "TODO"), "utf-8")

    assert "no page made" in run("check").out
    assert "error[R031]: still TODO in `site`: `as_of`" in run("build").err


def test_text_in_quotation_marks_is_what_it_says(unfinished: Path, run: Run) -> None:
    make_drafts(unfinished)
    (unfinished / "content/site.yaml").write_text(SITE.replace("Marrow Bay\n", '"TODO: a list"\n', 1), "utf-8")
    assert "" == run("build").err


@pytest.mark.usefixtures("unfinished")
def test_quotations_are_verified_beside_them(run: Run) -> None:
    ran = run("verify")

    assert 0 == ran.code
    assert ["1 of 1 verified", "evidence.lock was brought up to date"] == ran.out.splitlines()[-2:]


def test_what_is_said_of_an_entry_points_at_it_where_one_above_is_left_out(unfinished: Path, run: Run) -> None:
    make_drafts(unfinished)
    summary = unfinished / "content/summaries/council.yaml"
    summary.write_text(summary.read_text("utf-8").replace("not before June", "not before Juli"), "utf-8")

    place = "content/summaries/council.yaml:15:23"
    assert f"error[Q001]: quotation is not in article `council`\n  --> {place}\n" in run("check", "--drafts").err


def test_of_many_records_to_be_filled_in_each_is_one_line_and_comes_first(unfinished: Path, run: Run) -> None:
    (unfinished / "content/site.yaml").write_text(SITE + "lead: [nowhere]\n", "utf-8")
    write_files(unfinished, {f"content/actors/a{at}.yaml": f"name: A {at}\nkind: TODO\n" for at in range(2)})

    ran = run("check")

    assert 1 == ran.code
    lines = ran.err.splitlines()
    assert [
        "info[R031]: content/actors/a0.yaml:2:7: still TODO in `a0`: `kind`",
        "info[R031]: content/actors/a1.yaml:2:7: still TODO in `a1`: `kind`",
        "info[R031]: content/actors/mara-lind.yaml:2:7: still TODO in `mara-lind`: `kind`, `aliases`, `title` and "
        "`sources`",
        f"info[R031]: content/summaries/council.yaml:3:10: still TODO in `council`: {NAMES}",
        "  = hint: write what is meant, or remove the line; --format json says where each value is",
        "",
    ] == [line.replace("\\", "/") for line in lines[:6]]
    assert lines[6].startswith("error[G001]")
    (unfinished / "content/actors/a0.yaml").unlink()
    assert "info[R031]: still TODO in `a1`: `kind`\n" in run("check").err


@pytest.mark.usefixtures("unfinished")
def test_a_field_that_is_open_at_several_places_is_counted(unfinished: Path, run: Run) -> None:
    write_files(unfinished, {"content/actors/a.yaml": "name: A\nkind: person\naliases: [{text: TODO}, {text: TODO}]\n"})

    assert "info[R031]: still TODO in `a`: `text` (2)\n" in run("check").err
