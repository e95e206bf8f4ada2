"""The preview as an editor has it in a browser, with a page in each of several tabs."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import write_files
from livereload.watcher import Watcher
from test_browser import LOOKS, violations
from test_browser import browser as browser
from test_cli import fetched, served
from test_live_site import Live
from test_preview import looping

from sitegen.preview import Follower
from sitegen.server import Browsers, PreviewServer, free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.usefixtures("project"),
]

TOPIC = Path("content/topics/dredging.yaml")
ABOUT = Path("content/pages/about.md")
LOADED = "() => window.loaded === true"
"""Whether a page is the one that was opened, and was not loaded anew since."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 800, "height": 400})
    yield opened
    opened.close()


def tab(context: BrowserContext, address: str) -> Page:
    """Open a page, and wait until the preview knows that it is shown."""
    page = context.new_page()
    greeted: list[str] = []

    def note(socket: Any) -> None:
        name = socket.url.rpartition("/")[2]
        # livereload's script says what it shows when it was greeted.
        event = "framesent" if name == "livereload" else "framereceived"
        socket.on(event, lambda frame: greeted.append(name if "hello" not in str(frame) else ""))

    page.on("websocket", note)
    page.goto(address)
    wait(page, lambda: {"livereload", "findings"} <= set(greeted))
    page.evaluate("() => { window.loaded = true }")
    return page


def wait(page: Page, is_so: Callable[[], object]) -> None:
    for _ in range(300):
        if is_so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it never came to be so")


def replace(path: Path, before: str, after: str) -> None:
    given = path.read_text("utf-8")
    assert before in given
    path.write_text(given.replace(before, after), "utf-8")


def test_of_several_tabs_those_that_show_a_changed_page_reload(context: BrowserContext) -> None:
    with served() as preview:
        fetched(f"{preview}/topics/dredging.html")
        topic, again = (tab(context, f"{preview}/topics/dredging.html") for _ in range(2))
        about = tab(context, f"{preview}/about.html")
        replace(TOPIC, "Who pays?", "Who will pay?")
        for page in (topic, again):
            page.wait_for_function("() => document.body?.textContent.includes('Who will pay?')")
        about.wait_for_timeout(500)
        assert about.evaluate(LOADED)
        topic.evaluate("() => { window.loaded = true }")
        replace(ABOUT, "Written by nobody", "Written by us")
        about.wait_for_function("() => document.body?.textContent.includes('Written by us')")
        assert topic.evaluate(LOADED)


def test_a_page_that_is_loaded_anew_keeps_its_place(context: BrowserContext) -> None:
    parts = "\n\n".join(f"## Part {number}\n\nWords of it. It has words." for number in range(30))
    write_files(Path(), {"content/pages/about.md": f"---\ntitle: About\ndescription: What.\n---\n\n{parts}\n"})
    Path("templates").mkdir()
    Path("templates/page.html").write_text(
        '{% extends "sitegen/page.html" %}{% block after %}'
        "<details><summary>More</summary><p>This is more.</p></details><p><a href='#main'>here</a></p>{% endblock %}",
        "utf-8",
    )
    with served() as preview:
        fetched(f"{preview}/about.html")
        page = tab(context, f"{preview}/about.html")
        page.get_by_text("More", exact=True).click()
        page.get_by_role("link", name="here").focus()
        page.get_by_role("heading", name="Part 20").evaluate("heading => heading.scrollIntoView()")
        page.wait_for_timeout(100)
        heading = page.get_by_role("heading", name="Part 20")
        top = "heading => heading.getBoundingClientRect().top"
        before = heading.evaluate(top)
        replace(ABOUT, "## Part 3\n", "Much is added.\n\n" * 10 + "## Part 3\n")
        page.wait_for_function("() => document.body?.textContent.includes('Much is added.')")
        page.wait_for_function("() => document.readyState === 'complete' && scrollY > 0")
        page.wait_for_timeout(300)
        assert abs(heading.evaluate(top) - before) <= 2
        assert page.evaluate("() => document.querySelector('details').open")
        assert "here" == page.evaluate("() => document.activeElement.textContent")


def test_a_page_of_a_preview_that_was_started_anew_is_loaded_once(context: BrowserContext) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sitegen", "serve", "--port", str(port)]
    loads: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        fetched(f"http://127.0.0.1:{port}/about.html")
        page = tab(context, f"http://127.0.0.1:{port}/about.html")
        page.on("load", lambda _: loads.append("load"))
        server.kill()
    replace(ABOUT, "Written by nobody", "Written by somebody")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait(page, lambda: loads)
            page.wait_for_timeout(3000)
            assert "Written by somebody" in page.inner_text("main")
            assert ["load"] == loads
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=10)


def test_a_checkout_of_300_files_reloads_once(context: BrowserContext) -> None:
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org")

    def git(*arguments: str) -> None:
        subprocess.run(["git", *author, *arguments], check=True, capture_output=True)

    def topics(word: str) -> None:
        topic = f"name: The {word} topic {{}}\nbottom_line: It is so.\n"
        write_files(Path(), {f"content/topics/topic-{number}.yaml": topic.format(number) for number in range(300)})

    Path(".gitignore").write_text(".sitegen\ncontent/evidence.lock\ncontent/articles\n", "utf-8")
    git("init", "--quiet")
    for word in ("first", "second"):
        topics(word)
        git("add", ".")
        git("commit", "--quiet", "--message", word)
    with served() as preview:
        fetched(f"{preview}/topics/index.html")
        page = tab(context, f"{preview}/topics/index.html")
        loads: list[str] = []
        page.on("load", lambda _: loads.append("load"))
        git("checkout", "--quiet", "HEAD~1")
        page.wait_for_function("() => document.body?.textContent.includes('The first topic 299')", timeout=60_000)
        page.wait_for_timeout(1000)
        assert not page.evaluate("() => document.body.textContent.includes('The second topic')")
        assert ["load"] == loads


def test_a_template_that_fails_is_shown_over_the_last_good_page(context: BrowserContext) -> None:
    Path("templates").mkdir()
    page_template = Path("templates/page.html")
    page_template.write_text('{% extends "sitegen/page.html" %}', "utf-8")
    with served() as preview:
        fetched(f"{preview}/about.html")
        page = tab(context, f"{preview}/about.html")
        page_template.write_text(
            '{% extends "sitegen/page.html" %}{% block main %}{{ page.nothing }}{% endblock %}', "utf-8"
        )
        overlay = page.get_by_role("dialog")
        overlay.wait_for()
        assert "templates/page.html:1" in overlay.inner_text()
        assert "Written by nobody" in page.inner_text("main")
        assert page.evaluate(LOADED)
        page_template.write_text('{% extends "sitegen/page.html" %}', "utf-8")
        overlay.wait_for(state="detached")
        assert page.evaluate(LOADED)


@pytest.mark.parametrize("look", ["light", "dark", "narrow", "dark and narrow"])
def test_the_page_of_an_article_leads_to_its_captured_text(browser: Browser, look: str) -> None:
    with served() as preview:
        fetched(f"{preview}/articles/harbour-council.html")
        opened = browser.new_context(**LOOKS[look])
        page = opened.new_page()
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(f"{preview}/articles/harbour-council.html")
        page.get_by_role("link", name="Captured text").click()
        page.wait_for_url("**/.preview/text/harbour-council.html")
        assert "of this text only quotations may be published" in page.inner_text("main")
        assert "Engineers said that at least 40,000 cubic metres" in page.inner_text(".sg-text")
        lines = "element => [getComputedStyle(element).textDecorationStyle, getComputedStyle(element).borderTopWidth]"
        drawn = [page.locator(f".sg-text .sg-{kind}").first.evaluate(lines) for kind in "qnf"]
        assert ["2px", "dotted", "double"] == [drawn[0][1], drawn[1][0], drawn[2][0]]
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert [] == violations(page)
        assert [] == refused
        page.get_by_role("link", name="40,000", exact=True).click()
        assert page.url.endswith("#f1")
        replace(Path("content/actors/mara-lind.yaml"), "name: Mara Lind", "name: Mara Linden")
        page.wait_for_function("() => document.querySelector('aside')?.textContent.includes('Mara Linden')")
        opened.close()


@pytest.mark.parametrize("look", ["light", "dark", "narrow", "dark and narrow"])
def test_what_a_text_suggests_is_listed_with_the_yaml_to_copy(browser: Browser, look: str) -> None:
    with served() as preview:
        fetched(f"{preview}/articles/harbour-council.html")
        opened = browser.new_context(**LOOKS[look])
        opened.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.new_page()
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(f"{preview}/.preview/text/harbour-council.html")
        proposal = page.locator("aside li").filter(has_text="“not before June” — Mara Lind").last
        proposal.get_by_role("link", name="“not before June”").click()
        assert "not before June" == page.locator(":target").inner_text()
        assert "none" != page.locator(":target").evaluate("element => getComputedStyle(element).outlineStyle")
        proposal.get_by_text("YAML", exact=True).click()
        for details in page.locator(".sg-form").all()[1:]:
            details.locator("summary").click()
        proposal.get_by_role("button", name="Copy").click()
        proposal.get_by_text("Copied").wait_for()
        form = "- text: not before June\n  speaker: mara-lind\n"
        assert page.evaluate("() => navigator.clipboard.readText()").endswith(form)
        assert page.evaluate("() => getSelection().toString()").endswith(form.strip())
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert [] == violations(page)
        assert [] == refused
        replace(
            Path("content/summaries/harbour-council.yaml"),
            "quotations:\n",
            f"quotations:\n  {form}".replace("\n  s", "\n    s"),
        )
        page.wait_for_function("() => !document.querySelector('aside [href^=\"#quotation-\"]')")
        assert page.locator(".sg-form").first.evaluate("details => details.open")
        opened.close()


def test_where_the_browser_may_not_copy_the_yaml_is_selected(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false"
    )
    with served() as preview:
        fetched(f"{preview}/articles/harbour-council.html")
        page = context.new_page()
        page.goto(f"{preview}/.preview/text/harbour-council.html")
        page.get_by_text("YAML", exact=True).first.click()
        page.get_by_role("button", name="Copy").first.click()
        page.get_by_text("Selected: copy it by the keys").wait_for()
        assert "- text: not before June" in page.evaluate("() => getSelection().toString()")


def test_without_scripts_the_yaml_is_there_and_no_button_that_does_nothing(browser: Browser) -> None:
    with served() as preview:
        fetched(f"{preview}/articles/harbour-council.html")
        opened = browser.new_context(java_script_enabled=False)
        page = opened.new_page()
        page.goto(f"{preview}/.preview/text/harbour-council.html")
        page.get_by_text("YAML", exact=True).first.click()
        assert "- text: not before June" in page.locator(".sg-form pre").first.inner_text()
        assert 0 == page.get_by_role("button", name="Copy").count()
        opened.close()


def test_where_the_system_sets_colours_the_marks_still_differ(browser: Browser) -> None:
    with served() as preview:
        fetched(f"{preview}/articles/harbour-council.html")
        opened = browser.new_context(forced_colors="active")
        page = opened.new_page()
        page.goto(f"{preview}/.preview/text/harbour-council.html")
        lines = "element => [getComputedStyle(element).textDecorationStyle, getComputedStyle(element).borderTopStyle]"
        drawn = [tuple(page.locator(f".sg-text .sg-{kind}").first.evaluate(lines)) for kind in "qnf"]
        opened.close()
    assert 3 == len(set(drawn))


def test_a_stylesheet_is_exchanged_without_a_reload(context: BrowserContext) -> None:
    site = Live(
        index=b"<!DOCTYPE html><html><head><title>a</title><link rel=stylesheet href=assets/style.css></head>"
        b"<body><p>words</p></body></html>"
    )
    site.files["assets/style.css"] = b"p { color: rgb(1, 2, 3) }"
    port = free_port("127.0.0.1", 20_000)
    browsers = Browsers()
    follower = Follower(site, str, browsers)
    server = PreviewServer(Watcher(), follower, browsers)
    colour = "() => getComputedStyle(document.querySelector('p')).color"
    with looping() as loop:
        loop.add_callback(server.application, port, "127.0.0.1")
        fetched(f"http://127.0.0.1:{port}/")
        page = tab(context, f"http://127.0.0.1:{port}/")
        assert "rgb(1, 2, 3)" == page.evaluate(colour)
        site.files["assets/style.css"] = b"p { color: rgb(4, 5, 6) }"
        loop.add_callback(follower.take, ())
        page.wait_for_function(f"() => ({colour})() === 'rgb(4, 5, 6)'")
        assert page.evaluate(LOADED)
        page.close()
        loop.add_callback(server.close)
