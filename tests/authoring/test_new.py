"""`sitegen new`: a project that builds, that git and editors know what to do with, and whose example goes easily."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import Ran, files_below, write_files
from yamllint import linter
from yamllint.config import YamlLintConfig

from sitegen.authoring import new
from sitegen.content.schema import KINDS

Run = Callable[..., Ran]

LINT = YamlLintConfig("{extends: default, rules: {document-start: disable}}")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """Give a new project, and work in it."""
    monkeypatch.chdir(tmp_path)
    assert 0 == run("new", "marrow-bay").code
    monkeypatch.chdir(tmp_path / "marrow-bay")
    return tmp_path / "marrow-bay"


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Lind", "-c", "user.email=lind@example.org")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("command", ["build", "check"])
def test_it_builds_as_strictly_as_github_will_without_a_word(run: Run, command: str) -> None:
    ran = run(command, "--locked", "--strict")

    assert (0, "") == (ran.code, ran.err)
    assert "1 article, 1 origin, 3 quotations verified, 0 errors, 0 warnings" in ran.out


def test_it_builds_without_its_captured_text_too(made: Path, run: Run) -> None:
    shutil.rmtree(made / "content/articles")

    assert (0, "") == run("build", "--locked", "--strict")[::2]


def test_it_says_what_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("new", "marrow bay")

    files = len(files_below(tmp_path / "marrow bay"))
    assert ran.out == (
        f"{files} files in marrow bay\n\nNext:\n  cd 'marrow bay'\n  sitegen serve --drafts --open\n"
        "  sitegen capture PAGE.html\n\nThe example is invented. When you no longer need it: rm content/*/example-*\n"
    )


def test_the_command_that_it_prints_removes_the_example_and_nothing_of_one_s_own(made: Path, run: Run) -> None:
    write_files(made, {"content/topics/dredging.yaml": "name: Dredging\nbottom_line: Nothing is decided yet.\n"})
    subprocess.run(new.REMOVE, cwd=made, shell=True, check=True)  # noqa: S602

    ran = run("build", "--strict")
    assert (0, "") == (ran.code, ran.err)
    assert [] == [name for name in files_below(made / "content") if "example" in name]
    assert "example-" not in (made / "content/evidence.lock").read_text("utf-8")
    assert (made / "content/topics/dredging.yaml").is_file()
    assert (0, "") == run("check", "--locked", "--strict")[::2]


@needs_git
def test_git_takes_the_example_and_leaves_out_what_others_wrote_and_what_is_made(made: Path, run: Run) -> None:
    run("build")
    write_files(made, {"content/articles/port.html": "theirs", "content/articles/below/port.txt": "theirs"})
    git(made, "init", "--quiet")
    git(made, "add", "--all")

    tracked = git(made, "ls-files").split("\n")
    assert "content/articles/example-night-boats.html" in tracked
    assert "content/evidence.lock" in tracked
    assert [] == [
        name
        for name in tracked
        if name.startswith(("public/", ".sitegen/")) or name.endswith(("port.html", "port.txt"))
    ]
    assert "R029" not in run("build").err


@needs_git
def test_what_git_has_of_it_builds_as_github_will(
    made: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(made, "init", "--quiet")
    git(made, "add", "--all")
    git(made, "commit", "--quiet", "-m", "begin")
    git(tmp_path, "clone", "--quiet", str(made), "clone")
    monkeypatch.chdir(tmp_path / "clone")

    assert (0, "") == run("build", "--locked", "--strict")[::2]


def test_yamllint_has_nothing_to_say(made: Path) -> None:
    files = [path for path in made.rglob("*") if path.suffix in {".yaml", ".yml"}]

    assert len(files) > 6
    assert [] == [f"{path.name}: {problem}" for path in files for problem in linter.run(path.read_text("utf-8"), LINT)]


def test_editors_find_the_schema_of_every_record_and_it_fits(made: Path) -> None:
    settings = json.loads((made / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    records = set((made / "content").rglob("*.yaml"))
    seen = set()
    for schema, pattern in settings.items():
        schema = json.loads((made / schema).read_text("utf-8"))
        for path in made.glob(pattern):
            jsonschema.validate(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), schema)  # noqa: S506
            line = path.read_text("utf-8").partition("\n")[0]
            relative = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
            assert relative is not None
            assert schema == json.loads((path.parent / relative[1]).read_text("utf-8"))
            seen.add(path)
    assert records == seen
    assert set(KINDS) - {"page"} == {Path(schema).name.partition(".")[0] for schema in settings}


def test_the_schemas_are_written_anew(made: Path, run: Run) -> None:
    before = files_below(made / ".vscode/schemas")
    (made / ".vscode/schemas/topic.schema.json").write_text("old")
    assert (0, "") == run("schema", "--into", ".vscode/schemas")[:2]
    assert before == files_below(made / ".vscode/schemas")

    run("schema", "--into", "one", "topic")
    assert ["topic.schema.json"] == list(files_below(made / "one"))
    assert 2 == run("schema", "--into", "one", "topik").code


def workflow(made: Path, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((made / ".github/workflows" / name).read_text("utf-8"))
    return loaded


def test_the_workflows_check_and_publish_with_what_is_official_and_no_more_rights_than_they_need(made: Path) -> None:
    check, pages = workflow(made, "check.yml"), workflow(made, "pages.yml")
    jobs = [*check["jobs"].values(), *pages["jobs"].values()]
    used = [step["uses"] for job in jobs for step in job["steps"] if "uses" in step]

    assert [] == [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", name)]
    assert {"contents": "read"} == check["permissions"] == pages["permissions"]
    assert {"pages": "write", "id-token": "write"} == pages["jobs"]["deploy"]["permissions"]
    commands = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert ["sitegen check --locked --strict --format github", "sitegen build --locked --strict --format github"] == [
        command for command in commands if command.startswith("sitegen")
    ]
    assert "Pages > Build and deployment > Source: **GitHub Actions**" in (made / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ""),
        ({"url": "file:///home/lind/sitegen", "dir_info": {"editable": True}}, ""),
        (
            {"url": "https://example.org/sitegen.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}},
            "sitegen @ git+https://example.org/sitegen.git@0a1b",
        ),
        (
            {"url": "https://example.org/sitegen-1.whl", "archive_info": {}},
            "sitegen @ https://example.org/sitegen-1.whl",
        ),
        ({"url": "ssh://git@example.org/sitegen", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}}, ""),
    ],
)
def test_what_github_installs_is_this_very_sitegen_where_an_address_is_known(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, Any], expected: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert "direct_url.json" == name
            return json.dumps(said) if said else None

    monkeypatch.setattr(new, "distribution", lambda _: Installed())
    assert expected == new.requirement()


def test_no_package_of_somebody_else_is_ever_installed(made: Path) -> None:
    lines = (made / "requirements.txt").read_text("utf-8").splitlines()

    assert [] == [line for line in lines if not line.startswith(("#", "sitegen @ "))]


def test_a_package_that_is_not_installed_has_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> object:
        raise new.PackageNotFoundError

    monkeypatch.setattr(new, "distribution", missing)
    assert "" == new.requirement()


@pytest.mark.parametrize(
    ("files", "folder", "reason"),
    [
        ({"a/.keep": ""}, "a", "it is not empty: it holds '.keep'."),
        ({"a": ""}, "a", "there is a file of that name."),
        ({"a": ""}, "a/b", "is no folder."),
        ({}, "a\nb", "its name has '\\n', which not every system allows in the name of a file."),
        ({}, "a:b", "its name has ':', which not every system allows in the name of a file."),
        ({}, "a.", "its name has '.', which not every system allows in the name of a file."),
        ({}, "Con.d", "no file can have that name on Windows."),
    ],
)
def test_what_cannot_be_a_new_project_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, files: dict[str, str], folder: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, files)
    before = files_below(tmp_path)

    ran = run("new", folder)

    assert 2 == ran.code
    assert f"'{folder}' cannot be a new project: " in ran.err.replace("\n\n", "\n")
    assert reason in ran.err
    assert before == files_below(tmp_path)


def test_a_link_that_leads_nowhere_is_no_place_for_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").symlink_to("b")

    assert "there is a file of that name" in run("new", "a").err


@pytest.mark.parametrize("folder", [".", "new/below", "2031", "no"])
def test_a_folder_that_is_empty_but_for_git_may_be_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    ran = run("new", folder)

    assert 0 == ran.code
    assert ("cd " in ran.out) == (folder != ".")
    assert (0, "") == run("check", "--strict", "--content", f"{folder}/content")[::2]
    schema = json.loads((tmp_path / folder / ".vscode/schemas/site.schema.json").read_text("utf-8"))
    site = yaml.safe_load((tmp_path / folder / "content/site.yaml").read_text("utf-8"))
    jsonschema.validate({**site, "as_of": str(site["as_of"])}, schema)


def test_where_the_disk_refuses_no_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "site.yaml":
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    ran = run("new", "a")

    assert (3, "error: no space left on device `a/content/site.yaml`\n") == (ran.code, ran.err)
    assert {} == files_below(tmp_path)


def test_a_saved_page_becomes_a_page_of_one_s_own_by_four_commands_and_four_values(tmp_path: Path) -> None:
    """As a user does it, each command in a process of its own; the second one is `cd`."""
    write_files(
        tmp_path,
        {
            "page.html": "<!doctype html><html lang=en><title>Port council puts off its vote</title>"
            "<meta property=og:site_name content='Harbour Times'><meta property=article:published_time "
            "content=2024-05-02><link rel=canonical href=https://example.org/vote><article><h1>Port council puts off "
            "its vote</h1><p>The port council of Marrow Bay put off its vote on dredging on Thursday, after four "
            "hours in which nobody changed their mind.</p><p>There will be no vote, said the mayor, Mara Lind, “not "
            "before June”. The engineers had asked for a decision this week.</p></article></html>"
        },
    )

    def sitegen(folder: str, *arguments: str) -> None:
        command = [sys.executable, "-m", "sitegen", *arguments]
        subprocess.run(command, cwd=tmp_path / folder, check=True, capture_output=True)

    sitegen("", "new", "bay")
    sitegen("bay", "capture", "../page.html")
    sitegen("bay", "build", "--drafts", "--no-search")
    page = tmp_path / "bay/public/articles/port-council-puts-off-vote.html"
    assert "Port council puts off its vote" in page.read_text("utf-8")

    (record,) = (tmp_path / "bay/content/summaries").glob("port-*.yaml")
    text = record.read_text("utf-8").replace("draft: true\n", "").replace("kind: TODO", "kind: report")
    text = text.replace("descriptor: TODO", "descriptor: local daily").replace(
        "summary: TODO", "summary: It was put off."
    )
    record.write_text(text, "utf-8")
    assert "TODO" not in re.sub("(?m)#.*$", "", text)
    sitegen("bay", "build", "--no-search")
    assert "It was put off." in page.read_text("utf-8")
