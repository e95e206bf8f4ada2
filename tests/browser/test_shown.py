"""The text that the extractor makes of pages, held against what Chromium shows of them."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from shown import COMMENTS, NOT_CLOSED, QUIRKS, SEEN, SHOWN
from test_browser import browser as browser

from benchmarks.shown import shown
from sitegen.content.page_text import whole_page
from sitegen.content.paragraphs import LEFT_OUT
from sitegen.content.quotes import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::ResourceWarning")]

WORDS_SEEN = """() => {
  const seen = [];
  const isSeen = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    let parent = text.parentElement ?? text.getRootNode().host;
    if (parent.tagName === "SLOT") parent = parent.parentElement;
    if (!parent.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    for (let above = parent; above; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (style.filter === "opacity(0)" || Number(style.opacity) <= 0.05) return false;
    }
    return Array.from(range.getClientRects()).some((box) => {
      if (box.width < 2 || box.height < 2) return false;
      let hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      while (hit?.shadowRoot?.elementFromPoint) {
        const inner = hit.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return hit !== null && parent.contains(hit);
    });
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() && isSeen(node)) seen.push(...node.data.trim().split(/\\s+/));
    } else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
      if (["HEAD", "STYLE", "SCRIPT"].includes(node.tagName)) return;
      if (node.nodeType === Node.ELEMENT_NODE) {
        const put = getComputedStyle(node, "::before");
        if (put.content.startsWith('"') && put.display !== "none") {
          seen.push(...JSON.parse(put.content.split('" "').join("")).match(/\\w+/g) ?? []);
        }
      }
      if (node.tagName === "SLOT" && node.assignedNodes().length) node.assignedNodes().forEach(walk);
      else Array.from((node.shadowRoot ?? node).childNodes).forEach(walk);
    }
  };
  walk(document.documentElement);
  return seen;
}"""
"""The words of a page that can be pointed at, which is what a reader sees."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """Open an empty page."""
    return browser.new_page()


def lines_of(text: str) -> list[str]:
    """Return the lines and cells of a text in which there is something to see."""
    lines = (" ".join(line.split()) for line in re.split(r"[\n\t]", text))
    return [line for line in lines if line]


@pytest.mark.parametrize(("html", "text"), [*SHOWN, *COMMENTS, *NOT_CLOSED])
def test_the_text_of_a_page_is_what_chromium_shows(page: Page, html: str, text: str) -> None:
    page.set_content(html)

    shown = page.evaluate("document.documentElement.innerText")

    assert lines_of(shown) == lines_of(text)
    assert lines_of(shown) == lines_of(whole_page(html).text)


@pytest.mark.parametrize(("html", "seen"), SEEN)
def test_what_a_reader_sees_of_a_page_is_what_chromium_shows(page: Page, html: str, seen: set[str]) -> None:
    # Only a parser for documents makes shadow trees, and only of those that are open does a script see anything.
    page.goto("data:text/html;charset=utf-8," + quote("<!doctype html>" + html.replace("=closed", "=open")))

    assert seen == set(page.evaluate(WORDS_SEEN))


@pytest.mark.parametrize(("html", "seen"), QUIRKS)
def test_what_a_reader_sees_of_a_page_without_a_doctype_is_what_chromium_shows(
    page: Page, html: str, seen: set[str]
) -> None:
    page.goto("data:text/html;charset=utf-8," + quote(html))

    assert seen == set(page.evaluate(WORDS_SEEN))


def test_the_benchmark_knows_what_chromium_shows() -> None:
    hidden = (
        "display:none",
        "visibility:hidden",
        "opacity:0",
        "font-size:0",
        "position:absolute;left:-9999px",
        "zoom:0.001",
    )
    html = "".join(f"<p style='{style}'>hidden</p>" for style in (*hidden, "height:0;overflow:hidden", "color:#0000"))
    # It starts a browser of its own, which it cannot in a thread that has one.
    with ThreadPoolExecutor(1) as apart:
        found = apart.submit(lambda: list(shown([f"<p>yes</p>{html}", "yea<script>1</script>"]))).result()
    assert ["yes", "yea"] == ["".join(words.split()) for words in found]


def marks_in(page: Page, html: str) -> str:
    """Return the texts that Chromium tells those who cannot see, which have what styles put there."""
    page.set_content(html)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    texts = [node["name"]["value"] for node in tree["nodes"] if node.get("role", {}).get("value") == "StaticText"]
    return "".join(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_of_a_language_are_those_of_chromium(page: Page, language: str) -> None:
    html = f"<!doctype html><html lang={language}><p><q>a<q>b</q>c</q>"

    assert marks_in(page, html) == whole_page(html).text.strip().replace(LEFT_OUT, "")


@pytest.mark.parametrize(
    "html",
    [
        "<p lang=de><q lang=fr>a</q>",
        "<style>q{quotes:none}</style><q>a</q>",
        "<style>body{quotes:'<' '>'}</style><q>a<q>b</q></q>",
        "<style>q{quotes:'\\201e' '\\201c' '\\201a' '\\2018'}</style><q>a<q>b</q></q>",
        "<style>q:before{content:'a'}q:after{content:none}</style><q>b</q>",
        "<style>body{quotes:none}q{quotes:auto}</style><q>b</q>",
        "<html lang=zh-TW><q>b</q>",
        "<html lang=de-AT><q>b</q>",
    ],
)
def test_the_marks_of_a_page_are_those_of_chromium(page: Page, html: str) -> None:
    assert marks_in(page, html) == whole_page(html).text.strip().replace(LEFT_OUT, "")
