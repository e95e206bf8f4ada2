"""The text that the extractor makes of pages, held against what Chromium shows of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from shown import COMMENTS, NOT_CLOSED, SHOWN
from test_browser import browser as browser

from sitegen.content.extract import whole_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::ResourceWarning")]


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
