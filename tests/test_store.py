"""What one run leaves for the next may be lost or damaged at any time, and then costs time only."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import files_below

from sitegen import store as storing
from sitegen.store import Store, replacing


def test_what_was_saved_is_there_for_the_next_run(tmp_path: Path) -> None:
    Store(tmp_path / "kept").save("numbers", {"a": 1})
    assert {"a": 1} == Store(tmp_path / "kept").load("numbers", dict[str, int], dict)


def test_what_was_never_saved_is_the_default_and_no_damage(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert {} == store.load("numbers", dict[str, int], dict)
    assert [] == store.damaged


def test_a_file_that_could_not_be_written_whole_leaves_the_one_before_and_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "evidence.lock"
    path.write_text("before")
    with pytest.raises(TypeError), replacing(path) as opened:
        opened.writelines([b"half", "no bytes"])  # type: ignore[list-item]
    assert {"evidence.lock": b"before"} == files_below(tmp_path)


def test_two_processes_never_write_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "evidence.lock"
    with replacing(path) as first:
        first.write(b"the first of them")
        monkeypatch.setattr("os.getpid", lambda: 4711)
        with replacing(path) as second:
            second.write(b"the second")
    assert {"evidence.lock": b"the first of them"} == files_below(tmp_path)


def test_a_store_without_a_folder_holds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Store(None).save("numbers", {"a": 1})
    assert {} == Store(None).load("numbers", dict[str, int], dict)
    assert [] == list(tmp_path.iterdir())


def cut(data: bytes) -> bytes:
    return data[:-1]


def flip(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def with_a_word_for_a_checksum(data: bytes) -> bytes:
    head, _, body = data.partition(b"\n")
    return head.split(b" ")[0] + b" word\n" + body


@pytest.mark.parametrize("damage", [cut, flip, with_a_word_for_a_checksum])
def test_a_damaged_file_is_the_default_and_is_named(tmp_path: Path, damage: object) -> None:
    Store(tmp_path).save("numbers", {"a": 1})
    path = tmp_path / "numbers"
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    store = Store(tmp_path)
    assert {} == store.load("numbers", dict[str, int], dict)
    assert ["numbers"] == store.damaged


def test_a_file_of_another_form_is_damaged(tmp_path: Path) -> None:
    Store(tmp_path).save("numbers", ["a"])
    store = Store(tmp_path)
    assert {} == store.load("numbers", dict[str, int], dict)
    assert ["numbers"] == store.damaged


def test_a_file_that_cannot_be_read_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "numbers").mkdir()
    store = Store(tmp_path)
    assert {} == store.load("numbers", dict[str, int], dict)
    assert ["numbers"] == store.damaged


def test_a_file_of_another_version_is_passed_over_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(tmp_path).save("numbers", {"a": 1})
    monkeypatch.setattr(storing, "made_by", lambda: "sitegen-next")
    store = Store(tmp_path)
    assert {} == store.load("numbers", dict[str, int], dict)
    assert [] == store.damaged


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    Store(tmp_path).save("numbers", {"a": 1})
    Store(tmp_path).save("numbers", {"a": 2})
    assert ["numbers"] == [path.name for path in tmp_path.iterdir()]


def test_what_makes_pages_is_another_with_other_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    before = storing.made_by.__wrapped__()
    assert before == storing.made_by.__wrapped__()
    packages = storing._installed()
    assert {"jinja2", "markdown", "nh3", "pyyaml"} <= {name.lower().partition("-")[0] for name in packages}
    monkeypatch.setattr(storing, "_installed", lambda: [*packages, "markdown-99.dist-info"])
    assert before != storing.made_by.__wrapped__()
