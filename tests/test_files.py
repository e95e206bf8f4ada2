"""Files are known again by what the disk says of them, and by nothing less."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sitegen import files as disk
from sitegen.files import Files

LONG_AGO = 10**18


def write(path: Path, text: str = "text") -> Path:
    """Write a file that was changed long ago, as far as its times can be set."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return path


def below(files: Files, folder: Path) -> list[Path]:
    """Return the files below a folder."""
    return list(map(Path, files.below(folder)))


def test_files_stand_in_the_order_of_their_parts(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in ("a/z.txt", "a-b/c.txt", "a.txt")]
    assert paths == below(Files([tmp_path]), tmp_path)
    assert [paths[0]] == below(Files([tmp_path]), tmp_path / "a")


def test_the_folder_that_one_works_in_has_files_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a/b.txt")
    monkeypatch.chdir(tmp_path)
    assert [Path("a/b.txt")] == below(Files([Path()]), Path())
    assert [Path("a/b.txt")] == below(Files([Path()]), Path("a"))


def test_a_folder_that_does_not_exist_holds_no_file(tmp_path: Path) -> None:
    write(tmp_path / "file")
    assert [] == below(Files([tmp_path / "nothing", tmp_path / "file"]), tmp_path / "nothing")


def test_links_are_followed_where_they_lead_to_files_and_folders(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere/a.txt")
    (tmp_path / "here").mkdir()
    (tmp_path / "here/file").symlink_to(tmp_path / "elsewhere/a.txt")
    (tmp_path / "here/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "here/nowhere").symlink_to(tmp_path / "nowhere")
    (tmp_path / "here/itself").symlink_to(tmp_path / "here/itself")
    os.mkfifo(tmp_path / "here/pipe")
    assert [tmp_path / "here/file", tmp_path / "here/folder/a.txt"] == below(
        Files([tmp_path / "here"]), tmp_path / "here"
    )


def test_a_link_back_into_a_folder_that_one_came_through_is_not_followed(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in ("a/one.txt", "b/two.txt")]
    (tmp_path / "a/back").symlink_to(tmp_path)
    (tmp_path / "b/beside").symlink_to(tmp_path / "a")
    assert [paths[0], tmp_path / "b/beside/one.txt", paths[1]] == below(Files([tmp_path]), tmp_path)


def test_what_begins_with_a_point_is_left_out(tmp_path: Path) -> None:
    path = write(tmp_path / ".work/a.txt")
    write(tmp_path / ".work/.a.txt.swp")
    write(tmp_path / ".work/.git/index")
    assert [path] == below(Files([tmp_path / ".work"]), tmp_path / ".work")


def test_a_folder_is_left_out_by_whatever_path_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "texts/a.txt")
    write(tmp_path / "texts/public/page.html")
    (tmp_path / "www").symlink_to(tmp_path / "texts/public")
    (tmp_path / "texts/link").symlink_to(tmp_path / "www")
    monkeypatch.chdir(tmp_path)
    for out in (tmp_path / "texts/public", Path("texts/public"), Path("www")):
        assert [path] == below(Files([tmp_path / "texts"], but=[out]), tmp_path / "texts")
    assert [] == below(Files([tmp_path / "texts"], but=[tmp_path / "nowhere", tmp_path / "texts"]), tmp_path / "texts")


def test_a_file_that_changed_just_now_cannot_be_known_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    files = Files([tmp_path])
    assert files.settled(str(path)) is None
    assert not files.are_settled(but=tmp_path / "other")
    assert files.are_settled(but=path)


def test_a_file_that_has_been_at_rest_is_known_by_its_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "_TELLS_APART_NS", -(10**12))
    path = write(tmp_path / "a.txt")
    before = Files([tmp_path]).settled(str(path))
    assert before is not None
    assert before == Files([tmp_path]).settled(str(path))
    write(path, "other")
    assert before != Files([tmp_path]).settled(str(path))
    assert Files([tmp_path]).settled(str(tmp_path / "none")) is None


def test_the_state_of_one_file_can_be_looked_up_anew(tmp_path: Path) -> None:
    path, gone = write(tmp_path / "a.txt"), write(tmp_path / "b.txt")
    before = Files([tmp_path])
    write(path, "longer")
    gone.unlink()
    assert before.with_state(path).states[str(path)].size == len("longer")
    assert str(gone) not in before.with_state(gone).states
