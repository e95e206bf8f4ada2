"""What sitegen made is known without its manifest, by what the files themselves say; nothing else is touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, files_below, write_files
from projects import edit, options

from sitegen.build import build
from sitegen.output.manifest import WORK_FOLDER, state_folder
from sitegen.output.ours import made_in


def lose_all(project: Path) -> None:
    shutil.rmtree(project / WORK_FOLDER)


def lose_the_manifest(project: Path) -> None:
    (state_folder(project, project / "public") / "manifest.json").unlink()


def cut_the_manifest(project: Path) -> None:
    path = state_folder(project, project / "public") / "manifest.json"
    path.write_bytes(path.read_bytes()[:500])


BASE = "https://example.org/"
LOSSES = pytest.mark.parametrize("loss", [lose_all, lose_the_manifest, cut_the_manifest])


@pytest.mark.parametrize("search", [True, False], ids=["with a search", "without"])
def test_every_file_of_a_site_is_known_to_be_ours(project: Path, search: bool) -> None:
    write_files(project, {"templates/assets/LICENSE": "free"})
    build(options(project, search=search, base_url=BASE))
    assert sorted(files_below(project / "public")) == sorted(made_in(project / "public"))


def test_no_output_holds_nothing_of_ours(tmp_path: Path) -> None:
    assert [] == list(made_in(tmp_path / "public"))


@LOSSES
@pytest.mark.parametrize("search", [True, False], ids=["with a search", "without"])
def test_a_site_without_a_manifest_becomes_what_a_clean_build_makes(
    project: Path, tmp_path: Path, search: bool, loss: Callable[[Path], None]
) -> None:
    write_files(project, {"templates/assets/own.js": "1"})
    build(options(project, search=True, base_url=BASE))
    loss(project)
    (project / "content/events/council-meeting.yaml").unlink()
    edit(project, "content/pages/about.md", "nobody", "somebody")
    write_files(project, {"templates/assets/own.js": "2"})
    clean = tmp_path / "clean"
    shutil.copytree(project, clean, ignore=shutil.ignore_patterns("public", WORK_FOLDER))
    assert not build(options(clean, search=search)).failed
    report = build(options(project, search=search))
    assert (False, 0 < report.written < report.pages) == (report.failed, True)
    assert files_below(clean / "public") == files_below(project / "public")


FOREIGN = [
    pytest.param("events/notes.html", b"<p>mine</p>", id="a page"),
    pytest.param(
        "2030/index.html", b'<meta name="generator" content="sitegen 0.1.0">', id="an older site that is kept"
    ),
    pytest.param("robots.txt.bak", b"# generator: sitegen", id="a copy"),
    pytest.param("assets/photo.0123456789ab.jpg", b"\xff\xd8", id="an asset with another hash"),
    pytest.param("pagefind/notes.txt", b"mine", id="a file beside the search"),
    pytest.param("CNAME", b"example.org", id="a file beside the pages"),
]


@LOSSES
@pytest.mark.parametrize(("path", "data"), FOREIGN)
def test_what_others_put_there_stays_without_a_manifest(
    project: Path, path: str, data: bytes, loss: Callable[[Path], None]
) -> None:
    build(options(project, search=True))
    write_files(project / "public", {path: data})
    loss(project)
    for search in (True, False):
        assert not build(options(project, search=search)).failed
        assert data == (project / "public" / path).read_bytes()


def test_a_link_to_a_page_of_ours_stays_without_a_manifest(project: Path) -> None:
    build(options(project))
    link = project / "public/old.html"
    link.symlink_to("index.html")
    lose_all(project)
    build(options(project))
    assert link.is_symlink()


def test_a_search_that_others_made_is_in_the_way_and_stays(project: Path, run: Callable[..., Ran]) -> None:
    theirs = {"pagefind/pagefind.js": b"theirs", "pagefind/index/en_1.pf_index": b"theirs"}
    write_files(project / "public", theirs)
    ran = run("build")
    assert 1 == ran.code
    assert "error[O002]: `public/pagefind/pagefind.js` was not made by sitegen and would be overwritten\n" in ran.err
    assert 0 == run("build", "--no-search").code
    assert theirs.items() <= files_below(project / "public").items()
