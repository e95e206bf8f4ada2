"""Changes to several files: all of them are made, or none."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from sitegen.editing.changes import Changes
from sitegen.editing.document import EditError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two records."""
    (tmp_path / "a.yaml").write_text("name: a\n")
    (tmp_path / "b.yaml").write_text("name: b\n")
    return tmp_path


def state(folder: Path) -> dict[str, str]:
    """Return what a folder holds."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.*"))}


def all_sorts(folder: Path) -> Changes:
    """Change both records, move one of them and make a third."""
    changes = Changes()
    changes.document(folder / "a.yaml").set(["name"], "c")
    changes.document(folder / "b.yaml").set(["name"], "d")
    changes.move(folder / "b.yaml", folder / "d.yaml")
    changes.make(folder / "new" / "e.yaml", "name: e\n")
    return changes


def test_files_are_changed_made_and_moved(folder: Path) -> None:
    (folder / "a.yaml").chmod(0o640)
    changes = all_sorts(folder)
    changes.document(folder / "a.yaml")
    assert [folder / "a.yaml", folder / "b.yaml"] == changes.files
    changes.commit()

    assert {"a.yaml": "name: c\n", "d.yaml": "name: d\n", "new/e.yaml": "name: e\n"} == state(folder)
    assert 0o640 == stat.S_IMODE((folder / "a.yaml").stat().st_mode)


def test_what_a_link_leads_to_is_changed_and_the_link_stays(folder: Path) -> None:
    (folder / "link.yaml").symlink_to("a.yaml")
    changes = Changes()
    changes.document(folder / "link.yaml").set(["name"], "c")
    changes.commit()

    assert (folder / "link.yaml").is_symlink()
    assert "name: c\n" == (folder / "a.yaml").read_text()


@pytest.mark.parametrize("at", range(10))
def test_where_the_disk_refuses_everything_is_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    before, calls = state(folder), 0
    replace, opened = Path.replace, Path.open

    def refuse(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls == at + 1:
            raise OSError(28, "No space left on device")

    def full_open(path: Path, *given: Any, **named: Any) -> object:
        if path.suffix == ".part":
            refuse()
        return opened(path, *given, **named)

    def full_replace(path: Path, target: Path) -> Path:
        refuse()
        return replace(path, target)

    changes = all_sorts(folder)
    monkeypatch.setattr(Path, "open", full_open)
    monkeypatch.setattr(Path, "replace", full_replace)
    if at < 9:
        with pytest.raises(OSError, match="No space"):
            changes.commit()
        monkeypatch.undo()
        assert before == state(folder)
    else:
        changes.commit()


def test_a_file_that_somebody_else_has_changed_is_left_alone(folder: Path) -> None:
    changes = all_sorts(folder)
    (folder / "b.yaml").write_text("name: x\n")
    with pytest.raises(EditError, match=r"b\.yaml` was not changed: somebody else has changed it meanwhile"):
        changes.commit()

    assert {"a.yaml": "name: a\n", "b.yaml": "name: x\n"} == state(folder)


def test_no_file_takes_the_place_of_another(folder: Path) -> None:
    changes = all_sorts(folder)
    for wanted in (folder / "a.yaml", folder / "new" / "e.yaml"):
        with pytest.raises(EditError, match="it is there already"):
            changes.make(wanted, "")
        with pytest.raises(EditError, match="it is there already"):
            changes.move(folder / "b.yaml", wanted)
    (folder / "new").mkdir()
    (folder / "new" / "e.yaml").write_text("mine")
    with pytest.raises(EditError, match="it is there already"):
        changes.commit()

    assert {"a.yaml": "name: a\n", "b.yaml": "name: b\n", "new/e.yaml": "mine"} == state(folder)
