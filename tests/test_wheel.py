"""The wheel, installed alone: it carries the theme and builds the briefing in an empty folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import files_below
from hatchling.builders.wheel import WheelBuilder

from sitegen.build import Options, build

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of a copy of the repository, by hatchling itself, which needs no network."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in ("sitegen", "templates"):
        shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, source / name)
    (built,) = WheelBuilder(str(source)).build(directory=str(folder / "dist"), versions=["standard"])
    return Path(built)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel, which is what installing a pure one does, and give the folder."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed sitegen in a folder, with nothing of the repository on the path."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "sitegen", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_the_package_with_its_theme_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    theme = {f"sitegen/templates/{path}" for path in files_below(REPOSITORY / "templates")}
    assert theme <= set(names)
    assert {"sitegen/py.typed", "sitegen/cli.py"} <= set(names)
    assert {"sitegen"} == {name.split("/")[0] for name in names if ".dist-info/" not in name}


def test_the_wheel_has_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
        assert "sitegen = sitegen.cli:main" in archive.read(name).decode()


def test_the_installed_wheel_is_what_runs(installed: Path, tmp_path: Path) -> None:
    code = "import sitegen, sitegen.output.theme as theme; print(sitegen.__file__, theme.own_folder())"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert f"{installed}/sitegen/__init__.py {installed}/sitegen/templates" == ran.stdout.strip()


def test_the_installed_wheel_builds_the_briefing_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("articles")
    for name in ("alone", "checkout"):
        shutil.copytree(REPOSITORY / "content", tmp_path / name / "content", ignore=ignored)
    ran = run(installed, tmp_path / "alone", "build", "--locked", "--no-search")
    assert (ran.returncode, ran.stderr if ran.returncode else "") == (0, "")
    report = build(Options(content=tmp_path / "checkout/content", output=tmp_path / "checkout/public", locked=True))
    assert not report.failed
    pages = list((tmp_path / "alone/public").rglob("*.html"))
    assert report.pages == len(pages) > 60
    assert files_below(tmp_path / "checkout/public") == files_below(tmp_path / "alone/public")


def test_the_wheel_makes_a_new_project(installed: Path, tmp_path: Path) -> None:
    made = run(installed, tmp_path, "new", "marrow-bay")
    assert (0, "") == (made.returncode, made.stderr)
    assert (tmp_path / "marrow-bay/.github/workflows/pages.yml").is_file()
    assert 0 == run(installed, tmp_path / "marrow-bay", "check", "--strict", "--locked").returncode
