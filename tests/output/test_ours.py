"""What sitegen made is known without its manifest, by the list that is part of the site; nothing else is touched."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran, files_below, sha256_of, write_files
from projects import edit, options

from sitegen.build import build
from sitegen.content.records import Event
from sitegen.exports.export import Export
from sitegen.output import data, outputs
from sitegen.output.manifest import WORK_FOLDER, state_folder
from sitegen.output.ours import STUB, ours_in
from sitegen.pages.parts import Maker


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
    assert sorted(files_below(project / "public")) == sorted(ours_in(project / "public").files)


def test_no_output_holds_nothing_of_ours(tmp_path: Path) -> None:
    assert [] == list(ours_in(tmp_path / "public").files)


@LOSSES
@pytest.mark.parametrize("search", [True, False], ids=["with a search", "without"])
def test_a_site_without_a_manifest_becomes_what_a_clean_build_makes(
    project: Path, tmp_path: Path, search: bool, loss: Callable[[Path], None]
) -> None:
    # With the last event the menu of all pages would lose its timeline.
    other = (project / "content/events/council-meeting.yaml").read_text("utf-8").replace("name: ", "name: Second ", 1)
    write_files(project, {"templates/assets/own.js": "1", "content/events/second.yaml": other})
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


def test_the_list_names_every_other_file_in_order_with_its_hash_and_size(project: Path) -> None:
    build(options(project, search=True, base_url=BASE))
    files = files_below(project / "public")
    listed = json.loads(files.pop("data/files.json"))["files"]
    expected = {path: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for path, data in files.items()}
    assert (sorted(expected), expected) == (list(listed), listed)


def test_the_list_has_a_line_a_file_and_is_the_same_in_every_build(project: Path) -> None:
    build(options(project))
    before = (project / "public/data/files.json").read_bytes()
    lose_all(project)
    shutil.rmtree(project / "public")
    build(options(project))
    assert before == (project / "public/data/files.json").read_bytes()
    assert 1 == before.count(b'\n  "index.html": {')


def test_a_page_may_link_to_the_list(project: Path) -> None:
    edit(project, "content/pages/about.md", "nobody", "nobody, [all files](data/files.json),")
    assert not build(options(project)).failed


def as_the_version_before_made_it(project: Path) -> None:
    """Give a site the marks that it had before it had a list, with other words in its data and another search."""
    public = project / "public"
    (public / "data/files.json").unlink()
    # It made no Markdown.
    for twin in (*public.rglob("*.md"), public / "llms.txt"):
        twin.unlink()
    for path, mark in {
        "robots.txt": b"# generator: sitegen\n",
        "sitemap.xml": b"<!-- generator: sitegen -->\n",
        "data/briefing.schema.json": b'{"$comment": "generator: sitegen 0.1.0"}',
    }.items():
        (public / path).write_bytes(mark)
    facets = {"generator": "sitegen 0.1.0", **json.loads((public / "pagefind/facets.json").read_text("utf-8"))}
    (public / "pagefind/facets.json").write_text(json.dumps(facets, separators=(",", ":")), "utf-8")
    (public / "pagefind/index/en_old.pf_index").write_bytes(b"old")
    page = (public / "index.html").read_bytes()
    (public / "index.html").write_bytes(page.replace(b"Marrow", b"Mallow"))
    (public / "events/old.html").write_bytes(page)
    # Its manifest knows nothing of a list, and the store is of another version.
    manifest = state_folder(project, public) / "manifest.json"
    files = {
        path: entry for path, entry in json.loads(manifest.read_bytes())["files"].items() if "files.json" not in path
    }
    old = ["events/old.html", "pagefind/index/en_old.pf_index"]
    manifest.write_text(json.dumps({"version": "0.1.0", "files": {**files, **dict.fromkeys(old, files["index.html"])}}))


@pytest.mark.parametrize("loss", [lose_all, lose_the_manifest, lambda _: None], ids=["all", "manifest", "nothing"])
def test_a_site_of_the_version_before_is_taken_over(project: Path, loss: Callable[[Path], None]) -> None:
    write_files(project, {"templates/assets/own.js": "1"})
    build(options(project, search=True, base_url=BASE))
    as_the_version_before_made_it(project)
    loss(project)
    edit(project, "content/pages/about.md", "nobody", "somebody")
    write_files(project, {"templates/assets/own.js": "2"})
    report = build(options(project, search=True, base_url=BASE))
    assert (False, []) == (report.failed, list(report.found))
    taken_over = files_below(project / "public")
    shutil.rmtree(project / "public")
    lose_all(project)
    build(options(project, search=True, base_url=BASE))
    assert files_below(project / "public") == taken_over


@pytest.fixture
def with_table(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project whose site has a file that can bear no mark."""

    def table(maker: Maker) -> bytes:
        return "".join(f"{event.name}\r\n" for event in maker.ask.all(Event)).encode()

    tables = data.outputs_of([Export("data/rows.csv", table)])
    monkeypatch.setattr("sitegen.output.outputs._OF_ANSWERS", (*outputs._OF_ANSWERS, *tables))
    return project


@LOSSES
def test_a_file_that_can_bear_no_mark_is_ours_too(with_table: Path, loss: Callable[[Path], None]) -> None:
    build(options(with_table))
    loss(with_table)
    edit(with_table, "content/events/council-meeting.yaml", "Meeting of the council", "Session of the council")
    assert not build(options(with_table)).failed
    assert b"Session of the council\r\n" == (with_table / "public/data/rows.csv").read_bytes()


@LOSSES
def test_a_file_that_can_bear_no_mark_goes_when_it_is_not_made_any_more(
    project: Path, loss: Callable[[Path], None]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        tables = data.outputs_of([Export("data/rows.csv", lambda _: b"a,b\r\n")])
        patched.setattr("sitegen.output.outputs._OF_ANSWERS", (*outputs._OF_ANSWERS, *tables))
        build(options(project))
    assert (project / "public/data/rows.csv").exists()
    loss(project)
    assert not build(options(project)).failed
    assert not (project / "public/data/rows.csv").exists()


@LOSSES
def test_what_somebody_changed_is_in_the_way_and_stays(
    project: Path, run: Callable[..., Ran], loss: Callable[[Path], None]
) -> None:
    run("build", "--no-search")
    page = project / "public/about.html"
    page.write_bytes(page.read_bytes().replace(b"nobody", b"anybody"))
    before = files_below(project / "public")
    loss(project)
    ran = run("build", "--no-search")
    assert (1, before) == (ran.code, files_below(project / "public"))
    assert "error[O002]: `public/about.html` was changed after sitegen made it, and would be overwritten\n" in ran.err
    assert " = hint: move it away to keep your changes, or delete it\n" in ran.err
    page.unlink()
    assert 0 == run("build", "--no-search").code


def test_what_somebody_changed_stays_when_it_is_not_made_any_more(project: Path) -> None:
    build(options(project))
    page = project / "public/events/council-meeting.html"
    page.write_text("mine")
    lose_all(project)
    (project / "content/events/council-meeting.yaml").unlink()
    assert not build(options(project)).failed
    assert "mine" == page.read_text()


def test_a_site_with_the_line_ends_of_the_system_is_taken_over(project: Path) -> None:
    build(options(project))
    expected = files_below(project / "public")
    for path, bytes_ in expected.items():
        (project / "public" / path).write_bytes(bytes_.replace(b"\n", b"\r\n"))
    lose_all(project)
    assert not build(options(project)).failed
    assert expected == files_below(project / "public")


def test_a_page_that_a_run_had_not_written_yet_is_taken_over(project: Path) -> None:
    build(options(project))
    expected = files_below(project / "public")
    (project / "public/about.html").write_bytes(STUB)
    lose_all(project)
    assert not build(options(project)).failed
    assert expected == files_below(project / "public")


def test_a_site_of_another_branch_is_taken_over(project: Path, tmp_path: Path) -> None:
    edit(project, "content/topics/dredging.yaml", "Who pays?", "Who will pay?")
    name = "content/events/council-meeting.yaml"
    event = (project / name).read_text("utf-8")
    write_files(project, {"content/events/port-talks.yaml": event.replace("council-meeting", "port-talks")})
    build(options(project))
    shutil.move(project / "public", tmp_path / "theirs")
    (project / "content/events/port-talks.yaml").unlink()
    edit(project, "content/topics/dredging.yaml", "Who will pay?", "Who pays?")
    build(options(project))
    expected = files_below(project / "public")
    shutil.rmtree(project / "public")
    shutil.move(tmp_path / "theirs", project / "public")
    assert not build(options(project)).failed
    assert expected == files_below(project / "public")


SPOILED = [
    pytest.param(b"", id="empty"),
    pytest.param(b"<<<<<<< HEAD\n{", id="after a bad merge"),
    pytest.param(b'{"generator": "other 1", "files": {}}', id="of another program"),
    pytest.param(b'{"generator": "sitegen 0.1.0", "files": {"index.html": "x"}}', id="of another form"),
    pytest.param(b"[" * 100_000, id="nested deep"),
]


@pytest.mark.parametrize("spoiled", SPOILED)
def test_a_list_that_cannot_be_read_makes_nothing_ours(project: Path, run: Callable[..., Ran], spoiled: bytes) -> None:
    run("build", "--no-search")
    (project / "public/data/files.json").write_bytes(spoiled)
    before = files_below(project / "public")
    lose_all(project)
    edit(project, "content/pages/about.md", "nobody", "somebody")
    ran = run("build", "--no-search")
    assert (1, before) == (ran.code, files_below(project / "public"))
    said = ["public/about.html", "public/about.md", "public/data/briefing.json", "public/data/files.json"]
    assert said == [line.split("`")[1] for line in ran.err.splitlines() if line.startswith("error[O002]")]


OUTSIDE = [
    "../secret.txt",
    "data/../../secret.txt",
    "/secret.txt",
    "./secret.txt",
    "data//secret.txt",
    "linked/secret.txt",
    "link.txt",
    ".git/config",
    "data/.hidden",
    "..\\secret.txt",
    "C:secret.txt",
    "secret.txt.",
    "a\u0000b",
    "",
    "topics",
    "x" * 5_000,
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_list_that_lies_makes_nothing_ours(project: Path, tmp_path: Path, path: str) -> None:
    build(options(project))
    public = project / "public"
    elsewhere = tmp_path / "elsewhere"
    kept = dict.fromkeys(("secret.txt", ".git/config", "data/.hidden", "secret.txt.", "..\\secret.txt"), "mine")
    for folder in (project, elsewhere):
        write_files(folder, {"secret.txt": "mine"})
    write_files(public, kept)
    (public / "linked").symlink_to(elsewhere)
    (public / "link.txt").symlink_to(elsewhere / "secret.txt")
    listed = json.loads((public / "data/files.json").read_text("utf-8"))
    listed["files"][path] = {"sha256": sha256_of("mine"), "size": 4}
    (public / "data/files.json").write_text(json.dumps(listed))
    lose_all(project)
    assert path not in ours_in(public).files
    before = {folder: files_below(folder) for folder in (project / "content", elsewhere)}
    assert not build(options(project)).failed
    assert before == {folder: files_below(folder) for folder in (project / "content", elsewhere)}
    assert "mine" == (project / "secret.txt").read_text()
    assert kept == {name: (public / name).read_text() for name in kept}
    assert (public / "link.txt").is_symlink()


def test_a_folder_of_data_that_is_a_link_is_not_looked_into(project: Path, tmp_path: Path) -> None:
    build(options(project))
    shutil.move(project / "public/data", tmp_path / "data")
    (project / "public/data").symlink_to(tmp_path / "data")
    assert {} == ours_in(project / "public").files


def test_another_name_of_a_file_that_is_made_is_not_deleted(project: Path) -> None:
    build(options(project))
    public = project / "public"
    # As on a disk that does not tell cases apart.
    (public / "INDEX.html").hardlink_to(public / "index.html")
    (public / "ABOUT.html").write_bytes((public / "about.html").read_bytes())
    listed = json.loads((public / "data/files.json").read_text("utf-8"))
    for name in ("index.html", "about.html"):
        listed["files"][name.replace(".html", "").upper() + ".html"] = listed["files"][name]
    (public / "data/files.json").write_text(json.dumps(listed))
    lose_all(project)
    assert not build(options(project)).failed
    assert (True, False) == ((public / "INDEX.html").exists(), (public / "ABOUT.html").exists())
