"""The small project of all tests, examined with and without its captured texts."""

from __future__ import annotations

import shutil
from pathlib import Path

from sitegen.beside import Outcome
from sitegen.build import build
from sitegen.errors import BusyError
from sitegen.options import Options
from sitegen.work import Work, examine

TEXTS = Path("content/articles")


def options(project: Path, **others: object) -> Options:
    """Return the options of a build of a project."""
    return Options(content=project / "content", output=project / "public", **others)  # type: ignore[arg-type]


def look(project: Path, **others: object) -> Work:
    """Read and check a project."""
    return examine(options(project, **others))


def found(work: Work) -> list[tuple[str, str, str]]:
    """Return rule, message and place of what was found."""
    return [(diagnostic.rule, diagnostic.message, diagnostic.place) for diagnostic in work.found]


def rules(work: Work) -> list[str]:
    """Return the rules of what was found."""
    return [diagnostic.rule for diagnostic in work.found]


def edit(project: Path, path: str, old: str, new: str) -> None:
    """Replace words in a file, which holds them."""
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def lock_it(project: Path) -> str:
    """Build a project, and return its lock."""
    assert not build(options(project)).failed
    return (project / "content/evidence.lock").read_text("utf-8")


def take_texts_away(project: Path, *names: str) -> None:
    """Delete captured texts; all of them where none is named."""
    if names:
        for name in names:
            (project / TEXTS / name).unlink()
    else:
        shutil.rmtree(project / TEXTS)


class BuildNow:
    """A build in place of one beside the preview: it is done at once."""

    count = 0

    def __init__(self, options: Options) -> None:
        BuildNow.count += 1
        try:
            self._outcome = Outcome(build(options))
        except BusyError:
            self._outcome = Outcome(None, is_busy=True)

    def poll(self) -> Outcome:
        return self._outcome

    def stop(self) -> None:
        """End nothing."""
