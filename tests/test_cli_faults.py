"""What the command line says when it is used wrong, when the system refuses, and when sitegen itself is at fault."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, files_below, write_files
from projects import BuildNow

from sitegen import beside, live, preview
from sitegen.beside import Outcome
from sitegen.commands import serve as serving
from sitegen.diagnostics import RULES, Diagnostics, Span
from sitegen.errors import BusyError
from sitegen.live import Live
from sitegen.options import Options, Report

Run = Callable[..., Ran]
OWN_FAULT = "error: this is a fault of sitegen, not of your content; please report it with the above\n"


@pytest.fixture(autouse=True)
def _in_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)


def raising(error: Exception) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


def test_a_base_url_without_a_scheme_is_wrong_usage(run: Run) -> None:
    ran = run("build", "--base-url", "example.org")

    assert 2 == ran.code
    assert "'example.org' does not begin with https:// or http://." in ran.err


@pytest.mark.parametrize(
    "address", ["https://", "https://a.org/b c", "https://a.org/?b=1", "https://a.org/#b", "https://a.org\n"]
)
def test_a_base_url_below_which_no_page_can_lie_is_wrong_usage(address: str, run: Run) -> None:
    ran = run("build", "--base-url", address)

    assert 2 == ran.code
    assert f"pages cannot lie below '{address.strip()}" in " ".join(ran.err.split())


@pytest.mark.parametrize("output", ["content", "content/site", "."], ids=["the content", "in it", "around it"])
def test_a_site_is_not_written_among_the_records(output: str, project: Path, run: Run) -> None:
    before = files_below(project)

    ran = run("build", "--output", output)

    assert 2 == ran.code
    assert "the site needs a folder of its own." in ran.err
    assert before == files_below(project)


def test_the_folder_around_the_content_is_answered_with_the_content(project: Path, run: Run) -> None:
    ran = run("check", "--content", str(project))

    assert 1 == ran.code
    assert f"did you mean `{project / 'content'}`?" in ran.err


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_reader_that_has_seen_enough_changes_nothing(closed: str, project: Path) -> None:
    topic = project / "content/topics/dredging.yaml"
    good = topic.read_text("utf-8")
    codes = []
    for words in (good, good.replace("Who pays?", "Who is [[nobody]]?"), good):
        topic.write_text(words, "utf-8")
        reading, writing = os.pipe()
        os.close(reading)
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {closed: writing}
        ran = subprocess.run([sys.executable, "-m", "sitegen", "build"], check=False, text=True, **streams)
        os.close(writing)
        codes.append(ran.returncode)
        assert "Traceback" not in (ran.stdout or "") + (ran.stderr or "")
    assert [0, 1, 0] == codes
    assert (project / "public/index.html").exists()


def test_a_closed_standard_error_is_no_fault(project: Path) -> None:
    (project / "content/topics/dredging.yaml").write_text("name: [\n", "utf-8")
    command = f"{sys.executable} -m sitegen check 2>&-"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert 1 == ran.returncode
    assert ", 1 error, " in ran.stdout


def test_a_fault_of_sitegen_is_called_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.build.prepare", raising(ZeroDivisionError("a slip")))

    ran = run("check")

    assert 3 == ran.code
    assert ran.err.startswith("Traceback")
    assert ran.err.endswith(f"ZeroDivisionError: a slip\n{OWN_FAULT}")


class Sent:
    """A connection that keeps what is sent."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    def send(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (BusyError(), Outcome(None, is_busy=True)),
        (OSError(28, "No space left on device", "public"), Outcome(None, fault="no space left on device `public`")),
        (PermissionError(13, "Permission denied", "a", None, "b"), Outcome(None, fault="permission denied `b`")),
    ],
    ids=["another run", "a full disk", "a move that is refused"],
)
def test_a_build_beside_the_preview_that_fails_says_why(
    error: Exception, outcome: Outcome, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.beside.build", raising(error))
    monkeypatch.setattr("os.nice", lambda _: 0)
    sent = Sent()
    beside._build(Options(content=project / "content", output=project / "public"), sent)  # type: ignore[arg-type]
    assert [outcome] == sent.outcomes


def test_what_a_preview_comes_to_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    telling = serving._Telling()
    found = Diagnostics()
    found.add(RULES["G001"], "there is no topic `bay`", Span("content/site.yaml", 1, 1))
    for _ in range(2):
        telling.take(Report(found))
        telling.complain("another run of sitegen is writing to this site")
        telling.complain("another run of sitegen is writing to this site")
    said = capsys.readouterr()
    assert 1 == said.err.count("G001")
    assert 2 == said.err.count("note: another run of sitegen is writing to this site\n")
    assert "the pages stay as they were: 1 error, 0 warnings\n" == said.out
    found.add(RULES["S004"], "publisher `bay` has no grade of reliability", Span("content/site.yaml", 2, 1))
    telling.take(Report(found))
    later = capsys.readouterr()
    assert later.err.index("S004") < later.err.index("G001")
    found.add(RULES["S004"], "publisher `bank` has no grade of reliability", Span("content/site.yaml", 3, 1))
    telling.take(Report(found))
    assert "publisher `bay`" not in capsys.readouterr().err
    telling.take(Report(Diagnostics(), failed=False, pages=3, written=1, lock_changed=True))
    assert capsys.readouterr().out == "3 pages (1 written, 2 unchanged), evidence.lock was brought up to date\n"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let the preview end as soon as all is done, and give the folders that it was to write to."""
    folders: list[Path] = []

    def serve(site: Live, *, written: list[Path], **_: object) -> None:
        while site.work() or (site.is_good and not site._is_written):
            pass
        folders.append(written[0])

    monkeypatch.setattr(preview, "serve", serve)
    monkeypatch.setattr(live, "_REST_S", 0)
    monkeypatch.setattr(live, "BuildBeside", BuildNow)
    return folders


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_serve_builds_and_says_where(run: Run, served: list[Path]) -> None:
    port = free_port()
    ran = run("serve", "--port", str(port))

    assert 0 == ran.code
    assert f"Serving .sitegen/preview at http://127.0.0.1:{port}/ (Ctrl-C ends it)\n" in ran.out
    assert [Path(".sitegen/preview")] == served


@pytest.mark.usefixtures("project", "served")
def test_serve_makes_no_search_unless_it_is_told_to(run: Run) -> None:
    run("serve", "--port", str(free_port()))
    without = Path(".sitegen/preview/pagefind").exists()
    run("serve", "--port", str(free_port()), "--search")
    assert (False, True) == (without, Path(".sitegen/preview/pagefind").exists())


@pytest.mark.usefixtures("served")
def test_a_preview_with_drafts_leaves_the_lock_to_what_is_published(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.files._TELLS_APART_NS", -(10**12))
    run("build")
    lock = project / "content/evidence.lock"
    before = lock.read_bytes()
    draft = "name: Tolls\ndraft: true\nbottom_line: They rise [@harbour-office “the tide tables”].\n"
    write_files(project, {"content/topics/tolls.yaml": draft})

    assert 0 == run("serve", "--port", str(free_port()), "--drafts").code
    assert (project / ".sitegen/preview/topics/tolls.html").is_file()
    assert before == lock.read_bytes()
    assert 0 == run("build", "--locked").code

    run("serve", "--port", str(free_port()), "--drafts")
    assert 0 == run("build", "--drafts", "--no-search", "--output", ".sitegen/preview").code
    assert before != lock.read_bytes()


def test_serve_says_that_there_is_nothing_to_serve_yet(project: Path, run: Run, served: list[Path]) -> None:
    write_files(project, {"content/topics/dredging.yaml": "name: [\n"})

    ran = run("serve", "--port", str(free_port()))

    assert "There is nothing to serve before the first good build.\n" in ran.err
    assert [Path(".sitegen/preview")] == served


def test_serve_refuses_an_address_before_it_builds(project: Path, run: Run, served: list[Path]) -> None:
    port = free_port()
    ran = run("serve", "--host", "192.0.2.1", "--port", str(port))

    assert 2 == ran.code
    assert f"cannot listen at 192.0.2.1:{port}: " in ran.err
    assert not (project / ".sitegen").exists()
    assert [] == served


def test_a_port_that_is_taken_gives_the_next_one(run: Run, served: list[Path]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run("serve", "--port", str(port))

    assert 0 == ran.code
    assert f"note: port {port} is taken; this is port " in ran.err
    assert [Path(".sitegen/preview")] == served
