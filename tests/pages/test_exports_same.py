"""Files for machines are the same wherever and whenever a site is built, and right under any path."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import files_below, write_files
from filled import Filler, filled
from projects import options

from sitegen.build import build

_MACHINES = (".json", ".xml", ".csv", ".ics", ".txt", ".bib", ".ris")
_SECRET_OF_MACHINE = ("TZ", "LANG", "LC_ALL", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH")

OTHERS = [
    pytest.param({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, id="a zone and a language"),
    pytest.param({"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}, id="an order of hashes and a clock"),
]


def machine_files(output: Path) -> dict[str, bytes]:
    """Return the files for machines of a site."""
    return {path: data for path, data in files_below(output).items() if path.endswith(_MACHINES)}


@pytest.mark.parametrize("environment", OTHERS)
def test_another_machine_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    here, there = tmp_path / "here", tmp_path / "elsewhere" / "there"
    write_files(here, dict(filled(Filler())))
    shutil.copytree(here, there)
    monkeypatch.chdir(here)
    assert not build(options(here, base_url="https://example.org/x")).failed
    command = [
        sys.executable,
        "-m",
        "sitegen",
        "build",
        "--no-search",
        "--jobs",
        "2",
        "--base-url",
        "https://example.org/x",
    ]
    others = {name: value for name, value in os.environ.items() if name not in _SECRET_OF_MACHINE}
    subprocess.run(command, cwd=there, check=True, capture_output=True, env={**others, **environment})

    assert machine_files(here / "public") == machine_files(there / "public")
    assert len(machine_files(here / "public")) > 25


def test_no_file_has_the_day_of_the_build_or_a_place_on_the_disk(project: Path) -> None:
    assert not build(options(project)).failed
    today = datetime.now(UTC).date().isoformat()
    for path, data in machine_files(project / "public").items():
        assert [each for each in (today, today.replace("-", ""), str(project)) if each.encode() in data] == [], path


BASES = ["https://site.example", "https://site.example/", "https://site.example/a/b", "http://127.0.0.1:8000/a%20b/"]


@pytest.mark.parametrize("base", BASES)
def test_addresses_of_the_site_lead_to_its_files(project: Path, base: str) -> None:
    assert not build(options(project, base_url=base)).failed
    root = base.rstrip("/") + "/"
    found: set[str] = set()
    for path, data in machine_files(project / "public").items():
        if path != "data/files.json":
            text = data.decode().replace("\r\n ", "")
            found.update(re.findall(rf"{re.escape(root)}[^\s\"'<>(),;\\]*", text))
    files = files_below(project / "public")
    # The id of a feed of a page is its address too.
    wrong = [each for each in found if _path(each.removeprefix(root)) not in files]
    assert wrong == []
    assert len(found) > 25


def _path(address: str) -> str:
    path = address.partition("#")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path


def test_every_address_in_the_data_leads_to_a_page_and_a_place_on_it(project: Path) -> None:
    assert not build(options(project)).failed
    data = json.loads((project / "public/data/briefing.json").read_bytes())
    pages = set(_pages(data))
    assert len(pages) > 10
    for page in pages:
        path, _, anchor = page.partition("#")
        html = (project / "public" / path).read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in html, page


def _pages(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["page"]] if isinstance(value.get("page"), str) else []
        return own + [page for each in value.values() for page in _pages(each)]
    return [page for each in value for page in _pages(each)] if isinstance(value, list) else []
