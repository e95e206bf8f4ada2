"""The site as browsers and checkers see it: valid, accessible, whole from a disk and under any path."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from test_cli import fetched, served
from test_site import build_site

from sitegen.build import build
from sitegen.options import Options

if TYPE_CHECKING:
    # Only `make test-browser` installs it, and `make test` collects these tests too.
    from playwright.sync_api import Browser, Page, WebSocket

pytestmark = [
    pytest.mark.browser,
    # Playwright's own event loop and sockets are closed with the interpreter.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

VNU = os.environ.get("SITEGEN_VNU_JAR", "")
AXE = os.environ.get("SITEGEN_AXE", "")
"""Read before the settings of whoever runs the tests are taken away."""

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BASE = "/some/path/"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
    "dark and narrow": {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}},
    "print": {"color_scheme": "light"},
}
KINDS = (
    *("index.html", "sources.html", "evidence.html", "search.html", "404.html", "about.html", "method.html"),
    *(f"{section}/index.html" for section in ("topics", "actors", "events", "figures", "disputes", "articles")),
    *(f"{section}/*" for section in ("topics", "actors", "events", "figures", "disputes", "articles")),
)
"""One page of every kind; of a section's pages the longest."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the briefing of this repository, for an address under a path."""
    folder = tmp_path_factory.mktemp("browser")
    assert not build_site(folder, base_url=f"https://example.org{BASE}", search=True).failed
    return folder / "public"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the Chromium of the system."""
    assert find_spec("playwright"), "no playwright: `make test-browser` installs it"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield started
        started.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a path and is quiet."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(BASE) if path.startswith(BASE) else "nothing/here"
        return super().translate_path(f"/{below}")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the site under a path."""
    with serving(site) as address:
        yield address


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site under a path, and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()
    thread.join()


def pages_of(site: Path) -> list[str]:
    """Return the paths of all pages."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def page_of(site: Path, kind: str) -> str:
    """Return the path of a page of a kind."""
    if not kind.endswith("*"):
        return kind
    pages = [path for path in (site / kind).parent.glob("*.html") if path.name != "index.html"]
    return max(pages, key=lambda path: path.stat().st_size).relative_to(site).as_posix()


def opened(browser: Browser, address: str, look: str = "light") -> Page:
    """Open an address in a browser of its own that looks in one way."""
    page = browser.new_context(**LOOKS[look]).new_page()
    page.goto(address)
    if look == "print":
        page.emulate_media(media="print")
    return page


def test_every_page_is_valid_html(site: Path, address: str) -> None:
    assert Path(VNU).is_file(), "no Nu HTML checker: `make test-browser` installs it and sets SITEGEN_VNU_JAR"
    command = [
        "java",
        "-Xss8m",
        # Only for a page from a server does it know what the page's policy allows.
        "-Dnu.validator.servlet.allow-forbidden-hosts=true",
        "-jar",
        VNU,
        "--format",
        "json",
        "--exit-zero-always",
        *(address + path for path in pages_of(site)),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found = {
        f"{item['url'].removeprefix(address)}:{item.get('lastLine')}: {item['message']}"
        for item in json.loads(ran.stderr)["messages"]
    }
    assert sorted(found) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(site: Path, browser: Browser, address: str, kind: str, look: str) -> None:
    page = opened(browser, address + page_of(site, kind), look)
    found = violations(page, on_paper=look == "print")
    page.context.close()
    assert found == []


def violations(page: Page, *, on_paper: bool = False) -> list[str]:
    """Return what axe finds on a page; by the name of WCAG 2.2 it measures what is to be hit, save on paper."""
    assert Path(AXE).is_file(), "no axe-core: `make test-browser` installs it and sets SITEGEN_AXE"
    page.evaluate(Path(AXE).read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice", *([] if on_paper else ["wcag22aa"])]
    result = page.evaluate("(tags) => axe.run(document, {resultTypes: ['violations'], runOnly: tags})", tags)
    return [
        f"{violation['id']}: {node['html'][:120]} {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def test_no_page_scrolls_sideways_on_a_narrow_screen(site: Path, browser: Browser, address: str) -> None:
    assert {} == too_wide(site, browser, address)


@pytest.mark.parametrize("times", [8, 30])
def test_no_page_scrolls_sideways_for_a_name_that_cannot_be_broken(project: Path, browser: Browser, times: int) -> None:
    for path in (path for path in (project / "content").rglob("*.*") if path.suffix in {".yaml", ".md"}):
        name = rf"\1{'Verylongword' * times}-{path.stem}"
        long = re.sub(r"\b((?:name|title|question|unit|place): )[^,}\n]+", name, path.read_text("utf-8"))
        path.write_text(long, "utf-8")
    base_url = f"https://example.org{BASE}"
    assert not build(Options(content=project / "content", output=project / "public", base_url=base_url)).failed
    with serving(project / "public") as address:
        assert {} == too_wide(project / "public", browser, address)


TABLE = f"| a | {' | '.join(f'column{number}' for number in range(20))} |\n| --- |{' --: |' * 20}\n"
ROWS = "".join(f"| row {number} |{f' {number},000 |' * 20}\n" for number in range(7))


def test_no_page_scrolls_sideways_for_a_wide_table_in_prose(project: Path, browser: Browser) -> None:
    about = project / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\n{TABLE}{ROWS}", "utf-8")
    base_url = f"https://example.org{BASE}"
    assert not build(Options(content=project / "content", output=project / "public", base_url=base_url)).failed
    with serving(project / "public") as address:
        assert {} == too_wide(project / "public", browser, address)
        page = opened(browser, f"{address}about.html", "narrow")
        frame = page.locator(".table-frame")
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.querySelector('.table-frame').scrollLeft > 0")
        found = violations(page)
        page.context.close()
    assert [] == found


@pytest.mark.parametrize("path", ["index.html", "topics/*", "evidence.html", "actors/index.html"])
def test_no_page_scrolls_sideways_with_words_of_twice_the_size(site: Path, browser: Browser, path: str) -> None:
    context = browser.new_context(**LOOKS["narrow"], bypass_csp=True)
    page = context.new_page()
    page.goto((site / page_of(site, path)).as_uri())
    page.add_style_tag(content="html { font-size: 200% !important }")
    width = page.evaluate("() => document.documentElement.scrollWidth")
    context.close()
    assert 360 == width


def test_where_the_system_sets_colours_marks_and_the_menu_still_tell_things_apart(
    browser: Browser, address: str
) -> None:
    page = browser.new_context(forced_colors="active").new_page()
    page.goto(f"{address}events/index.html")
    fill = "(element) => getComputedStyle(element, '::before').backgroundColor"
    reported, expected = (page.eval_on_selector(f".event-{status}", fill) for status in ("reported", "expected"))
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    line = "(element) => getComputedStyle(element).borderBottomColor"
    here = page.eval_on_selector(".menu [aria-current]", line)
    there = page.eval_on_selector(".menu a:not([aria-current])", line)
    page.context.close()
    assert (paper, paper) == (expected, there)
    assert paper not in {reported, here}


def test_titles_and_native_names_have_their_own_direction(project: Path, browser: Browser) -> None:
    council, chair = project / "content/summaries/harbour-council.yaml", project / "content/actors/mara-lind.yaml"
    council.write_text(council.read_text("utf-8").replace("title: Port council puts", "title: מועצת puts"), "utf-8")
    chair.write_text(f"{chair.read_text('utf-8')}native_name: מארה לינד\n", "utf-8")
    assert not build(Options(content=project / "content", output=project / "public")).failed

    page = browser.new_context().new_page()
    directions = []
    for path, place in (
        ("articles/harbour-council.html", "h1"),
        ("articles/tide-gazette.html", "h1"),
        ("actors/mara-lind.html", ".native"),
        ("actors/index.html", ".native"),
    ):
        page.goto((project / "public" / path).as_uri())
        directions.append(page.eval_on_selector(place, "element => getComputedStyle(element).direction"))
    page.context.close()
    assert ["rtl", "ltr", "rtl", "rtl"] == directions


def too_wide(site: Path, browser: Browser, address: str) -> dict[str, int]:
    """Return the pages that are wider than a narrow screen, and how wide they are."""
    page = opened(browser, address, "narrow")
    wide = {}
    for path in pages_of(site):
        page.goto(address + path)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        if width > 360 and page.url.endswith(path):
            wide[path] = width
    page.context.close()
    return wide


def requests_that_fail(browser: Browser, top: str, paths: list[str]) -> list[str]:
    """Open pages, and return what could not be loaded and what scripts complain of."""
    failed: list[str] = []
    page = browser.new_context().new_page()
    # What leaving a page breaks off, an icon for example, did not fail.
    page.on(
        "requestfailed", lambda request: failed.append(request.url) if request.failure != "net::ERR_ABORTED" else None
    )
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: failed.append(str(error)))
    for path in paths:
        page.goto(top + path, wait_until="load")
    page.context.close()
    return failed


def test_every_page_opens_from_a_disk(site: Path, browser: Browser) -> None:
    # The error page is for servers: it knows the path of the published site, not the place on a disk.
    pages = [path for path in pages_of(site) if path != "404.html"]
    assert requests_that_fail(browser, f"file://{site}/", pages) == []


def test_every_page_opens_under_a_path(site: Path, browser: Browser, address: str) -> None:
    assert requests_that_fail(browser, address, pages_of(site)) == []


def test_pages_from_a_disk_are_styled(site: Path, browser: Browser) -> None:
    page = opened(browser, f"file://{site}/index.html")
    rules = page.evaluate("() => Array.from(document.styleSheets).length")
    page.context.close()
    assert rules > 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_skip_link_comes_first_with_the_keyboard_and_leads_to_the_text(
    site: Path, browser: Browser, address: str, kind: str
) -> None:
    page = opened(browser, address + page_of(site, kind))
    page.keyboard.press("Tab")
    target = page.evaluate("() => document.activeElement.getAttribute('href')")
    visible = page.evaluate(
        "() => { const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.width > 1 }"
    )
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("(id) => document.querySelector(id).tagName", target or "#none") if target else ""
    page.context.close()
    assert ((target or "")[:1], visible, inside) == ("#", True, "MAIN")


WITHOUT_SCRIPTED = """() => {
  const main = document.body.cloneNode(true);
  main.querySelectorAll('.scripted').forEach((element) => element.remove());
  return [main.textContent.replace(/\\s+/g, ' '), main.querySelectorAll('a[href]').length];
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_all_its_words_and_links_without_scripts(
    site: Path, browser: Browser, address: str, kind: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + page_of(site, kind))
    # Playwright's own questions are still answered.
    shown = page.locator(".scripted:visible, [hidden]").count()
    without = page.evaluate(WITHOUT_SCRIPTED)
    page.context.close()
    page = opened(browser, address + page_of(site, kind))
    with_scripts = page.evaluate(WITHOUT_SCRIPTED)
    page.context.close()
    assert (0, with_scripts) == (shown, without)


SETTLED = "() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
"""Waits until scripts have seen how large things are."""

FOCUSABLE = """() => {
  const all = Array.from(document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'));
  const wanted = all.filter((element) => element.checkVisibility({visibilityProperty: true}));
  window.missing = new Set(wanted);
  window.unseen = [];
  document.addEventListener('focusin', ({target}) => {
    window.missing.delete(target);
    if (getComputedStyle(target).outlineStyle === 'none') {
      window.unseen.push(target.outerHTML);
    }
  });
  return wanted.length;
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_reached_with_the_keyboard_and_shows_where_it_is(
    site: Path, browser: Browser, address: str, kind: str
) -> None:
    page = opened(browser, address + page_of(site, kind))
    page.evaluate(SETTLED)
    for _ in range(page.evaluate(FOCUSABLE) + 1):
        page.keyboard.press("Tab")
    missed = page.evaluate("() => [...Array.from(window.missing, (element) => element.outerHTML), ...window.unseen]")
    page.context.close()
    assert missed == []


def test_the_keyboard_stops_at_tables_only_where_they_scroll(site: Path, browser: Browser) -> None:
    page = opened(browser, (site / page_of(site, "articles/*")).as_uri())
    stops = page.locator("#overlaps .table-frame[tabindex]")
    stops.wait_for(state="detached")
    page.set_viewport_size({"width": 360, "height": 740})
    stops.wait_for()
    page.context.close()


def test_the_policy_lets_no_inline_script_run(site: Path, browser: Browser, address: str) -> None:
    page = opened(browser, address + page_of(site, "topics/*"))
    page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
        }"""
    )
    ran = page.evaluate("() => window.ran")
    page.context.close()
    assert ran is None


@pytest.mark.parametrize("place", ["a server", "a disk"])
def test_the_choice_of_colours_is_kept_and_there_before_the_page(
    site: Path, browser: Browser, address: str, place: str
) -> None:
    top = address if place == "a server" else f"file://{site}/"
    page = opened(browser, f"{top}index.html")
    page.add_init_script(
        """new MutationObserver((_, observer) => {
          if (document.body) {
            window.before = document.documentElement.dataset.colors;
            observer.disconnect();
          }
        }).observe(document, {childList: true, subtree: true});"""
    )
    page.select_option("[data-choose=colors]", "dark")
    page.goto(f"{top}about.html")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    chosen = (page.evaluate("() => window.before"), page.input_value("[data-choose=colors]"), page.evaluate(paper))
    page.select_option("[data-choose=colors]", "")
    system = page.evaluate(paper)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(paper)
    page.context.close()
    assert ("dark", "dark", dark) == chosen
    assert system != dark


def test_a_field_filters_what_has_all_its_words(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}evidence.html")
    everything = page.locator(".quoted tbody tr:not(.group):visible").count()
    page.fill("input[data-filter]", "Troops NORTH")
    shown = page.locator(".quoted tbody tr:not(.group):visible").all_inner_texts()
    empty = page.locator(".section:visible:not(:has(.quoted tbody tr:not(.group):visible))").count()
    said = page.inner_text("output:visible >> nth=0")
    page.fill("input[data-filter]", "")
    again = page.locator(".quoted tbody tr:not(.group):visible").count()
    page.context.close()
    assert 0 < len(shown) < everything == again
    assert [text for text in shown if "troops" not in text.lower() or "north" not in text.lower()] == []
    assert (0, f"{len(shown)} of {everything}") == (empty, said)


def test_a_long_table_is_sorted_by_a_heading_and_back(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}events/index.html")
    table = page.locator("table:has(.sort):visible").first
    column = "(rows) => rows.map((row) => row.cells[1].innerText)"
    before = table.locator("tbody tr").evaluate_all(column)
    button = table.locator(".sort").nth(1)
    button.click()
    rising = table.locator("tbody tr").evaluate_all(column)
    button.press("Enter")
    falling = table.locator("tbody tr").evaluate_all(column)
    state = table.locator("th").nth(1).get_attribute("aria-sort")
    page.context.close()
    assert sorted(before) == sorted(rising)
    assert before != rising
    assert (rising[::-1], "descending") == (falling, state)


VALUES = ["about 900", "at least 1,200", "−80", "up to −2.5", "2.25", "7–9", "1,000"]


ALONE = """
() => Array.from(document.querySelectorAll('.permalink')).filter((link) => {
  const last = link.previousSibling;
  if (last.nodeType !== Node.TEXT_NODE) {
    return false;
  }
  const range = document.createRange();
  range.setStart(last, last.length - 1);
  range.setEnd(last, last.length);
  return range.getBoundingClientRect().bottom < link.getBoundingClientRect().top;
}).map((link) => link.parentElement.textContent)
"""
"""The statements and headings whose link stands alone on a line, below their last word."""


@pytest.mark.parametrize("kind", ["topics/*", "disputes/*", "articles/*", "figures/*"])
def test_a_link_to_a_statement_stands_beside_its_last_word(site: Path, browser: Browser, kind: str) -> None:
    page = opened(browser, (site / page_of(site, kind)).as_uri())
    alone = []
    for width in range(320, 440, 8):
        page.set_viewport_size({"width": width, "height": 740})
        alone += page.evaluate(ALONE)
    page.context.close()
    assert [] == alone


@pytest.fixture
def tables(project: Path, browser: Browser) -> Iterator[Page]:
    """Open the page of a figure with readings and dates of every sort."""
    office = project / "content/summaries/harbour-office.yaml"
    intervals = ["2031-04-30/2031-05-02", "2031-01-01/2031-12-31"]
    dates = ["2031-05-31", intervals[0], "2031-05", "2030", "2031-05-09?", intervals[1], "2029-11"]
    own = office.read_text("utf-8").partition("readings:")[0]
    lines = []
    for value, day in zip(VALUES, dates, strict=True):
        hedge, _, number = value.rpartition(" ")
        low, _, high = number.replace(",", "").replace("−", "-").partition("–")
        given = f"{{min: {low}, max: {high}}}" if high else low
        qualifier = f", qualifier: {hedge}" if hedge else ""
        lines.append(f"  - {{figure: dredged-volume, value: {given}{qualifier}, as_of: {day}}}\n")
    office.write_text(f"{own}readings:\n{''.join(lines)}", "utf-8")
    gazette = project / "content/summaries/tide-gazette.yaml"
    gazette.write_text(gazette.read_text("utf-8").partition("readings:")[0], "utf-8")
    council = project / "content/summaries/harbour-council.yaml"
    council.write_text(council.read_text("utf-8").partition("readings:")[0], "utf-8")
    assert not build(Options(content=project / "content", output=project / "public")).failed
    page = browser.new_context(viewport={"width": 1000, "height": 900}).new_page()
    page.goto((project / "public/figures/dredged-volume.html").as_uri())
    yield page
    page.context.close()


def test_a_table_is_sorted_by_its_dates_and_numbers_and_not_by_their_words(tables: Page) -> None:
    table = "#readings table"

    def sorted_by(heading: str) -> list[str]:
        column = tables.locator(f"{table} thead .sort").all_inner_texts().index(heading)
        tables.locator(f"{table} .sort", has_text=heading).click()
        words = f"(rows) => rows.map((row) => row.cells[{column}].innerText)"
        cells = (" ".join(cell.split()) for cell in tables.locator(f"{table} tbody tr").evaluate_all(words))
        return [cell.removesuffix(" #").removesuffix(" cubic metres") for cell in cells]

    assert [
        *("November 2029", "2030", "1 January – 31 December 2031", "30 April – 2 May 2031"),
        *("May 2031", "perhaps 9 May 2031", "31 May 2031"),
    ] == sorted_by("As of")
    assert ["−80", "up to −2.5", "2.25", "7–9", "about 900", "1,000", "at least 1,200"] == sorted_by("Value")


def test_a_head_that_stands_again_on_the_next_page_of_paper_has_its_words_and_no_arrows(tables: Page) -> None:
    tables.emulate_media(media="print")
    heading = tables.locator("#readings thead th").first
    arrow = heading.evaluate("(element) => getComputedStyle(element, '::after').content")
    shown = heading.locator(".sort").evaluate("(element) => getComputedStyle(element).display")
    assert ("none", "contents") == (arrow, shown)


def test_axe_finds_nothing_in_long_tables_on_a_narrow_screen(tables: Page) -> None:
    tables.set_viewport_size({"width": 360, "height": 740})
    assert [] == violations(tables)


TORN = """
(height) => {
  // Columns are broken as pages are.
  const main = document.querySelector('main');
  const look = {width: '640px', columns: '640px', columnGap: 0, columnFill: 'auto', height: `${height}px`};
  Object.assign(main.style, look);
  const page = (part) => Math.floor((part.getBoundingClientRect().left - main.getBoundingClientRect().left) / 640);
  return Array.from(document.querySelectorAll('.chart')).filter((chart) => {
    const heading = chart.closest('.section')?.querySelector('h2');
    const parts = [heading, ...chart.querySelectorAll('.chart-title, .chart-reading, svg')].filter(Boolean);
    return new Set(parts.map(page)).size > 1;
  }).map((chart) => chart.id);
}
"""


@pytest.mark.parametrize("path", ["index.html", "sources.html", "topics/troop-numbers.html"])
def test_on_paper_a_picture_stands_below_its_heading(site: Path, browser: Browser, path: str) -> None:
    page = opened(browser, (site / path).as_uri(), "print")
    torn = [page.evaluate(TORN, height) for height in range(800, 1200, 25)]
    page.context.close()
    assert [] == [found for found in torn if found]


def test_an_address_outside_the_site_is_printed_behind_a_link_in_prose(project: Path, browser: Browser) -> None:
    about = project / "content/pages/about.md"
    about.write_text(f"{about.read_text('utf-8')}\n[Tides](https://example.org/tides)\n", "utf-8")
    assert not build(Options(content=project / "content", output=project / "public")).failed
    page = opened(browser, (project / "public/about.html").as_uri(), "print")
    behind = "(element) => getComputedStyle(element, '::after').content"
    outside, inside = (
        page.eval_on_selector(f".prose a{which}", behind) for which in ("[href^=http]", ":not([href^=http])")
    )
    page.context.close()
    assert ("none", "https://example.org/tides") == (inside, re.sub(r'[" <>]', "", outside))


def test_the_citation_is_copied(site: Path, browser: Browser, address: str) -> None:
    page = opened(browser, address + page_of(site, "disputes/*"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("button[data-copy]")
    page.wait_for_function("() => document.querySelector('.cite-page output').value")
    copied, shown = page.evaluate("() => navigator.clipboard.readText()"), page.inner_text("#citation")
    page.context.close()
    assert copied == shown
    assert "https://example.org/some/path/disputes/" in copied


def test_a_slash_leads_to_the_search_until_it_is_switched_off(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}about.html")
    link = "() => document.body.insertAdjacentHTML('afterbegin', '<a rel=\"search\" href=\"method.html\">s</a>')"
    page.evaluate(link)
    page.keyboard.press("/")
    page.wait_for_url("**/method.html")
    page.go_back()
    page.evaluate(link)
    page.uncheck("[data-choose=slash]")
    page.reload()
    page.evaluate(link)
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    stayed = page.url
    page.context.close()
    assert f"{address}about.html" == stayed


def test_a_slash_finds_the_field_of_a_page(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}evidence.html")
    page.evaluate("() => document.querySelectorAll('[rel=search]').forEach((link) => link.remove())")
    page.keyboard.press("/")
    focused = page.evaluate("() => document.activeElement.hasAttribute('data-filter')")
    page.keyboard.type("1/2")
    typed = page.input_value("input[data-filter]")
    page.context.close()
    assert (True, "1/2") == (focused, typed)


def test_a_first_view_of_a_topic_is_small(site: Path, browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    answers: list[bytes] = []
    # The icon is for the browser's own bar: it is fetched behind the page, and once for the whole site.
    page.on("response", lambda response: response.url.endswith(".svg") or answers.append(response.body()))
    page.goto(address + page_of(site, "topics/*"), wait_until="networkidle")
    page.context.close()
    assert len(answers) <= 3
    assert sum(len(gzip.compress(answer)) for answer in answers) <= 60 * 1024


SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value }))
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


@pytest.mark.parametrize("look", ["light", "narrow"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_opens(site: Path, browser: Browser, address: str, kind: str, look: str) -> None:
    moved = []
    # A browser that is short of time may paint half a paragraph. What the page itself moves it moves each time.
    while 0 not in moved and len(moved) < 3:
        page = opened(browser, address + page_of(site, kind), look)
        moved.append(page.evaluate(SHIFTS))
        page.context.close()
    assert 0 in moved


@pytest.mark.usefixtures("project")
def test_the_preview_reloads_a_page_in_spite_of_its_policy(browser: Browser) -> None:
    topic = Path("content/topics/dredging.yaml")
    with served() as preview:
        fetched(f"{preview}/topics/dredging.html")
        page = browser.new_context().new_page()
        greeted: list[Any] = []

        def note(opened: WebSocket) -> None:
            if opened.url.endswith("/livereload"):
                opened.on("framereceived", lambda frame: greeted.append(frame))

        page.on("websocket", note)
        page.goto(f"{preview}/topics/dredging.html")
        for _ in range(100):
            if greeted:
                break
            page.wait_for_timeout(100)
        topic.write_text(topic.read_text("utf-8").replace("Who pays?", "Who will pay?"), "utf-8")
        page.wait_for_function("() => document.body?.textContent.includes('Who will pay?')")
        page.context.close()


@pytest.mark.usefixtures("project")
def test_a_mistake_shows_over_the_last_good_page_until_it_is_mended(browser: Browser) -> None:
    topic = Path("content/topics/dredging.yaml")
    good = topic.read_text("utf-8")
    with served() as preview:
        fetched(f"{preview}/topics/dredging.html")
        page = browser.new_context(color_scheme="dark").new_page()
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(f"{preview}/topics/dredging.html")
        overlay, badge = page.get_by_role("dialog"), page.locator("sitegen-findings .badge")

        topic.write_text(good.replace("Who pays?", "Who is [[nobody]]?"), "utf-8")
        overlay.wait_for()
        text = overlay.inner_text()
        assert "error[G001] there is no record `nobody`" in text.replace("\n", " ")
        assert "^^^^^^" in text
        assert "The page behind is the last good one." in text
        assert "Who pays?" in page.locator("main").inner_text()
        link = overlay.get_by_role("link", name="content/topics/dredging.yaml")
        assert f"vscode://file{topic.absolute()}:" in str(link.get_attribute("href"))
        assert "fixed" == overlay.evaluate("shown => getComputedStyle(shown).position")
        assert [] == refused
        page.evaluate(Path(AXE).read_text("utf-8"))
        assert [] == page.evaluate(
            "async () => (await axe.run('sitegen-findings')).violations.map(found => found.help)"
        )

        page.keyboard.press("Escape")
        overlay.wait_for(state="hidden")
        badge.click()
        overlay.wait_for()

        topic.write_text(good.replace("Who pays?", "Who will pay?"), "utf-8")
        page.wait_for_function("() => document.querySelector('main')?.textContent.includes('Who will pay?')")
        overlay.wait_for(state="detached")

        topic.write_text(good.replace("the vote is put off.", "so on. It was so. It is so."), "utf-8")
        badge.wait_for()
        assert ("1 warning", 0) == (badge.inner_text(), overlay.count())
        page.context.close()


MISPLACED = """
() => Array.from(document.querySelectorAll('.chart-frame > svg, .strip-axis')).flatMap((svg) => {
  const frame = svg.parentElement.getBoundingClientRect();
  const words = Array.from(svg.querySelectorAll('text')).filter((text) => text.getClientRects().length);
  const boxes = words.map((text) => [text.textContent, text.getBoundingClientRect()]);
  const outside = boxes.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const upon = boxes.flatMap(([words, a], index) => boxes.slice(index + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5
  ).map(([other]) => `${words} lies upon ${other}`));
  return [...outside.map(([words]) => `${words} sticks out`), ...upon];
})
"""
"""What is wrong with words in the pictures of a page. The boxes of two lines may touch where their letters do not."""


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_words_in_pictures_neither_overlap_nor_stick_out(
    site: Path, browser: Browser, address: str, width: int
) -> None:
    page = browser.new_context(viewport={"width": width, "height": 740}).new_page()
    wrong = {}
    pictures = 0
    for path in pages_of(site):
        if re.search('class="(chart-frame|strip-axis)"', (site / path).read_text("utf-8")):
            page.goto(address + path)
            pictures += page.locator(".chart-frame > svg, .strip-axis").count()
            wrong[path] = page.evaluate(MISPLACED)
    page.context.close()
    assert pictures > 10
    assert {path: found for path, found in wrong.items() if found} == {}
