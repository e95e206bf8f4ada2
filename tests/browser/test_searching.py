"""The search as readers use it: with a keyboard, under any path, and where it cannot run."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import PROJECT, write_files
from test_browser import AXE, LOOKS, opened
from test_browser import browser as browser

from sitegen.build import Options, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::ResourceWarning")]

POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
TOPIC = "name: Topic {0}\nbottom_line: Silt, the tide and sand of bank {0}.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small briefing with its search; many topics hold one word, and one topic has a mark in its name."""
    folder = tmp_path_factory.mktemp("search")
    topics = {f"content/topics/t{number}.yaml": TOPIC.format(number) for number in range(25)}
    gazette = "content/summaries/tide-gazette.yaml"
    foreign = PROJECT[gazette].replace("  kind:", "  language: cy\n  kind:")
    odd = 'name: "Rock & <b>Silt</b>"\n'
    write_files(folder, {**PROJECT, **topics, gazette: foreign, "content/topics/odd.yaml": odd})
    report = build(Options(content=folder / "content", output=folder / "public", search=True))
    assert not report.failed
    return folder / "public"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under each of two paths, with the strictest policy that the search needs, and is quiet."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/some/path"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[str]:
    """Serve the site, and give the address of the server."""
    started = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    thread = threading.Thread(target=started.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{started.server_port}"
    started.shutdown()
    started.server_close()
    thread.join()


@pytest.fixture
def search(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Open the page of search in a browser of its own; what scripts complain of fails the test."""
    opened_pages: list[Page] = []
    complaints: list[str] = []

    def open_search(query: str = "", *, path: str = "/", look: str = "light") -> Page:
        page = browser.new_context(**LOOKS[look]).new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{server}{path}search.html{query}")
        opened_pages.append(page)
        return page

    yield open_search
    for page in opened_pages:
        page.context.close()
    assert complaints == []


def said(page: Page, words: str) -> None:
    """Wait until the page says some words of its results."""
    page.get_by_role("status").filter(has_text=re.compile(f"^{words}$")).wait_for()


def titles(page: Page) -> list[str]:
    """Return the titles of the results that are shown."""
    return page.locator("#search-results .item-title").all_inner_texts()


@pytest.mark.parametrize("path", ["/", "/some/path/"])
def test_what_is_typed_is_found_and_every_link_of_the_results_leads_to_its_place(
    search: Callable[..., Page], path: str
) -> None:
    page = search(path=path)
    page.get_by_role("searchbox").press_sequentially("cannot wait")
    said(page, "2 pages found")
    assert titles(page) == ["Mara Lind", "Port council puts off its vote"]
    assert {"cannot", "wait"} <= set(page.locator("#search-results mark").all_inner_texts())
    links = page.locator("#search-results a").evaluate_all("all => all.map((link) => link.href)")
    assert len(links) == 4
    for link in links:
        response = page.request.get(link)
        anchor = link.partition("#")[2]
        assert (response.status, f'id="{anchor}"' in response.text() or not anchor) == (200, True)
    assert re.search(r"/articles/harbour-council\.html#q\d+-\d+$", links[3])


def test_a_title_in_another_language_says_so_among_the_results(search: Callable[..., Page]) -> None:
    page = search("?q=not before June")
    page.locator("#search-results li").first.wait_for()
    links = page.locator("#search-results .item-title a")
    assert {
        ("Dredging vote delayed again", "cy"),
        ("Port council puts off its vote", None),
    } <= {(link.inner_text(), link.get_attribute("lang")) for link in links.all()}


def test_nothing_of_the_index_is_loaded_before_the_search_is_used(search: Callable[..., Page]) -> None:
    page = search()
    loaded = "() => performance.getEntriesByType('resource').map((entry) => entry.name)"
    assert [name for name in page.evaluate(loaded) if "/pagefind/" in name] == []
    page.get_by_text("Narrow down").click()
    page.locator("#search-filters details").first.wait_for()
    assert [name for name in page.evaluate(loaded) if "/pagefind/" in name]


def test_the_index_of_all_records_makes_room_for_results_and_comes_back(search: Callable[..., Page]) -> None:
    page = search()
    index = page.locator("#index")
    assert index.is_visible()
    field = page.get_by_role("searchbox")
    field.fill("gazette")
    said(page, "1 page found")
    assert not index.is_visible()
    field.fill("")
    index.wait_for(state="visible")
    assert (titles(page), page.get_by_role("status").inner_text()) == ([], "")


def test_words_that_stand_nowhere_are_said_to_be_found_nowhere(search: Callable[..., Page]) -> None:
    page = search("?q=xylophone")
    said(page, "No pages found")
    assert titles(page) == []


def test_filters_narrow_down_and_count_what_they_would_give(search: Callable[..., Page]) -> None:
    page = search("?q=vote")
    said(page, r"\d+ pages found")
    page.get_by_text("Narrow down").click()
    page.get_by_text("Kind", exact=True).first.click()
    kinds = page.locator("#search-kind")
    kinds.get_by_label("Event").check()
    said(page, "1 page found")
    assert titles(page) == ["Meeting of the council"]
    articles = kinds.get_by_label("Article")
    count = int(articles.locator("..").inner_text().split()[-1])
    articles.check()
    said(page, f"{count + 1} pages found")
    page.get_by_text("Publisher", exact=True).first.click()
    page.get_by_label("The Harbour Times").check()
    said(page, "1 page found")
    assert titles(page) == ["Port council puts off its vote"]


def test_filters_alone_give_every_page_that_has_them(search: Callable[..., Page]) -> None:
    page = search("?kind=Article&year=2031")
    said(page, "3 pages found")
    assert sorted(titles(page)) == [
        "Dredging vote delayed again",
        "Port council puts off its vote",
        "Statement on the vote",
    ]


def test_a_search_has_an_address_that_gives_it_again(search: Callable[..., Page]) -> None:
    page = search("?q=vote")
    said(page, r"\d+ pages found")
    page.get_by_text("Narrow down").click()
    page.get_by_text("Actor", exact=True).first.click()
    page.get_by_label("Mara Lind").check()
    page.wait_for_url("**/search.html?q=vote&actor=Mara+Lind")
    shown = titles(page)
    page.reload()
    page.locator("#search-results > li").first.wait_for()
    assert (titles(page), page.get_by_label("Mara Lind").is_checked()) == (shown, True)


def test_the_keyboard_alone_gets_from_the_field_to_a_result(search: Callable[..., Page]) -> None:
    page = search()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("gazette")
    page.keyboard.press("Enter")
    said(page, "1 page found")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/tide-gazette.html")


def test_more_results_are_shown_where_they_are_wanted_and_the_first_of_them_has_the_focus(
    search: Callable[..., Page],
) -> None:
    page = search("?q=sand")
    said(page, "25 pages found")
    more = page.get_by_role("button", name="Show more results")
    assert len(titles(page)) == 10
    more.press("Enter")
    page.locator("#search-results > li").nth(10).wait_for()
    page.wait_for_function("() => document.activeElement.closest('#search-results')")
    assert page.evaluate("() => document.activeElement.textContent") == titles(page)[10]
    more.press("Enter")
    page.locator("#search-results > li").nth(24).wait_for()
    assert not more.is_visible()


def test_marks_in_words_are_words_and_no_html(search: Callable[..., Page]) -> None:
    page = search("?q=rock")
    said(page, "1 page found")
    assert titles(page) == ["Rock & <b>Silt</b>"]
    assert page.locator("#search-results b").count() == 0


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_among_results_and_open_filters(search: Callable[..., Page], look: str) -> None:
    page = search("?q=vote&kind=Article&topic=Dredging+of+the+channel", look=look)
    said(page, r"\d+ pages? found")
    if look == "print":
        page.emulate_media(media="print")
    page.evaluate(Path(AXE).read_text("utf-8"))
    result = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    assert [violation["id"] for violation in result["violations"]] == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def lists_all_records(page: Page) -> bool:
    """Whether a page shows the index of all records, and no field that does not work."""
    shown = page.locator("#index").get_by_role("link", name="Mara Lind").is_visible()
    return shown and not page.locator("#search").is_visible()


def test_without_scripts_the_page_is_the_index_of_all_records(browser: Browser, server: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{server}/search.html")
    listed = lists_all_records(page)
    page.context.close()
    assert listed


def test_from_a_disk_the_page_is_the_index_of_all_records(site: Path, browser: Browser) -> None:
    page = opened(browser, f"file://{site}/search.html?q=vote")
    said(page, r"The search cannot be used here\. This is the index of all records\.")
    listed = lists_all_records(page)
    page.context.close()
    assert listed


def test_where_the_index_is_missing_the_page_says_so_and_is_the_index_of_all_records(
    browser: Browser, server: str
) -> None:
    page = browser.new_context().new_page()
    page.route("**/pagefind/facets.json", lambda route: route.abort())
    page.goto(f"{server}/search.html?q=vote")
    said(page, r"The search cannot be used here\. This is the index of all records\.")
    listed = lists_all_records(page)
    page.context.close()
    assert listed


def test_every_page_leads_to_the_search(browser: Browser, server: str) -> None:
    page = opened(browser, f"{server}/some/path/articles/tide-gazette.html")
    page.locator("a[data-search]").click()
    page.wait_for_url("**/some/path/search.html")
    page.context.close()


def test_the_scripts_of_our_own_are_small() -> None:
    scripts = Path(__file__).parents[2].joinpath("templates/assets").glob("*.js")
    assert sum(path.stat().st_size for path in scripts) <= 15 * 1024
