"""Captured texts that git tracks: they leave with the repository, whatever the site shows of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

_LINK = "gitdir: "


def indexes_of(folders: Iterable[Path]) -> set[Path]:
    """Return the index of each git repository that some folders are in: it changes when git tracks other files."""
    found = {_index_above(folder.resolve()) for folder in folders}
    return {index for index in found if index}


def tracked_below(folder: Path) -> frozenset[str]:
    """Return the paths of the files below a folder that git tracks; none if git is not there or does not answer."""
    if not indexes_of([folder]):
        return frozenset()
    import subprocess  # only in a repository: it takes a while to import

    # A hook of git sets variables by which git would look elsewhere, and a repository may name a program to ask first.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), "ls-files", "-z"]
    try:
        answer = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    prefix = "" if folder == Path() else f"{folder}{os.sep}"
    return frozenset(f"{prefix}{os.fsdecode(name)}" for name in answer.stdout.split(b"\0") if name)


def untracking(path: str) -> str:
    """Return the command by which git no longer tracks a file and ignores it from then on; the file stays.

    Arguments:
        path: Of the file, as the user knows it.
    """
    import shlex

    file = Path(path)
    in_folder, ignoring = f"-C {shlex.quote(str(file.parent))} ", file.parent / ".gitignore"
    if not file.is_absolute() and ".." not in file.parts:
        # It is in the folder where the command will be run, which may be any folder of the repository.
        in_folder, ignoring = "", Path(".gitignore")
    name = file.as_posix() if not in_folder else file.name
    pattern = "/" + re.sub(r"([\\*?\[\]!#]|\s(?=\Z))", r"\\\1", name)
    return (
        f"git {in_folder}rm --cached -- {shlex.quote(name)}"
        f" && echo {shlex.quote(pattern)} >> {shlex.quote(str(ignoring))}"
    )


def _index_above(folder: Path) -> Path | None:
    for above in (folder, *folder.parents):
        git = above / ".git"
        if git.is_dir():
            return git / "index"
        if git.is_file():
            # In a worktree or a submodule it names the folder that holds the index.
            text = git.read_text("utf-8", "replace")
            return above / text.removeprefix(_LINK).strip() / "index"
    return None
