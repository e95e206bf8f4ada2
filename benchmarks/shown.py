"""Which words of captured pages Chromium shows, at a screen, without scripts and without a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = (
    *("--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
_ADDRESS = "http://page.test/"
_WINDOW = {"width": 1280, "height": 720}
_SHOWN = """() => {
  const shown = [];
  const isClear = (colour) => {
    const parts = colour.match(/[\\d.]+/g) ?? [];
    return parts.length > 3 && parts[3] <= 0.05;
  };
  const width = Math.max(document.documentElement.scrollWidth, innerWidth);
  const placed = (box) => ({
    left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY,
  });
  const isShown = (text) => {
    const element = text.parentElement ?? text.getRootNode().host;
    if (!element.checkVisibility({visibilityProperty: true})) return false;
    let opacity = 1;
    for (let above = element; above; above = above.parentElement) opacity *= Number(getComputedStyle(above).opacity);
    const style = getComputedStyle(element);
    if (opacity <= 0.05 || (isClear(style.color) && style.backgroundClip !== "text")) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    let boxes = Array.from(range.getClientRects()).map(placed)
      .filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
    for (let above = element; above && above !== document.body && boxes.length; above = above.parentElement) {
      const around = getComputedStyle(above);
      if (["inline", "contents"].includes(around.display)) continue;
      const edge = placed(above.getBoundingClientRect());
      const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
      const overlap = (low, high, from, to) => Math.min(high, to) - Math.max(low, from) > 1;
      boxes = boxes.filter((box) =>
        (!cuts(around.overflowX) || overlap(box.left, box.right, edge.left, edge.right))
        && (!cuts(around.overflowY) || overlap(box.top, box.bottom, edge.top, edge.bottom)));
      const sides = around.clip.match(/-?[\\d.]+/g);
      if (["absolute", "fixed"].includes(around.position) && sides && Math.abs(sides[1] - sides[3]) <= 1) return false;
      if (/inset\\((?:50|100)%/.test(around.clipPath)) return false;
    }
    return boxes.some((box) => box.right > 0 && box.bottom > 0 && box.left < width);
  };
  const put = (element, part) => {
    const words = getComputedStyle(element, part).content;
    if (words.startsWith('"')) shown.push(words);
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() && isShown(node)) shown.push(node.data);
      return;
    }
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (!isElement && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    if (["HEAD", "IFRAME", "NOSCRIPT", "SCRIPT", "SELECT", "STYLE", "TEXTAREA"].includes(node.tagName)) return;
    if (isElement) put(node, "::before");
    (node.shadowRoot ?? node).childNodes.forEach(walk);
    if (isElement) put(node, "::after");
  };
  walk(document.documentElement);
  return shown.join("");
}"""


def shown(pages: Sequence[str]) -> Iterator[str]:
    """Give the words of each page that Chromium shows; nothing where there is no Chromium or no playwright.

    Arguments:
        pages: The HTML of the pages.
    """
    try:
        start = import_module("playwright.sync_api").sync_playwright
    except ImportError:
        return
    if not CHROMIUM.exists():
        return
    with start() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(_ARGUMENTS))
        page = browser.new_context(viewport=_WINDOW, java_script_enabled=False).new_page()
        for html in pages:
            yield _words(page, html)
        browser.close()


def _words(page: Page, html: str) -> str:
    def answer(route: Route) -> None:
        if route.request.url == _ADDRESS:
            route.fulfill(content_type="text/html; charset=utf-8", body=html)
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(_ADDRESS, wait_until="domcontentloaded")
    words = str(page.evaluate(_SHOWN))
    page.unroute("**/*")
    return words
