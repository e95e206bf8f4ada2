"""What the command line promises: help, exit codes, forms of findings, and what each command writes."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from conftest import Ran, files_below
from filelock import FileLock

import sitegen
from sitegen.cli import COMMANDS, loaded
from sitegen.output.theme import own_folder

NOTE = "note: evidence.lock is not up to date; the next `build` or `verify` brings it up to date\n"
TOPIC = Path("content/topics/dredging.yaml")

Run = Callable[..., Ran]


def misspell(path: Path = TOPIC) -> None:
    """Put one mistake into the project: a reference to nobody."""
    path.write_text(path.read_text("utf-8").replace("Two sources name", "Two sources, [[mara-lnd]] too, name"), "utf-8")


def share_a_name() -> None:
    """Put something into the project that is only warned of."""
    Path("content/actors/ole-lind.yaml").write_text(
        "name: Ole Lund\nkind: group\naliases: [Mara Lind]\n", encoding="utf-8"
    )


# Help and wrong usage


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_says_what_it_does_and_shows_an_example(command: str, run: Run) -> None:
    ran = run(command, "--help")

    assert 0 == ran.code
    assert ran.out.startswith(f"Usage: sitegen {command} ")
    assert f"Example: sitegen {command}" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    "option",
    [
        pytest.param((command, option), id=f"{command} {option.opts[0]}")
        for command in COMMANDS
        for option in loaded(command).params
        if isinstance(option, click.Option)
    ],
)
def test_every_option_has_help_and_a_variable_of_the_environment(option: tuple[str, click.Option], run: Run) -> None:
    command, given = option
    name = max(given.opts, key=len).removeprefix("--").replace("-", "_").upper()

    assert given.help
    assert f"SITEGEN_{name}" == given.envvar
    assert f"SITEGEN_{name}" in run(command, "--help").out


def test_the_list_of_commands_cuts_no_sentence(run: Run) -> None:
    assert "..." not in run("--help").out.partition("Commands:")[2]


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert Ran(0, f"sitegen, version {sitegen.__version__}\n", "") == run("--version")


def test_a_command_that_does_not_exist_is_wrong_usage_and_a_near_one_is_offered(run: Run) -> None:
    ran = run("chek")

    assert 2 == ran.code
    assert "No such command 'chek'" in ran.err
    assert "Did you mean" in ran.err
    assert "'check'" in ran.err


@pytest.mark.parametrize("command", ["build", "check", "verify", "serve"])
@pytest.mark.parametrize("option", ["--content", "--articles"])
def test_a_folder_that_does_not_exist_is_wrong_usage(command: str, option: str, project: Path, run: Run) -> None:
    before = files_below(project)

    ran = run(command, option, "nowhere")

    assert 2 == ran.code
    assert f"Invalid value for '{option}'" in ran.err
    assert "there is no folder 'nowhere'" in ran.err
    assert before == files_below(project)


@pytest.mark.parametrize(
    "arguments",
    [("build", "--format", "xml"), ("serve", "--port", "0"), ("build", "--nowhere"), ("schema", "tpoic")],
    ids=" ".join,
)
@pytest.mark.usefixtures("project")
def test_a_value_that_cannot_be_is_wrong_usage(arguments: tuple[str, ...], run: Run) -> None:
    ran = run(*arguments)

    assert 2 == ran.code
    assert ran.err.startswith(f"Usage: sitegen {arguments[0]} ")
    assert "" == ran.out


def test_a_project_without_content_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("build")

    assert 2 == ran.code
    assert "there is no folder 'content' here" in ran.err


# Building and checking


@pytest.mark.usefixtures("project")
def test_a_build_ends_with_one_line_of_what_it_came_to(run: Run) -> None:
    first, second = run("build"), run("build")

    line = r"{0} pages \({1} written, {2} unchanged\), 3 articles, 2 origins, 7 quotations verified, 0 errors, "
    line += r"0 warnings, \d+\.\d s{3}\n"
    pages = len(list(Path("public").rglob("*.html")))
    assert re.fullmatch(
        "evidence.lock was brought up to date\n" + line.format(pages, pages, 0, r", search \d+\.\d s"), first.out
    )
    assert re.fullmatch(line.format(pages, 0, pages, ""), second.out)
    assert (0, "", 0, "") == (first.code, first.err, second.code, second.err)


BY_LOCK = [
    pytest.param(("council.txt",), "7 quotations verified, 3 of them by the lock, 0 errors", id="one text"),
    pytest.param(
        ("council.txt", "gazette.txt", "statement.txt"), "7 quotations verified, all by the lock, 0", id="all"
    ),
]


@pytest.mark.parametrize(("gone", "expected"), BY_LOCK)
def test_the_last_line_says_how_many_quotations_stand_on_the_lock_alone(
    gone: tuple[str, ...], expected: str, project: Path, run: Run
) -> None:
    run("build")
    for name in gone:
        (project / "content/articles" / name).unlink()

    first, second, checked = run("build"), run("build"), run("check")

    assert "0 written" in second.out
    assert [expected in ran.out for ran in (first, second, checked)] == [True] * 3
    assert [0] * 3 == [ran.code for ran in (first, second, checked)]


def test_a_build_with_errors_writes_nothing_and_says_so(project: Path, run: Run) -> None:
    run("build")
    before = files_below(project / "public")
    lock = Path("content/evidence.lock").read_bytes()
    misspell()

    ran = run("build")

    assert 1 == ran.code
    assert ran.out.startswith("nothing written, ")
    assert ", 1 error, " in ran.out
    assert before == files_below(project / "public")
    assert lock == Path("content/evidence.lock").read_bytes()


def test_check_writes_nothing_and_says_that_the_lock_is_stale(project: Path, run: Run) -> None:
    before = files_below(project)

    ran = run("check")

    assert (0, NOTE) == (ran.code, ran.err)
    assert re.fullmatch(r"\d+ pages checked, 3 articles, .*, 0 errors, 0 warnings, \d+\.\d s\n", ran.out)
    assert before == files_below(project)


@pytest.mark.usefixtures("project")
def test_check_is_silent_on_a_lock_that_is_up_to_date(run: Run) -> None:
    run("verify")

    assert (0, "") == run("check")[::2]


@pytest.mark.usefixtures("project")
def test_the_words_that_colour_and_move_are_only_for_terminals() -> None:
    misspell()

    ran = subprocess.run([sys.executable, "-m", "sitegen", "build"], capture_output=True, text=True, check=False)

    assert 1 == ran.returncode
    assert "\x1b" not in ran.stdout + ran.stderr
    assert "\r" not in ran.stdout + ran.stderr


@pytest.mark.usefixtures("project")
def test_on_a_terminal_progress_is_said_on_one_line_that_vanishes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    said = run("check").err

    assert "reading …" in said
    assert "\n" not in said.removesuffix(NOTE)


@pytest.mark.parametrize(
    ("variable", "value", "has_colour", "moves"),
    [("NO_COLOR", "", True, True), ("NO_COLOR", "1", False, True), ("TERM", "dumb", False, False)],
)
@pytest.mark.usefixtures("project")
def test_the_environment_says_that_a_terminal_has_no_colours(
    variable: str, value: str, has_colour: bool, moves: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    misspell()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(variable, value)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    said = run("check").err

    assert has_colour == ("\x1b[31m" in said)
    assert moves == ("\x1b[K" in said)


@pytest.mark.parametrize("command", ["build", "check"])
def test_strict_lets_a_warning_count_as_an_error(command: str, project: Path, run: Run) -> None:
    run("build")
    before = files_below(project / "public")
    share_a_name()

    ran = run(command, "--strict")

    assert 1 == ran.code
    assert "warning[A001]: `ole-lind` and `mara-lind` share the name `Mara Lind`\n" in ran.err
    assert before == files_below(project / "public")
    assert 0 == run(command).code


@pytest.mark.parametrize("command", ["build", "check", "verify"])
@pytest.mark.usefixtures("project")
def test_locked_makes_a_stale_lock_an_error(command: str, run: Run) -> None:
    run("build")
    lock = Path("content/evidence.lock").read_bytes()
    summary = Path("content/summaries/harbour-office.yaml")
    summary.write_text(summary.read_text("utf-8") + "quotations: [{text: the tide tables}]\n", "utf-8")

    ran = run(command, "--locked")

    assert 1 == ran.code
    assert (
        """\
error[Q006]: `evidence.lock` is not up to date with the content and the captured texts
  --> content/evidence.lock
 = hint: run `sitegen verify` where the captured texts are at hand, and commit the file

"""
        == ran.err
    )
    assert lock == Path("content/evidence.lock").read_bytes()
    assert 0 == run(command).code
    assert 0 == run("verify").code
    assert 0 == run(command, "--locked").code


def test_a_locked_build_without_the_captured_texts_gives_the_same_bytes(project: Path, run: Run) -> None:
    run("build")
    with_texts = files_below(project / "public")
    shutil.rmtree("content/articles")

    ran = run("build", "--locked", "--clean")

    assert (0, "") == (ran.code, ran.err)
    assert with_texts == files_below(project / "public")


@pytest.mark.usefixtures("project")
def test_clean_writes_every_file_again(run: Run) -> None:
    run("build")

    assert ", 0 unchanged)" in run("build", "--clean").out


def test_folders_that_are_links_are_part_of_the_project(
    project: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    shared = tmp_path / "shared"
    (shared / "partials").mkdir(parents=True)
    for name in ("assets", "partials"):
        (shared / name).mkdir(exist_ok=True)
        (project / "templates").mkdir(exist_ok=True)
        (project / "templates" / name).symlink_to(shared / name)
    shutil.move("content/events", shared)
    Path("content/events").symlink_to(shared / "events")
    (shared / "assets/style.css").write_text("p { color: red }")
    (shared / "partials/ui.html").write_bytes((own_folder() / "partials/ui.html").read_bytes())
    run("build", "--no-search")
    assert Path("public/events/council-meeting.html").is_file()
    first = files_below(Path("public"))

    (shared / "assets/style.css").write_text("p { color: blue }")
    (shared / "partials/ui.html").write_text("{% macro")
    ran = run("build", "--no-search")
    assert 1 == ran.code
    assert " --> templates/partials/ui.html:1:" in ran.err

    (shared / "partials/ui.html").write_bytes((own_folder() / "partials/ui.html").read_bytes())
    run("build", "--no-search")
    changed = first.keys() ^ files_below(Path("public")).keys()
    assert 2 == len(changed)
    assert all(path.startswith("assets/style.") for path in changed)


def test_texts_are_not_looked_for_among_pages_and_records(project: Path, run: Run) -> None:
    first = run("build", "--articles", ".")
    site = files_below(project / "public")

    assert (0, "") == (first.code, first.err)
    assert (0, "") == (run("build", "--articles", ".").code, "")
    assert site == files_below(project / "public")


@pytest.mark.usefixtures("project")
def test_drafts_are_built_where_they_are_wanted(run: Run) -> None:
    Path("content/topics/tolls.yaml").write_text("name: Tolls\nbottom_line: They rise.\ndraft: true\n", "utf-8")

    run("build")
    assert not Path("public/topics/tolls.html").exists()
    run("build", "--drafts")
    assert Path("public/topics/tolls.html").is_file()


# Forms of findings


@pytest.mark.usefixtures("project")
def test_json_is_an_array_of_what_each_finding_says_and_where(run: Run) -> None:
    misspell()

    ran = run("check", "--format", "json")

    assert 1 == ran.code
    assert [
        {
            "rule": "G001",
            "level": "error",
            "message": "there is no record `mara-lnd`",
            "path": "content/topics/dredging.yaml",
            "line": 7,
            "column": 25,
            "length": 12,
            "label": "",
            "hint": "did you mean `mara-lind`?",
            "notes": [],
        }
    ] == json.loads(ran.out)
    assert ", 1 error, 0 warnings, " in ran.err


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.usefixtures("project")
def test_json_of_nothing_is_an_empty_array(command: str, run: Run) -> None:
    assert [] == json.loads(run(command, "--format", "json").out)


@pytest.mark.usefixtures("project")
def test_github_form_is_a_workflow_command_for_each_finding(run: Run) -> None:
    misspell()
    share_a_name()

    ran = run("check", "--format", "github")

    assert 1 == ran.code
    assert [
        "::warning file=content/actors/ole-lind.yaml,line=3,col=11,endColumn=20,title=A001::"
        "`ole-lind` and `mara-lind` share the name `Mara Lind`; "
        "hint: say with `article:` where each of them bears it, or take it from one of them",
        "::error file=content/topics/dredging.yaml,line=7,col=25,endColumn=37,title=G001::"
        "there is no record `mara-lnd`; hint: did you mean `mara-lind`?",
    ] == ran.out.splitlines()


# Evidence and schemas


@pytest.mark.usefixtures("project")
def test_verify_lists_every_quotation_and_brings_the_lock_up_to_date(run: Run) -> None:
    first, second = run("verify"), run("verify")

    table = """\
harbour-council  165–180  verified  “not before June”
harbour-council  204–232  verified  “at least 40,000 cubic metres”
harbour-council  296–328  verified  “The channel cannot wait for ever”
harbour-office     29–40  verified  “3rd of July”
harbour-office    85–104  verified  “55,000 cubic metres”
tide-gazette      90–105  verified  “not before June”
tide-gazette     201–226  verified  “up to 35,000 cubic metres”
7 of 7 verified
"""
    assert Ran(0, f"{table}evidence.lock was brought up to date\n", "") == first
    assert Ran(0, table, "") == second
    assert not Path("public").exists()


@pytest.mark.usefixtures("project")
def test_verify_shows_what_was_not_found_and_leaves_the_lock(run: Run) -> None:
    summary = Path("content/summaries/harbour-office.yaml")
    summary.write_text(summary.read_text("utf-8") + "quotations: [{text: the tide cables}]\n", "utf-8")

    ran = run("verify")

    assert 1 == ran.code
    assert "harbour-office         –  NOT FOUND  “the tide cables”\n" in ran.out
    assert ran.out.endswith("7 of 8 verified\n")
    assert "error[Q001]: quotation is not in article `harbour-office`\n" in ran.err
    assert not Path("content/evidence.lock").exists()


@pytest.mark.usefixtures("project")
def test_verify_says_that_a_text_is_not_at_hand(run: Run) -> None:
    run("verify")
    summary = Path("content/summaries/harbour-office.yaml")
    summary.write_text(summary.read_text("utf-8") + "quotations: [{text: the tide cables}]\n", "utf-8")
    for text in Path("content/articles").iterdir():
        text.unlink()

    ran = run("verify")

    assert 1 == ran.code
    assert "harbour-office         –  TEXT NOT AT HAND      “the tide cables”\n" in ran.out
    assert "harbour-office     29–40  verified by the lock  “3rd of July”\n" in ran.out


@pytest.mark.usefixtures("project")
def test_check_finds_a_dead_link_as_build_does(run: Run) -> None:
    for line in ("See [the vote](topics/vote.html).\n", "See [the vote](#vote).\n"):
        about = Path("content/pages/about.md")
        good = about.read_text("utf-8")
        about.write_text(f"{good}\n{line}", "utf-8")
        ran = run("check")

        assert 1 == ran.code
        assert "error[L001]: `about.html` links to" in ran.err
        assert ran.err.partition("\n\n")[0] == run("build", "--no-search").err.partition("\n\n")[0]

        # And again where an older page lies in the output.
        about.write_text(good, "utf-8")
        assert 0 == run("build", "--no-search").code


def test_schema_lists_the_kinds_and_prints_each(run: Run) -> None:
    kinds = run("schema").out.split()

    assert [
        "site",
        "summary",
        "topic",
        "actor",
        "event",
        "figure",
        "prospect",
        "dispute",
        "place",
        "publisher",
        "page",
    ] == kinds
    for kind in kinds:
        assert f"sitegen {kind}" == json.loads(run("schema", kind).out)["title"]


def test_a_kind_that_does_not_exist_gets_the_near_one_or_all(run: Run) -> None:
    assert "there is no kind 'tpoic'" in run("schema", "tpoic").err
    assert "'topic'?" in run("schema", "tpoic").err
    assert "It is one of site, summary, topic," in run("schema", "zzz").err


# Settings of the environment


def test_the_environment_says_where_everything_lies(
    project: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts, more = tmp_path / "texts", tmp_path / "more"
    shutil.move(project / "content/articles", texts)
    more.mkdir()
    (texts / "statement.txt").rename(more / "anything.txt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SITEGEN_CONTENT", "project/content")
    monkeypatch.setenv("SITEGEN_ARTICLES", f"texts{os.pathsep}more")
    monkeypatch.setenv("SITEGEN_OUTPUT", "site")
    monkeypatch.setenv("SITEGEN_BASE_URL", "https://example.org/briefing/")

    ran = run("build")

    assert (0, "") == (ran.code, ran.err)
    assert "https://example.org/briefing/" in Path("site/sitemap.xml").read_text("utf-8")
    assert not (project / "public").exists()


@pytest.mark.parametrize(
    ("variable", "value"), [("SITEGEN_STRICT", "1"), ("SITEGEN_LOCKED", "true"), ("SITEGEN_FORMAT", "xml")]
)
@pytest.mark.usefixtures("project")
def test_the_environment_sets_how_findings_are_judged(
    variable: str, value: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    share_a_name()
    monkeypatch.setenv(variable, value)

    assert (2 if variable == "SITEGEN_FORMAT" else 1) == run("check").code


# What an earlier run left


@pytest.mark.parametrize("arguments", [("check",), ("verify",), ("explain", "events/council-meeting.html")])
def test_every_command_finishes_what_a_killed_build_left(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    run("build", "--no-search")
    TOPIC.write_text(TOPIC.read_text("utf-8").replace("Who pays?", "Who will pay?"), "utf-8")
    with monkeypatch.context() as patched:
        patched.setattr("sitegen.output.write.OutputFolder._do", raise_interrupt)
        assert 130 == run("build", "--no-search").code
    page = project / "public/topics/dredging.html"
    assert b"Who will pay?" not in page.read_bytes()
    with FileLock(".sitegen/lock"):
        assert 0 == run(*arguments).code
        assert b"Who will pay?" not in page.read_bytes()
    assert 0 == run(*arguments).code
    assert b"Who will pay?" in page.read_bytes()


def raise_interrupt(*_: object) -> None:
    """End a build in the middle of its commit."""
    raise KeyboardInterrupt


@pytest.mark.usefixtures("project")
def test_a_lock_with_the_line_ends_of_another_system_is_up_to_date(run: Run) -> None:
    run("build", "--no-search")
    lock = Path("content/evidence.lock")
    written = lock.read_bytes()
    lock.write_bytes(written.replace(b"\n", b"\r\n"))
    for arguments in (("build", "--no-search", "--locked"), ("check", "--locked"), ("verify", "--locked"), ("check",)):
        assert (0, "") == run(*arguments)[::2]
    assert written.replace(b"\n", b"\r\n") == lock.read_bytes()
    TOPIC.write_text(TOPIC.read_text("utf-8").replace("not before June", "before June"), "utf-8")
    assert "evidence.lock was brought up to date" in run("verify").out
    assert b"\r" not in lock.read_bytes()


@pytest.mark.usefixtures("project")
def test_a_changed_line_of_a_lock_is_found_with_any_line_ends(run: Run) -> None:
    run("verify")
    lock = Path("content/evidence.lock")
    lock.write_bytes(lock.read_bytes().replace(b"paragraph=2", b"paragraph=3", 1))
    plain = run("check")
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert plain.err == run("check").err
    assert (1, 1) == (plain.code, plain.err.count("error[Q007]: this line was changed since sitegen wrote it"))


# Faults of the system


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.usefixtures("project")
def test_an_output_that_is_a_link_to_nowhere_is_said_to_be_one(run: Run, command: str) -> None:
    Path("public").symlink_to("www")

    ran = run(command)

    said = """\
error[O002]: `public` is a link that leads to no folder, and the site cannot be written there
  --> public
 = hint: make the folder that it leads to, or remove the link
"""
    assert (1, said) == (ran.code, ran.err.partition("\n\n")[0] + "\n")
    Path("www").mkdir()
    assert 0 == run("build").code
    assert Path("www/index.html").is_file()


@pytest.mark.usefixtures("project")
def test_an_output_below_a_file_is_said_to_be_one(run: Run) -> None:
    Path("www").write_text("mine\n")

    ran = run("build", "--output", "www/site")

    assert 1 == ran.code
    assert ran.err.startswith("error[O002]: `www` is a file, and no folder, and the site cannot be written there\n")
    assert "mine\n" == Path("www").read_text()


@pytest.mark.usefixtures("project")
def test_verify_waits_for_another_run_only_where_it_has_to_write(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.output.write.PATIENCE", 0)
    Path(".sitegen").mkdir()
    with FileLock(".sitegen/lock"):
        ran = run("verify")
    assert (3, "error: another run of sitegen is writing to this site; wait for it to end\n") == (ran.code, ran.err)
    assert not Path("content/evidence.lock").exists()
    assert 0 == run("verify").code
    with FileLock(".sitegen/lock"):
        assert 0 == run("verify").code


def test_a_disk_that_refuses_is_a_fault_of_the_system_and_the_site_stays_as_it_was(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build")
    before = files_below(project / "public")
    TOPIC.write_text(TOPIC.read_text("utf-8").replace("Who pays?", "Who will pay?"), "utf-8")

    def refuse(target: str, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", target)

    with monkeypatch.context() as patched:
        patched.setattr("sitegen.output.write._write", refuse)
        ran = run("build")

    assert 3 == ran.code
    assert ran.err.startswith("error: no space left on device `")
    assert before == files_below(project / "public")
    assert 0 == run("build").code
    assert b"Who will pay?" in Path("public/topics/dredging.html").read_bytes()


@pytest.mark.usefixtures("project")
def test_an_output_that_cannot_be_written_is_a_fault_of_the_system(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    mkdir = Path.mkdir

    def refuse(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        if path.name == "public":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        mkdir(path, mode, parents, exist_ok)

    replace = Path.replace

    def refuse_to_place(path: Path, target: Path) -> Path:
        if path.name == "site":
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(Path, "replace", refuse_to_place)

    ran = run("build")

    assert (3, "error: permission denied `public`\n") == (ran.code, ran.err)


@pytest.mark.usefixtures("project")
def test_an_output_that_is_a_file_is_left_alone(run: Run) -> None:
    Path("public").write_text("mine\n")

    assert 2 == run("build", "--output", "public").code
    for command in ("build", "check"):
        ran = run(command)
        assert 1 == ran.code
        assert 1 == ran.err.count("error[O002]")
    assert 0 == run("verify").code
    assert "mine\n" == Path("public").read_text()


NO_OUTPUT = {
    "content/site": "holds the content, or lies in it",
    ".": "holds the content, or lies in it",
    "templates": "holds the templates, or lies in it",
    "templates/site": "holds the templates, or lies in it",
    "texts": "holds captured texts",
    ".git": "belongs to git",
    ".git/site": "belongs to git",
    ".sitegen": "is where sitegen keeps what it knows",
    ".sitegen/site": "is where sitegen keeps what it knows",
}


@pytest.mark.parametrize("folder", NO_OUTPUT)
@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_a_folder_that_is_no_place_for_a_site_is_wrong_usage(
    command: str, folder: str, project: Path, run: Run
) -> None:
    (project / "texts/more").mkdir(parents=True)
    before = files_below(project)

    ran = run(command, "--articles", "texts/more", "--output", folder)

    assert 2 == ran.code
    assert f"'{folder}' {NO_OUTPUT[folder]}; the site needs a folder of its own." in " ".join(ran.err.split())
    assert before == files_below(project)


@pytest.mark.parametrize("folder", [".sitegen/preview", "texts/site"])
def test_the_preview_and_a_folder_beside_texts_are_places_for_a_site(folder: str, project: Path, run: Run) -> None:
    (project / "texts").mkdir()
    assert 0 == run("build", "--no-search", "--articles", "texts", "--output", folder).code


@pytest.mark.usefixtures("project")
def test_a_mistake_is_named_by_its_option_and_by_its_variable_where_that_is_set(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Invalid value for '--articles': there is no" in run("check", "--articles", "nowhere").err
    monkeypatch.setenv("SITEGEN_ARTICLES", "nowhere")
    assert "Invalid value for '--articles' (env var: 'SITEGEN_ARTICLES'): there is no" in run("check").err


@pytest.mark.usefixtures("project")
def test_another_run_at_the_same_site_is_a_fault_of_the_system(run: Run) -> None:
    run("build")
    with FileLock(".sitegen/lock"):
        ran = run("build")

    assert Ran(3, "", "error: another run of sitegen is writing to this site; wait for it to end\n") == ran
    assert 0 == run("build").code


@pytest.mark.usefixtures("project")
def test_an_interruption_has_its_own_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sitegen.build.prepare", interrupt)

    assert Ran(130, "", "\ninterrupted\n") == run("build")
    assert not Path("public").exists()


# The preview


@contextlib.contextmanager
def served(*arguments: str) -> Iterator[str]:
    """Serve the project in the working folder, and give the address."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "-m", "sitegen", "serve", "--port", str(port), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.communicate(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                raise


@contextlib.contextmanager
def started(*arguments: str) -> Iterator[Callable[[str], str]]:
    """Start the preview of the project, and give what returns all that it said up to a line with some words."""
    command = [sys.executable, "-u", "-m", "sitegen", "serve", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        assert server.stdout is not None
        lines = server.stdout

        def said(words: str) -> str:
            text = ""
            while words not in text:
                line = lines.readline()
                assert line, f"it ended without a word of {words}: {text}"
                text += line
            return text

        try:
            yield said
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=10)


def fetched(address: str, until: Callable[[str], bool] = lambda _: True) -> str:
    """Return a page as soon as it is as wanted; the test fails when it never is."""
    page = ""
    for _ in range(200):
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            page = answer.read().decode()
            if until(page):
                return page
        time.sleep(0.1)
    raise AssertionError(f"{address} did not become what was wanted:\n{page}")


@pytest.mark.usefixtures("project")
def test_the_preview_follows_what_is_edited_and_keeps_the_last_good_page() -> None:
    good = TOPIC.read_text("utf-8")
    with served() as address:
        page = f"{address}/topics/dredging.html"
        fetched(page, lambda html: "Who pays?" in html)

        TOPIC.write_text(good.replace("Who pays?", "Who will pay?"), "utf-8")
        fetched(page, lambda html: "Who will pay?" in html)

        TOPIC.write_text(good.replace("Who pays?", "Who is [[nobody]]?"), "utf-8")
        Path("content/topics/tolls.yaml").write_text("name: Tolls\nbottom_line: They rise.\n", "utf-8")
        assert "Who will pay?" in fetched(page)

        TOPIC.write_text(good.replace("Who pays?", "Who paid?"), "utf-8")
        fetched(page, lambda html: "Who paid?" in html)
        fetched(f"{address}/topics/tolls.html", lambda html: "They rise." in html)


@pytest.mark.usefixtures("project")
def test_the_preview_follows_templates_that_are_new_and_leaves_the_published_site(run: Run) -> None:
    run("build", "--no-search")
    published = files_below(Path("public"))
    with served() as address:
        page = f"{address}/topics/dredging.html"
        fetched(page, lambda html: "Who pays?" in html)

        Path("templates").mkdir()
        Path("templates/base.html").write_text('{% extends "sitegen/base.html" %}{% block cite %}ours{% endblock %}')
        fetched(page, lambda html: "ours" in html)

        Path("templates/base.html").write_text('{% extends "sitegen/base.html" %}{% block cite %}theirs{% endblock %}')
        fetched(page, lambda html: "theirs" in html)

    assert published == files_below(Path("public"))


@pytest.mark.usefixtures("project")
def test_nothing_of_a_preview_outlives_it_when_it_is_killed() -> None:
    command = [sys.executable, "-m", "sitegen", "serve", "--jobs", "2", "--port"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with subprocess.Popen([*command, str(port)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        page = f"http://127.0.0.1:{port}/topics/dredging.html"
        fetched(page)
        TOPIC.write_text(TOPIC.read_text("utf-8").replace("Who pays?", "Who will pay?"), "utf-8")
        fetched(page, lambda html: "Who will pay?" in html)
        server.kill()
        # It ends when nobody holds the other end any more.
        server.communicate(timeout=60)
    socket.create_server(("127.0.0.1", port)).close()


@pytest.mark.usefixtures("project")
def test_the_preview_of_a_page_that_is_not_there_reloads_when_it_may_be() -> None:
    with served() as address:
        fetched(f"{address}/index.html")
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{address}/topics/tolls.html", timeout=5)  # noqa: S310

    assert 404 == missing.value.code
    page = missing.value.read().decode()
    assert "<title>Page not found" in page
    assert '<script src="/livereload.js"></script>' in page


@pytest.mark.usefixtures("project")
def test_the_preview_takes_the_next_port_where_its_own_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with started("--port", str(taken.getsockname()[1])) as said:
            assert f"note: port {taken.getsockname()[1]} is taken; this is port " in said("is taken")
            address = re.findall(r"http://[\d.:]+/", said("Serving"))[0]
            assert "<title>" in fetched(address)


@pytest.mark.usefixtures("project")
def test_the_preview_is_served_under_the_path_at_which_the_site_will_be() -> None:
    site = Path("content/site.yaml")
    site.write_text(site.read_text("utf-8") + "base_url: https://example.org/bay/\n", "utf-8")
    with served() as address:
        assert "Who pays?" in fetched(f"{address}/bay/topics/dredging.html")
        site.write_text(site.read_text("utf-8").replace("/bay/", "/channel/"), "utf-8")
        assert "Who pays?" in fetched(f"{address}/channel/topics/dredging.html")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(("host", "is_said"), [("127.0.0.1", False), ("192.0.2.1", True)])
def test_a_preview_that_others_can_reach_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, host: str, is_said: bool
) -> None:
    monkeypatch.setattr("sitegen.server.free_port", lambda _host, port: port)
    monkeypatch.setattr("sitegen.preview.serve", lambda *_, **__: None)
    assert is_said == ("note: others in your network can read the preview" in run("serve", "--host", host).err)


@pytest.mark.usefixtures("project")
def test_an_address_that_cannot_be_listened_at_is_refused_before_a_build(run: Run) -> None:
    ran = run("serve", "--host", "192.0.2.1")
    assert (2, True) == (ran.code, "cannot listen at 192.0.2.1:8000" in ran.err)
    assert not Path(".sitegen").exists()


@pytest.mark.usefixtures("project")
def test_an_address_of_an_editor_with_other_names_in_braces_is_refused(run: Run) -> None:
    ran = run("serve", "--editor", "edit:{file}")
    assert (2, True) == (ran.code, "Invalid value for '--editor': it may have {path}, {line} and {column}" in ran.err)
