"""The first briefing, built from this repository without its captured texts: whole, reachable and verified."""

from __future__ import annotations

import json
import os
import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from conftest import files_below

from sitegen.build import Options, Report, build
from sitegen.pages.kinds import KINDS

REPOSITORY = Path(__file__).resolve().parent.parent
ARTICLES = os.environ.get("SITEGEN_ARTICLES", "")
"""Folders of the captured texts, read before the settings of whoever runs the tests are taken away."""


class Page(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "src"} and not (tag == "link" and ("rel", "canonical") in attrs):
                self.links.append(value or "")


def build_site(folder: Path, *, articles: str = "", base_url: str | None = None, search: bool = False) -> Report:
    """Build a copy of the repository's content, without captured texts, as publishing does."""
    project = folder / "project"
    for path, data in files_below(REPOSITORY / "content").items():
        if not path.startswith("articles/"):
            target = project / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    folders = tuple(Path(name) for name in articles.split(os.pathsep) if name)
    return build(
        Options(
            content=project / "content",
            output=folder / "public",
            articles=folders,
            locked=True,
            base_url=base_url,
            search=search,
        )
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """Build the site once for all tests that read it."""
    folder = tmp_path_factory.mktemp("site")
    report = build_site(folder)
    return folder / "public", report


@pytest.fixture(scope="module")
def pages(built: tuple[Path, Report]) -> dict[str, Page]:
    """Read every page of the site."""
    return {path: Page(data.decode()) for path, data in files_below(built[0]).items() if path.endswith(".html")}


def test_the_site_is_built_without_the_captured_texts(built: tuple[Path, Report]) -> None:
    _, report = built
    assert (report.failed, [found for found in report.found if found.level == "error"]) == (False, [])
    assert (report.articles, report.lock_changed) == (5, False)
    assert report.pages == report.written


def test_every_page_is_reached_from_the_front_page(pages: dict[str, Page]) -> None:
    reached, wanted = {"index.html"}, ["index.html"]
    while wanted:
        path = wanted.pop()
        for link in pages[path].links:
            target = _target(path, link)
            if target in pages and target not in reached:
                reached.add(target)
                wanted.append(target)
    assert {"404.html"} == pages.keys() - reached


def test_every_link_leads_to_a_file_and_every_anchor_to_a_place(
    built: tuple[Path, Report], pages: dict[str, Page]
) -> None:
    broken = []
    for path, page in pages.items():
        for link in page.links:
            target = _target(path, link)
            anchor = unquote(urlsplit(link).fragment)
            has_no_file = target and not (built[0] / target).is_file()
            if has_no_file or (anchor and target in pages and anchor not in pages[target].ids):
                broken.append((path, link))
    assert broken == []


def test_only_the_error_page_links_from_the_top_of_the_server(pages: dict[str, Page]) -> None:
    assert {"404.html"} == {path for path, page in pages.items() if any(link.startswith("/") for link in page.links)}


def test_no_page_has_an_id_twice(pages: dict[str, Page]) -> None:
    assert {path: page.ids for path, page in pages.items() if len(set(page.ids)) < len(page.ids)} == {}


@pytest.mark.parametrize("section", [kind.section for kind in KINDS if kind.page and kind.index])
def test_previous_and_next_lead_through_a_section_in_the_order_of_its_index(
    built: tuple[Path, Report], section: str
) -> None:
    folder = built[0] / section
    main = (folder / "index.html").read_text("utf-8").partition("<main")[2].partition("</main>")[0]
    main = re.sub(r'<figure class="chart.*?</figure>', "", main, flags=re.DOTALL)
    # What has no date is before or behind nothing.
    main = main.partition('id="undated"')[0]
    names = {path.name for path in folder.glob("*.html")}
    order = list(dict.fromkeys(re.findall(rf'href="(?:\.\./{section}/)?([\w-]+\.html)"', main)))
    order = [name for name in order if name in names]
    sides = {name: _sides((folder / name).read_text("utf-8"), section) for name in order}
    assert dict(zip(order, zip(["", *order], [*order[1:], ""], strict=False), strict=True)) == sides


def _sides(html: str, section: str) -> tuple[str, ...]:
    """Return the pages before and behind a page, an empty string where there is none."""
    links = dict(re.findall(rf'rel="(prev|next)" href="(?:\.\./{section}/)?([\w-]+\.html)"', html))
    return links.get("prev", ""), links.get("next", "")


def test_the_data_is_valid_and_every_quotation_is_verified(built: tuple[Path, Report]) -> None:
    data = json.loads((built[0] / "data/briefing.json").read_text("utf-8"))
    schema = json.loads((built[0] / "data/briefing.schema.json").read_text("utf-8"))
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)] == []
    assert {"verified"} == {quotation["state"] for quotation in data["quotations"]}
    assert built[1].quotations == len(data["quotations"]) >= 30
    assert len(data["articles"]) == 5


def test_every_quotation_stands_on_the_page_of_its_article(built: tuple[Path, Report], pages: dict[str, Page]) -> None:
    data = json.loads((built[0] / "data/briefing.json").read_text("utf-8"))
    missing = [
        quotation["text"]
        for quotation in data["quotations"]
        if f"q{quotation['start']}-{quotation['end']}" not in pages[f"articles/{quotation['article']}.html"].ids
    ]
    assert missing == []


def test_no_quotation_is_longer_than_fifteen_words(built: tuple[Path, Report]) -> None:
    data = json.loads((built[0] / "data/briefing.json").read_text("utf-8"))
    assert [item["text"] for item in data["quotations"] if len(item["text"].split()) > 15] == []


def test_no_captured_text_is_in_the_repository() -> None:
    assert not (REPOSITORY / ".git").exists() or "/content/articles/" in (REPOSITORY / ".gitignore").read_text("utf-8")


def test_a_site_under_a_path_differs_only_where_the_address_is_needed(
    tmp_path: Path, built: tuple[Path, Report]
) -> None:
    assert not build_site(tmp_path, base_url="https://example.org/some/path/").failed
    plain, based = files_below(built[0]), files_below(tmp_path / "public")
    assert {"sitemap.xml"} == based.keys() - plain.keys()
    assert "/some/path/index.html" in Page(based["404.html"].decode()).links
    for path in plain.keys() - {"404.html"}:
        if path.endswith(".html"):
            assert Page(plain[path].decode()).links == Page(based[path].decode()).links


def test_the_captured_texts_where_they_are_at_hand_give_the_same_bytes(
    tmp_path: Path, built: tuple[Path, Report]
) -> None:
    # Without the texts this repeats the build, which must give the same bytes as well.
    report = build_site(tmp_path, articles=ARTICLES)
    assert (report.failed, [found for found in report.found if found.level == "error"]) == (False, [])
    assert files_below(built[0]) == files_below(tmp_path / "public")


def _target(path: str, link: str) -> str:
    """Return the file that a link leads to, or nothing where it leads elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    if parts.path.startswith("/"):
        return parts.path.removeprefix("/") or "index.html"
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
