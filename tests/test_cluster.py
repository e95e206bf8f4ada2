"""Workers of Dask make the bytes of one process, whatever becomes of them, and need nothing but what is sent to them.

Schedulers, workers and builds are processes of their own: Dask leaves threads behind, beside which nothing is forked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import Ran, files_below, write_files

import sitegen
from benchmarks.corpus import make_corpus, write_project

ARTICLES = 60
REPOSITORY = Path(sitegen.__file__).parent.parent

DRIVER = """\
import os, signal, sys, threading
import sitegen.briefing.texts, sitegen.cluster, sitegen.content.load, sitegen.output.pages, sitegen.workers

sitegen.briefing.texts._LARGE = sitegen.content.load._LARGE = sitegen.output.pages._LARGE = 0
sitegen.cluster._CONNECT_SECONDS = 60
sitegen.workers._PATIENCE = 3
sitegen.workers._MOST_SENT = 8
# This process begins to work when a worker has done a part, which may take long on a busy machine.
sitegen.workers._give_back = lambda: handed.wait(0.1 if is_killed else 60)

hand_over, submit = sitegen.cluster._DaskExecutor._hand_over, sitegen.cluster._DaskExecutor.submit
done, handed, is_killed = set(), threading.Event(), False

def noted(self, future, far):
    hand_over(self, future, far)
    if not future.exception():
        done.add(future.task)
    handed.set()
    global is_killed
    is_killed = bool({pids})
    for pid in {pids}:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

def submitted(self, call):
    handed.clear()
    future = submit(self, call)
    future.task = call.args[0].__name__
    return future

sitegen.cluster._DaskExecutor._hand_over, sitegen.cluster._DaskExecutor.submit = noted, submitted
{more}

from sitegen.cli import main
try:
    main()
finally:
    print("done elsewhere:", *sorted(done))
"""


class Cluster(NamedTuple):
    """A scheduler with its workers.

    Attributes:
        address: Of the scheduler, as `--executor` takes it.
        scheduler: The process of the scheduler.
        workers: Address of a worker to its process.
    """

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: Mapping[str, subprocess.Popen[bytes]]


def environment(**others: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SITEGEN_")}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "DASK_DISTRIBUTED__ADMIN__LOW_LEVEL_LOG_LENGTH": "0", **others}


def wait_for(said: Path, process: subprocess.Popen[bytes], words: str) -> str:
    """Return the rest of the line on which a process says some words."""
    give_up = time.monotonic() + 120
    while time.monotonic() < give_up and process.poll() is None:
        for line in said.read_text("utf-8").splitlines():
            if words in line:
                return line.partition(words)[2].strip()
        time.sleep(0.05)
    raise AssertionError(said.read_text("utf-8"))


@contextmanager
def started(folder: Path, *environments: Mapping[str, str]) -> Iterator[Cluster]:
    """Start a scheduler, and a worker in each of some environments, in folders of their own."""
    processes: list[subprocess.Popen[bytes]] = []

    def start(name: str, given: Mapping[str, str], *arguments: str) -> tuple[Path, subprocess.Popen[bytes]]:
        own = folder / name
        own.mkdir(parents=True)
        with (own / "said").open("wb") as said:
            command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:], "--host", "127.0.0.1"]
            process = subprocess.Popen(command, cwd=own, env=dict(given), stdout=said, stderr=said)
        processes.append(process)
        return own / "said", process

    try:
        said, scheduler = start("scheduler", environment(), "dask_scheduler", "--port", "0", "--no-dashboard")
        address = wait_for(said, scheduler, "Scheduler at:")
        begun = [
            start(f"worker-{number}", given, "dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
            for number, given in enumerate(environments)
        ]
        workers = {}
        for said, process in begun:
            workers[wait_for(said, process, "Start worker at:")] = process
            wait_for(said, process, "Registered to:")
        yield Cluster(address.replace("tcp://", "dask://"), scheduler, workers)
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Give a scheduler with two workers that are as this process is."""
    with started(tmp_path_factory.mktemp("cluster"), environment(), environment()) as running:
        yield running


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """Give a briefing, and what one process makes of it."""
    folder = tmp_path_factory.mktemp("corpus")
    write_project(make_corpus(ARTICLES), folder / "project")
    source = (REPOSITORY / "templates/topic.html").read_text("utf-8")
    write_files(folder / "project", {"templates/topic.html": f"{source}<!-- of the project -->"})
    clean = folder / "clean"
    shutil.copytree(folder / "project", clean)
    assert 0 == build(clean, "--jobs", "1").code
    return folder / "project", made(clean)


def made(project: Path) -> dict[str, bytes]:
    """Return the site of a project, and its lock."""
    return {**files_below(project / "public"), "lock": (project / "content/evidence.lock").read_bytes()}


class Built(NamedTuple):
    """What a build came to.

    Attributes:
        code: Its exit code.
        said: What it said on standard error.
        elsewhere: Names of the tasks of which a worker did a part.
    """

    code: int
    said: str
    elsewhere: list[str]

    @property
    def notes(self) -> list[str]:
        """What it noted."""
        return [line for line in self.said.splitlines() if line.startswith("note: ")]


def build(project: Path, *arguments: str, kill: tuple[int, ...] = (), more: str = "") -> Built:
    """Build a project in a process of its own, as if it were large."""
    code = DRIVER.replace("{pids}", repr(kill)).replace("{more}", more)
    command = [sys.executable, "-c", code, "build", "--no-search", *arguments]
    ran = subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True, timeout=300)
    *_, last = ran.stdout.splitlines()
    return Built(ran.returncode, ran.stderr, last.removeprefix("done elsewhere:").split())


@pytest.fixture
def project(corpus: tuple[Path, dict[str, bytes]], tmp_path: Path) -> Path:
    """Give a copy of the briefing."""
    shutil.copytree(corpus[0], tmp_path / "project")
    return tmp_path / "project"


TASKS = ["_read_files", "render_pages", "study_texts"]


def test_workers_of_dask_make_the_bytes_of_one_process(
    cluster: Cluster, corpus: tuple[Path, dict[str, bytes]], project: Path
) -> None:
    built = build(project, "--executor", cluster.address)
    assert (0, [], TASKS) == (built.code, built.notes, built.elsewhere), built.said
    assert corpus[1] == made(project)
    # What is known of the last build is used as ever, and the workers have another state now.
    page = project / "templates/topic.html"
    page.write_text(page.read_text("utf-8").replace("of the project", "of this project"), "utf-8")
    clean = shutil.copytree(project, project.parent / "clean", ignore=shutil.ignore_patterns("public", ".sitegen"))
    assert 0 == build(project, "--executor", cluster.address).code
    assert 0 == build(clean, "--jobs", "1").code
    assert made(clean) == made(project)


def test_what_is_wrong_is_said_as_by_one_process(cluster: Cluster, project: Path) -> None:
    source = (REPOSITORY / "templates/article.html").read_text("utf-8")
    source = source.replace("{% block content %}", "{% block content %}\n{{ page.nothing }}", 1)
    write_files(project, {"templates/article.html": source})
    summary = next((project / "content/summaries").glob("*7.yaml"))
    summary.write_text(summary.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    expected = build(project, "--jobs", "1")
    assert "error[R006]" in expected.said
    assert expected.said == build(project, "--executor", cluster.address).said
    summary.write_text(summary.read_text("utf-8").replace("titel:", "title:", 1), "utf-8")
    expected = build(project, "--jobs", "1")
    assert (1, True) == (expected.code, "error[M002]" in expected.said)
    built = build(project, "--executor", cluster.address)
    assert (1, expected.said, True) == (built.code, built.said, "render_pages" in built.elsewhere)


def test_a_worker_that_dies_is_told_and_survived(
    corpus: tuple[Path, dict[str, bytes]], project: Path, tmp_path: Path
) -> None:
    with started(tmp_path / "cluster", environment(), environment()) as cluster:
        address, worker = next(iter(cluster.workers.items()))
        built = build(project, "--executor", cluster.address, kill=(worker.pid,))
        assert worker.wait(60) != 0
    assert (0, corpus[1]) == (built.code, made(project)), built.said
    assert f"note: the worker at `{address}` went away, and its work was done by others" in built.notes


@pytest.mark.parametrize("whose", ["workers", "scheduler"])
def test_a_build_survives_all_others(
    corpus: tuple[Path, dict[str, bytes]], project: Path, tmp_path: Path, whose: str
) -> None:
    with started(tmp_path / "cluster", environment(), environment()) as cluster:
        processes = cluster.workers.values() if whose == "workers" else [cluster.scheduler]
        built = build(project, "--executor", cluster.address, kill=tuple(process.pid for process in processes))
    assert (0, corpus[1]) == (built.code, made(project)), built.said
    for address in cluster.workers:
        assert f"note: the worker at `{address}` went away, and its work was done by others" in built.notes
    assert "Traceback" not in built.said, built.said


def test_workers_that_would_make_other_bytes_are_told_and_not_used(
    corpus: tuple[Path, dict[str, bytes]], project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(REPOSITORY / "sitegen", other / "sitegen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPOSITORY / "templates", other / "templates")
    with (other / "sitegen/pages/words.py").open("a", encoding="utf-8") as opened:
        opened.write("# another version\n")
    write_files(tmp_path / "none", {"sitegen/__init__.py": "raise ImportError('none here')\n"})
    environments = environment(), environment(PYTHONPATH=str(other)), environment(PYTHONPATH=str(tmp_path / "none"))
    with started(tmp_path / "cluster", *environments) as cluster:
        built = build(project, "--executor", cluster.address)
        alone = build(project, "--executor", cluster.address, "--clean", more=OTHER_PYTHON)
    _, second, third = cluster.workers
    assert (0, TASKS, corpus[1]) == (built.code, built.elsewhere, made(project)), built.said
    said = {note.split("`")[1]: note for note in built.notes}
    assert {second, third} == said.keys()
    assert f"note: the worker at `{second}` is not used: it has sitegen {sitegen.__version__} (" in said[second]
    assert said[third].startswith(f"note: the worker at `{third}` is not used: it cannot load this sitegen (")
    assert "none here" in said[third]
    assert (0, []) == (alone.code, alone.elsewhere)
    assert any(" and not 3.99.0" in note for note in alone.notes)
    assert f"note: no worker of `{cluster.address}` can be used: this process did the work alone" == alone.notes[-1]


OTHER_PYTHON = 'sitegen.cluster.platform.python_version = lambda: "3.99.0"'


def test_a_scheduler_without_workers_leaves_the_work_here(
    corpus: tuple[Path, dict[str, bytes]], project: Path, tmp_path: Path
) -> None:
    with started(tmp_path / "cluster") as cluster:
        built = build(project, "--executor", cluster.address)
    expected = f"note: no worker of `{cluster.address}` can be used: this process did the work alone"
    assert (0, [expected], corpus[1]) == (built.code, built.notes, made(project))


def test_a_scheduler_that_is_not_there_is_an_error(project: Path) -> None:
    # Nobody listens at the port of discarding.
    built = build(project, "--executor", "dask://127.0.0.1:9", more="sitegen.cluster._CONNECT_SECONDS = 2")
    message = "no scheduler of Dask answers at `127.0.0.1:9`: start one with `dask scheduler`, and its workers"
    assert (3, f"error: {message}\n") == (built.code, built.said)
    assert not (project / "public").exists()


def test_dask_that_is_not_installed_is_an_error(
    project: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = run("build", "--no-search", "--executor", "dask://127.0.0.1:9")
    message = "Dask is not installed: install sitegen with its extra, `pip install 'sitegen[cluster]'`"
    assert (3, f"error: {message}\n") == (ran.code, ran.err)


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "dask://127.0.0.1", "tcp://127.0.0.1:8786", "dask://a b:1"])
def test_an_address_of_no_scheduler_is_wrong_usage(run: Callable[..., Ran], address: str) -> None:
    ran = run("build", "--executor", address)
    assert 2 == ran.code
    assert "write the address of a scheduler of Dask, as in 'dask://127.0.0.1:8786'" in ran.err
