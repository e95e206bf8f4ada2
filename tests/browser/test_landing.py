"""Fragments as Chromium takes them: it highlights the words of each quotation, and those only, in every script."""

from __future__ import annotations

import base64
import functools
import html
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from landing import PAGES
from test_browser import CHROMIUM, CHROMIUM_ARGUMENTS

from sitegen.briefing.places import Place
from sitegen.briefing.quotations import SearchText
from sitegen.content.captures import Capture
from sitegen.content.extract import HTML_EXTRACTOR

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::ResourceWarning")]

_OUTSIDE = re.compile("[⟦⟧⟨⟩]")
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"</?(?:p|h1|ul|li)>")
_HTML_SPACE = re.compile(r"[ \t\n\f\r]+")
_HEAD = """\
<!DOCTYPE html><html lang="{}"><meta charset="utf-8"><title>T</title>
<style>body {{ margin: 40px; font: 20px/2 sans-serif; }} ::target-text {{ background: #f00; color: #f00; }}</style>
"""
_LETTERS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = walker.nextNode()); ) {
    for (let at = 0; at < node.data.length; ) {
      const length = node.data.codePointAt(at) > 0xffff ? 2 : 1;
      range.setStart(node, at);
      range.setEnd(node, at + length);
      const box = range.getBoundingClientRect();
      found.push([node.data.slice(at, at + length), box.left + box.width / 2, box.top + box.height / 2, box.width]);
      at += length;
    }
  }
  return found;
}"""
"""Gives each character of a page with the middle of the box in which it is drawn, and its width."""

_IS_RED = """async ([picture, points]) => {
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return points.map(([x, y]) => {
    const at = 4 * (Math.floor(y) * image.width + Math.floor(x));
    return data[at] > 200 && data[at + 1] < 60 && data[at + 2] < 60;
  });
}"""


class Wanted(NamedTuple):
    """A quotation of a page: its words, and where they are in its captured text."""

    words: str
    start: int
    end: int


def text_of(marked: str) -> str:
    """Return the text of a page as it is captured: blocks set apart, with the white space that a browser shows."""
    blocks = (_HTML_SPACE.sub(" ", html.unescape(_TAG.sub("", block))).strip() for block in _BLOCK.split(marked))
    return "\n\n".join(filter(None, blocks)) + "\n"


def wanted_in(marked: str) -> Iterator[Wanted]:
    """Give the quotations of a page."""
    text = text_of(marked)
    for match in re.finditer("⟦([^⟧]*)⟧", text):
        start = len(_OUTSIDE.sub("", text[: match.start()]))
        words = re.sub("⟨[^⟩]*⟩", "…", match[1])
        yield Wanted(words, start, start + len(_OUTSIDE.sub("", match[1])))


def directive_of(text: str, wanted: Wanted) -> str:
    """Return what sitegen makes to lead to a quotation."""
    search = SearchText(Capture(Path("page.html"), "0" * 64, len(text), "utf-8", HTML_EXTRACTOR, text))
    # Where a word of Korean ends before its particle the dictionary of a browser must be asked, too.
    place = Place(wanted.start, wanted.end, 1, text.count(wanted.words) or 1)
    return search.fragment(wanted.words, place)


class Shown:
    """Shows a page at an address, and reads which of its letters are highlighted."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._context = browser.new_context(viewport={"width": 1000, "height": 2400})
        self._address = address
        self._reader: Page = self._context.new_page()
        self._reader.goto(f"{address}blank.html")

    def highlighted(self, directive: str) -> list[bool | None]:
        """Return for each character of the page, white space left out, whether it is highlighted; None if not drawn."""
        page = self._context.new_page()
        page.goto(f"{self._address}page.html#{directive}")
        page.wait_for_timeout(50)
        letters: list[Any] = [letter for letter in page.evaluate(_LETTERS) if letter[0].strip()]
        picture = "data:image/png;base64," + base64.b64encode(page.screenshot()).decode()
        red = self._reader.evaluate(_IS_RED, [picture, [letter[1:3] for letter in letters]])
        page.close()
        return [is_red if letter[3] > 1 else None for letter, is_red in zip(letters, red, strict=True)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def shown(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Shown]:
    """Give the page of a language on a server of this machine."""
    language: str = request.param
    body = _OUTSIDE.sub("", "".join(PAGES[language]))
    (tmp_path / "page.html").write_text(f"{_HEAD.format(language)}<body>{body}", "utf-8")
    (tmp_path / "blank.html").write_text("<!DOCTYPE html><title>Blank</title>", "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Shown(browser, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("shown", "language"), [(name, name) for name in PAGES], indirect=["shown"], ids=list(PAGES))
def test_a_fragment_highlights_the_words_of_its_quotation_and_no_others(shown: Shown, language: str) -> None:
    marked = "".join(PAGES[language])
    text = _OUTSIDE.sub("", text_of(marked))
    quotations = list(wanted_in(marked))
    missed = []
    for wanted in quotations:
        directive = directive_of(text, wanted)
        expected = [wanted.start <= at < wanted.end for at, letter in enumerate(text) if letter.strip()]
        found = shown.highlighted(directive)
        assert len(expected) == len(found)
        if any(red not in {None, is_in} for red, is_in in zip(found, expected, strict=True)):
            missed.append((wanted.words, directive))

    assert [] == missed, f"{len(quotations) - len(missed)} of {len(quotations)} land"
