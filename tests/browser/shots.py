"""Takes a picture of each kind of page at three widths, light and dark, and each as a PDF on paper.

make shots

With `--readme` it takes the two pictures of the README instead.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from test_browser import CHROMIUM, CHROMIUM_ARGUMENTS, KINDS, page_of

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = ROOT / "public"
SHOTS = ROOT / "shots"
IMAGES = ROOT / "docs" / "images"

WIDTHS = (360, 768, 1440)
HEIGHT = 900
TALLEST = 8_000
"""Longer pages are cut off here: Chromium draws no picture of any height."""

README = {"front.png": "index.html", "topic.png": "topics/*"}


def take_all(browser: Browser) -> None:
    """Take the pictures of every kind of page into the ignored folder `shots/`."""
    shutil.rmtree(SHOTS, ignore_errors=True)
    for scheme in ("light", "dark"):
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)  # type: ignore[arg-type]
            for kind in KINDS:
                page.goto(f"file://{SITE}/{page_of(SITE, kind)}")
                height = min(page.evaluate("() => document.documentElement.scrollHeight"), TALLEST)
                clip = {"x": 0.0, "y": 0.0, "width": float(width), "height": float(height)}
                page.screenshot(path=_path(kind, f"{width}-{scheme}.png"), full_page=True, clip=clip)  # type: ignore[arg-type]
            page.close()
    page = browser.new_page()
    for kind in KINDS:
        page.goto(f"file://{SITE}/{page_of(SITE, kind)}")
        page.pdf(path=_path(kind, "print.pdf"), format="A4", print_background=False, prefer_css_page_size=True)
    page.close()


def take_readme(browser: Browser) -> None:
    """Take the pictures that the README shows."""
    page = browser.new_page(viewport={"width": 1200, "height": HEIGHT})
    for name, kind in README.items():
        page.goto(f"file://{SITE}/{page_of(SITE, kind)}")
        page.screenshot(path=IMAGES / name)
    page.close()


def _path(kind: str, name: str) -> Path:
    folder = SHOTS / kind.removesuffix(".html").replace("/*", "-one").replace("/", "-")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def main() -> None:
    """Take the pictures that are asked for, of the site in `public/`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        (take_readme if "--readme" in sys.argv[1:] else take_all)(browser)
        browser.close()


if __name__ == "__main__":
    main()
