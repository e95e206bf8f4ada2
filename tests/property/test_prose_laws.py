"""Laws of prose: it is safe whatever it holds, and the short way gives what the long way does."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
import strategies  # noqa: F401 - loads the profile
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor

from sitegen.content.references import Cited, Link, references
from sitegen.pages.prose import plain, render, render_inline, render_without_shortcut, text_in_brackets

FORBIDDEN_CHARACTERS = "".join(
    map(chr, [*range(0x09), 0x0B, 0x0C, 0x0D, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0x85])
) + "".join(map(chr, [*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]))
"""What no content file may hold."""

characters = st.characters(exclude_categories=["Cs"], exclude_characters=FORBIDDEN_CHARACTERS)
plain_words = st.text(st.one_of(st.sampled_from("ab  .,'\"1-2)(&;“”é"), characters), max_size=40)
HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//e.org>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "<javascript:alert(1)>",
    "[x](data:text/html,<script>)",
    "![x](javascript:alert(1))",
    "[[some-id]]",
    "[[some-id|javascript:alert(1)]]",
    '[[some-id|" onclick="alert(1)]]',
    "[[some-id|<script>alert(1)</script>]]",
    '[@some-id "<img src=x onerror=alert(1)>"]',
    '[@some-id “" onmouseover="x”]',
    "<a href='x' title=\"",
    '<b onclick="x">',
    "<!--",
    "-->",
    "<style>",
    "</p></div></main>",
    "<iframe src=x>",
    "<math><mi xlink:href='javascript:x'>",
    "`",
    "```\n",
    "\n\n",
    "\n    ",
    "# ",
    "- ",
    "> ",
    "| a | b |\n|---|---|\n| ",
    "](",
    "[x](",
    ")",
    "]",
    "[",
    "<",
    ">",
    '"',
    "'",
    "\\",
    "*",
    "&lt;script&gt;",
    "&#x3c;",
    "&#xfdd0;",
    "&#xfdd0;0&#64977;",
    "&#7;",
    "[x]: javascript:alert(1)\n\n[x]",
    "java",
    "script:alert(1)",
    " ",
    "a",
]
hostile = st.lists(st.one_of(st.sampled_from(HOSTILE), characters), max_size=10).map("".join)


def resolve(reference: Link | Cited) -> str:
    """Return the HTML of a reference as the views do."""
    words = escape(reference.words or "Some title")
    if isinstance(reference, Cited):
        return f'<span class="citation">“{words}” <a class="cite" href="../a.html" title="A &amp; B">Paper</a></span>'
    return f'<a href="../t.html">{words}</a>'


class Watch(HTMLParser):
    """Notes what would run, and what is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {
            "script",
            "style",
            "iframe",
            "svg",
            "math",
            "img",
            "object",
            "embed",
            "base",
            "form",
            "meta",
            "link",
        }:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.wrong.append(name)
            if name in {"href", "src", "action"}:
                scheme = urlsplit("".join((value or "").split())).scheme.lower()
                if scheme not in {"", "http", "https", "mailto"}:
                    self.wrong.append(f"{name}={value}")
        if tag not in {"br", "hr", "img", "input"}:
            if tag == "a" and "a" in self.open:
                self.wrong.append("a link in a link")
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1:] != [tag]:
            self.wrong.append(f"</{tag}>")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}-->")


@settings(max_examples=200)
@given(plain_words)
@example("1986. A year")
@example("- a")
@example("a  ")
@example("    code")
@example('it\'s 5 > 3 & "so"')
def test_text_without_markup_gives_what_markdown_gives(text: str) -> None:
    if not references(text):
        assert render_without_shortcut(text) == render(text, resolve)


@settings(max_examples=200)
@given(hostile)
@example("[x]([[some-id|javascript:alert(1)]])")
@example("[x](java[[some-id|script:alert(1)]])")
@example('[x](http://e.org "[[some-id]]")')
@example("[[[some-id]]](http://e.org)")
def test_hostile_prose_yields_nothing_that_runs(prose: str) -> None:
    assert [wrong for wrong in Watch(render(prose, resolve)).wrong if wrong not in {"a link in a link"}] == []


@settings(max_examples=200)
@given(hostile)
def test_hostile_prose_closes_every_element_that_it_opens(prose: str) -> None:
    watch = Watch(render(prose, resolve))
    assert (watch.open, [wrong for wrong in watch.wrong if wrong.startswith("</")]) == ([], [])


@settings(max_examples=200)
@given(hostile)
@example("[a [[some-id]] b](http://e.org)")
@example("[[[some-id]]](http://e.org)")
@example("[a [@some-id] b](http://e.org)")
def test_no_link_stands_in_a_link(prose: str) -> None:
    assert "a link in a link" not in Watch(render(prose, resolve)).wrong


@settings(max_examples=200)
@given(hostile)
@example("[[some-id]] &#xFDD0;1&#xFDD1;")
@example("[[some-id]] &#064976;0&#64977")
@example("&#7; &#x1b &#65535;")
@example('[x]("<script>alert(1)</script>[[some-id]]')
def test_no_placeholder_is_left(prose: str) -> None:
    html = render(prose, resolve)
    assert [mark for mark in (*FORBIDDEN_CHARACTERS, "%EF%B7%90", "%EF%B7%91") if mark in html] == []


def test_quotation_marks_of_a_reference_stay_in_the_attribute_that_it_stands_in() -> None:
    html = render('<a href="https://e.org" title="[[some-id]]">x</a>', lambda _: '<b>"so" onclick="x</b>')

    assert 'title="&quot;so&quot; onclick=&quot;x"' in html


@given(st.text(alphabet="[]a", max_size=30))
def test_brackets_are_read_as_markdown_reads_them(text: str) -> None:
    processor = LinkInlineProcessor("", Markdown())
    for index in (at + 1 for at, char in enumerate(text) if char == "["):
        words, end, is_closed = processor.getText(text, index)
        read = text_in_brackets(text, index)
        assert (is_closed, (words, end, True)) == (read[2], read if is_closed else (words, end, True))


def test_brackets_that_nothing_closes_are_text() -> None:
    assert f"<p>{'[' * 50}</p>" == render("[" * 50, resolve)


@settings(max_examples=200)
@given(plain_words)
def test_the_plain_text_of_words_without_markup_is_these_words(text: str) -> None:
    html = render(text, resolve)
    if html == f"<p>{escape(text, quote=False)}</p>":
        assert " ".join(text.split()) == plain(html)


PLAIN = [
    pytest.param("`[[some-id]]`", "<p><code>[[some-id]]</code></p>", id="a code span"),
    pytest.param("``a ` [[some-id]]``", "<p><code>a ` [[some-id]]</code></p>", id="a code span of two ticks"),
    pytest.param("`[@some-id]`", "<p><code>[@some-id]</code></p>", id="a citation in a code span"),
    pytest.param("```\n[[some-id]]\n```", "<pre><code>[[some-id]]\n</code></pre>", id="a fence of ticks"),
    pytest.param("~~~\n[[some-id]]\n~~~", "<pre><code>[[some-id]]\n</code></pre>", id="a fence of tildes"),
    pytest.param("\\[[some-id]]", "<p>[[some-id]]</p>", id="a link behind a backslash"),
    pytest.param("\\[@some-id]", "<p>[@some-id]</p>", id="a citation behind a backslash"),
]


@pytest.mark.parametrize(("prose", "expected"), PLAIN)
def test_references_in_code_and_after_a_backslash_stay_text(prose: str, expected: str) -> None:
    assert expected == render(prose, resolve)


RENDERED = [
    pytest.param("See [[some-id]].", '<p>See <a href="../t.html">Some title</a>.</p>', id="a link"),
    pytest.param("[[some-id|a & b]]", '<p><a href="../t.html">a &amp; b</a></p>', id="a link with words"),
    pytest.param("[[some-id|*x*]]", '<p><a href="../t.html">*x*</a></p>', id="words are no Markdown"),
    pytest.param("**[[some-id]]**", '<p><strong><a href="../t.html">Some title</a></strong></p>', id="in strong words"),
    pytest.param("# A [[some-id]]", '<h2>A <a href="../t.html">Some title</a></h2>', id="in a heading"),
    pytest.param("a\n\n### B\n\n#### C", "<p>a</p>\n<h2>B</h2>\n<h3>C</h3>", id="headings"),
    pytest.param("\\\\[[some-id]]", '<p>\\<a href="../t.html">Some title</a></p>', id="a backslash before a backslash"),
]


@pytest.mark.parametrize(("prose", "expected"), RENDERED)
def test_references_are_resolved_where_they_are_meant(prose: str, expected: str) -> None:
    assert expected == render(prose, resolve)


INLINE = [
    pytest.param("One *paragraph*.", "One <em>paragraph</em>.", id="one paragraph"),
    pytest.param("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>", id="two paragraphs"),
    pytest.param("- item", "<ul>\n<li>item</li>\n</ul>", id="a list"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("prose", "expected"), INLINE)
def test_inline_prose_has_no_paragraph_around_a_single_one(prose: str, expected: str) -> None:
    assert expected == render_inline(prose, resolve)
