"""Small sites of linked pages for tests of writing, and what must be true of an output at every instant."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from sitegen.output.write import File, OutputFolder, Written

_LINK = re.compile(r'(?:href|src)="([^"]+)"')


def page(title: str, *links: str) -> File:
    """Return a page of ours that links to others, all addresses from the top of the site."""
    shown = "".join(f'<a href="{link}">{link}</a>' for link in links)
    head = '<head><meta name="generator" content="sitegen 0"></head>'
    html = f"<!DOCTYPE html><html>{head}<body>{title}{shown}</body></html>\n"
    return File(html.encode(), title)


def asset(text: str) -> File:
    """Return a file that is no page."""
    return File(f"/* generator: sitegen */ {text}".encode())


def commit(project: Path, files: Mapping[str, File], *, forget: bool = False, folder: str = "public") -> Written:
    """Bring the output of a project to hold some files, as a build does."""
    output = OutputFolder(project, project / folder)
    with output.claim(), output.staging(forget=forget) as stage:
        return output.commit(stage, {path: stage.put(path, file) for path, file in files.items()})


def below(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def clean_build(project: Path, files: Mapping[str, File]) -> dict[str, bytes]:
    """Return what a build of these files in an empty folder gives."""
    commit(project, files)
    return below(project / "public")


def faults(folder: Path) -> list[str]:
    """Return what is not whole: pages that are cut off, and links that lead nowhere."""
    found = []
    pages = {path: html.decode() for path, html in below(folder).items() if path.endswith(".html")}
    for path, html in pages.items():
        if not html.endswith("</html>\n"):
            found.append(f"{path} is cut off")
        for link in _LINK.findall(html):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            if not (folder / target).is_file():
                found.append(f"{path} links to {target}")
    return found


class Killed(BaseException):
    """A run that was killed, as far as it can be told from within."""


def kill_after(steps: int) -> Callable[..., None]:
    """Return an `OutputFolder._do` that is killed after so many steps."""
    left = [steps]
    original = OutputFolder._do

    def do(self: OutputFolder, step: object, stage: Path) -> None:
        if left[0] == 0:
            raise Killed
        left[0] -= 1
        original(self, step, stage)  # type: ignore[arg-type]

    return do


_OLD = {
    "index.html": page("home", "style.1.css", "a.html", "topics/gone.html"),
    "a.html": page("a", "index.html", "topics/gone.html", "topics/also-gone.html"),
    "same.html": page("same", "index.html", "a.html"),
    "topics/gone.html": page("gone", "also-gone.html", "../index.html", "../a.html"),
    "topics/also-gone.html": page("also gone", "gone.html", "../style.1.css"),
    "style.1.css": asset("old"),
}
_NEW = {
    "index.html": page("home again", "style.2.css", "a.html", "actors/new.html"),
    "a.html": page("a again", "index.html", "actors/new.html", "actors/newer.html", "style.2.css"),
    "same.html": page("same", "index.html", "a.html"),
    "actors/new.html": page("new", "newer.html", "../a.html", "../index.html"),
    "actors/newer.html": page("newer", "new.html", "../same.html", "../style.2.css"),
    "style.2.css": asset("new"),
    "data/briefing.json": asset("data"),
}

SCENARIOS: Mapping[str, tuple[Mapping[str, File], Mapping[str, File]]] = {
    "a first build": ({}, _NEW),
    "pages changed, new and gone that link to one another": (_OLD, _NEW),
    "the front page changed": (_OLD, {**_OLD, "index.html": page("other", "same.html", "topics/gone.html")}),
    "everything is gone but the front page": (_OLD, {"index.html": page("alone")}),
}
"""What was in the output, and what shall be."""
