"""Every link between the pages of the documentation leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import docs

PAGES = sorted([*docs.ROOT.glob("*.md"), *(docs.ROOT / "docs").rglob("*.md")])
_FENCED = re.compile(r"^ *(```+).*?^ *\1 *$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(`+).*?\1", re.DOTALL)
_LINK = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(docs.ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [] == list(dead_links(page))


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A page: one\n\n[a](#a-page-one) [b](#b) [c](c.md) [d](page.md#d) [e](https://example.org) `[f](f.md)`\n"
    )

    assert ["#b", "c.md", "page.md#d"] == list(dead_links(page))


def test_every_page_is_in_the_index() -> None:
    index = (docs.ROOT / "docs" / "README.md").read_text("utf-8")
    linked = {link.partition("#")[0] for link in _LINK.findall(index)}
    pages = {path.relative_to(docs.ROOT / "docs").as_posix() for path in (docs.ROOT / "docs").rglob("*.md")}

    assert set() == pages - linked - {"README.md"}


def dead_links(page: Path) -> Iterator[str]:
    """Give each link of a page whose file or heading does not exist, addresses of the web left out."""
    for link in _LINK.findall(prose(page.read_text("utf-8"))):
        path, _, heading = link.partition("#")
        if re.match(r"\w+:", link):
            continue
        target = page.parent / path if path else page
        if not target.exists() or (heading and heading not in headings(target.read_text("utf-8"))):
            yield link


def prose(page: str) -> str:
    """Return a page without its code."""
    return _CODE.sub("", _FENCED.sub("", page))


def headings(page: str) -> set[str]:
    """Return where links to the headings of a page lead, as GitHub makes it."""
    names = re.findall(r"^#+ (.*)$", _FENCED.sub("", page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", name.lower()).replace(" ", "-") for name in names}
